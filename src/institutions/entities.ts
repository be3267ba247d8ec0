import * as z from 'zod';

/**
 * A year group of English schooling: 1 to 13, and 14 for those who stay a year longer.
 *
 * @group Schemas
 */
export const YearGroupSchema = z.int().min(1).max(14).meta({
  id: 'YearGroup',
  title: 'Year group',
  description: 'A year group of English schooling: Year 7 begins at 11, Year 12 at 16; 14 is a further year after 13.',
  examples: [11],
});

/**
 * A year group of English schooling, 1 to 14: Year 7 begins at age 11, Year 12 at 16.
 *
 * @group Entities
 */
export type YearGroup = z.infer<typeof YearGroupSchema>;

/**
 * What decides which questions of a form apply to an institution.
 *
 * @group Schemas
 */
export const SettingSchema = z
  .strictObject({
    yearGroups: z.array(YearGroupSchema).min(1).readonly().describe('The year groups taught, each once. Years 12 or 13 mean a sixth form.'),
    specialist: z.boolean().describe('Whether it is a special school or another specialist setting.'),
  })
  .readonly()
  .meta({
    id: 'Setting',
    title: 'Setting',
    description: 'What decides which questions of a form apply: the year groups taught, and whether the setting is specialist.',
    examples: [{ yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false }],
  });

/**
 * What decides which questions of a form apply to an institution: its year groups, and whether it is specialist.
 *
 * @group Entities
 */
export type Setting = z.infer<typeof SettingSchema>;

/**
 * The register's unique reference number of an institution, six digits.
 *
 * @group Schemas
 */
export const UrnSchema = z
  .string()
  .regex(/^[1-9]\d{5}$/)
  .brand<'Urn'>()
  .meta({
    id: 'Urn',
    title: 'Unique reference number',
    description: 'The six digits by which the national register knows an institution.',
    examples: ['100049'],
  });

/**
 * The register's unique reference number of an institution, six digits as text.
 *
 * @group Entities
 */
export type Urn = z.infer<typeof UrnSchema>;
