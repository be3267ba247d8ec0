// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { type Choices, choose, giveUp } from './choices.js';
import { nearestFirst } from './nearest-first.js';

/** Prices of both sides: a pair is worth its cost less the two prices. */
export interface Prices {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/**
 * Gives each left the highest price at which none of its choices is worth less than 0.
 */
export const openPrices = (choices: Choices, { left: p, right: q }: Prices): void => {
  for (let l = 0; l < choices.leftCount; l++) {
    if (choices.bound[l] === Number.NEGATIVE_INFINITY) choices.extend(l, q);
    let least = Number.POSITIVE_INFINITY;
    for (let e = choices.start[l]!; e < choices.end[l]!; e++) {
      const key = choices.cost[e]! - q[choices.right[e]!]!;
      if (key < least) least = key;
    }
    p[l] = least < Number.POSITIVE_INFINITY ? least : 0;
  }
};

/**
 * Begins cheaply: each left in turn bids for its best place as much as it is better than its second best, and may so
 * drive out who gains less from it. Only strict gains count and the number of bids is limited, or prices could creep.
 *
 * @param wanted - Needs not yet served, for each left; those served are taken off.
 * @param full - As for {@link serveAtLeastCost}.
 */
export const bidForPlaces = (
  choices: Choices,
  wanted: Int32Array,
  capacity: Int32Array,
  { left: p, right: q }: Prices,
  full: boolean,
): void => {
  const { leftCount, bound, first, held } = choices;
  const waiting: number[] = [];
  for (let l = leftCount - 1; l >= 0; l--) for (let k = 0; k < wanted[l]!; k++) waiting.push(l);

  for (let bids = BIDS_PER_NEED * waiting.length; waiting.length > 0 && bids > 0; bids--) {
    const l = waiting.pop()!;
    const { left, right, cost, chosen, next } = choices;
    let best = -1;
    let second = -1;
    let bestKey = Number.POSITIVE_INFINITY;
    let secondKey = Number.POSITIVE_INFINITY;
    for (let e = choices.start[l]!, to = choices.end[l]!; e < to; e++) {
      const key = cost[e]! - q[right[e]!]!;
      if (key >= secondKey || chosen[e] === 1) continue;
      if (key < bestKey) {
        second = best;
        secondKey = bestKey;
        best = e;
        bestKey = key;
      } else {
        second = e;
        secondKey = key;
      }
    }
    if (bestKey > bound[l]!) {
      choices.extend(l, q);
      waiting.push(l);
      continue;
    }
    if (best < 0) continue;
    if (secondKey > bound[l]!) secondKey = bound[l]!;
    else if (secondKey === bestKey && held[right[best]!]! >= capacity[right[best]!]!) best = second;

    const j = right[best]!;
    // How much the price can fall before the first and before the second of its holders would rather leave.
    let weakest = -1;
    let slack = Number.POSITIVE_INFINITY;
    let nextSlack = Number.POSITIVE_INFINITY;
    for (let e = first[j]!; e >= 0; e = next[e]!) {
      const own = p[left[e]!]! + q[j]! - cost[e]!;
      if (own < slack) {
        nextSlack = slack;
        slack = own;
        weakest = e;
      } else if (own < nextSlack) nextSlack = own;
    }
    const gain = secondKey - bestKey;
    const isFull = held[j]! >= capacity[j]!;
    if (isFull && !(gain > slack)) continue;
    let paid = Math.min(gain, isFull ? nextSlack : slack);
    if (!isFull && (!full || paid === Number.POSITIVE_INFINITY)) paid = 0;
    // With a single choice that one other holds there is no telling how much to bid.
    if (paid === Number.POSITIVE_INFINITY) continue;
    q[j]! -= paid;
    p[l] = bestKey + paid;
    wanted[l]!--;
    if (isFull) {
      const loser = left[weakest]!;
      giveUp(choices, weakest);
      wanted[loser]!++;
      waiting.push(loser);
    }
    choose(choices, best);
  }
};

const BIDS_PER_NEED = 4;

/**
 * Serves every need of the left at the least cost, each along the shortest path to a place to spare.
 *
 * Kept true throughout: a chosen pair is worth at most 0, any other at least 0; a right with places to spare has a price
 * of at least 0. A pair can be chosen only once, so a chosen one may be worth less than 0.
 *
 * @param wanted - Needs not yet served, for each left; those served are taken off.
 * @param full - Whether every place on the right will be taken in the end. Prices on the right then have no fixed zero.
 * @param most - The length of all lists together beyond which it stops, with needs left.
 *
 * @returns Whether all needs it came to could be served.
 */
export const serveAtLeastCost = (
  choices: Choices,
  wanted: Int32Array,
  capacity: Int32Array,
  { left: p, right: q }: Prices,
  full: boolean,
  most = Number.POSITIVE_INFINITY,
): boolean => {
  const { leftCount, rightCount, bound, first, held } = choices;
  // Nodes: each right, each left, and for each left what lies beyond its list.
  const beyond = rightCount + leftCount;
  const queue = nearestFirst(beyond + leftCount);
  const { distance, reach } = queue;
  const enteredBy = new Int32Array(beyond);
  const touched = new Int32Array(beyond + leftCount);
  const ready = new Int32Array(leftCount);
  let touchedCount = 0;
  let readyCount = 0;
  let nearest = Number.POSITIVE_INFINITY;
  let end = -1;

  const offerChoices = (l: number): void => {
    const { left, right, cost, chosen } = choices;
    const base = distance[rightCount + l]! - p[l]!;
    for (let e = choices.start[l]!, to = choices.end[l]!; e < to; e++) {
      const j = right[e]!;
      const at = base + (cost[e]! - q[j]!);
      if (at >= nearest) continue;
      const known = distance[j]!;
      if (at < known) {
        if (chosen[e] === 1) continue;
        if (known === Number.POSITIVE_INFINITY) touched[touchedCount++] = j;
        enteredBy[j] = e;
        if (held[j]! < capacity[j]!) {
          const exit = full ? at : at + q[j]!;
          if (exit < nearest) {
            nearest = exit;
            end = j;
          }
          if (exit === at) {
            // A free exit is as near as the place itself, so nothing is to be found behind it.
            distance[j] = at;
            continue;
          }
        }
        reach(j, at);
      } else if (at === known && left[enteredBy[j]!] === l && chosen[e] === 0) {
        // The list has grown and moved since this place was entered.
        enteredBy[j] = e;
      }
    }
    const outside = base + bound[l]!;
    if (outside >= nearest) return;
    if (distance[beyond + l] === Number.POSITIVE_INFINITY) touched[touchedCount++] = beyond + l;
    reach(beyond + l, outside);
  };

  const offerHolders = (j: number): void => {
    const { left, cost, next } = choices;
    const from = distance[j]!;
    for (let e = first[j]!; e >= 0; e = next[e]!) {
      const l = left[e]!;
      const node = rightCount + l;
      const at = from + (p[l]! + q[j]! - cost[e]!);
      const known = distance[node]!;
      if (at >= known || at >= nearest) continue;
      if (known === Number.POSITIVE_INFINITY) touched[touchedCount++] = node;
      enteredBy[node] = e;
      if (at > from || known < Number.POSITIVE_INFINITY) reach(node, at);
      else {
        // A pair worth exactly 0 leads on at once, without a detour through the queue.
        distance[node] = at;
        ready[readyCount++] = l;
      }
    }
  };

  const lookBeyond = (l: number): void => {
    const entered = enteredBy[rightCount + l]!;
    const from = choices.start[l]!;
    choices.extend(l, q);
    if (entered >= 0) enteredBy[rightCount + l] = choices.start[l]! + entered - from;
    offerChoices(l);
  };

  const serve = (source: number): boolean => {
    nearest = Number.POSITIVE_INFINITY;
    end = -1;
    touchedCount = 0;
    touched[touchedCount++] = rightCount + source;
    distance[rightCount + source] = 0;
    enteredBy[rightCount + source] = -1;
    offerChoices(source);
    while (queue.nearest() < nearest) {
      const node = queue.take();
      if (node < rightCount) offerHolders(node);
      else if (node < beyond) offerChoices(node - rightCount);
      else lookBeyond(node - beyond);
      while (readyCount > 0) offerChoices(ready[--readyCount]!);
    }
    queue.clear();
    for (let k = 0; k < touchedCount; k++) {
      const node = touched[k]!;
      const gap = nearest - distance[node]!;
      distance[node] = Number.POSITIVE_INFINITY;
      if (!(gap > 0) || end < 0) continue;
      if (node < rightCount) q[node]! -= gap;
      else if (node < beyond) p[node - rightCount]! += gap;
    }
    if (end >= 0) rearrange(source);
    return end >= 0;
  };

  const rearrange = (source: number): void => {
    let e = enteredBy[end]!;
    for (;;) {
      const l = choices.left[e]!;
      choose(choices, e);
      if (l === source) return;
      const given = enteredBy[rightCount + l]!;
      giveUp(choices, given);
      e = enteredBy[choices.right[given]!]!;
    }
  };

  for (let l = 0; l < leftCount; l++) {
    for (; wanted[l]! > 0; wanted[l]!--) {
      if (choices.listed() > most) return true;
      if (!serve(l)) return false;
    }
  }
  return true;
};
