import { compareText, DomainProblem, nameValue, type ProblemIssue, shape } from '../core/index.js';
import type { AreaFigures, ColdCut, ColdSpotCuts, ColdSpotIndicator } from './entities.js';

/**
 * One area in the ranking by one indicator.
 *
 * @group Cold spots
 */
export interface IndicatorRank {
  /** The area. */
  readonly area: string;
  /** Its figure. */
  readonly figure: number;
  /** Its rank, 1 for the coldest. Areas with the same figure have the same one; a `middle` one can end in a half. */
  readonly rank: number;
  /** Its group, 1 for the coldest, where the cut is by groups. */
  readonly group?: number;
  /** Whether the indicator is cold there. */
  readonly cold: boolean;
}

/**
 * All areas ranked by one indicator.
 *
 * @group Cold spots
 */
export interface IndicatorRanking {
  /** The indicator's id. */
  readonly indicator: string;
  /** Which values are cold. */
  readonly direction: ColdSpotIndicator['cold'];
  /** Where cold begins, in words. */
  readonly cut: string;
  /** The areas, the coldest first; with the same figure by name. */
  readonly areas: readonly IndicatorRank[];
}

/**
 * How cold an area is.
 *
 * @group Cold spots
 */
export interface AreaColdness {
  /** The area. */
  readonly area: string;
  /** The indicators that are cold there, in the order in which they were given. */
  readonly indicators: readonly string[];
  /** How many they are. */
  readonly count: number;
  /** How many areas have more, and 1: the rank by count. */
  readonly rank: number;
  /** Whether they are enough for a cold spot. */
  readonly cold: boolean;
}

/**
 * Which areas are cold spots, with every step that leads there.
 *
 * @group Cold spots
 */
export interface ColdSpots {
  /** The cuts by which it was told. */
  readonly cuts: ColdSpotCuts;
  /** The ranking by each indicator, in the order in which they were given. */
  readonly rankings: readonly IndicatorRanking[];
  /** The areas, those with most cold indicators first; with the same count by name. */
  readonly areas: readonly AreaColdness[];
  /** The cold spots, by name. */
  readonly coldSpots: readonly string[];
}

/**
 * Ranks areas by each indicator, says where it is cold, counts, and calls those with enough cold indicators cold spots.
 *
 * How the published cold spots were told is not known: their indicators are, and that areas were described by how many are
 * cold. So the cuts are the caller's, and every step is in the result. Areas with the same figure have the same rank, the
 * first, the last or the middle of those that they fill together (`ties`). So with `first` all areas at the edge of the cut
 * are cold, with `last` none of them.
 *
 * With groups an area is in group `rank × groups ÷ areas`, rounded up: of 38 areas the first 12 are the coldest third. A
 * cut by value takes the limit itself for cold.
 *
 * @param areas - Each with a figure for every indicator. One that is missing is a problem and never counts as 0.
 * @param indicators - Such as `coldSpotIndicators2015`, or those of them for which there are figures.
 * @param cuts - Where cold begins, what ties mean, and how many cold indicators make a cold spot.
 *
 * @throws DomainProblem `bad-cold-spots` listing every problem: a figure that is missing or no number, per cent outside 0 to
 * 100, an indicator nobody asked for, an area or indicator named twice, cuts that leave nothing or everything.
 *
 * @example
 * ```ts
 * import { coldSpotIndicators2015, coldSpots } from 'careers-domain/programmes';
 *
 * const [meals, , , , , , , neet] = coldSpotIndicators2015;
 * const spots = coldSpots(
 *   [
 *     { area: 'Ashby', figures: { 'free-school-meals': 21.4, neet: 3.1 } },
 *     { area: 'Brook', figures: { 'free-school-meals': 18.0, neet: 5.2 } },
 *     { area: 'Castle', figures: { 'free-school-meals': 9.5, neet: 5.2 } },
 *   ],
 *   [meals, neet],
 *   { cut: { by: 'groups', groups: 3, cold: 1 }, ties: 'first', coldFrom: 1 },
 * );
 * spots.areas.map(({ area, indicators }) => [area, indicators]);
 * // => [['Ashby', ['free-school-meals']], ['Brook', ['neet']], ['Castle', ['neet']]]
 * spots.rankings[1].areas[0]; // => { area: 'Brook', figure: 5.2, rank: 1, group: 1, cold: true }
 * ```
 *
 * @group Cold spots
 */
