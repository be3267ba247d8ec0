import * as z from 'zod';
import { CitationSchema, GradeSchema, PeriodSchema } from '../core/index.js';
import { SettingSchema, UrnSchema, YearGroupSchema } from '../institutions/index.js';
import { formOf } from './form.js';

/**
 * The number of a Gatsby Benchmark, 1 to 8.
 *
 * @group Schemas
 */
export const BenchmarkNumberSchema = z.literal([1, 2, 3, 4, 5, 6, 7, 8]).meta({
  id: 'BenchmarkNumber',
  title: 'Benchmark number',
  description: 'The number of a Gatsby Benchmark, 1 to 8.',
  examples: [5],
});

/**
 * The number of a Gatsby Benchmark, 1 to 8.
 *
 * @group Entities
 */
export type BenchmarkNumber = z.infer<typeof BenchmarkNumberSchema>;

/**
 * One band of a banded question: the share of pupils it stands for and the points it earns.
 *
 * @group Schemas
 */
export const BandSchema = z
  .strictObject({
    id: z.string().min(1).describe('What an answer says to choose this band.'),
    label: z.string().min(1).describe('What a form shows.'),
    least: z
      .int()
      .min(0)
      .max(100)
      .describe(
        'The lowest whole percentage in the band; it ends where the next begins. 0 is nobody, 100 is everybody.',
      ),
    points: z.int().min(0).describe('What choosing this band earns.'),
  })
  .readonly()
  .meta({
    id: 'Band',
    title: 'Band',
    description: 'One band of a banded question: the share of pupils it stands for and the points it earns.',
    examples: [{ id: '76-99', label: '76% to 99%', least: 76, points: 3 }],
  });

/**
 * One band of a banded question: the share of pupils it stands for and the points it earns.
 *
 * @group Entities
 */
export type Band = z.infer<typeof BandSchema>;

/**
 * To which settings a question applies. Every condition named must hold.
 *
 * @group Schemas
 */
export const ConditionSchema = z
  .strictObject({
    anyYearOf: z
      .array(YearGroupSchema)
      .min(1)
      .readonly()
      .optional()
      .describe('Applies where at least one of these year groups is taught. 12 and 13 mean a sixth form.'),
    specialist: z
      .boolean()
      .optional()
      .describe('Applies only to specialist settings (true) or only to others (false).'),
  })
  .readonly()
  .meta({
    id: 'Condition',
    title: 'Condition',
    description: 'To which settings a question applies. Every condition named must hold.',
    examples: [{ anyYearOf: [12, 13] }],
  });

/**
 * To which settings a question applies. Every condition named must hold.
 *
 * @group Entities
 */
export type Condition = z.infer<typeof ConditionSchema>;

/**
 * The kinds of activity that benchmarks 5 to 8 ask about, in that order.
 *
 * @group Schemas
 */
export const ActivityKindSchema = z
  .enum(['employer-encounter', 'workplace-experience', 'provider-encounter', 'guidance-interview'])
  .meta({
    id: 'ActivityKind',
    title: 'Kind of activity',
    description: 'The kinds of activity that benchmarks 5 to 8 ask about, in that order.',
    examples: ['employer-encounter'],
  });

/**
 * A kind of activity that benchmarks 5 to 8 ask about, in that order.
 *
 * @group Entities
 */
export type ActivityKind = z.infer<typeof ActivityKindSchema>;

/**
 * The kinds of provider of further and higher education that pupils meet.
 *
 * @group Schemas
 */
export const ProviderKindSchema = z
  .enum(['sixth-form', 'college', 'training-provider', 'apprenticeship-provider', 'university'])
  .meta({
    id: 'ProviderKind',
    title: 'Kind of provider',
    description: 'The kinds of provider of further and higher education that pupils meet.',
    examples: ['college'],
  });

/**
 * A kind of provider of further and higher education that pupils meet.
 *
 * @group Entities
 */
export type ProviderKind = z.infer<typeof ProviderKindSchema>;

const employerParts = z.enum(['purpose', 'outcomes', 'two-way', 'reflection']);

const workplaceParts = z.enum([
  'purpose',
  'outcomes',
  'extensive-contact',
  'range-of-people',
  'employer-task',
  'feedback',
  'reflection',
]);

