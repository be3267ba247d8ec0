// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { Reason } from '../core/index.js';
import { type Row, readSelection, type SelectionModel } from './read-selection.js';
import type { Knapsack } from './relaxation.js';
import { type Choice, createSearch, type Search, type Work } from './search-selection.js';
import type { Selection, SelectionOptions, SelectionProblem } from './selection.js';

/**
 * Chooses the projects that are worth most together within a budget, a number and side conditions.
 *
 * The answer is exact: branch and bound over whole numbers, with a bound from the linear relaxation that rounding cannot
 * make wrong. And it is one answer: of several choices of the same value it is the one whose list of ids is the smallest
 * (`['a', 'z']` before `['b', 'c']`), and projects of value 0 are left out where they can be, the last id first. The order
 * of the input changes nothing.
 *
 * Whether some choice exists can be hard to tell, as for every exact method: where that must not take long, set a
 * `workLimit`. The answer then is the best found, with a bound that no choice exceeds.
 *
 * @throws DomainProblem `bad-selection` listing every problem: values, costs, counts or per cents that are no whole
 * numbers within their ranges, an id that comes twice, a required id that no project has, more than 20,000 projects, or
 * values or costs that come to more than 2 to the power of 46 together.
 *
 * @example
 * ```ts
 * import { selectWithinBudget } from 'careers-domain/optimisation';
 *
 * const projects = [
 *   { id: 'cumbria', value: 80, cost: 250, labels: { region: 'North West' } },
 *   { id: 'kent', value: 90, cost: 300, labels: { region: 'South East' } },
 *   { id: 'solent', value: 85, cost: 250, labels: { region: 'South East' } },
 *   { id: 'sussex', value: 84, cost: 200, labels: { region: 'South East' } },
 * ];
 * const best = selectWithinBudget({ projects, budget: 500 });
 * best; // => { outcome: 'selected', chosen: ['kent', 'sussex'], value: 174, cost: 500, bound: 174, proven: true, work: 5 }
 *
 * const spread = selectWithinBudget({
 *   projects,
 *   budget: 500,
 *   conditions: [{ kind: 'least-per', label: 'region', count: 1 }],
 * });
 * spread.outcome === 'selected' && spread.chosen; // => ['cumbria', 'solent']
 * ```
 *
 * @example What cannot be kept is told.
 * ```ts
 * import { selectWithinBudget } from 'careers-domain/optimisation';
 *
 * const none = selectWithinBudget({
 *   projects: [{ id: 'kent', value: 90, cost: 300, labels: { region: 'South East' } }],
 *   budget: 500,
 *   conditions: [{ kind: 'least-per', label: 'region', count: 1, of: ['London', 'South East'] }],
 * });
 * none.outcome === 'infeasible' && none.reasons.map(({ message }) => message);
 * // => ["At least 1 with region 'London' must be chosen; 0 can be."]
 * ```
 *
 * @group Selection
 */
export const selectWithinBudget = (problem: SelectionProblem, options: SelectionOptions = {}): Selection => {
  const model = readSelection(problem, options);
  const { knapsack, unit } = knapsackOf(model);
  const work: Work = { done: 0, limit: options.workLimit ?? Number.POSITIVE_INFINITY };
  const search = createSearch(knapsack);
  const { choice, bound, isDone } = search.find(search.everything(), 0, false, work);
  const most = Math.min(bound, sum(knapsack.values)) * unit;
  if (!choice && !isDone) return { outcome: 'undecided', bound: most, work: work.done };
  if (!choice) return { outcome: 'infeasible', reasons: contradiction(model, work), work: work.done };
  const first = isDone ? firstOfItsValue(choice, knapsack, search, work) : { choice, isProven: false };
  const chosen = model.ids.flatMap((_, project) => (first.choice[project] === 1 ? [project] : []));
  return {
    outcome: 'selected',
    chosen: chosen.map((project) => model.ids[project]!),
    value: sum(chosen.map((project) => model.values[project]!)),
    cost: sum(chosen.map((project) => model.costs[project]!)),
    bound: most,
    proven: first.isProven,
    work: work.done,
  };
};

/** Without common divisors, bounds that lie between two whole numbers can be rounded further. */
const knapsackOf = ({
  values,
  rows,
}: Pick<SelectionModel, 'values' | 'rows'>): { knapsack: Knapsack; unit: number } => {
  const unit = divisorOf(values);
  const projects = values.map((_, project) => project);
  const number = [
    { projects, amounts: projects.map(() => 1), limit: projects.length },
    { projects, amounts: projects.map(() => -1), limit: 0 },
  ];
  return {
    knapsack: { values: values.map((value) => value / unit), rows: [...rows.flatMap(reducedRow), ...number] },
    unit,
  };
};

const reducedRow = ({ projects, amounts, limit }: Row): Knapsack['rows'] => {
  if (amounts.length > 0 && sum(amounts.filter((amount) => amount > 0)) <= limit) return [];
  const unit = divisorOf(amounts);
  return [{ projects, amounts: amounts.map((amount) => amount / unit), limit: Math.floor(limit / unit) }];
};

const divisorOf = (numbers: readonly number[]): number =>
  numbers.reduce((divisor, number) => greatestCommon(divisor, Math.abs(number)), 0) || 1;

const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Of all choices of the same value the first: the one whose list of ids is the smallest, after what is worth nothing was
 * left out as far as it can be, the last id first.
 */
const firstOfItsValue = (
  start: Choice,
  { values }: Knapsack,
  search: Search,
  work: Work,
): { choice: Choice; isProven: boolean } => {
  const projects = values.map((_, project) => project);
  const value = sum(projects.map((project) => start[project]! * values[project]!));
  const worthless = projects.filter((project) => values[project] === 0).reverse();
  const part = search.everything();
  search.tighten(part, value);
  const { settled } = part;
  let choice = start;
  let isProven = true;

  const prefer = (project: number, state: 0 | 1): void => {
    if (settled[project]! >= 0) return;
    settled[project] = state;
    if (choice[project] === state) return;
    const found = search.find(part, value, true, work);
    if (!found.isDone) isProven = false;
    if (found.choice) choice = found.choice;
    else settled[project] = 1 - state;
  };
  for (const project of worthless) prefer(project, 0);
  for (const project of projects) if (values[project] !== 0) prefer(project, 1);
  return { choice, isProven };
};

/** Conditions that cannot be kept together: whichever of them is left out, the others can. */
const contradiction = ({ ids, rows }: SelectionModel, work: Work): readonly Reason[] => {
  let needed = rows;
  for (const row of rows) {
    const others = needed.filter((other) => other !== row);
    const values = ids.map(() => 0);
    const { knapsack } = knapsackOf({ values, rows: others });
    const search = createSearch(knapsack);
    const { choice, isDone } = search.find(search.everything(), 0, true, work);
    if (!choice && isDone) needed = others;
  }
  return needed.map(({ reason }) => reason);
};
