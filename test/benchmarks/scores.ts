import type { BenchmarkStatus, Score } from 'careers-domain/benchmarks';
import fc from 'fast-check';

/** Where a benchmark stands, as a score has it: what needs no form to be counted. */
export interface Standing {
  readonly status: BenchmarkStatus;
  readonly percentage: number | null;
}

/** A score on schools 2018 with these standings; whatever a tally does not look at is left at nothing. */
export const scoreWith = (standings: readonly Standing[], framework = 'schools-2018'): Score => ({
  framework,
  points: Array(8).fill(0),
  possible: Array(8).fill(0),
  percentages: standings.map(({ percentage }) => percentage),
  highest: standings.map(({ percentage }) => percentage),
  statuses: standings.map(({ status }) => status),
  achieved: standings.filter(({ status }) => status === 'achieved').length,
  complete: standings.every(({ status }) => status !== 'unscored'),
});

const anyStanding: fc.Arbitrary<Standing> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      status: fc.constantFrom<BenchmarkStatus>('achieved', 'in-progress', 'not-achieved'),
      percentage: fc.nat({ max: 100 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      status: fc.constant<BenchmarkStatus>('unscored'),
      percentage: fc.constantFrom(0, null),
    }),
  },
);

/** Any score, with or without benchmarks unscored. */
export const anyScore: fc.Arbitrary<Score> = fc
  .array(anyStanding, { minLength: 8, maxLength: 8 })
  .map((standings) => scoreWith(standings));

/** Some scores, or none. */
export const someScores: fc.Arbitrary<Score[]> = fc.array(anyScore, { maxLength: 12 });
