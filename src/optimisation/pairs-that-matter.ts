// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { Optimum } from './find-optimum.js';
import type { Network } from './read-assignment.js';

/** A network whose pairs are in lists. */
export interface ListedNetwork extends Network {
  readonly column: Int32Array;
}

/**
 * Of a matrix the pairs that are chosen, and those that are worth less than a given amount, as lists. What is dearer can
 * change nothing as long as no price is raised by so much.
 */
export const pairsWorthLess = (network: Network, optimum: Optimum, most: number): ListedNetwork => {
  const { cost, places } = network;
  const { rowPrice, columnPrice, chosenStart, chosenColumn } = optimum;
  const width = places.length;
  const start = new Int32Array(rowPrice.length + 1);
  let column = new Int32Array(chosenColumn.length + FIRST_ROOM * rowPrice.length);
  let count = 0;
  for (let r = 0, row = 0; r < rowPrice.length; r++, row += width) {
    const price = rowPrice[r]!;
    let k = chosenStart[r]!;
    let own = k < chosenStart[r + 1]! ? chosenColumn[k]! : -1;
    if (count + width > column.length) column = enlarged(column, new Int32Array(2 * count + width));
    for (let c = 0; c < width; c++) {
      if (cost[row + c]! - columnPrice[c]! - price < most) column[count++] = c;
      else if (c !== own) continue;
      else column[count++] = c;
      if (c === own) own = ++k < chosenStart[r + 1]! ? chosenColumn[k]! : -1;
    }
    start[r + 1] = count;
  }
  const listed = new Float64Array(count);
  for (let r = 0; r < rowPrice.length; r++) {
    for (let e = start[r]!; e < start[r + 1]!; e++) listed[e] = cost[r * width + column[e]!]!;
  }
  return { ...network, start, column: column.subarray(0, count), cost: listed };
};

const FIRST_ROOM = 16;

/** What pairs are worth that are seldom missed: several times as much as a row's second best, in a sample of the rows. */
export const worthSeldomMissed = ({ cost, places }: Network, { rowPrice, columnPrice, ...chosen }: Optimum): number => {
  const width = places.length;
  const step = Math.ceil(rowPrice.length / SAMPLED_ROWS);
  let sum = 0;
  let count = 0;
  for (let r = 0; r < rowPrice.length; r += step) {
    let least = Number.POSITIVE_INFINITY;
    const own = chosen.chosenColumn[chosen.chosenStart[r]!];
    for (let c = 0; c < width; c++) {
      const worth = cost[r * width + c]! - columnPrice[c]! - rowPrice[r]!;
      if (worth < least && c !== own) least = worth;
    }
    if (least === Number.POSITIVE_INFINITY) continue;
    sum += Math.max(0, least);
    count++;
  }
  return 1 + (SECOND_BESTS * sum) / Math.max(1, count);
};

const SAMPLED_ROWS = 8;
const SECOND_BESTS = 8;

/** A longer list with the same beginning. */
export const enlarged = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};
