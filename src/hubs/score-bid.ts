import {
  compareText,
  type Decision,
  decisionOf,
  nameValue,
  type ProblemIssue,
  type Reason,
  shape,
} from '../core/index.js';
import { CALL } from './check-hub-call.js';
import type { BidMarks, HubCall } from './entities.js';
import { reasonOf } from './reason-of.js';

/**
 * What a bid came to on one criterion.
 *
 * @group Judging
 */
export interface CriterionScore {
  /** The criterion's id. */
  readonly criterion: string;
  /** What is judged. */
  readonly title: string;
  /** What it counts beside the others. */
  readonly weight: number;
  /** The marks of all markers together, times the weight. */
  readonly points: number;
  /** The most that could be. */
  readonly possible: number;
  /** The lowest mark. */
  readonly lowest: number;
  /** The highest mark. */
  readonly highest: number;
  /** Whether the marks lie near enough together; where it is not met, they are talked over. */
  readonly moderation: Reason;
}

/**
 * What one marker does to the score of a bid.
 *
 * @group Judging
 */
export interface MarkerEffect {
  /** Who. */
  readonly marker: string;
  /** The score by this marker's marks alone, in hundredths of a per cent, rounded down. */
  readonly score: number;
  /** The score without this marker, in hundredths of a per cent, rounded down; absent where there is no other. */
  readonly without?: number;
  /** By how much this marker raises the score, or lowers it where it is negative; absent where there is no other. */
  readonly effect?: number;
}

/**
 * What a bid's marks came to. It is allowed where the pass mark is reached.
 *
 * @group Judging
 */
export interface BidScore extends Decision {
  /** The id of the bid. */
  readonly bid: string;
  /** The id of the call. */
  readonly call: string;
  /** All points: the marks of all markers, each times the weight of its criterion. */
  readonly points: number;
  /** The most that could be. */
  readonly possible: number;
  /** The share of the points in hundredths of a per cent, 0 to 10,000, rounded down: what bids are ranked by. */
  readonly score: number;
  /** Each criterion, in the order of the call. */
  readonly criteria: readonly CriterionScore[];
  /** Each marker, by name. */
  readonly markers: readonly MarkerEffect[];
}

/**
 * The score of a bid from the marks of a panel, criterion by criterion, and what each marker does to it.
 *
 * Each marker gives each criterion one mark. The score is the share of all points that the bid has, by the weights of the
 * call; markers count alike.
 *
 * @param marks - The marks, in any order.
 * @param call - One of the waves, or yours: criteria, weights, highest mark and pass mark are its own.
 *
 * @throws DomainProblem `bad-marks` listing every problem of both: a mark above the highest, a criterion that is none, a
 * mark given twice, a mark not given.
 *
 * @example
 * ```ts
 * import { hubWave1, scoreBid } from 'careers-domain/hubs';
 *
 * const score = scoreBid(
 *   {
 *     bid: 'cumbria',
 *     marks: [
 *       { marker: 'amy', criterion: 'leadership', mark: 4 },
 *       { marker: 'amy', criterion: 'need', mark: 5 },
 *       { marker: 'amy', criterion: 'benefit', mark: 3 },
 *       { marker: 'ben', criterion: 'leadership', mark: 4 },
 *       { marker: 'ben', criterion: 'need', mark: 2 },
 *       { marker: 'ben', criterion: 'benefit', mark: 3 },
 *     ],
 *   },
 *   hubWave1,
 * );
 * score.score; // => 7000
 * score.reasons[0].message; // => 'The bid has 21 of 30 points, 70%; 50% are needed.'
 * score.criteria[1].moderation.message; // => 'Marks for Need of the area go from 2 to 5, 3 apart; 2 is the most.'
 * score.markers;
 * // => [
 * //   { marker: 'amy', score: 8000, without: 6000, effect: 1000 },
 * //   { marker: 'ben', score: 6000, without: 8000, effect: -1000 },
 * // ]
 * ```
 *
 * @group Judging
 */
export const scoreBid = (marks: BidMarks, call: HubCall): BidScore => {
  shape.requireAll('bad-marks', 'The bid cannot be scored', [
    [shape.andThen(CALL, () => marksProblems(marks, call, ['marks'])), call, ['call']],
  ]);
  const criteria = call.scoring.criteria.map((criterion) => scoreCriterion(criterion, marks, call));
  const all = totalOf(criteria);
  return {
    bid: marks.bid,
    call: call.id,
    ...decisionOf([passMark(all, call)]),
    ...all,
    score: scoreOf(all),
    criteria,
    markers: markersOf(marks).map((marker) => effectOf(marker, all, marks, call)),
  };
};

