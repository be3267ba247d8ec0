/**
 * Points as a whole percentage of what is possible: floored, never rounded, as Compass does. 11 of 17 is 64.
 *
 * @returns 0 to 100, or `null` where nothing is possible. 100 only for all points.
 */
export const percentageOf = (points: number, possible: number): number | null =>
  possible === 0 ? null : Math.floor((100 * points) / possible);
