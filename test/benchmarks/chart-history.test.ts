import { chartHistory, type HistoryEntry, schools2018, schools2025, scoreEvaluation } from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluationOn } from './arbitraries.js';
import { coloursOf, draw, filled, heard, seen } from './draw.js';
import { problemOf } from './problem-of.js';

const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const resultWith = (answers: Record<string, string | boolean>) =>
  scoreEvaluation({ framework: 'schools-2018', setting, answers }, schools2018);
const autumn: HistoryEntry = { date: '2018-11-05', label: 'November 2018', result: resultWith({ '5.1': '26-50' }) };
const summer: HistoryEntry = {
  date: '2019-07-01',
  label: 'July 2019',
  result: resultWith({ '5.1': '100', '8.1': '0-25' }),
};

describe('chartHistory', () => {
  it('is drawn as a table of percentages and statuses, by date', async () => {
    const chart = chartHistory([summer, autumn], { name: 'Hill School' });
    const svg = await draw(chart);
    expect(chart.title.text).toBe('Hill School: 1 of 8 Gatsby Benchmarks achieved, 0 at first');
    const texts = seen(svg);
    expect(texts.indexOf('November 2018')).toBeLessThan(texts.indexOf('July 2019'));
    expect(texts).toEqual(
      expect.arrayContaining(['0 of 8', '1 of 8', '25%', '100%', '0%', '–', 'Achieved', 'In progress', 'Unscored']),
    );
    expect(['#0072b2', '#56b4e9', '#d55e00', '#bbbbbb'].map((colour) => filled(svg, colour))).toEqual([1, 1, 1, 13]);
  });

  it('says each cell once to screen readers', async () => {
    const chart = chartHistory([summer, autumn]);
    const sentences = heard(await draw(chart));
    expect(sentences).toHaveLength(16);
    expect(sentences.slice(8, 10)).toEqual([
      '5. Encounters with employers and employees, November 2018: 25%, in progress.',
      '5. Encounters with employers and employees, July 2019: 100%, achieved.',
    ]);
    for (const sentence of sentences) expect(chart.description).toContain(sentence);
  });

  it('goes by date, whatever the order of the entries', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['2018-11-05', '2019-01-07', '2019-07-01', '2020-07-01'], { minLength: 4 }),
        (dates) => {
          const entries = dates.map((date) => ({ date, result: autumn.result }));
          expect(chartHistory(entries)).toEqual(chartHistory([...entries].sort((a, b) => (a.date < b.date ? -1 : 1))));
        },
      ),
    );
  });

  it('goes by label where two are of one day', () => {
    const [east, west] = [
      { ...autumn, label: 'East site' },
      { ...autumn, label: 'West site' },
    ];
    expect(chartHistory([west, east])).toEqual(chartHistory([east, west]));
  });

  it('names the form of each column where they differ', async () => {
    const onNewForm = scoreEvaluation({ framework: 'schools-2025', setting, answers: {} }, schools2025);
    const chart = chartHistory([autumn, { date: '2025-11-03', result: onNewForm }]);
    expect(chart.title.subtitle).toEqual(['The forms differ, and percentages of different forms do not compare.']);
    expect(seen(await draw(chart))).toEqual(expect.arrayContaining(['schools-2018', 'schools-2025', '2025-11-03']));
  });

  it('has columns as wide as their heads', () => {
    const label = 'After the visit of the external assessor';
    expect(chartHistory([autumn]).width).toEqual({ step: 104 });
    expect(chartHistory([{ ...autumn, label }]).width).toEqual({ step: 8 * label.length });
  });

  it('shows one evaluation too', () => {
    expect(chartHistory([summer]).title.text).toBe('1 of 8 Gatsby Benchmarks achieved');
  });

  it('can be drawn for any results on a form, and is plain JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvaluationOn(schools2018), { minLength: 1, maxLength: 4 }), async (evaluations) => {
        const chart = chartHistory(
          evaluations.map((evaluation, index) => ({
            date: `20${18 + index}-07-01`,
            result: scoreEvaluation(evaluation, schools2018),
          })),
        );
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
        expect(heard(await draw(chart))).toHaveLength(8 * evaluations.length);
      }),
      { numRuns: 15 },
    );
  });

  it('uses colours that colour-blind readers can tell apart, grey, black and white', () => {
    expect(coloursOf(chartHistory([autumn]))).toEqual([
      '#000000',
      '#0072b2',
      '#56b4e9',
      '#bbbbbb',
      '#d55e00',
      '#ffffff',
    ]);
  });

  it('tells everything that is wrong with the entries', () => {
    const wrong = [
      autumn,
      { ...autumn, date: '2018-02-30' },
      { ...autumn, label: '' },
      { date: '2019-01-01', result: {} },
    ];
    const { code, issues } = problemOf(() => chartHistory(wrong as HistoryEntry[]));
    expect(code).toBe('bad-history');
    expect(issues.map(({ path }) => path.slice(0, 2).join('.'))).toEqual(
      expect.arrayContaining(['1.date', '2.label', '3.result']),
    );
    expect(problemOf(() => chartHistory([autumn, { ...summer, label: 'November 2018' }])).issues).toEqual([
      { path: [1, 'label'], message: "calls a second entry 'November 2018'" },
    ]);
    for (const entries of [[], undefined, null, {}, [null]]) {
      expect(problemOf(() => chartHistory(entries as HistoryEntry[])).code).toBe('bad-history');
    }
    for (const options of [{ name: 5 }, { nam: 'a' }, null]) {
      expect(problemOf(() => chartHistory([autumn], options as never)).code).toBe('bad-name');
    }
  });
});
