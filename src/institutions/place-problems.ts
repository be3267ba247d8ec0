import { isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../core/index.js';

/** What is wrong with a place, on the grid or on the globe. */
export const placeProblems = (place: unknown): readonly ProblemIssue[] => {
  if (!isPlainObject(place)) return [{ path: [], message: `is a place, not ${nameValue(place)}` }];
  const isOnGrid = Object.hasOwn(place, 'easting') || Object.hasOwn(place, 'northing');
  const isOnGlobe = Object.hasOwn(place, 'latitude') || Object.hasOwn(place, 'longitude');
  if (isOnGrid === isOnGlobe) {
    return [{ path: [], message: 'is a place by easting and northing, or by latitude and longitude: one of the two' }];
  }
  const limits = isOnGrid ? GRID : GLOBE;
  return [
    ...unknownProperties(place, Object.keys(limits)),
    ...Object.entries(limits).flatMap(([name, [least, most, unit]]) =>
      isBetween(place[name], least, most)
        ? []
        : [{ path: [name], message: `is a number of ${unit} from ${least} to ${most}, not ${nameValue(place[name])}` }],
    ),
  ];
};

type Limits = readonly [least: number, most: number, unit: string];

const GRID: Readonly<Record<string, Limits>> = { easting: [0, 700_000, 'metres'], northing: [0, 1_300_000, 'metres'] };
const GLOBE: Readonly<Record<string, Limits>> = { latitude: [-90, 90, 'degrees'], longitude: [-180, 180, 'degrees'] };

const isBetween = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;
