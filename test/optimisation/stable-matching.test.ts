import { DomainProblem } from 'careers-domain/core';
import { findBlockingPairs, type PreferenceProblem, stableMatching } from 'careers-domain/optimisation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Pair = readonly [number, number];

describe('stableMatching, published examples', () => {
  it('Gale and Shapley 1962, example 1: either side can have all its first choices', () => {
    const problem = {
      proposers: [
        [0, 1, 2],
        [1, 2, 0],
        [2, 0, 1],
      ],
      reviewers: [
        [1, 2, 0],
        [2, 0, 1],
        [0, 1, 2],
      ],
    };
    expect(stableMatching(problem).pairs).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(stableMatching(problem, { best: 'reviewers' }).pairs).toEqual([
      [0, 2],
      [1, 0],
      [2, 1],
    ]);
  });

  it('Gale and Shapley 1962, example 2: one stable set only', () => {
    const problem = {
      proposers: [
        [0, 1, 2, 3],
        [0, 3, 2, 1],
        [1, 0, 2, 3],
        [3, 1, 2, 0],
      ],
      reviewers: [
        [3, 2, 0, 1],
        [1, 3, 0, 2],
        [3, 0, 1, 2],
        [2, 1, 0, 3],
      ],
    };
    const expected = [
      [0, 2],
      [1, 3],
      [2, 0],
      [3, 1],
    ];
    expect(stableMatching(problem).pairs).toEqual(expected);
    expect(stableMatching(problem, { best: 'reviewers' }).pairs).toEqual(expected);
  });

  it('NRMP, how the matching algorithm works: five applicants, three programs of two places', () => {
    const { pairs, unmatched, open, dropped } = stableMatching({
      proposerIds: ['Arthur', 'Sunny', 'Joseph', 'Latha', 'Darrius'],
      reviewerIds: ['Mercy', 'City', 'General'],
      proposers: [
        ['City'],
        ['City', 'Mercy'],
        ['City', 'General', 'Mercy'],
        ['Mercy', 'City', 'General'],
        ['City', 'Mercy', 'General'],
      ],
      reviewers: [
        ['Darrius', 'Joseph'],
        ['Darrius', 'Arthur', 'Sunny', 'Latha', 'Joseph'],
        ['Darrius', 'Arthur', 'Joseph', 'Latha'],
      ],
      capacity: 2,
    });
    expect(pairs).toEqual([
      [0, 1],
      [2, 2],
      [3, 2],
      [4, 1],
    ]);
    expect(unmatched).toEqual([1]);
    expect(open).toEqual([0]);
    expect(dropped).toEqual([
      { proposer: 0, reviewer: 2, listedBy: 'reviewer' },
      { proposer: 1, reviewer: 0, listedBy: 'proposer' },
      { proposer: 3, reviewer: 0, listedBy: 'proposer' },
    ]);
  });
});

interface SmallProblem extends PreferenceProblem {
  readonly proposers: readonly (readonly number[])[];
  readonly reviewers: readonly (readonly number[])[];
  readonly need: readonly number[];
  readonly capacity: readonly number[];
  readonly fixed: readonly Pair[];
}

const small = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })).chain(([ours, theirs]) => {
  const lists = (count: number, others: number) =>
    fc.array(fc.shuffledSubarray(Array.from({ length: others }, (_, k) => k)), { minLength: count, maxLength: count });
  const counts = (count: number) => fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count });
  const place = (count: number) => fc.integer({ min: 0, max: Math.max(0, count - 1) });
  return fc.record({
    proposers: lists(ours, theirs),
    reviewers: lists(theirs, ours),
    need: counts(ours),
    capacity: counts(theirs),
    fixed: fc
      .array(fc.tuple(place(ours), place(theirs)), { maxLength: ours > 0 && theirs > 0 ? 1 : 0 })
      .map((pairs): Pair[] => pairs),
  });
});

const fits = ({ need, capacity }: SmallProblem, pairs: readonly Pair[]): boolean =>
  need.every((count, i) => pairs.filter(([proposer]) => proposer === i).length <= count) &&
  capacity.every((count, j) => pairs.filter(([, reviewer]) => reviewer === j).length <= count);

const has = (pairs: readonly Pair[], i: number, j: number) => pairs.some(([a, b]) => a === i && b === j);

/** The definition, word for word. */
const blocksBySight = (problem: SmallProblem, pairs: readonly Pair[], canLose: (pair: Pair) => boolean): Pair[] => {
  const rather = (list: readonly number[], other: number, held: readonly Pair[], room: number, side: 0 | 1) =>
    held.length < room ||
    held.some((pair) => {
      const rank = list.indexOf(pair[side]);
      return canLose(pair) && (rank < 0 || rank > list.indexOf(other));
    });
  return problem.proposers.flatMap((list, i) =>
    list
      .filter((j) => problem.reviewers[j]?.includes(i) && !has(pairs, i, j))
      .filter((j) => {
        const [need, capacity] = [problem.need[i] as number, problem.capacity[j] as number];
        const theirs = problem.reviewers[j] as number[];
        return (
          need > 0 &&
          capacity > 0 &&
          rather(
            list,
            j,
            pairs.filter(([a]) => a === i),
            need,
            1,
          ) &&
          rather(
            theirs,
            i,
            pairs.filter(([, b]) => b === j),
            capacity,
            0,
          )
        );
      })
      .sort((a, b) => a - b)
      .map((j): Pair => [i, j]),
  );
};

