import { compareInstants, compareText, type Decision, decisionOf, type Reason, shape } from '../core/index.js';
import type { Institution } from '../institutions/index.js';
import { type MemberAssessment, memberAssessment } from './assess-member.js';
import { HUBS } from './check-hub.js';
import { BID } from './check-hub-bid.js';
import { CALL } from './check-hub-call.js';
import type { Hub, HubBid, HubCall, HubRuleId } from './entities.js';
import { fundHub } from './fund-hub.js';
import { isMember, sizeOn } from './memberships.js';
import { countOf, listed, reasonOf } from './reason-of.js';
import { anyObject, institutions as institutionsShape } from './shapes.js';

/**
 * What a bid is held against.
 *
 * @group Bids
 */
export interface BidContext {
  /** The register: at least those whom the bid names. */
  readonly institutions: readonly Institution[];
  /** The bids of the call. The bid itself may be among them. */
  readonly bids?: readonly HubBid[];
  /** The hubs there are: whoever is in one on the day the call's hubs begin is taken. */
  readonly hubs?: readonly Hub[];
}

/**
 * What a bid came to: every rule of the call, and every member.
 *
 * @group Bids
 */
export interface BidAssessment extends Decision {
  /** The id of the bid. */
  readonly bid: string;
  /** The id of the call. */
  readonly call: string;
  /** How many members the hub would have, with those of a hub that is extended. */
  readonly size: number;
  /** Every member that the bid names, by URN. */
  readonly members: readonly MemberAssessment[];
}

/**
 * Holds a bid against every rule of a call and every rule for its members, and tells all that it finds.
 *
 * `reasons` has one entry for each rule; those about members sum up what `members` has for each of them.
 *
 * @param bid - The bid.
 * @param call - One of the waves, or yours.
 * @param context - The register, the other bids and the hubs there are.
 *
 * @throws DomainProblem `bad-hub-bid` listing every problem of all three.
 *
 * @example
 * ```ts
 * import { assessBid, hubWave1 } from 'careers-domain/hubs';
 *
 * const assessment = assessBid(
 *   {
 *     id: 'camden',
 *     name: 'Camden',
 *     bidder: { kind: 'other', name: 'Camden Learning' },
 *     areas: ['E37000023'],
 *     region: 'London',
 *     members: ['100049'],
 *     interestAt: '2018-04-20T12:00:00+01:00',
 *     appliedAt: '2018-05-25T15:00:01+01:00',
 *     accountableBody: 'Camden Council',
 *     commitments: ['benchmarks', 'careers-leader', 'adviser', 'encounters'],
 *     plan: { coordinators: 1, coordinatorCost: 4_000_000, leadCost: 0 },
 *     match: [{ from: 'Camden Council', kind: 'cash', amount: 4_000_000 }],
 *   },
 *   hubWave1,
 *   {
 *     institutions: [
 *       {
 *         urn: '100049',
 *         name: 'Haverstock School',
 *         kind: 'school',
 *         phase: 4,
 *         status: 1,
 *         funding: 'state',
 *         region: 'London',
 *         lepAreas: ['E37000023'],
 *       },
 *     ],
 *   },
 * );
 * assessment.members[0].allowed; // => true
 * assessment.reasons.filter(({ met }) => !met).map(({ message }) => message);
 * // => [
 * //   'The application came in at 2018-05-25T15:00:01+01:00; it was due by 2018-05-25T15:00:00+01:00.',
 * //   'Camden Learning may bid only where the LEP or combined authority does not wish to; of E37000023 nobody has said so.',
 * //   'The hub would have 1 member; at least 20 are needed.',
 * // ]
 * ```
 *
 * @group Bids
 */
export const assessBid = (bid: HubBid, call: HubCall, context: BidContext): BidAssessment => {
  shape.requireAll('bad-hub-bid', 'The bid cannot be assessed', [
    [BID, bid, ['bid']],
    [CALL, call, ['call']],
    [anyObject('an object with institutions'), context, ['context']],
    [institutionsShape, Object(context).institutions, ['context', 'institutions']],
    [shape.optional(BIDS), Object(context).bids, ['context', 'bids']],
    [shape.optional(HUBS), Object(context).hubs, ['context', 'hubs']],
  ]);
  const extended = context.hubs?.find(({ id }) => id === bid.extendsHub);
  const urns = [...new Set(bid.members)].sort(compareText);
  const members = assessMembers(urns, bid, call, context);
  const size =
    urns.filter((urn) => !isIn(extended, urn, call)).length + (extended ? sizeOn(extended, call.runs.from) : 0);
  return {
    bid: bid.id,
    call: call.id,
    ...decisionOf([
      ...deadlines(bid, call),
      ...bidder(bid, call),
      ...sizeReasons(size, bid, extended, call),
      ...MEMBER_RULES.map(([rule, are]) => membersReason(rule, are, members, call)),
      region(bid, urns, call, context),
      accountableBody(bid, call),
      commitments(bid, call),
      ...fundHub(bid, call).reasons,
    ]),
    size,
    members,
  };
};

