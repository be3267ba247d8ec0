// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { DomainProblem } from '../core/index.js';
import { solveAssignment } from '../optimisation/index.js';
import { checkPairs, comparePairs, pairKey } from './check-match-problem.js';
import type { AdviserPair, MatchPolicy, MatchProblem } from './entities.js';
import { atCost, counted } from './in-words.js';
import type { Match } from './match.js';
import { matchOf } from './match-advisers.js';
import {
  assignmentOf,
  isWithinReach,
  matchedPair,
  readMatchProblem,
  type Scale,
  type Table,
} from './read-match-problem.js';
import { matchPolicy } from './rules/match-policy.js';

/**
 * A new match that leaves as much as it can as it was.
 *
 * @group Matching
 */
export interface Rematch {
  /** The match: as many needs served as can be, then the fewest pairs that were none before, then the fewest points. */
  readonly match: Match;
  /** The pairs that stay. */
  readonly kept: readonly AdviserPair[];
  /** The pairs of before that end, each with the reason. */
  readonly ended: readonly EndedPair[];
  /** The pairs that begin. */
  readonly started: readonly AdviserPair[];
  /**
   * What more changes would buy: from the fewest changes to the best fit, the points of as many needs served. Each step
   * is the best there is for its number of changes; where there are many, nine of them.
   */
  readonly exchange: readonly ExchangeStep[];
  /** The same in a sentence. */
  readonly message: string;
}

/**
 * A pair of before that ends.
 *
 * @group Matching
 */
export interface EndedPair extends AdviserPair {
  /**
   * Why: the adviser or the institution is not there any more, the two are blocked or out of reach now, or the place or
   * the need went to somebody else (`given-up`).
   */
  readonly reason: 'adviser-left' | 'institution-left' | 'blocked' | 'out-of-reach' | 'given-up';
}

/**
 * One step from the fewest changes to the best fit.
 *
 * @group Matching
 */
export interface ExchangeStep {
  /** How many pairs begin. */
  readonly changed: number;
  /** What all pairs then count. */
  readonly points: number;
}

/**
 * Matches again after advisers or institutions came or left: coverage first, then the fewest changed pairs, then the best
 * fit.
 *
 * @param problem - Advisers and requests as they are now.
 * @param previous - The match of before, or its pairs. Those of whom somebody left may be among them.
 * @param policy - As for {@link matchAdvisers}.
 *
 * @throws DomainProblem `bad-match-problem` as {@link matchAdvisers}, or `bad-previous` where the pairs of before are none.
 *
 * @example
 * ```ts
 * import { matchAdvisers, rematch } from 'careers-domain/advisers';
 *
 * const [west, east] = [{ easting: 520_000, northing: 185_000 }, { easting: 530_000, northing: 185_000 }];
 * const requests = [{ institution: '100049', place: west }, { institution: '100050', place: east }];
 * const before = matchAdvisers({ requests, advisers: [{ id: 'amy', place: east }, { id: 'cas', place: east }] });
 *
 * // Cas, who went to 100050, leaves; Dai lives next to 100049, where Amy goes.
 * const now = rematch({ requests, advisers: [{ id: 'amy', place: east }, { id: 'dai', place: west }] }, before);
 * now.ended; // => [{ institution: '100050', adviser: 'cas', reason: 'adviser-left' }]
 * now.started; // => [{ institution: '100050', adviser: 'dai' }]
 * now.exchange; // => [{ changed: 1, points: 2300 }, { changed: 2, points: 800 }]
 * ```
 *
 * @group Matching
 */
