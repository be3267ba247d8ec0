import { DomainProblem, isPlainObject, type ProblemIssue, shape } from '../core/index.js';
import { checkResult, naming } from './check-result.js';
import { checkTally } from './check-tally.js';
import { type BenchmarkFigures, describeTally } from './describe-tally.js';
import type { BenchmarkNumber, BenchmarkTally, NationalFigures, Tally } from './entities.js';
import { countInWords, STATUS_IN_WORDS } from './in-words.js';
import type { BenchmarkResult, BenchmarkStatus, Eight, EvaluationResult } from './score-evaluation.js';
import { sum } from './sum.js';

/**
 * One result beside the figures of others.
 *
 * @group Roll-ups
 */
export interface TallyComparison {
  /** Whose figures the others' are. */
  readonly others: string;
  /** How many benchmarks the result achieves. */
  readonly achieved: number;
  /** How many the others achieve on average, as a text such as `2.13`; `null` where that is not known. */
  readonly othersAchieve: string | null;
  /** The eight benchmarks, in order. */
  readonly benchmarks: Eight<BenchmarkBeside>;
  /** How many benchmarks the result achieves, beside the others, in one sentence. */
  readonly message: string;
  /** What to mind before drawing conclusions; empty where nothing is known to stand in the way. */
  readonly doubts: readonly string[];
}

/**
 * One benchmark of a result beside the figures of others.
 *
 * @group Roll-ups
 */
export interface BenchmarkBeside {
  /** Its number, 1 to 8. */
  readonly benchmark: BenchmarkNumber;
  /** Its short name. */
  readonly title: string;
  /** Where the result stands. */
  readonly status: BenchmarkStatus;
  /** The result's percentage; `null` where no question applies. */
  readonly percentage: number | null;
  /** The share of the others that achieved it, as a text such as `43.3%`; `null` where that is not known. */
  readonly othersAchieved: string | null;
  /** Where the percentage stands among those of the others; only beside a tally, and where both are scored. */
  readonly standing?: Standing;
  /** The comparison in a sentence or two. */
  readonly message: string;
}

/**
 * Where a percentage stands among those of others.
 *
 * @group Roll-ups
 */
export interface Standing {
  /** How many have a lower one. */
  readonly lower: number;
  /** How many have the same. */
  readonly same: number;
  /** How many have a higher one. */
  readonly higher: number;
}

/**
 * One result beside a hub's, a trust's or the national figures, benchmark by benchmark, in plain words.
 *
 * It tells where the result stands and passes no judgement: others may be of another kind and have other pupils. Whether
 * the tally counts the result itself is the caller's choice.
 *
 * @param result - What `scoreEvaluation` returned.
 * @param others - A tally on the same form, or a row of `nationalFigures`.
 * @param options - `name`: what to call those in the tally, such as `North Hub`.
 *
 * @throws DomainProblem `bad-result` and `bad-tally` listing what is wrong with either; `mixed-frameworks` where the
 * tally is on another form than the result; `bad-figures` for what is neither; `bad-name` where the name is no text.
 *
 * @example
 * ```ts
 * import { compareWithTally, nationalFigures, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * const result = scoreEvaluation({ framework: 'schools-2018', setting, answers: { '5.1': '100' } }, schools2018);
 *
 * const { message, benchmarks } = compareWithTally(result, nationalFigures['2017/18']);
 * message; // => 'Achieves 1 of 8 benchmarks, with 7 unscored. England, 2017/18: 2.13 on average.'
 * benchmarks[4].message; // => 'Achieved, at 100%. England, 2017/18: achieved by 38.3%.'
 * ```
 *
 * @group Roll-ups
 */
export const compareWithTally = (
  result: EvaluationResult,
  others: Tally | NationalFigures,
  options: { readonly name?: string } = {},
): TallyComparison => {
  refuse('bad-result', checkResult(result, ['result']));
  refuse('bad-name', naming(options, []));
  const { name } = options;
  const figures =
    isPlainObject(others) && 'results' in others
      ? tallyFigures(result, others as Tally, name)
      : nationFigures(result, others as NationalFigures);
  const { title, mean } = figures;
  const unscored = result.benchmarks.filter(({ status }) => status === 'unscored').length;
  return {
    others: title,
    achieved: result.achieved,
    othersAchieve: mean,
    benchmarks: result.benchmarks.map((benchmark) =>
      besideOthers(benchmark, title, figures.of(benchmark)),
    ) as unknown as Eight<BenchmarkBeside>,
    message: `Achieves ${result.achieved} of 8 benchmarks${unscored === 0 ? '' : `, with ${unscored} unscored`}. ${title}: ${
      mean === null ? 'no mean is known' : `${mean} on average`
    }.`,
    doubts: [
      ...(result.complete ? [] : ['The result is not finished; its figures can still rise.']),
      ...figures.doubts,
    ],
  };
};

