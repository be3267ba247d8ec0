// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { DomainProblem, type ProblemIssue, shape } from '../core/index.js';
import type { MatchProblem } from './entities.js';
import { counted, inKm, nameOf } from './in-words.js';
import type { Match } from './match.js';
import { readMatch } from './read-match.js';
import type { Table } from './read-match-problem.js';

/**
 * A map as data: a specification for vega-lite 6, which draws it in a browser or turns it into SVG on a server.
 *
 * Its `description` says in words what the picture shows, every point has a sentence of its own for screen readers, and
 * nothing is told by colour alone. It is a fresh copy and yours: change what you like before it is drawn.
 *
 * @group Charts
 */
export interface MatchChart {
  /** The language it is written in. */
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  /** What it shows, in words. */
  description: string;
  /** Its heading, and the line below it. */
  title: Record<'text', string> & Record<'subtitle', string> & Record<'anchor', 'start'> & Record<'frame', 'bounds'>;
  /** The width in pixels: a kilometre is as long across as down. */
  width: number;
  /** The height in pixels. */
  height: number;
  /** The lines between pairs, and the points on top of them. */
  layer: [MatchChartLines, MatchChartPoints];
  /** How texts and axes look. */
  config: MatchChartLook;
}

/**
 * The lines between the two of each pair.
 *
 * @group Charts
 */
export interface MatchChartLines {
  /** A line for each pair, from `x` and `y` to `x2` and `y2`, in kilometres of the grid. */
  data: Record<'values', Record<'x' | 'y' | 'x2' | 'y2', number>[]>;
  /** Thin lines, which screen readers pass over: the points say who belongs to whom. */
  mark: Record<'type', 'rule'> & Record<'color', string> & Record<'strokeWidth', number> & Record<'aria', false>;
  /** Where they begin and end. */
  encoding: Record<'x' | 'y', MatchChartAxis> & Record<'x2' | 'y2', Record<'field', string>>;
}

/**
 * The points for institutions and advisers.
 *
 * @group Charts
 */
export interface MatchChartPoints {
  /** A point for each, with what it is and a sentence about it. */
  data: Record<'values', MatchChartPoint[]>;
  /** Filled marks. */
  mark: Record<'type', 'point'> & Record<'filled', true> & Record<'opacity' | 'size', number>;
  /** Where they stand, and what colour and shape say. */
  encoding: Record<'x' | 'y', MatchChartAxis> &
    Record<'color' | 'shape', MatchChartKey> &
    Record<'description' | 'tooltip', Record<'field', string>>;
}

/**
 * An institution or an adviser on the map.
 *
 * @group Charts
 */
export interface MatchChartPoint {
  /** Kilometres east on the grid. */
  x: number;
  /** Kilometres north on the grid. */
  y: number;
  /** What it is, as the legend has it. */
  kind: string;
  /** What there is to say about it. */
  sentence: string;
}

/**
 * A direction of the map.
 *
 * @group Charts
 */
export interface MatchChartAxis {
  /** The property that says where. */
  field: string;
  /** It is a number. */
  type: 'quantitative';
  /** What stands beside the axis. */
  title: string;
  /** From where to where it goes. */
  scale: Record<'domain', number[]> & Record<'nice' | 'zero', false>;
  /** There are no lines across the map. */
  axis: Record<'grid', false>;
}

/**
 * What a colour or a shape stands for.
 *
 * @group Charts
 */
export interface MatchChartKey {
  /** The property that says what it is. */
  field: string;
  /** It is a name. */
  type: 'nominal';
  /** Nothing stands above the legend. */
  title: null;
  /** The kinds there are, and the colour or shape of each. */
  scale: Record<'domain' | 'range', string[]>;
  /** Below the map, one under the other. */
  legend: Record<'orient', 'bottom'> & Record<'columns', number> & Record<'labelLimit', number>;
}

/**
 * How texts, axes and legends of a map look.
 *
 * @group Charts
 */
export interface MatchChartLook {
  /** The typeface of all texts. */
  font: string;
  /** How axes look. */
  axis: Record<'labelFontSize' | 'titleFontSize', number> & Record<'titleFontWeight', 'normal'>;
  /** How the legend looks. */
  legend: Record<'labelFontSize' | 'symbolSize', number>;
  /** How the heading looks. */
  title: Record<'fontSize' | 'offset' | 'subtitleFontSize' | 'subtitlePadding', number>;
}

