import { DomainProblem } from '../core/index.js';
import type { Setting } from '../institutions/index.js';
import { checkAnswers, checkSetting } from './check-evaluation.js';
import type { Answer, AnswersById, BenchmarkNumber, Framework, Question } from './entities.js';
import { appliesTo, formOf } from './form.js';
import type { QuestionState } from './score-evaluation.js';

/**
 * One way to answer a question.
 *
 * @group Questions
 */
export interface AnswerOption {
  /** What to store as the answer. */
  readonly answer: Answer;
  /** What to show. */
  readonly label: string;
  /** Points it earns. */
  readonly points: number;
  /** Where it leaves the question. */
  readonly state: Exclude<QuestionState, 'unanswered' | 'not-applicable'>;
}

/**
 * A question as a form shows it.
 *
 * @group Questions
 */
export interface QuestionToAsk {
  /** The question's id. */
  readonly question: string;
  /** The number of its benchmark. */
  readonly benchmark: BenchmarkNumber;
  /** The question in words. */
  readonly text: string;
  /** Whether it is answered with yes or no, or with a band. */
  readonly kind: Question['kind'];
  /** Its possible answers, from the most welcome for yes/no, from the lowest for bands. */
  readonly options: readonly AnswerOption[];
  /** The answer it has; absent where there is none yet. */
  readonly answer?: Answer;
}

/**
 * What to ask in a setting, and how far the form is filled in.
 *
 * @group Questions
 */
export interface QuestionList {
  /** Every question that applies, in the order of the form. */
  readonly questions: readonly QuestionToAsk[];
  /** The id of the first question without an answer; absent when the form is finished. */
  readonly next?: string;
  /** How many questions are answered. */
  readonly answered: number;
  /** How many questions apply. */
  readonly total: number;
  /** Progress in whole per cent, floored: 100 only when the form is finished. */
  readonly progress: number;
}

/**
 * The questions to ask in a setting, with their possible answers, the next one and the progress: all a form needs.
 *
 * @param framework - The form.
 * @param setting - Which year groups are taught, and whether the setting is specialist.
 * @param answers - What is answered so far.
 *
 * @throws DomainProblem `bad-evaluation` listing what is wrong with the setting and the answers; `bad-framework` where
 * the framework is none.
 *
 * @example
 * ```ts
 * import { questionsFor, schools2018 } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const form = questionsFor(schools2018, setting, { '1.1': true });
 * form.next; // => '1.2'
 * form.answered; // => 1
 * form.questions[0].options.map(({ answer, label }) => [answer, label]); // => [[true, 'Yes'], [false, 'No']]
 * ```
 *
 * @group Questions
 */
export const questionsFor = (framework: Framework, setting: Setting, answers: AnswersById = {}): QuestionList => {
  const form = formOf(framework);
  const settingIssues = checkSetting(setting, ['setting']);
  const issues = [
    ...settingIssues,
    ...checkAnswers(answers, form, settingIssues.length === 0 ? setting : undefined, ['answers']),
  ];
  if (issues.length > 0)
    throw new DomainProblem('bad-evaluation', 'There is no form for this setting and these answers', issues);

  const questions = framework.benchmarks.flatMap(({ benchmark, questions }) =>
    questions
      .filter(({ when }) => appliesTo(when, setting))
      .map((question) => toAsk(question, benchmark, optionsOf(question, form), answers[question.id])),
  );
  const next = questions.find(({ answer }) => answer === undefined);
  const answered = questions.filter(({ answer }) => answer !== undefined).length;
  return {
    questions,
    ...(next && { next: next.question }),
    answered,
    total: questions.length,
    progress: questions.length === 0 ? 100 : Math.floor((100 * answered) / questions.length),
  };
};

const toAsk = (
  { id, text, kind }: Question,
  benchmark: BenchmarkNumber,
  options: readonly AnswerOption[],
  answer: Answer | undefined,
): QuestionToAsk => ({ question: id, benchmark, text, kind, options, ...(answer !== undefined && { answer }) });

const optionsOf = (question: Question, form: ReturnType<typeof formOf>): readonly AnswerOption[] => {
  const labels = question.kind === 'banded' ? new Map(question.bands.map(({ id, label }) => [id, label])) : YES_NO;
  return Array.from(form.byId.get(question.id)?.worth ?? [], ([answer, { points, state }]) => ({
    answer,
    label: labels.get(answer as string) ?? String(answer),
    points,
    state,
  }));
};

const YES_NO: ReadonlyMap<Answer, string> = new Map([
  [true, 'Yes'],
  [false, 'No'],
]);