const providerParts = z.enum(['purpose', 'outcomes', 'two-way', 'provider-facts', 'learning-there', 'reflection']);

/**
 * The parts that make an activity meaningful, as the checklists of 2025 name them; `meaningfulParts` says them in words
 * and for which activity.
 *
 * @group Schemas
 */
export const ActivityPartSchema = z
  .enum([...new Set([...employerParts.options, ...workplaceParts.options, ...providerParts.options])])
  .meta({
    id: 'ActivityPart',
    title: 'Part of a meaningful activity',
    description: 'The parts that make an activity meaningful, as the checklists of 2025 name them.',
    examples: ['two-way'],
  });

/**
 * A part that makes an activity meaningful; `meaningfulParts` says it in words.
 *
 * @group Entities
 */
export type ActivityPart = z.infer<typeof ActivityPartSchema>;

/**
 * What, in pupils' records, a question asks about, so that the answer can be worked out from evidence.
 *
 * @group Schemas
 */
export const MeasureSchema = z
  .strictObject({
    activity: ActivityKindSchema.describe('The kind of activity that is counted.'),
    providers: z
      .array(ProviderKindSchema)
      .min(1)
      .readonly()
      .optional()
      .describe('Only encounters with these kinds of provider count.'),
    part: ActivityPartSchema.optional().describe(
      'The part of a meaningful activity asked about; the answer is yes where every counted activity has it.',
    ),
    least: z.int().min(1).describe('How many activities a pupil needs.'),
    yearGroups: z
      .array(YearGroupSchema)
      .min(1)
      .readonly()
      .describe('The pupils looked at: those in these year groups now.'),
    sinceYear: YearGroupSchema.optional().describe(
      'Activities count from the start of this year group on. Absent: only those of the current academic year.',
    ),
    considering: z.literal('university').optional().describe('Looks only at pupils who consider going to university.'),
  })
  .readonly()
  .meta({
    id: 'Measure',
    title: 'Measure',
    description: "What, in pupils' records, a question asks about, so that the answer can be worked out from evidence.",
    examples: [{ activity: 'workplace-experience', least: 1, yearGroups: [11], sinceYear: 7 }],
  });

/**
 * What, in pupils' records, a question asks about, so that the answer can be worked out from evidence.
 *
 * @group Entities
 */
export type Measure = z.infer<typeof MeasureSchema>;

const questionFields = {
  id: z
    .string()
    .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
    .describe('Its id within the framework, such as 3.4.'),
  text: z.string().min(1).describe('The question, in the words of this library.'),
  points: z.int().min(1).max(1000).describe('The most it can earn.'),
  when: ConditionSchema.optional().describe('To which settings it applies; absent, to all.'),
  measure: MeasureSchema.optional().describe("How it can be answered from pupils' records."),
  grade: GradeSchema.describe('How far the question as scored here (its area, points and threshold) can be trusted.'),
  cites: z.array(CitationSchema).min(1).readonly().describe('Where it comes from.'),
};

/**
 * A question answered with yes or no. It is fully met by a yes, which earns all its points.
 *
 * @group Schemas
 */
export const YesNoQuestionSchema = z
  .strictObject({ kind: z.literal('yes-no').describe('Answered with yes or no.'), ...questionFields })
  .readonly()
  .meta({
    id: 'YesNoQuestion',
    title: 'Yes/no question',
    description: 'A question answered with yes or no. It is fully met by a yes, which earns all its points.',
  });

/**
 * A question answered with yes or no. It is fully met by a yes, which earns all its points.
 *
 * @group Entities
 */
export type YesNoQuestion = z.infer<typeof YesNoQuestionSchema>;

/**
 * A question answered with a band: a share of pupils.
 *
 * @group Schemas
 */
export const BandedQuestionSchema = z
  .strictObject({
    kind: z.literal('banded').describe('Answered with a band.'),
    ...questionFields,
    bands: z.array(BandSchema).min(2).readonly().describe('The bands, from the lowest share to the highest.'),
    achievedAt: z.string().describe('The lowest band at which the question counts as fully met.'),
  })
  .readonly()
  .meta({
    id: 'BandedQuestion',
    title: 'Banded question',
    description: 'A question answered with a band: a share of pupils.',
  });

