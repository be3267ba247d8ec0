import { addMonths } from '../core/index.js';
import { historyUpTo } from './budget-of.js';
import type { Award, BursaryScheme } from './entities.js';
import type { Chances, Expectations } from './expectations.js';
import { type MoneyStage, type PaymentTrail, paymentTrails, stageOf } from './payment-trails.js';
import { both, CERTAIN, type Chance, chanceOf, type Outcomes, opposite } from './spend-spread.js';

/** What an award has cost and may cost, and when. */
export interface Outlook {
  readonly paid: readonly DatedAmount[];
  /** Claimed, or due whatever happens now. */
  readonly owed: readonly DatedAmount[];
  /** What is spent if it comes to enrolment. */
  readonly onEnrolment: DatedAmount;
  /** What is spent if it comes to completion and a claim. */
  readonly onCompletion: DatedAmount;
  readonly enrolment: Chance;
  /** Completion and claim, once enrolled. */
  readonly completion: Chance;
}

interface DatedAmount {
  readonly month: string;
  readonly amount: number;
}

/** What an award may still cost as seen on a day; nothing where it was offered later. */
export const outlookOf = (award: Award, expectations: Expectations, on: string): Outlook | undefined => {
  const history = historyUpTo(on, award.history);
  const last = history.at(-1);
  if (!last) return undefined;
  const { toEnrol, toComplete, toPay } = expectations.months;
  const chances = chancesOf(expectations, award.tier);
  const accepted = history.some(({ type }) => type === 'accepted');
  const enrolled = history.find((event) => event.type === 'enrolled');
  const completed = history.find((event) => event.type === 'completed');
  const enrolsOn = enrolled?.on ?? later(on, addMonths(last.on, toEnrol));
  const completesOn = completed?.on ?? (enrolled ? later(on, enrolled.endsOn) : addMonths(enrolsOn, toComplete));
  const paymentAfter = (day: string): string => monthOf(later(on, addMonths(day, toPay)));
  const trails = paymentTrails(history);
  const isOwed = (trail: PaymentTrail): boolean =>
    stageOf(trail) === 'claimed' || (stageOf(trail) === 'due' && trail.payment.dueOn === 'enrolled');
  return {
    paid: trails
      .filter((trail) => stageOf(trail) === 'paid')
      .map((trail) => ({ month: monthOf(reachedOn(trail)), amount: trail.payment.amount })),
    owed: trails
      .filter(isOwed)
      .map((trail) => ({ month: paymentAfter(reachedOn(trail)), amount: trail.payment.amount })),
    onEnrolment: { month: paymentAfter(enrolsOn), amount: openAmount(trails, 'enrolled', ['offered', 'committed']) },
    onCompletion: {
      month: paymentAfter(completesOn),
      amount: openAmount(trails, 'completed', ['offered', 'committed', 'due']),
    },
    enrolment: accepted ? CERTAIN : chances.enrolment,
    completion: completed ? chances.claim : both(chances.completion, chances.claim),
  };
};

/** An offer made on the day itself, worth the most that a place may cost. */
export const furtherOffer = (scheme: BursaryScheme, tier: string, expectations: Expectations, on: string): Outlook => {
  const { enrolment, completion, claim } = chancesOf(expectations, tier);
  const mostDueOn = (step: string): number =>
    scheme.payments.reduce((sum, { dueOn, most }) => (dueOn === step ? sum + most : sum), 0);
  const onEnrolment = Math.min(mostDueOn('enrolled'), scheme.mostPerPlace);
  const onCompletion = Math.min(mostDueOn('completed'), scheme.mostPerPlace - onEnrolment);
  const month = monthOf(on);
  return {
    paid: [],
    owed: [],
    onEnrolment: { month, amount: onEnrolment },
    onCompletion: { month, amount: onCompletion },
    enrolment,
    completion: both(completion, claim),
  };
};

const chancesOf = (
  expectations: Expectations,
  tier: string,
): { readonly enrolment: Chance; readonly completion: Chance; readonly claim: Chance } => {
  const { tiers = {} } = expectations;
  const own: Partial<Chances> = (Object.hasOwn(tiers, tier) ? tiers[tier] : undefined) ?? {};
  const withdrawal = own.withdrawal ?? expectations.withdrawal;
  const completion = own.completion ?? expectations.completion;
  return {
    enrolment: chanceOf(own.acceptance ?? expectations.acceptance ?? 1),
    completion: both(opposite(chanceOf(withdrawal)), chanceOf(completion)),
    claim: chanceOf(own.claim ?? expectations.claim ?? 1),
  };
};

const reachedOn = ({ stages }: PaymentTrail): string => (stages.at(-1) as PaymentTrail['stages'][number]).on;

const openAmount = (
  trails: readonly PaymentTrail[],
  dueOn: PaymentTrail['payment']['dueOn'],
  stages: readonly MoneyStage[],
): number =>
  trails.reduce(
    (sum, trail) =>
      trail.payment.dueOn === dueOn && stages.includes(stageOf(trail)) ? sum + trail.payment.amount : sum,
    0,
  );

const later = (a: string, b: string): string => (a > b ? a : b);

export const monthOf = (day: string): string => day.slice(0, 7);

/** What is certain to be spent in the months that count. */
export const certainSpend = ({ paid, owed }: Outlook, isCounted: (month: string) => boolean): number =>
  [...paid, ...owed].reduce((sum, { month, amount }) => (isCounted(month) ? sum + amount : sum), 0);

/** What else may be spent in the months that count, each amount with its probability. */
export const outcomesOf = (
  { onEnrolment, onCompletion, enrolment, completion }: Outlook,
  isCounted: (month: string) => boolean,
): Outcomes => {
  const first = isCounted(onEnrolment.month) ? onEnrolment.amount : 0;
  const second = isCounted(onCompletion.month) ? onCompletion.amount : 0;
  const { yes, no } = both(enrolment, completion);
  if (first === 0 && second === 0) return [{ amount: 0, probability: 1 }];
  if (first === 0) {
    return [
      { amount: 0, probability: no },
      { amount: second, probability: yes },
    ];
  }
  if (second === 0) {
    return [
      { amount: 0, probability: enrolment.no },
      { amount: first, probability: enrolment.yes },
    ];
  }
  return [
    { amount: 0, probability: enrolment.no },
    { amount: first, probability: enrolment.yes * completion.no },
    { amount: first + second, probability: yes },
  ];
};
