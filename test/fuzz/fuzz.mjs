import { inputAt, OwnError } from './inputs.mjs';

/**
 * A function with right calls of it, from which hostile ones are made.
 *
 * @typedef {object} Target
 * @property {string} name - Such as `benchmarks.scoreEvaluation`.
 * @property {(...values: any[]) => unknown} call
 * @property {readonly (readonly unknown[])[]} calls
 */

/**
 * What came of the inputs of one function.
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} inputs - How many were tried.
 * @property {number} refused - How many were refused, by a DomainProblem.
 * @property {number} slowest - Milliseconds of the slowest.
 * @property {readonly string[]} problems - What went wrong, each with the position of its input.
 */

/** The longest that any input may take, in milliseconds of the processor: a slow machine passes, a blow-up does not. */
const TIME_LIMIT = 10_000;

/** So many faults of one function are enough to know of. */
const FAULTS = 5;

/**
 * Calls a function with one hostile input after another.
 *
 * @param {Target} target
 * @param {object} limits
 * @param {number} limits.inputs - How many inputs at most.
 * @param {number} [limits.seconds] - How long at most.
 * @param {number} [limits.from] - The position of the first input.
 * @param {number} [limits.most] - How many milliseconds an input may take.
 * @param {(position: number) => void} [onInput] - Told of each input before it is tried.
 * @returns {Outcome}
 */
export const fuzz = ({ name, call, calls }, limits, onInput) => {
  const { inputs, seconds = Number.POSITIVE_INFINITY, from = 0, most = TIME_LIMIT } = limits;
  const problems = /** @type {string[]} */ ([]);
  const end = performance.now() + seconds * 1000;
  let refused = 0;
  let slowest = 0;
  let position = from;
  for (; position < from + inputs && problems.length < FAULTS; position++) {
    const input = inputAt(name, position, calls);
    onInput?.(position);
    const start = performance.now();
    const fault = faultIn(call, input);
    let taken = performance.now() - start;
    // A busy machine may have made it slow: what counts is the processor's own time.
    if (taken > most) taken = processorTime(() => faultIn(call, input));
    if (taken > slowest) slowest = taken;
    if (fault === 'refused') refused += 1;
    else if (fault !== undefined) problems.push(`${name}, input ${position}: ${fault}`);
    if (taken > most) problems.push(`${name}, input ${position}: takes ${Math.round(taken)} ms`);
    if (start + taken > end) {
      position += 1;
      break;
    }
  }
  if (Object.hasOwn(Object.prototype, 'polluted')) problems.push(`${name} has changed Object.prototype`);
  return { name, inputs: position - from, refused, slowest, problems };
};

/**
 * What is wrong with how a call ended: nothing, or that it was rightly refused, or a sentence.
 *
 * @type {(call: Target['call'], input: readonly unknown[]) => string | undefined}
 */
const faultIn = (call, input) => {
  try {
    // What was handed in may be handed back: a NaN there was not worked out.
    return hasNaN(call(...input), 3) && !hasNaN(input, 6) ? 'returns NaN' : undefined;
  } catch (problem) {
    if (problem instanceof OwnError) return undefined;
    if (!(problem instanceof Error) || problem.name !== 'DomainProblem') {
      return `throws ${problem instanceof Error ? String(problem.stack).split('\n').slice(0, 3).join(' | ') : String(problem)}`;
    }
    const { code, issues } = /** @type {import('careers-domain/core').DomainProblem} */ (problem);
    const isWhole =
      /^[a-z]+(-[a-z0-9]+)*$/.test(code) && issues.length > 0 && issues.every(({ message }) => message !== '');
    return isWhole ? 'refused' : `throws a DomainProblem '${code}' that does not say what is wrong`;
  }
};

/** @type {(value: unknown, depth: number) => boolean} */
const hasNaN = (value, depth) => {
  if (typeof value === 'number') return Number.isNaN(value);
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  const entries = Array.isArray(value)
    ? value.slice(0, 20)
    : Object.values(Object.getOwnPropertyDescriptors(value)).map((descriptor) => descriptor.value);
  return entries.some((entry) => hasNaN(entry, depth - 1));
};

/** @param {() => unknown} run */
const processorTime = (run) => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