/**
 * A question answered with a band: a share of pupils.
 *
 * @group Entities
 */
export type BandedQuestion = z.infer<typeof BandedQuestionSchema>;

/**
 * A question of an evaluation form, yes/no or banded.
 *
 * @group Schemas
 */
export const QuestionSchema = z.discriminatedUnion('kind', [YesNoQuestionSchema, BandedQuestionSchema]).meta({
  id: 'Question',
  title: 'Question',
  description: 'A question of an evaluation form, yes/no or banded.',
});

/**
 * A question of an evaluation form, yes/no or banded.
 *
 * @group Entities
 */
export type Question = z.infer<typeof QuestionSchema>;

/**
 * One of the eight benchmarks of a framework, with its questions.
 *
 * @group Schemas
 */
export const BenchmarkSchema = z
  .strictObject({
    benchmark: BenchmarkNumberSchema.describe('Its number, 1 to 8.'),
    title: z.string().min(1).describe('Its official short name.'),
    questions: z.array(QuestionSchema).min(1).readonly().describe('Its questions, in the order of the form.'),
  })
  .readonly()
  .meta({
    id: 'Benchmark',
    title: 'Benchmark',
    description: 'One of the eight benchmarks of a framework, with its questions.',
  });

/**
 * One of the eight benchmarks of a framework, with its questions.
 *
 * @group Entities
 */
export type Benchmark = z.infer<typeof BenchmarkSchema>;

/**
 * A whole evaluation form as data.
 *
 * The schema checks the shape. What it cannot say (unique ids, bands in order, reachable questions) `defineFramework`
 * checks.
 *
 * @group Schemas
 */
export const FrameworkSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
      .describe('Its stable id, such as schools-2018.'),
    title: z.string().min(1).describe('Its name.'),
    audience: z.string().min(1).describe('Which institutions it is for, in words.'),
    inForce: PeriodSchema.describe('When it is the form to fill in.'),
    cites: z.array(CitationSchema).min(1).readonly().describe('Where the form as a whole comes from.'),
    benchmarks: z.array(BenchmarkSchema).length(8).readonly().describe('The eight benchmarks, in order.'),
  })
  .readonly()
  .meta({ id: 'Framework', title: 'Framework', description: 'A whole evaluation form as data.' });

/**
 * A whole evaluation form as plain data, before anything is known of its questions' ids.
 *
 * @group Entities
 */
export type FrameworkData = z.infer<typeof FrameworkSchema>;

/**
 * An answer: `true` or `false` to a yes/no question, a band's id to a banded one.
 *
 * @group Entities
 */
export type Answer = boolean | string;

/**
 * Answers by question id. A question left out, or `undefined`, is not yet answered.
 *
 * @group Entities
 */
export type AnswersById = { readonly [question: string]: Answer | undefined };

declare const answersOf: unique symbol;

/**
 * An evaluation form as data: eight benchmarks, each a list of questions.
 *
 * Its type remembers which answers its questions take, so that {@link Answers} refuses a wrong question id or band when
 * the code is compiled.
 *
 * @group Entities
 */
export type Framework<A extends AnswersById = AnswersById, Id extends string = string> = Omit<FrameworkData, 'id'> & {
  /** Its stable id, such as `schools-2018`. */
  readonly id: Id;
  /** Never present; it only carries the type of the answers. */
  readonly [answersOf]?: A;
};

/**
 * The answers a framework takes, typed from its questions.
 *
 * @example
 * ```ts
 * import type { Answers, schools2018 } from 'careers-domain/benchmarks';
 *
 * const answers: Answers<typeof schools2018> = { '1.1': true, '5.1': '76-99' };
 * // @ts-expect-error There is no such band.
 * const wrong: Answers<typeof schools2018> = { '5.1': '80-99' };
 * ```
 *
 * @group Entities
 */
export type Answers<F extends Framework> = F extends Framework<infer A> ? A : never;

/**
 * What one question takes for an answer: one of its bands' ids, or `true` or `false`.
 *
 * @group Entities
 */
export type AnswerTo<Q extends Question> = Q extends {
  /** What a banded question has, and no other. */
  readonly bands: readonly {
    /** What an answer says. */
    readonly id: infer Id extends string;
  }[];
}
  ? Id
  : boolean;

