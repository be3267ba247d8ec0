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
