import {
  type AdviserPair,
  alternativesFor,
  explainPair,
  forcePair,
  type MatchPolicy,
  matchAdvisers,
  matchPolicy,
  rematch,
  verifyMatch,
} from 'careers-domain/advisers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { anySmallCase } from './arbitraries.js';
import { bestBy, type Candidate, everyMatch } from './by-force.js';

const key = ({ institution, adviser }: AdviserPair) => `${institution} ${adviser}`;

const withFixed = (policy: MatchPolicy, pair: AdviserPair): MatchPolicy => ({
  ...policy,
  fixed: [...(policy.fixed ?? []), pair],
});

const has = (pair: AdviserPair) => (candidate: Candidate) => candidate.pairs.some((each) => key(each) === key(pair));

describe('alternativesFor', () => {
  it('names everybody else there could be, with what it costs all', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const match = matchAdvisers(problem, policy);
        const every = everyMatch(problem, policy);
        for (const { institution } of problem.requests) {
          const alternatives = alternativesFor(problem, match, institution, 10);
          const others = problem.advisers.filter(({ id }) => {
            const pair = { institution, adviser: id };
            return !match.pairs.some((each) => key(each) === key(pair)) && every.some(has(pair));
          });
          expect(alternatives.map(({ adviser }) => adviser).sort()).toEqual(others.map(({ id }) => id).sort());
          for (const { adviser, served, regret } of alternatives) {
            const best = bestBy(every.filter(has({ institution, adviser })))!;
            expect([served, regret]).toEqual([best.pairs.length - match.served, best.points - match.points]);
          }
          const order = alternatives.map(({ served, regret }) => [served, regret] as const);
          expect(order).toEqual([...order].sort((a, b) => b[0] - a[0] || a[1] - b[1]));
          expect(alternativesFor(problem, match, institution, 1)).toEqual(alternatives.slice(0, 1));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('refuses an institution that asked for nobody, and half an alternative', () => {
    const problem = { advisers: [], requests: [{ institution: '100049' }] };
    const match = matchAdvisers(problem);
    expect(problemOf(() => alternativesFor(problem, match, '100094', 1))).toMatchObject({
      code: 'unknown-institution',
      issues: [{ path: [], message: "'100094' is not in the problem; did you mean '100049'?" }],
    });
    expect(problemOf(() => alternativesFor(problem, match, '100049', 0.5)).code).toBe('bad-count');
  });
});

describe('forcePair', () => {
  it('costs what the best match with the pair costs more, and changes no more than it must', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const match = matchAdvisers(problem, policy);
        const before = new Set(match.pairs.map(key));
        for (const { institution } of problem.requests) {
          for (const { id: adviser } of problem.advisers) {
            const pair = { institution, adviser };
            const forced = forcePair(problem, match, pair);
            if (!forced.possible || before.has(key(pair))) {
              expect([forced.displaced, forced.started, forced.points]).toEqual([[], [], 0]);
              continue;
            }
            const every = everyMatch(problem, withFixed(policy, pair));
            const ended = ({ pairs }: Candidate) => {
              const kept = new Set(pairs.map(key));
              return [...before].filter((each) => !kept.has(each)).length;
            };
            const best = bestBy(every, (each) => [each.points, ended(each)])!;
            expect([forced.served, forced.points]).toEqual([
              best.pairs.length - match.served,
              best.points - match.points,
            ]);
            expect(forced.displaced).toHaveLength(ended(best));
            const after = [...before].filter((each) => !forced.displaced.some((pair) => key(pair) === each));
            expect(every.some(({ pairs }) => sameKeys(pairs.map(key), [...after, ...forced.started.map(key)]))).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('goes by the aim of a rematch: few changes first', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const { match } = rematch(problem, problem.previous ?? [], policy);
        const before = bestBy(everyMatch(problem, policy), ({ changed, points }) => [changed, points])!;
        for (const { institution } of problem.requests) {
          for (const { id: adviser } of problem.advisers) {
            const forced = forcePair(problem, match, { institution, adviser });
            if (!forced.possible || match.pairs.some((each) => key(each) === key(forced))) continue;
            const every = everyMatch(problem, withFixed(policy, { institution, adviser }));
            const best = bestBy(every, ({ changed, points }) => [changed, points])!;
            expect([forced.served, forced.changed, forced.points]).toEqual([
              best.pairs.length - before.pairs.length,
              best.changed - before.changed,
              best.points - before.points,
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says what stands in the way', () => {
    const place = { easting: 528_000, northing: 185_000 };
    const problem = {
      advisers: ['amy', 'bola'].map((id) => ({ id, place })),
      requests: [
        { institution: '100049', place },
        { institution: '100050', place },
      ],
    };
    const blocked = [{ institution: '100049', adviser: 'amy', reason: 'A governor there' }];
    const fixed = [{ institution: '100050', adviser: 'amy' }];
    const match = matchAdvisers(problem, { ...matchPolicy, blocked, fixed });
    const messageFor = (institution: string, adviser: string) =>
      forcePair(problem, match, { institution, adviser }).message;
    expect(messageFor('100049', 'amy')).toBe('amy at 100049 cannot be: the two are blocked (A governor there).');
    expect(messageFor('100050', 'bola')).toBe('bola at 100050 cannot be: fixed pairs serve every need there.');
    expect(messageFor('100050', 'amy')).toBe('amy at 100050 is a pair already.');
    const taken = matchAdvisers(problem, { ...matchPolicy, fixed });
    expect(forcePair(problem, taken, { institution: '100049', adviser: 'amy' }).message).toBe(
      'amy at 100049 cannot be: fixed pairs take every place.',
    );
  });

  it('refuses a match that is not the best for the problem', () => {
    const place = { easting: 528_000, northing: 185_000 };
    const problem = { advisers: [{ id: 'amy', place }], requests: [{ institution: '100049', place }] };
    const stale = matchAdvisers({ ...problem, advisers: [] });
    expect(problemOf(() => forcePair(problem, stale, { institution: '100049', adviser: 'amy' })).code).toBe(
      'bad-match',
    );
    expect(problemOf(() => forcePair(problem, matchAdvisers(problem), null as never)).code).toBe('unknown-institution');
  });
});

const sameKeys = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

describe('explainPair', () => {
  const at = (km: number) => ({ easting: 500_000 + km * 1000, northing: 185_000 });
  const problem = {
    advisers: [
      { id: 'amy', name: 'Amy', place: at(0), travelKm: 5 },
      { id: 'bola', place: at(1), travelKm: 5 },
      { id: 'cas', place: at(20), travelKm: 5 },
      { id: 'dai' },
    ],
    requests: [{ institution: '100049', name: 'Hill School', place: at(0) }],
    travel: [{ institution: '100049', adviser: 'dai', minutes: 46 }],
  };
  const statusOf = (policy: MatchPolicy, adviser: string) => {
    const pair = { institution: '100049', adviser };
    return explainPair(problem, matchAdvisers(problem, policy), pair);
  };

  it.each([
    ['amy', 'matched', 'Amy at Hill School is a pair.'],
    ['bola', 'possible', 'bola at Hill School could be a pair; other pairs are better for all.'],
    ['cas', 'out-of-reach', 'cas at Hill School is out of reach: 20.0 km, and cas travels 5.0 km.'],
    ['dai', 'out-of-reach', 'dai at Hill School is out of reach: 46 minutes, and dai travels 45.'],
  ])('says of %s: %s', (adviser, status, message) => {
    expect(statusOf(matchPolicy, adviser)).toMatchObject({ status, message });
  });

  it('tells a pair apart from two who are none', () => {
    const { runnerUp, forced } = statusOf(matchPolicy, 'amy');
    expect(runnerUp).toMatchObject({
      adviser: 'bola',
      points: 100,
      message: 'Otherwise Hill School would have bola: 100 points more.',
    });
    expect(forced).toBeUndefined();
    expect(statusOf(matchPolicy, 'cas').forced).toMatchObject({ possible: true, points: 2_000 });
    const fixed = [{ institution: '100049', adviser: 'cas' }];
    expect(statusOf({ ...matchPolicy, fixed }, 'cas').message).toBe(
      'cas at Hill School is a pair, fixed by the policy.',
    );
  });

  it('says why two are blocked, and that a place is not known', () => {
    const blocked = [{ institution: '100049', adviser: 'amy', reason: 'A governor there' }];
    expect(statusOf({ ...matchPolicy, blocked }, 'amy').message).toBe(
      'Amy at Hill School is blocked: A governor there.',
    );
    const bare = { ...problem, travel: [] };
    const pair = { institution: '100049', adviser: 'dai' };
    expect(explainPair(bare, matchAdvisers(bare), pair).status).toBe('place-unknown');
  });

  it('adds up', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const match = matchAdvisers(problem, policy);
        expect(verifyMatch(problem, JSON.parse(JSON.stringify(match))).allowed).toBe(true);
        for (const { institution } of problem.requests) {
          for (const { id } of problem.advisers) {
            const { points, terms, status } = explainPair(problem, match, { institution, adviser: id });
            expect(terms.reduce((sum, term) => sum + term.points, 0)).toBe(points);
            expect(status === 'matched').toBe(match.pairs.some((pair) => key(pair) === `${institution} ${id}`));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
