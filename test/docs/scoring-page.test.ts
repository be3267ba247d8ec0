import { type Evaluation, frameworks, questionsFor } from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  fileOf,
  fragmentOf,
  readFile,
  readFragment,
  restoreDraft,
  shownEvaluation,
  storeDraft,
  withEvaluation,
  withForm,
} from '../../docs/playground/scoring/draft.js';

const hillSchool: Evaluation = {
  framework: 'schools-2018',
  setting: { yearGroups: [7, 8, 9, 10, 11, 12], specialist: false },
  answers: { '1.1': true, '1.2': false, '5.1': '51-75', '6.2': '100' },
};

/** Any form with some of its questions answered in any way. */
const evaluations = fc
  .record({
    form: fc.constantFrom(...Object.values(frameworks)),
    yearGroups: fc.subarray([7, 8, 9, 10, 11, 12, 13] as const, { minLength: 1 }),
    specialist: fc.boolean(),
    picks: fc.array(fc.nat(5), { minLength: 100, maxLength: 100 }),
  })
  .map(({ form, yearGroups, specialist, picks }): Evaluation => {
    const setting = { yearGroups, specialist };
    const answers = questionsFor(form, setting).questions.flatMap(({ question, options }, index) => {
      const option = options[picks[index] ?? 0];
      return option ? [[question, option.answer] as const] : [];
    });
    return { framework: form.id, setting, answers: Object.fromEntries(answers) };
  });

describe('the draft of the playground', () => {
  it('survives a link, a file and the store of the browser, whatever was answered', () => {
    fc.assert(
      fc.property(evaluations, fc.string(), (evaluation, name) => {
        expect(readFragment(fragmentOf(name, evaluation))).toEqual({ evaluation, ...(name !== '' && { name }) });
        expect(readFile(fileOf(evaluation))).toEqual({ evaluation });
        const draft = withEvaluation({ ...emptyDraft(), name }, evaluation);
        expect(restoreDraft(storeDraft(draft))).toEqual(draft);
      }),
      { numRuns: 50 },
    );
  });

  it('says in a link what was answered, for people to read', () => {
    expect(fragmentOf('Hill School', hillSchool)).toBe(
      'name=Hill+School&form=schools-2018&years=7+8+9+10+11+12&1.1=yes&1.2=no&5.1=51-75&6.2=100',
    );
  });

  it('keeps answers that the year groups no longer ask for, and counts them again once they do', () => {
    const draft = withEvaluation(emptyDraft(), hillSchool);
    const narrowed = withEvaluation(draft, {
      ...hillSchool,
      setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
    });
    expect(shownEvaluation(narrowed).answers).toEqual({ '1.1': true, '1.2': false, '5.1': '51-75' });
    const kept = narrowed.evaluations['schools-2018'] ?? hillSchool;
    expect(shownEvaluation(withEvaluation(narrowed, { ...kept, setting: hillSchool.setting }))).toEqual(hillSchool);
  });

  it('keeps one evaluation for each form', () => {
    const draft = withForm(withEvaluation(emptyDraft(), hillSchool), 'colleges-2025');
    expect(shownEvaluation(draft).answers).toEqual({});
    expect(shownEvaluation(withForm(draft, 'schools-2018'))).toEqual(hillSchool);
  });

  it('tells everything that is wrong with a file or a link', () => {
    expect(readFile('{')).toEqual([{ path: [], message: 'the file is not JSON' }]);
    for (const text of ['null', '[]', '1', '{}'])
      expect(readFile(text)).toEqual([expect.objectContaining({ path: ['framework'] })]);
    const wrong = readFile(JSON.stringify({ ...hillSchool, answers: { '1.111': true, '5.1': 80 } }));
    expect(wrong).toEqual([
      { path: ['answers', '1.111'], message: expect.stringContaining("did you mean '1.11'?") },
      { path: ['answers', '5.1'], message: expect.stringContaining('takes') },
    ]);
    expect(readFragment('form=schools-2018&years=&__proto__=yes')).toHaveLength(2);
    expect(readFragment('')).toBeUndefined();
    expect(readFragment('main')).toBeUndefined();
  });

  it('leaves out of the store what no longer fits', () => {
    const draft = withEvaluation(emptyDraft(), { ...hillSchool, answers: { ...hillSchool.answers, '9.9': true } });
    const restored = restoreDraft(storeDraft(draft));
    expect(restored && shownEvaluation(restored)).toEqual(hillSchool);
    const gone = { ...draft.evaluations, 'no-form': { ...hillSchool, framework: 'no-form' }, none: null };
    expect(Object.keys(restoreDraft(JSON.stringify({ ...draft, evaluations: gone }))?.evaluations ?? {})).toEqual(
      Object.keys(draft.evaluations),
    );
    for (const text of [null, '', '{', 'null', '{}', '{"form":"schools-2018","evaluations":{}}']) {
      expect(restoreDraft(text)).toBeUndefined();
    }
  });
});