export const coldSpots = (
  areas: readonly AreaFigures[],
  indicators: readonly ColdSpotIndicator[],
  cuts: ColdSpotCuts,
): ColdSpots => {
  requireFigures(areas, indicators, cuts);
  const rankings = indicators.map((indicator) => rankingOf(areas, indicator, cuts));
  const cold = new Map(areas.map(({ area }): [string, string[]] => [area, []]));
  for (const ranking of rankings) {
    for (const row of ranking.areas) if (row.cold) cold.get(row.area)?.push(ranking.indicator);
  }
  const counts = [...cold].sort(([a, mine], [b, theirs]) => theirs.length - mine.length || compareText(a, b));
  const coldness = counts.map(([area, found]) => ({
    area,
    indicators: found,
    count: found.length,
    rank: counts.findIndex(([, others]) => others.length === found.length) + 1,
    cold: found.length >= cuts.coldFrom,
  }));
  return {
    cuts,
    rankings,
    areas: coldness,
    coldSpots: coldness.flatMap(({ area, cold }) => (cold ? [area] : [])).sort(compareText),
  };
};

const rankingOf = (
  areas: readonly AreaFigures[],
  { id, cold }: ColdSpotIndicator,
  { cut, ties }: ColdSpotCuts,
): IndicatorRanking => {
  const towardsCold = cold === 'high' ? 1 : -1;
  const rows = areas
    // Of 0 and -0 neither is colder.
    .map(({ area, figures }) => ({ area, figure: Number(figures[id]) + 0 }))
    .sort((a, b) => (b.figure - a.figure) * towardsCold || compareText(a.area, b.area));
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  rows.forEach(({ figure }, index) => {
    if (!first.has(figure)) first.set(figure, index + 1);
    last.set(figure, index + 1);
  });
  const rankOf = (figure: number): number => {
    const [from, to] = [Number(first.get(figure)), Number(last.get(figure))];
    if (ties === 'middle') return (from + to) / 2;
    return ties === 'first' ? from : to;
  };
  return {
    indicator: id,
    direction: cold,
    cut: cutInWords(cut, id, cold),
    areas: rows.map(({ area, figure }) => {
      const rank = rankOf(figure);
      if (cut.by === 'groups') {
        const group = Math.ceil((rank * cut.groups) / rows.length);
        return { area, figure, rank, group, cold: group <= cut.cold };
      }
      if (cut.by === 'rank') return { area, figure, rank, cold: rank <= cut.coldest };
      return { area, figure, rank, cold: (figure - Number(cut.limits[id])) * towardsCold >= 0 };
    }),
  };
};

const cutInWords = (cut: ColdCut, id: string, cold: ColdSpotIndicator['cold']): string => {
  if (cut.by === 'groups') return `Cold are the coldest ${cut.cold} of ${cut.groups} groups of areas.`;
  if (cut.by === 'rank') return `Cold are the areas up to rank ${cut.coldest}.`;
  return `Cold are the areas at ${cut.limits[id]} or ${cold === 'high' ? 'above' : 'below'}.`;
};

const requireFigures = (areas: unknown, indicators: unknown, cuts: unknown): void => {
  const wrong = [...AREAS(areas, ['areas']), ...INDICATORS(indicators, ['indicators']), ...CUTS(cuts, ['cuts'])];
  const issues =
    wrong.length > 0
      ? wrong
      : figureProblems(
          areas as readonly AreaFigures[],
          indicators as readonly ColdSpotIndicator[],
          cuts as ColdSpotCuts,
        );
  if (issues.length > 0) throw new DomainProblem('bad-cold-spots', 'Cold spots cannot be told', issues);
};