export const rematch = (
  problem: MatchProblem,
  previous: Match | readonly AdviserPair[],
  policy: MatchPolicy = matchPolicy,
): Rematch => {
  const before = pairsOf(previous);
  const table = readMatchProblem({ ...problem, previous: before }, policy);
  const match = matchOf(table, 'fewest-changes', before);
  const now = new Set(match.pairs.map(pairKey));
  const kept = before.filter((pair) => now.has(pairKey(pair)));
  const ended = before
    .filter((pair) => !now.has(pairKey(pair)))
    .map((pair) => ({ ...pair, reason: reasonOf(table, pair) }));
  const started = match.pairs
    .filter((pair) => !table.previous.has(pairKey(pair)))
    .map(({ institution, adviser }) => ({ institution, adviser }));
  const exchange = exchangeOf(table, { changed: started.length, points: match.points });
  return {
    match,
    kept,
    ended,
    started,
    exchange,
    message: inWords(kept.length, ended.length, started.length, exchange),
  };
};

const pairsOf = (previous: unknown): readonly AdviserPair[] => {
  const pairs: unknown =
    typeof previous === 'object' && previous !== null && 'pairs' in previous ? previous.pairs : previous;
  const bare: unknown = Array.isArray(pairs)
    ? pairs.map((pair: unknown) =>
        typeof pair === 'object' && pair !== null && 'institution' in pair && 'adviser' in pair
          ? { institution: pair.institution, adviser: pair.adviser }
          : pair,
      )
    : pairs;
  const issues = checkPairs(bare, []);
  if (issues.length > 0) throw new DomainProblem('bad-previous', 'Not the pairs of before', issues);
  return [...(bare as readonly AdviserPair[])].sort(comparePairs);
};

const reasonOf = (table: Table, { institution, adviser }: AdviserPair): EndedPair['reason'] => {
  const [row, column] = [table.rowOf.get(institution), table.columnOf.get(adviser)];
  if (column === undefined) return 'adviser-left';
  if (row === undefined) return 'institution-left';
  if (table.blocked.has(pairKey({ institution, adviser }))) return 'blocked';
  return isWithinReach(table, row, column) ? 'given-up' : 'out-of-reach';
};

const MOST_STEPS = 9;

/** The steps from the fewest changes to the best fit, found by halving: each new one between two lies below their line. */
const exchangeOf = (table: Table, fewest: ExchangeStep): readonly ExchangeStep[] => {
  const needs = table.need.reduce((sum, need) => sum + need, 0);
  const best = stepAt(table, { forPoints: needs + 1, forChange: 1 });
  if (best.points === fewest.points) return [fewest];
  const steps = [fewest, best];
  for (let gaps = [[fewest, best] as const]; gaps.length > 0 && steps.length < MOST_STEPS; ) {
    const [[from, to], ...others] = gaps as [(typeof gaps)[number], ...typeof gaps];
    const scale = { forPoints: to.changed - from.changed, forChange: from.points - to.points };
    const between = stepAt(table, scale);
    const isBelow = costAt(between, scale) < costAt(from, scale);
    if (isBelow) steps.push(between);
    gaps = isBelow ? [...others, [from, between], [between, to]] : others;
  }
  return steps.sort((a, b) => a.changed - b.changed);
};

const stepAt = (table: Table, scale: Scale): ExchangeStep => {
  const pairs = solveAssignment(assignmentOf(table, scale)).pairs.map(([row, column]) =>
    matchedPair(table, row, column),
  );
  return {
    changed: pairs.filter((pair) => !table.previous.has(pairKey(pair))).length,
    points: pairs.reduce((sum, { points }) => sum + points, 0),
  };
};

const costAt = ({ changed, points }: ExchangeStep, { forPoints, forChange }: Scale): number =>
  points * forPoints + changed * forChange;

const inWords = (kept: number, ended: number, started: number, exchange: readonly ExchangeStep[]): string => {
  const figures = `${counted(kept, 'pair')} ${kept === 1 ? 'stays' : 'stay'}, ${ended} ${ended === 1 ? 'ends' : 'end'}, ${started} ${started === 1 ? 'begins' : 'begin'}.`;
  const [first, last] = [exchange[0]!, exchange.at(-1)!];
  if (first === last) return `${figures} No more changes would make a better fit.`;
  const more = counted(last.changed - first.changed, 'change');
  return `${figures} With ${more} more all would fit best${atCost({ points: last.points - first.points })}.`;
};
