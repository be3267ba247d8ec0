// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { type Choices, completeChoices, growingChoices } from './choices.js';
import { type Coverage, coverNeeds } from './cover-needs.js';
import { bidForPlaces, openPrices, type Prices, serveAtLeastCost } from './least-cost.js';
import type { Network } from './read-assignment.js';
import { serveByMatrix } from './serve-by-matrix.js';

/** One of the best assignments of a network, and the prices that prove it. */
export interface Optimum extends Coverage {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** The columns of row r are `chosenStart[r]` up to `chosenStart[r + 1]`, ascending. */
  readonly chosenStart: Int32Array;
  readonly chosenColumn: Int32Array;
}

/**
 * Costs beyond this leave little room for sums. Bids and prices that have no fixed zero, which save time but drive
 * prices further than need be, are then left out.
 */
export const LARGE = 2 ** 50;

/**
 * One of the best assignments: the most needs served by rank, then the least cost.
 */
export const findOptimum = (network: Network): Optimum => {
  const { needStart, places, column } = network;
  const rowCount = needStart.length - 1;
  if (column === undefined && sumOf(places) >= needStart[rowCount]!) {
    // Nearly every pair can be, so most likely every need can be served, and the search itself will prove it.
    const optimum = serveAll(network, untiered(network));
    if (optimum) return optimum;
  }
  const coverage = coverNeeds(network);
  const isShort = coverage.rowTier.some((tier) => tier < network.levels.length);
  return isShort ? serveTiers(network, coverage) : (serveAll(network, coverage) as Optimum);
};

const untiered = ({ needStart, places, levels }: Network): Coverage => ({
  rowTier: new Int32Array(needStart.length - 1).fill(levels.length),
  columnTier: new Int32Array(places.length).fill(levels.length),
});

/** Serves every need in full; nothing where that cannot be. */
const serveAll = (network: Network, coverage: Coverage): Optimum | undefined => {
  const { needStart, places } = network;
  const wanted = new Int32Array(needStart.length - 1);
  for (let r = 0; r < wanted.length; r++) wanted[r] = needStart[r + 1]! - needStart[r]!;
  const full = network.furthest <= LARGE && sumOf(places) === needStart[wanted.length];
  const rowPrice = new Float64Array(wanted.length);
  const columnPrice = full ? network.lowest.map(orZero) : new Float64Array(places.length);
  const prices = { left: rowPrice, right: columnPrice };
  const pairs = isOneToOne(network)
    ? pairOff(network, wanted, prices, full)
    : serveByLists(network, wanted, prices, full, Number.POSITIVE_INFINITY);
  if (!pairs) return undefined;
  if (full)
    shift(
      rowPrice,
      columnPrice,
      columnPrice.reduce((a, b) => Math.max(a, b), columnPrice[0] ?? 0),
    );
  return { ...coverage, rowPrice, columnPrice, ...pairsByRow(wanted.length, pairs) };
};

const serveByLists = (
  network: Network,
  wanted: Int32Array,
  prices: Prices,
  full: boolean,
  most: number,
): Pair[] | undefined => {
  const choices = rowChoices(network, undefined);
  openPrices(choices, prices);
  if (network.furthest <= LARGE) bidForPlaces(choices, wanted, network.places, prices, full);
  return serveAtLeastCost(choices, wanted, network.places, prices, full, most) ? chosenPairs(choices) : undefined;
};

const orZero = (price: number): number => (price < Number.POSITIVE_INFINITY ? price : 0);

const isOneToOne = ({ column, needStart, places }: Network): boolean =>
  !column &&
  places.every((count) => count <= 1) &&
  needStart.every((end, r) => r === 0 || end - needStart[r - 1]! <= 1);

/** Short rows are searched as they are; long ones by lists, unless these grow so long that rows would be searched faster. */
const pairOff = (
  { cost, ...network }: Network,
  wanted: Int32Array,
  prices: Prices,
  full: boolean,
): Pair[] | undefined => {
  if (cost.length <= SMALL && network.furthest <= LARGE) return serveByMatrix(cost, undefined, wanted, prices, full);
  const pairs = serveByLists({ cost, ...network }, wanted, prices, full, cost.length / LISTS_PAY);
  return pairs && wanted.some((count) => count > 0) ? serveByMatrix(cost, pairs, wanted, prices, full) : pairs;
};