const besideOthers = (
  { benchmark, title, status, percentage }: BenchmarkResult,
  others: string,
  { share, sentence, standing }: OthersFigures,
): BenchmarkBeside => ({
  benchmark,
  title,
  status,
  percentage,
  othersAchieved: share,
  ...(standing && { standing }),
  message: `${STATUS_IN_WORDS[status]}${status === 'unscored' ? '' : `, at ${percentage}%`}. ${others}: ${sentence}`,
});

/** The figures of others, in the form in which both kinds of them are read. */
interface Others {
  readonly title: string;
  readonly mean: string | null;
  readonly doubts: readonly string[];
  readonly of: (benchmark: BenchmarkResult) => OthersFigures;
}

interface OthersFigures {
  readonly share: string | null;
  readonly sentence: string;
  readonly standing?: Standing;
}

const tallyFigures = (result: EvaluationResult, tally: Tally, name: string | undefined): Others => {
  refuse('bad-tally', checkTally(tally, ['others']));
  if (tally.framework !== result.framework) {
    const message = `is '${tally.framework}', where that of the result is '${result.framework}'`;
    refuse('mixed-frameworks', [{ path: ['others', 'framework'], message }]);
  }
  const { results, unfinished, allScored, meanAchieved, benchmarks } = describeTally(tally);
  const doubts = [];
  if (unfinished > 0) doubts.push(`Not finished: ${unfinished} of the ${results} results beside it.`);
  if (meanAchieved && allScored < results)
    doubts.push(
      `The mean is of ${allScored} of the ${results} results beside it: those with all eight benchmarks scored.`,
    );
  return {
    title: name ?? `${countInWords(results, 'result')} on ${tally.framework}`,
    mean: meanAchieved?.text ?? null,
    doubts,
    of: ({ benchmark, status, percentage }) => {
      const { achieved, scored } = benchmarks[benchmark - 1] as BenchmarkFigures;
      if (achieved === null) return { share: null, sentence: 'none is scored in it.' };
      const sentence = `achieved by ${achieved.numerator} of ${scored} (${achieved.text})`;
      if (status === 'unscored' || percentage === null) return { share: achieved.text, sentence: `${sentence}.` };
      const standing = standingOf(percentage, tally.benchmarks[benchmark - 1] as BenchmarkTally);
      const { lower, same, higher } = standing;
      return {
        share: achieved.text,
        sentence: `${sentence}; ${lower} stand lower, ${same} the same and ${higher} higher.`,
        standing,
      };
    },
  };
};

const standingOf = (percentage: number, { percentages }: BenchmarkTally): Standing => ({
  lower: sum(percentages.slice(0, percentage)),
  same: percentages[percentage] as number,
  higher: sum(percentages.slice(percentage + 1)),
});

const nationFigures = (result: EvaluationResult, figures: NationalFigures): Others => {
  refuse('bad-figures', checkFigures(figures, ['others']));
  const { title, frameworks, benchmarks, meanAchieved, doubts } = figures;
  const sameForm = frameworks.includes(result.framework);
  return {
    title,
    mean: meanAchieved === undefined ? null : String(meanAchieved.value),
    doubts: sameForm
      ? doubts
      : [
          ...doubts,
          `They were not made on the form ${result.framework}, so that achieving a benchmark need not mean the same.`,
        ],
    of: ({ benchmark }) => {
      const found = benchmarks.find((other) => other.benchmark === benchmark);
      if (!found) return { share: null, sentence: 'no share is known.' };
      const share = `${found.achieved}%`;
      return { share, sentence: `achieved by ${share}.` };
    },
  };
};

const refuse = (code: string, issues: readonly ProblemIssue[]): void => {
  if (issues.length > 0) throw new DomainProblem(code, 'The result cannot be set beside these figures', issues);
};

const percent = shape.value(
  'a number from 0 to 100',
  (percent) => typeof percent === 'number' && percent >= 0 && percent <= 100,
);
const texts = shape.list('a list of texts', shape.text(), { least: 0, most: 100 });
const notRead = () => [];

const checkFigures = shape.object('a tally, or national figures', {
  id: shape.text(),
  title: shape.text(),
  frameworks: texts,
  benchmarks: shape.list(
    'a list of benchmarks',
    shape.object("a benchmark's figures", {
      benchmark: shape.whole(1, 8),
      achieved: percent,
      inProgress: shape.optional(percent),
      notAchieved: shape.optional(percent),
    }),
    { least: 0, most: 8 },
  ),
  meanAchieved: shape.optional(
    shape.object('a figure', {
      value: shape.value('a number from 0 to 8', (mean) => typeof mean === 'number' && mean >= 0 && mean <= 8),
      unit: notRead,
      reading: notRead,
      grade: notRead,
    }),
  ),
  doubts: texts,
  institutions: notRead,
  allEight: notRead,
  sixOrMore: notRead,
  none: notRead,
  groups: notRead,
  grade: notRead,
  cites: notRead,
});
