import { type Decision, decisionOf, type ProblemIssue, type Reason, shape } from '../core/index.js';
import { type Institution, institutionProblems } from '../institutions/index.js';
import { admissionReasons, joined } from './admit.js';
import { HUB, HUBS } from './check-hub.js';
import { CALL } from './check-hub-call.js';
import type { Hub, HubCall } from './entities.js';
import { floorReason } from './hub-capacity.js';
import { sizeOn } from './memberships.js';
import { anyObject } from './shapes.js';
import { mayLeave, parted } from './withdraw.js';

/**
 * Who moves from one hub to another, and when.
 *
 * @group Hubs
 */
export interface Transfer {
  /** The hub that it leaves. */
  readonly from: Hub;
  /** The hub that it joins. */
  readonly to: Hub;
  /** The school or college. */
  readonly institution: Institution;
  /** Its first day in the new hub. */
  readonly on: string;
  /** The other hubs there are: whoever is in one of them cannot join. */
  readonly hubs?: readonly Hub[];
}

/**
 * What became of a transfer: both hubs as they are then, or the reasons why it is not made.
 *
 * @group Hubs
 */
export type TransferChange =
  | (Decision & {
      /** True. */
      readonly allowed: true;
      /** The hub that was left. */
      readonly from: Hub;
      /** The hub that was joined. */
      readonly to: Hub;
      /** What should be known: that a hub has fewer members than it should. */
      readonly flags: readonly Reason[];
    })
  | (Decision & {
      /** False. */
      readonly allowed: false;
      /** Never there. */
      readonly from?: undefined;
      /** Never there. */
      readonly to?: undefined;
      /** Never there. */
      readonly flags?: undefined;
    });

/**
 * Moves a school or college from one hub to another on one day, or says why it cannot: everything that can stand in the
 * way of leaving, and of joining. Both memberships name the other hub.
 *
 * @param move - The two hubs, who moves, and when. The hubs stay as they are.
 * @param call - One of the waves, or yours.
 *
 * @throws DomainProblem `bad-hub-change` listing every problem of both.
 *
 * @example
 * ```ts
 * import { hubWave1, transfer } from 'careers-domain/hubs';
 *
 * const hub = {
 *   call: 'hub-wave-1',
 *   areas: ['E37000023'],
 *   opened: '2018-09-01',
 *   members: [],
 *   unnamedMembers: 25,
 *   waiting: [],
 *   changes: [],
 * };
 * const change = transfer(
 *   {
 *     from: { ...hub, id: 'north', name: 'North London', members: [{ urn: '100049', joined: '2018-09-01' }] },
 *     to: { ...hub, id: 'south', name: 'South London' },
 *     institution: {
 *       urn: '100049',
 *       name: 'Haverstock School',
 *       kind: 'school',
 *       phase: 4,
 *       status: 1,
 *       funding: 'state',
 *       region: 'London',
 *       lepAreas: ['E37000023'],
 *     },
 *     on: '2019-04-01',
 *   },
 *   hubWave1,
 * );
 * change.from?.members; // => [{ urn: '100049', joined: '2018-09-01', left: '2019-04-01', wentTo: 'south' }]
 * change.to?.members; // => [{ urn: '100049', joined: '2019-04-01', cameFrom: 'north' }]
 * ```
 *
 * @group Hubs
 */
export const transfer = (move: Transfer, call: HubCall): TransferChange => {
  shape.requireAll('bad-hub-change', 'The member cannot be transferred', [
    [anyObject('an object with from, to, institution and on'), move, ['move']],
    [HUB, Object(move).from, ['move', 'from']],
    [HUB, Object(move).to, ['move', 'to']],
    [differentHubs, move, ['move']],
    [institutionProblems, Object(move).institution, ['move', 'institution']],
    [shape.date, Object(move).on, ['move', 'on']],
    [shape.optional(HUBS), Object(move).hubs, ['move', 'hubs']],
    [CALL, call, ['call']],
  ]);
  const { from, to, institution, on, hubs = [] } = move;
  const { urn } = institution;
  const others = hubs.filter(({ id }) => id !== from.id);
  const { allowed, reasons } = decisionOf([
    mayLeave(from, call, { urn, on }),
    ...admissionReasons(to, call, { institution, on, hubs: others }),
  ]);
  if (!allowed) return { allowed, reasons };
  const after = {
    from: parted(from, { urn, on }, to.id),
    to: joined(to, { urn, joined: on, cameFrom: from.id }),
  };
  const flags = [after.from, after.to].map((hub) => floorReason(hub, sizeOn(hub, on), call));
  return { allowed, reasons, ...after, flags: flags.filter(({ met }) => !met) };
};

const differentHubs = (move: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const { from, to } = Object(move);
  return from !== undefined && Object(from).id === Object(to).id && Object(from).id !== undefined
    ? [{ path: [...path, 'to', 'id'], message: 'is the hub that it leaves' }]
    : [];
};
