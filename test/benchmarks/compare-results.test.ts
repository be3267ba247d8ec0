import {
  type AnswersById,
  compareResults,
  type EvaluationResult,
  type Framework,
  frameworks,
  planFor,
  type Question,
  type ResultsCompared,
  type ResultsNotComparable,
  schools2018,
  schools2025,
  scoreEvaluation,
  type Trend,
} from 'careers-domain/benchmarks';
import { DomainProblem } from 'careers-domain/core';
import type { Setting } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation, anyEvaluationOn, anyFramework } from './arbitraries.js';

const upTo16 = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const upTo18 = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };

const on = (framework: Framework, answers: AnswersById, setting: Setting = upTo16): EvaluationResult =>
  scoreEvaluation({ framework: framework.id, setting, answers }, framework);

const compared = (comparison: ResultsCompared | ResultsNotComparable): ResultsCompared => {
  if (!comparison.comparable) throw new Error(comparison.reasons[0]?.message);
  return comparison;
};

const trendsOf = (before: EvaluationResult, after: EvaluationResult, benchmark: number): Record<string, Trend> =>
  Object.fromEntries(
    compared(compareResults(before, after)).benchmarks[benchmark - 1]!.questions.map(({ question, trend }) => [
      question,
      trend,
    ]),
  );

/** Two results on one form, of any settings. */
const anyPair = anyFramework.chain((framework) =>
  fc
    .tuple(anyEvaluationOn(framework), anyEvaluationOn(framework))
    .map(([before, after]) => [scoreEvaluation(before, framework), scoreEvaluation(after, framework)] as const),
);

describe('a question', () => {
  it('improves, gets worse or stays, by its answers', () => {
    const before = on(schools2018, { '7.1': '26-50', '7.2': '26-50', '7.3': '26-50' });
    const after = on(schools2018, { '7.1': '51-75', '7.2': '0-25', '7.3': '26-50' });
    expect(trendsOf(before, after, 7)).toEqual({
      '7.1': 'improved',
      '7.2': 'worse',
      '7.3': 'same',
      '7.4': 'same',
      '7.5': 'same',
    });
  });

  it('improves by a higher band even where that earns no point, as on the forms of 2025', () => {
    const [before, after] = [on(schools2025, { '6.1': '1-25' }), on(schools2025, { '6.1': '51-75' })];
    expect(trendsOf(before, after, 6)['6.1']).toBe('improved');
    expect(compared(compareResults(before, after)).benchmarks[5].change).toBe(0);
  });

  it('is new where it was not answered before, and gone where it no longer is', () => {
    const before = on(schools2018, { '8.1': '100' });
    const after = on(schools2018, { '6.1': '0-25' });
    expect(trendsOf(before, after, 6)).toEqual({ '6.1': 'new' });
    expect(trendsOf(before, after, 8)).toEqual({ '8.1': 'gone' });
  });

  it('is new where a sixth form is, answered or not, and says where it stood', () => {
    const before = on(schools2018, { '6.1': '100' });
    const after = on(schools2018, { '6.1': '100', '6.2': '26-50' }, upTo18);
    const sixth = compared(compareResults(before, after)).benchmarks[5];
    expect(sixth.questions.map(({ question, trend }) => [question, trend])).toEqual([
      ['6.1', 'same'],
      ['6.2', 'new'],
    ]);
    expect(sixth.questions[1]).toMatchObject({
      before: { state: 'not-applicable', points: 0 },
      after: { state: 'in-progress', answer: '26-50', points: 1 },
    });
    expect(sixth).toMatchObject({ change: -38, sameQuestions: false, before: { percentage: 100, status: 'achieved' } });
    expect(trendsOf(before, after, 8)).toEqual({ '8.1': 'same', '8.2': 'new' });
    expect(trendsOf(after, before, 6)).toEqual({ '6.1': 'same', '6.2': 'gone' });
  });
});

