import {
  DomainProblem,
  didYouMean,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  type Reason,
  shape,
} from '../core/index.js';
import type { Setting } from '../institutions/index.js';
import { checkEvaluation, checkSetting, whereAsked } from './check-evaluation.js';
import { answer } from './check-result.js';
import type { Answer, AnswersById, Evaluation, FormMapping, Framework, Question } from './entities.js';
import { appliesTo, type Form, type FormQuestion, formOf } from './form.js';
import { answerInWords } from './in-words.js';
import { frozen } from './rules/framework.js';

/**
 * An answer of an earlier evaluation that holds in a new draft.
 *
 * @group Carrying forward
 */
export interface CarriedAnswer {
  /** The question of the draft. */
  readonly question: string;
  /** Its answer in the draft. */
  readonly answer: Answer;
  /** Where it comes from. */
  readonly from: {
    /** The question of the earlier form. */
    readonly question: string;
    /** The answer it had. */
    readonly answer: Answer;
  };
  /** False where the earlier answer can mean more than one, and the lowest of them was taken. */
  readonly exact: boolean;
}

/**
 * Something to fill in afresh in a new draft.
 *
 * @group Carrying forward
 */
export interface ToFillIn {
  /** Where it stands in the draft: `['answers', '5.1']`, `['learners']` or `['date']`. */
  readonly path: readonly string[];
  /**
   * Why nothing was carried: it never is (`never-carried`), the earlier evaluation left it open (`not-answered`), the setting
   * was not asked it (`not-asked-before`), no earlier question asks it (`new-question`), an earlier question looks like it and
   * asks something else (`changed-question`), or the earlier answer does not settle it (`answer-does-not-carry`).
   */
  readonly reason:
    | 'never-carried'
    | 'not-answered'
    | 'not-asked-before'
    | 'new-question'
    | 'changed-question'
    | 'answer-does-not-carry';
  /** The reason in one sentence. */
  readonly message: string;
}

/**
 * An answer of the earlier evaluation for which the draft has no use.
 *
 * @group Carrying forward
 */
export interface AnswerLeftBehind {
  /** The question of the earlier form. */
  readonly question: string;
  /** The question in words. */
  readonly text: string;
  /** The answer it had. */
  readonly answer: Answer;
}

/**
 * A new draft with what could be carried over from an earlier evaluation.
 *
 * @group Carrying forward
 */
export interface CarriedForward<F extends Framework = Framework> {
  /** Answers can be carried. */
  readonly possible: true;
  /** Why. */
  readonly reasons: readonly Reason[];
  /** The draft: form, setting, institution and answers; no id, no date, no learner numbers. */
  readonly draft: Evaluation<F>;
  /** Every answer in the draft and where it comes from, in the order of the form. */
  readonly carried: readonly CarriedAnswer[];
  /** What is to be filled in afresh: answers in the order of the form, then learner numbers and the date. */
  readonly afresh: readonly ToFillIn[];
  /** Answers of the earlier evaluation that went nowhere, in the order of its form. */
  readonly left: readonly AnswerLeftBehind[];
}

/**
 * Why nothing can be carried.
 *
 * @group Carrying forward
 */
export interface NotCarriedForward {
  /** Answers cannot be carried. */
  readonly possible: false;
  /** Why not. */
  readonly reasons: readonly Reason[];
}

/**
 * Copies an evaluation into a new draft on the same form, or on a newer one by a mapping of answers, and lists what is to be
 * filled in afresh.
 *
 * Learner numbers are never carried, nor are the date and the id: a copy that keeps them passes last year's off as this
 * year's. The institution is. A mapping, such as those of `mappings2018To2025`, carries an answer only where its meaning
 * carries, and as the lowest answer it can mean.
 *
 * @param evaluation - The earlier evaluation, finished or not.
 * @param from - The form it is on.
 * @param to - The form of the draft.
 * @param options - `setting`: the setting of the draft, the earlier one unless given. `mappings`: those to look in where the
 * forms differ.
 *
 * @returns The draft, or with `possible: false` the reason why there is none: no mapping leads from one form to the other.
 *
 * @throws DomainProblem `bad-evaluation` listing everything that is wrong with the evaluation and the options, questions
 * and answers of the mapping that the forms do not have among it; `bad-framework` where a framework is none.
 *
 * @example
 * ```ts
 * import { carryForward, mappings2018To2025, schools2018, schools2025 } from 'careers-domain/benchmarks';
 *
 * const evaluation = {
 *   date: '2025-03-31',
 *   framework: 'schools-2018',
 *   setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
 *   answers: { '1.7': true, '5.1': '100', '8.1': '76-99' },
 *   learners: { '11': 180 },
 * };
 * const forward = carryForward(evaluation, schools2018, schools2025, { mappings: mappings2018To2025 });
 * forward.possible; // => true
 * if (forward.possible) {
 *   forward.draft.answers; // => { '1.8': true, '8.1': '76-90' }
 *   forward.left.map(({ question }) => question); // => ['5.1']
 *   forward.afresh.find(({ path }) => path[1] === '5.1')?.message;
 *   // => 'Encounters are asked about year by year now, and a checklist says what makes one meaningful.'
 * }
 * carryForward(evaluation, schools2018, schools2025).possible; // => false
 * ```
 *
 * @group Carrying forward
 */
