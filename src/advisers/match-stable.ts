// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { shape } from '../core/index.js';
import { type PreferenceList, type PreferenceProblem, stableMatching } from '../optimisation/index.js';
import type { AdviserPair, MatchPolicy, MatchProblem } from './entities.js';
import type { MatchedPair } from './match.js';
import { factsOf, matchedPair, readMatchProblem, type Table } from './read-match-problem.js';
import { matchPolicy } from './rules/match-policy.js';
import { termsOf } from './terms.js';

/**
 * A match that no institution and adviser would both rather leave for each other.
 *
 * @group Stable matching
 */
export interface StableMatch {
  /** The policy by which both sides rank. */
  readonly policy: MatchPolicy;
  /** Which side has the best that any stable match can give it. */
  readonly best: 'institutions' | 'advisers';
  /** The pairs, by institution, then by adviser. */
  readonly pairs: readonly Omit<MatchedPair, 'runnerUp'>[];
  /** How many needs there are. */
  readonly needs: number;
  /** How many of them are served. */
  readonly served: number;
  /** The points of all pairs. */
  readonly points: number;
  /** Institutions with needs left, by URN. */
  readonly unserved: readonly string[];
  /** Advisers with places left, by id. */
  readonly spare: readonly string[];
  /** Pairs who would rather have each other, and whom only fixed pairs keep apart. */
  readonly keptApart: readonly AdviserPair[];
}

/**
 * Matches so that no institution and adviser would both rather have each other than what they have.
 *
 * An institution ranks the advisers who can come by its own list, if it gave one, and then by fit: every term but the
 * travel. An adviser ranks institutions by list, and then by travel. Equals are told apart by identifier.
 *
 * Such a match may serve fewer needs, and fit worse in total, than {@link matchAdvisers}: `compareMatches` shows both.
 * Tiers do not count in it.
 *
 * @param policy - As for {@link matchAdvisers}.
 * @param options - `best`: which side is to have the best that a stable match can give it; institutions unless given.
 *
 * @throws DomainProblem `bad-match-problem` as {@link matchAdvisers}.
 *
 * @example
 * ```ts
 * import { matchStable } from 'careers-domain/advisers';
 *
 * const place = { easting: 528_000, northing: 185_000 };
 * const stable = matchStable({
 *   advisers: [
 *     { id: 'amy', place, sectors: ['health'] },
 *     { id: 'bola', place, sectors: ['finance'], ranking: ['100050'] },
 *   ],
 *   requests: [
 *     { institution: '100049', place, sectors: ['health'] },
 *     { institution: '100050', place, ranking: ['bola'] },
 *   ],
 * });
 * stable.pairs.map(({ institution, adviser }) => `${institution} ${adviser}`); // => ['100049 amy', '100050 bola']
 * ```
 *
 * @group Stable matching
 */
export const matchStable = (
  problem: MatchProblem,
  policy: MatchPolicy = matchPolicy,
  options: { readonly best?: StableMatch['best'] } = {},
): StableMatch => {
  const table = readMatchProblem(problem, policy);
  shape.requireAll('bad-match-problem', 'The advisers cannot be matched', [[checkOptions, options, ['options']]]);
  const { best = 'institutions' } = options;
  const preferences = preferencesOf(table);
  const matching = stableMatching(preferences, { best: best === 'advisers' ? 'reviewers' : 'proposers' });
  const pairs = matching.pairs.map(([row, column]) => matchedPair(table, row, column));
  return {
    policy,
    best,
    pairs,
    needs: table.need.reduce((sum, need) => sum + need, 0),
    served: pairs.length,
    points: pairs.reduce((sum, { points }) => sum + points, 0),
    unserved: matching.unmatched.map((row) => table.requests[row]!.institution),
    spare: matching.open.map((column) => table.advisers[column]!.id),
    keptApart: matching.blocking.map(({ proposer, reviewer }) => ({
      institution: table.requests[proposer]!.institution,
      adviser: table.advisers[reviewer]!.id,
    })),
  };
};

const checkOptions = shape.object('options', { best: shape.optional(shape.oneOf('institutions', 'advisers')) });

/** How both sides rank those with whom they can be a pair. */
export const preferencesOf = (table: Table): PreferenceProblem => {
  const { requests, advisers, edges, need, capacity, fixed } = table;
  const settled = new Set(fixed.map(([row, column]) => row * advisers.length + column));
  const [ours, theirs] = [requests.map((): Ranked[] => []), advisers.map((): Ranked[] => [])];
  edges.row.forEach((row, e) => {
    const column = edges.column[e]!;
    if (settled.has(row * advisers.length + column)) return;
    const travel = travelPoints(table, row, column);
    ours[row]!.push({ position: column, points: edges.points[e]! - travel });
    theirs[column]!.push({ position: row, points: travel });
  });
  return {
    proposers: ours.map((others, row) => listOf(others, requests[row]!.ranking ?? [], table.columnOf)),
    reviewers: theirs.map((others, column) => listOf(others, advisers[column]!.ranking ?? [], table.rowOf)),
    need,
    capacity,
    fixed,
    proposerIds: requests.map(({ institution }) => institution),
    reviewerIds: advisers.map(({ id }) => id),
  };
};

interface Ranked {
  readonly position: number;
  readonly points: number;
}

const travelPoints = (table: Table, row: number, column: number): number =>
  termsOf(factsOf(table, row, column), table.policy)
    .filter(({ term }) => term === 'distance' || term === 'travel')
    .reduce((sum, { points }) => sum + points, 0);

/** First those named, one by one, then the others by points, equals together. */
const listOf = (
  others: readonly Ranked[],
  ranking: readonly string[],
  positions: ReadonlyMap<string, number>,
): PreferenceList => {
  const able = new Set(others.map(({ position }) => position));
  const named = [...new Set(ranking.map((id) => positions.get(id)))].flatMap((position) =>
    position !== undefined && able.has(position) ? [position] : [],
  );
  const isNamed = new Set(named);
  const byPoints = new Map<number, number[]>();
  for (const { position, points } of others) {
    if (isNamed.has(position)) continue;
    const equals = byPoints.get(points);
    if (equals) equals.push(position);
    else byPoints.set(points, [position]);
  }
  return [...named, ...[...byPoints].sort(([a], [b]) => a - b).map(([, equals]) => equals.sort((a, b) => a - b))];
};
