import {
  compareInstants,
  DomainProblem,
  isIsoDate,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  unknownProperties,
} from '../core/index.js';
import { institutionProblems, isUrn } from '../institutions/index.js';

type Path = ProblemIssue['path'];

/** Finds what is wrong with a value that stands at a path. */
export type Check = (value: unknown, path: Path) => readonly ProblemIssue[];

/**
 * Throws where a check of any argument finds something: one problem with all that is wrong with all of them.
 *
 * @throws DomainProblem with the code.
 */
export const requireAll = (
  code: string,
  subject: string,
  checked: readonly (readonly [check: Check, value: unknown, path: Path])[],
): void => {
  const issues = checked.flatMap(([check, value, path]) => check(value, path));
  if (issues.length > 0) throw new DomainProblem(code, subject, issues);
};

/** A value for which a test holds; `what` ends the sentence "is …". */
export const that =
  (isRight: (value: unknown) => boolean, what: string): Check =>
  (value, path) =>
    isRight(value) ? [] : [{ path, message: `is ${what}, not ${nameValue(value)}` }];

/** A whole number within limits. */
export const whole = (least: number, most: number): Check =>
  that((value) => isWhole(value, least, most), `a whole number from ${least} to ${most}`);

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

export const count: Check = whole(0, 100_000);

export const percent: Check = that((value) => isWhole(value, 0, 100), 'a whole per cent from 0 to 100');

// All amounts of a long list still add up within the safe integers.
const MOST_MONEY = 1_000_000_000_000;

export const money: Check = that(
  (value) => isWhole(value, 0, MOST_MONEY),
  'an amount in whole pence from 0 to £10 billion',
);

export const date: Check = that(isIsoDate, 'a date, written YYYY-MM-DD');

export const instant: Check = that((value) => {
  try {
    return compareInstants(value as string, value as string) === 0;
  } catch {
    return false;
  }
}, 'a moment with an offset, written 2018-05-25T15:00:00+01:00');

export const text: Check = that(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 200,
  'a text of 1 to 200 characters',
);

export const sentence: Check = that((value) => typeof value === 'string' && value !== '', 'a text');

export const flag: Check = that((value) => typeof value === 'boolean', 'true or false');

export const urn: Check = that(isUrn, 'a URN of six digits');

export const area: Check = that(
  (value) => typeof value === 'string' && /^E37\d{6}$/.test(value),
  'the code of a LEP area, E37 and six digits',
);

/** Any plain object; what it has is checked elsewhere. */
export const isObject = (what: string): Check => that(isPlainObject, what);

/** An institution. */
export const institution: Check = institutionProblems;

/** Institutions, each once. */
export const institutions: Check = (value, path) =>
  distinctListOf(institution, 'institutions', ({ urn }: { urn: string }) => urn, ['urn'], 0, 100_000)(value, path);

/** One of a few texts. */
export const oneOf = (...texts: readonly string[]): Check =>
  that((value) => texts.includes(value as string), `one of ${texts.map((each) => `'${each}'`).join(', ')}`);

/** A list with a least and a most length, each element checked. One that is too long is not looked through. */
export const listOf =
  (check: Check, what: string, least: number, most: number): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [{ path, message: `is a list of ${what}, not ${nameValue(value)}` }];
    if (value.length < least || value.length > most) {
      const limit = value.length < least ? `at least ${least}` : `at most ${most}`;
      return [{ path, message: `has ${value.length} ${what}; there must be ${limit}` }];
    }
    return Array.from(value).flatMap((element: unknown, index) => check(element, [...path, index]));
  };

/** A list as {@link listOf}, in which no two elements have the same key. */
export const distinctListOf =
  (check: Check, what: string, keyOf: (element: never) => string, key: Path, least: number, most: number): Check =>
  (value, path) => {
    const issues = listOf(check, what, least, most)(value, path);
    if (issues.length > 0) return issues;
    const seen = new Set<string>();
    return (value as readonly never[]).flatMap((element, index) => {
      const name = keyOf(element);
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [{ path: [...path, index, ...key], message: `names ${nameValue(name)} a second time` }];
    });
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

/** An object with names of the user's own, whose values all pass. */
export const recordOf =
  (what: string, check: Check): Check =>
  (value, path) =>
    isPlainObject(value)
      ? Object.entries(value).flatMap(([name, each]) => check(each, [...path, name]))
      : [{ path, message: `is ${what}, not ${nameValue(value)}` }];

/** A second check that can only be made where the first finds nothing. */
export const andThen =
  <T>(first: Check, second: (value: T, path: Path) => readonly ProblemIssue[]): Check =>
  (value, path) => {
    const issues = first(value, path);
    return issues.length > 0 ? issues : second(value as T, path);
  };
