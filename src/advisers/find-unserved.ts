// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { AssignmentSolution } from '../optimisation/index.js';
import { counted, inKm, nameOf } from './in-words.js';
import type { MatchChange, Shortage, UnservedNeed } from './match.js';
import type { Neighbours, Reach } from './reach.js';
import { idsOf, liftBlock, namesOf, nearestByKm, travelFurther } from './reach.js';
import { factsOf, keyOf, kmLimit, type Table } from './read-match-problem.js';
import type { Residual, Ways } from './residual.js';
import { pointsOf } from './terms.js';

/** Every institution with needs left: why, and what would serve it; and the groups that compete for too few places. */
export const findUnserved = (
  table: Table,
  net: Residual,
  ways: Ways,
  { shortage }: AssignmentSolution,
  { ofRow }: Neighbours,
): { readonly unserved: readonly UnservedNeed[]; readonly shortages: readonly Shortage[] } => {
  const groups = groupsOf(net, shortage.rows);
  const shortages = groups.map((group) => shortageOf(table, net, group));
  const groupOf = new Map(groups.flatMap(({ rows }, position) => rows.map((row) => [row, position])));
  // Who can take one more without anybody losing: those with a spare place, and those whose pairs can move to one.
  const free = table.advisers.flatMap((_, column) => (ways.loss[net.rows + column] === 0 ? [column] : []));
  const unserved = shortage.rows
    .filter((row) => net.served[row]! < net.ranks[row]!.length)
    .map((row) => unservedNeed(table, net, row, ofRow(row), free, groupOf.get(row)));
  return { unserved, shortages };
};

