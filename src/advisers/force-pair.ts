// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { solveAssignment } from '../optimisation/index.js';
import { pairKey } from './check-match-problem.js';
import type { AdviserPair, MatchProblem } from './entities.js';
import { atCost, counted, nameOf } from './in-words.js';
import type { Match } from './match.js';
import { assignmentOf, factsOf, keyOf, matchedPair, scaleOf, type Table } from './read-match-problem.js';
import { columnIn, readProven, rowIn } from './read-proven.js';
import { pointsOf } from './terms.js';

/**
 * What it would take to have a certain pair.
 *
 * @group Matching
 */
export interface ForcedPair extends AdviserPair {
  /** Whether it can be: not where it is blocked, or where fixed pairs leave the one no need or the other no place. */
  readonly possible: boolean;
  /** How many needs more would be served in all; below 0, fewer. */
  readonly served: number;
  /** How many pairs more would change, where few changes are the aim. */
  readonly changed?: number;
  /** How many points more all pairs would count. */
  readonly points: number;
  /** The pairs that would end. */
  readonly displaced: readonly AdviserPair[];
  /** The pairs that would begin, this one among them. */
  readonly started: readonly AdviserPair[];
  /** The same in a sentence. */
  readonly message: string;
}

/**
 * What it would cost to have a certain pair, everybody else being matched as well as can be then, by the aim of the match,
 * and whom it would displace. Of all ways that are equally good the one with the fewest changes is taken.
 *
 * A pair out of reach can be forced, a blocked one cannot.
 *
 * @param match - A match that is the best for the problem, as {@link verifyMatch} has it.
 *
 * @throws DomainProblem `bad-match` where the match is not the best for the problem, `unknown-institution`,
 * `unknown-adviser` or `bad-match-problem`.
 *
 * @example
 * ```ts
 * import { forcePair, matchAdvisers } from 'careers-domain/advisers';
 *
 * const problem = {
 *   advisers: [
 *     { id: 'amy', place: { easting: 528_000, northing: 185_000 }, hoursPerMonth: 8 },
 *     { id: 'bola', place: { easting: 530_000, northing: 185_000 }, hoursPerMonth: 8 },
 *   ],
 *   requests: [{ institution: '100049', place: { easting: 528_000, northing: 184_000 } }],
 * };
 * const forced = forcePair(problem, matchAdvisers(problem), { institution: '100049', adviser: 'bola' });
 * forced.points; // => 124
 * forced.displaced; // => [{ institution: '100049', adviser: 'amy' }]
 * ```
 *
 * @group Matching
 */
export const forcePair = (problem: MatchProblem, match: Match, pair: AdviserPair): ForcedPair => {
  const table = readProven(problem, match);
  const [row, column] = [rowIn(table, pair?.institution), columnIn(table, pair?.adviser)];
  return forcedIn(table, match, row, column);
};

/** The same for a match that is proven already. */
export const forcedIn = (table: Table, match: Match, row: number, column: number): ForcedPair => {
  const { institution } = table.requests[row]!;
  const pair = { institution, adviser: table.advisers[column]!.id };
  const nothing = { ...pair, served: 0, points: 0, displaced: [], started: [] };
  const names = `${nameOf(table.advisers[column]!)} at ${nameOf(table.requests[row]!)}`;
  if (match.pairs.some((each) => pairKey(each) === pairKey(pair))) {
    return { ...nothing, possible: true, message: `${names} is a pair already.` };
  }
  const obstacle = obstacleTo(table, row, column);
  if (obstacle !== undefined) return { ...nothing, possible: false, message: `${names} cannot be: ${obstacle}.` };

  const forced = withPair(table, row, column);
  const [before, scale] = [new Set(match.pairs.map(pairKey)), scaleOf(forced, match.aim)];
  const assignment = assignmentOf(forced, scale);
  const { edges } = assignment;
  // Of equally good ways the one that leaves most as it is: one change for each need is less than one point.
  const cost = Array.from(edges.cost, (each, e) => {
    return each * (match.needs + 1) + (before.has(keyOf(table, edges.row[e]!, edges.column[e]!)) ? 0 : 1);
  });
  const solution = solveAssignment({ ...assignment, edges: { ...edges, cost } });
  const pairs = solution.pairs.map(([r, c]) => matchedPair(table, r, c));
  const after = new Set(pairs.map(pairKey));
  const displaced = match.pairs.filter((each) => !after.has(pairKey(each))).map(idsOf);
  const started = pairs.filter((each) => !before.has(pairKey(each))).map(idsOf);
  const served = pairs.length - match.served;
  const points = pairs.reduce((sum, each) => sum + each.points, 0) - match.points;
  const newPairs = (list: readonly AdviserPair[]) => list.filter((each) => !table.previous.has(pairKey(each))).length;
  const more = match.aim === 'best-fit' ? { points } : { changed: newPairs(pairs) - newPairs(match.pairs), points };
  const needs = served === 0 ? '' : `, ${counted(Math.abs(served), 'need')} ${served > 0 ? 'more' : 'fewer'} served`;
  const ends = displaced.map((each) => `${each.adviser} at ${each.institution}`).join(', ');
  return {
    ...pair,
    possible: true,
    served,
    ...more,
    displaced,
    started,
    message: `${names} can be${needs}${atCost(more)}.${ends === '' ? '' : ` It would end ${ends}.`}`,
  };
};

const idsOf = ({ institution, adviser }: AdviserPair): AdviserPair => ({ institution, adviser });

const obstacleTo = (table: Table, row: number, column: number): string | undefined => {
  const reason = table.blocked.get(keyOf(table, row, column));
  if (reason !== undefined) return `the two are blocked (${reason})`;
  if (table.fixed.filter(([r]) => r === row).length >= table.need[row]!) return 'fixed pairs serve every need there';
  if (table.fixed.filter(([, c]) => c === column).length >= table.capacity[column]!)
    return 'fixed pairs take every place';
  return undefined;
};

/** The table with one fixed pair more. */
const withPair = (table: Table, row: number, column: number): Table => ({
  ...table,
  edges: {
    row: [...table.edges.row, row],
    column: [...table.edges.column, column],
    points: [...table.edges.points, pointsOf(factsOf(table, row, column), table.policy)],
  },
  fixed: [...table.fixed, [row, column]],
});
