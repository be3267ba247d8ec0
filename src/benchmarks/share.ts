import type { Band } from './entities.js';
import { percentageOf } from './percentage.js';

/**
 * A share as an exact fraction: how many of how many.
 *
 * @group Evidence
 */
export interface Share {
  /** How many it is true of. */
  readonly met: number;
  /** How many were looked at. */
  readonly of: number;
}

/**
 * A share in whole per cent, floored, but never so that somebody becomes nobody: 1 of 1,000 is 1%. 100 is everybody.
 *
 * @returns 0 to 100, or `null` where nobody was looked at.
 */
export const percentOfShare = ({ met, of }: Share): number | null => {
  const percentage = percentageOf(met, of);
  return percentage === 0 && met > 0 ? 1 : percentage;
};

/** The band a percentage lies in: the one that begins highest among those it reaches. */
export const bandAt = (percentage: number, bands: readonly Band[]): string | undefined => {
  let found: Band | undefined;
  for (const band of bands) {
    if (band.least <= percentage && (found === undefined || band.least > found.least)) found = band;
  }
  return found?.id;
};