export const carryForward = <F extends Framework>(
  evaluation: Evaluation,
  from: Framework,
  to: F,
  options: { readonly setting?: Setting; readonly mappings?: readonly FormMapping[] } = {},
): CarriedForward<F> | NotCarriedForward => {
  const forms = { from: formOf(from), to: formOf(to) };
  const issues = [...checkEvaluation(evaluation, from), ...checkOptions(options, from, to)];
  if (issues.length > 0) throw new DomainProblem('bad-evaluation', 'The evaluation cannot be carried forward', issues);
  const mapping = from.id === to.id ? undefined : options.mappings?.find(leadsFrom(from, to));
  const reason = reasonFor(from, to, mapping);
  if (!reason.met) return { possible: false, reasons: [reason] };

  const { yearGroups, specialist } = options.setting ?? evaluation.setting;
  const setting = { yearGroups: [...yearGroups], specialist };
  const outcomes = forms.to.questions
    .filter(({ question }) => appliesTo(question.when, setting))
    .map((question) => outcomeFor(question, evaluation, forms.from, mapping));
  const carried = outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome] : []));
  const used = new Set(carried.map((each) => each.from.question));
  return {
    possible: true,
    reasons: [reason],
    draft: {
      ...(evaluation.institution !== undefined && { institution: evaluation.institution }),
      framework: to.id,
      setting,
      answers: Object.fromEntries(carried.map(({ question, answer }) => [question, answer])),
    } as unknown as Evaluation<F>,
    carried,
    afresh: [...outcomes.flatMap((outcome) => ('answer' in outcome ? [] : [outcome])), ...NEVER_CARRIED],
    left: forms.from.questions.flatMap(({ id, question }) => {
      const answer = answerTo(id, evaluation.answers);
      return answer === undefined || used.has(id) ? [] : [{ question: id, text: question.text, answer }];
    }),
  };
};

const NEVER_CARRIED: readonly ToFillIn[] = frozen([
  {
    path: ['learners'],
    reason: 'never-carried',
    message: 'Learner numbers change every year; those of an earlier evaluation are never carried.',
  },
  { path: ['date'], reason: 'never-carried', message: 'The date is the day on which the new evaluation is finished.' },
]);

const leadsFrom =
  (from: Framework, to: Framework) =>
  (mapping: FormMapping): boolean =>
    mapping.from === from.id && mapping.to === to.id;

const reasonFor = (from: Framework, to: Framework, mapping: FormMapping | undefined): Reason => {
  const rule = 'carry-forward';
  if (from.id === to.id) return { rule, met: true, message: `The draft is on the same form, ${to.id}.`, cites: [] };
  const message = mapping
    ? `The mapping ${mapping.id} leads from ${from.id} to ${to.id}.`
    : `No mapping given leads from ${from.id} to ${to.id}, and answers do not carry to another form without one.`;
  return { rule, met: mapping !== undefined, message, cites: mapping?.cites ?? [] };
};

