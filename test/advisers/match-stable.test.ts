import {
  type AdviserPair,
  compareMatches,
  type MatchPolicy,
  type MatchProblem,
  matchAdvisers,
  matchStable,
} from 'careers-domain/advisers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { anySmallCase } from './arbitraries.js';
import { everyMatch, pointsByHand, travelByHand } from './by-force.js';

const key = ({ institution, adviser }: AdviserPair) => `${institution} ${adviser}`;

/** The pairs who would rather have each other, straight from the definition; equals by identifier, as both sides know them. */
const blockingByHand = (
  problem: MatchProblem,
  policy: MatchPolicy,
  pairs: readonly AdviserPair[],
): readonly AdviserPair[] => {
  const possible = new Set(everyMatch(problem, policy).flatMap((each) => each.pairs.map(key)));
  const isFixed = new Set((policy.fixed ?? []).map(key));
  const schoolRank = ({ institution, adviser }: AdviserPair): readonly (number | string)[] => {
    const request = problem.requests.find((each) => each.institution === institution)!;
    const person = problem.advisers.find(({ id }) => id === adviser)!;
    const named = (request.ranking ?? []).indexOf(adviser);
    const fit = pointsByHand(problem, policy, request, person) - travelByHand(problem, policy, request, person);
    return named >= 0 ? [0, named] : [1, fit, adviser];
  };
  const adviserRank = ({ institution, adviser }: AdviserPair): readonly (number | string)[] => {
    const request = problem.requests.find((each) => each.institution === institution)!;
    const person = problem.advisers.find(({ id }) => id === adviser)!;
    const named = (person.ranking ?? []).indexOf(institution);
    return named >= 0 ? [0, named] : [1, travelByHand(problem, policy, request, person), institution];
  };
  const isBefore = (a: readonly (number | string)[], b: readonly (number | string)[]) => {
    const k = a.findIndex((value, position) => value !== b[position]);
    return k >= 0 && a[k]! < b[k]!;
  };
  return [...possible]
    .map((each) => ({ institution: each.slice(0, 6), adviser: each.slice(7) }))
    .filter((pair) => {
      if (pairs.some((each) => key(each) === key(pair)) || isFixed.has(key(pair))) return false;
      const { advisers: need = 1 } = problem.requests.find((each) => each.institution === pair.institution)!;
      const { capacity = 1 } = problem.advisers.find(({ id }) => id === pair.adviser)!;
      const ours = pairs.filter(({ institution }) => institution === pair.institution);
      const theirs = pairs.filter(({ adviser }) => adviser === pair.adviser);
      // Fixed pairs stay, so only the others can be left for somebody else.
      const free = (list: readonly AdviserPair[]) => list.filter((each) => !isFixed.has(key(each)));
      const wants = need > ours.length || free(ours).some((each) => isBefore(schoolRank(pair), schoolRank(each)));
      const takes =
        capacity > theirs.length || free(theirs).some((each) => isBefore(adviserRank(pair), adviserRank(each)));
      return need > 0 && capacity > 0 && wants && takes;
    });
};

/** The same case, in which some have lists of their own. */
const anyRankedCase = anySmallCase.chain(({ problem, policy }) =>
  fc
    .record({
      ours: fc.tuple(
        ...problem.requests.map(() => fc.shuffledSubarray([...problem.advisers.map(({ id }) => id), 'nobody'])),
      ),
      theirs: fc.tuple(
        ...problem.advisers.map(() =>
          fc.shuffledSubarray([...problem.requests.map((each) => each.institution), '999999']),
        ),
      ),
    })
    .map(({ ours, theirs }) => ({
      policy,
      problem: {
        ...problem,
        requests: problem.requests.map((each, k) => ({ ...each, ranking: ours[k]! })),
        advisers: problem.advisers.map((each, k) => ({ ...each, ranking: theirs[k]! })),
      },
    })),
);

