import { DomainProblem, isPlainObject, shape } from '../core/index.js';
import { answer, count, flag, naming, percentage, reasons, state, status } from './check-result.js';
import type {
  BenchmarkComparison,
  QuestionComparison,
  QuestionStanding,
  ResultsCompared,
  ResultsNotComparable,
  Trend,
} from './compare-results.js';
import type { BenchmarkNumber, Framework } from './entities.js';
import { formOf } from './form.js';
import { answerInWords, countInWords, listInWords, percentInWords, STATUS_IN_WORDS } from './in-words.js';

/**
 * A comparison in words, as Markdown that governors can read: what was gained and lost, each benchmark before and after, and
 * question by question what improved, got worse, came and went. Where the results cannot be compared, why.
 *
 * @param comparison - What `compareResults` returned.
 * @param framework - The form of the later result.
 * @param options - `name`: what to call the institution; "The institution" where none is given.
 *
 * @returns Markdown with one heading of level 1; the same text for the same comparison, always.
 *
 * @throws DomainProblem `bad-comparison` listing what is wrong with the comparison, another form than the framework's among
 * it; `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { compareResults, describeComparison, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const resultWith = (answers: Record<string, string>) => {
 *   const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 *   return scoreEvaluation({ framework: 'schools-2018', setting, answers }, schools2018);
 * };
 * const comparison = compareResults(resultWith({ '5.1': '51-75' }), resultWith({ '5.1': '76-99' }));
 * describeComparison(comparison, schools2018, { name: 'Hill School' }).split('\n')[2];
 * // => 'Hill School has achieved 1 of the 8 benchmarks, where it was 0. Gained: benchmark 5.'
 * ```
 *
 * @group Reports
 */
export const describeComparison = (
  comparison: ResultsCompared | ResultsNotComparable,
  framework: Framework,
  options: { readonly name?: string } = {},
): string => {
  formOf(framework);
  const issues = [...checkComparison(comparison, []), ...naming(options, ['options'])];
  if (issues.length === 0 && comparison.frameworks.after !== framework.id) {
    const message = `is '${comparison.frameworks.after}', where the framework given is '${framework.id}'`;
    issues.push({ path: ['frameworks', 'after'], message });
  }
  if (issues.length > 0) throw new DomainProblem('bad-comparison', 'The comparison cannot be described', issues);
  const { name = 'The institution' } = options;
  const paragraphs = comparison.comparable
    ? changes(comparison, name, framework)
    : ['# These results cannot be compared', comparison.reasons.map(({ message }) => message).join(' ')];
  return paragraphs.join('\n\n').concat('\n');
};

const changes = (comparison: ResultsCompared, name: string, framework: Framework): readonly string[] => {
  const { before, after } = comparison.achieved;
  return [
    `# Gatsby Benchmarks: from ${before} to ${after} of 8 achieved`,
    openingOf(comparison, name),
    tableOf(comparison.benchmarks),
    ...caveatsOf(comparison),
    ...SECTIONS.flatMap(([trend, heading]) => sectionOf(trend, heading, comparison, framework)),
    restsOn(comparison),
  ];
};

const openingOf = ({ achieved, gained, lost }: ResultsCompared, name: string): string =>
  [
    achieved.change === 0
      ? `${name} has achieved ${achieved.after} of the 8 benchmarks, as many as before.`
      : `${name} has achieved ${achieved.after} of the 8 benchmarks, where it was ${achieved.before}.`,
    ...(gained.length > 0 ? [`Gained: ${benchmarksInWords(gained)}.`] : []),
    ...(lost.length > 0 ? [`Lost: ${benchmarksInWords(lost)}.`] : []),
  ].join(' ');

const benchmarksInWords = (benchmarks: readonly BenchmarkNumber[]): string =>
  `${benchmarks.length === 1 ? 'benchmark' : 'benchmarks'} ${listInWords(benchmarks)}`;

const tableOf = (benchmarks: readonly BenchmarkComparison[]): string =>
  [
    '| Benchmark | Before | After | Change | Status |',
    '| --- | ---: | ---: | ---: | --- |',
    ...benchmarks.map(({ benchmark, title, before, after, change }) => {
      const [was, is] = [STATUS_IN_WORDS[before.status], STATUS_IN_WORDS[after.status]];
      const figures = [percentInWords(before.percentage), percentInWords(after.percentage), changeInWords(change)];
      return `| ${benchmark}. ${title} | ${figures.join(' | ')} | ${was === is ? is : `${was} → ${is}`} |`;
    }),
  ].join('\n');

