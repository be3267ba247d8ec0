// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { compareText, DomainProblem, isPlainObject, nameValue, type ProblemIssue, shape } from '../core/index.js';
import { distanceKm, type Institution, placeProblems } from '../institutions/index.js';
import { solveAssignment } from '../optimisation/index.js';
import { coordinatorProblems, urn } from './coordinator-load.js';
import type { EnterpriseCoordinator } from './entities.js';

/**
 * How many institutions each coordinator is to have.
 *
 * @group Coordinators
 */
export interface SplitLimits {
  /** The fewest each is to have; without it an equal share, rounded down. */
  readonly least?: number;
  /** The most each is to have; without it an equal share, rounded up. */
  readonly most?: number;
}

/**
 * The institutions of one coordinator.
 *
 * @group Coordinators
 */
export interface Patch {
  /** The coordinator's id. */
  readonly coordinator: string;
  /** The URNs, ascending. */
  readonly institutions: readonly string[];
  /** The distances of all of them from where the coordinator is based, added up, in kilometres to the metre. */
  readonly totalKm: number;
  /** The greatest of them. */
  readonly furthestKm: number;
}

/**
 * Divides institutions among coordinators so that the distances from where these are based are the least in total, and
 * everybody has as many as the limits say.
 *
 * It is the exact optimum. Those whom coordinators look after now do not count.
 *
 * @param institutions - Each with `urn` and `place`.
 * @param coordinators - Each with a `place`; all places of one kind.
 *
 * @throws DomainProblem `bad-split` listing everything that is wrong, places that are missing among it, or saying that the
 * limits leave too much or too little room.
 *
 * @example
 * ```ts
 * import { splitInstitutions } from 'careers-domain/advisers';
 *
 * const at = (km: number) => ({ easting: 500_000 + km * 1000, northing: 185_000 });
 * const coordinator = (id: string, km: number) => ({ id, place: at(km), institutions: [], advisers: [] });
 * const patches = splitInstitutions(
 *   [0, 1, 2, 9].map((km, k) => ({ urn: String(100_001 + k), place: at(km) })),
 *   [coordinator('kim', 0), coordinator('lee', 10)],
 * );
 * patches.map(({ coordinator, institutions, totalKm }) => `${coordinator} ${institutions.join(' ')} ${totalKm}`);
 * // => ['kim 100001 100002 1', 'lee 100003 100004 9']
 * ```
 *
 * @group Coordinators
 */
export const splitInstitutions = (
  institutions: readonly Pick<Institution, 'urn' | 'place'>[],
  coordinators: readonly EnterpriseCoordinator[],
  limits: SplitLimits = {},
): readonly Patch[] => {
  const issues = splitProblems(institutions, coordinators, limits);
  if (issues.length > 0) throw new DomainProblem('bad-split', 'The institutions cannot be divided', issues);
  const schools = [...institutions].sort((a, b) => compareText(a.urn, b.urn));
  const staff = [...coordinators].sort((a, b) => compareText(a.id, b.id));
  const { least, most } = limitsOf(schools.length, staff.length, limits);
  const metres = schools.map(({ place }) => staff.map((each) => Math.round(distanceKm(place!, each.place!) * 1000)));
  // Places up to the least come first: a place beyond costs more than all distances can make up for.
  const beyond = metres.reduce((sum, row) => sum + row.reduce((most, each) => Math.max(most, each), 0), 1);
  const columnCapacity = [...staff.map(() => least), ...staff.map(() => most - least)];
  const costs = metres.map((row) => [...row, ...row.map((each) => each + beyond)]);
  // A matrix without rows has no columns either.
  const pairs = costs.length === 0 ? [] : solveAssignment({ costs, columnCapacity }).pairs;
  return staff.map(({ id }, position) => {
    const own = pairs.filter(([, column]) => column % staff.length === position).map(([row]) => row);
    const distances = own.map((row) => metres[row]![position]!);
    return {
      coordinator: id,
      institutions: own.map((row) => schools[row]!.urn),
      totalKm: distances.reduce((sum, each) => sum + each, 0) / 1000,
      furthestKm: distances.reduce((most, each) => Math.max(most, each), 0) / 1000,
    };
  });
};

const limitsOf = (schools: number, staff: number, limits: SplitLimits) => ({
  least: limits.least ?? Math.min(Math.floor(schools / staff), limits.most ?? Number.POSITIVE_INFINITY),
  most: limits.most ?? Math.max(Math.ceil(schools / staff), limits.least ?? 0),
});

const checkSchools = shape.list('a list of institutions', (school, path) =>
  isPlainObject(school)
    ? [
        ...urn(school.urn, [...path, 'urn']),
        ...shape.optional(placeProblems)(school.place, [...path, 'place']),
        ...missingPlace(school, path),
      ]
    : [{ path, message: `is an institution, not ${nameValue(school)}` }],
);

const missingPlace = (party: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] =>
  isPlainObject(party) && party.place === undefined ? [{ path: [...path, 'place'], message: 'is missing' }] : [];

const splitProblems = (institutions: unknown, coordinators: unknown, limits: unknown): readonly ProblemIssue[] => {
  const issues = [
    ...checkSchools(institutions, ['institutions']),
    ...coordinatorProblems(coordinators),
    ...(Array.isArray(coordinators)
      ? coordinators.flatMap((each, index) => missingPlace(each, ['coordinators', index]))
      : []),
    ...limitProblems(limits),
  ];
  if (issues.length > 0) return issues;
  return fittingProblems(
    institutions as readonly Pick<Institution, 'urn' | 'place'>[],
    coordinators as readonly EnterpriseCoordinator[],
    limits as SplitLimits,
  );
};

const limitProblems = (limits: unknown): readonly ProblemIssue[] => {
  if (!isPlainObject(limits)) return [{ path: ['limits'], message: `are limits, not ${nameValue(limits)}` }];
  return ['least', 'most'].flatMap((name) => {
    const limit = limits[name];
    if (limit === undefined || (Number.isSafeInteger(limit) && Number(limit) >= 0)) return [];
    return [{ path: ['limits', name], message: `is a whole number from 0, not ${nameValue(limit)}` }];
  });
};

const fittingProblems = (
  institutions: readonly Pick<Institution, 'urn' | 'place'>[],
  coordinators: readonly EnterpriseCoordinator[],
  limits: SplitLimits,
): readonly ProblemIssue[] => {
  const issues: ProblemIssue[] = [];
  const seen = new Set<string>();
  for (const [index, { urn }] of institutions.entries()) {
    if (seen.has(urn)) issues.push({ path: ['institutions', index, 'urn'], message: `names ${urn} a second time` });
    seen.add(urn);
  }
  const kinds = [...institutions, ...coordinators].map(({ place }) => place !== undefined && 'easting' in place);
  if (kinds.some((kind) => kind !== kinds[0])) {
    issues.push({
      path: [],
      message: 'has places on the grid and others by latitude and longitude; give all in one way',
    });
  }
  if (coordinators.length === 0) return [...issues, { path: ['coordinators'], message: 'are none' }];
  const [schools, staff] = [institutions.length, coordinators.length];
  const { least, most } = limitsOf(schools, staff, limits);
  if (least * staff > schools)
    issues.push({ path: ['limits', 'least'], message: `asks for ${least * staff} institutions; there are ${schools}` });
  if (most * staff < schools)
    issues.push({
      path: ['limits', 'most'],
      message: `leaves room for ${most * staff} institutions; there are ${schools}`,
    });
  if (least > most) issues.push({ path: ['limits', 'least'], message: `is ${least}, above the most, ${most}` });
  return issues;
};
