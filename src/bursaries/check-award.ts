import { isPlainObject, nameValue, type ProblemIssue, shape, unmetReasons } from '../core/index.js';
import { isUrn } from '../institutions/index.js';
import { DUE_ON, MOST_PLACES, RECIPIENT } from './check-scheme.js';
import type { Award, AwardEvent, AwardEventType, AwardPayment, AwardState } from './entities.js';
import { awardLife } from './rules/award-life.js';
import { awardOffered, takeStep } from './take-step.js';

/** Whether a place is taken by this award: it was offered and has not ended. */
export const isLive = ({ state }: Award): boolean => !ENDS.includes(state);

const ENDS: readonly AwardState[] = ['declined', 'withdrawn', 'lapsed', 'reallocated'];

export const URN = shape.value('a URN of six digits', isUrn);

const PAYMENT = shape.object('a payment', {
  payment: shape.name,
  to: RECIPIENT,
  amount: shape.money,
  dueOn: DUE_ON,
});

const TERMS = {
  scheme: shape.name,
  institution: URN,
  tier: shape.name,
  area: shape.optional(shape.name),
  payments: shape.andThen(
    shape.list('a list of payments', PAYMENT, { least: 1, most: 20 }),
    shape.distinct(({ payment }: AwardPayment) => payment, ['payment']),
  ),
  answerBy: shape.date,
  inPlaceOf: shape.optional(shape.name),
};

const eventOf = (type: AwardEventType, fields: Readonly<Record<string, shape.Check>> = {}): shape.Check =>
  shape.object('an event', { type: shape.oneOf(type), award: shape.name, on: shape.date, ...fields });

const EVENTS: Readonly<Record<AwardEventType, shape.Check>> = {
  offered: eventOf('offered', TERMS),
  accepted: eventOf('accepted'),
  declined: eventOf('declined'),
  enrolled: eventOf('enrolled', { endsOn: shape.date, course: shape.optional(shape.text()) }),
  completed: eventOf('completed'),
  claimed: eventOf('claimed', { payment: shape.name, claim: shape.name }),
  paid: eventOf('paid', { claim: shape.name, amount: shape.money }),
  withdrawn: eventOf('withdrawn', { reason: shape.optional(shape.text()) }),
  lapsed: eventOf('lapsed'),
  reallocated: eventOf('reallocated', { to: shape.name }),
};

const TYPE = shape.oneOf(...Object.keys(EVENTS));

/** What is wrong with the shape of an event. */
export const EVENT: shape.Check = (event, path) => {
  if (!isPlainObject(event)) return [{ path, message: `is an event, not ${nameValue(event)}` }];
  const type = shape.ownValue(event, 'type');
  const issues = TYPE(type, [...path, 'type']);
  return issues.length > 0 ? issues : EVENTS[type as AwardEventType](event, path);
};

/** What is wrong with the shape of a history. */
export const HISTORY = shape.list('a list of events', EVENT, { least: 1, most: 1000 });

const CLAIM = shape.object('a claim', {
  claim: shape.name,
  payment: shape.name,
  amount: shape.money,
  claimedOn: shape.date,
  paidOn: shape.optional(shape.date),
});

/** What is wrong with an award: its shape, its history, or a state that its history does not give. */
export const AWARD = shape.andThen<Award>(
  shape.object('an award', {
    id: shape.name,
    ...TERMS,
    state: shape.oneOf(...Object.keys(awardLife.next)),
    endsOn: shape.optional(shape.date),
    claims: shape.list('a list of claims', CLAIM, { most: 1000 }),
    history: HISTORY,
  }),
  (award, path) => {
    const retold = retell(award.history, [...path, 'history']);
    return retold.issues.length > 0 ? retold.issues : differences(award, { ...retold.award }, path);
  },
);

const differences = (
  award: Readonly<Record<string, unknown>>,
  told: Readonly<Record<string, unknown>>,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] =>
  Object.keys({ ...award, ...told }).flatMap((key) => {
    if (isSame(award[key], told[key])) return [];
    const isPlain = [award[key], told[key]].every((each) => typeof each !== 'object');
    const message = isPlain
      ? `is ${nameValue(award[key])}; its history makes it ${nameValue(told[key])}`
      : 'is not what its history makes it';
    return [{ path: [...path, key], message }];
  });

const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [first, second] = [a, b] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(first?.[key], second?.[key]));
};

/** What is wrong with a list of awards: with each of them, or because two of them claim to be the same. */
export const AWARDS = shape.andThen<readonly Award[]>(
  shape.list('a list of awards', AWARD, { most: MOST_PLACES }),
  (awards, path) => [...shape.distinct(({ id }: Award) => id, ['id'])(awards, path), ...repeatedClaims(awards, path)],
);

const repeatedClaims = (awards: readonly Award[], path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const seen = new Set<string>();
  return awards.flatMap(({ claims }, index) =>
    claims.flatMap(({ claim }, at) => {
      if (!seen.has(claim)) {
        seen.add(claim);
        return [];
      }
      return [{ path: [...path, index, 'claims', at], message: `is the claim ${nameValue(claim)} a second time` }];
    }),
  );
};

/** The award that a history gives, with everything in the history that cannot have happened. */
export const retell = (
  history: readonly AwardEvent[],
  path: ProblemIssue['path'],
): { readonly award?: Award; readonly issues: readonly ProblemIssue[] } => {
  const [offer, ...events] = history;
  if (offer?.type !== 'offered') {
    const message = `is the offer, with which every award begins, not '${offer?.type}'`;
    return { issues: [{ path: [...path, 0, 'type'], message }] };
  }
  const issues: ProblemIssue[] = [];
  if (offer.answerBy < offer.on) {
    const message = `is ${offer.answerBy}, before the offer on ${offer.on}`;
    issues.push({ path: [...path, 0, 'answerBy'], message });
  }
  let award = awardOffered(offer);
  for (const [index, event] of events.entries()) {
    const outcome = takeStep(award, event);
    for (const { message } of unmetReasons(outcome)) issues.push({ path: [...path, index + 1], message });
    award = outcome.award;
  }
  return { award, issues };
};
