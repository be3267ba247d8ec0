import { compareText, type ProblemIssue } from '../core/index.js';
import type { Hub } from './entities.js';
import {
  andThen,
  area,
  type Check,
  count,
  date,
  distinctListOf,
  listOf,
  oneOf,
  shapeOf,
  text,
  that,
  urn,
  whole,
} from './shapes.js';

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

const MEMBERSHIP = shapeOf('a membership', { urn, joined: date }, { left: date, cameFrom: text, wentTo: text });

const CHANGE: Check = (change, path) => {
  const kind: unknown = Object(change).change;
  if (kind === 'extended') return EXTENDED(change, path);
  if (kind === 'merged') return MERGED(change, path);
  return oneOf('extended', 'merged')(kind, [...path, 'change']);
};

const EXTENDED = shapeOf('a change', { change: oneOf('extended'), on: date, call: text, ceiling: count });

const MERGED = shapeOf('a change', { change: oneOf('merged'), on: date, hubs: listOf(text, 'hubs', 2, 2) });

const HUB_SHAPE = shapeOf(
  'a hub',
  {
    id: text,
    name: text,
    call: text,
    areas: distinctListOf(area, 'LEP areas', (each: string) => each, [], 1, 50),
    opened: date,
    members: listOf(MEMBERSHIP, 'members', 0, 10_000),
    waiting: distinctListOf(
      shapeOf('a place on the waiting list', { urn, since: date }, { need: count }),
      'places on the waiting list',
      ({ urn }: { urn: string }) => urn,
      ['urn'],
      0,
      10_000,
    ),
    changes: listOf(CHANGE, 'changes', 0, 10_000),
  },
  {
    ceiling: whole(1, 100_000),
    unnamedMembers: count,
    coordinators: that(
      (value) => typeof value === 'number' && value >= 0 && value <= 10_000,
      'a number of posts from 0 to 10000',
    ),
    advisers: count,
  },
);

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
export const HUB: Check = andThen(HUB_SHAPE, membershipProblems);

/** What is wrong with a list of hubs that stands at a path. */
export const HUBS: Check = distinctListOf(HUB, 'hubs', ({ id }: Hub) => id, ['id'], 0, 10_000);
