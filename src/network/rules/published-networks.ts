import type { Citation, CitedRule } from '../../core/index.js';
import type { NetworkSnapshot } from '../entities.js';

const CEC = 'The Careers & Enterprise Company';

const scopeSource: Citation = {
  title: 'Posts about the Enterprise Passport',
  publisher: 'FE Careers IAG',
  url: 'https://fecareersiag.wordpress.com/tag/enterprise-passport/',
  grade: 'inferred',
  note: '3,401 secondary schools and 359 colleges, in the words of a careers writer. Other sources divide by other numbers.',
};

const earlyNetwork: Citation = {
  title: '£5 million invested to support 160,000 young people with work experience and enterprise',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/news/5-million-invested-support-160000-young-people-work',
  published: '2017',
  grade: 'inferred',
  note: '1,700 schools and colleges. The day is that on which the academic year ended.',
};

const implementationPlan: Citation = {
  title: 'Careers strategy: implementation plan',
  publisher: CEC,
  url: 'https://vdocuments.mx/implementation-plan-the-careers-enterprise-company-implementation-plan-the.html',
  published: '2018-04',
  grade: 'inferred',
  note: '125 coordinators for over 2,000 schools and colleges, which report half as many encounters again as two years before. The number is taken as 2,000, the day is that on which the academic year ended.',
};

const hubsPage: Citation = {
  title: 'Careers Hubs',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/schools-colleges/careers-hubs',
  grade: 'published',
  note: '710 schools and colleges in the hubs of the first wave, announced on 11 July 2018.',
};

const compassFigures: Citation = {
  title: "State of the Nation: careers and enterprise provision in England's secondary schools and colleges",
  publisher: 'Youth Employment UK, on a report by The Careers & Enterprise Company',
  url: 'https://www.youthemployment.org.uk/state-of-the-nation-careers-and-enterprise-provision-in-englands-secondary-schools-and-colleges/',
  grade: 'inferred',
  note: 'Over 3,000 schools and colleges completed Compass in 2017/18. The number is taken as 3,000.',
};

const grantAgreement: Citation = {
  title: 'Our grant funding agreement',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/our-grant-funding-agreement',
  grade: 'inferred',
  note: 'A target: at least 4,400 schools and colleges signed up, 3,600 of them matched, 250 coordinators. The page has no date; the day is assumed.',
};

const scope = { name: 'secondary schools and colleges in England' };

/**
 * What was published about the size of the network, as snapshots of numbers: of 2017, of 2018, and a target for 2020.
 *
 * Sources say "over 2,000" and give months; the numbers are taken as they stand and the days are assumed.
 *
 * @example
 * ```ts
 * import { networkFigures, publishedNetworks } from 'careers-domain/network';
 *
 * const { figures } = networkFigures(publishedNetworks['2018']);
 * figures[0]?.message; // => '2,000 of 3,760 secondary schools and colleges in England are in the network: 53.1%.'
 * figures[1]?.message; // => '710 of 3,760 secondary schools and colleges in England are in a Careers Hub: 18.8%.'
 * ```
 *
 * @group Rules
 */
export const publishedNetworks: Readonly<Record<'2017' | '2018' | 'target-2020', NetworkSnapshot>> = {
  '2017': {
    on: '2017-07-31',
    academicYear: '2016/17',
    scope,
    counts: { scope: 3_760, network: 1_700 },
    sources: { scope: [scopeSource], network: [earlyNetwork] },
  },
  '2018': {
    on: '2018-07-31',
    academicYear: '2017/18',
    scope,
    counts: { scope: 3_760, network: 2_000, coordinators: 125, hubMembers: 710, compass: 3_000 },
    sources: {
      scope: [scopeSource],
      network: [implementationPlan],
      coordinators: [implementationPlan],
      hubs: [hubsPage],
      evaluations: [compassFigures],
    },
  },
  'target-2020': {
    on: '2020-07-31',
    academicYear: '2019/20',
    scope,
    counts: { network: 4_400, matched: 3_600, coordinators: 250 },
    sources: { network: [grantAgreement], pairs: [grantAgreement], coordinators: [grantAgreement] },
  },
};

const stated = (rule: string, statement: string, cites: readonly Citation[]): CitedRule => ({
  ruleSet: 'published-networks',
  rule,
  statement,
  grade: 'inferred',
  cites,
});

/** The same as rules with their sources. */
export const publishedNetworkRules: readonly CitedRule[] = [
  stated('2017', 'In 2017 the network had 1,700 schools and colleges, of 3,760 that could be in it.', [
    earlyNetwork,
    scopeSource,
  ]),
  stated(
    '2018',
    'In 2018 the network had 2,000 schools and colleges and 125 coordinators; 710 were in a Careers Hub, and 3,000 had completed Compass.',
    [implementationPlan, hubsPage, compassFigures, scopeSource],
  ),
  stated('target-2020', 'The target is 4,400 schools and colleges, 3,600 of them matched, and 250 coordinators.', [
    grantAgreement,
  ]),
];
