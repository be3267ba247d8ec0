import { DomainProblem, shape } from 'careers-domain/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const messages = (check: shape.Check, value: unknown): readonly string[] =>
  check(value, ['here']).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('a shape', () => {
  it.each<[string, shape.Check, unknown[], unknown[]]>([
    ['a text', shape.text(), ['a'], ['', 1, undefined, null]],
    ['a text of a form', shape.text('a code', /^\d{3}$/), ['203'], ['20', '2034', 203]],
    ['a name', shape.name, ['a', 'x'.repeat(200)], ['', 'x'.repeat(201), 1]],
    ['a whole number', shape.whole(1, 3), [1, 3], [0, 4, 1.5, Number.NaN, '2', 2n]],
    ['a whole number without a limit', shape.whole(0), [0, 2 ** 53 - 1], [-1, 2 ** 53, Number.POSITIVE_INFINITY]],
    ['one of a few texts', shape.oneOf('cash', 'in-kind'), ['cash', 'in-kind'], ['Cash', '', undefined]],
    ['true or false', shape.flag, [true, false], [0, 'true', null]],
    ['a date', shape.date, ['2020-02-29'], ['2019-02-29', '2019-2-1', 20190201]],
    ['a moment', shape.instant, ['2018-05-25T15:00:00+01:00'], ['2018-05-25', '2018-05-25T15:00:00', 5, undefined]],
    ['money', shape.money, [0, 10 ** 12], [-1, 0.5, 10 ** 12 + 1, '5']],
    ['a list', shape.list('a list', shape.flag, { least: 1, most: 2 }), [[true], [true, false]], [[], [1], {}, 'ab']],
    ['an object', shape.object('an object', { a: shape.flag }), [{ a: true }], [{}, { a: 1 }, { a: true, b: 1 }, []]],
    ['a record', shape.record('a record', shape.flag), [{}, { x: true }], [{ x: 1 }, [], null]],
    ['what may be absent', shape.optional(shape.flag), [undefined, true], [null, 1]],
  ])('of %s lets the right through and names the wrong', (_, check, right, wrong) => {
    for (const value of right) expect(check(value, [])).toEqual([]);
    for (const value of wrong) expect(check(value, ['here'])[0]?.path[0]).toBe('here');
  });

  it('says what is wrong and where', () => {
    expect(messages(shape.whole(20, 40), 19)).toEqual(['here is a whole number from 20 to 40, not 19']);
    expect(messages(shape.whole(0), -1)).toEqual(['here is a whole number from 0, not -1']);
    expect(messages(shape.list('a list of flags', shape.flag, { least: 2 }), [1])).toEqual([
      'here is a list of flags, at least 2, not 1',
      'here.0 is true or false, not 1',
    ]);
    expect(messages(shape.list('a list of flags', shape.flag, { most: 1 }), [1, 2])).toEqual([
      'here is a list of flags, at most 1, not 2',
    ]);
    expect(messages(shape.object('a visit', { on: shape.date, by: shape.name }), { on: 'today', bye: 'Ada' })).toEqual([
      "here.bye there is no property 'bye'; did you mean 'by'?",
      "here.on is a date, written YYYY-MM-DD, not 'today'",
      'here.by is a text of 1 to 200 characters, not nothing',
    ]);
    expect(messages(shape.record('flags by name', shape.flag), 3)).toEqual(['here is flags by name, not 3']);
  });

  it('looks through a list of up to a million entries where no other limit is given', () => {
    const long = new Array<boolean>(1_000_001).fill(true);
    expect(messages(shape.list('a list', shape.flag), long)).toEqual(['here is a list, at most 1000000, not 1000001']);
    expect(messages(shape.list('a list', shape.flag), long.slice(1))).toEqual([]);
  });

  it('sees holes in a list', () => {
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tried
    expect(messages(shape.list('a list', shape.flag), [true, , true])).toEqual([
      'here.1 is true or false, not nothing',
    ]);
  });

  it('takes a property from the object only, never from its prototype', () => {
    const check = shape.object('an object', { toString: shape.optional(shape.flag), constructor: shape.flag });
    expect(messages(check, {})).toEqual(['here.constructor is true or false, not nothing']);
    expect(shape.ownValue({ a: 1 }, 'a')).toBe(1);
    expect(shape.ownValue({ a: 1 }, 'hasOwnProperty')).toBeUndefined();
  });

  it('makes a second check only where the first finds nothing', () => {
    const check = shape.andThen<number>(shape.whole(0), (number, path) =>
      number % 2 === 0 ? [] : [{ path, message: 'is odd' }],
    );
    expect([2, 3, -1].map((number) => messages(check, number))).toEqual([
      [],
      ['here is odd'],
      ['here is a whole number from 0, not -1'],
    ]);
  });

  it('finds each key that stands before, and lets entries without a key be', () => {
    const distinct = shape.distinct(({ id }: { id?: string }) => id, ['id']);
    expect(distinct([{ id: 'a' }, {}, { id: 'b' }, {}, { id: 'a' }, { id: 'a' }], ['list'])).toEqual([
      { path: ['list', 4, 'id'], message: "names 'a' a second time" },
      { path: ['list', 5, 'id'], message: "names 'a' a second time" },
    ]);
  });

  it('finds as many repeated keys as there are more entries than keys', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '__proto__')), (keys) => {
        const found = shape.distinct((key: string) => key)(keys, []);
        expect(found).toHaveLength(keys.length - new Set(keys).size);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    const check = shape.object('anything', {
      list: shape.list('a list', shape.record('a record', shape.instant)),
      text: shape.optional(shape.text()),
    });
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }), (value) => {
        expect(check(value, []).every(({ message }) => message.length > 0)).toBe(true);
        expect(check({ list: [value] }, []).every(({ path }) => path[0] === 'list')).toBe(true);
      }),
    );
  });

  it('refuses all that is wrong with all parts at once', () => {
    const attempt = () =>
      shape.requireAll('bad-visit', 'The visit cannot be counted', [
        [shape.date, 'today', ['on']],
        [shape.flag, true, ['met']],
        [shape.whole(0), -1, ['pupils']],
      ]);
    expect(attempt).toThrow(DomainProblem);
    expect(attempt).toThrow(/The visit cannot be counted/);
    try {
      attempt();
    } catch (problem) {
      expect(problem).toMatchObject({ code: 'bad-visit', issues: [{ path: ['on'] }, { path: ['pupils'] }] });
    }
    expect(shape.requireAll('bad-visit', 'No', [[shape.flag, true, []]])).toBeUndefined();
  });
});
