import { adviserRules } from './advisers/index.js';
import { benchmarkRules } from './benchmarks/index.js';
import { type CitedRule, DomainProblem, didYouMean, type Grade, nameValue, type ProblemIssue } from './core/index.js';
import { institutionRules } from './institutions/index.js';
import { programmeRules } from './programmes/index.js';
import { trainingRules } from './training/index.js';

/** One line for each room that has rules. */
const rules = [...institutionRules, ...benchmarkRules, ...programmeRules, ...trainingRules, ...adviserRules];

/**
 * Everything that this library takes for true without a source that says so: every rule of every rule set that is
 * inferred or assumed, with its sources.
 *
 * Rules that stand in several rule sets are listed for each of them. The guide "What is published, inferred and assumed"
 * is made from the same data.
 *
 * @param options - `grades`: which rules to list; `['inferred', 'assumed']` unless given.
 *
 * @throws DomainProblem `unknown-grade` listing each grade that is none.
 *
 * @example
 * ```ts
 * import { assumptions } from 'careers-domain';
 *
 * const assumed = assumptions({ grades: ['assumed'] });
 * assumed.every(({ grade }) => grade === 'assumed'); // => true
 * assumed.find(({ ruleSet, rule }) => ruleSet === 'schools-2018' && rule === '4.4')?.statement;
 * // => 'Worth up to 4 points, fully met from 76% on, asked everywhere: By the age of 14, pupils have learned about careers and working life in PSHE.'
 * ```
 *
 * @group Rules
 */
export const assumptions = (options: { readonly grades?: readonly Grade[] } = {}): readonly CitedRule[] => {
  const { grades = ['inferred', 'assumed'] } = options;
  const issues = gradeProblems(grades);
  if (issues.length > 0) throw new DomainProblem('unknown-grade', 'There is no such grade', issues);
  return rules.filter(({ grade }) => grades.includes(grade));
};

const gradeProblems = (grades: unknown): readonly ProblemIssue[] => {
  if (!Array.isArray(grades)) return [{ path: ['grades'], message: `is a list of grades, not ${nameValue(grades)}` }];
  return grades.flatMap((grade, index) => {
    if (GRADES.includes(grade)) return [];
    const hint = typeof grade === 'string' ? didYouMean(grade, GRADES) : '';
    return [{ path: ['grades', index], message: `${nameValue(grade)} is no grade${hint}` }];
  });
};

const GRADES: readonly Grade[] = ['published', 'inferred', 'assumed'];
