import {
  type AnswersById,
  type Evaluation,
  type Framework,
  type NextStep,
  nextSteps,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import { DomainProblem } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation, anyEvaluationOn } from './arbitraries.js';
import { answersUpwards, anySmallFramework } from './small-frameworks.js';

const upTo16 = { yearGroups: [7, 8, 9, 10, 11], specialist: false };

const on2018 = (answers: AnswersById, setting = upTo16): Evaluation => ({
  framework: 'schools-2018',
  setting,
  answers,
});

const withChanges = (evaluation: Evaluation, { changes }: NextStep): Evaluation => ({
  ...evaluation,
  answers: { ...evaluation.answers, ...Object.fromEntries(changes.map(({ question, to }) => [question, to])) },
});

const stepFor = (found: ReturnType<typeof nextSteps>, benchmark: number): NextStep => {
  const step = found.steps.find((step) => step.benchmark === benchmark);
  if (!step) throw new Error(`There is no step for benchmark ${benchmark}`);
  return step;
};

/** Any evaluation on a shipped framework or on a small one, and weights for some of its questions. */
const anyCase = fc
  .oneof(
    anyEvaluation(),
    anySmallFramework(3).chain((framework) =>
      anyEvaluationOn(framework).map((evaluation) => ({ framework, evaluation })),
    ),
  )
  .chain(({ framework, evaluation }) => {
    const ids = framework.benchmarks.flatMap(({ questions }) => questions.map(({ id }) => id));
    return fc
      .dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 9 }), { maxKeys: 5 })
      .map((effort) => ({ framework, evaluation, effort: { ...effort } }));
  });

describe('a step', () => {
  it('lifts a share to the band at which it counts as fully met, not to the last', () => {
    expect(stepFor(nextSteps(on2018({ '5.1': '26-50' }), schools2018), 5)).toMatchObject({
      effort: 2,
      gain: 2,
      percentage: 75,
      changes: [{ question: '5.1', from: '26-50', to: '76-99', gain: 2, effort: 2 }],
    });
  });

  it('takes an unanswered question as not begun, and names no answer it comes from', () => {
    const { changes, effort } = stepFor(nextSteps(on2018({ '2.1': '0-25' }), schools2018), 2);
    expect(effort).toBe(4);
    expect(changes.map(({ question, to, gain, effort }) => [question, to, gain, effort])).toEqual([
      ['2.1', '76-99', 3, 3],
      ['2.2', true, 1, 1],
    ]);
    expect(Object.keys(changes[1] ?? {})).not.toContain('from');
  });

  it('leaves alone what is met, also beyond the band that meets it', () => {
    const answers = { '4.1': '100', '4.2': '76-99', '4.3': '51-75', '4.4': '100' };
    expect(stepFor(nextSteps(on2018(answers), schools2018), 4).changes.map(({ question }) => question)).toEqual([
      '4.3',
    ]);
  });

  it('asks of a sixth form what only a sixth form is asked', () => {
    const questionsIn = (yearGroups: number[]) =>
      stepFor(nextSteps(on2018({}, { yearGroups, specialist: false }), schools2018), 8).changes.map((c) => c.question);
    expect(questionsIn([7, 8, 9, 10, 11])).toEqual(['8.1']);
    expect(questionsIn([7, 8, 9, 10, 11, 12, 13])).toEqual(['8.1', '8.2']);
    expect(questionsIn([12, 13])).toEqual(['8.2']);
  });
});

