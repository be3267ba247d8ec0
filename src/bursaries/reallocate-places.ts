import {
  compareText,
  type Decision,
  DomainProblem,
  decisionOf,
  formatPounds,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  type Reason,
} from '../core/index.js';
import { amountsFor, applicationProblems } from './assess-application.js';
import type { Round, RoundOutcome } from './award-round.js';
import { moneyIssues } from './budget-of.js';
import { isLive } from './check-award.js';
import { citesOf, requireScheme } from './check-scheme.js';
import type { Application, Award, BursaryScheme } from './entities.js';
import { offerChecked } from './offer-award.js';
import { paymentTrails, stageOf } from './payment-trails.js';
import { date, listOf, oneOf } from './shapes.js';
import { takeStep } from './take-step.js';

/**
 * What became of a place that was freed.
 *
 * @group Rounds
 */
export interface FreedPlace extends Decision {
  /** The award that ended. */
  readonly from: string;
  /** The award that has its place now. Absent where the place was not given to anybody; `reasons` says why. */
  readonly to?: string;
}

/**
 * All awards after places were given on, and what became of each place.
 *
 * @group Rounds
 */
export interface Reallocation {
  /** All awards, as they are now, in the order of their ids. */
  readonly awards: readonly Award[];
  /** Every place that was free, in the order in which they became so. */
  readonly places: readonly FreedPlace[];
}

/**
 * Gives every place that was freed, by an award that was declined, withdrawn or lapsed, to the next who waits for one.
 *
 * Next is the best ranked of the same region or hub where the scheme has quotas, then the best ranked of all whose area is
 * below its ceiling. Each move closes the old award with `reallocated` and offers a new one. A place is given on only while
 * the money lasts: what the old award has cost by then is not there for the new one.
 *
 * @param round - The round with its waiting list.
 * @param awards - All awards that take places of the scheme, those that ended among them.
 * @param scheme - The scheme.
 * @param on - The day of the new offers.
 *
 * @throws DomainProblem `bad-scheme` where the scheme has problems; `bad-reallocation` listing everything that is wrong with
 * the round, the awards and the day.
 *
 * @example
 * ```ts
 * import { applyEvent, awardRound, bursaries2018, offerAward, reallocatePlaces } from 'careers-domain/bursaries';
 *
 * const common = { kind: 'school', funding: 'state', region: 'North West' } as const;
 * const applications = [
 *   { ...common, id: 'A-1', institution: '105000', received: '2018-09-20' },
 *   { ...common, id: 'A-2', institution: '104000', received: '2018-09-21' },
 * ];
 * const round = awardRound(applications, bursaries2018, { places: 1 });
 * const offers = round.awarded.map(({ application }) => offerAward(application, bursaries2018, '2018-10-01'));
 * const awards = offers.map((award) => applyEvent(award, { type: 'declined', award: 'A-1', on: '2018-10-05' }).award);
 *
 * const next = reallocatePlaces(round, awards, bursaries2018, '2018-10-06');
 * next.awards.map(({ id, state }) => [id, state]); // => [['A-1', 'reallocated'], ['A-2', 'offered']]
 * next.places.map(({ from, to }) => [from, to]); // => [['A-1', 'A-2']]
 * ```
 *
 * @group Rounds
 */
export const reallocatePlaces = (
  round: Round,
  awards: readonly Award[],
  scheme: BursaryScheme,
  on: string,
): Reallocation => {
  requireScheme(scheme);
  const issues = [...roundIssues(round, scheme), ...moneyIssues(scheme, awards), ...date(on, ['on'])];
  if (issues.length > 0) throw new DomainProblem('bad-reallocation', 'The places cannot be given on', issues);
  const current = new Map(awards.map((award) => [award.id, award]));
  const freed = awards
    .filter((award) => !isLive(award) && award.state !== 'reallocated')
    .sort((a, b) => compareText(lastDay(a), lastDay(b)) || compareText(a.id, b.id));
  const places = freed.map((award): FreedPlace => {
    const next = nextInLine(award, round.waiting, [...current.values()], scheme);
    const step = takeStep(award, { type: 'reallocated', award: award.id, on, to: next?.id ?? award.id });
    const decision = decisionOf([
      ...step.reasons,
      ...(next ? [moneyReason(next, [...current.values()], scheme)] : [nobodyWaits(scheme)]),
    ]);
    if (!next || !decision.allowed) return { from: award.id, ...decision };
    current.set(award.id, step.award);
    current.set(next.id, offerChecked(next, scheme, on, award.id));
    return { from: award.id, to: next.id, ...decision };
  });
  return { awards: [...current.values()].sort((a, b) => compareText(a.id, b.id)), places };
};

const lastDay = ({ history }: Award): string => history.at(-1)?.on ?? '';

const nextInLine = (
  freed: Award,
  waiting: readonly RoundOutcome[],
  awards: readonly Award[],
  scheme: BursaryScheme,
): Application | undefined => {
  const known = new Set(awards.map(({ id }) => id));
  const live = awards.filter(isLive);
  const holders = new Map<string, number>();
  for (const { institution } of live) holders.set(institution, (holders.get(institution) ?? 0) + 1);
  const open = waiting.filter(
    ({ application: { id, institution } }) => !known.has(id) && (holders.get(institution) ?? 0) < scheme.perInstitution,
  );
  const hasRoom = ({ area }: RoundOutcome): boolean => {
    const most = scheme.quotas?.areas.find((each) => each.area === area)?.most;
    return most === undefined || live.filter((award) => award.area === area).length < most;
  };
  return (open.find(({ area }) => area === freed.area) ?? open.find(hasRoom))?.application;
};

const moneyReason = (next: Application, awards: readonly Award[], scheme: BursaryScheme): Reason => {
  const cost = amountsFor(next, scheme).reduce((sum, { amount }) => sum + amount, 0);
  const promised = awards
    .flatMap(({ history }) => paymentTrails(history))
    .filter((trail) => stageOf(trail) !== 'released')
    .reduce((sum, { payment }) => sum + payment.amount, 0);
  const left = scheme.money - scheme.reserve - promised;
  return {
    rule: 'money',
    met: cost <= left,
    message: `The next on the waiting list, ${next.id}, would cost ${formatPounds(cost)}, and ${formatPounds(left)} are left.`,
    value: cost,
    limit: left,
    cites: citesOf(scheme, 'money'),
  };
};

const nobodyWaits = (scheme: BursaryScheme): Reason => ({
  rule: 'places',
  met: false,
  message: 'Nobody waits who could have this place.',
  cites: citesOf(scheme, 'places'),
});

const roundIssues = (round: unknown, scheme: BursaryScheme): readonly ProblemIssue[] => {
  if (!isPlainObject(round))
    return [{ path: ['round'], message: `is the result of awardRound, not ${nameValue(round)}` }];
  return [
    ...oneOf(scheme.id)(round.scheme, ['round', 'scheme']),
    ...listOf(
      (outcome, path) => applicationProblems(Object(outcome).application, scheme, [...path, 'application']),
      'outcomes',
    )(round.waiting, ['round', 'waiting']),
  ];
};
