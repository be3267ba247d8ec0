import { solveAssignment, verifyAssignment } from 'careers-domain/optimisation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBySight, type SmallProblem } from './support/brute-force.js';

const ids = (prefix: string) => (count: number) =>
  fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: count, maxLength: count }).map((names) => names.map((n) => prefix + n));

const smallProblem = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .chain(([rowCount, columnCount]) => {
    const place = (count: number) => fc.integer({ min: 0, max: Math.max(0, count - 1) });
    const some = rowCount > 0 && columnCount > 0;
    const edge = fc.tuple(place(rowCount), place(columnCount), fc.integer({ min: -2, max: 4 }));
    return fc.record({
      rows: ids('r')(rowCount),
      columns: ids('c')(columnCount),
      edges: fc
        .array(edge, { maxLength: some ? 11 : 0 })
        .map((edges) => ({ row: edges.map((e) => e[0]), column: edges.map((e) => e[1]), cost: edges.map((e) => e[2]) })),
      columnCapacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columnCount, maxLength: columnCount }),
      needs: fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }), { minLength: rowCount, maxLength: rowCount }),
      fixed: fc.array(fc.tuple(place(rowCount), place(columnCount)), { maxLength: some ? 1 : 0 }),
      forbidden: fc.array(fc.tuple(place(rowCount), place(columnCount)), { maxLength: some ? 2 : 0 }),
      oneLevel: fc.boolean(),
    });
  })
  .map(({ needs, oneLevel, ...problem }): SmallProblem => {
    const rowLevels = needs.map((levels) => levels.map((level) => (oneLevel ? 1 : level)).sort());
    return { ...problem, rowLevels, rowCapacity: rowLevels.map(({ length }) => length) };
  });

describe('solveAssignment against every set of pairs', () => {
  it('finds the best and of those the smallest, with a proof', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const best = bestBySight(problem);
        fc.pre(best !== undefined);
        const solution = solveAssignment(problem);
        expect({ pairs: solution.pairs, served: solution.served, total: solution.total }).toEqual(best);
        expect(verifyAssignment(problem, solution).reasons.filter(({ met }) => !met)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    );
  });
});
