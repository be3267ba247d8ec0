import { compareText, shape } from '../core/index.js';
import type { CountTable, PublishedTable } from './entities.js';
import { type SmallNumberRules, smallNumbers } from './rules/small-numbers.js';
import { findLeastLoss } from './suppression/find-least-loss.js';
import { MOST_COUNT, MOST_NUMBERS, namesOf, sizeProblems } from './suppression/shapes.js';

/**
 * A number that is hidden, and why. `null` as a row stands for the row of totals, and so for columns.
 *
 * @group Small numbers
 */
export interface HiddenCount {
  /** The name of its row; `null` for the totals below the rows. */
  readonly row: string | null;
  /** The name of its column; `null` for the totals beside the columns. */
  readonly column: string | null;
  /** Whether it is small itself, or hidden because a small one could be worked out from it. */
  readonly because: 'small' | 'protects';
}

/**
 * A table to publish, and what its author knows about it.
 *
 * Publish `table` and nothing else: the rest would help to undo it.
 *
 * @group Small numbers
 */
export interface SuppressedTable {
  /** The table as it may be published. */
  readonly table: PublishedTable;
  /** What is hidden in it and why, row by row. Not for publication. */
  readonly hidden: readonly HiddenCount[];
  /** What is lost by hiding numbers that are not small: the sum of them, or how many they are. Not for publication. */
  readonly loss: number;
  /** No safe table loses less than this. Equal to `loss` unless the search was stopped. Not for publication. */
  readonly leastLoss: number;
}

/**
 * How to choose what is hidden.
 *
 * @group Small numbers
 */
export interface SuppressionOptions {
  /**
   * What to lose least of: `counts`, the sum of the numbers hidden (then the fewest numbers), or `cells`, how many
   * numbers are hidden (then the smallest sum). `counts` unless given.
   */
  readonly least?: 'counts' | 'cells';
  /** How many million steps the search may take before it stops with the best found, from 1 to 1,000; 50 unless given. */
  readonly effort?: number;
}

/**
 * A table of counts with its totals, made safe to publish: small counts are hidden, and with them as little else as can
 * be, so that no hidden number can be worked out from the rest.
 *
 * A hidden number is safe when more than one whole number could stand in its place with everything that is published as
 * it is, taking into account that no count is negative and, where zeros are shown, that no hidden one is 0. Totals are
 * numbers like others: a small total is hidden, and a total may be hidden to protect. Among all safe tables the one that
 * loses least is chosen, and `leastLoss` is the proof; `possibleCounts` checks the table without trusting this function.
 *
 * It protects one table by itself. Two tables about the same pupils can give away together what each of them hides, and
 * so can a share: 3 of 30 is 10%. Publish shares only beside the numbers they are of, and put those who did not in a
 * column of their own, so that "all but one" is seen as small too.
 *
 * @param table - The counts; at most 2,500 numbers with the totals.
 * @param rules - From which size on numbers are shown; {@link smallNumbers} unless given.
 * @param options - What to lose least of, and for how long to look.
 *
 * @throws DomainProblem `bad-table` listing everything that is wrong with the table, the rules and the options: names that
 * come twice, rows of different lengths, counts that are no whole numbers.
 *
 * @example
 * ```ts
 * import { suppressSmallNumbers } from 'careers-domain/network';
 *
 * const { table, hidden } = suppressSmallNumbers({
 *   rows: ['Hill', 'Dale', 'Moor'],
 *   columns: ['Met an employer', 'Met none'],
 *   counts: [
 *     [147, 3],
 *     [90, 30],
 *     [60, 12],
 *   ],
 * });
 * table.counts; // => [[null, null], [90, 30], [null, null]]
 * table.rowTotals; // => [150, 120, 72]
 * hidden[0]; // => { row: 'Hill', column: 'Met an employer', because: 'protects' }
 * ```
 *
 * @group Small numbers
 */
