import { type Citation, compareInstants, type ProblemIssue } from '../core/index.js';
import { registerCodes } from '../institutions/index.js';
import type { HubCall, HubRuleId } from './entities.js';
import {
  andThen,
  type Check,
  count,
  date,
  distinctListOf,
  flag,
  instant,
  listOf,
  money,
  oneOf,
  percent,
  sentence,
  shapeOf,
  text,
  that,
  whole,
} from './shapes.js';

/**
 * Everything that is wrong with a call for hubs, each with its path; an empty list where nothing is.
 *
 * Besides the shape it finds deadlines before the call opens or out of order, hubs that end before they run, a floor above
 * a ceiling, and ids that stand twice.
 *
 * @param call - Anything: it need not have the right shape.
 *
 * @example
 * ```ts
 * import { checkHubCall, hubWave1 } from 'careers-domain/hubs';
 *
 * checkHubCall(hubWave1); // => []
 * checkHubCall({ ...hubWave1, applyBy: '2018-03-01T15:00:00Z', size: { least: 50, most: 40 } }).map(
 *   ({ path, message }) => `${path.join('.')} ${message}`,
 * );
 * // => [
 * //   'size.most is 40, below the least of 50',
 * //   'applyBy is 2018-03-01T15:00:00Z, before the call opens on 2018-04-01',
 * //   'applyBy is 2018-03-01T15:00:00Z, before interest is due at 2018-04-24T15:00:00+01:00',
 * // ]
 * ```
 *
 * @group Calls
 */
export const checkHubCall = (call: unknown): readonly ProblemIssue[] => CALL(call, []);

/** Where a rule of a call comes from. */
export const citesOf = ({ sources }: HubCall, rule: HubRuleId): readonly Citation[] => sources[rule] ?? [];

// An id left out here, or one too many, does not compile.
const RULE_IDS: Readonly<Record<HubRuleId, true>> = {
  'interest-deadline': true,
  'application-deadline': true,
  runs: true,
  bidder: true,
  waiver: true,
  register: true,
  'size-least': true,
  'size-most': true,
  extension: true,
  open: true,
  england: true,
  'state-funded': true,
  phase: true,
  once: true,
  'one-bid': true,
  'one-hub': true,
  area: true,
  region: true,
  'accountable-body': true,
  commitments: true,
  match: true,
  criteria: true,
  'pass-mark': true,
  moderation: true,
  ranking: true,
  money: true,
  hubs: true,
  'per-area': true,
  'every-region': true,
  'central-fund': true,
  coordinators: true,
  'hub-lead': true,
  training: true,
  'coordinator-ratio': true,
  'adviser-ratio': true,
  'waiting-order': true,
  dates: true,
};

const GRADE = oneOf('published', 'inferred', 'assumed');

const CITATIONS = listOf(
  shapeOf(
    'a citation',
    { title: sentence, publisher: sentence, grade: GRADE },
    { url: sentence, published: sentence, note: sentence },
  ),
  'citations',
  1,
  100,
);

const SOURCES = shapeOf(
  'an object of citations by rule',
  {},
  Object.fromEntries(Object.keys(RULE_IDS).map((rule) => [rule, CITATIONS])),
);

const KIND = oneOf(
  'school',
  'special-school',
  'alternative-provision',
  'sixth-form-college',
  'fe-college',
  'independent-training-provider',
);

const REGIONS: readonly unknown[] = registerCodes.regions.map(({ name }) => name);

export const REGION: Check = that((value) => REGIONS.includes(value), `one of ${REGIONS.join(', ')}`);

const distinctTexts = (check: Check, what: string, least: number, most: number): Check =>
  distinctListOf(check, what, (each: string) => `${each}`, [], least, most);

const withId = (check: Check, what: string, least: number): Check =>
  distinctListOf(check, what, ({ id }: { id: string }) => id, ['id'], least, 50);

const orderProblems = (from: string, to: string | undefined, path: ProblemIssue['path']): readonly ProblemIssue[] =>
  to === undefined || from <= to ? [] : [{ path, message: `is ${to}, before it begins on ${from}` }];

const PERIOD = andThen(
  shapeOf('a period with from and to', { from: date }, { to: date }),
  ({ from, to }: HubCall['inForce'], path) => orderProblems(from, to, [...path, 'to']),
);

