import { DomainProblem, didYouMean, nameValue } from '../core/index.js';
import type { Benchmark, Framework, Question } from './entities.js';
import { formOf } from './form.js';

/**
 * A question of a framework by its id, with the benchmark it belongs to.
 *
 * @param framework - The form.
 * @param id - The question's id, such as `3.4`.
 *
 * @throws DomainProblem `unknown-question` where the framework has none, naming the nearest id it has; `bad-framework`
 * where the framework is none.
 *
 * @example
 * ```ts
 * import { findQuestion, schools2018 } from 'careers-domain/benchmarks';
 *
 * const { benchmark, question } = findQuestion(schools2018, '8.1');
 * benchmark.title; // => 'Personal guidance'
 * question.points; // => 4
 * ```
 *
 * @group Frameworks
 */
export const findQuestion = (
  framework: Framework,
  id: string,
): {
  /** The benchmark it belongs to. */
  readonly benchmark: Benchmark;
  /** The question itself. */
  readonly question: Question;
} => {
  const { byId } = formOf(framework);
  const found = byId.get(id);
  const benchmark = found && framework.benchmarks[found.position];
  if (benchmark) return { benchmark, question: found.question };
  throw new DomainProblem('unknown-question', `There is no such question on ${framework.id}`, [
    {
      path: [],
      message: `${nameValue(id)} is the id of none${typeof id === 'string' ? didYouMean(id, byId.keys()) : ''}`,
    },
  ]);
};
