import { compareText } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

const byCodePoints = (a: string, b: string): number => {
  const [left, right] = [Array.from(a, (c) => c.codePointAt(0) ?? 0), Array.from(b, (c) => c.codePointAt(0) ?? 0)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(left.length - right.length);
};

describe('compareText', () => {
  it('puts capitals before small letters, and a beginning before the whole', () => {
    expect(['b', 'B', 'a', 'ab', ''].sort(compareText)).toEqual(['', 'B', 'a', 'ab', 'b']);
  });

  it('orders by code point, not by UTF-16 unit', () => {
    expect(compareText('\uFF5E', '\u{1F600}')).toBe(-1);
    expect(compareText('\u{1F600}', '\uFF5E')).toBe(1);
  });

  it('agrees with a comparison of code points, for every text', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', 'B', '\uD7FF', '\uE000', '\uFFFF', '\u{10000}', '\u{1F600}'),
    });
    fc.assert(fc.property(anyText, anyText, (a, b) => compareText(a, b) === byCodePoints(a, b)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(compareText(a, b)).toBe(byCodePoints(a, b));
      }),
    );
  });

  it('refuses what is no text, and says which', () => {
    const refused = (...issues: object[]) => ({ code: 'bad-text', subject: 'Only texts can be put in order', issues });
    expect(problemOf(() => compareText('a', 1 as never))).toEqual(refused({ path: [1], message: '1 is no text' }));
    expect(problemOf(() => compareText(null as never, 'b'))).toEqual(
      refused({ path: [0], message: 'null is no text' }),
    );
    expect(problemOf(() => compareText([] as never, {} as never))).toEqual(
      refused({ path: [0], message: 'a list is no text' }, { path: [1], message: 'an object is no text' }),
    );
  });
});
