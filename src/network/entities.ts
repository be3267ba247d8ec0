import * as z from 'zod';
import { AcademicYearSchema, CitationSchema, IsoDateSchema } from '../core/index.js';
import { RegionSchema, UrnSchema } from '../institutions/index.js';

const NameSchema = z.string().min(1).max(200);

const CountSchema = z.int().min(0).max(1_000_000_000);

/**
 * A table of counts, before it is looked at for small numbers.
 *
 * @group Schemas
 */
export const CountTableSchema = z
  .strictObject({
    rows: z.array(NameSchema).min(1).readonly().describe('The names of its rows, each once.'),
    columns: z.array(NameSchema).min(1).readonly().describe('The names of its columns, each once.'),
    counts: z.array(z.array(CountSchema).readonly()).readonly().describe('Row after row, a count for each column.'),
  })
  .readonly()
  .meta({
    id: 'CountTable',
    title: 'Table of counts',
    description: 'A table of counts whose rows and columns add up; its totals are worked out from it.',
    examples: [
      {
        rows: ['Hill School', 'Dale School'],
        columns: ['Met an employer', 'Met none'],
        counts: [
          [147, 3],
          [90, 30],
        ],
      },
    ],
  });

/**
 * A table of counts whose rows and columns add up. Its totals are worked out from it.
 *
 * @group Entities
 */
export type CountTable = z.infer<typeof CountTableSchema>;

const ShownSchema = CountSchema.nullable();

/**
 * A table of counts as it may be published.
 *
 * @group Schemas
 */
export const PublishedTableSchema = z
  .strictObject({
    rows: z.array(NameSchema).min(1).readonly().describe('The names of its rows.'),
    columns: z.array(NameSchema).min(1).readonly().describe('The names of its columns.'),
    counts: z
      .array(z.array(ShownSchema).readonly())
      .readonly()
      .describe('Row after row; null where a count is hidden.'),
    rowTotals: z.array(ShownSchema).readonly().describe('What each row comes to; null where that is hidden.'),
    columnTotals: z.array(ShownSchema).readonly().describe('What each column comes to; null where that is hidden.'),
    total: ShownSchema.describe('What all counts come to; null where that is hidden.'),
    leastHidden: z
      .union([z.literal(0), z.literal(1)])
      .describe('What every reader knows a hidden count to be at least: 1 where every 0 is shown, else 0.'),
  })
  .readonly()
  .meta({
    id: 'PublishedTable',
    title: 'Published table',
    description: 'A table of counts with its totals as it may be published: null stands where a number is hidden.',
    examples: [
      {
        rows: ['Hill School', 'Dale School'],
        columns: ['Met an employer', 'Met none'],
        counts: [
          [null, null],
          [null, null],
        ],
        rowTotals: [150, 120],
        columnTotals: [237, 33],
        total: 270,
        leastHidden: 1,
      },
    ],
  });

/**
 * A table of counts with its totals as it may be published: `null` stands where a number is hidden.
 *
 * @group Entities
 */
export type PublishedTable = z.infer<typeof PublishedTableSchema>;

const CountsSchema = z
  .strictObject({
    scope: CountSchema.optional().describe('Schools and colleges that could take part.'),
    network: CountSchema.optional().describe('Those of them in the network.'),
    matched: CountSchema.optional().describe('Those in the network with an Enterprise Adviser.'),
    coordinators: CountSchema.optional().describe('Enterprise Coordinators.'),
    advisers: CountSchema.optional().describe('Enterprise Advisers.'),
    hubMembers: CountSchema.optional().describe('Those in a Careers Hub.'),
    compass: CountSchema.optional().describe('Those that completed Compass.'),
    bursaries: CountSchema.optional().describe('Those with a bursary for a Careers Leader.'),
    pupils: CountSchema.optional().describe('Pupils whose encounters with employers are known.'),
    encounters: CountSchema.optional().describe('Their encounters with employers.'),
    pupilsMet: CountSchema.optional().describe('Those pupils who had at least one.'),
  })
  .readonly();

const SourcesSchema = z.array(CitationSchema).readonly();

/**
 * The network on a day.
 *
 * @group Schemas
 */