const BIDS = shape.list('a list of bids', BID, { most: 10_000 });

const deadlines = ({ interestAt, appliedAt }: HubBid, call: HubCall): readonly Reason[] => {
  const reason = (rule: HubRuleId, what: string, at: string | undefined, by: string | undefined) => {
    if (by === undefined) return [];
    if (at === undefined)
      return [reasonOf(call, rule, false, `No ${what} came in; it was due by ${by}.`, { limit: by })];
    const message = `The ${what} came in at ${at}; it was due by ${by}.`;
    return [reasonOf(call, rule, compareInstants(at, by) <= 0, message, { value: at, limit: by })];
  };
  return [
    ...reason('interest-deadline', 'expression of interest', interestAt, call.interestBy),
    ...reason('application-deadline', 'application', appliedAt, call.applyBy),
  ];
};

const bidder = (bid: HubBid, call: HubCall): readonly Reason[] => {
  const { kind, name } = bid.bidder;
  const { kinds, others } = call.bidders;
  const isUsual = kinds.some((each) => each === kind);
  const kindInWords =
    kind === 'other' ? 'neither a LEP nor a combined authority' : `a ${kind.replace('lep', 'LEP').replace('-', ' ')}`;
  const who = reasonOf(call, 'bidder', isUsual || others, `${name} is ${kindInWords}.`, { value: kind });
  if (isUsual || !others) return [who];
  // A waiver given after the application came in did not stand behind it.
  const applied = bid.appliedAt?.slice(0, 10);
  const waived = (bid.waivers ?? []).filter(({ on }) => applied === undefined || on <= applied);
  const open = bid.areas.filter((area) => waived.every((waiver) => waiver.area !== area));
  const message =
    open.length === 0
      ? `${name} bids for a place that ${listed([...new Set(waived.map(({ by }) => by))].sort(compareText))} gave up to it.`
      : `${name} may bid only where the LEP or combined authority does not wish to; of ${listed([...open].sort(compareText))} nobody has said so.`;
  return [who, reasonOf(call, 'waiver', open.length === 0, message)];
};

const sizeReasons = (size: number, bid: HubBid, extended: Hub | undefined, call: HubCall): readonly Reason[] => {
  const { least, most, extension } = call.size;
  const would = `The hub would have ${countOf(size, 'member')}`;
  const atLeast = reasonOf(call, 'size-least', size >= least, `${would}; at least ${least} are needed.`, {
    value: size,
    limit: least,
  });
  const atMost = (rule: HubRuleId, limit: number) =>
    reasonOf(call, rule, size <= limit, `${would}; ${limit} is the most.`, { value: size, limit });
  if (bid.extendsHub === undefined) return [atLeast, ...(most === undefined ? [] : [atMost('size-most', most)])];
  if (extended === undefined) {
    return [atLeast, reasonOf(call, 'extension', false, `There is no hub ${bid.extendsHub} to extend.`)];
  }
  if (extension !== undefined) return [atLeast, atMost('extension', extension)];
  return [
    atLeast,
    most === undefined
      ? reasonOf(call, 'extension', true, `${extended.name} is extended; a hub may have any number of members.`)
      : reasonOf(call, 'extension', false, `${call.title} extends no hub.`),
  ];
};

/** The rules for members, each with what all of them should be. */
const MEMBER_RULES: readonly (readonly [rule: HubRuleId, are: string])[] = [
  ['register', 'are in the register'],
  ['open', 'are open'],
  ['england', 'stand in England'],
  ['state-funded', 'are funded as the call asks'],
  ['phase', 'are of the right kind and age'],
  ['area', 'stand in an area of the hub'],
  ['once', 'are named once'],
  ['one-bid', 'are in no other bid'],
  ['one-hub', 'are in no hub yet'],
];

