import {
  compareWithTally,
  createScorer,
  type EvaluationResult,
  emptyTally,
  type NationalFigures,
  nationalFigures,
  questionsFor,
  schools2018,
  schools2025,
  scoreEvaluation,
  type Tally,
  tallyAll,
  tallyOf,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluationOn } from './arbitraries.js';
import { problemOf } from './problem-of.js';
import { scoreWith } from './scores.js';

const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const evaluationWith = (answers: Record<string, string | boolean>) => ({ framework: 'schools-2018', setting, answers });
const result = scoreEvaluation(evaluationWith({ '5.1': '51-75', '6.1': '100' }), schools2018);
const score = createScorer(schools2018);
const hub = tallyAll(
  ['0-25', '26-50', '51-75', '51-75', '76-99', '100'].map((band) => score(evaluationWith({ '5.1': band }))),
  schools2018,
);

describe('compareWithTally, beside a tally', () => {
  const comparison = compareWithTally(result, hub, { name: 'North Hub' });

  it('tells where a result stands in each benchmark', () => {
    expect(comparison.benchmarks[4]).toEqual({
      benchmark: 5,
      title: 'Encounters with employers and employees',
      status: 'in-progress',
      percentage: 50,
      othersAchieved: '33.3%',
      standing: { lower: 2, same: 2, higher: 2 },
      message: 'In progress, at 50%. North Hub: achieved by 2 of 6 (33.3%); 2 stand lower, 2 the same and 2 higher.',
    });
  });

  it('has no share where none of the others is scored, and no standing where the result is not', () => {
    expect(comparison.benchmarks[5].message).toBe('Achieved, at 100%. North Hub: none is scored in it.');
    expect(comparison.benchmarks[5].othersAchieved).toBeNull();
    expect(comparison.benchmarks[0].message).toBe('Unscored. North Hub: none is scored in it.');
    const fewer = compareWithTally(scoreEvaluation(evaluationWith({}), schools2018), hub).benchmarks[4];
    expect(fewer.message).toBe('Unscored. 6 results on schools-2018: achieved by 2 of 6 (33.3%).');
    expect(fewer).not.toHaveProperty('standing');
  });

  it('tells how many benchmarks are achieved, and what to mind', () => {
    expect(comparison.message).toBe('Achieves 1 of 8 benchmarks, with 6 unscored. North Hub: no mean is known.');
    expect(comparison.othersAchieve).toBeNull();
    expect(comparison.doubts).toEqual([
      'The result is not finished; its figures can still rise.',
      'Not finished: 6 of the 6 results beside it.',
    ]);
  });

  it('tells which results a mean is of', () => {
    const whole = scoreWith(Array(8).fill({ status: 'achieved', percentage: 100 }));
    const { message, othersAchieve, doubts } = compareWithTally(
      result,
      tallyAll([whole, score(evaluationWith({}))], schools2018),
    );
    expect(othersAchieve).toBe('8.00');
    expect(message).toContain('2 results on schools-2018: 8.00 on average.');
    expect(doubts.at(-1)).toBe('The mean is of 1 of the 2 results beside it: those with all eight benchmarks scored.');
  });

  it('tells of a finished result how many benchmarks it achieves, and has nothing to mind', () => {
    const answers = Object.fromEntries(
      questionsFor(schools2018, setting).questions.map(({ question, kind }) => [
        question,
        kind === 'yes-no' ? true : '76-99',
      ]),
    );
    const finished = scoreEvaluation(evaluationWith(answers), schools2018);
    const { message, doubts, benchmarks } = compareWithTally(finished, tallyOf(finished));
    expect(message).toBe('Achieves 8 of 8 benchmarks. 1 result on schools-2018: 8.00 on average.');
    expect(doubts).toEqual([]);
    expect(benchmarks[4].message).toBe(
      'Achieved, at 75%. 1 result on schools-2018: achieved by 1 of 1 (100.0%); 0 stand lower, 1 the same and 0 higher.',
    );
  });

  it('stands level with itself, and has a standing that adds up', () => {
    fc.assert(
      fc.property(fc.array(anyEvaluationOn(schools2018), { minLength: 1, maxLength: 6 }), (evaluations) => {
        const results = evaluations.map((evaluation) => scoreEvaluation(evaluation, schools2018));
        const [own] = results as [EvaluationResult];
        const tally = tallyAll(results, schools2018);
        for (const [index, { standing, status }] of compareWithTally(own, tally).benchmarks.entries()) {
          expect(standing === undefined).toBe(status === 'unscored');
          if (standing === undefined) continue;
          const { lower, same, higher } = standing;
          const { percentage } = own.benchmarks[index] as { percentage: number };
          const others = results.map(({ benchmarks }) => benchmarks[index]).filter((b) => b?.status !== 'unscored');
          expect(same).toBeGreaterThanOrEqual(1);
          expect(lower).toBe(others.filter((other) => (other?.percentage ?? 0) < percentage).length);
          expect(higher).toBe(others.filter((other) => (other?.percentage ?? 0) > percentage).length);
          expect(lower + same + higher).toBe(others.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a tally on another form, naming both', () => {
    const { code, issues } = problemOf(() => compareWithTally(result, emptyTally(schools2025)));
    expect(code).toBe('mixed-frameworks');
    expect(issues[0]?.message).toBe("is 'schools-2025', where that of the result is 'schools-2018'");
  });
});

describe('compareWithTally, beside national figures', () => {
  it('tells the published shares of 2018/19', () => {
    const comparison = compareWithTally(result, nationalFigures['2018/19']);
    expect(comparison.message).toBe('Achieves 1 of 8 benchmarks, with 6 unscored. England, 2018/19: 3 on average.');
    expect(comparison.benchmarks.map(({ othersAchieved }) => othersAchieved)).toEqual([
      '21%',
      '45%',
      '20%',
      '38%',
      '52%',
      '47%',
      '21%',
      '57%',
    ]);
    expect(comparison.benchmarks[4].message).toBe('In progress, at 50%. England, 2018/19: achieved by 52%.');
  });

  it('says where nothing is published', () => {
    const { benchmarks, message } = compareWithTally(result, nationalFigures['2021/22']);
    expect(message).toContain('England, 2021/22: no mean is known.');
    expect(benchmarks[0].message).toBe('Unscored. England, 2021/22: no share is known.');
  });

  it('carries the doubts of the row that may be of hubs', () => {
    const { doubts } = compareWithTally(result, nationalFigures['about-2020']);
    expect(doubts).toEqual(expect.arrayContaining([...nationalFigures['about-2020'].doubts]));
  });

  it('doubts figures made on another form', () => {
    const onNewForm = scoreEvaluation({ framework: 'schools-2025', setting, answers: {} }, schools2025);
    const doubtsBeside = (own: EvaluationResult) => compareWithTally(own, nationalFigures['2018/19']).doubts.join(' ');
    expect(doubtsBeside(onNewForm)).toContain('not made on the form schools-2025');
    expect(doubtsBeside(result)).not.toContain('not made on the form');
  });

  it('takes local figures in the same shape', () => {
    const local: NationalFigures = {
      ...nationalFigures['2018/19'],
      id: 'swindon-and-wiltshire',
      title: 'Swindon and Wiltshire',
      benchmarks: [{ benchmark: 5, achieved: 61 }],
      doubts: [],
    };
    expect(compareWithTally(result, local).benchmarks[4].message).toContain('Swindon and Wiltshire: achieved by 61%.');
  });

  it('is plain JSON for every row', () => {
    for (const figures of Object.values(nationalFigures)) {
      const comparison = compareWithTally(result, figures);
      expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      expect(JSON.stringify(comparison)).not.toMatch(/undefined|NaN/);
    }
  });
});

describe('compareWithTally', () => {
  it('refuses what is no result, no tally and no row of figures', () => {
    const row = nationalFigures['2018/19'];
    for (const wrong of [undefined, null, 5, {}, { ...result, benchmarks: [] }]) {
      expect(problemOf(() => compareWithTally(wrong as EvaluationResult, hub)).code).toBe('bad-result');
    }
    expect(problemOf(() => compareWithTally(result, { ...hub, results: 7 })).code).toBe('bad-tally');
    for (const wrong of [
      undefined,
      null,
      5,
      {},
      { ...row, benchmarks: [{ benchmark: 5, achieved: 101 }] },
      { ...row, meanAchieved: { value: Number.NaN } },
    ]) {
      expect(problemOf(() => compareWithTally(result, wrong as unknown as Tally)).code).toBe('bad-figures');
    }
  });
});
