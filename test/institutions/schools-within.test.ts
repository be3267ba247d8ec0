import { DomainProblem } from 'careers-domain/core';
import {
  distanceKm,
  indexSchools,
  institutionFromRegisterRow,
  type Place,
  schoolsWithin,
} from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGlobePlace, anyGridPlace, anyUrn } from './arbitraries.js';
import { registerRows } from './register.js';

interface School {
  readonly urn: string;
  readonly place?: Place;
}

const byForce = (schools: readonly School[], place: Place, km: number) =>
  schools
    .flatMap((school) => (school.place ? [{ urn: school.urn, km: distanceKm(place, school.place) }] : []))
    .filter((school) => school.km <= km)
    .sort((a, b) => a.km - b.km || Number(a.urn) - Number(b.urn));

const anySchools = (anyPlace: fc.Arbitrary<Place>): fc.Arbitrary<School[]> =>
  fc.uniqueArray(fc.record({ urn: anyUrn, place: anyPlace }, { requiredKeys: ['urn'] }), {
    selector: ({ urn }) => urn,
    maxLength: 60,
  });

// Few places, so that schools share one, stand on the edges of cells and at exactly the distance asked for.
const anyTightPlace = fc.record({
  easting: fc.integer({ min: 500, max: 510 }).map((km) => km * 1000),
  northing: fc.integer({ min: 200, max: 210 }).map((km) => km * 1000),
});

const anyPlaceAtTheEdge = fc.record({
  latitude: fc.constantFrom(-90, -89.99, -0.01, 0, 0.01, 89.99, 90),
  longitude: fc.constantFrom(-180, -179.99, -90, -0.01, 0, 0.01, 90, 179.99, 180),
});

describe('the schools within a distance', () => {
  it.each<[string, fc.Arbitrary<Place>]>([
    ['on the grid', anyGridPlace],
    ['on a grid of whole kilometres', anyTightPlace],
    ['on the globe', anyGlobePlace],
    ['at the poles, the equator and the date line', anyPlaceAtTheEdge],
  ])('are those found by looking at each: %s', (_, anyPlace) => {
    const anyKm = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 25_000, noNaN: true }));
    const anyCellKm = fc.constantFrom(0.1, 1, 10, 1000);
    fc.assert(
      fc.property(anySchools(anyPlace), anyPlace, anyKm, anyCellKm, (schools, place, km, cellKm) => {
        expect(schoolsWithin(indexSchools(schools, cellKm), place, km)).toEqual(byForce(schools, place, km));
      }),
      { numRuns: 300 },
    );
  });

  it('are those found by looking at each of the register of July 2017', () => {
    const schools = registerRows().map((row) => institutionFromRegisterRow(row).institution as School);
    const index = indexSchools(schools);
    let found = 0;
    for (const { place } of schools.filter((_, position) => position % 100 === 0)) {
      for (const km of [0, 2, 10, 47.5]) {
        const nearby = schoolsWithin(index, place as Place, km);
        expect(nearby).toEqual(byForce(schools, place as Place, km));
        found += nearby.length;
      }
    }
    expect(found).toBeGreaterThan(2_000);
  });

  it('include one at exactly the distance, and the nearest come first, then the lower URN', () => {
    const at = (easting: number) => ({ easting, northing: 200_000 });
    const index = indexSchools([
      { urn: '100003', place: at(503_000) },
      { urn: '100002', place: at(497_000) },
      { urn: '100001', place: at(505_000) },
      { urn: '100004', place: at(505_001) },
    ]);
    expect(schoolsWithin(index, at(500_000), 5).map(({ urn }) => urn)).toEqual(['100002', '100003', '100001']);
  });
});

