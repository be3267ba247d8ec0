import { DomainProblem, formatPounds, pence, percentOfMoney, pounds, sumMoney } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

const anyPence = fc.maxSafeInteger();
const notPence = [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '100', null, undefined] as number[];

describe('pence', () => {
  it('keeps whole numbers and turns minus 0 into 0', () => {
    expect(pence(350_000)).toBe(350_000);
    expect(Object.is(pence(-0), 0)).toBe(true);
  });

  it.each(notPence)('refuses %s', (amount) => {
    expect(() => pence(amount)).toThrow(DomainProblem);
    expect(() => formatPounds(amount)).toThrow(DomainProblem);
    expect(() => sumMoney([1, amount])).toThrow(/\[1\]: /);
  });
});

describe('pounds', () => {
  it('takes the unit costs published for the 2016 fund', () => {
    expect([pounds(175), pounds(31.25), pounds(10.49)]).toEqual([17_500, 3_125, 1_049]);
  });

  it('takes every whole number of pence that is written with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), (amount) => {
        expect(pounds(Number((amount / 100).toFixed(2)))).toBe(amount + 0);
      }),
    );
  });

  it.each([0.001, 1.005, Number.NaN, 1e300])('refuses %s', (amount) => {
    expect(() => pounds(amount)).toThrow(DomainProblem);
  });
});

describe('formatPounds', () => {
  it.each([
    [0, '£0'],
    [5, '£0.05'],
    [-50, '-£0.50'],
    [100_000, '£1,000'],
    [124_820_900, '£1,248,209'],
    [Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91'],
  ])('writes %s as %s', (amount, text) => {
    expect(formatPounds(amount)).toBe(text);
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(anyPence, (amount) => {
        const [whole = '', part = '00'] = formatPounds(amount).replace(/[£,]/g, '').split('.');
        expect(BigInt(`${whole}${part}`)).toBe(BigInt(amount));
      }),
    );
  });
});

describe('percentOfMoney', () => {
  it('rounds as named', () => {
    expect(percentOfMoney(101, 50, 'down')).toBe(50);
    expect(percentOfMoney(101, 50, 'up')).toBe(51);
    expect(percentOfMoney(101, 50, 'half-up')).toBe(51);
    expect(percentOfMoney(149, 1, 'half-up')).toBe(1);
    expect(percentOfMoney(100, 50, 'up')).toBe(50);
  });

  it('is exact where the product leaves the safe integers', () => {
    expect(percentOfMoney(Number.MAX_SAFE_INTEGER, 100, 'down')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => percentOfMoney(Number.MAX_SAFE_INTEGER, 101, 'down')).toThrow(DomainProblem);
  });

  it('leaves nothing over: a share rounded down and the rest rounded up make the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        expect(percentOfMoney(amount, percent, 'down') + percentOfMoney(amount, 100 - percent, 'up')).toBe(amount);
      }),
    );
  });

  it.each([
    [-1, 50, 'down'],
    [1.5, 50, 'down'],
    [100, -1, 'down'],
    [100, 0.5, 'down'],
    [100, 50, 'nearest'],
  ] as [number, number, 'down'][])('refuses %s, %s, %s', (amount, percent, rounding) => {
    expect(() => percentOfMoney(amount, percent, rounding)).toThrow(DomainProblem);
  });
});

describe('sumMoney', () => {
  it('adds up the personal guidance fund: £1.65m to nine and £350,000 to six', () => {
    expect(formatPounds(sumMoney([pounds(1_650_000), pounds(350_000)]))).toBe('£2,000,000');
  });

  it('is exact on the way, even where partial sums are not safe', () => {
    expect(sumMoney([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER])).toBe(
      Number.MAX_SAFE_INTEGER,
    );
    expect(sumMoney([])).toBe(0);
  });

  it('names every bad amount', () => {
    expect(() => sumMoney([0.5, 1, Number.NaN])).toThrow(/\[0\]: 0\.5.*\n.*\[2\]: NaN/);
    expect(() => sumMoney('12' as unknown as number[])).toThrow(DomainProblem);
  });
});

describe('what is no amount', () => {
  it.each(['1', null, 12n, {}, Symbol('pound')])('is refused: %s pounds', (amount) => {
    const { code, issues } = problemOf(() => pounds(amount as never));
    expect(code).toBe('bad-money');
    expect(issues).toEqual([{ path: [], message: expect.stringMatching(/pounds are not a whole number of pence$/) }]);
  });

  it.each(['constructor', '__proto__', null, 5, { toString: null }])('is refused: the rounding %s', (rounding) => {
    const { issues } = problemOf(() => percentOfMoney(100, 50, rounding as never));
    expect(issues).toEqual([
      { path: [], message: expect.stringMatching(/is no rounding; choose down, up or half-up$/) },
    ]);
  });
});
