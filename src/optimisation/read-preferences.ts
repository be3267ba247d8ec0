// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { compareText, DomainProblem, type ProblemIssue } from '../core/index.js';
import type { DroppedEntry, PreferenceProblem } from './preferences.js';

/** Two sides as the algorithms read them: only what both list, in strict order. */
export interface Preferences {
  readonly proposerCount: number;
  readonly reviewerCount: number;
  /** The mutual choices of proposer i are `start[i]` up to `start[i + 1]`, the best first. */
  readonly start: Int32Array;
  readonly reviewer: Int32Array;
  readonly proposer: Int32Array;
  /** For each choice its rank on either side's list, 0 for the best. */
  readonly proposerRank: Int32Array;
  readonly reviewerRank: Int32Array;
  /** Needs and places, fixed pairs included. */
  readonly need: Float64Array;
  readonly capacity: Float64Array;
  readonly fixed: readonly FixedChoice[];
  readonly dropped: readonly DroppedEntry[];
}

/** A fixed pair with its rank on either side's list, beyond all ranks where the list does not name it. */
export interface FixedChoice {
  readonly proposer: number;
  readonly reviewer: number;
  readonly proposerRank: number;
  readonly reviewerRank: number;
}

/**
 * Checks two sides' lists.
 *
 * @throws DomainProblem `bad-preferences` listing every problem.
 */
export const readPreferences = (problem: PreferenceProblem): Preferences => {
  const issues: ProblemIssue[] = [];
  const given = typeof problem === 'object' && problem !== null ? problem : undefined;
  const proposers = readSide(given?.proposers, given?.proposerIds, 'proposer', issues);
  const reviewers = readSide(given?.reviewers, given?.reviewerIds, 'reviewer', issues);
  if (issues.length > 0) throw badPreferences(issues);
  const ours = readLists(proposers, reviewers, issues);
  const theirs = readLists(reviewers, proposers, issues);
  const need = readCounts(problem.need, proposers.count, 'need', issues);
  const capacity = readCounts(problem.capacity, reviewers.count, 'capacity', issues);
  const fixed = readFixed(problem.fixed, proposers, reviewers, need, capacity, issues);
  if (issues.length > 0) throw badPreferences(issues);
  return {
    proposerCount: proposers.count,
    reviewerCount: reviewers.count,
    ...mutualChoices(ours, theirs, proposers.count, reviewers.count),
    need,
    capacity,
    fixed: fixed.map(([i, j]) => ({
      proposer: i,
      reviewer: j,
      proposerRank: rankOn(ours, i, j),
      reviewerRank: rankOn(theirs, j, i),
    })),
  };
};

const badPreferences = (issues: readonly ProblemIssue[]): DomainProblem =>
  new DomainProblem('bad-preferences', 'The preferences cannot be matched', issues);

interface Side {
  readonly name: 'proposer' | 'reviewer';
  readonly count: number;
  readonly lists: readonly unknown[];
  /** Position by identifier. */
  readonly positions: ReadonlyMap<unknown, number>;
  readonly compare: (a: number, b: number) => number;
}

const readSide = (lists: unknown, ids: unknown, name: Side['name'], issues: ProblemIssue[]): Side => {
  const count = Array.isArray(lists) ? lists.length : 0;
  if (!Array.isArray(lists)) issues.push({ path: [`${name}s`], message: `${name}s must be a list of lists` });
  const known: readonly unknown[] = Array.isArray(ids) ? ids : [];
  if (ids !== undefined && known.length !== count) {
    issues.push({ path: [`${name}Ids`], message: `${name}Ids must be a list with an entry for each ${name}` });
  }
  const positions = new Map<unknown, number>();
  known.forEach((id, k) => {
    if (typeof id !== 'string') issues.push({ path: [`${name}Ids`, k], message: 'An identifier must be a text' });
    else if (positions.has(id)) issues.push({ path: [`${name}Ids`, k], message: `'${id}' is there twice` });
    else positions.set(id, k);
  });
  const compare = (a: number, b: number): number =>
    ids === undefined ? a - b : compareText(known[a] as string, known[b] as string);
  return { name, count, lists: Array.isArray(lists) ? lists : [], positions, compare };
};

/** Lists one after the other: those of member k are `start[k]` up to `start[k + 1]`. */
interface Lists {
  readonly start: Int32Array;
  readonly other: readonly number[];
}

const readLists = (side: Side, others: Side, issues: ProblemIssue[]): Lists => {
  const start = new Int32Array(side.count + 1);
  const other: number[] = [];
  const listedBy = new Int32Array(others.count).fill(-1);
  const add = (entry: unknown, k: number, path: (string | number)[]): void => {
    const position = positionOf(entry, others, path, issues);
    if (position < 0) return;
    if (listedBy[position] === k) issues.push({ path, message: `${shown(entry)} is on the list twice` });
    listedBy[position] = k;
    other.push(position);
  };
  side.lists.forEach((list, k) => {
    if (!Array.isArray(list)) issues.push({ path: [`${side.name}s`, k], message: 'Preferences must be a list' });
    else {
      list.forEach((entry: unknown, rank) => {
        if (!Array.isArray(entry)) {
          add(entry, k, [`${side.name}s`, k, rank]);
          return;
        }
        const from = other.length;
        entry.forEach((equal: unknown, at) => {
          add(equal, k, [`${side.name}s`, k, rank, at]);
        });
        other.push(...other.splice(from).sort(others.compare));
      });
    }
    start[k + 1] = other.length;
  });
  return { start, other };
};

