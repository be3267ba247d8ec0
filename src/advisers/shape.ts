import { isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../core/index.js';
import { institutionProblems, isUrn } from '../institutions/index.js';

/** Finds everything that is wrong with a value that stands at a path. */
export type Check = (value: unknown, path: ProblemIssue['path']) => readonly ProblemIssue[];

/** A plain object with exactly these properties. What may be absent is `optional`. */
export const object =
  (what: string, properties: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isPlainObject(value)) return [{ path, message: `is ${what}, not ${nameValue(value)}` }];
    return [
      ...unknownProperties(value, Object.keys(properties), path),
      ...Object.entries(properties).flatMap(([name, check]) =>
        check(Object.hasOwn(value, name) ? value[name] : undefined, [...path, name]),
      ),
    ];
  };

/** A list whose entries all pass. One that is too long is not looked through. */
export const list =
  (what: string, entry: Check, most = MOST_ENTRIES): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [{ path, message: `is a list of ${what}, not ${nameValue(value)}` }];
    if (value.length > most) return [{ path, message: `is a list of ${what}, at most ${most}, not ${value.length}` }];
    return Array.from(value).flatMap((each, index) => entry(each, [...path, index]));
  };

/** Longer lists are of no use: nobody has so many. */
export const MOST_ENTRIES = 1_000_000;

/** A value that fulfils a condition; the message says what it should be. */
export const value =
  (what: string, isRight: (value: unknown) => boolean): Check =>
  (value, path) =>
    isRight(value) ? [] : [{ path, message: `is ${what}, not ${nameValue(value)}` }];

/** What may be absent, and is checked where it is not. */
export const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? [] : check(value, path);

/** A text that is not empty. */
export const text: Check = value('a text', (text) => typeof text === 'string' && text !== '');

/** A whole number within limits, both included. */
export const whole = (from: number, to: number): Check =>
  value(
    `a whole number from ${from} to ${to}`,
    (number) => Number.isInteger(number) && Number(number) >= from && Number(number) <= to,
  );

/** One of a few texts. */
export const oneOf = (...texts: readonly string[]): Check =>
  value(`one of ${texts.map((text) => `'${text}'`).join(', ')}`, (text) => texts.includes(text as string));

/** A distance in kilometres. */
export const km = value(
  'a number of kilometres from 0',
  (number) => typeof number === 'number' && number >= 0 && number < Number.POSITIVE_INFINITY,
);

/** A URN. */
export const urn: Check = value('a URN, six digits', isUrn);

/** A place, on the grid or on the globe, that stands in a property called `place`. */
export const place: Check = (value, path) => institutionProblems({ ...SOMEWHERE, place: value }, path.slice(0, -1));

const SOMEWHERE = { urn: '100001', name: 'Somewhere', kind: 'school', funding: 'state' };

/** Whatever there is, or nothing. */
export const anything: Check = () => [];
