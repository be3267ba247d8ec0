import * as z from 'zod';
import { CitationSchema, GradeSchema, InstantSchema, PenceSchema, PeriodSchema } from '../core/index.js';
import { UrnSchema } from '../institutions/index.js';

const IdSchema = z.string().min(1).max(200);

const MoneySchema = PenceSchema.min(0).max(1_000_000_000_000);

const PeopleSchema = z.int().max(100_000_000);

const PercentSchema = z.int().min(0).max(100);

/**
 * Who bids for money from a fund.
 *
 * @group Schemas
 */
export const FundBidderSchema = z
  .enum([
    'school',
    'college',
    'network',
    'coalition',
    'trust',
    'hub',
    'local-authority',
    'lep',
    'employer',
    'provider',
    'charity',
  ])
  .meta({
    id: 'FundBidder',
    title: 'Bidder',
    description: 'Who bids: one school or college, several together, or an organisation that works with them.',
    examples: ['network'],
  });

/**
 * Who bids for money from a fund: one school or college, several together, or an organisation that works with them.
 *
 * @group Entities
 */
export type FundBidder = z.infer<typeof FundBidderSchema>;

/**
 * The ages of young people, both included.
 *
 * @group Schemas
 */
export const AgesSchema = z
  .strictObject({
    from: z.int().min(0).max(25).describe('The lowest age.'),
    to: z.int().min(0).max(25).describe('The highest age, included.'),
  })
  .readonly()
  .meta({
    id: 'Ages',
    title: 'Ages',
    description: 'The ages of young people, both included.',
    examples: [{ from: 12, to: 18 }],
  });

/**
 * The ages of young people, both included.
 *
 * @group Entities
 */
export type Ages = z.infer<typeof AgesSchema>;

/**
 * How many young people of an area a bid means to reach.
 *
 * @group Schemas
 */
export const AreaReachSchema = z
  .strictObject({
    area: IdSchema.describe('The area, by the name or code your app uses throughout.'),
    youngPeople: PeopleSchema.min(1).describe('How many young people it means to reach there.'),
  })
  .readonly()
  .meta({
    id: 'AreaReach',
    title: 'Reach in an area',
    description: 'How many young people of an area a bid means to reach.',
    examples: [{ area: 'Cornwall', youngPeople: 1200 }],
  });

/**
 * How many young people of an area a bid means to reach.
 *
 * @group Entities
 */
export type AreaReach = z.infer<typeof AreaReachSchema>;

const stated = {
  statement: z.string().min(1).describe('What the rule says, in one sentence.'),
  grade: GradeSchema.describe('How far the rule as stated here can be trusted.'),
  cites: z.array(CitationSchema).min(1).readonly().describe('Where it comes from.'),
};

const fundRule = <const R extends string, F extends z.core.$ZodLooseShape>(rule: R, fields: F) =>
  z.strictObject({ rule: z.literal(rule).describe('Which rule it is.'), ...fields, ...stated }).readonly();

const WordsSchema = z.array(IdSchema).min(1).readonly();

/**
 * A rule of a fund call: which rule it is, its figures, the rule in words and its sources.
 *
 * The rules from `money` to `delivery` are about one bid. `cold-spots`, `per-area` and `partial-awards` are about all
 * awards together.
 *
 * @group Schemas
 */
