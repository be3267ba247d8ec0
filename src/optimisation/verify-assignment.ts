// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { type Decision, DomainProblem, decisionOf, nameValue, type Reason } from '../core/index.js';
import type { AssignmentProblem, AssignmentSolution } from './assignment.js';
import { type Network, readAssignment } from './read-assignment.js';

/**
 * Proves that a solution is the best there can be, without trusting who found it and without solving anything: one look
 * at each pair of the problem.
 *
 * Its reasons are the steps of the proof:
 * - `assignment.possible`: each pair can be, no row has more than it needs, no column more than its places, and
 *   fixed pairs are there;
 * - `assignment.figures`: `served` and `total` are those of the pairs;
 * - `assignment.coverage`: the shortage explains every need left: its columns are full, its rows have every pair with
 *   columns less short, and nobody less short has a place in them;
 * - `assignment.cost`: at the prices, a chosen pair costs no more than they pay, any other no less, places left are worth
 *   nothing, and needs left are worth no less than those served;
 * - `assignment.tight`: no price could be raised or lowered alone and nobody is in the shortage without cause, so
 *   that the slightest change to a price or to the shortage is noticed.
 *
 * That of equally good solutions the smallest was chosen is not part of the proof.
 *
 * @throws DomainProblem `bad-assignment` for a problem that cannot be solved, `bad-solution` for a solution of the wrong shape.
 *
 * @example
 * ```ts
 * import { solveAssignment, verifyAssignment } from 'careers-domain/optimisation';
 *
 * const problem = { costs: [[4, 1], [2, 0]] };
 * const solution = solveAssignment(problem);
 * verifyAssignment(problem, solution).allowed; // => true
 * verifyAssignment(problem, { ...solution, pairs: [[0, 0], [1, 1]] }).allowed; // => false
 * ```
 *
 * @group Assignment
 */
export const verifyAssignment = (problem: AssignmentProblem, solution: AssignmentSolution): Decision => {
  const network = readAssignment(problem);
  const claim = readClaim(network, solution);
  return decisionOf([
    possible(claim),
    figures(claim, solution),
    coverage(network, claim),
    ...optimality(network, claim),
  ]);
};

/** A solution in the order of the network, with what its pairs come to. */
interface Claim {
  readonly rowTier: Int32Array;
  readonly columnTier: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** The columns claimed for row r beside fixed ones are `chosenStart[r]` up to `chosenStart[r + 1]`, ascending. */
  readonly chosenStart: Int32Array;
  readonly chosenColumn: Int32Array;
  readonly served: Int32Array;
  readonly taken: Int32Array;
  readonly total: bigint;
  /** What is wrong with the pairs themselves. */
  readonly wrong: readonly string[];
}

