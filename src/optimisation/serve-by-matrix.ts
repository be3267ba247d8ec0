// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { Prices } from './least-cost.js';

/**
 * Serves each left that still wants it with one right, at the least cost, where each right has one place. It bids and
 * searches as is done with lists, but by whole rows of the matrix and without a queue: where rows are short, or most
 * pairs matter, that is many times faster.
 *
 * @param cost - One row for each left, infinite where there is no pair.
 * @param chosen - What is chosen already, each worth exactly 0. Without it, it begins with bids.
 * @param full - Whether every place on the right will be taken in the end.
 *
 * @returns The pairs that are chosen then; nothing where somebody cannot be served.
 */
export const serveByMatrix = (
  cost: Float64Array,
  chosen: readonly (readonly [left: number, right: number])[] | undefined,
  wanted: Int32Array,
  { left: p, right: q }: Prices,
  full: boolean,
): [left: number, right: number][] | undefined => {
  const width = q.length;
  const rightOf = new Int32Array(wanted.length).fill(-1);
  const leftOf = new Int32Array(width).fill(-1);
  for (const [l, j] of chosen ?? []) {
    rightOf[l] = j;
    leftOf[j] = l;
  }
  const distance = new Float64Array(width);
  const enteredBy = new Int32Array(width);
  // The rights that a search has not come to, and behind them, the last one first, those that it has.
  const todo = Int32Array.from(leftOf.keys());

  /** Who is left without by the bid; -1 where nobody is. */
  const bid = (l: number): number => {
    let best = -1;
    let second = -1;
    let bestKey = Number.POSITIVE_INFINITY;
    let secondKey = Number.POSITIVE_INFINITY;
    for (let j = 0, at = l * width; j < width; j++, at++) {
      const key = cost[at]! - q[j]!;
      if (key >= secondKey) continue;
      if (key < bestKey) {
        second = best;
        secondKey = bestKey;
        best = j;
        bestKey = key;
      } else {
        second = j;
        secondKey = key;
      }
    }
    if (best >= 0 && secondKey === bestKey && leftOf[best]! >= 0) best = second;
    const loser = best < 0 ? -1 : leftOf[best]!;
    const gain = secondKey - bestKey;
    const pays = (loser >= 0 || full) && gain < Number.POSITIVE_INFINITY;
    if (best < 0 || (loser >= 0 && !(pays && gain > 0))) return -1;
    p[l] = pays ? secondKey : bestKey;
    if (pays) q[best]! -= gain;
    rightOf[l] = best;
    leftOf[best] = l;
    if (loser >= 0) rightOf[loser] = -1;
    return loser;
  };

  const serve = (source: number): boolean => {
    distance.fill(Number.POSITIVE_INFINITY);
    let nearest = 0;
    let end = -1;
    let count = width;
    for (let l = source; l >= 0; l = leftOf[end]!) {
      const row = l * width;
      const base = nearest - p[l]!;
      let nearestAt = -1;
      nearest = Number.POSITIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        const j = todo[k]!;
        const offered = base + (cost[row + j]! - q[j]!);
        let known = distance[j]!;
        if (offered < known) {
          known = offered;
          distance[j] = offered;
          enteredBy[j] = l;
        }
        // Of equals one to spare ends the search.
        if (known < nearest || (known === nearest && leftOf[j]! < 0)) {
          nearest = known;
          nearestAt = k;
        }
      }
      if (nearest === Number.POSITIVE_INFINITY) return false;
      end = todo[nearestAt]!;
      todo[nearestAt] = todo[--count]!;
      todo[count] = end;
    }
    p[source]! += nearest;
    for (let k = count + 1; k < width; k++) {
      const j = todo[k]!;
      q[j]! -= nearest - distance[j]!;
      p[leftOf[j]!]! += nearest - distance[j]!;
    }
    for (let j = end; j >= 0; ) {
      const l = enteredBy[j]!;
      const given = rightOf[l]!;
      rightOf[l] = j;
      leftOf[j] = l;
      j = given;
    }
    return true;
  };

  if (!chosen) {
    let bids = BIDS_EACH * wanted.length;
    for (let l = 0; l < wanted.length; l++) {
      for (let bidder = wanted[l]! > 0 ? l : -1; bidder >= 0 && bids > 0; bids--) bidder = bid(bidder);
    }
  }
  for (let l = 0; l < wanted.length; l++) {
    if (wanted[l]! > 0 && rightOf[l]! < 0 && !serve(l)) return undefined;
  }
  return Array.from(rightOf, (j, l): [number, number] => [l, j]).filter(([, j]) => j >= 0);
};

const BIDS_EACH = 2;