const changeInWords = (change: number | null): string => {
  if (change === null) return '–';
  return change > 0 ? `+${change}` : String(change);
};

const caveatsOf = ({ benchmarks, complete }: ResultsCompared): readonly string[] => {
  const changed = benchmarks.filter(({ sameQuestions }) => !sameQuestions).map(({ benchmark }) => benchmark);
  const open = [...(complete.before ? [] : ['the earlier']), ...(complete.after ? [] : ['the later'])];
  return [
    ...(changed.length > 0
      ? [`Not the same questions were asked in ${benchmarksInWords(changed)}: part of the change there is due to that.`]
      : []),
    ...(open.length > 0
      ? [`Not every question was answered in ${listInWords(open)} form, so its percentages are the lowest possible.`]
      : []),
  ];
};

const SECTIONS: readonly (readonly [Trend, string])[] = [
  ['improved', 'Improved'],
  ['worse', 'Got worse'],
  ['new', 'Newly asked or answered'],
  ['gone', 'No longer asked or answered'],
];

const sectionOf = (
  trend: Trend,
  heading: string,
  { benchmarks }: ResultsCompared,
  framework: Framework,
): readonly string[] => {
  const questions = benchmarks.flatMap((benchmark) => benchmark.questions.filter((each) => each.trend === trend));
  if (questions.length === 0) return [];
  return [`## ${heading}`, questions.map((question) => lineOf(question, framework)).join('\n')];
};

const lineOf = ({ question, text, before, after }: QuestionComparison, framework: Framework): string =>
  `- **${question}** ${text} Before: ${standingInWords(before, question, framework)}; now: ${standingInWords(after, question, framework)}.`;

const standingInWords = ({ state, answer }: QuestionStanding, id: string, framework: Framework): string => {
  if (answer !== undefined) return answerInWords(answer, formOf(framework).byId.get(id)?.question);
  return state === 'unanswered' ? 'not answered' : 'not asked';
};

const restsOn = ({ reasons, trends }: ResultsCompared): string =>
  [
    '## What this comparison rests on',
    `${reasons.map(({ message }) => message).join(' ')} ${countInWords(trends.same, 'question')} stayed the same. Percentages are floored, never rounded, and changes are in percentage points. These are self-evaluations, not inspections.`,
  ].join('\n\n');

const standing = shape.object('where a question stands', { state, answer: shape.optional(answer), points: count });

const score = shape.object('a percentage and a status', { percentage, status });

const change = shape.value('a whole number, or null', (change) => change === null || Number.isInteger(change));

const numbers = shape.list('a list of benchmark numbers', shape.whole(1, 8), { least: 0, most: 8 });

const checkBenchmark = shape.object("a benchmark's comparison", {
  benchmark: shape.whole(1, 8),
  title: shape.text(),
  before: score,
  after: score,
  change,
  sameQuestions: flag,
  questions: shape.list(
    'a list of questions',
    shape.object("a question's comparison", {
      question: shape.text(),
      text: shape.text(),
      trend: shape.oneOf('improved', 'same', 'worse', 'new', 'gone'),
      before: standing,
      after: standing,
    }),
    { least: 0, most: 2000 },
  ),
});

const common = {
  reasons,
  frameworks: shape.object('the ids of two forms', { before: shape.text(), after: shape.text() }),
};

const checkCompared = shape.object('a comparison', {
  comparable: flag,
  ...common,
  achieved: shape.object('a figure before and after', {
    before: shape.whole(0, 8),
    after: shape.whole(0, 8),
    change: shape.whole(-8, 8),
  }),
  overall: shape.object('a figure before and after', { before: percentage, after: percentage, change }),
  complete: shape.object('a yes or no before and after', { before: flag, after: flag }),
  gained: numbers,
  lost: numbers,
  trends: shape.object('counts by trend', { improved: count, same: count, worse: count, new: count, gone: count }),
  benchmarks: shape.list('a list of 8 benchmarks', checkBenchmark, { least: 8, most: 8 }),
});

const checkNotComparable = shape.object('a comparison', { comparable: flag, ...common });

const checkComparison: shape.Check = (comparison, path) =>
  isPlainObject(comparison) && comparison.comparable === true
    ? checkCompared(comparison, path)
    : checkNotComparable(comparison, path);
