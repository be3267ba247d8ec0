import { endsOf, type Grid, type Step, stepsAlong } from './grid.js';

/** What is to be hidden besides the small counts, and how good that is. */
export interface LeastLoss {
  /** The cells to be hidden besides, in order. */
  readonly cells: readonly number[];
  /** What they cost. */
  readonly cost: number;
  /** No choice costs less than this: the cost itself where the search came to its end. */
  readonly bound: number;
}

export interface HidingProblem {
  readonly grid: Grid;
  /** The counts, cell by cell. */
  readonly counts: readonly number[];
  /** What a reader knows a hidden count to be at least. */
  readonly leastHidden: number;
  /** Which cells must be hidden, and not be known. */
  readonly small: readonly number[];
  /** What it costs to hide each cell that may be hidden besides; nothing for those that may not. */
  readonly costs: ReadonlyMap<number, number>;
}

/**
 * The cheapest cells to hide besides, so that every small count can be more than one number.
 *
 * It can be when a round leads through it. While none does, the nodes that can be reached from it are cut off from the
 * goal, and at least one of the cells across must be hidden. Each such cut is given a price, as high as the cheapest of
 * its cells allows; the prices together are a bound that no choice can go below, and the cells whose cost is used up make
 * a choice. Where the two differ, the search goes on with one cell hidden, and with the same cell shown.
 *
 * @param effort - After how many steps along cells to stop with the best choice found.
 */
export const findLeastLoss = (problem: HidingProblem, effort: number): LeastLoss => {
  const search: Search = {
    ...problem,
    all: stepsAlong(problem.grid, [...problem.small, ...problem.costs.keys()]),
    effort,
    best: undefined,
  };
  const bound = explore(search, new Map(problem.costs), []);
  const { cells, cost } = search.best as Choice;
  return { cells: [...cells].sort((a, b) => a - b), cost, bound: Math.min(bound, cost) };
};

interface Choice {
  readonly cells: readonly number[];
  readonly cost: number;
}

interface Search extends HidingProblem {
  /** The steps along every cell that is or may be hidden. */
  readonly all: readonly (readonly Step[])[];
  effort: number;
  best: Choice | undefined;
}

/**
 * Looks for choices better than the best, among those that hide some cells and leave others.
 *
 * @param open - What is still to be paid for each cell that may be hidden; it is used up.
 * @param hidden - The cells that are hidden in all of them.
 *
 * @returns A bound below which none of them costs.
 */
const explore = (search: Search, open: Map<number, number>, hidden: readonly number[]): number => {
  const { costs } = search;
  const paid = hidden.reduce((sum, cell) => sum + (costs.get(cell) as number), 0);
  const rest = priceCuts(search, open, hidden);
  if (rest === undefined) return Number.POSITIVE_INFINITY;
  const bound = paid + rest;
  if (bound >= costOfBest(search)) return bound;

  const free = [...open].filter(([, left]) => left === 0).map(([cell]) => cell);
  const added = withoutNeedless(search, hidden, free);
  const cost = added.reduce((sum, cell) => sum + (costs.get(cell) as number), paid);
  if (cost < costOfBest(search)) search.best = { cells: [...hidden, ...added], cost };
  const [branch] = added;
  if (bound >= costOfBest(search) || branch === undefined || search.effort <= 0) return bound;

  // A cell that would cost the difference to the best, or more, is in no better choice.
  const left = new Map<number, number>();
  for (const [cell, open_] of open) {
    if (bound + open_ < costOfBest(search)) left.set(cell, costs.get(cell) as number);
  }
  left.delete(branch);
  const withIt = explore(search, new Map(left), [...hidden, branch]);
  const withoutIt = explore(search, left, hidden);
  return Math.max(bound, Math.min(withIt, withoutIt));
};

const costOfBest = ({ best }: Search): number => best?.cost ?? Number.POSITIVE_INFINITY;

