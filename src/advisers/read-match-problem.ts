// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { compareText } from '../core/index.js';
import { distanceKm, type Place } from '../institutions/index.js';
import type { SparseAssignment } from '../optimisation/index.js';
import { pairKey, requireMatchProblem } from './check-match-problem.js';
import type { AdviserPair, AdviserRequest, EnterpriseAdviser, MatchPolicy, MatchProblem } from './entities.js';
import type { MatchAim, MatchedPair } from './match.js';
import { type PairFacts, pointsOf, termsOf } from './terms.js';

/**
 * A problem as the functions read it: checked, requests by URN, advisers by id, and every pair that can be. Rows are
 * requests, columns are advisers.
 */
export interface Table {
  readonly policy: MatchPolicy;
  readonly requests: readonly AdviserRequest[];
  readonly advisers: readonly EnterpriseAdviser[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  /** How many advisers each request needs, and how many institutions each adviser takes. */
  readonly need: readonly number[];
  readonly capacity: readonly number[];
  /** The level of each need of each request, the most urgent lowest. */
  readonly levels: readonly (readonly number[])[];
  /** The pairs that can be, fixed ones too, with their points. */
  readonly edges: {
    readonly row: readonly number[];
    readonly column: readonly number[];
    readonly points: readonly number[];
  };
  readonly fixed: readonly (readonly [row: number, column: number])[];
  /** Whether a pair is fixed, by its key. */
  readonly isFixed: ReadonlySet<string>;
  /** Why a pair is blocked, by its key. */
  readonly blocked: ReadonlyMap<string, string>;
  /** The minutes between two, by the key of the pair. */
  readonly minutes: ReadonlyMap<string, number>;
  /** The pairs of before, by their keys. */
  readonly previous: ReadonlySet<string>;
}

/**
 * Checks a problem and a policy, and finds every pair that can be.
 *
 * @throws DomainProblem `bad-match-problem` listing every problem.
 */
export const readMatchProblem = (problem: MatchProblem, policy: MatchPolicy): Table => {
  requireMatchProblem(problem, policy);
  const requests = [...problem.requests].sort((a, b) => compareText(a.institution, b.institution));
  const advisers = [...problem.advisers].sort((a, b) => compareText(a.id, b.id));
  const rowOf = new Map(requests.map(({ institution }, row) => [institution, row]));
  const columnOf = new Map(advisers.map(({ id }, column) => [id, column]));
  const table = {
    policy,
    requests,
    advisers,
    rowOf,
    columnOf,
    need: requests.map(({ advisers = 1 }) => advisers),
    capacity: advisers.map(({ capacity = 1 }) => capacity),
    levels: levelsOf(requests, policy.priority),
    fixed: (policy.fixed ?? []).map(
      ({ institution, adviser }) => [rowOf.get(institution)!, columnOf.get(adviser)!] as const,
    ),
    isFixed: new Set((policy.fixed ?? []).map(pairKey)),
    blocked: new Map((policy.blocked ?? []).map((pair) => [pairKey(pair), pair.reason])),
    minutes: new Map((problem.travel ?? []).map((pair) => [pairKey(pair), pair.minutes])),
    previous: new Set((problem.previous ?? []).map(pairKey)),
  };
  return { ...table, edges: edgesOf(table, problem.travel ?? []) };
};

const levelsOf = (requests: readonly AdviserRequest[], priority: MatchPolicy['priority']): readonly number[][] => {
  const tiers = [...new Set(requests.map(({ tier = 1 }) => tier))].sort((a, b) => a - b);
  const rankOf = new Map(tiers.map((tier, rank) => [tier, rank]));
  const turns = requests.reduce((most, { advisers = 1 }) => Math.max(most, advisers), 0);
  return requests.map(({ advisers = 1, tier = 1 }) =>
    Array.from({ length: advisers }, (_, turn) =>
      priority === 'turn' ? turn * tiers.length + rankOf.get(tier)! : rankOf.get(tier)! * turns + turn,
    ),
  );
};

type WithoutEdges = Omit<Table, 'edges'>;

const edgesOf = (table: WithoutEdges, travel: readonly AdviserPair[]): Table['edges'] => {
  const { requests, advisers, rowOf, columnOf, policy, isFixed, blocked, minutes, previous } = table;
  const edges = { row: [] as number[], column: [] as number[], points: [] as number[] };
  const add = (row: number, column: number, facts: PairFacts): void => {
    edges.row.push(row);
    edges.column.push(column);
    edges.points.push(pointsOf(facts, policy));
  };
  const hasExceptions = isFixed.size + blocked.size + minutes.size > 0;
  const rowsNear = byLatitude(requests);
  for (const [column, adviser] of advisers.entries()) {
    const { place } = adviser;
    if (place === undefined) continue;
    const limit = kmLimit(adviser, policy);
    for (const row of rowsNear(place, limit)) {
      const request = requests[row]!;
      const km = distanceKm(place, request.place!);
      if (km > limit) continue;
      const key = hasExceptions || previous.size > 0 ? keyOf(table, row, column) : '';
      if (hasExceptions && (isFixed.has(key) || blocked.has(key) || minutes.has(key))) continue;
      add(row, column, { request, adviser, km, minutes: undefined, stays: previous.has(key) });
    }
  }
  for (const pair of travel) {
    const key = pairKey(pair);
    const [row, column] = [rowOf.get(pair.institution)!, columnOf.get(pair.adviser)!];
    if (isFixed.has(key) || blocked.has(key) || !isWithinReach(table, row, column)) continue;
    add(row, column, factsOf(table, row, column));
  }
  for (const [row, column] of table.fixed) add(row, column, factsOf(table, row, column));
  return edges;
};

/** No more than a degree of latitude is on the ground, and more than rounding can move a distance by. */
const KM_TO_A_DEGREE = 111.19;
const MARGIN_KM = 0.001;

/**
 * Finds the rows that can be within so many kilometres of a place, and few others: looking at every row for every adviser
 * takes a national problem many times longer than to solve it.
 */
const byLatitude = (requests: readonly AdviserRequest[]): ((place: Place, km: number) => readonly number[]) => {
  const sorted = requests
    .flatMap(({ place }, row) => (place ? [{ row, ...positionOf(place) }] : []))
    .sort((a, b) => a.north - b.north || a.row - b.row);
  const norths = sorted.map(({ north }) => north);
  return (place, km) => {
    const [{ north, east }, reach] = [positionOf(place), km + MARGIN_KM];
    const found: number[] = [];
    for (let k = firstFrom(norths, north - reach); k < sorted.length && norths[k]! <= north + reach; k++) {
      const other = sorted[k]!;
      // On the globe a degree of longitude has no length of its own.
      const [across, up] = [(other.east ?? 0) - (east ?? 0), other.north - north];
      if (across * across + up * up <= reach * reach) found.push(other.row);
    }
    return found;
  };
};

const positionOf = (place: Place): { readonly north: number; readonly east: number | undefined } =>
  'easting' in place
    ? { north: place.northing / 1000, east: place.easting / 1000 }
    : { north: place.latitude * KM_TO_A_DEGREE, east: undefined };

/** The position of the first number of an ascending list that is no smaller than a bound. */
const firstFrom = (ascending: readonly number[], bound: number): number => {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < bound) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** How far an adviser travels, in kilometres. */
export const kmLimit = ({ travelKm }: EnterpriseAdviser, { limits }: MatchPolicy): number => travelKm ?? limits.km;

/** How many minutes an adviser travels, where minutes are given. */
export const minutesLimit = ({ travelMinutes }: EnterpriseAdviser, { limits }: MatchPolicy): number =>
  travelMinutes ?? limits.minutes;

/** Whatever lies between two, whether or not they can be a pair. */
export const factsOf = (table: WithoutEdges, row: number, column: number): PairFacts => {
  const [request, adviser] = [table.requests[row]!, table.advisers[column]!];
  const key = keyOf(table, row, column);
  return {
    request,
    adviser,
    km: request.place && adviser.place ? distanceKm(adviser.place, request.place) : undefined,
    minutes: table.minutes.get(key),
    stays: table.previous.has(key),
  };
};

/** A pair with its terms. */
export const matchedPair = (table: Table, row: number, column: number): MatchedPair => {
  const facts = factsOf(table, row, column);
  const terms = termsOf(facts, table.policy);
  return {
    institution: facts.request.institution,
    adviser: facts.adviser.id,
    fixed: table.isFixed.has(keyOf(table, row, column)),
    ...(facts.km === undefined ? {} : { km: facts.km }),
    ...(facts.minutes === undefined ? {} : { minutes: facts.minutes }),
    points: terms.reduce((sum, { points }) => sum + points, 0),
    terms,
  };
};

/** The key of the pair in a row and a column. */
export const keyOf = ({ requests, advisers }: WithoutEdges, row: number, column: number): string =>
  pairKey({ institution: requests[row]!.institution, adviser: advisers[column]!.id });

/** Whether an adviser travels as far as an institution: by minutes where they are given, else by distance. */
export const isWithinReach = (table: WithoutEdges, row: number, column: number): boolean => {
  const { adviser, km, minutes } = factsOf(table, row, column);
  if (minutes !== undefined) return minutes <= minutesLimit(adviser, table.policy);
  return km !== undefined && km <= kmLimit(adviser, table.policy);
};

/** How points and changed pairs count in a cost: `points * forPoints + changed * forChange`. */
export interface Scale {
  readonly forPoints: number;
  readonly forChange: number;
}

/**
 * The scale of an aim. With the fewest changes first, one change counts for more than twice what all points can differ by, so
 * that a difference of costs can be taken apart again.
 */
export const scaleOf = ({ edges, need }: Table, aim: MatchAim): Scale => {
  if (aim === 'best-fit') return { forPoints: 1, forChange: 0 };
  let [least, most] = [0, 0];
  for (const points of edges.points) {
    least = Math.min(least, points);
    most = Math.max(most, points);
  }
  const needs = need.reduce((sum, each) => sum + each, 0);
  return { forPoints: 1, forChange: 2 * (needs + 1) * (most - least) + 1 };
};

/** The problem without its words, as the optimiser takes it. */
export const assignmentOf = (table: Table, { forPoints, forChange }: Scale): SparseAssignment => {
  const { requests, advisers, edges, need, capacity, levels, fixed } = table;
  const { row, column, points } = edges;
  return {
    rows: requests.map(({ institution }) => institution),
    columns: advisers.map(({ id }) => id),
    edges: {
      row,
      column,
      cost:
        forChange === 0 && forPoints === 1
          ? points
          : points.map((each, e) => {
              const changed = table.previous.has(keyOf(table, row[e]!, column[e]!)) ? 0 : forChange;
              return each * forPoints + changed;
            }),
    },
    rowCapacity: need,
    columnCapacity: capacity,
    rowLevels: levels,
    fixed,
  };
};
