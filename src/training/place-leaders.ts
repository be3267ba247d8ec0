import { DomainProblem, nameValue, type ProblemIssue, type Reason, shape } from '../core/index.js';
import { isUrn, placeProblems } from '../institutions/index.js';
import { COHORTS } from './check-cohorts.js';
import type { CareersLeader, Cohort } from './entities.js';
import { bestFilling, type Filling } from './fill-cohorts.js';
import { type Option, tenths, type Wishes, wishesOf } from './options-of.js';
import { type LeaderTrainingRule, leaderTraining } from './rules/leader-training.js';

/**
 * How to place.
 *
 * @group Placement
 */
export interface PlacementOptions {
  /**
   * What happens to cohorts that would have fewer than their least number. `close`, unless given: they do not run, and the
   * best is chosen among all ways in which every cohort that runs has its least number. `report`: they keep whom they have,
   * and are said to be short.
   */
  readonly underfilled?: 'close' | 'report';
  /** The most fillings to look at in search of the best one, from 1; 500 unless given. */
  readonly workLimit?: number;
}

/**
 * A place for a Careers Leader.
 *
 * @group Placement
 */
export interface Placement {
  /** The Careers Leader's id. */
  readonly leader: string;
  /** The cohort's id. */
  readonly cohort: string;
  /** The id of its course. */
  readonly course: string;
  /** Which of the leader's choices it is, from 1. */
  readonly choice: number;
  /** How far away it is, in kilometres. Absent where it meets online. */
  readonly km?: number;
  /** This choice, after what became of each better one. */
  readonly reasons: readonly Reason[];
}

/**
 * A Careers Leader without a place.
 *
 * @group Placement
 */
export interface Unplaced {
  /** The Careers Leader's id. */
  readonly leader: string;
  /** What became of every choice. */
  readonly reasons: readonly Reason[];
}

/**
 * What became of a cohort.
 *
 * - `runs`: it has its least number.
 * - `short`: it has some, but fewer than its least number, and is reported.
 * - `closed`: it does not run for want of its least number.
 * - `empty`: nobody was placed in it, although it could have run.
 *
 * @group Placement
 */
export interface CohortOutcome {
  /** The cohort's id. */
  readonly cohort: string;
  /** What became of it. */
  readonly outcome: 'runs' | 'short' | 'closed' | 'empty';
  /** How many were placed in it. */
  readonly placed: number;
  /** With fewer it does not run. */
  readonly least: number;
  /** How many places it has. */
  readonly most: number;
  /** How many chose it and can reach it. */
  readonly wanted: number;
  /** Why, in one sentence. */
  readonly reasons: readonly Reason[];
}

/**
 * Who is placed where, and why.
 *
 * @group Placement
 */
export interface Placements {
  /** Those who have a place, by id. */
  readonly placed: readonly Placement[];
  /** Those who have none, by id. */
  readonly unplaced: readonly Unplaced[];
  /** Every cohort, by id. */
  readonly cohorts: readonly CohortOutcome[];
  /** How many of each priority there are and were placed, the first priority first. */
  readonly priorities: readonly {
    /** The priority, 1 for the first. */
    readonly priority: number;
    /** How many leaders have it. */
    readonly leaders: number;
    /** How many of them are placed. */
    readonly placed: number;
  }[];
  /** How many got their first choice, their second, and so on. */
  readonly choices: readonly number[];
  /** Whether this is known to be the best: only where cohorts were closed and the limit of work was reached it is not. */
  readonly proven: boolean;
  /** How many fillings were looked at. */
  readonly work: number;
}

