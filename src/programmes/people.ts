import { shape } from '../core/index.js';

/** A number of young people, up to 100 million: those of many programmes still add up exactly. */
export const people = (least: number): shape.Check => shape.whole(least, 100_000_000);
