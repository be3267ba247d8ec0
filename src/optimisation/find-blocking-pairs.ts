// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { DomainProblem, type ProblemIssue } from '../core/index.js';
import type { BlockingPair, PreferenceProblem, StableMatching } from './preferences.js';
import { type Preferences, readPreferences } from './read-preferences.js';

/**
 * Every two that would both rather have each other than what they have: none, where a matching is stable.
 *
 * It trusts nobody: it looks once at each pair that both sides list. A pair would rather if each of the two has a need
 * or a place left, or somebody it likes less. Where all of those it likes less are fixed, the fixed pairs that stand
 * between the two are named.
 *
 * @param matching - Its `pairs`, fixed ones included.
 *
 * @returns The blocking pairs by proposer, then by reviewer.
 *
 * @throws DomainProblem `bad-preferences` as {@link stableMatching}; `bad-matching` listing pairs that do not exist,
 * that are there twice, that one side does not accept, that are more than needs and places allow, and fixed ones that
 * are missing.
 *
 * @example
 * ```ts
 * import { findBlockingPairs } from 'careers-domain/optimisation';
 *
 * const problem = { proposers: [[0, 1], [0, 1]], reviewers: [[0, 1], [0, 1]] };
 * findBlockingPairs(problem, { pairs: [[0, 1], [1, 0]] }); // => [{ proposer: 0, reviewer: 0, forcedBy: [] }]
 * findBlockingPairs(problem, { pairs: [[0, 0], [1, 1]] }); // => []
 * ```
 *
 * @group Stable matching
 */
export const findBlockingPairs = (
  problem: PreferenceProblem,
  matching: Pick<StableMatching, 'pairs'>,
): BlockingPair[] => {
  const preferences = readPreferences(problem);
  const { start, reviewer, proposerRank, reviewerRank, need, capacity } = preferences;
  const state = readMatching(preferences, matching);
  const ours = worstHeld(preferences, state, 'proposer');
  const theirs = worstHeld(preferences, state, 'reviewer');
  const blocking: BlockingPair[] = [];
  for (let i = 0; i < need.length; i++) {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const j = reviewer[e]!;
      if (state[e] !== APART || need[i] === 0 || capacity[j] === 0) continue;
      const [mine, its] = [proposerRank[e]!, reviewerRank[e]!];
      if (!(mine < ours.any[i]!) || !(its < theirs.any[j]!)) continue;
      const forcedBy = [
        ...(mine < ours.free[i]! ? [] : ours.fixed(i, mine)),
        ...(its < theirs.free[j]! ? [] : theirs.fixed(j, its)),
      ].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      blocking.push({ proposer: i, reviewer: j, forcedBy });
    }
  }
  return blocking.sort((a, b) => a.proposer - b.proposer || a.reviewer - b.reviewer);
};

type Pair = readonly [proposer: number, reviewer: number];

/** For each member the rank of the worst it has, beyond all ranks where it has room for more. */
interface WorstHeld {
  readonly any: Float64Array;
  /** The same without fixed pairs; nothing can be given up where all are fixed. */
  readonly free: Float64Array;
  /** The fixed pairs of a member that rank after a rank. */
  readonly fixed: (member: number, rank: number) => Pair[];
}

const worstHeld = (preferences: Preferences, state: Uint8Array, side: 'proposer' | 'reviewer'): WorstHeld => {
  const isOurs = side === 'proposer';
  const room = isOurs ? preferences.need : preferences.capacity;
  const member = isOurs ? preferences.proposer : preferences.reviewer;
  const rank = isOurs ? preferences.proposerRank : preferences.reviewerRank;
  const any = new Float64Array(room.length).fill(-1);
  const free = new Float64Array(room.length).fill(-1);
  const count = new Float64Array(room.length);
  for (let e = 0; e < state.length; e++) {
    if (state[e] !== PAIRED) continue;
    const m = member[e]!;
    free[m] = any[m] = Math.max(any[m]!, rank[e]!);
    count[m]!++;
  }
  const fixedOf = new Map<number, { pair: Pair; rank: number }[]>();
  for (const { proposer, reviewer, proposerRank, reviewerRank } of preferences.fixed) {
    const m = isOurs ? proposer : reviewer;
    const held = { pair: [proposer, reviewer] as const, rank: isOurs ? proposerRank : reviewerRank };
    any[m] = Math.max(any[m]!, held.rank);
    count[m]!++;
    fixedOf.set(m, [...(fixedOf.get(m) ?? []), held]);
  }
  for (let m = 0; m < room.length; m++) {
    if (count[m]! < room[m]!) any[m] = free[m] = Number.POSITIVE_INFINITY;
  }
  const after = (m: number, least: number): Pair[] =>
    (fixedOf.get(m) ?? []).filter((held) => held.rank > least).map(({ pair }) => pair);
  return { any, free, fixed: after };
};

// What a choice is in a matching.
const APART = 0;
const PAIRED = 1;
const FIXED = 2;

/** Checks a matching, and says of each choice what it is in it. */
const readMatching = (preferences: Preferences, matching: Pick<StableMatching, 'pairs'>): Uint8Array => {
  const { proposerCount, reviewerCount, reviewer, proposer, need, capacity, fixed } = preferences;
  const issues: ProblemIssue[] = [];
  const pairs: readonly unknown[] = Array.isArray(matching?.pairs) ? matching.pairs : [];
  if (pairs !== matching?.pairs) issues.push({ path: ['pairs'], message: 'pairs must be a list' });
  const keyOf = (i: number, j: number): number => j * proposerCount + i;
  const wanted = new Map<number, number>();
  const needLeft = need.slice();
  const placesLeft = capacity.slice();
  pairs.forEach((pair, k) => {
    if (!isPair(pair, proposerCount, reviewerCount)) {
      issues.push({ path: ['pairs', k], message: 'A pair must be the positions of a proposer and a reviewer' });
      return;
    }
    const [i, j] = pair;
    if (wanted.has(keyOf(i, j))) issues.push({ path: ['pairs', k], message: 'The pair is there twice' });
    wanted.set(keyOf(i, j), k);
    if (--needLeft[i]! < 0) issues.push({ path: ['pairs', k], message: `Proposer ${i} needs no more` });
    if (--placesLeft[j]! < 0) issues.push({ path: ['pairs', k], message: `Reviewer ${j} has no place left` });
  });
  const settled = new Set<number>();
  for (const pair of fixed) {
    const key = keyOf(pair.proposer, pair.reviewer);
    settled.add(key);
    if (wanted.delete(key)) continue;
    issues.push({ path: ['pairs'], message: `The fixed pair ${pair.proposer}, ${pair.reviewer} is missing` });
  }
  const state = new Uint8Array(reviewer.length);
  for (let e = 0; e < state.length; e++) {
    const key = keyOf(proposer[e]!, reviewer[e]!);
    if (wanted.delete(key)) state[e] = PAIRED;
    else if (settled.has(key)) state[e] = FIXED;
  }
  for (const k of wanted.values())
    issues.push({ path: ['pairs', k], message: 'One of the two does not list the other' });
  if (issues.length > 0) throw new DomainProblem('bad-matching', 'The matching cannot be checked', issues);
  return state;
};

const isPair = (pair: unknown, proposerCount: number, reviewerCount: number): pair is Pair =>
  Array.isArray(pair) &&
  pair.length === 2 &&
  [proposerCount, reviewerCount].every(
    (count, side) => Number.isInteger(pair[side]) && pair[side] >= 0 && pair[side] < count,
  );
