import { DomainProblem } from './problem.js';

/**
 * The candidate most like a mistyped text, for a helpful message.
 *
 * Likeness is the number of single letters to insert, remove, replace or swap with a neighbour. A candidate that needs
 * more changes than half of the text's length is no help and is not offered. Ties go to the first in the order of text.
 *
 * @returns The nearest candidate, or `undefined` where none is near.
 *
 * @throws DomainProblem `bad-text` where the text or a candidate is none.
 *
 * @example
 * ```ts
 * import { nearest } from 'careers-domain/core';
 *
 * nearest('schools-2081', ['colleges-2018', 'schools-2018']); // => 'schools-2018'
 * nearest('hello', ['colleges-2018', 'schools-2018']); // => undefined
 * ```
 *
 * @group Problems
 */
export const nearest = (text: string, candidates: Iterable<string>): string | undefined => {
  if (typeof text !== 'string' || typeof Object(candidates)[Symbol.iterator] !== 'function') throw notText();
  // Names are short; beyond this a text is no slip of the finger, and measuring it would cost the square of its length.
  if (text.length > 100) return undefined;
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(text.length / 2)) + 1;
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') throw notText();
    const changes = changesBetween(text.toLowerCase(), candidate.toLowerCase(), fewest);
    if (changes < fewest || (changes === fewest && best !== undefined && candidate < best)) {
      best = candidate;
      fewest = changes;
    }
  }
  return best;
};

const notText = (): DomainProblem =>
  new DomainProblem('bad-text', 'Only texts are like each other', [
    { path: [], message: 'takes a text and a list of texts to choose from' },
  ]);

const changesBetween = (a: string, b: string, enough: number): number => {
  if (Math.abs(a.length - b.length) > enough) return enough + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j] as number, (beforeLast[j - 2] as number) + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
};
