import { nameValue, type ProblemIssue, shape } from '../core/index.js';
import { REGION } from './check-hub-call.js';
import type { HubBid } from './entities.js';
import { area, areas, count, distinctList, urn } from './shapes.js';

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
export const BID: shape.Check = (bid, path) => {
  const issues = BID_SHAPE(bid, path);
  return [...issues, ...selfProblems(bid, path)];
};

/** What is wrong with match funding that stands at a path. */
export const MATCH = shape.list(
  'a list of match funding',
  shape.object('match funding', { from: shape.name, kind: shape.oneOf('cash', 'in-kind'), amount: shape.money }),
  { most: 1000 },
);

/** What is wrong with the plan of a hub that stands at a path. */
export const PLAN = shape.object('a plan', {
  coordinators: count,
  coordinatorCost: shape.money,
  leadCost: shape.money,
  trainingPlaces: shape.optional(count),
});

/** What is wrong with the URNs of members that stand at a path. */
export const MEMBERS = shape.list('a list of members', urn, { most: 1000 });

const WAIVER = shape.object('a waiver', { area, by: shape.name, on: shape.date });

const BID_SHAPE = shape.object('a bid', {
  id: shape.name,
  name: shape.name,
  bidder: shape.object('an object with kind and name', {
    kind: shape.oneOf('lep', 'combined-authority', 'other'),
    name: shape.name,
  }),
  waivers: shape.optional(shape.list('a list of waivers', WAIVER, { most: 50 })),
  areas,
  region: REGION,
  extendsHub: shape.optional(shape.name),
  members: MEMBERS,
  interestAt: shape.optional(shape.instant),
  appliedAt: shape.optional(shape.instant),
  accountableBody: shape.optional(shape.name),
  commitments: distinctList('a list of commitments', shape.name, { most: 50 }),
  plan: PLAN,
  match: MATCH,
});

const selfProblems = (bid: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const { id, members } = Object(bid) as Partial<HubBid>;
  if (!Array.isArray(members) || members.length > 1000) return [];
  return members.flatMap((member: unknown, index) =>
    member !== undefined && member === id
      ? [{ path: [...path, 'members', index], message: `names the bid itself, ${nameValue(id)}` }]
      : [],
  );
};
