import { DecisionSchema, decisionOf, type Reason, unmetReasons } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyReason = fc.record<Reason>({
  rule: fc.constantFrom('size.least', 'open'),
  met: fc.boolean(),
  message: fc.constant('The bid names 18 members.'),
  cites: fc.constant([]),
});

describe('decisionOf', () => {
  it('allows exactly when no reason stands in the way', () => {
    fc.assert(
      fc.property(fc.array(anyReason), (reasons) => {
        const decision = decisionOf(reasons);
        expect(decision.allowed).toBe(unmetReasons(decision).length === 0);
        expect(decision.reasons).toBe(reasons);
        expect(DecisionSchema.safeParse(decision).success).toBe(true);
      }),
    );
  });
});
