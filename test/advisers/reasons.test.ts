import { type MatchPolicy, type MatchProblem, matchAdvisers, matchPolicy } from 'careers-domain/advisers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySmallCase } from './arbitraries.js';

const at = (km: number) => ({ easting: 500_000 + km * 1000, northing: 185_000 });
const school = (number: number, km: number, more: object = {}) => ({
  institution: `10000${number}`,
  name: `School ${number}`,
  place: at(km),
  ...more,
});
const adviser = (id: string, km: number, more: object = {}) => ({ id, place: at(km), travelKm: 5, ...more });

const unservedOf = (problem: MatchProblem, policy: Partial<MatchPolicy> = {}) =>
  matchAdvisers(problem, { ...matchPolicy, ...policy }).unserved.map(({ reason, message, advisers, changes }) => ({
    reason,
    message,
    advisers,
    changes: changes.map(({ message }) => message),
  }));

const blockedFrom = (...advisers: string[]) =>
  advisers.map((adviser) => ({ institution: '100001', adviser, reason: 'A governor there' }));

describe('why a need is left', () => {
  it('out of reach: names the nearest adviser, and how much further somebody with a place must travel', () => {
    const problem = { requests: [school(1, 0)], advisers: [adviser('amy', 8), adviser('bola', 12)] };
    expect(unservedOf(problem)).toEqual([
      {
        reason: 'out-of-reach',
        message: 'No adviser travels as far as School 1; amy, 8.0 km away, travels 5.0 km and comes closest to it.',
        advisers: ['amy'],
        changes: ['amy could come to School 1 by travelling 3.0 km further.'],
      },
    ]);
    const [change] = matchAdvisers(problem).unserved[0]!.changes;
    expect(change).toMatchObject({ change: 'travel-further', adviser: 'amy', extraKm: 3 });
  });

  it('out of reach by minutes', () => {
    const travel = [{ institution: '100001', adviser: 'amy', minutes: 60 }];
    expect(unservedOf({ requests: [school(1, 0)], advisers: [adviser('amy', 0)], travel })).toEqual([
      {
        reason: 'out-of-reach',
        message: 'No adviser travels as far as School 1.',
        advisers: [],
        changes: ['amy could come to School 1 by travelling 15 minutes longer.'],
      },
    ]);
  });

  it('nobody at all: somebody new is needed', () => {
    expect(unservedOf({ requests: [school(1, 0)], advisers: [] })).toEqual([
      {
        reason: 'out-of-reach',
        message: 'No adviser travels as far as School 1.',
        advisers: [],
        changes: ['Somebody new within reach of School 1 is needed.'],
      },
    ]);
  });

  it('place unknown', () => {
    const problem = { requests: [{ institution: '100001' }], advisers: [adviser('amy', 0)] };
    expect(unservedOf(problem)[0]).toMatchObject({
      reason: 'place-unknown',
      message: 'Where 100001 stands is not known.',
    });
  });

  it('all blocked: by which, and why', () => {
    const problem = { requests: [school(1, 0)], advisers: [adviser('amy', 1), adviser('bola', 2)] };
    expect(unservedOf(problem, { blocked: blockedFrom('amy', 'bola') })).toEqual([
      {
        reason: 'blocked',
        message: 'Every adviser within reach of School 1 is blocked: amy (A governor there), bola (A governor there).',
        advisers: ['amy', 'bola'],
        changes: ['amy could come to School 1 if the two were not blocked (A governor there).'],
      },
    ]);
  });

  it('has all within reach already', () => {
    const problem = { requests: [school(1, 0, { advisers: 2 })], advisers: [adviser('amy', 1)] };
    expect(unservedOf(problem)[0]).toMatchObject({
      reason: 'all-paired',
      message: 'School 1 has every adviser within reach already.',
      advisers: ['amy'],
    });
    const blocked = unservedOf(
      { ...problem, advisers: [...problem.advisers, adviser('bola', 2)] },
      { blocked: blockedFrom('bola') },
    );
    expect(blocked[0]?.message).toBe(
      'Every further adviser within reach of School 1 is blocked: bola (A governor there).',
    );
  });

  it('taken by fixed pairs', () => {
    const problem = { requests: [school(1, 0), school(2, 40)], advisers: [adviser('amy', 1)] };
    expect(unservedOf(problem, { fixed: [{ institution: '100002', adviser: 'amy' }] })).toEqual([
      {
        reason: 'fixed',
        message: 'No place is left by fixed pairs with the 1 adviser within reach of School 1.',
        advisers: ['amy'],
        changes: ['amy could come to School 1 if one place more were there.'],
      },
    ]);
  });

  it('shortage: these institutions can reach only these places', () => {
    const requests = [school(1, 0), school(2, 1), school(3, 2), school(4, 60, { advisers: 2 })];
    const advisers = [adviser('amy', 0), adviser('bola', 1), adviser('cas', 60), adviser('dai', 61)];
    const match = matchAdvisers({ requests, advisers });
    expect(match.shortages).toEqual([
      {
        institutions: ['100001', '100002', '100003'],
        advisers: ['amy', 'bola'],
        needs: 3,
        places: 2,
        elsewhere: 0,
        unserved: 1,
        message: 'These 3 institutions need 3 advisers and can reach only 2 places with 2 advisers.',
      },
    ]);
    expect(match.unserved).toMatchObject([
      {
        institution: '100003',
        reason: 'shortage',
        shortage: 0,
        message: 'School 3 competes with others for the 2 advisers within reach, who are all full.',
      },
    ]);
    expect(match.worth.map(({ message }) => message)).toEqual([
      'One place more with bola would serve one need more: 500 points more.',
      'One place more with amy would serve one need more: 600 points more.',
    ]);
  });

  it('adds up, whatever the case', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const match = matchAdvisers(problem, policy);
        expect(match.served + match.unserved.reduce((sum, { needs }) => sum + needs, 0)).toBe(match.needs);
        const places = problem.advisers.reduce((sum, { capacity = 1 }) => sum + capacity, 0);
        expect(match.served + match.spare.reduce((sum, each) => sum + each.places, 0)).toBe(places);
        for (const { needs, places, elsewhere, unserved, institutions, advisers } of match.shortages) {
          expect(needs - places - elsewhere).toBe(unserved);
          // Nobody of the group has an adviser within reach besides: all possible ones are in it, or theirs already.
          for (const institution of institutions) {
            const own = match.unserved.find((each) => each.institution === institution && each.reason === 'shortage');
            for (const id of own?.advisers ?? []) {
              const settled = (policy.fixed ?? []).filter((pair) => pair.adviser === id).length;
              const { capacity = 1 } = problem.advisers.find((each) => each.id === id)!;
              expect(advisers.includes(id) || capacity === settled).toBe(true);
            }
          }
        }
        for (const { changes } of match.unserved) expect(changes.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('who comes first', () => {
  const requests = [school(1, 0, { advisers: 2 }), school(2, 1, { tier: 2, advisers: 2 }), school(3, 2, { tier: 2 })];
  const advisers = ['amy', 'bola', 'cas'].map((id) => adviser(id, 0));
  const servedBy = (priority: MatchPolicy['priority']) =>
    matchAdvisers({ requests, advisers }, { ...matchPolicy, priority }).pairs.map(({ institution }) => institution);

  it('every first adviser before any second, or the tier', () => {
    expect(servedBy('turn')).toEqual(['100001', '100002', '100003']);
    expect(servedBy('tier').filter((urn) => urn === '100001')).toHaveLength(2);
  });
});

describe('why a place is left', () => {
  const spareOf = (problem: MatchProblem, policy: Partial<MatchPolicy> = {}) =>
    matchAdvisers(problem, { ...matchPolicy, ...policy }).spare.map(({ reason, message, institutions, changes }) => ({
      reason,
      message,
      institutions,
      changes: changes.map(({ message }) => message),
    }));

  it.each<[string, MatchProblem, Partial<MatchPolicy>, string, string]>([
    [
      'nobody needs more',
      { requests: [school(1, 0)], advisers: [adviser('amy', 0), adviser('bola', 1)] },
      {},
      'no-need-left',
      '1 institution within reach of bola needs nobody more.',
    ],
    [
      'the adviser has all of them',
      { requests: [school(1, 0)], advisers: [adviser('amy', 0, { capacity: 2 })] },
      {},
      'no-need-left',
      'amy has every institution within reach already.',
    ],
    [
      'all blocked',
      { requests: [school(1, 0)], advisers: [adviser('amy', 0)] },
      { blocked: blockedFrom('amy') },
      'blocked',
      'Every institution within reach of amy is blocked: School 1 (A governor there).',
    ],
    [
      'out of reach',
      { requests: [school(1, 0)], advisers: [adviser('amy', 9)] },
      {},
      'out-of-reach',
      'amy travels 5.0 km; the nearest institution is School 1, 9.0 km away.',
    ],
    [
      'no institutions',
      { requests: [], advisers: [adviser('amy', 9)] },
      {},
      'out-of-reach',
      'No institution is within reach of amy.',
    ],
    [
      'place unknown',
      { requests: [school(1, 0)], advisers: [{ id: 'amy' }] },
      {},
      'place-unknown',
      'Where amy sets out from is not known.',
    ],
  ])('%s', (_, problem, policy, reason, message) => {
    expect(spareOf(problem, policy)).toMatchObject([{ reason, message }]);
  });

  it('and what would use it', () => {
    const problem = { requests: [school(1, 0, { advisers: 2 })], advisers: [adviser('amy', 9), adviser('bola', 1)] };
    expect(spareOf(problem)[0]?.changes).toEqual(['amy could come to School 1 by travelling 4.0 km further.']);
    expect(spareOf(problem, { blocked: blockedFrom('bola') }).flatMap(({ changes }) => changes)).toEqual([
      'amy could come to School 1 by travelling 4.0 km further.',
      'bola could come to School 1 if the two were not blocked (A governor there).',
    ]);
  });
});

describe('what a pair counts', () => {
  it('is told term by term', () => {
    const requests = [
      school(1, 0, {
        sectors: ['health', 'engineering'],
        seniority: 'director',
        benchmarks: [5, 1, 6],
        hoursPerMonth: 10,
      }),
    ];
    const advisers = [
      adviser('amy', 1.234, {
        sectors: ['finance', 'engineering'],
        seniority: 'manager',
        benchmarks: [5],
        hoursPerMonth: 8,
      }),
    ];
    const previous = [{ institution: '100001', adviser: 'amy' }];
    const policy = { ...matchPolicy, growthSectors: ['digital'] };
    const [pair] = matchAdvisers({ requests, advisers, previous }, policy).pairs;
    expect(pair?.terms.map(({ term, points, message }) => `${term} ${points} ${message}`)).toEqual([
      'distance 123 1.2 km away.',
      'sector 0 Knows engineering, as wanted.',
      'growth-sector 250 Knows no growth sector of the area.',
      'seniority 400 Manager, 2 steps below the director wanted.',
      'benchmarks 300 Does not offer benchmarks 1, 6.',
      'hours 100 8 hours a month, 2 hours short.',
      'stay -500 The two were a pair before.',
    ]);
    expect(pair?.points).toBe(673);
  });

  it('also where nothing is known: what is not known counts as not offered', () => {
    const requests = [school(1, 0, { sectors: ['health'], seniority: 'section-head', benchmarks: [8] })];
    const travel = [{ institution: '100001', adviser: 'amy', minutes: 12 }];
    const [pair] = matchAdvisers({ requests, advisers: [{ id: 'amy' }], travel }).pairs;
    expect(pair?.terms.map(({ points, message }) => `${points} ${message}`)).toEqual([
      '720 12 minutes of travel.',
      '500 Knows none of health.',
      '400 Seniority is not known, 2 steps below the section head wanted.',
      '150 Does not offer benchmark 8.',
      '400 Hours are not known, 8 hours short.',
    ]);
  });

  it('and where all is as wanted', () => {
    const requests = [school(1, 0, { seniority: 'manager', benchmarks: [8, 2], sectors: [] })];
    const advisers = [
      adviser('amy', 0, { seniority: 'chief-executive', benchmarks: [2, 8], hoursPerMonth: 9, sectors: ['digital'] }),
    ];
    const policy = { ...matchPolicy, growthSectors: ['health', 'digital'] };
    expect(matchAdvisers({ requests, advisers }, policy).pairs[0]?.terms.map(({ message }) => message)).toEqual([
      '0.0 km away.',
      'Knows digital, a growth sector of the area.',
      'Chief executive, as wanted.',
      'Helps with benchmarks 2, 8, as wanted.',
      '9 hours a month, as wanted.',
    ]);
  });
});
