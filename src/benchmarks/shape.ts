import { isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../core/index.js';

/** Finds everything that is wrong with a value that stands at a path. */
export type Check = (value: unknown, path: ProblemIssue['path']) => readonly ProblemIssue[];

/** A plain object with exactly these properties. What may be absent is `optional`. */
export const object =
  (what: string, properties: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isPlainObject(value)) return [{ path, message: `is ${what}, not ${nameValue(value)}` }];
    return [
      ...unknownProperties(value, Object.keys(properties), path),
      ...Object.entries(properties).flatMap(([name, check]) => check(ownValue(value, name), [...path, name])),
    ];
  };

/** A property of the object itself: an absent `title` must not be found on a prototype. */
export const ownValue = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** A list whose entries all pass. One that is too long is not looked through. */
export const list =
  (what: string, entry: Check, { least, most }: { readonly least: number; readonly most: number }): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [{ path, message: `is ${what}, not ${nameValue(value)}` }];
    if (value.length > most) return [{ path, message: `is ${what}, at most ${most}, not ${value.length}` }];
    return [
      ...(value.length < least ? [{ path, message: `is ${what}, at least ${least}, not ${value.length}` }] : []),
      ...Array.from(value).flatMap((each, index) => entry(each, [...path, index])),
    ];
  };

/** A value that fulfils a condition; the message says what it should be. */
export const value =
  (what: string, isRight: (value: unknown) => boolean): Check =>
  (value, path) =>
    isRight(value) ? [] : [{ path, message: `is ${what}, not ${nameValue(value)}` }];

/** Text that is not empty, and of this form where one is given. */
export const text = (what = 'a text', form = /^/): Check =>
  value(what, (text) => typeof text === 'string' && text !== '' && form.test(text));

/** A whole number within limits, both included. */
export const whole = (from: number, to: number): Check =>
  value(
    `a whole number from ${from} to ${to}`,
    (number) => Number.isInteger(number) && Number(number) >= from && Number(number) <= to,
  );

/** One of a few texts. */
export const oneOf = (...texts: readonly string[]): Check =>
  value(`one of ${texts.map((text) => `'${text}'`).join(', ')}`, (text) => texts.includes(text as string));

/** What may be absent, and is checked where it is not. */
export const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? [] : check(value, path);

/** A second check that can only be made where the first finds nothing. */
export const andThen =
  <T>(first: Check, second: (value: T, path: ProblemIssue['path']) => readonly ProblemIssue[]): Check =>
  (value, path) => {
    const issues = first(value, path);
    return issues.length > 0 ? issues : second(value as T, path);
  };
