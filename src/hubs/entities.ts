import * as z from 'zod';
import { CitationSchema, InstantSchema, IsoDateSchema, PenceSchema, PeriodSchema } from '../core/index.js';
import { InstitutionKindSchema, RegionSchema, UrnSchema } from '../institutions/index.js';

const IdSchema = z.string().min(1).max(200);

const NameSchema = z.string().min(1).max(200);

const MoneySchema = PenceSchema.min(0).max(1_000_000_000_000);

const PercentSchema = z.int().min(0).max(100);

const CountSchema = z.int().min(0).max(100_000);

const AreaSchema = z.string().regex(/^E37\d{6}$/);

/**
 * The rules that a call for hubs can state. Every reason that a function of this room gives names one of them.
 *
 * @group Schemas
 */
export const HubRuleIdSchema = z
  .enum([
    'interest-deadline',
    'application-deadline',
    'runs',
    'bidder',
    'waiver',
    'register',
    'size-least',
    'size-most',
    'extension',
    'open',
    'england',
    'state-funded',
    'phase',
    'once',
    'one-bid',
    'one-hub',
    'area',
    'region',
    'accountable-body',
    'commitments',
    'match',
    'criteria',
    'pass-mark',
    'moderation',
    'ranking',
    'money',
    'hubs',
    'per-area',
    'every-region',
    'years',
    'central-fund',
    'coordinators',
    'hub-lead',
    'training',
    'coordinator-ratio',
    'adviser-ratio',
    'waiting-order',
    'dates',
  ])
  .meta({
    id: 'HubRuleId',
    title: 'Rule of a hub call',
    description: 'The rules that a call for hubs can state. Every reason given about a bid or a hub names one of them.',
    examples: ['size-least'],
  });

/**
 * The id of a rule that a call for hubs can state.
 *
 * @group Entities
 */
export type HubRuleId = z.infer<typeof HubRuleIdSchema>;

/**
 * A call for Careers Hubs: who may bid, with whom, by when, and for what.
 *
 * @group Schemas
 */
