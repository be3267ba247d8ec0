import * as z from 'zod';

/**
 * A year group of English schooling: 1 to 13, and 14 for those who stay a year longer.
 *
 * @group Schemas
 */
export const YearGroupSchema = z
  .int()
  .min(1)
  .max(14)
  .meta({
    id: 'YearGroup',
    title: 'Year group',
    description:
      'A year group of English schooling: Year 7 begins at 11, Year 12 at 16; 14 is a further year after 13.',
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
    yearGroups: z
      .array(YearGroupSchema)
      .min(1)
      .readonly()
      .describe('The year groups taught, each once. Years 12 or 13 mean a sixth form.'),
    specialist: z.boolean().describe('Whether it is a special school or another specialist setting.'),
  })
  .readonly()
  .meta({
    id: 'Setting',
    title: 'Setting',
    description:
      'What decides which questions of a form apply: the year groups taught, and whether the setting is specialist.',
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

/**
 * The UK provider reference number of a learning provider, eight digits that begin with 1.
 *
 * @group Schemas
 */
export const UkprnSchema = z
  .string()
  .regex(/^1\d{7}$/)
  .brand<'Ukprn'>()
  .meta({
    id: 'Ukprn',
    title: 'UK provider reference number',
    description: 'The eight digits by which the register of learning providers knows an institution; the first is 1.',
    examples: ['10002938'],
  });

/**
 * The UK provider reference number of a learning provider, eight digits as text.
 *
 * @group Entities
 */
export type Ukprn = z.infer<typeof UkprnSchema>;

/**
 * The DfE number (LAESTAB): three digits of the local authority and four of the establishment.
 *
 * @group Schemas
 */
export const DfeNumberSchema = z
  .string()
  .regex(/^\d{7}$/)
  .brand<'DfeNumber'>()
  .meta({
    id: 'DfeNumber',
    title: 'DfE number',
    description:
      'Seven digits: three of the local authority and four of the establishment. A number can be given to another ' +
      'school later, so it is no key; the URN is.',
    examples: ['2024104'],
  });

/**
 * The DfE number (LAESTAB), seven digits as text. It can be given to another school later: key on the {@link Urn}.
 *
 * @group Entities
 */
export type DfeNumber = z.infer<typeof DfeNumberSchema>;

/**
 * A postcode in capitals with one space.
 *
 * @group Schemas
 */
export const PostcodeSchema = z
  .string()
  .regex(/^(GIR 0AA|[A-Z](\d{1,2}|\d[A-Z]|[A-HJ-Y]\d{1,2}|[A-HJ-Y]\d[A-Z]) \d[ABD-HJLNP-UW-Z]{2})$/)
  .brand<'Postcode'>()
  .meta({
    id: 'Postcode',
    title: 'Postcode',
    description: 'A postcode of the United Kingdom in capitals, with one space before the last three characters.',
    examples: ['NW3 2BQ'],
  });

/**
 * A postcode in capitals with one space, such as `NW3 2BQ`.
 *
 * @group Entities
 */
export type Postcode = z.infer<typeof PostcodeSchema>;

/**
 * What kind of institution it is, as far as the careers programme tells kinds apart.
 *
 * @group Schemas
 */
export const InstitutionKindSchema = z
  .enum([
    'school',
    'special-school',
    'alternative-provision',
    'sixth-form-college',
    'fe-college',
    'independent-training-provider',
  ])
  .meta({
    id: 'InstitutionKind',
    title: 'Kind of institution',
    description: 'What kind of institution it is, as far as the careers programme tells kinds apart.',
    examples: ['school'],
  });

/**
 * What kind of institution it is, as far as the careers programme tells kinds apart.
 *
 * @group Entities
 */
export type InstitutionKind = z.infer<typeof InstitutionKindSchema>;

/**
 * A region of England.
 *
 * @group Schemas
 */
export const RegionSchema = z
  .enum([
    'North East',
    'North West',
    'Yorkshire and The Humber',
    'East Midlands',
    'West Midlands',
    'East of England',
    'London',
    'South East',
    'South West',
  ])
  .meta({ id: 'Region', title: 'Region', description: 'One of the nine regions of England.', examples: ['London'] });

/**
 * A region of England.
 *
 * @group Entities
 */
export type Region = z.infer<typeof RegionSchema>;

/**
 * A place on the British National Grid.
 *
 * @group Schemas
 */
export const GridPlaceSchema = z
  .strictObject({
    easting: z.number().min(0).max(700_000).describe('Metres east of the false origin.'),
    northing: z.number().min(0).max(1_300_000).describe('Metres north of the false origin.'),
  })
  .readonly()
  .meta({
    id: 'GridPlace',
    title: 'Place on the grid',
    description: 'A place on the British National Grid, in metres, as the register of schools gives it.',
    examples: [{ easting: 527968, northing: 184550 }],
  });

/**
 * A place on the British National Grid, in metres, as the register of schools gives it.
 *
 * @group Entities
 */
export type GridPlace = z.infer<typeof GridPlaceSchema>;

/**
 * A place by latitude and longitude.
 *
 * @group Schemas
 */
export const GlobePlaceSchema = z
  .strictObject({
    latitude: z.number().min(-90).max(90).describe('Degrees north of the equator (WGS 84).'),
    longitude: z.number().min(-180).max(180).describe('Degrees east of Greenwich (WGS 84); west is negative.'),
  })
  .readonly()
  .meta({
    id: 'GlobePlace',
    title: 'Place on the globe',
    description: 'A place by latitude and longitude, in degrees (WGS 84).',
    examples: [{ latitude: 51.5456, longitude: -0.1554 }],
  });

/**
 * A place by latitude and longitude, in degrees (WGS 84).
 *
 * @group Entities
 */
export type GlobePlace = z.infer<typeof GlobePlaceSchema>;

/**
 * Where something stands: on the British National Grid, or by latitude and longitude.
 *
 * @group Schemas
 */
export const PlaceSchema = z.union([GridPlaceSchema, GlobePlaceSchema]).meta({
  id: 'Place',
  title: 'Place',
  description: 'Where something stands: on the British National Grid, or by latitude and longitude.',
  examples: [{ easting: 527968, northing: 184550 }],
});

/**
 * Where something stands: on the British National Grid, or by latitude and longitude.
 *
 * @group Entities
 */
export type Place = z.infer<typeof PlaceSchema>;

/**
 * A school, a college or a training provider.
 *
 * @group Schemas
 */
export const InstitutionSchema = z
  .strictObject({
    urn: UrnSchema.describe(
      'Its number in the national register: the key. A school that becomes an academy gets a new one.',
    ),
    ukprn: UkprnSchema.optional().describe('Its number in the register of learning providers.'),
    dfeNumber: DfeNumberSchema.optional().describe(
      'Its DfE number. It may have been the number of another school before.',
    ),
    name: z.string().min(1).describe('Its name.'),
    kind: InstitutionKindSchema.describe('What kind of institution it is.'),
    registerType: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .describe('Its type in the register, such as 34 for an academy converter.'),
    phase: z
      .int()
      .min(0)
      .max(7)
      .optional()
      .describe('Its phase in the register. 0, not applicable, is what most special schools, units and colleges have.'),
    status: z
      .int()
      .min(1)
      .max(4)
      .optional()
      .describe('Its status in the register: 1 open, 2 closed, 3 to close, 4 to open.'),
    statutoryAges: z
      .strictObject({
        low: z.int().min(0).max(99).describe('The lowest age.'),
        high: z.int().min(0).max(99).describe('The highest age.'),
      })
      .readonly()
      .optional()
      .describe('The ages for which it is registered, such as 11 to 18.'),
    sixthForm: z.boolean().optional().describe('Whether the register says that it has a sixth form.'),
    funding: z.enum(['state', 'independent']).describe('Whether the state funds it.'),
    localAuthority: z
      .strictObject({
        code: z
          .string()
          .regex(/^\d{3}$/)
          .optional()
          .describe('Its code, three digits.'),
        name: z.string().min(1).optional().describe('Its name.'),
      })
      .readonly()
      .optional()
      .describe('The local authority in which it stands.'),
    region: RegionSchema.optional().describe('The region of England in which it stands.'),
    lepAreas: z
      .array(z.string().regex(/^E37\d{6}$/))
      .min(1)
      .readonly()
      .optional()
      .describe(
        'The codes of the Local Enterprise Partnerships in whose area it stands: before 2020 it can be several.',
      ),
    postcode: PostcodeSchema.optional().describe('Its postcode.'),
    place: PlaceSchema.optional().describe('Where it stands.'),
    pupils: z.int().min(0).optional().describe('How many pupils it has in all.'),
    pupilsByYearGroup: z
      .record(z.string().regex(/^([1-9]|1[0-4])$/), z.int().min(0))
      .readonly()
      .optional()
      .describe('How many pupils each year group has, by year group.'),
    freeSchoolMealPupils: z.int().min(0).optional().describe('How many pupils may have free school meals.'),
    freeSchoolMealPercent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('The share of pupils who may have free school meals, in per cent, as the register prints it.'),
  })
  .readonly()
  .meta({
    id: 'Institution',
    title: 'Institution',
    description: 'A school, a college or a training provider.',
    examples: [
      {
        urn: '100049',
        ukprn: '10002938',
        dfeNumber: '2024104',
        name: 'Haverstock School',
        kind: 'school',
        registerType: 1,
        phase: 4,
        status: 1,
        statutoryAges: { low: 11, high: 18 },
        sixthForm: true,
        funding: 'state',
        localAuthority: { code: '202', name: 'Camden' },
        region: 'London',
        postcode: 'NW3 2BQ',
        place: { easting: 527968, northing: 184550 },
      },
    ],
  });

/**
 * A school, a college or a training provider, with its numbers as plain strings: what functions of this library take.
 *
 * `InstitutionSchema.parse` gives one whose numbers are known to be right.
 *
 * @group Entities
 */
export type Institution = z.input<typeof InstitutionSchema>;

/**
 * The id of a form for self-evaluation.
 *
 * @group Schemas
 */
export const FrameworkIdSchema = z
  .enum([
    'schools-2018',
    'special-schools-2018',
    'middle-schools-2018',
    'colleges-2018',
    'schools-2025',
    'specialist-settings-2025',
    'colleges-2025',
    'training-providers-2025',
  ])
  .meta({
    id: 'FrameworkId',
    title: 'Framework id',
    description: 'The id of a form for self-evaluation that this library ships.',
    examples: ['schools-2018'],
  });

/**
 * The id of a form for self-evaluation that this library ships.
 *
 * @group Entities
 */
export type FrameworkId = z.infer<typeof FrameworkIdSchema>;
