import {
  BursarySchemeSchema,
  bursaries2018,
  bursaries2018Extended,
  bursaryRules,
  checkScheme,
  hubTrainingPlaces2018,
} from 'careers-domain/bursaries';
import { formatPounds, ruleSetInForce, weakestGrade } from 'careers-domain/core';
import { describe, expect, it } from 'vitest';

const schemes = [bursaries2018, bursaries2018Extended, hubTrainingPlaces2018];

describe('the schemes of 2018', () => {
  it('had 500 places at first (written answer HL4728) and 1,300 from 2 October 2018 (NAHT)', () => {
    const placesOn = (on: string) => ruleSetInForce([bursaries2018, bursaries2018Extended], on)?.places;
    expect([placesOn('2018-09-01'), placesOn('2018-10-01'), placesOn('2018-10-02')]).toEqual([500, 500, 1300]);
  });

  it('pay £1,000 to the institution on completion (evaluation by the IES)', () => {
    for (const { payments } of schemes) {
      expect(payments.find(({ to }) => to === 'institution')).toMatchObject({ most: 100_000, dueOn: 'completed' });
    }
  });

  it('come to £1.3m for 1,300 bursaries, £1.05m for 15 places of £3,500 in 20 hubs, £8,000 a place of the £4m (press)', () => {
    const most = ({ places, mostPerPlace }: (typeof schemes)[number]) => formatPounds(places * mostPerPlace);
    expect(schemes.map(most)).toEqual(['£500,000', '£1,300,000', '£1,050,000']);
    expect(schemes.map(({ money }) => formatPounds(money))).toEqual(schemes.map(most));
    expect(formatPounds(400_000_000 / bursaries2018.places)).toBe('£8,000');
  });

  it('give each of the 20 hubs of the first wave 15 places and never more (FE Week)', () => {
    const { quotas, eligible } = hubTrainingPlaces2018;
    expect(quotas?.areas.map(({ area }) => area)).toEqual(eligible.hubs);
    expect(quotas?.areas.map(({ most }) => most)).toEqual(Array(20).fill(15));
  });

  it.each(schemes)('$id is sound for the check and for the schema', (scheme) => {
    expect(checkScheme(scheme)).toEqual([]);
    expect(BursarySchemeSchema.parse(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
  });

  it('grade what was never published as assumed', () => {
    const grades = (rule: 'order' | 'tiers' | 'window' | 'per-institution') =>
      schemes.map(({ rules }) => rules[rule]?.grade);
    for (const rule of ['order', 'tiers', 'window', 'per-institution'] as const) {
      expect(grades(rule)).toEqual(['assumed', 'assumed', 'assumed']);
    }
  });
});

describe('bursaryRules', () => {
  it('states each rule once, no grade better than its sources', () => {
    const keys = bursaryRules.map(({ ruleSet, rule }) => `${ruleSet}/${rule}`);
    expect(new Set(keys).size).toBe(keys.length);
    const order = ['published', 'inferred', 'assumed'];
    for (const { grade, cites } of bursaryRules) {
      expect(order.indexOf(grade)).toBeGreaterThanOrEqual(order.indexOf(weakestGrade(cites)));
    }
  });

  it('states every rule that a reason can name', () => {
    for (const { rules, eligible, id } of schemes) {
      const needed = [
        'places',
        'money',
        'payments',
        'ceiling',
        'window',
        'kind',
        'funding',
        'per-institution',
        'tiers',
      ];
      if (eligible.hubs) needed.push('hub');
      expect(
        needed.filter((rule) => !Object.hasOwn(rules, rule)),
        id,
      ).toEqual([]);
    }
  });
});
