// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { distanceKm, type Place } from '../institutions/index.js';
import { inKm, nameOf } from './in-words.js';
import type { MatchChange } from './match.js';
import { isWithinReach, keyOf, kmLimit, minutesLimit, type Table } from './read-match-problem.js';

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

/** An institution and an adviser in the order of a table. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The change that lifts a block; nothing where there is none. */
export const liftBlock = (table: Table, blocked: Cell | undefined): readonly MatchChange[] => {
  if (blocked === undefined) return [];
  const { institution, adviser } = namesOf(table, blocked);
  const reason = table.blocked.get(keyOf(table, blocked.row, blocked.column));
  const message = `${adviser} could come to ${institution} if the two were not blocked (${reason}).`;
  return [{ change: 'lift-block', ...idsOf(table, blocked), message }];
};

/** The changes that let an adviser travel the least further, by distance and where minutes are given by these. */
export const travelFurther = (
  table: Table,
  rows: readonly number[],
  columns: readonly number[],
): readonly MatchChange[] => {
  const [byKm, byMinutes] = [nearestByKm(table, rows, columns), nearestByMinutes(table, rows, columns)];
  const changes: MatchChange[] = [];
  if (byKm) {
    const { institution, adviser } = namesOf(table, byKm);
    const message = `${adviser} could come to ${institution} by travelling ${inKm(byKm.extra)} further.`;
    changes.push({ change: 'travel-further', ...idsOf(table, byKm), extraKm: byKm.extra, message });
  }
  if (byMinutes) {
    const { institution, adviser } = namesOf(table, byMinutes);
    const message = `${adviser} could come to ${institution} by travelling ${byMinutes.extra} minutes longer.`;
    changes.push({ change: 'travel-further', ...idsOf(table, byMinutes), extraMinutes: byMinutes.extra, message });
  }
  return changes;
};

/** The identifiers of a pair. */
export const idsOf = ({ requests, advisers }: Table, { row, column }: Cell) => ({
  institution: requests[row]!.institution,
  adviser: advisers[column]!.id,
});

/** What the two are called. */
export const namesOf = ({ requests, advisers }: Table, { row, column }: Cell) => ({
  institution: nameOf(requests[row]!),
  adviser: nameOf(advisers[column]!),
});

/** A pair out of reach, and by how much. */
export type Beyond = Cell & { readonly extra: number };

/** The pair beyond reach by the fewest kilometres, of those for which distance counts and that are not blocked. */
export const nearestByKm = (table: Table, rows: readonly number[], columns: readonly number[]): Beyond | undefined => {
  const { requests, advisers, policy, minutes, blocked, isFixed } = table;
  const hasExceptions = minutes.size + blocked.size + isFixed.size > 0;
  let best: Beyond | undefined;
  for (const row of rows) {
    const place = requests[row]!.place;
    if (place === undefined) continue;
    for (const column of columns) {
      const adviser = advisers[column]!;
      if (adviser.place === undefined) continue;
      const limit = kmLimit(adviser, policy);
      const most = best === undefined ? Number.POSITIVE_INFINITY : best.extra + limit;
      if (leastKm(place, adviser.place) >= most) continue;
      const km = distanceKm(adviser.place, place);
      if (km <= limit || km >= most) continue;
      const key = hasExceptions ? keyOf(table, row, column) : '';
      if (hasExceptions && (minutes.has(key) || blocked.has(key) || isFixed.has(key))) continue;
      best = { row, column, extra: toMillimetre(km - limit) };
    }
  }
  return best;
};

// Cheaper than the distance and never more, so that most pairs need no second look.
const leastKm = (a: Place, b: Place): number =>
  'easting' in a && 'easting' in b
    ? Math.max(Math.abs(a.easting - b.easting), Math.abs(a.northing - b.northing)) / 1000
    : 0;

// Rounded up, so that the adviser gets there.
const toMillimetre = (km: number): number => Math.ceil(km * 1e6) / 1e6;

const nearestByMinutes = (table: Table, rows: readonly number[], columns: readonly number[]): Beyond | undefined => {
  const { advisers, policy, minutes, blocked, isFixed } = table;
  if (minutes.size === 0) return undefined;
  let best: Beyond | undefined;
  for (const row of rows) {
    for (const column of columns) {
      const key = keyOf(table, row, column);
      const extra = (minutes.get(key) ?? 0) - minutesLimit(advisers[column]!, policy);
      if (extra <= 0 || (best && extra >= best.extra) || blocked.has(key) || isFixed.has(key)) continue;
      best = { row, column, extra };
    }
  }
  return best;
};
