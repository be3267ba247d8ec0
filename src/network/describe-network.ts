import { type Citation, unmetReasons } from '../core/index.js';
import type { NetworkSnapshot } from './entities.js';
import { soMany } from './figures/in-words.js';
import { growthBetween } from './growth-between.js';
import { type NetworkFigures, networkFigures } from './network-figures.js';
import { figureTables, growthTables, type NetworkTable } from './network-tables.js';

/**
 * A network in words and tables, as Markdown: its figures as sentences, hubs beside the others, region by region, whom
 * programmes reached, and where the figures come from; with an earlier snapshot, how they have grown.
 *
 * @param snapshot - The network on a day.
 * @param before - The network on an earlier day, where growth is wanted.
 *
 * @throws DomainProblem `bad-snapshot` or `not-comparable`, as `networkFigures` and `growthBetween`.
 *
 * @example
 * ```ts
 * import { describeNetwork, publishedNetworks } from 'careers-domain/network';
 *
 * const report = describeNetwork(publishedNetworks['2018'], publishedNetworks['2017']);
 * report.split('\n')[0]; // => '# The network on 2018-07-31'
 * report.includes('- 125 coordinators for 2,000 institutions: 16.00 each.'); // => true
 * ```
 *
 * @group Reports
 */
export const describeNetwork = (snapshot: NetworkSnapshot, before?: NetworkSnapshot): string => {
  const figures = networkFigures(snapshot);
  const growth = before === undefined ? undefined : growthBetween(before, snapshot);
  const { on, scope, academicYear } = figures;
  return [
    `# The network on ${on}`,
    inLine(`About ${scope}. Figures about pupils are of ${academicYear}.`),
    listOf([
      ...figures.figures.map(({ message }) => message),
      ...overloadInWords(figures),
      ...(figures.reach ? [figures.reach.message] : []),
    ]),
    ...outsideInWords(figures),
    ...figureTables(figures).slice(1).map(tableOf),
    ...(growth ? growthTables(growth).map(tableOf) : []),
    ...(growth ? [listOf(growth.movements.map(({ message }) => message))] : []),
    ...sourcesOf(figures),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
};

const listOf = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `- ${inLine(sentence)}`).join('\n');

/** The coordinators who have too much to do, each rule that is not met in a sentence. */
const overloadInWords = ({ load }: NetworkFigures): readonly string[] =>
  (load?.coordinators ?? []).flatMap((each) => unmetReasons(each).map(({ message }) => message));

const outsideInWords = ({ outside }: NetworkFigures): readonly string[] =>
  outside.length === 0
    ? []
    : [
        `Named and not in scope: ${outside.map(({ part, urns }) => `${soMany(urns.length, 'institution')} in ${part}`).join(', ')}.`,
      ];

const tableOf = ({ title, columns, rows }: NetworkTable): string =>
  [
    `## ${title}`,
    '',
    rowOf(columns),
    rowOf(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(rowOf),
  ].join('\n');

const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => inLine(cell).replace(/\|/g, '\\|')).join(' | ')} |`;

const sourcesOf = ({ figures, reach }: NetworkFigures): readonly string[] => {
  const cites = [...figures.flatMap(({ sources }) => sources), ...(reach?.sources ?? [])];
  const lines = [...new Set(cites.map(sourceInWords))];
  return lines.length === 0 ? [] : ['## Sources', listOf(lines)];
};

const sourceInWords = ({ title, publisher, url, grade, note }: Citation): string =>
  `${title} (${publisher}), ${grade}${url === undefined ? '' : `: ${url}`}${note === undefined ? '' : `. ${note}`}`;

/** A text of the user's own on one line, whatever is in it. */
const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
