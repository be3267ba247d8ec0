import {
  DomainProblem,
  didYouMean,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  unknownProperties,
} from '../core/index.js';
import { checkEvaluation } from './check-evaluation.js';
import type { Answer, AnswersById, BenchmarkNumber, Evaluation, Framework } from './entities.js';
import { appliesTo, type Form, type FormQuestion, formOf } from './form.js';
import { percentageOf } from './percentage.js';
import { sum } from './sum.js';

/**
 * What it costs to mend an answer, by question id: the price of a yes, or of each band to climb. A question left out
 * costs 1. Whole numbers from 1 to 1,000,000 (hours, pounds, points of your own), so that sums are exact and ties are ties.
 *
 * @group Plans
 */
export type Effort = { readonly [question: string]: number };

/**
 * One answer to change.
 *
 * @group Plans
 */
export interface AnswerChange {
  /** The question's id. */
  readonly question: string;
  /** The question in words. */
  readonly text: string;
  /** The answer given; absent where there is none yet. */
  readonly from?: Answer;
  /** The least answer with which the question counts as fully met. */
  readonly to: Answer;
  /** Points the change adds. */
  readonly gain: number;
  /** What it costs: the bands to climb, or 1 for a yes, times the weight of the question. */
  readonly effort: number;
}

/**
 * The smallest change that achieves a benchmark.
 *
 * @group Plans
 */
export interface NextStep {
  /** The benchmark's number, 1 to 8. */
  readonly benchmark: BenchmarkNumber;
  /** Its official short name. */
  readonly title: string;
  /** What all changes cost together. */
  readonly effort: number;
  /** Points they add together. */
  readonly gain: number;
  /** The percentage the benchmark comes to with them. It can be below 100. */
  readonly percentage: number;
  /** The changes, in the order of the form; at least one. */
  readonly changes: readonly AnswerChange[];
}

/**
 * What each benchmark still needs.
 *
 * @group Plans
 */
export interface NextSteps {
  /** One step for each benchmark that can be achieved and is not yet: least effort first, ties by number. */
  readonly steps: readonly NextStep[];
  /** The benchmarks that are achieved already, in order. */
  readonly achieved: readonly BenchmarkNumber[];
  /** The benchmarks with no question in this setting, in order: nothing can achieve them on this form. */
  readonly notAsked: readonly BenchmarkNumber[];
}

/**
 * The smallest change that achieves each benchmark, the least effort first.
 *
 * A benchmark is achieved when each of its questions is fully met, so its smallest change lifts every question that falls
 * short to the least answer that meets it: a yes, or the `achievedAt` band. A question without an answer counts as not
 * begun: it is as far from there as a no or the lowest band.
 *
 * Effort counts bands to climb, 1 for a yes; your own weights by question id take their place. That one band is as hard
 * to climb as any other is assumed: no source measures it.
 *
 * @param evaluation - The filled-in form, finished or not.
 * @param framework - The form it is on.
 * @param options - `effort`: what a yes or one band costs, by question id.
 *
 * @throws DomainProblem `bad-evaluation` listing everything that is wrong with the evaluation and the weights;
 * `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { nextSteps, schools2018 } from 'careers-domain/benchmarks';
 *
 * const evaluation = {
 *   framework: 'schools-2018',
 *   setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
 *   answers: { '2.1': '51-75', '2.2': false, '5.1': '26-50', '8.1': '76-99' },
 * };
 * const { steps, achieved } = nextSteps(evaluation, schools2018);
 * steps.slice(0, 2).map(({ benchmark, effort }) => [benchmark, effort]); // => [[2, 2], [5, 2]]
 * steps[0].changes.map(({ question, from, to, gain }) => [question, from, to, gain]);
 * // => [['2.1', '51-75', '76-99', 1], ['2.2', false, true, 1]]
 * achieved; // => [8]
 *
 * const weighted = nextSteps(evaluation, schools2018, { effort: { '2.2': 10 } });
 * weighted.steps[0].benchmark; // => 5
 * ```
 *
 * @group Plans
 */
