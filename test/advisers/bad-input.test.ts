import * as advisers from 'careers-domain/advisers';
import { type MatchPolicy, type MatchProblem, matchAdvisers, matchPolicy, rematch } from 'careers-domain/advisers';
import { DomainProblem } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { anySmallCase } from './arbitraries.js';

const place = { easting: 528_000, northing: 185_000 };
const problem = { advisers: [{ id: 'amy', place }], requests: [{ institution: '100049', place }] };

describe('matchAdvisers lists all that is wrong at once', () => {
  it('with a hint for the first strangers, so that thousands of them are soon listed', () => {
    const advisers = Array.from({ length: 3_000 }, (_, k) => ({ id: `adviser-${k}` }));
    const travel = Array.from({ length: 20_000 }, (_, k) => ({
      institution: '100049',
      adviser: `advisor-${k}`,
      minutes: 5,
    }));
    const { issues } = problemOf(() => matchAdvisers({ ...problem, advisers, travel }));
    expect(issues).toHaveLength(20_000);
    expect([issues[19], issues[20]]).toEqual([
      {
        path: ['problem', 'travel', 19, 'adviser'],
        message: "there is no adviser 'advisor-19'; did you mean 'adviser-19'?",
      },
      { path: ['problem', 'travel', 20, 'adviser'], message: "there is no adviser 'advisor-20'" },
    ]);
  });

  it('and its schema refuses what it refuses', () => {
    const { MatchProblemSchema } = advisers;
    const pair = { institution: '100049', adviser: 'amy' };
    for (const [wrong, right] of [
      [{ travel: [{ ...pair, minutes: 1_000_001 }] }, { travel: [{ ...pair, minutes: 1_000_000 }] }],
      [{ requests: [{ institution: '100049', benchmarks: [1, 1, 1, 1, 1, 1, 1, 1, 1] }] }, {}],
    ]) {
      expect(MatchProblemSchema.safeParse({ ...problem, ...wrong }).success).toBe(false);
      expect(problemOf(() => matchAdvisers({ ...problem, ...wrong } as MatchProblem)).code).toBe('bad-match-problem');
      expect(MatchProblemSchema.safeParse({ ...problem, ...right }).success).toBe(true);
      expect(() => matchAdvisers({ ...problem, ...right } as MatchProblem)).not.toThrow();
    }
  });

  it('in advisers, requests and policy', () => {
    const wrong = {
      advisers: [
        { id: 'amy', place, capacity: -1 },
        { id: 'amy', travelKm: Number.NaN, sectors: [''], seniority: 'boss', benchmarks: [9], hoursPerMonth: 0.5 },
        { id: '', place: { latitude: 51, longitude: 0 }, postcode: 'NW3 2BQ' },
        'bola',
      ],
      requests: [
        { institution: '100049', place: { easting: -1, northing: 0 }, advisers: 101, tier: 0 },
        { institution: '100049', ranking: [7] },
        { institution: 100_050 },
      ],
      travel: [{ institution: '100051', adviser: 'amy', minutes: 1.5 }],
      previous: 'none',
    };
    const policy = {
      ...matchPolicy,
      weights: { ...matchPolicy.weights, km: 0.5, sector: Number.NaN, hour: Number.POSITIVE_INFINITY, stay: -1 },
      limits: { km: '20', minutes: 45, hoursPerMonth: 8 },
      priority: 'tiers',
      blocked: [
        { institution: '100049', adviser: 'amy' },
        { institution: '100049', adviser: 'ami', reason: 'A governor there' },
      ],
      fixed: [
        { institution: '100049', adviser: 'amy' },
        { institution: '100049', adviser: 'amy' },
      ],
    };
    const { code, issues } = problemOf(() => matchAdvisers(wrong as never, policy as never));
    expect(code).toBe('bad-match-problem');
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toMatchInlineSnapshot(`
      [
        "problem.advisers.0.capacity: is a whole number from 0 to 1000, not -1",
        "problem.advisers.1.travelKm: is a number of kilometres from 0, not NaN",
        "problem.advisers.1.sectors.0: is a text, not ''",
        "problem.advisers.1.seniority: is one of 'chief-executive', 'director', 'section-head', 'manager', 'other', not 'boss'",
        "problem.advisers.1.benchmarks.0: is a whole number from 1 to 8, not 9",
        "problem.advisers.1.hoursPerMonth: is a whole number from 0 to 744, not 0.5",
        "problem.advisers.2.postcode: there is no property 'postcode'",
        "problem.advisers.2.id: is a text, not ''",
        "problem.advisers.3: is an adviser, not 'bola'",
        "problem.requests.0.place.easting: is a number of metres from 0 to 700000, not -1",
        "problem.requests.0.advisers: is a whole number from 0 to 100, not 101",
        "problem.requests.0.tier: is a whole number from 1 to 1000, not 0",
        "problem.requests.1.ranking.0: is a text, not 7",
        "problem.requests.2.institution: is a URN, six digits, not 100050",
        "problem.travel.0.minutes: is a whole number from 0 to 1000000, not 1.5",
        "problem.previous: is a list of pairs, not 'none'",
        "policy.weights.km: is a whole number from 0 to 1000000, not 0.5",
        "policy.weights.sector: is a whole number from 0 to 1000000, not NaN",
        "policy.weights.hour: is a whole number from 0 to 1000000, not Infinity",
        "policy.weights.stay: is a whole number from 0 to 1000000, not -1",
        "policy.limits.km: is a number of kilometres from 0 to 2000, not '20'",
        "policy.priority: is one of 'turn', 'tier', not 'tiers'",
        "policy.blocked.0.reason: is a text, not nothing",
        "problem.advisers.1.id: names 'amy' a second time",
        "problem.requests.1.institution: names '100049' a second time",
        "problem.advisers.2.place: is of another kind than the first place; give all on the grid, or all by latitude and longitude",
        "problem.travel.0.institution: no request is of '100051'; did you mean '100049'?",
        "policy.blocked.1.adviser: there is no adviser 'ami'; did you mean 'amy'?",
        "policy.fixed.1: has amy at 100049 a second time",
        "policy.fixed.0: amy at 100049 is blocked as well",
        "policy.fixed.1: amy at 100049 is blocked as well",
        "policy.fixed.1: is more than the 1 advisers that 100049 can have",
        "policy.fixed.1: is more than the 1 institutions that amy can have",
      ]
    `);
  });

  it.each<[string, Partial<MatchProblem>, Partial<MatchPolicy>, string]>([
    [
      'a pair both fixed and blocked',
      {},
      {
        fixed: [{ institution: '100049', adviser: 'amy' }],
        blocked: [{ institution: '100049', adviser: 'amy', reason: 'A governor there' }],
      },
      'policy.fixed.0: amy at 100049 is blocked as well',
    ],
    [
      'more fixed pairs than needs',
      { advisers: [...problem.advisers, { id: 'bola' }] },
      {
        fixed: [
          { institution: '100049', adviser: 'amy' },
          { institution: '100049', adviser: 'bola' },
        ],
      },
      'policy.fixed.1: is more than the 1 advisers that 100049 can have',
    ],
    [
      'more fixed pairs than places',
      { advisers: [{ id: 'amy', capacity: 0 }] },
      { fixed: [{ institution: '100049', adviser: 'amy' }] },
      'policy.fixed.0: is more than the 0 institutions that amy can have',
    ],
    [
      'an unknown institution',
      {},
      { fixed: [{ institution: '100094', adviser: 'amy' }] },
      "policy.fixed.0.institution: no request is of '100094'; did you mean '100049'?",
    ],
    [
      'an unknown adviser',
      {},
      { blocked: [{ institution: '100049', adviser: 'zoe', reason: 'None' }] },
      "policy.blocked.0.adviser: there is no adviser 'zoe'",
    ],
    [
      'places of two kinds',
      { advisers: [{ id: 'amy', place: { latitude: 51, longitude: 0 } }] },
      {},
      'problem.requests.0.place: is of another kind than the first place; give all on the grid, or all by latitude and longitude',
    ],
  ])('%s', (_, more, policy, message) => {
    const { issues } = problemOf(() => matchAdvisers({ ...problem, ...more }, { ...matchPolicy, ...policy }));
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([message]);
  });
});

