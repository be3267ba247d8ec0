// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { DomainProblem } from '../core/index.js';
import type { AssignmentProblem, AssignmentSolution } from './assignment.js';
import { findOptimum, LARGE, type Optimum } from './find-optimum.js';
import { furthestOf, type Network, readAssignment } from './read-assignment.js';
import { settlePrices } from './settle-prices.js';
import { smallestOptimum } from './smallest-optimum.js';

/**
 * Pairs rows with columns: first as many needs served as can be, by level where levels are given, then at the least
 * total cost.
 *
 * The answer is exact, and it is one answer: of all that are equally good the one whose list of pairs is the smallest
 * by identifier (by position where no identifiers are given). Neither the order of the input nor a later version's
 * faster algorithm changes it, prices and shortage included. {@link verifyAssignment} proves it.
 *
 * Each pair can be used once, however many needs and places its two sides have.
 *
 * @throws DomainProblem `bad-assignment` listing every problem of the input (the first thousand of them): costs that are
 * no whole numbers, capacities below 0, unknown, contradictory or too many fixed pairs, the same identifier twice, sizes
 * that no machine could hold. Also where costs are so far apart that sums of them would leave the safe integers.
 *
 * @example
 * ```ts
 * import { solveAssignment } from 'careers-domain/optimisation';
 *
 * const best = solveAssignment({
 *   costs: [
 *     [4, 1, 3],
 *     [2, 0, 5],
 *     [3, 2, null],
 *   ],
 * });
 * best.pairs; // => [[0, 2], [1, 1], [2, 0]]
 * best.total; // => 6
 * ```
 *
 * @example Few pairs, two advisers for the first school, one pair settled.
 * ```ts
 * import { solveAssignment } from 'careers-domain/optimisation';
 *
 * const schools = ['100001', '100002'];
 * const advisers = ['amy', 'bola', 'cas'];
 * const best = solveAssignment({
 *   rows: schools,
 *   columns: advisers,
 *   edges: { row: [0, 0, 1, 1], column: [0, 1, 1, 2], cost: [5, 7, 2, 9] },
 *   rowCapacity: [2, 1],
 *   fixed: [['100001', 'bola']],
 * });
 * best.pairs.map(([school, adviser]) => `${schools[school]} ${advisers[adviser]}`); // => ['100001 amy', '100001 bola', '100002 cas']
 * ```
 *
 * @group Assignment
 */
export const solveAssignment = (problem: AssignmentProblem): AssignmentSolution => {
  const network = readAssignment(problem);
  // Costs that are all large differ by less, and a difference of the same amount in all changes nothing but prices.
  const base = network.furthest > LARGE ? network.cost.reduce((least, cost) => Math.min(least, cost)) : 0;
  const near = base === 0 ? network : loweredBy(network, base);
  const optimum = findOptimum(near);
  refuseInexact(near, optimum);
  const listed = settlePrices(near, optimum);
  refuseInexact(near, optimum);
  const pairs = smallestOptimum(listed, optimum);
  if (base !== 0) raisePrices(network, optimum, base);
  return solutionOf(network, optimum, pairs);
};

const loweredBy = (network: Network, base: number): Network => {
  const cost = network.cost.map((each) => each - base);
  return { ...network, cost, furthest: furthestOf(cost), lowest: network.lowest.map((least) => least - base) };
};

// Prices move only one way while the optimum is sought, and only one way while they are settled. So the last ones are
// the furthest there were, and where they leave room for a sum of three, no sum on the way was rounded.
const refuseInexact = ({ furthest }: Network, { rowPrice, columnPrice }: Optimum): void => {
  if (furthest + furthestOf(rowPrice) + furthestOf(columnPrice) > Number.MAX_SAFE_INTEGER) throw tooFarApart();
};

/** In the last tier all rows are served, so they pay for what all costs have in common; in the others columns are full. */
const raisePrices = (
  { needStart, levels }: Network,
  { rowTier, columnTier, rowPrice, columnPrice }: Optimum,
  by: number,
): void => {
  const last = levels.length;
  for (let r = 0; r < rowTier.length; r++) {
    if (rowTier[r] === last && needStart[r]! < needStart[r + 1]!) rowPrice[r]! += by;
  }
  for (let c = 0; c < columnTier.length; c++) if (columnTier[c]! < last) columnPrice[c]! += by;
  if (Math.max(furthestOf(rowPrice), furthestOf(columnPrice)) > Number.MAX_SAFE_INTEGER) throw tooFarApart();
};

const tooFarApart = (): DomainProblem =>
  new DomainProblem('bad-assignment', 'The assignment problem cannot be solved', [
    { path: [], message: 'The costs are so large that sums of them leave the safe integers; use a coarser unit' },
  ]);

const solutionOf = (network: Network, optimum: Optimum, free: readonly [number, number][]): AssignmentSolution => {
  const { rowAt, columnAt, fixed } = network;
  const cost = costsOf(network, free);
  for (const pair of fixed) cost.push(pair.cost);
  const total = totalOf(cost);
  const pairs = free
    .concat(fixed.map(({ row, column }): [number, number] => [row, column]))
    .map(([row, column]): [number, number] => [rowAt[row]!, columnAt[column]!])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const rows = shortOf(network, optimum.rowTier, rowAt);
  const columns = shortOf(network, optimum.columnTier, columnAt);
  return {
    pairs,
    served: pairs.length,
    total,
    rowPrices: inPlace(optimum.rowPrice, rowAt),
    columnPrices: inPlace(optimum.columnPrice, columnAt),
    shortage: { rows: rows.places, rowLevels: rows.levels, columns: columns.places, columnLevels: columns.levels },
  };
};

/** Added up in numbers as long as these are exact. */
const totalOf = (costs: readonly number[]): number => {
  let total = 0;
  let isExact = true;
  for (const cost of costs) {
    total += cost;
    isExact &&= Number.isSafeInteger(total);
  }
  if (isExact) return total;
  const exact = costs.reduce((sum, cost) => sum + BigInt(cost), 0n);
  if (exact > Number.MAX_SAFE_INTEGER || exact < Number.MIN_SAFE_INTEGER) throw tooFarApart();
  return Number(exact);
};

const costsOf = ({ start, column, cost }: Network, pairs: readonly [number, number][]): number[] => {
  let e = 0;
  return pairs.map(([r, c]) => {
    if (!column) return cost[start[r]! + c]!;
    e = Math.max(e, start[r]!);
    while (column[e] !== c) e++;
    return cost[e]!;
  });
};

const inPlace = (values: Float64Array, at: Int32Array): number[] => {
  const placed = new Array<number>(values.length).fill(0);
  values.forEach((value, k) => {
    placed[at[k]!] = value + 0;
  });
  return placed;
};

const shortOf = ({ levels }: Network, tiers: Int32Array, at: Int32Array): { places: number[]; levels: number[] } => {
  const short: [place: number, level: number][] = [];
  tiers.forEach((tier, k) => {
    if (tier < levels.length) short.push([at[k]!, levels[tier]!]);
  });
  short.sort((a, b) => a[0] - b[0]);
  return { places: short.map(([place]) => place), levels: short.map(([, level]) => level) };
};
