import { compareText, type Reason, shape } from '../core/index.js';
import { type Institution, institutionProblems } from '../institutions/index.js';
import { memberAssessment } from './assess-member.js';
import { HUB, HUBS } from './check-hub.js';
import { CALL } from './check-hub-call.js';
import type { Hub, HubCall, HubMembership } from './entities.js';
import { ceilingOf, floorReason, inOrder } from './hub-capacity.js';
import { changeOf, type HubChange } from './hub-change.js';
import { largestSizeFrom, sizeOn } from './memberships.js';
import { countOf, listed, reasonOf } from './reason-of.js';
import { anyObject } from './shapes.js';

/**
 * Who joins a hub, and when.
 *
 * @group Hubs
 */
export interface Admission {
  /** The school or college. */
  readonly institution: Institution;
  /** Its first day as a member. */
  readonly on: string;
  /** The other hubs there are: whoever is in one of them cannot join. */
  readonly hubs?: readonly Hub[];
}

/**
 * Admits a school or college to a hub, or says why not: it may not be a member, is one already, there is no place, others
 * wait before it, or the date does not fit. Its place on the waiting list is given up.
 *
 * @param hub - The hub; it stays as it is.
 * @param call - One of the waves, or yours.
 * @param admission - Who, and when.
 *
 * @throws DomainProblem `bad-hub-change` listing every problem of all three.
 *
 * @example
 * ```ts
 * import { admit, hubWave1 } from 'careers-domain/hubs';
 *
 * const hub = {
 *   id: 'london',
 *   name: 'London',
 *   call: 'hub-wave-1',
 *   areas: ['E37000023'],
 *   opened: '2018-09-01',
 *   members: [],
 *   unnamedMembers: 39,
 *   waiting: [{ urn: '100050', since: '2018-10-01', need: 31 }],
 *   changes: [],
 * };
 * const school = {
 *   urn: '100049',
 *   name: 'Haverstock School',
 *   kind: 'school',
 *   phase: 4,
 *   status: 1,
 *   funding: 'state',
 *   region: 'London',
 *   lepAreas: ['E37000023'],
 * } as const;
 * const refused = admit(hub, hubWave1, { institution: school, on: '2019-01-07' });
 * refused.reasons.filter(({ met }) => !met).map(({ message }) => message);
 * // => ['1 place is left, and before Haverstock School 100050 waits.']
 *
 * const admitted = admit({ ...hub, waiting: [] }, hubWave1, { institution: school, on: '2019-01-07' });
 * admitted.hub?.members; // => [{ urn: '100049', joined: '2019-01-07' }]
 * ```
 *
 * @group Hubs
 */
export const admit = (hub: Hub, call: HubCall, admission: Admission): HubChange => {
  shape.requireAll('bad-hub-change', 'The member cannot be admitted', [
    [HUB, hub, ['hub']],
    [CALL, call, ['call']],
    [anyObject('an object with institution and on'), admission, ['admission']],
    [institutionProblems, Object(admission).institution, ['admission', 'institution']],
    [shape.date, Object(admission).on, ['admission', 'on']],
    [shape.optional(HUBS), Object(admission).hubs, ['admission', 'hubs']],
  ]);
  const { institution, on } = admission;
  return changeOf(
    admissionReasons(hub, call, admission),
    () => joined(hub, { urn: institution.urn, joined: on }),
    (after) => [floorReason(after, sizeOn(after, on), call)],
  );
};

/** Everything that can stand in the way of an admission. */
export const admissionReasons = (
  hub: Hub,
  call: HubCall,
  { institution, on, hubs = [] }: Admission,
): readonly Reason[] => [
  ...memberAssessment(institution, call, hub.areas).reasons,
  isInNoHub(institution, on, [hub, ...hubs.filter(({ id }) => id !== hub.id)], call),
  ...placeReasons(hub, institution, on, call),
  comesAfter(hub, institution, on, call),
];

/** The hub with one membership more, and one place on its waiting list fewer. */
export const joined = (hub: Hub, membership: HubMembership): Hub => ({
  ...hub,
  members: inHubOrder([...hub.members, membership]),
  waiting: hub.waiting.filter(({ urn }) => urn !== membership.urn),
});

/** Memberships by URN and then by date. */
export const inHubOrder = (members: readonly HubMembership[]): readonly HubMembership[] =>
  [...members].sort((a, b) => compareText(a.urn, b.urn) || compareText(a.joined, b.joined));

const isInNoHub = ({ urn, name }: Institution, on: string, hubs: readonly Hub[], call: HubCall): Reason => {
  const holds = ({ left }: HubMembership) => left === undefined || left > on;
  const taken = hubs.filter(({ members }) => members.some((each) => each.urn === urn && holds(each)));
  const where = taken.length === 0 ? 'no hub yet' : `${listed(taken.map((hub) => hub.name).sort(compareText))} already`;
  return reasonOf(call, 'one-hub', taken.length === 0, `${name} is in ${where}.`);
};

const placeReasons = (hub: Hub, { urn, name }: Institution, on: string, call: HubCall): readonly Reason[] => {
  const ceiling = ceilingOf(hub, call);
  if (ceiling === undefined) return [];
  const members = largestSizeFrom(hub, on);
  const left = Math.max(0, ceiling - members);
  const rule = hub.ceiling === undefined ? 'size-most' : 'extension';
  const size = `${hub.name} has ${countOf(members, 'member')}; ${ceiling} is the most.`;
  const queue = inOrder(hub.waiting, call).map((wait) => wait.urn);
  const before = queue.includes(urn) ? queue.slice(0, queue.indexOf(urn)) : queue;
  const isNext = before.length === 0 || before.length < left;
  const places = `${countOf(left, 'place')} ${left === 1 ? 'is' : 'are'} left`;
  const queued = `before ${name} ${before.length === 0 ? 'nobody' : listed(before)} wait${before.length > 1 ? '' : 's'}`;
  return [
    reasonOf(call, rule, members < ceiling, size, { value: members, limit: ceiling }),
    reasonOf(call, 'waiting-order', isNext, `${places}, and ${queued}.`, { value: before.length, limit: left }),
  ];
};

const comesAfter = (hub: Hub, { urn, name }: Institution, on: string, call: HubCall): Reason => {
  const left = hub.members.flatMap((each) => (each.urn === urn && each.left !== undefined ? [each.left] : []));
  const since = [hub.opened, ...left].sort(compareText).at(-1) as string;
  const what = left.includes(since) ? `it left ${hub.name}` : `${hub.name} opened`;
  return reasonOf(call, 'dates', on >= since, `${name} joins on ${on}; ${what} on ${since}.`, {
    value: on,
    limit: since,
  });
};
