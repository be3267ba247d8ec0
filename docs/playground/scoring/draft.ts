import {
  type Answer,
  type AnswersById,
  checkEvaluation,
  type Evaluation,
  findFramework,
  frameworks,
  questionsFor,
} from 'careers-domain/benchmarks';
import { DomainProblem, type ProblemIssue } from 'careers-domain/core';
import type { Setting } from 'careers-domain/institutions';
import { parsed } from '../parsed.js';

/** What a visitor has filled in: one evaluation for each form that was opened, and which form is shown. */
export interface Draft {
  readonly name: string;
  readonly form: string;
  /** By form. An evaluation can hold answers that its setting does not ask for: they count again once it does. */
  readonly evaluations: Readonly<Record<string, Evaluation>>;
}

/** An evaluation from a file or a link, and the name that came with it. */
export interface SharedEvaluation {
  readonly name?: string;
  readonly evaluation: Evaluation;
}

/** What a file or a link holds, or what is wrong with it. */
export type Reading = SharedEvaluation | readonly ProblemIssue[];

/** A form to start with. */
export const emptyDraft = (): Draft => withForm({ name: '', form: '', evaluations: {} }, 'schools-2025');

/** The draft turned to another form, a fresh one where it was never opened. */
export const withForm = (draft: Draft, form: string): Draft => ({
  ...draft,
  form,
  evaluations: { ...draft.evaluations, [form]: draft.evaluations[form] ?? emptyEvaluation(form) },
});

/** The draft with another evaluation, turned to its form. */
export const withEvaluation = (draft: Draft, evaluation: Evaluation): Draft => ({
  ...draft,
  form: evaluation.framework,
  evaluations: { ...draft.evaluations, [evaluation.framework]: evaluation },
});

/** The evaluation that the draft shows, with the answers that its setting asks for. */
export const shownEvaluation = ({ form, evaluations }: Draft): Evaluation => {
  const evaluation = evaluations[form] ?? emptyEvaluation(form);
  return { ...evaluation, answers: askedAnswers(evaluation) };
};

const emptyEvaluation = (framework: string): Evaluation => ({
  framework,
  setting: SETTINGS[framework] ?? { yearGroups: [7, 8, 9, 10, 11], specialist: false },
  answers: {},
});

const SETTINGS: Readonly<Record<string, Setting>> = {
  'special-schools-2018': { yearGroups: [7, 8, 9, 10, 11], specialist: true },
  'specialist-settings-2025': { yearGroups: [7, 8, 9, 10, 11], specialist: true },
  'middle-schools-2018': { yearGroups: [7, 8], specialist: false },
  'colleges-2018': { yearGroups: [12, 13], specialist: false },
  'colleges-2025': { yearGroups: [12, 13], specialist: false },
  'training-providers-2025': { yearGroups: [12, 13], specialist: false },
};

const askedAnswers = ({ framework, setting, answers }: Evaluation): AnswersById => {
  const asked = questionsFor(findFramework(framework), setting).questions;
  return Object.fromEntries(
    asked.flatMap(({ question }) => (answers[question] === undefined ? [] : [[question, answers[question]]])),
  );
};

/** A draft as text to keep. */
export const storeDraft = (draft: Draft): string => JSON.stringify(draft);

/**
 * A draft that was kept. It may be of an older version of the library or damaged: whatever no longer fits is left out.
 */
export const restoreDraft = (stored: string | null): Draft | undefined => {
  const kept = parsed(stored ?? '') as Partial<Draft> | null | undefined;
  if (typeof kept?.form !== 'string' || typeof kept.evaluations !== 'object' || kept.evaluations === null) {
    return undefined;
  }
  const evaluations = Object.values(kept.evaluations).flatMap((evaluation) => fitting(evaluation) ?? []);
  if (!evaluations.some(({ framework }) => framework === kept.form)) return undefined;
  return {
    name: typeof kept.name === 'string' ? kept.name : '',
    form: kept.form,
    evaluations: Object.fromEntries(evaluations.map((evaluation) => [evaluation.framework, evaluation])),
  };
};

const fitting = (evaluation: Evaluation | null): Evaluation | undefined => {
  if (!evaluation || !Object.hasOwn(frameworks, evaluation.framework)) return undefined;
  const framework = findFramework(evaluation.framework);
  const issues = checkEvaluation({ ...evaluation, setting: EVERYWHERE }, framework);
  const unfit = new Set(issues.map(({ path }) => (path[0] === 'answers' ? path[1] : undefined)));
  const answers = Object.entries(Object(evaluation.answers)).filter(([question]) => !unfit.has(question));
  const fit = { ...evaluation, answers: Object.fromEntries(answers) as AnswersById };
  return checkEvaluation({ ...fit, answers: {} }, framework).length === 0 ? fit : undefined;
};

// With all year groups every question is asked, so that no answer is out of place.
const EVERYWHERE: Setting = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };

/** An evaluation as the text of a file. */
export const fileOf = (evaluation: Evaluation): string => `${JSON.stringify(evaluation, null, 2)}\n`;

/** The evaluation in the text of a file. */
export const readFile = (text: string): Reading => {
  const evaluation = parsed(text);
  if (evaluation === undefined) return [{ path: [], message: 'the file is not JSON' }];
  return checked(evaluation);
};

/** An evaluation as what follows the # of a link: `form=schools-2018&years=7+8&5.1=51-75`. */
export const fragmentOf = (name: string, { framework, setting, answers }: Evaluation): string => {
  const entries = [
    ...(name === '' ? [] : [['name', name]]),
    ['form', framework],
    ['years', setting.yearGroups.join(' ')],
    ...(setting.specialist ? [['specialist', 'yes']] : []),
    ...Object.entries(answers).map(([question, answer]) => [question, wordOf(answer)]),
  ];
  return new URLSearchParams(entries).toString();
};

/** The evaluation that follows the # of a link; nothing where the link carries none. */
export const readFragment = (fragment: string): Reading | undefined => {
  const entries = new URLSearchParams(fragment);
  if (!entries.has('form')) return undefined;
  const { name, form, years, specialist, ...answers } = Object.fromEntries(entries);
  const reading = checked({
    framework: form,
    setting: { yearGroups: (years ?? '').split(' ').map(Number), specialist: specialist === 'yes' },
    answers: Object.fromEntries(Object.entries(answers).map(([question, word]) => [question, answerOf(word)])),
  });
  return 'evaluation' in reading && name !== undefined ? { ...reading, name } : reading;
};

const wordOf = (answer: Answer | undefined): string => {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return answer ?? '';
};

const answerOf = (word: string): Answer => (word === 'yes' || word === 'no' ? word === 'yes' : word);

const checked = (evaluation: unknown): Reading => {
  try {
    const { framework } = Object(evaluation) as Evaluation;
    const issues = checkEvaluation(evaluation, findFramework(framework));
    return issues.length > 0 ? issues : { evaluation: evaluation as Evaluation };
  } catch (problem) {
    if (problem instanceof DomainProblem) return problem.issues.map((issue) => ({ ...issue, path: ['framework'] }));
    throw problem;
  }
};