const readClaim = (network: Network, solution: AssignmentSolution): Claim => {
  checkShape(network, solution);
  const { rowAt, columnAt, start, column, cost, needStart, places, fixed, levels } = network;
  const [rowOrder, columnOrder] = [inverse(rowAt), inverse(columnAt)];
  const wrong: string[] = [];
  const pairs = solution.pairs
    .map(([row, col]): [number, number] => [rowOrder[row]!, columnOrder[col]!])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const named = (r: number, c: number): string => `row ${rowAt[r]} with column ${columnAt[c]}`;

  const settled = new Set(fixed.map(({ row, column }) => row * places.length + column));
  const free = pairs.filter(([r, c], k) => {
    if (k > 0 && pairs[k - 1]![0] === r && pairs[k - 1]![1] === c) wrong.push(`${named(r, c)} is there twice`);
    return !settled.delete(r * places.length + c);
  });
  if (settled.size > 0) wrong.push(`${settled.size} fixed pairs are missing`);

  const chosenStart = new Int32Array(rowAt.length + 1);
  const chosenColumn = new Int32Array(free.length);
  const served = new Int32Array(rowAt.length);
  const taken = new Int32Array(columnAt.length);
  let total = fixed.reduce((sum, pair) => sum + BigInt(pair.cost), 0n);
  let e = 0;
  free.forEach(([r, c], k) => {
    chosenColumn[k] = c;
    served[r]!++;
    taken[c]!++;
    e = column ? Math.max(e, start[r]!) : start[r]! + c;
    while (column && e < start[r + 1]! && column[e]! < c) e++;
    if (e < start[r + 1]! && (!column || column[e] === c) && Number.isFinite(cost[e]!)) total += BigInt(cost[e]!);
    else wrong.push(`${named(r, c)} cannot be`);
  });
  for (let r = 0; r < rowAt.length; r++) {
    chosenStart[r + 1] = chosenStart[r]! + served[r]!;
    if (served[r]! > needStart[r + 1]! - needStart[r]!) wrong.push(`row ${rowAt[r]} has more than it needs`);
  }
  for (let c = 0; c < columnAt.length; c++) {
    if (taken[c]! > places[c]!) wrong.push(`column ${columnAt[c]} has more than its places`);
  }
  const { shortage } = solution;
  return {
    rowTier: tiersOf(shortage.rows, shortage.rowLevels, rowOrder, levels),
    columnTier: tiersOf(shortage.columns, shortage.columnLevels, columnOrder, levels),
    rowPrice: Float64Array.from(rowAt, (position) => solution.rowPrices[position]!),
    columnPrice: Float64Array.from(columnAt, (position) => solution.columnPrices[position]!),
    chosenStart,
    chosenColumn,
    served,
    taken,
    total,
    wrong,
  };
};

const inverse = (at: Int32Array): Int32Array => {
  const order = new Int32Array(at.length);
  at.forEach((position, k) => {
    order[position] = k;
  });
  return order;
};

// A level that no need has stands for a tier that nothing can be in, which the later steps refuse.
const tiersOf = (
  places: readonly number[],
  levelOf: readonly number[],
  order: Int32Array,
  levels: readonly number[],
): Int32Array => {
  const tiers = new Int32Array(order.length).fill(levels.length);
  places.forEach((place, k) => {
    tiers[order[place]!] = levels.indexOf(levelOf[k]!);
  });
  return tiers;
};

const possible = ({ wrong }: Claim): Reason =>
  step(
    'assignment.possible',
    wrong.length,
    'Every pair can be, and none is beyond what its row needs or its column has places for.',
    (count) => `${count} things about the pairs cannot be; the first: ${wrong[0]}.`,
  );

const figures = ({ total }: Claim, { pairs, ...claimed }: AssignmentSolution): Reason => {
  const agrees = claimed.served === pairs.length && BigInt(claimed.total) === total;
  const found = `${pairs.length} needs served at a total of ${total}`;
  return step(
    'assignment.figures',
    agrees ? 0 : 1,
    `The pairs come to ${found}, as stated.`,
    () => `The pairs come to ${found}, not to ${claimed.served} at ${claimed.total}.`,
  );
};

/** The steps of a proof count what contradicts them. */
const step = (rule: string, faults: number, good: string, bad: (faults: number) => string): Reason => ({
  rule,
  met: faults === 0,
  message: faults === 0 ? good : bad(faults),
  value: faults,
  limit: 0,
  cites: [],
});

const coverage = (network: Network, claim: Claim): Reason => {
  const { needStart, needRank, places, levels } = network;
  const { rowTier, columnTier, served, taken } = claim;
  let faults = 0;
  for (let r = 0; r < rowTier.length; r++) {
    const tier = rowTier[r]!;
    if (tier < 0) faults++;
    else if (tier === levels.length) {
      if (served[r] !== needStart[r + 1]! - needStart[r]!) faults++;
    } else if (served[r]! < needsUpTo(network, r, tier - 1) || served[r]! > needsUpTo(network, r, tier)) faults++;
  }
  for (let c = 0; c < columnTier.length; c++) {
    if (columnTier[c]! < 0 || (columnTier[c]! < levels.length && taken[c] !== places[c])) faults++;
  }
  forEachPair(network, claim, (r, c, _worth, chosen) => {
    if (rowTier[r]! < columnTier[c]! ? !chosen : rowTier[r]! > columnTier[c]! && chosen) faults++;
  });
  const short = needRank.length - claim.chosenColumn.length;
  return step(
    'assignment.coverage',
    faults,
    short === 0 ? 'Every need is served.' : 'No need left could be served without leaving one as urgent.',
    (count) => `The shortage does not explain the needs left: ${count} contradictions.`,
  );
};