/** Points, of so many. */
interface Points {
  readonly points: number;
  readonly possible: number;
}

const marksProblems = (marks: BidMarks, { scoring }: HubCall, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const criterion: shape.Check = (value, at) =>
    scoring.criteria.some(({ id }) => id === value)
      ? []
      : [
          {
            path: at,
            message: `is one of ${scoring.criteria.map(({ id }) => id).join(', ')}, not ${nameValue(value)}`,
          },
        ];
  const mark = shape.object('a mark', { marker: shape.name, criterion, mark: shape.whole(0, scoring.highest) });
  const all = shape.object('the marks of a bid', {
    bid: shape.name,
    marks: shape.list('a list of marks', mark, { least: 1, most: 10_000 }),
  });
  return shape.andThen<BidMarks>(all, (right, at) => gapProblems(right, scoring.criteria, [...at, 'marks']))(
    marks,
    path,
  );
};

const gapProblems = (
  { marks }: BidMarks,
  criteria: HubCall['scoring']['criteria'],
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  const given = new Set<string>();
  const twice = marks.flatMap(({ marker, criterion }, index) => {
    const key = JSON.stringify([marker, criterion]);
    const isRepeated = given.has(key);
    given.add(key);
    const message = `is a second mark of ${nameValue(marker)} for ${nameValue(criterion)}`;
    return isRepeated ? [{ path: [...path, index], message }] : [];
  });
  const missing = [...new Set(marks.map(({ marker }) => marker))]
    .sort(compareText)
    .flatMap((marker) =>
      criteria
        .filter(({ id }) => !given.has(JSON.stringify([marker, id])))
        .map(({ id }) => ({ path, message: `have none of ${nameValue(marker)} for ${nameValue(id)}` })),
    );
  return [...twice, ...missing];
};

const scoreCriterion = (
  { id, title, weight }: HubCall['scoring']['criteria'][number],
  { marks }: BidMarks,
  call: HubCall,
): CriterionScore => {
  const given = marks.filter(({ criterion }) => criterion === id).map(({ mark }) => mark);
  const lowest = Math.min(...given);
  const highest = Math.max(...given);
  const [value, limit] = [highest - lowest, call.scoring.spread];
  const message = `Marks for ${title} go from ${lowest} to ${highest}, ${value} apart; ${limit} is the most.`;
  return {
    criterion: id,
    title,
    weight,
    points: weight * given.reduce((sum, mark) => sum + mark, 0),
    possible: weight * given.length * call.scoring.highest,
    lowest,
    highest,
    moderation: reasonOf(call, 'moderation', value <= limit, message, { value, limit }),
  };
};

const totalOf = (parts: readonly Points[]): Points => ({
  points: parts.reduce((sum, { points }) => sum + points, 0),
  possible: parts.reduce((sum, { possible }) => sum + possible, 0),
});

const scoreOf = ({ points, possible }: Points): number => Math.floor((points * 10_000) / possible);

const passMark = (all: Points, call: HubCall): Reason => {
  const [value, limit] = [scoreOf(all), call.scoring.passPercent];
  const message = `The bid has ${all.points} of ${all.possible} points, ${percentText(value)}; ${limit}% are needed.`;
  return reasonOf(call, 'pass-mark', value >= passScore(call), message, { value: value / 100, limit });
};

/** The lowest score that passes. A bid without any points never does. */
export const passScore = ({ scoring }: HubCall): number => Math.max(1, scoring.passPercent * 100);

/** Hundredths of a per cent as people write them: 7250 is 72.5%. */
export const percentText = (score: number): string => `${score / 100}%`;

const markersOf = ({ marks }: BidMarks): readonly string[] =>
  [...new Set(marks.map(({ marker }) => marker))].sort(compareText);

const effectOf = (marker: string, all: Points, { marks }: BidMarks, { scoring }: HubCall): MarkerEffect => {
  const weights = new Map(scoring.criteria.map(({ id, weight }) => [id, weight]));
  const own = totalOf(
    marks
      .filter((mark) => mark.marker === marker)
      .map(({ criterion, mark }) => {
        const weight = weights.get(criterion) ?? 0;
        return { points: weight * mark, possible: weight * scoring.highest };
      }),
  );
  const others = { points: all.points - own.points, possible: all.possible - own.possible };
  if (others.possible === 0) return { marker, score: scoreOf(own) };
  return { marker, score: scoreOf(own), without: scoreOf(others), effect: scoreOf(all) - scoreOf(others) };
};