/**
 * Gives Careers Leaders places in cohorts: as many as can be, by priority; then in their best choices; then near.
 *
 * In this order, and exactly:
 *
 * 1. As many as possible of the first priority are placed, then as many as possible of the second, and so on.
 * 2. The sum of the choices' places is the least there is: a first choice counts 1, a second 2.
 * 3. The sum of the distances is the least, each in tenths of a kilometre.
 * 4. Of placements as good as each other it is the one that puts the first leader, by id, in the first cohort, by id.
 *
 * A cohort that would stay under its least number does not run, unless it is only to be reported. Which cohorts run is part
 * of the choice: of all sets in which each that runs has its least number, the one with the best placements. A leader can
 * therefore be in a second choice although the first has a place left: to keep the second running.
 *
 * @param leaders - Careers Leaders with their choices, in any order.
 * @param cohorts - Cohorts, in any order.
 * @param options - What happens to cohorts that stay small.
 *
 * @throws DomainProblem `bad-training` listing every problem: a choice that is no cohort and no course, an id named twice, a
 * place missing where a venue was chosen, places of two kinds, a least number above the places.
 *
 * @example
 * ```ts
 * import { placeLeaders } from 'careers-domain/training';
 *
 * const leeds = { easting: 430_000, northing: 433_000 };
 * const york = { easting: 460_000, northing: 452_000 };
 * const dates = { from: '2018-10-08', to: '2019-07-12' };
 * const cohorts = [
 *   { id: 'leeds', course: 'level-6', venue: leeds, least: 2, most: 2, ...dates },
 *   { id: 'york', course: 'level-6', venue: york, least: 2, most: 9, ...dates },
 *   { id: 'web', course: 'online', least: 1, most: 50, ...dates },
 * ];
 * const leader = (id: string, place: typeof leeds, choices: string[]) => ({ id, institution: '105000', place, choices });
 *
 * const { placed, cohorts: outcomes } = placeLeaders(
 *   [leader('ann', leeds, ['leeds', 'web']), leader('ben', leeds, ['leeds', 'web']), leader('cas', york, ['level-6', 'web'])],
 *   cohorts,
 * );
 * placed.map(({ leader, cohort, choice }) => `${leader} ${cohort} ${choice}`); // => ['ann leeds 1', 'ben leeds 1', 'cas web 2']
 * placed[2].reasons.map(({ message }) => message);
 * // => [
 * //   'leeds is full, and no other use of its places is better.',
 * //   'york does not run.',
 * //   'web is choice 2.',
 * // ]
 * outcomes.map(({ cohort, outcome }) => `${cohort} ${outcome}`); // => ['leeds runs', 'web runs', 'york closed']
 * ```
 *
 * @group Placement
 */
export const placeLeaders = (
  leaders: readonly CareersLeader[],
  cohorts: readonly Cohort[],
  options: PlacementOptions = {},
): Placements => {
  const issues = placementProblems(leaders, cohorts, options);
  if (issues.length > 0) throw new DomainProblem('bad-training', 'The Careers Leaders cannot be placed', issues);
  const { underfilled = 'close', workLimit = DEFAULT_WORK } = options;
  const wishes = wishesOf(leaders, cohorts);
  const filling = bestFilling(wishes, underfilled === 'close', workLimit);
  const at = new Map(filling.pairs);
  const placed: Placement[] = [];
  const unplaced: Unplaced[] = [];
  wishes.leaders.forEach((leader, index) => {
    const options = wishes.options[index] ?? [];
    const chosen = options.find(({ cohort }) => cohort === at.get(index));
    const reasons = options
      .filter((option) => chosen === undefined || option.choice <= chosen.choice)
      .map((option) => reasonFor(option, chosen, leader, wishes, filling));
    const cohort = chosen && wishes.cohorts[chosen.cohort];
    if (!chosen || !cohort) unplaced.push({ leader: leader.id, reasons });
    else {
      placed.push({
        leader: leader.id,
        cohort: cohort.id,
        course: cohort.course,
        choice: chosen.choice,
        ...(chosen.km === undefined ? {} : { km: chosen.km }),
        // Of cohorts of the same choice the one taken comes last, so that the reasons read towards it.
        reasons: [...reasons.filter(({ met }) => !met), ...reasons.filter(({ met }) => met)],
      });
    }
  });
  return {
    placed,
    unplaced,
    cohorts: wishes.cohorts.map((cohort, index) => outcomeOf(cohort, index, wishes, filling)),
    priorities: prioritiesOf(wishes, filling),
    choices: choicesOf(placed),
    proven: filling.proven,
    work: filling.work,
  };
};

