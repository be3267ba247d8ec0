// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { DomainProblem, isPlainObject, nameValue } from '../core/index.js';
import { findBlockingPairs } from './find-blocking-pairs.js';
import type { PreferenceProblem, StableMatching } from './preferences.js';
import { type Preferences, readPreferences } from './read-preferences.js';

/**
 * How a stable matching is chosen.
 *
 * @group Stable matching
 */
export interface StableOptions {
  /** Which side gets the best that any stable matching can give it; the other then gets the worst. Without it, proposers. */
  readonly best?: 'proposers' | 'reviewers';
}

/**
 * Pairs two sides that rank each other so that no two would both rather have each other: deferred acceptance, after
 * Gale and Shapley (1962), with needs and places on both sides.
 *
 * Whoever may have several has them in the order of its list, one at a time (responsive preferences), and each pair can
 * be there once. What one side lists and the other does not return is dropped and reported. Equals are decided by
 * identifier, so with them the matching is stable in the weak sense: two that would be no worse off may exist.
 *
 * A stable matching need not be the cheapest, nor serve the most: see {@link solveAssignment} for those.
 *
 * @throws DomainProblem `bad-preferences` listing every problem: unknown or repeated entries, needs and capacities that are
 * no whole numbers from 0, more fixed pairs than these allow; an option that there is not.
 *
 * @example
 * ```ts
 * import { stableMatching } from 'careers-domain/optimisation';
 *
 * const matching = stableMatching({
 *   proposers: [[0, 1], [0], [1, 0]],
 *   reviewers: [[1, 2, 0], [0, 2]],
 *   capacity: [1, 1],
 * });
 * matching.pairs; // => [[0, 1], [1, 0]]
 * matching.unmatched; // => [2]
 * ```
 *
 * @group Stable matching
 */
export const stableMatching = (problem: PreferenceProblem, options: StableOptions = {}): StableMatching => {
  const preferences = readPreferences(problem);
  const best = bestSide(options);
  const { proposerCount, reviewerCount, need, capacity, fixed, dropped } = preferences;
  const open = withoutFixed(preferences);
  const held = best === 'reviewers' ? defer(turned(open)).map(([j, i]): [number, number] => [i, j]) : defer(open);
  const pairs = held
    .concat(fixed.map(({ proposer, reviewer }) => [proposer, reviewer]))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const needLeft = need.slice();
  const placesLeft = capacity.slice();
  for (const [i, j] of pairs) {
    needLeft[i]!--;
    placesLeft[j]!--;
  }
  return {
    pairs,
    unmatched: Array.from({ length: proposerCount }, (_, i) => i).filter((i) => needLeft[i]! > 0),
    open: Array.from({ length: reviewerCount }, (_, j) => j).filter((j) => placesLeft[j]! > 0),
    dropped,
    blocking: fixed.length > 0 ? findBlockingPairs(problem, { pairs }) : [],
  };
};

const bestSide = (options: unknown): StableOptions['best'] => {
  const best = isPlainObject(options) ? (options.best ?? 'proposers') : options;
  if (best === 'proposers' || best === 'reviewers') return best;
  throw new DomainProblem('bad-preferences', 'There is no such matching', [
    { path: ['options', 'best'], message: `is 'proposers' or 'reviewers', not ${nameValue(best)}` },
  ]);
};

/** One side's choices in its order, with how each ranks on the other's list. */
interface Proposals {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly rank: Int32Array;
  readonly need: Float64Array;
  readonly capacity: Float64Array;
}

const withoutFixed = ({ start, reviewer, reviewerRank, need, capacity, fixed }: Preferences): Proposals => {
  if (fixed.length === 0) return { start, to: reviewer, rank: reviewerRank, need, capacity };
  const [needLeft, placesLeft] = [need.slice(), capacity.slice()];
  const settled = new Set(fixed.map((pair) => pair.proposer * capacity.length + pair.reviewer));
  for (const pair of fixed) {
    needLeft[pair.proposer]!--;
    placesLeft[pair.reviewer]!--;
  }
  const kept = { start: new Int32Array(start.length), to: [] as number[], rank: [] as number[] };
  for (let i = 0; i < need.length; i++) {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      if (settled.has(i * capacity.length + reviewer[e]!)) continue;
      kept.to.push(reviewer[e]!);
      kept.rank.push(reviewerRank[e]!);
    }
    kept.start[i + 1] = kept.to.length;
  }
  const to = Int32Array.from(kept.to);
  return { start: kept.start, to, rank: Int32Array.from(kept.rank), need: needLeft, capacity: placesLeft };
};

