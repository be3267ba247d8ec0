import type { Setting } from '../institutions/index.js';
import { requireScored } from './check-evaluation.js';
import type { Answer, Evaluation, Framework } from './entities.js';
import { appliesTo, type Form, formOf, type Worth } from './form.js';
import { isYearGroup } from './is-year-group.js';
import { percentageOf } from './percentage.js';
import type { BenchmarkStatus } from './score-evaluation.js';

/**
 * The bare figures of an evaluation. Each list has eight entries, one for each benchmark in order; what they mean is
 * told at `BenchmarkResult`.
 *
 * @group Results
 */
export interface Score {
  /** The id of the form. */
  readonly framework: string;
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
  const counts = new Int32Array(8 * COUNTS);

  const planFor = (setting: Setting): Plan | undefined => {
    const key = keyOf(setting);
    if (key !== undefined && !plans.has(key)) plans.set(key, planOf(framework.id, form, setting));
    return plans.get(key ?? -1);
  };

  return (evaluation) => {
    const plan = evaluation?.framework === framework.id && planFor(evaluation.setting);
    const score = plan && scoreBy(plan, evaluation.answers, counts);
    if (score) return score;
    requireScored(evaluation, framework);
    // Nothing is wrong with it after all: its answers are of another realm, or have names in their prototype.
    return scoreBy(plan as Plan, { ...evaluation.answers }, counts) as Score;
  };
};

/** What is asked in a setting. */
interface Plan {
  readonly framework: string;
  readonly asked: readonly Asked[];
  readonly byId: ReadonlyMap<string, Asked>;
  /** The points each benchmark can earn. */
  readonly possible: readonly number[];
}

/** A question with what each answer adds to the counts of its benchmark. */
interface Asked {
  readonly id: string;
  /** Its place among the questions asked. */
  readonly place: number;
  /** Where the counts of its benchmark begin. */
  readonly counts: number;
  readonly gains: ReadonlyMap<Answer, Gain>;
  // Found without a look-up: most answers are a yes or a no.
  readonly yes: Gain | undefined;
  readonly no: Gain | undefined;
}

interface Gain {
  readonly points: number;
  readonly lost: number;
  readonly marks: number;
}

// The counts of a benchmark lie side by side in one array: points earned, points lost, and marks of what was met with.
// Each question earns a point at least, so points earned and lost also tell whether all questions are answered.
const POINTS = 0;
const LOST = 1;
const MARKS = 2;
const COUNTS = 3;

const SHORT = 1;
const BEGUN = 2;

const planOf = (framework: string, form: Form, setting: Setting): Plan => {
  const questions = form.questions.filter(({ question }) => appliesTo(question.when, setting));
  const asked = questions.map(({ id, position, question, worth }, place) => {
    const gains = new Map(Array.from(worth, ([answer, earned]) => [answer, gainOf(earned, question.points)]));
    return { id, place, counts: position * COUNTS, gains, yes: gains.get(true), no: gains.get(false) };
  });
  const possible = form.benchmarks.map((_, i) =>
    questions.reduce((sum, { position, question }) => sum + (position === i ? question.points : 0), 0),
  );
  const byId = new Map(asked.map((question) => [question.id, question]));
  return { framework, asked, byId, possible: Object.freeze(possible) };
};

const gainOf = ({ points, state }: Worth, possible: number): Gain => ({
  points,
  lost: possible - points,
  marks: (state === 'met' ? 0 : SHORT) | (state === 'not-started' ? 0 : BEGUN),
});

// A setting as one number: a bit for each year group, and one for specialist. None for a setting with anything wrong.
const keyOf = (setting: Setting | undefined): number | undefined => {
  if (!Array.isArray(setting?.yearGroups) || typeof setting.specialist !== 'boolean') return undefined;
  let key = setting.specialist ? 1 : 0;
  for (const year of setting.yearGroups) {
    if (!isYearGroup(year) || (key & (1 << year)) !== 0) return undefined;
    key |= 1 << year;
  }
  return key > 1 ? key : undefined;
};

// `undefined` where there is an answer that this setting's questions do not take. `counts` is room to count in.
const scoreBy = (plan: Plan, answers: Evaluation['answers'], counts: Int32Array): Score | undefined => {
  // What is not plainly an object of this realm is looked at with more care, and more slowly, before it is scored.
  if ((answers as object | null)?.constructor !== Object) return undefined;
  const { asked, byId } = plan;
  counts.fill(0);
  let place = 0;
  // Walking the answers rather than the questions meets those that no question asks for, and engines read properties
  // faster so. They mostly come in the order of the form, so the next question is tried before it is looked up.
  for (const id in answers) {
    const answer = answers[id];
    if (answer === undefined) continue;
    const next = asked[place];
    const question = next?.id === id ? next : byId.get(id);
    if (question === undefined) return undefined;
    const gain = answer === true ? question.yes : answer === false ? question.no : question.gains.get(answer);
    if (gain === undefined) return undefined;
    place = question.place + 1;
    const at = question.counts;
    counts[at + POINTS] = (counts[at + POINTS] as number) + gain.points;
    counts[at + LOST] = (counts[at + LOST] as number) + gain.lost;
    counts[at + MARKS] = (counts[at + MARKS] as number) | gain.marks;
  }
  return figuresOf(plan, counts);
};

const figuresOf = ({ framework, possible }: Plan, counts: Int32Array): Score => {
  const points: number[] = [];
  const percentages: (number | null)[] = [];
  const highest: (number | null)[] = [];
  const statuses: BenchmarkStatus[] = [];
  let achieved = 0;
  let complete = true;
  for (let i = 0; i < 8; i++) {
    const at = i * COUNTS;
    const most = possible[i] as number;
    const earned = counts[at + POINTS] as number;
    const lost = counts[at + LOST] as number;
    const status = statusOf(earned + lost, most, counts[at + MARKS] as number);
    points.push(earned);
    percentages.push(percentageOf(earned, most));
    highest.push(percentageOf(most - lost, most));
    statuses.push(status);
    if (status === 'achieved') achieved++;
    if (earned + lost !== most) complete = false;
  }
  return { framework, points, possible, percentages, highest, statuses, achieved, complete };
};

const statusOf = (answered: number, possible: number, marks: number): BenchmarkStatus => {
  if (answered === 0) return 'unscored';
  if (answered === possible && (marks & SHORT) === 0) return 'achieved';
  return (marks & BEGUN) === 0 ? 'not-achieved' : 'in-progress';
};
