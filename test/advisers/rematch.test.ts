import { type AdviserPair, matchAdvisers, rematch, verifyMatch } from 'careers-domain/advisers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { anySmallCase } from './arbitraries.js';
import { bestBy, everyMatch } from './by-force.js';

const key = ({ institution, adviser }: AdviserPair) => `${institution} ${adviser}`;
const strangers = [
  { institution: '100001', adviser: 'who left' },
  { institution: '999999', adviser: 'a' },
];

describe('rematch, beside every match there can be', () => {
  it('serves as many needs, with as few new pairs, for as few points', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const before = problem.previous!;
        const { match, kept, ended, started } = rematch(problem, [...strangers, ...before], policy);
        const best = bestBy(everyMatch(problem, policy), ({ changed, points }) => [changed, points])!;
        expect([match.served, started.length, match.points]).toEqual([best.pairs.length, best.changed, best.points]);
        expect(verifyMatch(problem, match)).toMatchObject({ allowed: true });
        expect([...kept, ...started].map(key).sort()).toEqual(match.pairs.map(key).sort());
        expect([...kept, ...ended].map(key).sort()).toEqual([...strangers, ...before].map(key).sort());
      }),
      { numRuns: 200 },
    );
  });

  it('shows the exchange of changes for points, each step the best there is', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const { match, exchange } = rematch(problem, problem.previous!, policy);
        const best = bestBy(everyMatch(problem, policy))!;
        const equallyServed = everyMatch(problem, policy).filter(
          ({ coverage }) => `${coverage}` === `${best.coverage}`,
        );
        expect(exchange[0]?.points).toBe(match.points);
        expect(exchange.at(-1)?.points).toBe(best.points);
        for (const [k, step] of exchange.entries()) {
          const fewest = equallyServed.filter(({ changed }) => changed <= step.changed).map(({ points }) => points);
          expect(step.points).toBe(Math.min(...fewest));
          if (k > 0) expect(step.points).toBeLessThan(exchange[k - 1]!.points);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('knows what would be best without each pair, in changes and points', () => {
    fc.assert(
      fc.property(anySmallCase, ({ problem, policy }) => {
        const { match, started } = rematch(problem, problem.previous!, policy);
        for (const { institution, adviser, runnerUp } of match.pairs) {
          if (!runnerUp) continue;
          const without = everyMatch(problem, policy).filter(
            ({ pairs }) => !pairs.some((pair) => key(pair) === `${institution} ${adviser}`),
          );
          const best = bestBy(without, ({ changed, points }) => [changed, points])!;
          expect(runnerUp).toMatchObject({
            served: best.pairs.length - match.served,
            changed: best.changed - started.length,
            points: best.points - match.points,
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('rematch', () => {
  const at = (km: number) => ({ easting: 500_000 + km * 1000, northing: 185_000 });
  const requests = ['100001', '100002', '100003'].map((institution, k) => ({ institution, place: at(10 * k) }));
  const adviser = (id: string, km: number) => ({ id, place: at(km) });
  const before = matchAdvisers({ requests, advisers: [adviser('amy', 0), adviser('bola', 10), adviser('cas', 20)] });

  it('changes nothing where nobody came or left', () => {
    const again = rematch({ requests, advisers: [adviser('amy', 0), adviser('bola', 10), adviser('cas', 20)] }, before);
    expect(again).toMatchObject({ ended: [], started: [], exchange: [{ changed: 0 }] });
    expect(again.message).toBe('3 pairs stay, 0 end, 0 begin. No more changes would make a better fit.');
  });

  it('says why each pair ended', () => {
    const policy = { ...before.policy, blocked: [{ institution: '100002', adviser: 'bola', reason: 'A new head' }] };
    const now = { requests: requests.slice(1), advisers: [adviser('amy', 0), adviser('bola', 10)] };
    expect(rematch(now, [...before.pairs, { institution: '100002', adviser: 'amy' }], policy).ended).toEqual([
      { institution: '100001', adviser: 'amy', reason: 'institution-left' },
      { institution: '100002', adviser: 'bola', reason: 'blocked' },
      { institution: '100003', adviser: 'cas', reason: 'adviser-left' },
    ]);
    const far = { requests, advisers: [{ ...adviser('amy', 60), travelKm: 1 }, adviser('bola', 10)] };
    expect(rematch(far, before).ended[0]).toEqual({ institution: '100001', adviser: 'amy', reason: 'out-of-reach' });
    const taken = {
      requests: requests.map((each) => ({ ...each, advisers: each.institution === '100001' ? 0 : 1 })),
      advisers: now.advisers,
    };
    expect(rematch(taken, before).ended).toContainEqual({ institution: '100001', adviser: 'amy', reason: 'given-up' });
  });

  it.each([[null], ['amy'], [{ pairs: 3 }], [[{ institution: '1', adviser: '' }]], [[7]]])(
    'refuses what has no pairs: %j',
    (previous) => {
      expect(problemOf(() => rematch({ requests, advisers: [] }, previous as never)).code).toBe('bad-previous');
    },
  );
});
