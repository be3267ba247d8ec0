import { compareText } from '../core/index.js';
import { apportion } from '../optimisation/index.js';
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
  return new Map(sorted.map(({ area }, index) => [area, quotas[index] ?? 0]));
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
  const quotas = areas.map(({ least = 0 }) => least);
  let left = places - quotas.reduce((sum, quota) => sum + quota, 0);
  for (; left > 0; left--) {
    const next = areas.reduce((best, area, index) => {
      if (area.weight === 0 || (quotas[index] ?? 0) >= mostOf(area, places)) return best;
      return best === -1 || isAhead(area, quotas[index], areas[best], quotas[best]) ? index : best;
    }, -1);
    quotas[next] = (quotas[next] ?? 0) + 1;
  }
  return quotas;
};

const isAhead = (a: AreaQuota, placesOfA = 0, b?: AreaQuota, placesOfB = 0): boolean =>
  a.weight * (2 * placesOfB + 1) > (b?.weight ?? 0) * (2 * placesOfA + 1);
