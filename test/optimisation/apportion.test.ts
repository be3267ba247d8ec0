import { DomainProblem } from 'careers-domain/core';
import { apportion, type Weight } from 'careers-domain/optimisation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);

const limited = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 0, max: 9 }),
      low: fc.integer({ min: 0, max: 4 }),
      extra: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((shares) =>
    fc.record({
      total: fc.integer({ min: 0, max: 24 }),
      shares: fc.constant(shares.map((s) => ({ ...s, high: s.low + s.extra }))),
    }),
  );

describe('apportion', () => {
  it('gives the units left over to the largest remainders, equal ones to the first', () => {
    expect(apportion(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333]);
    expect(apportion(100, [47_000, 16_000, 15_900, 12_000, 6_000, 3_100])).toEqual([47, 16, 16, 12, 6, 3]);
    expect(apportion(0, [1, 2])).toEqual([0, 0]);
    expect(apportion(0, [])).toEqual([]);
  });

  it('takes decimals as they are written and fractions as they are', () => {
    expect(apportion(10, [0.1, 0.2, 0.7])).toEqual([1, 2, 7]);
    expect(apportion(10, [1e-7, 3e-7, 6e-7])).toEqual([1, 3, 6]);
    expect(apportion(10, [[1, 3], [1, 6], 0.5])).toEqual([3, 2, 5]);
    expect(apportion(4, [1e300, 3e300])).toEqual([1, 3]);
  });

  it('is exact where floating point is not', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(apportion(most, [most, most - 1])).toEqual([4503599627370496, 4503599627370495]);
    expect(apportion(most, [1])).toEqual([most]);
  });

  it('adds up to the whole, each share its quota rounded down or up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 30 }),
        (total, weights) => {
          fc.pre(sum(weights) > 0);
          const shares = apportion(total, weights);
          expect(sum(shares)).toBe(total);
          shares.forEach((share, k) => {
            const product = total * (weights[k] as number);
            expect(share).toBeGreaterThanOrEqual(Math.floor(product / sum(weights)));
            expect(share).toBeLessThanOrEqual(Math.ceil(product / sum(weights)));
          });
        },
      ),
    );
  });

  it('gives a heavier weight no less, and does not care for the scale of weights', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1000 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 8 }),
        (total, weights) => {
          const shares = apportion(total, weights);
          weights.forEach((a, i) => {
            weights.forEach((b, j) => {
              if (a > b) expect(shares[i]).toBeGreaterThanOrEqual(shares[j] as number);
            });
          });
          expect(
            apportion(
              total,
              weights.map((weight): Weight => [weight, 7]),
            ),
          ).toEqual(shares);
        },
      ),
    );
  });

  it('keeps every limit, and those between their limits in proportion', () => {
    fc.assert(
      fc.property(limited, ({ total, shares }) => {
        const weights = shares.map(({ weight }) => weight);
        const minimum = shares.map(({ low }) => low);
        const maximum = shares.map(({ high }) => high);
        const reachable = sum(shares.map(({ weight, low, high }) => (weight > 0 ? high : low)));
        if (sum(minimum) > total || reachable < total) {
          expect(() => apportion(total, weights, { minimum, maximum })).toThrow(DomainProblem);
          return;
        }
        const parts = apportion(total, weights, { minimum, maximum });
        expect(sum(parts)).toBe(total);
        parts.forEach((part, k) => {
          expect(part).toBeGreaterThanOrEqual(minimum[k] as number);
          expect(part).toBeLessThanOrEqual(maximum[k] as number);
          // Nobody gets a unit beyond its minimum while a heavier one, below its maximum, has two fewer.
          parts.forEach((other, j) => {
            if (
              part > (minimum[k] as number) &&
              other < (maximum[j] as number) &&
              (weights[j] as number) >= (weights[k] as number)
            ) {
              expect(part - other).toBeLessThanOrEqual(1);
            }
          });
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('moves a quota to its limit and shares the rest by weight', () => {
    expect(apportion(100, [90, 5, 5], { minimum: 10 })).toEqual([80, 10, 10]);
    expect(apportion(100, [90, 6, 4], { maximum: 50 })).toEqual([50, 30, 20]);
    expect(apportion(100, [90, 6, 4], { minimum: [0, 0, 25], maximum: 60 })).toEqual([60, 15, 25]);
    expect(apportion(6, [1, 0], { minimum: [0, 2] })).toEqual([4, 2]);
  });

  it.each<[string, unknown, unknown, unknown, (string | number)[][]]>([
    ['an amount that is none', -1, [1], {}, [['total']]],
    [
      'an amount with a fraction',
      0.5,
      [Number.NaN, -1, Number.POSITIVE_INFINITY, [1, 0], [1], '1'],
      {},
      [['total'], ...[0, 1, 2, 3, 4, 5].map((k) => ['weights', k])],
    ],
    ['no weights', 1, undefined, {}, [['weights']]],
    ['nobody to give it to', 1, [], {}, [['total']]],
    ['weights of nothing', 1, [0, 0], {}, [['total']]],
    ['limits that are none', 1, [1, 1], { minimum: -1, maximum: [1, 0.5] }, [['minimum'], ['minimum'], ['maximum', 1]]],
    ['too few limits', 1, [1, 1], { minimum: [0] }, [['minimum']]],
    ['a minimum above its maximum', 5, [1], { minimum: 3, maximum: 2 }, [['minimum', 0], ['total']]],
    ['minimums that are too much', 1, [1, 1], { minimum: 1 }, [['total']]],
    ['maximums that are too little', 5, [1, 1], { maximum: 2 }, [['total']]],
  ])('lists every problem: %s', (_name, total, weights, options, paths) => {
    try {
      apportion(total as number, weights as Weight[], options as object);
      expect.unreachable();
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(DomainProblem);
      expect((thrown as DomainProblem).issues.map(({ path }) => path)).toEqual(paths);
    }
  });

  it('sees a hole in a list', () => {
    // biome-ignore-start lint/suspicious/noSparseArray: holes are what is tried
    expect(() => apportion(10, [1, , 1] as never)).toThrow(/nothing is neither a number from 0 nor a fraction/);
    expect(() => apportion(10, [1, 1], { minimum: [1, ,] as never })).toThrow(/nothing is not a whole number from 0/);
    // biome-ignore-end lint/suspicious/noSparseArray: holes are what is tried
  });
});
