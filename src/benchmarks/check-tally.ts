import { DomainProblem, type ProblemIssue, shape } from '../core/index.js';
import type { BenchmarkTally, Tally } from './entities.js';
import { sum } from './sum.js';

/**
 * Throws where a value is no tally, or one whose counts do not add up.
 *
 * @throws DomainProblem `bad-tally` listing everything that is wrong.
 */
export const requireTally = (tally: unknown, path: ProblemIssue['path'] = []): void => {
  const issues = checkTally(tally, path);
  if (issues.length > 0) throw new DomainProblem('bad-tally', 'This is no tally', issues);
};

/** Whether a value counts something. Eight times the most is still a safe integer, so that sums stay exact. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 2 ** 50 && Number.isInteger(value);

const count = shape.value('a whole number from 0 to 2 to the power of 50', isCount);

// A tally is nearly all counts, and nearly always all are right: then nothing is to be told of each.
const counts = (length: number): shape.Check => {
  const each = shape.list(`a list of ${length} counts`, count, { least: length, most: length });
  return (value, path) =>
    Array.isArray(value) && value.length === length && value.every(isCount) ? [] : each(value, path);
};

const eight = { least: 8, most: 8 };
const nine = { least: 9, most: 9 };

const checkTallyShape = shape.object('a tally', {
  framework: shape.text(),
  results: count,
  complete: count,
  achieved: shape.andThen<readonly unknown[]>(
    shape.list('a list of 9 lists', () => [], nine),
    (rows, path) => rows.flatMap((row, scored) => counts(scored + 1)(row, [...path, scored])),
  ),
  benchmarks: shape.list(
    'a list of 8 benchmarks',
    shape.object("a benchmark's tally", {
      benchmark: count,
      statuses: shape.object('counts by status', {
        achieved: count,
        'in-progress': count,
        'not-achieved': count,
        unscored: count,
      }),
      percentages: counts(101),
    }),
    eight,
  ),
});

/** What is wrong with a tally: its shape, and where that is right, its sums. */
export const checkTally = shape.andThen<Tally>(checkTallyShape, ({ results, complete, achieved, benchmarks }, path) => {
  const unequal = (found: number, expected: number, what: string, ...at: ProblemIssue['path']) =>
    found === expected
      ? []
      : [{ path: [...path, ...at], message: `comes to ${found}, not to the ${expected} ${what}` }];
  const scoredIn = ({ statuses }: BenchmarkTally) =>
    statuses.achieved + statuses['in-progress'] + statuses['not-achieved'];
  return [
    ...unequal(Math.max(results, complete), results, 'results', 'complete'),
    ...unequal(sum(achieved.flat()), results, 'results', 'achieved'),
    ...unequal(
      sum(achieved.map((row, scored) => scored * sum(row))),
      sum(benchmarks.map(scoredIn)),
      'benchmarks scored',
      'achieved',
    ),
    ...unequal(
      sum(achieved.flatMap((row) => row.map((count, reached) => reached * count))),
      sum(benchmarks.map(({ statuses }) => statuses.achieved)),
      'benchmarks achieved',
      'achieved',
    ),
    ...benchmarks.flatMap((benchmark, index) => {
      const at = ['benchmarks', index] as const;
      return [
        ...unequal(benchmark.benchmark, index + 1, 'of its place in the list', ...at, 'benchmark'),
        ...unequal(sum(Object.values(benchmark.statuses)), results, 'results', ...at, 'statuses'),
        ...unequal(sum(benchmark.percentages), scoredIn(benchmark), 'results scored', ...at, 'percentages'),
      ];
    }),
  ];
});