describe('the steps', () => {
  it('begin with the least effort, ties with the lower number', () => {
    const answers = { '2.1': '51-75', '2.2': false, '5.1': '26-50', '6.1': '51-75', '8.1': '0-25' };
    expect(nextSteps(on2018(answers), schools2018).steps.map(({ benchmark, effort }) => [benchmark, effort])).toEqual([
      [6, 1],
      [2, 2],
      [5, 2],
      [8, 3],
      [3, 11],
      [4, 12],
      [7, 15],
      [1, 17],
    ]);
  });

  it('follow the weights, which count for every band and for a yes', () => {
    const answers = { '5.1': '26-50', '6.1': '51-75', '2.1': '100', '2.2': false };
    const { steps } = nextSteps(on2018(answers), schools2018, { effort: { '5.1': 7, '2.2': 20, '6.2': 3 } });
    expect(steps.slice(0, 4).map(({ benchmark, effort }) => [benchmark, effort])).toEqual([
      [6, 1],
      [8, 3],
      [3, 11],
      [4, 12],
    ]);
    expect(steps.find(({ benchmark }) => benchmark === 5)?.effort).toBe(14);
    expect(steps.find(({ benchmark }) => benchmark === 2)?.effort).toBe(20);
  });

  it('take weights from 1 to 1,000,000', () => {
    const { steps } = nextSteps(on2018({ '5.1': '26-50' }), schools2018, { effort: { '5.1': 1_000_000, '6.1': 1 } });
    expect(steps.at(-1)).toMatchObject({ benchmark: 5, effort: 2_000_000 });
  });

  it('take a weight that is left open for none', () => {
    const answers = { '5.1': '26-50' };
    const open = { effort: { '5.1': undefined } } as unknown as { effort: Record<string, number> };
    expect(nextSteps(on2018(answers), schools2018, open)).toEqual(nextSteps(on2018(answers), schools2018));
  });

  it('tell what is achieved from what is not asked', () => {
    const found = nextSteps(on2018({ '5.1': '100' }, { yearGroups: [7, 8], specialist: false }), schools2018);
    expect([found.achieved, found.notAsked, found.steps.map(({ benchmark }) => benchmark)]).toEqual([
      [5],
      [6, 7, 8],
      [2, 3, 4, 1],
    ]);
  });
});

