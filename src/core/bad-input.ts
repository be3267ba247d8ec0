import { nearest } from './nearest.js';
import { DomainProblem, type ProblemIssue } from './problem.js';

/**
 * Whether a value is a plain object: what JSON or an object literal makes, and nothing else.
 *
 * @example
 * ```ts
 * import { isPlainObject } from 'careers-domain/core';
 *
 * isPlainObject({}); // => true
 * isPlainObject([]); // => false
 * isPlainObject(null); // => false
 * ```
 *
 * @group Problems
 */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Plain objects of another realm (a worker, a frame, a test's context) have that realm's Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/**
 * A short way to name any value in a message: texts in quotes and cut, lists and objects by their kind.
 *
 * @example
 * ```ts
 * import { nameValue } from 'careers-domain/core';
 *
 * nameValue('80%'); // => "'80%'"
 * nameValue([1, 2]); // => 'a list'
 * nameValue(undefined); // => 'nothing'
 * ```
 *
 * @group Problems
 */
export const nameValue = (value: unknown): string => {
  if (typeof value === 'string') return `'${value.length > 60 ? `${value.slice(0, 60)}…` : value}'`;
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
};

/**
 * The properties of an object that nobody asked for, as problems, each with the nearest property that exists.
 *
 * @param object - The object looked at.
 * @param known - The names it may have.
 * @param path - Where the object stands in the whole input.
 *
 * @throws DomainProblem `bad-object` for what is no object, or where names and path are no lists.
 *
 * @example
 * ```ts
 * import { unknownProperties } from 'careers-domain/core';
 *
 * unknownProperties({ speciallist: true }, ['yearGroups', 'specialist'], ['setting']);
 * // => [{ path: ['setting', 'speciallist'], message: "there is no property 'speciallist'; did you mean 'specialist'?" }]
 * ```
 *
 * @group Problems
 */
export const unknownProperties = (
  object: object,
  known: readonly string[],
  path: ProblemIssue['path'] = [],
): readonly ProblemIssue[] => {
  if (typeof object !== 'object' || object === null || !Array.isArray(known) || !Array.isArray(path)) {
    const message = `takes an object and two lists, not ${[object, known, path].map(nameValue).join(', ')}`;
    throw new DomainProblem('bad-object', 'The properties cannot be looked at', [{ path: [], message }]);
  }
  return Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [...path, key],
      message: `there is no property ${nameValue(key)}${didYouMean(key, known)}`,
    }));
};

/**
 * The end of a message about a mistyped name: `; did you mean 'specialist'?`, or nothing where no name is near.
 *
 * @throws DomainProblem `bad-text` where the name or a candidate is no text.
 *
 * @example
 * ```ts
 * import { didYouMean } from 'careers-domain/core';
 *
 * didYouMean('schools-2081', ['schools-2018']); // => "; did you mean 'schools-2018'?"
 * didYouMean('hello', ['schools-2018']); // => ''
 * ```
 *
 * @group Problems
 */
export const didYouMean = (text: string, candidates: Iterable<string>): string => {
  const candidate = nearest(text, candidates);
  return candidate === undefined ? '' : `; did you mean '${candidate}'?`;
};
