import {
  byBenchmark,
  byPercentage,
  byStatus,
  type Chart,
  chartOf,
  headed,
  nameOf,
  refuse,
  scoreOf,
  standingInWords,
  textColumn,
} from './chart.js';
import { checkResult, naming } from './check-result.js';
import { STATUS_IN_WORDS } from './in-words.js';
import type { BenchmarkResult, EvaluationResult } from './score-evaluation.js';

/**
 * A result as a picture: a bar for each benchmark, coloured by where it stands, its figure beside it in words.
 *
 * Where questions are unanswered, a dashed box shows what is still possible. A benchmark that is unscored has no bar.
 *
 * @param result - What `scoreEvaluation` returned.
 * @param options - `name`: what to call the institution in the heading.
 *
 * @throws DomainProblem `bad-result` listing what is wrong with the result; `bad-name` where a name is no text.
 *
 * @example
 * ```ts
 * import { chartResult, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const result = scoreEvaluation({ framework: 'schools-2018', setting, answers: { '5.1': '100' } }, schools2018);
 *
 * const chart = chartResult(result, { name: 'Hill School' });
 * chart.title.text; // => 'Hill School: 1 of 8 Gatsby Benchmarks achieved'
 * chart.data.values[4]?.figure; // => '100%, achieved'
 * ```
 *
 * @group Charts
 */
export const chartResult = (result: EvaluationResult, options: { readonly name?: string } = {}): Chart => {
  refuse('bad-result', checkResult(result, []));
  refuse('bad-name', naming(options, []));
  const { framework, benchmarks, achieved } = result;
  const heading = headed(options.name, `${achieved} of 8 Gatsby Benchmarks achieved`);
  const rows = benchmarks.map(rowOf);
  return chartOf({
    heading,
    below: [`Form: ${framework}.`, ...(rows.some(({ highest }) => highest !== null) ? [DASHED] : [])],
    description: [`${heading}.`, ...rows.map(({ sentence }) => sentence)].join(' '),
    data: { values: rows },
    width: 360,
    height: { step: 30 },
    encoding: { y: byBenchmark(rows.map(({ benchmark }) => benchmark)) },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.highest)' }],
        mark: { type: 'bar', aria: false, fill: 'transparent', stroke: '#777777', strokeDash: [3, 3], strokeWidth: 1 },
        encoding: { x: byPercentage('percentage', AXIS), x2: { field: 'highest' } },
      },
      {
        transform: [{ filter: 'datum.percentage > 0' }],
        mark: { type: 'bar', aria: false },
        encoding: { x: byPercentage('percentage', AXIS), color: byStatus() },
      },
      {
        transform: [{ filter: 'datum.percentage === 0' }],
        mark: { type: 'tick', aria: false, opacity: 1, thickness: 4 },
        encoding: { x: byPercentage('percentage', AXIS), color: byStatus() },
      },
      textColumn(),
    ],
  });
};

const AXIS = 'Points earned, % of those possible';

const DASHED = 'Dashed: what the unanswered questions still leave possible.';

const rowOf = (result: BenchmarkResult) => {
  const benchmark = nameOf(result);
  const percentage = scoreOf(result);
  const highest = percentage === null || result.highest === percentage ? null : result.highest;
  const figure = `${standingInWords(result)}${highest === null ? '' : `, up to ${highest}% possible`}`;
  return {
    benchmark,
    percentage,
    highest,
    status: STATUS_IN_WORDS[result.status],
    figure,
    sentence: `${benchmark}: ${figure}.`,
  };
};
