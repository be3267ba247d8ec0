import * as z from 'zod';
import { BenchmarkNumberSchema } from '../benchmarks/index.js';
import { CitationSchema, PeriodSchema } from '../core/index.js';
import { PlaceSchema, UrnSchema } from '../institutions/index.js';

/**
 * How senior an adviser is in business, the most senior first.
 *
 * @group Schemas
 */
export const SenioritySchema = z.enum(['chief-executive', 'director', 'section-head', 'manager', 'other']).meta({
  id: 'Seniority',
  title: 'Seniority',
  description:
    'How senior an adviser is in business, the most senior first. Chief executives stand for chairs, owners and partners too.',
  examples: ['director'],
});

/**
 * How senior an adviser is in business, the most senior first: `chief-executive` (a chair, an owner or a partner too),
 * `director`, `section-head`, `manager`, `other`.
 *
 * @group Entities
 */
export type Seniority = z.infer<typeof SenioritySchema>;

const SectorsSchema = z.array(z.string().min(1)).max(1000).readonly();
const BenchmarksSchema = z.array(BenchmarkNumberSchema).max(8).readonly();
const MinutesSchema = z.int().min(0).max(1_000_000);

/**
 * A senior business volunteer who works with the leaders of an institution.
 *
 * @group Schemas
 */
export const EnterpriseAdviserSchema = z
  .strictObject({
    id: z.string().min(1).describe('The identifier, any text. Ties are broken by it.'),
    name: z.string().min(1).optional().describe('What to call the adviser in sentences; the identifier where absent.'),
    place: PlaceSchema.optional().describe('Where the adviser sets out from.'),
    travelKm: z
      .number()
      .min(0)
      .optional()
      .describe('How far the adviser travels, in kilometres as the crow flies. Where absent the policy says.'),
    travelMinutes: MinutesSchema.optional().describe(
      'How long the adviser travels where minutes are given. Where absent the policy says.',
    ),
    sectors: SectorsSchema.optional().describe('The sectors the adviser knows.'),
    seniority: SenioritySchema.optional().describe('How senior the adviser is in business.'),
    benchmarks: BenchmarksSchema.optional().describe('The benchmarks the adviser can help with.'),
    capacity: z.int().min(0).max(1000).optional().describe('How many institutions the adviser takes; 1 where absent.'),
    hoursPerMonth: z.int().min(0).max(744).optional().describe('How many hours a month the adviser offers each.'),
    ranking: z
      .array(UrnSchema)
      .readonly()
      .optional()
      .describe('The URNs of institutions the adviser would rather have, the best first. Stable matches go by it.'),
  })
  .readonly()
  .meta({
    id: 'EnterpriseAdviser',
    title: 'Enterprise Adviser',
    description: 'A senior business volunteer who works with the leaders of an institution on its careers plan.',
    examples: [
      {
        id: 'amy',
        place: { easting: 528000, northing: 185000 },
        travelKm: 10,
        sectors: ['engineering'],
        seniority: 'director',
        benchmarks: [5, 6],
        capacity: 2,
        hoursPerMonth: 8,
      },
    ],
  });

/**
 * A senior business volunteer who works with the leaders of an institution on its careers plan.
 *
 * What is not known counts as not offered, so that nobody gains by saying less.
 *
 * @group Entities
 */
export type EnterpriseAdviser = z.input<typeof EnterpriseAdviserSchema>;

/**
 * What an institution asks for.
 *
 * @group Schemas
 */
