import { isPlainObject, nameValue } from './bad-input.js';
import type { Decision, Reason } from './entities.js';
import { DomainProblem } from './problem.js';

/**
 * A decision from all its reasons: allowed when every rule is met.
 *
 * @throws DomainProblem `bad-decision` listing each reason that is none.
 *
 * @example
 * ```ts
 * import { decisionOf } from 'careers-domain/core';
 *
 * const decision = decisionOf([
 *   { rule: 'size.least', met: false, message: 'The bid names 18 members; a hub needs at least 20.', value: 18, limit: 20, cites: [] },
 * ]);
 * decision.allowed; // => false
 * ```
 *
 * @group Decisions
 */
export const decisionOf = (reasons: readonly Reason[]): Decision => {
  requireReasons(reasons);
  return { allowed: reasons.every(({ met }) => met), reasons };
};

/**
 * The reasons that stand in the way: those not met.
 *
 * @throws DomainProblem `bad-decision` for what is no decision.
 *
 * @example
 * ```ts
 * import { decisionOf, unmetReasons } from 'careers-domain/core';
 *
 * unmetReasons(decisionOf([{ rule: 'open', met: true, message: 'The school is open.', cites: [] }])); // => []
 * ```
 *
 * @group Decisions
 */
export const unmetReasons = (decision: Decision): readonly Reason[] => {
  if (!isPlainObject(decision)) throw badDecision([{ path: [], message: `${nameValue(decision)} is no decision` }]);
  requireReasons(decision.reasons);
  return decision.reasons.filter(({ met }) => !met);
};

const requireReasons = (reasons: unknown): void => {
  if (!Array.isArray(reasons)) {
    throw badDecision([{ path: ['reasons'], message: `is a list of reasons, not ${nameValue(reasons)}` }]);
  }
  const issues = Array.from(reasons).flatMap((reason, index) =>
    isReason(reason)
      ? []
      : [{ path: ['reasons', index], message: 'is no reason: a rule, whether it is met, a message' }],
  );
  if (issues.length > 0) throw badDecision(issues);
};

const isReason = (reason: unknown): boolean =>
  isPlainObject(reason) &&
  typeof reason.rule === 'string' &&
  typeof reason.met === 'boolean' &&
  typeof reason.message === 'string' &&
  !Number.isNaN(reason.value) &&
  !Number.isNaN(reason.limit);

const badDecision = (issues: DomainProblem['issues']): DomainProblem =>
  new DomainProblem('bad-decision', 'Not a decision', issues);
