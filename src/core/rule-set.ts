import { isPlainObject, nameValue } from './bad-input.js';
import { isIsoDate, isWithin } from './dates.js';
import type { Citation, Grade, Period, RuleSet } from './entities.js';
import { compareText } from './order.js';
import { DomainProblem } from './problem.js';

/**
 * The rule set in force on a day: the newest of those whose period holds the day, or `undefined` where there is none.
 *
 * Of two that began on the same day the one with the later id counts, so that the answer never depends on their order.
 *
 * @throws DomainProblem `bad-date` for a text that is no date; `bad-rule-set` listing what is no rule set.
 *
 * @example
 * ```ts
 * import { ruleSetInForce } from 'careers-domain/core';
 * import { schools2018, schools2025 } from 'careers-domain/benchmarks';
 *
 * ruleSetInForce([schools2018, schools2025], '2025-08-31')?.id; // => 'schools-2018'
 * ruleSetInForce([schools2018, schools2025], '2025-09-01')?.id; // => 'schools-2025'
 * ```
 *
 * @group Rule sets
 */
export const ruleSetInForce = <R extends RuleSet>(sets: readonly R[], on: string): R | undefined => {
  requireAll(sets, 'a list of rule sets', problemWithRuleSet);
  let found: R | undefined;
  for (const set of sets) {
    if (isWithin(on, set.inForce) && (found === undefined || isNewer(set, found))) found = set;
  }
  return found;
};

const isNewer = (a: RuleSet, b: RuleSet): boolean =>
  (compareText(a.inForce.from, b.inForce.from) || compareText(a.id, b.id)) > 0;

/**
 * One statement of a rule set with its sources: what it says, and how far it can be trusted.
 *
 * @group Rule sets
 */
export interface CitedRule {
  /** The id of the rule set that states it. */
  readonly ruleSet: string;
  /** The rule's id within its rule set. */
  readonly rule: string;
  /** What the rule says, in one sentence. */
  readonly statement: string;
  /** How far the rule as stated here can be trusted. */
  readonly grade: Grade;
  /** Where it comes from. */
  readonly cites: readonly Citation[];
}

/**
 * How far a rule can be trusted that stands on several sources together: no further than the weakest of them.
 *
 * @returns The weakest grade; `assumed` where there is no source at all.
 *
 * @throws DomainProblem `bad-rule-set` listing each source without a grade.
 *
 * @example
 * ```ts
 * import { weakestGrade } from 'careers-domain/core';
 *
 * const report = { title: 'A report', publisher: 'A school', url: 'https://example.org/', grade: 'published' } as const;
 * weakestGrade([report]); // => 'published'
 * weakestGrade([report, { ...report, grade: 'inferred' }]); // => 'inferred'
 * weakestGrade([]); // => 'assumed'
 * ```
 *
 * @group Rule sets
 */
export const weakestGrade = (cites: readonly Citation[]): Grade => {
  requireAll(cites, 'a list of sources', problemWithSource);
  if (cites.length === 0 || cites.some(({ grade }) => grade === 'assumed')) return 'assumed';
  return cites.some(({ grade }) => grade === 'inferred') ? 'inferred' : 'published';
};

/**
 * What a rule set as a whole states, that it is in force and when, as one of its rules: the one with the id `rule-set`.
 *
 * @throws DomainProblem `bad-rule-set` for what is no rule set.
 *
 * @example
 * ```ts
 * import { ruleSetAsRule } from 'careers-domain/core';
 * import { schools2018 } from 'careers-domain/benchmarks';
 *
 * const { rule, statement, grade } = ruleSetAsRule(schools2018);
 * rule; // => 'rule-set'
 * statement; // => 'Compass for schools, 2018 to 2025: in force from 2018-01-01 to 2025-08-31.'
 * grade; // => 'inferred'
 * ```
 *
 * @group Rule sets
 */
export const ruleSetAsRule = (ruleSet: RuleSet): CitedRule => {
  requireAll([ruleSet], 'a rule set', problemWithRuleSet);
  const { id, title, inForce, cites } = ruleSet;
  return {
    ruleSet: id,
    rule: 'rule-set',
    statement: `${title}: in force ${inWords(inForce)}.`,
    grade: weakestGrade(cites),
    cites,
  };
};

const inWords = ({ from, to }: Period): string => (to === undefined ? `from ${from} on` : `from ${from} to ${to}`);

const requireAll = (values: unknown, what: string, problemWith: (value: unknown) => string | undefined): void => {
  const issues = Array.isArray(values)
    ? Array.from(values).flatMap((value, index) => {
        const message = problemWith(value);
        return message === undefined ? [] : [{ path: [index], message }];
      })
    : [{ path: [], message: `is ${what}, not ${nameValue(values)}` }];
  if (issues.length > 0) throw new DomainProblem('bad-rule-set', 'The rules cannot be read', issues);
};

const problemWithRuleSet = (value: unknown): string | undefined => {
  if (!isPlainObject(value) || typeof value.id !== 'string' || typeof value.title !== 'string') {
    return 'is no rule set with an id and a title';
  }
  const { inForce } = value;
  if (!isPlainObject(inForce) || !isIsoDate(inForce.from) || !(inForce.to === undefined || isIsoDate(inForce.to))) {
    return `${nameValue(value.id)} does not say from which day on it is in force`;
  }
  return undefined;
};

const problemWithSource = (value: unknown): string | undefined =>
  isPlainObject(value) && GRADES.has(value.grade) ? undefined : 'is no source that is published, inferred or assumed';

const GRADES: ReadonlySet<unknown> = new Set<Grade>(['published', 'inferred', 'assumed']);
