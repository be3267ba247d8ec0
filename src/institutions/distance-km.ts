import { DomainProblem, isPlainObject } from '../core/index.js';
import type { GlobePlace, GridPlace, Place } from './entities.js';
import { isOnGlobe, isOnGrid, placeProblems } from './place-problems.js';

/**
 * How far apart two places are, in kilometres as the crow flies.
 *
 * Two places on the British National Grid are measured on the plane of the grid; two places by latitude and longitude
 * along the great circle of a globe of 6,371.0088 km, the mean radius of the Earth. Inside England the two ways agree
 * within 0.5%. A place of one kind and a place of the other are not compared: directories of postcodes give both kinds.
 *
 * @returns Kilometres from 0, to the millimetre.
 *
 * @throws DomainProblem `bad-place` for what is no place, or for places of two kinds.
 *
 * @example
 * ```ts
 * import { distanceKm } from 'careers-domain/institutions';
 *
 * const haverstock = { easting: 527968, northing: 184550 };
 * const parliamentHill = { easting: 528256, northing: 186071 };
 * distanceKm(haverstock, parliamentHill); // => 1.548026
 *
 * const london = { latitude: 51.5074, longitude: -0.1278 };
 * const manchester = { latitude: 53.4808, longitude: -2.2426 };
 * distanceKm(london, manchester); // => 261.98317
 * ```
 *
 * @group Places
 */
export const distanceKm = (a: Place, b: Place): number => {
  if (!isPlainObject(a) || !isPlainObject(b)) throw badPlaces(a, b);
  if (isOnGrid(a) && isOnGrid(b)) return toMillimetre(planarKm(a, b));
  if (isOnGlobe(a) && isOnGlobe(b)) return toMillimetre(greatCircleKm(a, b));
  throw badPlaces(a, b);
};

const badPlaces = (a: unknown, b: unknown): DomainProblem => {
  const issues = [a, b].flatMap((place, index) => placeProblems(place, [index]));
  if (issues.length > 0) return new DomainProblem('bad-place', 'Not two places', issues);
  return new DomainProblem('bad-place', 'Not two places of one kind', [
    {
      path: [1],
      message:
        'is on the grid where the first is by latitude and longitude, or the other way round; give both in one way',
    },
  ]);
};

/** The mean radius of the Earth in kilometres, as the International Union of Geodesy and Geophysics has it. */
export const EARTH_RADIUS_KM = 6371.0088;

// The grid stretches England by 0.04% at most, so its plane is good enough as it is.
const planarKm = (a: GridPlace, b: GridPlace): number =>
  Math.sqrt((a.easting - b.easting) ** 2 + (a.northing - b.northing) ** 2) / 1000;

// The haversine form keeps its precision where the places are near each other.
const greatCircleKm = (a: GlobePlace, b: GlobePlace): number => {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
};

// Engines differ in the last digit of a sine; below the millimetre nobody looks.
const toMillimetre = (km: number): number => Math.round(km * 1e6) / 1e6;

const radians = (degrees: number): number => (degrees / 180) * Math.PI;
