import { compareText, DomainProblem, isPlainObject, nameValue, type ProblemIssue } from '../core/index.js';
import { distanceKm, EARTH_RADIUS_KM } from './distance-km.js';
import type { Institution, Place } from './entities.js';
import { isUrn } from './identifiers.js';
import { placeProblems } from './place-problems.js';

/**
 * Schools and colleges sorted by where they stand, as plain data: it can be kept as JSON and sent to a browser.
 *
 * @group Places
 */
export interface SchoolIndex {
  /** The side of a cell in kilometres. */
  readonly cellKm: number;
  /** Those that have a place, by URN. */
  readonly schools: readonly PlacedSchool[];
  /** The positions in `schools` of those in each cell that is not empty, by the cell's three coordinates. */
  readonly cells: Readonly<Record<string, readonly number[]>>;
  /** The URNs of those whose place is not known: no search finds them. */
  readonly unplaced: readonly string[];
}

/**
 * A school whose place is known.
 *
 * @group Places
 */
export interface PlacedSchool {
  /** Its URN. */
  readonly urn: string;
  /** Where it stands. */
  readonly place: Place;
}

/**
 * A school found, and how far away it is.
 *
 * @group Places
 */
export interface SchoolNearby {
  /** Its URN. */
  readonly urn: string;
  /** Kilometres, as {@link distanceKm} has them. */
  readonly km: number;
}

/**
 * Sorts schools, colleges or whatever else has a URN and a place into an index for {@link schoolsWithin}.
 *
 * Worth its while for lists that are searched often; the whole register takes a fraction of a second. All places must be
 * of one kind, on the grid or by latitude and longitude.
 *
 * @param schools - Each with `urn` and, where known, `place`. Their order does not matter.
 * @param cellKm - The side of a cell in kilometres, 0.1 or more: about the distance most often asked for.
 *
 * @throws DomainProblem `bad-schools` listing every URN that is none or comes twice and every wrong place, or a cell that
 * is too small.
 *
 * @example
 * ```ts
 * import { indexSchools } from 'careers-domain/institutions';
 *
 * const index = indexSchools([
 *   { urn: '100050', place: { easting: 528256, northing: 186071 } },
 *   { urn: '100049', place: { easting: 527968, northing: 184550 } },
 *   { urn: '100001' },
 * ]);
 * index.cells; // => { '52,18': [0, 1] }
 * index.unplaced; // => ['100001']
 * ```
 *
 * @group Places
 */
export const indexSchools = (schools: readonly Pick<Institution, 'urn' | 'place'>[], cellKm = 10): SchoolIndex => {
  const issues = [...cellProblems(cellKm), ...schoolProblems(schools)];
  if (issues.length > 0) throw new DomainProblem('bad-schools', 'The schools cannot be indexed', issues);
  const byUrn = [...schools].sort((a, b) => compareText(a.urn, b.urn));
  const placed = byUrn.flatMap(({ urn, place }) => (place === undefined ? [] : [{ urn, place: { ...place } }]));
  const cells = new Map<string, number[]>();
  for (const [position, { place }] of placed.entries()) {
    const key = positionOf(place)
      .map((coordinate) => Math.floor(coordinate / cellKm))
      .join();
    const cell = cells.get(key);
    if (cell) cell.push(position);
    else cells.set(key, [position]);
  }
  return {
    cellKm,
    schools: placed,
    cells: Object.fromEntries([...cells].sort(([a], [b]) => compareText(a, b))),
    unplaced: byUrn.filter(({ place }) => place === undefined).map(({ urn }) => urn),
  };
};

/**
 * The schools of an index within a distance of a place, the nearest first; the same distance by URN.
 *
 * Exactly those that {@link distanceKm} puts within the distance: the index only spares looking at the others.
 *
 * @param index - From {@link indexSchools}.
 * @param place - On the grid where the schools are, by latitude and longitude where they are so.
 * @param km - The distance in kilometres, from 0. A school at exactly this distance is found.
 *
 * @throws DomainProblem `bad-index` for what is no index, `bad-place` for a place that is none or of the other kind,
 * `bad-distance` for a distance that is none.
 *
 * @example
 * ```ts
 * import { indexSchools, schoolsWithin } from 'careers-domain/institutions';
 *
 * const index = indexSchools([
 *   { urn: '100049', place: { easting: 527968, northing: 184550 } },
 *   { urn: '100050', place: { easting: 528256, northing: 186071 } },
 *   { urn: '100001', place: { easting: 532192, northing: 181798 } },
 * ]);
 * schoolsWithin(index, { easting: 528000, northing: 185000 }, 2);
 * // => [
 * //   { urn: '100049', km: 0.451136 },
 * //   { urn: '100050', km: 1.101171 },
 * // ]
 * ```
 *
 * @group Places
 */
export const schoolsWithin = (index: SchoolIndex, place: Place, km: number): readonly SchoolNearby[] => {
  requireQuery(index, place, km);
  return candidatesOf(index, place, km)
    .map((school) => {
      if (!isSchool(school)) throw badIndex('has a school without a URN; make a new index', ['schools']);
      return { urn: school.urn, km: distanceKm(place, school.place) };
    })
    .filter((school) => school.km <= km)
    .sort((a, b) => a.km - b.km || compareText(a.urn, b.urn));
};

