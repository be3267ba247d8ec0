import { compareInstants, type ProblemIssue, shape } from '../core/index.js';
import { registerCodes } from '../institutions/index.js';
import type { HubCall, HubRuleId } from './entities.js';
import { KIND_IN_WORDS } from './reason-of.js';
import { count, distinctList, percent } from './shapes.js';

/**
 * Everything that is wrong with a call for hubs, each with its path; an empty list where nothing is.
 *
 * Besides the shape it finds deadlines before the call opens or out of order, hubs that end before they run or run for
 * more than 100 years, a floor above a ceiling, and ids that stand twice.
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
  years: true,
  'central-fund': true,
  coordinators: true,
  'hub-lead': true,
  training: true,
  'coordinator-ratio': true,
  'adviser-ratio': true,
  'waiting-order': true,
  dates: true,
};

const sentence = shape.text();

const CITATIONS = shape.list(
  'a list of citations',
  shape.object('a citation', {
    title: sentence,
    publisher: sentence,
    url: shape.optional(sentence),
    published: shape.optional(sentence),
    grade: shape.oneOf('published', 'inferred', 'assumed'),
    note: shape.optional(sentence),
  }),
  { least: 1, most: 100 },
);

const SOURCES = shape.object(
  'an object of citations by rule',
  Object.fromEntries(Object.keys(RULE_IDS).map((rule) => [rule, shape.optional(CITATIONS)])),
);

const REGIONS: readonly unknown[] = registerCodes.regions.map(({ name }) => name);

export const REGION = shape.value(`one of ${REGIONS.join(', ')}`, (value) => REGIONS.includes(value));

/** A list of things with ids, each id once. */
const withIds = (what: string, entry: shape.Check, least: number): shape.Check =>
  distinctList(what, entry, { least, most: 50 }, ({ id }: { id: string }) => id, ['id']);

const atLeast1 = shape.whole(1, 100_000);

const orderProblems = ({ from, to }: HubCall['inForce'], path: ProblemIssue['path']): readonly ProblemIssue[] =>
  to === undefined || from <= to ? [] : [{ path: [...path, 'to'], message: `is ${to}, before it begins on ${from}` }];

// What a hub costs is worked out year by year.
const MOST_YEARS = 100;

const runProblems = ({ from, to }: HubCall['runs'], path: ProblemIssue['path']): readonly ProblemIssue[] =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= MOST_YEARS
    ? orderProblems({ from, to }, path)
    : [{ path: [...path, 'to'], message: `is ${to}, more than ${MOST_YEARS} years after ${from}` }];

const SIZE = shape.andThen(
  shape.object('an object with least and most', {
    least: atLeast1,
    most: shape.optional(atLeast1),
    extension: shape.optional(atLeast1),
  }),
  ({ least, most, extension }: HubCall['size'], path) => [
    ...(most === undefined || least <= most
      ? []
      : [{ path: [...path, 'most'], message: `is ${most}, below the least of ${least}` }]),
    ...(extension === undefined || extension >= (most ?? least)
      ? []
      : [{ path: [...path, 'extension'], message: `is ${extension}, below the ${most ?? least} of a new hub` }]),
  ],
);

const SCORING = shape.andThen(
  shape.object('an object with highest, criteria, passPercent and spread', {
    highest: shape.whole(1, 1000),
    criteria: withIds(
      'a list of criteria',
      shape.object('a criterion', { id: shape.name, title: sentence, weight: shape.whole(1, 1000) }),
      1,
    ),
    passPercent: percent,
    spread: shape.whole(0, 1000),
  }),
  ({ spread, highest }: HubCall['scoring'], path) =>
    spread <= highest
      ? []
      : [{ path: [...path, 'spread'], message: `is ${spread}, more than the highest mark of ${highest}` }],
);

const MONEY = shape.object('an object of what is paid', {
  total: shape.money,
  perMember: shape.money,
  perMemberEach: shape.oneOf('run', 'year'),
  coordinatorPercent: percent,
  leadFor: shape.oneOf('new', 'all', 'none'),
  leadPercent: percent,
  training: shape.optional(shape.object('an object with places and each', { places: count, each: shape.money })),
  match: shape.object('an object with percent and inKind', { percent: shape.whole(0, 99), inKind: shape.flag }),
});

const CALL_SHAPE = shape.object('a call for hubs', {
  id: shape.name,
  title: shape.name,
  inForce: shape.andThen(
    shape.object('a period with from and to', { from: shape.date, to: shape.optional(shape.date) }),
    orderProblems,
  ),
  cites: CITATIONS,
  opens: shape.optional(shape.date),
  interestBy: shape.optional(shape.instant),
  applyBy: shape.optional(shape.instant),
  runs: shape.andThen(shape.object('a period', { from: shape.date, to: shape.date }), runProblems),
  bidders: shape.object('an object with kinds and others', {
    kinds: distinctList('a list of kinds', shape.oneOf('lep', 'combined-authority'), { least: 1 }),
    others: shape.flag,
  }),
  size: SIZE,
  members: shape.object('an object with kinds, phases, ageFrom and funding', {
    kinds: distinctList('a list of kinds', shape.oneOf(...Object.keys(KIND_IN_WORDS)), { least: 1 }),
    phases: distinctList('a list of phases', shape.whole(0, 7), {}),
    ageFrom: shape.whole(0, 25),
    funding: distinctList('a list of kinds of funding', shape.oneOf('state', 'independent'), { least: 1 }),
  }),
  commitments: withIds('a list of commitments', shape.object('a commitment', { id: shape.name, title: sentence }), 0),
  hubs: shape.object('an object with most, everyRegion and excused', {
    most: count,
    perArea: shape.optional(atLeast1),
    everyRegion: shape.flag,
    excused: distinctList('a list of regions', REGION, {}),
  }),
  scoring: SCORING,
  money: MONEY,
  staffing: shape.object('an object of how many people a hub needs', {
    membersPerCoordinator: atLeast1,
    advisersPerCoordinator: atLeast1,
    advisersPerMember: count,
  }),
  waitingOrder: distinctList('a list of orders', shape.oneOf('need', 'since'), {}),
  sources: SOURCES,
});

/** Deadlines before the call opens or out of order, as far as they are moments at all. */
const deadlineProblems = (call: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const { opens, interestBy, applyBy } = Object(call) as Partial<HubCall>;
  const isRight = (check: shape.Check, value: unknown) => value !== undefined && check(value, []).length === 0;
  const early = (name: 'interestBy' | 'applyBy', by: string | undefined) =>
    by === undefined ||
    opens === undefined ||
    !isRight(shape.instant, by) ||
    !isRight(shape.date, opens) ||
    by.slice(0, 10) >= opens
      ? []
      : [{ path: [...path, name], message: `is ${by}, before the call opens on ${opens}` }];
  const isTurned =
    isRight(shape.instant, interestBy) &&
    isRight(shape.instant, applyBy) &&
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
export const CALL: shape.Check = (call, path) => [...CALL_SHAPE(call, path), ...deadlineProblems(call, path)];