const SMALL = 2 ** 16;
// To look at a choice in a list takes about so many times as long as to look at one in a row.
const LISTS_PAY = 2;

/**
 * Serves as many needs as can be where places are short. Tiers fall apart into separate problems. In the last one each
 * row is served in full, so rows look for columns. In any other each column is full, so columns look for rows, once each
 * row has what is more urgent.
 */
const serveTiers = (network: Network, coverage: Coverage): Optimum => {
  const { rowTier, columnTier } = coverage;
  const last = network.levels.length;
  const { least, most, room, settled } = settleTiers(network, coverage);
  const byRow = rowChoices(network, coverage);
  const rowPrice = new Float64Array(rowTier.length);
  const columnPrice = new Float64Array(columnTier.length);
  const urgent = rowTier.some((tier, r) => tier < last && least[r]! > 0);
  const prices = { left: rowPrice, right: columnPrice };
  openPrices(byRow, prices);
  if (network.furthest <= LARGE) bidForPlaces(byRow, least, room, prices, false);
  serveAtLeastCost(byRow, least, room, prices, false);

  const byColumn = columnChoices(network, coverage);
  for (const [r, c] of chosenPairs(byRow).sort((a, b) => a[1] - b[1])) {
    if (rowTier[r] === last) settled.push([r, c]);
    else byColumn.begin(c, r);
  }
  for (let c = 0; c < room.length; c++) room[c] = columnTier[c]! < last ? room[c]! - byRow.held[c]! : 0;
  const turned = { left: columnPrice, right: rowPrice };
  if (urgent) {
    alignTiers(turned, coverage, most, byColumn.held);
    for (let c = 0; c < room.length; c++) if (columnTier[c]! < last) byColumn.extend(c, rowPrice);
  } else {
    const kept = columnPrice.slice();
    for (let r = 0; r < rowTier.length; r++) if (rowTier[r]! < last) rowPrice[r] = 0;
    openPrices(byColumn, turned);
    for (let c = 0; c < kept.length; c++) if (columnTier[c] === last) columnPrice[c] = kept[c]!;
    if (network.furthest <= LARGE) bidForPlaces(byColumn, room, most, turned, false);
  }
  serveAtLeastCost(byColumn, room, most, turned, false);
  settled.push(...chosenPairs(byColumn).map(([c, r]): Pair => [r, c]));
  return { ...coverage, rowPrice, columnPrice, ...pairsByRow(rowTier.length, settled) };
};

type Pair = [row: number, column: number];

/** What each row must and may still have, and each column's room, once the pairs from tier to tier are settled. */
const settleTiers = (
  { start, column, cost, needStart, needRank, places }: Network,
  { rowTier, columnTier }: Coverage,
): { least: Int32Array; most: Int32Array; room: Int32Array; settled: Pair[] } => {
  const least = new Int32Array(rowTier.length);
  const most = new Int32Array(rowTier.length);
  const room = places.slice();
  const settled: Pair[] = [];
  for (let r = 0; r < rowTier.length; r++) {
    const tier = rowTier[r]!;
    for (let k = needStart[r]!; k < needStart[r + 1]!; k++) {
      if (needRank[k]! < tier) least[r]!++;
      if (needRank[k]! <= tier) most[r]!++;
    }
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      const c = column ? column[e]! : e - start[r]!;
      if (tier >= columnTier[c]! || cost[e] === Number.POSITIVE_INFINITY) continue;
      settled.push([r, c]);
      room[c]!--;
      most[r]!--;
      if (least[r]! > 0) least[r]!--;
    }
  }
  return { least, most, room, settled };
};

/** Moves the prices of each tier so that rows with needs left have prices from 0. */
const alignTiers = (
  { left: columnPrice, right: rowPrice }: { left: Float64Array; right: Float64Array },
  { rowTier, columnTier }: Coverage,
  most: Int32Array,
  held: Int32Array,
): void => {
  const lowest = new Map<number, number>();
  rowTier.forEach((tier, r) => {
    if (held[r]! < most[r]!) lowest.set(tier, Math.min(rowPrice[r]!, lowest.get(tier) ?? Number.POSITIVE_INFINITY));
  });
  // The last tier's rows have all they need, so it is never among them.
  rowTier.forEach((tier, r) => {
    rowPrice[r]! -= lowest.get(tier) ?? 0;
  });
  columnTier.forEach((tier, c) => {
    columnPrice[c]! += lowest.get(tier) ?? 0;
  });
};