const allMatchings = (problem: SmallProblem): Pair[][] => {
  const mutual = problem.proposers.flatMap((list, i) =>
    list.filter((j) => problem.reviewers[j]?.includes(i)).map((j): Pair => [i, j]),
  );
  return Array.from({ length: 2 ** mutual.length }, (_, set) => mutual.filter((_pair, k) => (set >> k) & 1)).filter(
    (pairs) => fits(problem, pairs),
  );
};

describe('stableMatching, against the definition', () => {
  it('leaves no pair that would rather, but for those that fixed pairs force', () => {
    fc.assert(
      fc.property(small, fc.constantFrom('proposers', 'reviewers'), (problem, best) => {
        if (!fits(problem, problem.fixed)) return;
        const { pairs, blocking, unmatched, open } = stableMatching(problem, { best });
        const isFixed = ([i, j]: Pair) => has(problem.fixed, i, j);
        expect(fits(problem, pairs)).toBe(true);
        expect(problem.fixed.every(([i, j]) => has(pairs, i, j))).toBe(true);
        expect(blocksBySight(problem, pairs, (pair) => !isFixed(pair))).toEqual([]);
        expect(blocking.map(({ proposer, reviewer }) => [proposer, reviewer])).toEqual(
          blocksBySight(problem, pairs, () => true),
        );
        expect(blocking.every(({ forcedBy }) => forcedBy.length > 0)).toBe(true);
        expect(unmatched).toEqual(
          [0, 1, 2].filter((i) => (problem.need[i] ?? 0) > pairs.filter(([a]) => a === i).length),
        );
        expect(open).toEqual(
          [0, 1, 2].filter((j) => (problem.capacity[j] ?? 0) > pairs.filter(([, b]) => b === j).length),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('gives one side the best and the other the worst of all stable matchings', () => {
    fc.assert(
      fc.property(small, ({ proposers, reviewers, capacity }) => {
        const problem: SmallProblem = { proposers, reviewers, capacity, need: proposers.map(() => 1), fixed: [] };
        const stable = allMatchings(problem).filter((pairs) => blocksBySight(problem, pairs, () => true).length === 0);
        const rankOf = (pairs: readonly Pair[], i: number) => {
          const pair = pairs.find(([proposer]) => proposer === i);
          return pair ? (proposers[i]?.indexOf(pair[1]) as number) : 99;
        };
        const [ours, theirs] = [stableMatching(problem).pairs, stableMatching(problem, { best: 'reviewers' }).pairs];
        proposers.forEach((_, i) => {
          const ranks = stable.map((pairs) => rankOf(pairs, i));
          expect(rankOf(ours, i)).toBe(Math.min(...ranks));
          expect(rankOf(theirs, i)).toBe(Math.max(...ranks));
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks ties by identifier, so that the order of equals never matters', () => {
    const equals = { proposers: [[[1, 0]], [[0, 1]]], reviewers: [[[1, 0]], [[0, 1]]] };
    expect(stableMatching(equals).pairs).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const named = { ...equals, proposerIds: ['b', 'a'], reviewerIds: ['y', 'x'] };
    expect(stableMatching(named).pairs).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(stableMatching({ ...named, reviewerIds: ['x', 'y'], need: [1, 0] }).pairs).toEqual([[0, 0]]);
  });

  it('names the fixed pairs that keep two apart', () => {
    const { pairs, blocking } = stableMatching({
      proposers: [
        [0, 1],
        [0, 1],
      ],
      reviewers: [
        [0, 1],
        [0, 1],
      ],
      fixed: [[1, 0]],
    });
    expect(pairs).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(blocking).toEqual([{ proposer: 0, reviewer: 0, forcedBy: [[1, 0]] }]);
  });
});

describe('stableMatching, with places for many', () => {
  /** Deferred acceptance in its plainest form: a reviewer keeps its list in order and lets go of the last. */
  const plainly = (
    proposers: readonly (readonly number[])[],
    reviewers: readonly (readonly number[])[],
    places: number,
  ) => {
    const held = reviewers.map((): number[] => []);
    const next = proposers.map(() => 0);
    const waiting = proposers.map((_, i) => i);
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      const j = proposers[i]?.[next[i]!++];
      if (j === undefined) continue;
      const rank = (each: number) => reviewers[j]!.indexOf(each);
      held[j]!.push(i);
      held[j]!.sort((a, b) => rank(a) - rank(b));
      const refused = held[j]!.length > places ? held[j]!.pop() : undefined;
      if (refused !== undefined) waiting.push(refused);
    }
    return held.flatMap((all, j) => all.map((i): Pair => [i, j])).sort((a, b) => a[0] - b[0]);
  };
  const orderOf = (count: number) =>
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, i) => i),
      { minLength: count },
    );

  it('keeps at each reviewer the best of many that asked, in whatever order they came', () => {
    const market = fc.record({
      proposers: fc.array(orderOf(3), { minLength: 20, maxLength: 20 }),
      reviewers: fc.tuple(orderOf(20), orderOf(20), orderOf(20)),
      places: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(market, ({ proposers, reviewers, places }) => {
        const { pairs } = stableMatching({ proposers, reviewers, capacity: places });
        expect(pairs).toEqual(plainly(proposers, reviewers, places));
      }),
    );
  });
});

describe('findBlockingPairs, against the definition', () => {
  it('finds those of any matching', () => {
    fc.assert(
      fc.property(small, fc.nat(), (problem, pick) => {
        const free = { ...problem, fixed: [] };
        const matchings = allMatchings(free);
        const pairs = matchings[pick % matchings.length] as Pair[];
        expect(findBlockingPairs(free, { pairs })).toEqual(
          blocksBySight(free, pairs, () => true).map(([proposer, reviewer]) => ({ proposer, reviewer, forcedBy: [] })),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['pairs outside', { pairs: [[0, 5]] }],
    [
      'a pair twice',
      {
        pairs: [
          [0, 0],
          [0, 0],
        ],
      },
    ],
    [
      'more than fit',
      {
        pairs: [
          [0, 0],
          [1, 0],
        ],
      },
    ],
    ['a pair nobody wants', { pairs: [[1, 1]] }],
  ])('refuses what is no matching: %s', (_name, matching) => {
    const problem = { proposers: [[0, 1], [0]], reviewers: [[0, 1], [0]] };
    expect(() => findBlockingPairs(problem, matching as { pairs: Pair[] })).toThrow(DomainProblem);
  });

  it('misses fixed pairs', () => {
    const problem = { proposers: [[0]], reviewers: [[0]], fixed: [[0, 0]] as const };
    expect(() => findBlockingPairs(problem, { pairs: [] })).toThrow('missing');
  });
});

describe('stableMatching, on bad input', () => {
  it.each<[string, unknown, number]>([
    ['nothing', undefined, 2],
    ['no lists', { proposers: [3], reviewers: 5 }, 1],
    ['preferences that are no lists', { proposers: [3], reviewers: ['x'] }, 2],
    ['unknown entries', { proposers: [[0, 1, 'a', 0.5, null]], reviewers: [[]] }, 4],
    ['entries twice', { proposers: [[0, [0]]], reviewers: [[]] }, 1],
    ['counts that are none', { proposers: [[]], reviewers: [[]], need: [-1], capacity: Number.NaN }, 2],
    ['too few counts', { proposers: [[]], reviewers: [[]], need: [] }, 1],
    ['identifiers twice', { proposers: [[], []], reviewers: [], proposerIds: ['a', 'a'], reviewerIds: [1] }, 3],
    ['fixed pairs that are none', { proposers: [[]], reviewers: [[]], fixed: [3, [0, 2], [0, 0], [0, 0]] }, 5],
    ['fixed by another word', { proposers: [[]], reviewers: [[]], fixed: 'all' }, 1],
  ])('lists every problem: %s', (_name, problem, count) => {
    try {
      stableMatching(problem as PreferenceProblem);
      expect.unreachable();
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(DomainProblem);
      expect((thrown as DomainProblem).issues).toHaveLength(count);
    }
  });

  it('never throws anything but a DomainProblem', () => {
    const value = fc.anything({ maxDepth: 3 });
    const problem = fc.record(
      { proposers: value, reviewers: value, need: value, capacity: value, fixed: value, proposerIds: value },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(problem, (odd) => {
        try {
          stableMatching(odd as unknown as PreferenceProblem);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(DomainProblem);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the options of a stable matching', () => {
  const problem = { proposers: [[0]], reviewers: [[0]] };

  it.each<[unknown, string]>([
    [null, 'null'],
    ['reviewer', "'reviewer'"],
    [{ best: 'all' }, "'all'"],
    [{ best: 5 }, '5'],
  ])('are refused where there are none such: %j', (options, shown) => {
    expect(() => stableMatching(problem, options as never)).toThrow(
      `There is no such matching:\n  options.best: is 'proposers' or 'reviewers', not ${shown}`,
    );
  });

  it('may be left out', () => {
    for (const options of [undefined, {}, { best: undefined }]) {
      expect(stableMatching(problem, options as never).pairs).toEqual([[0, 0]]);
    }
  });
});
