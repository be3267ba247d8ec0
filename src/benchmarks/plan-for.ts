import {
  DomainProblem,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  type Reason,
  type shape,
  unknownProperties,
} from '../core/index.js';
import { checkEvaluation, whereAsked } from './check-evaluation.js';
import type { BenchmarkNumber, Evaluation, Framework } from './entities.js';
import { formOf } from './form.js';
import { checkOptions, type Effort, type NextStep, type NextSteps, stepsFor } from './next-steps.js';
import { type EvaluationResult, scoreEvaluation } from './score-evaluation.js';

/**
 * What a plan is to reach: so many of the eight benchmarks achieved, or certain ones.
 *
 * @group Plans
 */
export type PlanTarget =
  | {
      /** How many of the eight, 0 to 8. Those achieved already count. */
      readonly achieved: number;
    }
  | {
      /** Which ones, each once. */
      readonly benchmarks: readonly BenchmarkNumber[];
    };

/**
 * The cheapest way to a target.
 *
 * @group Plans
 */
export interface ReachablePlan {
  /** The target can be reached. */
  readonly reachable: true;
  /** Why: each rule that was checked, all of them met. */
  readonly reasons: readonly Reason[];
  /** What the plan is to reach. */
  readonly target: PlanTarget;
  /** What it costs altogether; 0 where the target is reached already. */
  readonly effort: number;
  /** The benchmarks to achieve, each with the answers to change: least effort first. */
  readonly steps: readonly NextStep[];
  /** The result as it is. */
  readonly before: EvaluationResult;
  /** The result once every change is made. */
  readonly after: EvaluationResult;
}

/**
 * Why there is no way to a target.
 *
 * @group Plans
 */
export interface UnreachablePlan {
  /** The target cannot be reached in this setting. */
  readonly reachable: false;
  /** Each rule that was checked; at least one is not met. */
  readonly reasons: readonly Reason[];
  /** What the plan was to reach. */
  readonly target: PlanTarget;
  /** The result as it is. */
  readonly before: EvaluationResult;
}

/**
 * The cheapest set of changes that reaches a target, or why none does.
 *
 * It is the cheapest there is, not merely a good one: no answer counts towards two benchmarks, so the cheapest way to some
 * of them is the cheapest step to each. Of plans that cost the same it takes the one with the fewest changes, then the one
 * with the lower benchmark numbers. Only questions that apply to the setting are ever changed.
 *
 * @param evaluation - The filled-in form, finished or not.
 * @param framework - The form it is on.
 * @param target - `{ achieved: 6 }` for six of the eight (those achieved already count), or `{ benchmarks: [5, 6] }`.
 * @param options - `effort`: what a yes or one band costs, by question id, as for `nextSteps`.
 *
 * @throws DomainProblem `bad-evaluation` listing everything that is wrong with the evaluation, the target and the weights;
 * `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { planFor, schools2018 } from 'careers-domain/benchmarks';
 *
 * const evaluation = {
 *   framework: 'schools-2018',
 *   setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
 *   answers: { '2.1': '51-75', '2.2': false, '5.1': '26-50', '8.1': '76-99' },
 * };
 * const plan = planFor(evaluation, schools2018, { achieved: 2 });
 * plan.reachable; // => true
 * if (plan.reachable) {
 *   plan.steps.map(({ benchmark, effort }) => [benchmark, effort]); // => [[5, 2]]
 *   [plan.before.achieved, plan.after.achieved]; // => [1, 2]
 * }
 * ```
 *
 * @group Plans
 */
export const planFor = (
  evaluation: Evaluation,
  framework: Framework,
  target: PlanTarget,
  options: { readonly effort?: Effort } = {},
): ReachablePlan | UnreachablePlan => {
  const issues = [
    ...checkEvaluation(evaluation, framework),
    ...checkTarget(target, ['target']),
    ...checkOptions(options, formOf(framework)),
  ];
  if (issues.length > 0) throw new DomainProblem('bad-evaluation', 'There is no plan for this', issues);
  const steps = stepsFor(evaluation, framework, options.effort ?? {});
  const wanted = inOrder(target);
  const reasons = reasonsFor(wanted, steps, framework);
  const before = scoreEvaluation(evaluation, framework);
  if (!reasons.every(({ met }) => met)) return { reachable: false, reasons, target: wanted, before };
  const chosen = chosenFor(wanted, steps);
  return {
    reachable: true,
    reasons,
    target: wanted,
    effort: chosen.reduce((total, { effort }) => total + effort, 0),
    steps: chosen,
    before,
    after: scoreEvaluation(withChanges(evaluation, chosen), framework),
  };
};

