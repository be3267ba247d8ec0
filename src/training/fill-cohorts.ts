import { DomainProblem } from '../core/index.js';
import { solveAssignment } from '../optimisation/index.js';
import { type Option, tenths, type Wishes } from './options-of.js';

/** Who is in which cohort. */
export interface Filling {
  /** Leader and cohort, by position: each leader once at most, in their order. */
  readonly pairs: readonly (readonly [leader: number, cohort: number])[];
  /** How many are in each cohort. */
  readonly fills: readonly number[];
  /** Cohorts that do not run. */
  readonly closed: ReadonlySet<number>;
  /** Whether no other filling is better. */
  readonly proven: boolean;
  /** How many fillings were looked at. */
  readonly work: number;
}

/**
 * The best filling of cohorts. Where those that stay small are to be closed, the best among all in which each cohort has
 * its least number or nobody.
 *
 * Without least numbers the best filling is one assignment. If it leaves a cohort small, the cohort either has nobody or its
 * least number: both are looked at, and so on for the next. A branch that can at best be worse than what is known is left.
 */
export const bestFilling = (wishes: Wishes, mustClose: boolean, workLimit: number): Filling => {
  const scale = scaleOf(wishes);
  const free = fill(wishes, scale, NOTHING);
  if (!mustClose) return { pairs: free.pairs, fills: free.fills, closed: free.closed, proven: true, work: 1 };

  let { best, work } = closeInTurn(wishes, scale, free);
  let proven = true;
  const branch = (found: Draft): void => {
    if (!keepsRunning(found, wishes) || compare(found, best) > 0) return;
    const [small] = smallIn(found, wishes);
    if (small === undefined) {
      if (compare(found, best) < 0 || comparePairs(found, best) < 0) best = found;
      return;
    }
    const { closed, running } = found;
    for (const next of [
      { closed, running: new Set([...running, small]) },
      { closed: new Set([...closed, small]), running },
    ]) {
      if (work < workLimit) {
        work++;
        branch(fill(wishes, scale, next));
      } else proven = false;
    }
  };
  branch(free);
  return { pairs: best.pairs, fills: best.fills, closed: best.closed, proven, work };
};

/** What is settled: cohorts that have nobody, and those that have at least their least number. */
interface Settled {
  readonly closed: ReadonlySet<number>;
  readonly running: ReadonlySet<number>;
}

const NOTHING: Settled = { closed: new Set(), running: new Set() };

/** A filling with what it is compared by. */
interface Draft extends Settled {
  readonly pairs: readonly (readonly [leader: number, cohort: number])[];
  readonly fills: readonly number[];
  /** How many are placed of each priority, the first first. */
  readonly served: readonly number[];
  /** Choices first, distance second. */
  readonly cost: number;
}

/** Below 0 where the first draft is better. */
const compare = (a: Draft, b: Draft): number => {
  const level = a.served.findIndex((count, index) => count !== b.served[index]);
  return level >= 0 ? Number(b.served[level]) - Number(a.served[level]) : a.cost - b.cost;
};

const comparePairs = (a: Draft, b: Draft): number => {
  for (const [index, [leader, cohort]] of a.pairs.entries()) {
    const [otherLeader, otherCohort] = b.pairs[index] ?? [Number.POSITIVE_INFINITY, 0];
    if (leader !== otherLeader || cohort !== otherCohort) return leader - otherLeader || cohort - otherCohort;
  }
  return a.pairs.length - b.pairs.length;
};

/** Cohorts that have some, but fewer than their least number: the one that lacks fewest first. */
const smallIn = ({ fills }: Draft, { cohorts }: Wishes): readonly number[] => {
  const lacking = cohorts.map(({ least }, index) => least - Number(fills[index]));
  return cohorts
    .map((_, index) => index)
    .filter((index) => Number(fills[index]) > 0 && Number(lacking[index]) > 0)
    .sort((a, b) => Number(lacking[a]) - Number(lacking[b]) || a - b);
};

const keepsRunning = ({ fills, running }: Draft, { cohorts }: Wishes): boolean =>
  [...running].every((cohort) => Number(fills[cohort]) >= Number(cohorts[cohort]?.least));

