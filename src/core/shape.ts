/**
 * Checks for values that come from outside: each finds everything that is wrong with a value, and where. They are to
 * functions what schemas are to apps, without a validator in the bundle.
 *
 * @module
 */
import { isPlainObject, nameValue, unknownProperties } from './bad-input.js';
import { compareInstants, isIsoDate } from './dates.js';
import { DomainProblem, type ProblemIssue } from './problem.js';

/**
 * Finds everything that is wrong with a value that stands at a path; an empty list where nothing is.
 *
 * @param value - Anything.
 * @param path - Where it stands in the whole input.
 */
export type Check = (value: unknown, path: ProblemIssue['path']) => readonly ProblemIssue[];

/**
 * Checks several arguments, and refuses all of them at once.
 *
 * @param code - The kind of problem.
 * @param subject - What is refused, as the beginning of the message.
 * @param parts - Each with its check and its place in the input.
 *
 * @throws DomainProblem with the code, listing everything that any check found.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.requireAll('bad-visit', 'The visit cannot be counted', [
 *   [shape.date, '2018-05-25', ['on']],
 *   [shape.whole(0, 500), 120, ['pupils']],
 * ]); // => undefined
 * ```
 */
export const requireAll = (
  code: string,
  subject: string,
  parts: readonly (readonly [check: Check, value: unknown, path: ProblemIssue['path']])[],
): void => {
  const issues = parts.flatMap(([check, value, path]) => check(value, path));
  if (issues.length > 0) throw new DomainProblem(code, subject, issues);
};

/**
 * A value that fulfils a condition.
 *
 * @param what - What it should be; the message says "is …, not …".
 * @param isRight - The condition.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.value('an even number', (number) => Number(number) % 2 === 0)(3, ['seats']);
 * // => [{ path: ['seats'], message: 'is an even number, not 3' }]
 * ```
 */
export const value =
  (what: string, isRight: (value: unknown) => boolean): Check =>
  (value, path) =>
    isRight(value) ? [] : [{ path, message: `is ${what}, not ${nameValue(value)}` }];

/**
 * A text that is not empty, and of this form where one is given.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.text('a code of three digits', /^\d{3}$/)('20', ['code']);
 * // => [{ path: ['code'], message: "is a code of three digits, not '20'" }]
 * ```
 */
export const text = (what = 'a text', form = /^/): Check =>
  value(what, (text) => typeof text === 'string' && text !== '' && form.test(text));

/**
 * A short text that tells one thing from another: 1 to 200 characters.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.name('', ['id']); // => [{ path: ['id'], message: "is a text of 1 to 200 characters, not ''" }]
 * ```
 */
export const name: Check = value(
  'a text of 1 to 200 characters',
  (text) => typeof text === 'string' && text !== '' && text.length <= 200,
);

/**
 * A whole number within limits, both included.
 *
 * @param least - A safe integer.
 * @param most - A safe integer; without it there is no limit but the safe integers' own.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.whole(20, 40)(19, ['members']);
 * // => [{ path: ['members'], message: 'is a whole number from 20 to 40, not 19' }]
 * ```
 */
export const whole = (least: number, most: number = Number.MAX_SAFE_INTEGER): Check =>
  value(
    most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
    (number) => Number.isSafeInteger(number) && Number(number) >= least && Number(number) <= most,
  );

/**
 * One of a few texts.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.oneOf('cash', 'in-kind')('gold', []); // => [{ path: [], message: "is one of 'cash', 'in-kind', not 'gold'" }]
 * ```
 */
export const oneOf = (...texts: readonly string[]): Check =>
  value(`one of ${texts.map((text) => `'${text}'`).join(', ')}`, (text) => texts.includes(text as string));

/**
 * `true` or `false`.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.flag('yes', []); // => [{ path: [], message: "is true or false, not 'yes'" }]
 * ```
 */
export const flag: Check = value('true or false', (flag) => typeof flag === 'boolean');

/**
 * A date of the calendar, written `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.date('2018-02-29', []); // => [{ path: [], message: "is a date, written YYYY-MM-DD, not '2018-02-29'" }]
 * ```
 */
export const date: Check = value('a date, written YYYY-MM-DD', isIsoDate);

/**
 * A moment of a day with its offset, written `2018-05-25T15:00:00+01:00`.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.instant('2018-05-25T15:00:00+01:00', []); // => []
 * ```
 */
export const instant: Check = value('a moment with an offset, written 2018-05-25T15:00:00+01:00', (moment) => {
  try {
    return compareInstants(moment as string, moment as string) === 0;
  } catch {
    return false;
  }
});

// All amounts of a long list still add up within the safe integers.
const MOST_MONEY = 1_000_000_000_000;

/**
 * An amount in whole pence, from nothing to £10 billion.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.money(100_000, []); // => []
 * shape.money(10.5, []); // => [{ path: [], message: 'is an amount in whole pence from 0 to £10 billion, not 10.5' }]
 * ```
 */