describe('a comparison', () => {
  it('says what was gained and lost, and by how much', () => {
    const before = on(schools2018, { '5.1': '51-75', '6.1': '100', '8.1': '76-99' });
    const after = on(schools2018, { '5.1': '76-99', '6.1': '26-50', '8.1': '100' });
    expect(compared(compareResults(before, after))).toMatchObject({
      frameworks: { before: 'schools-2018', after: 'schools-2018' },
      achieved: { before: 2, after: 2, change: 0 },
      overall: { before: 11, after: 9, change: -2 },
      complete: { before: false, after: false },
      gained: [5],
      lost: [6],
      trends: { improved: 2, worse: 1, new: 0, gone: 0 },
      benchmarks: [0, 0, 0, 0, 25, -75, 0, 25].map((change) => ({ change, sameQuestions: true })),
    });
  });

  it('has no change where a benchmark has no percentage', () => {
    const before = on(schools2018, {}, { yearGroups: [7, 8], specialist: false });
    const [, , , , , sixth] = compared(compareResults(before, on(schools2018, { '6.1': '100' }))).benchmarks;
    expect([sixth.before.percentage, sixth.after.percentage, sixth.change]).toEqual([null, 100, null]);
  });

  it('of a plan shows what the plan gains', () => {
    const evaluation = {
      framework: 'schools-2018' as const,
      setting: upTo16,
      answers: { '2.1': '51-75', '2.2': true },
    };
    const plan = planFor(evaluation, schools2018, { benchmarks: [2, 8] });
    if (!plan.reachable) throw new Error('The plan does not reach its target');
    expect(compared(compareResults(plan.before, plan.after)).gained).toEqual([2, 8]);
  });
});

describe('two forms', () => {
  const empty = (framework: Framework) => on(framework, {}, upTo18);
  const pairs = Object.values<Framework>(frameworks).flatMap((a) =>
    Object.values<Framework>(frameworks).map((b) => [a, b] as const),
  );

  it('compare only where one form is the other in substance', () => {
    const comparable = pairs
      .filter(([a, b]) => compareResults(empty(a), empty(b)).comparable && a.id < b.id)
      .map(([a, b]) => [a.id, b.id]);
    expect(comparable).toEqual([
      ['schools-2018', 'special-schools-2018'],
      ['schools-2025', 'specialist-settings-2025'],
    ]);
  });

  it('compare whatever their settings, as what does not apply is worth nothing and tells nothing', () => {
    const comparison = compareResults(on(schools2018, {}), on(frameworks['special-schools-2018'], {}, upTo18));
    expect(compared(comparison).trends).toMatchObject({ new: 3, gone: 0 });
  });

  it('say why they do not compare, by a question that shows it', () => {
    const comparison = compareResults(on(schools2018, { '5.1': '100' }), on(frameworks['colleges-2018'], {}, upTo18));
    expect(comparison).toMatchObject({
      comparable: false,
      frameworks: { before: 'schools-2018', after: 'colleges-2018' },
      reasons: [{ rule: 'comparison', met: false, limit: 0 }],
    });
    expect(comparison.reasons[0]?.message).toMatch(
      /^Of the \d+ question ids that schools-2018 and colleges-2018 have in common, \d+ ask something else: 1\.1 was "The school .*" and is "The college .*"\.$/,
    );
    expect(Object.keys(comparison).sort()).toEqual(['comparable', 'frameworks', 'reasons']);
  });

  it('compare alike in both directions', () => {
    for (const [a, b] of pairs) {
      const [there, back] = [compareResults(empty(a), empty(b)), compareResults(empty(b), empty(a))];
      expect(there.comparable).toBe(back.comparable);
      expect(there.reasons.every(({ met }) => met)).toBe(there.comparable);
    }
  });

  const renamed = (framework: Framework, id: string, change: (id: string) => string): Framework => ({
    ...framework,
    id,
    benchmarks: framework.benchmarks.map((benchmark) => ({
      ...benchmark,
      questions: benchmark.questions.map((question) => ({ ...question, id: change(question.id) })),
    })),
  });

  it('compare where one adds questions of its own: they are new', () => {
    const extra: Question = { ...schools2018.benchmarks[0]!.questions[0]!, id: '1.18', text: 'There is a library.' };
    const mine: Framework = {
      ...schools2018,
      id: 'mine',
      benchmarks: schools2018.benchmarks.map((each) =>
        each.benchmark === 1 ? { ...each, questions: [...each.questions, extra] } : each,
      ),
    };
    const comparison = compared(compareResults(on(schools2018, {}), on(mine, { '1.18': true })));
    expect(comparison.trends).toMatchObject({ new: 1, gone: 0 });
    expect(comparison.benchmarks[0].sameQuestions).toBe(false);
  });

  it('do not compare where they share no question', () => {
    const other = renamed(schools2018, 'mine', (id) => `x.${id}`);
    const { comparable, reasons } = compareResults(on(schools2018, {}), on(other, {}));
    expect([comparable, reasons[0]?.message]).toEqual([
      false,
      'The forms schools-2018 and mine have no question in common.',
    ]);
  });

  it('do not compare where the same words are worth other points', () => {
    const double: Framework = {
      ...schools2018,
      id: 'double',
      benchmarks: schools2018.benchmarks.map((benchmark) => ({
        ...benchmark,
        questions: benchmark.questions.map((question) => ({ ...question, points: question.points * 2 })),
      })),
    };
    expect(compareResults(on(schools2018, {}), on(double, {})).comparable).toBe(false);
  });
});

