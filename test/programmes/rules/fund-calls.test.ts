import { formatPounds, sumMoney, weakestGrade } from 'careers-domain/core';
import * as programmes from 'careers-domain/programmes';
import { checkFundCall, type FundCall, FundCallSchema, fundFigures, programmeRules } from 'careers-domain/programmes';
import { describe, expect, it } from 'vitest';

const calls = Object.values(programmes).filter(
  (value): value is FundCall => typeof value === 'object' && 'rules' in value && 'inForce' in value,
);

const moneyOf = (call: FundCall) => {
  const rule = call.rules.find((each) => each.rule === 'money');
  return rule?.rule === 'money' ? rule : undefined;
};

describe('the fund calls', () => {
  it('are six, each right by its check and its schema', () => {
    expect(calls).toHaveLength(6);
    for (const call of calls) {
      expect(checkFundCall(call)).toEqual([]);
      expect(FundCallSchema.parse(call)).toEqual(call);
    }
  });

  it.each([
    ['investment-fund-2015', '£5,000,000'],
    ['careers-enterprise-fund-2016', '£5,000,000'],
    ['mentoring-fund-2016', '£3,500,000'],
    ['opportunity-area-fund-2018', '£1,500,000'],
    ['personal-guidance-fund-2018', '£2,500,000'],
    ['primary-fund-2019', '£2,000,000'],
  ])('have the money published: %s has %s', (id, amount) => {
    const call = calls.find((each) => each.id === id);
    expect(call && formatPounds(moneyOf(call)?.amount ?? 0)).toBe(amount);
  });

  it('divide their money into strands that come to the whole', () => {
    for (const call of calls) {
      const { amount, strands } = moneyOf(call) ?? {};
      if (strands) expect(sumMoney(strands.map((strand) => strand.amount))).toBe(amount);
    }
  });

  it('are never graded better than what they stand on', () => {
    for (const { rule, grade, cites } of programmeRules) expect([rule, grade]).toEqual([rule, weakestGrade(cites)]);
  });

  it('state every rule once, with an address for what is published', () => {
    const names = programmeRules.map(({ ruleSet, rule }) => `${ruleSet} ${rule}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { grade, cites } of programmeRules) {
      if (grade !== 'assumed') expect(cites.every(({ url }) => url !== undefined)).toBe(true);
    }
  });
});

describe('the figures of the funds', () => {
  it('belong to calls, and their money is that of the call', () => {
    for (const { call, money } of fundFigures) {
      const found = calls.find(({ id }) => id === call);
      expect(found && moneyOf(found)?.amount).toBe(money);
    }
  });
});
