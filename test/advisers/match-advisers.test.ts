import { type MatchPolicy, type MatchProblem, matchAdvisers, verifyMatch } from 'careers-domain/advisers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySmallCase } from './arbitraries.js';
import { bestBy, everyMatch } from './by-force.js';

const key = ({ institution, adviser }: { institution: string; adviser: string }) => `${institution} ${adviser}`;

const withoutPair = (policy: MatchPolicy, institution: string, adviser: string): MatchPolicy => ({
  ...policy,
  blocked: [...(policy.blocked ?? []), { institution, adviser, reason: 'Tried without' }],
});

describe('matchAdvisers, beside every match there can be', () => {
  it('serves as many needs, by urgency, for as few points', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const match = matchAdvisers(problem, policy);
        const best = bestBy(everyMatch(problem, policy))!;
        expect([match.served, match.points]).toEqual([best.pairs.length, best.points]);
        const pairs = match.pairs.map(({ institution, adviser }) => ({ institution, adviser }));
        const own = everyMatch(problem, policy).find(
          (each) => each.pairs.map(key).sort().join() === pairs.map(key).sort().join(),
        )!;
        expect(own.coverage).toEqual(best.coverage);
        expect(verifyMatch(problem, match)).toMatchObject({ allowed: true });
      }),
      { numRuns: 300 },
    );
  });

  it('knows what would be best without each pair', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const match = matchAdvisers(problem, policy);
        for (const { institution, adviser, fixed, runnerUp } of match.pairs) {
          expect(runnerUp === undefined).toBe(fixed);
          if (!runnerUp) continue;
          const rest = everyMatch(problem, withoutPair(policy, institution, adviser));
          const best = bestBy(rest)!;
          expect([runnerUp.served, runnerUp.points]).toEqual([
            best.pairs.length - match.served,
            best.points - match.points,
          ]);
          // Whom it names is part of a match that is as good.
          const own = match.pairs.filter((pair) => pair.institution === institution).map((pair) => pair.adviser);
          const kept = own.filter((id) => id !== adviser).concat(runnerUp.adviser ?? []);
          const named = rest.filter(({ pairs }) =>
            kept.every((id) => pairs.some((pair) => pair.institution === institution && pair.adviser === id)),
          );
          const bestNamed = bestBy(named)!;
          expect([bestNamed.coverage, bestNamed.points]).toEqual([best.coverage, best.points]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows what one place more with an adviser is worth', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const match = matchAdvisers(problem, policy);
        for (const { id, capacity = 1 } of problem.advisers) {
          const settled = (policy.fixed ?? []).filter(({ adviser }) => adviser === id).length;
          if (capacity === settled) continue;
          const advisers = problem.advisers.map((each) =>
            each.id === id ? { ...each, capacity: capacity + 1 } : each,
          );
          const best = bestBy(everyMatch({ ...problem, advisers }, policy))!;
          const worth = match.worth.find(({ adviser }) => adviser === id) ?? { served: 0, points: 0 };
          expect([worth.served, worth.points]).toEqual([best.pairs.length - match.served, best.points - match.points]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('offers changes that each serve one need more', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const match = matchAdvisers(problem, policy);
        const servedOf = (urn: string) => match.pairs.filter(({ institution }) => institution === urn).length;
        for (const change of [...match.unserved, ...match.spare].flatMap(({ changes }) => changes)) {
          const changed = applied(problem, policy, change);
          if (!changed) continue;
          const best = bestBy(everyMatch(changed.problem, changed.policy))!;
          expect(best.pairs.length).toBeGreaterThan(match.served);
          // And the institution named can be the one, with everybody else served as before.
          const isKept = ({ pairs }: { pairs: readonly { institution: string }[] }) =>
            problem.requests.every(({ institution }) => {
              const count = pairs.filter((pair) => pair.institution === institution).length;
              return (
                count >=
                servedOf(institution) +
                  (institution === change.institution && match.unserved.some((each) => each.changes.includes(change))
                    ? 1
                    : 0)
              );
            });
          expect(everyMatch(changed.problem, changed.policy).some(isKept)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

type Change = ReturnType<typeof matchAdvisers>['unserved'][number]['changes'][number];

const applied = (problem: MatchProblem, policy: MatchPolicy, change: Change) => {
  const isIt = (pair: { institution: string; adviser: string }) =>
    key(pair) === `${change.institution} ${change.adviser}`;
  const withAdviser = (more: (adviser: MatchProblem['advisers'][number]) => object) => ({
    problem: {
      ...problem,
      advisers: problem.advisers.map((each) => (each.id === change.adviser ? { ...each, ...more(each) } : each)),
    },
    policy,
  });
  if (change.change === 'lift-block') {
    return { problem, policy: { ...policy, blocked: policy.blocked!.filter((pair) => !isIt(pair)) } };
  }
  if (change.change === 'one-more-place') return withAdviser(({ capacity = 1 }) => ({ capacity: capacity + 1 }));
  if (change.extraKm !== undefined) {
    return withAdviser(({ travelKm = policy.limits.km }) => ({ travelKm: travelKm + change.extraKm! }));
  }
  if (change.extraMinutes !== undefined) {
    return withAdviser(({ travelMinutes = policy.limits.minutes }) => ({
      travelMinutes: travelMinutes + change.extraMinutes!,
    }));
  }
  return undefined;
};
