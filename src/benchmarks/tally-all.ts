import { nameValue, type ProblemIssue } from '../core/index.js';
import type { Score } from './create-scorer.js';
import type { Framework, Tally } from './entities.js';
import { formOf } from './form.js';
import type { EvaluationResult } from './score-evaluation.js';
import { countIn, draftOf, refuseResults, resultProblems } from './tally-draft.js';

/**
 * The tally of many results on one form, counted in one walk: millions a second, in the memory of one.
 *
 * @param results - What `scoreEvaluation` or a scorer of `createScorer` returned: a list, or anything that can be walked,
 * so that the results need never be in memory together.
 * @param framework - The form they are on.
 *
 * @throws DomainProblem `mixed-frameworks` naming each result on another form; `bad-result` listing each that is none;
 * `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { createScorer, schools2018, tallyAll } from 'careers-domain/benchmarks';
 *
 * const score = createScorer(schools2018);
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const scores = ['0-25', '51-75', '76-99', '100'].map((band) =>
 *   score({ framework: 'schools-2018', setting, answers: { '5.1': band } }),
 * );
 *
 * const tally = tallyAll(scores, schools2018);
 * tally.benchmarks[4]?.statuses; // => { achieved: 2, 'in-progress': 1, 'not-achieved': 1, unscored: 0 }
 * tally.benchmarks[0]?.statuses.unscored; // => 4
 * ```
 *
 * @group Roll-ups
 */
export const tallyAll = (results: Iterable<EvaluationResult | Score>, framework: Framework): Tally => {
  formOf(framework);
  requireWalkable(results);
  const draft = draftOf(framework.id);
  const issues: ProblemIssue[] = [];
  let index = 0;
  for (const result of results) {
    if (!countIn(draft, result)) issues.push(...resultProblems(result, framework.id, [index]));
    index++;
  }
  refuseResults(issues);
  return draft;
};

const requireWalkable = (results: unknown): void => {
  if (typeof results === 'object' && results !== null && Symbol.iterator in results) return;
  refuseResults([{ path: [], message: `are a list of results, not ${nameValue(results)}` }]);
};