export const AdviserRequestSchema = z
  .strictObject({
    institution: UrnSchema.describe('The URN of the institution. Ties are broken by it.'),
    name: z.string().min(1).optional().describe('What to call it in sentences; its URN where absent.'),
    place: PlaceSchema.optional().describe('Where it stands.'),
    advisers: z.int().min(0).max(100).optional().describe('How many advisers it needs; 1 where absent.'),
    tier: z.int().min(1).max(1000).optional().describe('How urgent it is, 1 the most; 1 where absent.'),
    sectors: SectorsSchema.optional().describe('The sectors wanted: one of them will do.'),
    seniority: SenioritySchema.optional().describe('The least seniority wanted.'),
    benchmarks: BenchmarksSchema.optional().describe('The benchmarks to work on: the gaps of the last evaluation.'),
    hoursPerMonth: z
      .int()
      .min(0)
      .max(744)
      .optional()
      .describe('How many hours a month it wants; where absent the policy says.'),
    ranking: z
      .array(z.string().min(1))
      .readonly()
      .optional()
      .describe('The ids of advisers it would rather have, the best first. Stable matches go by it.'),
  })
  .readonly()
  .meta({
    id: 'AdviserRequest',
    title: 'Request for advisers',
    description: 'What an institution asks for: how many advisers, and whom it would like.',
    examples: [
      {
        institution: '100049',
        name: 'Haverstock School',
        place: { easting: 527968, northing: 184550 },
        advisers: 2,
        sectors: ['engineering', 'health'],
        benchmarks: [5],
      },
    ],
  });

/**
 * What an institution asks for: how many advisers, and whom it would like.
 *
 * @group Entities
 */
export type AdviserRequest = z.input<typeof AdviserRequestSchema>;

/**
 * A paid officer who recruits, matches and supports advisers and institutions.
 *
 * @group Schemas
 */
export const EnterpriseCoordinatorSchema = z
  .strictObject({
    id: z.string().min(1).describe('The identifier, any text. Ties are broken by it.'),
    name: z.string().min(1).optional().describe('What to call the coordinator; the identifier where absent.'),
    place: PlaceSchema.optional().describe('Where the coordinator is based.'),
    institutions: z.array(UrnSchema).readonly().describe('The URNs of the institutions looked after.'),
    advisers: z.array(z.string().min(1)).readonly().describe('The ids of the advisers looked after.'),
  })
  .readonly()
  .meta({
    id: 'EnterpriseCoordinator',
    title: 'Enterprise Coordinator',
    description: 'A paid officer who recruits, matches and supports advisers and institutions.',
    examples: [{ id: 'kim', institutions: ['100049'], advisers: ['amy', 'bola'] }],
  });

/**
 * A paid officer of a local partnership who recruits, matches and supports advisers and institutions.
 *
 * @group Entities
 */
export type EnterpriseCoordinator = z.input<typeof EnterpriseCoordinatorSchema>;

/**
 * An institution and an adviser.
 *
 * @group Schemas
 */
export const AdviserPairSchema = z
  .strictObject({
    institution: UrnSchema.describe('The URN of the institution.'),
    adviser: z.string().min(1).describe('The id of the adviser.'),
  })
  .readonly()
  .meta({
    id: 'AdviserPair',
    title: 'Pair',
    description: 'An institution and an adviser.',
    examples: [{ institution: '100049', adviser: 'amy' }],
  });

/**
 * An institution and an adviser.
 *
 * @group Entities
 */
export type AdviserPair = z.input<typeof AdviserPairSchema>;

/**
 * Advisers and requests to be matched.
 *
 * @group Schemas
 */
