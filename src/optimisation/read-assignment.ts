// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { compareText, DomainProblem, type ProblemIssue } from '../core/index.js';
import type { AssignmentProblem } from './assignment.js';

/**
 * An assignment problem as the algorithms read it: checked, in the order of identifiers, without forbidden pairs, and
 * with fixed pairs taken off needs and places. Rows without needs and columns without places have no pairs.
 */
export interface Network {
  /** For each row and column in order its position in the problem. */
  readonly rowAt: Int32Array;
  readonly columnAt: Int32Array;
  /** The pairs of row r are `start[r]` up to `start[r + 1]`, by column. */
  readonly start: Int32Array;
  /** Each pair's column. Absent where each row has one pair for each column, in order; an infinite cost then means none. */
  readonly column: Int32Array | undefined;
  readonly cost: Float64Array;
  /** The rank of each need left, from 0, never falling: those of row r are `needStart[r]` up to `needStart[r + 1]`. */
  readonly needStart: Int32Array;
  readonly needRank: Int32Array;
  /** The level of each rank, ascending. */
  readonly levels: readonly number[];
  /** Places left; more than there are rows is one more. */
  readonly places: Int32Array;
  readonly fixed: readonly FixedPair[];
  /** The size of the cost furthest from 0. */
  readonly furthest: number;
  /** For each column what none of its pairs costs less than; infinite where it has none. */
  readonly lowest: Float64Array;
}

/** A fixed pair in the order of the network, with its cost. */
export interface FixedPair {
  readonly row: number;
  readonly column: number;
  readonly cost: number;
}

/**
 * Checks an assignment problem and brings it into order.
 *
 * @throws DomainProblem `bad-assignment` listing every problem.
 */
export const readAssignment = (problem: AssignmentProblem): Network => {
  const issues = collectIssues();
  if (!isObject(problem)) {
    issues.add([], 'The problem must be an object with costs, or with rows, columns and edges');
    throw issues.problem();
  }
  const dense = 'costs' in problem ? problem : undefined;
  const sparse = dense ? undefined : (problem as Exclude<AssignmentProblem, { costs: unknown }>);
  const lines = dense ? lengthOf(dense.costs, 'costs', issues) : 0;
  const first = lines > 0 ? dense?.costs[0] : undefined;
  const rows = readSide(dense ? (dense.rows ?? lines) : sparse?.rows, 'rows', issues);
  const columns = readSide(
    dense ? (dense.columns ?? (isList(first) ? first.length : 0)) : sparse?.columns,
    'columns',
    issues,
  );
  // A wrong size makes every position suspect, and one that cannot fit must not be tried.
  if (dense && rows.count * columns.count > MOST_PAIRS) {
    issues.add(['costs'], `${rows.count} by ${columns.count} costs are more than the ${MOST_PAIRS} that can be held`);
  }
  if (issues.found()) throw issues.problem();

  const need = readCapacity(problem.rowCapacity, rows.count, 'rowCapacity', issues);
  const places = readCapacity(problem.columnCapacity, columns.count, 'columnCapacity', issues);
  const levels = readLevels(problem.rowLevels, need, issues);
  const fixed = readPairs(problem.fixed, rows, columns, 'fixed', issues);
  const forbidden = readPairs(problem.forbidden, rows, columns, 'forbidden', issues);
  const pairs = dense ? readCosts(dense.costs, rows, columns, issues) : readEdges(sparse?.edges, rows, columns, issues);
  if (issues.found()) throw issues.problem();

  const settled = settleFixed(fixed, forbidden, pairs, need, places, { rows, columns }, issues);
  if (issues.found()) throw issues.problem();
  for (const [row, column] of forbidden) removePair(pairs, row, column);
  const served = new Int32Array(rows.count);
  for (const { row } of settled) served[row]!++;
  const kept = withoutIdle(pairs, need, places);
  return {
    rowAt: rows.at,
    columnAt: columns.at,
    ...kept,
    ...rankNeeds(kept, need, served, levels, rows),
    places: Int32Array.from(places.map((count) => Math.min(count, rows.count + 1))),
    fixed: settled,
    furthest: settled.length + forbidden.length > 0 ? furthestOf(kept.cost) : pairs.furthest,
    lowest: pairs.lowest,
  };
};

