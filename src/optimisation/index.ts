/**
 * Algorithms that know no domain: assignment, stable matching and apportionment.
 *
 * @module optimisation
 */
export type {
  AssignmentOptions,
  AssignmentProblem,
  AssignmentShortage,
  AssignmentSolution,
  DenseAssignment,
  Place,
  SparseAssignment,
} from './assignment.js';
export { solveAssignment } from './solve-assignment.js';
export { verifyAssignment } from './verify-assignment.js';
