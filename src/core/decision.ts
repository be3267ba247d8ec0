import type { Decision, Reason } from './entities.js';

/**
 * A decision from all its reasons: allowed when every rule is met.
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
export const decisionOf = (reasons: readonly Reason[]): Decision => ({
  allowed: reasons.every(({ met }) => met),
  reasons,
});

/**
 * The reasons that stand in the way: those not met.
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
export const unmetReasons = (decision: Decision): readonly Reason[] => decision.reasons.filter(({ met }) => !met);
