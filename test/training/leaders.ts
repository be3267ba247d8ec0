import type { CareersLeader, Cohort } from 'careers-domain/training';
import fc from 'fast-check';

/** A place on the grid so many kilometres east of a corner of Leeds. */
export const at = (km: number) => ({ easting: 430_000 + km * 1000, northing: 433_000 });

export const leaderOf = (
  id: string,
  choices: readonly string[],
  changes: Partial<CareersLeader> = {},
): CareersLeader => ({
  id,
  institution: '105000',
  place: at(0),
  choices,
  ...changes,
});

export const cohortOf = (id: string, least: number, most: number, changes: Partial<Cohort> = {}): Cohort => ({
  id,
  course: `course of ${id}`,
  from: '2018-10-08',
  to: '2019-07-12',
  least,
  most,
  ...changes,
});

const COHORTS = ['a', 'b', 'c', 'd'] as const;

/** Up to four small cohorts, of which the last two are of one course. */
export const anyCohorts: fc.Arbitrary<Cohort[]> = fc
  .tuple(
    ...COHORTS.map((id) =>
      fc.tuple(fc.nat(3), fc.nat(2), fc.option(fc.nat(9))).map(([least, more, km]) =>
        cohortOf(id, least, Math.max(1, least + more), {
          course: id < 'c' ? `course of ${id}` : 'course of c and d',
          ...(km === null ? {} : { venue: at(km) }),
        }),
      ),
    ),
  )
  .map((cohorts) => [...cohorts]);

/** A few leaders who choose among these cohorts. */
export const anyLeaders = (most: number): fc.Arbitrary<CareersLeader[]> =>
  fc
    .array(
      fc.record(
        {
          place: fc.nat(9).map(at),
          choices: fc.uniqueArray(fc.constantFrom(...COHORTS, 'course of c and d'), { minLength: 1, maxLength: 3 }),
          priority: fc.integer({ min: 1, max: 2 }),
          travelKm: fc.nat(9),
        },
        { requiredKeys: ['place', 'choices'] },
      ),
      { maxLength: most },
    )
    .map((leaders) => leaders.map((leader, index) => ({ id: `L-${index}`, institution: '105000', ...leader })));

/** Whole numbers that a seed alone decides. */
export const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
