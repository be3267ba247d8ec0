/**
 * Algorithms that know no domain: assignment, stable matching, selection within a budget and apportionment.
 *
 * @module optimisation
 */
export { type ApportionOptions, apportion, type Weight } from './apportion.js';
export type {
  AssignmentOptions,
  AssignmentProblem,
  AssignmentShortage,
  AssignmentSolution,
  DenseAssignment,
  Reference,
  SparseAssignment,
} from './assignment.js';
export { findBlockingPairs } from './find-blocking-pairs.js';
export type { BlockingPair, DroppedEntry, PreferenceList, PreferenceProblem, StableMatching } from './preferences.js';
export { selectWithinBudget } from './select-within-budget.js';
export type { Project, Selection, SelectionCondition, SelectionOptions, SelectionProblem } from './selection.js';
export { solveAssignment } from './solve-assignment.js';
export { type StableOptions, stableMatching } from './stable-matching.js';
export { verifyAssignment } from './verify-assignment.js';
