import { chartForecast, type Forecast, forecast, offerAward } from 'careers-domain/bursaries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coloursOf, draw, heard, seen } from '../benchmarks/draw.js';
import { application, awards, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

const expectations = { withdrawal: 0.1, completion: 0.9, months: { toEnrol: 1, toComplete: 2, toPay: 1 } };

const ahead = forecast(
  twoPayments,
  [offerAward(application('A-1'), twoPayments, '2018-10-01')],
  { ...expectations, acceptance: 0.5 },
  '2018-10-01',
);

describe('chartForecast', () => {
  it('is drawn with the mean, the band and the money, month by month', async () => {
    const texts = seen(await draw(chartForecast(ahead)));
    expect(texts).toEqual(
      expect.arrayContaining([
        'What two-payments may cost',
        'Spent by the end of each month, as seen on 2018-10-01.',
        '£35,000 are available; the probability of spending more is 0%.',
        'from quantile 5% to 95%',
        'expected',
        'available',
        'Spent so far (£)',
        'Month',
        '2018-10',
        '2019-02',
      ]),
    );
  });

  it('says each month once to screen readers, and all of them in its description', async () => {
    const chart = chartForecast(ahead);
    const sentences = heard(await draw(chart));
    expect(sentences).toEqual([
      'By the end of 2018-10 £0 are expected, between £0 and £0.',
      'By the end of 2018-11 £0 are expected, between £0 and £0.',
      'By the end of 2018-12 £1,250 are expected, between £0 and £2,500.',
      'By the end of 2019-01 £1,250 are expected, between £0 and £2,500.',
      'By the end of 2019-02 £1,655 are expected, between £0 and £3,500.',
    ]);
    expect(chart.description).toBe(
      [
        'What two-payments may cost.',
        'Spent by the end of each month, as seen on 2018-10-01.',
        '£35,000 are available; the probability of spending more is 0%.',
        ...sentences,
      ].join(' '),
    );
  });

  it('has the figures of the forecast in pounds', () => {
    const { values } = chartForecast(ahead).data;
    expect(values.at(-1)).toEqual({
      month: '2019-02',
      expected: 1655,
      low: 0,
      high: 3500,
      available: 35_000,
      sentence: 'By the end of 2019-02 £1,655 are expected, between £0 and £3,500.',
    });
  });

  it.each<[number, string]>([
    [0, '0%'],
    [0.000_01, 'under 0.1%'],
    [0.0005, '0.1%'],
    [0.0375, '3.8%'],
    [0.5, '50%'],
    [0.9995, 'over 99.9%'],
    [0.9994, '99.9%'],
    [1, '100%'],
  ])('says a probability of %f as %s', (overspend, words) => {
    expect(chartForecast({ ...ahead, overspend }).title.subtitle[1]).toBe(
      `£35,000 are available; the probability of spending more is ${words}.`,
    );
  });

  it('names the lowest and the highest quantile asked for, in whatever order', () => {
    const wide = forecast(twoPayments, [], { ...expectations, quantiles: [0.9, 1, 0.25] }, '2018-10-01');
    expect(chartForecast(wide).layer[0]?.encoding.color.datum).toBe('from quantile 25% to 100%');
    const one = forecast(twoPayments, [], { ...expectations, quantiles: [0.5] }, '2018-10-01');
    expect(chartForecast(one).layer[0]?.encoding.color.datum).toBe('from quantile 50% to 50%');
  });

  it('can be drawn of any forecast, and is plain JSON', async () => {
    await fc.assert(
      fc.asyncProperty(awards(twoPayments, 4), async (list) => {
        const chart = chartForecast(forecast(twoPayments, list, expectations, '2019-01-31'));
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
        expect(heard(await draw(chart))).toHaveLength(chart.data.values.length);
      }),
      { numRuns: 15 },
    );
  });

  it('uses colours that colour-blind readers can tell apart', () => {
    expect(coloursOf(chartForecast(ahead) as never)).toEqual(['#0072b2', '#56b4e9', '#d55e00']);
  });

  it('refuses what is no forecast', () => {
    expect(problemOf(() => chartForecast(undefined as never))).toEqual({
      code: 'bad-forecast',
      issues: [': is the result of forecast, not nothing'],
    });
    const broken = {
      ...ahead,
      overspend: 1.5,
      months: [{ ...ahead.months[0]!, month: 'May' }],
      total: { ...ahead.total, quantiles: [], expected: Number.NaN },
    };
    expect(problemOf(() => chartForecast(broken as Forecast)).issues).toEqual([
      "months.0.month: is a month, written 2019-07, not 'May'",
      'total.expected: is an amount in pence, not NaN',
      'total.quantiles: is a list of quantiles, at least 1, not 0',
      'overspend: is a probability from 0 to 1, not 1.5',
    ]);
  });
});
