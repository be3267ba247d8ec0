import * as z from 'zod';
import { CitationSchema, GradeSchema, PenceSchema, PeriodSchema } from '../core/index.js';
import { InstitutionKindSchema, UrnSchema } from '../institutions/index.js';

const IdSchema = z.string().min(1).max(200);

const FundingSchema = z.enum(['state', 'independent']);

const RecipientSchema = z.enum(['institution', 'provider']);

const DueOnSchema = z.enum(['enrolled', 'completed']);

const MoneySchema = PenceSchema.min(0).max(1_000_000_000_000);

/**
 * The rules a bursary scheme can state. Every reason that a function of this room gives names one of them.
 *
 * @group Schemas
 */
export const SchemeRuleIdSchema = z
  .enum([
    'in-force',
    'places',
    'money',
    'payments',
    'ceiling',
    'window',
    'kind',
    'funding',
    'hub',
    'per-institution',
    'tiers',
    'order',
    'quotas',
    'answer',
  ])
  .meta({
    id: 'SchemeRuleId',
    title: 'Rule of a bursary scheme',
    description: 'The rules a bursary scheme can state. Every reason given about an application names one of them.',
    examples: ['window', 'per-institution'],
  });

/**
 * The id of a rule that a bursary scheme can state.
 *
 * @group Entities
 */
export type SchemeRuleId = z.infer<typeof SchemeRuleIdSchema>;

/**
 * A rule of a bursary scheme in words, with its sources.
 *
 * @group Schemas
 */
export const SchemeRuleSchema = z
  .strictObject({
    statement: z.string().min(1).describe('What the rule says, in one sentence.'),
    grade: GradeSchema.describe('How far the rule as stated here can be trusted.'),
    cites: z.array(CitationSchema).readonly().describe('Where it comes from.'),
  })
  .readonly()
  .meta({
    id: 'SchemeRule',
    title: 'Stated rule',
    description: 'A rule of a bursary scheme in words, with its sources.',
  });

/**
 * A rule of a bursary scheme in words, with its sources.
 *
 * @group Entities
 */
export type SchemeRule = z.infer<typeof SchemeRuleSchema>;

/**
 * One of the payments that a place brings with it.
 *
 * @group Schemas
 */
export const SchemePaymentSchema = z
  .strictObject({
    id: IdSchema.describe('Its id within the scheme.'),
    title: z.string().min(1).describe('What it is for.'),
    to: RecipientSchema.describe('Who is paid: the institution, or the provider of the training.'),
    most: MoneySchema.describe('The most it may be, in pence. It is this much where an application asks for no less.'),
    dueOn: DueOnSchema.describe('The step by which it falls due.'),
  })
  .readonly()
  .meta({
    id: 'SchemePayment',
    title: 'Payment of a scheme',
    description: 'One of the payments that a place brings with it.',
    examples: [{ id: 'completion', title: 'Bursary', to: 'institution', most: 100_000, dueOn: 'completed' }],
  });

/**
 * One of the payments that a place brings with it.
 *
 * @group Entities
 */
export type SchemePayment = z.input<typeof SchemePaymentSchema>;

/**
 * To which applications a tier belongs. Every condition named must hold; where none is named, it takes all.
 *
 * @group Schemas
 */
export const TierConditionSchema = z
  .strictObject({
    inHub: z.boolean().optional().describe('Members of a Careers Hub (true) or institutions in none (false).'),
    regions: z
      .array(z.string().min(1).max(200))
      .min(1)
      .readonly()
      .optional()
      .describe('Institutions in one of these regions.'),
    kinds: z.array(InstitutionKindSchema).min(1).readonly().optional().describe('Institutions of one of these kinds.'),
    needFrom: z.number().min(0).optional().describe('Applications with at least this need.'),
  })
  .readonly()
  .meta({
    id: 'TierCondition',
    title: 'Condition of a tier',
    description: 'To which applications a tier belongs. Every condition named must hold.',
    examples: [{ inHub: true, needFrom: 30 }],
  });

/**
 * To which applications a tier belongs. Every condition named must hold; where none is named, it takes all.
 *
 * @group Entities
 */
export type TierCondition = z.infer<typeof TierConditionSchema>;

/**
 * A tier of priority: its applications come before those of every later tier.
 *
 * @group Schemas
 */
