import { type ActivityRecord, ActivityRecordSchema, meaningfulParts, type Pupil } from 'careers-domain/benchmarks';
import fc from 'fast-check';

/** The academic years looked at: one of them ends in a leap year, and one before the provider access legislation. */
const anyYear: fc.Arbitrary<string> = fc.constantFrom('2020/21', '2022/23', '2023/24', '2024/25');

/** A cohort of any year groups, none of its ids twice; some ids are names that every object has, or no Latin letters. */
const anyCohort: fc.Arbitrary<readonly Pupil[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.oneof(
        fc.constantFrom('p1', 'p2', 'p3', 'p10', '__proto__', 'constructor', 'toString', '😀', '\uffff', ' '),
        fc.string({ minLength: 1, unit: 'binary' }),
      ),
      yearGroup: fc.oneof(fc.integer({ min: 7, max: 13 }), fc.integer({ min: 1, max: 14 })),
      consideringUniversity: fc.boolean(),
    },
    { requiredKeys: ['id', 'yearGroup'] },
  ),
  { selector: ({ id }) => id, maxLength: 12 },
);

/** Days that matter, so that records often fall on the same day or on the edge of a window. */
const DAYS = ['09-01', '09-02', '01-01', '02-28', '02-29', '03-01', '06-15', '08-31'];

/** The dates of a pupil that count, from the start of Year 7, or of the academic year for younger pupils. */
const datesOf = ({ yearGroup }: Pupil, academicYear: string): readonly string[] => {
  const start = Number(academicYear.slice(0, 4));
  return Array.from({ length: Math.max(0, yearGroup - 7) + 1 }, (_, ago) => start - ago).flatMap((year) =>
    DAYS.flatMap((day) => {
      const date = `${day >= '09' ? year : year + 1}-${day}`;
      return day === '02-29' && (year + 1) % 4 !== 0 ? [] : [date];
    }),
  );
};

const anyActivity = fc.constantFrom(
  ...ActivityRecordSchema.options.map((option) => option.unwrap().shape.activity.value),
);

/** Any right record about a pupil. */
export const anyRecordOf = (pupil: Pupil, academicYear: string): fc.Arbitrary<ActivityRecord> =>
  anyActivity.chain((activity) => {
    const parts = meaningfulParts[activity].parts.map(({ part }) => part);
    return fc.record(
      {
        pupil: fc.constant(pupil.id),
        date: fc.constantFrom(...datesOf(pupil, academicYear)),
        activity: fc.constant(activity),
        attended: fc.constantFrom(true, true, true, false),
        activityId: fc.constantFrom('fair', 'visit', '__proto__'),
        ...(activity !== 'guidance-interview' && {
          parts: fc.oneof(fc.constant(parts), fc.shuffledSubarray(parts)),
        }),
        ...(activity === 'provider-encounter' && {
          provider: fc.constantFrom(
            'sixth-form',
            'college',
            'training-provider',
            'apprenticeship-provider',
            'university',
          ),
        }),
      },
      {
        requiredKeys: [
          'pupil',
          'date',
          'activity',
          ...(activity === 'provider-encounter' ? ['provider'] : []),
        ] as never,
      },
    ) as unknown as fc.Arbitrary<ActivityRecord>;
  });

/** A cohort, an academic year and right records about its pupils. */
export interface Case {
  readonly cohort: readonly Pupil[];
  readonly academicYear: string;
  readonly records: readonly ActivityRecord[];
}

/** Any cohort with any right records. */
export const anyCase: fc.Arbitrary<Case> = fc.tuple(anyCohort, anyYear).chain(([cohort, academicYear]) =>
  fc.record({
    cohort: fc.constant(cohort),
    academicYear: fc.constant(academicYear),
    records:
      cohort.length === 0
        ? fc.constant([])
        : fc.array(
            fc.constantFrom(...cohort).chain((pupil) => anyRecordOf(pupil, academicYear)),
            { maxLength: 60 },
          ),
  }),
);

/** A list in some other order. */
export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length });
