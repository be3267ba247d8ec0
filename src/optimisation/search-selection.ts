// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { createRelaxation, type Knapsack, type Part } from './relaxation.js';

/** How many branches may be looked at, and how many were. */
export interface Work {
  done: number;
  readonly limit: number;
}

/** A choice: for each project 1 or 0. */
export type Choice = Int8Array;

/** What a search came to. */
export interface Found {
  /** The best choice found; absent where none is worth enough. */
  readonly choice?: Choice;
  /** No choice is worth more. Below what was asked for where the search came to its end without a choice. */
  readonly bound: number;
  /** Whether the search came to its end within its work. */
  readonly isDone: boolean;
}

/** A search for choices, in one part of them after another. */
export interface Search {
  /** All choices there are. */
  readonly everything: () => Part;
  /**
   * The choice of the greatest value, if that is at least `least`.
   *
   * @param isAnyGood - Whether any choice of at least that value will do.
   */
  readonly find: (part: Part, least: number, isAnyGood: boolean, work: Work) => Found;
  /** Settles what every choice worth at least `least` has in common; false where there is none. */
  readonly tighten: (part: Part, least: number) => boolean;
}

/** What a part promises, a choice that it holds, and the two parts to look at next. */
interface Outlook {
  readonly bound: number;
  readonly choice?: Choice;
  readonly halves: readonly Part[];
}

interface Branch {
  readonly part: Part;
  readonly bound: number;
  readonly depth: number;
}

/**
 * Branch and bound, always from the branch that promises most, deeper first.
 *
 * A branch is cut where the linear relaxation shows that it holds nothing worth having. Of two projects one of which asks
 * no more of any limit, is worth no less and, where it is worth the same, comes first, the other is never chosen alone:
 * with the one in its place a choice would be worth more, or be the first of its value.
 */
export const createSearch = (knapsack: Knapsack): Search => {
  const { values, rows } = knapsack;
  const n = values.length;
  const relax = createRelaxation(knapsack);
  const columns = columnsOf(knapsack);

  const everything = (): Part => ({
    settled: new Int8Array(n).fill(-1),
    limits: Float64Array.from(rows, ({ limit }) => limit),
  });

  const settleAll = (part: Part): boolean => {
    const { settled } = part;
    const seen = new Int8Array(n).fill(-1);
    for (;;) {
      if (!keepRows(part, rows)) return false;
      let isChanged = false;
      for (let project = 0; project < n; project++) {
        const state = settled[project]!;
        if (state < 0 || seen[project] === state) continue;
        seen[project] = state;
        isChanged = true;
        for (let other = 0; other < n; other++) {
          const isTied =
            state === 0
              ? settled[other] !== 0 && comesBefore(project, other)
              : settled[other] !== 1 && comesBefore(other, project);
          if (!isTied) continue;
          if (settled[other]! >= 0) return false;
          settled[other] = state;
        }
      }
      if (!isChanged) return true;
    }
  };

  const comesBefore = (a: number, b: number): boolean => {
    if (a === b || values[a]! < values[b]! || (values[a] === values[b] && a > b)) return false;
    return asksNoMore(columns[a]!, columns[b]!);
  };

  const worthOf = (choice: Choice): number => {
    let value = 0;
    for (let project = 0; project < n; project++) if (choice[project] === 1) value += values[project]!;
    return value;
  };

  /** Fills a choice up: first what the relaxation has whole, then in the order of its shares what still fits. */
  const fillUp = ({ settled, limits }: Part, shares: Float64Array): Choice | undefined => {
    const choice = new Int8Array(n);
    const taken = new Float64Array(rows.length);
    const add = (project: number): void => {
      choice[project] = 1;
      for (const [row, amount] of columns[project]!) taken[row]! += amount;
    };
    const rest: number[] = [];
    for (let project = 0; project < n; project++) {
      if (settled[project] === 1 || (settled[project] === -1 && shares[project]! > 1 - NEAR)) add(project);
      else if (settled[project] === -1) rest.push(project);
    }
    rest.sort((a, b) => shares[b]! - shares[a]! || values[b]! - values[a]! || a - b);
    for (const project of rest) {
      if (columns[project]!.every(([row, amount]) => amount <= 0 || taken[row]! + amount <= limits[row]!)) add(project);
    }
    return taken.every((sum, row) => sum <= limits[row]!) ? choice : undefined;
  };

  /** Looks at a part, and settles what it can. Nothing where it holds no choice worth enough. */
  const lookAt = (part: Part, least: number): Outlook | undefined => {
    const { settled } = part;
    if (!settleAll(part)) return undefined;
    for (;;) {
      const { bound, shares, pull } = relax(part);
      if (bound < least) return undefined;
      let isChanged = false;
      for (let project = 0; project < n; project++) {
        if (settled[project]! >= 0 || bound - Math.abs(pull[project]!) >= least) continue;
        settled[project] = pull[project]! > 0 ? 1 : 0;
        isChanged = true;
      }
      if (isChanged && !settleAll(part)) return undefined;
      const isCut = shares.some(
        (share, project) => settled[project]! >= 0 && Math.abs(share - settled[project]!) > NEAR,
      );
      if (isChanged && isCut) continue;
      const choice = fillUp(part, shares);
      return { bound: Math.floor(bound), ...(choice && { choice }), halves: halvesOf(part, shares) };
    }
  };

  const find: Search['find'] = (part, least, isAnyGood, work) => {
    let found: Choice | undefined;
    let needed = least;
    const branches: Branch[] = [{ part: copyOf(part), bound: Number.POSITIVE_INFINITY, depth: 0 }];
    for (let branch = branches.pop(); branch; branch = branches.pop()) {
      if (branch.bound < needed) continue;
      if (work.done >= work.limit) {
        return { ...(found && { choice: found }), bound: branch.bound, isDone: false };
      }
      work.done++;
      const seen = lookAt(branch.part, needed);
      if (!seen) continue;
      const value = seen.choice ? worthOf(seen.choice) : -1;
      if (seen.choice && value >= needed) {
        found = seen.choice;
        needed = value + 1;
        if (isAnyGood) break;
      }
      if (seen.bound < needed) continue;
      for (const half of seen.halves) {
        insert(branches, { part: half, bound: Math.min(branch.bound, seen.bound), depth: branch.depth + 1 });
      }
    }
    return { ...(found && { choice: found }), bound: needed - 1, isDone: true };
  };

  return { everything, find, tighten: (part, least) => lookAt(part, least) !== undefined };
};

