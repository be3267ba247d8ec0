import { DomainProblem, weakestGrade } from 'careers-domain/core';
import {
  AccreditationSchema,
  type CareersLeader,
  CareersLeaderSchema,
  type Cohort,
  CohortSchema,
  costOfPlaces,
  leaderTraining,
  placeLeaders,
  type TrainingCourse,
  TrainingCourseSchema,
  TrainingProviderSchema,
  type TrainingRecord,
  TrainingRecordSchema,
  trainingEvents,
  trainingRules,
} from 'careers-domain/training';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, cohortOf, leaderOf } from './leaders.js';

const isTaken = (act: () => unknown): boolean => {
  try {
    act();
    return true;
  } catch (problem) {
    if (problem instanceof DomainProblem) return false;
    throw problem;
  }
};

/** The right value with one property replaced by something else. */
const anyChange = <T extends object>(right: T): fc.Arbitrary<T> =>
  fc
    .record({
      key: fc.constantFrom(...Object.keys(right), 'other'),
      value: fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        -1,
        0,
        1.5,
        7,
        1e13,
        Number.NaN,
        [],
        [''],
        ['one', 'one'],
        {},
        at(5),
      ),
    })
    .map(({ key, value }) => ({ ...right, [key]: value }));

describe('schemas and functions', () => {
  it('take the same leaders', () => {
    const leader: CareersLeader = leaderOf('a', ['one'], { priority: 2, travelKm: 5.5, award: 'A-1' });
    fc.assert(
      fc.property(anyChange(leader), (changed) => {
        // That each choice is named once, and that a venue needs a place, no schema can say.
        const isTwice = Array.isArray(changed.choices) && new Set(changed.choices).size < changed.choices.length;
        const isSound = !isTwice && changed.place !== undefined;
        expect(isTaken(() => placeLeaders([changed], [cohortOf('one', 0, 1, { venue: at(1) })]))).toBe(
          CareersLeaderSchema.safeParse(changed).success && isSound,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('take the same cohorts', () => {
    const cohort: Cohort = cohortOf('one', 5, 9, { venue: at(1) });
    fc.assert(
      fc.property(anyChange(cohort), (changed) => {
        const isSound = !(Number(changed.least) > Number(changed.most));
        expect(isTaken(() => placeLeaders([], [changed]))).toBe(CohortSchema.safeParse(changed).success && isSound);
      }),
      { numRuns: 300 },
    );
  });

  it('take the same courses', () => {
    const course: TrainingCourse = {
      id: 'x',
      provider: 'p',
      title: 'X',
      mode: 'online',
      accreditation: 'none',
      price: 5,
      hours: 9,
    };
    fc.assert(
      fc.property(anyChange(course), (changed) => {
        expect(isTaken(() => costOfPlaces([], [changed]))).toBe(TrainingCourseSchema.safeParse(changed).success);
      }),
      { numRuns: 300 },
    );
  });

  it('take the same records', () => {
    const record: TrainingRecord = { leader: 'a', award: 'A', cohort: 'one', enrolledOn: '2018-10-08' };
    fc.assert(
      fc.property(anyChange({ ...record, completedOn: '2019-07-12' }), (changed) => {
        expect(isTaken(() => trainingEvents([changed], [cohortOf('one', 0, 1)]))).toBe(
          TrainingRecordSchema.safeParse(changed).success,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is known of the training (IES evaluation)', () => {
  it('are three kinds of course, and 14 providers of which one is known by name', () => {
    const { courseTypes, providerCount, providers } = leaderTraining;
    expect(courseTypes.map(({ accreditation }) => accreditation)).toEqual(AccreditationSchema.options);
    expect(providerCount).toBe(14);
    expect(providers.map((provider) => TrainingProviderSchema.parse(provider).name)).toEqual([
      'Career Development Institute',
    ]);
  });

  it('is never graded better than what it stands on', () => {
    for (const { rule, grade, cites } of trainingRules) expect([rule, grade]).toEqual([rule, weakestGrade(cites)]);
  });
});
