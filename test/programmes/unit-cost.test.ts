import { pounds } from 'careers-domain/core';
import { unitCost } from 'careers-domain/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';

describe('the unit cost', () => {
  it.each([
    ['£175 in the Mentoring Fund (SecEd, November 2016)', 3_500_000, 20_000, 17_500, true],
    ['£31.25 in the Careers & Enterprise Fund 2016 (CEC)', 5_000_000, 160_000, 3_125, true],
    ['£10.49 in the Opportunity Area Fund (BITC, June 2018)', 1_500_000, 143_000, 1_049, false],
  ])('is %s', (_, money, youngPeople, each, exact) => {
    expect(unitCost(pounds(money), youngPeople)).toEqual({ money: pounds(money), youngPeople, each, exact });
  });

  it('is rounded as asked', () => {
    expect((['down', 'half-up', 'up'] as const).map((rounding) => unitCost(10, 4, rounding).each)).toEqual([2, 3, 3]);
    expect((['down', 'half-up', 'up'] as const).map((rounding) => unitCost(9, 4, rounding).each)).toEqual([2, 2, 3]);
    expect((['down', 'half-up', 'up'] as const).map((rounding) => unitCost(8, 4, rounding).each)).toEqual([2, 2, 2]);
  });

  it('differs from the exact quotient by half a penny at most', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000_000), fc.integer({ min: 1, max: 100_000_000 }), (money, youngPeople) => {
        const { each, exact } = unitCost(money, youngPeople);
        const twice = 2n * (BigInt(each) * BigInt(youngPeople) - BigInt(money));
        expect(twice > -BigInt(youngPeople) && twice <= BigInt(youngPeople)).toBe(true);
        expect(exact).toBe(BigInt(each) * BigInt(youngPeople) === BigInt(money));
      }),
    );
  });

  it('does not exist where nobody was reached, nor for money that is none', () => {
    const { code, issues } = problemOf(() => unitCost(-1.5, 0, 'near' as never));
    expect(code).toBe('bad-unit-cost');
    expect(issues.map(({ path }) => path)).toEqual([['money'], ['youngPeople'], ['rounding']]);
  });
});
