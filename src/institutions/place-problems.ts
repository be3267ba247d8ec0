import { isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../core/index.js';
import type { GlobePlace, GridPlace } from './entities.js';

/**
 * Everything that is wrong with a place, on the grid or on the globe, each with its path; an empty list where nothing is.
 *
 * @param place - Anything: it need not have the right shape.
 * @param path - Where it stands in a larger input, for the paths of the problems.
 *
 * @example
 * ```ts
 * import { placeProblems } from 'careers-domain/institutions';
 *
 * placeProblems({ easting: 527968, northing: -1 }, ['place']);
 * // => [{ path: ['place', 'northing'], message: 'is a number of metres from 0 to 1300000, not -1' }]
 * ```
 *
 * @group Places
 */
export const placeProblems = (place: unknown, path: ProblemIssue['path'] = []): readonly ProblemIssue[] => {
  if (!isPlainObject(place)) return [{ path, message: `is a place, not ${nameValue(place)}` }];
  const saysGrid = place.easting !== undefined || place.northing !== undefined;
  const saysGlobe = place.latitude !== undefined || place.longitude !== undefined;
  if (saysGrid === saysGlobe) {
    return [{ path, message: 'is a place by easting and northing, or by latitude and longitude: one of the two' }];
  }
  const limits: Readonly<Record<string, Limits>> = saysGrid ? GRID : GLOBE;
  return [
    ...unknownProperties(place, Object.keys(limits), path),
    ...Object.entries(limits).flatMap(([name, limit]) => {
      const [least, most, unit] = limit;
      if (isBetween(place[name], limit)) return [];
      return [
        {
          path: [...path, name],
          message: `is a number of ${unit} from ${least} to ${most}, not ${nameValue(place[name])}`,
        },
      ];
    }),
  ];
};

type Limits = readonly [least: number, most: number, unit: string];

const GRID = {
  easting: [0, 700_000, 'metres'],
  northing: [0, 1_300_000, 'metres'],
} as const satisfies Readonly<Record<keyof GridPlace, Limits>>;

const GLOBE = {
  latitude: [-90, 90, 'degrees'],
  longitude: [-180, 180, 'degrees'],
} as const satisfies Readonly<Record<keyof GlobePlace, Limits>>;

/** Whether a place is right and on the grid. */
export const isOnGrid = (place: Partial<GridPlace & GlobePlace>): place is GridPlace =>
  isBetween(place.easting, GRID.easting) &&
  isBetween(place.northing, GRID.northing) &&
  place.latitude === undefined &&
  place.longitude === undefined;

/** Whether a place is right and by latitude and longitude. */
export const isOnGlobe = (place: Partial<GridPlace & GlobePlace>): place is GlobePlace =>
  isBetween(place.latitude, GLOBE.latitude) &&
  isBetween(place.longitude, GLOBE.longitude) &&
  place.easting === undefined &&
  place.northing === undefined;

const isBetween = (value: unknown, [least, most]: Limits): boolean =>
  typeof value === 'number' && value >= least && value <= most;
