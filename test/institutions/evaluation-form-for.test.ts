import { DomainProblem, unmetReasons } from 'careers-domain/core';
import {
  evaluationFormFor,
  evaluationForms,
  type FormFacts,
  FrameworkIdSchema,
  institutionFromRegisterRow,
} from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInstitution } from './arbitraries.js';
import { registerRows } from './register.js';

const school: FormFacts = { kind: 'school', registerType: 1, phase: 4, statutoryAges: { low: 11, high: 18 } };
const specialSchool: FormFacts = { ...school, kind: 'special-school', registerType: 7, phase: 0 };
const middleSchool: FormFacts = { ...school, phase: 5, statutoryAges: { low: 9, high: 13 } };
const unit: FormFacts = {
  kind: 'alternative-provision',
  registerType: 14,
  phase: 0,
  statutoryAges: { low: 11, high: 16 },
};
const college: FormFacts = { kind: 'fe-college', registerType: 18, phase: 0 };

const formOf = (institution: FormFacts, on: string, mostTakeLevel2?: boolean) =>
  evaluationFormFor(institution, on, mostTakeLevel2 === undefined ? {} : { mostTakeLevel2 }).framework;

describe('the form', () => {
  it.each<[string, FormFacts, string, string]>([
    ['a school', school, 'schools-2018', 'schools-2025'],
    ['an independent school', { ...school, registerType: 11, phase: 0 }, 'schools-2018', 'schools-2025'],
    ['a special school, whose phase is 0', specialSchool, 'special-schools-2018', 'specialist-settings-2025'],
    ['a pupil referral unit', unit, 'special-schools-2018', 'specialist-settings-2025'],
    ['a middle school', middleSchool, 'middle-schools-2018', 'schools-2025'],
    ['a college', college, 'colleges-2018', 'colleges-2025'],
    ['a sixth form college', { kind: 'sixth-form-college', registerType: 45 }, 'colleges-2018', 'colleges-2025'],
    ['a training provider', { kind: 'independent-training-provider' }, 'colleges-2018', 'training-providers-2025'],
    ['an academy of the phase 16 plus', { ...school, registerType: 34, phase: 6 }, 'colleges-2018', 'colleges-2025'],
    ['a school from 16 on', { ...school, statutoryAges: { low: 16, high: 19 } }, 'colleges-2018', 'colleges-2025'],
    ['a special post-16 institution', { ...specialSchool, registerType: 32 }, 'colleges-2018', 'colleges-2025'],
    [
      'a special school from 16 on',
      { ...specialSchool, statutoryAges: { low: 16, high: 19 } },
      'special-schools-2018',
      'specialist-settings-2025',
    ],
  ])('of %s changes on 1 September 2025', (_, institution, before, after) => {
    expect(formOf(institution, '2018-09-01')).toBe(before);
    expect(formOf(institution, '2025-08-31')).toBe(before);
    expect(formOf(institution, '2025-09-01')).toBe(after);
  });

  it('is there for schools from 1 January 2018, and not before', () => {
    expect(formOf(school, '2018-01-01')).toBe('schools-2018');
    const early = evaluationFormFor(school, '2017-12-31');
    expect(early.framework).toBeUndefined();
    expect(early.allowed).toBe(false);
    expect(unmetReasons(early).map(({ message }) => message)).toEqual([
      'On 2017-12-31 there is no form for schools; the first is in use from 2018-01-01.',
    ]);
  });

  it('is there for colleges from September 2018 (Backing the Gatsby Benchmarks: Compass for Colleges was launched then)', () => {
    expect(formOf(college, '2018-08-31')).toBeUndefined();
    expect(formOf({ kind: 'independent-training-provider' }, '2018-08-31')).toBeUndefined();
    expect(formOf(college, '2018-09-01')).toBe('colleges-2018');
  });

  it('is that for specialist settings where fewer than 75% take level 2 (help centre: which evaluation type)', () => {
    expect(formOf(school, '2019-03-31', false)).toBe('special-schools-2018');
    expect(formOf(middleSchool, '2019-03-31', false)).toBe('special-schools-2018');
    expect(formOf(unit, '2025-10-01', true)).toBe('schools-2025');
  });

  it('does not hang on that for special schools and post-16 institutions, who need not choose', () => {
    for (const answer of [true, false]) {
      expect(formOf(specialSchool, '2019-03-31', answer)).toBe('special-schools-2018');
      expect(formOf(college, '2019-03-31', answer)).toBe('colleges-2018');
    }
  });

  it('is none for schools that teach nobody in Year 7 or above', () => {
    const primary = evaluationFormFor(
      { name: 'Larkhill', kind: 'school', statutoryAges: { low: 4, high: 11 } },
      '2019-03-31',
    );
    expect(primary.framework).toBeUndefined();
    expect(unmetReasons(primary)).toMatchObject([
      { rule: 'reach', message: 'Larkhill teaches up to Year 6; there is a form from Year 7 on.', value: 6, limit: 7 },
    ]);
    expect(formOf({ kind: 'school', statutoryAges: { low: 2, high: 4 } }, '2019-03-31')).toBeUndefined();
    expect(formOf({ kind: 'school', phase: 2 }, '2019-03-31')).toBeUndefined();
    expect(formOf({ kind: 'school' }, '2019-03-31')).toBe('schools-2018');
  });
});

