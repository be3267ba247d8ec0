import {
  attainablePercentages,
  type BenchmarkNumber,
  explainPercentage,
  questionsFor,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import type { Setting } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation, anyFramework, anySetting } from './arbitraries.js';

const upTo16 = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const upTo18 = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };
const anyBenchmark = fc.constantFrom<BenchmarkNumber>(1, 2, 3, 4, 5, 6, 7, 8);

describe('attainablePercentages', () => {
  it('hold every figure published by schools on the form of 2018 (14 rows of five schools)', () => {
    const published: [BenchmarkNumber, number[]][] = [
      [1, [58, 64, 76, 100]],
      [2, [60, 80, 100]],
      [3, [72, 81, 90, 100]],
      [4, [62, 75, 81, 87, 93, 100]],
      [5, [25, 75, 100]],
      [6, [62, 75, 100]],
      [7, [50, 79, 91, 100]],
      [8, [62, 75, 87, 100]],
    ];
    for (const [benchmark, figures] of published) {
      expect(attainablePercentages(schools2018, upTo18, benchmark)).toEqual(expect.arrayContaining(figures));
    }
    expect(attainablePercentages(schools2018, upTo16, 6)).toEqual([0, 25, 50, 75, 100]);
  });

  it('are the floored sevenths and so on of 17', () => {
    expect(attainablePercentages(schools2018, upTo16, 1)).toEqual(
      Array.from({ length: 18 }, (_, points) => Math.floor((100 * points) / 17)),
    );
  });

  it('are those that complete answers come to, by brute force', () => {
    fc.assert(
      fc.property(anyFramework, anySetting, anyBenchmark, (framework, setting, benchmark) => {
        const options = questionsFor(framework, setting)
          .questions.filter((question) => question.benchmark === benchmark)
          .map((question) => question.options);
        const possible = options.reduce((sum, of) => sum + Math.max(...of.map(({ points }) => points)), 0);
        let sums = [0];
        for (const of of options) sums = [...new Set(sums.flatMap((sum) => of.map(({ points }) => sum + points)))];
        const expected = possible === 0 ? [] : [...new Set(sums.map((sum) => Math.floor((sum * 100) / possible)))];
        expect(attainablePercentages(framework, setting, benchmark)).toEqual(expected.sort((a, b) => a - b));
      }),
    );
  });

  it('hold whatever is scored', () => {
    fc.assert(
      fc.property(anyEvaluation('complete'), anyBenchmark, ({ framework, evaluation }, benchmark) => {
        const { percentage, points, status } = scoreEvaluation(evaluation, framework).benchmarks[benchmark - 1] ?? {};
        if (percentage === null || percentage === undefined) return;
        const explained = explainPercentage(framework, evaluation.setting, benchmark, percentage);
        const behind = explained.points.find((candidate) => candidate.points === points);
        expect(explained.attainable).toBe(true);
        expect(behind?.achieved).not.toBe(status === 'achieved' ? 'never' : 'always');
      }),
    );
  });

  it('refuse a benchmark that is none, and a setting that is none', () => {
    expect(() => attainablePercentages(schools2018, {} as Setting, 9 as BenchmarkNumber)).toThrow(
      /setting\.specialist.*\n.*setting\.yearGroups.*\n.*benchmark: is a number from 1 to 8, not 9/,
    );
  });
});

describe('explainPercentage', () => {
  it('finds 11 of 17 behind 64', () => {
    expect(explainPercentage(schools2018, upTo16, 1, 64)).toEqual({
      benchmark: 1,
      percentage: 64,
      possible: 17,
      attainable: true,
      points: [{ points: 11, achieved: 'never' }],
      below: 58,
      above: 70,
      message: '64% is 11 of 17 points, floored to whole per cent.',
    });
  });

  it('tells that 75 in benchmark 8 can be achieved or not (Matravers School published both)', () => {
    expect(explainPercentage(schools2018, upTo18, 8, 75).points).toEqual([{ points: 6, achieved: 'depends' }]);
    expect(explainPercentage(schools2018, upTo18, 8, 100).points).toEqual([{ points: 8, achieved: 'always' }]);
  });

  it('says so where no points come to it, with the nearest that do', () => {
    const { attainable, points, below, above, message } = explainPercentage(schools2018, upTo16, 5, 80);
    expect([attainable, points, below, above]).toEqual([false, [], 75, 100]);
    expect(message).toBe('80% of 4 points cannot be reached; the nearest figures are 75% and 100%.');
  });

  it('says so where no question applies', () => {
    const explained = explainPercentage(schools2018, { yearGroups: [1], specialist: false }, 8, 50);
    expect(explained).toMatchObject({ attainable: false, possible: 0, points: [] });
    expect(explained.message).toMatch(/No question of this benchmark applies/);
  });

  it.each([-1, 101, 64.7, Number.NaN, '64', null])('refuses %o per cent', (percentage) => {
    expect(() => explainPercentage(schools2018, upTo16, 1, percentage as number)).toThrow(/whole number from 0 to 100/);
  });
});