const CALL_SHAPE = shapeOf(
  'a call for hubs',
  {
    id: text,
    title: text,
    inForce: PERIOD,
    cites: CITATIONS,
    runs: andThen(shapeOf('a period', { from: date, to: date }), ({ from, to }: HubCall['runs'], path) =>
      orderProblems(from, to, [...path, 'to']),
    ),
    bidders: shapeOf('an object with kinds and others', {
      kinds: distinctTexts(oneOf('lep', 'combined-authority'), 'kinds of bidder', 1, 2),
      others: flag,
    }),
    size: andThen(
      shapeOf(
        'an object with least and most',
        { least: whole(1, 100_000) },
        { most: whole(1, 100_000), extension: whole(1, 100_000) },
      ),
      ({ least, most, extension }: HubCall['size'], path) => [
        ...(most === undefined || least <= most
          ? []
          : [{ path: [...path, 'most'], message: `is ${most}, below the least of ${least}` }]),
        ...(extension === undefined || extension >= (most ?? least)
          ? []
          : [{ path: [...path, 'extension'], message: `is ${extension}, below the ${most ?? least} of a new hub` }]),
      ],
    ),
    members: shapeOf('an object with kinds, phases, ageFrom and funding', {
      kinds: distinctTexts(KIND, 'kinds', 1, 6),
      phases: distinctTexts(whole(0, 7), 'phases', 0, 8),
      ageFrom: whole(0, 25),
      funding: distinctTexts(oneOf('state', 'independent'), 'kinds of funding', 1, 2),
    }),
    commitments: withId(shapeOf('a commitment', { id: text, title: sentence }), 'commitments', 0),
    hubs: shapeOf(
      'an object with most, everyRegion and excused',
      { most: count, everyRegion: flag, excused: distinctTexts(REGION, 'regions', 0, 9) },
      { perArea: whole(1, 100_000) },
    ),
    scoring: andThen(
      shapeOf('an object with highest, criteria, passPercent and spread', {
        highest: whole(1, 1000),
        criteria: withId(shapeOf('a criterion', { id: text, title: sentence, weight: whole(1, 1000) }), 'criteria', 1),
        passPercent: percent,
        spread: whole(0, 1000),
      }),
      ({ spread, highest }: HubCall['scoring'], path) =>
        spread <= highest
          ? []
          : [{ path: [...path, 'spread'], message: `is ${spread}, more than the highest mark of ${highest}` }],
    ),
    money: shapeOf(
      'an object of what is paid',
      {
        total: money,
        perMember: money,
        perMemberEach: oneOf('run', 'year'),
        coordinatorPercent: percent,
        leadFor: oneOf('new', 'all', 'none'),
        leadPercent: percent,
        match: shapeOf('an object with percent and inKind', { percent: whole(0, 99), inKind: flag }),
      },
      { training: shapeOf('an object with places and each', { places: count, each: money }) },
    ),
    staffing: shapeOf('an object of how many people a hub needs', {
      membersPerCoordinator: whole(1, 100_000),
      advisersPerCoordinator: whole(1, 100_000),
      advisersPerMember: count,
    }),
    waitingOrder: distinctTexts(oneOf('need', 'since'), 'orders', 0, 2),
    sources: SOURCES,
  },
  { opens: date, interestBy: instant, applyBy: instant },
);

/** Deadlines before the call opens or out of order, as far as they are moments at all. */
const deadlineProblems = (call: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const { opens, interestBy, applyBy } = Object(call) as Partial<HubCall>;
  const isRight = (check: Check, value: unknown) => value !== undefined && check(value, []).length === 0;
  const early = (name: 'interestBy' | 'applyBy', by: string | undefined) =>
    by === undefined ||
    opens === undefined ||
    !isRight(instant, by) ||
    !isRight(date, opens) ||
    by.slice(0, 10) >= opens
      ? []
      : [{ path: [...path, name], message: `is ${by}, before the call opens on ${opens}` }];
  const isTurned =
    isRight(instant, interestBy) &&
    isRight(instant, applyBy) &&
    compareInstants(applyBy as string, interestBy as string) < 0;
  return [
    ...early('interestBy', interestBy),
    ...early('applyBy', applyBy),
    ...(isTurned
      ? [{ path: [...path, 'applyBy'], message: `is ${applyBy}, before interest is due at ${interestBy}` }]
      : []),
  ];
};

/** What is wrong with a call that stands at a path. */
export const CALL: Check = (call, path) => [...CALL_SHAPE(call, path), ...deadlineProblems(call, path)];
