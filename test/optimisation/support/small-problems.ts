import type { AssignmentOptions, DenseAssignment, SparseAssignment } from 'careers-domain/optimisation';
import fc from 'fast-check';

export interface SmallProblem extends SparseAssignment {
  readonly edges: { readonly row: number[]; readonly column: number[]; readonly cost: number[] };
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly rowCapacity: readonly number[];
  readonly columnCapacity: readonly number[];
  readonly rowLevels: readonly (readonly number[])[];
  readonly fixed: readonly (readonly [number, number])[];
  readonly forbidden: readonly (readonly [number, number])[];
}

export interface BestBySight {
  readonly pairs: [number, number][];
  readonly served: number;
  readonly total: number;
}

const identifiers = (prefix: string, count: number) =>
  fc
    .shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: count, maxLength: count })
    .map((names) => names.map((name) => prefix + name));

/** Problems small enough to try every set of pairs, with everything a problem can have. */
export const smallProblem = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .chain(([rowCount, columnCount]) => {
    const place = (count: number) => fc.integer({ min: 0, max: Math.max(0, count - 1) });
    const some = rowCount > 0 && columnCount > 0;
    const pair = fc.tuple(place(rowCount), place(columnCount));
    const perRow = { minLength: rowCount, maxLength: rowCount };
    const perColumn = { minLength: columnCount, maxLength: columnCount };
    return fc.record({
      rows: identifiers('r', rowCount),
      columns: identifiers('c', columnCount),
      edges: fc.array(fc.tuple(pair, fc.integer({ min: -2, max: 4 })), { maxLength: some ? 11 : 0 }).map((edges) => ({
        row: edges.map(([[row]]) => row),
        column: edges.map(([[, column]]) => column),
        cost: edges.map(([, cost]) => cost),
      })),
      columnCapacity: fc.array(fc.integer({ min: 0, max: 3 }), perColumn),
      needs: fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }), perRow),
      fixed: fc.array(pair, { maxLength: some ? 1 : 0 }),
      forbidden: fc.array(pair, { maxLength: some ? 2 : 0 }),
      alike: fc.boolean(),
    });
  })
  .map(({ needs, alike, ...problem }): SmallProblem => {
    const rowLevels = needs.map((levels) => levels.map((level) => (alike ? 1 : level)).sort());
    return { ...problem, rowLevels, rowCapacity: rowLevels.map(({ length }) => length) };
  });

/** The same problem as a matrix. */
export const denseTwin = ({ edges, ...rest }: SmallProblem): DenseAssignment => {
  const costs = rest.rows.map(() => rest.columns.map((): number | null => null));
  edges.row.forEach((r, e) => {
    const line = costs[r] as (number | null)[];
    const c = edges.column[e] as number;
    line[c] = Math.min(line[c] ?? Number.POSITIVE_INFINITY, edges.cost[e] as number);
  });
  return { ...rest, costs };
};

/** A matrix as lists of pairs. */
export const sparseTwin = ({
  costs,
  ...rest
}: AssignmentOptions & { costs: readonly (readonly (number | null)[])[] }): SparseAssignment => {
  const edges = { row: [] as number[], column: [] as number[], cost: [] as number[] };
  costs.forEach((line, r) => {
    line.forEach((cost, c) => {
      if (cost === null) return;
      edges.row.push(r);
      edges.column.push(c);
      edges.cost.push(cost);
    });
  });
  return { ...rest, rows: costs.length, columns: costs[0]?.length ?? 0, edges };
};