// A point on the plane or in space, in kilometres. On the globe the straight line between two points is never longer than
// the way over the ground, so whoever stands within reach stands in the cube around the place; neither the poles nor the
// date line need care.
const positionOf = (place: Place): readonly number[] => {
  if ('easting' in place) return [place.easting / 1000, place.northing / 1000];
  const [latitude, longitude] = [(place.latitude / 180) * Math.PI, (place.longitude / 180) * Math.PI];
  return [
    EARTH_RADIUS_KM * Math.cos(latitude) * Math.cos(longitude),
    EARTH_RADIUS_KM * Math.cos(latitude) * Math.sin(longitude),
    EARTH_RADIUS_KM * Math.sin(latitude),
  ];
};

/** More than what rounding can move a point by, in kilometres. */
const MARGIN_KM = 1e-5;

/** Every school that can be within reach: those of the cells that the square or cube around the place touches. */
const candidatesOf = ({ cellKm, schools, cells }: SchoolIndex, place: Place, km: number): readonly PlacedSchool[] => {
  const reach = km + MARGIN_KM;
  const ranges = positionOf(place).map(
    (at) => [Math.floor((at - reach) / cellKm), Math.floor((at + reach) / cellKm)] as const,
  );
  // Beyond so many cells it is quicker to look at every school.
  if (ranges.reduce((count, [first, last]) => count * (last - first + 1), 1) > schools.length) return schools;
  return keysIn(ranges).flatMap((key) => (Object.hasOwn(cells, key) ? schoolsAt(cells[key], schools) : []));
};

const keysIn = (ranges: readonly (readonly [first: number, last: number])[]): readonly string[] =>
  ranges
    .reduce<readonly (readonly number[])[]>(
      (starts, [first, last]) =>
        starts.flatMap((start) => Array.from({ length: last - first + 1 }, (_, step) => [...start, first + step])),
      [[]],
    )
    .map((cell) => cell.join());

const schoolsAt = (positions: unknown, schools: readonly PlacedSchool[]): readonly PlacedSchool[] => {
  const found = Array.isArray(positions)
    ? positions.map((position) => (Number.isInteger(position) ? schools[position] : undefined))
    : [undefined];
  if (found.every((school) => school !== undefined)) return found;
  throw badIndex('has a cell with a school that is not in the list; make a new index', ['cells']);
};

const badIndex = (message: string, path: ProblemIssue['path'] = []): DomainProblem =>
  new DomainProblem('bad-index', 'Not an index of schools', [{ path, message }]);

const isSchool = (school: unknown): boolean => isPlainObject(school) && isUrn(school.urn);

const requireQuery = (index: unknown, place: unknown, km: unknown): void => {
  if (!isIndex(index)) throw badIndex(`${nameValue(index)} was not made by indexSchools`);
  const issues = placeProblems(place);
  if (issues.length > 0) throw new DomainProblem('bad-place', 'Not a place', issues);
  if (typeof km !== 'number' || !(km >= 0 && km < Number.POSITIVE_INFINITY)) {
    throw new DomainProblem('bad-distance', 'Not a distance', [
      { path: [], message: `${nameValue(km)} is not a number of kilometres from 0` },
    ]);
  }
  // Also where nobody is near: for a place of the other kind, an answer of none would be a wrong one.
  const anyone = index.schools[0];
  if (anyone) distanceKm(anyone.place, place as Place);
};

const isIndex = (index: unknown): index is SchoolIndex =>
  isPlainObject(index) &&
  isCellSize(index.cellKm) &&
  Array.isArray(index.schools) &&
  (index.schools.length === 0 || isSchool(index.schools[0])) &&
  isPlainObject(index.cells);

const isCellSize = (cellKm: unknown): boolean => typeof cellKm === 'number' && cellKm >= 0.1 && cellKm <= 1000;

const cellProblems = (cellKm: unknown): readonly ProblemIssue[] =>
  isCellSize(cellKm)
    ? []
    : [{ path: ['cellKm'], message: `is a number of kilometres from 0.1 to 1000, not ${nameValue(cellKm)}` }];

const schoolProblems = (schools: unknown): readonly ProblemIssue[] => {
  if (!Array.isArray(schools)) return [{ path: [], message: `is a list of schools, not ${nameValue(schools)}` }];
  const seen = new Set<unknown>();
  let kind: string | undefined;
  return Array.from(schools).flatMap((school: unknown, index): readonly ProblemIssue[] => {
    if (!isPlainObject(school)) return [{ path: [index], message: `is a school, not ${nameValue(school)}` }];
    const { urn, place } = school;
    const issues: ProblemIssue[] = [];
    if (!isUrn(urn)) issues.push({ path: [index, 'urn'], message: `is a URN, six digits, not ${nameValue(urn)}` });
    else if (seen.has(urn)) issues.push({ path: [index, 'urn'], message: `names ${urn} a second time` });
    seen.add(urn);
    if (place === undefined) return issues;
    const wrong = placeProblems(place, [index, 'place']);
    if (wrong.length > 0) return [...issues, ...wrong];
    const own = 'easting' in (place as Place) ? 'on the grid' : 'by latitude and longitude';
    kind ??= own;
    if (own === kind) return issues;
    return [
      ...issues,
      { path: [index, 'place'], message: `is ${own}, while the first is ${kind}; give all in one way` },
    ];
  });
};