export const HubCallSchema = z
  .strictObject({
    id: IdSchema.describe('Its stable id.'),
    title: NameSchema.describe('Its name.'),
    inForce: PeriodSchema.describe('From the prospectus to the end of the hubs it paid for.'),
    cites: z.array(CitationSchema).min(1).readonly().describe('Where the call was announced.'),
    opens: IsoDateSchema.optional().describe('The day on which the prospectus came out.'),
    interestBy: InstantSchema.optional().describe('The last moment for an expression of interest.'),
    applyBy: InstantSchema.optional().describe('The last moment for the application.'),
    runs: z
      .strictObject({ from: IsoDateSchema.describe('The first day.'), to: IsoDateSchema.describe('The last day.') })
      .readonly()
      .describe('When the hubs run.'),
    bidders: z
      .strictObject({
        kinds: z
          .array(z.enum(['lep', 'combined-authority']))
          .min(1)
          .readonly()
          .describe('Who bids as a matter of course.'),
        others: z.boolean().describe('Whether others may bid where those give their place up to them.'),
      })
      .readonly()
      .describe('Who may bid.'),
    size: z
      .strictObject({
        least: CountSchema.min(1).describe('The fewest members of a hub.'),
        most: CountSchema.min(1).optional().describe('The most members of a new hub; without it there is no limit.'),
        extension: CountSchema.min(1)
          .optional()
          .describe('The most members of a hub that is extended, those it had included; without it none is extended.'),
      })
      .readonly()
      .describe('How many members a hub has.'),
    members: z
      .strictObject({
        kinds: z.array(InstitutionKindSchema).min(1).readonly().describe('The kinds of institution that count.'),
        phases: z
          .array(z.int().min(0).max(7))
          .readonly()
          .describe("The register's phases that count. Phase 0 says nothing; then the ages decide."),
        ageFrom: z
          .int()
          .min(0)
          .max(25)
          .describe('Where the phase says nothing: the age that the oldest pupils must reach.'),
        funding: z
          .array(z.enum(['state', 'independent']))
          .min(1)
          .readonly()
          .describe('Who must fund it.'),
      })
      .readonly()
      .describe('Which schools and colleges count.'),
    commitments: z
      .array(
        z
          .strictObject({ id: IdSchema.describe('Its id.'), title: z.string().min(1).describe('What is promised.') })
          .readonly(),
      )
      .readonly()
      .describe('What the members of a bid promise.'),
    hubs: z
      .strictObject({
        most: CountSchema.describe('The most hubs.'),
        perArea: CountSchema.min(1).optional().describe('The most hubs in one LEP area; without it there is no limit.'),
        everyRegion: z.boolean().describe('Whether each region with a bid good enough must get a hub.'),
        excused: z.array(RegionSchema).readonly().describe('The regions that need none.'),
      })
      .readonly()
      .describe('How many hubs there are, and where.'),
    scoring: z
      .strictObject({
        highest: z.int().min(1).max(1000).describe('The highest mark; the lowest is 0.'),
        criteria: z
          .array(
            z
              .strictObject({
                id: IdSchema.describe('Its id.'),
                title: z.string().min(1).describe('What is judged.'),
                weight: z.int().min(1).max(1000).describe('What it counts beside the others.'),
              })
              .readonly(),
          )
          .min(1)
          .max(50)
          .readonly()
          .describe('What is judged.'),
        passPercent: PercentSchema.describe('The share of all points that a bid needs.'),
        spread: z
          .int()
          .min(0)
          .max(1000)
          .describe('Marks for one criterion that lie further apart than this are talked over.'),
      })
      .readonly()
      .describe('How bids are judged.'),
    money: z
      .strictObject({
        total: MoneySchema.describe('The money of the call, in pence.'),
        perMember: MoneySchema.describe('What the central hub fund has for each member, in pence.'),
        perMemberEach: z.enum(['run', 'year']).describe('Whether a member brings it once, or in each academic year.'),
        coordinatorPercent: PercentSchema.describe('The share of the cost of coordinators that is paid, in per cent.'),
        leadFor: z.enum(['new', 'all', 'none']).describe('Which hubs are paid a hub lead.'),
        leadPercent: PercentSchema.describe('The share of the cost of a hub lead that is paid, in per cent.'),
        training: z
          .strictObject({
            places: CountSchema.describe('How many places a hub has.'),
            each: MoneySchema.describe('The most that a place may cost, in pence.'),
          })
          .readonly()
          .optional()
          .describe('Training of Careers Leaders.'),
        match: z
          .strictObject({
            percent: z.int().min(0).max(99).describe('The share of the whole that must be local, in per cent.'),
            inKind: z.boolean().describe('Whether what is given in kind counts.'),
          })
          .readonly()
          .describe('What must come from the place itself, for coordinators and hub leads.'),
      })
      .readonly()
      .describe('What is paid.'),
    staffing: z
      .strictObject({
        membersPerCoordinator: CountSchema.min(1).describe('The most members for one Enterprise Coordinator.'),
        advisersPerCoordinator: CountSchema.min(1).describe('The most Enterprise Advisers for one coordinator.'),
        advisersPerMember: CountSchema.describe('How many Enterprise Advisers each member should have.'),
      })
      .readonly()
      .describe('How many people a hub needs.'),
    waitingOrder: z
      .array(z.enum(['need', 'since']))
      .readonly()
      .describe('Who comes first on a waiting list: by the greater need, by the longer wait. Ties go by URN.'),
    sources: z
      .partialRecord(HubRuleIdSchema, z.array(CitationSchema).min(1).readonly())
      .readonly()
      .describe('Where each rule comes from.'),
  })
  .readonly()
  .meta({
    id: 'HubCall',
    title: 'Hub call',
    description: 'A call for Careers Hubs: who may bid, with whom, by when, and for what.',
  });

/**
 * A call for Careers Hubs: who may bid, with whom, by when, and for what.
 *
 * @group Entities
 */
export type HubCall = z.input<typeof HubCallSchema>;

/**
 * What the place itself gives towards a hub, over the whole time.
 *
 * @group Schemas
 */
export const HubMatchSchema = z
  .strictObject({
    from: NameSchema.describe('Who gives it.'),
    kind: z.enum(['cash', 'in-kind']).describe('In money, or in kind: rooms, staff, time.'),
    amount: MoneySchema.describe('How much, in pence.'),
  })
  .readonly()
  .meta({
    id: 'HubMatch',
    title: 'Match funding',
    description: 'What the place itself gives towards a hub, over the whole time.',
    examples: [{ from: 'Greater Manchester Combined Authority', kind: 'cash', amount: 10_000_000 }],
  });

/**
 * What the place itself gives towards a hub, over the whole time.
 *
 * @group Entities
 */
export type HubMatch = z.input<typeof HubMatchSchema>;

/**
 * The people that a hub means to pay.
 *
 * @group Schemas
 */
export const HubPlanSchema = z
  .strictObject({
    coordinators: CountSchema.describe('How many Enterprise Coordinators, as full-time posts.'),
    coordinatorCost: MoneySchema.describe('What one of them costs in a year, in pence.'),
    leadCost: MoneySchema.describe('What the hub lead costs in a year, in pence.'),
    trainingPlaces: CountSchema.optional().describe('How many training places are wanted; all there are unless given.'),
  })
  .readonly()
  .meta({
    id: 'HubPlan',
    title: 'Plan of a hub',
    description: 'The people that a hub means to pay.',
    examples: [{ coordinators: 2, coordinatorCost: 4_000_000, leadCost: 5_000_000 }],
  });

