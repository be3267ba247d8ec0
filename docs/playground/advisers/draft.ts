import {
  type AdviserPair,
  type AdviserRequest,
  type EnterpriseAdviser,
  type Match,
  type MatchChange,
  type MatchPolicy,
  type MatchProblem,
  matchAdvisers,
  matchPolicy,
} from 'careers-domain/advisers';
import { DomainProblem, isPlainObject, type ProblemIssue } from 'careers-domain/core';
import type { Place } from 'careers-domain/institutions';
import { westSussex } from '../../examples/west-sussex.js';
import { parsed } from '../parsed.js';

/** What a visitor works on: advisers and requests, and the policy by which they are matched. */
export interface Draft {
  /** What the area is called. */
  readonly name: string;
  readonly problem: MatchProblem;
  readonly policy: MatchPolicy;
}

/** A draft to start with. */
export const firstDraft = (): Draft => ({
  name: westSussex.name,
  problem: westSussex.problem,
  policy: { ...matchPolicy, blocked: westSussex.blocked, fixed: [] },
});

/** How many schools, and how many advisers, the page shows at most: whoever has more uses the library. */
export const MOST = 300;

/** A draft as the text of a file. */
export const fileOf = (draft: Draft): string => `${JSON.stringify(draft, null, 2)}\n`;

/** The draft in the text of a file, or everything that is wrong with it. */
export const readFile = (text: string): Draft | readonly ProblemIssue[] => {
  const file = parsed(text);
  if (!isPlainObject(file)) return [{ path: [], message: 'the file is not JSON, or no object' }];
  const { name = 'The area', problem, policy = matchPolicy } = file;
  const issues = [
    ...(typeof name === 'string' ? [] : [{ path: ['name'], message: 'is a text' }]),
    ...sizeProblems(problem),
  ];
  const draft = { name, problem, policy } as Draft;
  if (issues.length > 0) return issues;
  const match = matchOf(draft);
  return 'pairs' in match ? { ...draft, policy: { blocked: [], fixed: [], ...draft.policy } } : match;
};

/** A draft that was kept, where it is still in order. */
export const restoreDraft = (stored: string | null): Draft | undefined => {
  const reading = readFile(stored ?? '');
  return 'problem' in reading ? reading : undefined;
};

/** The best match of a draft, or everything that the library finds wrong with the draft. */
export const matchOf = ({ problem, policy }: Draft): Match | readonly ProblemIssue[] => {
  try {
    return matchAdvisers(problem, policy);
  } catch (error) {
    if (error instanceof DomainProblem) return error.issues;
    throw error;
  }
};

const sizeProblems = (problem: unknown): readonly ProblemIssue[] =>
  ['advisers', 'requests'].flatMap((name) => {
    const list = isPlainObject(problem) ? problem[name] : undefined;
    if (!Array.isArray(list) || list.length <= MOST) return [];
    return [{ path: ['problem', name], message: `are ${list.length}; this page shows ${MOST} at most` }];
  });

/** A pair that must not be, whether it is fixed now or not. */
export const withBlock = (draft: Draft, pair: AdviserPair, reason: string): Draft => {
  const others = withoutSettled(draft, pair);
  return withPolicy(others, { blocked: [...(others.policy.blocked ?? []), { ...idsOf(pair), reason }] });
};

/** A pair that must be, whether it is blocked now or not. */
export const withFixed = (draft: Draft, pair: AdviserPair): Draft => {
  const others = withoutSettled(draft, pair);
  return withPolicy(others, { fixed: [...(others.policy.fixed ?? []), idsOf(pair)] });
};

/** A pair that is neither blocked nor fixed. */
export const withoutSettled = (draft: Draft, pair: AdviserPair): Draft =>
  withPolicy(draft, {
    blocked: (draft.policy.blocked ?? []).filter((each) => !isSame(each, pair)),
    fixed: (draft.policy.fixed ?? []).filter((each) => !isSame(each, pair)),
  });

/** Whether two pairs are of the same two. */
export const isSame = (a: AdviserPair, b: AdviserPair): boolean =>
  a.institution === b.institution && a.adviser === b.adviser;

const idsOf = ({ institution, adviser }: AdviserPair): AdviserPair => ({ institution, adviser });

/** Other weights, limits, priority or settled pairs. */
export const withPolicy = (draft: Draft, changed: Partial<MatchPolicy>): Draft => ({
  ...draft,
  policy: { ...draft.policy, ...changed },
});

/** Something else about an adviser. */
export const withAdviser = (draft: Draft, id: string, changed: Partial<EnterpriseAdviser>): Draft => ({
  ...draft,
  problem: {
    ...draft.problem,
    advisers: draft.problem.advisers.map((each) => (each.id === id ? { ...each, ...changed } : each)),
  },
});

/** Something else about a request. */
export const withRequest = (draft: Draft, institution: string, changed: Partial<AdviserRequest>): Draft => ({
  ...draft,
  problem: {
    ...draft.problem,
    requests: draft.problem.requests.map((each) => (each.institution === institution ? { ...each, ...changed } : each)),
  },
});

/** Somebody new, with one place, a kilometre from a school. */
export const withNewAdviser = (draft: Draft, institution: string): Draft => {
  const { advisers, requests } = draft.problem;
  const taken = new Set(advisers.map(({ id }) => id));
  const numbers = Array.from({ length: advisers.length + 1 }, (_, index) => index + 1);
  const number = numbers.find((each) => !taken.has(`new-${each}`));
  const place = requests.find((each) => each.institution === institution)?.place;
  const adviser: EnterpriseAdviser = {
    id: `new-${number}`,
    name: `New ${number}`,
    ...(place && { place: nearby(place) }),
    capacity: 1,
    hoursPerMonth: draft.policy.limits.hoursPerMonth,
  };
  return { ...draft, problem: { ...draft.problem, advisers: [...advisers, adviser] } };
};

const nearby = (place: Place): Place =>
  'easting' in place
    ? { easting: place.easting + 1000, northing: place.northing }
    : { latitude: place.latitude + 0.009, longitude: place.longitude };

/** What the library proposes, done. */
export const withChange = (
  draft: Draft,
  { change, institution, adviser, extraKm, extraMinutes }: MatchChange,
): Draft => {
  const found = draft.problem.advisers.find(({ id }) => id === adviser);
  if (found === undefined) return withNewAdviser(draft, institution);
  const { limits } = draft.policy;
  if (change === 'lift-block') return withoutSettled(draft, { institution, adviser: found.id });
  if (change === 'one-more-place') return withAdviser(draft, found.id, { capacity: (found.capacity ?? 1) + 1 });
  return withAdviser(draft, found.id, {
    ...(extraKm !== undefined && { travelKm: (found.travelKm ?? limits.km) + extraKm }),
    ...(extraMinutes !== undefined && { travelMinutes: (found.travelMinutes ?? limits.minutes) + extraMinutes }),
  });
};
