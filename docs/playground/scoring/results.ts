import {
  type Answer,
  type BenchmarkResult,
  type BenchmarkStatus,
  type EvaluationResult,
  type Framework,
  findQuestion,
  type NextStep,
  type Question,
} from 'careers-domain/benchmarks';
import type { Reason } from 'careers-domain/core';
import { element } from '../dom.js';

/** The eight results as a table, with what they come to above it. */
export const showOutcome = (place: HTMLElement, result: EvaluationResult, name: string): void => {
  const { achieved, overall, complete } = result;
  const points = `${overall.points} of ${overall.possible} points, ${percent(overall.percentage)}`;
  place.replaceChildren(
    element('p', { class: 'outcome' }, element('strong', {}, `${achieved} of 8`), ' benchmarks achieved'),
    element(
      'p',
      {},
      [
        name === '' ? '' : `${name}: `,
        complete ? `All questions are answered: ${points}.` : `${points} so far; not all questions are answered yet.`,
      ].join(''),
    ),
    element(
      'div',
      { class: 'table' },
      element(
        'table',
        // A narrow screen lays the rows out as blocks, which would take their meaning away.
        { role: 'table' },
        element('caption', { class: 'visually-hidden' }, 'The eight benchmarks: score and status'),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...['Benchmark', 'Score', 'Status'].map((heading) => element('th', { scope: 'col' }, heading)),
          ),
        ),
        element('tbody', { role: 'rowgroup' }, ...result.benchmarks.map(outcomeRow)),
      ),
    ),
  );
};

const outcomeRow = (result: BenchmarkResult): HTMLElement =>
  element(
    'tr',
    { role: 'row' },
    element(
      'th',
      { role: 'rowheader', scope: 'row' },
      element('a', { href: `#benchmark-${result.benchmark}` }, nameOf(result)),
    ),
    element('td', { role: 'cell', class: 'score' }, element('strong', {}, scoreInWords(result)), rangeOf(result)),
    element('td', { role: 'cell' }, element('span', { class: `status ${result.status}` }, STATUSES[result.status])),
  );

/** Nothing answered counts as 0%, but says nothing yet. */
const scoreInWords = ({ status, percentage }: BenchmarkResult): string =>
  percent(status === 'unscored' ? null : percentage);

const rangeOf = ({ status, percentage, highest, unanswered }: BenchmarkResult): HTMLElement | undefined =>
  status === 'unscored' || unanswered.length === 0 || highest === percentage
    ? undefined
    : element('span', { class: 'quiet' }, ` up to ${percent(highest)}`);

/** A sentence on a benchmark that has changed, and on the whole, for those who do not see the page. */
export const outcomeInWords = (result: EvaluationResult, benchmark: number): string => {
  const changed = result.benchmarks.find((each) => each.benchmark === benchmark);
  const whole = `${result.achieved} of 8 benchmarks achieved.`;
  return changed === undefined
    ? whole
    : `Benchmark ${benchmark}: ${scoreInWords(changed)}, ${STATUSES[changed.status].toLowerCase()}. ${whole}`;
};

/** What is answered and not fully met, benchmark by benchmark. */
export const showShort = (place: HTMLElement, { benchmarks }: EvaluationResult, framework: Framework): void => {
  const short = benchmarks.filter((benchmark) => benchmark.short.length > 0);
  place.replaceChildren(
    element('h3', {}, 'What is short'),
    ...(short.length === 0 ? [element('p', {}, 'Nothing that you have answered falls short.')] : []),
    ...short.flatMap((benchmark) => [
      element('h4', {}, nameOf(benchmark)),
      element(
        'ul',
        {},
        ...benchmark.short.map(({ question, text, answer, needed, gain }) =>
          element(
            'li',
            {},
            questionLink(question),
            ` ${text} `,
            element(
              'span',
              { class: 'change' },
              `Now: ${answerInWords(framework, question, answer)}. Needed: ${answerInWords(framework, question, needed)} (${pointsMore(gain)}).`,
            ),
          ),
        ),
      ),
    ]),
  );
};

/** The smallest changes that achieve benchmarks, the easiest first. */
export const showSteps = (place: HTMLElement, steps: readonly NextStep[], framework: Framework): void => {
  place.replaceChildren(
    element(
      'ol',
      {},
      ...steps.map((step) =>
        element(
          'li',
          {},
          element('strong', {}, nameOf(step)),
          `: ${step.changes.length === 1 ? '1 change' : `${step.changes.length} changes`} to achieve it, at ${step.percentage}% (effort ${step.effort}).`,
          stepChanges(step, framework),
        ),
      ),
    ),
  );
};

const stepChanges = ({ changes, title }: NextStep, framework: Framework): HTMLElement =>
  element(
    'details',
    { open: changes.length <= 3 },
    element(
      'summary',
      {},
      changes.length === 1 ? 'The change' : `The ${changes.length} changes`,
      element('span', { class: 'visually-hidden' }, ` for ${title}`),
    ),
    element(
      'ul',
      {},
      ...changes.map(({ question, text, from, to }) =>
        element(
          'li',
          {},
          questionLink(question),
          ` ${text} `,
          element(
            'span',
            { class: 'change' },
            `Now: ${from === undefined ? 'not answered' : answerInWords(framework, question, from)}. Needed: ${answerInWords(framework, question, to)}.`,
          ),
        ),
      ),
    ),
  );

/** Why there is no way to a target. */
export const showReasons = (place: HTMLElement, reasons: readonly Reason[]): void => {
  place.replaceChildren(
    ...reasons.filter(({ met }) => !met).map(({ message }) => element('p', { class: 'problem' }, message)),
  );
};

/** How far the questions behind a result can be trusted, and where to read on. */
export const showTrust = (
  place: HTMLElement,
  result: EvaluationResult,
  framework: Framework,
  sources: string,
): void => {
  const counts = { published: 0, inferred: 0, assumed: 0 };
  for (const { question, state } of result.benchmarks.flatMap(({ questions }) => questions)) {
    if (state !== 'not-applicable') counts[findQuestion(framework, question).question.grade] += 1;
  }
  place.replaceChildren(
    element('h3', {}, 'What this rests on'),
    element(
      'p',
      {},
      `Of the questions asked, ${counts.published} are as published, ${counts.inferred} are inferred from published figures and ${counts.assumed} are assumed. `,
      element('a', { href: sources }, 'Every question with its sources'),
      '. Percentages are floored, never rounded. This is a self-evaluation, not an inspection.',
    ),
  );
};

const questionLink = (question: string): HTMLElement =>
  element('a', { href: `#question-${question}` }, element('span', { class: 'visually-hidden' }, 'Question '), question);

const nameOf = ({ benchmark, title }: { readonly benchmark: number; readonly title: string }): string =>
  `${benchmark}. ${title}`;

const percent = (percentage: number | null): string => (percentage === null ? '–' : `${percentage}%`);

const pointsMore = (gain: number): string => (gain === 1 ? '1 more point' : `${gain} more points`);

const answerInWords = (framework: Framework, id: string, answer: Answer): string => {
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  const { question } = findQuestion(framework, id);
  return bandLabel(question, answer) ?? answer;
};

const bandLabel = (question: Question, answer: string): string | undefined =>
  question.kind === 'banded' ? question.bands.find(({ id }) => id === answer)?.label : undefined;

const STATUSES: Readonly<Record<BenchmarkStatus, string>> = {
  achieved: 'Achieved',
  'in-progress': 'In progress',
  'not-achieved': 'Not achieved',
  unscored: 'Unscored',
};
