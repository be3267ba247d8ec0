import type { ActivityPart, Benchmark } from '../entities.js';
import { frameworkOf } from './framework.js';
import { share2025, yesNo } from './question.js';
import { assumed, cite, collegeGuidance2018, criteria2025, newForms } from './sources.js';

/** What nobody published of the form that colleges and training providers share. */
export const sharedAreas = assumed(
  'Which areas the form for colleges and training providers has, each worth one point',
);

const programme1 = [
  sharedAreas,
  cite(criteria2025.programme, 'published', 'Asks for each of them, of colleges and training providers as of schools.'),
];

const programme = {
  benchmark: 1,
  title: 'A stable careers programme',
  questions: [
    yesNo('1.1', 'The college has a trained Careers Leader.', programme1),
    yesNo(
      '1.2',
      'The careers programme is tailored to the needs of all learners, disadvantaged ones included.',
      programme1,
    ),
    yesNo('1.3', 'The governors explicitly back the careers programme.', programme1),
    yesNo('1.4', 'The careers programme rests on learning outcomes and builds up in a fitting sequence.', programme1),
    yesNo('1.5', 'The careers programme is tied to the development plan of the whole college.', programme1),
    yesNo('1.6', 'The careers programme says how parents and carers are engaged.', programme1),
    yesNo('1.7', 'The principal explicitly backs the careers programme.', programme1),
    yesNo('1.8', "The careers programme is published on the college's website.", programme1),
  ],
} as const satisfies Benchmark;

const information2 = [
  sharedAreas,
  cite(criteria2025.information, 'published', 'Asks it during the programme of study, and that parents are supported.'),
];

export const information2025 = {
  benchmark: 2,
  title: 'Learning from careers and labour market information',
  questions: [
    share2025('2.1', 'Learners can get at information on career paths during their programme.', information2),
    share2025('2.2', 'Learners use information on career paths to decide.', information2),
    share2025('2.3', 'Learners can get at information on the labour market during their programme.', information2),
    share2025('2.4', 'Learners use information on the labour market to decide.', information2),
    yesNo('2.5', 'Parents and carers are encouraged to use such information with learners.', information2),
    yesNo('2.6', 'Parents and carers are supported in using such information.', information2),
  ],
} as const satisfies Benchmark;

const needs3 = [
  sharedAreas,
  cite(
    criteria2025.needs,
    'published',
    'Asks to challenge misconceptions, for role models, records of participation, and the use of destinations and alumni.',
  ),
];

export const needs2025 = {
  benchmark: 3,
  title: 'Addressing the needs of each young person',
  questions: [
    yesNo('3.1', 'The careers programme challenges misconceptions and stereotypes of who can do which job.', needs3),
    yesNo('3.2', 'Learners meet role models of many backgrounds in the careers programme.', needs3),
    yesNo('3.3', 'Careers support for vulnerable learners and those with special needs is planned for them.', needs3),
    yesNo('3.4', "Each learner's participation in the whole careers programme is recorded.", needs3),
    yesNo('3.5', 'Careers advice given to each learner and the decisions agreed are recorded.', needs3),
    yesNo('3.6', 'All learners can see and use their own careers records.', needs3),
    yesNo('3.7', 'Accurate data on sustained destinations is collected and kept.', needs3),
    yesNo('3.8', 'Data on longer-term destinations is collected and kept.', needs3),
    yesNo('3.9', 'Destination data is used to evaluate the careers programme.', needs3),
    yesNo('3.10', 'Alumni take part in the careers programme.', needs3),
  ],
} as const satisfies Benchmark;

const curriculum4 = [
  sharedAreas,
  cite(
    criteria2025.curriculum,
    'published',
    'Asks it throughout the programme and by the end of the course, and that careers is part of staff development.',
  ),
];

export const curriculum2025 = {
  benchmark: 4,
  title: 'Linking curriculum learning to careers',
  questions: [
    share2025('4.1', 'Learners learn throughout their programme how their subjects lead to careers.', curriculum4),
    share2025(
      '4.2',
      'By the end of their course, learners know a wide range of careers that it leads to.',
      curriculum4,
    ),
    yesNo('4.3', 'Careers is part of the continuing development of teachers.', curriculum4),
    yesNo('4.4', 'Careers is part of the continuing development of all other staff who support learners.', curriculum4),
  ],
} as const satisfies Benchmark;

const employers5 = [
  sharedAreas,
  cite(
    criteria2025.employers,
    'published',
    'Asks for two meaningful encounters every year, one through the curriculum area, and says in four parts what makes one meaningful.',
  ),
];

const encounterPart = (part: ActivityPart) => ({
  measure: { activity: 'employer-encounter', part, least: 1, yearGroups: [12, 13, 14] } as const,
});

export const employers2025 = {
  benchmark: 5,
  title: 'Encounters with employers and employees',
  questions: [
    share2025('5.1', 'Learners have at least two meaningful encounters with an employer every year.', employers5, {
      measure: { activity: 'employer-encounter', least: 2, yearGroups: [12, 13, 14] },
    }),
    share2025('5.2', 'At least one of these encounters every year belongs to what the learner studies.', employers5),
    yesNo(
      '5.3',
      'Encounters with employers have a clear purpose that both they and learners share.',
      employers5,
      encounterPart('purpose'),
    ),
    yesNo(
      '5.4',
      'Encounters with employers rest on learning outcomes that fit the learners.',
      employers5,
      encounterPart('outcomes'),
    ),
    yesNo(
      '5.5',
      'Encounters with employers let both sides talk with each other.',
      employers5,
      encounterPart('two-way'),
    ),
    yesNo('5.6', 'Encounters with employers leave learners time to reflect.', employers5, encounterPart('reflection')),
  ],
} as const satisfies Benchmark;

