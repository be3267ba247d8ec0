import { compareText, type ProblemIssue, shape } from '../core/index.js';
import type { Hub } from './entities.js';
import { areas, count, distinctList, urn } from './shapes.js';

/**
 * Everything that is wrong with a hub as data, each with its path; an empty list where nothing is.
 *
 * Besides the shape it finds members who leave before they join or are members twice at a time, and dates before the hub
 * opened.
 *
 * @param hub - Anything: it need not have the right shape.
 *
 * @example
 * ```ts
 * import { checkHub } from 'careers-domain/hubs';
 *
 * checkHub({
 *   id: 'camden',
 *   name: 'Camden',
 *   call: 'hub-wave-1',
 *   areas: ['E37000023'],
 *   opened: '2018-09-01',
 *   members: [{ urn: '100049', joined: '2018-09-01', left: '2018-08-01' }],
 *   waiting: [],
 *   changes: [],
 * });
 * // => [{ path: ['members', 0, 'left'], message: 'is 2018-08-01, not after it joined on 2018-09-01' }]
 * ```
 *
 * @group Hubs
 */
export const checkHub = (hub: unknown): readonly ProblemIssue[] => HUB(hub, []);

const MEMBERSHIP = shape.object('a membership', {
  urn,
  joined: shape.date,
  left: shape.optional(shape.date),
  cameFrom: shape.optional(shape.name),
  wentTo: shape.optional(shape.name),
});

const CHANGE: shape.Check = (change, path) => {
  const kind: unknown = Object(change).change;
  if (kind === 'extended') return EXTENDED(change, path);
  if (kind === 'merged') return MERGED(change, path);
  return shape.oneOf('extended', 'merged')(kind, [...path, 'change']);
};

const EXTENDED = shape.object('a change', {
  change: shape.oneOf('extended'),
  on: shape.date,
  call: shape.name,
  ceiling: count,
});

const MERGED = shape.object('a change', {
  change: shape.oneOf('merged'),
  on: shape.date,
  hubs: shape.list('a list of two hubs', shape.name, { least: 2, most: 2 }),
});

const WAIT = shape.object('a place on the waiting list', { urn, since: shape.date, need: shape.optional(count) });

const HUB_SHAPE = shape.object('a hub', {
  id: shape.name,
  name: shape.name,
  call: shape.name,
  areas,
  opened: shape.date,
  ceiling: shape.optional(shape.whole(1, 100_000)),
  members: shape.list('a list of members', MEMBERSHIP, { most: 10_000 }),
  unnamedMembers: shape.optional(count),
  coordinators: shape.optional(
    shape.value(
      'a number of posts from 0 to 10000',
      (value) => typeof value === 'number' && value >= 0 && value <= 10_000,
    ),
  ),
  advisers: shape.optional(count),
  waiting: distinctList('a list of those who wait', WAIT, { most: 10_000 }, ({ urn }: { urn: string }) => urn, ['urn']),
  changes: shape.list('a list of changes', CHANGE, { most: 10_000 }),
});

const membershipProblems = ({ members, opened }: Hub, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const issues: ProblemIssue[] = [];
  for (const [index, { joined, left }] of members.entries()) {
    const at = (field: string) => [...path, 'members', index, field];
    if (joined < opened)
      issues.push({ path: at('joined'), message: `is ${joined}, before the hub opened on ${opened}` });
    if (left !== undefined && left <= joined) {
      issues.push({ path: at('left'), message: `is ${left}, not after it joined on ${joined}` });
    }
  }
  const byUrn = members
    .map((membership, index) => ({ ...membership, index }))
    .sort((a, b) => compareText(a.urn, b.urn) || compareText(a.joined, b.joined) || a.index - b.index);
  for (const [k, { urn, joined, index }] of byUrn.entries()) {
    const before = byUrn[k - 1];
    if (before?.urn !== urn || (before.left !== undefined && before.left <= joined)) continue;
    issues.push({
      path: [...path, 'members', index, 'joined'],
      message: `is ${joined}, while ${urn} is a member already`,
    });
  }
  return issues;
};

/** What is wrong with a hub that stands at a path. */
export const HUB = shape.andThen(HUB_SHAPE, membershipProblems);

/** What is wrong with a list of hubs that stands at a path. */
export const HUBS = distinctList('a list of hubs', HUB, { most: 10_000 }, ({ id }: Hub) => id, ['id']);
