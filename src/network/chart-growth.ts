import type { Chart } from '../benchmarks/index.js';
import { shape } from '../core/index.js';
import { chartOfShares, pairLayers, pairRows, textOf } from './charts/chart.js';
import type { NetworkSnapshot } from './entities.js';
import { growthBetween } from './growth-between.js';

/**
 * How the shares of a network have changed between two days, as a picture.
 *
 * @param before - The network on the first day.
 * @param after - The network on the second day.
 * @param options - `of`: `all` (unless given), or `likeForLike` for the institutions that are there on both days.
 *
 * @returns A specification for vega-lite 6, a sentence for each figure in it.
 *
 * @throws DomainProblem as `growthBetween`; `bad-options` where there is no such choice.
 *
 * @example
 * ```ts
 * import { chartGrowth, publishedNetworks } from 'careers-domain/network';
 *
 * const chart = chartGrowth(publishedNetworks['2017'], publishedNetworks['2018']);
 * chart.data.values[1]?.figure; // => '45.2% → 53.1%'
 * ```
 *
 * @group Charts
 */
export const chartGrowth = (
  before: NetworkSnapshot,
  after: NetworkSnapshot,
  options: { readonly of?: 'all' | 'likeForLike' } = {},
): Chart => {
  shape.requireAll('bad-options', 'There is nothing to draw', [[OPTIONS, options, ['options']]]);
  const { of = 'all' } = options;
  const { from, to, scope, figures } = growthBetween(before, after);
  const shares = figures.filter(({ kind }) => kind === 'share');
  return chartOfShares({
    heading: `The network from ${from} to ${to}`,
    below: [of === 'all' ? `Of all ${scope} on each day.` : `Of ${scope} that are there on both days.`],
    names: shares.map(({ title }) => title),
    rows: shares.flatMap(({ title, all, likeForLike }) => {
      const change = of === 'all' ? all : likeForLike;
      const [was, is] = [change?.before ?? null, change?.after ?? null];
      const sentence = `${title}: ${was?.text ?? 'not known'} on ${from}, ${is?.text ?? 'not known'} on ${to}.`;
      return pairRows(title, [from, to], [was, is], `${textOf(was)} → ${textOf(is)}`, sentence);
    }),
    layers: pairLayers(from, to),
  });
};

const OPTIONS = shape.object('options', { of: shape.optional(shape.oneOf('all', 'likeForLike')) });
