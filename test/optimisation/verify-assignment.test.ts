import { DomainProblem } from 'careers-domain/core';
import { type AssignmentSolution, solveAssignment, verifyAssignment } from 'careers-domain/optimisation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBySight, smallProblem } from './support/small-problems.js';

const replaced = <T>(list: readonly T[], at: number, value: T): T[] => list.map((old, k) => (k === at ? value : old));

describe('verifyAssignment', () => {
  it('lists every step of the proof, with what it found', () => {
    const problem = {
      costs: [
        [4, 1],
        [2, 0],
      ],
    };
    const { allowed, reasons } = verifyAssignment(problem, solveAssignment(problem));
    expect(allowed).toBe(true);
    expect(reasons.map(({ rule }) => rule)).toEqual([
      'assignment.possible',
      'assignment.figures',
      'assignment.coverage',
      'assignment.cost',
      'assignment.tight',
    ]);
    expect(reasons[1]?.message).toBe('The pairs come to 2 needs served at a total of 3, as stated.');
  });

  it('notices a price that is off by anything', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(), fc.integer({ min: -3, max: 3 }), (problem, pick, step) => {
        if (!bestBySight(problem) || step === 0) return;
        const solution = solveAssignment(problem);
        const prices = [...solution.rowPrices, ...solution.columnPrices];
        if (prices.length === 0) return;
        const at = pick % prices.length;
        const wrong = replaced(prices, at, (prices[at] as number) + step);
        const rowPrices = wrong.slice(0, solution.rowPrices.length);
        const columnPrices = wrong.slice(solution.rowPrices.length);
        expect(verifyAssignment(problem, { ...solution, rowPrices, columnPrices }).allowed).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('notices a row or column that is wrongly in the shortage or missing from it', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(), fc.boolean(), (problem, pick, isRow) => {
        if (!bestBySight(problem)) return;
        const solution = solveAssignment(problem);
        const count = isRow ? problem.rows.length : problem.columns.length;
        if (count === 0) return;
        const [places, levels] = isRow ? (['rows', 'rowLevels'] as const) : (['columns', 'columnLevels'] as const);
        const member = pick % count;
        const at = solution.shortage[places].indexOf(member);
        const level = problem.rowLevels.flat()[pick % Math.max(1, problem.rowLevels.flat().length)] ?? 1;
        const shortage =
          at < 0
            ? {
                [places]: [...solution.shortage[places], member],
                [levels]: [...solution.shortage[levels], level],
              }
            : {
                [places]: solution.shortage[places].filter((_, k) => k !== at),
                [levels]: solution.shortage[levels].filter((_, k) => k !== at),
              };
        const wrong = { ...solution, shortage: { ...solution.shortage, ...shortage } };
        expect(verifyAssignment(problem, wrong).allowed).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('notices pairs that are not the best, or not the ones whose figures are given', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(), fc.nat(), (problem, pick, other) => {
        const best = bestBySight(problem);
        if (!best || best.pairs.length === 0 || problem.columns.length < 2) return;
        const solution = solveAssignment(problem);
        const at = pick % solution.pairs.length;
        const [r, c] = solution.pairs[at] as [number, number];
        const moved: [number, number] = [r, (c + 1 + (other % (problem.columns.length - 1))) % problem.columns.length];
        const pairs = replaced(solution.pairs, at, moved);
        const costOf = (list: readonly (readonly [number, number])[]) =>
          list.reduce((sum, [row, column]) => sum + cheapest(problem.edges, row, column), 0);
        const isBest = isPossible(problem, pairs) && costOf(pairs) === solution.total;
        if (!isBest) expect(verifyAssignment(problem, { ...solution, pairs }).allowed).toBe(false);
        const fewer = solution.pairs.filter((_, k) => k !== at);
        expect(verifyAssignment(problem, { ...solution, pairs: fewer }).allowed).toBe(false);
        const honest = { ...solution, pairs: fewer, served: fewer.length, total: costOf(fewer) };
        expect(verifyAssignment(problem, honest).allowed).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('notices figures that are not those of the pairs', () => {
    const problem = {
      costs: [
        [4, 1],
        [2, 0],
      ],
    };
    const solution = solveAssignment(problem);
    for (const wrong of [{ served: 1 }, { total: 2 }]) {
      const unmet = verifyAssignment(problem, { ...solution, ...wrong }).reasons.filter(({ met }) => !met);
      expect(unmet.map(({ rule }) => rule)).toEqual(['assignment.figures']);
    }
  });

  it('refuses prices with a hole', () => {
    const problem = { costs: [[1], [2]] };
    const solution = solveAssignment(problem);
    const rowPrices = new Array<number>(2);
    expect(() => verifyAssignment(problem, { ...solution, rowPrices })).toThrow(/nothing does not belong in rowPrices/);
  });

  it('proves costs as large as can be without rounding', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const problem = { costs: [[most], [most - 1]] };
    const solution = solveAssignment(problem);
    expect(verifyAssignment(problem, solution).allowed).toBe(true);
    expect(verifyAssignment(problem, { ...solution, columnPrices: [most - 1] }).allowed).toBe(false);
    expect(verifyAssignment(problem, { ...solution, rowPrices: [-1, 0] }).allowed).toBe(false);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no lists', {}],
    ['pairs outside', { pairs: [[2, 0]] }],
    ['pairs of one', { pairs: [[0]] }],
    ['prices that are none', { rowPrices: [Number.NaN, 0] }],
    ['too few prices', { columnPrices: [1] }],
    ['no shortage', { shortage: null }],
    ['a shortage without levels', { shortage: { rows: [0], columns: [], rowLevels: [], columnLevels: [] } }],
    ['no figures', { served: '2', total: 0.5 }],
  ])('refuses a solution of the wrong shape: %s', (_name, wrong) => {
    const problem = {
      costs: [
        [4, 1],
        [2, 0],
      ],
    };
    const solution = wrong && Object.keys(wrong).length > 0 ? { ...solveAssignment(problem), ...wrong } : wrong;
    expect(() => verifyAssignment(problem, solution as AssignmentSolution)).toThrow(DomainProblem);
  });
});

const cheapest = (edges: { row: number[]; column: number[]; cost: number[] }, row: number, column: number): number =>
  Math.min(...edges.cost.filter((_, e) => edges.row[e] === row && edges.column[e] === column));

const isPossible = (
  problem: {
    columnCapacity: readonly number[];
    forbidden: readonly (readonly [number, number])[];
    fixed: readonly (readonly [number, number])[];
  },
  pairs: readonly (readonly [number, number])[],
): boolean => {
  const has = (list: readonly (readonly [number, number])[], [r, c]: readonly [number, number]) =>
    list.some(([row, column]) => row === r && column === c);
  return (
    new Set(pairs.map(String)).size === pairs.length &&
    pairs.every((pair) => !has(problem.forbidden, pair)) &&
    problem.fixed.every((pair) => has(pairs, pair)) &&
    problem.columnCapacity.every((count, c) => pairs.filter(([, column]) => column === c).length <= count)
  );
};
