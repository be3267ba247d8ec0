import { DecisionSchema, decisionOf, type Reason, unmetReasons } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

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

describe('what is no decision', () => {
  const met = { rule: 'open', met: true, message: 'The school is open.', cites: [] };
  const NO_REASON = 'is no reason: a rule, whether it is met, a message';
  const refused = (message: string, ...path: (string | number)[]) => ({
    code: 'bad-decision',
    subject: 'Not a decision',
    issues: [{ path, message }],
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'met'],
    ['a reason without a rule', { ...met, rule: undefined }],
    ['a reason that is neither met nor not', { ...met, met: 1 }],
    ['a reason without a message', { ...met, message: 5 }],
    ['a value that is no number', { ...met, value: Number.NaN }],
    ['a limit that is no number', { ...met, limit: Number.NaN }],
  ])('is refused: %s among the reasons', (_, wrong) => {
    const reasons = [met, wrong as Reason];
    expect(problemOf(() => decisionOf(reasons))).toEqual(refused(NO_REASON, 'reasons', 1));
    expect(problemOf(() => unmetReasons({ allowed: false, reasons }))).toEqual(refused(NO_REASON, 'reasons', 1));
  });

  it('is refused: a hole among the reasons', () => {
    const reasons = Object.assign([], { length: 1 });
    expect(problemOf(() => decisionOf(reasons))).toEqual(refused(NO_REASON, 'reasons', 0));
  });

  it('is refused: reasons that are no list, a decision that is none', () => {
    const reasons = 'none' as unknown as Reason[];
    expect(problemOf(() => decisionOf(reasons))).toEqual(refused("is a list of reasons, not 'none'", 'reasons'));
    expect(problemOf(() => unmetReasons([] as never))).toEqual(refused('a list is no decision'));
  });

  it('is not what carries figures', () => {
    const reasons = [{ ...met, value: 18, limit: 'twenty' }];
    expect(decisionOf(reasons)).toEqual({ allowed: true, reasons });
  });
});