interface Group {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The short rows that have a column in common, directly or through others. Rows without any are no group. */
const groupsOf = (net: Residual, rows: readonly number[]): readonly Group[] => {
  const seen = new Set<number>();
  const groups: Group[] = [];
  for (const first of rows) {
    if (seen.has(first)) continue;
    const nodes = [first];
    seen.add(first);
    for (let k = 0; k < nodes.length; k++) {
      const node = nodes[k]!;
      const isRow = node < net.rows;
      const { start, at } = isRow ? net.byRow : net.byColumn;
      const own = isRow ? node : node - net.rows;
      for (let j = start[own]!; j < start[own + 1]!; j++) {
        const other = isRow ? net.rows + net.column[at[j]!]! : net.row[at[j]!]!;
        if (seen.has(other) || net.tier[other] === net.last) continue;
        seen.add(other);
        nodes.push(other);
      }
    }
    const columns = nodes.flatMap((node) => (node < net.rows ? [] : [node - net.rows])).sort((a, b) => a - b);
    if (columns.length > 0) {
      groups.push({ rows: nodes.filter((node) => node < net.rows).sort((a, b) => a - b), columns });
    }
  }
  return groups.sort((a, b) => b.rows.length - a.rows.length || a.rows[0]! - b.rows[0]!);
};

const shortageOf = ({ requests, advisers }: Table, net: Residual, { rows, columns }: Group): Shortage => {
  const needs = rows.reduce((sum, row) => sum + net.ranks[row]!.length, 0);
  const served = rows.reduce((sum, row) => sum + net.served[row]!, 0);
  const places = columns.reduce((sum, column) => sum + net.places[column]!, 0);
  const elsewhere = served - places;
  const besides = elsewhere === 0 ? '' : `, besides ${elsewhere} that nobody else competes for`;
  const these = rows.length === 1 ? 'One institution needs' : `These ${rows.length} institutions need`;
  const reach = `${counted(places, 'place')} with ${counted(columns.length, 'adviser')}`;
  return {
    institutions: rows.map((row) => requests[row]!.institution),
    advisers: columns.map((column) => advisers[column]!.id),
    needs,
    places,
    elsewhere,
    unserved: needs - served,
    message: `${these} ${counted(needs, 'adviser')} and can reach only ${reach}${besides}.`,
  };
};

const unservedNeed = (
  table: Table,
  net: Residual,
  row: number,
  reach: Reach,
  free: readonly number[],
  group: number | undefined,
): UnservedNeed => {
  const { institution } = table.requests[row]!;
  const held = net.held.at.subarray(net.held.start[row], net.held.start[row + 1]);
  const own = Array.from(held, (e) => net.column[e]!).concat(reach.fixed);
  const others = reach.open.filter((column) => !own.includes(column));
  return {
    institution,
    needs: net.ranks[row]!.length - net.served[row]!,
    ...reasonOf(table, net, row, { own, others, blocked: reach.blocked }, group),
    changes: changesFor(table, row, others, reach.blocked, free),
  };
};

type Why = Pick<UnservedNeed, 'reason' | 'message' | 'advisers' | 'shortage'>;

const reasonOf = (
  table: Table,
  net: Residual,
  row: number,
  { own, others, blocked }: Record<'own' | 'others' | 'blocked', readonly number[]>,
  group: number | undefined,
): Why => {
  const name = nameOf(table.requests[row]!);
  const ids = (columns: readonly number[]): readonly string[] => columns.map((column) => table.advisers[column]!.id);
  if (others.some((column) => net.places[column]! > 0) && group !== undefined) {
    const them =
      others.length === 1
        ? 'only adviser within reach, who is full'
        : `${others.length} advisers within reach, who are all full`;
    const message = `${name} competes with others for the ${them}.`;
    return { reason: 'shortage', message, advisers: ids(others), shortage: group };
  }
  if (others.length > 0) {
    const message = `No place is left by fixed pairs with the ${counted(others.length, 'adviser')} within reach of ${name}.`;
    return { reason: 'fixed', message, advisers: ids(others) };
  }
  if (blocked.length > 0) {
    const reasons = blocked.map((column) => {
      return `${nameOf(table.advisers[column]!)} (${table.blocked.get(keyOf(table, row, column))})`;
    });
    const message = `Every ${own.length > 0 ? 'further ' : ''}adviser within reach of ${name} is blocked: ${reasons.join(', ')}.`;
    return { reason: 'blocked', message, advisers: ids(blocked) };
  }
  if (own.length > 0) {
    const message = `${name} has every adviser within reach already.`;
    return { reason: 'all-paired', message, advisers: ids(own) };
  }
  return outOfReach(table, row, name);
};

const outOfReach = (table: Table, row: number, name: string): Why => {
  const nearest = nearestByKm(
    table,
    [row],
    table.advisers.map((_, column) => column),
  );
  if (nearest) {
    const adviser = table.advisers[nearest.column]!;
    const limit = kmLimit(adviser, table.policy);
    const message = `No adviser travels as far as ${name}; ${nameOf(adviser)}, ${inKm(limit + nearest.extra)} away, travels ${inKm(limit)} and comes closest to it.`;
    return { reason: 'out-of-reach', message, advisers: [adviser.id] };
  }
  if (table.requests[row]!.place === undefined && !hasMinutes(table, row)) {
    return { reason: 'place-unknown', message: `Where ${name} stands is not known.`, advisers: [] };
  }
  return { reason: 'out-of-reach', message: `No adviser travels as far as ${name}.`, advisers: [] };
};

const hasMinutes = (table: Table, row: number): boolean =>
  table.minutes.size > 0 && table.advisers.some((_, column) => table.minutes.has(keyOf(table, row, column)));

const changesFor = (
  table: Table,
  row: number,
  others: readonly number[],
  blocked: readonly number[],
  free: readonly number[],
): readonly MatchChange[] => {
  const liftable = blocked.find((column) => free.includes(column));
  const changes = [
    ...liftBlock(table, liftable === undefined ? undefined : { row, column: liftable }),
    ...travelFurther(table, [row], free),
  ];
  const fullest = cheapest(others, (column) => pointsOf(factsOf(table, row, column), table.policy));
  if (fullest !== undefined) {
    const { institution, adviser } = namesOf(table, { row, column: fullest });
    const message = `${adviser} could come to ${institution} if one place more were there.`;
    changes.push({ change: 'one-more-place', ...idsOf(table, { row, column: fullest }), message });
  }
  if (changes.length > 0) return changes;
  const { institution } = table.requests[row]!;
  const message = `Somebody new within reach of ${nameOf(table.requests[row]!)} is needed.`;
  return [{ change: 'new-adviser', institution, message }];
};

/** The entry that counts least, of equals the first. */
const cheapest = (columns: readonly number[], pointsFor: (column: number) => number): number | undefined => {
  let [best, least] = [undefined as number | undefined, Number.POSITIVE_INFINITY];
  for (const column of columns) {
    const points = pointsFor(column);
    if (points < least) [best, least] = [column, points];
  }
  return best;
};
