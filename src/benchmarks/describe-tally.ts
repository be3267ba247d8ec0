import { requireTally } from './check-tally.js';
import type { BenchmarkNumber, BenchmarkTally, Tally } from './entities.js';
import { type Fraction, meanOf, shareOf } from './fraction.js';
import { countInWords } from './in-words.js';
import type { Eight } from './score-evaluation.js';
import { sum } from './sum.js';

/**
 * What a tally comes to in one benchmark. Shares are of the results scored in it; `null` where none is.
 *
 * @group Roll-ups
 */
export interface BenchmarkFigures {
  /** Its number, 1 to 8. */
  readonly benchmark: BenchmarkNumber;
  /** How many results are scored in it. */
  readonly scored: number;
  /** How many are not. They are in none of the figures below. */
  readonly unscored: number;
  /** The share that achieved it. */
  readonly achieved: Fraction | null;
  /** The share in progress. */
  readonly inProgress: Fraction | null;
  /** The share that has begun nothing. */
  readonly notAchieved: Fraction | null;
  /** Where the percentages lie; `null` where none is scored. */
  readonly quartiles: Quartiles | null;
}

/**
 * Percentages that part the results scored into quarters, each a percentage that one of them has.
 *
 * The lower quartile is the lowest percentage with at least a quarter of the results at or below it; the median so with
 * half of them and the upper quartile with three quarters. Nothing is interpolated.
 *
 * @group Roll-ups
 */
export interface Quartiles {
  /** A quarter of the results stands here or lower. */
  readonly lower: number;
  /** Half of the results stands here or lower. */
  readonly median: number;
  /** Three quarters of the results stand here or lower. */
  readonly upper: number;
}

/**
 * What a tally comes to.
 *
 * The figures across benchmarks are of those results only that have all eight scored, so that a benchmark without a
 * score is never taken for one not achieved. They are `null` where no result has.
 *
 * @group Roll-ups
 */
export interface TallyFigures {
  /** The id of the form. */
  readonly framework: string;
  /** How many results are counted. */
  readonly results: number;
  /** How many of them have questions without an answer: their figures can still rise. */
  readonly unfinished: number;
  /** The eight benchmarks, in order. */
  readonly benchmarks: Eight<BenchmarkFigures>;
  /** How many results have all eight benchmarks scored: those that the next four figures are of. */
  readonly allScored: number;
  /** How many benchmarks they achieve on average. */
  readonly meanAchieved: Fraction | null;
  /** The share that achieved all eight. */
  readonly allEight: Fraction | null;
  /** The share that achieved six or more. */
  readonly sixOrMore: Fraction | null;
  /** The share that achieved none. */
  readonly none: Fraction | null;
  /** The other results by how many benchmarks they have scored, from 7 to 0, and their own means. */
  readonly partlyScored: readonly PartlyScored[];
  /** The main figures in words. */
  readonly message: string;
}

/**
 * Results with fewer than eight benchmarks scored.
 *
 * @group Roll-ups
 */
export interface PartlyScored {
  /** How many benchmarks each has scored. */
  readonly scored: number;
  /** How many such results there are. */
  readonly results: number;
  /** How many of those scored they achieve on average. */
  readonly meanAchieved: Fraction | null;
}

/**
 * The figures of a hub, a trust or a country: the share achieving each benchmark, the mean achieved, all eight, six or
 * more, none, and the quartiles of each percentage.
 *
 * @param tally - What `tallyOf`, `tallyAll` or `mergeTallies` returned, or the same read back from JSON.
 *
 * @throws DomainProblem `bad-tally` listing what is wrong with the tally, counts that do not add up among it.
 *
 * @example
 * ```ts
 * import { createScorer, describeTally, schools2018, tallyAll } from 'careers-domain/benchmarks';
 *
 * const score = createScorer(schools2018);
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const scores = ['0-25', '51-75', '100'].map((band) =>
 *   score({ framework: 'schools-2018', setting, answers: { '5.1': band } }),
 * );
 *
 * const figures = describeTally(tallyAll(scores, schools2018));
 * figures.benchmarks[4].achieved; // => { numerator: 1, denominator: 3, text: '33.3%' }
 * figures.benchmarks[4].quartiles; // => { lower: 0, median: 50, upper: 100 }
 * figures.meanAchieved; // => null
 * figures.partlyScored; // => [{ scored: 1, results: 3, meanAchieved: { numerator: 1, denominator: 3, text: '0.33' } }]
 * ```
 *
 * @group Roll-ups
 */
export const describeTally = (tally: Tally): TallyFigures => {
  requireTally(tally);
  const { framework, results, complete, achieved, benchmarks } = tally;
  const byAchieved = achieved[8] as readonly number[];
  const allScored = sum(byAchieved);
  const figures: Omit<TallyFigures, 'message'> = {
    framework,
    results,
    unfinished: results - complete,
    benchmarks: benchmarks.map(benchmarkFigures) as unknown as Eight<BenchmarkFigures>,
    allScored,
    meanAchieved: meanOf(benchmarksAchieved(byAchieved), allScored),
    allEight: shareOf(byAchieved[8] as number, allScored),
    sixOrMore: shareOf(sum(byAchieved.slice(6)), allScored),
    none: shareOf(byAchieved[0] as number, allScored),
    partlyScored: achieved
      .slice(0, 8)
      .map((row, scored) => ({ scored, results: sum(row), meanAchieved: meanOf(benchmarksAchieved(row), sum(row)) }))
      .filter((group) => group.results > 0)
      .reverse(),
  };
  return { ...figures, message: inWords(figures) };
};

const benchmarksAchieved = (byAchieved: readonly number[]): number =>
  sum(byAchieved.map((count, soMany) => count * soMany));

const benchmarkFigures = ({ benchmark, statuses, percentages }: BenchmarkTally): BenchmarkFigures => {
  const scored = sum(percentages);
  return {
    benchmark,
    scored,
    unscored: statuses.unscored,
    achieved: shareOf(statuses.achieved, scored),
    inProgress: shareOf(statuses['in-progress'], scored),
    notAchieved: shareOf(statuses['not-achieved'], scored),
    quartiles: scored === 0 ? null : quartilesOf(percentages, scored),
  };
};

const quartilesOf = (percentages: readonly number[], scored: number): Quartiles => {
  const [lower, median, upper] = [1, 2, 3].map((quarters) => {
    let standing = 0;
    return percentages.findIndex((count) => {
      standing += count;
      return 4 * standing >= quarters * scored;
    });
  }) as [number, number, number];
  return { lower, median, upper };
};

const inWords = (figures: Omit<TallyFigures, 'message'>): string => {
  const { framework, results, unfinished, allScored, meanAchieved, allEight, sixOrMore, none, partlyScored } = figures;
  if (results === 0) return `No results on ${framework}.`;
  const sentences = [`${countInWords(results, 'result')} on ${framework}.`];
  if (meanAchieved) {
    sentences.push(
      `With all eight benchmarks scored: ${countInWords(allScored, 'result')}, achieving ${meanAchieved.text} on average; all eight ${allEight?.text}, six or more ${sixOrMore?.text}, none ${none?.text}.`,
    );
  }
  for (const group of partlyScored) {
    sentences.push(
      `With ${group.scored} scored: ${countInWords(group.results, 'result')}, achieving ${group.meanAchieved?.text} on average.`,
    );
  }
  if (unfinished > 0) sentences.push(`Not finished: ${unfinished}.`);
  return sentences.join(' ');
};
