import { isIsoDate, isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../core/index.js';
import { isUrn } from '../institutions/index.js';

type Path = ProblemIssue['path'];

/** Finds what is wrong with a value that stands at a path. */
export type Check = (value: unknown, path: Path) => readonly ProblemIssue[];

/** A value for which a test holds; `what` ends the sentence "is …". */
export const that =
  (isRight: (value: unknown) => boolean, what: string): Check =>
  (value, path) =>
    isRight(value) ? [] : [{ path, message: `is ${what}, not ${nameValue(value)}` }];

/** A whole number within limits. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Check =>
  that(
    (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
    most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
  );

// All payments of a place still add up within the safe integers.
const MOST_MONEY = 1_000_000_000_000;

export const money: Check = that(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST_MONEY,
  'an amount in whole pence from 0 to £10 billion',
);

export const date: Check = that(isIsoDate, 'a date, written YYYY-MM-DD');

export const text: Check = that(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 200,
  'a text of 1 to 200 characters',
);

export const URN: Check = that(isUrn, 'a URN of six digits');

export const sentence: Check = that((value) => typeof value === 'string' && value !== '', 'a text');

export const chance: Check = that(
  (value) => typeof value === 'number' && value >= 0 && value <= 1,
  'a probability from 0 to 1',
);

/** One of a few texts. */
export const oneOf = (...texts: readonly string[]): Check =>
  that((value) => texts.includes(value as string), `one of ${texts.map((each) => `'${each}'`).join(', ')}`);

/** A list of at least some length, each element checked. */
export const listOf =
  (check: Check, what: string, least = 0, most = Number.MAX_SAFE_INTEGER): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [{ path, message: `is a list of ${what}, not ${nameValue(value)}` }];
    if (value.length < least || value.length > most) {
      const limit = value.length < least ? `at least ${least}` : `at most ${most}`;
      return [{ path, message: `has ${value.length} ${what}; there must be ${limit}` }];
    }
    return Array.from(value).flatMap((element: unknown, index) => check(element, [...path, index]));
  };

/** An object with these properties and no other. */
export const shapeOf =
  (what: string, required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path) => {
    if (!isPlainObject(value)) return [{ path, message: `is ${what}, not ${nameValue(value)}` }];
    const checks = { ...required, ...optional };
    return [
      ...unknownProperties(value, Object.keys(checks), path),
      ...Object.entries(checks).flatMap(([key, check]) => {
        const property = Object.hasOwn(value, key) ? value[key] : undefined;
        return property === undefined && Object.hasOwn(optional, key) ? [] : check(property, [...path, key]);
      }),
    ];
  };

/** An object with texts of any kind as keys. */
export const recordOf =
  (check: Check, what: string): Check =>
  (value, path) => {
    if (!isPlainObject(value)) return [{ path, message: `is an object of ${what}, not ${nameValue(value)}` }];
    return Object.entries(value).flatMap(([key, property]) => check(property, [...path, key]));
  };

/** Every text that stands in a list before, where it stands again. */
export const repeated = (
  texts: readonly string[],
  pathOf: (index: number) => Path,
  what: string,
): readonly ProblemIssue[] => {
  const seen = new Set<string>();
  return texts.flatMap((each, index) => {
    if (!seen.has(each)) {
      seen.add(each);
      return [];
    }
    return [{ path: pathOf(index), message: `names ${what} ${nameValue(each)} a second time` }];
  });
};
