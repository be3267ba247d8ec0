import {
  type FigureGrowth,
  type FigureId,
  growthBetween,
  type NetworkGrowth,
  type NetworkSnapshot,
  networkFigures,
  publishedNetworks,
} from 'careers-domain/network';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';
import { hilldale, someSnapshot, urn } from './snapshots.js';

const figureIn = ({ figures }: NetworkGrowth, figure: FigureId): FigureGrowth => {
  const found = figures.find((each) => each.figure === figure);
  if (found === undefined) throw new Error(`No figure ${figure}`);
  return found;
};

/** A snapshot in which these schools exist and these are in the network. */
const snapshotOf = (
  year: number,
  existing: readonly number[],
  members: readonly number[],
  more: Partial<NetworkSnapshot> = {},
): NetworkSnapshot => ({
  on: `${year}-07-31`,
  academicYear: `${year - 1}/${String(year).slice(2)}`,
  scope: { name: 'schools', institutions: existing.map((number) => ({ urn: urn(number) })) },
  network: members.map((number) => ({ urn: urn(number), joined: '2010-09-01' })),
  ...more,
});

const link = (from: number, to: number, on = '2018-01-01') => ({ from: urn(from), to: urn(to), on });

const encountersOf = (academicYear: string, each: Readonly<Record<number, number>>): NetworkSnapshot['encounters'] =>
  Object.entries(each).map(([number, encounters]) => ({
    urn: urn(Number(number)),
    academicYear,
    pupils: 100,
    encounters,
    pupilsMet: Math.min(100, encounters),
  }));