export const nextSteps = (
  evaluation: Evaluation,
  framework: Framework,
  options: { readonly effort?: Effort } = {},
): NextSteps => {
  const issues = [...checkEvaluation(evaluation, framework), ...checkOptions(options, formOf(framework))];
  if (issues.length > 0) throw new DomainProblem('bad-evaluation', 'There are no next steps for this', issues);
  return stepsFor(evaluation, framework, options.effort ?? {});
};

/** The next steps of what was checked before. */
export const stepsFor = ({ setting, answers }: Evaluation, framework: Framework, effort: Effort): NextSteps => {
  const asked = formOf(framework).questions.filter(({ question }) => appliesTo(question.when, setting));
  const steps: NextStep[] = [];
  const achieved: BenchmarkNumber[] = [];
  const notAsked: BenchmarkNumber[] = [];
  for (const [position, { benchmark, title }] of framework.benchmarks.entries()) {
    const questions = asked.filter((question) => question.position === position);
    const changes = questions.flatMap((question) => changesTo(question, answers, effort));
    if (questions.length === 0) notAsked.push(benchmark);
    else if (changes.length === 0) achieved.push(benchmark);
    else {
      const possible = sum(questions.map(({ question }) => question.points));
      const points = sum(questions.map(({ worth, id }) => worth.get(answers[id] as Answer)?.points ?? 0));
      const gain = sum(changes.map((change) => change.gain));
      // A question is worth a point at least, so there is a percentage.
      const percentage = percentageOf(points + gain, possible) as number;
      steps.push({ benchmark, title, effort: sum(changes.map((change) => change.effort)), gain, percentage, changes });
    }
  }
  return { steps: steps.sort((a, b) => a.effort - b.effort || a.benchmark - b.benchmark), achieved, notAsked };
};

const changesTo = (
  { id, question, worth, needed }: FormQuestion,
  answers: AnswersById,
  effort: Effort,
): readonly AnswerChange[] => {
  const from = answers[id] as Answer;
  const now = worth.get(from);
  const then = worth.get(needed);
  if (now?.state === 'met' || then === undefined) return [];
  const weight = Object.hasOwn(effort, id) ? (effort[id] ?? 1) : 1;
  return [
    {
      question: id,
      text: question.text,
      ...(now && { from }),
      to: needed,
      gain: then.points - (now?.points ?? 0),
      effort: weight * (then.rank - (now?.rank ?? 0)),
    },
  ];
};

/** What is wrong with the options of a plan. */
export const checkOptions = (options: unknown, { byId }: Form): readonly ProblemIssue[] => {
  if (!isPlainObject(options)) {
    return [{ path: ['options'], message: `are an object with effort, not ${nameValue(options)}` }];
  }
  const { effort } = options;
  const issues = unknownProperties(options, ['effort'], ['options']);
  if (effort === undefined) return issues;
  if (!isPlainObject(effort)) {
    return [...issues, { path: ['options', 'effort'], message: `is weights by question id, not ${nameValue(effort)}` }];
  }
  const weightIssues = Object.entries(effort).flatMap(([id, weight]) => {
    const message = weightProblem(id, weight, byId);
    return message === undefined ? [] : [{ path: ['options', 'effort', id], message }];
  });
  return [...issues, ...weightIssues];
};

const weightProblem = (id: string, weight: unknown, byId: Form['byId']): string | undefined => {
  if (!byId.has(id)) return `there is no question ${nameValue(id)}${didYouMean(id, byId.keys())}`;
  if (weight === undefined || (Number.isInteger(weight) && Number(weight) >= 1 && Number(weight) <= 1_000_000)) {
    return undefined;
  }
  return `is a whole number from 1 to 1000000, not ${nameValue(weight)}`;
};
