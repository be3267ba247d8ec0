import { type Programme, reach } from 'careers-domain/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';

type Reaching = Pick<Programme, 'id' | 'reached'>;

const people = ['ann', 'ben', 'cas', 'dee', 'eve'];
const areas = ['Ashby', 'Brook'];

/** Programmes made from whom each really reached: some keep a list, others only a number. */
const anyTruth = (isApart: boolean) =>
  fc
    .array(
      fc.record({
        isListed: fc.tuple(fc.boolean(), fc.boolean()),
        there: fc.tuple(fc.subarray(people), fc.subarray(people)),
      }),
      { maxLength: 6 },
    )
    .map((truths) => {
      const named = truths.map(({ there }) =>
        there.map((list, place) => (isApart ? list.map((person) => `${person} of ${areas[place]}`) : list)),
      );
      const programmes: Reaching[] = truths.map(({ isListed }, index) => ({
        id: `P-${index}`,
        reached: areas.map((area, place) => {
          const list = named[index]?.[place] ?? [];
          return { area, youngPeople: isListed[place] ? list : list.length };
        }),
      }));
      return { programmes, really: new Set(named.flat(2)).size };
    });

describe('the reach', () => {
  it.each([false, true])('lies within its bounds, whoever it really was; areas apart: %s', (apart) => {
    fc.assert(
      fc.property(anyTruth(apart), ({ programmes, really }) => {
        const { atLeast, atMost } = reach(programmes, { apart });
        expect(atLeast).toBeLessThanOrEqual(really);
        expect(atMost).toBeGreaterThanOrEqual(really);
      }),
    );
  });

  it('is exact where there are lists alone: nobody counts twice', () => {
    fc.assert(
      fc.property(anyTruth(false), ({ programmes }) => {
        const lists = programmes.map(({ id, reached }) => ({
          id,
          reached: reached.map(({ area, youngPeople }) => ({
            area,
            youngPeople: typeof youngPeople === 'number' ? people.slice(0, youngPeople) : youngPeople,
          })),
        }));
        const distinct = new Set(lists.flatMap(({ reached }) => reached.flatMap(({ youngPeople }) => youngPeople)))
          .size;
        expect(reach(lists)).toMatchObject({ listed: distinct, counted: 0, atLeast: distinct, atMost: distinct });
      }),
    );
  });

  it('can be each of its bounds', () => {
    const programmes = [
      { id: 'a', reached: [{ area: 'Ashby', youngPeople: ['ann', 'ben'] }] },
      { id: 'b', reached: [{ area: 'Ashby', youngPeople: 3 }] },
      { id: 'c', reached: [{ area: 'Brook', youngPeople: 4 }] },
    ];
    expect(reach(programmes)).toEqual({
      listed: 2,
      counted: 7,
      atLeast: 4,
      atMost: 9,
      areas: [
        { area: 'Ashby', listed: 2, counted: 3, atLeast: 3, atMost: 5 },
        { area: 'Brook', listed: 0, counted: 4, atLeast: 4, atMost: 4 },
      ],
    });
    expect(reach(programmes, { apart: true })).toMatchObject({ atLeast: 7, atMost: 9 });
    expect(reach([])).toEqual({ listed: 0, counted: 0, atLeast: 0, atMost: 0, areas: [] });
  });

  it('never falls by one more programme, and does not depend on their order', () => {
    fc.assert(
      fc.property(anyTruth(true), fc.boolean(), ({ programmes }, apart) => {
        const all = reach(programmes, { apart });
        expect(reach([...programmes].reverse(), { apart })).toEqual(all);
        const fewer = reach(programmes.slice(1), { apart });
        expect(fewer.atLeast).toBeLessThanOrEqual(all.atLeast);
        expect(fewer.atMost).toBeLessThanOrEqual(all.atMost);
      }),
    );
  });

  it('is not told where input is wrong, and all of it is said', () => {
    const programmes = [
      {
        id: 'a',
        reached: [
          { area: 'Ashby', youngPeople: -1 },
          { area: 'Brook', youngPeople: ['ann', 'ann'] },
        ],
      },
      { id: '', reached: [{ area: 'Ashby', youngPeople: 1.5 }] },
    ];
    const { code, issues } = problemOf(() => reach(programmes, { apart: 1 as never }));
    expect(code).toBe('bad-reach');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'programmes.0.reached.0.youngPeople',
      'programmes.0.reached.1.youngPeople.1',
      'programmes.1.id',
      'programmes.1.reached.0.youngPeople',
      'options.apart',
    ]);
  });

  it('refuses a programme twice, and a person in two areas that are apart', () => {
    const here = { id: 'a', reached: [{ area: 'Ashby', youngPeople: ['ann'] }] };
    const there = { id: 'b', reached: [{ area: 'Brook', youngPeople: ['ben', 'ann'] }] };
    expect(problemOf(() => reach([here, here])).issues).toEqual([
      { path: ['programmes', 1, 'id'], message: "names 'a' a second time" },
    ]);
    expect(reach([here, there]).listed).toBe(2);
    expect(problemOf(() => reach([here, there], { apart: true })).issues).toEqual([
      {
        path: ['programmes', 1, 'reached', 0, 'youngPeople', 1],
        message: "'ann' is also listed in Ashby; areas are not apart",
      },
    ]);
  });
});