describe('for all results on one form', () => {
  it('a result against itself is all the same', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const result = scoreEvaluation(evaluation, framework);
        const comparison = compared(compareResults(result, result));
        const asked = result.benchmarks.flatMap(({ questions }) => questions).filter(({ possible }) => possible > 0);
        expect(comparison.trends).toEqual({ improved: 0, same: asked.length, worse: 0, new: 0, gone: 0 });
        expect([comparison.gained, comparison.lost, comparison.achieved.change]).toEqual([[], [], 0]);
        for (const { change, sameQuestions } of comparison.benchmarks) {
          expect([0, null]).toContain(change);
          expect(sameQuestions).toBe(true);
        }
      }),
    );
  });

  it('backwards is the mirror image', () => {
    const mirrored: Record<Trend, Trend> = {
      improved: 'worse',
      worse: 'improved',
      new: 'gone',
      gone: 'new',
      same: 'same',
    };
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const there = compared(compareResults(before, after));
        const back = compared(compareResults(after, before));
        expect([back.gained, back.lost]).toEqual([there.lost, there.gained]);
        expect(back.achieved.change + there.achieved.change).toBe(0);
        for (const [index, benchmark] of there.benchmarks.entries()) {
          const other = back.benchmarks[index]!;
          expect(other.sameQuestions).toBe(benchmark.sameQuestions);
          expect(other.change === null ? null : -other.change + 0).toBe(benchmark.change);
          const turned = other.questions.map((question) => ({
            ...question,
            trend: mirrored[question.trend],
            before: question.after,
            after: question.before,
          }));
          expect(turned).toEqual(benchmark.questions);
        }
      }),
    );
  });

  it('figures are those of the results, trends follow the points, and nothing but JSON is given', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const input = structuredClone({ before, after });
        const comparison = compared(compareResults(before, after));
        expect({ before, after }).toEqual(input);
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
        expect(comparison.gained.length - comparison.lost.length).toBe(comparison.achieved.change);
        const questions = comparison.benchmarks.flatMap(({ questions }) => questions);
        expect(Object.values(comparison.trends).reduce((sum, count) => sum + count)).toBe(questions.length);
        for (const { trend, before, after } of questions) {
          if (trend === 'improved') expect(after.points).toBeGreaterThanOrEqual(before.points);
          if (trend === 'worse') expect(after.points).toBeLessThanOrEqual(before.points);
          if (trend === 'same') expect(after).toEqual(before);
        }
      }),
    );
  });
});

