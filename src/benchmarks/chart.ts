import { DomainProblem, type ProblemIssue, shape } from '../core/index.js';
import { STATUS_IN_WORDS } from './in-words.js';
import type { BenchmarkResult, BenchmarkStatus } from './score-evaluation.js';

/**
 * A picture as data: a specification for vega-lite 6, which draws it in a browser or turns it into SVG on a server.
 *
 * Its `description` says in words all that the picture shows, each benchmark has a sentence of its own for screen
 * readers, and no status or moment is told by colour alone. In a browser Vega hangs the description on the element it
 * draws in; for a picture in a file, make it the alternative text. The chart is a fresh copy and yours: change what you
 * like before it is drawn.
 *
 * @group Charts
 */
export interface Chart {
  /** The language it is written in. */
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  /** All that it shows, in words. */
  description: string;
  /** Its heading, and the lines below it. */
  title: Record<'text', string> & Record<'subtitle', string[]> & Record<'anchor', 'start'> & Record<'frame', 'bounds'>;
  /** The figures. */
  data: Record<'values', ChartRow[]>;
  /** How wide it is, or each of its columns, in pixels. */
  width: number | Record<'step', number>;
  /** How high each of its rows is, in pixels. */
  height: Record<'step', number>;
  /** What all layers share. */
  encoding: ChartEncoding;
  /** Its layers, the one at the back first. */
  layer: ChartLayer[];
  /** How its texts and axes look. */
  config: ChartLook;
}

/**
 * The figures and texts behind one mark of a chart.
 *
 * @group Charts
 */
export type ChartRow = Record<string, string | number | null>;

/**
 * One layer of a chart: a kind of mark, and what it stands for.
 *
 * @group Charts
 */
export interface ChartLayer {
  /** Which rows it shows; absent, all. */
  transform?: Record<'filter', string>[];
  /** The kind of mark, and how it looks. */
  mark: ChartMark;
  /** What its marks stand for, besides what all layers share. */
  encoding: ChartEncoding;
}

/**
 * A kind of mark, and how it looks.
 *
 * @group Charts
 */
export type ChartMark = Record<'type', 'bar' | 'point' | 'rect' | 'rule' | 'text' | 'tick'> &
  Partial<
    Record<'align', 'left'> &
      Record<'aria', false> &
      Record<'color' | 'fill' | 'lineBreak' | 'stroke', string> &
      Record<'dx' | 'dy' | 'opacity' | 'size' | 'strokeWidth' | 'thickness', number> &
      Record<'filled', true> &
      Record<'strokeDash', number[]>
  >;

/**
 * What place, colour, shape and text of a mark stand for.
 *
 * @group Charts
 */
export type ChartEncoding = Partial<
  Record<'x', ChartPlace | Record<'value', 'width'>> &
    Record<'y', ChartPlace> &
    Record<'color' | 'shape', ChartScale> &
    Record<'description' | 'text' | 'x2', Record<'field', string>>
>;

/**
 * What a place stands for.
 *
 * @group Charts
 */
export interface ChartPlace {
  /** The property of a row. */
  field: string;
  /** Whether it is a name or a number. */
  type: 'nominal' | 'quantitative';
  /** What stands beside the axis. */
  title: string | null;
  /** From where to where the axis goes, or the names on it in order. */
  scale: Record<'domain', number[] | string[]>;
  /** How the axis looks. */
  axis: ChartAxis;
}

/**
 * How an axis looks.
 *
 * @group Charts
 */
export type ChartAxis = Partial<
  Record<'domain' | 'ticks', false> &
    Record<'grid', boolean> &
    Record<'labelAngle' | 'labelLimit' | 'labelPadding' | 'tickMinStep', number> &
    Record<'labelExpr', string> &
    Record<'orient', 'top'> &
    Record<'values', number[]>
>;

/**
 * What a colour or a shape stands for.
 *
 * @group Charts
 */
export interface ChartScale {
  /** The property of a row. */
  field: string;
  /** It is a name. */
  type: 'nominal';
  /** Nothing stands above the legend. */
  title: null;
  /** The names, and the colour or shape of each. */
  scale: Record<'domain' | 'range', string[]>;
  /** How the legend looks. */
  legend: Record<'orient', 'bottom'> & Partial<Record<'symbolOpacity', 1> & Record<'symbolType', 'square'>>;
}

