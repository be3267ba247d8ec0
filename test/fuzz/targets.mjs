import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @import { Target } from './fuzz.mjs' */

const { name: PACKAGE, exports } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The entry points of the package, as `package.json` lists them: `index` for the root, else the room. */
export const DOORS = Object.keys(exports).flatMap((subpath) => {
  const found = /^\.(?:\/([\w-]+))?$/.exec(subpath);
  return found ? [found[1] ?? 'index'] : [];
});

/** @param {string} door */
const callsFile = (door) => `test/fuzz/calls/${door}.mjs`;

/**
 * Every function that the package exports, with right calls of it, and which functions have none.
 *
 * @returns {Promise<{ targets: Target[], problems: string[] }>}
 */
export const findTargets = async () => {
  const targets = /** @type {Target[]} */ ([]);
  const problems = /** @type {string[]} */ ([]);
  const seen = new Set();
  // Rooms first: what the root only re-exports is a function of its room.
  for (const door of DOORS.toSorted((a, b) => Number(a === 'index') - Number(b === 'index'))) {
    const room = await import(door === 'index' ? PACKAGE : `${PACKAGE}/${door}`);
    const file = callsFile(door);
    const known = existsSync(file) ? (await import(pathToFileURL(resolve(file)).href)).calls : {};
    const functions = functionsIn(room).filter(([, call]) => !seen.has(call));
    for (const [name, call] of functions) {
      seen.add(call);
      const calls = known[name];
      if (!calls?.length) {
        problems.push(`${file} has no call of ${name}: add a right one, a list of its arguments`);
        continue;
      }
      targets.push({ name: `${door}.${name}`, call, calls });
      const returned = call(...calls[0]);
      if (typeof returned !== 'function') continue;
      const ofReturned = known[`${name}()`];
      if (ofReturned)
        targets.push({ name: `${door}.${name}()`, call: /** @type {any} */ (returned), calls: ofReturned });
      else problems.push(`${file} has no call of what ${name} returns: add it as '${name}()'`);
    }
    const toolkits = Object.entries(room).filter(([, value]) => isToolkit(value) && !seen.has(value));
    for (const [name, tools] of toolkits) {
      seen.add(tools);
      for (const [tool] of functionsIn(tools)) {
        const [built, ...right] = known[name]?.[tool] ?? [];
        const calls = right.map((/** @type {unknown} */ value) => [value]);
        if (calls.length > 0) targets.push({ name: `${door}.${name}.${tool}`, call: built, calls });
        else problems.push(`${file} has nothing built with ${name}.${tool}: add it with a right value`);
      }
    }
    const names = new Set([...functions, ...toolkits].map(([name]) => name));
    const strays = Object.keys(known).filter((name) => !names.has(name.replace(/\(\)$/, '')));
    problems.push(...strays.map((name) => `${file} has calls of ${name}, which is not exported`));
  }
  return { targets, problems };
};

/**
 * What is called, not constructed.
 *
 * @param {Readonly<Record<string, unknown>>} room
 * @returns {[string, Target['call']][]}
 */
const functionsIn = (room) =>
  /** @type {[string, Target['call']][]} */ (
    Object.entries(room).filter(([, value]) => typeof value === 'function' && !String(value).startsWith('class '))
  );

/**
 * A module exported as one name: `export * as shape from './shape.js'`.
 *
 * @param {any} value
 */
const isToolkit = (value) => value?.[Symbol.toStringTag] === 'Module';
