import { DomainProblem, nameValue } from '../core/index.js';
import type { Setting } from '../institutions/index.js';
import {
  attainablePercentages,
  attainablePoints,
  type Outcomes,
  possiblePoints,
  questionsIn,
} from './attainable-percentages.js';
import type { BenchmarkNumber, Framework } from './entities.js';
import { percentageOf } from './percentage.js';

/**
 * Points that come to a percentage.
 *
 * @group Results
 */
export interface PointsBehind {
  /** How many points. */
  readonly points: number;
  /** Whether a benchmark with these points is achieved: it always is, never, or it depends on which answers earned them. */
  readonly achieved: 'always' | 'never' | 'depends';
}

/**
 * What stands behind a percentage.
 *
 * @group Results
 */
export interface PercentageExplanation {
  /** The benchmark's number. */
  readonly benchmark: BenchmarkNumber;
  /** The percentage asked about. */
  readonly percentage: number;
  /** Points possible in the setting. */
  readonly possible: number;
  /** Whether complete answers can come to it. */
  readonly attainable: boolean;
  /** Which points do, ascending; empty where none do. */
  readonly points: readonly PointsBehind[];
  /** The next attainable percentage below; absent where there is none. */
  readonly below?: number;
  /** The next attainable percentage above; absent where there is none. */
  readonly above?: number;
  /** The explanation in one sentence. */
  readonly message: string;
}

/**
 * Which points give a published percentage, or that none can.
 *
 * @param framework - The form.
 * @param setting - Which year groups are taught, and whether the setting is specialist.
 * @param benchmark - The benchmark's number, 1 to 8.
 * @param percentage - A whole percentage, 0 to 100, as published.
 *
 * @throws DomainProblem `bad-setting` and `bad-framework` as `attainablePercentages`; `bad-percentage` for what is no
 * whole number from 0 to 100.
 *
 * @example
 * ```ts
 * import { explainPercentage, schools2018 } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * explainPercentage(schools2018, setting, 1, 64).points; // => [{ points: 11, achieved: 'never' }]
 * explainPercentage(schools2018, setting, 1, 65).message;
 * // => '65% of 17 points cannot be reached; the nearest figures are 64% and 70%.'
 * ```
 *
 * @group Scoring
 */
export const explainPercentage = (
  framework: Framework,
  setting: Setting,
  benchmark: BenchmarkNumber,
  percentage: number,
): PercentageExplanation => {
  const asked = questionsIn(framework, setting, benchmark);
  if (!Number.isInteger(percentage) || percentage < 0 || percentage > 100) {
    throw new DomainProblem('bad-percentage', 'There is nothing to explain', [
      { path: ['percentage'], message: `is a whole number from 0 to 100, not ${nameValue(percentage)}` },
    ]);
  }
  const possible = possiblePoints(asked);
  const points = [...attainablePoints(asked)]
    .filter(([sum]) => percentageOf(sum, possible) === percentage)
    .map(([sum, outcomes]) => ({ points: sum, achieved: inWords(outcomes) }))
    .sort((a, b) => a.points - b.points);
  const attainable = attainablePercentages(framework, setting, benchmark);
  const below = attainable.filter((other) => other < percentage).at(-1);
  const above = attainable.find((other) => other > percentage);
  return {
    benchmark,
    percentage,
    possible,
    attainable: points.length > 0,
    points,
    ...(below !== undefined && { below }),
    ...(above !== undefined && { above }),
    message: messageFor(percentage, possible, points, [below, above]),
  };
};

const inWords = ({ achieved, short }: Outcomes): PointsBehind['achieved'] => {
  if (achieved && short) return 'depends';
  return achieved ? 'always' : 'never';
};

const messageFor = (
  percentage: number,
  possible: number,
  points: readonly PointsBehind[],
  neighbours: readonly (number | undefined)[],
): string => {
  if (possible === 0) return 'No question of this benchmark applies to the setting, so it has no percentage.';
  if (points.length > 0) {
    return `${percentage}% is ${points.map((behind) => behind.points).join(' or ')} of ${possible} points, floored to whole per cent.`;
  }
  const near = neighbours.filter((neighbour) => neighbour !== undefined).map((neighbour) => `${neighbour}%`);
  return `${percentage}% of ${possible} points cannot be reached; the nearest ${near.length === 1 ? 'figure is' : 'figures are'} ${near.join(' and ')}.`;
};