/**
 * How texts, axes and legends of a chart look.
 *
 * @group Charts
 */
export interface ChartLook {
  /** The typeface of all texts. */
  font: string;
  /** How axes look. */
  axis: Record<'labelFontSize' | 'titleFontSize', number> & Record<'titleFontWeight', 'normal'>;
  /** How legends look. */
  legend: Record<'labelFontSize' | 'symbolSize', number>;
  /** How texts among the marks look. */
  text: Record<'fontSize', number>;
  /** How the heading looks. */
  title: Record<'fontSize' | 'offset' | 'subtitleFontSize' | 'subtitlePadding', number>;
  /** There is no frame. */
  view: Record<'stroke', null>;
}

/** A chart of these parts. */
export const chartOf = ({
  heading,
  below,
  ...parts
}: { readonly heading: string; readonly below: string[] } & Pick<
  Chart,
  'description' | 'data' | 'width' | 'height' | 'encoding' | 'layer'
>): Chart => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: { text: heading, subtitle: below, anchor: 'start', frame: 'bounds' },
  ...parts,
  config: {
    font: 'sans-serif',
    axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' },
    legend: { labelFontSize: 12, symbolSize: 120 },
    text: { fontSize: 12 },
    title: { fontSize: 16, offset: 14, subtitleFontSize: 12, subtitlePadding: 5 },
    view: { stroke: null },
  },
});

/** A row for each benchmark in this order, its name at the left in full. */
export const byBenchmark = (names: readonly string[]): ChartPlace => ({
  field: 'benchmark',
  type: 'nominal',
  title: null,
  scale: { domain: [...names] },
  axis: { domain: false, grid: false, labelLimit: 0, labelPadding: 8, ticks: false },
});

/** From 0% to 100%, from left to right. */
export const byPercentage = (field: string, title: string): ChartPlace => ({
  field,
  type: 'quantitative',
  title,
  scale: { domain: [0, 100] },
  axis: { grid: true, values: [0, 25, 50, 75, 100] },
});

/** Colours by status: of the palette of Okabe and Ito, which any colour vision tells apart, and darker the better. */
export const byStatus = (): ChartScale => ({
  field: 'status',
  type: 'nominal',
  title: null,
  scale: { domain: Object.values(STATUS_IN_WORDS), range: Object.values(STATUS_COLOURS) },
  legend: { orient: 'bottom', symbolOpacity: 1, symbolType: 'square' },
});

const STATUS_COLOURS: Readonly<Record<BenchmarkStatus, string>> = {
  achieved: '#0072b2',
  'in-progress': '#56b4e9',
  'not-achieved': '#d55e00',
  unscored: '#bbbbbb',
};

/**
 * What is told of each benchmark, in a column to the right of the picture. It is what screen readers hear, a sentence for
 * each benchmark, scored or not; they pass over the other marks.
 */
export const textColumn = (): ChartLayer => ({
  transform: [{ filter: 'isValid(datum.figure)' }],
  mark: { type: 'text', align: 'left', dx: 10 },
  encoding: { x: { value: 'width' }, text: { field: 'figure' }, description: { field: 'sentence' } },
});

/** Throws where there is anything wrong with what is to be drawn. */
export const refuse = (code: string, issues: readonly ProblemIssue[]): void => {
  if (issues.length > 0) throw new DomainProblem(code, 'There is nothing to draw', issues);
};

/** A heading with the name of whom it is about, where there is one. */
export const headed = (name: string | undefined, headline: string): string => {
  refuse('bad-name', shape.optional(shape.text())(name, ['name']));
  return name === undefined ? headline : `${name}: ${headline}`;
};

/** A benchmark's number and title. */
export const nameOf = ({ benchmark, title }: Pick<BenchmarkResult, 'benchmark' | 'title'>): string =>
  `${benchmark}. ${title}`;

/** The percentage to draw: none for what is unscored, though nothing answered counts as 0%. */
export const scoreOf = ({ status, percentage }: BenchmarkResult): number | null =>
  status === 'unscored' ? null : percentage;

/** "64%, in progress", or "unscored". */
export const standingInWords = (benchmark: BenchmarkResult): string => {
  const score = scoreOf(benchmark);
  const status = STATUS_IN_WORDS[benchmark.status].toLowerCase();
  return score === null ? status : `${score}%, ${status}`;
};
