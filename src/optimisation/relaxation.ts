// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.

/**
 * Projects and limits as whole numbers: `values` to be made as large as they can be while each row keeps to its limit.
 *
 * The last two rows are about the number of projects: each adds 1 to the last but one, which says how many there may be at
 * most, and -1 to the last, which says how many there must be.
 */
export interface Knapsack {
  readonly values: readonly number[];
  readonly rows: readonly KnapsackRow[];
}

/** One limit: the projects that add something, ascending, what each adds, and what they may come to. */
export interface KnapsackRow {
  readonly projects: readonly number[];
  readonly amounts: readonly number[];
  readonly limit: number;
}

/** A part of all choices. */
export interface Part {
  /** For each project whether it is settled: 1 in, 0 out, -1 open. */
  readonly settled: Int8Array;
  /** The limit of each row. */
  readonly limits: Float64Array;
}

/** What is left of a choice when projects may be chosen in part. */
export interface Relaxed {
  /** No choice of the part is worth more; below 0 where there is none. Safe against rounding. */
  readonly bound: number;
  /** The share of each project. */
  readonly shares: Float64Array;
  /** What the bound falls by, at least, when a project goes the other way: above 0 where it is better in, below where out. */
  readonly pull: Float64Array;
}

/**
 * The linear relaxation of a choice, ready to be solved for one part after another.
 *
 * It is a dual simplex method with bounds on a condensed tableau. Another part only moves bounds, so each solution begins
 * where the last one ended. Rounding cannot make the answer wrong: the method only finds prices for the limits,
 * and for any prices from 0 the bound follows from the whole numbers of the problem, with room for every rounding.
 */
