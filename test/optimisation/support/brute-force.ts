import type { SparseAssignment } from 'careers-domain/optimisation';

export interface SmallProblem extends SparseAssignment {
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
    if (order < 0 || (order === 0 && best && comparePairs(chosen, best.pairs, byId) < 0)) best = { merit, pairs: chosen };
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

const comparePairs = (a: [number, number][], b: [number, number][], byId: (a: [number, number], b: [number, number]) => number): number => {
  for (let k = 0; k < Math.min(a.length, b.length); k++) {
    const order = byId(a[k] as [number, number], b[k] as [number, number]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};
