import { meaningfulParts, schools2025, scoreEvaluation } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { pointsOf } from './points.js';

const upTo16 = [7, 8, 9, 10, 11];

describe('the form for schools of 2025', () => {
  it('counts 8 areas in benchmark 1 (the report of Blackpool Aspire Academy)', () => {
    expect(pointsOf(schools2025, upTo16)[0]).toBe(8);
  });

  it('counts 8, 9, 8 and 10 in benchmarks 4 to 7 up to 16 (fits what one school published)', () => {
    expect(pointsOf(schools2025, upTo16)).toEqual([8, 22, 10, 8, 9, 8, 10, 2]);
  });

  it('counts the two visits, a further experience and a further meeting with a sixth form', () => {
    expect(pointsOf(schools2025, [...upTo16, 12, 13])).toEqual([8, 30, 10, 10, 11, 9, 11, 3]);
  });

  it('asks about every part of what makes an activity meaningful (the checklists of the updated benchmarks)', () => {
    for (const [activity, { parts }] of Object.entries(meaningfulParts)) {
      const asked = schools2025.benchmarks.flatMap(({ questions }) =>
        questions.flatMap(({ measure }) => (measure?.activity === activity && measure.part ? [measure.part] : [])),
      );
      expect(asked).toEqual(parts.map(({ part }) => part));
    }
  });

  it('gives no part points: an area is met or it is not', () => {
    const setting = { yearGroups: upTo16, specialist: false };
    const pointsFor = (answer: '0' | '1-25' | '26-50' | '51-75' | '76-90' | '91-99' | '100') =>
      scoreEvaluation({ framework: 'schools-2025', setting, answers: { '5.1': answer } }, schools2025).benchmarks[4]
        .points;
    expect((['0', '1-25', '26-50', '51-75', '76-90', '91-99', '100'] as const).map(pointsFor)).toEqual([
      0, 0, 0, 0, 1, 1, 1,
    ]);
  });
});