const NUMBER = shape.value('a number', (value) => Number.isFinite(value));

const RECORD = shape.value(
  'an object',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const AREAS = shape.andThen(
  shape.list('a list of areas', shape.object('an area with its figures', { area: shape.name, figures: RECORD }), {
    least: 1,
    most: 10_000,
  }),
  shape.distinct(({ area }: AreaFigures) => area, ['area']),
);

const INDICATORS = shape.andThen(
  shape.list(
    'a list of indicators',
    shape.object('an indicator', {
      id: shape.name,
      title: shape.text(),
      theme: shape.text(),
      unit: shape.oneOf('percent', 'number'),
      cold: shape.oneOf('high', 'low'),
      grade: shape.oneOf('published', 'inferred', 'assumed'),
      cites: shape.list(
        'a list of citations',
        shape.value('a citation', (value) => typeof value === 'object' && value !== null),
        { most: 100 },
      ),
    }),
    { least: 1, most: 100 },
  ),
  shape.distinct(({ id }: ColdSpotIndicator) => id, ['id']),
);

const CUT_SHAPES: Readonly<Record<ColdCut['by'], Readonly<Record<string, shape.Check>>>> = {
  groups: { groups: shape.whole(2, 100), cold: shape.whole(1, 99) },
  rank: { coldest: shape.whole(1, 10_000) },
  value: { limits: RECORD },
};

const BY = shape.oneOf(...Object.keys(CUT_SHAPES));

const CUT: shape.Check = (cut, path) => {
  const by: unknown = Object(cut).by;
  const wrong = BY(by, [...path, 'by']);
  return wrong.length > 0 ? wrong : shape.object('a cut', { by: BY, ...CUT_SHAPES[by as ColdCut['by']] })(cut, path);
};

const CUTS = shape.andThen(
  shape.object('cuts', { cut: CUT, ties: shape.oneOf('first', 'last', 'middle'), coldFrom: shape.whole(1, 100) }),
  ({ cut }: ColdSpotCuts, path) =>
    cut.by === 'groups' && cut.cold >= cut.groups
      ? [{ path: [...path, 'cut', 'cold'], message: `is ${cut.cold}; of ${cut.groups} groups fewer can be cold` }]
      : [],
);

/** What is wrong with each figure, and with limits that do not fit the indicators. */
const figureProblems = (
  areas: readonly AreaFigures[],
  indicators: readonly ColdSpotIndicator[],
  { cut, coldFrom }: ColdSpotCuts,
): readonly ProblemIssue[] => [
  ...areas.flatMap(({ figures }, index) => recordProblems(figures, indicators, ['areas', index, 'figures'])),
  ...(cut.by === 'value' ? recordProblems(cut.limits, indicators, ['cuts', 'cut', 'limits']) : []),
  ...(coldFrom > indicators.length
    ? [{ path: ['cuts', 'coldFrom'], message: `is ${coldFrom}; there are only ${indicators.length} indicators` }]
    : []),
];

const recordProblems = (
  figures: Readonly<Record<string, unknown>>,
  indicators: readonly ColdSpotIndicator[],
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => [
  ...indicators.flatMap(({ id, unit }) => {
    if (!Object.hasOwn(figures, id)) return [{ path: [...path, id], message: 'is missing' }];
    const issues = NUMBER(figures[id], [...path, id]);
    if (issues.length > 0 || unit === 'number') return issues;
    const figure = Number(figures[id]);
    if (figure >= 0 && figure <= 100) return issues;
    return [{ path: [...path, id], message: `is per cent, 0 to 100, not ${figure}` }];
  }),
  ...Object.keys(figures)
    .filter((key) => !indicators.some(({ id }) => id === key))
    .map((key) => ({ path: [...path, key], message: `there is no indicator ${nameValue(key)}` })),
];