describe('matchStable', () => {
  it('leaves no two who would both rather have each other', () => {
    fc.assert(
      fc.property(
        anyRankedCase,
        fc.constantFrom('institutions' as const, 'advisers' as const),
        ({ problem, policy }, best) => {
          const stable = matchStable(problem, policy, { best });
          expect(blockingByHand(problem, policy, stable.pairs)).toEqual([]);
          expect(stable.best).toBe(best);
          expect(
            everyMatch(problem, policy).some(
              ({ pairs }) => pairs.map(key).sort().join() === stable.pairs.map(key).sort().join(),
            ),
          ).toBe(true);
          expect(stable.points).toBe(stable.pairs.reduce((sum, { points }) => sum + points, 0));
          const left = problem.requests.filter(
            ({ institution, advisers = 1 }) =>
              stable.pairs.filter((pair) => pair.institution === institution).length < advisers,
          );
          expect(stable.unserved).toEqual(left.map(({ institution }) => institution).sort());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives each side in turn its best', () => {
    const place = { easting: 528_000, northing: 185_000 };
    const problem = {
      advisers: [
        { id: 'amy', place, ranking: ['100002', '100001'] },
        { id: 'bola', place, ranking: ['100001', '100002'] },
      ],
      requests: [
        { institution: '100001', place, ranking: ['amy', 'bola'] },
        { institution: '100002', place, ranking: ['bola', 'amy'] },
      ],
    };
    expect(matchStable(problem).pairs.map(key)).toEqual(['100001 amy', '100002 bola']);
    expect(matchStable(problem, undefined, { best: 'advisers' }).pairs.map(key)).toEqual(['100001 bola', '100002 amy']);
  });
});

it('matchStable refuses a side that is none', () => {
  const problem = { advisers: [], requests: [] };
  expect(problemOf(() => matchStable(problem, undefined, { best: 'adviser' as never }))).toMatchObject({
    code: 'bad-match-problem',
    issues: [{ path: ['options', 'best'], message: "is one of 'institutions', 'advisers', not 'adviser'" }],
  });
});

describe('compareMatches', () => {
  it('counts alike what is alike, and never finds a stable match that serves more', () => {
    fc.assert(
      fc.property(anyRankedCase, ({ problem, policy }) => {
        const [best, stable] = [matchAdvisers(problem, policy), matchStable(problem, policy)];
        const both = compareMatches(problem, best, stable, policy);
        expect([both.first.served, both.first.points]).toEqual([best.served, best.points]);
        expect([both.second.served, both.second.points]).toEqual([stable.served, stable.points]);
        expect(both.second.served).toBeLessThanOrEqual(both.first.served);
        expect(both.second.blocking).toBe(stable.keptApart.length);
        if ((policy.fixed ?? []).length === 0) {
          expect(both.first.blocking).toBe(blockingByHand(problem, policy, best.pairs).length);
        }
        const same = compareMatches(problem, best, best, policy);
        expect([same.shared, same.differences]).toEqual([best.pairs.length, []]);
        const turned = compareMatches(problem, stable, best, policy);
        expect([turned.first, turned.second, turned.shared]).toEqual([both.second, both.first, both.shared]);
      }),
      { numRuns: 150 },
    );
  });

  it('tells both in a sentence', () => {
    const at = (km: number) => ({ easting: 500_000 + km * 1000, northing: 185_000 });
    const problem = {
      advisers: [
        { id: 'amy', place: at(0), hoursPerMonth: 8 },
        { id: 'bola', place: at(0), hoursPerMonth: 8, travelKm: 5 },
      ],
      requests: [
        { institution: '100001', place: at(10) },
        { institution: '100002', place: at(0), ranking: ['amy'] },
      ],
    };
    const { message, differences } = compareMatches(problem, matchAdvisers(problem), matchStable(problem));
    expect(message).toBe(
      'The first serves 2 needs for 1000 points over 5.0 km on average with 1 pair who would rather have each other; the second serves 1 need for 0 points over 0.0 km on average with nobody who would rather have each other. They share 0 pairs.',
    );
    expect(differences).toEqual([
      { institution: '100001', first: ['amy'], second: [] },
      { institution: '100002', first: ['bola'], second: ['amy'] },
    ]);
  });

  it.each([[null], [{}], [{ pairs: 1 }]])('refuses what has no pairs: %j', (match) => {
    const problem = { advisers: [], requests: [] };
    expect(problemOf(() => compareMatches(problem, match as never, match as never)).code).toBe('bad-match');
  });
});
