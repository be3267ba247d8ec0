import { compareText, type ProblemIssue, type Reason, shape } from '../core/index.js';
import { inHubOrder } from './admit.js';
import { HUB } from './check-hub.js';
import { CALL } from './check-hub-call.js';
import type { Hub, HubCall, HubMembership, HubWait } from './entities.js';
import { isLatest } from './extend-hub.js';
import { floorReason } from './hub-capacity.js';
import { changeOf, type HubChange } from './hub-change.js';
import { isMember, largestSizeFrom, sizeOn } from './memberships.js';
import { countOf, listed, reasonOf } from './reason-of.js';

/**
 * What the hub is called that two hubs become, and when.
 *
 * @group Hubs
 */
export interface Merger {
  /** Its id. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** The first day on which the two are one. */
  readonly on: string;
}

/**
 * Makes one hub of two, with the members, areas, staff and waiting lists of both, or says why not: together they are too
 * many, a school is in both, or the date does not fit. The history of both is kept.
 *
 * Together they may have as many members as a hub that is extended. Coordinators and advisers are known of the new hub
 * where they are known of both.
 *
 * @param hubs - The two hubs, in any order; they stay as they are.
 * @param call - One of the waves, or yours.
 * @param merger - What the new hub is called, and when it begins.
 *
 * @throws DomainProblem `bad-hub-change` listing every problem of all three.
 *
 * @example
 * ```ts
 * import { hubWave2, mergeHubs } from 'careers-domain/hubs';
 *
 * const hub = { call: 'hub-wave-2', opened: '2019-09-01', members: [], waiting: [], changes: [] };
 * const { hub: merged } = mergeHubs(
 *   [
 *     { ...hub, id: 'coventry', name: 'Coventry', areas: ['E37000006'], unnamedMembers: 25, coordinators: 1 },
 *     { ...hub, id: 'solihull', name: 'Solihull', areas: ['E37000012'], unnamedMembers: 30, coordinators: 2 },
 *   ],
 *   hubWave2,
 *   { id: 'west-midlands', name: 'West Midlands', on: '2020-04-01' },
 * );
 * merged?.unnamedMembers; // => 55
 * merged?.areas; // => ['E37000006', 'E37000012']
 * merged?.changes; // => [{ change: 'merged', on: '2020-04-01', hubs: ['coventry', 'solihull'] }]
 * ```
 *
 * @group Hubs
 */
export const mergeHubs = (hubs: readonly [Hub, Hub], call: HubCall, merger: Merger): HubChange => {
  shape.requireAll('bad-hub-change', 'The hubs cannot be merged', [
    [TWO_HUBS, hubs, ['hubs']],
    [CALL, call, ['call']],
    [MERGER, merger, ['merger']],
  ]);
  const { on } = merger;
  const [a, b] = [...hubs].sort((x, y) => compareText(x.id, y.id)) as [Hub, Hub];
  const merged = together(a, b, call, merger);
  return changeOf(
    [inOneHub(a, b, call), fits(merged, on, call), isLatest(hubs, on, call)],
    () => merged,
    (hub) => [floorReason(hub, sizeOn(hub, on), call)],
  );
};

const TWO_HUBS = shape.andThen(
  shape.list('a list of two hubs', HUB, { least: 2, most: 2 }),
  ([a, b]: readonly [Hub, Hub], path): readonly ProblemIssue[] =>
    a.id === b.id ? [{ path: [...path, 1, 'id'], message: 'is the same hub' }] : [],
);

const MERGER = shape.object('an object with id, name and on', { id: shape.name, name: shape.name, on: shape.date });

const together = (a: Hub, b: Hub, call: HubCall, { id, name, on }: Merger): Hub => {
  const members = inHubOrder([...a.members, ...b.members]);
  const sum = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined ? undefined : x + y;
  const coordinators = sum(a.coordinators, b.coordinators);
  const advisers = sum(a.advisers, b.advisers);
  const unnamedMembers = (a.unnamedMembers ?? 0) + (b.unnamedMembers ?? 0);
  const { extension } = call.size;
  return {
    id,
    name,
    call: call.id,
    areas: [...new Set([...a.areas, ...b.areas])].sort(compareText),
    opened: [a.opened, b.opened].sort(compareText)[0] as string,
    ...(extension !== undefined && { ceiling: extension }),
    members,
    ...(unnamedMembers > 0 && { unnamedMembers }),
    ...(coordinators !== undefined && { coordinators }),
    ...(advisers !== undefined && { advisers }),
    waiting: bothWaiting([...a.waiting, ...b.waiting], members, on),
    changes: [
      ...[...a.changes, ...b.changes].sort((x, y) => compareText(x.on, y.on)),
      { change: 'merged', on, hubs: [a.id, b.id] },
    ],
  };
};

/** Of two places on both lists the longer wait and the greater need count; who is a member waits no more. */
const bothWaiting = (
  waiting: readonly HubWait[],
  members: readonly HubMembership[],
  on: string,
): readonly HubWait[] => {
  const byUrn = new Map<string, HubWait>();
  for (const wait of waiting) {
    const other = byUrn.get(wait.urn);
    const need = Math.max(wait.need ?? 0, other?.need ?? 0);
    const since = other !== undefined && other.since < wait.since ? other.since : wait.since;
    byUrn.set(wait.urn, { urn: wait.urn, since, ...(need > 0 && { need }) });
  }
  const present = new Set(members.filter((membership) => isMember(membership, on)).map(({ urn }) => urn));
  return [...byUrn.values()].filter(({ urn }) => !present.has(urn)).sort((a, b) => compareText(a.urn, b.urn));
};

const inOneHub = (a: Hub, b: Hub, call: HubCall): Reason => {
  const byUrn = new Map<string, HubMembership[]>();
  for (const membership of b.members) {
    const own = byUrn.get(membership.urn);
    if (own) own.push(membership);
    else byUrn.set(membership.urn, [membership]);
  }
  const meet = (x: HubMembership, y: HubMembership) =>
    (y.left === undefined || x.joined < y.left) && (x.left === undefined || y.joined < x.left);
  const inBoth = a.members.filter((mine) => byUrn.get(mine.urn)?.some((other) => meet(mine, other)));
  const urns = [...new Set(inBoth.map(({ urn }) => urn))].sort(compareText);
  const who = urns.length === 0 ? 'Nobody' : listed(urns);
  return reasonOf(
    call,
    'one-hub',
    urns.length === 0,
    `${who} ${urns.length > 1 ? 'are' : 'is'} in both hubs at a time.`,
  );
};

const fits = (merged: Hub, on: string, call: HubCall): Reason => {
  const members = largestSizeFrom(merged, on);
  const { extension, most } = call.size;
  const limit = extension ?? most;
  const rule = extension === undefined ? 'size-most' : 'extension';
  const would = `${merged.name} would have ${countOf(members, 'member')}`;
  if (limit === undefined) return reasonOf(call, rule, true, `${would}; there is no limit.`, { value: members });
  return reasonOf(call, rule, members <= limit, `${would}; ${limit} is the most.`, { value: members, limit });
};