// Beyond these sizes the costs and what is computed with them fit no ordinary machine.
const MOST_PAIRS = 2 ** 27;
const MOST_PLACES = 2 ** 24;
const MOST_ISSUES = 1_000;

interface Issues {
  readonly add: (path: ProblemIssue['path'], message: string) => void;
  readonly found: () => boolean;
  readonly problem: () => DomainProblem;
}

// A matrix of NaN has millions of problems; a list of them all would be one more.
const collectIssues = (): Issues => {
  const issues: ProblemIssue[] = [];
  let more = 0;
  return {
    add: (path, message) => {
      if (issues.length < MOST_ISSUES) issues.push({ path, message });
      else more++;
    },
    found: () => issues.length > 0,
    problem: () =>
      new DomainProblem(
        'bad-assignment',
        'The assignment problem cannot be solved',
        more > 0 ? [...issues, { path: [], message: `${more} more problems like these` }] : issues,
      ),
  };
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

const lengthOf = (value: unknown, name: string, issues: Issues): number => {
  if (isList(value)) return value.length;
  issues.add([name], `${name} must be a list`);
  return 0;
};

/** The rows or the columns: how many, by which identifiers, and their order. */
interface Side {
  readonly count: number;
  /** For each one in order its position in the problem. */
  readonly at: Int32Array;
  /** For each position in the problem its place in the order. */
  readonly order: Int32Array;
  readonly ids: readonly string[] | undefined;
  /** Each identifier's position. */
  readonly positions: ReadonlyMap<string, number>;
}

const readSide = (value: unknown, name: string, issues: Issues): Side => {
  const nobody = { count: 0, at: new Int32Array(0), order: new Int32Array(0), ids: undefined, positions: new Map() };
  const count = isList(value) ? value.length : value;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) {
    issues.add([name], `${name} must be a list of identifiers or a whole number from 0`);
    return nobody;
  }
  if (count > MOST_PLACES) {
    issues.add([name], `${count} ${name} are more than the ${MOST_PLACES} that can be held`);
    return nobody;
  }
  const at = new Int32Array(count);
  for (let k = 0; k < count; k++) at[k] = k;
  if (!isList(value)) return { count, at, order: at, ids: undefined, positions: new Map() };

  const ids = value as readonly string[];
  const seen = new Map<string, number>();
  for (let k = 0; k < count; k++) {
    const id: unknown = ids[k];
    if (typeof id !== 'string') issues.add([name, k], `An identifier must be a text, not ${shown(id)}`);
    else if (seen.has(id)) issues.add([name, k], `${shown(id)} is there twice`);
    else seen.set(id, k);
  }
  if (seen.size === count) at.sort((a, b) => compareText(ids[a]!, ids[b]!));
  const order = new Int32Array(count);
  at.forEach((position, k) => {
    order[position] = k;
  });
  return { count, at, order, ids, positions: seen };
};