export const MatchProblemSchema = z
  .strictObject({
    advisers: z.array(EnterpriseAdviserSchema).readonly().describe('The advisers, each id once.'),
    requests: z.array(AdviserRequestSchema).readonly().describe('The requests, one for each institution.'),
    travel: z
      .array(
        z
          .strictObject({
            institution: UrnSchema.describe('The URN of the institution.'),
            adviser: z.string().min(1).describe('The id of the adviser.'),
            minutes: MinutesSchema.describe('How many minutes the adviser needs to get there.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Travel times where they are known. They then count instead of the distance.'),
    previous: z
      .array(AdviserPairSchema)
      .readonly()
      .optional()
      .describe('The pairs of before: staying together earns a bonus.'),
  })
  .readonly()
  .meta({
    id: 'MatchProblem',
    title: 'Advisers and requests',
    description: 'Advisers and requests to be matched, travel times where known, and the pairs of before.',
    examples: [
      {
        advisers: [{ id: 'amy', place: { easting: 528000, northing: 185000 }, capacity: 2 }],
        requests: [{ institution: '100049', place: { easting: 527968, northing: 184550 } }, { institution: '100050' }],
        travel: [{ institution: '100050', adviser: 'amy', minutes: 25 }],
        previous: [{ institution: '100049', adviser: 'amy' }],
      },
    ],
  });

/**
 * Advisers and requests to be matched, travel times where known, and the pairs of before.
 *
 * @group Entities
 */
export type MatchProblem = z.input<typeof MatchProblemSchema>;

const WeightSchema = z.int().min(0).max(1_000_000);

/**
 * What counts for how much when advisers are matched.
 *
 * @group Schemas
 */
export const MatchPolicySchema = z
  .strictObject({
    id: z.string().min(1).describe('Its stable id.'),
    title: z.string().min(1).describe('Its name.'),
    inForce: PeriodSchema.describe('When it applies.'),
    cites: z.array(CitationSchema).readonly().describe('Where it comes from.'),
    weights: z
      .strictObject({
        km: WeightSchema.describe('Points for each kilometre between the two.'),
        minute: WeightSchema.describe('Points for each minute of travel, where minutes are given.'),
        sector: WeightSchema.describe('Points where the adviser knows none of the sectors wanted.'),
        growthSector: WeightSchema.describe('Points where the adviser knows none of the growth sectors of the area.'),
        seniority: WeightSchema.describe('Points for each step below the seniority wanted.'),
        benchmark: WeightSchema.describe('Points for each benchmark to work on that the adviser does not offer.'),
        hour: WeightSchema.describe('Points for each hour a month short of the hours wanted.'),
        stay: WeightSchema.describe('Points taken off where the two were a pair before.'),
      })
      .readonly()
      .describe('What each term counts for, in whole points. The fewer points the better a pair fits.'),
    limits: z
      .strictObject({
        km: z.number().min(0).max(2000).describe('How far an adviser travels who does not say, in kilometres.'),
        minutes: MinutesSchema.describe('How many minutes an adviser travels who does not say.'),
        hoursPerMonth: z.int().min(0).max(744).describe('The hours a month wanted where the request does not say.'),
      })
      .readonly()
      .describe('What holds where nobody says otherwise.'),
    priority: z
      .enum(['turn', 'tier'])
      .describe(
        'What comes first when not all can be served: the turn (every first adviser before any second, then by tier) or the tier.',
      ),
    growthSectors: SectorsSchema.optional().describe(
      'The growth sectors of the area; without them the term is left out.',
    ),
    blocked: z
      .array(
        z
          .strictObject({
            institution: UrnSchema.describe('The URN of the institution.'),
            adviser: z.string().min(1).describe('The id of the adviser.'),
            reason: z.string().min(1).describe('Why the two must not be a pair.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Pairs that must not be, each with the reason.'),
    fixed: z
      .array(AdviserPairSchema)
      .readonly()
      .optional()
      .describe('Pairs that are settled, whatever their distance or fit.'),
  })
  .readonly()
  .meta({
    id: 'MatchPolicy',
    title: 'Policy for matching',
    description:
      'What counts for how much when advisers are matched, what the limits are, and which pairs are settled.',
  });

/**
 * What counts for how much when advisers are matched, what the limits are, and which pairs are settled or must not be.
 *
 * @group Entities
 */
export type MatchPolicy = z.input<typeof MatchPolicySchema>;

const LimitSchema = z.int().min(1).max(100_000);

/**
 * How many institutions and advisers one coordinator can look after.
 *
 * @group Schemas
 */
export const CoordinatorLimitsSchema = z
  .strictObject({
    id: z.string().min(1).describe('Its stable id.'),
    title: z.string().min(1).describe('Its name.'),
    inForce: PeriodSchema.describe('When it applies.'),
    cites: z.array(CitationSchema).readonly().describe('Where it comes from.'),
    institutions: LimitSchema.describe('How many institutions at most.'),
    advisers: LimitSchema.describe('How many advisers at most.'),
  })
  .readonly()
  .meta({
    id: 'CoordinatorLimits',
    title: 'Limits of a coordinator',
    description: 'How many institutions and advisers one coordinator can look after.',
  });

/**
 * How many institutions and advisers one coordinator can look after.
 *
 * @group Entities
 */
export type CoordinatorLimits = z.input<typeof CoordinatorLimitsSchema>;
