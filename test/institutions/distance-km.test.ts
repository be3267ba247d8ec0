import { DomainProblem } from 'careers-domain/core';
import { distanceKm, type Place } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGlobePlace, anyGridPlace } from './arbitraries.js';
import { gridFromAiry, gridFromWgs84 } from './national-grid.js';

describe('the conversion that these tests measure by', () => {
  it('gives the worked example of the Ordnance Survey (A guide to coordinate systems in Great Britain, annex C)', () => {
    const { easting, northing } = gridFromAiry(52 + 39 / 60 + 27.2531 / 3600, 1 + 43 / 60 + 4.5177 / 3600);
    expect(easting).toBeCloseTo(651_409.903, 2);
    expect(northing).toBeCloseTo(313_177.27, 2);
  });

  it('gives the grid reference TG 51409 13177 for 52.65798, 1.71605 of WGS 84', () => {
    const { easting, northing } = gridFromWgs84(52.65798, 1.71605);
    expect(Math.abs(easting - 651_409)).toBeLessThan(2);
    expect(Math.abs(northing - 313_177)).toBeLessThan(2);
  });
});

describe('the distance between two places', () => {
  it('on the grid is that of the plane', () => {
    expect(distanceKm({ easting: 500_000, northing: 200_000 }, { easting: 503_000, northing: 204_000 })).toBe(5);
  });

  it.each([
    ['a degree of the equator', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, 111.195],
    ['a quarter of a meridian', { latitude: 0, longitude: 20 }, { latitude: 90, longitude: -50 }, 10_007.557],
    ['over the date line', { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111.195],
    ['half around the globe', { latitude: 30, longitude: 10 }, { latitude: -30, longitude: -170 }, 20_015.115],
  ])('on the globe is that of the great circle: %s', (_, a, b, km) => {
    expect(distanceKm(a, b)).toBeCloseTo(km, 2);
  });

  it('is within 0.5% the same both ways inside England', () => {
    const anyPlaceInEngland = fc.record({
      latitude: fc.double({ min: 49.95, max: 55.82, noNaN: true }),
      longitude: fc.double({ min: -5.72, max: 1.77, noNaN: true }),
    });
    let most = 0;
    fc.assert(
      fc.property(anyPlaceInEngland, anyPlaceInEngland, (a, b) => {
        const onGlobe = distanceKm(a, b);
        const onGrid = distanceKm(gridFromWgs84(a.latitude, a.longitude), gridFromWgs84(b.latitude, b.longitude));
        if (onGlobe < 0.001) return;
        most = Math.max(most, Math.abs(onGrid / onGlobe - 1));
        expect(Math.abs(onGrid / onGlobe - 1)).toBeLessThan(0.005);
      }),
      {
        numRuns: 2_000,
        examples: [
          // The two ends where the grid stretches most and the globe is least round, west to east and south to north.
          [
            { latitude: 55.82, longitude: 1.7 },
            { latitude: 55.82, longitude: 1.77 },
          ],
          [
            { latitude: 55.82, longitude: -5.72 },
            { latitude: 55.82, longitude: 1.77 },
          ],
          [
            { latitude: 49.95, longitude: -2 },
            { latitude: 49.96, longitude: -2 },
          ],
        ],
      },
    );
    // The agreement is no accident of far-off places: it is tested where it is worst.
    expect(most).toBeGreaterThan(0.003);
  });

  it.each([
    ['grid', anyGridPlace],
    ['globe', anyGlobePlace],
  ])('on the %s is never negative, nothing to itself, the same both ways, and no detour is shorter', (_, anyPlace) => {
    fc.assert(
      fc.property(anyPlace, anyPlace, anyPlace, (a, b, c) => {
        expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBe(distanceKm(b, a));
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
      }),
    );
  });

  it('is refused between a place on the grid and one on the globe', () => {
    expect(() => distanceKm({ easting: 1, northing: 1 }, { latitude: 51, longitude: 0 })).toThrow(
      'give both in one way',
    );
  });

  it.each([
    ['no object', 'London', '[0]: is a place'],
    ['nothing', undefined, '[0]: is a place'],
    ['half a place', { easting: 1 }, '[0].northing: is a number of metres'],
    ['two ways at once', { easting: 1, northing: 1, latitude: 51, longitude: 0 }, 'one of the two'],
    ['neither way', {}, 'one of the two'],
    ['NaN', { easting: Number.NaN, northing: 1 }, '[0].easting: is a number of metres from 0 to 700000, not NaN'],
    ['a text', { latitude: '51', longitude: 0 }, "[0].latitude: is a number of degrees from -90 to 90, not '51'"],
    ['swapped degrees', { latitude: -170, longitude: 51 }, '[0].latitude'],
    ['kilometres off the grid', { easting: 700_001, northing: 1 }, '[0].easting'],
    ['a mistyped property', { easting: 1, nothing: 2 }, "there is no property 'nothing'; did you mean 'northing'?"],
  ])('is refused for %s', (_, place, message) => {
    const ask = () => distanceKm(place as Place, { easting: 1, northing: 1 });
    expect(ask).toThrow(DomainProblem);
    expect(ask).toThrow(message);
  });
});
