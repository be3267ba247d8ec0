import {
  DomainProblem,
  didYouMean,
  isIsoDate,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  unknownProperties,
} from '../core/index.js';
import type { Setting } from '../institutions/index.js';
import type { Answer, Condition, Framework } from './entities.js';
import { appliesTo, type Form, type FormQuestion, formOf } from './form.js';
import { isYearGroup } from './is-year-group.js';

/**
 * Everything that is wrong with an evaluation, each with its path; an empty list where nothing is.
 *
 * It finds the wrong form, unknown questions (and names the nearest right one), answers of the wrong kind, answers to
 * questions that do not apply to the setting, impossible year groups and properties that do not exist. A question not
 * yet answered is no problem.
 *
 * @param evaluation - Anything: it need not have the right shape.
 * @param framework - The form it should be on.
 *
 * @throws DomainProblem `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { checkEvaluation, schools2018 } from 'careers-domain/benchmarks';
 *
 * checkEvaluation(
 *   {
 *     framework: 'schools-2018',
 *     setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
 *     answers: { '5.1': 80, '6.2': '100' },
 *   },
 *   schools2018,
 * ).map(({ path }) => path.join('.'));
 * // => ['answers.5.1', 'answers.6.2']
 * ```
 *
 * @group Evaluations
 */
export const checkEvaluation = (evaluation: unknown, framework: Framework): readonly ProblemIssue[] => {
  const issues = checkScored(evaluation, framework);
  if (!isPlainObject(evaluation)) return issues;
  return [
    ...unknownProperties(evaluation, ['id', 'institution', 'date', 'framework', 'setting', 'answers', 'learners']),
    ...checkFields(evaluation),
    ...issues,
    ...checkLearners(evaluation.learners),
  ];
};

/** What is wrong with those parts of an evaluation that decide its score: framework, setting and answers. */
export const checkScored = (evaluation: unknown, framework: Framework): readonly ProblemIssue[] => {
  const form = formOf(framework);
  if (!isPlainObject(evaluation)) {
    return [
      {
        path: [],
        message: `an evaluation is an object with framework, setting and answers, not ${nameValue(evaluation)}`,
      },
    ];
  }
  const settingIssues = checkSetting(evaluation.setting, ['setting']);
  const setting = settingIssues.length === 0 ? (evaluation.setting as Setting) : undefined;
  const issues = [...settingIssues, ...checkAnswers(evaluation.answers, form, setting, ['answers'])];
  if (evaluation.framework === framework.id) return issues;
  const message = `is '${framework.id}', the form it is to be scored on, not ${nameValue(evaluation.framework)}`;
  return [{ path: ['framework'], message }, ...issues];
};

/**
 * Throws where {@link checkEvaluation} finds anything.
 *
 * @throws DomainProblem `bad-evaluation` with every problem.
 */
export const requireEvaluation = (evaluation: unknown, framework: Framework): void =>
  refuse(checkEvaluation(evaluation, framework));

/**
 * Throws where {@link checkScored} finds anything.
 *
 * @throws DomainProblem `bad-evaluation` with every problem.
 */
export const requireScored = (evaluation: unknown, framework: Framework): void =>
  refuse(checkScored(evaluation, framework));

const refuse = (issues: readonly ProblemIssue[]): void => {
  if (issues.length > 0) throw new DomainProblem('bad-evaluation', 'The evaluation cannot be scored', issues);
};

/** What is wrong with a setting. */
export const checkSetting = (setting: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (!isPlainObject(setting)) {
    return [{ path, message: `a setting is an object with yearGroups and specialist, not ${nameValue(setting)}` }];
  }
  const issues = [...unknownProperties(setting, ['yearGroups', 'specialist'], path)];
  if (typeof setting.specialist !== 'boolean') {
    issues.push({
      path: [...path, 'specialist'],
      message: `is true or false, not ${nameValue(setting.specialist)}`,
    });
  }
  return [...issues, ...checkYearGroups(setting.yearGroups, [...path, 'yearGroups'])];
};

