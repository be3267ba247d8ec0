import { type Decision, decisionOf, formatPounds, type Reason } from '../core/index.js';
import type { Award, AwardEvent, AwardEventType, AwardState, Claim } from './entities.js';
import { type PaymentTrail, paymentTrails, stageOf } from './payment-trails.js';
import { type AwardRule, awardLife } from './rules/award-life.js';

/**
 * What became of an event: the award as it is now, and why.
 *
 * @group Awards
 */
export interface EventOutcome extends Decision {
  /** The award after the event, or as it was where the event was refused. */
  readonly award: Award;
  /** The kinds of event that can happen to it now. */
  readonly legal: readonly AwardEventType[];
}

/** An award and an event that were checked before. */
export const takeStep = (award: Award, event: AwardEvent): EventOutcome => {
  const trails = paymentTrails(award.history);
  const legal = legalNow(award.state, trails);
  const decision = decisionOf([
    awardReason(award, event),
    datesReason(award, event),
    stepsReason(award, event, legal),
    ...ownReasons(award, event, trails),
  ]);
  if (!decision.allowed) return { ...decision, award, legal };
  const changed = after(award, event, trails);
  return { ...decision, award: changed, legal: legalNow(changed.state, paymentTrails(changed.history)) };
};

/** The award that an offer makes. */
export const awardOffered = (offer: Extract<AwardEvent, { type: 'offered' }>): Award => {
  const { type, award, on, ...terms } = offer;
  return { id: award, ...terms, state: 'offered', claims: [], history: [offer] };
};

const legalNow = (state: AwardState, trails: readonly PaymentTrail[]): readonly AwardEventType[] => {
  const stages = trails.map(stageOf);
  const canLapse = trails.some((trail) => trail.payment.dueOn === 'completed' && stageOf(trail) === 'due');
  return [
    ...awardLife.next[state].filter((type) => type !== 'lapsed' || state !== 'completed' || canLapse),
    ...(stages.includes('due') ? (['claimed'] as const) : []),
    ...(stages.includes('claimed') ? (['paid'] as const) : []),
  ];
};

const reason = (rule: AwardRule, met: boolean, message: string): Reason => ({
  rule,
  met,
  message,
  cites: awardLife.rules[rule].cites,
});

const awardReason = ({ id }: Award, { award }: AwardEvent): Reason =>
  reason('award', award === id, `The event is about the award ${award}, and this is the award ${id}.`);

const datesReason = ({ history }: Award, event: AwardEvent): Reason => {
  if (event.type === 'enrolled' && event.endsOn < event.on) {
    return reason('dates', false, `The training would end on ${event.endsOn}, before it begins on ${event.on}.`);
  }
  const last = history.at(-1) as AwardEvent;
  return reason(
    'dates',
    event.on >= last.on,
    `The event is dated ${event.on}; the last one, ${last.type}, is dated ${last.on}.`,
  );
};

const stepsReason = ({ state, history }: Award, { type }: AwardEvent, legal: readonly AwardEventType[]): Reason => {
  if (legal.includes(type)) return reason('steps', true, `An award that is ${state} can be ${type}.`);
  const before = history.filter((event) => event.type === type).at(-1);
  const told = before ? ` It was ${type} on ${before.on} already.` : '';
  const instead = legal.length === 0 ? 'Nothing can follow.' : `What can follow is: ${legal.join(', ')}.`;
  return reason('steps', false, `An award that is ${state} cannot be ${type}.${told} ${instead}`);
};

/** What only one kind of event asks for. */
const ownReasons = (award: Award, event: AwardEvent, trails: readonly PaymentTrail[]): readonly Reason[] => {
  switch (event.type) {
    case 'accepted':
      return [answerReason(award, event.on <= award.answerBy, event)];
    case 'lapsed':
      return award.state === 'offered' ? [answerReason(award, event.on > award.answerBy, event)] : [];
    case 'claimed':
      return [paymentReason(event.payment, trails), newClaimReason(award, event.claim)];
    case 'paid':
      return paidReasons(award, event.claim, event.amount);
    default:
      return [];
  }
};

const answerReason = ({ answerBy }: Award, met: boolean, { type, on }: AwardEvent): Reason =>
  reason('answer', met, `The offer is open up to ${answerBy}, and would be ${type} on ${on}.`);

const paymentReason = (payment: string, trails: readonly PaymentTrail[]): Reason => {
  const trail = trails.find((each) => each.payment.payment === payment);
  if (!trail) {
    const known = trails.map((each) => each.payment.payment).join(', ');
    return reason('payment', false, `The award has no payment ${payment}; it has ${known}.`);
  }
  const stage = stageOf(trail);
  return reason('payment', stage === 'due', `The payment ${payment} is ${stage}; it can be claimed while it is due.`);
};

const newClaimReason = ({ claims }: Award, claim: string): Reason => {
  const isNew = claims.every((each) => each.claim !== claim);
  return reason('claim', isNew, `The award has ${isNew ? 'no' : 'a'} claim ${claim} so far.`);
};

const paidReasons = ({ claims }: Award, id: string, amount: number): readonly Reason[] => {
  const claim = claims.find((each) => each.claim === id);
  if (!claim) return [reason('claim', false, `The award has no claim ${id} that could be paid.`)];
  const isOpen = claim.paidOn === undefined;
  const standing = isOpen ? 'is not paid yet' : `was paid on ${claim.paidOn}`;
  return [
    reason('claim', isOpen, `The claim ${id} ${standing}.`),
    reason(
      'amount',
      amount === claim.amount,
      `${formatPounds(amount)} would be paid, and ${formatPounds(claim.amount)} was claimed.`,
    ),
  ];
};

const after = (award: Award, event: AwardEvent, before: readonly PaymentTrail[]): Award => {
  const history = [...award.history, event];
  return {
    ...award,
    ...(event.type === 'enrolled' && { endsOn: event.endsOn }),
    state: stateAfter(award.state, event.type, history),
    claims: claimsAfter(award.claims, event, before),
    history,
  };
};

const stateAfter = (state: AwardState, type: AwardEventType, history: readonly AwardEvent[]): AwardState => {
  if (type !== 'completed' && type !== 'claimed' && type !== 'paid') return type;
  const isCompleted = type === 'completed' || state === 'completed' || state === 'claimed';
  // Training may be claimed and paid while the careers leader still learns, or after the award has ended.
  return isCompleted ? settledState(paymentTrails(history)) : state;
};

/** The state of an award whose training is completed. */
const settledState = (trails: readonly PaymentTrail[]): AwardState => {
  const stages = trails.map(stageOf);
  if (stages.every((stage) => stage === 'paid')) return 'paid';
  return stages.every((stage) => stage === 'paid' || stage === 'claimed') ? 'claimed' : 'completed';
};

const claimsAfter = (
  claims: readonly Claim[],
  event: AwardEvent,
  trails: readonly PaymentTrail[],
): readonly Claim[] => {
  if (event.type === 'claimed') {
    const { claim, payment, on: claimedOn } = event;
    const { amount } = (trails.find((trail) => trail.payment.payment === payment) as PaymentTrail).payment;
    return [...claims, { claim, payment, amount, claimedOn }];
  }
  if (event.type !== 'paid') return claims;
  return claims.map((claim) => (claim.claim === event.claim ? { ...claim, paidOn: event.on } : claim));
};