const shift = (rowPrice: Float64Array, columnPrice: Float64Array, by: number): void => {
  for (let r = 0; r < rowPrice.length; r++) rowPrice[r]! += by;
  for (let c = 0; c < columnPrice.length; c++) columnPrice[c]! -= by;
};

// Few rows find what they want beyond so many columns; where they do, their lists grow.
const FIRST_CHOICES = 12;

const rowChoices = (network: Network, coverage: Coverage | undefined): Choices => {
  const { start, column, cost, places } = network;
  if (!column) {
    const matrix = { cost, leftStep: places.length, rightStep: 1 };
    return growingChoices(matrix, start.length - 1, places.length, FIRST_CHOICES, sameTier(coverage));
  }
  if (!coverage) return completeChoices(start, column, cost, places.length);
  const kept = { start: new Int32Array(start.length), right: [] as number[], cost: [] as number[] };
  for (let r = 0; r < start.length - 1; r++) {
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      if (coverage.rowTier[r] !== coverage.columnTier[column[e]!]) continue;
      kept.right.push(column[e]!);
      kept.cost.push(cost[e]!);
    }
    kept.start[r + 1] = kept.right.length;
  }
  return completeChoices(kept.start, Int32Array.from(kept.right), Float64Array.from(kept.cost), places.length);
};

const sameTier = (coverage: Coverage | undefined): ((row: number, column: number) => boolean) | undefined => {
  if (!coverage) return undefined;
  const { rowTier, columnTier } = coverage;
  return (row, column) => rowTier[row] === columnTier[column];
};

/** What columns of all tiers but the last can choose from. */
const columnChoices = (
  { start, column, cost, places, levels }: Network,
  { rowTier, columnTier }: Coverage,
): Choices => {
  const rowCount = start.length - 1;
  const isOpen = (r: number, c: number): boolean => rowTier[r] === columnTier[c] && columnTier[c]! < levels.length;
  if (!column) {
    const matrix = { cost, leftStep: 1, rightStep: places.length };
    return growingChoices(matrix, places.length, rowCount, FIRST_CHOICES, (c, r) => isOpen(r, c));
  }
  const turnedStart = new Int32Array(places.length + 1);
  for (let r = 0; r < rowCount; r++) {
    for (let e = start[r]!; e < start[r + 1]!; e++) if (isOpen(r, column[e]!)) turnedStart[column[e]! + 1]!++;
  }
  for (let c = 0; c < places.length; c++) turnedStart[c + 1]! += turnedStart[c]!;
  const next = turnedStart.slice();
  const right = new Int32Array(turnedStart[places.length]!);
  const turnedCost = new Float64Array(right.length);
  for (let r = 0; r < rowCount; r++) {
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      if (!isOpen(r, column[e]!)) continue;
      const to = next[column[e]!]!++;
      right[to] = r;
      turnedCost[to] = cost[e]!;
    }
  }
  return completeChoices(turnedStart, right, turnedCost, rowCount);
};

const sumOf = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);

/** Chosen pairs, left first. Where a list has moved, its old place is not looked at. */
const chosenPairs = ({ leftCount, start, end, right, chosen }: Choices): Pair[] => {
  const pairs: Pair[] = [];
  for (let l = 0; l < leftCount; l++) {
    for (let e = start[l]!; e < end[l]!; e++) if (chosen[e] === 1) pairs.push([l, right[e]!]);
  }
  return pairs;
};

const pairsByRow = (rowCount: number, pairs: readonly Pair[]): Pick<Optimum, 'chosenStart' | 'chosenColumn'> => {
  const chosenStart = new Int32Array(rowCount + 1);
  for (const [r] of pairs) chosenStart[r + 1]!++;
  for (let r = 0; r < rowCount; r++) chosenStart[r + 1]! += chosenStart[r]!;
  const chosenColumn = new Int32Array(pairs.length);
  const next = chosenStart.slice();
  for (const [r, c] of pairs) chosenColumn[next[r]!++] = c;
  for (let r = 0; r < rowCount; r++) {
    if (chosenStart[r + 1]! - chosenStart[r]! > 1) chosenColumn.subarray(chosenStart[r]!, chosenStart[r + 1]!).sort();
  }
  return { chosenStart, chosenColumn };
};