describe('every function', () => {
  const match = matchAdvisers(problem);
  const functions = Object.entries<unknown>(advisers).filter(
    (entry): entry is [string, (...values: unknown[]) => unknown] => typeof entry[1] === 'function',
  );
  const anyValue = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom<unknown>(
        problem,
        match,
        matchPolicy,
        { institution: '100049', adviser: 'amy' },
        '100049',
        3,
        [{ id: 'kim', institutions: ['100049'], advisers: [], place }],
        [{ urn: '100049', place }],
        JSON.parse('{"__proto__": {"advisers": []}, "requests": []}'),
        { ...problem, requests: [{ institution: '__proto__' }] },
        { ...problem, advisers: [{ id: '__proto__', place }, { id: 'constructor' }] },
        { ...problem, advisers: { length: 1e9 } },
        { ...match, pairs: [{ institution: '100049', adviser: '__proto__' }] },
        { ...match, points: 2 ** 53 },
        Array.from({ length: 10_000 }),
        { least: Number.NaN },
      ),
    },
  );

  it.each(functions)('%s answers or throws a DomainProblem, whatever it is given', (name, call) => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 4 }), (values) => {
        try {
          call(...values);
        } catch (problem) {
          if (!(problem instanceof DomainProblem)) throw new Error(`${name} threw`, { cause: problem });
          expect(problem.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const shuffled = <T>(list: readonly T[], by: number): T[] => {
  const copy = [...list];
  for (let k = copy.length - 1; k > 0; k--) {
    const other = (by * 7919 + k * 104_729) % (k + 1);
    [copy[k], copy[other]] = [copy[other]!, copy[k]!];
  }
  return copy;
};

describe('the order of the input', () => {
  it('changes nothing, and the input stays as it was', () => {
    fc.assert(
      fc.property(anySmallCase, fc.nat(1000), ({ problem, policy }, by) => {
        const before = JSON.stringify([problem, policy]);
        const turned = {
          advisers: shuffled(problem.advisers, by),
          requests: shuffled(problem.requests, by),
          travel: shuffled(problem.travel!, by),
          previous: shuffled(problem.previous!, by),
        };
        const turnedPolicy = { ...policy, blocked: shuffled(policy.blocked!, by), fixed: shuffled(policy.fixed!, by) };
        const bare = ({ policy: _, previous: __, ...rest }: advisers.Match) => rest;
        expect(bare(matchAdvisers(turned, turnedPolicy))).toEqual(bare(matchAdvisers(problem, policy)));
        const again = rematch(problem, problem.previous!, policy);
        const turnedAgain = rematch(turned, turned.previous, turnedPolicy);
        expect({ ...turnedAgain, match: bare(turnedAgain.match) }).toEqual({ ...again, match: bare(again.match) });
        expect(advisers.matchStable(turned, turnedPolicy).pairs).toEqual(advisers.matchStable(problem, policy).pairs);
        expect(JSON.stringify([problem, policy])).toBe(before);
      }),
      { numRuns: 150 },
    );
  });
});