const inOrder = (target: PlanTarget): PlanTarget =>
  'achieved' in target ? { achieved: target.achieved } : { benchmarks: [...target.benchmarks].sort((a, b) => a - b) };

const reasonsFor = (target: PlanTarget, { notAsked }: NextSteps, framework: Framework): readonly Reason[] => {
  const { cites } = framework;
  if ('achieved' in target) {
    const asked = 8 - notAsked.length;
    const message = [
      `${target.achieved} of the 8 benchmarks are wanted, and ${asked} have questions in this setting.`,
      ...notAsked.map((benchmark) => whyNotAsked(benchmark, framework)),
    ].join(' ');
    const met = target.achieved <= asked;
    return [{ rule: 'target.achieved', met, message, value: asked, limit: target.achieved, cites }];
  }
  return target.benchmarks.map((benchmark) => {
    const met = !notAsked.includes(benchmark);
    const message = met ? `Benchmark ${benchmark} has questions in this setting.` : whyNotAsked(benchmark, framework);
    return { rule: 'target.benchmark', met, message, value: benchmark, cites };
  });
};

const whyNotAsked = (benchmark: BenchmarkNumber, framework: Framework): string => {
  const questions = formOf(framework).questions.filter(({ position }) => position === benchmark - 1);
  const places = [...new Set(questions.map(({ question }) => whereAsked(question.when ?? {})))];
  return `Benchmark ${benchmark} has no question in this setting; it is asked only ${places.join(', or ')}.`;
};

const chosenFor = (target: PlanTarget, { steps, achieved }: NextSteps): readonly NextStep[] => {
  if ('benchmarks' in target) return steps.filter(({ benchmark }) => target.benchmarks.includes(benchmark));
  const cheapest = [...steps]
    .sort((a, b) => a.effort - b.effort || a.changes.length - b.changes.length || a.benchmark - b.benchmark)
    .slice(0, Math.max(0, target.achieved - achieved.length));
  return steps.filter((step) => cheapest.includes(step));
};

const withChanges = (evaluation: Evaluation, steps: readonly NextStep[]): Evaluation => ({
  ...evaluation,
  answers: {
    ...evaluation.answers,
    ...Object.fromEntries(steps.flatMap(({ changes }) => changes.map(({ question, to }) => [question, to]))),
  },
});

/** What is wrong with a target. */
export const checkTarget: shape.Check = (target, path) => {
  if (!isPlainObject(target)) {
    return [{ path, message: `is an object with achieved or benchmarks, not ${nameValue(target)}` }];
  }
  const issues = [...unknownProperties(target, ['achieved', 'benchmarks'], path)];
  if (Object.hasOwn(target, 'achieved') === Object.hasOwn(target, 'benchmarks')) {
    issues.push({ path, message: 'names either how many are to be achieved or which benchmarks, one of the two' });
  }
  if (Object.hasOwn(target, 'achieved') && !isWholeFrom(0, target.achieved)) {
    issues.push({
      path: [...path, 'achieved'],
      message: `is a whole number from 0 to 8, not ${nameValue(target.achieved)}`,
    });
  }
  return Object.hasOwn(target, 'benchmarks')
    ? [...issues, ...checkBenchmarks(target.benchmarks, [...path, 'benchmarks'])]
    : issues;
};

const checkBenchmarks = (benchmarks: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (!Array.isArray(benchmarks))
    return [{ path, message: `is a list of benchmark numbers, not ${nameValue(benchmarks)}` }];
  if (benchmarks.length === 0 || benchmarks.length > 8) {
    return [{ path, message: `names 1 to 8 benchmarks, not ${benchmarks.length}` }];
  }
  return Array.from(benchmarks).flatMap((benchmark: unknown, index) => {
    if (!isWholeFrom(1, benchmark)) {
      return [{ path: [...path, index], message: `is a benchmark, 1 to 8, not ${nameValue(benchmark)}` }];
    }
    const isRepeated = benchmarks.indexOf(benchmark) < index;
    return isRepeated ? [{ path: [...path, index], message: `names benchmark ${benchmark} a second time` }] : [];
  });
};

const isWholeFrom = (least: number, value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= 8;
