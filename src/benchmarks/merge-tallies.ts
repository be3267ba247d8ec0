import { DomainProblem, type ProblemIssue } from '../core/index.js';
import { checkTally, isCount } from './check-tally.js';
import type { Tally } from './entities.js';
import { draftOf, type TallyDraft } from './tally-draft.js';

/**
 * Several tallies on one form as one: of a hub's schools, of a trust's hubs, of a country's trusts.
 *
 * The order and the grouping of tallies never change what they come to, so parts may be counted on many machines and
 * merged as they come in. The tallies are left as they are.
 *
 * @param tallies - The tallies one after the other, or in one list; at least one. `emptyTally` changes nothing.
 *
 * @throws DomainProblem `mixed-frameworks` naming each tally on another form than the first; `bad-tally` listing
 * everything that is wrong with them, or where there is none, or where a count would leave the safe integers.
 *
 * @example
 * ```ts
 * import { createScorer, mergeTallies, schools2018, tallyOf } from 'careers-domain/benchmarks';
 *
 * const score = createScorer(schools2018);
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const hill = tallyOf(score({ framework: 'schools-2018', setting, answers: { '5.1': '100' } }));
 * const dale = tallyOf(score({ framework: 'schools-2018', setting, answers: { '5.1': '26-50' } }));
 *
 * const hub = mergeTallies(hill, dale);
 * hub.results; // => 2
 * hub.benchmarks[4]?.statuses; // => { achieved: 1, 'in-progress': 1, 'not-achieved': 0, unscored: 0 }
 * ```
 *
 * @group Roll-ups
 */
export const mergeTallies = (...tallies: readonly Tally[] | readonly [readonly Tally[]]): Tally => {
  const all = (Array.isArray(tallies[0]) ? tallies[0] : tallies) as readonly Tally[];
  refuse('bad-tally', all.length === 0 ? NONE : Array.from(all).flatMap((tally, index) => checkTally(tally, [index])));
  const { framework } = all[0] as Tally;
  refuse(
    'mixed-frameworks',
    all.flatMap((tally, index) => frameworkProblems(tally, framework, index)),
  );
  const merged = draftOf(framework);
  for (const tally of all) add(tally, merged);
  if (!isCount(merged.results)) refuse('bad-tally', TOO_MANY);
  return merged;
};

const refuse = (code: string, issues: readonly ProblemIssue[]): void => {
  if (issues.length > 0) throw new DomainProblem(code, 'The tallies cannot be merged', issues);
};

const NONE = [{ path: [], message: 'there is none; emptyTally makes the tally of no result' }];

const TOO_MANY = [{ path: [], message: 'come to more results than can be counted exactly' }];

const frameworkProblems = (tally: Tally, framework: string, index: number): readonly ProblemIssue[] =>
  tally.framework === framework
    ? []
    : [{ path: [index, 'framework'], message: `is '${tally.framework}', where that of the first is '${framework}'` }];

const add = (tally: Tally, merged: TallyDraft): void => {
  merged.results += tally.results;
  merged.complete += tally.complete;
  for (const [scored, row] of tally.achieved.entries()) addCounts(row, merged.achieved[scored] as number[]);
  for (const [index, { statuses, percentages }] of tally.benchmarks.entries()) {
    const benchmark = merged.benchmarks[index] as TallyDraft['benchmarks'][number];
    addCounts(percentages, benchmark.percentages);
    benchmark.statuses.achieved += statuses.achieved;
    benchmark.statuses['in-progress'] += statuses['in-progress'];
    benchmark.statuses['not-achieved'] += statuses['not-achieved'];
    benchmark.statuses.unscored += statuses.unscored;
  }
};

const addCounts = (counts: readonly number[], to: number[]): void => {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + (counts[i] as number);
};