const needsUpTo = ({ needStart, needRank }: Network, row: number, rank: number): number => {
  let count = 0;
  for (let k = needStart[row]!; k < needStart[row + 1]! && needRank[k]! <= rank; k++) count++;
  return count;
};

type Visit = (row: number, column: number, worth: number, chosen: boolean) => void;

/** Each pair of the problem with its worth: its cost less both prices. */
const forEachPair = ({ start, column, cost }: Network, claim: Claim, visit: Visit): void => {
  const { rowPrice, columnPrice, chosenStart, chosenColumn } = claim;
  for (let r = 0; r < rowPrice.length; r++) {
    let k = chosenStart[r]!;
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      const c = column ? column[e]! : e - start[r]!;
      if (cost[e] === Number.POSITIVE_INFINITY) continue;
      while (k < chosenStart[r + 1]! && chosenColumn[k]! < c) k++;
      visit(r, c, worthOf(cost[e]!, rowPrice[r]!, columnPrice[c]!), k < chosenStart[r + 1]! && chosenColumn[k] === c);
    }
  }
};

// Each difference of two is exact up to 2^53; beyond it only larger numbers tell whether the rest is 0.
const worthOf = (cost: number, rowPrice: number, columnPrice: number): number => {
  const afterRow = cost - rowPrice;
  const worth = afterRow - columnPrice;
  return Number.isSafeInteger(afterRow) && Number.isSafeInteger(worth)
    ? worth
    : Number(BigInt(cost) - BigInt(rowPrice) - BigInt(columnPrice));
};

/**
 * Compares worths and prices with 0, and remembers whom a worth or price of exactly 0 ties to whom: what binds a price
 * must be tied, step by step, to a column or a row whose price something fixes.
 */
const optimality = (network: Network, claim: Claim): Reason[] => {
  const { needStart, places, levels } = network;
  const { rowTier, columnTier, rowPrice, columnPrice, served, taken } = claim;
  const [rowCount, columnCount, last] = [rowTier.length, columnTier.length, levels.length];
  let faults = 0;
  const ties: [from: number[], to: number[]] = [[], []];
  forEachPair(network, claim, (r, c, worth, chosen) => {
    if (rowTier[r] !== columnTier[c]) return;
    if (chosen ? worth > 0 : worth < 0) faults++;
    if (worth !== 0) return;
    ties[0].push(chosen ? c : columnCount + r);
    ties[1].push(chosen ? columnCount + r : c);
  });

  const bound: number[] = [];
  const idle = new Uint8Array(columnCount + rowCount);
  for (let c = 0; c < columnCount; c++) {
    const price = columnPrice[c]!;
    if (places[c] === 0) {
      idle[c] = 1;
      if (price !== 0 || columnTier[c] !== last) faults++;
    } else if (columnTier[c] === last) {
      if (price > 0 || (price < 0 && taken[c]! < places[c]!)) faults++;
      if (price === 0) bound.push(c);
    }
  }
  for (let r = 0; r < rowCount; r++) {
    const [price, tier] = [rowPrice[r]!, rowTier[r]!];
    if (needStart[r] === needStart[r + 1]) {
      idle[columnCount + r] = 1;
      if (price !== 0 || tier !== last) faults++;
    } else if (tier < last) {
      const hasNeedLeft = served[r]! < needsUpTo(network, r, tier);
      if (hasNeedLeft && price < 0) faults++;
      if (served[r]! > needsUpTo(network, r, tier - 1) && price > 0) faults++;
      if (hasNeedLeft && price === 0) bound.push(columnCount + r);
    }
  }
  const loose = countLoose(columnCount + rowCount, ties, bound, idle);
  return [
    step(
      'assignment.cost',
      faults,
      'At these prices no other way to serve as many costs less.',
      (count) => `The prices do not prove the least cost: ${count} contradictions.`,
    ),
    step(
      'assignment.tight',
      loose,
      'Every price is the only one possible, and everybody in the shortage has cause to be.',
      (count) => `${count} rows and columns have a price or a place in the shortage without cause.`,
    ),
  ];
};

