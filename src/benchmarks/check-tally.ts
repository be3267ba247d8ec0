import { DomainProblem, isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../core/index.js';
import type { Tally } from './entities.js';

/**
 * Throws where a value is no tally, or one whose numbers do not add up.
 *
 * @throws DomainProblem `bad-tally` listing everything that is wrong.
 */
export const requireTally = (tally: unknown, path: ProblemIssue['path'] = []): void => {
  const issues = tallyProblems(tally, path);
  if (issues.length > 0) throw new DomainProblem('bad-tally', 'This is no tally', issues);
};

/** What is wrong with a tally: its shape, and only where that is right, its sums. */
export const tallyProblems = (tally: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const issues = shapeProblems(tally, path);
  return issues.length > 0 ? issues : sumProblems(tally as Tally, path);
};

const shapeProblems = (tally: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (!isPlainObject(tally)) return [{ path, message: `is a tally, not ${nameValue(tally)}` }];
  const { framework, results, complete, achieved, benchmarks } = tally;
  const issues = [...unknownProperties(tally, ['framework', 'results', 'complete', 'achieved', 'benchmarks'], path)];
  if (typeof framework !== 'string' || framework === '') {
    issues.push({ path: [...path, 'framework'], message: `is the id of a form, not ${nameValue(framework)}` });
  }
  issues.push(
    ...countProblems(results, [...path, 'results']),
    ...countProblems(complete, [...path, 'complete']),
    ...listProblems(achieved, 9, [...path, 'achieved'], (row, at, scored) =>
      listProblems(row, scored + 1, at, countProblems),
    ),
    ...listProblems(benchmarks, 8, [...path, 'benchmarks'], benchmarkProblems),
  );
  return issues;
};

const benchmarkProblems = (benchmark: unknown, path: ProblemIssue['path'], index: number): readonly ProblemIssue[] => {
  if (!isPlainObject(benchmark)) return [{ path, message: `is a benchmark's tally, not ${nameValue(benchmark)}` }];
  const issues = [...unknownProperties(benchmark, ['benchmark', 'statuses', 'percentages'], path)];
  if (benchmark.benchmark !== index + 1) {
    issues.push({ path: [...path, 'benchmark'], message: `is ${index + 1}, not ${nameValue(benchmark.benchmark)}` });
  }
  const { statuses } = benchmark;
  if (isPlainObject(statuses)) {
    issues.push(
      ...unknownProperties(statuses, STATUSES, [...path, 'statuses']),
      ...STATUSES.flatMap((status) => countProblems(statuses[status], [...path, 'statuses', status])),
    );
  } else {
    issues.push({ path: [...path, 'statuses'], message: `are counts by status, not ${nameValue(statuses)}` });
  }
  return [...issues, ...listProblems(benchmark.percentages, 101, [...path, 'percentages'], countProblems)];
};

const STATUSES = ['achieved', 'in-progress', 'not-achieved', 'unscored'] as const;

const listProblems = (
  list: unknown,
  length: number,
  path: ProblemIssue['path'],
  check: (entry: unknown, path: ProblemIssue['path'], index: number) => readonly ProblemIssue[],
): readonly ProblemIssue[] => {
  if (!Array.isArray(list)) return [{ path, message: `is a list of ${length}, not ${nameValue(list)}` }];
  if (list.length !== length) return [{ path, message: `is a list of ${length}, not of ${list.length}` }];
  if (check === countProblems && list.every(isCount)) return [];
  return Array.from(list).flatMap((entry, index) => check(entry, [...path, index], index));
};

const countProblems = (count: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] =>
  isCount(count)
    ? []
    : [{ path, message: `is a whole number from 0 to 2 to the power of 50, not ${nameValue(count)}` }];

/** Whether a value counts something. Eight times the most is still a safe integer, so sums stay exact. */
export const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2 ** 50;

const sumProblems = (
  { results, complete, achieved, benchmarks }: Tally,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  const unequal = (found: number, expected: number, what: string, ...at: ProblemIssue['path']) =>
    found === expected ? [] : [{ path: [...path, ...at], message: `come to ${found}, where ${what} are ${expected}` }];
  const scored = benchmarks.map(({ statuses }) => results - statuses.unscored);
  const benchmarksScored = sum(achieved.map((row, ofSoMany) => ofSoMany * sum(row)));
  const benchmarksAchieved = sum(achieved.flatMap((row) => row.map((count, soMany) => soMany * count)));
  return [
    ...unequal(Math.max(results, complete), results, 'all results', 'complete'),
    ...unequal(sum(achieved.flat()), results, 'all results', 'achieved'),
    ...unequal(benchmarksScored, sum(scored), 'the benchmarks scored', 'achieved'),
    ...unequal(
      benchmarksAchieved,
      sum(benchmarks.map(({ statuses }) => statuses.achieved)),
      'the benchmarks achieved',
      'achieved',
    ),
    ...benchmarks.flatMap(({ statuses, percentages }, index) => [
      ...unequal(sum(Object.values(statuses)), results, 'all results', 'benchmarks', index, 'statuses'),
      ...unequal(sum(percentages), scored[index] ?? 0, 'those scored', 'benchmarks', index, 'percentages'),
    ]),
  ];
};

/** The sum of whole numbers. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
