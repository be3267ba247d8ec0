import { type Citation, pounds } from '../../core/index.js';
import type { BursaryScheme, SchemeRule } from '../entities.js';
import { assumed, placesRaised, strategyAnswer, trainingEvaluation, whoIsTrained } from './sources.js';

const AMOUNT = pounds(1000);

export const rule = (statement: string, grade: SchemeRule['grade'], ...cites: readonly Citation[]): SchemeRule => ({
  statement,
  grade,
  cites,
});

/** What holds for every scheme of 2018 alike: who may apply, who comes first, how long an offer stays open. */
export const commonRules = {
  kind: rule(
    'Schools, special schools, alternative provision and colleges may apply; training providers may not.',
    'inferred',
    whoIsTrained,
  ),
  funding: rule('Only state-funded institutions may apply.', 'inferred', whoIsTrained),
  'per-institution': rule(
    'An institution has at most one place at a time, whichever scheme it comes from.',
    'assumed',
    assumed('One place for each institution'),
  ),
  tiers: rule('Nobody has priority.', 'assumed', assumed('One tier for all')),
  order: rule(
    'Applications are ranked by the day on which they arrived, ties by URN.',
    'assumed',
    assumed('First come, first served'),
  ),
  answer: rule('An offer stays open for 28 days.', 'assumed', assumed('28 days to answer an offer')),
} satisfies BursaryScheme['rules'];

/** What the schemes for bursaries have in common. */
const common = {
  reserve: pounds(0),
  payments: [{ id: 'completion', title: 'Bursary on completion', to: 'institution', most: AMOUNT, dueOn: 'completed' }],
  mostPerPlace: AMOUNT,
  perInstitution: 1,
  eligible: {
    kinds: ['school', 'special-school', 'alternative-provision', 'sixth-form-college', 'fe-college'],
    funding: ['state'],
  },
  tiers: [{ id: 'all', title: 'All who may apply', when: {} }],
  order: ['received'],
  answerDays: 28,
} as const satisfies Partial<BursaryScheme>;

const rules = {
  ...commonRules,
  payments: rule(
    'An institution is paid £1,000 once its careers leader has completed the training.',
    'published',
    trainingEvaluation,
  ),
  ceiling: rule(
    'A place costs the scheme no more than the £1,000: the training itself is paid for from elsewhere.',
    'inferred',
    trainingEvaluation,
  ),
  quotas: rule('Places are not shared out between regions.', 'assumed', assumed('No quota for regions')),
  window: rule(
    'Applications are received as long as the scheme is in force.',
    'assumed',
    assumed('Applications at any time'),
  ),
} satisfies BursaryScheme['rules'];

const FIRST_PERIOD = { from: '2018-09-01', to: '2018-10-01' };
const SECOND_PERIOD = { from: '2018-10-02' };

/**
 * The first round of Careers Leader training bursaries: 500 places of £1,000 each, paid on completion.
 *
 * Published are the number of places and the payment on completion. Who comes first, when to apply and how many each may
 * have was never published as far as is known: those rules are assumed, and `rules` says so.
 *
 * @example
 * ```ts
 * import { bursaries2018 } from 'careers-domain/bursaries';
 *
 * bursaries2018.places; // => 500
 * bursaries2018.rules.places?.grade; // => 'published'
 * bursaries2018.rules.order?.grade; // => 'assumed'
 * ```
 *
 * @group Schemes
 */
export const bursaries2018: BursaryScheme = {
  ...common,
  id: 'bursaries-2018',
  title: 'Careers Leader training bursaries 2018',
  inForce: FIRST_PERIOD,
  cites: [strategyAnswer],
  places: 500,
  money: pounds(500_000),
  windows: [FIRST_PERIOD],
  rules: {
    ...rules,
    'in-force': rule(
      'The scheme begins with the school year in which every school is to name a careers leader, and ends with the rise to 1,300 places.',
      'inferred',
      strategyAnswer,
      placesRaised,
    ),
    places: rule('There are 500 places; the answer says at least so many.', 'published', strategyAnswer),
    money: rule(
      'The 500 places of £1,000 take £500,000 of the £4m set aside for training and support.',
      'inferred',
      strategyAnswer,
      trainingEvaluation,
    ),
  },
};

/**
 * The bursaries as extended on 2 October 2018: 1,300 places, those of the first round among them.
 *
 * It continues the first round: awards of it count towards these places and this money.
 *
 * @example
 * ```ts
 * import { ruleSetInForce } from 'careers-domain/core';
 * import { bursaries2018, bursaries2018Extended } from 'careers-domain/bursaries';
 *
 * ruleSetInForce([bursaries2018, bursaries2018Extended], '2018-10-01')?.places; // => 500
 * ruleSetInForce([bursaries2018, bursaries2018Extended], '2018-10-02')?.places; // => 1300
 * ```
 *
 * @group Schemes
 */
export const bursaries2018Extended: BursaryScheme = {
  ...common,
  id: 'bursaries-2018-extended',
  title: 'Careers Leader training bursaries 2018, extended',
  inForce: SECOND_PERIOD,
  cites: [placesRaised],
  continues: [bursaries2018.id],
  places: 1300,
  money: pounds(1_300_000),
  windows: [SECOND_PERIOD],
  rules: {
    ...rules,
    'in-force': rule('The scheme begins on 2 October 2018; when it ended is not known.', 'published', placesRaised),
    places: rule('There are 1,300 places.', 'published', placesRaised),
    money: rule('The 1,300 places of £1,000 take £1.3m.', 'inferred', placesRaised, trainingEvaluation),
  },
};
