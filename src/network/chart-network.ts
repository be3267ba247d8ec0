import type { Chart } from '../benchmarks/index.js';
import { byShare, chartOfShares, percentOf, textOf } from './charts/chart.js';
import type { NetworkSnapshot } from './entities.js';
import { networkFigures } from './network-figures.js';

/**
 * The shares of a network as a picture: how much of the scope is in the network, in hubs, has completed Compass and so on.
 * Figures that are not shares stand in `describeNetwork`.
 *
 * @param snapshot - The network on a day.
 *
 * @returns A specification for vega-lite 6, a sentence for each figure in it.
 *
 * @throws DomainProblem `bad-snapshot`, as `networkFigures`.
 *
 * @example
 * ```ts
 * import { chartNetwork, publishedNetworks } from 'careers-domain/network';
 *
 * const chart = chartNetwork(publishedNetworks['2018']);
 * chart.title.text; // => 'The network on 2018-07-31'
 * chart.data.values[0]?.figure; // => '53.1%'
 * ```
 *
 * @group Charts
 */
export const chartNetwork = (snapshot: NetworkSnapshot): Chart => {
  const { on, scope, figures } = networkFigures(snapshot);
  const shares = figures.filter(({ kind }) => kind === 'share');
  return chartOfShares({
    heading: `The network on ${on}`,
    below: [`Of ${scope}.`],
    names: shares.map(({ title }) => title),
    rows: shares.map(({ title, value, message }) => ({
      name: title,
      share: percentOf(value),
      start: 0,
      figure: textOf(value),
      sentence: message,
    })),
    layers: [
      {
        transform: [{ filter: 'isValid(datum.share)' }],
        mark: { type: 'bar', aria: false, color: '#0072b2' },
        encoding: { x: byShare('start'), x2: { field: 'share' } },
      },
    ],
  });
};
