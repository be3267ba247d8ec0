import { shape } from '../core/index.js';
import {
  byBenchmark,
  byStatus,
  type Chart,
  type ChartLayer,
  type ChartPlace,
  type ChartRow,
  chartOf,
  headed,
  refuse,
  textColumn,
} from './chart.js';
import { checkTally } from './check-tally.js';
import { type BenchmarkFigures, describeTally, type TallyFigures } from './describe-tally.js';
import type { BenchmarkTally, Framework, Tally } from './entities.js';
import { formOf } from './form.js';
import { countInWords, STATUS_IN_WORDS } from './in-words.js';
import type { BenchmarkStatus } from './score-evaluation.js';

/**
 * A tally as a picture: for each benchmark, how many results have achieved it, are in progress, have begun nothing or are
 * unscored, with the share that achieved it and the median percentage beside.
 *
 * @param tally - What `tallyOf`, `tallyAll` or `mergeTallies` returned.
 * @param options - `name`: what to call those counted in the heading, such as `North Hub`. `framework`: the form they are
 * on, whose titles then stand beside the benchmarks' numbers.
 *
 * @throws DomainProblem `bad-tally` listing what is wrong with the tally; `bad-framework` where the framework is none;
 * `mixed-frameworks` where the tally is on another; `bad-name` where a name is no text.
 *
 * @example
 * ```ts
 * import { chartTally, schools2018, scoreEvaluation, tallyOf } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const result = scoreEvaluation({ framework: 'schools-2018', setting, answers: { '5.1': '100' } }, schools2018);
 *
 * const chart = chartTally(tallyOf(result), { name: 'North Hub', framework: schools2018 });
 * chart.title.text; // => 'North Hub: Gatsby Benchmarks, 1 result'
 * ```
 *
 * @group Charts
 */
export const chartTally = (
  tally: Tally,
  options: { readonly name?: string; readonly framework?: Framework } = {},
): Chart => {
  refuse('bad-tally', checkTally(tally, []));
  refuse('bad-name', checkOptions(options, []));
  const { name, framework } = options;
  const titles = titlesFor(tally, framework);
  const figures = describeTally(tally);
  const heading = headed(name, `Gatsby Benchmarks, ${countInWords(figures.results, 'result')}`);
  const below = belowFor(figures);
  const summaries = figures.benchmarks.map((benchmark, index) => {
    const [title, figure] = [titles[index] as string, figureOf(benchmark)];
    const sentence = `${title}: ${figure}; ${countsOf(tally.benchmarks[index] as BenchmarkTally)}.`;
    return { benchmark: title, figure, sentence };
  });
  const segments = tally.benchmarks.map(({ statuses }, index) =>
    segmentsOf(titles[index] as string, statuses, figures.results),
  );
  return chartOf({
    heading,
    below,
    description: [`${heading}.`, ...below, ...summaries.map(({ sentence }) => sentence)].join(' '),
    data: { values: [...summaries, ...segments.flat()] },
    width: WIDTH,
    height: { step: 30 },
    encoding: { y: byBenchmark(titles) },
    layer: [
      {
        transform: [{ filter: 'datum.to > datum.from' }],
        mark: { type: 'bar', aria: false, stroke: '#ffffff', strokeWidth: 1 },
        encoding: {
          x: byResults('from', figures.results),
          x2: { field: 'to' },
          color: byStatus(),
        },
      },
      segmentTexts('===', '#ffffff', figures.results),
      segmentTexts('!==', '#000000', figures.results),
      textColumn(),
    ],
  });
};

// What is wrong with a framework is found where it is read.
const checkOptions = shape.object('an object with name and framework', {
  name: shape.optional(shape.text()),
  framework: () => [],
});

const WIDTH = 420;

const byResults = (field: string, results: number): ChartPlace => ({
  field,
  type: 'quantitative',
  title: 'Results',
  scale: { domain: [0, Math.max(1, results)] },
  axis: { grid: true, tickMinStep: 1 },
});

// White on the dark colour of what is achieved, black on the others.
const segmentTexts = (comparison: '===' | '!==', color: string, results: number): ChartLayer => ({
  transform: [{ filter: `isValid(datum.label) && datum.status ${comparison} '${STATUS_IN_WORDS.achieved}'` }],
  mark: { type: 'text', aria: false, color },
  encoding: { x: byResults('middle', results), text: { field: 'label' } },
});

const titlesFor = (tally: Tally, framework: Framework | undefined): readonly string[] => {
  if (framework === undefined) return tally.benchmarks.map(({ benchmark }) => `Benchmark ${benchmark}`);
  formOf(framework);
  if (framework.id !== tally.framework) {
    const message = `is '${tally.framework}', where the framework given is '${framework.id}'`;
    refuse('mixed-frameworks', [{ path: ['framework'], message }]);
  }
  return framework.benchmarks.map(({ benchmark, title }) => `${benchmark}. ${title}`);
};

const belowFor = ({ framework, results, allScored, ...across }: TallyFigures): string[] => {
  const { meanAchieved, allEight, sixOrMore, none } = across;
  const form = `Form: ${framework}.`;
  if (meanAchieved === null) return [form];
  const ofWhom = allScored === results ? '' : `Of ${allScored} with all eight benchmarks scored: `;
  return [
    form,
    `${ofWhom}${meanAchieved.text} achieved on average; all eight ${allEight?.text}, six or more ${sixOrMore?.text}, none ${none?.text}.`,
  ];
};

const figureOf = ({ achieved, quartiles }: BenchmarkFigures): string =>
  achieved && quartiles ? `${achieved.text} achieved, median ${quartiles.median}%` : STATUS_IN_WORDS.unscored;

const countsOf = ({ statuses }: BenchmarkTally): string =>
  STATUSES.map((status) => `${statuses[status]} ${STATUS_IN_WORDS[status].toLowerCase()}`).join(', ');

const segmentsOf = (benchmark: string, statuses: BenchmarkTally['statuses'], results: number): ChartRow[] => {
  let from = 0;
  return STATUSES.map((status) => {
    const to = from + statuses[status];
    const segment: ChartRow = {
      benchmark,
      status: STATUS_IN_WORDS[status],
      from,
      to,
      middle: (from + to) / 2,
      label: labelFitting(statuses[status], status, results),
    };
    from = to;
    return segment;
  });
};

const STATUSES: readonly BenchmarkStatus[] = ['achieved', 'in-progress', 'not-achieved', 'unscored'];

// The longest of the texts that has room in its segment, reckoned by the width of a letter; `null` where none has.
const labelFitting = (count: number, status: BenchmarkStatus, results: number): string | null => {
  const room = (WIDTH * count) / Math.max(1, results);
  const labels = [`${count} ${STATUS_IN_WORDS[status].toLowerCase()}`, String(count)];
  return labels.find((label) => label.length * LETTER + 4 <= room) ?? null;
};

const LETTER = 6.5;
