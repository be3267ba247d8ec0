/*
 * A table with its totals is one grid, a row and a column longer, in which every line adds up: what stands in a line
 * equals its total. So counts can change together, with everything published as it is, only in closed rounds: one count
 * grows, another in its row shrinks, another in that column grows, and so on until the round closes.
 *
 * As a graph: rows and columns are its nodes, the cells of the grid its edges, and an edge is walked in one direction to
 * make the count grow and in the other to make it shrink. A total counts against its line, so it turns the other way.
 * A round is then a directed cycle, and asking what a hidden count can be is asking for flows.
 */

/** A table with its totals, read row by row. Its rows and columns are the nodes: first the rows, then the columns. */
export interface Grid {
  /** How many rows there are, that of the totals among them. */
  readonly rows: number;
  /** How many columns there are, that of the totals among them. */
  readonly columns: number;
}

/** A step along a cell, from the node at which it is listed. */
export interface Step {
  readonly cell: number;
  /** The node at the other end. */
  readonly to: number;
  /** Whether the count grows by it; otherwise it shrinks. */
  readonly grows: boolean;
}

/** Where a cell begins and ends when it is walked to make its count grow. */
export const endsOf = ({ rows, columns }: Grid, cell: number): { readonly from: number; readonly to: number } => {
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  const isTotalOfOneLine = (row === rows - 1) !== (column === columns - 1);
  return isTotalOfOneLine ? { from: rows + column, to: row } : { from: row, to: rows + column };
};

/** The steps that lead from each node along some of the cells. */
export const stepsAlong = (grid: Grid, cells: Iterable<number>): readonly (readonly Step[])[] => {
  const steps = Array.from({ length: grid.rows + grid.columns }, (): Step[] => []);
  for (const cell of cells) {
    const { from, to } = endsOf(grid, cell);
    steps[from]?.push({ cell, to, grows: true });
    steps[to]?.push({ cell, to: from, grows: false });
  }
  return steps;
};
