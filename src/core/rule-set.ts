import { isWithin } from './dates.js';
import type { Citation, Grade, RuleSet } from './entities.js';
import { compareText } from './order.js';

/**
 * The rule set in force on a day: the newest of those whose period holds the day, or `undefined` where there is none.
 *
 * Of two that began on the same day the one with the later id counts, so that the answer never depends on their order.
 *
 * @throws DomainProblem `bad-date` for a text that is no date.
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
