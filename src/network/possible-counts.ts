import { DomainProblem, shape } from '../core/index.js';
import type { PublishedTable } from './entities.js';
import { endsOf, type Grid, type Step, stepsAlong } from './suppression/grid.js';
import { MOST_COUNT, MOST_NUMBERS, namesOf, sizeProblems } from './suppression/shapes.js';

/**
 * What a hidden number of a published table can be.
 *
 * @group Small numbers
 */
export interface PossibleCount {
  /** The name of its row; `null` for the totals below the rows. */
  readonly row: string | null;
  /** The name of its column; `null` for the totals beside the columns. */
  readonly column: string | null;
  /** The least it can be. */
  readonly least: number;
  /** The most it can be, `null` where there is no limit. Equal to `least` where a reader can work it out. */
  readonly most: number | null;
}

/**
 * What a reader can work out about each hidden number of a table, from everything that is shown: between which two it
 * must lie.
 *
 * It looks at the published table alone, and so checks what `suppressSmallNumbers` did, or anybody else. The table is
 * safe when `least` and `most` differ everywhere. Every whole number between the two is possible.
 *
 * @param table - The table as published.
 *
 * @returns Each hidden number, row by row, totals last.
 *
 * @throws DomainProblem `bad-table` listing everything that is wrong with the table; among it lines of shown numbers that
 * do not add up, and tables in which no numbers at all could stand where they are hidden.
 *
 * @example
 * ```ts
 * import { possibleCounts } from 'careers-domain/network';
 *
 * const careless = {
 *   rows: ['Hill', 'Dale'],
 *   columns: ['Met an employer', 'Met none'],
 *   counts: [
 *     [147, null],
 *     [90, 30],
 *   ],
 *   rowTotals: [150, 120],
 *   columnTotals: [237, 33],
 *   total: 270,
 *   leastHidden: 1,
 * } as const;
 * possibleCounts(careless); // => [{ row: 'Hill', column: 'Met none', least: 3, most: 3 }]
 * ```
 *
 * @group Small numbers
 */
export const possibleCounts = (table: PublishedTable): readonly PossibleCount[] => {
  shape.requireAll('bad-table', 'The table cannot be read', [[TABLE, table, ['table']]]);
  const grid = { rows: table.rows.length + 1, columns: table.columns.length + 1 };
  const shown = [
    ...table.counts.map((row, index) => [...row, table.rowTotals[index] as number | null]),
    [...table.columnTotals, table.total],
  ].flat();
  const hidden = shown.flatMap((number, cell) => (number === null ? [cell] : []));
  const flow: Flow = { steps: stepsAlong(grid, hidden), least: table.leastHidden, counts: shown.map(() => 0) };
  fill(flow, grid, shown, hidden);
  return hidden.map((cell) => {
    const { from, to } = endsOf(grid, cell);
    const count = flow.counts[cell] as number;
    const more = mostBetween(flow, to, from, cell);
    const fewer = mostBetween(flow, from, to, cell, count - flow.least);
    return {
      row: table.rows[Math.floor(cell / grid.columns)] ?? null,
      column: table.columns[cell % grid.columns] ?? null,
      least: count - fewer,
      most: more === Number.POSITIVE_INFINITY ? null : count + more,
    };
  });
};

interface Flow {
  readonly steps: readonly (readonly Step[])[];
  readonly least: number;
  /** A number for each hidden cell; those that are shown stand at nothing. */
  readonly counts: number[];
}

/** Finds numbers that fit where numbers are hidden. */
const fill = (flow: Flow, grid: Grid, shown: readonly (number | null)[], hidden: readonly number[]): void => {
  for (const cell of hidden) flow.counts[cell] = flow.least;
  // What a node still has to give, or to take where it is negative.
  const excess = new Array<number>(grid.rows + grid.columns).fill(0);
  for (const [cell, number] of shown.entries()) {
    const { from, to } = endsOf(grid, cell);
    const count = number ?? flow.least;
    excess[from] = (excess[from] as number) - count;
    excess[to] = (excess[to] as number) + count;
  }
  for (const [node, surplus] of excess.entries()) {
    for (let left = surplus; left > 0; ) {
      const path = pathFrom(flow, node, (end) => (excess[end] as number) < 0);
      if (path === undefined) throw doesNotAddUp();
      const end = (path.at(-1) as Step).to;
      const amount = Math.min(left, -(excess[end] as number), roomAlong(flow, path));
      move(flow, path, amount);
      excess[end] = (excess[end] as number) + amount;
      left -= amount;
    }
    if (surplus > 0) excess[node] = 0;
  }
};

