// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { Prices } from './least-cost.js';

/**
 * Serves each left that still wants it with one right, at the least cost, where each right has one place. Like the search
 * through lists, but by whole rows of the matrix and without a queue: where most pairs matter, that is many times faster.
 *
 * @param cost - One row for each left, infinite where there is no pair.
 * @param chosen - What is chosen already, each worth exactly 0.
 *
 * @returns The pairs that are chosen then; nothing where somebody cannot be served.
 */
export const serveByMatrix = (
  cost: Float64Array,
  chosen: readonly (readonly [left: number, right: number])[],
  wanted: Int32Array,
  { left: p, right: q }: Prices,
): [left: number, right: number][] | undefined => {
  const width = q.length;
  const rightOf = new Int32Array(wanted.length).fill(-1);
  const leftOf = new Int32Array(width).fill(-1);
  for (const [l, j] of chosen) {
    rightOf[l] = j;
    leftOf[j] = l;
  }
  // Of a right that has been looked at the price here is so low that no row offers it anything.
  const price = new Float64Array(width);
  const distance = new Float64Array(width);
  const enteredBy = new Int32Array(width);
  const seen = new Int32Array(width);
  const seenAt = new Float64Array(width);

  const serve = (source: number): boolean => {
    price.set(q);
    distance.fill(Number.POSITIVE_INFINITY);
    let nearest = 0;
    let end = -1;
    let count = 0;
    for (let l = source; l >= 0; l = leftOf[end]!) {
      const base = nearest - p[l]!;
      nearest = Number.POSITIVE_INFINITY;
      end = -1;
      for (let j = 0, at = l * width; j < width; j++, at++) {
        const offered = base + (cost[at]! - price[j]!);
        let known = distance[j]!;
        if (offered < known) {
          known = offered;
          distance[j] = offered;
          enteredBy[j] = l;
        }
        if (known < nearest || (known === nearest && leftOf[j]! < 0)) {
          nearest = known;
          end = j;
        }
      }
      if (nearest === Number.POSITIVE_INFINITY) return false;
      seen[count] = end;
      seenAt[count++] = nearest;
      price[end] = Number.NEGATIVE_INFINITY;
      distance[end] = Number.POSITIVE_INFINITY;
    }
    p[source]! += nearest;
    for (let k = 0; k < count - 1; k++) {
      const j = seen[k]!;
      q[j]! -= nearest - seenAt[k]!;
      p[leftOf[j]!]! += nearest - seenAt[k]!;
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

  for (let l = 0; l < wanted.length; l++) if (wanted[l]! > 0 && !serve(l)) return undefined;
  return Array.from(rightOf, (j, l): [number, number] => [l, j]).filter(([, j]) => j >= 0);
};
