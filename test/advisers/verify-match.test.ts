import {
  type Match,
  type MatchProblem,
  matchAdvisers,
  matchPolicy,
  rematch,
  verifyMatch,
} from 'careers-domain/advisers';
import { unmetReasons } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { anySmallCase } from './arbitraries.js';

const unmet = (problem: MatchProblem, match: Match) =>
  unmetReasons(verifyMatch(problem, match)).map(({ rule }) => rule);

/** Every number of a match that the proof or the sums rest on, changed by one, each in a copy. */
const spoiled = (match: Match): readonly Match[] => {
  const copies: Match[] = [];
  const spoil = (change: (copy: Mutable) => void): void => {
    const copy = structuredClone(match) as unknown as Mutable;
    change(copy);
    copies.push(copy as unknown as Match);
  };
  for (const by of [-1, 1]) {
    for (const name of ['needs', 'served', 'points'] as const) spoil((copy) => (copy[name] += by));
    match.pairs.forEach((_, k) => {
      spoil((copy) => (copy.pairs[k]!.points += by));
      match.pairs[k]!.terms.forEach((_, t) => {
        spoil((copy) => (copy.pairs[k]!.terms[t]!.points += by));
      });
    });
    for (const side of ['institutions', 'advisers'] as const) {
      match.proof[side].forEach((_, k) => {
        spoil((copy) => (copy.proof[side][k]!.price += by));
      });
    }
    match.unserved.forEach((_, k) => {
      spoil((copy) => (copy.unserved[k]!.needs += by));
    });
    match.spare.forEach((_, k) => {
      spoil((copy) => (copy.spare[k]!.places += by));
    });
  }
  match.pairs.forEach((_, k) => {
    spoil((copy) => copy.pairs.splice(k, 1));
    spoil((copy) => copy.pairs.push(copy.pairs[k]!));
    spoil((copy) => (copy.pairs[k]!.fixed = !copy.pairs[k]!.fixed));
  });
  for (const side of ['institutions', 'advisers'] as const) {
    match.proof[side].forEach(({ shortAt }, k) => {
      spoil((copy) => copy.proof[side].splice(k, 1));
      spoil((copy) => copy.proof[side].push(copy.proof[side][k]!));
      if (shortAt !== undefined) spoil((copy) => delete copy.proof[side][k]!.shortAt);
    });
  }
  return copies;
};

type Mutable = Record<'needs' | 'served' | 'points', number> & {
  pairs: { points: number; fixed: boolean; terms: { points: number }[] }[];
  unserved: { needs: number }[];
  spare: { places: number }[];
  proof: Record<'institutions' | 'advisers', { price: number; shortAt?: number }[]>;
};

describe('verifyMatch', () => {
  it('notices whatever is changed', () => {
    fc.assert(
      fc.property(anySmallCase, fc.boolean(), ({ problem, policy }, again) => {
        const match = again ? rematch(problem, problem.previous!, policy).match : matchAdvisers(problem, policy);
        expect(verifyMatch(problem, match).allowed).toBe(true);
        for (const copy of spoiled(match)) expect(verifyMatch(problem, copy).allowed).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  const at = (km: number) => ({ easting: 500_000 + km * 1000, northing: 185_000 });
  const problem = {
    advisers: [
      { id: 'amy', place: at(0) },
      { id: 'bola', place: at(3) },
    ],
    requests: [
      { institution: '100001', place: at(1) },
      { institution: '100002', place: at(4) },
    ],
  };
  const match = matchAdvisers(problem);

  it('names the step that fails', () => {
    const swapped = matchAdvisers(problem, {
      ...matchPolicy,
      fixed: [{ institution: '100001', adviser: 'bola' }],
    });
    const pairs = swapped.pairs.map((pair) => ({ ...pair, fixed: false }));
    expect(unmet(problem, { ...match, pairs, points: swapped.points })).toEqual([
      'assignment.cost',
      'assignment.tight',
    ]);
    expect(unmet({ ...problem, advisers: problem.advisers.slice(1) }, match)).toEqual(['match.known']);
    expect(unmet({ ...problem, requests: problem.requests.slice(1) }, match)).toEqual(['match.known']);
  });

  it('goes by the policy that it is told', () => {
    const strict = { ...matchPolicy, limits: { ...matchPolicy.limits, km: 0.5 } };
    expect(unmetReasons(verifyMatch(problem, match, strict)).map(({ rule }) => rule)).toContain('match.pairs');
    const blocked = [{ institution: '100001', adviser: 'amy', reason: 'A governor there' }];
    const [first] = unmetReasons(verifyMatch(problem, match, { ...matchPolicy, blocked }));
    expect(first).toMatchObject({ rule: 'match.pairs', message: '1 fault: amy at 100001 is blocked.' });
    const fixed = [{ institution: '100002', adviser: 'amy' }];
    expect(unmetReasons(verifyMatch(problem, match, { ...matchPolicy, fixed }))[0]?.message).toBe(
      '1 fault: the fixed pair 100002 amy is missing.',
    );
  });

  it('counts needs and places', () => {
    const fewer = {
      advisers: problem.advisers.map((each) => ({ ...each, capacity: 0 })),
      requests: problem.requests.map((each) => ({ ...each, advisers: 0 })),
    };
    const rules = unmet(fewer, match);
    expect(rules).toContain('match.places');
    expect(rules).toContain('match.terms');
  });

  it.each([
    [null],
    [7],
    [{}],
    [{ ...match, proof: null }],
    [{ ...match, pairs: [{}] }],
    [{ ...match, unserved: [null] }],
  ])('refuses what is no match', (wrong) => {
    expect(problemOf(() => verifyMatch(problem, wrong as never)).code).toBe('bad-match');
  });
});