describe('growthBetween', () => {
  it('explains who joined, opened, left and closed', () => {
    const growth = growthBetween(
      snapshotOf(2017, [1, 2, 3, 4], [1, 2, 4]),
      snapshotOf(2018, [1, 2, 3, 5, 6], [2, 3, 5]),
    );
    expect(growth.movements).toEqual([
      {
        figure: 'coverage',
        before: 3,
        after: 3,
        joined: [urn(3)],
        opened: [urn(5)],
        left: [urn(1)],
        closed: [urn(4)],
        regrouped: 0,
        message: 'In the network: 3 before, 3 after; 1 joined, 1 opened, 1 left, 1 closed.',
      },
    ]);
    expect(growth.carriedOn).toEqual([]);
    expect(figureIn(growth, 'coverage').likeForLike).toMatchObject({
      before: { numerator: 2, denominator: 3 },
      after: { numerator: 2, denominator: 3 },
      difference: '+0.0 points',
    });
  });

  it('follows a school that became an academy, in two steps', () => {
    const links = [link(1, 41, '2017-10-01'), link(41, 42, '2018-04-01')];
    const growth = growthBetween(snapshotOf(2017, [1, 2], [1]), snapshotOf(2018, [42, 2], [42, 2], { links }));
    expect(growth.carriedOn).toEqual([{ before: [urn(1)], after: [urn(42)] }]);
    expect(growth.movements[0]).toMatchObject({ joined: [urn(2)], opened: [], left: [], closed: [], regrouped: 0 });
    expect(figureIn(growth, 'coverage').likeForLike?.difference).toBe('+50.0 points');
  });

  it('compares schools that merged, and one that was split, together', () => {
    const merger = [link(1, 50), link(2, 50)];
    const merged = growthBetween(
      snapshotOf(2017, [1, 2, 3], [1, 2]),
      snapshotOf(2018, [50, 3], [50], { links: merger }),
    );
    expect(merged.carriedOn).toEqual([{ before: [urn(1), urn(2)], after: [urn(50)] }]);
    expect(merged.movements[0]).toMatchObject({ before: 2, after: 1, regrouped: -1, left: [], closed: [] });
    expect(merged.movements[0]?.message).toBe('In the network: 2 before, 1 after; 1 institution fewer by mergers.');
    const split = growthBetween(
      snapshotOf(2017, [1], [1]),
      snapshotOf(2018, [51, 52], [51, 52], { links: [link(1, 51), link(1, 52)] }),
    );
    expect(split.carriedOn).toEqual([{ before: [urn(1)], after: [urn(51), urn(52)] }]);
    expect(split.movements[0]?.message).toBe('In the network: 1 before, 2 after; 1 institution more by splits.');
  });

  it('takes links of the time between, and older ones where the list of before is behind', () => {
    const old = [link(1, 41, '2016-01-01')];
    const behind = growthBetween(snapshotOf(2017, [1], [1]), snapshotOf(2018, [41], [41], { links: old }));
    expect(behind.carriedOn).toHaveLength(1);
    const settled = growthBetween(snapshotOf(2017, [41], [41]), snapshotOf(2018, [41, 1], [41, 1], { links: old }));
    expect(settled.movements[0]).toMatchObject({ opened: [urn(1)], regrouped: 0 });
  });

  it('ends with links that lead in a circle', () => {
    const links = [link(1, 2), link(2, 3), link(3, 1)];
    const growth = growthBetween(snapshotOf(2017, [1], [1]), snapshotOf(2018, [3], [3], { links }));
    expect(growth.carriedOn).toEqual([{ before: [urn(1)], after: [urn(3)] }]);
  });

  it('finds engagement up by half like for like where newcomers hide it', () => {
    const growth = growthBetween(
      snapshotOf(2017, [1, 2], [1, 2], { encounters: encountersOf('2016/17', { 1: 100, 2: 200 }) }),
      snapshotOf(2018, [1, 2, 3], [1, 2, 3], { encounters: encountersOf('2017/18', { 1: 150, 2: 300, 3: 0 }) }),
    );
    const { all, likeForLike, message } = figureIn(growth, 'encounters');
    expect(all).toMatchObject({ difference: '+0.00', growth: '+0.0%', countGrowth: '+50.0%' });
    expect(likeForLike).toMatchObject({ difference: '+0.75', growth: '+50.0%', countGrowth: '+50.0%' });
    expect(message).toBe(
      'Employer encounters for each pupil: all from 1.50 to 1.50, +0.00 (+0.0%); like for like from 1.50 to 2.25, +0.75 (+50.0%).',
    );
  });

  it('leaves out of like for like who is known on one day only, and says so', () => {
    const growth = growthBetween(
      snapshotOf(2017, [1, 2], [1], { encounters: encountersOf('2016/17', { 1: 100 }) }),
      snapshotOf(2018, [1, 2], [1], { encounters: encountersOf('2017/18', { 1: 90, 2: 500 }) }),
    );
    const { likeForLike, leftOut } = figureIn(growth, 'encounters');
    expect(leftOut).toEqual([{ before: [urn(2)], after: [urn(2)] }]);
    expect(likeForLike).toMatchObject({ difference: '-0.10', growth: '-10.0%' });
  });

  it('comes to what was published: from 1,700 to 2,000 schools and colleges, 17.6% more', () => {
    const growth = growthBetween(publishedNetworks['2017'], publishedNetworks['2018']);
    const { all, likeForLike, message } = figureIn(growth, 'coverage');
    expect(all).toMatchObject({ countGrowth: '+17.6%', difference: '+7.9 points' });
    expect(likeForLike).toBeNull();
    expect(message).toBe('In the network: all from 45.2% to 53.1%, +7.9 points (+17.6%).');
    expect(figureIn(growth, 'hubs').message).toBe('In a Careers Hub: all not known on both days.');
    expect(growth.movements).toEqual([]);
  });

  it('tells no growth from nothing', () => {
    const growth = growthBetween(snapshotOf(2017, [1], []), snapshotOf(2018, [1], [1]));
    expect(figureIn(growth, 'coverage').all).toMatchObject({
      difference: '+100.0 points',
      growth: null,
      countGrowth: null,
    });
    expect(growth.movements[0]?.message).toBe('In the network: 0 before, 1 after; 1 joined.');
    const still = growthBetween(snapshotOf(2017, [1], [1]), snapshotOf(2018, [1], [1]));
    expect(still.movements[0]?.message).toBe('In the network: 1 before, 1 after; nobody came or went.');
  });

  it('has movements that add up, and the figures of each day', () => {
    const someLinks = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 16 })).filter(([from, to]) => from !== to),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(someSnapshot(2016), someSnapshot(2017), someLinks, (before, later, links) => {
        const after = { ...later, links: links.map(([from, to]) => link(from, to)) };
        const growth = growthBetween(before, after);
        for (const { joined, opened, left, closed, regrouped, ...counts } of growth.movements) {
          expect(counts.before + joined.length + opened.length - left.length - closed.length + regrouped).toBe(
            counts.after,
          );
        }
        const [was, is] = [networkFigures(before), networkFigures(after)];
        for (const [index, { all }] of growth.figures.entries()) {
          expect([all.before, all.after]).toEqual([was.figures[index]?.value, is.figures[index]?.value]);
        }
        expect(JSON.parse(JSON.stringify(growth))).toEqual(growth);
      }),
    );
  });

  it('is like for like what the figures are of the same schools alone, where no link leads on', () => {
    fc.assert(
      fc.property(someSnapshot(2016), someSnapshot(2017), (before, after) => {
        const there = new Set(before.scope.institutions?.map((each) => each.urn));
        const both = new Set(after.scope.institutions?.map((each) => each.urn).filter((each) => there.has(each)));
        const only = (snapshot: NetworkSnapshot): NetworkSnapshot => ({
          ...snapshot,
          scope: {
            ...snapshot.scope,
            institutions: snapshot.scope.institutions?.filter((each) => both.has(each.urn)) ?? [],
          },
        });
        const growth = figureIn(growthBetween(before, after), 'coverage');
        const [was, is] = [only(before), only(after)].map((each) => networkFigures(each).figures[0]?.value);
        expect([growth.likeForLike?.before ?? null, growth.likeForLike?.after ?? null]).toEqual([was, is]);
      }),
    );
  });

  it('is the same for links in any order', () => {
    const links = [link(1, 41), link(2, 41), link(41, 42), link(3, 43)];
    const [before, after] = [snapshotOf(2017, [1, 2, 3], [1, 3]), snapshotOf(2018, [42, 43], [42])];
    expect(growthBetween(before, { ...after, links: [...links].reverse() })).toEqual(
      growthBetween(before, { ...after, links }),
    );
  });

  it('refuses days out of order and other scopes', () => {
    const { code, issues } = problemOf(() =>
      growthBetween(snapshotOf(2018, [1], []), { ...snapshotOf(2017, [1], []), scope: { name: 'colleges' } }),
    );
    expect(code).toBe('not-comparable');
    expect(issues).toEqual([
      { path: ['after', 'on'], message: 'is 2017-07-31, not after the first day, 2018-07-31' },
      { path: ['after', 'academicYear'], message: 'is 2016/17, before 2017/18' },
      { path: ['after', 'scope', 'name'], message: "is 'colleges', where the other is 'schools'" },
    ]);
    expect(problemOf(() => growthBetween(hilldale, hilldale)).issues).toHaveLength(1);
  });

  it('lists what is wrong with both', () => {
    const { code, issues } = problemOf(() => growthBetween({} as NetworkSnapshot, null as unknown as NetworkSnapshot));
    expect(code).toBe('bad-snapshot');
    expect(issues.map(({ path }) => path)).toEqual([
      ['before', 'on'],
      ['before', 'academicYear'],
      ['before', 'scope'],
      ['after'],
    ]);
  });
});
