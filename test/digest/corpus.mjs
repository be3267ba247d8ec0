import { inputAt } from '../fuzz/inputs.mjs';
import { targetsIn } from '../fuzz/targets.mjs';

/** @import { Door } from '../fuzz/targets.mjs' */

/** So many hostile inputs of each function belong to the corpus, beside its right calls. */
const HOSTILE = 20;

/**
 * What every public function answers to a fixed set of calls, right and wrong ones: a text for each function. It uses
 * nothing but the language, so that any machine that runs it can tell its own texts.
 *
 * @param {readonly Door[]} doors
 * @returns {readonly (readonly [name: string, text: string])[]}
 */
export const corpusOf = (doors) =>
  targetsIn(doors).targets.map(({ name, call, calls }) => {
    const hostile = Array.from({ length: HOSTILE }, (_, position) => inputAt(name, position, calls));
    return [name, [...calls, ...hostile].map((values) => outcomeOf(() => call(...values))).join('\n')];
  });

/** @param {() => unknown} run */
const outcomeOf = (run) => {
  try {
    return textOf(run());
  } catch (problem) {
    const { name, code, message, issues } = /** @type {import('careers-domain/core').DomainProblem} */ (problem);
    return textOf({ name, code, message, issues });
  }
};

/**
 * A value as text, with what JSON would lose. Hidden things, such as a schema, are told by the names of their parts.
 *
 * @param {unknown} value
 * @returns {string}
 */
const textOf = (value, depth = 0) => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'function';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (depth > 12) return '…';
  if (Array.isArray(value)) return `[${Array.from(value, (entry) => textOf(entry, depth + 1)).join()}]`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return Object.prototype.toString.call(value);
  const entries = Object.keys(value).map((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    return `${JSON.stringify(key)}:${descriptor?.get ? 'getter' : textOf(descriptor?.value, depth + 1)}`;
  });
  return `{${entries.join()}}`;
};
