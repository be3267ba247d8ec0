import { DomainProblem } from 'careers-domain/core';
import {
  type AssignmentProblem,
  type AssignmentSolution,
  type DenseAssignment,
  solveAssignment,
  verifyAssignment,
} from 'careers-domain/optimisation';
import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { bestBySight, denseTwin, programmesOf, smallProblem, sparseTwin } from './support/small-problems.js';

const unmet = (problem: AssignmentProblem, solution: AssignmentSolution) =>
  verifyAssignment(problem, solution)
    .reasons.filter(({ met }) => !met)
    .map(({ rule }) => rule);

const issuesOf = (work: () => unknown): readonly { path: readonly (string | number)[]; message: string }[] => {
  try {
    work();
  } catch (problem) {
    expect(problem).toBeInstanceOf(DomainProblem);
    return (problem as DomainProblem).issues;
  }
  return [];
};

const solve = (problem: AssignmentProblem) => {
  const solution = solveAssignment(problem);
  expect(unmet(problem, solution)).toEqual([]);
  return solution;
};

describe('solveAssignment, against every set of pairs', () => {
  it('finds the best and of those the smallest, with a proof', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const best = bestBySight(problem);
        if (!best) return;
        const { pairs, served, total } = solve(problem);
        expect({ pairs, served, total }).toEqual(best);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the same in a matrix as in lists, prices and shortage too', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        if (bestBySight(problem)) expect(solve(denseTwin(problem))).toEqual(solve(problem));
      }),
      { numRuns: 500 },
    );
  });

  it('does not change its input', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const before = structuredClone(problem);
        if (bestBySight(problem)) solve(problem);
        expect(problem).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('solveAssignment, whatever the order of its input', () => {
  it('gives the same answer by identifier', () => {
    const shuffled = smallProblem.chain((problem) =>
      fc
        .tuple(order(problem.rows.length), order(problem.columns.length), order(problem.edges.row.length))
        .map(([rows, columns, edges]) => ({ problem, rows, columns, edges })),
    );
    fc.assert(
      fc.property(shuffled, ({ problem, rows, columns, edges }) => {
        if (!bestBySight(problem)) return;
        const moved = {
          rows: rows.map((r) => problem.rows[r] as string),
          columns: columns.map((c) => problem.columns[c] as string),
          rowCapacity: rows.map((r) => problem.rowCapacity[r] as number),
          columnCapacity: columns.map((c) => problem.columnCapacity[c] as number),
          rowLevels: rows.map((r) => problem.rowLevels[r] as number[]),
          edges: {
            row: edges.map((e) => rows.indexOf(problem.edges.row[e] as number)),
            column: edges.map((e) => columns.indexOf(problem.edges.column[e] as number)),
            cost: edges.map((e) => problem.edges.cost[e] as number),
          },
          fixed: problem.fixed.map(([r, c]) => [problem.rows[r] as string, problem.columns[c] as string] as const),
          forbidden: problem.forbidden.map(([r, c]) => [problem.rows[r] as string, columns.indexOf(c)] as const),
        };
        expect(byIdentifier(moved, solve(moved))).toEqual(byIdentifier(problem, solve(problem)));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when every cost of a larger matrix is tied many times over', () => {
    const random = generator(7);
    const size = 60;
    const costs = Array.from({ length: size }, () => Array.from({ length: size }, () => 1 + Math.floor(random() * 4)));
    const names = Array.from({ length: size }, (_, k) => `n${String(k).padStart(2, '0')}`);
    const expected = byIdentifier({ rows: names, columns: names }, solve({ costs, rows: names, columns: names }));
    for (let round = 0; round < 5; round++) {
      const rows = shuffledPositions(size, random);
      const columns = shuffledPositions(size, random);
      const moved = {
        costs: rows.map((r) => columns.map((c) => costs[r]?.[c] as number)),
        rows: rows.map((r) => names[r] as string),
        columns: columns.map((c) => names[c] as string),
      };
      expect(byIdentifier(moved, solve(moved))).toEqual(expected);
    }
  });
});

const order = (count: number) => {
  const positions = Array.from({ length: count }, (_, k) => k);
  return fc.shuffledSubarray(positions, { minLength: count, maxLength: count });
};

const byIdentifier = (
  { rows, columns }: { rows: readonly string[]; columns: readonly string[] },
  { pairs, served, total, rowPrices, columnPrices, shortage }: AssignmentSolution,
) => ({
  pairs: pairs.map(([r, c]) => `${rows[r]} ${columns[c]}`).sort(),
  served,
  total,
  rowPrices: Object.fromEntries(rows.map((id, r) => [id, rowPrices[r]])),
  columnPrices: Object.fromEntries(columns.map((id, c) => [id, columnPrices[c]])),
  rows: Object.fromEntries(shortage.rows.map((r, k) => [rows[r], shortage.rowLevels[k]])),
  columns: Object.fromEntries(shortage.columns.map((c, k) => [columns[c], shortage.columnLevels[k]])),
});

const generator = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const shuffledPositions = (count: number, random: () => number) =>
  Array.from({ length: count }, (_, k) => [random(), k] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, k]) => k);

describe('solveAssignment, prices', () => {
  it('say exactly what one more place would change', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(), (problem, pick) => {
        if (!bestBySight(problem) || problem.columns.length === 0) return;
        const column = pick % problem.columns.length;
        if (problem.columnCapacity[column] === 0) return;
        const more = {
          ...problem,
          columnCapacity: problem.columnCapacity.map((count, c) => (c === column ? count + 1 : count)),
        };
        const [before, after] = [solve(problem), solve(more)];
        const places =
          before.pairs.filter(([, c]) => c === column).length - problem.fixed.filter(([, c]) => c === column).length;
        if (places === 0 && problem.columnCapacity[column] === problem.fixed.filter(([, c]) => c === column).length)
          return;
        const isShort = before.shortage.columns.includes(column);
        // With levels a place more may serve an urgent need instead of another, so only the cost of equals can be told.
        if (isShort && new Set(problem.rowLevels.flat()).size > 1) return;
        expect(after.served - before.served).toBe(isShort ? 1 : 0);
        expect(after.total - before.total).toBe(before.columnPrices[column]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('solveAssignment, on larger problems', () => {
  const random = generator(11);
  const whole = (below: number) => Math.floor(random() * below);
  const points = (count: number) => Array.from({ length: count }, () => [random() * 1000, random() * 1000] as const);
  const distances = (rows: number, columns: number) => {
    const ends = points(columns);
    return points(rows).map(([x, y]) => ends.map(([a, b]) => Math.round(Math.hypot(x - a, y - b))));
  };
  const cases: [string, DenseAssignment][] = [
    [
      '1..3, as many rows as columns',
      { costs: Array.from({ length: 150 }, () => Array.from({ length: 150 }, () => 1 + whole(3))) },
    ],
    ['distances, as many rows as columns', { costs: distances(150, 150) }],
    ['distances, more columns', { costs: distances(100, 180) }],
    ['distances, more rows', { costs: distances(180, 100) }],
    ['distances, several each', { costs: distances(90, 80), rowCapacity: 2, columnCapacity: 3 }],
    ['distances, several each and too few places', { costs: distances(90, 80), rowCapacity: 3, columnCapacity: 2 }],
    [
      'distances, by turn and too few places',
      { costs: distances(60, 50), rowCapacity: 3, columnCapacity: 2, rowLevels: 'by-turn' },
    ],
    ['distances, all alike', { costs: distances(120, 1).map(([d]) => new Array(120).fill(d)) }],
    [
      'i times j',
      { costs: Array.from({ length: 120 }, (_, i) => Array.from({ length: 120 }, (_, j) => (i + 1) * (j + 1))) },
    ],
    [
      'i times j, too long for rows alone',
      { costs: Array.from({ length: 260 }, (_, i) => Array.from({ length: 260 }, (_, j) => (i + 1) * (j + 1))) },
    ],
    [
      'i times j, some costs beyond any bid',
      {
        costs: Array.from({ length: 40 }, (_, i) =>
          Array.from({ length: 40 }, (_, j) => (i + 1) * (j + 1) + (i === j ? 2 ** 51 : 0)),
        ),
      },
    ],
    ['distances, long rows', { costs: distances(270, 270) }],
    [
      'holes',
      {
        costs: distances(80, 80).map((line) => line.map((d) => (d < 400 ? d : null))),
        rowCapacity: 2,
        columnCapacity: 2,
      },
    ],
    ['many holes', { costs: distances(90, 90).map((line) => line.map((d) => (d < 120 ? d : null))) }],
    [
      'many holes, by turn',
      {
        costs: distances(90, 70).map((line) => line.map((d) => (d < 150 ? d : null))),
        rowCapacity: 2,
        rowLevels: 'by-turn',
      },
    ],
  ];
  it.each(cases)('proves its answer: %s', (_name, problem) => {
    const inLists = sparseTwin(problem as Parameters<typeof sparseTwin>[0]);
    expect(solve(problem)).toEqual(solve(inLists));
  });
});

describe('solveAssignment, against the HiGHS solver', () => {
  const random = generator(23);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const counts = (size: number, least: number, most: number) => Array.from({ length: size }, () => whole(least, most));
  const matrix = (rows: number, columns: number, share: number, most: number) =>
    Array.from({ length: rows }, () => counts(columns, -most, most).map((cost) => (random() < share ? cost : null)));
  it.each([
    ['places enough', matrix(40, 45, 1, 1000), counts(40, 1, 2), counts(45, 1, 3)],
    ['too few places', matrix(50, 30, 1, 1000), counts(50, 0, 3), counts(30, 0, 2)],
    ['few pairs', matrix(60, 60, 0.06, 50), counts(60, 1, 2), counts(60, 1, 2)],
    ['few pairs, one each, many ties', matrix(70, 70, 0.05, 3), counts(70, 1, 1), counts(70, 1, 1)],
    ['one each', matrix(60, 60, 1, 100), counts(60, 1, 1), counts(60, 1, 1)],
  ] as const)('serves as many at the same cost: %s', async (_name, costs, rowCapacity, columnCapacity) => {
    const highs = await loadHighs();
    const { served, total } = solve({ costs, rowCapacity, columnCapacity });
    const { mostServed, leastCost } = programmesOf(costs, rowCapacity, columnCapacity);
    expect(Math.round(highs.solve(mostServed).ObjectiveValue)).toBe(served);
    expect(Math.round(highs.solve(leastCost(served)).ObjectiveValue)).toBe(total);
  });
});

describe('solveAssignment, at the edges', () => {
  it('serves nobody where nobody is', () => {
    const nothing = { pairs: [], served: 0, total: 0 };
    expect(solve({ costs: [] })).toMatchObject({ ...nothing, rowPrices: [], columnPrices: [] });
    expect(solve({ costs: [[], []] })).toMatchObject({ ...nothing, shortage: { rows: [0, 1], rowLevels: [1, 1] } });
    expect(solve({ rows: 0, columns: 3, edges: { row: [], column: [], cost: [] } })).toMatchObject(nothing);
  });

  it('serves nobody where every pair is forbidden', () => {
    expect(
      solve({
        costs: [
          [null, null],
          [null, null],
        ],
      }),
    ).toMatchObject({ pairs: [], shortage: { rows: [0, 1], columns: [] } });
    expect(solve({ costs: [[1]], forbidden: [[0, 0]] })).toMatchObject({ pairs: [], served: 0 });
  });

  it('takes the first of equals', () => {
    const costs = Array.from({ length: 40 }, () => new Array(40).fill(7));
    expect(solve({ costs }).pairs).toEqual(costs.map((_, k) => [k, k]));
  });

  it('counts no need of a row without capacity and no place of a column without', () => {
    const solution = solve({
      costs: [
        [1, 2],
        [1, 2],
      ],
      rowCapacity: [0, 1],
      columnCapacity: [0, 5],
    });
    expect(solution).toMatchObject({ pairs: [[1, 1]], rowPrices: [0, 2], columnPrices: [0, 0] });
  });

  it('takes the cheaper of a pair listed twice, and a cost of 0', () => {
    const solution = solve({ rows: 1, columns: 2, edges: { row: [0, 0, 0], column: [1, 1, 0], cost: [5, 0, 3] } });
    expect(solution).toMatchObject({ pairs: [[0, 1]], total: 0 });
  });

  it('uses a pair once, however many needs and places there are', () => {
    expect(solve({ costs: [[1, 9]], rowCapacity: 2, columnCapacity: 2 }).pairs).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(solve({ costs: [[1]], rowCapacity: 1e15, columnCapacity: 1e15 })).toMatchObject({
      served: 1,
      shortage: { rows: [0] },
    });
  });

  it('is exact up to the last safe integer', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(solve({ costs: [[most, most - 1]] })).toMatchObject({ pairs: [[0, 1]], total: most - 1 });
    expect(
      solve({
        costs: [
          [2 ** 50 + 1, 2 ** 50],
          [2 ** 50, 2 ** 50 - 2],
        ],
      }),
    ).toMatchObject({ total: 2 ** 51 - 1 });
    expect(solve({ costs: [[most], [most - 1]] })).toMatchObject({ pairs: [[1, 0]], columnPrices: [most] });
    expect(
      solve({
        costs: [
          [0, most],
          [most, 0],
        ],
      }),
    ).toMatchObject({
      pairs: [
        [0, 0],
        [1, 1],
      ],
      total: 0,
    });
  });

  it('refuses costs whose sums leave the safe integers', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(
      issuesOf(() =>
        solveAssignment({
          costs: [
            [most, most],
            [most, most],
          ],
        }),
      )[0]?.message,
    ).toContain('coarser unit');
    expect(
      issuesOf(() =>
        solveAssignment({
          costs: [
            [-most, most],
            [null, most],
          ],
        }),
      )[0]?.message,
    ).toContain('coarser unit');
  });

  it('solves one row of 4,000 columns and one column of 4,000 rows', () => {
    const line = Array.from({ length: 4000 }, (_, k) => (k * 7919) % 4001);
    expect(solve({ costs: [line] }).pairs).toEqual([[0, line.indexOf(0)]]);
    const turned = solve({ costs: line.map((cost) => [cost]) });
    expect(turned).toMatchObject({ pairs: [[line.indexOf(0), 0]], served: 1 });
    expect(turned.shortage.rows).toHaveLength(4000);
  });

  it('reads typed arrays and JSON alike', () => {
    const edges = { row: [0, 1], column: [0, 0], cost: [3, 2] };
    const typed = {
      row: Int32Array.from(edges.row),
      column: Uint8Array.from(edges.column),
      cost: Float64Array.from(edges.cost),
    };
    const solution = solve({ rows: 2, columns: 1, edges });
    expect(solve({ rows: 2, columns: 1, edges: typed })).toEqual(solution);
    expect(JSON.parse(JSON.stringify(solution))).toEqual(solution);
  });

  it('serves each row once before any twice, by turn', () => {
    const costs = [
      [1, 1],
      [50, 90],
    ];
    const rowCapacity = 2;
    expect(solve({ costs, rowCapacity }).pairs).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(solve({ costs, rowCapacity, rowLevels: 'by-turn' }).pairs).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(solve({ costs, rowCapacity, rowLevels: [2, 1] }).pairs).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('names the rows that compete and the places they compete for', () => {
    const { shortage } = solve({
      costs: [
        [5, null, null],
        [6, null, null],
        [9, 1, 2],
      ],
    });
    expect(shortage).toEqual({ rows: [0, 1], rowLevels: [1, 1], columns: [0], columnLevels: [1] });
  });
});

describe('solveAssignment, on bad input', () => {
  const costs = [
    [1, 2],
    [3, 4],
  ];
  const edges = { row: [0, 1], column: [0, 1], cost: [1, 2] };
  it.each<[string, unknown, (string | number)[][]]>([
    ['no object', 7, [[]]],
    ['null', null, [[]]],
    ['nothing', {}, [['rows'], ['columns']]],
    [
      'costs that are none',
      {
        costs: [
          [1, Number.NaN],
          [0.5, Number.POSITIVE_INFINITY],
        ],
      },
      [
        ['costs', 0, 1],
        ['costs', 1, 0],
        ['costs', 1, 1],
      ],
    ],
    [
      'costs that are no numbers',
      {
        costs: [
          ['1', undefined],
          [true, 2 ** 53],
        ],
      },
      [
        ['costs', 0, 0],
        ['costs', 0, 1],
        ['costs', 1, 0],
        ['costs', 1, 1],
      ],
    ],
    [
      'rows of different lengths',
      { costs: [[1, 2], [3], 4] },
      [
        ['costs', 1],
        ['costs', 2],
      ],
    ],
    [
      'capacities that are none',
      { costs, rowCapacity: [-1, 0.5], columnCapacity: Number.NaN },
      [['rowCapacity', 0], ['rowCapacity', 1], ['columnCapacity']],
    ],
    ['too few capacities', { costs, rowCapacity: [1] }, [['rowCapacity']]],
    [
      'unknown pairs',
      {
        costs,
        fixed: [
          ['a', 0],
          [0, 2],
        ],
        forbidden: [[-1, 0], [0, 0.5], 3],
      },
      [
        ['fixed', 0, 0],
        ['fixed', 1, 1],
        ['forbidden', 0, 0],
        ['forbidden', 1, 1],
        ['forbidden', 2],
      ],
    ],
    ['a pair both fixed and forbidden', { costs, fixed: [[0, 0]], forbidden: [[0, 0]] }, [['fixed', 0]]],
    [
      'a pair fixed twice',
      {
        costs,
        fixed: [
          [0, 0],
          [0, 0],
        ],
      },
      [['fixed', 1]],
    ],
    ['a fixed pair that cannot be', { costs: [[null]], fixed: [[0, 0]] }, [['fixed', 0]]],
    [
      'more fixed pairs than fit',
      {
        costs,
        fixed: [
          [0, 0],
          [0, 1],
          [1, 1],
        ],
      },
      [['fixed'], ['fixed']],
    ],
    [
      'identifiers twice',
      { costs, rows: ['a', 'a'], columns: ['x', 3] },
      [
        ['rows', 1],
        ['columns', 1],
      ],
    ],
    [
      'levels that are none',
      { costs, rowLevels: [1.5, [1, 2]] },
      [
        ['rowLevels', 0],
        ['rowLevels', 1],
      ],
    ],
    [
      'levels that fall',
      { costs, rowCapacity: 2, rowLevels: [[2, 1], 'x'] },
      [
        ['rowLevels', 0, 1],
        ['rowLevels', 1],
      ],
    ],
    ['levels of another kind', { costs, rowLevels: 'by-luck' }, [['rowLevels']]],
    [
      'edges to nowhere',
      { rows: 2, columns: 2, edges: { ...edges, row: [2, -1], column: [0, '1'] } },
      [
        ['edges', 'row', 0],
        ['edges', 'row', 1],
        ['edges', 'column', 1],
      ],
    ],
    [
      'edges at no cost',
      { rows: 2, columns: 2, edges: { ...edges, cost: [null, 1.5] } },
      [
        ['edges', 'cost', 0],
        ['edges', 'cost', 1],
      ],
    ],
    ['lists of different lengths', { rows: 2, columns: 2, edges: { ...edges, cost: [1] } }, [['edges']]],
    ['edges that are none', { rows: 2, columns: 2, edges: 5 }, [['edges']]],
    [
      'no lists of edges',
      { rows: 2, columns: 2, edges: {} },
      [
        ['edges', 'row'],
        ['edges', 'column'],
        ['edges', 'cost'],
      ],
    ],
    ['counts that are none', { rows: -1, columns: 1.5, edges }, [['rows'], ['columns']]],
    ['more rows than fit', { rows: 1e9, columns: 1e12, edges }, [['rows'], ['columns']]],
    ['more pairs than fit', { costs: { length: 3 } }, [['costs']]],
  ])('lists every problem: %s', (_name, problem, paths) => {
    expect(issuesOf(() => solveAssignment(problem as AssignmentProblem)).map(({ path }) => path)).toEqual(paths);
  });

  it('refuses a matrix that cannot be held before it is made', () => {
    const line = new Array(20_000).fill(0);
    const issues = issuesOf(() => solveAssignment({ costs: new Array(20_000).fill(line) }));
    expect(issues[0]?.message).toContain('more than');
  });

  it('finds a hundred thousand fixed pairs by identifier without looking through all of them for each', () => {
    const names = Array.from({ length: 100_000 }, (_, k) => `n${k}`);
    const positions = Array.from(names.keys());
    const started = performance.now();
    const { served } = solveAssignment({
      rows: names,
      columns: names,
      edges: { row: positions, column: positions, cost: positions },
      fixed: names.map((name) => [name, name] as const),
    });
    expect(served).toBe(100_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);

  it('lists no more problems than anybody reads', () => {
    const issues = issuesOf(() => solveAssignment({ costs: [new Array(5000).fill(Number.NaN)] }));
    expect(issues).toHaveLength(1001);
    expect(issues[1000]?.message).toBe('4000 more problems like these');
  });

  it('never throws anything but a DomainProblem', () => {
    const value = fc.anything({ maxDepth: 2 });
    const keys = [
      'costs',
      'rows',
      'columns',
      'edges',
      'rowCapacity',
      'columnCapacity',
      'rowLevels',
      'fixed',
      'forbidden',
    ];
    const problem = fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
    fc.assert(
      fc.property(problem, (odd) => {
        issuesOf(() => solveAssignment(odd as unknown as AssignmentProblem));
      }),
      { numRuns: 1000 },
    );
  });
});
