// What user-defined functions in a warehouse call to get figures out of rows. Warehouses like such files small, so what
// helps one school at a time stays out, and so do schemas, which would bring their validator along.
export {
  addRecords,
  answersFromEncounters,
  answersFromEvidence,
  assessProviderAccess,
  createEvidence,
  createScorer,
  describeTally,
  emptyTally,
  frameworks,
  mergeEvidence,
  mergeTallies,
  packEvidence,
  scoreEvaluation,
  tallyAll,
  tallyOf,
  unpackEvidence,
} from '../../src/benchmarks/index.js';
export { academicYearOf, DomainProblem, financialYearOf } from '../../src/core/index.js';
export { possibleCounts, smallNumbers, suppressSmallNumbers } from '../../src/network/index.js';