export const TierSchema = z
  .strictObject({
    id: IdSchema.describe('Its id within the scheme.'),
    title: z.string().min(1).describe('Who is in it.'),
    when: TierConditionSchema.describe('To which applications it belongs.'),
  })
  .readonly()
  .meta({
    id: 'Tier',
    title: 'Tier',
    description: 'A tier of priority. An application is in the first tier whose condition it meets.',
    examples: [{ id: 'hub', title: 'Members of a Careers Hub', when: { inHub: true } }],
  });

/**
 * A tier of priority. An application is in the first tier whose condition it meets.
 *
 * @group Entities
 */
export type Tier = z.infer<typeof TierSchema>;

/**
 * The share of the places that one region or hub has.
 *
 * @group Schemas
 */
export const AreaQuotaSchema = z
  .strictObject({
    area: z.string().min(1).max(200).describe('The name of the region or hub, as applications give it.'),
    weight: z
      .int()
      .min(0)
      .max(1_000_000_000)
      .describe('Places are shared in proportion to it, for example the number of schools.'),
    least: z.int().min(0).max(100_000).optional().describe('Places it has whatever its weight.'),
    most: z.int().min(0).max(100_000).optional().describe('Places it can never have more of.'),
  })
  .readonly()
  .meta({
    id: 'AreaQuota',
    title: 'Quota of an area',
    description: 'The share of the places that one region or hub has.',
    examples: [{ area: 'North West', weight: 540, least: 20 }],
  });

/**
 * The share of the places that one region or hub has.
 *
 * @group Entities
 */
export type AreaQuota = z.infer<typeof AreaQuotaSchema>;

/**
 * How the places are shared between regions or hubs before anybody is ranked.
 *
 * @group Schemas
 */
export const QuotaTableSchema = z
  .strictObject({
    by: z.enum(['region', 'hub']).describe('What the areas are.'),
    method: z
      .enum(['largest-remainder', 'highest-averages'])
      .describe(
        'Largest remainder keeps every quota within one place of its exact share. Highest averages (Sainte-Laguë) is house-monotone: one place more never costs an area a place.',
      ),
    areas: z.array(AreaQuotaSchema).min(1).max(1000).readonly().describe('Every area, each once.'),
  })
  .readonly()
  .meta({
    id: 'QuotaTable',
    title: 'Quota table',
    description: 'How the places are shared between regions or hubs before anybody is ranked.',
  });

/**
 * How the places are shared between regions or hubs before anybody is ranked.
 *
 * @group Entities
 */
export type QuotaTable = z.infer<typeof QuotaTableSchema>;

/**
 * A bursary scheme as data: its places, its money, who may have one, who comes first and what is paid when.
 *
 * The schema checks the shape. What it cannot say (unique ids, floors under ceilings, money for every place) `checkScheme`
 * checks.
 *
 * @group Schemas
 */
export const BursarySchemeSchema = z
  .strictObject({
    id: IdSchema.describe('Its stable id, such as bursaries-2018.'),
    title: z.string().min(1).describe('Its name.'),
    inForce: PeriodSchema.describe('When it applies.'),
    cites: z.array(CitationSchema).min(1).readonly().describe('Where the scheme as a whole comes from.'),
    continues: z
      .array(IdSchema)
      .readonly()
      .optional()
      .describe('Earlier schemes, by id, whose awards count towards its places and its money.'),
    places: z.int().min(0).max(100_000).describe('How many places it has.'),
    money: MoneySchema.describe('The money set aside for it, in pence.'),
    reserve: MoneySchema.describe('The part of the money that is not to be offered to anybody, in pence.'),
    payments: z.array(SchemePaymentSchema).min(1).max(20).readonly().describe('What a place brings with it.'),
    mostPerPlace: MoneySchema.describe('The most that all payments of one place may come to, in pence.'),
    windows: z.array(PeriodSchema).min(1).readonly().describe('When applications are received.'),
    perInstitution: z.int().min(1).max(100_000).describe('How many places an institution may have.'),
    eligible: z
      .strictObject({
        kinds: z.array(InstitutionKindSchema).min(1).readonly().describe('The kinds of institution that may apply.'),
        funding: z.array(FundingSchema).min(1).readonly().describe('Who may fund them.'),
        hubs: z
          .array(z.string().min(1).max(200))
          .min(1)
          .readonly()
          .optional()
          .describe('The Careers Hubs whose members may apply. Absent: hubs do not matter.'),
      })
      .readonly()
      .describe('Who may have a place.'),
    tiers: z
      .array(TierSchema)
      .min(1)
      .max(100)
      .readonly()
      .describe('The tiers of priority, the first before the others.'),
    order: z
      .array(z.enum(['need', 'received']))
      .max(2)
      .readonly()
      .describe(
        'Who comes first within a tier: the greater need, the earlier application, or one after the other. What is still tied goes by URN, then by application.',
      ),
    quotas: QuotaTableSchema.optional().describe('How places are shared between areas. Absent: they are not.'),
    answerDays: z.int().min(0).max(3650).describe('How many days an offer stays open.'),
    rules: z
      .partialRecord(SchemeRuleIdSchema, SchemeRuleSchema)
      .readonly()
      .describe('The rules in words, with sources.'),
  })
  .readonly()
  .meta({
    id: 'BursaryScheme',
    title: 'Bursary scheme',
    description: 'A bursary scheme as data: places, money, who may have one, who comes first and what is paid when.',
  });

