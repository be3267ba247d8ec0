import { DomainProblem, type Reason } from '../core/index.js';
import { checkResult } from './check-result.js';
import type { Answer, BenchmarkNumber } from './entities.js';
import { comparisonCites } from './rules/comparison.js';
import type { BenchmarkResult, Eight, EvaluationResult, QuestionResult, QuestionState } from './score-evaluation.js';

/**
 * How a question did from one result to the other.
 *
 * - `improved`, `same`, `worse`: it has an answer in both; a higher band is an improvement even where it earns no point.
 *   `same` is also one that is asked in both and answered in neither.
 * - `new`: it is asked now and was not before, or it is answered now and was not before. What was not known before cannot
 *   be said to have improved.
 * - `gone`: the other way round.
 *
 * @group Comparisons
 */
export type Trend = 'improved' | 'same' | 'worse' | 'new' | 'gone';

/**
 * Where a question stands in one of two results.
 *
 * @group Comparisons
 */
export interface QuestionStanding {
  /** Its state; `not-applicable` too where the form does not have the question. */
  readonly state: QuestionState;
  /** The answer given; absent where there is none. */
  readonly answer?: Answer;
  /** Points earned. */
  readonly points: number;
}

/**
 * One question in two results.
 *
 * @group Comparisons
 */
export interface QuestionComparison {
  /** The question's id. */
  readonly question: string;
  /** The question in words. */
  readonly text: string;
  /** How it did. */
  readonly trend: Trend;
  /** Where it stood. */
  readonly before: QuestionStanding;
  /** Where it stands. */
  readonly after: QuestionStanding;
}

/**
 * One benchmark in two results.
 *
 * @group Comparisons
 */
export interface BenchmarkComparison {
  /** Its number, 1 to 8. */
  readonly benchmark: BenchmarkNumber;
  /** Its official short name. */
  readonly title: string;
  /** Where it stood. */
  readonly before: Pick<BenchmarkResult, 'percentage' | 'status'>;
  /** Where it stands. */
  readonly after: Pick<BenchmarkResult, 'percentage' | 'status'>;
  /** Percentage points gained, negative for a loss; `null` where one of the results has no percentage. */
  readonly change: number | null;
  /** Whether both percentages rest on the same questions. Where they do not, part of the change is due to that. */
  readonly sameQuestions: boolean;
  /** Every question that is asked in one of the results. */
  readonly questions: readonly QuestionComparison[];
}

/**
 * Something in two results.
 *
 * @group Comparisons
 */
export interface BeforeAndAfter<T> {
  /** What it was. */
  readonly before: T;
  /** What it is. */
  readonly after: T;
}

/**
 * A figure in two results.
 *
 * @group Comparisons
 */
export interface FigureComparison<T extends number | null = number> extends BeforeAndAfter<T> {
  /** What it gained, negative for a loss; `null` where there is no figure in one of them. */
  readonly change: T;
}

/**
 * Two results, benchmark by benchmark and question by question.
 *
 * @group Comparisons
 */
export interface ResultsCompared {
  /** The results can be compared. */
  readonly comparable: true;
  /** Why. */
  readonly reasons: readonly Reason[];
  /** The forms they are on: the same id twice, or two forms with the same questions. */
  readonly frameworks: BeforeAndAfter<string>;
  /** How many of the eight benchmarks are achieved. */
  readonly achieved: FigureComparison;
  /** The overall percentage. */
  readonly overall: FigureComparison<number | null>;
  /** Whether every question is answered. Where one is not, its percentages can still rise. */
  readonly complete: BeforeAndAfter<boolean>;
  /** The benchmarks achieved now and not before, in order. */
  readonly gained: readonly BenchmarkNumber[];
  /** The benchmarks achieved before and no longer, in order. */
  readonly lost: readonly BenchmarkNumber[];
  /** How many questions did how. */
  readonly trends: Readonly<Record<Trend, number>>;
  /** The eight benchmarks, in order. */
  readonly benchmarks: Eight<BenchmarkComparison>;
}

/**
 * Why two results cannot be compared.
 *
 * @group Comparisons
 */
export interface ResultsNotComparable {
  /** The results cannot be compared. */
  readonly comparable: false;
  /** Why not. */
  readonly reasons: readonly Reason[];
  /** The forms they are on. */
  readonly frameworks: BeforeAndAfter<string>;
}

/**
 * Compares two results of an institution: what improved, what got worse, which benchmarks were gained and lost.
 *
 * Results on one form always compare, whatever their settings: what a new sixth form is asked is `new`. Results on two
 * forms compare only where those are one form in substance: they have questions in common, and every question they have in
 * common is the same in words and points. So special schools 2018 compares with schools 2018; middle schools 2018 does
 * not, nor a college's form with a school's, nor 2018 with 2025. That no source says which forms compare makes this rule
 * assumed; Compass compares an evaluation with the one before it.
 *
 * @param before - The earlier result, of `scoreEvaluation`.
 * @param after - The later one.
 *
 * @returns The comparison, or with `comparable: false` the reasons why there is none.
 *
 * @throws DomainProblem `bad-result` listing what is wrong with both.
 *
 * @example
 * ```ts
 * import { compareResults, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const resultWith = (answers: Record<string, string>) => {
 *   const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 *   return scoreEvaluation({ framework: 'schools-2018', setting, answers }, schools2018);
 * };
 * const comparison = compareResults(
 *   resultWith({ '5.1': '51-75', '6.1': '100' }),
 *   resultWith({ '5.1': '76-99', '6.1': '26-50' }),
 * );
 * comparison.comparable; // => true
 * if (comparison.comparable) {
 *   comparison.gained; // => [5]
 *   comparison.lost; // => [6]
 *   comparison.benchmarks.map(({ change }) => change); // => [0, 0, 0, 0, 25, -75, 0, 0]
 *   comparison.benchmarks[4].questions[0].trend; // => 'improved'
 * }
 * ```
 *
 * @group Comparisons
 */
