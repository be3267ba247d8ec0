// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { compareText, DomainProblem, isPlainObject, nameValue } from '../core/index.js';
import { findBlockingPairs } from '../optimisation/index.js';
import { pairKey } from './check-match-problem.js';
import type { AdviserPair, MatchPolicy, MatchProblem } from './entities.js';
import { counted, inKm } from './in-words.js';
import type { Match, MatchedPair } from './match.js';
import { preferencesOf, type StableMatch } from './match-stable.js';
import { matchedPair, readMatchProblem, type Table } from './read-match-problem.js';
import { columnIn, rowIn } from './read-proven.js';
import { matchPolicy } from './rules/match-policy.js';

/**
 * The figures of one match, to be read beside those of another.
 *
 * @group Stable matching
 */
export interface MatchFigures {
  /** How many needs are served. */
  readonly served: number;
  /** The points of all pairs. */
  readonly points: number;
  /** The mean distance of the pairs whose distance is known, in kilometres to the metre; absent where none is. */
  readonly meanKm?: number;
  /** The greatest distance; absent where none is known. */
  readonly furthestKm?: number;
  /** How many institutions and advisers would both rather have each other. None in a stable match, fixed pairs aside. */
  readonly blocking: number;
}

/**
 * Two matches side by side.
 *
 * @group Stable matching
 */
export interface MatchComparison {
  /** The figures of the first. */
  readonly first: MatchFigures;
  /** The figures of the second. */
  readonly second: MatchFigures;
  /** How many pairs both have. */
  readonly shared: number;
  /** Each institution whose advisers differ, by URN. */
  readonly differences: readonly MatchDifference[];
  /** The comparison in a sentence. */
  readonly message: string;
}

/**
 * An institution whose advisers differ between two matches.
 *
 * @group Stable matching
 */
export interface MatchDifference {
  /** Its URN. */
  readonly institution: string;
  /** Its advisers in the first match, by id. */
  readonly first: readonly string[];
  /** Its advisers in the second match, by id. */
  readonly second: readonly string[];
}

/**
 * Two matches of the same problem side by side, such as the best in total and a stable one: what each serves, how well it
 * fits, how far people travel, and how many would rather have each other.
 *
 * @param first - From `matchAdvisers`, `rematch` or `matchStable`; or any pairs of the problem.
 * @param second - Likewise.
 * @param policy - By which both sides rank; {@link matchPolicy} unless given.
 *
 * @throws DomainProblem `bad-match-problem` as `matchAdvisers`; `bad-match` for what has no pairs, `unknown-institution` and
 * `unknown-adviser` for pairs of others.
 *
 * @example
 * ```ts
 * import { compareMatches, matchAdvisers, matchStable } from 'careers-domain/advisers';
 *
 * const [west, east] = [{ easting: 520_000, northing: 185_000 }, { easting: 530_000, northing: 185_000 }];
 * const problem = {
 *   advisers: [{ id: 'amy', place: east }, { id: 'bola', place: east, travelKm: 5, seniority: 'director' as const }],
 *   requests: [
 *     { institution: '100049', place: west },
 *     { institution: '100050', place: east, ranking: ['amy'] },
 *   ],
 * };
 * const both = compareMatches(problem, matchAdvisers(problem), matchStable(problem));
 * [both.first.served, both.second.served]; // => [2, 1]
 * [both.first.blocking, both.second.blocking]; // => [1, 0]
 * ```
 *
 * @group Stable matching
 */
export const compareMatches = (
  problem: MatchProblem,
  first: Match | StableMatch,
  second: Match | StableMatch,
  policy: MatchPolicy = matchPolicy,
): MatchComparison => {
  const table = readMatchProblem(problem, policy);
  const [ours, theirs] = [cellsOf(table, first), cellsOf(table, second)];
  const [a, b] = [figuresOf(table, ours), figuresOf(table, theirs)];
  const keys = new Set(theirs.map(pairKey));
  const shared = ours.filter((pair) => keys.has(pairKey(pair))).length;
  return {
    first: a,
    second: b,
    shared,
    differences: differencesOf(table, ours, theirs),
    message: inWords(a, b, shared),
  };
};

type Cell = Omit<MatchedPair, 'runnerUp'> & { readonly at: readonly [row: number, column: number] };

const cellsOf = (table: Table, match: unknown): readonly Cell[] => {
  const pairs = isPlainObject(match) ? match.pairs : undefined;
  if (!Array.isArray(pairs)) {
    throw new DomainProblem('bad-match', 'Not a match', [
      { path: ['pairs'], message: `are missing in ${nameValue(match)}` },
    ]);
  }
  const cells = Array.from(pairs).map((pair: unknown) => {
    const { institution, adviser }: Partial<AdviserPair> = isPlainObject(pair) ? pair : {};
    const [row, column] = [rowIn(table, institution), columnIn(table, adviser)];
    return { ...matchedPair(table, row, column), at: [row, column] as const };
  });
  return cells;
};

const figuresOf = (table: Table, cells: readonly Cell[]): MatchFigures => {
  const distances = cells.flatMap(({ km }) => (km === undefined ? [] : [km]));
  // Whole millimetres add up exactly, in whatever order.
  const total = distances.reduce((sum, km) => sum + Math.round(km * 1e6), 0);
  return {
    served: cells.length,
    points: cells.reduce((sum, { points }) => sum + points, 0),
    ...(distances.length === 0
      ? {}
      : {
          meanKm: Math.round(total / distances.length / 1000) / 1000,
          furthestKm: distances.reduce((most, km) => Math.max(most, km), 0),
        }),
    blocking: findBlockingPairs(preferencesOf(table), { pairs: cells.map(({ at }) => at) }).length,
  };
};

const differencesOf = (
  { requests }: Table,
  ours: readonly Cell[],
  theirs: readonly Cell[],
): readonly MatchDifference[] => {
  const [first, second] = [advisersByRow(ours), advisersByRow(theirs)];
  return requests
    .map(({ institution }, row) => ({ institution, first: first.get(row) ?? [], second: second.get(row) ?? [] }))
    .filter(({ first, second }) => first.length !== second.length || first.some((id, k) => id !== second[k]));
};

const advisersByRow = (cells: readonly Cell[]): ReadonlyMap<number, readonly string[]> => {
  const byRow = new Map<number, string[]>();
  for (const { at, adviser } of cells) byRow.set(at[0], [...(byRow.get(at[0]) ?? []), adviser].sort(compareText));
  return byRow;
};

const inWords = (a: MatchFigures, b: MatchFigures, shared: number): string => {
  const one = ({ served, points, meanKm, blocking }: MatchFigures): string =>
    [
      `serves ${counted(served, 'need')} for ${counted(points, 'point')}`,
      ...(meanKm === undefined ? [] : [`over ${inKm(meanKm)} on average`]),
      `with ${blocking === 0 ? 'nobody' : counted(blocking, 'pair')} who would rather have each other`,
    ].join(' ');
  return `The first ${one(a)}; the second ${one(b)}. They share ${counted(shared, 'pair')}.`;
};
