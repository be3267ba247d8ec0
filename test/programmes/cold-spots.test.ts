import {
  type AreaFigures,
  type ColdSpotCuts,
  ColdSpotCutsSchema,
  type ColdSpotIndicator,
  ColdSpotIndicatorSchema,
  coldSpotIndicators2015,
  coldSpots,
} from 'careers-domain/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';

const [meals, , , gcses] = coldSpotIndicators2015 as [ColdSpotIndicator, unknown, unknown, ColdSpotIndicator];

const areasOf = (...figures: readonly number[]): AreaFigures[] =>
  figures.map((figure, index) => ({ area: `area ${index}`, figures: { [meals.id]: figure } }));

const thirds: ColdSpotCuts = { cut: { by: 'groups', groups: 3, cold: 1 }, ties: 'first', coldFrom: 1 };

describe('the ranking of areas', () => {
  it('puts the coldest first: the highest share of free meals, the lowest of good GCSEs', () => {
    const areas = [
      { area: 'a', figures: { [meals.id]: 10, [gcses.id]: 50 } },
      { area: 'b', figures: { [meals.id]: 20, [gcses.id]: 60 } },
      { area: 'c', figures: { [meals.id]: 30, [gcses.id]: 70 } },
    ];
    const { rankings } = coldSpots(areas, [meals, gcses], thirds);
    expect(rankings.map(({ areas }) => areas.map(({ area }) => area))).toEqual([
      ['c', 'b', 'a'],
      ['a', 'b', 'c'],
    ]);
    expect(rankings.map(({ direction, cut }) => [direction, cut])).toEqual([
      ['high', 'Cold are the coldest 1 of 3 groups of areas.'],
      ['low', 'Cold are the coldest 1 of 3 groups of areas.'],
    ]);
  });

  it.each([
    ['first', [1, 2, 2, 4], [true, true, true, false]],
    ['last', [1, 3, 3, 4], [true, false, false, false]],
    ['middle', [1, 2.5, 2.5, 4], [true, false, false, false]],
  ] as const)('gives areas with the same figure the %s of their ranks', (ties, ranks, cold) => {
    const [ranking] = coldSpots(areasOf(9, 7, 7, 5), [meals], {
      ...thirds,
      cut: { by: 'rank', coldest: 2 },
      ties,
    }).rankings;
    expect(ranking?.areas.map(({ rank }) => rank)).toEqual(ranks);
    expect(ranking?.areas.map(({ cold }) => cold)).toEqual(cold);
    expect(ranking?.cut).toBe('Cold are the areas up to rank 2.');
  });

  it('takes 12 of the 38 LEP areas for the coldest third, and 13 for each of the others', () => {
    const areas = areasOf(...Array.from({ length: 38 }, (_, index) => index));
    const [ranking] = coldSpots(areas, [meals], thirds).rankings;
    const inGroup = (group: number) => ranking?.areas.filter((row) => row.group === group).length;
    expect([inGroup(1), inGroup(2), inGroup(3)]).toEqual([12, 13, 13]);
    expect(ranking?.areas.filter(({ cold }) => cold)).toHaveLength(12);
  });

  it('takes the limit of a cut by value for cold, whichever way cold lies', () => {
    const areas = [
      { area: 'a', figures: { [meals.id]: 20, [gcses.id]: 55 } },
      { area: 'b', figures: { [meals.id]: 19.9, [gcses.id]: 55.1 } },
    ];
    const cut = { by: 'value', limits: { [meals.id]: 20, [gcses.id]: 55 } } as const;
    const spots = coldSpots(areas, [meals, gcses], { cut, ties: 'first', coldFrom: 2 });
    expect(spots.coldSpots).toEqual(['a']);
    expect(spots.areas.map(({ count }) => count)).toEqual([2, 0]);
    expect(spots.rankings.map(({ cut }) => cut)).toEqual([
      'Cold are the areas at 20 or above.',
      'Cold are the areas at 55 or below.',
    ]);
  });

  it('finds no difference between 0 and -0', () => {
    const [ranking] = coldSpots(areasOf(0, -0), [meals], thirds).rankings;
    expect(ranking?.areas.map(({ figure, rank }) => [figure, rank])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

const anyTies = fc.constantFrom('first', 'last', 'middle');

const anyCuts: fc.Arbitrary<ColdSpotCuts> = fc.record({
  cut: fc.oneof(
    fc.record({
      by: fc.constant('groups' as const),
      groups: fc.integer({ min: 3, max: 6 }),
      cold: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({ by: fc.constant('rank' as const), coldest: fc.integer({ min: 1, max: 9 }) }),
    fc.record({
      by: fc.constant('value' as const),
      limits: fc.record(Object.fromEntries(coldSpotIndicators2015.map(({ id }) => [id, fc.nat(6)]))),
    }),
  ),
  ties: anyTies as fc.Arbitrary<ColdSpotCuts['ties']>,
  coldFrom: fc.integer({ min: 1, max: 10 }),
});

const anyAreas: fc.Arbitrary<AreaFigures[]> = fc
  .array(fc.record(Object.fromEntries(coldSpotIndicators2015.map(({ id }) => [id, fc.nat(6)]))), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) => all.map((figures, index) => ({ area: `area ${index}`, figures })));

describe('the cold spots', () => {
  it('are those that a count by hand finds', () => {
    fc.assert(
      fc.property(anyAreas, anyCuts, (areas, cuts) => {
        const { cut, ties, coldFrom } = cuts;
        const isCold = ({ figures }: AreaFigures, { id, cold }: ColdSpotIndicator): boolean => {
          const colder = (a: number, b: number) => (cold === 'high' ? a > b : a < b);
          const mine = Number(figures[id]);
          if (cut.by === 'value') return !colder(Number(cut.limits[id]), mine);
          const others = areas.map((area) => Number(area.figures[id]));
          const ahead = others.filter((other) => colder(other, mine)).length;
          const level = others.filter((other) => other === mine).length;
          const rank = { first: ahead + 1, last: ahead + level, middle: ahead + (1 + level) / 2 }[ties];
          return cut.by === 'rank' ? rank <= cut.coldest : rank * cut.groups <= cut.cold * areas.length;
        };
        const counts = areas.map((area) => coldSpotIndicators2015.filter((indicator) => isCold(area, indicator)));
        const spots = coldSpots(areas, coldSpotIndicators2015, cuts);
        for (const [index, { area }] of areas.entries()) {
          const row = spots.areas.find((each) => each.area === area);
          const ids = counts[index]?.map(({ id }) => id) ?? [];
          expect(row).toEqual({
            area,
            indicators: ids,
            count: ids.length,
            rank: counts.filter(({ length }) => length > ids.length).length + 1,
            cold: ids.length >= coldFrom,
          });
          expect(spots.coldSpots.includes(area)).toBe(ids.length >= coldFrom);
        }
      }),
    );
  });

  it('do not depend on the order of the areas, nor on a scale that keeps theirs', () => {
    fc.assert(
      fc.property(anyAreas, anyCuts, (areas, cuts) => {
        const spots = coldSpots(areas, coldSpotIndicators2015, cuts);
        expect(coldSpots([...areas].reverse(), coldSpotIndicators2015, cuts)).toEqual(spots);
        expect(JSON.parse(JSON.stringify(spots))).toEqual(spots);
        if (cuts.cut.by === 'value') return;
        const scaled = areas.map(({ area, figures }) => ({
          area,
          figures: Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, figure * 7 + 1])),
        }));
        expect(coldSpots(scaled, coldSpotIndicators2015, cuts).areas).toEqual(spots.areas);
      }),
    );
  });

  it('grow no fewer where ties all take the first rank instead of the last', () => {
    fc.assert(
      fc.property(anyAreas, anyCuts, (areas, cuts) => {
        const count = (ties: ColdSpotCuts['ties']) =>
          coldSpots(areas, coldSpotIndicators2015, { ...cuts, ties }).coldSpots.length;
        expect(count('first')).toBeGreaterThanOrEqual(count('middle'));
        expect(count('middle')).toBeGreaterThanOrEqual(count('last'));
      }),
    );
  });
});

describe('figures and cuts that do not fit', () => {
  it('are refused: a figure that is missing is never taken for 0', () => {
    const areas: AreaFigures[] = [
      { area: 'a', figures: { [meals.id]: 20 } },
      { area: 'b', figures: { [gcses.id]: 101, [meals.id]: -1 } },
      { area: 'c', figures: { [gcses.id]: Number.NaN, [meals.id]: '20' as never, luck: 1 } },
    ];
    const { code, issues } = problemOf(() => coldSpots(areas, [meals, gcses], thirds));
    expect(code).toBe('bad-cold-spots');
    expect(issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      'areas.0.figures.five-good-gcses is missing',
      'areas.1.figures.free-school-meals is per cent, 0 to 100, not -1',
      'areas.1.figures.five-good-gcses is per cent, 0 to 100, not 101',
      "areas.2.figures.free-school-meals is a number, not '20'",
      'areas.2.figures.five-good-gcses is a number, not NaN',
      "areas.2.figures.luck there is no indicator 'luck'",
    ]);
  });

  it('takes any number where the unit is no per cent', () => {
    expect(coldSpots(areasOf(-5, 5000), [{ ...meals, unit: 'number' }], thirds).coldSpots).toEqual([]);
    expect(coldSpots(areasOf(-5, 5000, 0), [{ ...meals, unit: 'number' }], thirds).coldSpots).toEqual(['area 1']);
  });

  it('refuses a figure that cannot even be made a number', () => {
    const figures = { [meals.id]: Object.create(null) };
    expect(problemOf(() => coldSpots([{ area: 'a', figures }], [meals], thirds)).issues[0]?.message).toBe(
      'is a number, not an object',
    );
  });

  it('does not find a figure on a prototype', () => {
    const areas = [{ area: 'a', figures: Object.create({ [meals.id]: 1 }) }];
    expect(problemOf(() => coldSpots(areas, [meals], thirds)).issues[0]?.message).toBe('is missing');
  });

  it.each<[string, () => unknown, string]>([
    [
      'an area twice',
      () => coldSpots([areasOf(1), areasOf(2)].flat(), [meals], thirds),
      "names 'area 0' a second time",
    ],
    [
      'an indicator twice',
      () => coldSpots(areasOf(1), [meals, meals], thirds),
      "names 'free-school-meals' a second time",
    ],
    [
      'more cold indicators than there are',
      () => coldSpots(areasOf(1), [meals], { ...thirds, coldFrom: 2 }),
      'cuts.coldFrom is 2; there are only 1 indicators',
    ],
    [
      'all groups cold',
      () => coldSpots(areasOf(1), [meals], { ...thirds, cut: { by: 'groups', groups: 3, cold: 3 } }),
      'cuts.cut.cold is 3; of 3 groups fewer can be cold',
    ],
    [
      'a limit that is missing',
      () => coldSpots(areasOf(1), [meals], { ...thirds, cut: { by: 'value', limits: {} } }),
      'cuts.cut.limits.free-school-meals is missing',
    ],
    ['no areas', () => coldSpots([], [meals], thirds), 'is a list of areas, at least 1, not 0'],
    [
      'a cut by luck',
      () => coldSpots(areasOf(1), [meals], { ...thirds, cut: { by: 'luck' } as never }),
      "cuts.cut.by is one of 'groups', 'rank', 'value', not 'luck'",
    ],
    ['no cut', () => coldSpots(areasOf(1), [meals], { ...thirds, cut: null as never }), 'cuts.cut.by is one of'],
    [
      'a cut with what belongs to another',
      () => coldSpots(areasOf(1), [meals], { ...thirds, cut: { by: 'rank', coldest: 1, groups: 3 } as never }),
      "cuts.cut.groups there is no property 'groups'",
    ],
  ])('are refused: %s', (_, call, message) => {
    const { issues } = problemOf(call);
    expect(issues.map(({ path, message }) => `${path.join('.')} ${message}`)[0]).toContain(message);
  });
});

describe('the schemas', () => {
  it('take the ten indicators and any cuts', () => {
    expect(coldSpotIndicators2015.map((indicator) => ColdSpotIndicatorSchema.parse(indicator))).toEqual(
      coldSpotIndicators2015,
    );
    fc.assert(
      fc.property(anyCuts, (cuts) => {
        expect(ColdSpotCutsSchema.parse(cuts)).toEqual(cuts);
      }),
    );
  });
});
