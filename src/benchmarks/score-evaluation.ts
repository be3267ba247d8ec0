import type { Setting } from '../institutions/index.js';
import { requireEvaluation } from './check-evaluation.js';
import type { Answer, AnswersById, Benchmark, BenchmarkNumber, Evaluation, Framework } from './entities.js';
import { appliesTo, type FormQuestion, formOf } from './form.js';
import { percentageOf } from './percentage.js';

/**
 * Where a benchmark stands.
 *
 * - `achieved`: every question that applies is answered and fully met.
 * - `in-progress`: something is done, not everything.
 * - `not-achieved`: of what is answered, nothing is begun.
 * - `unscored`: no question applies to this setting, or none is answered yet.
 *
 * @group Results
 */
export type BenchmarkStatus = 'achieved' | 'in-progress' | 'not-achieved' | 'unscored';

/**
 * Where a question stands.
 *
 * - `met`: a yes, or a band at or above the one at which it counts as fully met.
 * - `in-progress`: a band between the lowest and that one.
 * - `not-started`: a no, or the lowest band.
 * - `unanswered`: it applies and has no answer yet.
 * - `not-applicable`: it is not asked in this setting.
 *
 * @group Results
 */
export type QuestionState = 'met' | 'in-progress' | 'not-started' | 'unanswered' | 'not-applicable';

/**
 * One question's part of a result.
 *
 * @group Results
 */
export interface QuestionResult {
  /** The question's id, such as `3.4`. */
  readonly question: string;
  /** The question in words. */
  readonly text: string;
  /** Where it stands. */
  readonly state: QuestionState;
  /** The answer given; absent where there is none. */
  readonly answer?: Answer;
  /** How many answers are lower than the one given: 0 for a no or the lowest band; absent where there is none. */
  readonly rank?: number;
  /** Points earned. */
  readonly points: number;
  /** Points it can earn in this setting; 0 where it does not apply. */
  readonly possible: number;
}

/**
 * A question that is answered and not fully met: what a benchmark is short of.
 *
 * @group Results
 */
export interface Shortfall {
  /** The question's id. */
  readonly question: string;
  /** The question in words. */
  readonly text: string;
  /** The answer given. */
  readonly answer: Answer;
  /** The least answer with which the question counts as fully met. */
  readonly needed: Answer;
  /** Points that answer would add. */
  readonly gain: number;
}

/**
 * The result of one benchmark.
 *
 * @group Results
 */
export interface BenchmarkResult {
  /** Its number, 1 to 8. */
  readonly benchmark: BenchmarkNumber;
  /** Its official short name. */
  readonly title: string;
  /** Points earned by what is answered. */
  readonly points: number;
  /** Points that all questions of this setting can earn together. */
  readonly possible: number;
  /** Points as a whole percentage, floored: 0 to 100, or `null` where no question applies. */
  readonly percentage: number | null;
  /** The lowest percentage that the unanswered questions still leave possible; `null` where no question applies. */
  readonly lowest: number | null;
  /** The highest percentage that the unanswered questions still leave possible; `null` where no question applies. */
  readonly highest: number | null;
  /** Where the benchmark stands. Achieved can come below 100%: a banded question is fully met before its last band. */
  readonly status: BenchmarkStatus;
  /** The headline after the institution's name: "has met 64% of the 17 assessment areas in benchmark 1". */
  readonly headline: string;
  /** Every question of the benchmark, in the order of the form. */
  readonly questions: readonly QuestionResult[];
  /** What is answered and not fully met, in the order of the form. */
  readonly short: readonly Shortfall[];
  /** The ids of the questions that apply and are not answered yet. */
  readonly unanswered: readonly string[];
}

/**
 * The result of an evaluation: eight benchmarks and what they come to.
 *
 * @group Results
 */
export interface EvaluationResult {
  /** The id of the form it was scored on. */
  readonly framework: string;
  /** The setting it was scored for. */
  readonly setting: Setting;
  /** The eight benchmarks, in order. */
  readonly benchmarks: Eight<BenchmarkResult>;
  /** How many of the eight are achieved. */
  readonly achieved: number;
  /** Whether every question that applies is answered. */
  readonly complete: boolean;
  /** All benchmarks' points together, as one percentage, floored like each benchmark's. */
  readonly overall: Pick<BenchmarkResult, 'points' | 'possible' | 'percentage' | 'lowest' | 'highest'>;
}

/**
 * One for each of the eight benchmarks, in order.
 *
 * @group Results
 */
export type Eight<T> = readonly [T, T, T, T, T, T, T, T];

