// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { type AssignmentSolution, solveAssignment } from '../optimisation/index.js';
import type { AdviserPair, MatchPolicy, MatchProblem } from './entities.js';
import { findSpare } from './find-spare.js';
import { findUnserved } from './find-unserved.js';
import { apart, atCost, nameOf } from './in-words.js';
import type { Match, MatchAim, MatchedPair, MatchProof, PlaceWorth, RunnerUp } from './match.js';
import { neighboursOf } from './reach.js';
import { assignmentOf, matchedPair, readMatchProblem, type Scale, scaleOf, type Table } from './read-match-problem.js';
import { edgeOf, type Residual, residualOf, type Ways, wayBackIn, waysToServe } from './residual.js';
import { matchPolicy } from './rules/match-policy.js';

/**
 * Matches advisers to institutions: as many needs served as can be, the most urgent first (every institution's first
 * adviser before any second, unless the policy says otherwise), and among all such ways the one that fits best in total.
 *
 * Each pair comes with its terms, and with what would be best if it could not be. Each need that is left and each spare
 * adviser comes with the reason and the smallest change that would help. {@link verifyMatch} checks the proof.
 *
 * The answer does not depend on the order of the input; of equally good ways the one with the smallest list of pairs is
 * taken, by URN and id. Advisers and institutions without a place can be paired by travel times or by fixed pairs only.
 *
 * @param problem - Advisers and requests; all places of one kind.
 * @param policy - What counts for how much; {@link matchPolicy} unless given.
 *
 * @throws DomainProblem `bad-match-problem` listing everything that is wrong: weights that are no whole numbers from 0,
 * unknown or contradictory pairs, more fixed pairs than needs or places, identifiers that come twice; `bad-assignment`
 * where weights are so large that points no longer add up exactly.
 *
 * @example
 * ```ts
 * import { matchAdvisers, matchPolicy } from 'careers-domain/advisers';
 *
 * const match = matchAdvisers(
 *   {
 *     advisers: [
 *       { id: 'amy', place: { easting: 528_000, northing: 185_000 }, hoursPerMonth: 8, sectors: ['health'] },
 *       { id: 'bola', place: { easting: 530_000, northing: 185_000 }, hoursPerMonth: 8, travelKm: 3 },
 *     ],
 *     requests: [
 *       { institution: '100049', place: { easting: 528_000, northing: 184_000 }, sectors: ['health'] },
 *       { institution: '100050', place: { easting: 529_000, northing: 185_000 }, advisers: 2 },
 *     ],
 *   },
 *   matchPolicy,
 * );
 * match.pairs.map(({ institution, adviser, points }) => `${institution} ${adviser} ${points}`);
 * // => ['100049 amy 100', '100050 bola 100']
 * match.unserved.map(({ message }) => message);
 * // => ['100050 competes with others for the only adviser within reach, who is full.']
 * ```
 *
 * @group Matching
 */
export const matchAdvisers = (problem: MatchProblem, policy: MatchPolicy = matchPolicy): Match =>
  matchOf(readMatchProblem(problem, policy), 'best-fit', problem.previous ?? []);

/** The best match of a table by an aim, with everything that explains it. */
export const matchOf = (table: Table, aim: MatchAim, previous: readonly AdviserPair[]): Match => {
  const scale = scaleOf(table, aim);
  const assignment = assignmentOf(table, scale);
  const solution = solveAssignment(assignment);
  const net = residualOf(table, assignment.edges.cost, solution);
  const ways = waysToServe(net);
  const runnerUp = runnerUpsIn(table, net, ways, scale);
  const pairs = solution.pairs.map(([row, column]): MatchedPair => {
    const pair = matchedPair(table, row, column);
    return pair.fixed ? pair : { ...pair, runnerUp: runnerUp(row, column) };
  });
  const neighbours = neighboursOf(table);
  const { unserved, shortages } = findUnserved(table, net, ways, solution, neighbours);
  return {
    aim,
    policy: table.policy,
    previous,
    pairs,
    needs: table.need.reduce((sum, need) => sum + need, 0),
    served: solution.served,
    points: pairs.reduce((sum, { points }) => sum + points, 0),
    unserved,
    spare: findSpare(table, net, neighbours),
    shortages,
    worth: worthOf(table, solution, net.places, scale),
    proof: proofOf(table, solution),
  };
};

