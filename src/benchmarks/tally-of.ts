import type { Score } from './create-scorer.js';
import type { Framework, Tally } from './entities.js';
import { formOf } from './form.js';
import type { EvaluationResult } from './score-evaluation.js';
import { countIn, draftOf, refuseResults, resultProblems } from './tally-draft.js';

/**
 * One result as a tally, to be merged with others. For many results at once, `tallyAll` is quicker.
 *
 * A benchmark without a score is counted as unscored, never as not achieved, and its percentage is not counted.
 *
 * @param result - What `scoreEvaluation` or a scorer of `createScorer` returned.
 *
 * @throws DomainProblem `bad-result` listing what is wrong with it.
 *
 * @example
 * ```ts
 * import { schools2018, scoreEvaluation, tallyOf } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const result = scoreEvaluation({ framework: 'schools-2018', setting, answers: { '5.1': '100' } }, schools2018);
 *
 * const tally = tallyOf(result);
 * tally.framework; // => 'schools-2018'
 * tally.benchmarks.map(({ statuses }) => statuses.achieved); // => [0, 0, 0, 0, 1, 0, 0, 0]
 * tally.benchmarks.map(({ statuses }) => statuses.unscored); // => [1, 1, 1, 1, 0, 1, 1, 1]
 * ```
 *
 * @group Roll-ups
 */
export const tallyOf = (result: EvaluationResult | Score): Tally => {
  refuseResults(resultProblems(result, result?.framework, []));
  const draft = draftOf(result.framework);
  countIn(draft, result);
  return draft;
};

/**
 * The tally of no result: what merging begins with.
 *
 * @throws DomainProblem `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { emptyTally, schools2018 } from 'careers-domain/benchmarks';
 *
 * emptyTally(schools2018).results; // => 0
 * ```
 *
 * @group Roll-ups
 */
export const emptyTally = (framework: Framework): Tally => {
  formOf(framework);
  return draftOf(framework.id);
};