/**
 * One institution's filled-in form.
 *
 * @group Schemas
 */
export const EvaluationSchema = z
  .strictObject({
    id: z.string().min(1).optional().describe('The id your app gives it.'),
    institution: UrnSchema.optional().describe('The URN of the institution it is about.'),
    date: z.iso.date().optional().describe('The day on which it was finished.'),
    framework: z.string().min(1).describe('The id of the form, such as schools-2018.'),
    setting: SettingSchema.describe('What decides which questions apply.'),
    answers: z
      .record(z.string(), z.union([z.boolean(), z.string()]).optional())
      .readonly()
      .describe(
        'Answers by question id: true or false, or a band such as 76-99. What is not yet answered is left out.',
      ),
    learners: z
      .record(z.string().regex(/^([1-9]|1[0-4])$/), z.int().min(0))
      .readonly()
      .optional()
      .describe('How many learners each year group has, by year group.'),
  })
  .readonly()
  .meta({
    id: 'Evaluation',
    title: 'Evaluation',
    description: "One institution's filled-in form. It need not be finished.",
    examples: [
      {
        framework: 'schools-2018',
        setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
        answers: { '1.1': true, '5.1': '76-99' },
      },
    ],
  });

/**
 * One institution's filled-in form, finished or not. `Evaluation<typeof schools2018>` knows the form's questions and
 * bands; plain `Evaluation` takes any.
 *
 * @group Entities
 */
export type Evaluation<F extends Framework = Framework> = Omit<
  z.input<typeof EvaluationSchema>,
  'framework' | 'answers' | 'date' | 'institution'
> & {
  /** The URN of the institution it is about. */
  readonly institution?: string | undefined;
  /** The day on which it was finished, YYYY-MM-DD. */
  readonly date?: string | undefined;
  /** The id of the form, such as `schools-2018`. */
  readonly framework: F['id'];
  /** Answers by question id. A question left out is not yet answered. */
  readonly answers: Answers<F>;
};

const AnswerSchema = z.union([z.boolean(), z.string()]);

/**
 * Which answers of one form still hold on another, question by question.
 *
 * The schema checks the shape. That the questions and answers exist on the two forms, `carryForward` checks.
 *
 * @group Schemas
 */
