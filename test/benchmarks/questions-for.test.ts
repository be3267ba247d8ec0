import {
  type AnswersById,
  type Framework,
  questionsFor,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import { DomainProblem } from 'careers-domain/core';
import type { Setting } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from './arbitraries.js';

const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };

describe('questionsFor', () => {
  it('leads through the form, question by question, to its end', () => {
    let answers: AnswersById = {};
    let form = questionsFor(schools2018, setting);
    let steps = 0;
    while (form.next !== undefined) {
      const { next, questions } = form;
      expect(form.progress).toBeLessThan(100);
      const option = questions.find(({ question }) => question === next)?.options[0];
      answers = { ...answers, [next]: option?.answer };
      form = questionsFor(schools2018, setting, answers);
      expect(form.answered).toBe(++steps);
    }
    expect([form.answered, form.progress]).toEqual([form.total, 100]);
    expect(scoreEvaluation({ framework: 'schools-2018', setting, answers }, schools2018).complete).toBe(true);
  });

  it('offers yes and no, or the bands with their labels, with what each is worth', () => {
    const { questions } = questionsFor(schools2018, setting);
    const find = (id: string) => questions.find(({ question }) => question === id);
    expect(find('1.1')?.options).toEqual([
      { answer: true, label: 'Yes', points: 1, state: 'met' },
      { answer: false, label: 'No', points: 0, state: 'not-started' },
    ]);
    expect(find('5.1')?.options.map(({ answer, points, state }) => [answer, points, state])).toEqual([
      ['0-25', 0, 'not-started'],
      ['26-50', 1, 'in-progress'],
      ['51-75', 2, 'in-progress'],
      ['76-99', 3, 'met'],
      ['100', 4, 'met'],
    ]);
    expect(find('6.2')).toBeUndefined();
  });

  it('asks exactly what scoring counts', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const form = questionsFor(framework, evaluation.setting, evaluation.answers);
        const result = scoreEvaluation(evaluation, framework);
        const scored = result.benchmarks.flatMap(({ questions }) => questions);
        expect(form.questions.map(({ question }) => question)).toEqual(
          scored.filter(({ state }) => state !== 'not-applicable').map(({ question }) => question),
        );
        expect(form.total - form.answered).toBe(result.benchmarks.flatMap(({ unanswered }) => unanswered).length);
        expect(form.next === undefined).toBe(result.complete);
      }),
    );
  });

  it('lists what is wrong with setting and answers', () => {
    const issues = () => questionsFor(schools2018, { yearGroups: [0] } as unknown as Setting, { '9.9': true });
    expect(issues).toThrow(DomainProblem);
    expect(issues).toThrow(/setting\.specialist.*\n.*setting\.yearGroups\[0\].*\n.*answers\["9\.9"\]/);
    expect(() => questionsFor(undefined as unknown as Framework, setting)).toThrow(/is not a framework/);
  });
});