const DEFAULT_WORK = 500;

const { rules } = leaderTraining;

const reasonFor = (
  option: Option,
  chosen: Option | undefined,
  { travelKm }: CareersLeader,
  { cohorts }: Wishes,
  { fills, closed }: Filling,
): Reason => {
  const { cohort: index, choice, km, reachable } = option;
  const cohort = cohorts[index];
  const name = cohort?.id ?? '';
  const met = chosen?.cohort === index;
  const because = (
    rule: LeaderTrainingRule,
    message: string,
    figures: Pick<Reason, 'value' | 'limit'> = {},
  ): Reason => ({
    rule,
    met,
    message: `${name} ${message}.`,
    ...figures,
    cites: rules[rule].cites,
  });
  if (met)
    return because('choice', `is choice ${choice}${km === undefined ? '' : `, ${km} km away`}`, { value: choice });
  if (!reachable) {
    const figures = { value: Number(km), limit: Number(travelKm) };
    return because('distance', `is ${km} km away; the limit is ${travelKm} km`, figures);
  }
  if (closed.has(index)) return because('least', 'does not run');
  if (fills[index] === cohort?.most) return because('priority', 'is full, and no other use of its places is better');
  if (chosen?.choice === choice && tenths(chosen) <= tenths(option)) {
    return because('distance', 'is the same choice, and no nearer');
  }
  return because('least', `has places left, but ${chosen && cohorts[chosen.cohort]?.id} needs this one to run`);
};

const outcomeOf = (
  { id, least, most }: Cohort,
  index: number,
  { options }: Wishes,
  { fills, closed }: Filling,
): CohortOutcome => {
  const placed = fills[index] ?? 0;
  const wanted = options.filter((own) => own.some(({ cohort, reachable }) => cohort === index && reachable)).length;
  const outcome = closed.has(index) ? 'closed' : placed === 0 ? 'empty' : placed < least ? 'short' : 'runs';
  const want = `${wanted} ${wanted === 1 ? 'leader' : 'leaders'} can come`;
  const messages = {
    runs: `${placed} of ${most} places are taken; it needs ${least}.`,
    short: `${placed} of ${most} places are taken; it needs ${least}.`,
    closed: `It needs ${least}, and ${want}${wanted < least ? '' : '; placements without it are better'}.`,
    empty: `Nobody is placed here; ${want}.`,
  };
  return {
    cohort: id,
    outcome,
    placed,
    least,
    most,
    wanted,
    reasons: [
      {
        rule: 'least',
        met: outcome === 'runs',
        message: messages[outcome],
        value: placed,
        limit: least,
        cites: rules.least.cites,
      },
    ],
  };
};

const prioritiesOf = ({ leaders }: Wishes, { pairs }: Filling): Placements['priorities'] => {
  const has = new Set(pairs.map(([leader]) => leader));
  const priorities = [...new Set(leaders.map(({ priority = 1 }) => priority))].sort((a, b) => a - b);
  return priorities.map((priority) => {
    const own = leaders.flatMap((leader, index) => ((leader.priority ?? 1) === priority ? [index] : []));
    return { priority, leaders: own.length, placed: own.filter((index) => has.has(index)).length };
  });
};

const choicesOf = (placed: readonly Placement[]): readonly number[] =>
  Array.from(
    { length: Math.max(0, ...placed.map(({ choice }) => choice)) },
    (_, index) => placed.filter(({ choice }) => choice === index + 1).length,
  );

const MOST_LEADERS = 5_000;

/** Pairs of a leader and a cohort that was chosen. */
const MOST_PAIRS = 1_000_000;

