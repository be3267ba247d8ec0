import { DomainProblem, isPlainObject, shape } from '../core/index.js';
import { answer, checkResult, count, flag, naming, reasons } from './check-result.js';
import type { Framework } from './entities.js';
import { formOf } from './form.js';
import { answerInWords, countInWords, gradesInWords, listInWords, percentInWords } from './in-words.js';
import type { AnswerChange, NextStep } from './next-steps.js';
import { checkTarget, type PlanTarget, type ReachablePlan, type UnreachablePlan } from './plan-for.js';

/**
 * A plan in words, as Markdown that governors can read: what it reaches, what to change, and what it rests on. Where no plan
 * reaches the target, why.
 *
 * @param plan - What `planFor` returned.
 * @param framework - The form it is on.
 * @param options - `name`: what to call the institution; "The institution" where none is given.
 *
 * @returns Markdown with one heading of level 1; the same text for the same plan, always.
 *
 * @throws DomainProblem `bad-plan` listing what is wrong with the plan, another form than the framework's among it;
 * `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { describePlan, planFor, schools2018 } from 'careers-domain/benchmarks';
 *
 * const evaluation = {
 *   framework: 'schools-2018',
 *   setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
 *   answers: { '5.1': '51-75' },
 * };
 * const plan = planFor(evaluation, schools2018, { achieved: 1 });
 * describePlan(plan, schools2018, { name: 'Hill School' }).split('\n')[2];
 * // => 'Hill School has achieved 0 of the 8 benchmarks. 1 change achieves benchmark 5, at an effort of 1.'
 * ```
 *
 * @group Reports
 */
export const describePlan = (
  plan: ReachablePlan | UnreachablePlan,
  framework: Framework,
  options: { readonly name?: string } = {},
): string => {
  formOf(framework);
  const issues = [...checkPlan(plan, []), ...naming(options, ['options'])];
  if (issues.length === 0 && plan.before.framework !== framework.id) {
    const message = `is '${plan.before.framework}', where the framework given is '${framework.id}'`;
    issues.push({ path: ['before', 'framework'], message });
  }
  if (issues.length > 0) throw new DomainProblem('bad-plan', 'The plan cannot be described', issues);
  const { name = 'The institution' } = options;
  const standing = `${name} has achieved ${plan.before.achieved} of the 8 benchmarks.`;
  return (plan.reachable ? wayTo(plan, standing, framework) : noWayTo(plan, standing)).join('\n\n').concat('\n');
};

const noWayTo = ({ target, reasons }: UnreachablePlan, standing: string): readonly string[] => [
  `# No plan: ${targetInWords(target)}`,
  `${standing} The target cannot be reached in this setting.`,
  reasons.flatMap(({ met, message }) => (met ? [] : [`- ${message}`])).join('\n'),
];

const wayTo = (plan: ReachablePlan, standing: string, framework: Framework): readonly string[] => {
  const { steps, effort } = plan;
  const heading = `# Plan: ${targetInWords(plan.target)}`;
  if (steps.length === 0) return [heading, `${standing} The target is reached: nothing needs to change.`];
  const changes = steps.flatMap((step) => step.changes);
  const achieve = changes.length === 1 ? 'achieves' : 'achieve';
  const benchmarks = benchmarksInWords(steps.map(({ benchmark }) => benchmark).sort((a, b) => a - b));
  return [
    heading,
    `${standing} ${countInWords(changes.length, 'change')} ${achieve} ${benchmarks}, at an effort of ${effort}.`,
    tableOf(plan),
    ...steps.flatMap((step) => sectionOf(step, framework)),
    restsOn(changes, framework),
  ];
};

const targetInWords = (target: PlanTarget): string =>
  'achieved' in target ? `${target.achieved} of the 8 benchmarks` : benchmarksInWords(target.benchmarks);

const benchmarksInWords = (benchmarks: readonly number[]): string =>
  `${benchmarks.length === 1 ? 'benchmark' : 'benchmarks'} ${listInWords(benchmarks)}`;

const tableOf = ({ steps, before }: ReachablePlan): string =>
  [
    '| Benchmark | Now | Then | Changes | Effort |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...steps.map(({ benchmark, title, percentage, changes, effort }) => {
      const now = before.benchmarks[benchmark - 1]?.percentage ?? null;
      return `| ${benchmark}. ${title} | ${percentInWords(now)} | ${percentage}% | ${changes.length} | ${effort} |`;
    }),
  ].join('\n');

const sectionOf = ({ benchmark, title, changes }: NextStep, framework: Framework): readonly string[] => [
  `## ${benchmark}. ${title}`,
  changes.map((change) => `- **${change.question}** ${change.text} ${changeInWords(change, framework)}`).join('\n'),
];

const changeInWords = ({ question: id, from, to, gain, effort }: AnswerChange, framework: Framework): string => {
  const question = formOf(framework).byId.get(id)?.question;
  const now = from === undefined ? 'Not answered yet' : `Now ${answerInWords(from, question)}`;
  const worth = `${countInWords(gain, 'more point')}, effort ${effort}`;
  return `${now}; to reach: ${answerInWords(to, question)} (${worth}).`;
};

const restsOn = (changes: readonly AnswerChange[], framework: Framework): string => {
  const { byId } = formOf(framework);
  const questions = changes.flatMap(({ question }) => byId.get(question)?.question ?? []);
  return [
    '## What this plan rests on',
    `Worked out on the form ${framework.title} (\`${framework.id}\`). Questions to change: ${gradesInWords(questions)}. Effort counts 1 for a yes and 1 for each band to climb, or the weights that were given; that every band is as hard to climb is assumed. No other changes reach the target at less effort.`,
  ].join('\n\n');
};

const checkStep = shape.object('a step', {
  benchmark: shape.whole(1, 8),
  title: shape.text(),
  effort: count,
  gain: count,
  percentage: shape.whole(0, 100),
  changes: shape.list(
    'a list of changes',
    shape.object('a change', {
      question: shape.text(),
      text: shape.text(),
      from: shape.optional(answer),
      to: answer,
      gain: count,
      effort: count,
    }),
    { least: 1, most: 1000 },
  ),
});

const common = { reasons, target: checkTarget, before: checkResult };

const checkReachable = shape.object('a plan', {
  reachable: flag,
  ...common,
  effort: count,
  steps: shape.list('a list of steps', checkStep, { least: 0, most: 8 }),
  after: checkResult,
});

const checkUnreachable = shape.object('a plan', {
  reachable: flag,
  ...common,
});

const checkPlan: shape.Check = (plan, path) =>
  isPlainObject(plan) && plan.reachable === true ? checkReachable(plan, path) : checkUnreachable(plan, path);
