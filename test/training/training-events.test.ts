import { type TrainingRecord, trainingEvents } from 'careers-domain/training';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { cohortOf } from './leaders.js';

const cohorts = [cohortOf('leeds', 8, 20)];

const recordOf = (changes: Partial<TrainingRecord> = {}): TrainingRecord => ({
  leader: 'L-1',
  award: 'A-1',
  cohort: 'leeds',
  enrolledOn: '2018-09-20',
  ...changes,
});

describe('the events of training', () => {
  it('are enrolment, then completion or withdrawal, as a bursary takes them', () => {
    const events = trainingEvents(
      [
        recordOf({ completedOn: '2019-07-12' }),
        recordOf({
          leader: 'L-2',
          award: 'A-2',
          enrolledOn: '2018-10-01',
          withdrawnOn: '2018-10-01',
          reason: 'New post',
        }),
        recordOf({ leader: 'L-3', award: 'A-0', withdrawnOn: '2019-01-01' }),
      ],
      cohorts,
    );
    const enrolled = { type: 'enrolled', endsOn: '2019-07-12', course: 'course of leeds' };
    expect(events).toEqual([
      { ...enrolled, award: 'A-0', on: '2018-09-20' },
      { ...enrolled, award: 'A-1', on: '2018-09-20' },
      { ...enrolled, award: 'A-2', on: '2018-10-01' },
      { type: 'withdrawn', award: 'A-2', on: '2018-10-01', reason: 'New post' },
      { type: 'withdrawn', award: 'A-0', on: '2019-01-01' },
      { type: 'completed', award: 'A-1', on: '2019-07-12' },
    ]);
  });

  it('do not depend on the order of the records', () => {
    const anyRecords = fc
      .array(fc.record({ completedOn: fc.constantFrom('2018-10-08', '2019-07-12') }, { requiredKeys: [] }), {
        maxLength: 8,
      })
      .map((all) => all.map((record, index) => recordOf({ leader: `L-${index}`, award: `A-${index}`, ...record })));
    fc.assert(
      fc.property(anyRecords, (records) => {
        const events = trainingEvents(records, cohorts);
        expect(trainingEvents([...records].reverse(), cohorts)).toEqual(events);
        expect(events.filter(({ type }) => type === 'enrolled')).toHaveLength(records.length);
        expect(events.map(({ on }) => on)).toEqual(events.map(({ on }) => on).sort());
      }),
    );
  });

  it.each<[string, Partial<TrainingRecord>, string, string]>([
    ['an unknown cohort', { cohort: 'york' }, 'cohort', "there is no cohort 'york'"],
    [
      'enrolment after the end',
      { enrolledOn: '2019-07-13' },
      'enrolledOn',
      'is 2019-07-13, after the last day 2019-07-12',
    ],
    [
      'completion before the beginning',
      { completedOn: '2018-10-07' },
      'completedOn',
      'is 2018-10-07, before the first day 2018-10-08',
    ],
    [
      'completion before enrolment',
      { enrolledOn: '2018-12-01', completedOn: '2018-11-30' },
      'completedOn',
      'is 2018-11-30, before enrolment on 2018-12-01',
    ],
    [
      'withdrawal before enrolment',
      { withdrawnOn: '2018-09-19' },
      'withdrawnOn',
      'is 2018-09-19, before enrolment on 2018-09-20',
    ],
    [
      'completion and withdrawal',
      { completedOn: '2019-07-12', withdrawnOn: '2019-07-12' },
      'withdrawnOn',
      'is 2019-07-12, and it was completed on 2019-07-12',
    ],
    ['a reason for nothing', { reason: 'New post' }, 'reason', 'is given, and it was not given up'],
    [
      'a day that is none',
      { completedOn: '2019-02-30' },
      'completedOn',
      "is a date, written YYYY-MM-DD, not '2019-02-30'",
    ],
  ])('are refused: %s', (_, changes, key, message) => {
    const { code, issues } = problemOf(() => trainingEvents([recordOf(changes)], cohorts));
    expect(code).toBe('bad-training');
    expect(issues).toEqual([{ path: ['records', 0, key], message }]);
  });

  it('are refused where an award comes twice', () => {
    expect(problemOf(() => trainingEvents([recordOf(), recordOf()], cohorts)).issues).toEqual([
      { path: ['records', 1, 'award'], message: "names 'A-1' a second time" },
    ]);
  });
});
