import { chartMatches, type MatchProblem, matchAdvisers, rematch } from 'careers-domain/advisers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coloursOf, draw, filled, heard, seen } from '../benchmarks/draw.js';
import { problemOf } from '../benchmarks/problem-of.js';
import { anySmallCase } from './arbitraries.js';

const at = (km: number, north = 0) => ({ easting: 500_000 + km * 1000, northing: 185_000 + north * 1000 });
const problem: MatchProblem = {
  advisers: [
    { id: 'amy', name: 'Amy', place: at(0), capacity: 2 },
    { id: 'bola', place: at(12, 4), travelKm: 3 },
    { id: 'cas' },
  ],
  requests: [
    { institution: '100001', name: 'Hill School', place: at(3) },
    { institution: '100002', place: at(4) },
    { institution: '100003', name: 'Far School', place: at(60, 20) },
    { institution: '100004', place: at(5), advisers: 0 },
  ],
};
const match = matchAdvisers(problem);
// Made afresh each time: vega marks the values it draws.
const chartOf = () => chartMatches(problem, match, { name: 'Dale' });
const chart = chartOf();

describe('chartMatches', () => {
  it('is drawn with a mark for everybody in the colour of the kind, and a line for each pair', async () => {
    const svg = await draw(chartOf());
    expect([SERVED, UNSERVED, FULL, SPARE].map((colour) => filled(svg, colour))).toEqual([3, 1, 1, 1]);
    expect(svg.match(/stroke="#666666"/g)).toHaveLength(2);
    expect(seen(svg)).toEqual(
      expect.arrayContaining([
        'Dale: 2 of 3 needs served',
        '2 pairs, the furthest 4.0 km apart; 1 institution with needs left, 2 advisers with places left.',
        'Kilometres east on the grid',
        'Kilometres north on the grid',
        'Institution with all it needs',
        'Institution with needs left',
        'Adviser without places left',
        'Adviser with places left',
      ]),
    );
  });

  it('says to screen readers who everybody is matched with, or why not', async () => {
    const sentences = [
      'Hill School: Amy, 3.0 km away.',
      '100002: Amy, 4.0 km away.',
      'No adviser travels as far as Far School; Amy, 63.2 km away, travels 20.0 km and comes closest to it.',
      '100004: nobody asked for.',
      'Amy: Hill School, 3.0 km away; 100002, 4.0 km away.',
      'bola travels 3.0 km; the nearest institution is 100004, 8.1 km away.',
    ];
    expect(heard(await draw(chartOf()))).toEqual(sentences);
    expect(chart.description).toBe(
      [
        'Dale: 2 of 3 needs served.',
        '2 pairs, the furthest 4.0 km apart; 1 institution with needs left, 2 advisers with places left.',
        sentences[2],
        sentences[5],
      ].join(' '),
    );
  });

  it('says of somebody with a pair and a need left both', () => {
    const short = { ...problem, requests: [{ institution: '100001', place: at(3), advisers: 2 }] };
    expect(chartMatches(short, matchAdvisers(short)).layer[1].data.values[0]).toEqual({
      x: 503,
      y: 185,
      kind: 'Institution with needs left',
      sentence: '100001: Amy, 3.0 km away. 100001 has every adviser within reach already.',
    });
  });

  it('is a map: a kilometre is as long across as down, and nobody stands on the edge', () => {
    const { encoding } = chart.layer[1];
    const [x, y] = [encoding.x.scale.domain, encoding.y.scale.domain];
    expect(chart.width / (x[1]! - x[0]!)).toBeCloseTo(chart.height / (y[1]! - y[0]!), 0);
    expect(x).toEqual([500 - 2.4, 560 + 2.4]);
    expect(y[0]).toBeCloseTo(185 - 2.4, 9);
    expect(y[1]).toBeCloseTo(205 + 2.4, 9);
    expect(chart.width).toBe(640);
  });

  it('is never flatter or steeper than three to one', () => {
    const row = (places: readonly ReturnType<typeof at>[]) => {
      const line = {
        advisers: [],
        requests: places.map((place, k) => ({ institution: String(100_001 + k), place })),
      };
      return chartMatches(line, matchAdvisers(line), { width: 300 });
    };
    expect(row([at(0), at(100)]).height).toBe(100);
    expect(row([at(0), at(0, 100)]).height).toBe(900);
    expect(row([at(0)]).height).toBe(300);
  });

  it('uses colours that colour-blind readers can tell apart, a shape for each, and greys', () => {
    expect(coloursOf(chart)).toEqual([SERVED, UNSERVED, FULL, SPARE, '#666666'].sort());
    expect(new Set(chart.layer[1].encoding.shape.scale.range).size).toBe(4);
  });

  it('keeps its description short where many are left', () => {
    const lonely = {
      advisers: [],
      requests: Array.from({ length: 23 }, (_, k) => ({ institution: String(100_001 + k), place: at(k) })),
    };
    const { description } = chartMatches(lonely, matchAdvisers(lonely));
    expect(description).toContain('No adviser travels as far as 100020.');
    expect(description).not.toContain('100021');
    expect(description).toMatch(/And 3 more who are left\.$/);
  });

  it('draws a rematch as it draws a match', async () => {
    const { match } = rematch(problem, [{ institution: '100001', adviser: 'amy' }]);
    expect(heard(await draw(chartMatches(problem, match)))).toHaveLength(6);
  });

  it('can be drawn for any match with a place, is plain JSON and the same for the same match', async () => {
    await fc.assert(
      fc.asyncProperty(anySmallCase, async ({ problem, policy }) => {
        const placed = [...problem.advisers, ...problem.requests].filter(({ place }) => place !== undefined);
        const match = matchAdvisers(problem, policy);
        if (placed.length === 0) {
          expect(problemOf(() => chartMatches(problem, match)).code).toBe('bad-chart');
          return;
        }
        const chart = chartMatches(problem, match);
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
        expect(chartMatches(structuredClone(problem), structuredClone(match))).toEqual(chart);
        expect(heard(await draw(chart))).toHaveLength(placed.length);
      }),
      { numRuns: 25 },
    );
  });

  it('is a fresh copy each time', () => {
    const copy = chartOf();
    copy.config.title.fontSize = 99;
    copy.layer[1].encoding.color.scale.range.length = 0;
    copy.layer[1].data.values.length = 0;
    expect(chartOf()).toEqual(chart);
  });

  it('refuses what it cannot draw', () => {
    const messageFor = (act: () => unknown) => {
      const { code, issues } = problemOf(act);
      return [code, ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`)];
    };
    expect(messageFor(() => chartMatches(problem, match, { name: '', width: 199 }))).toEqual([
      'bad-chart',
      "name: is a text, not ''",
      'width: is a number of pixels from 200 to 4000, not 199',
    ]);
    const nowhere = { advisers: [{ id: 'amy' }], requests: [] };
    expect(messageFor(() => chartMatches(nowhere, matchAdvisers(nowhere)))).toEqual(['bad-chart', ': has no places']);
    const globe = { advisers: [{ id: 'amy', place: { latitude: 51, longitude: 0 } }], requests: [] };
    expect(messageFor(() => chartMatches(globe, matchAdvisers(globe)))).toEqual([
      'bad-chart',
      ': has places by latitude and longitude; a map needs places on the grid',
    ]);
    expect(messageFor(() => chartMatches(problem, null as never))).toEqual(['bad-match', ': is a match, not null']);
  });
});

const [SERVED, UNSERVED, FULL, SPARE] = ['#0072b2', '#d55e00', '#009e73', '#e69f00'] as const;
