import {
  type Answers,
  checkEvaluation,
  type Evaluation,
  EvaluationSchema,
  evaluationSchema,
  type Framework,
  FrameworkSchema,
  frameworks,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { anyEvaluation } from './arbitraries.js';

const right = {
  framework: 'schools-2018',
  setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
  answers: { '1.1': true, '5.1': '76-99' },
};

describe('Answers', () => {
  it('know the questions of their framework and what each takes', () => {
    expectTypeOf<Answers<typeof schools2018>['1.1']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Answers<typeof schools2018>['5.1']>().toEqualTypeOf<
      '0-25' | '26-50' | '51-75' | '76-99' | '100' | undefined
    >();
    expectTypeOf<{ '1.1': 'yes' }>().not.toExtend<Answers<typeof schools2018>>();
    expectTypeOf<Evaluation<typeof schools2018>>().toExtend<Evaluation>();
    expectTypeOf<typeof schools2018>().toExtend<Framework>();
  });

  it('refuse an unknown question and an unknown band before the code runs', () => {
    // @ts-expect-error There is no question 1.18.
    const unknownQuestion: Answers<typeof schools2018> = { '1.18': true };
    // @ts-expect-error There is no such band.
    const unknownBand: Answers<typeof schools2018> = { '5.1': '80-99' };
    for (const answers of [unknownQuestion, unknownBand]) {
      expect(checkEvaluation({ ...right, answers }, schools2018)).toHaveLength(1);
    }
  });
});

describe('EvaluationSchema', () => {
  it('gives what can be scored', () => {
    const parsed = EvaluationSchema.parse({ ...right, institution: '100049', date: '2018-10-02' });
    expect(scoreEvaluation(parsed, schools2018).achieved).toBe(1);
  });

  it.each([
    ['an unknown property', { ...right, answer: {} }],
    ['an answer that is a number', { ...right, answers: { '5.1': 80 } }],
    ['a year group that is none', { ...right, setting: { yearGroups: [15], specialist: false } }],
    ['half a learner', { ...right, learners: { 7: 0.5 } }],
    ['a day that is none', { ...right, date: '2018-02-30' }],
  ])('refuses %s', (_, evaluation) => {
    expect(EvaluationSchema.safeParse(evaluation).success).toBe(false);
  });
});

describe('evaluationSchema', () => {
  const schema = evaluationSchema(schools2018);

  it('knows question ids, bands and the framework', () => {
    expect(schema.safeParse(right).success).toBe(true);
    expect(schema.safeParse({ ...right, framework: 'schools-2025' }).success).toBe(false);
    expect(schema.safeParse({ ...right, answers: { '1.18': true } }).success).toBe(false);
    expect(schema.safeParse({ ...right, answers: { '5.1': '80-99' } }).success).toBe(false);
    expect(schema.safeParse({ ...right, answers: { '5.1': true } }).success).toBe(false);
  });

  it('takes every evaluation that can be scored, and finds whatever is wrong with its answers', () => {
    fc.assert(
      fc.property(anyEvaluation(), fc.anything(), ({ framework, evaluation }, anything) => {
        const forFramework = evaluationSchema(framework);
        expect(forFramework.safeParse(evaluation).success).toBe(true);
        const answers = { ...evaluation.answers, [framework.benchmarks[0]?.questions[0]?.id ?? '']: anything };
        const spoiled = { ...evaluation, answers };
        expect(forFramework.safeParse(spoiled).success).toBe(checkEvaluation(spoiled, framework).length === 0);
      }),
    );
  });

  it('has a JSON Schema that loses nothing', () => {
    for (const framework of Object.values<Framework>(frameworks)) {
      const { properties } = z.toJSONSchema(evaluationSchema(framework)) as { properties: Record<string, object> };
      const ids = framework.benchmarks.flatMap(({ questions }) => questions.map(({ id }) => id));
      expect(properties).toHaveProperty('answers.additionalProperties', false);
      expect(Object.keys((properties as { answers: { properties: object } }).answers.properties)).toEqual(
        expect.arrayContaining(ids),
      );
    }
  });
});

describe('FrameworkSchema', () => {
  it('takes every shipped framework as JSON', () => {
    for (const framework of Object.values(frameworks)) {
      expect(FrameworkSchema.parse(JSON.parse(JSON.stringify(framework)))).toEqual(framework);
    }
  });
});
