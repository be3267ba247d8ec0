import * as z from 'zod';
import { CitationSchema, PenceSchema } from '../core/index.js';
import { PlaceSchema, UrnSchema } from '../institutions/index.js';

const IdSchema = z.string().min(1).max(200);

/**
 * Who trains Careers Leaders.
 *
 * @group Schemas
 */
export const TrainingProviderSchema = z
  .strictObject({
    id: IdSchema.describe('Its id.'),
    name: z.string().min(1).describe('Its name.'),
    scope: z.enum(['national', 'local']).describe('Whether it trains everywhere or in some areas.'),
    cites: z.array(CitationSchema).readonly().optional().describe('Where it is known from.'),
  })
  .readonly()
  .meta({
    id: 'TrainingProvider',
    title: 'Training provider',
    description: 'Who trains Careers Leaders.',
    examples: [{ id: 'cdi', name: 'Career Development Institute', scope: 'national' }],
  });

/**
 * Who trains Careers Leaders.
 *
 * @group Entities
 */
export type TrainingProvider = z.input<typeof TrainingProviderSchema>;

/**
 * To which level a course is accredited, if it is.
 *
 * @group Schemas
 */
export const AccreditationSchema = z.enum(['none', 'level-6', 'level-7']).meta({
  id: 'Accreditation',
  title: 'Accreditation',
  description: 'To which level a course is accredited, if it is.',
  examples: ['level-6'],
});

/**
 * To which level a course is accredited, if it is.
 *
 * @group Entities
 */
export type Accreditation = z.infer<typeof AccreditationSchema>;

/**
 * A course for Careers Leaders.
 *
 * @group Schemas
 */
export const TrainingCourseSchema = z
  .strictObject({
    id: IdSchema.describe('Its id.'),
    provider: IdSchema.describe('The id of its provider.'),
    title: z.string().min(1).describe('Its name.'),
    mode: z.enum(['face-to-face', 'online', 'blended']).describe('Where it is taught.'),
    accreditation: AccreditationSchema.describe('To which level it is accredited.'),
    price: PenceSchema.min(0)
      .max(1_000_000_000)
      .optional()
      .describe('What a place costs, in pence. Absent while it is not known.'),
    hours: z.int().min(1).max(10_000).optional().describe('How many hours it takes. Absent while it is not known.'),
  })
  .readonly()
  .meta({
    id: 'TrainingCourse',
    title: 'Course',
    description: 'A course for Careers Leaders.',
    examples: [
      {
        id: 'cdi-level-6',
        provider: 'cdi',
        title: 'Careers Leadership',
        mode: 'blended',
        accreditation: 'level-6',
        price: 250_000,
      },
    ],
  });

/**
 * A course for Careers Leaders.
 *
 * @group Entities
 */
export type TrainingCourse = z.input<typeof TrainingCourseSchema>;

/**
 * One run of a course: when, where and for how many.
 *
 * @group Schemas
 */
export const CohortSchema = z
  .strictObject({
    id: IdSchema.describe('Its id, different from those of courses.'),
    course: IdSchema.describe('The id of its course.'),
    from: z.iso.date().describe('The first day.'),
    to: z.iso.date().describe('The last day, included.'),
    venue: PlaceSchema.optional().describe('Where it meets. Absent where it meets online.'),
    least: z.int().min(0).max(10_000).describe('With fewer it does not run.'),
    most: z.int().min(1).max(10_000).describe('How many places it has.'),
  })
  .readonly()
  .meta({
    id: 'Cohort',
    title: 'Cohort',
    description: 'One run of a course: when, where and for how many.',
    examples: [
      {
        id: 'leeds-autumn',
        course: 'cdi-level-6',
        from: '2018-10-08',
        to: '2019-07-12',
        venue: { easting: 430_000, northing: 433_000 },
        least: 8,
        most: 20,
      },
    ],
  });

/**
 * One run of a course: when, where and for how many.
 *
 * @group Entities
 */
export type Cohort = z.input<typeof CohortSchema>;

/**
 * A Careers Leader who is to be trained.
 *
 * @group Schemas
 */
export const CareersLeaderSchema = z
  .strictObject({
    id: IdSchema.describe('The id your app gives the person.'),
    institution: UrnSchema.describe('The URN of the school or college.'),
    place: PlaceSchema.optional().describe('Where the way to a venue begins. Needed for cohorts that have one.'),
    priority: z.int().min(1).max(1000).optional().describe('1 comes first. Absent means 1.'),
    choices: z
      .array(IdSchema)
      .min(1)
      .max(20)
      .readonly()
      .describe('The cohorts and courses wanted, the best first. A course stands for all of its cohorts.'),
    travelKm: z.number().min(0).max(20_100).optional().describe('How far away a venue may be. Absent: no limit.'),
    award: IdSchema.optional().describe('The id of the bursary award that pays for the training, if one does.'),
  })
  .readonly()
  .meta({
    id: 'CareersLeader',
    title: 'Careers Leader',
    description: 'A Careers Leader who is to be trained.',
    examples: [
      {
        id: 'L-1',
        institution: '105000',
        place: { easting: 420_000, northing: 430_000 },
        priority: 1,
        choices: ['leeds-autumn', 'cdi-level-6'],
        travelKm: 40,
      },
    ],
  });

/**
 * A Careers Leader who is to be trained.
 *
 * @group Entities
 */
export type CareersLeader = z.input<typeof CareersLeaderSchema>;

/**
 * What became of a Careers Leader's training.
 *
 * @group Schemas
 */
export const TrainingRecordSchema = z
  .strictObject({
    leader: IdSchema.describe('The id of the Careers Leader.'),
    award: IdSchema.describe('The id of the bursary award.'),
    cohort: IdSchema.describe('The id of the cohort.'),
    enrolledOn: z.iso.date().describe('The day of enrolment.'),
    completedOn: z.iso.date().optional().describe('The day on which the training was completed.'),
    withdrawnOn: z.iso.date().optional().describe('The day on which it was given up.'),
    reason: z.string().min(1).max(200).optional().describe('Why it was given up.'),
  })
  .readonly()
  .meta({
    id: 'TrainingRecord',
    title: 'Training record',
    description: "What became of a Careers Leader's training.",
    examples: [
      { leader: 'L-1', award: 'A-1', cohort: 'leeds-autumn', enrolledOn: '2018-09-20', completedOn: '2019-07-12' },
    ],
  });

/**
 * What became of a Careers Leader's training.
 *
 * @group Entities
 */
export type TrainingRecord = z.input<typeof TrainingRecordSchema>;