/**
 * Scores an evaluation against the eight Gatsby Benchmarks, with every reason.
 *
 * A benchmark's percentage is its points out of those possible in the setting, **floored, never rounded**: 11 of 17 is
 * 64, as Compass prints it. Whether it is achieved is another matter: it is when each question is fully met, which a
 * banded question is from its `achievedAt` band on, so a benchmark can be achieved at 75%. An unfinished evaluation
 * scores too; `lowest` and `highest` say what the unanswered questions still leave possible.
 *
 * The overall percentage is all points out of all that are possible. That a figure across all benchmarks is used is
 * published; how it is made up is not, and is assumed.
 *
 * @param evaluation - The filled-in form. A question left out is not yet answered.
 * @param framework - The form it is on: one of `frameworks`, or yours from `defineFramework`.
 *
 * @returns The eight results in order, how many are achieved, and whether the form is complete.
 *
 * @throws DomainProblem `bad-evaluation` listing everything that {@link checkEvaluation} finds; `bad-framework` where
 * the framework is none.
 *
 * @example
 * ```ts
 * import { schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const result = scoreEvaluation(
 *   {
 *     framework: 'schools-2018',
 *     setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
 *     answers: { '5.1': '51-75' },
 *   },
 *   schools2018,
 * );
 * const { percentage, status, short } = result.benchmarks[4];
 * percentage; // => 50
 * status; // => 'in-progress'
 * short.map(({ question, needed, gain }) => [question, needed, gain]); // => [['5.1', '76-99', 1]]
 * result.complete; // => false
 * ```
 *
 * @group Scoring
 */
export const scoreEvaluation = (evaluation: Evaluation, framework: Framework): EvaluationResult => {
  requireEvaluation(evaluation, framework);
  const { setting, answers } = evaluation;
  const form = formOf(framework);
  const benchmarks = framework.benchmarks.map((benchmark, position) =>
    scoreBenchmark(benchmark, form.benchmarks[position] ?? [], setting, answers),
  );
  let points = 0;
  let possible = 0;
  let open = 0;
  for (const benchmark of benchmarks) {
    points += benchmark.points;
    possible += benchmark.possible;
    for (const question of benchmark.questions) if (question.state === 'unanswered') open += question.possible;
  }
  return {
    framework: framework.id,
    setting: { yearGroups: [...setting.yearGroups], specialist: setting.specialist },
    // There are eight: a framework has as many, and `formOf` refused it otherwise.
    benchmarks: benchmarks as unknown as Eight<BenchmarkResult>,
    achieved: benchmarks.filter(({ status }) => status === 'achieved').length,
    complete: benchmarks.every(({ unanswered }) => unanswered.length === 0),
    overall: { points, possible, ...bounds(points, open, possible) },
  };
};

const scoreBenchmark = (
  { benchmark, title }: Benchmark,
  formQuestions: readonly FormQuestion[],
  setting: Setting,
  answers: AnswersById,
): BenchmarkResult => {
  const questions: QuestionResult[] = [];
  const short: Shortfall[] = [];
  const unanswered: string[] = [];
  let points = 0;
  let possible = 0;
  let open = 0;
  for (const formQuestion of formQuestions) {
    const question = scoreQuestion(formQuestion, setting, answers);
    questions.push(question);
    points += question.points;
    possible += question.possible;
    if (question.state === 'unanswered') {
      open += question.possible;
      unanswered.push(question.question);
    } else if (question.answer !== undefined && question.state !== 'met') {
      short.push(shortfallOf(formQuestion, question.answer, question.points));
    }
  }
  const { percentage, lowest, highest } = bounds(points, open, possible);
  return {
    benchmark,
    title,
    points,
    possible,
    percentage,
    lowest,
    highest,
    status: statusOf(questions),
    headline: headlineOf(benchmark, percentage, possible),
    questions,
    short,
    unanswered,
  };
};

const scoreQuestion = (
  { id, question, worth }: FormQuestion,
  setting: Setting,
  answers: AnswersById,
): QuestionResult => {
  const { text } = question;
  if (!appliesTo(question.when, setting))
    return { question: id, text, state: 'not-applicable', points: 0, possible: 0 };
  const answer = answers[id];
  const earned = answer === undefined ? undefined : worth.get(answer);
  if (answer === undefined || earned === undefined) {
    return { question: id, text, state: 'unanswered', points: 0, possible: question.points };
  }
  const { state, rank, points } = earned;
  return { question: id, text, state, answer, rank, points, possible: question.points };
};

const statusOf = (questions: readonly QuestionResult[]): BenchmarkStatus => {
  const asked = questions.filter(({ state }) => state !== 'not-applicable');
  if (asked.every(({ state }) => state === 'unanswered')) return 'unscored';
  if (asked.every(({ state }) => state === 'met')) return 'achieved';
  return asked.some(({ state }) => state === 'met' || state === 'in-progress') ? 'in-progress' : 'not-achieved';
};

const shortfallOf = ({ id, question, worth, needed }: FormQuestion, answer: Answer, points: number): Shortfall => ({
  question: id,
  text: question.text,
  answer,
  needed,
  gain: (worth.get(needed)?.points ?? question.points) - points,
});

const headlineOf = (benchmark: BenchmarkNumber, percentage: number | null, possible: number): string => {
  if (percentage === null) return `has no assessment area in benchmark ${benchmark}`;
  if (possible === 1) return `has met ${percentage}% of the 1 assessment area in benchmark ${benchmark}`;
  return `has met ${percentage}% of the ${possible} assessment areas in benchmark ${benchmark}`;
};

const bounds = (
  points: number,
  open: number,
  possible: number,
): Pick<BenchmarkResult, 'percentage' | 'lowest' | 'highest'> => {
  const lowest = percentageOf(points, possible);
  return { percentage: lowest, lowest, highest: percentageOf(points + open, possible) };
};
