import { middleSchools2018, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { pointsOf } from './points.js';

const setting = { yearGroups: [5, 6, 7, 8], specialist: false };

describe('the form for middle schools of 2018 (the guide for middle schools)', () => {
  it('asks benchmarks 1 and 4 in full, most of benchmark 3, and nothing of benchmarks 6 to 8', () => {
    expect(pointsOf(middleSchools2018, setting.yearGroups)).toEqual([17, 4, 10, 16, 4, 0, 0, 0]);
    expect(pointsOf(middleSchools2018, [5, 6, 7, 8, 9])).toEqual([17, 4, 10, 16, 4, 0, 0, 0]);
  });

  it('lets benchmark 2 reach 100% on the question for the lowest age', () => {
    const answers = { '2.1': '100' } as const;
    const [, second] = scoreEvaluation(
      { framework: 'middle-schools-2018', setting, answers },
      middleSchools2018,
    ).benchmarks;
    expect([second.percentage, second.status]).toEqual([100, 'achieved']);
  });

  it('looks at Years 7 and 8 in benchmark 5', () => {
    const [encounters] = middleSchools2018.benchmarks[4]!.questions;
    expect(encounters?.measure?.yearGroups).toEqual([7, 8]);
    expect(pointsOf(middleSchools2018, [5, 6])[4]).toBe(0);
  });

  it('keeps the id of every question it keeps', () => {
    const idsOf = ({ benchmarks }: typeof schools2018 | typeof middleSchools2018) =>
      benchmarks.flatMap(({ questions }) => questions.map(({ id }) => id));
    const kept = new Set(idsOf(middleSchools2018));
    expect(idsOf(schools2018).filter((id) => !kept.has(id))).toEqual(['2.2', '3.10']);
    expect(idsOf(schools2018)).toEqual(expect.arrayContaining([...kept]));
  });
});
