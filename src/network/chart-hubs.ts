import type { Chart, Fraction } from '../benchmarks/index.js';
import { DomainProblem } from '../core/index.js';
import { chartOfShares, pairLayers, pairRows, textOf } from './charts/chart.js';
import type { NetworkSnapshot } from './entities.js';
import { networkFigures } from './network-figures.js';

/**
 * Members of Careers Hubs beside the others as a picture: the shares of both, figure by figure.
 *
 * @param snapshot - The network on a day, with its hubs and everybody in scope.
 *
 * @returns A specification for vega-lite 6, a sentence for each figure in it.
 *
 * @throws DomainProblem `bad-snapshot`, as `networkFigures`; `no-hubs` where hubs or the scope are not listed.
 *
 * @example
 * ```ts
 * import { chartHubs } from 'careers-domain/network';
 *
 * const chart = chartHubs({
 *   on: '2018-07-31',
 *   academicYear: '2017/18',
 *   scope: { name: 'schools', institutions: [{ urn: '100001' }, { urn: '100002' }] },
 *   hubs: [{ id: 'north', members: [{ urn: '100001', joined: '2017-09-01' }] }],
 *   evaluations: [{ urn: '100001', completed: '2018-06-01' }],
 * });
 * chart.data.values[1]?.sentence; // => 'Completed Compass: 100.0% in a Careers Hub, 0.0% in none.'
 * ```
 *
 * @group Charts
 */
export const chartHubs = (snapshot: NetworkSnapshot): Chart => {
  const { on, hubs } = networkFigures(snapshot);
  if (hubs === null) {
    const message = 'lists no hubs, or not everybody in scope';
    throw new DomainProblem('no-hubs', 'There is nothing to draw', [{ path: ['snapshot'], message }]);
  }
  const { members, others } = hubs;
  const names = [members.group, others.group] as const;
  // That all of the one and none of the other are in a hub needs no picture.
  const pairs = members.figures.flatMap(({ figure, title, kind, value }, index) =>
    kind === 'share' && figure !== 'hubs'
      ? [{ title, values: [value, others.figures[index]?.value ?? null] as const }]
      : [],
  );
  return chartOfShares({
    heading: `Hubs and the others on ${on}`,
    below: [`${members.institutions} in a Careers Hub, ${others.institutions} in none.`],
    names: pairs.map(({ title }) => title),
    rows: pairs.flatMap(({ title, values }) =>
      pairRows(title, names, values, besideText(values), `${title}: ${sentenceOf(values)}.`),
    ),
    layers: pairLayers(...names),
  });
};

const besideText = ([member, other]: readonly [Fraction | null, Fraction | null]): string =>
  `${textOf(member)} and ${textOf(other)}`;

const sentenceOf = ([member, other]: readonly [Fraction | null, Fraction | null]): string =>
  `${member?.text ?? 'not known'} in a Careers Hub, ${other?.text ?? 'not known'} in none`;
