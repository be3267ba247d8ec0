import {
  type CountTable,
  CountTableSchema,
  PublishedTableSchema,
  possibleCounts,
  type SmallNumberRules,
  type SuppressionOptions,
  smallNumbers,
  suppressSmallNumbers,
} from 'careers-domain/network';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';
import { gridOf, possibleByTrying, shownIn, someTable, tableOf } from './tables.js';

const below3: SmallNumberRules = { ...smallNumbers, threshold: 3 };
const below3AndZeros: SmallNumberRules = { ...below3, zeros: 'hidden' };

/** The least that is lost by any set of further cells with which every small count can be several numbers, by trying all. */
const leastByTrying = (table: CountTable, rules: SmallNumberRules, least: 'counts' | 'cells'): number => {
  const numbers = gridOf(table.counts);
  const lowest = rules.zeros === 'hidden' ? 0 : 1;
  const cells = numbers.map((_, cell) => cell);
  const small = cells.filter((cell) => Number(numbers[cell]) >= lowest && Number(numbers[cell]) < rules.threshold);
  const others = cells.filter((cell) => Number(numbers[cell]) >= rules.threshold);
  const size = { rows: table.rows.length, columns: table.columns.length };
  const isSafe = (added: readonly number[]): boolean => {
    const shown = numbers.map((number, cell) => (small.includes(cell) || added.includes(cell) ? null : number));
    // Where a count can be another number, it can be one more or one less, and so can those that make up for it.
    const possible = possibleByTrying(shown, size, lowest, (cell) => [
      Math.max(lowest, Number(numbers[cell]) - 1),
      Number(numbers[cell]) + 1,
    ]);
    return small.every((cell) => (possible[cell]?.size ?? 0) > 1);
  };
  const choices = Array.from({ length: 2 ** others.length }, (_, bits) => {
    const added = others.filter((_, index) => (bits >> index) & 1);
    return {
      added,
      loss: least === 'cells' ? added.length : added.reduce((sum, cell) => sum + Number(numbers[cell]), 0),
    };
  }).sort((a, b) => a.loss - b.loss);
  return choices.find(({ added }) => isSafe(added))?.loss ?? Number.NaN;
};

