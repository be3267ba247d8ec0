import {
  type BursaryScheme,
  BursarySchemeSchema,
  bursaries2018,
  checkScheme,
  hubTrainingPlaces2018,
} from 'careers-domain/bursaries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const [payment] = bursaries2018.payments;
const [tier] = bursaries2018.tiers;
const table = (areas: NonNullable<BursaryScheme['quotas']>['areas']): BursaryScheme => ({
  ...bursaries2018,
  quotas: { by: 'region', method: 'largest-remainder', areas },
});

describe('checkScheme', () => {
  it.each<[string, unknown, string]>([
    ['no scheme', 7, ''],
    ['places that are no number', { ...bursaries2018, places: '500' }, 'places'],
    ['more places than can be', { ...bursaries2018, places: 100_001 }, 'places'],
    ['half a penny', { ...bursaries2018, reserve: 0.5 }, 'reserve'],
    ['a mistyped property', { ...bursaries2018, widows: [] }, 'widows'],
    [
      'a window that ends before it begins',
      { ...bursaries2018, windows: [{ from: '2019-01-01', to: '2018-01-01' }] },
      'windows.0',
    ],
    [
      'a kind there is not',
      { ...bursaries2018, eligible: { ...bursaries2018.eligible, kinds: ['academy'] } },
      'eligible.kinds.0',
    ],
    ['a rule there is not', { ...bursaries2018, rules: { weather: bursaries2018.rules.places } }, 'rules.weather'],
    [
      'a need that is no number',
      { ...bursaries2018, tiers: [{ ...tier, when: { needFrom: Number.NaN } }] },
      'tiers.0.when.needFrom',
    ],
    ['a payment given twice', { ...bursaries2018, payments: [payment, payment] }, 'payments.1.id'],
    ['a tier given twice', { ...bursaries2018, tiers: [tier, tier] }, 'tiers.1.id'],
    ['more places than the money pays for', { ...bursaries2018, places: 501 }, 'money'],
    ['a reserve that the places need', { ...bursaries2018, reserve: 1 }, 'money'],
    [
      'an area given twice',
      table([
        { area: 'London', weight: 1 },
        { area: 'London', weight: 2 },
      ]),
      'quotas.areas.1.area',
    ],
    ['a floor above a ceiling', table([{ area: 'London', weight: 1, least: 3, most: 2 }]), 'quotas.areas.0.least'],
    ['floors above the places', table([{ area: 'London', weight: 1, least: 501 }]), 'quotas.areas'],
    ['no weight at all', table([{ area: 'London', weight: 0 }]), 'quotas.areas'],
    [
      'a hub without a quota',
      {
        ...hubTrainingPlaces2018,
        quotas: { ...hubTrainingPlaces2018.quotas, areas: hubTrainingPlaces2018.quotas?.areas.slice(1) },
      },
      'quotas.areas',
    ],
  ])('finds %s', (_, scheme, paths) => {
    expect(
      checkScheme(scheme)
        .map(({ path }) => path.join('.'))
        .join(','),
    ).toBe(paths);
  });

  it.each<[string, BursaryScheme]>([
    ['money for exactly all places', { ...bursaries2018, reserve: 100_000, places: 499 }],
    ['a window of one day', { ...bursaries2018, windows: [{ from: '2018-10-01', to: '2018-10-01' }] }],
    ['a floor at its ceiling', table([{ area: 'London', weight: 1, least: 3, most: 3 }])],
    ['a floor of all places', table([{ area: 'London', weight: 1, least: 500 }])],
    [
      'an area without weight beside one with',
      table([
        { area: 'London', weight: 0 },
        { area: 'South West', weight: 1 },
      ]),
    ],
    ['no places', { ...bursaries2018, places: 0, money: 0 }],
    ['no order', { ...bursaries2018, order: [] }],
  ])('finds nothing wrong with %s', (_, scheme) => {
    expect(checkScheme(scheme)).toEqual([]);
    expect(BursarySchemeSchema.safeParse(scheme).success).toBe(true);
  });

  it.each<[string, BursaryScheme, string]>([
    [
      'money',
      { ...bursaries2018, reserve: 50 },
      'is £500,000; 500 places of £1,000 and a reserve of £0.50 need £500,000.50',
    ],
    [
      'windows.0',
      { ...bursaries2018, windows: [{ from: '2018-10-02', to: '2018-10-01' }] },
      'ends on 2018-10-01, before it begins on 2018-10-02',
    ],
    [
      'quotas.areas.0.least',
      table([{ area: 'London', weight: 1, least: 3, most: 2 }]),
      'is 3, above the most it may have, 2',
    ],
    ['quotas.areas', table([{ area: 'London', weight: 1, least: 501 }]), 'promise at least 501 places; there are 500'],
    ['quotas.areas', table([{ area: 'London', weight: 0 }]), 'have no weight; at least one must weigh more than 0'],
    [
      'quotas.areas.1.area',
      table([
        { area: 'London', weight: 1 },
        { area: 'London', weight: 2 },
      ]),
      "names 'London' a second time",
    ],
    [
      'quotas.areas',
      {
        ...hubTrainingPlaces2018,
        quotas: { by: 'hub', method: 'largest-remainder', areas: hubTrainingPlaces2018.quotas!.areas.slice(1) },
      },
      "do not cover the hub 'Black Country', whose members may apply",
    ],
  ])('says at %s what is wrong', (path, scheme, message) => {
    expect(checkScheme(scheme)).toEqual([{ path: expect.anything(), message }]);
    expect(checkScheme(scheme)[0]?.path.join('.')).toBe(path);
  });

  it('asks for quotas of the hubs that may apply only where quotas are by hub', () => {
    const byRegion = { by: 'region', method: 'largest-remainder', areas: [{ area: 'London', weight: 1 }] } as const;
    expect(checkScheme({ ...hubTrainingPlaces2018, quotas: byRegion })).toEqual([]);
  });

  it('finds everything at once', () => {
    const issues = checkScheme({ ...bursaries2018, places: -1, title: '', order: ['luck'] });
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['title', 'places', 'order.0']);
  });

  it('says what a number of places would need', () => {
    expect(checkScheme({ ...bursaries2018, places: 100_000, mostPerPlace: 900_000_000_000 })[0]?.message).toContain(
      'more money than can be counted',
    );
  });

  it('refuses every shape that the schema refuses', () => {
    const keys = Object.keys(bursaries2018) as (keyof BursaryScheme)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        const scheme = { ...bursaries2018, [key]: value };
        if (!BursarySchemeSchema.safeParse(scheme).success) expect(checkScheme(scheme)).not.toEqual([]);
      }),
    );
  });
});