/** A filling without small cohorts, quickly: the one that lacks most is closed until there is none. */
const closeInTurn = (wishes: Wishes, scale: Scale, free: Draft): { best: Draft; work: number } => {
  let best = free;
  let work = 1;
  for (let last = smallIn(best, wishes).at(-1); last !== undefined; last = smallIn(best, wishes).at(-1)) {
    best = fill(wishes, scale, { closed: new Set([...best.closed, last]), running: best.running });
    work++;
  }
  return { best, work };
};

/** What one step down in choice counts, and what a place that must be taken counts, in tenths of a kilometre. */
interface Scale {
  readonly choice: number;
  readonly must: number;
  readonly priorities: readonly number[];
}

const scaleOf = ({ leaders, cohorts, options }: Wishes): Scale => {
  const furthest = options.map((own) => own.reduce((most, option) => Math.max(most, tenths(option)), 0));
  // More than all distances together: no sum of them outweighs a single step in choice.
  const choice = 1 + furthest.reduce((sum, most) => sum + most, 0);
  const dearest = options.flat().reduce((most, option) => Math.max(most, costOf(option, choice)), 0);
  // A place that must be taken is won along a chain of moves that passes each cohort once, whatever that costs.
  const must = 1 + dearest * (2 * cohorts.length + 1);
  if (must * Math.max(1, leaders.length) > Number.MAX_SAFE_INTEGER) {
    throw new DomainProblem('bad-training', 'The Careers Leaders cannot be placed', [
      { path: [], message: 'so many leaders, choices and cohorts so far apart cannot be compared exactly' },
    ]);
  }
  return { choice, must, priorities: [...new Set(leaders.map(({ priority = 1 }) => priority))].sort((a, b) => a - b) };
};

const costOf = (option: Option, choice: number): number => (option.choice - 1) * choice + tenths(option);

/**
 * The best filling in which closed cohorts have nobody and those that run their least number, or as near to it as can be.
 *
 * A cohort that must run is two columns: the places that must be taken, which are worth more than any moves they cost, and
 * the others. Whoever can be placed at all still is: a place is never taken by leaving somebody without.
 */
const fill = (
  { leaders, cohorts, options }: Wishes,
  { choice, must, priorities }: Scale,
  { closed, running }: Settled,
): Draft => {
  const columns: { cohort: number; places: number; worth: number }[] = [];
  const columnsOf = cohorts.map(({ least, most }, cohort) => {
    const own = columns.length;
    if (closed.has(cohort)) return [];
    if (!running.has(cohort)) columns.push({ cohort, places: most, worth: 0 });
    else columns.push({ cohort, places: least, worth: must }, { cohort, places: most - least, worth: 0 });
    return columns.slice(own).map((_, index) => own + index);
  });
  const edges = { row: [] as number[], column: [] as number[], cost: [] as number[] };
  options.forEach((own, leader) => {
    for (const option of own) {
      if (!option.reachable) continue;
      for (const column of columnsOf[option.cohort] ?? []) {
        edges.row.push(leader);
        edges.column.push(column);
        edges.cost.push(costOf(option, choice) - Number(columns[column]?.worth));
      }
    }
  });
  const { pairs: found } = solveAssignment({
    rows: leaders.length,
    columns: columns.length,
    edges,
    rowLevels: leaders.map(({ priority = 1 }) => priority),
    columnCapacity: columns.map(({ places }) => places),
  });
  const pairs = found.map(([leader, column]) => [leader, Number(columns[column]?.cohort)] as const);
  const fills = cohorts.map(() => 0);
  for (const [, cohort] of pairs) fills[cohort] = Number(fills[cohort]) + 1;
  const served = priorities.map(
    (level) => pairs.filter(([leader]) => (leaders[leader]?.priority ?? 1) === level).length,
  );
  const cost = pairs.reduce((sum, [leader, cohort]) => {
    const option = options[leader]?.find((each) => each.cohort === cohort);
    return sum + (option ? costOf(option, choice) : 0);
  }, 0);
  return { pairs, fills, served, cost, closed, running };
};
