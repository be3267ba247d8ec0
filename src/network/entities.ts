import * as z from 'zod';

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
