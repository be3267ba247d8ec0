import { compareText, type Decision, decisionOf, type Reason, shape } from '../core/index.js';
import { HUB } from './check-hub.js';
import { CALL } from './check-hub-call.js';
import type { Hub, HubCall, HubRuleId, HubWait } from './entities.js';
import { sizeOn } from './memberships.js';
import { countOf, reasonOf } from './reason-of.js';

/**
 * What room a hub has, and whom it needs. It is allowed where it keeps to every limit; what is not known is not judged.
 *
 * @group Hubs
 */
export interface HubCapacity extends Decision {
  /** The id of the hub. */
  readonly hub: string;
  /** The day. */
  readonly on: string;
  /** How many members it has. */
  readonly members: number;
  /** The fewest it should have. */
  readonly floor: number;
  /** The most it may have; absent where there is no limit. */
  readonly ceiling?: number;
  /** How many more it may take, never below 0; absent where there is no limit. */
  readonly placesLeft?: number;
  /** How many coordinators its members need, and its advisers, and so the hub. */
  readonly coordinatorsNeeded: {
    /** By the most members for one coordinator. */
    readonly byMembers: number;
    /** By the most advisers for one coordinator: those it has, or should have where that is more. */
    readonly byAdvisers: number;
    /** The greater of both. */
    readonly needed: number;
  };
  /** How many advisers its members should have. */
  readonly advisersNeeded: number;
  /** Who waits, the first in the order of the call. */
  readonly waiting: readonly HubWait[];
}

/**
 * How many members a hub has on a day, how many more it may take, how many coordinators and advisers it needs, and who is
 * next on its waiting list.
 *
 * @param hub - The hub.
 * @param call - One of the waves, or yours. A hub that was extended has its own ceiling.
 * @param on - The day.
 *
 * @throws DomainProblem `bad-hub` listing every problem of all three.
 *
 * @example
 * ```ts
 * import { hubCapacity, hubWave1 } from 'careers-domain/hubs';
 *
 * const capacity = hubCapacity(
 *   {
 *     id: 'cumbria',
 *     name: 'Cumbria',
 *     call: 'hub-wave-1',
 *     areas: ['E37000007'],
 *     opened: '2018-09-01',
 *     members: [],
 *     unnamedMembers: 38,
 *     coordinators: 1.5,
 *     waiting: [],
 *     changes: [],
 *   },
 *   hubWave1,
 *   '2019-03-01',
 * );
 * capacity.placesLeft; // => 2
 * capacity.coordinatorsNeeded; // => { byMembers: 2, byAdvisers: 1, needed: 2 }
 * capacity.reasons.map(({ message }) => message);
 * // => [
 * //   'Cumbria has 38 members; at least 20 are needed.',
 * //   'Cumbria has 38 members; 40 is the most.',
 * //   'Cumbria has 1.5 coordinators; for 38 members it needs 2.',
 * // ]
 * ```
 *
 * @group Hubs
 */
export const hubCapacity = (hub: Hub, call: HubCall, on: string): HubCapacity => {
  shape.requireAll('bad-hub', 'The capacity cannot be told', [
    [HUB, hub, ['hub']],
    [CALL, call, ['call']],
    [shape.date, on, ['on']],
  ]);
  const members = sizeOn(hub, on);
  const { membersPerCoordinator, advisersPerCoordinator, advisersPerMember } = call.staffing;
  const advisersNeeded = members * advisersPerMember;
  const byMembers = Math.ceil(members / membersPerCoordinator);
  const byAdvisers = Math.ceil(Math.max(hub.advisers ?? 0, advisersNeeded) / advisersPerCoordinator);
  const coordinatorsNeeded = { byMembers, byAdvisers, needed: Math.max(byMembers, byAdvisers) };
  const ceiling = ceilingOf(hub, call);
  return {
    hub: hub.id,
    on,
    ...decisionOf([
      floorReason(hub, members, call),
      ...(ceiling === undefined ? [] : [ceilingReason(hub, members, ceiling, call)]),
      ...staffReasons(hub, members, coordinatorsNeeded, advisersNeeded, call),
    ]),
    members,
    floor: call.size.least,
    ...(ceiling !== undefined && { ceiling, placesLeft: Math.max(0, ceiling - members) }),
    coordinatorsNeeded,
    advisersNeeded,
    waiting: inOrder(hub.waiting, call),
  };
};

/** The most members that a hub may have; nothing where there is no limit. */
export const ceilingOf = ({ ceiling }: Hub, { size }: HubCall): number | undefined => ceiling ?? size.most;

/** Whether a hub has the fewest members it should. */
export const floorReason = ({ name }: Hub, members: number, call: HubCall): Reason => {
  const { least } = call.size;
  const message = `${name} has ${countOf(members, 'member')}; at least ${least} are needed.`;
  return reasonOf(call, 'size-least', members >= least, message, { value: members, limit: least });
};

const ceilingReason = ({ name, ceiling }: Hub, members: number, limit: number, call: HubCall): Reason => {
  const rule = ceiling === undefined ? 'size-most' : 'extension';
  const message = `${name} has ${countOf(members, 'member')}; ${limit} is the most.`;
  return reasonOf(call, rule, members <= limit, message, { value: members, limit });
};

const staffReasons = (
  { name, coordinators, advisers }: Hub,
  members: number,
  needed: HubCapacity['coordinatorsNeeded'],
  advisersNeeded: number,
  call: HubCall,
): readonly Reason[] => {
  const enough = (rule: HubRuleId, has: number | undefined, who: string, whose: string, limit: number) => {
    if (has === undefined) return [];
    const message = `${name} has ${countOf(has, who)}; for ${whose} it needs ${limit}.`;
    return [reasonOf(call, rule, has >= limit, message, { value: has, limit })];
  };
  return [
    ...enough('coordinator-ratio', coordinators, 'coordinator', countOf(members, 'member'), needed.byMembers),
    ...(advisers === undefined
      ? []
      : enough(
          'adviser-ratio',
          coordinators,
          'coordinator',
          countOf(Math.max(advisers, advisersNeeded), 'adviser'),
          needed.byAdvisers,
        )),
    ...enough('adviser-ratio', advisers, 'adviser', countOf(members, 'member'), advisersNeeded),
  ];
};

/** A waiting list in the order of a call; ties by URN. */
export const inOrder = (waiting: readonly HubWait[], { waitingOrder }: HubCall): readonly HubWait[] =>
  [...waiting].sort((a, b) => {
    for (const order of waitingOrder) {
      const compared = order === 'need' ? (b.need ?? 0) - (a.need ?? 0) : compareText(a.since, b.since);
      if (compared !== 0) return compared;
    }
    return compareText(a.urn, b.urn);
  });
