/**
 * The Gatsby Benchmarks: frameworks as data, and everything a self-evaluation tool does with them.
 *
 * @module benchmarks
 */
export {
  answersFromEncounters,
  answersFromEvidence,
  type EncounterAnswers,
  type EvidencedAnswer,
} from './answers-from-encounters.js';
export {
  type AccessWindow,
  assessProviderAccess,
  type PhaseOfAccess,
  type ProviderAccess,
  type PupilShortOfAccess,
  providerAccessFromEvidence,
} from './assess-provider-access.js';
export { attainablePercentages } from './attainable-percentages.js';
export {
  type AnswerLeftBehind,
  type CarriedAnswer,
  type CarriedForward,
  carryForward,
  type NotCarriedForward,
  type ToFillIn,
} from './carry-forward.js';
export type {
  Chart,
  ChartAxis,
  ChartEncoding,
  ChartLayer,
  ChartLook,
  ChartMark,
  ChartPlace,
  ChartRow,
  ChartScale,
} from './chart.js';
export { type ComparisonNames, chartComparison } from './chart-comparison.js';
export { chartHistory, type HistoryEntry } from './chart-history.js';
export { chartResult } from './chart-result.js';
export { chartTally } from './chart-tally.js';
export { checkEvaluation } from './check-evaluation.js';
export {
  type BeforeAndAfter,
  type BenchmarkComparison,
  compareResults,
  type FigureComparison,
  type QuestionComparison,
  type QuestionStanding,
  type ResultsCompared,
  type ResultsNotComparable,
  type Trend,
} from './compare-results.js';
export {
  type BenchmarkBeside,
  compareWithTally,
  type Standing,
  type TallyComparison,
} from './compare-with-tally.js';
export { addRecords, createEvidence, type Evidence } from './create-evidence.js';
export { createScorer, type Score } from './create-scorer.js';
export { defineFramework } from './define-framework.js';
export { describeComparison } from './describe-comparison.js';
export { describePlan } from './describe-plan.js';
export { describeResult } from './describe-result.js';
export {
  type BenchmarkFigures,
  describeTally,
  type PartlyScored,
  type Quartiles,
  type TallyFigures,
} from './describe-tally.js';
export {
  type ActivityKind,
  ActivityKindSchema,
  type ActivityPart,
  ActivityPartSchema,
  type ActivityRecord,
  ActivityRecordSchema,
  type Answer,
  type Answers,
  type AnswersById,
  type AnswerTo,
  type Band,
  type BandedQuestion,
  BandedQuestionSchema,
  BandSchema,
  type Benchmark,
  type BenchmarkNumber,
  BenchmarkNumberSchema,
  BenchmarkSchema,
  type BenchmarkTally,
  BenchmarkTallySchema,
  type Condition,
  ConditionSchema,
  type Evaluation,
  EvaluationSchema,
  evaluationSchema,
  type FormMapping,
  FormMappingSchema,
  type Framework,
  type FrameworkData,
  FrameworkSchema,
  type Measure,
  MeasureSchema,
  type NationalFigures,
  NationalFiguresSchema,
  type ProviderAccessRules,
  ProviderAccessRulesSchema,
  type ProviderKind,
  ProviderKindSchema,
  type PublishedFigure,
  PublishedFigureSchema,
  type Pupil,
  PupilSchema,
  type Question,
  QuestionSchema,
  type Tally,
  TallySchema,
  type YesNoQuestion,
  YesNoQuestionSchema,
} from './entities.js';
export type { DuplicateRecord } from './evidence/duplicates.js';
export { explainPercentage, type PercentageExplanation, type PointsBehind } from './explain-percentage.js';
export { findQuestion } from './find-question.js';
export type { Fraction } from './fraction.js';
export { mergeEvidence } from './merge-evidence.js';
export { mergeTallies } from './merge-tallies.js';
export {
  type AnswerChange,
  type Effort,
  type NextStep,
  type NextSteps,
  nextSteps,
} from './next-steps.js';
export { type PackedEvidence, packEvidence, unpackEvidence } from './pack-evidence.js';
export { type PlanTarget, planFor, type ReachablePlan, type UnreachablePlan } from './plan-for.js';
export { type AnswerOption, type QuestionList, type QuestionToAsk, questionsFor } from './questions-for.js';
export { benchmarkRules, citedRules } from './rules/benchmark-rules.js';
export { colleges2018 } from './rules/colleges-2018.js';
export { colleges2025 } from './rules/colleges-2025.js';
export { findFramework, frameworks } from './rules/frameworks.js';
export { mappings2018To2025 } from './rules/mappings-2018-to-2025.js';
export { type MeaningfulChecklist, meaningfulParts } from './rules/meaningful.js';
export { middleSchools2018 } from './rules/middle-schools-2018.js';
export { nationalFigures } from './rules/national-figures.js';
export { providerAccess2023 } from './rules/provider-access.js';
export { schools2018 } from './rules/schools-2018.js';
export { schools2025 } from './rules/schools-2025.js';
export { specialSchools2018 } from './rules/special-schools-2018.js';
export { specialistSettings2025 } from './rules/specialist-settings-2025.js';
export { trainingProviders2025 } from './rules/training-providers-2025.js';
export {
  type BenchmarkResult,
  type BenchmarkStatus,
  type Eight,
  type EvaluationResult,
  type QuestionResult,
  type QuestionState,
  type Shortfall,
  scoreEvaluation,
} from './score-evaluation.js';
export type { Share } from './share.js';
export { tallyAll } from './tally-all.js';
export { emptyTally, tallyOf } from './tally-of.js';