describe('the index', () => {
  it('does not hang on the order of the schools, goes through JSON, and takes no part of the input', () => {
    fc.assert(
      fc.property(
        anySchools(anyGridPlace).chain((schools) =>
          fc.tuple(fc.constant(schools), fc.shuffledSubarray(schools, { minLength: schools.length })),
        ),
        ([schools, shuffled]) => {
          const before = JSON.stringify(schools);
          const index = indexSchools(schools);
          expect(indexSchools(shuffled)).toStrictEqual(index);
          expect(JSON.parse(JSON.stringify(index))).toStrictEqual(index);
          expect(JSON.stringify(schools)).toBe(before);
          for (const { urn, place } of index.schools) {
            const school = schools.find((each) => each.urn === urn);
            expect(place).toEqual(school?.place);
            expect(place).not.toBe(school?.place);
          }
        },
      ),
    );
  });

  it('lists the schools whose place is not known', () => {
    const index = indexSchools([{ urn: '100002' }, { urn: '100001' }]);
    expect(index).toEqual({ cellKm: 10, schools: [], cells: {}, unplaced: ['100001', '100002'] });
    expect(schoolsWithin(index, { latitude: 51, longitude: 0 }, 10)).toEqual([]);
  });

  it('is refused with every problem of every school', () => {
    const bad = [
      { urn: '100001', place: { easting: 1, northing: 1 } },
      { urn: '100001' },
      { urn: '1', place: { easting: -1, northing: 1 } },
      { urn: '100002', place: { latitude: 51, longitude: 0 } },
      'a school',
    ];
    expect(() => indexSchools(bad as never, 0)).toThrow(
      expect.objectContaining({
        code: 'bad-schools',
        issues: [
          { path: ['cellKm'], message: 'is a number of kilometres from 0.1 to 1000, not 0' },
          { path: [1, 'urn'], message: 'names 100001 a second time' },
          { path: [2, 'urn'], message: "is a URN, six digits, not '1'" },
          { path: [2, 'place', 'easting'], message: 'is a number of metres from 0 to 700000, not -1' },
          {
            path: [3, 'place'],
            message: 'is by latitude and longitude, while the first is on the grid; give all in one way',
          },
          { path: [4], message: "is a school, not 'a school'" },
        ],
      }),
    );
    expect(() => indexSchools('all' as never)).toThrow("is a list of schools, not 'all'");
  });
});

describe('the search', () => {
  const index = indexSchools([{ urn: '100001', place: { easting: 505_000, northing: 205_000 } }]);
  const here = { easting: 505_000, northing: 205_000 };

  it.each<[string, () => unknown, string]>([
    [
      'a place of the other kind, also where nobody is near',
      () => schoolsWithin(index, { latitude: 10, longitude: 10 }, 1),
      'bad-place',
    ],
    ['a place that is none', () => schoolsWithin(index, {} as never, 1), 'bad-place'],
    ['a negative distance', () => schoolsWithin(index, here, -1), 'bad-distance'],
    ['a distance that is no number', () => schoolsWithin(index, here, Number.NaN), 'bad-distance'],
    ['an endless distance', () => schoolsWithin(index, here, Number.POSITIVE_INFINITY), 'bad-distance'],
    ['a distance in words', () => schoolsWithin(index, here, '5' as never), 'bad-distance'],
    ['the list instead of the index', () => schoolsWithin([] as never, here, 1), 'bad-index'],
    ['cells of no size', () => schoolsWithin({ ...index, cellKm: 0 }, here, 1), 'bad-index'],
    ['a cell with nobody', () => schoolsWithin({ ...index, cells: { '50,20': [1] } }, here, 0), 'bad-index'],
    ['a cell that is none', () => schoolsWithin({ ...index, cells: { '50,20': 0 } } as never, here, 0), 'bad-index'],
    [
      'a school without a URN',
      () => schoolsWithin({ ...index, schools: [...index.schools, {}] } as never, here, 99),
      'bad-index',
    ],
    ['a first school without a URN', () => schoolsWithin({ ...index, schools: [{}] } as never, here, 1), 'bad-index'],
  ])('is refused for %s', (_, ask, code) => {
    expect(ask).toThrow(DomainProblem);
    expect(ask).toThrow(expect.objectContaining({ code }));
  });
});
