import { textOf } from './charts/chart.js';
import type { NetworkSnapshot } from './entities.js';
import { countInWords } from './figures/in-words.js';
import type { FigureChange, NetworkGrowth } from './growth-between.js';
import { growthBetween } from './growth-between.js';
import { type NetworkFigures, networkFigures } from './network-figures.js';

/**
 * A table to print: texts in columns.
 *
 * @group Reports
 */
export interface NetworkTable {
  /** What it shows. */
  readonly title: string;
  /** The headings of its columns. */
  readonly columns: readonly string[];
  /** Its rows, a text for each column. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The figures of a network as tables: of all, of hubs beside the others, region by region; and, with an earlier snapshot,
 * how they have grown and who came and went.
 *
 * They are about institutions and say what is known. Before counts of pupils in small groups are published, look at them
 * with `suppressSmallNumbers`.
 *
 * @param snapshot - The network on a day.
 * @param before - The network on an earlier day, where growth is wanted.
 *
 * @returns Those tables for which there is anything to show.
 *
 * @throws DomainProblem `bad-snapshot` or `not-comparable`, as `networkFigures` and `growthBetween`.
 *
 * @example
 * ```ts
 * import { networkTables, publishedNetworks } from 'careers-domain/network';
 *
 * const [table] = networkTables(publishedNetworks['2018']);
 * table?.columns; // => ['Figure', 'Counted', 'Of', 'Figure shown', 'Not known']
 * table?.rows[0]; // => ['In the network', '2,000', '3,760', '53.1%', '0']
 * ```
 *
 * @group Reports
 */
export const networkTables = (snapshot: NetworkSnapshot, before?: NetworkSnapshot): readonly NetworkTable[] => {
  const figures = networkFigures(snapshot);
  const growth = before === undefined ? undefined : growthBetween(before, snapshot);
  return [...figureTables(figures), ...(growth ? growthTables(growth) : [])];
};

/** The tables of one day. */
export const figureTables = ({ on, figures, hubs, regions }: NetworkFigures): readonly NetworkTable[] => {
  const all: NetworkTable = {
    title: `The network on ${on}`,
    columns: ['Figure', 'Counted', 'Of', 'Figure shown', 'Not known'],
    rows: figures.map(({ title, value, missing }) => [
      title,
      value ? countInWords(value.numerator) : '–',
      value ? countInWords(value.denominator) : '–',
      textOf(value),
      countInWords(missing.length),
    ]),
  };
  return [
    all,
    ...(hubs
      ? [
          {
            title: 'Hubs and the others',
            columns: ['Figure', hubs.members.group, hubs.others.group],
            rows: [
              ['Institutions', countInWords(hubs.members.institutions), countInWords(hubs.others.institutions)],
              ...hubs.members.figures.map(({ title, value }, index) => [
                title,
                textOf(value),
                textOf(hubs.others.figures[index]?.value ?? null),
              ]),
            ],
          },
        ]
      : []),
    ...(regions.length > 0
      ? [
          {
            title: 'Region by region',
            columns: ['Region', 'Institutions', ...(regions[0]?.figures ?? []).map(({ title }) => title)],
            rows: regions.map((region) => [
              region.group,
              countInWords(region.institutions),
              ...region.figures.map(({ value }) => textOf(value)),
            ]),
          },
        ]
      : []),
  ];
};

/** The tables of growth between two days. */
export const growthTables = ({ from, to, figures, movements }: NetworkGrowth): readonly NetworkTable[] => {
  const rows = figures.filter(({ all, likeForLike }) => all.difference !== null || likeForLike !== null);
  return [
    ...(rows.length > 0
      ? [
          {
            title: `Growth from ${from} to ${to}`,
            columns: [
              'Figure',
              'Before',
              'After',
              'Change',
              'Like for like before',
              'Like for like after',
              'Change like for like',
            ],
            rows: rows.map(({ title, all, likeForLike }) => [title, ...changeCells(all), ...changeCells(likeForLike)]),
          },
        ]
      : []),
    ...(movements.length > 0
      ? [
          {
            title: 'Who came and who went',
            columns: ['Figure', 'Before', 'Joined', 'Opened', 'Left', 'Closed', 'Merged or split', 'After'],
            rows: movements.map((movement) => [
              figures.find(({ figure }) => figure === movement.figure)?.title ?? movement.figure,
              countInWords(movement.before),
              ...[movement.joined, movement.opened, movement.left, movement.closed].map(({ length }) =>
                countInWords(length),
              ),
              `${movement.regrouped > 0 ? '+' : ''}${movement.regrouped}`,
              countInWords(movement.after),
            ]),
          },
        ]
      : []),
  ];
};

const changeCells = (change: FigureChange | null): readonly string[] => {
  if (change === null) return ['–', '–', '–'];
  const { before, after, difference, growth } = change;
  const changed = difference === null ? '–' : `${difference}${growth === null ? '' : ` (${growth})`}`;
  return [textOf(before), textOf(after), changed];
};
