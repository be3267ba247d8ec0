import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { findTargets } from '../../test/fuzz/find-targets.mjs';
import { fuzz } from '../../test/fuzz/fuzz.mjs';

/** @import { Outcome } from '../../test/fuzz/fuzz.mjs' */

/**
 * How much each public function is tried: `FUZZ_INPUTS` inputs, for `FUZZ_SECONDS` at most. A full million of each is
 * `FUZZ_INPUTS=1000000 FUZZ_SECONDS=0`. `FUZZ_FROM` begins at another input, `FUZZ_ONLY` takes the functions whose name
 * holds a text.
 */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 1_000_000);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 3) || Number.POSITIVE_INFINITY;
const FROM = Number(process.env.FUZZ_FROM ?? 0);
const ONLY = process.env.FUZZ_ONLY ?? '';

/** No single input may keep a function busy for so many seconds; after that its thread is stopped. */
const STUCK = 60;

/** Each public function of the built package is given very many hostile inputs. */
export const checkFuzz = async () => {
  const { targets, problems } = await findTargets();
  const names = targets.map(({ name }) => name).filter((name) => name.includes(ONLY));
  const outcomes = /** @type {Outcome[]} */ ([]);
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let name = names.shift(); name !== undefined; name = names.shift()) outcomes.push(await inThread(name));
    }),
  );
  const sum = (/** @type {(outcome: Outcome) => number} */ figure) =>
    outcomes.reduce((total, outcome) => total + figure(outcome), 0);
  const counts = outcomes.map(({ inputs }) => inputs).sort((a, b) => a - b);
  const slowest = outcomes.toSorted((a, b) => b.slowest - a.slowest)[0];
  const whole = counts.filter((inputs) => inputs >= 1_000_000).length;
  return {
    problems: [...problems, ...outcomes.flatMap((outcome) => outcome.problems)],
    note: [
      `${outcomes.length} functions`,
      `${inThousands(sum(({ inputs }) => inputs))} inputs (${inThousands(counts[0] ?? 0)} to ${inThousands(counts.at(-1) ?? 0)} each, ${whole} with a million)`,
      `${Math.round((100 * sum(({ refused }) => refused)) / sum(({ inputs }) => inputs))}% refused`,
      `slowest ${Math.round(slowest?.slowest ?? 0)} ms in ${slowest?.name}`,
    ].join(', '),
  };
};

/** @param {number} count */
const inThousands = (count) => `${Math.round(count / 1000)}k`;

/**
 * Fuzzes one function in a thread of its own, which can be stopped where it never ends.
 *
 * @param {string} name
 * @returns {Promise<Outcome>}
 */
const inThread = (name) =>
  new Promise((done, fail) => {
    const position = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { name, position } });
    let last = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(position, 0);
      if (now === last) {
        worker.terminate();
        const problems = [`${name}, input ${now}: does not end within ${STUCK} s`];
        done({ name, inputs: now, refused: 0, slowest: STUCK * 1000, problems });
      }
      last = now;
    }, STUCK * 1000);
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', () => clearInterval(watch));
  });

if (!isMainThread && workerData?.position instanceof Int32Array) {
  const { name, position } = workerData;
  const { targets } = await findTargets();
  const target = targets.find((each) => each.name === name);
  if (!target) throw new Error(`There is no ${name}`);
  const limits = { inputs: INPUTS, seconds: SECONDS, from: FROM };
  parentPort?.postMessage(fuzz(target, limits, (input) => Atomics.store(position, 0, input)));
}
