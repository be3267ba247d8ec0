import type { Benchmark } from '../entities.js';
import { frameworkOf } from './framework.js';
import { share2018, yesNo } from './question.js';
import {
  assumed,
  cite,
  collegeCriteria2018,
  collegeCurriculum2018,
  collegeGuidance2018,
  collegeResult,
  collegesReport,
} from './sources.js';

const area18 = [cite(collegeResult, 'published', 'Lists this among the 18 assessment areas of benchmark 1.')];

const programme = {
  benchmark: 1,
  title: 'A stable careers programme',
  questions: [
    yesNo('1.1', 'The college has a structured careers programme that is written down.', area18),
    yesNo('1.2', 'The governing body has approved the careers programme.', area18),
    yesNo('1.3', 'The senior leadership team openly backs the careers programme.', area18),
    yesNo('1.4', 'The careers programme has the money and the staff time it needs.', area18),
    yesNo('1.5', 'Somebody checks systematically how the careers programme is being carried out.', area18),
    yesNo('1.6', 'The careers programme sets out both its strategy and its day-to-day work.', area18),
    yesNo('1.7', "The careers programme is published on the college's website.", area18),
    yesNo('1.8', 'The website tells learners what the careers programme means for them.', area18),
    yesNo('1.9', 'The website tells college staff what the careers programme means for them.', area18),
    yesNo('1.10', 'The website tells employers what the careers programme means for them.', area18),
    yesNo('1.11', 'The website tells parents and carers what the careers programme means for them.', area18),
    yesNo('1.12', 'The website tells other agencies what the careers programme means for them.', area18),
    yesNo('1.13', 'The college evaluates the careers programme at least every three years.', area18),
    yesNo('1.14', 'The evaluation draws on feedback from learners.', area18),
    yesNo('1.15', 'The evaluation draws on feedback from college staff.', area18),
    yesNo('1.16', 'The evaluation draws on feedback from employers.', area18),
    yesNo('1.17', 'The evaluation draws on feedback from parents and carers.', area18),
    yesNo('1.18', 'The college has a Careers Leader, who leads the careers programme.', area18),
  ],
} as const satisfies Benchmark;

const area = assumed(
  'Which areas the form for colleges has, and their points: only those of benchmark 1 are published',
);

const information2 = [
  area,
  cite(collegeCriteria2018(2), 'published', 'Asks it during the study programme, and that parents are encouraged.'),
];

const information = {
  benchmark: 2,
  title: 'Learning from career and labour market information',
  questions: [
    share2018(
      '2.1',
      'During their study programme, learners have used information on careers and the labour market.',
      information2,
    ),
    yesNo('2.2', 'The college encourages parents and carers to use such information with learners.', information2),
  ],
} as const satisfies Benchmark;

const needs3 = [
  area,
  cite(
    collegeCriteria2018(3),
    'published',
    'Asks for aspirations, no stereotypes, records that go on from those of the previous stage, and destination data.',
  ),
];

const needs = {
  benchmark: 3,
  title: 'Addressing the needs of each student',
  questions: [
    yesNo('3.1', 'The careers programme sets out to raise the aspirations of every learner.', needs3),
    yesNo('3.2', 'The careers programme challenges stereotypes of who can do which job.', needs3),
    yesNo('3.3', 'Careers records begin at first contact or on transition to the college.', needs3),
    yesNo('3.4', "Careers records go on from those of the learner's previous school or college.", needs3),
    yesNo('3.5', 'The college keeps systematic records of the careers advice given to each learner.', needs3),
    yesNo('3.6', 'The college keeps systematic records of the decisions agreed with each learner.', needs3),
    yesNo('3.7', 'All learners can see their own careers records.', needs3),
    yesNo('3.8', 'The college collects accurate data on the destination of every learner.', needs3),
    yesNo('3.9', 'The college uses destination data to evaluate the careers programme.', needs3),
  ],
} as const satisfies Benchmark;

const curriculum4 = [
  area,
  cite(
    collegeCurriculum2018,
    'published',
    'Asks it of every learner by the end of the course, with maths and English valued.',
  ),
];

const curriculum = {
  benchmark: 4,
  title: 'Linking curriculum learning to careers',
  questions: [
    share2018(
      '4.1',
      'By the end of their course, learners have experienced how their subjects lead to a wide range of occupations.',
      curriculum4,
    ),
    share2018(
      '4.2',
      'By the end of their course, learners have experienced what English is worth in a wide range of occupations.',
      curriculum4,
    ),
    share2018(
      '4.3',
      'By the end of their course, learners have experienced what maths is worth in a wide range of occupations.',
      curriculum4,
    ),
  ],
} as const satisfies Benchmark;