const membersReason = (rule: HubRuleId, are: string, members: readonly MemberAssessment[], call: HubCall): Reason => {
  const not = members.filter(({ reasons }) => reasons.some((reason) => reason.rule === rule && !reason.met));
  const [value, limit] = [members.length - not.length, members.length];
  const but = not.length === 0 ? '' : `; not ${listed(not.map(({ urn }) => urn))}`;
  return reasonOf(call, rule, not.length === 0, `${value} of ${countOf(limit, 'member')} ${are}${but}.`, {
    value,
    limit,
  });
};

const assessMembers = (
  urns: readonly string[],
  bid: HubBid,
  call: HubCall,
  { institutions, bids = [], hubs = [] }: BidContext,
): readonly MemberAssessment[] => {
  const byUrn = new Map(institutions.map((institution) => [institution.urn, institution]));
  const times = countsOf(bid.members);
  const otherBids = bids.filter(({ id }) => id !== bid.id).map(({ id, members }) => ({ id, urns: new Set(members) }));
  const takenBy = hubs.map(({ id, members }) => ({
    id,
    urns: new Set(members.filter((each) => isMember(each, call.runs.from)).map(({ urn }) => urn)),
  }));
  return urns.map((urn) => {
    const institution = byUrn.get(urn);
    const known = institution && memberAssessment(institution, call, bid.areas);
    const name = institution?.name ?? urn;
    const where = (places: readonly { id: string; urns: ReadonlySet<string> }[]) =>
      places
        .filter((place) => place.urns.has(urn))
        .map(({ id }) => id)
        .sort(compareText);
    const [inBids, inHubs] = [where(otherBids), where(takenBy)];
    const named = times.get(urn) ?? 0;
    const isKnown = known !== undefined;
    const decision = decisionOf([
      reasonOf(
        call,
        'register',
        isKnown,
        isKnown ? `${name} is in the register.` : `Nobody in the register has the URN ${urn}.`,
      ),
      ...(known?.reasons ?? []),
      reasonOf(call, 'once', named === 1, `${name} is named ${named === 1 ? 'once' : `${named} times`}.`, {
        value: named,
        limit: 1,
      }),
      reasonOf(
        call,
        'one-bid',
        inBids.length === 0,
        `${name} is in ${inBids.length === 0 ? 'no other bid' : `the bid ${listed(inBids)} too`}.`,
      ),
      reasonOf(
        call,
        'one-hub',
        inHubs.length === 0,
        `${name} is in ${inHubs.length === 0 ? 'no hub yet' : `the hub ${listed(inHubs)} already`}.`,
      ),
    ]);
    return { urn, ...(institution && { name: institution.name }), ...decision };
  });
};

const countsOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const isIn = (hub: Hub | undefined, urn: string, call: HubCall): boolean =>
  hub?.members.some((membership) => membership.urn === urn && isMember(membership, call.runs.from)) ?? false;

const region = (bid: HubBid, urns: readonly string[], call: HubCall, { institutions }: BidContext): Reason => {
  const named = new Set(urns);
  const regions = institutions.flatMap(({ urn, region }) => (named.has(urn) && region !== undefined ? [region] : []));
  const counts = countsOf(regions);
  const own = counts.get(bid.region) ?? 0;
  const most = Math.max(0, ...counts.values());
  const message = `${own} of the ${countOf(regions.length, 'member')} whose region is known stand in ${bid.region}`;
  const larger = [...counts].filter(([, count]) => count > own).map(([name, count]) => `${count} in ${name}`);
  const end = larger.length === 0 ? '' : `, ${listed(larger.sort(compareText))}`;
  return reasonOf(call, 'region', own > 0 && own === most, `${message}${end}.`, { value: own, limit: most });
};

const accountableBody = ({ accountableBody: body }: HubBid, call: HubCall): Reason =>
  reasonOf(
    call,
    'accountable-body',
    body !== undefined,
    body === undefined ? 'Nobody is named who answers for the money.' : `${body} answers for the money.`,
  );

const commitments = (bid: HubBid, call: HubCall): Reason => {
  const missing = call.commitments.filter(({ id }) => !bid.commitments.includes(id));
  const [value, limit] = [call.commitments.length - missing.length, call.commitments.length];
  const end = missing.length === 0 ? '' : `; not to ${missing.map(({ title }) => title).join('; nor to ')}`;
  return reasonOf(
    call,
    'commitments',
    missing.length === 0,
    `The members make ${value} of ${countOf(limit, 'promise')}${end}.`,
    {
      value,
      limit,
    },
  );
};