/**
 * What would be best if a pair could not be, for any chosen pair.
 *
 * The institution then has a need more to serve and the adviser a place more to give. Either a chain of exchanges leads
 * from the one to the other, or each is dealt with apart: the need by the cheapest way to serve one more, the place by
 * its price. The cheaper of the two is the best there is.
 */
const runnerUpsIn = (
  table: Table,
  net: Residual,
  ways: Ways,
  scale: Scale,
): ((row: number, column: number) => RunnerUp) => {
  const wayBack = wayBackIn(net, ways);
  return (row, column) => {
    const node = net.rows + column;
    const cost = net.cost[edgeOf(net, row, column)!]!;
    const loss = ways.loss[row]!;
    const gain = net.last - net.tier[node]!;
    const apartCost = ways.cost[row]! + net.price[node]! - cost;
    const limit = loss === gain ? apartCost + cost : Number.POSITIVE_INFINITY;
    const chain = net.tier[row] === net.tier[node] ? wayBack(row, column, limit) : undefined;
    if (chain) return runnerUp(table, net, row, chain.next, 0, chain.cost - cost, scale);
    return runnerUp(table, net, row, ways.next[row]!, (gain > 0 ? 1 : 0) - (loss > 0 ? 1 : 0), apartCost, scale);
  };
};

const runnerUp = (
  { requests, advisers }: Table,
  { rows }: Residual,
  row: number,
  next: number,
  served: number,
  cost: number,
  scale: Scale,
): RunnerUp => {
  const name = nameOf(requests[row]!);
  const other = next < 0 ? undefined : advisers[next - rows]!;
  const regret = apart(cost, scale);
  const whom = other === undefined ? `${name} would go without` : `${name} would have ${nameOf(other)}`;
  const fewer = served < 0 ? ', one need fewer served' : '';
  return {
    ...(other === undefined ? {} : { adviser: other.id }),
    served,
    ...regret,
    message: `Otherwise ${whom}${fewer}${atCost(regret)}.`,
  };
};

const worthOf = (
  { advisers }: Table,
  { columnPrices, shortage }: AssignmentSolution,
  places: ArrayLike<number>,
  scale: Scale,
): readonly PlaceWorth[] => {
  const short = new Set(shortage.columns);
  return advisers
    .flatMap(({ id, name = id }, column): PlaceWorth[] => {
      const price = columnPrices[column]!;
      const served = short.has(column) ? 1 : 0;
      if (places[column] === 0 || (served === 0 && price === 0)) return [];
      const cost = apart(price, scale);
      const effect = served === 1 ? 'serve one need more' : 'serve nobody more but fit better';
      return [{ adviser: id, served, ...cost, message: `One place more with ${name} would ${effect}${atCost(cost)}.` }];
    })
    .sort((a, b) => b.served - a.served || (a.changed ?? 0) - (b.changed ?? 0) || a.points - b.points);
};

const proofOf = ({ requests, advisers }: Table, solution: AssignmentSolution): MatchProof => {
  const { shortage, rowPrices, columnPrices } = solution;
  const rows = new Map(shortage.rows.map((row, k) => [row, shortage.rowLevels[k]!]));
  const columns = new Map(shortage.columns.map((column, k) => [column, shortage.columnLevels[k]!]));
  return {
    institutions: requests.map(({ institution }, row) => {
      const [price, shortAt] = [rowPrices[row]!, rows.get(row)];
      return shortAt === undefined ? { institution, price } : { institution, price, shortAt };
    }),
    advisers: advisers.map(({ id: adviser }, column) => {
      const [price, shortAt] = [columnPrices[column]!, columns.get(column)];
      return shortAt === undefined ? { adviser, price } : { adviser, price, shortAt };
    }),
  };
};