/** Each one's capacity in the order of the problem's positions. */
const readCapacity = (value: unknown, count: number, name: string, issues: Issues): Float64Array => {
  const capacity = new Float64Array(count).fill(1);
  if (value === undefined) return capacity;
  if (!isList(value)) {
    if (isCount(value)) return capacity.fill(value);
    issues.add([name], `A capacity must be a whole number from 0, not ${shown(value)}`);
    return capacity;
  }
  if (value.length !== count) issues.add([name], `${name} has ${value.length} entries; ${count} are needed`);
  for (let k = 0; k < Math.min(count, value.length); k++) {
    const entry = value[k];
    if (isCount(entry)) capacity[k] = entry;
    else issues.add([name, k], `A capacity must be a whole number from 0, not ${shown(entry)}`);
  }
  return capacity;
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** What level a row's need number k has, by the row's position in the problem. */
type LevelOf = (row: number, k: number) => number;

const readLevels = (value: unknown, need: Float64Array, issues: Issues): LevelOf | undefined => {
  if (value === undefined) return undefined;
  if (value === 'by-turn') return (_row, k) => k + 1;
  if (!isList(value)) {
    issues.add(['rowLevels'], "rowLevels must be 'by-turn' or a list with an entry for each row");
    return undefined;
  }
  if (value.length !== need.length) {
    issues.add(['rowLevels'], `rowLevels has ${value.length} entries; ${need.length} are needed`);
  }
  for (let row = 0; row < Math.min(need.length, value.length); row++) {
    const levels = value[row];
    if (!isList(levels)) checkLevel(levels, ['rowLevels', row], issues);
    else if (levels.length !== need[row]) {
      issues.add(['rowLevels', row], `${levels.length} levels are given for ${need[row]} needs`);
    } else {
      for (let k = 0; k < levels.length; k++) {
        checkLevel(levels[k], ['rowLevels', row, k], issues);
        if (
          k > 0 &&
          Number.isFinite(levels[k]) &&
          Number.isFinite(levels[k - 1]) &&
          (levels[k] as number) < (levels[k - 1] as number)
        ) {
          issues.add(['rowLevels', row, k], `Level ${shown(levels[k])} comes after ${shown(levels[k - 1])}`);
        }
      }
    }
  }
  const lists = value as ArrayLike<number | ArrayLike<number>>;
  return (row, k) => {
    const levels = lists[row]!;
    return typeof levels === 'number' ? levels : levels[k]!;
  };
};

const checkLevel = (level: unknown, path: ProblemIssue['path'], issues: Issues): void => {
  if (!Number.isSafeInteger(level)) issues.add(path, `A level must be a whole number, not ${shown(level)}`);
};

/** Pairs in the order of the network. */
const readPairs = (value: unknown, rows: Side, columns: Side, name: string, issues: Issues): [number, number][] => {
  if (value === undefined) return [];
  const pairs: [number, number][] = [];
  for (let k = 0; k < lengthOf(value, name, issues); k++) {
    const pair = (value as ArrayLike<unknown>)[k];
    if (!isList(pair) || pair.length !== 2) {
      issues.add([name, k], 'A pair must be a list of a row and a column');
      continue;
    }
    const row = placeOf(pair[0], rows, 'row', [name, k, 0], issues);
    const column = placeOf(pair[1], columns, 'column', [name, k, 1], issues);
    if (row >= 0 && column >= 0) pairs.push([row, column]);
  }
  return pairs;
};

const placeOf = (place: unknown, side: Side, name: string, path: ProblemIssue['path'], issues: Issues): number => {
  const position = typeof place === 'string' ? side.positions.get(place) : place;
  if (isCount(position) && position < side.count) return side.order[position]!;
  issues.add(path, `There is no ${name} ${shown(place)}`);
  return -1;
};

/** The problem's pairs in the order of the network. */
type Pairs = Pick<Network, 'start' | 'column' | 'cost'>;

/** The same as read, with what is known of their costs. */
type ReadPairs = Pairs & Pick<Network, 'furthest' | 'lowest'>;

const readCosts = (value: unknown, rows: Side, columns: Side, issues: Issues): ReadPairs => {
  const costs = value as ArrayLike<unknown>;
  const width = columns.count;
  const start = new Int32Array(rows.count + 1);
  const cost = new Float64Array(rows.count * width);
  const lowest = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  let furthest = 0;
  if (costs.length !== rows.count)
    issues.add(['costs'], `${costs.length} rows of costs are given for ${rows.count} rows`);
  for (let r = 0; r < Math.min(costs.length, rows.count); r++) {
    start[r + 1] = (r + 1) * width;
    const line = costs[rows.at[r]!];
    if (!isList(line) || line.length !== width) {
      const found = isList(line) ? `${line.length} entries` : shown(line);
      issues.add(['costs', rows.at[r]!], `A row must be a list of ${width} costs, not ${found}`);
    } else {
      const furthestHere = readLine(line, columns.at, cost, r * width, lowest);
      if (furthestHere < 0) reportLine(line, ['costs', rows.at[r]!], issues);
      else furthest = Math.max(furthest, furthestHere);
    }
  }
  return { start, column: undefined, cost, furthest, lowest };
};

/** The size of the line's cost furthest from 0; -1 where an entry is none. */
const readLine = (
  line: ArrayLike<unknown>,
  at: Int32Array,
  cost: Float64Array,
  base: number,
  lowest: Float64Array,
): number => {
  let least = 0;
  let most = 0;
  for (let c = 0; c < at.length; c++) {
    const entry = line[at[c]!];
    if (typeof entry === 'number' && Number.isSafeInteger(entry)) {
      cost[base + c] = entry + 0;
      if (entry < lowest[c]!) lowest[c] = entry;
      if (entry > most) most = entry;
      else if (entry < least) least = entry;
    } else if (entry === null) cost[base + c] = Number.POSITIVE_INFINITY;
    else return -1;
  }
  return Math.max(most, -least);
};

const reportLine = (line: ArrayLike<unknown>, path: ProblemIssue['path'], issues: Issues): void => {
  for (let c = 0; c < line.length; c++) {
    if (line[c] !== null) checkCost(line[c], [...path, c], issues);
  }
};

const checkCost = (cost: unknown, path: ProblemIssue['path'], issues: Issues): void => {
  if (!Number.isSafeInteger(cost)) {
    issues.add(path, `A cost must be a whole number within the safe integers, not ${shown(cost)}`);
  }
};

const readEdges = (value: unknown, rows: Side, columns: Side, issues: Issues): ReadPairs => {
  const start = new Int32Array(rows.count + 1);
  const lowest = new Float64Array(columns.count).fill(Number.POSITIVE_INFINITY);
  const nothing = { start, column: new Int32Array(0), cost: new Float64Array(0), furthest: 0, lowest };
  if (!isObject(value)) {
    issues.add(['edges'], 'edges must be an object with the lists row, column and cost');
    return nothing;
  }
  const lists = value as Record<'row' | 'column' | 'cost', ArrayLike<number>>;
  const [count, second, third] = (['row', 'column', 'cost'] as const).map((name) => {
    if (isList(lists[name])) return lists[name].length;
    issues.add(['edges', name], `edges.${name} must be a list`);
    return 0;
  }) as [number, number, number];
  if (count !== second || count !== third) {
    issues.add(['edges'], `edges has ${count} rows, ${second} columns and ${third} costs`);
  }
  if (count > MOST_PAIRS) issues.add(['edges'], `${count} pairs are more than the ${MOST_PAIRS} that can be held`);
  if (issues.found()) return nothing;

  for (let e = 0; e < count; e++) {
    const [row, column, cost] = [lists.row[e]!, lists.column[e]!, lists.cost[e]!];
    if (!isCount(row) || row >= rows.count) issues.add(['edges', 'row', e], `There is no row ${shown(row)}`);
    else start[rows.order[row]! + 1]!++;
    if (!isCount(column) || column >= columns.count) {
      issues.add(['edges', 'column', e], `There is no column ${shown(column)}`);
    }
    checkCost(cost, ['edges', 'cost', e], issues);
  }
  if (issues.found()) return nothing;
  const pairs = sortEdges(lists, count, start, rows, columns);
  for (let e = 0; e < pairs.cost.length; e++) {
    lowest[pairs.column[e]!] = Math.min(lowest[pairs.column[e]!]!, pairs.cost[e]!);
  }
  return { ...pairs, furthest: furthestOf(pairs.cost), lowest };
};

/** Two rounds of counting sort, by column and then by row; of pairs listed twice the cheapest stays. */
const sortEdges = (
  edges: Record<'row' | 'column' | 'cost', ArrayLike<number>>,
  count: number,
  start: Int32Array,
  rows: Side,
  columns: Side,
): Pairs & { column: Int32Array } => {
  const after = new Int32Array(columns.count + 1);
  for (let e = 0; e < count; e++) after[columns.order[edges.column[e]!]! + 1]!++;
  for (let c = 0; c < columns.count; c++) after[c + 1]! += after[c]!;
  const byColumn = new Int32Array(count);
  for (let e = 0; e < count; e++) byColumn[after[columns.order[edges.column[e]!]!]!++] = e;
  for (let r = 0; r < rows.count; r++) start[r + 1]! += start[r]!;
  const next = start.slice(0, rows.count);
  const column = new Int32Array(count);
  const cost = new Float64Array(count);
  for (const e of byColumn) {
    const to = next[rows.order[edges.row[e]!]!]!++;
    column[to] = columns.order[edges.column[e]!]!;
    cost[to] = edges.cost[e]! + 0;
  }
  let kept = 0;
  for (let r = 0; r < rows.count; r++) {
    const [from, to] = [start[r]!, next[r]!];
    start[r] = kept;
    for (let e = from; e < to; e++) {
      if (kept > start[r]! && column[kept - 1] === column[e]) cost[kept - 1] = Math.min(cost[kept - 1]!, cost[e]!);
      else {
        column[kept] = column[e]!;
        cost[kept++] = cost[e]!;
      }
    }
  }
  start[rows.count] = kept;
  return { start, column: column.subarray(0, kept), cost: cost.subarray(0, kept) };
};

/** Where a pair stands among the pairs, or -1. */
const findPair = ({ start, column, cost }: Pairs, row: number, wanted: number): number => {
  if (!column) return Number.isFinite(cost[start[row]! + wanted]!) ? start[row]! + wanted : -1;
  let [low, high] = [start[row]!, start[row + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (column[middle] === wanted) return Number.isFinite(cost[middle]!) ? middle : -1;
    if (column[middle]! < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

const removePair = (pairs: Pairs, row: number, column: number): void => {
  const pair = findPair(pairs, row, column);
  if (pair >= 0) pairs.cost[pair] = Number.POSITIVE_INFINITY;
};

/** Takes fixed pairs off needs and places, which become those of the network's order. */
const settleFixed = (
  fixed: readonly [number, number][],
  forbidden: readonly [number, number][],
  pairs: Pairs,
  need: Float64Array,
  places: Float64Array,
  { rows, columns }: { rows: Side; columns: Side },
  issues: Issues,
): FixedPair[] => {
  need.set(rows.at.length > 0 && rows.ids ? Float64Array.from(rows.at, (position) => need[position]!) : need);
  places.set(columns.ids ? Float64Array.from(columns.at, (position) => places[position]!) : places);
  if (fixed.length === 0) return [];
  const blocked = new Set(forbidden.map(([row, column]) => row * columns.count + column));
  const seen = new Set<number>();
  const settled: FixedPair[] = [];
  fixed.forEach(([row, column], k) => {
    const key = row * columns.count + column;
    const pair = findPair(pairs, row, column);
    if (blocked.has(key)) issues.add(['fixed', k], 'The pair is both fixed and forbidden');
    else if (seen.has(key)) issues.add(['fixed', k], 'The pair is fixed twice');
    else if (pair < 0) issues.add(['fixed', k], 'The pair has no cost');
    else settled.push({ row, column, cost: pairs.cost[pair]! });
    if (!seen.has(key)) {
      need[row]!--;
      places[column]!--;
    }
    seen.add(key);
  });
  reportOverfull(need, rows, 'row', issues);
  reportOverfull(places, columns, 'column', issues);
  for (const { row, column } of settled) removePair(pairs, row, column);
  return settled.sort((a, b) => a.row - b.row || a.column - b.column);
};

const reportOverfull = (left: Float64Array, side: Side, name: string, issues: Issues): void => {
  left.forEach((count, k) => {
    if (count < 0) {
      const which = side.ids ? shown(side.ids[side.at[k]!]) : side.at[k]!;
      issues.add(['fixed'], `${-count} more pairs are fixed for ${name} ${which} than its capacity allows`);
    }
  });
};

/** The pairs without those that can never be used. */
const withoutIdle = (pairs: Pairs, need: Float64Array, places: Float64Array): Pairs => {
  const { start, column, cost } = pairs;
  if (!column) {
    const idle = places.some((count) => count === 0);
    for (let r = 0; r < need.length; r++) {
      if (need[r] === 0) cost.fill(Number.POSITIVE_INFINITY, start[r]!, start[r + 1]!);
      else if (idle) {
        for (let c = 0; c < places.length; c++) if (places[c] === 0) cost[start[r]! + c] = Number.POSITIVE_INFINITY;
      }
    }
    return pairs;
  }
  let kept = 0;
  for (let r = 0; r < need.length; r++) {
    const [from, to] = [start[r]!, start[r + 1]!];
    // The end of this row is still needed as the beginning of the next, so beginnings move one row late.
    start[r] = kept;
    for (let e = from; e < to; e++) {
      if (need[r]! > 0 && places[column[e]!]! > 0 && Number.isFinite(cost[e]!)) {
        column[kept] = column[e]!;
        cost[kept++] = cost[e]!;
      }
    }
  }
  start[need.length] = kept;
  return { start, column: column.subarray(0, kept), cost: cost.subarray(0, kept) };
};

/**
 * The needs left with the ranks of their levels. Needs beyond a row's pairs can never be served; one of them is kept to
 * tell so, because a list of a thousand million others would help nobody.
 */
const rankNeeds = (
  { start }: Pairs,
  need: Float64Array,
  served: Int32Array,
  levelOf: LevelOf | undefined,
  rows: Side,
): Pick<Network, 'needStart' | 'needRank' | 'levels'> => {
  const needStart = new Int32Array(need.length + 1);
  for (let r = 0; r < need.length; r++) {
    needStart[r + 1] = needStart[r]! + Math.min(need[r]!, start[r + 1]! - start[r]! + 1);
  }
  const needRank = new Int32Array(needStart[need.length]!);
  if (!levelOf) return { needStart, needRank, levels: needRank.length > 0 ? [1] : [] };
  const levelAt = new Float64Array(needRank.length);
  const distinct = new Set<number>();
  for (let r = 0; r < need.length; r++) {
    for (let k = needStart[r]!; k < needStart[r + 1]!; k++) {
      levelAt[k] = levelOf(rows.at[r]!, served[r]! + k - needStart[r]!);
      distinct.add(levelAt[k]!);
    }
  }
  const levels = [...distinct].sort((a, b) => a - b);
  const rankOf = new Map(levels.map((level, rank) => [level, rank]));
  for (let k = 0; k < needRank.length; k++) needRank[k] = rankOf.get(levelAt[k]!)!;
  return { needStart, needRank, levels };
};

/** The size of the number furthest from 0, but for infinite ones. */
export const furthestOf = (numbers: Float64Array): number => {
  let furthest = 0;
  for (let k = 0; k < numbers.length; k++) {
    const size = Math.abs(numbers[k]!);
    if (size > furthest && size < Number.POSITIVE_INFINITY) furthest = size;
  }
  return furthest;
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : typeof value === 'object' && value !== null ? 'an object' : String(value);
