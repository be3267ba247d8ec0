import { splitInstitutions } from 'careers-domain/advisers';
import { distanceKm } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';

const at = (km: number, north = 0) => ({ easting: 500_000 + km * 1000, northing: 185_000 + north * 1000 });
const school = (k: number, km: number, north = 0) => ({ urn: String(100_001 + k), place: at(km, north) });
const coordinator = (id: string, km: number, north = 0) => ({
  id,
  place: at(km, north),
  institutions: [],
  advisers: [],
});

/** The least metres of all ways to divide, every one of them tried. */
const leastMetres = (
  schools: readonly ReturnType<typeof school>[],
  staff: readonly ReturnType<typeof coordinator>[],
  least: number,
  most: number,
): number => {
  let best = Number.POSITIVE_INFINITY;
  const visit = (k: number, counts: readonly number[], metres: number): void => {
    const next = schools[k];
    if (!next) {
      if (counts.every((count) => count >= least && count <= most)) best = Math.min(best, metres);
      return;
    }
    staff.forEach((each, position) => {
      const more = counts.map((count, other) => (other === position ? count + 1 : count));
      visit(k + 1, more, metres + Math.round(distanceKm(next.place, each.place) * 1000));
    });
  };
  visit(
    0,
    staff.map(() => 0),
    0,
  );
  return best;
};

describe('splitInstitutions', () => {
  it('is the best of all ways to divide, within the limits and whatever the order', () => {
    const anyKm = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyKm, anyKm), { maxLength: 6 }),
        fc.array(fc.tuple(anyKm, anyKm), { minLength: 1, maxLength: 3 }),
        fc.nat(2),
        fc.nat(2),
        (places, bases, fewer, more) => {
          const schools = places.map(([east, north], k) => school(k, east, north));
          const staff = bases.map(([east, north], k) => coordinator('abc'.charAt(k), east, north));
          const least = Math.max(0, Math.floor(schools.length / staff.length) - fewer);
          const most = Math.ceil(schools.length / staff.length) + more;
          const patches = splitInstitutions(schools, staff, { least, most });
          expect(patches.map((patch) => patch.coordinator)).toEqual(staff.map(({ id }) => id));
          expect(patches.flatMap(({ institutions }) => institutions).sort()).toEqual(schools.map(({ urn }) => urn));
          for (const patch of patches) {
            expect(patch.institutions.length).toBeGreaterThanOrEqual(least);
            expect(patch.institutions.length).toBeLessThanOrEqual(most);
            expect(patch.institutions).toEqual([...patch.institutions].sort());
            const base = staff.find(({ id }) => id === patch.coordinator)!.place;
            const metres = patch.institutions.map((urn) =>
              Math.round(distanceKm(schools.find((each) => each.urn === urn)!.place, base) * 1000),
            );
            expect(patch.totalKm).toBe(metres.reduce((sum, each) => sum + each, 0) / 1000);
            expect(patch.furthestKm).toBe(Math.max(0, ...metres) / 1000);
          }
          const total = patches.reduce((sum, { totalKm }) => sum + Math.round(totalKm * 1000), 0);
          expect(total).toBe(leastMetres(schools, staff, least, most));
          expect(splitInstitutions([...schools].reverse(), [...staff].reverse(), { least, most })).toEqual(patches);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives equal shares unless told otherwise', () => {
    const schools = [0, 1, 2, 3, 4].map((km, k) => school(k, km));
    const staff = [coordinator('kim', 0), coordinator('lee', 100)];
    const sharesBy = (limits?: Parameters<typeof splitInstitutions>[2]) =>
      splitInstitutions(schools, staff, limits).map(({ institutions }) => institutions.length);
    expect(sharesBy()).toEqual([3, 2]);
    expect(sharesBy({ least: 0, most: 5 })).toEqual([5, 0]);
    expect(sharesBy({ most: 4 })).toEqual([3, 2]);
    expect(sharesBy({ least: 1, most: 5 })).toEqual([4, 1]);
    expect(sharesBy({ least: 0 })).toEqual([3, 2]);
  });

  it('goes by latitude and longitude as well', () => {
    const [north, south] = [
      { latitude: 54.9, longitude: -1.6 },
      { latitude: 50.8, longitude: -1.1 },
    ];
    const patches = splitInstitutions(
      [
        { urn: '100001', place: south },
        { urn: '100002', place: north },
      ],
      [
        { id: 'kim', place: north, institutions: [], advisers: [] },
        { id: 'lee', place: south, institutions: [], advisers: [] },
      ],
    );
    expect(patches.map(({ institutions }) => institutions)).toEqual([['100002'], ['100001']]);
  });

  it.each([
    [[school(0, 0)], [], {}, 'coordinators: are none'],
    [[], [coordinator('kim', 0)], { least: 1 }, 'limits.least: asks for 1 institutions; there are 0'],
    [
      [school(0, 0), school(1, 0)],
      [coordinator('kim', 0)],
      { most: 1 },
      'limits.most: leaves room for 1 institutions; there are 2',
    ],
    [[school(0, 0), school(0, 0)], [coordinator('kim', 0)], {}, 'institutions.1.urn: names 100001 a second time'],
    [[school(0, 0)], [{ id: 'kim', institutions: [], advisers: [] }], {}, 'coordinators.0.place: is missing'],
    [[{ urn: '100001' }], [coordinator('kim', 0)], {}, 'institutions.0.place: is missing'],
    [[school(0, 0)], [coordinator('kim', 0)], { most: 0.5 }, 'limits.most: is a whole number from 0, not 0.5'],
    [[school(0, 0)], [coordinator('kim', 0)], null, 'limits: are limits, not null'],
    [
      [{ urn: '100001', place: { latitude: 51, longitude: 0 } }],
      [coordinator('kim', 0)],
      {},
      ': has places on the grid and others by latitude and longitude; give all in one way',
    ],
    [
      [school(0, 0), school(1, 0), school(2, 0)],
      [coordinator('kim', 0), coordinator('lee', 0)],
      { least: 3, most: 1 },
      'limits.least: asks for 6 institutions; there are 3',
      'limits.most: leaves room for 2 institutions; there are 3',
      'limits.least: is 3, above the most, 1',
    ],
  ])('refuses %j among %j within %j', (schools, staff, limits, ...messages) => {
    const { code, issues } = problemOf(() => splitInstitutions(schools as never, staff as never, limits as never));
    expect(code).toBe('bad-split');
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(messages);
  });
});
