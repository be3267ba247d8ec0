import { nameValue, type ProblemIssue, shape } from '../core/index.js';
import {
  byBenchmark,
  byPercentage,
  type Chart,
  type ChartRow,
  type ChartScale,
  chartOf,
  headed,
  nameOf,
  refuse,
  scoreOf,
  standingInWords,
  textColumn,
} from './chart.js';
import { compareResults } from './compare-results.js';
import { percentInWords } from './in-words.js';
import type { BenchmarkResult, EvaluationResult } from './score-evaluation.js';

/**
 * What to call those in a comparison.
 *
 * @group Charts
 */
export interface ComparisonNames {
  /** The institution, in the heading; absent, none is named. */
  readonly name?: string;
  /** The earlier result, such as `November 2018`; absent, `Before`. */
  readonly before?: string;
  /** The later result; absent, `After`. */
  readonly after?: string;
}

/**
 * Two results as a picture: for each benchmark where it stood (a circle), where it stands (a diamond), and the way between.
 *
 * A benchmark that is unscored in one of them has no mark for it, and says so beside.
 *
 * @param before - The earlier result, of `scoreEvaluation`.
 * @param after - The later one.
 * @param names - What to call the institution and the two results.
 *
 * @throws DomainProblem `bad-result` listing what is wrong with both; `not-comparable` with the reasons of
 * `compareResults` where it finds that they cannot be compared; `bad-name` where both are called the same or a
 * name is no text.
 *
 * @example
 * ```ts
 * import { chartComparison, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const resultWith = (band: string) => {
 *   const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 *   return scoreEvaluation({ framework: 'schools-2018', setting, answers: { '5.1': band } }, schools2018);
 * };
 *
 * const chart = chartComparison(resultWith('26-50'), resultWith('100'), { before: '2018', after: '2019' });
 * chart.title.text; // => '1 of 8 Gatsby Benchmarks achieved, 0 before'
 * chart.description.includes('employees: 25%, in progress; then 100%, achieved.'); // => true
 * ```
 *
 * @group Charts
 */
export const chartComparison = (
  before: EvaluationResult,
  after: EvaluationResult,
  names: ComparisonNames = {},
): Chart => {
  const comparison = compareResults(before, after);
  refuse(
    'not-comparable',
    comparison.comparable ? [] : comparison.reasons.map(({ message }) => ({ path: [], message })),
  );
  refuse('bad-name', checkNames(names));
  const { name } = names;
  const [was, is] = momentsIn(names);
  const heading = headed(name, `${after.achieved} of 8 Gatsby Benchmarks achieved, ${before.achieved} before`);
  const pairs = before.benchmarks.map(
    (benchmark, index) => [benchmark, after.benchmarks[index] as BenchmarkResult] as const,
  );
  return chartOf({
    heading,
    below: [`${was} and ${is}. Form: ${[...new Set([before.framework, after.framework])].join(', then ')}.`],
    description: [`${heading}.`, ...pairs.map(([earlier, later]) => sentenceOf(earlier, later))].join(' '),
    data: { values: pairs.flatMap(([earlier, later]) => rowsOf(earlier, later, was, is)) },
    width: 360,
    height: { step: 34 },
    encoding: { y: byBenchmark(after.benchmarks.map(nameOf)) },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.from) && isValid(datum.percentage)' }],
        mark: { type: 'rule', aria: false, color: '#777777', strokeWidth: 2 },
        encoding: { x: byPercentage('from', AXIS), x2: { field: 'percentage' } },
      },
      {
        transform: [{ filter: 'isValid(datum.percentage)' }],
        mark: { type: 'point', aria: false, filled: true, opacity: 1, size: 160 },
        encoding: {
          x: byPercentage('percentage', AXIS),
          color: byMoment(was, is, ['#e69f00', '#0072b2']),
          shape: byMoment(was, is, ['circle', 'diamond']),
        },
      },
      textColumn(),
    ],
  });
};

const momentsIn = ({ before = 'Before', after = 'After' }: ComparisonNames): readonly [string, string] => [
  before,
  after,
];

const checkNames = (names: ComparisonNames): readonly ProblemIssue[] => {
  const name = shape.optional(shape.text());
  const issues = shape.object('an object with name, before and after', { name, before: name, after: name })(names, []);
  if (issues.length > 0) return issues;
  const [was, is] = momentsIn(names);
  return was === is ? [{ path: ['after'], message: `is called ${nameValue(is)} like the other` }] : [];
};

const AXIS = 'Points earned, % of those possible';

const byMoment = (was: string, is: string, range: string[]): ChartScale => ({
  field: 'moment',
  type: 'nominal',
  title: null,
  scale: { domain: [was, is], range },
  legend: { orient: 'bottom' },
});

// The row of the later result also says where the way began, and bears the texts for both.
const rowsOf = (earlier: BenchmarkResult, later: BenchmarkResult, was: string, is: string): ChartRow[] => {
  const benchmark = nameOf(later);
  const [from, percentage] = [scoreOf(earlier), scoreOf(later)];
  return [
    { benchmark, moment: was, percentage: from },
    {
      benchmark,
      moment: is,
      percentage,
      from,
      figure: figureOf(earlier, later),
      sentence: sentenceOf(earlier, later),
    },
  ];
};

// The status is told once where it is the same.
const figureOf = (earlier: BenchmarkResult, later: BenchmarkResult): string => {
  const [was, is] = [standingInWords(earlier), standingInWords(later)];
  if (was === is) return is;
  return `${earlier.status === later.status ? percentInWords(scoreOf(earlier)) : was} → ${is}`;
};

const sentenceOf = (earlier: BenchmarkResult, later: BenchmarkResult): string =>
  `${nameOf(later)}: ${standingInWords(earlier)}; then ${standingInWords(later)}.`;