describe('for every evaluation', () => {
  it('each benchmark is a step, achieved or not asked, as the score has it', () => {
    fc.assert(
      fc.property(anyCase, ({ framework, evaluation, effort }) => {
        const { steps, achieved, notAsked } = nextSteps(evaluation, framework, { effort });
        const { benchmarks } = scoreEvaluation(evaluation, framework);
        expect([...steps.map(({ benchmark }) => benchmark), ...achieved, ...notAsked].sort()).toEqual([
          1, 2, 3, 4, 5, 6, 7, 8,
        ]);
        for (const { benchmark, status, percentage } of benchmarks) {
          expect(achieved.includes(benchmark)).toBe(status === 'achieved');
          expect(notAsked.includes(benchmark)).toBe(percentage === null);
        }
      }),
    );
  });

  it('the changes of a step achieve its benchmark, and that one only', () => {
    fc.assert(
      fc.property(anyCase, ({ framework, evaluation, effort }) => {
        const before = scoreEvaluation(evaluation, framework);
        for (const step of nextSteps(evaluation, framework, { effort }).steps) {
          const after = scoreEvaluation(withChanges(evaluation, step), framework);
          expect(after.benchmarks[step.benchmark - 1]).toMatchObject({
            status: 'achieved',
            percentage: step.percentage,
            points: before.benchmarks[step.benchmark - 1]!.points + step.gain,
          });
          const others = (result: typeof after) =>
            result.benchmarks.filter((each) => each.benchmark !== step.benchmark);
          expect(others(after)).toEqual(others(before));
        }
      }),
    );
  });

  it('no other answers achieve the benchmark at less effort (every answer tried)', () => {
    fc.assert(
      fc.property(anyCase, ({ framework, evaluation, effort }) => {
        for (const step of nextSteps(evaluation, framework, { effort }).steps) {
          if (framework.id !== 'small') continue;
          expect(step.effort).toBe(leastEffort(evaluation, framework, effort, step.benchmark));
        }
      }),
    );
  });

  it('sums add up, the order holds, nothing is changed and nothing but JSON is given', () => {
    fc.assert(
      fc.property(anyCase, ({ framework, evaluation, effort }) => {
        const input = structuredClone({ evaluation, effort });
        const found = nextSteps(evaluation, framework, { effort });
        for (const [index, step] of found.steps.entries()) {
          const sum = (part: 'gain' | 'effort') => step.changes.reduce((total, change) => total + change[part], 0);
          expect([sum('gain'), sum('effort')]).toEqual([step.gain, step.effort]);
          const next = found.steps[index + 1];
          if (next) expect(step.effort * 10 + step.benchmark).toBeLessThan(next.effort * 10 + next.benchmark);
        }
        expect({ evaluation, effort }).toEqual(input);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
    );
  });
});

/** The least that it costs to achieve a benchmark, by trying all answers to its questions that are no lower than now. */
const leastEffort = (
  evaluation: Evaluation,
  framework: Framework,
  effort: AnswersById | Record<string, number>,
  benchmark: number,
): number => {
  const result = scoreEvaluation(evaluation, framework).benchmarks[benchmark - 1]!;
  const asked = result.questions.filter(({ state }) => state !== 'not-applicable');
  let tries: { answers: AnswersById; cost: number }[] = [{ answers: evaluation.answers, cost: 0 }];
  for (const { question: id, rank } of asked) {
    const question = framework.benchmarks[benchmark - 1]!.questions.find((question) => question.id === id)!;
    const options = answersUpwards(question).slice(rank ?? 0);
    tries = tries.flatMap(({ answers, cost }) =>
      options.map((answer, climb) => ({
        answers: { ...answers, [id]: answer },
        cost: cost + climb * Number(effort[id] ?? 1),
      })),
    );
  }
  return Math.min(
    ...tries
      .filter(({ answers }) => {
        const { benchmarks } = scoreEvaluation({ ...evaluation, answers }, framework);
        return benchmarks[benchmark - 1]?.status === 'achieved';
      })
      .map(({ cost }) => cost),
  );
};

describe('bad input', () => {
  const issuesOf = (evaluation: unknown, options: unknown): readonly string[] => {
    try {
      nextSteps(evaluation as Evaluation, schools2018, options as { effort: Record<string, number> });
    } catch (problem) {
      if (!(problem instanceof DomainProblem)) throw problem;
      expect(problem.code).toBe('bad-evaluation');
      return problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }
    return [];
  };

  it('is listed as a whole, evaluation and weights together', () => {
    const effort = { '5-1': 2, '5.1': 0, '6.1': 1.5, '2.1': '3', '8.1': Number.NaN, '1.1': 1_000_001 };
    expect(issuesOf({ ...on2018({ '5.1': '80' }), extra: 1 }, { effort, efort: {} })).toEqual([
      "extra: there is no property 'extra'",
      expect.stringMatching(/^answers\.5\.1: takes .*, not '80'$/),
      "options.efort: there is no property 'efort'; did you mean 'effort'?",
      "options.effort.5-1: there is no question '5-1'; did you mean '5.1'?",
      'options.effort.5.1: is a whole number from 1 to 1000000, not 0',
      'options.effort.6.1: is a whole number from 1 to 1000000, not 1.5',
      "options.effort.2.1: is a whole number from 1 to 1000000, not '3'",
      'options.effort.8.1: is a whole number from 1 to 1000000, not NaN',
      'options.effort.1.1: is a whole number from 1 to 1000000, not 1000001',
    ]);
  });

  it.each([
    [null, 'options: are an object with effort, not null'],
    [[], 'options: are an object with effort, not a list'],
    [{ effort: null }, 'options.effort: is weights by question id, not null'],
    [{ effort: () => 1 }, 'options.effort: is weights by question id, not a function'],
    [{ effort: JSON.parse('{ "__proto__": 5 }') }, "options.effort.__proto__: there is no question '__proto__'"],
  ])('such as the options %j is refused', (options, issue) => {
    expect(issuesOf(on2018({}), options)).toEqual([issue]);
  });

  it('of any kind gives a DomainProblem or an answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (evaluation, effort) => {
        issuesOf(evaluation, { effort });
        issuesOf(on2018({}), effort);
      }),
    );
  });

  it('that is no framework is refused', () => {
    expect(() => nextSteps(on2018({}), {} as Framework)).toThrow(/is not a framework/);
  });
});
