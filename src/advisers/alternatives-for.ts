// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { compareText, DomainProblem, nameValue } from '../core/index.js';
import type { MatchProblem } from './entities.js';
import { apart, atCost, nameOf } from './in-words.js';
import type { Match, MatchedPair } from './match.js';
import { solutionOf } from './read-match.js';
import { assignmentOf, matchedPair, scaleOf } from './read-match-problem.js';
import { readProven, rowIn } from './read-proven.js';
import { exchangesWith, NEVER, residualOf, waysToServe } from './residual.js';

/**
 * Somebody else an institution could have, and what it would mean for all.
 *
 * @group Matching
 */
export interface Alternative extends Omit<MatchedPair, 'fixed' | 'runnerUp'> {
  /** How many needs more would be served in all: 1, 0, or -1 for one fewer. */
  readonly served: number;
  /** How many pairs more would change in all, where few changes are the aim. */
  readonly changed?: number;
  /** How many points more all pairs would count, the others then being matched as well as can be. */
  readonly regret: number;
  /** The same in a sentence. */
  readonly message: string;
}

/**
 * Whom else an institution could have, the best for all first.
 *
 * They are not ordered by how well they fit by themselves but by what it would cost everybody: an adviser whom another
 * school needs more comes later than one who fits less well and is free.
 *
 * @param match - A match that is the best for the problem, as {@link verifyMatch} has it.
 * @param institution - The URN.
 * @param k - How many to name at most, a whole number from 0.
 *
 * @throws DomainProblem `bad-match` where the match is not the best for the problem, `unknown-institution`,
 * `bad-match-problem`, or `bad-count` for a number that is none.
 *
 * @example
 * ```ts
 * import { alternativesFor, matchAdvisers } from 'careers-domain/advisers';
 *
 * const problem = {
 *   advisers: [
 *     { id: 'amy', place: { easting: 528_000, northing: 185_000 }, hoursPerMonth: 8 },
 *     { id: 'bola', place: { easting: 530_000, northing: 185_000 }, hoursPerMonth: 8 },
 *   ],
 *   requests: [{ institution: '100049', place: { easting: 528_000, northing: 184_000 } }],
 * };
 * const [other] = alternativesFor(problem, matchAdvisers(problem), '100049', 3);
 * other.message; // => '100049 could have bola: 124 points more.'
 * ```
 *
 * @group Matching
 */
export const alternativesFor = (
  problem: MatchProblem,
  match: Match,
  institution: string,
  k: number,
): readonly Alternative[] => {
  if (!Number.isSafeInteger(k) || k < 0) {
    throw new DomainProblem('bad-count', 'Not a count', [{ path: [], message: `${nameValue(k)} is no whole number` }]);
  }
  const table = readProven(problem, match);
  const row = rowIn(table, institution);
  const scale = scaleOf(table, match.aim);
  const { edges } = assignmentOf(table, scale);
  const net = residualOf(table, edges.cost, solutionOf(table, match));
  const [ways, exchanges] = [waysToServe(net), exchangesWith(net, row)];
  // What is won where the institution, having one adviser more, needs one fewer of the others.
  const gain = net.last - net.tier[row]!;
  const alternatives: (Alternative & { readonly cost: number })[] = [];
  for (let at = net.byRow.start[row]!; at < net.byRow.start[row + 1]!; at++) {
    const e = net.byRow.at[at]!;
    if (net.chosen[e] === 1) continue;
    const column = net.column[e]!;
    const node = net.rows + column;
    const loss = ways.loss[node]!;
    const apartCost = ways.cost[node]! - net.price[row]!;
    const exchange = exchanges.loss[node] === NEVER ? Number.POSITIVE_INFINITY : exchanges.cost[node]!;
    const isExchange = exchange < (loss === gain ? apartCost : Number.POSITIVE_INFINITY);
    const served = isExchange ? 0 : (gain > 0 ? 1 : 0) - (loss > 0 ? 1 : 0);
    const cost = net.cost[e]! + (isExchange ? exchange : apartCost);
    const { changed, points: regret } = apart(cost, scale);
    const { fixed: _, ...pair } = matchedPair(table, row, column);
    const effect = served === 0 ? '' : served > 0 ? ', one need more served' : ', one need fewer served';
    alternatives.push({
      ...pair,
      served,
      ...(changed === undefined ? {} : { changed }),
      regret,
      message: `${nameOf(table.requests[row]!)} could have ${nameOf(table.advisers[column]!)}${effect}${atCost(apart(cost, scale))}.`,
      cost,
    });
  }
  return alternatives
    .sort((a, b) => b.served - a.served || a.cost - b.cost || compareText(a.adviser, b.adviser))
    .slice(0, k)
    .map(({ cost: _, ...alternative }) => alternative);
};