const checkYearGroups = (yearGroups: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (!Array.isArray(yearGroups)) return [{ path, message: `is a list of year groups, not ${nameValue(yearGroups)}` }];
  if (yearGroups.length === 0) return [{ path, message: 'names no year group; at least one is taught' }];
  const issues: ProblemIssue[] = [];
  let seen = 0;
  for (const [index, year] of (yearGroups as unknown[]).entries()) {
    if (!isYearGroup(year)) {
      issues.push({ path: [...path, index], message: `is a year group, 1 to 14, not ${nameValue(year)}` });
      continue;
    }
    if ((seen & (1 << year)) !== 0) {
      issues.push({ path: [...path, index], message: `names year group ${year} a second time` });
    }
    seen |= 1 << year;
  }
  return issues;
};

/** What is wrong with answers; whether each applies is looked at only where the setting is known. */
export const checkAnswers = (
  answers: unknown,
  form: Form,
  setting: Setting | undefined,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  if (!isPlainObject(answers)) return [{ path, message: `are answers by question id, not ${nameValue(answers)}` }];
  const issues: ProblemIssue[] = [];
  for (const id of Object.keys(answers)) {
    const question = form.byId.get(id);
    const message = question
      ? answerProblem(question, answers[id], setting)
      : `there is no question ${nameValue(id)}${didYouMean(id, form.byId.keys())}`;
    if (message !== undefined) issues.push({ path: [...path, id], message });
  }
  return issues;
};

const answerProblem = (
  { question, worth }: FormQuestion,
  answer: unknown,
  setting: Setting | undefined,
): string | undefined => {
  if (answer === undefined) return undefined;
  if (!worth.has(answer as Answer))
    return `takes ${[...worth.keys()].map(nameValue).join(' or ')}, not ${nameValue(answer)}`;
  if (setting && question.when && !appliesTo(question.when, setting)) {
    return `does not apply here; it is asked only ${whereAsked(question.when)}`;
  }
  return undefined;
};

/** Where a question with a condition is asked, in words. */
export const whereAsked = (when: Condition): string => {
  const places: string[] = [];
  if (when.anyYearOf) places.push(`where Year ${when.anyYearOf.join(' or ')} is taught`);
  if (when.specialist !== undefined)
    places.push(when.specialist ? 'in specialist settings' : 'outside specialist settings');
  return places.join(' and ');
};

const checkFields = ({ id, institution, date }: Readonly<Record<string, unknown>>): readonly ProblemIssue[] => {
  const issues: ProblemIssue[] = [];
  if (id !== undefined && (typeof id !== 'string' || id === '')) {
    issues.push({ path: ['id'], message: `is a text, not ${nameValue(id)}` });
  }
  if (institution !== undefined && (typeof institution !== 'string' || !/^[1-9]\d{5}$/.test(institution))) {
    issues.push({ path: ['institution'], message: `is a URN of six digits, not ${nameValue(institution)}` });
  }
  if (date !== undefined && !isIsoDate(date)) {
    issues.push({ path: ['date'], message: `is a date, written YYYY-MM-DD, not ${nameValue(date)}` });
  }
  return issues;
};

const checkLearners = (learners: unknown): readonly ProblemIssue[] => {
  if (learners === undefined) return [];
  if (!isPlainObject(learners)) {
    return [{ path: ['learners'], message: `are numbers of learners by year group, not ${nameValue(learners)}` }];
  }
  return Object.entries(learners).flatMap(([year, count]) => {
    if (!/^([1-9]|1[0-4])$/.test(year)) {
      return [{ path: ['learners', year], message: `there is no year group ${nameValue(year)}` }];
    }
    if (Number.isSafeInteger(count) && Number(count) >= 0) return [];
    return [{ path: ['learners', year], message: `is a whole number of learners from 0, not ${nameValue(count)}` }];
  });
};
