import {
  chartTally,
  colleges2018,
  emptyTally,
  type Framework,
  schools2018,
  type Tally,
  tallyAll,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coloursOf, draw, filled, heard, seen } from './draw.js';
import { problemOf } from './problem-of.js';
import { type Standing, scoreWith, someScores } from './scores.js';

const achieved: Standing = { status: 'achieved', percentage: 90 };
const begun: Standing = { status: 'in-progress', percentage: 40 };
const unscored: Standing = { status: 'unscored', percentage: 0 };
const hub = tallyAll(
  [
    ...Array(5).fill(scoreWith(Array(8).fill(achieved))),
    ...Array(4).fill(scoreWith([begun, ...Array(7).fill(achieved)])),
    scoreWith([begun, ...Array(6).fill(achieved), unscored]),
  ],
  schools2018,
);

describe('chartTally', () => {
  it('is drawn with a bar for each benchmark in parts, their counts in them and the share beside', async () => {
    const svg = await draw(chartTally(hub, { name: 'North Hub', framework: schools2018 }));
    expect([filled(svg, '#0072b2'), filled(svg, '#56b4e9'), filled(svg, '#bbbbbb')]).toEqual([8, 1, 1]);
    expect(seen(svg)).toEqual(
      expect.arrayContaining([
        'North Hub: Gatsby Benchmarks, 10 results',
        'Form: schools-2018.',
        'Of 9 with all eight benchmarks scored: 7.55 achieved on average; all eight 55.5%, six or more 100.0%, none 0.0%.',
        '1. A stable careers programme',
        '5 achieved',
        '5 in progress',
        '1',
        '50.0% achieved, median 40%',
        'Results',
        'Not achieved',
      ]),
    );
  });

  it('says each benchmark once to screen readers, with all counts', async () => {
    const chart = chartTally(hub);
    const sentences = heard(await draw(chart));
    expect(sentences).toHaveLength(8);
    expect(sentences[0]).toBe(
      'Benchmark 1: 50.0% achieved, median 40%; 5 achieved, 5 in progress, 0 not achieved, 0 unscored.',
    );
    expect(sentences[7]).toBe(
      'Benchmark 8: 100.0% achieved, median 90%; 9 achieved, 0 in progress, 0 not achieved, 1 unscored.',
    );
    for (const sentence of sentences) expect(chart.description).toContain(sentence);
  });

  it('draws parts that come to all results, in the order of the legend', () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        const tally = tallyAll(scores, schools2018);
        const parts = chartTally(tally).data.values.filter(({ status }) => status !== undefined);
        for (let i = 0; i < 8; i++) {
          const own = parts.slice(4 * i, 4 * i + 4);
          expect(own.map(({ status }) => status)).toEqual(['Achieved', 'In progress', 'Not achieved', 'Unscored']);
          expect(own[0]?.from).toBe(0);
          expect(own[3]?.to).toBe(scores.length);
          expect(own.map(({ from, to }) => Number(to) - Number(from))).toEqual(
            Object.values(tally.benchmarks[i]?.statuses ?? {}),
          );
        }
      }),
    );
  });

  it('leaves out a count that has no room', async () => {
    const many = tallyAll(
      [...Array(1999).fill(scoreWith(Array(8).fill(achieved))), scoreWith(Array(8).fill(begun))],
      schools2018,
    );
    const texts = seen(await draw(chartTally(many)));
    expect(texts).toContain('1999 achieved');
    expect(texts).not.toContain('1');
  });

  it('can be drawn of no result', async () => {
    const svg = await draw(chartTally(emptyTally(schools2018)));
    expect(seen(svg)).toContain('Gatsby Benchmarks, 0 results');
    expect(heard(svg)[0]).toBe('Benchmark 1: Unscored; 0 achieved, 0 in progress, 0 not achieved, 0 unscored.');
  });

  it('can be drawn of any results, and is plain JSON', async () => {
    await fc.assert(
      fc.asyncProperty(someScores, async (scores) => {
        const chart = chartTally(tallyAll(scores, schools2018));
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
        expect(heard(await draw(chart))).toHaveLength(8);
      }),
      { numRuns: 15 },
    );
  });

  it('uses colours that colour-blind readers can tell apart, grey, black and white', () => {
    expect(coloursOf(chartTally(hub))).toEqual(['#000000', '#0072b2', '#56b4e9', '#bbbbbb', '#d55e00', '#ffffff']);
  });

  it('refuses what is no tally, another form, and a name that is no text', () => {
    expect(problemOf(() => chartTally({ ...hub, results: 11 })).code).toBe('bad-tally');
    expect(problemOf(() => chartTally(undefined as unknown as Tally)).code).toBe('bad-tally');
    expect(problemOf(() => chartTally(hub, { framework: colleges2018 })).issues[0]?.message).toBe(
      "is 'schools-2018', where the framework given is 'colleges-2018'",
    );
    expect(problemOf(() => chartTally(hub, { framework: {} as Framework })).code).toBe('bad-framework');
    for (const options of [{ name: '' }, { nam: 'a' }, null]) {
      expect(problemOf(() => chartTally(hub, options as never)).code).toBe('bad-name');
    }
  });
});
