import { DomainProblem, nameValue } from '../core/index.js';
import type { Setting } from '../institutions/index.js';
import { checkSetting } from './check-evaluation.js';
import type { BenchmarkNumber, Framework } from './entities.js';
import { appliesTo, type FormQuestion, formOf } from './form.js';
import { percentageOf } from './percentage.js';

/**
 * Every percentage that a benchmark of a form can come to in a setting, ascending. Empty where no question applies.
 *
 * A figure that is not among them was not scored on this form, or not for this setting.
 *
 * @param framework - The form.
 * @param setting - Which year groups are taught, and whether the setting is specialist.
 * @param benchmark - The benchmark's number, 1 to 8.
 *
 * @throws DomainProblem `bad-setting` listing what is wrong with setting and benchmark; `bad-framework` where the
 * framework is none.
 *
 * @example
 * ```ts
 * import { attainablePercentages, schools2018 } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * attainablePercentages(schools2018, setting, 5); // => [0, 25, 50, 75, 100]
 * attainablePercentages(schools2018, setting, 2); // => [0, 20, 40, 60, 80, 100]
 * ```
 *
 * @group Scoring
 */
export const attainablePercentages = (
  framework: Framework,
  setting: Setting,
  benchmark: BenchmarkNumber,
): readonly number[] => {
  const asked = questionsIn(framework, setting, benchmark);
  const possible = possiblePoints(asked);
  const percentages = [...attainablePoints(asked).keys()].map((points) => percentageOf(points, possible));
  return [...new Set(percentages)].filter((percentage) => percentage !== null).sort((a, b) => a - b);
};

/** The questions of a benchmark that apply in a setting. */
export const questionsIn = (
  framework: Framework,
  setting: Setting,
  benchmark: BenchmarkNumber,
): readonly FormQuestion[] => {
  const { questions } = formOf(framework);
  const issues = [...checkSetting(setting, ['setting'])];
  if (!Number.isInteger(benchmark) || benchmark < 1 || benchmark > 8) {
    issues.push({ path: ['benchmark'], message: `is a number from 1 to 8, not ${nameValue(benchmark)}` });
  }
  if (issues.length > 0) throw new DomainProblem('bad-setting', 'There are no percentages for this', issues);
  return questions.filter(({ position, question }) => position === benchmark - 1 && appliesTo(question.when, setting));
};

/** The points that questions can earn together. */
export const possiblePoints = (asked: readonly FormQuestion[]): number =>
  asked.reduce((total, { question }) => total + question.points, 0);

/** Every sum of points that complete answers can come to, and whether the benchmark can then be achieved, or not, or either. */
export const attainablePoints = (asked: readonly FormQuestion[]): ReadonlyMap<number, Outcomes> => {
  if (asked.length === 0) return new Map();
  let sums = new Map<number, Outcomes>([[0, { achieved: true, short: false }]]);
  for (const { worth } of asked) {
    const next = new Map<number, Outcomes>();
    for (const [sum, outcomes] of sums) {
      for (const { points, state } of worth.values()) {
        const so = next.get(sum + points) ?? { achieved: false, short: false };
        next.set(sum + points, {
          achieved: so.achieved || (outcomes.achieved && state === 'met'),
          short: so.short || outcomes.short || (outcomes.achieved && state !== 'met'),
        });
      }
    }
    sums = next;
  }
  return sums;
};

/** Whether answers exist that achieve the benchmark, and whether some exist that do not. */
export interface Outcomes {
  readonly achieved: boolean;
  readonly short: boolean;
}
