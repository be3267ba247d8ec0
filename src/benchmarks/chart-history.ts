import { compareText, nameValue, type ProblemIssue, shape } from '../core/index.js';
import {
  byBenchmark,
  byStatus,
  type Chart,
  type ChartLayer,
  type ChartRow,
  chartOf,
  headed,
  nameOf,
  refuse,
  scoreOf,
  standingInWords,
} from './chart.js';
import { checkResult, naming } from './check-result.js';
import { percentInWords, STATUS_IN_WORDS } from './in-words.js';
import type { EvaluationResult } from './score-evaluation.js';

/**
 * A result with its day.
 *
 * @group Charts
 */
export interface HistoryEntry {
  /** The day of the evaluation, `YYYY-MM-DD`. */
  readonly date: string;
  /** What to call it; the date where it is absent. No two entries may be called the same. */
  readonly label?: string;
  /** What `scoreEvaluation` returned. */
  readonly result: EvaluationResult;
}

/**
 * The results of several evaluations as a table in colours: a column for each day, a row for each benchmark, in each cell the
 * percentage and the status.
 *
 * The entries may come in any order; the columns go by date. Where they are on different forms, each column names its own,
 * for percentages of different forms do not compare.
 *
 * @param entries - At least one.
 * @param options - `name`: what to call the institution in the heading.
 *
 * @throws DomainProblem `bad-history` listing everything that is wrong with the entries; `bad-name` where a name is no text.
 *
 * @example
 * ```ts
 * import { chartHistory, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const resultWith = (band: string) => {
 *   const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 *   return scoreEvaluation({ framework: 'schools-2018', setting, answers: { '5.1': band } }, schools2018);
 * };
 *
 * const chart = chartHistory([
 *   { date: '2019-07-01', label: 'July 2019', result: resultWith('100') },
 *   { date: '2018-11-05', label: 'November 2018', result: resultWith('26-50') },
 * ]);
 * chart.title.text; // => '1 of 8 Gatsby Benchmarks achieved, 0 at first'
 * ```
 *
 * @group Charts
 */
export const chartHistory = (entries: readonly HistoryEntry[], options: { readonly name?: string } = {}): Chart => {
  refuse('bad-history', checkEntries(entries, []));
  refuse('bad-name', naming(options, []));
  const columns = [...entries].sort((a, b) => compareText(a.date, b.date) || compareText(labelOf(a), labelOf(b)));
  const [first, last] = [columns[0], columns.at(-1)] as [HistoryEntry, HistoryEntry];
  const forms = new Set(columns.map(({ result }) => result.framework));
  const headline = `${last.result.achieved} of 8 Gatsby Benchmarks achieved`;
  const heading = headed(
    options.name,
    columns.length === 1 ? headline : `${headline}, ${first.result.achieved} at first`,
  );
  const below =
    forms.size === 1
      ? `Form: ${last.result.framework}.`
      : 'The forms differ, and percentages of different forms do not compare.';
  const names = last.result.benchmarks.map(nameOf);
  const heads = columns.map((entry) => headOf(entry, forms.size > 1));
  const cells = columns.map((entry, index) => cellsOf(entry, heads[index] as string, names));
  const rows = names.flatMap((_, index) => cells.map((column) => column[index] as Cell));
  return chartOf({
    heading,
    below: [below],
    description: [`${heading}.`, below, ...rows.map(({ sentence }) => sentence)].join(' '),
    data: { values: rows },
    width: { step: widthFor(heads) },
    height: { step: 40 },
    encoding: {
      x: {
        field: 'column',
        type: 'nominal',
        title: null,
        scale: { domain: heads },
        axis: {
          domain: false,
          labelAngle: 0,
          labelExpr: "split(datum.label, '\\n')",
          labelLimit: 0,
          labelPadding: forms.size === 1 ? 22 : 36,
          orient: 'top',
          ticks: false,
        },
      },
      y: byBenchmark(names),
    },
    layer: [
      {
        mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 2 },
        encoding: { color: byStatus(), description: { field: 'sentence' } },
      },
      cellTexts('===', '#ffffff'),
      cellTexts('!==', '#000000'),
    ],
  });
};

const labelOf = ({ label, date }: HistoryEntry): string => label ?? date;

const headOf = (entry: HistoryEntry, withForm: boolean): string => {
  const { achieved, framework } = entry.result;
  return [labelOf(entry), `${achieved} of 8`, ...(withForm ? [framework] : [])].join('\n');
};

// As wide as the longest line of a head may be, and no narrower than a status.
const widthFor = (heads: readonly string[]): number =>
  Math.max(104, ...heads.flatMap((head) => head.split('\n')).map((line) => 8 * line.length));

interface Cell extends ChartRow {
  sentence: string;
}

const cellsOf = (entry: HistoryEntry, column: string, names: readonly string[]): readonly Cell[] =>
  entry.result.benchmarks.map((benchmark, index) => {
    const name = names[index] as string;
    return {
      benchmark: name,
      column,
      status: STATUS_IN_WORDS[benchmark.status],
      figure: `${percentInWords(scoreOf(benchmark))}\n${STATUS_IN_WORDS[benchmark.status]}`,
      sentence: `${name}, ${labelOf(entry)}: ${standingInWords(benchmark)}.`,
    };
  });

// White on the dark colour of what is achieved, black on the others.
const cellTexts = (comparison: '===' | '!==', color: string): ChartLayer => ({
  transform: [{ filter: `datum.status ${comparison} '${STATUS_IN_WORDS.achieved}'` }],
  mark: { type: 'text', aria: false, color, dy: -7, lineBreak: '\n' },
  encoding: { text: { field: 'figure' } },
});

const checkEntries = shape.andThen<readonly HistoryEntry[]>(
  shape.list(
    'a list of entries',
    shape.object('an entry', {
      date: shape.date,
      label: shape.optional(shape.text()),
      result: checkResult,
    }),
    { least: 1, most: 1000 },
  ),
  (entries, path) => {
    const seen = new Set<string>();
    return entries.flatMap((entry, index): ProblemIssue[] => {
      const label = labelOf(entry);
      const isRepeated = seen.has(label);
      seen.add(label);
      return isRepeated
        ? [{ path: [...path, index, 'label'], message: `calls a second entry ${nameValue(label)}` }]
        : [];
    });
  },
);