describe('bad input', () => {
  const right = on(schools2018, { '5.1': '100' });

  const issuesOf = (before: unknown, after: unknown): readonly string[] => {
    try {
      compareResults(before as EvaluationResult, after as EvaluationResult);
    } catch (problem) {
      if (!(problem instanceof DomainProblem)) throw problem;
      expect(problem.code).toBe('bad-result');
      return problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }
    return [];
  };

  const withFifth = (change: object, question: object = {}): object => ({
    ...right,
    benchmarks: right.benchmarks.map((benchmark) =>
      benchmark.benchmark === 5
        ? { ...benchmark, questions: [{ ...benchmark.questions[0], ...question }], ...change }
        : benchmark,
    ),
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, ['after: is a result of scoreEvaluation, not nothing']],
    [
      'an evaluation',
      { framework: 'schools-2018', setting: upTo16, answers: {} },
      [
        "after.answers: there is no property 'answers'",
        'after.benchmarks: is a list of 8 benchmarks, not nothing',
        'after.achieved: is a whole number from 0 to 8, not nothing',
        'after.complete: is true or false, not nothing',
        'after.overall: is the overall figures, not nothing',
      ],
    ],
    [
      'seven benchmarks',
      { ...right, benchmarks: right.benchmarks.slice(0, 7) },
      ['after.benchmarks: is a list of 8 benchmarks, at least 8, not 7'],
    ],
    [
      'eight nothings',
      { ...right, benchmarks: new Array(8) },
      Array.from({ length: 8 }, (_, i) => `after.benchmarks.${i}: is a benchmark's result, not nothing`),
    ],
    [
      '101%',
      withFifth({ percentage: 101 }),
      ['after.benchmarks.4.percentage: is a whole number from 0 to 100, or null, not 101'],
    ],
    [
      'no number',
      withFifth({ percentage: Number.NaN }),
      ['after.benchmarks.4.percentage: is a whole number from 0 to 100, or null, not NaN'],
    ],
    ['a wrong place', withFifth({ benchmark: 4 }), ['after.benchmarks.4.benchmark: is 5, not 4']],
    [
      'an unknown status',
      withFifth({ status: 'done' }),
      ["after.benchmarks.4.status: is one of 'achieved', 'in-progress', 'not-achieved', 'unscored', not 'done'"],
    ],
    ['no questions', withFifth({ questions: 5 }), ['after.benchmarks.4.questions: is a list of questions, not 5']],
    [
      'negative points',
      withFifth({}, { points: -1 }),
      ['after.benchmarks.4.questions.0.points: is a whole number from 0, not -1'],
    ],
    [
      'an answer without its rank',
      withFifth({}, { rank: undefined }),
      ["after.benchmarks.4.questions.0: has answer and rank where it is answered, and neither where it is 'met'"],
    ],
    [
      'an answer to what is not asked',
      withFifth({}, { state: 'not-applicable' }),
      [
        "after.benchmarks.4.questions.0: has answer and rank where it is answered, and neither where it is 'not-applicable'",
      ],
    ],
    [
      'a question twice',
      withFifth({}, { question: '1.1' }),
      ["after.benchmarks.4.questions.0.question: names question '1.1' a second time"],
    ],
  ])('such as %s is refused', (_, after, issues) => {
    expect(issuesOf(right, after)).toEqual(issues);
    expect(issuesOf(after, right)).toEqual(issues.map((issue) => issue.replace('after', 'before')));
  });

  it('is listed as a whole, for both', () => {
    expect(issuesOf(null, 5)).toEqual([
      'before: is a result of scoreEvaluation, not null',
      'after: is a result of scoreEvaluation, not 5',
    ]);
  });

  it('of any kind gives a DomainProblem or an answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        issuesOf(one, other);
        issuesOf(right, withFifth({}, typeof one === 'object' && one !== null ? { ...one } : {}));
      }),
    );
  });
});
