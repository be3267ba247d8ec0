// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { distanceKm, type Place } from '../institutions/index.js';
import { inKm, nameOf } from './in-words.js';
import type { MatchChange } from './match.js';
import { isWithinReach, keyOf, kmLimit, minutesLimit, type Table } from './read-match-problem.js';
import { spansOf } from './residual.js';

/** Finds who is within reach of a row or of a column. */
export interface Neighbours {
  readonly ofRow: (row: number) => Reach;
  readonly ofColumn: (column: number) => Reach;
}

/** Who is within reach of one. */
export interface Reach {
  /** Those who can be a pair with it, and those who are by a fixed pair. */
  readonly open: readonly number[];
  readonly blocked: readonly number[];
  readonly fixed: readonly number[];
}

/** Everybody's neighbours, looked up when they are asked for: whoever has all that is wanted is never asked. */
export const neighboursOf = (table: Table): Neighbours => {
  const { edges, policy, rowOf, columnOf, fixed } = table;
  const blocked = (policy.blocked ?? [])
    .map(({ institution, adviser }) => [rowOf.get(institution)!, columnOf.get(adviser)!] as const)
    .filter(([row, column]) => isWithinReach(table, row, column));
  const [open, stopped, settled] = [[edges.row, edges.column] as const, sidesOf(blocked), sidesOf(fixed)];
  const reachOf = (own: 0 | 1, count: number): ((node: number) => Reach) => {
    const lookUp = (sides: Sides): ((node: number) => number[]) => {
      const { start, at } = spansOf(sides[own], count);
      const others = sides[1 - own]!;
      return (node) => Array.from(at.subarray(start[node], start[node + 1]), (k) => others[k]!).sort((a, b) => a - b);
    };
    const [openTo, blockedFrom, fixedTo] = [lookUp(open), lookUp(stopped), lookUp(settled)];
    return (node) => ({ open: openTo(node), blocked: blockedFrom(node), fixed: fixedTo(node) });
  };
  return { ofRow: reachOf(0, table.requests.length), ofColumn: reachOf(1, table.advisers.length) };
};

/** The rows and the columns of pairs, side by side. */
type Sides = readonly [rows: readonly number[], columns: readonly number[]];

const sidesOf = (pairs: readonly (readonly [row: number, column: number])[]): Sides => [
  pairs.map(([row]) => row),
  pairs.map(([, column]) => column),
];

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