/** Tries every set of pairs. Undefined where the fixed pairs already break a rule. */
export const bestBySight = (problem: SmallProblem): BestBySight | undefined => {
  const cheapest = new Map<string, number>();
  for (let e = 0; e < problem.edges.row.length; e++) {
    const key = `${problem.edges.row[e]} ${problem.edges.column[e]}`;
    cheapest.set(key, Math.min(problem.edges.cost[e] as number, cheapest.get(key) ?? Number.POSITIVE_INFINITY));
  }
  const isIn = (list: readonly (readonly [number, number])[], [r, c]: readonly [number, number]) =>
    list.some(([row, column]) => row === r && column === c);
  const byId = (a: [number, number], b: [number, number]) =>
    compare(problem.rows[a[0]], problem.rows[b[0]]) || compare(problem.columns[a[1]], problem.columns[b[1]]);
  const pairs = [...cheapest.keys()]
    .map((key) => key.split(' ').map(Number) as [number, number])
    .filter((pair) => !isIn(problem.forbidden, pair))
    .sort(byId);
  const levels = [...new Set(problem.rowLevels.flat())].sort((a, b) => a - b);

  let best: { merit: number[]; pairs: [number, number][] } | undefined;
  for (let set = 0; set < 2 ** pairs.length; set++) {
    const chosen = pairs.filter((_, k) => (set >> k) & 1);
    if (!problem.fixed.every((pair) => isIn(chosen, pair))) continue;
    const has = problem.rows.map((_, r) => chosen.filter(([row]) => row === r).length);
    const taken = problem.columns.map((_, c) => chosen.filter(([, column]) => column === c).length);
    if (has.some((count, r) => count > (problem.rowCapacity[r] as number))) continue;
    if (taken.some((count, c) => count > (problem.columnCapacity[c] as number))) continue;
    const servedLevels = has.flatMap((count, r) => (problem.rowLevels[r] as number[]).slice(0, count));
    const merit = levels.map((level) => -servedLevels.filter((served) => served === level).length);
    merit.push(chosen.reduce((sum, [r, c]) => sum + (cheapest.get(`${r} ${c}`) as number), 0));
    const order = best ? compareLists(merit, best.merit) : -1;
    if (order < 0 || (order === 0 && best && comparePairs(chosen, best.pairs, byId) < 0))
      best = { merit, pairs: chosen };
  }
  return (
    best && {
      pairs: best.pairs.slice().sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      served: best.pairs.length,
      total: best.merit[best.merit.length - 1] as number,
    }
  );
};

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const compareLists = (a: number[], b: number[]): number => {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : compare(a[at] as number, b[at] as number);
};

const comparePairs = (
  a: [number, number][],
  b: [number, number][],
  byId: (a: [number, number], b: [number, number]) => number,
): number => {
  for (let k = 0; k < Math.min(a.length, b.length); k++) {
    const order = byId(a[k] as [number, number], b[k] as [number, number]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

/**
 * The problem as linear programmes for HiGHS: the most served first, and at so many served the least total cost. Both
 * have whole solutions, because each pair stands in one row's and one column's limit.
 */
export const programmesOf = (
  costs: readonly (readonly (number | null)[])[],
  rowCapacity: readonly number[],
  columnCapacity: readonly number[],
): { readonly mostServed: string; readonly leastCost: (served: number) => string } => {
  const pairs = costs.flatMap((line, r) => line.flatMap((cost, c) => (cost === null ? [] : [{ r, c, cost }])));
  const sumOf = (chosen: typeof pairs, weight: (cost: number) => number): string =>
    chosen.map(({ r, c, cost }) => `${weight(cost) < 0 ? '-' : '+'} ${Math.abs(weight(cost))} x${r}_${c}`).join(' ');
  const limits = [
    ...rowCapacity.map((count, k) => [pairs.filter(({ r }) => r === k), count] as const),
    ...columnCapacity.map((count, k) => [pairs.filter(({ c }) => c === k), count] as const),
  ].flatMap(([chosen, count]) => (chosen.length > 0 ? [`${sumOf(chosen, () => 1)} <= ${count}`] : []));
  const bounds = pairs.map(({ r, c }) => `0 <= x${r}_${c} <= 1`);
  const programme = (objective: string, rows: readonly string[]): string =>
    [objective, 'Subject To', ...rows.map((row, k) => ` l${k}: ${row}`), 'Bounds', ...bounds, 'End'].join('\n');
  return {
    mostServed: programme(`Maximize\n served: ${sumOf(pairs, () => 1)}`, limits),
    leastCost: (served) =>
      programme(`Minimize\n total: ${sumOf(pairs, (cost) => cost)}`, [
        ...limits,
        `${sumOf(pairs, () => 1)} = ${served}`,
      ]),
  };
};
