import {
  assessFundBid,
  checkFundCall,
  type FundCall,
  FundCallSchema,
  primaryFund2019,
} from 'careers-domain/programmes';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { bidOf, callOf } from './bids.js';

const money = { rule: 'money', amount: 100 } as const;

const messages = (call: unknown) => checkFundCall(call).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the check of a fund call', () => {
  it('finds nothing wrong with a call of every kind of rule', () => {
    const call = callOf(
      { rule: 'money', amount: 100, strands: [{ id: 'a', title: 'A', amount: 100 }] },
      { rule: 'window', opens: '2019-01-01T00:00:00Z', closes: '2019-01-01T00:00:00Z' },
      { rule: 'bidders', of: ['school'] },
      { rule: 'institutions', least: 6, of: ['network'] },
      { rule: 'ages', within: { from: 11, to: 11 } },
      { rule: 'activities', of: ['enterprise'] },
      { rule: 'groups', of: ['at-risk'] },
      { rule: 'evidence', of: ['proven'] },
      { rule: 'areas', of: ['Derby'] },
      { rule: 'staff-training', cpdFrom: 6 },
      { rule: 'grant', least: 1, most: 1 },
      { rule: 'match', percent: 100 },
      { rule: 'delivery', within: { from: '2019-09-01', to: '2019-09-01' } },
      { rule: 'cold-spots', percent: 75, bidFrom: 100 },
      { rule: 'per-area', least: 1 },
      { rule: 'partial-awards' },
    );
    expect(checkFundCall(call)).toEqual([]);
    expect(FundCallSchema.parse(call)).toEqual(call);
  });

  it.each<[string, FundCall, string]>([
    ['a rule twice', callOf(money, money), "rules.1.rule: names 'money' a second time"],
    ['no money', callOf({ rule: 'partial-awards' }), "rules: has no rule 'money'"],
    [
      'strands of more than the money',
      callOf({ rule: 'money', amount: 99, strands: [{ id: 'a', title: 'A', amount: 100 }] }),
      'rules.0.strands: come to £1, more than the £0.99 there is',
    ],
    [
      'a window that closes before it opens',
      callOf(money, { rule: 'window', opens: '2019-01-01T00:00:01Z', closes: '2019-01-01T01:00:00+01:00' }),
      'rules.1.closes: is 2019-01-01T01:00:00+01:00, before the call opens at 2019-01-01T00:00:01Z',
    ],
    [
      'a grant between nothing and nothing',
      callOf(money, { rule: 'grant', least: 200, most: 100 }),
      'rules.1.most: is £1, less than the least of £2',
    ],
    [
      'a share above the whole',
      callOf(money, { rule: 'cold-spots', percent: 101, bidFrom: -1 }),
      'rules.1.percent: is a whole number from 0 to 100, not 101',
    ],
    ['a rule that is none', callOf(money, { rule: 'luck' } as never), "rules.1.rule: is one of 'money'"],
    [
      'a period that ends before it begins',
      { ...primaryFund2019, inForce: { from: '2019-01-01', to: '2018-12-31' } },
      'inForce: ends on 2018-12-31, before it begins on 2019-01-01',
    ],
  ])('finds %s', (_, call, message) => {
    expect(messages(call)[0]).toContain(message);
    const { code, issues } = problemOf(() => assessFundBid(bidOf(), call));
    expect(code).toBe('bad-fund-call');
    expect(issues).toEqual(checkFundCall(call));
  });

  it('lists every problem', () => {
    const [first, ...others] = primaryFund2019.rules;
    const call = { ...primaryFund2019, id: '', rules: [{ ...first, amount: 1.5, grade: 'sure' }, ...others] };
    expect(messages(call)).toEqual([
      "id: is a text of 1 to 200 characters, not ''",
      'rules.0.amount: is an amount in whole pence from 0 to £10 billion, not 1.5',
      "rules.0.grade: is one of 'published', 'inferred', 'assumed', not 'sure'",
    ]);
  });
});