const countLoose = (nodes: number, [from, to]: [number[], number[]], bound: number[], idle: Uint8Array): number => {
  const start = new Int32Array(nodes + 1);
  for (const node of from) start[node + 1]!++;
  for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!;
  const next = start.slice();
  const heads = new Int32Array(from.length);
  from.forEach((node, k) => {
    heads[next[node]!++] = to[k]!;
  });
  const reached = idle.slice();
  for (const node of bound) reached[node] = 1;
  const queue = bound.slice();
  for (let done = 0; done < queue.length; done++) {
    for (let k = start[queue[done]!]!; k < start[queue[done]! + 1]!; k++) {
      if (reached[heads[k]!] === 1) continue;
      reached[heads[k]!] = 1;
      queue.push(heads[k]!);
    }
  }
  return reached.reduce((loose, mark) => loose + 1 - mark, 0);
};

const checkShape = (network: Network, solution: AssignmentSolution): void => {
  const [rowCount, columnCount] = [network.rowAt.length, network.columnAt.length];
  const issues: { path: (string | number)[]; message: string }[] = [];
  const isPlace = (value: unknown, count: number): boolean =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
  const check = (good: boolean, path: (string | number)[], message: string): void => {
    if (!good && issues.length < MOST_ISSUES) issues.push({ path, message });
  };
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
  const checkList = (
    list: unknown,
    path: string[],
    length: number | undefined,
    each: (entry: unknown) => boolean,
  ): void => {
    if (!Array.isArray(list)) {
      check(false, path, `${path.join('.')} must be a list`);
      return;
    }
    check(length === undefined || list.length === length, path, `${path.join('.')} must have ${length} entries`);
    Array.from<unknown>(list).forEach((entry, k) => {
      check(each(entry), [...path, k], `${nameValue(entry)} does not belong in ${path.join('.')}`);
    });
  };
  if (!isObject(solution)) check(false, [], 'The solution must be an object');
  else {
    checkList(
      solution.pairs,
      ['pairs'],
      undefined,
      (pair) => Array.isArray(pair) && pair.length === 2 && isPlace(pair[0], rowCount) && isPlace(pair[1], columnCount),
    );
    check(Number.isSafeInteger(solution.served), ['served'], 'served must be a whole number');
    check(Number.isSafeInteger(solution.total), ['total'], 'total must be a whole number');
    checkList(solution.rowPrices, ['rowPrices'], rowCount, Number.isSafeInteger);
    checkList(solution.columnPrices, ['columnPrices'], columnCount, Number.isSafeInteger);
    const { shortage } = solution;
    if (!isObject(shortage)) check(false, ['shortage'], 'shortage must be an object');
    else {
      checkList(shortage.rows, ['shortage', 'rows'], undefined, (row) => isPlace(row, rowCount));
      checkList(shortage.columns, ['shortage', 'columns'], undefined, (column) => isPlace(column, columnCount));
      checkList(shortage.rowLevels, ['shortage', 'rowLevels'], shortage.rows?.length, Number.isSafeInteger);
      checkList(shortage.columnLevels, ['shortage', 'columnLevels'], shortage.columns?.length, Number.isSafeInteger);
    }
  }
  if (issues.length > 0) throw new DomainProblem('bad-solution', 'The solution cannot be checked', issues);
};

const MOST_ISSUES = 1_000;
