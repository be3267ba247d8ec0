import { schools2018, schools2025, specialistSettings2025, specialSchools2018 } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';

describe.each([
  [specialSchools2018, schools2018],
  [specialistSettings2025, schools2025],
] as const)('the form $id', (specialist, mainstream) => {
  it('asks what other schools are asked, and calls all of it assumed (no source says what differs)', () => {
    const withoutSources = ({ benchmarks }: typeof specialist | typeof mainstream) =>
      benchmarks.map(({ questions, ...benchmark }) => ({
        ...benchmark,
        questions: questions.map(({ grade: _, cites: __, ...question }) => question),
      }));
    expect(withoutSources(specialist)).toEqual(withoutSources(mainstream));
    expect(specialist.benchmarks.flatMap(({ questions }) => questions).every(({ grade }) => grade === 'assumed')).toBe(
      true,
    );
  });
});