export const FundRuleSchema = z
  .discriminatedUnion('rule', [
    fundRule('money', {
      amount: MoneySchema.describe('All the money of the call, in pence.'),
      strands: z
        .array(
          z
            .strictObject({
              id: IdSchema.describe('Its id within the call.'),
              title: z.string().min(1).describe('What it is for.'),
              amount: MoneySchema.describe('The money set aside for it, in pence.'),
            })
            .readonly(),
        )
        .min(1)
        .max(20)
        .readonly()
        .optional()
        .describe('The parts into which the money is divided. Each bid is for one of them.'),
    }),
    fundRule('window', {
      opens: InstantSchema.optional().describe('The moment from which bids are received.'),
      closes: InstantSchema.describe('The last moment at which they are.'),
    }),
    fundRule('bidders', { of: z.array(FundBidderSchema).min(1).readonly().describe('Who may bid.') }),
    fundRule('institutions', {
      least: z.int().min(1).describe('The least number of schools and colleges that a bid names.'),
      of: z
        .array(FundBidderSchema)
        .min(1)
        .readonly()
        .optional()
        .describe('For which bidders the rule holds. Absent: for all.'),
    }),
    fundRule('ages', { within: AgesSchema.describe('The ages that a programme may be for.') }),
    fundRule('activities', { of: WordsSchema.describe('The kinds of activity that are funded.') }),
    fundRule('groups', { of: WordsSchema.describe('The groups of whom a programme must be for at least one.') }),
    fundRule('evidence', { of: WordsSchema.describe('The kinds of evidence of which a bid must offer at least one.') }),
    fundRule('areas', { of: WordsSchema.describe('The areas in which a programme may run.') }),
    fundRule('staff-training', {
      cpdFrom: z
        .int()
        .min(1)
        .max(8)
        .describe('Staff qualified at this level or above get professional development; all others a qualification.'),
    }),
    fundRule('grant', {
      least: MoneySchema.optional().describe('The least that may be asked, in pence.'),
      most: MoneySchema.optional().describe('The most that may be asked, in pence.'),
    }),
    fundRule('match', {
      percent: z.int().min(0).max(1000).describe('The least match, in per cent of what is asked.'),
    }),
    fundRule('delivery', { within: PeriodSchema.describe('When the programme must run.') }),
    fundRule('cold-spots', {
      percent: PercentSchema.describe('The least share of the money awarded that goes to cold spots, in per cent.'),
      bidFrom: PercentSchema.describe(
        'A bid counts as one for cold spots if at least so many per cent of its young people live in them.',
      ),
    }),
    fundRule('per-area', { least: z.int().min(1).describe('The least number of awards for each area.') }),
    fundRule('partial-awards', {}),
  ])
  .meta({
    id: 'FundRule',
    title: 'Rule of a fund',
    description: 'A rule of a fund call: which rule it is, its figures, the rule in words and its sources.',
  });

/**
 * A rule of a fund call: which rule it is, its figures, the rule in words and its sources.
 *
 * @group Entities
 */
export type FundRule = z.input<typeof FundRuleSchema>;

/**
 * Which rule of a fund call it is.
 *
 * @group Entities
 */
export type FundRuleId = FundRule['rule'];

/**
 * A call for bids as data: when it is in force, and its rules.
 *
 * The schema checks the shape. `checkFundCall` finds besides a rule that stands twice, strands that come to more than the
 * money, and limits that leave nothing between them.
 *
 * @group Schemas
 */
export const FundCallSchema = z
  .strictObject({
    id: IdSchema.describe('Its stable id, such as primary-fund-2019.'),
    title: z.string().min(1).describe('Its name.'),
    inForce: PeriodSchema.describe('From the day of the call on, to the last day on which a programme runs if known.'),
    cites: z.array(CitationSchema).min(1).readonly().describe('Where the call as a whole comes from.'),
    rules: z.array(FundRuleSchema).min(1).readonly().describe('Its rules, each kind once. The money must be there.'),
  })
  .readonly()
  .meta({
    id: 'FundCall',
    title: 'Fund call',
    description: 'A call for bids as data: when it is in force, and its rules.',
  });

/**
 * A call for bids as data: when it is in force, and its rules.
 *
 * To add a rule, copy a call: `{ ...primaryFund2019, id: 'mine', rules: [...primaryFund2019.rules, rule] }`.
 *
 * @group Entities
 */
export type FundCall = z.input<typeof FundCallSchema>;

const version = {
  asks: MoneySchema.describe('The money asked for, in pence.'),
  match: MoneySchema.optional().describe(
    'What others put beside it, in pence. Absent means that the bid does not say.',
  ),
  areas: z.array(AreaReachSchema).min(1).max(1000).readonly().describe('Whom it means to reach, each area once.'),
};

/**
 * A bid for money from a fund.
 *
 * What is optional is asked by some calls only; where a call asks and the bid does not say, its rule is not met.
 *
 * @group Schemas
 */
