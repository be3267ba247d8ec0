import { formatPounds, isPlainObject, shape } from '../core/index.js';
import { CHANCE } from './expectations.js';
import type { Forecast } from './forecast.js';
import type { SpendQuantile, Spread } from './spend-spread.js';

/**
 * A forecast as a picture, as data: a specification for vega-lite 6, which draws it in a browser or turns it into SVG on a
 * server.
 *
 * Its `description` says in words all that the picture shows, and each month has a sentence of its own for screen readers.
 * The chart is a fresh copy and yours: change what you like before it is drawn.
 *
 * @group Forecast
 */
export interface ForecastChart {
  /** The language it is written in. */
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  /** All that it shows, in words. */
  description: string;
  /** Its heading, and the lines below it. */
  title: Record<'text', string> & Record<'subtitle', string[]> & Record<'anchor', 'start'>;
  /** The figures. */
  data: Record<'values', ForecastRow[]>;
  /** How wide it is, in pixels. */
  width: number;
  /** How high it is, in pixels. */
  height: number;
  /** What all layers share: the months. */
  encoding: Record<'x', ForecastPlace>;
  /** Its layers, the one at the back first: the band, the money, the mean as a line and as points. */
  layer: ForecastLayer[];
  /** How its texts and axes look. */
  config: Record<'font', string> &
    Record<'axis', Record<'labelFontSize' | 'titleFontSize', number> & Record<'titleFontWeight', 'normal'>> &
    Record<'legend', Record<'labelFontSize' | 'labelLimit' | 'symbolOpacity', number> & Record<'orient', 'bottom'>> &
    Record<'title', Record<'fontSize' | 'offset' | 'subtitleFontSize' | 'subtitlePadding', number>>;
}

/**
 * The figures of one month in a chart, in pounds.
 *
 * @group Forecast
 */
export interface ForecastRow {
  /** The month, written `2019-07`. */
  month: string;
  /** The mean of what is spent by its end. */
  expected: number;
  /** The lowest quantile of what is spent by its end. */
  low: number;
  /** The highest quantile. */
  high: number;
  /** The money available. */
  available: number;
  /** The same in words. */
  sentence: string;
}

/**
 * One layer of the chart of a forecast.
 *
 * @group Forecast
 */
export interface ForecastLayer {
  /** The kind of mark, and how it looks. */
  mark: Record<'type', 'area' | 'line' | 'point'> &
    Partial<
      Record<'aria', false> &
        Record<'filled', true> &
        Record<'opacity' | 'size', number> &
        Record<'strokeDash', number[]>
    >;
  /** What its marks stand for, besides the months. */
  encoding: Record<'y', ForecastPlace> &
    Record<'color', ForecastColour> &
    Partial<Record<'y2' | 'description', Record<'field', string>>>;
}

/**
 * What a place in the chart of a forecast stands for.
 *
 * @group Forecast
 */
export interface ForecastPlace {
  /** The property of a row. */
  field: string;
  /** Whether it is a name in order or a number. */
  type: 'ordinal' | 'quantitative';
  /** What stands beside the axis. */
  title: string;
  /** How the axis looks. */
  axis: Partial<Record<'labelAngle', number> & Record<'format', string>>;
}

/**
 * What a colour in the chart of a forecast stands for.
 *
 * @group Forecast
 */
export interface ForecastColour {
  /** The name that the whole layer has in the legend. */
  datum: string;
  /** It is a name. */
  type: 'nominal';
  /** Nothing stands above the legend. */
  title: null;
  /** The names, and the colour of each. */
  scale: Record<'domain' | 'range', string[]>;
}

