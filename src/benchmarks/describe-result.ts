import { DomainProblem, isPlainObject, nameValue, shape } from '../core/index.js';
import { answer, checkResult, count, naming } from './check-result.js';
import type { Framework } from './entities.js';
import { formOf } from './form.js';
import { answerInWords, countInWords, gradesInWords, STATUS_IN_WORDS } from './in-words.js';
import type { BenchmarkResult, EvaluationResult } from './score-evaluation.js';

/**
 * A result in words, as Markdown that governors can read: what is achieved, what is short and what would mend it, and
 * what the figures rest on.
 *
 * @param result - What `scoreEvaluation` returned.
 * @param framework - The form it was scored on.
 * @param options - `name`: what to call the institution; "The institution" where none is given.
 *
 * @returns Markdown with one heading of level 1; the same text for the same result, always.
 *
 * @throws DomainProblem `wrong-framework` where the result was scored on another form; `bad-framework` where the
 * framework is none; `bad-result` listing what is wrong with result and name.
 *
 * @example
 * ```ts
 * import { describeResult, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const result = scoreEvaluation({ framework: 'schools-2018', setting, answers: { '5.1': '100' } }, schools2018);
 * describeResult(result, schools2018, { name: 'Hill School' }).split('\n')[2];
 * // => 'Hill School has achieved 1 of the 8 benchmarks. The form is not finished: 7 benchmarks have unanswered questions.'
 * ```
 *
 * @group Reports
 */
export const describeResult = (
  result: EvaluationResult,
  framework: Framework,
  options: { readonly name?: string } = {},
): string => {
  formOf(framework);
  requireSameForm(result, framework);
  const issues = [...checkReport(result, []), ...naming(options, ['options'])];
  if (issues.length > 0) throw new DomainProblem('bad-result', 'The result cannot be described', issues);
  const { name = 'The institution' } = options;
  return [
    `# Gatsby Benchmarks: ${result.achieved} of 8 achieved`,
    openingOf(result, name),
    tableOf(result.benchmarks),
    ...result.benchmarks.flatMap((benchmark) => sectionOf(benchmark, framework)),
    restsOn(result, framework),
  ]
    .join('\n\n')
    .concat('\n');
};

const requireSameForm = (result: unknown, framework: Framework): void => {
  const scoredOn = isPlainObject(result) && Array.isArray(result.benchmarks) ? result.framework : undefined;
  if (scoredOn === framework.id) return;
  throw new DomainProblem('wrong-framework', 'The result cannot be described', [
    { path: ['framework'], message: `is ${nameValue(scoredOn)}, where the framework given is '${framework.id}'` },
  ]);
};

const shortfall = shape.object('what is short', {
  question: shape.text(),
  text: shape.text(),
  answer,
  needed: answer,
  gain: count,
});

/** What is wrong with a result, with the parts of it that only a report reads. */
const checkReport = shape.andThen<EvaluationResult>(checkResult, ({ benchmarks }, path) =>
  benchmarks.flatMap(({ short, unanswered }, index) => [
    ...shape.list('a list of what is short', shortfall)(short, [...path, 'benchmarks', index, 'short']),
    ...shape.list('a list of questions', shape.text())(unanswered, [...path, 'benchmarks', index, 'unanswered']),
  ]),
);

const openingOf = ({ achieved, benchmarks, complete, overall }: EvaluationResult, name: string): string => {
  const opening = `${name} has achieved ${achieved} of the 8 benchmarks.`;
  if (!complete) {
    const open = benchmarks.filter(({ unanswered }) => unanswered.length > 0).length;
    return `${opening} The form is not finished: ${open} ${open === 1 ? 'benchmark has' : 'benchmarks have'} unanswered questions.`;
  }
  return `${opening} Across all of them it has ${overall.points} of ${overall.possible} points, ${overall.percentage}%.`;
};

const tableOf = (benchmarks: readonly BenchmarkResult[]): string =>
  [
    '| Benchmark | Score | Status |',
    '| --- | ---: | --- |',
    ...benchmarks.map(
      (result) => `| ${result.benchmark}. ${result.title} | ${scoreOf(result)} | ${STATUS_IN_WORDS[result.status]} |`,
    ),
  ].join('\n');

const scoreOf = ({ percentage, highest, unanswered }: BenchmarkResult): string => {
  if (percentage === null) return '–';
  return unanswered.length === 0 || highest === percentage ? `${percentage}%` : `${percentage}% to ${highest}%`;
};

const sectionOf = (benchmark: BenchmarkResult, framework: Framework): readonly string[] => {
  const { short, unanswered, questions } = benchmark;
  const { byId } = formOf(framework);
  const lines = [
    ...short.map(
      ({ question, text, answer, needed, gain }) =>
        `- **${question}** ${text} Answered ${answerInWords(answer, byId.get(question)?.question)}; fully met from ${answerInWords(needed, byId.get(question)?.question)} (${countInWords(gain, 'more point')}).`,
    ),
    ...questions
      .filter(({ question }) => unanswered.includes(question))
      .map(({ question, text }) => `- **${question}** ${text} Not answered yet.`),
  ];
  if (lines.length === 0) return [];
  return [
    `## ${benchmark.benchmark}. ${benchmark.title}`,
    `It ${benchmark.headline}.${missingPoints(benchmark)}`,
    lines.join('\n'),
  ];
};

const missingPoints = ({ points, possible, percentage }: BenchmarkResult): string =>
  percentage === null ? '' : ` That is ${points} of ${possible} points.`;

const restsOn = (result: EvaluationResult, framework: Framework): string => {
  const { byId } = formOf(framework);
  const questions = result.benchmarks
    .flatMap((benchmark) => benchmark.questions)
    .filter(({ state }) => state !== 'not-applicable')
    .flatMap(({ question }) => byId.get(question)?.question ?? []);
  return [
    '## What these figures rest on',
    `Scored on the form ${framework.title} (\`${framework.id}\`), ${questions.length} questions in this setting: ${gradesInWords(questions)}. Percentages are floored, never rounded. This is a self-evaluation, not an inspection.`,
  ].join('\n\n');
};