const rankOn = ({ start, other }: Lists, member: number, wanted: number): number => {
  const rank = other.slice(start[member]!, start[member + 1]!).indexOf(wanted);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
};

const positionOf = (entry: unknown, side: Side, path: (string | number)[], issues: ProblemIssue[]): number => {
  const position = typeof entry === 'string' ? side.positions.get(entry) : entry;
  if (typeof position === 'number' && Number.isInteger(position) && position >= 0 && position < side.count) {
    return position;
  }
  issues.push({ path, message: `There is no ${side.name} ${shown(entry)}` });
  return -1;
};

const readCounts = (value: unknown, count: number, name: string, issues: ProblemIssue[]): Float64Array => {
  const counts = new Float64Array(count).fill(1);
  if (value === undefined) return counts;
  const list: readonly unknown[] = Array.isArray(value) ? value : new Array(count).fill(value);
  if (list.length !== count) {
    issues.push({ path: [name], message: `${name} has ${list.length} entries; ${count} are needed` });
  }
  list.forEach((entry, k) => {
    if (Number.isSafeInteger(entry) && (entry as number) >= 0) counts[k] = entry as number;
    else
      issues.push({
        path: Array.isArray(value) ? [name, k] : [name],
        message: `${shown(entry)} is not a whole number from 0`,
      });
  });
  return counts;
};

const readFixed = (
  value: unknown,
  proposers: Side,
  reviewers: Side,
  need: Float64Array,
  capacity: Float64Array,
  issues: ProblemIssue[],
): [number, number][] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    issues.push({ path: ['fixed'], message: 'fixed must be a list of pairs' });
    return [];
  }
  const pairs: [number, number][] = [];
  const seen = new Set<number>();
  const needLeft = need.slice();
  const placesLeft = capacity.slice();
  value.forEach((pair: unknown, k) => {
    if (!Array.isArray(pair) || pair.length !== 2) {
      issues.push({ path: ['fixed', k], message: 'A pair must be a list of a proposer and a reviewer' });
      return;
    }
    const i = positionOf(pair[0], proposers, ['fixed', k, 0], issues);
    const j = positionOf(pair[1], reviewers, ['fixed', k, 1], issues);
    if (i < 0 || j < 0) return;
    if (seen.has(i * reviewers.count + j)) issues.push({ path: ['fixed', k], message: 'The pair is fixed twice' });
    seen.add(i * reviewers.count + j);
    if (--needLeft[i]! < 0) issues.push({ path: ['fixed', k], message: `Proposer ${shown(pair[0])} needs no more` });
    if (--placesLeft[j]! < 0)
      issues.push({ path: ['fixed', k], message: `Reviewer ${shown(pair[1])} has no place left` });
    pairs.push([i, j]);
  });
  return pairs;
};

type Mutual = Pick<Preferences, 'start' | 'reviewer' | 'proposer' | 'proposerRank' | 'reviewerRank' | 'dropped'>;

/** Keeps what both sides list, in one pass over either side's lists. */
const mutualChoices = (ours: Lists, theirs: Lists, proposerCount: number, reviewerCount: number): Mutual => {
  // The reviewers' entries sorted by proposer, so that each proposer's can be marked and looked up.
  const from = new Int32Array(proposerCount + 1);
  for (const i of theirs.other) from[i + 1]!++;
  for (let i = 0; i < proposerCount; i++) from[i + 1]! += from[i]!;
  const next = from.slice();
  const by = new Int32Array(theirs.other.length);
  const rankBy = new Int32Array(theirs.other.length);
  for (let j = 0; j < reviewerCount; j++) {
    for (let k = theirs.start[j]!; k < theirs.start[j + 1]!; k++) {
      const to = next[theirs.other[k]!]!++;
      by[to] = j;
      rankBy[to] = k - theirs.start[j]!;
    }
  }
  const start = new Int32Array(proposerCount + 1);
  const [reviewer, proposer] = [new Int32Array(ours.other.length), new Int32Array(ours.other.length)];
  const [proposerRank, reviewerRank] = [new Int32Array(ours.other.length), new Int32Array(ours.other.length)];
  const dropped: DroppedEntry[] = [];
  const mark = new Int32Array(reviewerCount).fill(-1);
  let count = 0;
  for (let i = 0; i < proposerCount; i++) {
    const lost = dropped.length;
    for (let k = from[i]!; k < from[i + 1]!; k++) mark[by[k]!] = rankBy[k]!;
    for (let k = ours.start[i]!; k < ours.start[i + 1]!; k++) {
      const j = ours.other[k]!;
      if (mark[j] === -1) {
        dropped.push({ proposer: i, reviewer: j, listedBy: 'proposer' });
        continue;
      }
      reviewer[count] = j;
      proposer[count] = i;
      proposerRank[count] = k - ours.start[i]!;
      reviewerRank[count++] = mark[j]!;
      mark[j] = -1;
    }
    for (let k = from[i]!; k < from[i + 1]!; k++) {
      if (mark[by[k]!] === -1) continue;
      dropped.push({ proposer: i, reviewer: by[k]!, listedBy: 'reviewer' });
      mark[by[k]!] = -1;
    }
    if (dropped.length > lost + 1) dropped.push(...dropped.splice(lost).sort((a, b) => a.reviewer - b.reviewer));
    start[i + 1] = count;
  }
  return { start, reviewer: reviewer.subarray(0, count), proposer, proposerRank, reviewerRank, dropped };
};

const shown = (value: unknown): string => {
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
};
