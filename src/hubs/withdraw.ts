import { type Reason, shape } from '../core/index.js';
import { HUB } from './check-hub.js';
import { CALL } from './check-hub-call.js';
import type { Hub, HubCall, HubMembership } from './entities.js';
import { floorReason } from './hub-capacity.js';
import { changeOf, type HubChange } from './hub-change.js';
import { sizeOn } from './memberships.js';
import { reasonOf } from './reason-of.js';
import { anyObject, urn as urnShape } from './shapes.js';

/**
 * Who leaves a hub, and when.
 *
 * @group Hubs
 */
export interface Withdrawal {
  /** The URN of the school or college. */
  readonly urn: string;
  /** The first day on which it is a member no more. */
  readonly on: string;
}

/**
 * Lets a school or college leave a hub, or says why it cannot: it is no member, or is to leave already. Its membership is
 * kept, with the day on which it ended. A hub that falls under its floor is flagged.
 *
 * @param hub - The hub; it stays as it is.
 * @param call - One of the waves, or yours.
 * @param withdrawal - Who, and when.
 *
 * @throws DomainProblem `bad-hub-change` listing every problem of all three.
 *
 * @example
 * ```ts
 * import { hubWave1, withdraw } from 'careers-domain/hubs';
 *
 * const hub = {
 *   id: 'london',
 *   name: 'London',
 *   call: 'hub-wave-1',
 *   areas: ['E37000023'],
 *   opened: '2018-09-01',
 *   members: [{ urn: '100049', joined: '2018-09-01' }],
 *   unnamedMembers: 19,
 *   waiting: [],
 *   changes: [],
 * };
 * const change = withdraw(hub, hubWave1, { urn: '100049', on: '2019-04-01' });
 * change.hub?.members; // => [{ urn: '100049', joined: '2018-09-01', left: '2019-04-01' }]
 * change.flags?.map(({ message }) => message); // => ['London has 19 members; at least 20 are needed.']
 * ```
 *
 * @group Hubs
 */
export const withdraw = (hub: Hub, call: HubCall, withdrawal: Withdrawal): HubChange => {
  shape.requireAll('bad-hub-change', 'The member cannot leave', [
    [HUB, hub, ['hub']],
    [CALL, call, ['call']],
    [anyObject('an object with urn and on'), withdrawal, ['withdrawal']],
    [urnShape, Object(withdrawal).urn, ['withdrawal', 'urn']],
    [shape.date, Object(withdrawal).on, ['withdrawal', 'on']],
  ]);
  return changeOf(
    [mayLeave(hub, call, withdrawal)],
    () => parted(hub, withdrawal),
    (after) => [floorReason(after, sizeOn(after, withdrawal.on), call)],
  );
};

/** Whether a member can leave on a day: only one that has joined before it and is not to leave already. */
export const mayLeave = ({ members, name }: Hub, call: HubCall, { urn, on }: Withdrawal): Reason => {
  const reason = (met: boolean, message: string) => reasonOf(call, 'dates', met, message);
  const own = members.filter((each) => each.urn === urn);
  const open = own.find(({ left }) => left === undefined);
  if (open) return reason(open.joined < on, `${urn} joined ${name} on ${open.joined} and leaves on ${on}.`);
  const last = own
    .map(({ left }) => left)
    .sort()
    .at(-1);
  return reason(
    false,
    last === undefined ? `${urn} is no member of ${name}.` : `${urn} leaves ${name} on ${last} already.`,
  );
};

/** The hub without a member, its membership kept. */
export const parted = (hub: Hub, { urn, on }: Withdrawal, wentTo?: string): Hub => ({
  ...hub,
  members: hub.members.map(
    (each): HubMembership =>
      each.urn === urn && each.left === undefined
        ? { ...each, left: on, ...(wentTo !== undefined && { wentTo }) }
        : each,
  ),
});