export const money: Check = value(
  'an amount in whole pence from 0 to £10 billion',
  (pence) => Number.isSafeInteger(pence) && Number(pence) >= 0 && Number(pence) <= MOST_MONEY,
);

/**
 * A list whose entries all pass. One that is too long is not looked through.
 *
 * @param what - What the list is: "a list of members".
 * @param entry - The check of each entry.
 * @param limits - How many there may be; 0 to 1,000,000 where nothing is said.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.list('a list of dates', shape.date, { least: 1 })([], ['visits']);
 * // => [{ path: ['visits'], message: 'is a list of dates, at least 1, not 0' }]
 * ```
 */
export const list =
  (
    what: string,
    entry: Check,
    { least = 0, most = 1_000_000 }: { readonly least?: number; readonly most?: number } = {},
  ): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [{ path, message: `is ${what}, not ${nameValue(value)}` }];
    if (value.length > most) return [{ path, message: `is ${what}, at most ${most}, not ${value.length}` }];
    return [
      ...(value.length < least ? [{ path, message: `is ${what}, at least ${least}, not ${value.length}` }] : []),
      ...Array.from(value).flatMap((each, index) => entry(each, [...path, index])),
    ];
  };

/**
 * A second check of a list, for {@link andThen}: no two entries have the same key.
 *
 * @param keyOf - The key of an entry, or `undefined` where it has none.
 * @param key - Where in an entry the key stands.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * const member = shape.object('a member', { urn: shape.name });
 * const members = shape.andThen(
 *   shape.list('a list of members', member),
 *   shape.distinct(({ urn }: { urn: string }) => urn, ['urn']),
 * );
 * members([{ urn: '100049' }, { urn: '100049' }], ['members']);
 * // => [{ path: ['members', 1, 'urn'], message: "names '100049' a second time" }]
 * ```
 */
export const distinct =
  <T>(keyOf: (entry: T) => string | undefined, key: ProblemIssue['path'] = []) =>
  (entries: readonly T[], path: ProblemIssue['path']): readonly ProblemIssue[] => {
    const seen = new Set<string>();
    return entries.flatMap((entry, index) => {
      const name = keyOf(entry);
      if (name === undefined) return [];
      if (seen.has(name))
        return [{ path: [...path, index, ...key], message: `names ${nameValue(name)} a second time` }];
      seen.add(name);
      return [];
    });
  };

/**
 * A plain object with exactly these properties. What may be absent is {@link optional}.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.object('a visit', { on: shape.date, pupils: shape.optional(shape.whole(0)) })({ on: '2019-03-01', pupil: 3 }, []);
 * // => [{ path: ['pupil'], message: "there is no property 'pupil'; did you mean 'pupils'?" }]
 * ```
 */
export const object =
  (what: string, properties: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isPlainObject(value)) return [{ path, message: `is ${what}, not ${nameValue(value)}` }];
    return [
      ...unknownProperties(value, Object.keys(properties), path),
      ...Object.entries(properties).flatMap(([name, check]) => check(ownValue(value, name), [...path, name])),
    ];
  };

/**
 * A plain object with names of the user's own, whose values all pass.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.record('places by region', shape.whole(0))({ London: -1 }, ['places']);
 * // => [{ path: ['places', 'London'], message: 'is a whole number from 0, not -1' }]
 * ```
 */
export const record =
  (what: string, check: Check): Check =>
  (value, path) => {
    if (!isPlainObject(value)) return [{ path, message: `is ${what}, not ${nameValue(value)}` }];
    return Object.entries(value).flatMap(([name, each]) => check(each, [...path, name]));
  };

/**
 * What may be absent, and is checked where it is not.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.optional(shape.flag)(undefined, []); // => []
 * ```
 */
export const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? [] : check(value, path);

/**
 * A second check that can only be made where the first finds nothing.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * const period = shape.andThen<{ from: string; to: string }>(
 *   shape.object('a period', { from: shape.date, to: shape.date }),
 *   ({ from, to }, path) => (from <= to ? [] : [{ path: [...path, 'to'], message: 'is no earlier than from' }]),
 * );
 * period({ from: '2019-03-02', to: '2019-03-01' }, []); // => [{ path: ['to'], message: 'is no earlier than from' }]
 * ```
 */
export const andThen =
  <T>(first: Check, second: (value: T, path: ProblemIssue['path']) => readonly ProblemIssue[]): Check =>
  (value, path) => {
    const issues = first(value, path);
    return issues.length > 0 ? issues : second(value as T, path);
  };

/**
 * A property of the object itself: an absent `title` is not found on a prototype.
 *
 * @example
 * ```ts
 * import { shape } from 'careers-domain/core';
 *
 * shape.ownValue({ title: 'Hub' }, 'title'); // => 'Hub'
 * shape.ownValue({}, 'toString'); // => undefined
 * ```
 */
export const ownValue = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;
