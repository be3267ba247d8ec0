/** @import { Target } from './fuzz.mjs' */

/**
 * An entry point of the package: its name, what it exports, and right calls of that.
 *
 * @typedef {object} Door
 * @property {string} door - The room, or `index` for the root.
 * @property {Readonly<Record<string, unknown>>} room
 * @property {Readonly<Record<string, any>>} calls
 */

/**
 * Every function that is exported, once, with right calls of it; and which functions have none.
 *
 * @param {readonly Door[]} doors - Rooms before the root, which re-exports them.
 * @returns {{ targets: Target[], problems: string[] }}
 */
export const targetsIn = (doors) => {
  const targets = /** @type {Target[]} */ ([]);
  const problems = /** @type {string[]} */ ([]);
  const seen = new Set();
  for (const { door, room, calls: known } of doors) {
    const file = `test/fuzz/calls/${door}.mjs`;
    const own = Object.entries(room).filter(([, value]) => !seen.has(value));
    const functions = functionsIn(own);
    for (const [name, call] of functions) {
      const calls = known[name];
      if (!calls?.length) {
        problems.push(`${file} has no call of ${name}: add a right one, a list of its arguments`);
        continue;
      }
      targets.push({ name: `${door}.${name}`, call, calls });
      const returned = answerOf(call, calls[0]);
      if (returned instanceof Error)
        problems.push(`${file}: the first call of ${name} is refused: ${returned.message}`);
      if (typeof returned !== 'function') continue;
      const ofReturned = known[`${name}()`];
      if (ofReturned)
        targets.push({ name: `${door}.${name}()`, call: /** @type {any} */ (returned), calls: ofReturned });
      else problems.push(`${file} has no call of what ${name} returns: add it as '${name}()'`);
    }
    const toolkits = own.filter(isToolkit);
    for (const [name, tools] of toolkits) {
      for (const [tool] of functionsIn(Object.entries(/** @type {object} */ (tools)))) {
        const [built, ...right] = known[name]?.[tool] ?? [];
        const calls = right.map((/** @type {unknown} */ value) => [value]);
        if (calls.length > 0) targets.push({ name: `${door}.${name}.${tool}`, call: built, calls });
        else problems.push(`${file} has nothing built with ${name}.${tool}: add it with a right value`);
      }
    }
    const names = new Set([...functions, ...toolkits].map(([name]) => name));
    const strays = Object.keys(known).filter((name) => !names.has(name.replace(/\(\)$/, '')));
    problems.push(...strays.map((name) => `${file} has calls of ${name}, which is not exported`));
    for (const value of Object.values(room)) seen.add(value);
  }
  return { targets, problems };
};

/** @type {(call: Target['call'], values: readonly unknown[]) => unknown} */
const answerOf = (call, values) => {
  try {
    return call(...values);
  } catch (problem) {
    return problem;
  }
};

/**
 * What is called, not constructed.
 *
 * @param {readonly [string, unknown][]} exported
 * @returns {[string, Target['call']][]}
 */
const functionsIn = (exported) =>
  /** @type {[string, Target['call']][]} */ (
    exported.filter(([, value]) => typeof value === 'function' && !String(value).startsWith('class '))
  );

/**
 * A module exported as one name, with functions alone: `export * as shape from './shape.js'`.
 *
 * @param {[string, unknown]} exported
 */
const isToolkit = ([, value]) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.values(value).every((tool) => typeof tool === 'function');
