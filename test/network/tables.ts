import type { CountTable, PublishedTable } from 'careers-domain/network';
import fc from 'fast-check';

/** A table of counts with names given by position. */
export const tableOf = (counts: readonly (readonly number[])[]): CountTable => ({
  rows: counts.map((_, row) => `row-${row}`),
  columns: (counts[0] ?? []).map((_, column) => `column-${column}`),
  counts,
});

/** Tables of few rows and columns whose counts are small, where the trouble is. */
export const someTable = ({ rows, columns, most }: { rows: number; columns: number; most: number }) =>
  fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
    .chain(([height, width]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )
    .map(tableOf);

/** Every number of a grid, row by row, totals last. */
export const gridOf = (counts: readonly (readonly number[])[]): number[] => {
  const lines = counts.map((row) => [...row, sum(row)]);
  return [...lines.flat(), ...(lines[0] ?? []).map((_, column) => sum(lines.map((line) => line[column] ?? 0)))];
};

/** Every number of a published table, row by row, totals last. */
export const shownIn = (table: PublishedTable): (number | null)[] => [
  ...table.counts.flatMap((row, index) => [...row, table.rowTotals[index] ?? null]),
  ...table.columnTotals,
  table.total,
];

/**
 * What every cell can be, by trying: all tables whose counts lie within `from` and `to` of each cell and that agree with
 * everything that is shown.
 */
export const possibleByTrying = (
  shown: readonly (number | null)[],
  shape: { readonly rows: number; readonly columns: number },
  leastHidden: number,
  limits: (cell: number) => readonly [from: number, to: number],
): Set<number>[] => {
  const { rows, columns } = shape;
  const found = shown.map(() => new Set<number>());
  const counts = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const place = (inner: number): void => {
    if (inner === rows * columns) {
      const grid = gridOf(counts);
      const agrees = grid.every((number, cell) => (shown[cell] ?? null) === null || shown[cell] === number);
      const isHigh = grid.every((number, cell) => shown[cell] !== null || number >= leastHidden);
      if (agrees && isHigh) for (const [cell, number] of grid.entries()) found[cell]?.add(number);
      return;
    }
    const [row, column] = [Math.floor(inner / columns), inner % columns];
    const cell = row * (columns + 1) + column;
    const known = shown[cell] ?? null;
    const [from, to] = known === null ? limits(cell) : [known, known];
    for (let number = from; number <= to; number++) {
      (counts[row] as number[])[column] = number;
      place(inner + 1);
    }
  };
  place(0);
  return found;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