const employers5 = [
  area,
  cite(
    collegeCriteria2018(5),
    'published',
    'Asks for two encounters every year, one of them in the curriculum area, and that part-time work is taken into account.',
  ),
];

const employers = {
  benchmark: 5,
  title: 'Encounters with employers and employees',
  questions: [
    share2018('5.1', 'Learners have at least two meaningful encounters with an employer every year.', employers5, {
      measure: { activity: 'employer-encounter', least: 2, yearGroups: [12, 13, 14] },
    }),
    share2018('5.2', 'At least one of these encounters every year belongs to what the learner studies.', employers5),
    yesNo('5.3', "The college records learners' part-time work and takes it into account.", employers5),
  ],
} as const satisfies Benchmark;

const workplaces = {
  benchmark: 6,
  title: 'Experiences of workplaces',
  questions: [
    share2018(
      '6.1',
      'By the end of their programme, learners have had an experience of a workplace beyond part-time jobs.',
      [area, cite(collegeCriteria2018(6), 'published', 'Asks it by 18 or by the end of the programme.')],
      { measure: { activity: 'workplace-experience', least: 1, yearGroups: [13], sinceYear: 12 } },
    ),
  ],
} as const satisfies Benchmark;

const providers7 = [
  area,
  cite(
    collegeCriteria2018(7),
    'published',
    'Asks for a range of providers by 18 or by the end of the programme, and for two visits of those who consider university.',
  ),
];

const providers = {
  benchmark: 7,
  title: 'Encounters with further and higher education',
  questions: [
    share2018(
      '7.1',
      'By the end of their programme, learners have had meaningful encounters with a range of providers of what may come next.',
      [...providers7, assumed('Where records are counted, two encounters stand for a range')],
      { measure: { activity: 'provider-encounter', least: 2, yearGroups: [13], sinceYear: 12 } },
    ),
    share2018(
      '7.2',
      'By the end of their programme, learners who consider university have visited at least two universities.',
      providers7,
      {
        measure: {
          activity: 'provider-encounter',
          providers: ['university'],
          least: 2,
          yearGroups: [13],
          sinceYear: 12,
          considering: 'university',
        },
      },
    ),
  ],
} as const satisfies Benchmark;

const guidance8 = [
  area,
  cite(
    collegeGuidance2018,
    'published',
    'Asks for an interview by the end of the programme, and a level 6 adviser when needed.',
  ),
];

const guidance = {
  benchmark: 8,
  title: 'Personal guidance',
  questions: [
    share2018('8.1', 'By the end of their programme, learners have had a guidance interview.', guidance8, {
      measure: { activity: 'guidance-interview', least: 1, yearGroups: [13], sinceYear: 12 },
    }),
    yesNo('8.2', 'A careers adviser qualified to level 6 is available whenever a learner needs one.', guidance8),
  ],
} as const satisfies Benchmark;

/**
 * The form for colleges of 2018 to 2025.
 *
 * The 18 areas of benchmark 1 are published, in this order. The other benchmarks follow the published criteria for
 * colleges; which areas they have and what these are worth is not published, and assumed. Where records are counted,
 * a programme is taken to last from Year 12 to Year 13.
 *
 * @example
 * ```ts
 * import { colleges2018 } from 'careers-domain/benchmarks';
 *
 * colleges2018.benchmarks[0].questions.length; // => 18
 * ```
 *
 * @group Frameworks
 */
export const colleges2018 = frameworkOf({
  id: 'colleges-2018',
  title: 'Compass for colleges, 2018 to 2025',
  audience: 'Further education colleges, sixth form colleges and other institutions that teach only after 16.',
  inForce: { from: '2018-09-01', to: '2025-08-31' },
  cites: [
    cite(
      collegeResult,
      'published',
      'Percentages are of a number of assessment areas and cut off, not rounded: 16 of 18 are 88%.',
    ),
    cite(
      collegesReport,
      'inferred',
      'Compass for colleges was launched in September 2018, after 135 providers had evaluated themselves in 2017/18; which day it was is not said.',
    ),
  ],
  benchmarks: [programme, information, needs, curriculum, employers, workplaces, providers, guidance],
});
