import * as domain from 'careers-domain';
import * as z from 'zod';
import { findTargets } from '../fuzz/find-targets.mjs';

/**
 * Right examples of a schema, as JSON: those it names itself, and values of the same kind among what the library ships,
 * what its functions are called with and what they return.
 */
export const examplesOf = (schema: z.ZodType, found: readonly unknown[]): readonly unknown[] => {
  const own = (z.globalRegistry.get(schema)?.examples ?? []) as readonly unknown[];
  return [...own, ...found.filter((value) => schema.safeParse(value).success).slice(0, MOST)];
};

const MOST = 3;

/** Objects from everywhere in the library, a few of each shape. */
export const objectsOfTheLibrary = async (): Promise<readonly unknown[]> => {
  const { targets } = await findTargets();
  const sources = [
    ...Object.values<unknown>(domain).filter((value) => !(value instanceof z.ZodType)),
    ...targets.flatMap(({ call, calls }) => calls.flatMap((values) => [values, call(...values)])),
  ];
  const shapes = new Map<string, number>();
  const objects: unknown[] = [];
  const seen = new Set<unknown>();
  const open = [...sources];
  while (open.length > 0) {
    const value = open.shift();
    if (typeof value !== 'object' || value === null || value instanceof z.ZodType || seen.has(value)) continue;
    seen.add(value);
    open.push(...Object.values(value));
    const shape = Array.isArray(value) ? '' : Object.keys(value).sort().join();
    const times = shapes.get(shape) ?? 0;
    shapes.set(shape, times + 1);
    if (shape !== '' && times < MOST) objects.push(JSON.parse(JSON.stringify(value)));
  }
  return objects;
};