/**
 * A bursary scheme as data: its places, its money, who may have one, who comes first and what is paid when.
 *
 * To change a rule, copy a scheme: `{ ...bursaries2018, id: 'mine', order: ['need', 'received'] }`.
 *
 * @group Entities
 */
export type BursaryScheme = z.input<typeof BursarySchemeSchema>;

/**
 * One institution's application for one place.
 *
 * @group Schemas
 */
export const ApplicationSchema = z
  .strictObject({
    id: IdSchema.describe('The id your app gives it. An award that comes of it has the same.'),
    institution: UrnSchema.describe('The URN of the institution.'),
    received: z.iso.date().describe('The day on which it arrived.'),
    kind: InstitutionKindSchema.describe('What kind of institution it is.'),
    funding: FundingSchema.describe('Who funds the institution.'),
    region: z.string().min(1).max(200).describe('The region of England in which it stands, such as North West.'),
    hub: z.string().min(1).max(200).optional().describe('The Careers Hub of which it is a member, if of any.'),
    need: z
      .number()
      .min(0)
      .optional()
      .describe('How great its need is, on any scale; more is needier. Absent counts as 0.'),
    asks: z
      .record(IdSchema, MoneySchema)
      .readonly()
      .optional()
      .describe("What it asks for, in pence by payment, where that is less than the scheme's most."),
  })
  .readonly()
  .meta({
    id: 'Application',
    title: 'Application',
    description: "One institution's application for one place.",
    examples: [
      {
        id: 'A-1',
        institution: '105000',
        received: '2018-09-20',
        kind: 'school',
        funding: 'state',
        region: 'North West',
      },
    ],
  });

/**
 * One institution's application for one place.
 *
 * @group Entities
 */
export type Application = z.input<typeof ApplicationSchema>;

/**
 * A payment that an award promises.
 *
 * @group Schemas
 */
export const AwardPaymentSchema = z
  .strictObject({
    payment: IdSchema.describe('The id of the payment in the scheme.'),
    to: RecipientSchema.describe('Who is paid.'),
    amount: MoneySchema.describe('How much, in pence.'),
    dueOn: DueOnSchema.describe('The step by which it falls due.'),
  })
  .readonly()
  .meta({
    id: 'AwardPayment',
    title: 'Payment of an award',
    description: 'A payment that an award promises.',
    examples: [{ payment: 'completion', to: 'institution', amount: 100_000, dueOn: 'completed' }],
  });

/**
 * A payment that an award promises.
 *
 * @group Entities
 */
export type AwardPayment = z.input<typeof AwardPaymentSchema>;

const offerFields = {
  scheme: IdSchema.describe('The id of the scheme.'),
  institution: UrnSchema.describe('The URN of the institution.'),
  tier: IdSchema.describe('The tier of priority in which it was awarded.'),
  area: z.string().min(1).max(200).optional().describe('The region or hub whose quota it counts in.'),
  payments: z.array(AwardPaymentSchema).min(1).max(20).readonly().describe('What it promises, each payment once.'),
  answerBy: z.iso.date().describe('The last day on which the offer can be accepted.'),
  inPlaceOf: IdSchema.optional().describe('The award whose place this is, where it was freed by another.'),
};