export const FundBidSchema = z
  .strictObject({
    id: IdSchema.describe('The id your app gives it.'),
    bidder: FundBidderSchema.describe('Who bids.'),
    received: InstantSchema.describe('When it arrived.'),
    ...version,
    strand: IdSchema.optional().describe('The strand of the call that it is for, where the call has strands.'),
    institutions: z
      .array(UrnSchema)
      .max(10_000)
      .readonly()
      .optional()
      .describe('The schools and colleges that take part, by URN.'),
    ages: AgesSchema.optional().describe('The ages of the young people it is for.'),
    activities: z.array(IdSchema).readonly().optional().describe('The kinds of activity it consists of.'),
    groups: z.array(IdSchema).readonly().optional().describe('The groups of young people it is for.'),
    evidence: z.array(IdSchema).readonly().optional().describe('The kinds of evidence it offers that it works.'),
    staff: z
      .array(
        z
          .strictObject({
            level: z.int().min(0).max(8).describe('The level of the qualification that the person has; 0 is none.'),
            gets: z.enum(['cpd', 'qualification']).describe('Professional development, or a qualification.'),
          })
          .readonly(),
      )
      .max(10_000)
      .readonly()
      .optional()
      .describe('The members of staff who are trained.'),
    delivery: z
      .strictObject({
        from: z.iso.date().describe('The first day.'),
        to: z.iso.date().describe('The last day, included.'),
      })
      .readonly()
      .optional()
      .describe('When the programme runs.'),
    smaller: z
      .array(z.strictObject(version).readonly())
      .max(10)
      .readonly()
      .optional()
      .describe('Smaller versions in which it could run as well: what each would ask, and whom it would reach.'),
  })
  .readonly()
  .meta({
    id: 'FundBid',
    title: 'Bid for a fund',
    description: 'A bid for money from a fund.',
    examples: [
      {
        id: 'B-1',
        bidder: 'charity',
        received: '2015-12-01T10:00:00Z',
        asks: 25_000_000,
        match: 25_000_000,
        areas: [{ area: 'Cornwall', youngPeople: 1200 }],
        ages: { from: 12, to: 16 },
        evidence: ['track-record'],
      },
    ],
  });

/**
 * A bid for money from a fund.
 *
 * @group Entities
 */
export type FundBid = z.input<typeof FundBidSchema>;

/**
 * A figure by which areas are compared, and which end of it is cold.
 *
 * @group Schemas
 */
export const ColdSpotIndicatorSchema = z
  .strictObject({
    id: IdSchema.describe('Its stable id.'),
    title: z.string().min(1).describe('What it measures.'),
    theme: z.string().min(1).describe('The heading under which it was published.'),
    unit: z.enum(['percent', 'number']).describe('Per cent from 0 to 100, or any number.'),
    cold: z.enum(['high', 'low']).describe('Which values are cold.'),
    grade: GradeSchema.describe('How far the indicator with its direction can be trusted.'),
    cites: z.array(CitationSchema).readonly().describe('Where it comes from.'),
  })
  .readonly()
  .meta({
    id: 'ColdSpotIndicator',
    title: 'Cold-spot indicator',
    description: 'A figure by which areas are compared, and which end of it is cold.',
  });

/**
 * A figure by which areas are compared, and which end of it is cold.
 *
 * @group Entities
 */
export type ColdSpotIndicator = z.input<typeof ColdSpotIndicatorSchema>;

/**
 * The figures of an area.
 *
 * @group Schemas
 */
export const AreaFiguresSchema = z
  .strictObject({
    area: IdSchema.describe('The area.'),
    figures: z.record(IdSchema, z.number()).readonly().describe('Its figure for every indicator, by the id.'),
  })
  .readonly()
  .meta({
    id: 'AreaFigures',
    title: 'Figures of an area',
    description: 'The figures of an area, one for every indicator. A figure that is missing is never taken for 0.',
    examples: [{ area: 'Cornwall', figures: { 'free-school-meals': 11.9, neet: 4.6 } }],
  });

/**
 * The figures of an area, one for every indicator.
 *
 * @group Entities
 */
export type AreaFigures = z.input<typeof AreaFiguresSchema>;

/**
 * Where cold begins: by groups of areas, by rank or by value.
 *
 * @group Schemas
 */
export const ColdCutSchema = z
  .discriminatedUnion('by', [
    z
      .strictObject({
        by: z.literal('groups').describe('Areas are divided by rank into groups of the same size.'),
        groups: z.int().min(2).max(100).describe('How many groups: 3 for thirds, 5 for fifths.'),
        cold: z.int().min(1).max(99).describe('How many of the groups, from the coldest on, are cold.'),
      })
      .readonly(),
    z
      .strictObject({
        by: z.literal('rank').describe('So many of the coldest areas are cold.'),
        coldest: z.int().min(1).describe('The last rank that is cold.'),
      })
      .readonly(),
    z
      .strictObject({
        by: z.literal('value').describe('Values at or beyond a limit are cold.'),
        limits: z.record(IdSchema, z.number()).readonly().describe('The limit of each indicator, by its id.'),
      })
      .readonly(),
  ])
  .meta({
    id: 'ColdCut',
    title: 'Cut',
    description: 'Where cold begins: by groups of areas, by rank or by value.',
    examples: [{ by: 'groups', groups: 3, cold: 1 }],
  });

