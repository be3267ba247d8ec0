import { compareText } from '../core/index.js';
import { apportion } from '../optimisation/index.js';
import { floorsOf } from './check-scheme.js';
import type { AreaQuota, QuotaTable } from './entities.js';

/**
 * The places of each area, by area: as many as there are places, or fewer where every ceiling is reached.
 *
 * @param places - At least the sum of the floors.
 */
export const quotasFor = (places: number, { areas, method }: QuotaTable): ReadonlyMap<string, number> => {
  // In the order of names, so that the order of the table never decides who gets the odd place.
  const sorted = [...areas].sort((a, b) => compareText(a.area, b.area));
  const shared = Math.min(
    places,
    sorted.reduce((sum, area) => sum + mostOf(area, places), 0),
  );
  const quotas = method === 'largest-remainder' ? largestRemainder(shared, sorted) : highestAverages(shared, sorted);
  return new Map(sorted.map(({ area }, index) => [area, quotas[index] as number]));
};

/** The most an area can take; one without weight has its floor and no more. */
const mostOf = ({ weight, least = 0, most = Number.POSITIVE_INFINITY }: AreaQuota, places: number): number =>
  weight === 0 ? least : Math.min(most, places);

const largestRemainder = (places: number, areas: readonly AreaQuota[]): readonly number[] =>
  apportion(
    places,
    areas.map(({ weight }) => weight),
    { minimum: areas.map(({ least = 0 }) => least), maximum: areas.map((area) => mostOf(area, places)) },
  );

/** Sainte-Laguë: each place goes to the area with the greatest weight for each 2 n + 1, of those under their ceiling. */
const highestAverages = (places: number, areas: readonly AreaQuota[]): readonly number[] => {
  const shares = areas.map(
    (area): Share => ({ weight: area.weight, most: mostOf(area, places), places: area.least ?? 0 }),
  );
  for (let left = places - floorsOf(areas); left > 0; left--) {
    let next: Share | undefined;
    for (const share of shares) {
      if (share.places < share.most && (!next || isAhead(share, next))) next = share;
    }
    (next as Share).places++;
  }
  return shares.map((share) => share.places);
};

interface Share {
  readonly weight: number;
  readonly most: number;
  places: number;
}

// Compared across, in whole numbers: a quotient in floating point could tie where the shares do not.
const isAhead = (a: Share, b: Share): boolean => a.weight * (2 * b.places + 1) > b.weight * (2 * a.places + 1);
