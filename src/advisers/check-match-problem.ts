import {
  compareText,
  DomainProblem,
  didYouMean,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  shape,
} from '../core/index.js';
import { isUrn, placeProblems } from '../institutions/index.js';
import type { AdviserPair, Seniority } from './entities.js';

/**
 * Throws where there is anything wrong with a problem or a policy: one `DomainProblem` `bad-match-problem` with all of it.
 */
export const requireMatchProblem = (problem: unknown, policy: unknown): void => {
  const issues = [
    ...checkProblem(problem, ['problem']),
    ...checkPolicy(policy, ['policy']),
    ...contradictions(isPlainObject(problem) ? problem : {}, isPlainObject(policy) ? policy : {}),
  ];
  if (issues.length > 0) throw new DomainProblem('bad-match-problem', 'The advisers cannot be matched', issues);
};

/** From the most to the least senior. */
export const SENIORITIES: readonly Seniority[] = ['chief-executive', 'director', 'section-head', 'manager', 'other'];

const text = shape.text();

/** A URN. */
export const urn = shape.value('a URN, six digits', isUrn);

const km = shape.value(
  'a number of kilometres from 0',
  (number) => typeof number === 'number' && number >= 0 && number < Number.POSITIVE_INFINITY,
);
const sectors = shape.list('a list of sectors', text, { most: 1000 });
const benchmarks = shape.list('a list of benchmarks', shape.whole(1, 8), { most: 8 });
const hours = shape.whole(0, 744);
const seniority = shape.oneOf(...SENIORITIES);
const minutes = shape.whole(0, 1_000_000);

const adviser = shape.object('an adviser', {
  id: text,
  name: shape.optional(text),
  place: shape.optional(placeProblems),
  travelKm: shape.optional(km),
  travelMinutes: shape.optional(minutes),
  sectors: shape.optional(sectors),
  seniority: shape.optional(seniority),
  benchmarks: shape.optional(benchmarks),
  capacity: shape.optional(shape.whole(0, 1000)),
  hoursPerMonth: shape.optional(hours),
  ranking: shape.optional(shape.list('a list of URNs', urn)),
});

const request = shape.object('a request', {
  institution: urn,
  name: shape.optional(text),
  place: shape.optional(placeProblems),
  advisers: shape.optional(shape.whole(0, 100)),
  tier: shape.optional(shape.whole(1, 1000)),
  sectors: shape.optional(sectors),
  seniority: shape.optional(seniority),
  benchmarks: shape.optional(benchmarks),
  hoursPerMonth: shape.optional(hours),
  ranking: shape.optional(shape.list('a list of ids of advisers', text)),
});

const pair = { institution: urn, adviser: text };

/** A list of pairs, each an institution and an adviser. */
export const checkPairs: shape.Check = shape.list('a list of pairs', shape.object('a pair', pair));

const checkProblem = shape.object('advisers and requests', {
  advisers: shape.list('a list of advisers', adviser),
  requests: shape.list('a list of requests', request),
  travel: shape.optional(
    shape.list('a list of travel times', shape.object('a travel time', { ...pair, minutes }), { most: 20_000_000 }),
  ),
  previous: shape.optional(checkPairs),
});

const weight = shape.whole(0, 1_000_000);

const checkPolicy = shape.object('a policy', {
  id: text,
  title: text,
  inForce: shape.value('a period', isPlainObject),
  cites: shape.list('a list of sources', () => []),
  weights: shape.object('weights', {
    km: weight,
    minute: weight,
    sector: weight,
    growthSector: weight,
    seniority: weight,
    benchmark: weight,
    hour: weight,
    stay: weight,
  }),
  limits: shape.object('limits', {
    km: shape.value(
      'a number of kilometres from 0 to 2000',
      (number) => typeof number === 'number' && number >= 0 && number <= 2000,
    ),
    minutes,
    hoursPerMonth: hours,
  }),
  priority: shape.oneOf('turn', 'tier'),
  growthSectors: shape.optional(sectors),
  blocked: shape.optional(
    shape.list('a list of blocked pairs', shape.object('a blocked pair', { ...pair, reason: text })),
  ),
  fixed: shape.optional(checkPairs),
});

/** The key of a pair in a set. No URN holds a blank. */
export const pairKey = ({ institution, adviser }: AdviserPair): string => `${institution} ${adviser}`;

/** Compares two pairs by institution, then by adviser. */
export const comparePairs = (a: AdviserPair, b: AdviserPair): number =>
  compareText(a.institution, b.institution) || compareText(a.adviser, b.adviser);

type Raw = Readonly<Record<string, unknown>>;

/** An object of a list, and where it stands. */
interface Entry {
  readonly entry: Raw;
  readonly path: ProblemIssue['path'];
}

// Longer lists are refused by their length.
const MOST_ENTRIES = 1_000_000;

// What is wrong between the parts is told even where a part is wrong in itself; so parts are read with care.
const entriesOf = (owner: Raw, name: string, path: ProblemIssue['path']): readonly Entry[] => {
  const entries = owner[name];
  if (!Array.isArray(entries) || entries.length > MOST_ENTRIES) return [];
  return Array.from(entries).flatMap((entry: unknown, index) =>
    isPlainObject(entry) ? [{ entry, path: [...path, name, index] }] : [],
  );
};

