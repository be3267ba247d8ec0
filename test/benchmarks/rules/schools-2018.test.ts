import { attainablePercentages, findQuestion, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { matravers2021 } from '../published.js';
import { pointsOf } from './points.js';

const upTo18 = [7, 8, 9, 10, 11, 12, 13];

describe('the form for schools of 2018', () => {
  it('counts 17 areas in benchmark 1 (a Compass result that a school shared)', () => {
    expect(schools2018.benchmarks[0]?.questions).toHaveLength(17);
    expect(pointsOf(schools2018, upTo18)[0]).toBe(17);
  });

  it('is worth 17, 5, 11, 16, 4, 8, 24 and 8 points with a sixth form (inferred from 14 results of five schools)', () => {
    expect(pointsOf(schools2018, upTo18)).toEqual([17, 5, 11, 16, 4, 8, 24, 8]);
  });

  it('is worth 4, 20 and 4 points in benchmarks 6 to 8 without one (inferred from results of schools up to 16)', () => {
    expect(pointsOf(schools2018, [7, 8, 9, 10, 11])).toEqual([17, 5, 11, 16, 4, 4, 20, 4]);
    expect(pointsOf(schools2018, [9, 10, 11])).toEqual([17, 5, 11, 16, 4, 4, 20, 4]);
  });

  it('asks by 16 only where Year 10 or 11 is taught, and by 18 only where Year 12 or 13 is (assumed)', () => {
    expect(pointsOf(schools2018, [7, 8, 9])).toEqual([17, 5, 11, 16, 4, 0, 0, 0]);
    expect(pointsOf(schools2018, [10])).toEqual([17, 5, 11, 16, 4, 4, 20, 4]);
    expect(pointsOf(schools2018, [12, 13])).toEqual([17, 5, 11, 16, 4, 4, 4, 4]);
    expect(pointsOf(schools2018, [1, 2, 3, 4, 5, 6])).toEqual([17, 5, 11, 16, 0, 0, 0, 0]);
  });

  it('can come to every percentage that schools with a sixth form published (table of published results)', () => {
    const published = [
      [58, 64, 76, 100],
      [60, 80, 100],
      [72, 81, 90, 100],
      [62, 75, 81, 87, 93, 100],
      [25, 75, 100],
      [62, 75, 100],
      [50, 79, 91, 100],
      [62, 75, 87, 100],
    ];
    const setting = { yearGroups: upTo18, specialist: false };
    for (const { benchmark } of schools2018.benchmarks) {
      expect(attainablePercentages(schools2018, setting, benchmark)).toEqual(
        expect.arrayContaining(published[benchmark - 1]!),
      );
    }
  });

  it('gives the percentages and flags of Matravers School, July 2021 (published by the school)', () => {
    const { benchmarks, achieved, complete } = scoreEvaluation(matravers2021.evaluation, schools2018);
    expect(complete).toBe(true);
    expect(benchmarks.map(({ percentage }) => percentage)).toEqual(matravers2021.percentages);
    expect(benchmarks.map(({ status }) => status === 'achieved')).toEqual(matravers2021.achieved);
    expect(achieved).toBe(3);
  });

  it('grades areas that a published result lists as published, and areas nobody names as assumed', () => {
    const gradeOf = (id: string) => findQuestion(schools2018, id).question.grade;
    expect(['1.1', '1.8', '2.1', '3.1', '4.1', '5.1', '6.1', '7.1', '7.6', '8.1'].map(gradeOf)).toEqual([
      'published',
      'inferred',
      'inferred',
      'assumed',
      'assumed',
      'inferred',
      'inferred',
      'assumed',
      'inferred',
      'inferred',
    ]);
  });
});
