import * as z from 'zod';

/**
 * How far a statement can be trusted.
 *
 * - `published`: a public source says so.
 * - `inferred`: worked out from published figures or texts.
 * - `assumed`: no source says so; a plain default that a caller may replace.
 *
 * @group Schemas
 */
export const GradeSchema = z.enum(['published', 'inferred', 'assumed']).meta({
  id: 'Grade',
  title: 'Grade',
  description: 'How far a statement can be trusted: published, inferred from published figures, or assumed.',
  examples: ['published'],
});

/**
 * How far a statement can be trusted; see {@link GradeSchema}.
 *
 * @group Entities
 */
export type Grade = z.infer<typeof GradeSchema>;

/**
 * A date of the calendar, written `YYYY-MM-DD`. Dates compare as text.
 *
 * @group Schemas
 */
export const IsoDateSchema = z.iso
  .date()
  .brand<'IsoDate'>()
  .meta({
    id: 'IsoDate',
    title: 'Date',
    description: 'A date that exists in the calendar, written YYYY-MM-DD.',
    examples: ['2018-09-01'],
  });

/**
 * A date of the calendar, written `YYYY-MM-DD`.
 *
 * A plain string with a brand: `isoDate('2018-09-01')` makes one, and so does parsing with {@link IsoDateSchema}.
 * Functions of this library take plain strings too and refuse those that are no date.
 *
 * @group Entities
 */
export type IsoDate = z.infer<typeof IsoDateSchema>;

/**
 * A moment with its offset from Greenwich, for deadlines with a time of day.
 *
 * @group Schemas
 */
export const InstantSchema = z.iso.datetime({ offset: true }).meta({
  id: 'Instant',
  title: 'Instant',
  description: 'A moment with its offset from Greenwich, such as the closing time of a call.',
  examples: ['2018-05-25T15:00:00+01:00'],
});

/**
 * A moment with its offset from Greenwich, such as `2018-05-25T15:00:00+01:00`.
 *
 * @group Entities
 */
export type Instant = z.infer<typeof InstantSchema>;

/**
 * An academic year, 1 September to 31 August, written `2018/19`.
 *
 * @group Schemas
 */
export const AcademicYearSchema = z
  .string()
  .regex(/^\d{4}\/\d{2}$/)
  .meta({
    id: 'AcademicYear',
    title: 'Academic year',
    description: 'From 1 September to 31 August, written 2018/19.',
    examples: ['2018/19'],
  });

/**
 * An academic year, 1 September to 31 August, written `2018/19`.
 *
 * @group Entities
 */
export type AcademicYear = z.infer<typeof AcademicYearSchema>;

/**
 * A financial year of the public sector, 1 April to 31 March, written `2018-19`.
 *
 * @group Schemas
 */
export const FinancialYearSchema = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .meta({
    id: 'FinancialYear',
    title: 'Financial year',
    description: 'From 1 April to 31 March, written 2018-19.',
    examples: ['2018-19'],
  });

/**
 * A financial year of the public sector, 1 April to 31 March, written `2018-19`.
 *
 * @group Entities
 */
export type FinancialYear = z.infer<typeof FinancialYearSchema>;

/**
 * An amount of money in whole pence.
 *
 * @group Schemas
 */
export const PenceSchema = z
  .int()
  .brand<'Pence'>()
  .meta({
    id: 'Pence',
    title: 'Pence',
    description: 'An amount of money in whole pence, within the safe integers.',
    examples: [100_000],
  });

/**
 * An amount of money in whole pence: `pounds(1000)` is `100_000`.
 *
 * @group Entities
 */
export type Pence = z.infer<typeof PenceSchema>;

/**
 * Where a rule comes from, and how far it can be trusted.
 *
 * @group Schemas
 */
