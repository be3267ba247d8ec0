import { createHash } from 'node:crypto';

/**
 * One line for each function with the digest of its text, so that a change names the function that answers otherwise.
 *
 * @param {readonly (readonly [name: string, text: string])[]} corpus
 */
export const linesOf = (corpus) =>
  corpus
    .map(([name, text]) => `${name} ${sha256(text).slice(0, 16)}\n`)
    .sort()
    .join('');

/**
 * The one digest of all.
 *
 * @param {string} lines
 */
export const digestOf = (lines) => sha256(lines).slice(0, 16);

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
