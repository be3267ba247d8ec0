import type { Band } from '../entities.js';

/** The shares of pupils on the forms of 2018, worth 0 to 4 points. */
export const shares2018 = [
  { id: '0-25', label: '0% to 25%', least: 0, points: 0 },
  { id: '26-50', label: '26% to 50%', least: 26, points: 1 },
  { id: '51-75', label: '51% to 75%', least: 51, points: 2 },
  { id: '76-99', label: '76% to 99%', least: 76, points: 3 },
  { id: '100', label: '100%', least: 100, points: 4 },
] as const satisfies readonly Band[];

/** The shares of pupils on the forms of 2025: an area is met from 76% on, or it is not, so there are no part points. */
export const shares2025 = [
  { id: '0', label: '0%', least: 0, points: 0 },
  { id: '1-25', label: '1% to 25%', least: 1, points: 0 },
  { id: '26-50', label: '26% to 50%', least: 26, points: 0 },
  { id: '51-75', label: '51% to 75%', least: 51, points: 0 },
  { id: '76-90', label: '76% to 90%', least: 76, points: 1 },
  { id: '91-99', label: '91% to 99%', least: 91, points: 1 },
  { id: '100', label: '100%', least: 100, points: 1 },
] as const satisfies readonly Band[];
