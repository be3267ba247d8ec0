/**
 * Enterprise Advisers and Enterprise Coordinators: who works with which institution, why, and what would help the rest.
 *
 * @module advisers
 */
export { type Alternative, alternativesFor } from './alternatives-for.js';
export {
  chartMatches,
  type MatchChart,
  type MatchChartAxis,
  type MatchChartKey,
  type MatchChartLines,
  type MatchChartLook,
  type MatchChartPoint,
  type MatchChartPoints,
} from './chart-matches.js';
export { compareMatches, type MatchComparison, type MatchDifference, type MatchFigures } from './compare-matches.js';
export { type CoordinatorLoad, coordinatorLoad, type LoadOfOne } from './coordinator-load.js';
export {
  type AdviserPair,
  AdviserPairSchema,
  type AdviserRequest,
  AdviserRequestSchema,
  type CoordinatorLimits,
  CoordinatorLimitsSchema,
  type EnterpriseAdviser,
  EnterpriseAdviserSchema,
  type EnterpriseCoordinator,
  EnterpriseCoordinatorSchema,
  type MatchPolicy,
  MatchPolicySchema,
  type MatchProblem,
  MatchProblemSchema,
  type Seniority,
  SenioritySchema,
} from './entities.js';
export { explainPair, type PairExplanation } from './explain-pair.js';
export { type ForcedPair, forcePair } from './force-pair.js';
export type {
  AtPrice,
  Match,
  MatchAim,
  MatchChange,
  MatchedPair,
  MatchProof,
  PlaceWorth,
  RunnerUp,
  Shortage,
  SpareAdviser,
  SpareReason,
  UnservedNeed,
  UnservedReason,
} from './match.js';
export { matchAdvisers } from './match-advisers.js';
export { matchStable, type StableMatch } from './match-stable.js';

export { type EndedPair, type ExchangeStep, type Rematch, rematch } from './rematch.js';
export { adviserRules } from './rules/adviser-rules.js';
export { coordinatorLimits, londonCoordinatorLimits } from './rules/coordinator-limits.js';
export { matchPolicy } from './rules/match-policy.js';
export { type Patch, type SplitLimits, splitInstitutions } from './split-institutions.js';
export type { MatchTerm, TermName } from './terms.js';
export { verifyMatch } from './verify-match.js';
