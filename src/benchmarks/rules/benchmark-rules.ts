import { type CitedRule, ruleSetAsRule } from '../../core/index.js';
import { whereAsked } from '../check-evaluation.js';
import type { Benchmark, FormMapping, Framework, NationalFigures, ProviderAccessRules, Question } from '../entities.js';
import { formOf } from '../form.js';
import { answerInWords } from '../in-words.js';
import { frozen } from './framework.js';
import { frameworks } from './frameworks.js';
import { mappings2018To2025 } from './mappings-2018-to-2025.js';
import { nationalFigures } from './national-figures.js';
import { providerAccess2023 } from './provider-access.js';
import { scoringRules } from './scoring.js';

/**
 * Every rule of one framework with its sources: that it is in force, and each question with what it is worth, when it
 * counts as fully met and where it is asked.
 *
 * @param framework - One of `frameworks`, or yours from `defineFramework`.
 *
 * @throws DomainProblem `bad-framework` where the framework is none; `bad-rule-set` where it does not say since when it is
 * in force, or on what it stands.
 *
 * @example
 * ```ts
 * import { citedRules, schools2018 } from 'careers-domain/benchmarks';
 *
 * const rules = citedRules(schools2018);
 * rules.length; // => 46
 * rules.find(({ rule }) => rule === '6.2')?.statement;
 * // => 'Worth up to 4 points, fully met from 76% on, asked where Year 12 or 13 is taught: By the end of Year 13, pupils have had a further experience of a workplace, part-time jobs not counted.'
 * ```
 *
 * @group Rules
 */
export const citedRules = (framework: Framework): readonly CitedRule[] => {
  formOf(framework);
  const { id, benchmarks } = framework;
  return [
    ruleSetAsRule(framework),
    ...benchmarks.flatMap(({ questions }: Benchmark) =>
      questions.map((question) => ({
        ruleSet: id,
        rule: question.id,
        statement: `${worthOf(question)}, asked ${whereAsked(question.when ?? {}) || 'everywhere'}: ${question.text}`,
        grade: question.grade,
        cites: question.cites,
      })),
    ),
  ];
};

const worthOf = (question: Question): string => {
  const points = `${question.points} ${question.points === 1 ? 'point' : 'points'}`;
  if (question.kind === 'yes-no') return `Worth ${points} for a yes`;
  const threshold = question.bands.find(({ id }) => id === question.achievedAt);
  return `Worth up to ${points}, fully met from ${threshold?.least}% on`;
};

const rulesOfAccess = (rules: ProviderAccessRules): readonly CitedRule[] => [
  ruleSetAsRule(rules),
  ...rules.phases.map(({ id, title, attendance, least, from, to, grade, cites }) => ({
    ruleSet: rules.id,
    rule: id,
    statement: `${title}: at least ${least} encounters from ${dayInWords(from.day)} of Year ${from.yearGroup} to ${dayInWords(to.day)} of Year ${to.yearGroup}, attendance ${attendance}.`,
    grade,
    cites,
  })),
];

const rulesOfMapping = (mapping: FormMapping): readonly CitedRule[] => [
  ruleSetAsRule(mapping),
  ...mapping.questions.map(({ from, to, answers, grade, cites }) => {
    const pairs = answers.map((pair) => `${answerInWords(pair.from)} as ${answerInWords(pair.to)}`);
    const statement = `Question ${from} of ${mapping.from} settles question ${to} of ${mapping.to}: ${pairs.join(', ')}.`;
    return { ruleSet: mapping.id, rule: `${from}-to-${to}`, statement, grade, cites };
  }),
];

const dayInWords = (day: string): string => `${Number(day.slice(3))} ${MONTHS[Number(day.slice(0, 2)) - 1]}`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const asRule = ({ id, title, doubts, grade, cites }: NationalFigures): CitedRule => ({
  ruleSet: 'national-figures',
  rule: id,
  statement: [`${title}.`, ...doubts].join(' '),
  grade,
  cites,
});

/**
 * Every rule of this room with its sources: all questions of all frameworks, how they are scored, which answers carry from
 * one form to another, the provider access legislation and the national figures.
 *
 * @example
 * ```ts
 * import { benchmarkRules } from 'careers-domain/benchmarks';
 *
 * const overall = benchmarkRules.find(({ ruleSet, rule }) => ruleSet === 'scoring' && rule === 'overall');
 * overall?.grade; // => 'assumed'
 * ```
 *
 * @group Rules
 */
export const benchmarkRules: readonly CitedRule[] = frozen([
  ...Object.values(frameworks).flatMap((framework) => citedRules(framework)),
  ...scoringRules,
  ...mappings2018To2025.flatMap(rulesOfMapping),
  ...rulesOfAccess(providerAccess2023),
  ...Object.values(nationalFigures).map(asRule),
]);
