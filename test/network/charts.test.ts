import { chartGrowth, chartHubs, chartNetwork, type NetworkSnapshot, publishedNetworks } from 'careers-domain/network';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coloursOf, draw, filled, heard, seen } from '../benchmarks/draw.js';
import { problemOf } from './problem-of.js';
import { hilldale, someSnapshot, urn } from './snapshots.js';

describe('chartNetwork', () => {
  it('is drawn with a bar for each share that is known, and its figure beside', async () => {
    const svg = await draw(chartNetwork(hilldale));
    expect(filled(svg, '#0072b2')).toBe(6);
    expect(seen(svg)).toEqual(
      expect.arrayContaining([
        'The network on 2018-07-31',
        'Of schools and colleges in Hilldale.',
        'In the network',
        '62.5%',
        'Pupils who met an employer',
        '66.6%',
      ]),
    );
    expect(seen(svg)).not.toContain('Employer encounters for each pupil');
  });

  it('says each figure once to screen readers, with who is missing', async () => {
    const chart = chartNetwork(hilldale);
    const sentences = heard(await draw(chart));
    expect(sentences).toHaveLength(6);
    expect(sentences[5]).toBe('100 of 150 pupils have met an employer: 66.6%. Not known of 6 institutions.');
    for (const sentence of sentences) expect(chart.description).toContain(sentence);
  });

  it('draws no bar where a figure is not known', async () => {
    const svg = await draw(chartNetwork(publishedNetworks['2018']));
    expect(filled(svg, '#0072b2')).toBe(3);
    expect(seen(svg)).toContain('–');
  });
});

describe('chartHubs', () => {
  it('is drawn with two points in each row, told apart by colour and shape', async () => {
    const chart = chartHubs(hilldale);
    const svg = await draw(chart);
    expect(seen(svg)).toEqual(
      expect.arrayContaining([
        'Hubs and the others on 2018-07-31',
        '2 in a Careers Hub, 6 in none.',
        '100.0% and 50.0%',
      ]),
    );
    expect([filled(svg, '#e69f00'), filled(svg, '#0072b2')]).toEqual([5, 5]);
    expect(heard(svg)[0]).toBe('In the network: 100.0% in a Careers Hub, 50.0% in none.');
    expect(coloursOf(chart)).toEqual(['#0072b2', '#777777', '#e69f00']);
  });

  it('refuses a snapshot without hubs', () => {
    const { code, issues } = problemOf(() => chartHubs(publishedNetworks['2018']));
    expect([code, issues]).toEqual([
      'no-hubs',
      [{ path: ['snapshot'], message: 'lists no hubs, or not everybody in scope' }],
    ]);
  });
});

describe('chartGrowth', () => {
  it('is drawn with before and after', async () => {
    const svg = await draw(chartGrowth(publishedNetworks['2017'], publishedNetworks['2018']));
    expect(seen(svg)).toEqual(
      expect.arrayContaining([
        'The network from 2017-07-31 to 2018-07-31',
        'Of all secondary schools and colleges in England on each day.',
        '45.2% → 53.1%',
        '– → 18.8%',
      ]),
    );
    expect(heard(svg)[1]).toBe('In a Careers Hub: not known on 2017-07-31, 18.8% on 2018-07-31.');
  });

  it('can be of those that are there on both days', async () => {
    const scope = { name: 'schools', institutions: [{ urn: urn(1) }, { urn: urn(2) }] };
    const before = { on: '2017-07-31', academicYear: '2016/17', scope, network: [] };
    const network = [{ urn: urn(1), joined: '2017-09-01' }];
    const after: NetworkSnapshot = {
      on: '2018-07-31',
      academicYear: '2017/18',
      scope: { name: 'schools', institutions: [{ urn: urn(1) }] },
      network,
    };
    const texts = seen(await draw(chartGrowth(before, after, { of: 'likeForLike' })));
    expect(texts).toContain('0.0% → 100.0%');
    expect(texts).toContain('Of schools that are there on both days.');
  });

  it('refuses another choice', () => {
    const { code, issues } = problemOf(() =>
      chartGrowth(publishedNetworks['2017'], publishedNetworks['2018'], { of: 'some' as 'all' }),
    );
    expect([code, issues[0]?.message]).toEqual(['bad-options', "is one of 'all', 'likeForLike', not 'some'"]);
  });
});

it('charts of any snapshots can be drawn and are plain JSON', async () => {
  await fc.assert(
    fc.asyncProperty(someSnapshot(2016), someSnapshot(2017), async (before, after) => {
      const charts = [chartNetwork(after), chartGrowth(before, after), ...(after.hubs ? [chartHubs(after)] : [])];
      for (const chart of charts) {
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
        await draw(chart);
      }
    }),
    { numRuns: 10 },
  );
});