/**
 * Where cold begins: by groups of areas, by rank or by value.
 *
 * @group Entities
 */
export type ColdCut = z.input<typeof ColdCutSchema>;

/**
 * How cold spots are told from figures. No source says how it was done, so there is no default.
 *
 * @group Schemas
 */
export const ColdSpotCutsSchema = z
  .strictObject({
    cut: ColdCutSchema.describe('From where on an indicator of an area is cold.'),
    ties: z
      .enum(['first', 'last', 'middle'])
      .describe('Which of the ranks they fill together areas with the same figure all have.'),
    coldFrom: z.int().min(1).describe('How many cold indicators make an area a cold spot.'),
  })
  .readonly()
  .meta({
    id: 'ColdSpotCuts',
    title: 'Cuts',
    description: 'How cold spots are told from figures.',
    examples: [{ cut: { by: 'groups', groups: 3, cold: 1 }, ties: 'first', coldFrom: 5 }],
  });

/**
 * How cold spots are told from figures. No source says how it was done, so there is no default.
 *
 * @group Entities
 */
export type ColdSpotCuts = z.input<typeof ColdSpotCutsSchema>;

/**
 * How great the need of an area is.
 *
 * @group Schemas
 */
export const AreaNeedSchema = z
  .strictObject({
    area: IdSchema.describe('The area.'),
    weight: z.int().min(0).max(1_000_000).describe('How much a young person reached there counts.'),
    cold: z.boolean().describe('Whether it is a cold spot.'),
  })
  .readonly()
  .meta({
    id: 'AreaNeed',
    title: 'Need of an area',
    description: 'How much a young person reached in an area counts, and whether the area is a cold spot.',
    examples: [{ area: 'Cornwall', weight: 6, cold: true }],
  });

/**
 * How much a young person reached in an area counts, and whether the area is a cold spot.
 *
 * @group Entities
 */
export type AreaNeed = z.infer<typeof AreaNeedSchema>;

/**
 * Whom a programme reached in an area: a list, or a number where there is no list.
 *
 * @group Schemas
 */
export const ReachedSchema = z
  .strictObject({
    area: IdSchema.describe('The area.'),
    youngPeople: z
      .union([PeopleSchema.min(0), z.array(IdSchema).max(1_000_000).readonly()])
      .describe('How many young people, or who: a list of ids that mean the same person in every programme.'),
  })
  .readonly()
  .meta({
    id: 'Reached',
    title: 'Reached in an area',
    description: 'Whom a programme reached in an area: a list, or a number where there is no list.',
    examples: [{ area: 'Cornwall', youngPeople: 1200 }],
  });

/**
 * Whom a programme reached in an area: a list, or a number where there is no list.
 *
 * @group Entities
 */
export type Reached = z.infer<typeof ReachedSchema>;

/**
 * A programme that was awarded money.
 *
 * @group Schemas
 */
export const ProgrammeSchema = z
  .strictObject({
    id: IdSchema.describe('The id your app gives it.'),
    call: IdSchema.describe('The id of the call from which it is funded.'),
    award: MoneySchema.describe('What it was awarded, in pence.'),
    match: MoneySchema.optional().describe('What others put beside it, in pence. Absent while it is not known.'),
    reached: z.array(ReachedSchema).min(1).max(1000).readonly().describe('Whom it reached, each area once.'),
  })
  .readonly()
  .meta({
    id: 'Programme',
    title: 'Programme',
    description: 'A programme that was awarded money.',
    examples: [
      {
        id: 'P-1',
        call: 'investment-fund-2015',
        award: 25_000_000,
        match: 25_000_000,
        reached: [{ area: 'Cornwall', youngPeople: 1200 }],
      },
    ],
  });

/**
 * A programme that was awarded money.
 *
 * @group Entities
 */
export type Programme = z.input<typeof ProgrammeSchema>;
