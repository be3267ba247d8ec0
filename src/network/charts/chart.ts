import type { Chart, ChartLayer, ChartPlace, ChartRow, ChartScale, Fraction } from '../../benchmarks/index.js';

/** A chart of shares: a row for each name, from 0% to 100%, with a text to the right of it. */
export const chartOfShares = (parts: {
  readonly heading: string;
  readonly below: readonly string[];
  readonly names: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly layers: readonly ChartLayer[];
}): Chart => {
  const { heading, below, names, rows, layers } = parts;
  const sentences = rows.flatMap(({ sentence }) => (typeof sentence === 'string' ? [sentence] : []));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: heading, subtitle: [...below], anchor: 'start', frame: 'bounds' },
    description: [`${heading}.`, ...sentences].join(' '),
    data: { values: [...rows] },
    width: 360,
    height: { step: 34 },
    encoding: {
      y: {
        field: 'name',
        type: 'nominal',
        title: null,
        scale: { domain: [...names] },
        axis: { domain: false, grid: false, labelLimit: 0, labelPadding: 8, ticks: false },
      },
    },
    layer: [
      ...layers,
      {
        // What screen readers hear, a sentence for each row; they pass over the marks.
        transform: [{ filter: 'isValid(datum.figure)' }],
        mark: { type: 'text', align: 'left', dx: 10 },
        encoding: { x: { value: 'width' }, text: { field: 'figure' }, description: { field: 'sentence' } },
      },
    ],
    config: {
      font: 'sans-serif',
      axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' },
      legend: { labelFontSize: 12, symbolSize: 120 },
      text: { fontSize: 12 },
      title: { fontSize: 16, offset: 14, subtitleFontSize: 12, subtitlePadding: 5 },
      view: { stroke: null },
    },
  };
};

/** Two points in each row and a line between them, told apart by colour and shape. */
export const pairLayers = (first: string, second: string): readonly ChartLayer[] => [
  {
    transform: [{ filter: 'isValid(datum.from) && isValid(datum.share)' }],
    mark: { type: 'rule', aria: false, color: '#777777', strokeWidth: 2 },
    encoding: { x: byShare('from'), x2: { field: 'share' } },
  },
  {
    transform: [{ filter: 'isValid(datum.share)' }],
    mark: { type: 'point', aria: false, filled: true, opacity: 1, size: 160 },
    encoding: {
      x: byShare('share'),
      color: told(first, second, ['#e69f00', '#0072b2']),
      shape: told(first, second, ['circle', 'diamond']),
    },
  },
];

/** The two rows of a pair; the second bears the texts for both. */
export const pairRows = (
  name: string,
  [first, second]: readonly [string, string],
  [from, to]: readonly [Fraction | null, Fraction | null],
  figure: string,
  sentence: string,
): ChartRow[] => [
  { name, who: first, share: percentOf(from) },
  { name, who: second, share: percentOf(to), from: percentOf(from), figure, sentence },
];

export const byShare = (field: string): ChartPlace => ({
  field,
  type: 'quantitative',
  title: '%',
  scale: { domain: [0, 100] },
  axis: { grid: true, values: [0, 25, 50, 75, 100] },
});

const told = (first: string, second: string, range: string[]): ChartScale => ({
  field: 'who',
  type: 'nominal',
  title: null,
  scale: { domain: [first, second], range },
  legend: { orient: 'bottom' },
});

/** A share in per cent with one decimal, floored, as a number to draw. */
export const percentOf = (share: Fraction | null): number | null =>
  share === null ? null : Number.parseFloat(share.text);

/** The text of a figure; a dash where it is not known. */
export const textOf = (figure: Fraction | null): string => figure?.text ?? '–';
