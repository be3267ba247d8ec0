// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.

import { counted, inKm, nameOf } from './in-words.js';
import type { SpareAdviser } from './match.js';
import type { Neighbours, Reach } from './reach.js';
import { liftBlock, nearestByKm, travelFurther } from './reach.js';
import { keyOf, kmLimit, type Table } from './read-match-problem.js';
import type { Residual } from './residual.js';

/** Every adviser with places left: why, and what would use one of them. */
export const findSpare = (table: Table, net: Residual, { ofColumn }: Neighbours): readonly SpareAdviser[] => {
  const rows = table.requests.map((_, row) => row);
  // Whoever is short can hand over to whom a need is left; so a place for any of them serves one need more.
  const short = rows.filter((row) => net.tier[row]! < net.last);
  return table.advisers.flatMap((adviser, column) => {
    const places = net.places[column]! - net.taken[column]!;
    if (places === 0) return [];
    const reach = ofColumn(column);
    const liftable = reach.blocked.find((row) => net.tier[row]! < net.last);
    return [
      {
        adviser: adviser.id,
        places,
        ...reasonOf(table, net, column, reach, rows),
        changes: [
          ...liftBlock(table, liftable === undefined ? undefined : { row: liftable, column }),
          ...travelFurther(table, short, [column]),
        ],
      },
    ];
  });
};

type Why = Pick<SpareAdviser, 'reason' | 'message' | 'institutions'>;

const reasonOf = (
  table: Table,
  net: Residual,
  column: number,
  { open: around, blocked, fixed }: Reach,
  rows: readonly number[],
): Why => {
  const adviser = table.advisers[column]!;
  const name = nameOf(adviser);
  const own = chosenFor(net, column).concat(fixed);
  const open = around.filter((row) => !own.includes(row));
  const urns = (list: readonly number[]): readonly string[] => list.map((row) => table.requests[row]!.institution);
  if (open.length > 0) {
    const message = `${counted(open.length, 'institution')} within reach of ${name} ${open.length === 1 ? 'needs' : 'need'} nobody more.`;
    return { reason: 'no-need-left', message, institutions: urns(open) };
  }
  if (blocked.length > 0) {
    const reasons = blocked.map(
      (row) => `${nameOf(table.requests[row]!)} (${table.blocked.get(keyOf(table, row, column))})`,
    );
    const message = `Every ${own.length > 0 ? 'further ' : ''}institution within reach of ${name} is blocked: ${reasons.join(', ')}.`;
    return { reason: 'blocked', message, institutions: urns(blocked) };
  }
  if (own.length > 0) {
    const message = `${name} has every institution within reach already.`;
    return { reason: 'no-need-left', message, institutions: urns(own) };
  }
  const nearest = nearestByKm(table, rows, [column]);
  if (nearest) {
    const limit = kmLimit(adviser, table.policy);
    const school = nameOf(table.requests[nearest.row]!);
    const message = `${name} travels ${inKm(limit)}; the nearest institution is ${school}, ${inKm(limit + nearest.extra)} away.`;
    return { reason: 'out-of-reach', message, institutions: urns([nearest.row]) };
  }
  if (adviser.place === undefined && !rows.some((row) => table.minutes.has(keyOf(table, row, column)))) {
    return { reason: 'place-unknown', message: `Where ${name} sets out from is not known.`, institutions: [] };
  }
  return { reason: 'out-of-reach', message: `No institution is within reach of ${name}.`, institutions: [] };
};

/** The rows for which a column is chosen, fixed ones left out. */
const chosenFor = ({ byColumn, chosen, row }: Residual, column: number): number[] => {
  const rows: number[] = [];
  for (let k = byColumn.start[column]!; k < byColumn.start[column + 1]!; k++) {
    if (chosen[byColumn.at[k]!] === 1) rows.push(row[byColumn.at[k]!]!);
  }
  return rows;
};