/**
 * The people that a hub means to pay.
 *
 * @group Entities
 */
export type HubPlan = z.input<typeof HubPlanSchema>;

/**
 * A bid for a Careers Hub.
 *
 * @group Schemas
 */
export const HubBidSchema = z
  .strictObject({
    id: IdSchema.describe('Its id.'),
    name: NameSchema.describe('What the hub is to be called.'),
    bidder: z
      .strictObject({
        kind: z.enum(['lep', 'combined-authority', 'other']).describe('What kind of body bids.'),
        name: NameSchema.describe('Its name.'),
      })
      .readonly()
      .describe('Who bids.'),
    waivers: z
      .array(
        z
          .strictObject({
            area: AreaSchema.describe('The LEP area.'),
            by: NameSchema.describe('The LEP or combined authority that does not wish to bid.'),
            on: IsoDateSchema.describe('When it said so.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('For a bidder that is neither: who gave the place up to it.'),
    areas: z.array(AreaSchema).min(1).max(50).readonly().describe('The codes of the LEP areas it is for.'),
    region: RegionSchema.describe('The region in which most of its members stand.'),
    extendsHub: IdSchema.optional().describe('The id of the hub that it extends; absent for a new hub.'),
    members: z.array(UrnSchema).max(1000).readonly().describe('The URNs of those who are to be members.'),
    interestAt: InstantSchema.optional().describe('When the expression of interest came in.'),
    appliedAt: InstantSchema.optional().describe('When the application came in.'),
    accountableBody: NameSchema.optional().describe('Who answers for the money.'),
    commitments: z.array(IdSchema).readonly().describe('The ids of the commitments that all members have made.'),
    plan: HubPlanSchema.describe('The people it means to pay.'),
    match: z.array(HubMatchSchema).max(1000).readonly().describe('What the place itself gives.'),
  })
  .readonly()
  .meta({
    id: 'HubBid',
    title: 'Bid for a hub',
    description: 'A bid for a Careers Hub.',
    examples: [
      {
        id: 'bid-1',
        name: 'Cornwall and Isles of Scilly',
        bidder: { kind: 'lep', name: 'Cornwall and Isles of Scilly LEP' },
        areas: ['E37000005'],
        region: 'South West',
        members: ['112055', '112056'],
        interestAt: '2018-04-24T15:00:00+01:00',
        appliedAt: '2018-05-25T15:00:00+01:00',
        accountableBody: 'Cornwall Council',
        commitments: ['benchmarks', 'careers-leader'],
        plan: { coordinators: 2, coordinatorCost: 4_000_000, leadCost: 5_000_000 },
        match: [{ from: 'Cornwall Council', kind: 'cash', amount: 13_000_000 }],
      },
    ],
  });

/**
 * A bid for a Careers Hub.
 *
 * @group Entities
 */
export type HubBid = z.input<typeof HubBidSchema>;

/**
 * The marks that a panel gives a bid: each marker one for each criterion.
 *
 * @group Schemas
 */
export const BidMarksSchema = z
  .strictObject({
    bid: IdSchema.describe('The id of the bid.'),
    marks: z
      .array(
        z
          .strictObject({
            marker: NameSchema.describe('Who gives it.'),
            criterion: IdSchema.describe('For which criterion.'),
            mark: z.int().min(0).max(1000).describe('The mark, from 0 to the highest of the call.'),
          })
          .readonly(),
      )
      .min(1)
      .max(10_000)
      .readonly()
      .describe('The marks.'),
  })
  .readonly()
  .meta({
    id: 'BidMarks',
    title: 'Marks of a bid',
    description: 'The marks that a panel gives a bid: each marker one for each criterion.',
    examples: [{ bid: 'bid-1', marks: [{ marker: 'amy', criterion: 'leadership', mark: 4 }] }],
  });

/**
 * The marks that a panel gives a bid: each marker one for each criterion.
 *
 * @group Entities
 */
export type BidMarks = z.input<typeof BidMarksSchema>;

/**
 * The time for which a school or college is in a hub.
 *
 * @group Schemas
 */
export const HubMembershipSchema = z
  .strictObject({
    urn: UrnSchema.describe('Who.'),
    joined: IsoDateSchema.describe('The first day.'),
    left: IsoDateSchema.optional().describe('The first day on which it is a member no more; absent while it is one.'),
    cameFrom: IdSchema.optional().describe('The id of the hub from which it was transferred.'),
    wentTo: IdSchema.optional().describe('The id of the hub to which it was transferred.'),
  })
  .readonly()
  .meta({
    id: 'HubMembership',
    title: 'Membership',
    description: 'The time for which a school or college is in a hub.',
    examples: [{ urn: '100049', joined: '2018-09-01' }],
  });

/**
 * The time for which a school or college is in a hub.
 *
 * @group Entities
 */
export type HubMembership = z.input<typeof HubMembershipSchema>;

/**
 * A place on the waiting list of a hub.
 *
 * @group Schemas
 */
export const HubWaitSchema = z
  .strictObject({
    urn: UrnSchema.describe('Who waits.'),
    since: IsoDateSchema.describe('Since when.'),
    need: CountSchema.optional().describe('How great its need is; 0 unless given.'),
  })
  .readonly()
  .meta({
    id: 'HubWait',
    title: 'Place on the waiting list',
    description: 'A place on the waiting list of a hub.',
    examples: [{ urn: '100050', since: '2018-10-01', need: 31 }],
  });

/**
 * A place on the waiting list of a hub.
 *
 * @group Entities
 */
export type HubWait = z.input<typeof HubWaitSchema>;

/**
 * A Careers Hub with its members, past and present.
 *
 * @group Schemas
 */
export const HubSchema = z
  .strictObject({
    id: IdSchema.describe('Its id.'),
    name: NameSchema.describe('Its name.'),
    call: IdSchema.describe('The id of the call that it won.'),
    areas: z.array(AreaSchema).min(1).max(50).readonly().describe('The codes of its LEP areas.'),
    opened: IsoDateSchema.describe('Its first day.'),
    ceiling: CountSchema.min(1)
      .optional()
      .describe('The most members it may have, where it was extended; otherwise that of its call.'),
    members: z
      .array(HubMembershipSchema)
      .max(10_000)
      .readonly()
      .describe('Who is and who was a member, by URN and then by date.'),
    unnamedMembers: CountSchema.optional().describe(
      'How many members it has besides, of whom only the number is known.',
    ),
    coordinators: z.number().min(0).max(10_000).optional().describe('How many full-time coordinators it has.'),
    advisers: CountSchema.optional().describe('How many Enterprise Advisers it has.'),
    waiting: z.array(HubWaitSchema).max(10_000).readonly().describe('Who waits for a place.'),
    changes: z
      .array(
        z.discriminatedUnion('change', [
          z
            .strictObject({
              change: z.literal('extended').describe('It may have more members.'),
              on: IsoDateSchema.describe('Since when.'),
              call: IdSchema.describe('By which call.'),
              ceiling: CountSchema.describe('How many it may have since.'),
            })
            .readonly(),
          z
            .strictObject({
              change: z.literal('merged').describe('It came of two hubs.'),
              on: IsoDateSchema.describe('Since when.'),
              hubs: z.tuple([IdSchema, IdSchema]).readonly().describe('The ids of the two.'),
            })
            .readonly(),
        ]),
      )
      .max(10_000)
      .readonly()
      .describe('What else happened to it, in order.'),
  })
  .readonly()
  .meta({
    id: 'Hub',
    title: 'Careers Hub',
    description: 'A Careers Hub with its members, past and present.',
    examples: [
      {
        id: 'cornwall',
        name: 'Cornwall and Isles of Scilly',
        call: 'hub-wave-1',
        areas: ['E37000005'],
        opened: '2018-09-01',
        ceiling: 60,
        members: [
          { urn: '112055', joined: '2018-09-01' },
          { urn: '112056', joined: '2018-09-01', left: '2019-04-01', wentTo: 'devon' },
        ],
        coordinators: 1.5,
        waiting: [{ urn: '112057', since: '2018-10-01', need: 31 }],
        changes: [{ change: 'extended', on: '2019-09-01', call: 'hub-wave-2', ceiling: 60 }],
      },
    ],
  });

/**
 * A Careers Hub with its members, past and present.
 *
 * @group Entities
 */
export type Hub = z.input<typeof HubSchema>;

/**
 * What was published about a hub.
 *
 * @group Schemas
 */
export const PublishedHubSchema = z
  .strictObject({
    id: IdSchema.describe('Its id.'),
    name: NameSchema.describe('Its name.'),
    wave: z.enum(['pilot', 'wave-1', 'wave-2']).describe('When it came about.'),
    areas: z.array(AreaSchema).min(1).readonly().describe('The code of its LEP area.'),
    extendsHub: IdSchema.optional().describe('The id of the hub that it extends.'),
    members: CountSchema.optional().describe('How many members were published; absent where no number was found.'),
    otherCounts: z.array(CountSchema).readonly().optional().describe('Other numbers that were published.'),
    cites: z.array(CitationSchema).min(1).readonly().describe('Where it was published.'),
  })
  .readonly()
  .meta({ id: 'PublishedHub', title: 'Published hub', description: 'What was published about a hub.' });

/**
 * What was published about a hub.
 *
 * @group Entities
 */
export type PublishedHub = z.input<typeof PublishedHubSchema>;