export const FormMappingSchema = z
  .strictObject({
    id: z.string().min(1).describe('Its stable id.'),
    title: z.string().min(1).describe('Its name.'),
    inForce: PeriodSchema.describe('When the later form is the one to fill in.'),
    from: z.string().min(1).describe('The id of the earlier form.'),
    to: z.string().min(1).describe('The id of the later form.'),
    questions: z
      .array(
        z
          .strictObject({
            from: z.string().min(1).describe('A question of the earlier form.'),
            to: z.string().min(1).describe('The question of the later form that it answers.'),
            answers: z
              .array(
                z
                  .strictObject({
                    from: AnswerSchema.describe('An answer to the earlier question.'),
                    to: AnswerSchema.describe('The answer to the later question that it settles.'),
                  })
                  .readonly(),
              )
              .min(1)
              .readonly()
              .describe('Which answer becomes which. An answer that is not listed is not carried.'),
            grade: GradeSchema.describe('How far it can be trusted that the meaning is the same.'),
            cites: z.array(CitationSchema).min(1).readonly().describe('Where it comes from.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('What is carried; a question of the later form at most once.'),
    changed: z
      .array(
        z
          .strictObject({
            questions: z.array(z.string().min(1)).min(1).readonly().describe('Questions of the later form.'),
            why: z.string().min(1).describe('Why no earlier answer holds for them, in one sentence.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Questions that look like earlier ones and ask something else.'),
    cites: z.array(CitationSchema).min(1).readonly().describe('Where the mapping as a whole comes from.'),
  })
  .readonly()
  .meta({
    id: 'FormMapping',
    title: 'Form mapping',
    description: 'Which answers of one form still hold on another, question by question.',
  });

/**
 * Which answers of one form still hold on another, question by question.
 *
 * @group Entities
 */
export type FormMapping = z.infer<typeof FormMappingSchema>;

/**
 * A schema of the evaluations of one framework: exact question ids, and for each exactly the answers it takes.
 *
 * Which questions apply depends on the setting; that, a schema cannot say, and `checkEvaluation` does.
 *
 * @throws DomainProblem `bad-framework` where the framework is none.
 *
 * @example
 * ```ts
 * import { evaluationSchema, schools2018 } from 'careers-domain/benchmarks';
 *
 * const schema = evaluationSchema(schools2018);
 * schema.safeParse({
 *   framework: 'schools-2018',
 *   setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
 *   answers: { '1.1': true, '5.1': '80-99' },
 * }).success; // => false
 * ```
 *
 * @group Schemas
 */
export const evaluationSchema = <F extends Framework>(framework: F): z.ZodType<Evaluation<F>> => {
  const answers = formOf(framework).benchmarks.flatMap((questions) =>
    questions.map(({ question }) => [
      question.id,
      (question.kind === 'banded' ? z.enum(question.bands.map(({ id }) => id)) : z.boolean())
        .optional()
        .describe(question.text),
    ]),
  );
  return z
    .strictObject({
      ...EvaluationSchema.unwrap().shape,
      framework: z.literal(framework.id),
      answers: z.strictObject(Object.fromEntries(answers)).readonly(),
    })
    .readonly()
    .meta({
      title: `Evaluation: ${framework.title}`,
      description: `An evaluation on the form ${framework.id}: ${framework.audience}`,
    }) as unknown as z.ZodType<Evaluation<F>>;
};

// Eight times as many are still safe integers, so that sums over the eight benchmarks stay exact.
const CountSchema = z
  .int()
  .min(0)
  .max(2 ** 50);

/**
 * What many results come to in one benchmark: whole numbers that add up.
 *
 * @group Schemas
 */
export const BenchmarkTallySchema = z
  .strictObject({
    benchmark: BenchmarkNumberSchema.describe('Its number, 1 to 8.'),
    statuses: z
      .strictObject({
        achieved: CountSchema.describe('Results that achieve it.'),
        'in-progress': CountSchema.describe('Results that have something done.'),
        'not-achieved': CountSchema.describe('Results that have nothing begun.'),
        unscored: CountSchema.describe('Results without a question that applies, or without an answer.'),
      })
      .readonly()
      .describe('How many results have each status. Together they are all results.'),
    percentages: z
      .array(CountSchema)
      .length(101)
      .readonly()
      .describe('How many results stand at 0%, at 1% … at 100%. Those unscored stand at none.'),
  })
  .readonly()
  .meta({
    id: 'BenchmarkTally',
    title: 'Benchmark tally',
    description: 'What many results come to in one benchmark: whole numbers that add up.',
  });

/**
 * What many results come to in one benchmark: whole numbers that add up.
 *
 * @group Entities
 */
export type BenchmarkTally = z.infer<typeof BenchmarkTallySchema>;

/**
 * What many results on one form come to. Its size is the same for one result and for a million.
 *
 * The schema checks the shape. That the numbers add up, the functions check that take a tally.
 *
 * @group Schemas
 */
export const TallySchema = z
  .strictObject({
    framework: z.string().min(1).describe('The id of the form that all results are on.'),
    results: CountSchema.describe('How many results are counted.'),
    complete: CountSchema.describe('How many of them have every question answered.'),
    achieved: z
      .array(z.array(CountSchema).min(1).max(9).readonly())
      .length(9)
      .readonly()
      .describe(
        'How many results achieved how many: [8][3] counts those with all 8 benchmarks scored and 3 of them achieved.',
      ),
    benchmarks: z.array(BenchmarkTallySchema).length(8).readonly().describe('The eight benchmarks, in order.'),
  })
  .readonly()
  .meta({
    id: 'Tally',
    title: 'Tally',
    description: 'What many results on one form come to. Its size is the same for one result and for a million.',
  });

/**
 * What many results on one form come to: whole numbers only, so that tallies merge exactly and travel as JSON.
 *
 * @group Entities
 */
export type Tally = z.infer<typeof TallySchema>;

/**
 * A figure as it was published, with its unit.
 *
 * @group Schemas
 */
export const PublishedFigureSchema = z
  .strictObject({
    value: z.number().min(0).describe('The figure.'),
    unit: z.enum(['institutions', 'benchmarks', 'percent']).describe('What it counts.'),
    reading: z
      .enum(['about', 'over'])
      .optional()
      .describe('How the source words it: about so many, or more than so many. Absent: so many.'),
    grade: GradeSchema.describe('Whether a source states it, or it was worked out from figures that one states.'),
  })
  .readonly()
  .meta({
    id: 'PublishedFigure',
    title: 'Published figure',
    description: 'A figure as it was published, with its unit.',
    examples: [{ value: 3000, unit: 'institutions', reading: 'over', grade: 'published' }],
  });

/**
 * A figure as it was published, with its unit.
 *
 * @group Entities
 */
export type PublishedFigure = z.infer<typeof PublishedFigureSchema>;

const PercentSchema = z.number().min(0).max(100);

/**
 * What is published on England's institutions at one time: which share achieves each benchmark, and how many they achieve.
 *
 * @group Schemas
 */
export const NationalFiguresSchema = z
  .strictObject({
    id: z.string().min(1).describe('Its stable id: the academic year where it is known.'),
    title: z.string().min(1).describe('What they are figures of.'),
    frameworks: z
      .array(z.string().min(1))
      .readonly()
      .describe('The forms of this library that institutions filled in then. Empty: an earlier form.'),
    benchmarks: z
      .array(
        z
          .strictObject({
            benchmark: BenchmarkNumberSchema.describe('Its number, 1 to 8.'),
            achieved: PercentSchema.describe('Per cent of institutions that fully achieve it.'),
            inProgress: PercentSchema.optional().describe('Per cent that partly achieve it; absent where not known.'),
            notAchieved: PercentSchema.optional().describe('Per cent that do not; absent where not known.'),
          })
          .readonly(),
      )
      .max(8)
      .readonly()
      .describe('Those benchmarks for which a share is known, in order.'),
    institutions: PublishedFigureSchema.optional().describe('How many institutions the figures are of.'),
    meanAchieved: PublishedFigureSchema.optional().describe('How many benchmarks they achieve on average.'),
    allEight: PublishedFigureSchema.optional().describe('How many achieve all eight.'),
    sixOrMore: PublishedFigureSchema.optional().describe('How many achieve six or more.'),
    none: PublishedFigureSchema.optional().describe('How many achieve none.'),
    groups: z
      .array(
        z
          .strictObject({
            group: z.string().min(1).describe('Which of the institutions.'),
            meanAchieved: z.number().min(0).max(8).describe('How many benchmarks they achieve on average.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Means published for some of the institutions.'),
    doubts: z.array(z.string().min(1)).readonly().describe('What to mind before relying on the figures.'),
    grade: GradeSchema.describe('How far the figures as a whole can be trusted to be what their title says.'),
    cites: z.array(CitationSchema).min(1).readonly().describe('Where they come from.'),
  })
  .readonly()
  .meta({
    id: 'NationalFigures',
    title: 'National figures',
    description:
      "What is published on England's institutions at one time: which share achieves each benchmark, and how many they achieve.",
  });

/**
 * What is published on England's institutions at one time: which share achieves each benchmark, and how many they achieve.
 *
 * @group Entities
 */
export type NationalFigures = z.infer<typeof NationalFiguresSchema>;

/**
 * A pupil of a cohort.
 *
 * @group Schemas
 */
export const PupilSchema = z
  .strictObject({
    id: z.string().min(1).describe('The id your app gives the pupil.'),
    yearGroup: YearGroupSchema.describe('The year group the pupil is in, in the academic year looked at.'),
    consideringUniversity: z
      .boolean()
      .optional()
      .describe('Whether the pupil considers going to university. Absent: not recorded.'),
  })
  .readonly()
  .meta({
    id: 'Pupil',
    title: 'Pupil',
    description: 'A pupil of a cohort.',
    examples: [{ id: 'p1', yearGroup: 11 }],
  });

/**
 * A pupil of a cohort: which year group, and whether university is considered.
 *
 * @group Entities
 */
export type Pupil = z.infer<typeof PupilSchema>;

const recordFields = {
  pupil: z.string().min(1).describe('The id of the pupil.'),
  date: z.iso.date().describe('The day, or the first day where it took several.'),
  attended: z
    .boolean()
    .optional()
    .describe('False where it was offered to the pupil, who did not take part. Absent: the pupil took part.'),
  activityId: z
    .string()
    .min(1)
    .optional()
    .describe('The id your app gives the activity: it tells apart two of one kind on one day.'),
};

const recordOf = <A extends ActivityKind, Fields extends z.core.$ZodLooseShape>(activity: A, fields: Fields) =>
  z
    .strictObject({ activity: z.literal(activity).describe('The kind of activity.'), ...recordFields, ...fields })
    .readonly();

/**
 * One pupil's part in one activity.
 *
 * @group Schemas
 */
export const ActivityRecordSchema = z
  .discriminatedUnion('activity', [
    recordOf('employer-encounter', {
      parts: z
        .array(employerParts)
        .readonly()
        .optional()
        .describe('The parts of a meaningful activity that it had. Absent: none is on record.'),
    }),
    recordOf('workplace-experience', {
      parts: z
        .array(workplaceParts)
        .readonly()
        .optional()
        .describe('The parts of a meaningful activity that it had. Absent: none is on record.'),
    }),
    recordOf('provider-encounter', {
      provider: ProviderKindSchema.describe('The kind of provider met.'),
      parts: z
        .array(providerParts)
        .readonly()
        .optional()
        .describe('The parts of a meaningful activity that it had. Absent: none is on record.'),
    }),
    recordOf('guidance-interview', {}),
  ])
  .meta({
    id: 'ActivityRecord',
    title: 'Activity record',
    description: "One pupil's part in one activity.",
    examples: [
      { pupil: 'p1', date: '2024-11-05', activity: 'employer-encounter' },
      { pupil: 'p1', date: '2025-01-20', activity: 'provider-encounter', provider: 'college', parts: ['two-way'] },
    ],
  });

/**
 * One pupil's part in one activity: an encounter with an employer or a provider, an experience of a workplace, or a
 * guidance interview.
 *
 * @group Entities
 */
export type ActivityRecord = z.infer<typeof ActivityRecordSchema>;

const YearGroupDaySchema = z
  .strictObject({
    yearGroup: YearGroupSchema.describe('The year group.'),
    day: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
      .describe('The day, written MM-DD.'),
  })
  .readonly();

/**
 * What the law on provider access asks of schools: how many encounters, with which kinds of provider, when.
 *
 * @group Schemas
 */
export const ProviderAccessRulesSchema = z
  .strictObject({
    id: z.string().min(1).describe('Its stable id.'),
    title: z.string().min(1).describe('Its name.'),
    inForce: PeriodSchema.describe('When it applies.'),
    cites: z.array(CitationSchema).min(1).readonly().describe('Where it comes from.'),
    providers: z.array(ProviderKindSchema).min(1).readonly().describe('The kinds of provider that count.'),
    phases: z
      .array(
        z
          .strictObject({
            id: z.string().min(1).describe('Its stable id.'),
            title: z.string().min(1).describe('Its name.'),
            attendance: z
              .enum(['mandatory', 'optional'])
              .describe('Whether pupils must take part, or it is enough that they are offered the encounters.'),
            least: z.int().min(1).describe('How many encounters each pupil must have.'),
            from: YearGroupDaySchema.describe('The first day that counts.'),
            to: YearGroupDaySchema.describe('The last day that counts, included.'),
            grade: GradeSchema.describe('How far the phase as stated here can be trusted.'),
            cites: z.array(CitationSchema).min(1).readonly().describe('Where it comes from.'),
          })
          .readonly(),
      )
      .min(1)
      .readonly()
      .describe('The phases, in order. A year group is in one of them at most.'),
    notChecked: z
      .array(z.string().min(1))
      .readonly()
      .describe('What the law asks for besides, and the records cannot show.'),
  })
  .readonly()
  .meta({
    id: 'ProviderAccessRules',
    title: 'Provider access rules',
    description: 'What the law on provider access asks of schools: how many encounters, with whom, when.',
  });

/**
 * What the law on provider access asks of schools: how many encounters, with which kinds of provider, when.
 *
 * @group Entities
 */
export type ProviderAccessRules = z.infer<typeof ProviderAccessRulesSchema>;