const outcomeFor = (
  { id, question, worth }: FormQuestion,
  { setting, answers }: Evaluation,
  from: Form,
  mapping: FormMapping | undefined,
): CarriedAnswer | ToFillIn => {
  const afresh = (reason: ToFillIn['reason'], message: string) => ({ path: ['answers', id], reason, message });
  const entry = mapping ? mapping.questions.find(({ to }) => to === id) : { from: id, answers: undefined };
  const source = entry && from.byId.get(entry.from);
  if (!source) {
    const changed = mapping?.changed.find(({ questions }) => questions.includes(id));
    return changed
      ? afresh('changed-question', changed.why)
      : afresh('new-question', 'No question of the earlier form asks this.');
  }
  if (!appliesTo(source.question.when, setting)) {
    const where = whereAsked(source.question.when ?? {});
    return afresh('not-asked-before', `Question ${source.id} is asked only ${where}, and was not asked before.`);
  }
  const before = answerTo(source.id, answers);
  if (before === undefined) return afresh('not-answered', `Question ${source.id} was not answered.`);
  const now = entry.answers ? entry.answers.find((pair) => pair.from === before)?.to : before;
  if (now === undefined || !worth.has(now)) {
    const words = answerInWords(before, source.question);
    return afresh('answer-does-not-carry', `The answer to question ${source.id}, ${words}, does not settle it.`);
  }
  const exact = meaningOf(now, question) === meaningOf(before, source.question);
  return { question: id, answer: now, from: { question: source.id, answer: before }, exact };
};

// An absent answer must not be found on a prototype.
const answerTo = (id: string, answers: AnswersById): Answer | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined;

/** The shares that a band stands for, or the answer itself. */
const meaningOf = (answer: Answer, question: Question): string => {
  if (question.kind === 'yes-no') return String(answer);
  const rank = question.bands.findIndex(({ id }) => id === answer);
  return `from ${question.bands[rank]?.least}% to below ${question.bands[rank + 1]?.least ?? 101}%`;
};

const checkShape = shape.object('an object with setting and mappings', {
  setting: shape.optional(checkSetting),
  mappings: shape.optional(
    shape.list(
      'a list of mappings',
      shape.object('a mapping', {
        id: shape.text(),
        title: shape.text(),
        inForce: shape.value('a period', isPlainObject),
        from: shape.text(),
        to: shape.text(),
        questions: shape.list(
          'a list of questions',
          shape.object('a mapped question', {
            from: shape.text(),
            to: shape.text(),
            answers: shape.list('a list of answers', shape.object('a mapped answer', { from: answer, to: answer }), {
              least: 1,
              most: 1000,
            }),
            grade: shape.text(),
            cites: shape.value('a list of citations', Array.isArray),
          }),
          { least: 0, most: 1000 },
        ),
        changed: shape.list(
          'a list of changed questions',
          shape.object('changed questions', {
            questions: shape.list('a list of question ids', shape.text(), { least: 1, most: 1000 }),
            why: shape.text(),
          }),
          { least: 0, most: 1000 },
        ),
        cites: shape.value('a list of citations', Array.isArray),
      }),
      { least: 0, most: 1000 },
    ),
  ),
});

const checkOptions = (options: unknown, from: Framework, to: Framework): readonly ProblemIssue[] =>
  shape.andThen<{ readonly mappings?: readonly FormMapping[] }>(checkShape, ({ mappings = [] }, path) => {
    const matching = [...mappings.entries()].filter(([, mapping]) => leadsFrom(from, to)(mapping));
    return matching.flatMap(([index, mapping], place) => {
      const at = [...path, 'mappings', index];
      if (place > 0) return [{ path: at, message: `leads from ${from.id} to ${to.id}, as one before it does` }];
      return checkMapping(mapping, formOf(from), formOf(to), at);
    });
  })(options, ['options']);

const checkMapping = (
  { questions }: FormMapping,
  from: Form,
  to: Form,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  const seen = new Set<string>();
  return questions.flatMap((entry, index) => {
    const at = [...path, 'questions', index];
    const [source, target] = [from.byId.get(entry.from), to.byId.get(entry.to)];
    const isRepeated = seen.has(entry.to);
    seen.add(entry.to);
    return [
      ...(source ? [] : [noQuestion(entry.from, from, [...at, 'from'])]),
      ...(target ? [] : [noQuestion(entry.to, to, [...at, 'to'])]),
      ...(isRepeated ? [{ path: [...at, 'to'], message: `answers question ${entry.to} a second time` }] : []),
      ...entry.answers.flatMap((pair, place) => [
        ...checkTaken(pair.from, source, [...at, 'answers', place, 'from']),
        ...checkTaken(pair.to, target, [...at, 'answers', place, 'to']),
      ]),
    ];
  });
};

const noQuestion = (id: string, { byId }: Form, path: ProblemIssue['path']): ProblemIssue => ({
  path,
  message: `there is no question ${nameValue(id)}${didYouMean(id, byId.keys())}`,
});

const checkTaken = (
  answer: Answer,
  question: FormQuestion | undefined,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] =>
  question === undefined || question.worth.has(answer)
    ? []
    : [{ path, message: `is an answer that question ${question.id} takes, not ${nameValue(answer)}` }];
