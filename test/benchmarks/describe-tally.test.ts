import {
  createScorer,
  describeTally,
  emptyTally,
  middleSchools2018,
  nationalFigures,
  schools2018,
  type Tally,
  tallyAll,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';
import { type Standing, scoreWith, someScores } from './scores.js';

const begun: Standing = { status: 'in-progress', percentage: 40 };
const done: Standing = { status: 'achieved', percentage: 80 };
const notScored: Standing = { status: 'unscored', percentage: 0 };

/** As many scores as asked for, of which exactly so many achieve each benchmark. */
const scoresOf = (results: number, achieving: readonly number[]) =>
  Array.from({ length: results }, (_, i) => scoreWith(achieving.map((count) => (i < count ? done : begun))));

describe('describeTally', () => {
  it.each([
    ['2017/18', 1000, [61, 318, 131, 259, 383, 366, 125, 490], { numerator: 2133, denominator: 1000, text: '2.13' }],
    ['2018/19', 100, [21, 45, 20, 38, 52, 47, 21, 57], { numerator: 301, denominator: 100, text: '3.01' }],
  ] as const)('comes to the published mean from the published shares of %s', (year, results, achieving, mean) => {
    const figures = describeTally(tallyAll(scoresOf(results, achieving), schools2018));
    expect(figures.meanAchieved).toEqual(mean);
    expect(figures.benchmarks.map(({ achieved }) => Number.parseFloat(achieved?.text ?? ''))).toEqual(
      nationalFigures[year].benchmarks.map(({ achieved }) => achieved),
    );
  });

  it('tells the figures across benchmarks', () => {
    const scores = [8, 7, 6, 5, 0, 0].map((count) =>
      scoreWith(Array.from({ length: 8 }, (_, i) => (i < count ? done : begun))),
    );
    const figures = describeTally(tallyAll(scores, schools2018));
    expect(figures.allScored).toBe(6);
    expect(figures.meanAchieved).toEqual({ numerator: 26, denominator: 6, text: '4.33' });
    expect(figures.allEight).toEqual({ numerator: 1, denominator: 6, text: '16.6%' });
    expect(figures.sixOrMore).toEqual({ numerator: 3, denominator: 6, text: '50.0%' });
    expect(figures.none).toEqual({ numerator: 2, denominator: 6, text: '33.3%' });
    expect(figures.message).toBe(
      '6 results on schools-2018. With all eight benchmarks scored: 6 results, achieving 4.33 on average; all eight 16.6%, six or more 50.0%, none 33.3%.',
    );
  });

  it('leaves results with a benchmark unscored out of the figures across benchmarks', () => {
    const whole = scoreWith(Array(8).fill(done));
    const partly = scoreWith([notScored, begun, ...Array(6).fill(done)]);
    const figures = describeTally(tallyAll([whole, partly, partly], schools2018));
    expect(figures.allScored).toBe(1);
    expect(figures.allEight?.text).toBe('100.0%');
    expect(figures.none?.numerator).toBe(0);
    expect(figures.partlyScored).toEqual([
      { scored: 7, results: 2, meanAchieved: { numerator: 12, denominator: 2, text: '6.00' } },
    ]);
    expect(figures.benchmarks[0]).toMatchObject({ scored: 1, unscored: 2, achieved: { numerator: 1, denominator: 1 } });
    expect(figures.unfinished).toBe(2);
    expect(figures.message).toBe(
      '3 results on schools-2018. With all eight benchmarks scored: 1 result, achieving 8.00 on average; all eight 100.0%, six or more 100.0%, none 0.0%. With 7 scored: 2 results, achieving 6.00 on average. Not finished: 2.',
    );
  });

  it('tells of middle schools what they have achieved of the benchmarks that their form asks about', () => {
    const setting = { yearGroups: [5, 6, 7, 8], specialist: false };
    const questions = middleSchools2018.benchmarks.slice(0, 5).map(({ questions }) => questions[0]);
    const answers = Object.fromEntries(
      questions.map((question) => [question?.id, question?.kind === 'yes-no' ? true : '100']),
    );
    const score = createScorer(middleSchools2018)({ framework: 'middle-schools-2018', setting, answers });
    const figures = describeTally(tallyAll([score], middleSchools2018));
    expect(figures.meanAchieved).toBeNull();
    expect(figures.partlyScored).toMatchObject([{ scored: 5, results: 1 }]);
    expect(figures.benchmarks.slice(5).map(({ achieved, quartiles }) => [achieved, quartiles])).toEqual(
      Array(3).fill([null, null]),
    );
  });

  it('shows shares floored, so that nearly all is never all', () => {
    const scores = scoresOf(2000, [1999, 2000, 0, 1, 0, 0, 0, 0]);
    const texts = describeTally(tallyAll(scores, schools2018)).benchmarks.map(({ achieved }) => achieved?.text);
    expect(texts.slice(0, 4)).toEqual(['99.9%', '100.0%', '0.0%', '0.0%']);
  });

  it('has shares that come to the mean and to the whole', () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        const { results, allScored, benchmarks, meanAchieved, partlyScored } = describeTally(
          tallyAll(scores, schools2018),
        );
        const achieved = benchmarks.reduce((sum, benchmark) => sum + (benchmark.achieved?.numerator ?? 0), 0);
        const groups = [{ results: allScored, meanAchieved }, ...partlyScored];
        expect(groups.reduce((sum, group) => sum + (group.meanAchieved?.numerator ?? 0), 0)).toBe(achieved);
        expect(groups.reduce((sum, group) => sum + group.results, 0)).toBe(results);
        for (const { scored, unscored, achieved, inProgress, notAchieved } of benchmarks) {
          expect(scored + unscored).toBe(results);
          if (achieved === null || inProgress === null || notAchieved === null) expect(scored).toBe(0);
          else expect(achieved.numerator + inProgress.numerator + notAchieved.numerator).toBe(scored);
        }
      }),
    );
  });

  it('has quartiles that stand in the sorted list where they should', () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        const { benchmarks } = describeTally(tallyAll(scores, schools2018));
        for (const [index, { quartiles }] of benchmarks.entries()) {
          const sorted = scores
            .filter(({ statuses }) => statuses[index] !== 'unscored')
            .map(({ percentages }) => percentages[index] ?? Number.NaN)
            .sort((a, b) => a - b);
          const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1];
          expect(quartiles).toEqual(sorted.length === 0 ? null : { lower: at(0.25), median: at(0.5), upper: at(0.75) });
        }
      }),
    );
  });

  it('is plain JSON', () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        const figures = describeTally(tallyAll(scores, schools2018));
        expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
      }),
    );
  });

  it('has no shares of nothing', () => {
    const figures = describeTally(emptyTally(schools2018));
    expect(figures.message).toBe('No results on schools-2018.');
    expect(JSON.stringify(figures)).not.toMatch(/NaN|%/);
  });

  it('stays exact where counts are beyond what floating point divides exactly', () => {
    const none = emptyTally(schools2018);
    const results = 2 ** 50;
    const statuses = { achieved: results - 1, 'in-progress': 1, 'not-achieved': 0, unscored: 0 };
    const most: Tally = {
      ...none,
      results,
      complete: results,
      achieved: none.achieved.with(8, [1, 0, 0, 0, 0, 0, 0, 0, results - 1]),
      benchmarks: none.benchmarks.map((benchmark) => ({
        ...benchmark,
        statuses,
        percentages: benchmark.percentages.with(50, 1).with(100, results - 1),
      })),
    };
    const figures = describeTally(most);
    expect(figures.allEight?.text).toBe('99.9%');
    expect(figures.meanAchieved?.text).toBe('7.99');
    expect(figures.benchmarks[0].quartiles).toEqual({ lower: 100, median: 100, upper: 100 });
  });

  it('refuses what is no tally', () => {
    for (const wrong of [undefined, null, [], {}, { ...emptyTally(schools2018), results: Number.NaN }]) {
      expect(problemOf(() => describeTally(wrong as Tally)).code).toBe('bad-tally');
    }
  });
});