/**
 * A match as a map: institutions and advisers where they stand on the grid, lines between pairs, and whoever is left in
 * a colour and a shape of its own.
 *
 * @param match - A match of the problem.
 * @param options - `name`: what to call the area in the heading; `width` in pixels, from 200 to 4000, 640 unless given.
 *
 * @throws DomainProblem `bad-match`, `bad-match-problem`; `bad-chart` where nobody has a place, or places are by latitude and
 * longitude.
 *
 * @example
 * ```ts
 * import { chartMatches, matchAdvisers } from 'careers-domain/advisers';
 *
 * const problem = {
 *   advisers: [{ id: 'amy', place: { easting: 528_000, northing: 185_000 } }],
 *   requests: [{ institution: '100049', name: 'Haverstock School', place: { easting: 528_000, northing: 184_000 } }],
 * };
 * const chart = chartMatches(problem, matchAdvisers(problem), { name: 'Camden' });
 * chart.title.text; // => 'Camden: 1 of 1 need served'
 * chart.layer[1].data.values[0].sentence; // => 'Haverstock School: amy, 1.0 km away.'
 * ```
 *
 * @group Charts
 */
export const chartMatches = (
  problem: MatchProblem,
  match: Match,
  options: { readonly name?: string; readonly width?: number } = {},
): MatchChart => {
  const table = readMatch(problem, match);
  refuse(checkOptions(options, []));
  const { name, width = 640 } = options;
  const points = pointsOf(table, match);
  refuse(placeProblems(table, points));
  const [x, y] = domainsOf(points);
  const headline = `${match.served} of ${counted(match.needs, 'need')} served`;
  const text = name === undefined ? headline : `${name}: ${headline}`;
  const subtitle = subtitleOf(match);
  const left = points.filter(({ kind }) => kind === KINDS.unserved || kind === KINDS.spare);
  const said = left.slice(0, MOST_SENTENCES).map(({ sentence }) => sentence);
  const more = left.length > said.length ? [`And ${left.length - said.length} more who are left.`] : [];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: [`${text}.`, subtitle, ...said, ...more].join(' '),
    title: { text, subtitle, anchor: 'start', frame: 'bounds' },
    width,
    height: Math.round((width * (y[1]! - y[0]!)) / (x[1]! - x[0]!)),
    layer: [
      {
        data: { values: linesOf(table, match) },
        mark: { type: 'rule', color: '#666666', strokeWidth: 1, aria: false },
        encoding: { x: axis('x', x), y: axis('y', y), x2: { field: 'x2' }, y2: { field: 'y2' } },
      },
      {
        data: { values: points },
        mark: { type: 'point', filled: true, opacity: 1, size: 70 },
        encoding: {
          x: axis('x', x),
          y: axis('y', y),
          color: key(COLOURS),
          shape: key(SHAPES),
          description: { field: 'sentence' },
          tooltip: { field: 'sentence' },
        },
      },
    ],
    config: {
      font: 'sans-serif',
      axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' },
      legend: { labelFontSize: 12, symbolSize: 120 },
      title: { fontSize: 16, offset: 14, subtitleFontSize: 12, subtitlePadding: 5 },
    },
  };
};

/** A description is for listening: nobody listens to a thousand sentences. */
const MOST_SENTENCES = 20;

const KINDS = {
  served: 'Institution with all it needs',
  unserved: 'Institution with needs left',
  full: 'Adviser without places left',
  spare: 'Adviser with places left',
} as const;

