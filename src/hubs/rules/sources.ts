import type { Citation } from '../../core/index.js';

/** What no source says: a plain default of this library. */
export const assumed = (title: string, note?: string): Citation => ({
  title,
  publisher: 'The careers-domain authors',
  grade: 'assumed',
  ...(note === undefined ? {} : { note }),
});

/** A public text, before it is said what of it supports which rule. */
type Source = Omit<Citation, 'grade' | 'note'>;

/** A source that says it. */
export const says = (source: Source, note: string): Citation => ({ ...source, grade: 'published', note });

/** A source from which it follows. */
export const follows = (source: Source, note: string): Citation => ({ ...source, grade: 'inferred', note });

const CEC = 'The Careers & Enterprise Company';

export const wave1Prospectus: Source = {
  title: 'Careers Hub prospectus, table 1: overview of Careers Hubs',
  publisher: CEC,
  url: 'https://pdfslide.net/documents/careers-hub-prospectus-careers-hub-prospectus-3-table-1-overview-of-careers.html',
  published: '2018-04',
};

export const wave1Page: Source = {
  title: 'Funding: Careers Hubs',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/funding/careers-hubs',
};

export const hubsPage: Source = {
  title: 'Careers Hubs',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/schools-colleges/careers-hubs',
};

export const existingHubsPage: Source = {
  title: 'Our existing Careers Hubs',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/our-existing-careers-hubs',
};

export const wave2Prospectus: Source = {
  title: 'Careers Hub prospectus',
  publisher: CEC,
  url: 'https://www.readkong.com/page/careers-hub-prospectus-2482558',
  published: '2019-01',
};

export const wave2Page: Source = {
  title: 'Bid to become a hub',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/bid-become-hub',
};

export const wave2Answer: Source = {
  title: 'Schools: Nottinghamshire, written answer 222606',
  publisher: 'UK Parliament',
  url: 'https://www.parallelparliament.co.uk/question/222606/schools-nottinghamshire',
};

export const wave2News: Source = {
  title: 'Education Secretary announces £2.5m boost to careers hubs in 20 areas',
  publisher: 'Department for Education',
  url: 'https://gov.uk/government/news/education-secretary-announces-25m-boost-to-careers-hubs-in-20-areas',
  published: '2019-05-20',
};

export const wave2Application: Source = {
  title: 'Dorset hub steering group terms of reference, with a wave 2 application',
  publisher: 'Dorset LEP',
  url: 'https://docslib.org/doc/7540490/annex-4a-1-terms-of-reference-dorset-hub-steering-group',
};

export const wave3News: Source = {
  title: 'Careers hub scale-up to support skills for Covid recovery',
  publisher: 'FE News',
  url: 'https://www.fenews.co.uk/press-releases/49802-careers-hub-scale-up-to-support-skills-for-covid-recovery',
  published: '2020-06-23',
};

export const wave3Press: Source = {
  title: 'Revealed: the 22 areas sharing £2m in careers hubs funding',
  publisher: 'Schools Week',
  url: 'https://schoolsweek.co.uk/revealed-the-22-areas-sharing-2m-in-careers-hubs-funding/',
};

export const middleSchoolsHub: Source = {
  title: 'Worcestershire chosen to have another careers hub supporting middle schools',
  publisher: 'Worcestershire LEP',
  url: 'https://www.wlep.co.uk/worcestershire-chosen-to-have-another-careers-hub-supporting-middle-schools-to-create-our-future-workforce/',
};

export const wave1Institutions: Source = {
  title: 'Names of over 60 colleges involved in new Careers Hubs revealed',
  publisher: 'dmh associates',
  url: 'https://dmhassociates.org/?p=1923',
};

export const trainingPlaces: Source = {
  title: 'Names of over 60 colleges involved in new Careers Hubs revealed',
  publisher: 'FE Week, by dmh associates',
  url: 'https://dmhassociates.org/names-of-over-60-colleges-involved-in-new-careers-hubs-revealed',
};

export const oxfordshireHub: Source = {
  title: 'Oxfordshire announced as Careers Hub to help transform careers education',
  publisher: 'Oxfordshire LEP',
  url: 'https://oxfordshirelep.com/news/article/oxfordshire-announced-careers-hub-help-transform-careers-education',
};

export const blackCountryHub: Source = {
  title: 'Black Country Careers Hub awarded new funding',
  publisher: 'Express & Star',
  url: 'https://www.expressandstar.com/news/business/2020/06/25/black-country-careers-hub-awarded-new-funding/',
  published: '2020-06-25',
};

export const newAngliaHub: Source = {
  title: 'East secures Careers Hub from government',
  publisher: 'New Anglia LEP',
  url: 'https://newanglia.co.uk/east-secures-careers-hub-from-government',
};

export const judging: Source = {
  title: 'Careers strategy: first implementation plan published from the CEC',
  publisher: 'Sussex Learning Network',
  url: 'https://www.sussexlearningnetwork.org.uk/careers-strategy-first-implementation-plan-published-from-the-cec/',
};

export const londonExpansion: Source = {
  title: 'MD2262: expansion of the London Enterprise Adviser Network',
  publisher: 'Greater London Authority',
  url: 'https://www.london.gov.uk/decisions/md2262-expansion-london-enterprise-adviser-network',
};

export const london2015: Source = {
  title: 'MD1559: Enterprise Adviser Programme',
  publisher: 'Greater London Authority',
  url: 'https://www.london.gov.uk/md1559-enterprise-adviser-programme',
};

export const londonMatch: Source = {
  title: 'DD2038: approval of £150k from the minor programme budget, Team London',
  publisher: 'Greater London Authority',
  url: 'http://webcachetest.london.gov.uk/decisions/dd2038-approval-ps150k-minor-programme-budget-team-london',
};

export const implementationPlan: Source = {
  title: 'Careers strategy: implementation plan',
  publisher: CEC,
  url: 'https://vdocuments.mx/implementation-plan-the-careers-enterprise-company-implementation-plan-the.html',
  published: '2018-04',
};

export const grantAgreement: Source = {
  title: 'Our grant funding agreement',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/our-grant-funding-agreement',
};

export const wave2List: Source = {
  title: 'The DfE confirms expansion of Career Hubs',
  publisher: 'NAHT',
  url: 'https://www.naht.org.uk/news-and-opinion/news/curriculum-and-assessment-news/the-dfe-confirms-expansion-of-career-hubs/',
};
