import { type PublishedTable, possibleCounts } from 'careers-domain/network';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';
import { gridOf, possibleByTrying, someTable } from './tables.js';

/** A table with some of its numbers hidden, whether that is wise or not. */
const someHiding = fc
  .tuple(
    someTable({ rows: 2, columns: 2, most: 4 }),
    fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    fc.constantFrom(0, 1),
  )
  .map(([table, hide, leastHidden]) => {
    const grid = gridOf(table.counts);
    const shown = grid.map((number, cell) => (hide[cell] && number >= leastHidden ? null : number));
    return { table: published(table.rows, table.columns, shown, leastHidden as 0 | 1), shown, leastHidden };
  });

const published = (
  rows: readonly string[],
  columns: readonly string[],
  shown: readonly (number | null)[],
  leastHidden: 0 | 1,
): PublishedTable => {
  const width = columns.length + 1;
  const lines = [...rows, ''].map((_, row) => shown.slice(row * width, row * width + width));
  return {
    rows,
    columns,
    counts: lines.slice(0, -1).map((line) => line.slice(0, -1)),
    rowTotals: lines.slice(0, -1).map((line) => line.at(-1) as number | null),
    columnTotals: (lines.at(-1) as (number | null)[]).slice(0, -1),
    total: shown.at(-1) as number | null,
    leastHidden,
  };
};

describe('possibleCounts', () => {
  it('finds the least and the most that trying every number finds', () => {
    const FAR = 24;
    fc.assert(
      fc.property(someHiding, ({ table, shown, leastHidden }) => {
        const size = { rows: table.rows.length, columns: table.columns.length };
        const byTrying = possibleByTrying(shown, size, leastHidden, () => [leastHidden, FAR]);
        const wanted = byTrying.flatMap((numbers, cell) => {
          if (shown[cell] !== null) return [];
          const most = Math.max(...numbers);
          return [{ least: Math.min(...numbers), most: most >= FAR ? null : most }];
        });
        expect(possibleCounts(table).map(({ least, most }) => ({ least, most }))).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('finds that two hidden numbers of a line with a total of 2 are 1 each, where zeros are shown', () => {
    const table = published(['a', 'b'], ['x', 'y'], [null, null, 2, null, null, 2, 2, 2, 4], 1);
    expect(possibleCounts(table).map(({ least, most }) => [least, most])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(possibleCounts({ ...table, leastHidden: 0 }).map(({ least, most }) => [least, most])).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
  });

  it('names hidden totals by null, and says where there is no limit', () => {
    const table = published(['a'], ['x'], [null, null, null, null], 1);
    expect(possibleCounts(table)).toEqual([
      { row: 'a', column: 'x', least: 1, most: null },
      { row: 'a', column: null, least: 1, most: null },
      { row: null, column: 'x', least: 1, most: null },
      { row: null, column: null, least: 1, most: null },
    ]);
  });

  it('refuses a table that does not add up, hidden numbers or not', () => {
    const message = 'does not add up: no numbers can stand where they are hidden';
    for (const shown of [
      [1, 2, 2, 1],
      [null, 0, null, 0],
      [5, null, null, 3],
    ]) {
      const { code, issues } = problemOf(() => possibleCounts(published(['a'], ['x'], shown, 1)));
      expect([code, issues]).toEqual(['bad-table', [{ path: ['table'], message }]]);
    }
  });

  it('lists everything that is wrong', () => {
    const { code, issues } = problemOf(() =>
      possibleCounts({
        rows: ['a'],
        columns: ['x', 'y'],
        counts: [[1]],
        rowTotals: [],
        columnTotals: [1, 2, 3],
        total: 4,
        leastHidden: 1,
      }),
    );
    expect(code).toBe('bad-table');
    expect(issues).toEqual([
      { path: ['table', 'counts', 0], message: 'has 1 entries, where there are 2' },
      { path: ['table', 'rowTotals'], message: 'has 0 entries, where there are 1' },
      { path: ['table', 'columnTotals'], message: 'has 3 entries, where there are 2' },
    ]);
    expect(problemOf(() => possibleCounts({ total: 1.5 } as unknown as PublishedTable)).issues).toContainEqual({
      path: ['table', 'total'],
      message: 'is a whole number from 0 to 1000000000, or null where it is hidden, not 1.5',
    });
  });
});
