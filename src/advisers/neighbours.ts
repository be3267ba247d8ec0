// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { isWithinReach, type Table } from './read-match-problem.js';

/** Who is within reach of each, by position. */
export interface Neighbours {
  readonly byRow: readonly Reach[];
  readonly byColumn: readonly Reach[];
}

/** Who is within reach of one. */
export interface Reach {
  /** Those who can be a pair with it, and those who are by a fixed pair. */
  readonly open: readonly number[];
  readonly blocked: readonly number[];
  readonly fixed: readonly number[];
}

/** Everybody's neighbours. */
export const neighboursOf = (table: Table): Neighbours => {
  const empty = () => ({ open: [] as number[], blocked: [] as number[], fixed: [] as number[] });
  const [byRow, byColumn] = [table.requests.map(empty), table.advisers.map(empty)];
  const { row, column } = table.edges;
  for (let e = 0; e < row.length; e++) {
    byRow[row[e]!]!.open.push(column[e]!);
    byColumn[column[e]!]!.open.push(row[e]!);
  }
  for (const { institution, adviser } of table.policy.blocked ?? []) {
    const [r, c] = [table.rowOf.get(institution)!, table.columnOf.get(adviser)!];
    if (!isWithinReach(table, r, c)) continue;
    byRow[r]!.blocked.push(c);
    byColumn[c]!.blocked.push(r);
  }
  for (const [r, c] of table.fixed) {
    byRow[r]!.fixed.push(c);
    byColumn[c]!.fixed.push(r);
  }
  for (const { open, blocked, fixed } of [...byRow, ...byColumn]) {
    for (const list of [open, blocked, fixed]) list.sort((a, b) => a - b);
  }
  return { byRow, byColumn };
};