describe('the reasons', () => {
  it('say what was looked at until the form was found, with sources', () => {
    const { reasons, allowed } = evaluationFormFor({ name: 'Haverstock School', ...school }, '2019-03-31');
    expect(allowed).toBe(true);
    expect(reasons.map(({ rule, message }) => [rule, message])).toEqual([
      ['reach', 'Haverstock School teaches up to Year 13; there is a form from Year 7 on.'],
      ['post-16', 'Haverstock School is not registered as post-16.'],
      ['special', 'Haverstock School is no special school by register.'],
      [
        'level-2-unasked',
        'Nobody has said, so it is assumed that at least 75% of its students take level 2 qualifications.',
      ],
      ['middle', 'Haverstock School is no middle school by register.'],
      ['in-force', 'On 2019-03-31 schools use the form schools-2018.'],
    ]);
    expect(reasons.every(({ cites }) => cites.length > 0)).toBe(true);
  });

  it('say what makes an institution post-16', () => {
    const because = (institution: FormFacts) => evaluationFormFor(institution, '2019-03-31').reasons[1]?.message;
    expect(because(college)).toBe('The institution is post-16: it is a college.');
    expect(because({ ...specialSchool, registerType: 32 })).toContain('its register type is 32');
    expect(because({ ...school, phase: 6 })).toContain('its phase in the register is 6');
    expect(because({ ...school, statutoryAges: { low: 16, high: 19 } })).toContain('its lowest age is 16');
    expect(because({ kind: 'independent-training-provider' })).toContain('it is a training provider');
  });

  it('tell an answer from an assumption', () => {
    const rules = (mostTakeLevel2?: boolean) =>
      evaluationFormFor(unit, '2019-03-31', mostTakeLevel2 === undefined ? {} : { mostTakeLevel2 }).reasons.map(
        ({ rule }) => rule,
      );
    expect(rules()).toContain('level-2-unasked');
    expect(rules(false)).toContain('level-2');
  });
});

describe('the choice of a form', () => {
  it('comes out for every institution of the register of July 2017', () => {
    for (const row of registerRows()) {
      const { institution } = institutionFromRegisterRow(row);
      expect(institution && evaluationFormFor(institution, '2019-03-31').framework).toMatch(/-2018$/);
    }
  });

  it('gives a form exactly when it is allowed, goes through JSON and leaves the institution as it was', () => {
    const anyDay = fc.constantFrom('2010-01-01', '2018-01-01', '2018-08-31', '2020-02-29', '2025-08-31', '2025-09-01');
    fc.assert(
      fc.property(anyInstitution, anyDay, fc.option(fc.boolean(), { nil: undefined }), (institution, on, answer) => {
        const before = structuredClone(institution);
        const decision = evaluationFormFor(institution, on, answer === undefined ? {} : { mostTakeLevel2: answer });
        expect(institution).toEqual(before);
        expect(decision.framework !== undefined).toBe(decision.allowed);
        expect(decision.allowed).toBe(unmetReasons(decision).length === 0);
        expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
      }),
    );
  });

  it('follows the rules that are given', () => {
    const rules = { ...evaluationForms, forms: evaluationForms.forms.filter(({ id }) => id === 'schools-2025') };
    expect(evaluationFormFor(school, '2019-03-31', { rules }).framework).toBeUndefined();
    expect(evaluationFormFor(college, '2030-03-31', { rules }).reasons.at(-1)?.message).toBe(
      'On 2030-03-31 there is no form for colleges.',
    );
  });

  it.each<[string, () => unknown, string]>([
    ['a day that is none', () => evaluationFormFor(school, '2019-02-30'), 'bad-date'],
    ['a kind that is none', () => evaluationFormFor({ kind: 'college' } as never, '2019-03-31'), 'bad-institution'],
    ['an answer that is none', () => formOf(school, '2019-03-31', 'yes' as never), 'bad-options'],
    [
      'a mistyped option',
      () => evaluationFormFor(school, '2019-03-31', { mostTakeLevel3: true } as never),
      'bad-options',
    ],
    [
      'rules that are none',
      () => evaluationFormFor(school, '2019-03-31', { rules: { forms: [] } } as never),
      'bad-options',
    ],
    ['options that are none', () => evaluationFormFor(school, '2019-03-31', 3 as never), 'bad-options'],
  ])('is refused for %s', (_, ask, code) => {
    expect(ask).toThrow(DomainProblem);
    expect(ask).toThrow(expect.objectContaining({ code }));
  });
});

describe('the forms', () => {
  it('have each the id of a framework, once', () => {
    const ids = evaluationForms.forms.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...FrameworkIdSchema.options].sort());
  });

  it('of one audience follow each other without overlap', () => {
    for (const form of evaluationForms.forms) {
      const later = evaluationForms.forms.filter(
        (other) => other.audience === form.audience && other.inForce.from > form.inForce.from,
      );
      expect(later.every((other) => (form.inForce.to ?? '9999') < other.inForce.from)).toBe(true);
    }
  });

  it('and their rules name the sources they rest on', () => {
    for (const rule of Object.values(evaluationForms.rules)) expect(rule.cites.length).toBeGreaterThan(0);
    for (const [id, { rule }] of Object.entries(evaluationForms.rules)) expect(rule).toBe(id);
  });
});
