import {
  compareText,
  type Decision,
  decisionOf,
  formatPounds,
  isPlainObject,
  nameValue,
  type Reason,
  shape,
} from '../core/index.js';
import { areaOf, costOf } from './assess-application.js';
import type { Round, RoundOutcome } from './award-round.js';
import { awardsOf } from './budget-of.js';
import { isLive } from './check-award.js';
import { citesOf, MOST_PLACES, requireScheme } from './check-scheme.js';
import type { Application, Award, AwardEvent, BursaryScheme } from './entities.js';
import { groupBy } from './group-by.js';
import { offerable, offerChecked } from './offer-award.js';
import { takeStep } from './take-step.js';
import { promisedBy } from './within-scheme.js';

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
 * Next, of all whose area is below its ceiling, is the best ranked of the same region or hub where the scheme has quotas,
 * then the best ranked. Each move closes the old award with `reallocated` and offers a new one. A place is given on only
 * while the money lasts: what the old award has cost by then is not there for the new one.
 *
 * @param round - The round with its waiting list.
 * @param awards - All awards that take places of the scheme, those that ended among them.
 * @param scheme - The scheme.
 * @param on - The day of the new offers.
 *
 * @throws DomainProblem `bad-scheme` where the scheme has problems; `bad-reallocation` listing everything that is wrong with
 * the round, the awards and the day; `bad-money` where a sum leaves the safe integers.
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
  shape.requireAll('bad-reallocation', 'The places cannot be given on', [
    [roundOf(scheme), round, ['round']],
    [awardsOf(scheme), awards, ['awards']],
    [shape.date, on, ['on']],
  ]);
  const book: Book = { awards: new Map(), byInstitution: new Map(), byArea: new Map(), promised: promisedBy(awards) };
  for (const award of awards) enter(award, book);
  const lines = linesOf(round.waiting, scheme);
  const freed = awards
    .filter((award) => !isLive(award) && award.state !== 'reallocated')
    .sort((a, b) => compareText(lastDay(a), lastDay(b)) || compareText(a.id, b.id));
  const places = freed.map((award): FreedPlace => {
    const next = nextInLine(award, lines, book, scheme);
    if (!next) return { from: award.id, ...decisionOf([nobodyWaits(scheme)]) };
    const step = takeStep(award, { type: 'reallocated', award: award.id, on, to: next.id });
    const decision = decisionOf([...step.reasons, moneyReason(next, book, scheme)]);
    if (!decision.allowed) return { from: award.id, ...decision };
    const offer = offerChecked(next, scheme, on, award.id);
    book.awards.set(award.id, step.award);
    enter(offer, book);
    book.promised += promisedBy([offer]);
    return { from: award.id, to: next.id, ...decision };
  });
  return { awards: [...book.awards.values()].sort((a, b) => compareText(a.id, b.id)), places };
};

const lastDay = ({ history }: Award): string => (history.at(-1) as AwardEvent).on;

/** All awards, with counts of those that stand: counted once, not for every place. */
interface Book {
  readonly awards: Map<string, Award>;
  readonly byInstitution: Map<string, number>;
  readonly byArea: Map<string, number>;
  /** In pence. */
  promised: number;
}

const enter = (award: Award, { awards, byInstitution, byArea }: Book): void => {
  awards.set(award.id, award);
  if (!isLive(award)) return;
  const { institution, area = '' } = award;
  byInstitution.set(institution, (byInstitution.get(institution) ?? 0) + 1);
  byArea.set(area, (byArea.get(area) ?? 0) + 1);
};

/** Those who wait in one area, best ranked first. */
interface Line {
  readonly area: string;
  readonly most: number;
  readonly waiting: readonly { readonly application: Application; readonly rank: number }[];
  /** How many at its head can have no place any more. */
  passed: number;
}

const linesOf = (waiting: readonly RoundOutcome[], scheme: BursaryScheme): readonly Line[] => {
  const limits = new Map(scheme.quotas?.areas.map(({ area, most }) => [area, most]));
  const ranked = waiting.map(({ application }, rank) => ({ application, rank }));
  return [...groupBy(ranked, ({ application }) => areaOf(application, scheme) ?? '')].map(([area, own]) => ({
    area,
    most: limits.get(area) ?? Number.POSITIVE_INFINITY,
    waiting: own,
    passed: 0,
  }));
};

/** Of all whose area is below its ceiling, the best ranked of the area of the place, or else the best ranked. */
const nextInLine = (
  { area = '' }: Award,
  lines: readonly Line[],
  book: Book,
  scheme: BursaryScheme,
): Application | undefined => {
  const heads = lines
    .filter((line) => (book.byArea.get(line.area) ?? 0) < line.most)
    .flatMap((line) => {
      const head = headOf(line, book, scheme);
      return head ? [{ ...head, isOwn: line.area === area }] : [];
    })
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.rank - b.rank);
  return heads[0]?.application;
};

/** The first of a line who has no award and whose institution may have one more: neither is ever taken back here. */
const headOf = (line: Line, { awards, byInstitution }: Book, { perInstitution }: BursaryScheme) => {
  for (; line.passed < line.waiting.length; line.passed++) {
    const head = line.waiting[line.passed] as Line['waiting'][number];
    const { id, institution } = head.application;
    if (!awards.has(id) && (byInstitution.get(institution) ?? 0) < perInstitution) return head;
  }
  return undefined;
};

const moneyReason = (next: Application, { promised }: Book, scheme: BursaryScheme): Reason => {
  const cost = costOf(next, scheme);
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

/** What is wrong with a round as far as places are given on by it: its scheme and its waiting list. */
const roundOf =
  (scheme: BursaryScheme): shape.Check =>
  (round, path) => {
    if (!isPlainObject(round)) return [{ path, message: `is the result of awardRound, not ${nameValue(round)}` }];
    const application = offerable(scheme);
    const outcome: shape.Check = (each, at) =>
      isPlainObject(each)
        ? application(shape.ownValue(each, 'application'), [...at, 'application'])
        : [{ path: at, message: `is what the round decided about an application, not ${nameValue(each)}` }];
    return [
      ...shape.oneOf(scheme.id)(shape.ownValue(round, 'scheme'), [...path, 'scheme']),
      ...shape.list('a list of those who wait', outcome, { most: MOST_PLACES })(shape.ownValue(round, 'waiting'), [
        ...path,
        'waiting',
      ]),
    ];
  };