const LEADERS = shape.andThen(
  shape.list(
    'a list of Careers Leaders',
    shape.object('a Careers Leader', {
      id: shape.name,
      institution: shape.value('a URN of six digits', isUrn),
      choices: shape.andThen(
        shape.list('a list of choices', shape.name, { least: 1, most: 20 }),
        shape.distinct((choice: string) => choice),
      ),
      place: shape.optional(placeProblems),
      priority: shape.optional(shape.whole(1, 1000)),
      travelKm: shape.optional(
        shape.value(
          'kilometres from 0 to 20100',
          (value) => typeof value === 'number' && value >= 0 && value <= 20_100,
        ),
      ),
      award: shape.optional(shape.name),
    }),
    { most: MOST_LEADERS },
  ),
  shape.distinct(({ id }: CareersLeader) => id, ['id']),
);

const OPTIONS = shape.object('options', {
  underfilled: shape.optional(shape.oneOf('close', 'report')),
  workLimit: shape.optional(shape.whole(1)),
});

const placementProblems = (leaders: unknown, cohorts: unknown, options: unknown): readonly ProblemIssue[] => {
  const wrong = [...LEADERS(leaders, ['leaders']), ...COHORTS(cohorts, ['cohorts']), ...OPTIONS(options, ['options'])];
  if (wrong.length > 0) return wrong;
  const people = leaders as readonly CareersLeader[];
  const runs = cohorts as readonly Cohort[];
  return [...choiceProblems(people, runs), ...kindProblems(people, runs)];
};

/** Choices of nothing, names of two things, and leaders of whom nobody knows how far they would have to go. */
const choiceProblems = (leaders: readonly CareersLeader[], cohorts: readonly Cohort[]): readonly ProblemIssue[] => {
  const ids = new Set(cohorts.map(({ id }) => id));
  const withVenue = new Set(cohorts.flatMap(({ id, course, venue }) => (venue === undefined ? [] : [id, course])));
  const runs = new Map<string, number>();
  for (const { course } of cohorts) runs.set(course, (runs.get(course) ?? 0) + 1);
  const pairs = leaders.reduce(
    (sum, { choices }) => choices.reduce((own, choice) => own + (runs.get(choice) ?? 1), sum),
    0,
  );
  return [
    ...(pairs > MOST_PAIRS
      ? [{ path: ['leaders'], message: `choose ${pairs} times in all; at most ${MOST_PAIRS} can be looked at` }]
      : []),
    ...cohorts.flatMap(({ id }, index) =>
      runs.has(id) ? [{ path: ['cohorts', index, 'id'], message: `${nameValue(id)} is also the id of a course` }] : [],
    ),
    ...leaders.flatMap(({ choices, place }, leader) =>
      choices.flatMap((choice, index) => {
        const path = ['leaders', leader, 'choices', index];
        if (!ids.has(choice) && !runs.has(choice)) {
          return [{ path, message: `there is no cohort or course ${nameValue(choice)}` }];
        }
        if (place !== undefined || !withVenue.has(choice)) return [];
        return [{ path: ['leaders', leader, 'place'], message: `is missing, and ${choice} meets at a venue` }];
      }),
    ),
  ];
};

/** Places of a kind other than that of the first: between the two there is no distance. */
const kindProblems = (leaders: readonly CareersLeader[], cohorts: readonly Cohort[]): readonly ProblemIssue[] => {
  const places = [
    ...leaders.map(({ place }, index) => ({ place, path: ['leaders', index, 'place'] })),
    ...cohorts.map(({ venue }, index) => ({ place: venue, path: ['cohorts', index, 'venue'] })),
  ].flatMap(({ place, path }) => (place === undefined ? [] : [{ isOnGrid: 'easting' in place, path }]));
  return places
    .filter(({ isOnGrid }) => isOnGrid !== places[0]?.isOnGrid)
    .map(({ isOnGrid, path }) => ({
      path,
      message: `is ${isOnGrid ? 'on the grid' : 'by latitude and longitude'}, unlike the first place; give all in one way`,
    }));
};
