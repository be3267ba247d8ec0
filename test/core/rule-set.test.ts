import { type RuleSet, RuleSetSchema, ruleSetInForce } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ruleSet = (id: string, from: string, to?: string): RuleSet => ({
  id,
  title: id,
  inForce: to === undefined ? { from } : { from, to },
  cites: [],
});

const old = ruleSet('old', '2018-01-01', '2025-08-31');
const current = ruleSet('current', '2025-09-01');

describe('ruleSetInForce', () => {
  it('changes at midnight between two days', () => {
    expect(ruleSetInForce([old, current], '2025-08-31')).toBe(old);
    expect(ruleSetInForce([old, current], '2025-09-01')).toBe(current);
    expect(ruleSetInForce([old, current], '2017-12-31')).toBeUndefined();
    expect(ruleSetInForce([], '2020-01-01')).toBeUndefined();
  });

  it('takes the newest of those in force, whatever their order', () => {
    const sets = [
      ruleSet('a', '2018-01-01'),
      ruleSet('b', '2019-01-01'),
      ruleSet('c', '2019-01-01'),
      ruleSet('d', '2021-01-01'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sets, { minLength: 4, maxLength: 4 }), (order) => {
        expect(ruleSetInForce(order, '2020-06-01')?.id).toBe('c');
      }),
    );
  });

  it('refuses a text that is no date', () => {
    expect(() => ruleSetInForce([old], '2020-02-30')).toThrow(/not a date/i);
  });

  it('works on what the schema calls a rule set', () => {
    expect(RuleSetSchema.safeParse(old).success).toBe(true);
  });
});
