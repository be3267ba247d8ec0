/**
 * Whole numbers that look random and come in the same order for the same seed, on every machine (mulberry32).
 *
 * @typedef {object} Random
 * @property {(below: number) => number} below - A whole number from 0, less than this.
 * @property {(in_: number) => boolean} one - True once in so many times.
 * @property {<T>(choices: readonly T[]) => T} pick - One of the choices.
 */

/**
 * @param {number} seed
 * @returns {Random}
 */
export const randomFrom = (seed) => {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (/** @type {number} */ limit) => next() % limit;
  return {
    below,
    one: (times) => below(times) === 0,
    pick: (choices) => /** @type {any} */ (choices[below(choices.length)]),
  };
};

/**
 * A seed for the input of one function at one position, so that any single input can be made again.
 *
 * @param {string} name
 * @param {number} position
 */
export const seedOf = (name, position) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash ^ Math.imul(position + 1, 0x9e3779b1)) | 0;
};