/** The same proposals made by the other side. */
const turned = ({ start, to, rank, need, capacity }: Proposals): Proposals => {
  const turnedStart = new Int32Array(capacity.length + 1);
  for (const j of to) turnedStart[j + 1]!++;
  for (let j = 0; j < capacity.length; j++) turnedStart[j + 1]! += turnedStart[j]!;
  // Mutual choices leave gaps in the ranks, so each list is filled by sorting on them.
  const next = turnedStart.slice();
  const [choice, by, byRank] = [new Int32Array(to.length), new Int32Array(to.length), new Int32Array(to.length)];
  for (let i = 0; i < need.length; i++) {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      choice[next[to[e]!]!++] = e;
      by[e] = i;
      byRank[e] = e - start[i]!;
    }
  }
  for (let j = 0; j < capacity.length; j++) {
    choice.subarray(turnedStart[j]!, turnedStart[j + 1]!).sort((a, b) => rank[a]! - rank[b]!);
  }
  return {
    start: turnedStart,
    to: choice.map((e) => by[e]!),
    rank: choice.map((e) => byRank[e]!),
    need: capacity,
    capacity: need,
  };
};

/** Each proposes down its list while it has needs left; each keeps the best it has places for. */
const defer = ({ start, to, rank, need, capacity }: Proposals): [number, number][] => {
  const next = start.slice();
  const left = need.slice();
  // Those a reviewer holds form a heap with the worst on top, in room for as many as could ever be held.
  const degree = new Int32Array(capacity.length + 1);
  for (const j of to) degree[j + 1]!++;
  const room = new Int32Array(capacity.length + 1);
  for (let j = 0; j < capacity.length; j++) room[j + 1] = room[j]! + Math.min(capacity[j]!, degree[j + 1]!);
  const held = new Int32Array(room[capacity.length]!);
  const count = new Int32Array(capacity.length);
  const from = new Int32Array(to.length);
  for (let i = 0; i < need.length; i++) from.fill(i, start[i]!, start[i + 1]!);

  const add = (j: number, e: number): void => {
    const base = room[j]!;
    let hole = count[j]!++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (rank[held[base + parent]!]! >= rank[e]!) break;
      held[base + hole] = held[base + parent]!;
      hole = parent;
    }
    held[base + hole] = e;
  };
  const replaceWorst = (j: number, e: number): void => {
    const [base, size] = [room[j]!, count[j]!];
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && rank[held[base + child + 1]!]! > rank[held[base + child]!]!) child++;
      if (rank[held[base + child]!]! <= rank[e]!) break;
      held[base + hole] = held[base + child]!;
      hole = child;
    }
    held[base + hole] = e;
  };

  const waiting: number[] = [];
  for (let i = need.length - 1; i >= 0; i--) waiting.push(i);
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    while (left[i]! > 0 && next[i]! < start[i + 1]!) {
      const e = next[i]!++;
      const j = to[e]!;
      if (count[j]! < room[j + 1]! - room[j]!) {
        add(j, e);
        left[i]!--;
      } else if (count[j]! > 0 && rank[e]! < rank[held[room[j]!]!]!) {
        const refused = from[held[room[j]!]!]!;
        replaceWorst(j, e);
        left[i]!--;
        left[refused]!++;
        waiting.push(refused);
      }
    }
  }
  const pairs: [number, number][] = [];
  for (let j = 0; j < capacity.length; j++) {
    for (let k = room[j]!; k < room[j]! + count[j]!; k++) pairs.push([from[held[k]!]!, j]);
  }
  return pairs;
};
