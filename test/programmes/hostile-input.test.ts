import { DomainProblem } from 'careers-domain/core';
import * as programmes from 'careers-domain/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bidOf } from './bids.js';

const functions = Object.entries<unknown>(programmes).filter(
  (entry): entry is [string, (...values: unknown[]) => unknown] => typeof entry[1] === 'function',
);

const { coldSpotIndicators2015, investmentFund2015, primaryFund2019 } = programmes;

const area = { area: 'Cornwall', youngPeople: 5 };

// Right values too, so that wrong ones get past the first check.
const anyValue = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
  fc.constantFrom<unknown>(
    bidOf(),
    [bidOf()],
    investmentFund2015,
    primaryFund2019,
    coldSpotIndicators2015,
    [{ area: 'Cornwall', figures: { neet: Number.NaN } }],
    { cut: { by: 'rank', coldest: 1 }, ties: 'first', coldFrom: 1 },
    { needs: [{ area: 'Cornwall', weight: 1, cold: true }] },
    [{ id: 'P', call: 'c', award: 5, reached: [area] }],
    5,
  ),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"rules": []}, "rules": [{"rule": "__proto__"}]}'),
    { ...investmentFund2015, rules: [{ rule: 'constructor' }, { rule: Number.NaN }] },
    [{ ...bidOf(), areas: Array.from({ length: 2_000 }, () => area) }],
    [{ id: '__proto__', call: '__proto__', award: 1, reached: [{ area: '__proto__', youngPeople: ['__proto__'] }] }],
    [{ area: '__proto__', figures: JSON.parse('{"__proto__": 1}') }],
    { cut: { by: '__proto__' }, ties: 'first', coldFrom: Number.POSITIVE_INFINITY },
    { length: 1e9 },
    new Array(1e6),
  ),
);

describe.each(functions)('%s', (name, call) => {
  it('answers or throws a DomainProblem, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 3 }), (values) => {
        try {
          call(...values);
        } catch (problem) {
          if (!(problem instanceof DomainProblem)) expect.fail(`${name} threw ${String(problem)}`);
          expect(problem.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