/** Prices cuts until every small count is safe; `undefined` where that cannot be. */
const priceCuts = (search: Search, open: Map<number, number>, hidden: readonly number[]): number | undefined => {
  const isHidden = new Set([...search.small, ...hidden]);
  for (const [cell, left] of open) if (left === 0) isHidden.add(cell);
  let total = 0;
  // Each in turn pays for one cut, so that no part of the table uses up what others could pay from.
  for (let unsafe = search.small; unsafe.length > 0; ) {
    const stillUnsafe: number[] = [];
    for (const cell of unsafe) {
      const cut = cutAround(search, cell, isHidden);
      if (cut === undefined) continue;
      const price = [...cut].reduce(
        (least, each) => Math.min(least, open.get(each) ?? least),
        Number.POSITIVE_INFINITY,
      );
      if (price === Number.POSITIVE_INFINITY) return undefined;
      total += price;
      for (const each of cut) {
        const left = open.get(each);
        if (left === undefined) continue;
        open.set(each, left - price);
        if (left === price) isHidden.add(each);
      }
      stillUnsafe.push(cell);
    }
    unsafe = stillUnsafe;
  }
  return total;
};

/** The cells of which one more must be hidden for a count to be safe; `undefined` where it is. */
const cutAround = (search: Search, cell: number, isHidden: ReadonlySet<number>): ReadonlySet<number> | undefined => {
  const { from, to } = endsOf(search.grid, cell);
  const growing = cutBetween(search, cell, to, from, isHidden);
  if (growing === undefined || !canShrink(search, cell)) return growing;
  const shrinking = cutBetween(search, cell, from, to, isHidden);
  return shrinking === undefined ? undefined : new Set([...growing, ...shrinking]);
};

/**
 * The cells that lead out of what can be reached from a node along hidden cells, or into that from which the goal can be
 * reached, whichever are fewer; `undefined` where the goal can be reached.
 */
const cutBetween = (
  search: Search,
  cell: number,
  start: number,
  goal: number,
  isHidden: ReadonlySet<number>,
): ReadonlySet<number> | undefined => {
  const ahead = reachFrom(search, cell, start, isHidden, 'ahead');
  if (ahead.has(goal)) return undefined;
  const [out, into] = [
    leadingOut(search, cell, ahead, 'ahead'),
    leadingOut(search, cell, reachFrom(search, cell, goal, isHidden, 'back'), 'back'),
  ];
  return out.size <= into.size ? out : into;
};

/** The nodes to which hidden cells lead from a node, or going back, those from which they lead to it. */
const reachFrom = (
  search: Search,
  leftOut: number,
  start: number,
  isHidden: ReadonlySet<number>,
  way: 'ahead' | 'back',
): ReadonlySet<number> => {
  const reached = new Set([start]);
  for (const node of reached) {
    for (const step of search.all[node] as readonly Step[]) {
      search.effort--;
      if (step.cell === leftOut || reached.has(step.to) || !isHidden.has(step.cell)) continue;
      if (isOpen(search, step, way)) reached.add(step.to);
    }
  }
  return reached;
};

const leadingOut = (
  search: Search,
  leftOut: number,
  reached: ReadonlySet<number>,
  way: 'ahead' | 'back',
): ReadonlySet<number> => {
  const cut = new Set<number>();
  for (const node of reached) {
    for (const step of search.all[node] as readonly Step[]) {
      if (step.cell !== leftOut && !reached.has(step.to) && isOpen(search, step, way)) cut.add(step.cell);
    }
  }
  return cut;
};

// Seen from the other end, a step that grows is one that shrinks.
const isOpen = (search: Search, { cell, grows }: Step, way: 'ahead' | 'back'): boolean =>
  grows === (way === 'ahead') || canShrink(search, cell);

const canShrink = ({ counts, leastHidden }: HidingProblem, cell: number): boolean =>
  (counts[cell] as number) > leastHidden;

/** Leaves out what is not needed, the dearest first. */
const withoutNeedless = (search: Search, hidden: readonly number[], added: readonly number[]): readonly number[] => {
  const isHidden = new Set([...search.small, ...hidden, ...added]);
  const dearestFirst = [...added].sort(
    (a, b) => (search.costs.get(b) as number) - (search.costs.get(a) as number) || a - b,
  );
  return dearestFirst.filter((cell) => {
    isHidden.delete(cell);
    const isNeedless = search.small.every((each) => cutAround(search, each, isHidden) === undefined);
    if (!isNeedless) isHidden.add(cell);
    return !isNeedless;
  });
};
