// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { enlarged } from './pairs-that-matter.js';

/**
 * What each member of one side (the left) can choose from on the other (the right), and what it has chosen.
 *
 * A list may hold only the best of a member's choices. Its `bound` then says how good the others can be at best: at the
 * right's prices none costs less. Prices on the right only fall, so a bound once found stays true.
 */
export interface Choices {
  readonly leftCount: number;
  readonly rightCount: number;
  /** The choices of left l are `start[l]` up to `end[l]`. */
  start: Int32Array;
  end: Int32Array;
  left: Int32Array;
  right: Int32Array;
  cost: Float64Array;
  readonly bound: Float64Array;
  /** Whether a choice is chosen; the chosen ones of each right form a list that begins at `first`. */
  chosen: Uint8Array;
  next: Int32Array;
  readonly first: Int32Array;
  readonly held: Int32Array;
  /** Chooses a pair before any list is extended; the pairs of a left follow each other. */
  readonly begin: (left: number, right: number) => void;
  /** How much room all lists take, with what they have grown out of. */
  readonly listed: () => number;
  /** Makes a member's list longer, with the best choices at the right's prices. */
  readonly extend: (left: number, rightPrice: Float64Array) => void;
}

/** Marks a choice as chosen. */
export const choose = (choices: Choices, choice: number): void => {
  const { right, chosen, next, first, held } = choices;
  const j = right[choice]!;
  chosen[choice] = 1;
  next[choice] = first[j]!;
  first[j] = choice;
  held[j]!++;
};

/** Takes a choice back. */
export const giveUp = (choices: Choices, choice: number): void => {
  const { right, chosen, next, first, held } = choices;
  const j = right[choice]!;
  chosen[choice] = 0;
  held[j]!--;
  relink(first, next, j, choice, next[choice]!);
};

const relink = (first: Int32Array, next: Int32Array, j: number, from: number, to: number): void => {
  if (first[j] === from) {
    first[j] = to;
    return;
  }
  let before = first[j]!;
  while (next[before] !== from) before = next[before]!;
  next[before] = to;
};

/** Lists that hold every choice: those of left l are `start[l]` up to `start[l + 1]`. */
export const completeChoices = (
  start: Int32Array,
  right: Int32Array,
  cost: Float64Array,
  rightCount: number,
): Choices => {
  const leftCount = start.length - 1;
  const left = new Int32Array(right.length);
  for (let l = 0; l < leftCount; l++) left.fill(l, start[l]!, start[l + 1]!);
  const choices: Choices = {
    leftCount,
    rightCount,
    start,
    end: start.subarray(1),
    left,
    right,
    cost,
    bound: new Float64Array(leftCount).fill(Number.POSITIVE_INFINITY),
    chosen: new Uint8Array(right.length),
    next: new Int32Array(right.length),
    first: new Int32Array(rightCount).fill(-1),
    held: new Int32Array(rightCount),
    begin: (l, j) => {
      let e = start[l]!;
      while (right[e] !== j) e++;
      choose(choices, e);
    },
    listed: () => right.length,
    extend: () => {},
  };
  return choices;
};

/** A matrix of costs, infinite where there is no choice, seen from the rows (`step` 1) or from the columns. */
export interface CostMatrix {
  readonly cost: Float64Array;
  readonly leftStep: number;
  readonly rightStep: number;
}

/** Lists that begin with nothing and take their choices from a matrix, at least so many more each time. */
export const growingChoices = (
  { cost: matrix, leftStep, rightStep }: CostMatrix,
  leftCount: number,
  rightCount: number,
  more: number,
  isAllowed: ((left: number, right: number) => boolean) | undefined,
): Choices => {
  const best = new Float64Array(more);
  const bestRight = new Int32Array(more);
  const listedFor = new Int32Array(rightCount).fill(-1);
  let pool = 0;

  const extend = (l: number, price: Float64Array): void => {
    const from = choices.start[l]!;
    const to = choices.end[l]!;
    const size = Math.min(rightCount, more);
    for (let e = from; e < to; e++) listedFor[choices.right[e]!] = l;
    let found = 0;
    let worst = Number.POSITIVE_INFINITY;
    let bound = Number.POSITIVE_INFINITY;
    for (let j = 0, at = l * leftStep; j < rightCount; j++, at += rightStep) {
      const key = matrix[at]! - price[j]!;
      if (key >= worst) {
        if (key < bound && listedFor[j] !== l && !(isAllowed && !isAllowed(l, j))) bound = key;
        continue;
      }
      if (listedFor[j] === l || key === Number.POSITIVE_INFINITY || (isAllowed && !isAllowed(l, j))) continue;
      if (found < size) found++;
      else bound = worst;
      let k = found - 1;
      for (; k > 0 && best[k - 1]! > key; k--) {
        best[k] = best[k - 1]!;
        bestRight[k] = bestRight[k - 1]!;
      }
      best[k] = key;
      bestRight[k] = j;
      if (found === size) worst = best[size - 1]!;
    }
    for (let e = from; e < to; e++) listedFor[choices.right[e]!] = -1;
    move(l, from, to, found);
    for (let k = 0; k < found; k++) {
      choices.left[pool] = l;
      choices.right[pool] = bestRight[k]!;
      choices.cost[pool] = matrix[l * leftStep + bestRight[k]! * rightStep]!;
      choices.chosen[pool++] = 0;
    }
    choices.end[l] = pool;
    choices.bound[l] = bound;
  };

  /** Moves a list to where there is room for more of it. */
  const move = (l: number, from: number, to: number, room: number): void => {
    reserve(to - from + room);
    const { left, right, cost, chosen, next, first } = choices;
    choices.start[l] = pool;
    for (let e = from; e < to; e++, pool++) {
      left[pool] = l;
      right[pool] = right[e]!;
      cost[pool] = cost[e]!;
      chosen[pool] = chosen[e]!;
      if (chosen[e] === 0) continue;
      next[pool] = next[e]!;
      relink(first, next, right[e]!, e, pool);
    }
  };

  const begin = (l: number, j: number): void => {
    reserve(1);
    if (choices.start[l] === choices.end[l]) choices.start[l] = pool;
    choices.left[pool] = l;
    choices.right[pool] = j;
    choices.cost[pool] = matrix[l * leftStep + j * rightStep]!;
    choose(choices, pool++);
    choices.end[l] = pool;
  };

  const reserve = (more: number): void => {
    if (pool + more <= choices.right.length) return;
    const size = 2 * (pool + more);
    choices.left = enlarged(choices.left, new Int32Array(size));
    choices.right = enlarged(choices.right, new Int32Array(size));
    choices.next = enlarged(choices.next, new Int32Array(size));
    choices.chosen = enlarged(choices.chosen, new Uint8Array(size));
    const cost = new Float64Array(size);
    cost.set(choices.cost);
    choices.cost = cost;
  };

  const room = leftCount * Math.min(rightCount, more);
  const choices: Choices = {
    leftCount,
    rightCount,
    start: new Int32Array(leftCount),
    end: new Int32Array(leftCount),
    left: new Int32Array(room),
    right: new Int32Array(room),
    cost: new Float64Array(room),
    bound: new Float64Array(leftCount).fill(Number.NEGATIVE_INFINITY),
    chosen: new Uint8Array(room),
    next: new Int32Array(room),
    first: new Int32Array(rightCount).fill(-1),
    held: new Int32Array(rightCount),
    begin,
    listed: () => pool,
    extend,
  };
  return choices;
};