export const compareResults = (
  before: EvaluationResult,
  after: EvaluationResult,
): ResultsCompared | ResultsNotComparable => {
  const issues = [...checkResult(before, ['before']), ...checkResult(after, ['after'])];
  if (issues.length > 0) throw new DomainProblem('bad-result', 'The results cannot be compared', issues);
  const frameworks = { before: before.framework, after: after.framework };
  const reason = comparability(before, after);
  if (!reason.met) return { comparable: false, reasons: [reason], frameworks };

  const benchmarks = before.benchmarks.map((benchmark, index) =>
    // Both have eight: `checkResult` refused them otherwise.
    compareBenchmarks(benchmark, after.benchmarks[index] as BenchmarkResult),
  );
  const achievedIn = (one: 'before' | 'after', other: 'before' | 'after'): readonly BenchmarkNumber[] =>
    benchmarks
      .filter((benchmark) => benchmark[one].status === 'achieved' && benchmark[other].status !== 'achieved')
      .map(({ benchmark }) => benchmark);
  const trends = { improved: 0, same: 0, worse: 0, new: 0, gone: 0 };
  for (const { trend } of benchmarks.flatMap(({ questions }) => questions)) trends[trend]++;
  return {
    comparable: true,
    reasons: [reason],
    frameworks,
    achieved: { before: before.achieved, after: after.achieved, change: after.achieved - before.achieved },
    overall: {
      before: before.overall.percentage,
      after: after.overall.percentage,
      change: changeOf(before.overall.percentage, after.overall.percentage),
    },
    complete: { before: before.complete, after: after.complete },
    gained: achievedIn('after', 'before'),
    lost: achievedIn('before', 'after'),
    trends,
    benchmarks: benchmarks as unknown as Eight<BenchmarkComparison>,
  };
};

const comparability = (before: EvaluationResult, after: EvaluationResult): Reason => {
  const rule = 'comparison';
  const cites = comparisonCites;
  if (before.framework === after.framework) {
    return { rule, met: true, message: `Both results are on the form ${before.framework}.`, cites };
  }
  const earlier = questionsById(before.benchmarks);
  const common = [...questionsById(after.benchmarks).values()].flatMap((question) => {
    const other = earlier.get(question.question);
    return other ? [{ question, other }] : [];
  });
  const different = common.filter(({ question, other }) => !isSameQuestion(question, other));
  const forms = `${before.framework} and ${after.framework}`;
  const [first] = different;
  if (first) {
    const message = `Of the ${common.length} question ids that ${forms} have in common, ${different.length} ask something else: ${first.question.question} was "${first.other.text}" and is "${first.question.text}".`;
    return { rule, met: false, message, value: different.length, limit: 0, cites };
  }
  const message =
    common.length === 0
      ? `The forms ${forms} have no question in common.`
      : `The forms ${forms} have ${common.length} questions in common, each with the same words and points.`;
  return { rule, met: common.length > 0, message, value: common.length, cites };
};

const questionsById = (benchmarks: readonly BenchmarkResult[]): ReadonlyMap<string, QuestionResult> =>
  new Map(benchmarks.flatMap(({ questions }) => questions.map((question) => [question.question, question])));

// A question that does not apply is worth nothing in that result, so its points tell nothing.
const isSameQuestion = (a: QuestionResult, b: QuestionResult): boolean =>
  a.text === b.text && (a.possible === b.possible || isNotAsked(a) || isNotAsked(b));

const isNotAsked = ({ state }: QuestionStanding): boolean => state === 'not-applicable';

const compareBenchmarks = (before: BenchmarkResult, after: BenchmarkResult): BenchmarkComparison => {
  const earlier = questionsById([before]);
  const later = questionsById([after]);
  const questions = [...new Map([...later, ...earlier]).values()]
    .map(({ question, text }) => compareQuestions(question, text, earlier.get(question), later.get(question)))
    .filter((question) => !isNotAsked(question.before) || !isNotAsked(question.after));
  return {
    benchmark: after.benchmark,
    title: after.title,
    before: { percentage: before.percentage, status: before.status },
    after: { percentage: after.percentage, status: after.status },
    change: changeOf(before.percentage, after.percentage),
    sameQuestions: questions.every((question) => isNotAsked(question.before) === isNotAsked(question.after)),
    questions,
  };
};

const compareQuestions = (
  question: string,
  text: string,
  before: QuestionResult | undefined,
  after: QuestionResult | undefined,
): QuestionComparison => ({
  question,
  text,
  trend: trendOf(before, after),
  before: standingOf(before),
  after: standingOf(after),
});

const trendOf = (before: QuestionResult | undefined, after: QuestionResult | undefined): Trend => {
  const known = howKnown(after) - howKnown(before);
  if (known !== 0) return known > 0 ? 'new' : 'gone';
  const climbed = (after?.rank ?? 0) - (before?.rank ?? 0);
  if (climbed === 0) return 'same';
  return climbed > 0 ? 'improved' : 'worse';
};

const howKnown = (question: QuestionResult | undefined): number => {
  if (question === undefined || isNotAsked(question)) return 0;
  return question.state === 'unanswered' ? 1 : 2;
};

const standingOf = (question: QuestionResult | undefined): QuestionStanding => {
  if (question === undefined) return { state: 'not-applicable', points: 0 };
  const { state, answer, points } = question;
  return { state, ...(answer !== undefined && { answer }), points };
};

const changeOf = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;