const workplaces6 = [
  sharedAreas,
  cite(
    criteria2025.workplaces,
    'published',
    'Asks for a meaningful experience by the end of the programme, beyond part-time jobs, and says in seven parts what makes one meaningful.',
  ),
];

const experiencePart = (part: ActivityPart) =>
  ({ measure: { activity: 'workplace-experience', part, least: 1, yearGroups: [13], sinceYear: 12 } }) as const;

export const workplaces2025 = {
  benchmark: 6,
  title: 'Experiences of workplaces',
  questions: [
    share2025(
      '6.1',
      'By the end of their programme, learners have had a meaningful experience of a workplace beyond part-time jobs.',
      workplaces6,
      { measure: { activity: 'workplace-experience', least: 1, yearGroups: [13], sinceYear: 12 } },
    ),
    yesNo(
      '6.2',
      'Experiences of workplaces have a clear purpose that employer and learners share.',
      workplaces6,
      experiencePart('purpose'),
    ),
    yesNo(
      '6.3',
      'Experiences of workplaces rest on learning outcomes that fit the learners.',
      workplaces6,
      experiencePart('outcomes'),
    ),
    yesNo(
      '6.4',
      'Experiences of workplaces give learners much contact with the employer, both ways.',
      workplaces6,
      experiencePart('extensive-contact'),
    ),
    yesNo(
      '6.5',
      'Experiences of workplaces let learners meet a range of people at work.',
      workplaces6,
      experiencePart('range-of-people'),
    ),
    yesNo(
      '6.6',
      'Experiences of workplaces have learners do a task that the employer set.',
      workplaces6,
      experiencePart('employer-task'),
    ),
    yesNo(
      '6.7',
      "Experiences of workplaces give learners the employer's feedback on their work.",
      workplaces6,
      experiencePart('feedback'),
    ),
    yesNo(
      '6.8',
      'Experiences of workplaces leave learners time to reflect.',
      workplaces6,
      experiencePart('reflection'),
    ),
  ],
} as const satisfies Benchmark;

const providers7 = [
  sharedAreas,
  cite(
    criteria2025.providers,
    'published',
    'Asks for meaningful encounters with a range of providers by the end of the programme, and says in six parts what makes one meaningful.',
  ),
];

const providerPart = (part: ActivityPart) =>
  ({ measure: { activity: 'provider-encounter', part, least: 1, yearGroups: [13], sinceYear: 12 } }) as const;

export const providers2025 = {
  benchmark: 7,
  title: 'Encounters with further education and higher education',
  questions: [
    share2025(
      '7.1',
      'By the end of their programme, learners have had meaningful encounters with a range of providers of what may come next.',
      [...providers7, assumed('Where records are counted, two encounters stand for a range')],
      { measure: { activity: 'provider-encounter', least: 2, yearGroups: [13], sinceYear: 12 } },
    ),
    yesNo(
      '7.2',
      'Encounters with providers have a clear purpose that both they and learners share.',
      providers7,
      providerPart('purpose'),
    ),
    yesNo(
      '7.3',
      'Encounters with providers rest on learning outcomes that fit the learners.',
      providers7,
      providerPart('outcomes'),
    ),
    yesNo('7.4', 'Encounters with providers let both sides talk with each other.', providers7, providerPart('two-way')),
    yesNo(
      '7.5',
      'Encounters with providers tell of admissions, qualifications and the careers they lead to.',
      providers7,
      providerPart('provider-facts'),
    ),
    yesNo(
      '7.6',
      'Encounters with providers show what it is like to learn there.',
      providers7,
      providerPart('learning-there'),
    ),
    yesNo('7.7', 'Encounters with providers leave learners time to reflect.', providers7, providerPart('reflection')),
  ],
} as const satisfies Benchmark;

const guidance8 = [
  sharedAreas,
  cite(
    collegeGuidance2018,
    'inferred',
    'Asked for an interview by the end of the programme, and a level 6 adviser when needed, in 2018; the updated text for colleges was not found.',
  ),
];

export const guidance2025 = {
  benchmark: 8,
  title: 'Personal guidance',
  questions: [
    share2025('8.1', 'By the end of their programme, learners have had a personal guidance meeting.', guidance8, {
      measure: { activity: 'guidance-interview', least: 1, yearGroups: [13], sinceYear: 12 },
    }),
    yesNo('8.2', 'A careers adviser qualified to level 6 is available whenever a learner needs one.', guidance8),
  ],
} as const satisfies Benchmark;

/**
 * The form for colleges since September 2025.
 *
 * Every question is one area, met or not met, so each is worth one point. The areas follow the published text of the
 * updated benchmarks for colleges; which of them are on the form is assumed. Where records are counted, a programme is
 * taken to last from Year 12 to Year 13.
 *
 * @example
 * ```ts
 * import { colleges2025, questionsFor } from 'careers-domain/benchmarks';
 *
 * questionsFor(colleges2025, { yearGroups: [12, 13], specialist: false }).total; // => 51
 * ```
 *
 * @group Frameworks
 */
export const colleges2025 = frameworkOf({
  id: 'colleges-2025',
  title: 'Compass for colleges, from September 2025',
  audience: 'Further education colleges, sixth form colleges and other institutions that teach only after 16.',
  inForce: { from: '2025-09-01' },
  cites: [cite(newForms, 'published', 'Colleges and training providers share an evaluation.'), sharedAreas],
  benchmarks: [
    programme,
    information2025,
    needs2025,
    curriculum2025,
    employers2025,
    workplaces2025,
    providers2025,
    guidance2025,
  ],
});