/**
 * A chart of a forecast: what is spent by the end of each month, as a line for the mean and a band between the lowest and
 * the highest quantile, against the money available.
 *
 * The colours are of the palette of Okabe and Ito, which people with any kind of colour vision can tell apart; lines differ
 * by their dashes too.
 *
 * @param forecast - The result of `forecast`.
 *
 * @throws DomainProblem `bad-forecast` listing everything that is wrong with the forecast.
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
  shape.requireAll('bad-forecast', 'There is nothing to draw', [[FORECAST, forecast, []]]);
  const { months, total, scheme, on, available, overspend } = forecast;
  const rows = months.map(({ month, cumulative }) => rowOf(month, cumulative, available));
  const subtitle = [
    `Spent by the end of each month, as seen on ${on}.`,
    `${formatPounds(available)} are available; the probability of spending more is ${percent(overspend)}.`,
  ];
  const [range, expected, money] = [rangeName(total), 'expected', 'available'];
  const colour = (datum: string): ForecastColour => ({
    datum,
    type: 'nominal',
    title: null,
    // Of the palette of Okabe and Ito, which any colour vision tells apart.
    scale: { domain: [range, expected, money], range: ['#56b4e9', '#0072b2', '#d55e00'] },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: [`What ${scheme} may cost.`, ...subtitle, ...rows.map(({ sentence }) => sentence)].join(' '),
    title: { text: `What ${scheme} may cost`, subtitle, anchor: 'start' },
    data: { values: rows },
    width: 640,
    height: 320,
    encoding: { x: { field: 'month', type: 'ordinal', title: 'Month', axis: { labelAngle: -45 } } },
    layer: [
      {
        mark: { type: 'area', aria: false, opacity: 0.5 },
        encoding: { y: pounds('low'), y2: { field: 'high' }, color: colour(range) },
      },
      {
        mark: { type: 'line', aria: false, strokeDash: [6, 4] },
        encoding: { y: pounds('available'), color: colour(money) },
      },
      { mark: { type: 'line', aria: false }, encoding: { y: pounds('expected'), color: colour(expected) } },
      {
        mark: { type: 'point', filled: true, size: 50 },
        encoding: { y: pounds('expected'), color: colour(expected), description: { field: 'sentence' } },
      },
    ],
    config: {
      font: 'sans-serif',
      axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' },
      legend: { labelFontSize: 12, labelLimit: 0, symbolOpacity: 1, orient: 'bottom' },
      title: { fontSize: 16, offset: 14, subtitleFontSize: 12, subtitlePadding: 5 },
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

const boundsOf = ({ quantiles }: Spread): readonly [lowest: SpendQuantile, highest: SpendQuantile] => {
  const sorted = [...quantiles].sort((a, b) => a.quantile - b.quantile);
  return [sorted[0] as SpendQuantile, sorted.at(-1) as SpendQuantile];
};

const rangeName = (spread: Spread): string => {
  const [low, high] = boundsOf(spread);
  return `from quantile ${percent(low.quantile)} to ${percent(high.quantile)}`;
};

const pounds = (field: keyof ForecastRow): ForecastPlace => ({
  field,
  type: 'quantitative',
  title: 'Spent so far (£)',
  axis: { format: ',.0f' },
});

/** A probability in per cent with at most one decimal; what is not quite nothing or all is not called so. */
const percent = (probability: number): string => {
  const tenths = Math.round(probability * 1000);
  if (tenths === 0 && probability > 0) return 'under 0.1%';
  if (tenths === 1000 && probability < 1) return 'over 99.9%';
  return `${tenths / 10}%`;
};

const AMOUNT = shape.whole(0);

// Not drawn, and long.
const ANY_LIST = shape.value('a list', Array.isArray);

const SPREAD = shape.object('what may be spent', {
  expected: shape.value('an amount in pence', (amount) => Number.isFinite(amount) && Number(amount) >= 0),
  least: AMOUNT,
  most: AMOUNT,
  quantiles: shape.list('a list of quantiles', shape.object('a quantile', { quantile: CHANCE, amount: AMOUNT }), {
    least: 1,
    most: 100,
  }),
  distribution: ANY_LIST,
});

const FORECAST = shape.object('the result of forecast', {
  scheme: shape.name,
  on: shape.date,
  available: AMOUNT,
  months: shape.list(
    'a list of months',
    shape.object('a month', {
      month: shape.text('a month, written 2019-07', /^\d{4}-\d{2}$/),
      paid: AMOUNT,
      spend: SPREAD,
      cumulative: SPREAD,
    }),
    { least: 1, most: 600 },
  ),
  total: SPREAD,
  overspend: CHANCE,
  more: shape.value('how many more places can be offered', isPlainObject),
  relativeError: CHANCE,
});
