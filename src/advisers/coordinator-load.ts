import {
  compareText,
  type Decision,
  DomainProblem,
  decisionOf,
  isPlainObject,
  type ProblemIssue,
  type Reason,
  shape,
} from '../core/index.js';
import { isUrn, placeProblems } from '../institutions/index.js';
import type { CoordinatorLimits, EnterpriseCoordinator } from './entities.js';
import { counted, nameOf } from './in-words.js';
import { coordinatorLimits } from './rules/coordinator-limits.js';

/**
 * How much coordinators have to do, against the limits.
 *
 * @group Coordinators
 */
export interface CoordinatorLoad {
  /** Each coordinator, by id. */
  readonly coordinators: readonly LoadOfOne[];
  /** How many institutions are looked after, each counted once. */
  readonly institutions: number;
  /** How many advisers are looked after, each counted once. */
  readonly advisers: number;
  /** How many coordinators the limits ask for. */
  readonly needed: number;
  /** How many more that is than there are; 0 where there are enough. */
  readonly missing: number;
  /** Institutions that more than one coordinator looks after, by URN. */
  readonly sharedInstitutions: readonly string[];
  /** Advisers whom more than one coordinator looks after, by id. */
  readonly sharedAdvisers: readonly string[];
}

/**
 * The load of one coordinator: within the limits or not, with the reasons.
 *
 * @group Coordinators
 */
export interface LoadOfOne extends Decision {
  /** The coordinator's id. */
  readonly coordinator: string;
  /** How many institutions the coordinator looks after. */
  readonly institutions: number;
  /** How many advisers. */
  readonly advisers: number;
  /** How many institutions more there is room for; below 0 for too many. */
  readonly room: number;
}

/**
 * How many institutions and advisers each coordinator looks after, against the limits, and how many coordinators are
 * needed for all.
 *
 * @param coordinators - Each with the institutions and advisers looked after.
 * @param limits - {@link coordinatorLimits} unless given: 20 institutions is an assumption, London has 25.
 *
 * @throws DomainProblem `bad-coordinators` listing everything that is wrong with them or with the limits.
 *
 * @example
 * ```ts
 * import { coordinatorLoad, londonCoordinatorLimits } from 'careers-domain/advisers';
 *
 * const institutions = Array.from({ length: 26 }, (_, k) => String(100_001 + k));
 * const load = coordinatorLoad([{ id: 'kim', institutions, advisers: ['amy'] }], londonCoordinatorLimits);
 * load.coordinators[0].reasons.filter(({ met }) => !met).map(({ message }) => message);
 * // => ['kim looks after 26 institutions; the limit is 25.']
 * load.missing; // => 1
 * ```
 *
 * @group Coordinators
 */
export const coordinatorLoad = (
  coordinators: readonly EnterpriseCoordinator[],
  limits: CoordinatorLimits = coordinatorLimits,
): CoordinatorLoad => {
  const issues = [...coordinatorProblems(coordinators), ...checkLimits(limits, ['limits'])];
  if (issues.length > 0) throw new DomainProblem('bad-coordinators', 'The load cannot be worked out', issues);
  const institutions = usesOf(coordinators.map((each) => each.institutions));
  const advisers = usesOf(coordinators.map((each) => each.advisers));
  const needed = Math.max(Math.ceil(institutions.all / limits.institutions), Math.ceil(advisers.all / limits.advisers));
  return {
    coordinators: [...coordinators].sort((a, b) => compareText(a.id, b.id)).map((each) => loadOfOne(each, limits)),
    institutions: institutions.all,
    advisers: advisers.all,
    needed,
    missing: Math.max(0, needed - coordinators.length),
    sharedInstitutions: institutions.shared,
    sharedAdvisers: advisers.shared,
  };
};

const loadOfOne = (coordinator: EnterpriseCoordinator, limits: CoordinatorLimits): LoadOfOne => {
  const within = (what: 'institutions' | 'advisers', noun: string): Reason => {
    const [value, limit] = [coordinator[what].length, limits[what]];
    const message = `${nameOf(coordinator)} looks after ${counted(value, noun)}; the limit is ${limit}.`;
    return { rule: `coordinator.${what}`, met: value <= limit, message, value, limit, cites: limits.cites };
  };
  return {
    coordinator: coordinator.id,
    institutions: coordinator.institutions.length,
    advisers: coordinator.advisers.length,
    room: limits.institutions - coordinator.institutions.length,
    ...decisionOf([within('institutions', 'institution'), within('advisers', 'adviser')]),
  };
};

const usesOf = (
  lists: readonly (readonly string[])[],
): { readonly all: number; readonly shared: readonly string[] } => {
  const counts = new Map<string, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).map(([id]) => id);
  return { all: counts.size, shared: shared.sort(compareText) };
};

/** A URN. */
export const urn = shape.value('a URN, six digits', isUrn);

const checkCoordinators = shape.list(
  'a list of coordinators',
  shape.object('a coordinator', {
    id: shape.text(),
    name: shape.optional(shape.text()),
    place: shape.optional(placeProblems),
    institutions: shape.list('a list of URNs', urn),
    advisers: shape.list('a list of ids of advisers', shape.text()),
  }),
);

const checkLimits = shape.object('limits', {
  id: shape.text(),
  title: shape.text(),
  inForce: shape.value('a period', isPlainObject),
  cites: shape.list('a list of sources', () => []),
  institutions: shape.whole(1, 100_000),
  advisers: shape.whole(1, 100_000),
});

/** Everything that is wrong with a list of coordinators. */
export const coordinatorProblems = (coordinators: unknown): readonly ProblemIssue[] => [
  ...checkCoordinators(coordinators, ['coordinators']),
  ...(Array.isArray(coordinators) ? repeats(coordinators) : []),
];

const repeats = (coordinators: readonly unknown[]): readonly ProblemIssue[] => {
  const ids = new Set<unknown>();
  return coordinators.flatMap((coordinator, index) => {
    if (!isPlainObject(coordinator)) return [];
    const path = ['coordinators', index];
    const issues: ProblemIssue[] = [];
    if (ids.has(coordinator.id)) issues.push({ path: [...path, 'id'], message: 'names a coordinator a second time' });
    ids.add(coordinator.id);
    for (const name of ['institutions', 'advisers']) {
      const entries = coordinator[name];
      if (!Array.isArray(entries)) continue;
      const seen = new Set<unknown>();
      for (const [position, entry] of entries.entries()) {
        if (seen.has(entry)) issues.push({ path: [...path, name, position], message: 'is there a second time' });
        seen.add(entry);
      }
    }
    return issues;
  });
};
