import { evaluationSchema, type Framework, findQuestion, schools2018 } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

/** A copy of the form with other properties: of itself, of its fifth benchmark, of its question 6.2 or of a band of that. */
const spoiled = ({ form = {}, benchmark = {}, question = {}, band = {} }: Record<string, object>): Framework => {
  const copy = JSON.parse(JSON.stringify({ ...schools2018, ...form }));
  Object.assign(copy.benchmarks[4], benchmark);
  Object.assign(copy.benchmarks[5].questions[1], question);
  Object.assign(copy.benchmarks[5].questions[1].bands?.[0] ?? {}, band);
  return copy;
};

describe('a form', () => {
  it('is one with another title, and with questions for all', () => {
    expect(findQuestion(spoiled({}), '6.2').question.points).toBe(4);
    expect(findQuestion(spoiled({ form: { title: 'Ours' }, question: { when: undefined } }), '6.2').question.id).toBe(
      '6.2',
    );
    expect(
      findQuestion(spoiled({ question: { when: {}, points: 1000 }, band: { points: 0 } }), '6.2').question.id,
    ).toBe('6.2');
  });

  it.each<[string, Parameters<typeof spoiled>[0]]>([
    ['no id', { form: { id: 5 } }],
    ['no title', { form: { title: 5 } }],
    ['no audience', { form: { audience: {} } }],
    ['seven benchmarks', { form: { benchmarks: schools2018.benchmarks.slice(1) } }],
    ['a benchmark with another number', { benchmark: { benchmark: 6 } }],
    ['a benchmark without a title', { benchmark: { title: null } }],
    ['a benchmark without questions', { benchmark: { questions: 'none' } }],
    ['a question that is none', { benchmark: { questions: [null] } }],
    ['a question without an id', { question: { id: 5 } }],
    ['a question without a text', { question: { text: [] } }],
    ['a question worth half a point', { question: { points: 0.5 } }],
    ['a question worth less than nothing', { question: { points: -1 } }],
    ['a question worth more than can be', { question: { points: 1001 } }],
    ['a question without a grade', { question: { grade: 'rumoured' } }],
    ['a question without sources', { question: { cites: {} } }],
    ['a question of an unknown kind', { question: { kind: 'open' } }],
    ['a condition that is none', { question: { when: 'always' } }],
    ['a condition on year groups that are no list', { question: { when: { anyYearOf: 12 } } }],
    ['a condition on a year group that is no number', { question: { when: { anyYearOf: ['12'] } } }],
    ['a condition on a setting that is neither', { question: { when: { specialist: 'yes' } } }],
    ['no bands', { question: { bands: {} } }],
    ['a band that is none', { question: { bands: [null] } }],
    ['a threshold that is no band', { question: { achievedAt: '80-99' } }],
    ['a band without an id', { band: { id: 5 } }],
    ['a band without a label', { band: { label: 5 } }],
    ['a band that begins nowhere', { band: { least: '0' } }],
    ['a band worth a text', { band: { points: '1' } }],
  ])('is none with %s', (_, changes) => {
    const { code, issues } = problemOf(() => findQuestion(spoiled(changes), '6.1'));
    expect(code).toBe('bad-framework');
    expect(issues).toEqual([
      {
        path: [],
        message: 'an object is not a framework; take one of frameworks, or make yours with defineFramework',
      },
    ]);
    expect(problemOf(() => evaluationSchema(spoiled(changes))).code).toBe('bad-framework');
  });
});
