// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { Optimum } from './find-optimum.js';
import { nearestFirst } from './nearest-first.js';
import { type ListedNetwork, pairsWorthLess, worthSeldomMissed } from './pairs-that-matter.js';
import type { Network } from './read-assignment.js';

/**
 * Raises each column's price as far as the proof allows, and with it lowers each row's: the one set of prices that does
 * not depend on the way the optimum was found. A column's price is then exactly what one more place would cost or save.
 *
 * @returns The pairs among which all are that cost exactly what these prices pay.
 */
export const settlePrices = (network: Network, optimum: Optimum): ListedNetwork => {
  const { column } = network;
  if (column) {
    raisePrices({ ...network, column }, optimum, Number.POSITIVE_INFINITY);
    return { ...network, column };
  }
  for (let most = worthSeldomMissed(network, optimum); ; ) {
    const listed = pairsWorthLess(network, optimum, most);
    const furthest = raisePrices(listed, optimum, most);
    if (furthest < most || most === Number.POSITIVE_INFINITY) return listed;
    most = furthest < Number.POSITIVE_INFINITY ? furthest + 1 : most * 64;
  }
};

/**
 * How far is a shortest path again, from what binds a price: 0 for the columns of the last tier, and in any other
 * tier for the rows that still have needs.
 *
 * @returns How far the furthest price is raised. Where that is not less than `most`, none is.
 */
const raisePrices = (network: ListedNetwork, optimum: Optimum, most: number): number => {
  const { start, column, cost, needStart, places, levels } = network;
  const { rowTier, columnTier, rowPrice, columnPrice, chosenStart, chosenColumn } = optimum;
  const [rowCount, columnCount, last] = [rowTier.length, columnTier.length, levels.length];
  const queue = nearestFirst(columnCount + rowCount);
  const { distance, reach, take } = queue;

  for (let c = 0; c < columnCount; c++) {
    if (places[c] === 0) columnPrice[c] = 0;
    else if (columnTier[c] === last) reach(c, 0 - columnPrice[c]!);
  }
  for (let r = 0; r < rowCount; r++) {
    if (needStart[r] === needStart[r + 1]) rowPrice[r] = 0;
    else if (rowTier[r]! < last && servedOf(optimum, r) < mostServed(network, optimum, r)) {
      reach(columnCount + r, rowPrice[r]!);
    }
  }
  const holders = holdersOf(network, optimum);
  const ownedBy = new Int32Array(columnCount).fill(-1);
  while (queue.nearest() < Number.POSITIVE_INFINITY) {
    const node = take();
    if (node < columnCount) {
      for (let k = holders.start[node]!; k < holders.start[node + 1]!; k++) {
        const r = holders.row[k]!;
        if (rowTier[r] !== columnTier[node]) continue;
        const at = distance[node]! + rowPrice[r]! + columnPrice[node]! - holders.cost[k]!;
        if (at < distance[columnCount + r]!) reach(columnCount + r, at);
      }
      continue;
    }
    const r = node - columnCount;
    for (let k = chosenStart[r]!; k < chosenStart[r + 1]!; k++) ownedBy[chosenColumn[k]!] = r;
    const from = distance[node]! - rowPrice[r]!;
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      const c = column[e]!;
      const at = from + cost[e]! - columnPrice[c]!;
      if (at < distance[c]! && ownedBy[c] !== r && rowTier[r] === columnTier[c]) reach(c, at);
    }
  }
  let furthest = 0;
  for (let c = 0; c < columnCount; c++) if (places[c]! > 0) furthest = Math.max(furthest, distance[c]!);
  if (furthest >= most) return furthest;
  for (let c = 0; c < columnCount; c++) if (distance[c]! < Number.POSITIVE_INFINITY) columnPrice[c]! += distance[c]!;
  for (let r = 0; r < rowCount; r++) {
    const lowered = distance[columnCount + r]!;
    if (lowered < Number.POSITIVE_INFINITY) rowPrice[r]! -= lowered;
  }
  return furthest;
};

/** How many needs of a row are served. */
export const servedOf = ({ chosenStart }: Optimum, row: number): number => chosenStart[row + 1]! - chosenStart[row]!;

/** How many needs of a row could be served, but for those that its tier rules out. */
export const mostServed = ({ needStart, needRank }: Network, { rowTier }: Optimum, row: number): number =>
  needsUpTo(needStart, needRank, row, rowTier[row]!);

/** How many needs of a row must be served in every best answer. */
export const leastServed = ({ needStart, needRank }: Network, { rowTier }: Optimum, row: number): number =>
  needsUpTo(needStart, needRank, row, rowTier[row]! - 1);

const needsUpTo = (needStart: Int32Array, needRank: Int32Array, row: number, rank: number): number => {
  let count = 0;
  for (let k = needStart[row]!; k < needStart[row + 1]! && needRank[k]! <= rank; k++) count++;
  return count;
};

/** The chosen pairs by column, with their costs. */
const holdersOf = (
  { start, column, cost, places }: ListedNetwork,
  { chosenStart, chosenColumn }: Optimum,
): { start: Int32Array; row: Int32Array; cost: Float64Array } => {
  const first = new Int32Array(places.length + 1);
  for (const c of chosenColumn) first[c + 1]!++;
  for (let c = 0; c < places.length; c++) first[c + 1]! += first[c]!;
  const next = first.slice();
  const row = new Int32Array(chosenColumn.length);
  const pairCost = new Float64Array(chosenColumn.length);
  for (let r = 0; r < chosenStart.length - 1; r++) {
    let e = start[r]!;
    for (let k = chosenStart[r]!; k < chosenStart[r + 1]!; k++) {
      const c = chosenColumn[k]!;
      while (column[e] !== c) e++;
      const to = next[c]!++;
      row[to] = r;
      pairCost[to] = cost[e]!;
    }
  }
  return { start: first, row, cost: pairCost };
};
