import { DomainProblem, formatPounds, isPlainObject, nameValue } from '../core/index.js';
import type { Forecast } from './forecast.js';
import type { Spread } from './spend-spread.js';

/**
 * The picture of a forecast as data: a specification for vega-lite 6, which draws it in a browser or turns it into SVG on a
 * server.
 *
 * @group Forecast
 */
export interface ForecastChart {
  /** The language it is written in. */
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  /** What it shows, in words. */
  readonly description: string;
  /** Its heading, and the lines below it. */
  readonly title: { readonly text: string; readonly subtitle: readonly string[]; readonly anchor: 'start' };
  /** The figures. */
  readonly data: { readonly values: readonly ForecastRow[] };
  /** How wide it is, in pixels. */
  readonly width: number;
  /** How high it is, in pixels. */
  readonly height: number;
  /** What all layers share. */
  readonly encoding: Readonly<Record<string, unknown>>;
  /** Its layers, the one at the back first: the band, the money, the mean. */
  readonly layer: readonly Readonly<Record<string, unknown>>[];
  /** How its texts and axes look. */
  readonly config: Readonly<Record<string, unknown>>;
}

/**
 * The figures of one month in a chart, in pounds.
 *
 * @group Forecast
 */
export interface ForecastRow {
  /** The month, written `2019-07`. */
  readonly month: string;
  /** The mean of what is spent by its end. */
  readonly expected: number;
  /** The lowest quantile of what is spent by its end. */
  readonly low: number;
  /** The highest quantile. */
  readonly high: number;
  /** The money available. */
  readonly available: number;
  /** The same in words. */
  readonly sentence: string;
}

/**
 * A chart of a forecast: what is spent by the end of each month, as a line for the mean and a band between the lowest and
 * the highest quantile, against the money available.
 *
 * The colours are of the Okabe-Ito palette, which people with any kind of colour vision can tell apart.
 *
 * @param forecast - The result of `forecast`.
 *
 * @returns A Vega-Lite 6 specification with its data inside, in pounds.
 *
 * @throws DomainProblem `bad-forecast` where the argument is no forecast.
 *
 * @example
 * ```ts
 * import { bursaries2018, chartForecast, forecast, offerAward } from 'careers-domain/bursaries';
 *
 * const application = {
 *   id: 'A-1',
 *   institution: '105000',
 *   received: '2018-09-20',
 *   kind: 'school',
 *   funding: 'state',
 *   region: 'North West',
 * } as const;
 * const ahead = forecast(
 *   bursaries2018,
 *   [offerAward(application, bursaries2018, '2018-10-01')],
 *   { withdrawal: 0.1, completion: 0.9, months: { toEnrol: 1, toComplete: 9, toPay: 1 } },
 *   '2018-10-01',
 * );
 * const chart = chartForecast(ahead);
 * chart.title.text; // => 'What bursaries-2018 may cost'
 * chart.data.values.at(-1)?.sentence;
 * // => 'By the end of 2019-09 £810 are expected, between £0 and £1,000.'
 * ```
 *
 * @group Forecast
 */
export const chartForecast = (forecast: Forecast): ForecastChart => {
  requireForecast(forecast);
  const { months, total, scheme, on, available, overspend } = forecast;
  const rows = months.map(({ month, cumulative }) => rowOf(month, cumulative, available));
  const subtitle = [
    `Spent by the end of each month, as seen on ${on}.`,
    `${formatPounds(available)} are available; the probability of spending more is ${percent(overspend)}.`,
  ];
  const [range, expected, money] = [rangeName(total), 'expected', 'available'];
  const colour = (name: string) => ({
    datum: name,
    title: null,
    // Of the palette of Okabe and Ito, which any colour vision tells apart.
    scale: { domain: [range, expected, money], range: ['#56b4e9', '#0072b2', '#d55e00'] },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: [...subtitle, ...rows.map(({ sentence }) => sentence)].join(' '),
    title: { text: `What ${scheme} may cost`, subtitle, anchor: 'start' },
    data: { values: rows },
    width: 640,
    height: 320,
    encoding: { x: { field: 'month', type: 'ordinal', title: 'Month', axis: { labelAngle: -45 } } },
    layer: [
      {
        mark: { type: 'area', opacity: 0.5 },
        encoding: { y: pounds('low'), y2: { field: 'high' }, color: colour(range) },
      },
      {
        mark: { type: 'line', strokeDash: [6, 4] },
        encoding: { y: pounds('available'), color: colour(money) },
      },
      {
        mark: { type: 'line', point: true },
        encoding: { y: pounds('expected'), color: colour(expected), description: { field: 'sentence' } },
      },
    ],
    config: {
      font: 'sans-serif',
      axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' },
      legend: { labelFontSize: 12, orient: 'bottom' },
      title: { fontSize: 16, offset: 14, subtitleFontSize: 12, subtitlePadding: 5 },
      view: { stroke: null },
    },
  };
};

const rowOf = (month: string, spread: Spread, available: number): ForecastRow => {
  const [low, high] = boundsOf(spread);
  return {
    month,
    expected: spread.expected / 100,
    low: low.amount / 100,
    high: high.amount / 100,
    available: available / 100,
    sentence: `By the end of ${month} ${formatPounds(Math.round(spread.expected))} are expected, between ${formatPounds(low.amount)} and ${formatPounds(high.amount)}.`,
  };
};

const boundsOf = ({ quantiles, least, most }: Spread): readonly [Bound, Bound] => {
  const sorted = [...quantiles].sort((a, b) => a.quantile - b.quantile);
  return [sorted[0] ?? { quantile: 0, amount: least }, sorted.at(-1) ?? { quantile: 1, amount: most }];
};

type Bound = Spread['quantiles'][number];

const rangeName = (spread: Spread): string => {
  const [low, high] = boundsOf(spread);
  return `from quantile ${percent(low.quantile)} to ${percent(high.quantile)}`;
};

const pounds = (field: keyof ForecastRow) => ({
  field,
  type: 'quantitative',
  title: 'Spent so far (£)',
  scale: { zero: true },
  axis: { format: ',.0f' },
});

/** A probability in per cent with at most one decimal; what is not quite nothing or all is not called so. */
const percent = (probability: number): string => {
  const tenths = Math.round(probability * 1000);
  if (tenths === 0 && probability > 0) return 'under 0.1%';
  if (tenths === 1000 && probability < 1) return 'over 99.9%';
  return `${tenths / 10}%`;
};

const requireForecast = (forecast: unknown): void => {
  const looksRight =
    isPlainObject(forecast) &&
    typeof forecast.scheme === 'string' &&
    typeof forecast.on === 'string' &&
    Number.isSafeInteger(forecast.available) &&
    Number.isFinite(forecast.overspend) &&
    isSpread(forecast.total) &&
    Array.isArray(forecast.months) &&
    forecast.months.length > 0 &&
    forecast.months.every(
      (month) => isPlainObject(month) && typeof month.month === 'string' && isSpread(month.cumulative),
    );
  if (looksRight) return;
  throw new DomainProblem('bad-forecast', 'There is nothing to draw', [
    { path: [], message: `${nameValue(forecast)} is not the result of forecast` },
  ]);
};

const isSpread = (spread: unknown): boolean =>
  isPlainObject(spread) &&
  [spread.expected, spread.least, spread.most].every((amount) => Number.isFinite(amount)) &&
  Array.isArray(spread.quantiles) &&
  spread.quantiles.every(
    (each) => isPlainObject(each) && Number.isFinite(each.quantile) && Number.isSafeInteger(each.amount),
  );
