import { nameValue, type ProblemIssue, unmetReasons } from '../core/index.js';
import { DUE_ON, RECIPIENT } from './check-scheme.js';
import type { Award, AwardEvent, AwardEventType, AwardState } from './entities.js';
import { awardLife } from './rules/award-life.js';
import { type Check, date, listOf, money, oneOf, repeated, sentence, shapeOf, text, URN } from './shapes.js';
import { awardOffered, takeStep } from './take-step.js';

/** Whether a place is taken by this award: it was offered and has not ended. */
export const isLive = ({ state }: Award): boolean =>
  !awardLife.next[state].includes('reallocated') && state !== 'reallocated';

/** What is wrong with an award: its shape, its history, or a state that its history does not give. */
export const awardIssues: Check = (award, path) => {
  const issues = AWARD(award, path);
  if (issues.length > 0) return issues;
  const given = award as Award & Readonly<Record<string, unknown>>;
  const retold = retell(given.history, [...path, 'history']);
  if (retold.issues.length > 0) return retold.issues;
  const told: Readonly<Record<string, unknown>> = { ...retold.award };
  return Object.keys({ ...given, ...told }).flatMap((key) =>
    isSame(given[key], told[key])
      ? []
      : [
          {
            path: [...path, key],
            message: `is ${nameValue(given[key])}; its history makes it ${nameValue(told[key])}`,
          },
        ],
  );
};

const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [first, second] = [a, b] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(first?.[key], second?.[key]));
};

/** What is wrong with a list of awards: with each of them, or because two of them claim to be the same. */
export const awardListIssues = (awards: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const issues = listOf(awardIssues, 'awards')(awards, path);
  if (issues.length > 0) return issues;
  const list = awards as readonly Award[];
  const claims = list.flatMap(({ claims: own }, index) => own.map(({ claim }) => ({ claim, index })));
  return [
    ...repeated(
      list.map(({ id }) => id),
      (index) => [...path, index, 'id'],
      'the award',
    ),
    ...repeated(
      claims.map(({ claim }) => claim),
      (index) => [...path, claims[index]?.index ?? 0, 'claims'],
      'the claim',
    ),
  ];
};

/** The award that a history gives, with everything in the history that cannot have happened. */
export const retell = (
  history: readonly AwardEvent[],
  path: ProblemIssue['path'],
): { readonly award?: Award; readonly issues: readonly ProblemIssue[] } => {
  const [offer, ...events] = history;
  if (offer?.type !== 'offered') {
    return {
      issues: [{ path: [...path, 0], message: `is the offer, with which every award begins, not ${offer?.type}` }],
    };
  }
  const issues: ProblemIssue[] = [
    ...repeated(
      offer.payments.map(({ payment }) => payment),
      (index) => [...path, 0, 'payments', index, 'payment'],
      'the payment',
    ),
    ...(offer.answerBy < offer.on
      ? [{ path: [...path, 0, 'answerBy'], message: `is ${offer.answerBy}, before the offer on ${offer.on}` }]
      : []),
  ];
  let award = awardOffered(offer);
  for (const [index, event] of events.entries()) {
    const outcome = takeStep(award, event);
    for (const { message } of unmetReasons(outcome)) issues.push({ path: [...path, index + 1], message });
    award = outcome.award;
  }
  return { award, issues };
};

const PAYMENT = shapeOf('a payment', { payment: text, to: RECIPIENT, amount: money, dueOn: DUE_ON });

const TERMS = {
  scheme: text,
  institution: URN,
  tier: text,
  payments: listOf(PAYMENT, 'payments', 1, 20),
  answerBy: date,
};

const OPTIONAL_TERMS = { area: text, inPlaceOf: text };

type Fields = Readonly<Record<string, Check>>;

const EVENT_FIELDS: Readonly<Record<AwardEventType, readonly [required: Fields, optional?: Fields]>> = {
  offered: [TERMS, OPTIONAL_TERMS],
  accepted: [{}],
  declined: [{}],
  enrolled: [{ endsOn: date }, { course: sentence }],
  completed: [{}],
  claimed: [{ payment: text, claim: text }],
  paid: [{ claim: text, amount: money }],
  withdrawn: [{}, { reason: sentence }],
  lapsed: [{}],
  reallocated: [{ to: text }],
};

const TYPE = oneOf(...Object.keys(EVENT_FIELDS));

/** What is wrong with the shape of an event. */
export const EVENT: Check = (event, path) => {
  const type: unknown = Object(event).type;
  const wrong = TYPE(type, [...path, 'type']);
  if (wrong.length > 0)
    return typeof event === 'object' && event !== null ? wrong : shapeOf('an event', {})(event, path);
  const [required, optional] = EVENT_FIELDS[type as AwardEventType];
  return shapeOf('an event', { type: TYPE, award: text, on: date, ...required }, optional)(event, path);
};

const CLAIM = shapeOf('a claim', { claim: text, payment: text, amount: money, claimedOn: date }, { paidOn: date });

const STATES = Object.keys(awardLife.next) as readonly AwardState[];

/** What is wrong with the shape of an award. */
export const AWARD = shapeOf(
  'an award',
  {
    id: text,
    ...TERMS,
    state: oneOf(...STATES),
    claims: listOf(CLAIM, 'claims', 0, 1000),
    history: listOf(EVENT, 'events', 1, 1000),
  },
  { ...OPTIONAL_TERMS, endsOn: date },
);