const NEAR = 1e-6;

/** For each project the rows to which it adds something, ascending, and how much. */
type Column = readonly (readonly [row: number, amount: number])[];

const columnsOf = ({ values, rows }: Knapsack): readonly Column[] => {
  const columns = values.map((): [number, number][] => []);
  for (const [row, { projects, amounts }] of rows.entries()) {
    for (const [k, project] of projects.entries()) columns[project]!.push([row, amounts[k]!]);
  }
  return columns;
};

/** Whether one column adds no more to any row than another. */
const asksNoMore = (a: Column, b: Column): boolean => {
  let k = 0;
  for (const [row, amount] of b) {
    for (; k < a.length && a[k]![0] < row; k++) if (a[k]![1] > 0) return false;
    const own = a[k]?.[0] === row ? a[k++]![1] : 0;
    if (own > amount) return false;
  }
  for (; k < a.length; k++) if (a[k]![1] > 0) return false;
  return true;
};

/** Settles what a row leaves no choice about; false where a row cannot be kept. */
const keepRows = ({ settled, limits }: Part, rows: Knapsack['rows']): boolean => {
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [row, { projects, amounts }] of rows.entries()) {
      const limit = limits[row]!;
      let least = 0;
      for (let k = 0; k < projects.length; k++) {
        const state = settled[projects[k]!]!;
        if (state === 1 || (state < 0 && amounts[k]! < 0)) least += amounts[k]!;
      }
      if (least > limit) return false;
      for (let k = 0; k < projects.length; k++) {
        if (settled[projects[k]!]! >= 0 || least + Math.abs(amounts[k]!) <= limit) continue;
        settled[projects[k]!] = amounts[k]! > 0 ? 0 : 1;
        isChanged = true;
      }
    }
  }
  return true;
};

/**
 * Two parts that together hold all choices of a part: fewer or more projects, where their number is not whole; otherwise
 * with and without the project that is furthest from whole. None where every project is settled.
 */
const halvesOf = (part: Part, shares: Float64Array): readonly Part[] => {
  const number = shares.reduce((sum, share) => sum + share, 0);
  const fewer = Math.floor(number + NEAR);
  if (number - fewer > NEAR) {
    const [few, many] = [copyOf(part), copyOf(part)];
    few.limits[few.limits.length - 2] = fewer;
    many.limits[many.limits.length - 1] = -(fewer + 1);
    return [few, many];
  }
  const project = furthestFromWhole(part, shares);
  if (project < 0) return [];
  return [0, 1].map((state) => {
    const half = copyOf(part);
    half.settled[project] = state;
    return half;
  });
};

const copyOf = ({ settled, limits }: Part): Part => ({ settled: settled.slice(), limits: limits.slice() });

const furthestFromWhole = ({ settled }: Part, shares: Float64Array): number => {
  let found = -1;
  let furthest = -1;
  for (let project = 0; project < settled.length; project++) {
    if (settled[project]! >= 0) continue;
    const distance = Math.min(shares[project]!, 1 - shares[project]!);
    if (distance <= furthest) continue;
    found = project;
    furthest = distance;
  }
  return found;
};

/** Keeps the branch that promises most, and of those the deepest and latest, at the end. */
const insert = (branches: Branch[], branch: Branch): void => {
  let [low, high] = [0, branches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { bound, depth } = branches[middle]!;
    if (bound < branch.bound || (bound === branch.bound && depth <= branch.depth)) low = middle + 1;
    else high = middle;
  }
  branches.splice(low, 0, branch);
};
