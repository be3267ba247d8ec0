import { nameValue } from './bad-input.js';
import { DomainProblem } from './problem.js';

/**
 * Compares two texts by code point: the same order on every machine, whatever its locale.
 *
 * Use it wherever a tie is broken by an identifier.
 *
 * @returns -1, 0 or 1.
 *
 * @throws DomainProblem `bad-text` for what is no text.
 *
 * @example
 * ```ts
 * import { compareText } from 'careers-domain/core';
 *
 * ['b', 'B', 'a'].sort(compareText); // => ['B', 'a', 'b']
 * ```
 *
 * @group Order
 */
export const compareText = (a: string, b: string): -1 | 0 | 1 => {
  if (typeof a !== 'string' || typeof b !== 'string') throw notText(a, b);
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) < rank(right) ? -1 : 1;
  }
  if (a.length === b.length) return 0;
  return a.length < b.length ? -1 : 1;
};

const notText = (...values: readonly unknown[]): DomainProblem =>
  new DomainProblem(
    'bad-text',
    'Only texts can be put in order',
    values.flatMap((value, index) =>
      typeof value === 'string' ? [] : [{ path: [index], message: `${nameValue(value)} is no text` }],
    ),
  );

// UTF-16 puts the surrogates of U+10000 and above before U+E000 to U+FFFF; by code point they come after.
const rank = (unit: number): number => {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
};