/** Of the palette of Okabe and Ito, which any colour vision tells apart. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#e69f00'];
const SHAPES = ['square', 'cross', 'circle', 'triangle-up'];

const key = (range: readonly string[]): MatchChartKey => ({
  field: 'kind',
  type: 'nominal',
  title: null,
  scale: { domain: Object.values(KINDS), range: [...range] },
  legend: { orient: 'bottom', columns: 2, labelLimit: 0 },
});

const axis = (field: 'x' | 'y', domain: readonly number[]): MatchChartAxis => ({
  field,
  type: 'quantitative',
  title: field === 'x' ? 'Kilometres east on the grid' : 'Kilometres north on the grid',
  scale: { domain: [...domain], nice: false, zero: false },
  axis: { grid: false },
});

const subtitleOf = ({ pairs, unserved, spare }: Match): string => {
  const distances = pairs.flatMap(({ km }) => (km === undefined ? [] : [km]));
  const furthest = distances.length === 0 ? '' : `, the furthest ${inKm(Math.max(...distances))} apart`;
  const left = counted(unserved.length, 'institution');
  return `${counted(pairs.length, 'pair')}${furthest}; ${left} with needs left, ${counted(spare.length, 'adviser')} with places left.`;
};

const gridOf = (place: MatchProblem['advisers'][number]['place']) =>
  place !== undefined && 'easting' in place ? { x: place.easting / 1000, y: place.northing / 1000 } : undefined;

const pointsOf = (table: Table, match: Match): MatchChartPoint[] => {
  const unserved = new Map(match.unserved.map((each) => [each.institution, each.message]));
  const spare = new Map(match.spare.map((each) => [each.adviser, each.message]));
  const [byInstitution, byAdviser] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { institution, adviser, km } of match.pairs) {
    const [row, column] = [table.rowOf.get(institution), table.columnOf.get(adviser)];
    if (row === undefined || column === undefined) continue;
    const away = km === undefined ? '' : `, ${inKm(km)} away`;
    push(byInstitution, institution, `${nameOf(table.advisers[column]!)}${away}`);
    push(byAdviser, adviser, `${nameOf(table.requests[row]!)}${away}`);
  }
  const sentenceFor = (name: string, others: readonly string[] = [], left: string | undefined): string =>
    [...(others.length === 0 ? [] : [`${name}: ${others.join('; ')}.`]), ...(left === undefined ? [] : [left])].join(
      ' ',
    ) || `${name}: nobody asked for.`;
  return [
    ...table.requests.flatMap((request) => {
      const [at, left] = [gridOf(request.place), unserved.get(request.institution)];
      const sentence = sentenceFor(nameOf(request), byInstitution.get(request.institution), left);
      return at ? [{ ...at, kind: left === undefined ? KINDS.served : KINDS.unserved, sentence }] : [];
    }),
    ...table.advisers.flatMap((adviser) => {
      const [at, left] = [gridOf(adviser.place), spare.get(adviser.id)];
      const sentence = sentenceFor(nameOf(adviser), byAdviser.get(adviser.id), left);
      return at ? [{ ...at, kind: left === undefined ? KINDS.full : KINDS.spare, sentence }] : [];
    }),
  ];
};

const push = (lists: Map<string, string[]>, id: string, entry: string): void => {
  const own = lists.get(id);
  if (own) own.push(entry);
  else lists.set(id, [entry]);
};

const linesOf = (table: Table, match: Match): Record<'x' | 'y' | 'x2' | 'y2', number>[] =>
  match.pairs.flatMap(({ institution, adviser }) => {
    const from = gridOf(table.requests[table.rowOf.get(institution) ?? -1]?.place);
    const to = gridOf(table.advisers[table.columnOf.get(adviser) ?? -1]?.place);
    return from && to ? [{ ...from, x2: to.x, y2: to.y }] : [];
  });

/** From where to where the map goes, across and down: with a margin, and never flatter or steeper than three to one. */
const domainsOf = (points: readonly MatchChartPoint[]): readonly [number[], number[]] => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [west, east, south, north] = [lowest(xs), -lowest(xs.map((x) => -x)), lowest(ys), -lowest(ys.map((y) => -y))];
  const margin = Math.max(1, 0.04 * Math.max(east - west, north - south));
  const span = { x: east - west + 2 * margin, y: north - south + 2 * margin };
  return [
    around((west + east) / 2, Math.max(span.x, span.y / 3)),
    around((south + north) / 2, Math.max(span.y, span.x / 3)),
  ];
};

const lowest = (numbers: readonly number[]): number => numbers.reduce((least, each) => Math.min(least, each));

const around = (middle: number, span: number): number[] => [middle - span / 2, middle + span / 2];

const refuse = (issues: readonly ProblemIssue[]): void => {
  if (issues.length > 0) throw new DomainProblem('bad-chart', 'There is nothing to draw', issues);
};

const checkOptions = shape.object('options', {
  name: shape.optional(shape.text()),
  width: shape.optional(
    shape.value(
      'a number of pixels from 200 to 4000',
      (width) => typeof width === 'number' && width >= 200 && width <= 4000,
    ),
  ),
});

const placeProblems = ({ requests, advisers }: Table, points: readonly MatchChartPoint[]): readonly ProblemIssue[] => {
  if (points.length > 0) return [];
  const hasPlaces = [...requests, ...advisers].some(({ place }) => place !== undefined);
  const message = hasPlaces ? 'has places by latitude and longitude; a map needs places on the grid' : 'has no places';
  return [{ path: [], message }];
};