const event = <const T extends string, F extends z.core.$ZodLooseShape>(type: T, fields: F) =>
  z
    .strictObject({
      type: z.literal(type).describe('What happened.'),
      award: IdSchema.describe('The id of the award to which it happened.'),
      on: z.iso.date().describe('The day on which it happened.'),
      ...fields,
    })
    .readonly();

/**
 * Something that happened to an award.
 *
 * @group Schemas
 */
export const AwardEventSchema = z
  .discriminatedUnion('type', [
    event('offered', offerFields),
    event('accepted', {}),
    event('declined', {}),
    event('enrolled', {
      endsOn: z.iso.date().describe('The day on which the training is due to end.'),
      course: z.string().min(1).optional().describe('The course, by the id or name your app gives it.'),
    }),
    event('completed', {}),
    event('claimed', {
      payment: IdSchema.describe('Which payment is claimed.'),
      claim: IdSchema.describe('The id your app gives the claim, used for no other.'),
    }),
    event('paid', {
      claim: IdSchema.describe('The claim that is paid.'),
      amount: MoneySchema.describe('How much was paid, in pence: all that was claimed.'),
    }),
    event('withdrawn', { reason: z.string().min(1).optional().describe('Why, in words.') }),
    event('lapsed', {}),
    event('reallocated', { to: IdSchema.describe('The award to which the place went.') }),
  ])
  .meta({
    id: 'AwardEvent',
    title: 'Event of an award',
    description: 'Something that happened to an award.',
    examples: [{ type: 'paid', award: 'A-1', on: '2019-08-30', claim: 'C-1', amount: 100_000 }],
  });

/**
 * Something that happened to an award.
 *
 * @group Entities
 */
export type AwardEvent = z.input<typeof AwardEventSchema>;

/**
 * What can happen to an award.
 *
 * @group Entities
 */
export type AwardEventType = AwardEvent['type'];

/**
 * A claim for one payment of an award.
 *
 * @group Schemas
 */
export const ClaimSchema = z
  .strictObject({
    claim: IdSchema.describe('Its id.'),
    payment: IdSchema.describe('The payment that is claimed.'),
    amount: MoneySchema.describe('How much is claimed, in pence.'),
    claimedOn: z.iso.date().describe('When it was claimed.'),
    paidOn: z.iso.date().optional().describe('When it was paid. Absent while it is not.'),
  })
  .readonly()
  .meta({
    id: 'Claim',
    title: 'Claim',
    description: 'A claim for one payment of an award.',
    examples: [
      { claim: 'C-1', payment: 'completion', amount: 100_000, claimedOn: '2019-07-20', paidOn: '2019-08-30' },
      { claim: 'C-2', payment: 'completion', amount: 100_000, claimedOn: '2019-07-20' },
    ],
  });

/**
 * A claim for one payment of an award.
 *
 * @group Entities
 */
export type Claim = z.input<typeof ClaimSchema>;

/**
 * A place that was awarded to an institution, with all that has happened to it.
 *
 * The history alone makes the award: `replay(award.history)` gives the whole of it again.
 *
 * @group Schemas
 */
export const AwardSchema = z
  .strictObject({
    id: IdSchema.describe('Its id: that of the application.'),
    ...offerFields,
    state: z
      .enum([
        'offered',
        'accepted',
        'declined',
        'enrolled',
        'completed',
        'claimed',
        'paid',
        'withdrawn',
        'lapsed',
        'reallocated',
      ])
      .describe('Where it stands. Claimed and paid mean that every payment is.'),
    endsOn: z.iso.date().optional().describe('When the training is due to end, once enrolled.'),
    claims: z.array(ClaimSchema).readonly().describe('Its claims, in the order in which they came.'),
    history: z.array(AwardEventSchema).min(1).max(1000).readonly().describe('What happened to it, from the offer on.'),
  })
  .readonly()
  .meta({
    id: 'Award',
    title: 'Award',
    description: 'A place that was awarded to an institution, with all that has happened to it.',
  });

/**
 * A place that was awarded to an institution, with all that has happened to it.
 *
 * @group Entities
 */
export type Award = z.input<typeof AwardSchema>;

/**
 * Where an award stands.
 *
 * @group Entities
 */
export type AwardState = Award['state'];
