/**
 * Algorithms that know no domain: assignment, stable matching and apportionment.
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
  Place,
  SparseAssignment,
} from './assignment.js';
export { findBlockingPairs } from './find-blocking-pairs.js';
export type { BlockingPair, DroppedEntry, PreferenceList, PreferenceProblem, StableMatching } from './preferences.js';
export { solveAssignment } from './solve-assignment.js';
export { type StableOptions, stableMatching } from './stable-matching.js';
export { verifyAssignment } from './verify-assignment.js';