describe('suppressSmallNumbers', () => {
  it.each(['counts', 'cells'] as const)(
    'loses least of %s, as trying every choice shows',
    (least) => {
      fc.assert(
        fc.property(
          someTable({ rows: 2, columns: 3, most: 5 }),
          fc.constantFrom(below3, below3AndZeros),
          (table, rules) => {
            const { loss, leastLoss } = suppressSmallNumbers(table, rules, { least });
            expect(loss).toBe(leastByTrying(table, rules, least));
            expect(leastLoss).toBe(loss);
          },
        ),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it('leaves no hidden number that can be worked out', () => {
    fc.assert(
      fc.property(
        someTable({ rows: 7, columns: 5, most: 14 }),
        fc.constantFrom(below3, below3AndZeros, smallNumbers, { ...smallNumbers, threshold: 11 }),
        fc.constantFrom('counts', 'cells'),
        (table, rules, least) => {
          const { table: published, hidden, loss, leastLoss } = suppressSmallNumbers(table, rules, { least });
          expect(leastLoss).toBe(loss);
          const possible = possibleCounts(published);
          expect(possible.map(({ row, column }) => [row, column])).toEqual(
            hidden.map(({ row, column }) => [row, column]),
          );
          for (const { least: from, most } of possible) expect(most === null || most > from).toBe(true);
        },
      ),
    );
  });

  it('hides every small number and changes none that is shown', () => {
    fc.assert(
      fc.property(someTable({ rows: 5, columns: 4, most: 12 }), (table) => {
        const numbers = gridOf(table.counts);
        const { table: published, hidden, loss } = suppressSmallNumbers(table);
        const shown = shownIn(published);
        for (const [cell, number] of shown.entries()) if (number !== null) expect(number).toBe(numbers[cell]);
        const lost = numbers.filter((number, cell) => shown[cell] === null && number >= 5);
        expect(loss).toBe(lost.reduce((sum, number) => sum + number, 0));
        expect(shown.filter((number) => number !== null && number > 0 && number < 5)).toEqual([]);
        expect(hidden.filter(({ because }) => because === 'small')).toHaveLength(
          numbers.filter((number) => number > 0 && number < 5).length,
        );
      }),
    );
  });

  it('gives the same for rows and columns in any order, and leaves its input as it is', () => {
    fc.assert(
      fc.property(someTable({ rows: 4, columns: 4, most: 12 }), fc.nat(), (table, turn) => {
        const before = structuredClone(table);
        const turned = <T>(list: readonly T[]): T[] => {
          const by = turn % list.length;
          return [...list.slice(by), ...list.slice(0, by)].reverse();
        };
        const other = {
          rows: turned(table.rows),
          columns: turned(table.columns),
          counts: turned(table.counts).map((row) => turned(row)),
        };
        const [one, two] = [suppressSmallNumbers(table), suppressSmallNumbers(other)];
        expect(two.table.counts).toEqual(turned(one.table.counts).map((row) => turned(row)));
        expect(two.table.rowTotals).toEqual(turned(one.table.rowTotals));
        expect(two.table.columnTotals).toEqual(turned(one.table.columnTotals));
        expect(table).toEqual(before);
      }),
    );
  });

  it('gives plain JSON that its schema takes', () => {
    fc.assert(
      fc.property(someTable({ rows: 4, columns: 4, most: 12 }), (table) => {
        expect(CountTableSchema.parse(table)).toEqual(table);
        const suppressed = suppressSmallNumbers(table);
        expect(JSON.parse(JSON.stringify(suppressed))).toEqual(suppressed);
        expect(PublishedTableSchema.parse(suppressed.table)).toEqual(suppressed.table);
      }),
    );
  });

  it('shows all of a table without small numbers', () => {
    const { table, hidden, loss } = suppressSmallNumbers(
      tableOf([
        [5, 0],
        [12, 7],
      ]),
    );
    expect(table.counts).toEqual([
      [5, 0],
      [12, 7],
    ]);
    expect([table.rowTotals, table.columnTotals, table.total]).toEqual([[5, 19], [17, 7], 24]);
    expect([hidden, loss]).toEqual([[], 0]);
  });

  it('takes the threshold as the first number that is shown', () => {
    const one = tableOf([
      [5, 20],
      [20, 20],
    ]);
    expect(suppressSmallNumbers(one, { ...smallNumbers, threshold: 5 }).hidden).toEqual([]);
    expect(suppressSmallNumbers(one, { ...smallNumbers, threshold: 6 }).hidden).toHaveLength(4);
  });

  it('hides totals that are small themselves', () => {
    const { table } = suppressSmallNumbers(tableOf([[2], [1]]));
    expect(shownIn(table)).toEqual([null, null, null, null, null, null]);
  });

  it('does not rely on a partner that cannot shrink: two hidden ones in a total of 2 are known', () => {
    // Rows 0 and 1, columns 0 and 1 hold a block of ones; with zeros shown each must be 1, so more is hidden.
    const { table } = suppressSmallNumbers(
      tableOf([
        [1, 1, 9],
        [1, 1, 9],
        [9, 9, 9],
      ]),
      below3,
    );
    for (const { least, most } of possibleCounts(table)) expect(most === null || most > least).toBe(true);
    expect(shownIn(table).filter((number) => number === null).length).toBeGreaterThan(4);
  });

  it('loses least of what it is asked to', () => {
    const table = tableOf([
      [2, 300, 8],
      [50, 60, 9],
      [8, 9, 9],
    ]);
    const [counts, cells] = [
      suppressSmallNumbers(table),
      suppressSmallNumbers(table, smallNumbers, { least: 'cells' }),
    ];
    expect([counts.loss, cells.loss]).toEqual([25, 3]);
    expect(counts.hidden.map(({ because }) => because)).toEqual(['small', 'protects', 'protects', 'protects']);
  });

  it('stops after the effort it is given, with a safe table and a bound', () => {
    // Numbers without a pattern, the same every time.
    let seed = 7;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const counts = Array.from({ length: 38 }, () =>
      Array.from({ length: 20 }, () => (next() < 0.1 ? Math.floor(next() * 5) : 5 + Math.floor(next() * next() * 300))),
    );
    const { table, loss, leastLoss } = suppressSmallNumbers(tableOf(counts), smallNumbers, { effort: 1 });
    for (const { least, most } of possibleCounts(table)) expect(most === null || most > least).toBe(true);
    expect(leastLoss).toBeLessThan(loss);
    expect(leastLoss).toBeGreaterThan(loss / 2);
  });

  it('lists everything that is wrong', () => {
    const { code, message, issues } = problemOf(() =>
      suppressSmallNumbers(
        { rows: ['a', 'a'], columns: [], counts: [[1], [-1, 2.5]] } as unknown as CountTable,
        { ...smallNumbers, threshold: 0, zeros: 'some' } as unknown as SmallNumberRules,
        { least: 'rows', effort: 0 } as unknown as SuppressionOptions,
      ),
    );
    expect(code).toBe('bad-table');
    expect(message).toMatch(/^The table cannot be made safe:/);
    expect(issues).toEqual([
      { path: ['table', 'rows', 1], message: "names 'a' a second time" },
      { path: ['table', 'columns'], message: 'is a list of names of columns, at least 1, not 0' },
      { path: ['table', 'counts', 1, 0], message: 'is a whole number from 0 to 1000000000, not -1' },
      { path: ['table', 'counts', 1, 1], message: 'is a whole number from 0 to 1000000000, not 2.5' },
      { path: ['rules', 'threshold'], message: 'is a whole number from 1 to 1000, not 0' },
      { path: ['rules', 'zeros'], message: "is one of 'shown', 'hidden', not 'some'" },
      { path: ['options', 'least'], message: "is one of 'counts', 'cells', not 'rows'" },
      { path: ['options', 'effort'], message: 'is a whole number from 1 to 1000, not 0' },
    ]);
  });

  it.each([
    ['rows that are missing', { rows: ['a', 'b'], columns: ['x'], counts: [[1]] }, 'has 1 entries, where there are 2'],
    ['rows too long', { rows: ['a'], columns: ['x'], counts: [[1, 2]] }, 'has 2 entries, where there are 1'],
    ['too much in all', tableOf([[1_000_000_000, 1]]), 'come to more than 1000000000'],
    [
      'too many numbers',
      tableOf(Array(50).fill(Array(49).fill(9))),
      'has 2550 numbers with its totals, where 2500 are the most',
    ],
    ['no table', null, 'is a table of counts, not null'],
    ['names in a prototype', JSON.parse('{"__proto__": {"rows": []}}'), "there is no property '__proto__'"],
  ])('refuses %s', (_, table, message) => {
    expect(problemOf(() => suppressSmallNumbers(table as CountTable)).issues[0]?.message).toBe(message);
  });
});
