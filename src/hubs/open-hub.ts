import { compareText, type ProblemIssue, shape } from '../core/index.js';
import { BID } from './check-hub-bid.js';
import { CALL } from './check-hub-call.js';
import type { Hub, HubBid, HubCall } from './entities.js';

/**
 * The hub that a bid becomes when it is selected: its members join on the day on which the hubs of the call begin.
 *
 * @param bid - A bid for a new hub. One that extends a hub becomes none: `extendHub` and `admit` do that.
 * @param call - The call that it won.
 *
 * @throws DomainProblem `bad-hub-bid` listing every problem of both.
 *
 * @example
 * ```ts
 * import { hubWave1, openHub } from 'careers-domain/hubs';
 *
 * const hub = openHub(
 *   {
 *     id: 'camden',
 *     name: 'Camden',
 *     bidder: { kind: 'lep', name: 'London' },
 *     areas: ['E37000023'],
 *     region: 'London',
 *     members: ['100049'],
 *     commitments: [],
 *     plan: { coordinators: 1, coordinatorCost: 4_000_000, leadCost: 5_000_000 },
 *     match: [],
 *   },
 *   hubWave1,
 * );
 * hub.opened; // => '2018-09-01'
 * hub.members; // => [{ urn: '100049', joined: '2018-09-01' }]
 * ```
 *
 * @group Hubs
 */
export const openHub = (bid: HubBid, call: HubCall): Hub => {
  shape.requireAll('bad-hub-bid', 'The hub cannot be opened', [
    [shape.andThen(BID, isNew), bid, ['bid']],
    [CALL, call, ['call']],
  ]);
  const { id, name, areas, members } = bid;
  const joined = call.runs.from;
  return {
    id,
    name,
    call: call.id,
    areas: [...areas].sort(compareText),
    opened: joined,
    members: [...new Set(members)].sort(compareText).map((urn) => ({ urn, joined })),
    waiting: [],
    changes: [],
  };
};

const isNew = ({ extendsHub }: HubBid, path: ProblemIssue['path']): readonly ProblemIssue[] =>
  extendsHub === undefined
    ? []
    : [{ path: [...path, 'extendsHub'], message: 'is there; a bid that extends a hub opens none' }];
