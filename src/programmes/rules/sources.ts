import type { Citation } from '../../core/index.js';

/** What no source says: a plain default of this library. */
export const assumed = (title: string, note?: string): Citation => ({
  title,
  publisher: 'The careers-domain authors',
  grade: 'assumed',
  ...(note === undefined ? {} : { note }),
});

/** A source that gives no day: what is taken for the first day, and why. */
export const firstDay = (source: Citation, note: string): Citation => ({ ...source, grade: 'inferred', note });

const CEC = 'The Careers & Enterprise Company';

export const coldSpotInvestment: Citation = {
  title: 'Investment in cold spot areas',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/news/investment-in-cold-spot-areas',
  grade: 'published',
  note: '£5m, doubled to £10m by match: 35 programmes, 75% in cold spots.',
};

export const investmentFundLaunch: Citation = {
  title: 'Multi-million pound fund to transform careers prospects of young people most in need',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/news/multi-million-pound-fund-transform-careers-prospects-young-people-most-need',
  published: '2015-10-27',
  grade: 'published',
  note: 'Opened on 27 October and closed on 4 December 2015; for ages 12 to 18, with a track record, also for groups that are hard to reach.',
};

export const groupsOfSchools: Citation = {
  title: 'Groups of schools can bid for a share of the £5m funding',
  publisher: 'Schools Week',
  url: 'https://schoolsweek.co.uk/groups-of-schools-can-bid-for-share-of-5m-funding-careers-and-enterprise-company-confirms/',
  published: '2015',
  grade: 'published',
  note: 'A network, coalition or trust needs six or more schools or colleges.',
};

export const fund2016: Citation = {
  title: 'The Careers & Enterprise Fund 2016: prospectus',
  publisher: CEC,
  url: 'https://slidelegend.com/the-careers-enterprise-fund-2016_5b0291af8ead0ee2118b4599.html',
  published: '2016-11',
  grade: 'published',
  note: '£4m, of it £1m for the first six Opportunity Areas, where schools choose from an approved rate card; work experience, enterprise, volunteering and transition skills.',
};

export const fund2016Awards: Citation = {
  title: '£5 million invested to support 160,000 young people with the world of work',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/news/5-million-invested-support-160000-young-people-work',
  published: '2017',
  grade: 'published',
  note: '48 organisations; £4m from the government and over £1m from the Education Endowment Foundation and Bank of America.',
};

export const firstOpportunityAreas: Citation = {
  title: 'Opportunity areas: target of high employer engagement',
  publisher: 'SecEd',
  url: 'https://www.sec-ed.co.uk/content/news/opportunity-areas-target-high-employer-engagement',
  grade: 'published',
  note: 'The first six Opportunity Areas.',
};

export const mentoringRegions: Citation = {
  title: 'Every region promised access to mentoring programmes in £3.5m investment',
  publisher: 'SecEd',
  url: 'http://www.sec-ed.co.uk/news/every-region-promised-access-to-mentoring-programmes-in-3-5m-investment/',
  published: '2016-11',
  grade: 'published',
  note: '£3.5m as the first part of £12m: 39 organisations, about 20,000 pupils at risk before their GCSEs, at least one provider in each LEP area.',
};

export const opportunityAreaAwards: Citation = {
  title: "Investment boost for Business in the Community's education programmes",
  publisher: 'Business in the Community',
  url: 'https://www.bitc.org.uk/media-centre/news/investment-boost-business-communitys-education-programmes-0',
  published: '2018-06',
  grade: 'published',
  note: '£1.5m to 21 organisations for over 143,000 young people: programmes that are proven, where need is greatest. Names Ipswich, Stoke-on-Trent and Bradford.',
};

export const personalGuidanceLaunch: Citation = {
  title: '£2.5m fund for personal guidance in schools and colleges',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/news/ps25m-fund-personal-guidance-schools-and-colleges',
  published: '2018-05',
  grade: 'published',
  note: '£2.5m for clusters of schools and colleges; advisers at Level 6 get professional development, other staff become qualified.',
};

export const personalGuidanceFirstRound: Citation = {
  title: 'Revealed: the 12 colleges to receive targeted careers training',
  publisher: 'FE Week',
  url: 'https://feweek.co.uk/2018/10/16/revealed-the-12-colleges-to-receive-targeted-careers-training/',
  published: '2018-10-16',
  grade: 'published',
  note: 'Four bodies in the first round, of which the Association of Colleges has £431,000 for 12 colleges.',
};

export const personalGuidanceSecondRound: Citation = {
  title: '£1.6m to provide young people with personalised careers guidance',
  publisher: 'Sussex Learning Network',
  url: 'https://www.sussexlearningnetwork.org.uk/1-6m-boost-to-provide-young-people-with-personalised-careers-guidance/',
  grade: 'published',
  note: 'About £1.6m in the second round.',
};

export const primaryFundCall: Citation = {
  title: 'Primary Fund',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/funding/primary-fund',
  published: '2019',
  grade: 'published',
  note: 'Bids by 15:00 on 15 February 2019, delivery from September 2019 to July 2020; open to schools, hubs, councils, LEPs, trusts and providers.',
};

export const primaryFundAwards: Citation = {
  title: 'Boost for primary school careers education',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/news/boost-primary-school-careers-education',
  published: '2019',
  grade: 'published',
  note: '£2m to 15 providers: £1.65m to nine that scale up, £350,000 to six that are new.',
};

export const coldSpotReport: Citation = {
  title: 'Cold spots report, version 1',
  publisher: CEC,
  url: 'https://www.slideshare.net/slideshow/20151026coldspotsreportvf1/57771041',
  published: '2015-10',
  grade: 'published',
  note: 'The ten indicators.',
};
