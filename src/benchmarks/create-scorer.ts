import type { Setting } from '../institutions/index.js';
import { requireEvaluation } from './check-evaluation.js';
import type { Answer, Evaluation, Framework } from './entities.js';
import { appliesTo, type Form, formOf, type Worth } from './form.js';
import { percentageOf } from './percentage.js';
import type { BenchmarkStatus } from './score-evaluation.js';

/**
 * The bare figures of an evaluation. Each list has eight entries, one for each benchmark in order; what they mean is
 * told at `BenchmarkResult`.
 *
 * @group Results
 */
export interface Score {
  /** Points earned. */
  readonly points: readonly number[];
  /** Points possible in the setting. */
  readonly possible: readonly number[];
  /** Whole percentages, floored; `null` where no question applies. Also the lowest that are still possible. */
  readonly percentages: readonly (number | null)[];
  /** The highest percentages that the unanswered questions still leave possible. */
  readonly highest: readonly (number | null)[];
  /** Where each benchmark stands. */
  readonly statuses: readonly BenchmarkStatus[];
  /** How many of the eight are achieved. */
  readonly achieved: number;
  /** Whether every question that applies is answered. */
  readonly complete: boolean;
}

/**
 * A function that scores many evaluations on one form: the same figures as `scoreEvaluation`, without explanations.
 *
 * It reads the framework id, the setting and the answers, and refuses whatever is wrong with them. The other properties
 * of an evaluation (dates, learner numbers) cannot change a score and are not looked at; `checkEvaluation` does.
 *
 * @param framework - The form: one of `frameworks`, or yours from `defineFramework`.
 *
 * @returns A function from an evaluation to its figures. It throws DomainProblem `bad-evaluation` as `scoreEvaluation`
 * does.
 *
 * @throws DomainProblem `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { createScorer, schools2018 } from 'careers-domain/benchmarks';
 *
 * const score = createScorer(schools2018);
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * score({ framework: 'schools-2018', setting, answers: { '5.1': '76-99' } }).percentages;
 * // => [0, 0, 0, 0, 75, 0, 0, 0]
 * ```
 *
 * @group Scoring
 */
export const createScorer = (framework: Framework): ((evaluation: Evaluation) => Score) => {
  const form = formOf(framework);
  const plans = new Map<number, Plan>();

  const planFor = (setting: Setting): Plan | undefined => {
    const key = keyOf(setting);
    if (key === undefined) return undefined;
    const known = plans.get(key);
    if (known) return known;
    const plan = planOf(form, setting);
    plans.set(key, plan);
    return plan;
  };

  return (evaluation) => {
    const plan = evaluation?.framework === framework.id ? planFor(evaluation.setting) : undefined;
    const score = plan && scoreBy(plan, evaluation.answers);
    if (score) return score;
    requireEvaluation(evaluation, framework);
    // Nothing is wrong after all: answers may name questions with `undefined`.
    return scoreBy(planOf(form, evaluation.setting), withoutBlanks(evaluation.answers)) as Score;
  };
};

/** What is asked in a setting, benchmark by benchmark. */
interface Plan {
  readonly benchmarks: readonly (readonly Asked[])[];
  readonly possible: readonly number[];
}

interface Asked {
  readonly id: string;
  readonly possible: number;
  readonly worth: ReadonlyMap<Answer, Worth>;
}

const planOf = (form: Form, setting: Setting): Plan => {
  const asked = form.questions.filter(({ question }) => appliesTo(question.when, setting));
  const benchmarks = Array.from({ length: 8 }, (_, index) =>
    asked
      .filter(({ position }) => position === index)
      .map(({ id, question, worth }) => ({ id, possible: question.points, worth })),
  );
  return {
    benchmarks,
    possible: benchmarks.map((questions) => questions.reduce((total, { possible }) => total + possible, 0)),
  };
};

// A setting as one number: a bit for each year group, and one for specialist. None for a setting with anything wrong.
const keyOf = (setting: Setting | undefined): number | undefined => {
  if (!Array.isArray(setting?.yearGroups) || typeof setting.specialist !== 'boolean') return undefined;
  let key = setting.specialist ? 1 : 0;
  for (const year of setting.yearGroups) {
    if (!Number.isInteger(year) || year < 1 || year > 14 || (key & (1 << year)) !== 0) return undefined;
    key |= 1 << year;
  }
  return key > 1 ? key : undefined;
};

// `undefined` where there is an answer that this setting's questions do not take.
const scoreBy = ({ benchmarks, possible }: Plan, answers: Evaluation['answers']): Score | undefined => {
  if (typeof answers !== 'object' || answers === null) return undefined;
  const points: number[] = [];
  const percentages: (number | null)[] = [];
  const highest: (number | null)[] = [];
  const statuses: BenchmarkStatus[] = [];
  let achieved = 0;
  let answered = 0;
  let asked = 0;
  for (let i = 0; i < benchmarks.length; i++) {
    const questions = benchmarks[i] as readonly Asked[];
    let earned = 0;
    let open = 0;
    let given = 0;
    let met = 0;
    let begun = 0;
    for (const question of questions) {
      const answer = answers[question.id];
      if (answer === undefined) {
        open += question.possible;
        continue;
      }
      const worth = question.worth.get(answer);
      if (worth === undefined) return undefined;
      earned += worth.points;
      given++;
      if (worth.state === 'met') met++;
      else if (worth.state === 'in-progress') begun++;
    }
    const most = possible[i] as number;
    points.push(earned);
    percentages.push(percentageOf(earned, most));
    highest.push(percentageOf(earned + open, most));
    if (given === 0) statuses.push('unscored');
    else if (met === questions.length) statuses.push('achieved');
    else statuses.push(met + begun === 0 ? 'not-achieved' : 'in-progress');
    if (met === questions.length && given > 0) achieved++;
    answered += given;
    asked += questions.length;
  }
  // As many names as answers found: then no answer is left over that no question asked for.
  let names = 0;
  for (const _ in answers) names++;
  return names === answered
    ? { points, possible, percentages, highest, statuses, achieved, complete: answered === asked }
    : undefined;
};

const withoutBlanks = (answers: Evaluation['answers']): Evaluation['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