type PairEntry = AdviserPair & Pick<Entry, 'path'>;

const pairsOf = (owner: Raw, name: string, path: ProblemIssue['path']): readonly PairEntry[] =>
  entriesOf(owner, name, path).flatMap(({ entry: { institution, adviser }, path }) =>
    typeof institution === 'string' && typeof adviser === 'string' ? [{ institution, adviser, path }] : [],
  );

const contradictions = (problem: Raw, policy: Raw): readonly ProblemIssue[] => {
  const advisers = entriesOf(problem, 'advisers', ['problem']);
  const requests = entriesOf(problem, 'requests', ['problem']);
  const [travel, previous] = [pairsOf(problem, 'travel', ['problem']), pairsOf(problem, 'previous', ['problem'])];
  const [blocked, fixed] = [pairsOf(policy, 'blocked', ['policy']), pairsOf(policy, 'fixed', ['policy'])];
  const [ids, urns] = [limitsBy(advisers, 'id', 'capacity'), limitsBy(requests, 'institution', 'advisers')];
  const blockedKeys = new Set(blocked.map(pairKey));
  return [
    ...namesakes(advisers, 'id'),
    ...namesakes(requests, 'institution'),
    ...kindsOfPlace([...advisers, ...requests]),
    ...strangers([...travel, ...blocked, ...fixed], urns, ids),
    ...[travel, previous, blocked, fixed].flatMap(twice),
    ...fixed
      .filter((pair) => blockedKeys.has(pairKey(pair)))
      .map(({ institution, adviser, path }) => ({ path, message: `${adviser} at ${institution} is blocked as well` })),
    ...tooMany(fixed, ({ institution }) => institution, urns, 'advisers'),
    ...tooMany(fixed, ({ adviser }) => adviser, ids, 'institutions'),
  ];
};

/** How many each may have; nothing where that is wrong in itself. */
const limitsBy = (entries: readonly Entry[], key: string, limit: string): ReadonlyMap<string, number> =>
  new Map(
    entries.flatMap(({ entry }): [string, number][] => {
      const [id, most = 1] = [entry[key], entry[limit]];
      return typeof id === 'string'
        ? [[id, typeof most === 'number' && most >= 0 ? most : Number.POSITIVE_INFINITY]]
        : [];
    }),
  );

const namesakes = (entries: readonly Entry[], name: string): readonly ProblemIssue[] => {
  const seen = new Set<unknown>();
  return entries.flatMap(({ entry, path }) => {
    const id = entry[name];
    const isRepeated = typeof id === 'string' && seen.has(id);
    seen.add(id);
    return isRepeated ? [{ path: [...path, name], message: `names ${nameValue(id)} a second time` }] : [];
  });
};

const kindsOfPlace = (entries: readonly Entry[]): readonly ProblemIssue[] => {
  const places = entries.flatMap(({ entry: { place }, path }) =>
    isPlainObject(place) ? [{ onGrid: 'easting' in place, path }] : [],
  );
  return places
    .filter(({ onGrid }) => onGrid !== places[0]?.onGrid)
    .map(({ path }) => ({
      path: [...path, 'place'],
      message: 'is of another kind than the first place; give all on the grid, or all by latitude and longitude',
    }));
};

// To find the nearest name each name is looked at: with many strangers that would take minutes.
const MOST_HINTS = 20;

const strangers = (
  pairs: readonly PairEntry[],
  urns: ReadonlyMap<string, unknown>,
  ids: ReadonlyMap<string, unknown>,
): readonly ProblemIssue[] => {
  const issues: ProblemIssue[] = [];
  const add = (path: ProblemIssue['path'], message: string, name: string, names: Iterable<string>): void => {
    const hint = issues.length < MOST_HINTS ? didYouMean(name, names) : '';
    issues.push({ path, message: `${message} ${nameValue(name)}${hint}` });
  };
  for (const { institution, adviser, path } of pairs) {
    if (!urns.has(institution)) add([...path, 'institution'], 'no request is of', institution, urns.keys());
    if (!ids.has(adviser)) add([...path, 'adviser'], 'there is no adviser', adviser, ids.keys());
  }
  return issues;
};

const twice = (pairs: readonly PairEntry[]): readonly ProblemIssue[] => {
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const key = pairKey(pair);
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [{ path: pair.path, message: `has ${pair.adviser} at ${pair.institution} a second time` }] : [];
  });
};

const tooMany = (
  fixed: readonly PairEntry[],
  idOf: (pair: AdviserPair) => string,
  limits: ReadonlyMap<string, number>,
  what: string,
): readonly ProblemIssue[] => {
  const counts = new Map<string, number>();
  return fixed.flatMap((pair) => {
    const id = idOf(pair);
    const [count, most] = [(counts.get(id) ?? 0) + 1, limits.get(id) ?? Number.POSITIVE_INFINITY];
    counts.set(id, count);
    return count > most ? [{ path: pair.path, message: `is more than the ${most} ${what} that ${id} can have` }] : [];
  });
};