export const CitationSchema = z
  .strictObject({
    title: z.string().min(1).describe('What the source is called, or what is assumed.'),
    publisher: z.string().min(1).describe('Who published it.'),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s<>"]+$/)
      .optional()
      .describe('Its public address. Only an assumption has none.'),
    published: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional()
      .describe('When it was published: a year, a month or a day.'),
    grade: GradeSchema.describe('Whether the source says it, or it was inferred from the source, or it is assumed.'),
    note: z.string().optional().describe('What the source supports, and any doubt.'),
  })
  .readonly()
  .meta({
    id: 'Citation',
    title: 'Citation',
    description: 'Where a rule comes from, and how far it can be trusted.',
    examples: [
      {
        title: 'Compass result of a school',
        publisher: 'The Careers & Enterprise Company',
        url: 'https://compass.careersandenterprise.co.uk/shared/yvPv3JKZqtkze5GdpvjB8YaLlulPBJbI',
        grade: 'published',
      },
    ],
  });

/**
 * Where a rule comes from, and how far it can be trusted.
 *
 * @group Entities
 */
export type Citation = z.infer<typeof CitationSchema>;

const FigureSchema = z.union([z.string(), z.number(), z.boolean()]);

/**
 * One rule that was checked, and how it came out.
 *
 * @group Schemas
 */
export const ReasonSchema = z
  .strictObject({
    rule: z.string().min(1).describe('The rule, by its stable id.'),
    met: z.boolean().describe('Whether it is met.'),
    message: z.string().min(1).describe('One plain sentence, with the figures in it.'),
    value: FigureSchema.optional().describe('What was found.'),
    limit: FigureSchema.optional().describe('What the rule asks for.'),
    cites: z.array(CitationSchema).readonly().describe('Where the rule comes from.'),
  })
  .readonly()
  .meta({ id: 'Reason', title: 'Reason', description: 'One rule that was checked, and how it came out.' });

/**
 * One rule that was checked, and how it came out.
 *
 * @group Entities
 */
export type Reason = z.infer<typeof ReasonSchema>;

/**
 * A yes or a no with every reason: all rules are always checked.
 *
 * @group Schemas
 */
export const DecisionSchema = z
  .strictObject({
    allowed: z.boolean().describe('True when every rule is met.'),
    reasons: z.array(ReasonSchema).readonly().describe('Every rule that was checked, met or not.'),
  })
  .readonly()
  .meta({ id: 'Decision', title: 'Decision', description: 'A yes or a no with every reason.' });

/**
 * A yes or a no with every reason: all rules are always checked, so that all problems are seen at once.
 *
 * @group Entities
 */
export type Decision = z.infer<typeof DecisionSchema>;

/**
 * From a first day to a last day, both included; without a last day it is open.
 *
 * @group Schemas
 */
export const PeriodSchema = z
  .strictObject({
    from: z.iso.date().describe('The first day.'),
    to: z.iso.date().optional().describe('The last day, included. Absent while no end is known.'),
  })
  .readonly()
  .meta({
    id: 'Period',
    title: 'Period',
    description: 'From a first day to a last day, both included; without a last day it is open.',
    examples: [{ from: '2018-01-01', to: '2025-08-31' }],
  });

/**
 * From a first day to a last day, both included; without a last day it is open.
 *
 * @group Entities
 */
export type Period = z.infer<typeof PeriodSchema>;

/**
 * What every rule set has: a name, the time it is in force and its sources.
 *
 * @group Schemas
 */
export const RuleSetSchema = z
  .object({
    id: z.string().min(1).describe('Its stable id.'),
    title: z.string().min(1).describe('Its name.'),
    inForce: PeriodSchema.describe('When it applies.'),
    cites: z.array(CitationSchema).readonly().describe('Where it comes from.'),
  })
  .readonly()
  .meta({
    id: 'RuleSet',
    title: 'Rule set',
    description: 'What every rule set has: a name, the time it is in force and its sources.',
  });

/**
 * What every rule set has: a name, the time it is in force and its sources. Frameworks, calls and schemes are rule sets.
 *
 * @group Entities
 */
export type RuleSet = z.infer<typeof RuleSetSchema>;