export const NetworkSnapshotSchema = z
  .strictObject({
    on: IsoDateSchema.describe('The day.'),
    academicYear: AcademicYearSchema.describe('The academic year of its figures about pupils.'),
    scope: z
      .strictObject({
        name: NameSchema.describe(
          'Whom it is about, such as "state-funded secondary schools and colleges in England".',
        ),
        institutions: z
          .array(
            z
              .object({
                urn: UrnSchema.describe('Who.'),
                name: z.string().min(1).optional().describe('Its name.'),
                region: RegionSchema.optional().describe('Where it stands.'),
              })
              .readonly(),
          )
          .readonly()
          .optional()
          .describe('All of them, each once: what coverage is of. Whole institutions will do.'),
      })
      .readonly()
      .describe('The schools and colleges that could take part.'),
    links: z
      .array(
        z
          .strictObject({
            from: UrnSchema.describe('The one that was.'),
            to: UrnSchema.describe('The one that came after it.'),
            on: IsoDateSchema.describe('Since when.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe(
        'What became of institutions that closed, converted, merged or were split, as the register links them.',
      ),
    network: z
      .array(
        z
          .strictObject({
            urn: UrnSchema.describe('Who.'),
            joined: IsoDateSchema.describe('The first day.'),
            left: IsoDateSchema.optional().describe('The first day on which it is in the network no more.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Who is and was in the network, and when.'),
    pairs: z
      .array(
        z
          .object({
            institution: UrnSchema.describe('The URN of the institution.'),
            adviser: z.string().min(1).describe('The id of the adviser.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Every institution and adviser who work together, such as the pairs of a match.'),
    coordinators: z
      .array(
        z
          .object({
            id: z.string().min(1).describe('The identifier.'),
            institutions: z.array(UrnSchema).readonly().describe('The URNs of the institutions looked after.'),
            advisers: z.array(z.string().min(1)).readonly().describe('The ids of the advisers looked after.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Every Enterprise Coordinator.'),
    hubs: z
      .array(
        z
          .object({
            id: z.string().min(1).describe('Its id.'),
            name: z.string().min(1).optional().describe('Its name.'),
            members: z
              .array(
                z
                  .object({
                    urn: UrnSchema.describe('Who.'),
                    joined: IsoDateSchema.describe('The first day.'),
                    left: IsoDateSchema.optional().describe('The first day on which it is a member no more.'),
                  })
                  .readonly(),
              )
              .readonly()
              .describe('Who is and was a member, and when.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Every Careers Hub.'),
    evaluations: z
      .array(
        z
          .strictObject({
            urn: UrnSchema.describe('Whose.'),
            completed: IsoDateSchema.describe('When it was completed.'),
            achieved: z
              .int()
              .min(0)
              .max(8)
              .optional()
              .describe('How many benchmarks it achieved; absent where only that it was completed is known.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Every evaluation that was completed in Compass. The newest of each institution counts.'),
    encounters: z
      .array(
        z
          .strictObject({
            urn: UrnSchema.describe('Where.'),
            academicYear: AcademicYearSchema.describe('In which academic year.'),
            pupils: CountSchema.min(1).describe('Pupils whose encounters with employers are known.'),
            encounters: CountSchema.describe('Their encounters with employers.'),
            pupilsMet: CountSchema.describe('Those pupils who had at least one.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('What is known about encounters with employers, institution by institution.'),
    awards: z
      .array(
        z
          .object({
            institution: UrnSchema.describe('The URN of the institution.'),
            state: z.string().min(1).describe('Where the award stands.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Every bursary that was awarded.'),
    programmes: z
      .array(
        z
          .object({
            id: z.string().min(1).describe('Its id.'),
            reached: z
              .array(
                z
                  .strictObject({
                    area: NameSchema.describe('The area.'),
                    youngPeople: z
                      .union([CountSchema, z.array(z.string().min(1)).readonly()])
                      .describe('How many young people, or who.'),
                  })
                  .readonly(),
              )
              .readonly()
              .describe('Whom it reached, each area once.'),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe('Every funded programme.'),
    counts: CountsSchema.optional().describe('Published numbers, each in place of a list that is not at hand.'),
    sources: z
      .strictObject({
        scope: SourcesSchema.optional().describe('Of the scope.'),
        network: SourcesSchema.optional().describe('Of the network.'),
        pairs: SourcesSchema.optional().describe('Of the pairs.'),
        coordinators: SourcesSchema.optional().describe('Of the coordinators.'),
        hubs: SourcesSchema.optional().describe('Of the hubs.'),
        evaluations: SourcesSchema.optional().describe('Of the evaluations.'),
        encounters: SourcesSchema.optional().describe('Of the encounters.'),
        awards: SourcesSchema.optional().describe('Of the awards.'),
        programmes: SourcesSchema.optional().describe('Of the programmes.'),
      })
      .readonly()
      .optional()
      .describe('Where each part comes from. Every figure names the sources of its parts.'),
  })
  .readonly()
  .meta({
    id: 'NetworkSnapshot',
    title: 'Snapshot of the network',
    description:
      'The network on a day: who could take part, who does, and what is known of them. Parts that are not known are left out.',
    examples: [
      {
        on: '2018-09-30',
        academicYear: '2017/18',
        scope: { name: 'schools and colleges in Hilldale', institutions: [{ urn: '100001' }, { urn: '100002' }] },
        network: [{ urn: '100001', joined: '2016-09-01' }],
      },
    ],
  });

/**
 * The network on a day: who could take part, who does, and what is known of them.
 *
 * Lists are complete: who is not among the `pairs` has no adviser. Only in `encounters`, and where an evaluation says
 * nothing about benchmarks, may an institution be missing; then it is reported and counted nowhere. A part that is not
 * known at all is left out. Whole entities of the rooms below will do: institutions, the pairs of a match, coordinators,
 * hubs, awards and programmes.
 *
 * @group Entities
 */
export type NetworkSnapshot = z.input<typeof NetworkSnapshotSchema>;