export const suppressSmallNumbers = (
  table: CountTable,
  rules: SmallNumberRules = smallNumbers,
  options: SuppressionOptions = {},
): SuppressedTable => {
  requireTable(table, rules, options);
  const grid = { rows: table.rows.length + 1, columns: table.columns.length + 1 };
  const order = inOrder(table);
  const counts = withTotals(order.counts);
  const leastHidden = rules.zeros === 'hidden' ? 0 : 1;
  const isSmall = (count: number): boolean => count >= leastHidden && count < rules.threshold;
  const small = counts.flatMap((count, cell) => (isSmall(count) ? [cell] : []));
  const others = counts.flatMap((count, cell) => (count >= rules.threshold ? [cell] : []));
  const costs = new Map(others.map((cell) => [cell, costOf(counts[cell] as number, others.length, options.least)]));
  const effort = (options.effort ?? 50) * 1_000_000;
  const { cells, cost, bound } = findLeastLoss({ grid, counts, leastHidden, small, costs }, effort);

  const isHidden = new Set([...small, ...cells]);
  const shown = (row: number, column: number): number | null => {
    const cell = row * grid.columns + column;
    return isHidden.has(cell) ? null : (counts[cell] as number);
  };
  const rowAt = new Map(order.rows.map((name, index) => [name, index]));
  const columnAt = new Map(order.columns.map((name, index) => [name, index]));
  const rows = table.rows.map((name) => rowAt.get(name) as number);
  const columns = table.columns.map((name) => columnAt.get(name) as number);
  const [totalRow, totalColumn] = [grid.rows - 1, grid.columns - 1];
  const hidden = [...rows, totalRow].flatMap((row) =>
    [...columns, totalColumn].flatMap((column): HiddenCount[] => {
      const cell = row * grid.columns + column;
      if (!isHidden.has(cell)) return [];
      const because = isSmall(counts[cell] as number) ? 'small' : 'protects';
      return [{ row: order.rows[row] ?? null, column: order.columns[column] ?? null, because }];
    }),
  );
  return {
    table: {
      rows: [...table.rows],
      columns: [...table.columns],
      counts: rows.map((row) => columns.map((column) => shown(row, column))),
      rowTotals: rows.map((row) => shown(row, totalColumn)),
      columnTotals: columns.map((column) => shown(totalRow, column)),
      total: shown(totalRow, totalColumn),
      leastHidden,
    },
    hidden,
    loss: lossOf(cost, others.length, options.least),
    leastLoss: lossOf(bound, others.length, options.least),
  };
};

// Names decide ties, not the order of the input.
const inOrder = ({ rows, columns, counts }: CountTable): CountTable => {
  const [rowOrder, columnOrder] = [sortedPositions(rows), sortedPositions(columns)];
  return {
    rows: rowOrder.map((row) => rows[row] as string),
    columns: columnOrder.map((column) => columns[column] as string),
    counts: rowOrder.map((row) => columnOrder.map((column) => counts[row]?.[column] as number)),
  };
};

const sortedPositions = (names: readonly string[]): readonly number[] =>
  names.map((_, index) => index).sort((a, b) => compareText(names[a] as string, names[b] as string));

/** All numbers of the grid, row by row, totals included. */
const withTotals = (counts: readonly (readonly number[])[]): readonly number[] => {
  const lines = counts.map((row) => [...row, sum(row)]);
  const columns = (lines[0] as readonly number[]).map((_, column) => sum(lines.map((line) => line[column] as number)));
  return [...lines, columns].flat();
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

// Two aims in one number: what comes second is never so much that it outweighs one of what comes first.
const costOf = (count: number, cells: number, least: SuppressionOptions['least'] = 'counts'): number =>
  least === 'counts' ? count * (cells + 1) + 1 : SECOND_TO_CELLS + count;

const lossOf = (cost: number, cells: number, least: SuppressionOptions['least'] = 'counts'): number =>
  Math.floor(cost / (least === 'counts' ? cells + 1 : SECOND_TO_CELLS));

// All numbers of a table, totals included, come to four times its total at most.
const SECOND_TO_CELLS = 2 ** 33;

const TABLE = shape.andThen<CountTable>(
  shape.object('a table of counts', {
    rows: namesOf('rows'),
    columns: namesOf('columns'),
    counts: shape.list(
      'a list of rows',
      shape.list('a list of counts', shape.whole(0, MOST_COUNT), { most: MOST_NUMBERS }),
      { most: MOST_NUMBERS },
    ),
  }),
  ({ rows, columns, counts }, path) => {
    const issues = sizeProblems(
      rows,
      columns,
      [
        [['counts'], counts.length, rows.length],
        ...counts.map((row, index) => [['counts', index], row.length, columns.length] as const),
      ],
      path,
    );
    if (issues.length > 0 || sum(counts.flat()) <= MOST_COUNT) return issues;
    return [{ path: [...path, 'counts'], message: `come to more than ${MOST_COUNT}` }];
  },
);

const RULES = shape.object('rules about small numbers', {
  id: shape.name,
  title: shape.name,
  inForce: shape.object('a period', { from: shape.date, to: shape.optional(shape.date) }),
  cites: shape.list('a list of sources', () => []),
  threshold: shape.whole(1, 1_000),
  zeros: shape.oneOf('shown', 'hidden'),
});

const OPTIONS = shape.object('options', {
  least: shape.optional(shape.oneOf('counts', 'cells')),
  effort: shape.optional(shape.whole(1, 1_000)),
});

const requireTable = (table: unknown, rules: unknown, options: unknown): void =>
  shape.requireAll('bad-table', 'The table cannot be made safe', [
    [TABLE, table, ['table']],
    [RULES, rules, ['rules']],
    [OPTIONS, options, ['options']],
  ]);
