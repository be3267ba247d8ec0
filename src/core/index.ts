/**
 * What every other room stands on: citations, decisions and reasons, problems, dates, money and order.
 *
 * @module core
 */
export { didYouMean, isPlainObject, nameValue, unknownProperties } from './bad-input.js';
export {
  academicYearOf,
  academicYearPeriod,
  addDays,
  addMonths,
  compareInstants,
  daysBetween,
  financialYearOf,
  financialYearPeriod,
  isIsoDate,
  isoDate,
  isWithin,
  type WholeYear,
} from './dates.js';
export { decisionOf, unmetReasons } from './decision.js';
export {
  type AcademicYear,
  AcademicYearSchema,
  type Citation,
  CitationSchema,
  type Decision,
  DecisionSchema,
  type FinancialYear,
  FinancialYearSchema,
  type Grade,
  GradeSchema,
  type Instant,
  InstantSchema,
  type IsoDate,
  IsoDateSchema,
  type Pence,
  PenceSchema,
  type Period,
  PeriodSchema,
  type Reason,
  ReasonSchema,
  type RuleSet,
  RuleSetSchema,
} from './entities.js';
export { formatPounds, pence, percentOfMoney, pounds, sumMoney } from './money.js';
export { nearest } from './nearest.js';
export { compareText } from './order.js';
export { DomainProblem, type ProblemIssue } from './problem.js';
export { type CitedRule, ruleSetAsRule, ruleSetInForce, weakestGrade } from './rule-set.js';
export * as shape from './shape.js';