export const createRelaxation = ({ values, rows }: Knapsack): ((part: Part) => Relaxed) => {
  const [n, m] = [values.length, rows.length];
  // Scaled by powers of two, amounts are about 1 and yet exact.
  const scales = rows.map(({ amounts }) => powerAbove(amounts.reduce(larger, 1)));
  /** The limits that the tableau has taken in. */
  const limits = new Float64Array(m);

  const tableau = new Float64Array(m * n);
  const right = new Float64Array(m);
  const reduced = new Float64Array(n);
  // Projects are 0 to n - 1, what a row leaves of its limit n to n + m - 1.
  const basic = new Int32Array(m);
  const open = new Int32Array(n);
  // Where what is not in the basis stands: at the end of its range that is worth more.
  const standing = new Float64Array(n);
  let pivots = 0;

  const restart = (): void => {
    tableau.fill(0);
    for (const [row, { projects, amounts }] of rows.entries()) {
      for (const [k, project] of projects.entries()) tableau[row * n + project] = amounts[k]! * scales[row]!;
      limits[row] = rows[row]!.limit;
      right[row] = limits[row]! * scales[row]!;
      basic[row] = n + row;
    }
    for (let k = 0; k < n; k++) {
      reduced[k] = values[k]!;
      open[k] = k;
    }
    pivots = 0;
  };

  const pivot = (row: number, column: number): void => {
    const base = row * n;
    const by = 1 / tableau[base + column]!;
    for (let k = 0; k < n; k++) tableau[base + k]! *= by;
    tableau[base + column] = by;
    right[row]! *= by;
    for (let r = 0; r < m; r++) {
      const factor = tableau[r * n + column]!;
      if (r === row || factor === 0) continue;
      tableau[r * n + column] = 0;
      for (let k = 0; k < n; k++) tableau[r * n + k]! -= factor * tableau[base + k]!;
      right[r]! -= factor * right[row]!;
    }
    const factor = reduced[column]!;
    reduced[column] = 0;
    for (let k = 0; k < n; k++) reduced[k]! -= factor * tableau[base + k]!;
    [basic[row], open[column]] = [open[column]!, basic[row]!];
    pivots++;
  };

  const takeIn = (row: number, limit: number): void => {
    const rise = (limit - limits[row]!) * scales[row]!;
    limits[row] = limit;
    const at = basic.indexOf(n + row);
    if (at >= 0) right[at]! += rise;
    else {
      const column = open.indexOf(n + row);
      for (let r = 0; r < m; r++) right[r]! += tableau[r * n + column]! * rise;
    }
  };

  const lowOf = (row: number, settled: Int8Array): number => (settled[basic[row]!] === 1 ? 1 : 0);

  const highOf = (row: number, settled: Int8Array): number => {
    if (basic[row]! >= n) return Number.POSITIVE_INFINITY;
    return settled[basic[row]!] === 0 ? 0 : 1;
  };

  /** The row furthest out of its range, and by how much: below 0 under it, above 0 over it. */
  const furthestOut = (levels: Float64Array, settled: Int8Array): { row: number; out: number } => {
    let found = -1;
    let furthest = 0;
    for (let row = 0; row < m; row++) {
      const under = Math.min(0, levels[row]! - lowOf(row, settled));
      const out = under < 0 ? under : Math.max(0, levels[row]! - highOf(row, settled));
      if (Math.abs(out) <= Math.max(TINY, Math.abs(furthest))) continue;
      found = row;
      furthest = out;
    }
    return { row: found, out: furthest };
  };

  /** What can bring a row back at the least loss of value. */
  const cheapestMove = (row: number, out: number, settled: Int8Array): number => {
    let found = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < n; k++) {
      const rate = tableau[row * n + k]!;
      if (Math.abs(rate) < TINY || (open[k]! < n && settled[open[k]!]! >= 0)) continue;
      const isUnder = out < 0;
      const canRise = standing[k] === 0;
      if ((isUnder === rate < 0) !== canRise) continue;
      const loss = Math.abs(reduced[k]! / rate);
      if (loss < least || (loss === least && Math.abs(rate) > Math.abs(tableau[row * n + found]!))) {
        least = loss;
        found = k;
      }
    }
    return found;
  };

  /** An upper bound from prices alone, with all that rounding can have taken from it. */
  const boundAt = (prices: Float64Array, of: readonly number[], settled: Int8Array, pull: Float64Array): number => {
    let sizes = 0;
    let bound = 0;
    pull.set(of);
    for (const value of of) sizes += value;
    for (const [row, { projects, amounts }] of rows.entries()) {
      const price = prices[row]!;
      if (price === 0) continue;
      const limit = limits[row]! * scales[row]!;
      bound += price * limit;
      sizes += Math.abs(price * limit);
      for (const [k, project] of projects.entries()) {
        const taken = price * (amounts[k]! * scales[row]!);
        pull[project]! -= taken;
        sizes += Math.abs(taken);
      }
    }
    for (let project = 0; project < n; project++) {
      const state = settled[project]!;
      if (state === 1 || (state < 0 && pull[project]! > 0)) bound += pull[project]!;
    }
    return bound + sizes * (n + m + 8) * Number.EPSILON;
  };

  /** Whether a row that nothing can bring back proves that there is no choice at all. */
  const isImpossible = (row: number, out: number, settled: Int8Array): boolean => {
    const sign = out < 0 ? 1 : -1;
    const prices = new Float64Array(m);
    if (basic[row]! >= n) prices[basic[row]! - n] = 1;
    for (let k = 0; k < n; k++) {
      if (open[k]! >= n) prices[open[k]! - n] = Math.max(0, sign * tableau[row * n + k]!);
    }
    return boundAt(prices, new Array<number>(n).fill(0), settled, new Float64Array(n)) < 0;
  };

  restart();
  return ({ settled, limits: wanted }) => {
    // Rounding gathers in the tableau, and would in time make the bound a bad one.
    if (pivots > 5_000) restart();
    for (let row = 0; row < m; row++) if (wanted[row] !== limits[row]) takeIn(row, wanted[row]!);
    for (let k = 0; k < n; k++) {
      const state = open[k]! < n ? settled[open[k]!]! : 0;
      standing[k] = state >= 0 ? state : reduced[k]! > 0 ? 1 : 0;
    }
    const levels = right.slice();
    for (let row = 0; row < m; row++) {
      for (let k = 0; k < n; k++) if (standing[k] === 1) levels[row]! -= tableau[row * n + k]!;
    }
    let possible = true;
    for (let turn = 0; turn < 20 * (n + m); turn++) {
      const { row, out } = furthestOut(levels, settled);
      if (row < 0) break;
      const column = cheapestMove(row, out, settled);
      if (column < 0) {
        possible = !isImpossible(row, out, settled);
        break;
      }
      const step = out / tableau[row * n + column]!;
      const entered = standing[column]! + step;
      const left = out < 0 ? lowOf(row, settled) : highOf(row, settled);
      for (let r = 0; r < m; r++) levels[r]! -= tableau[r * n + column]! * step;
      pivot(row, column);
      levels[row] = entered;
      standing[column] = left;
    }
    const shares = new Float64Array(n);
    const prices = new Float64Array(m);
    for (let k = 0; k < n; k++) {
      if (open[k]! < n) shares[open[k]!] = standing[k]!;
      else prices[open[k]! - n] = Math.max(0, -reduced[k]!);
    }
    for (let row = 0; row < m; row++) if (basic[row]! < n) shares[basic[row]!] = levels[row]!;
    const pull = new Float64Array(n);
    const bound = boundAt(prices, values, settled, pull);
    return { bound: possible ? bound : -1, shares, pull };
  };
};

const TINY = 1e-9;

/** One divided by the least power of two that is not below a number. No logarithm: engines differ in its last digit. */
const powerAbove = (number: number): number => {
  let scale = 1;
  while (number * scale > 1) scale /= 2;
  return scale;
};

const larger = (most: number, amount: number): number => Math.max(most, Math.abs(amount));