/**
 * How much more can go from one node to another along hidden cells, one of them left out; `enough` where that is less. The
 * flow stays as it is.
 */
const mostBetween = (
  { counts, ...flow }: Flow,
  start: number,
  goal: number,
  leftOut: number,
  enough = Number.POSITIVE_INFINITY,
): number => {
  const trial: Flow = { ...flow, counts: [...counts] };
  let total = 0;
  while (total < enough) {
    const path = pathFrom(trial, start, (end) => end === goal, leftOut);
    if (path === undefined) return total;
    const room = roomAlong(trial, path);
    if (room === Number.POSITIVE_INFINITY) return enough;
    move(trial, path, room);
    total += room;
  }
  return enough;
};

/** A step, and those before it. */
interface Way {
  readonly step: Step;
  readonly before: Way | undefined;
}

/** A shortest way from a node to one that will do, by steps that have room; `undefined` where there is none. */
const pathFrom = (
  flow: Flow,
  start: number,
  isGoal: (node: number) => boolean,
  leftOut?: number,
): readonly Step[] | undefined => {
  const ways = new Array<Way | undefined>(flow.steps.length);
  const reached = [start];
  for (const node of reached) {
    for (const step of flow.steps[node] as readonly Step[]) {
      if (ways[step.to] || step.to === start || step.cell === leftOut || roomFor(flow, step) === 0) continue;
      const way = { step, before: ways[node] };
      if (isGoal(step.to)) return stepsOf(way);
      ways[step.to] = way;
      reached.push(step.to);
    }
  }
  return undefined;
};

const stepsOf = (way: Way): readonly Step[] => {
  const steps: Step[] = [];
  for (let at: Way | undefined = way; at !== undefined; at = at.before) steps.unshift(at.step);
  return steps;
};

const roomFor = ({ counts, least }: Flow, { cell, grows }: Step): number =>
  grows ? Number.POSITIVE_INFINITY : (counts[cell] as number) - least;

const roomAlong = (flow: Flow, path: readonly Step[]): number =>
  path.reduce((room, step) => Math.min(room, roomFor(flow, step)), Number.POSITIVE_INFINITY);

const move = ({ counts }: Flow, path: readonly Step[], amount: number): void => {
  for (const { cell, grows } of path) counts[cell] = (counts[cell] as number) + (grows ? amount : -amount);
};

const doesNotAddUp = (): DomainProblem =>
  new DomainProblem('bad-table', 'The table cannot be read', [
    { path: ['table'], message: 'does not add up: no numbers can stand where they are hidden' },
  ]);

const NUMBER = shape.value(
  `a whole number from 0 to ${MOST_COUNT}, or null where it is hidden`,
  (number) => number === null || (Number.isInteger(number) && Number(number) >= 0 && Number(number) <= MOST_COUNT),
);

const NUMBERS = shape.list('a list of numbers', NUMBER, { most: MOST_NUMBERS });

const TABLE = shape.andThen<PublishedTable>(
  shape.object('a published table', {
    rows: namesOf('rows'),
    columns: namesOf('columns'),
    counts: shape.list('a list of rows', NUMBERS, { most: MOST_NUMBERS }),
    rowTotals: NUMBERS,
    columnTotals: NUMBERS,
    total: NUMBER,
    leastHidden: shape.whole(0, 1),
  }),
  ({ rows, columns, counts, rowTotals, columnTotals }, path) =>
    sizeProblems(
      rows,
      columns,
      [
        [['counts'], counts.length, rows.length],
        ...counts.map((row, index) => [['counts', index], row.length, columns.length] as const),
        [['rowTotals'], rowTotals.length, rows.length],
        [['columnTotals'], columnTotals.length, columns.length],
      ],
      path,
    ),
);
