import type { Citation, CitedRule, RuleSet } from '../../core/index.js';
import type { Accreditation, TrainingProvider } from '../entities.js';

/**
 * A kind of course that was on offer.
 *
 * @group Rules
 */
export interface CourseType {
  /** To which level it is accredited. */
  readonly accreditation: Accreditation;
  /** What it is called. */
  readonly title: string;
}

/**
 * What is known of the training of Careers Leaders, and how places are given.
 *
 * @group Rules
 */
export interface LeaderTrainingRules extends RuleSet {
  /** The kinds of course among which a leader chooses. */
  readonly courseTypes: readonly CourseType[];
  /** How many providers there are. Only few are known by name. */
  readonly providerCount: number;
  /** The providers that are known by name. */
  readonly providers: readonly TrainingProvider[];
  /** The rules in words with their sources. Reasons of a placement name them. */
  readonly rules: Readonly<Record<LeaderTrainingRule, CitedRule>>;
}

/**
 * A rule about the training of Careers Leaders.
 *
 * @group Rules
 */
export type LeaderTrainingRule =
  | 'course-types'
  | 'providers'
  | 'price'
  | 'online'
  | 'priority'
  | 'choice'
  | 'distance'
  | 'least';

const evaluation: Citation = {
  title: 'IES report: evaluation of the Careers Leader training',
  publisher: 'dmh associates',
  url: 'https://dmhassociates.org/ies-report-evaluation-of-the-careers-leader-training',
  grade: 'published',
  note: 'Not accredited, or accredited at Level 6 or Level 7; national and local providers.',
};

const providerCount: Citation = {
  title: 'Evaluation of the Careers Leader training: qualitative research',
  publisher: 'Institute for Employment Studies',
  url: 'https://www.employment-studies.co.uk/project/evaluation-careers-leader-training-qualitative-research',
  grade: 'published',
  note: '14 providers.',
};

const careerDevelopmentInstitute: Citation = {
  title: 'Qualifying as a careers leader',
  publisher: 'Career Development Institute',
  url: 'https://www.thecdi.net/professional-qualified/qualifying-as-a-careers-leader-5204911c26037a5b527a0d6bb13b9345',
  grade: 'published',
  note: 'One of the providers; over 800 trained since 2018.',
};

const hubPlaces: Citation = {
  title: 'Names of over 60 colleges involved in new careers hubs revealed',
  publisher: 'dmh associates',
  url: 'https://dmhassociates.org/names-of-over-60-colleges-involved-in-new-careers-hubs-revealed',
  published: '2018',
  grade: 'inferred',
  note: 'Up to £3,500 for a place in a hub; less the £1,000 on completion, £2,500 would be left for the training.',
};

const grantAgreement: Citation = {
  title: 'Our grant funding agreement',
  publisher: 'The Careers & Enterprise Company',
  url: 'https://www.careersandenterprise.co.uk/our-grant-funding-agreement',
  grade: 'published',
  note: 'Over 750 people on the free online course by the middle of 2019.',
};

const assumed = (title: string): Citation => ({ title, publisher: 'The careers-domain authors', grade: 'assumed' });

const RULE_SET = 'leader-training-2018';

const rule = (
  id: LeaderTrainingRule,
  statement: string,
  grade: CitedRule['grade'],
  ...cites: readonly Citation[]
): CitedRule => ({ ruleSet: RULE_SET, rule: id, statement, grade, cites });

/**
 * What is known of the training of Careers Leaders since 2018: kinds of course, providers, prices; and how places are given.
 *
 * The kinds of course are published, and that there are 14 providers; only one of them was found by name, and no price was.
 * How places were given out is not known: those rules are assumed.
 *
 * @example
 * ```ts
 * import { leaderTraining } from 'careers-domain/training';
 *
 * leaderTraining.courseTypes.map(({ accreditation }) => accreditation); // => ['none', 'level-6', 'level-7']
 * leaderTraining.rules.price.grade; // => 'inferred'
 * ```
 *
 * @group Rules
 */
export const leaderTraining: LeaderTrainingRules = {
  id: RULE_SET,
  title: 'Training of Careers Leaders from 2018',
  inForce: { from: '2018-09-01' },
  cites: [evaluation],
  courseTypes: [
    { accreditation: 'none', title: 'Not accredited' },
    { accreditation: 'level-6', title: 'Accredited at Level 6' },
    { accreditation: 'level-7', title: 'Accredited at Level 7' },
  ],
  providerCount: 14,
  providers: [
    { id: 'cdi', name: 'Career Development Institute', scope: 'national', cites: [careerDevelopmentInstitute] },
  ],
  rules: {
    'course-types': rule(
      'course-types',
      'A leader chooses a course that is not accredited, or accredited at Level 6 or Level 7.',
      'published',
      evaluation,
    ),
    providers: rule('providers', 'There are 14 providers, national and local.', 'published', providerCount, evaluation),
    price: rule(
      'price',
      'No price of a course was published; a place in a hub leaves up to £2,500 for it.',
      'inferred',
      hubPlaces,
    ),
    online: rule('online', 'There is a free online course besides.', 'published', grantAgreement),
    priority: rule(
      'priority',
      'As many leaders as possible are placed, those of the first priority before all others.',
      'assumed',
      assumed('The most placements, by priority'),
    ),
    choice: rule(
      'choice',
      'Among placements of as many, those with the least sum of choices are best.',
      'assumed',
      assumed('Choices count by their order'),
    ),
    distance: rule(
      'distance',
      'Among these, those with the least sum of distances are best, each in tenths of a kilometre as the crow flies.',
      'assumed',
      assumed('Near is better than far'),
    ),
    least: rule(
      'least',
      'A cohort runs with its least number or more; which cohorts run is chosen so that the placements are the best.',
      'assumed',
      assumed('Cohorts under their least number do not run'),
    ),
  },
};

/**
 * Every rule about training, with its sources and how far it can be trusted.
 *
 * @example
 * ```ts
 * import { trainingRules } from 'careers-domain/training';
 *
 * trainingRules.filter(({ grade }) => grade === 'assumed').map(({ rule }) => rule);
 * // => ['priority', 'choice', 'distance', 'least']
 * ```
 *
 * @group Rules
 */
export const trainingRules: readonly CitedRule[] = Object.values(leaderTraining.rules);
