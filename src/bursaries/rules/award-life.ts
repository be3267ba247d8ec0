import type { CitedRule, RuleSet } from '../../core/index.js';
import type { AwardEventType, AwardState } from '../entities.js';
import { assumed, trainingEvaluation } from './sources.js';

/**
 * A rule by which an event may happen to an award.
 *
 * @group Awards
 */
export type AwardRule = 'award' | 'dates' | 'steps' | 'answer' | 'payment' | 'claim' | 'amount';

/**
 * What can happen to an award, and when.
 *
 * @group Awards
 */
export interface AwardLife extends RuleSet {
  /** For each state the events that can follow, claims and payments apart. */
  readonly next: Readonly<Record<AwardState, readonly AwardEventType[]>>;
  /** The rules as sentences with their sources. Their ids are those of the reasons that `applyEvent` gives. */
  readonly rules: Readonly<Record<AwardRule, CitedRule>>;
}

const ID = 'award-life';

const stated = (rule: AwardRule, statement: string): CitedRule => ({
  ruleSet: ID,
  rule,
  statement,
  grade: 'assumed',
  cites: [assumed("The steps of an award's life")],
});

/**
 * What can happen to an award, and when: the steps from an offer to its payment.
 *
 * That the bursary is claimed once the training is completed is published; the steps around it are what any such scheme
 * needs, and are assumed.
 *
 * @example
 * ```ts
 * import { awardLife } from 'careers-domain/bursaries';
 *
 * awardLife.next.offered; // => ['accepted', 'declined', 'withdrawn', 'lapsed']
 * awardLife.rules.payment.grade; // => 'published'
 * ```
 *
 * @group Awards
 */
export const awardLife: AwardLife = {
  id: ID,
  title: 'The life of an award',
  inForce: { from: '2018-01-01' },
  cites: [trainingEvaluation],
  next: {
    offered: ['accepted', 'declined', 'withdrawn', 'lapsed'],
    accepted: ['enrolled', 'withdrawn', 'lapsed'],
    enrolled: ['completed', 'withdrawn', 'lapsed'],
    completed: ['lapsed'],
    claimed: [],
    paid: [],
    declined: ['reallocated'],
    withdrawn: ['reallocated'],
    lapsed: ['reallocated'],
    reallocated: [],
  },
  rules: {
    award: stated('award', 'An event happens to the award that it names.'),
    dates: stated('dates', 'No event is dated before the one it follows, and no training ends before it began.'),
    steps: stated(
      'steps',
      'An offer is accepted, the careers leader enrols and completes, and the payments are claimed and paid; on the way an award can be declined, withdrawn or lapse, and then its place can be reallocated. A completed award lapses only while what fell due on completion is unclaimed; what fell due on enrolment stays owed.',
    ),
    answer: stated('answer', 'An offer can be accepted up to its last day, and lapses only after it.'),
    payment: {
      ...stated('payment', 'A payment is claimed once, after the step by which it falls due.'),
      grade: 'published',
      cites: [trainingEvaluation],
    },
    claim: stated('claim', 'A claim has an id of its own and is paid once.'),
    amount: stated('amount', 'What is paid is what was claimed.'),
  },
};
