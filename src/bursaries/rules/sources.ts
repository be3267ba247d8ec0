import type { Citation } from '../../core/index.js';

/** What no source says: a plain default of this library. */
export const assumed = (title: string): Citation => ({
  title,
  publisher: 'The careers-domain authors',
  grade: 'assumed',
});

/** The places and the money as first announced. */
export const strategyAnswer: Citation = {
  title: 'Schools: vocational guidance. Written answer HL4728',
  publisher: 'UK Parliament',
  url: 'https://questions-statements.parliament.uk/written-questions/detail/2018-01-16/HL4728/',
  published: '2018-01',
  grade: 'published',
  note: '£4m for the training and support of careers leaders in at least 500 schools and colleges; a named leader from September 2018.',
};

/** The rise to 1,300 places. */
export const placesRaised: Citation = {
  title: 'Secretary of State confirms additional resources for careers guidance in schools',
  publisher: 'NAHT',
  url: 'https://www.naht.org.uk/news-and-opinion/news/curriculum-and-assessment-news/secretary-of-state-confirms-additional-resources-for-careers-guidance-in-schools/',
  published: '2018-10',
  grade: 'published',
  note: 'On 2 October 2018 the places rose from 500 to 1,300.',
};

/** What is paid, to whom and when. */
export const trainingEvaluation: Citation = {
  title: 'IES report: evaluation of the Careers Leader training',
  publisher: 'dmh associates',
  url: 'https://dmhassociates.org/ies-report-evaluation-of-the-careers-leader-training',
  grade: 'published',
  note: 'The training is free to the careers leader; the institution claims £1,000 once it is completed. Reported at second hand.',
};

/** The places of the hubs. */
export const hubPlaces: Citation = {
  title: 'Names of over 60 colleges involved in new careers hubs revealed',
  publisher: 'dmh associates',
  url: 'https://dmhassociates.org/names-of-over-60-colleges-involved-in-new-careers-hubs-revealed',
  published: '2018',
  grade: 'published',
  note: 'Up to £3,500 each for 15 schools and colleges in each hub of the first wave, as a spokesperson told FE Week.',
};

/** The hubs of the first wave. */
export const firstHubs: Citation = {
  title: 'Careers Hubs',
  publisher: 'The Careers & Enterprise Company',
  url: 'https://www.careersandenterprise.co.uk/schools-colleges/careers-hubs',
  grade: 'published',
  note: 'The 20 hubs of the first wave.',
};

/** When the hubs of the first wave ran. */
export const hubYears: Citation = {
  title: 'Our existing Careers Hubs',
  publisher: 'The Careers & Enterprise Company',
  url: 'https://www.careersandenterprise.co.uk/our-existing-careers-hubs',
  grade: 'published',
  note: 'Two academic years, September 2018 to July 2020.',
};

/** Who is trained today. */
export const whoIsTrained: Citation = {
  title: 'Qualifying as a careers leader',
  publisher: 'Career Development Institute',
  url: 'https://www.thecdi.net/professional-qualified/qualifying-as-a-careers-leader-5204911c26037a5b527a0d6bb13b9345',
  grade: 'inferred',
  note: 'State-funded schools and colleges, special schools, pupil referral units and alternative provision today; not proved for 2018.',
};
