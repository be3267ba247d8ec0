import { runInNewContext } from 'node:vm';
import { DomainProblem, didYouMean, isPlainObject, nameValue, nearest, unknownProperties } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

describe('nearest', () => {
  it.each([
    ['schools-2081', 'schools-2018'],
    ['Schools-2018', 'schools-2018'],
    ['school-2018', 'schools-2018'],
    ['colleges2018', 'colleges-2018'],
  ])('finds for %s the id %s', (text, id) => {
    expect(nearest(text, ['schools-2018', 'schools-2025', 'colleges-2018'])).toBe(id);
  });

  it('offers nothing for what is unlike everything, or too long for a slip', () => {
    expect(nearest('hello', ['schools-2018'])).toBeUndefined();
    expect(nearest('x'.repeat(101), ['x'.repeat(101)])).toBeUndefined();
    expect(nearest('a', [])).toBeUndefined();
  });

  it('breaks ties by code point, whatever the order', () => {
    expect(nearest('1.5', ['1.7', '1.4', '1.6'])).toBe('1.4');
    expect(nearest('1.5', ['1.4', '1.6', '1.7'])).toBe('1.4');
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(nearest('ab', ['ba'])).toBe('ba');
  });

  it('never offers another where the text itself is among the candidates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 })),
        fc.string({ minLength: 1, maxLength: 12 }),
        (others, text) => {
          expect(nearest(text, [...others, text])?.toLowerCase()).toBe(text.toLowerCase());
        },
      ),
    );
  });
});

describe('didYouMean', () => {
  it('ends a message, or adds nothing', () => {
    expect(didYouMean('speciallist', ['specialist'])).toBe("; did you mean 'specialist'?");
    expect(didYouMean('xyz', ['specialist'])).toBe('');
  });
});

describe('isPlainObject', () => {
  it.each([{}, Object.create(null), JSON.parse('{"__proto__": 1}'), runInNewContext('({})')])('takes %o', (value) => {
    expect(isPlainObject(value)).toBe(true);
  });

  it.each([null, undefined, [], 'a', 1, () => 1, new Map(), new (class Thing {})()])('refuses %o', (value) => {
    expect(isPlainObject(value)).toBe(false);
  });
});

describe('nameValue', () => {
  it.each([
    ['80%', "'80%'"],
    ['x'.repeat(80), `'${'x'.repeat(60)}…'`],
    [undefined, 'nothing'],
    [null, 'null'],
    [[1], 'a list'],
    [{}, 'an object'],
    [() => 1, 'a function'],
    [Number.NaN, 'NaN'],
    [12n, '12'],
    [Symbol('s'), 'Symbol(s)'],
    [true, 'true'],
  ])('names %o as %s', (value, name) => {
    expect(nameValue(value)).toBe(name);
  });
});

describe('unknownProperties', () => {
  it('names each with its path and the nearest that exists', () => {
    expect(unknownProperties({ a: 1, titel: 2, __proto__: null }, ['title', 'a'], ['x', 0])).toEqual([
      { path: ['x', 0, 'titel'], message: "there is no property 'titel'; did you mean 'title'?" },
    ]);
  });

  it('sees a property named __proto__ that came by JSON', () => {
    expect(unknownProperties(JSON.parse('{"__proto__": {}}'), ['a'])).toEqual([
      { path: ['__proto__'], message: "there is no property '__proto__'" },
    ]);
  });
});

describe('DomainProblem', () => {
  it('lists every problem with its path', () => {
    const problem = new DomainProblem('bad-evaluation', 'The evaluation cannot be scored', [
      { path: ['answers', '5.1'], message: 'takes a band' },
      { path: ['setting', 'yearGroups', 2], message: 'is a year group' },
      { path: [], message: 'something' },
    ]);
    expect(problem.message).toBe(
      'The evaluation cannot be scored:\n  answers["5.1"]: takes a band\n  setting.yearGroups[2]: is a year group\n  something',
    );
    expect(problem).toBeInstanceOf(Error);
    expect([problem.name, problem.code, problem.issues.length]).toEqual(['DomainProblem', 'bad-evaluation', 3]);
  });

  it('shows the first fifty and keeps all', () => {
    const issues = Array.from({ length: 53 }, (_, i) => ({ path: [i], message: 'wrong' }));
    const problem = new DomainProblem('bad', 'Refused', issues);
    expect(problem.issues).toHaveLength(53);
    expect(problem.message.split('\n')).toHaveLength(52);
    expect(problem.message).toMatch(/… and 3 more, listed in issues$/);
  });
});

describe('what helps with bad input', () => {
  const NO_TEXTS = {
    code: 'bad-text',
    subject: 'Only texts are like each other',
    issues: [{ path: [], message: 'takes a text and a list of texts to choose from' }],
  };

  it.each<[string, unknown, unknown]>([
    ['a text that is none', 5, ['a']],
    ['no candidates', 'a', undefined],
    ['candidates that are no list', 'a', { a: 1 }],
    ['a candidate that is no text', 'a', ['b', 5]],
  ])('refuses %s', (_, text, candidates) => {
    expect(problemOf(() => nearest(text as string, candidates as string[]))).toEqual(NO_TEXTS);
    expect(problemOf(() => didYouMean(text as string, candidates as string[]))).toEqual(NO_TEXTS);
  });

  it.each<[string, unknown, unknown, unknown, string]>([
    ['what is no object', 'a', ['a'], [], "'a', a list, a list"],
    ['nothing', null, ['a'], [], 'null, a list, a list'],
    ['names that are no list', {}, 'a', [], "an object, 'a', a list"],
    ['a path that is no list', {}, ['a'], 5, 'an object, a list, 5'],
  ])('refuses %s', (_, object, known, path, shown) => {
    expect(problemOf(() => unknownProperties(object as object, known as string[], path as string[]))).toEqual({
      code: 'bad-object',
      subject: 'The properties cannot be looked at',
      issues: [{ path: [], message: `takes an object and two lists, not ${shown}` }],
    });
  });
});
