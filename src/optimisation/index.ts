/**
 * Algorithms that know no domain.
 *
 * @module optimisation
 */
export { selectWithinBudget } from './select-within-budget.js';
export type {
  Project,
  Selection,
  SelectionCondition,
  SelectionOptions,
  SelectionProblem,
} from './selection.js';
