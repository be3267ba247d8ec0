import { nameValue, type ProblemIssue } from '../core/index.js';
import { REGION } from './check-hub-call.js';
import type { HubBid } from './entities.js';
import {
  area,
  type Check,
  count,
  date,
  distinctListOf,
  instant,
  listOf,
  money,
  oneOf,
  shapeOf,
  text,
  urn,
} from './shapes.js';

/**
 * Everything that is wrong with a bid as data, each with its path; an empty list where nothing is.
 *
 * A bid that is merely against the rules of a call is not bad data: `assessBid` tells that.
 *
 * @param bid - Anything: it need not have the right shape.
 *
 * @example
 * ```ts
 * import { checkHubBid } from 'careers-domain/hubs';
 *
 * const problems = checkHubBid({
 *   id: '100049',
 *   name: 'Camden',
 *   bidder: { kind: 'lep', name: 'London' },
 *   areas: ['E37000023'],
 *   region: 'Londn',
 *   members: ['100049', '100050'],
 *   commitments: [],
 *   plan: { coordinators: 1, coordinatorCost: -1, leadCost: 0.5 },
 *   match: [],
 * });
 * problems.map(({ path }) => path.join('.')); // => ['region', 'plan.coordinatorCost', 'plan.leadCost', 'members.0']
 * ```
 *
 * @group Bids
 */
export const checkHubBid = (bid: unknown): readonly ProblemIssue[] => BID(bid, []);

/** What is wrong with a bid that stands at a path. */
export const BID: Check = (bid, path) => {
  const issues = BID_SHAPE(bid, path);
  return [...issues, ...selfProblems(bid, path)];
};

/** What is wrong with match funding that stands at a path. */
export const MATCH: Check = listOf(
  shapeOf('match funding', { from: text, kind: oneOf('cash', 'in-kind'), amount: money }),
  'amounts of match funding',
  0,
  1000,
);

/** What is wrong with the plan of a hub that stands at a path. */
export const PLAN: Check = shapeOf(
  'a plan',
  { coordinators: count, coordinatorCost: money, leadCost: money },
  { trainingPlaces: count },
);

const distinct = (check: Check, what: string, least: number, most: number): Check =>
  distinctListOf(check, what, (each: string) => each, [], least, most);

const BID_SHAPE = shapeOf(
  'a bid',
  {
    id: text,
    name: text,
    bidder: shapeOf('an object with kind and name', {
      kind: oneOf('lep', 'combined-authority', 'other'),
      name: text,
    }),
    areas: distinct(area, 'LEP areas', 1, 50),
    region: REGION,
    members: listOf(urn, 'members', 0, 1000),
    commitments: distinct(text, 'commitments', 0, 50),
    plan: PLAN,
    match: MATCH,
  },
  {
    waivers: listOf(shapeOf('a waiver', { area, by: text, on: date }), 'waivers', 0, 50),
    extendsHub: text,
    interestAt: instant,
    appliedAt: instant,
    accountableBody: text,
  },
);

const selfProblems = (bid: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const { id, members } = Object(bid) as Partial<HubBid>;
  if (!Array.isArray(members) || members.length > 1000) return [];
  return members.flatMap((member: unknown, index) =>
    member !== undefined && member === id
      ? [{ path: [...path, 'members', index], message: `names the bid itself, ${nameValue(id)}` }]
      : [],
  );
};
