import type { ActivityPart, Benchmark, ProviderKind } from '../entities.js';
import { frameworkOf } from './framework.js';
import { share2025, yesNo } from './question.js';
import { assumed, cite, criteria2025, newForms, report2025 } from './sources.js';

const area8 = [
  cite(
    report2025,
    'inferred',
    'Counts 8 assessment areas in benchmark 1. That they are the trained Careers Leader (1.1), the six guidelines (1.2) and publication (1.3) is inferred from the order of the report.',
  ),
  cite(criteria2025.programme, 'published', 'Asks for each of them.'),
];

export const programme2025 = {
  benchmark: 1,
  title: 'A stable careers programme',
  questions: [
    yesNo('1.1', 'The school has a trained Careers Leader.', area8),
    yesNo('1.2', 'The careers programme is tailored to the needs of all pupils, disadvantaged ones included.', area8),
    yesNo('1.3', 'The governors explicitly back the careers programme.', area8),
    yesNo('1.4', 'The careers programme rests on learning outcomes and builds up in a fitting sequence.', area8),
    yesNo('1.5', 'The careers programme is tied to the development plan of the whole school.', area8),
    yesNo('1.6', 'The careers programme says how parents and carers are engaged.', area8),
    yesNo('1.7', 'The headteacher explicitly backs the careers programme.', area8),
    yesNo('1.8', "The careers programme is published on the school's website.", area8),
  ],
} as const satisfies Benchmark;

const area = assumed(
  'Which areas the form has, each worth one point: only the number of those of benchmark 1 is published',
);

const information2 = [
  area,
  cite(
    criteria2025.information,
    'published',
    'Asks that pupils use information in each key stage, and that parents are encouraged and supported.',
  ),
];

const informationIn = <const Ids extends readonly [string, string, string, string]>(year: number, ids: Ids) => {
  const inYear = { when: { anyYearOf: [year] } };
  return [
    share2025<Ids[0]>(ids[0], `Pupils of Year ${year} can get at information on career paths.`, information2, inYear),
    share2025<Ids[1]>(
      ids[1],
      `Pupils of Year ${year} use information on career paths to decide.`,
      information2,
      inYear,
    ),
    share2025<Ids[2]>(
      ids[2],
      `Pupils of Year ${year} can get at information on the labour market.`,
      information2,
      inYear,
    ),
    share2025<Ids[3]>(
      ids[3],
      `Pupils of Year ${year} use information on the labour market to decide.`,
      information2,
      inYear,
    ),
  ] as const;
};

export const information2025 = {
  benchmark: 2,
  title: 'Learning from careers and labour market information',
  questions: [
    ...informationIn(7, ['2.1', '2.2', '2.3', '2.4']),
    ...informationIn(8, ['2.5', '2.6', '2.7', '2.8']),
    ...informationIn(9, ['2.9', '2.10', '2.11', '2.12']),
    ...informationIn(10, ['2.13', '2.14', '2.15', '2.16']),
    ...informationIn(11, ['2.17', '2.18', '2.19', '2.20']),
    ...informationIn(12, ['2.21', '2.22', '2.23', '2.24']),
    ...informationIn(13, ['2.25', '2.26', '2.27', '2.28']),
    yesNo(
      '2.29',
      'The school encourages parents and carers to use such information with their children.',
      information2,
    ),
    yesNo('2.30', 'The school supports parents and carers in using such information.', information2),
  ],
} as const satisfies Benchmark;

const needs3 = [
  area,
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
    yesNo('3.2', 'Pupils meet role models of many backgrounds in the careers programme.', needs3),
    yesNo('3.3', 'Careers support for vulnerable pupils and those with special needs is planned for them.', needs3),
    yesNo('3.4', "The school records each pupil's participation in the whole careers programme.", needs3),
    yesNo(
      '3.5',
      'The school keeps records of the careers advice given to each pupil and the decisions agreed.',
      needs3,
    ),
    yesNo('3.6', 'All pupils can see and use their own careers records.', needs3),
    yesNo('3.7', 'The school collects and keeps accurate data on sustained destinations.', needs3),
    yesNo('3.8', 'The school collects and keeps data on longer-term destinations.', needs3),
    yesNo('3.9', 'The school uses destination data to evaluate the careers programme.', needs3),
    yesNo('3.10', 'Alumni take part in the careers programme.', needs3),
  ],
} as const satisfies Benchmark;

const curriculum4 = [
  area,
  cite(
    criteria2025.curriculum,
    'published',
    'Asks it of every pupil, every year, in every subject, and that careers is part of staff development.',
  ),
];

const subjectsIn = <const Id extends string>(id: Id, year: number) =>
  share2025(id, `Pupils of Year ${year} have learned in every subject how it leads to careers.`, curriculum4, {
    when: { anyYearOf: [year] },
  });

export const curriculum2025 = {
  benchmark: 4,
  title: 'Linking curriculum learning to careers',
  questions: [
    subjectsIn('4.1', 7),
    subjectsIn('4.2', 8),
    subjectsIn('4.3', 9),
    subjectsIn('4.4', 10),
    subjectsIn('4.5', 11),
    subjectsIn('4.6', 12),
    subjectsIn('4.7', 13),
    yesNo('4.8', 'The teaching plans of every subject link it to a wide range of careers.', curriculum4),
    yesNo('4.9', 'Careers is part of the continuing development of teachers.', curriculum4),
    yesNo('4.10', 'Careers is part of the continuing development of all other staff who support pupils.', curriculum4),
  ],
} as const satisfies Benchmark;

const employers5 = [
  area,
  cite(
    criteria2025.employers,
    'published',
    'Asks for a meaningful encounter every year from 11, and says in four parts what makes one meaningful.',
  ),
];

const employersIn = <const Id extends string>(id: Id, year: number) =>
  share2025(id, `Pupils of Year ${year} have had a meaningful encounter with an employer this year.`, employers5, {
    when: { anyYearOf: [year] },
    measure: { activity: 'employer-encounter', least: 1, yearGroups: [year] },
  });

const encounterPart = (part: ActivityPart) => ({
  when: { anyYearOf: [7, 8, 9, 10, 11, 12, 13] },
  measure: { activity: 'employer-encounter', part, least: 1, yearGroups: [7, 8, 9, 10, 11, 12, 13] } as const,
});

export const employers2025 = {
  benchmark: 5,
  title: 'Encounters with employers and employees',
  questions: [
    employersIn('5.1', 7),
    employersIn('5.2', 8),
    employersIn('5.3', 9),
    employersIn('5.4', 10),
    employersIn('5.5', 11),
    employersIn('5.6', 12),
    employersIn('5.7', 13),
    yesNo(
      '5.8',
      'Encounters with employers have a clear purpose that both they and pupils share.',
      employers5,
      encounterPart('purpose'),
    ),
    yesNo(
      '5.9',
      'Encounters with employers rest on learning outcomes that fit the pupils.',
      employers5,
      encounterPart('outcomes'),
    ),
    yesNo(
      '5.10',
      'Encounters with employers let both sides talk with each other.',
      employers5,
      encounterPart('two-way'),
    ),
    yesNo('5.11', 'Encounters with employers leave pupils time to reflect.', employers5, encounterPart('reflection')),
  ],
} as const satisfies Benchmark;

const by16 = { anyYearOf: [10, 11] } as const;
const by18 = { anyYearOf: [12, 13] } as const;
const from14 = { anyYearOf: [10, 11, 12, 13] } as const;

const workplaces6 = [
  area,
  cite(
    criteria2025.workplaces,
    'published',
    'Asks for meaningful experiences by 16 and a further one by 18, and says in seven parts what makes one meaningful.',
  ),
];

const experiencePart = (part: ActivityPart) =>
  ({
    when: from14,
    measure: { activity: 'workplace-experience', part, least: 1, yearGroups: [11, 13], sinceYear: 7 },
  }) as const;

export const workplaces2025 = {
  benchmark: 6,
  title: 'Experiences of workplaces',
  questions: [
    share2025(
      '6.1',
      'By the end of Year 11, pupils have had meaningful experiences of workplaces, part-time jobs not counted.',
      [...workplaces6, assumed('Where records are counted, two experiences by 16 are the least that the plural means')],
      { when: by16, measure: { activity: 'workplace-experience', least: 2, yearGroups: [11], sinceYear: 7 } },
    ),
    share2025(
      '6.2',
      'By the end of Year 13, pupils have had a further meaningful experience of a workplace.',
      workplaces6,
      { when: by18, measure: { activity: 'workplace-experience', least: 1, yearGroups: [13], sinceYear: 12 } },
    ),
    yesNo(
      '6.3',
      'Experiences of workplaces have a clear purpose that employer and pupils share.',
      workplaces6,
      experiencePart('purpose'),
    ),
    yesNo(
      '6.4',
      'Experiences of workplaces rest on learning outcomes that fit the pupils.',
      workplaces6,
      experiencePart('outcomes'),
    ),
    yesNo(
      '6.5',
      'Experiences of workplaces give pupils much contact with the employer, both ways.',
      workplaces6,
      experiencePart('extensive-contact'),
    ),
    yesNo(
      '6.6',
      'Experiences of workplaces let pupils meet a range of people at work.',
      workplaces6,
      experiencePart('range-of-people'),
    ),
    yesNo(
      '6.7',
      'Experiences of workplaces have pupils do a task that the employer set.',
      workplaces6,
      experiencePart('employer-task'),
    ),
    yesNo(
      '6.8',
      "Experiences of workplaces give pupils the employer's feedback on their work.",
      workplaces6,
      experiencePart('feedback'),
    ),
    yesNo('6.9', 'Experiences of workplaces leave pupils time to reflect.', workplaces6, experiencePart('reflection')),
  ],
} as const satisfies Benchmark;

const providers7 = [
  area,
  cite(
    criteria2025.providers,
    'published',
    'Asks for meaningful encounters with the full range of providers by 16, for two visits by 18 of those who consider higher education, and says in six parts what makes an encounter meaningful.',
  ),
];

const providerPart = (part: ActivityPart) =>
  ({
    when: from14,
    measure: { activity: 'provider-encounter', part, least: 1, yearGroups: [11, 13], sinceYear: 7 },
  }) as const;

const metBy16 = (...providers: readonly ProviderKind[]) =>
  ({
    when: by16,
    measure: { activity: 'provider-encounter', providers, least: 1, yearGroups: [11], sinceYear: 7 },
  }) as const;

export const providers2025 = {
  benchmark: 7,
  title: 'Encounters with further education and higher education',
  questions: [
    share2025(
      '7.1',
      'By the end of Year 11, pupils have had a meaningful encounter with a sixth form.',
      providers7,
      metBy16('sixth-form'),
    ),
    share2025(
      '7.2',
      'By the end of Year 11, pupils have had a meaningful encounter with a college.',
      providers7,
      metBy16('college'),
    ),
    share2025(
      '7.3',
      'By the end of Year 11, pupils have had a meaningful encounter with a training or apprenticeship provider.',
      providers7,
      metBy16('training-provider', 'apprenticeship-provider'),
    ),
    share2025(
      '7.4',
      'By the end of Year 11, pupils have had a meaningful encounter with a university.',
      providers7,
      metBy16('university'),
    ),
    share2025(
      '7.5',
      'By the end of Year 13, pupils who consider higher education have visited at least two of its providers.',
      providers7,
      {
        when: by18,
        measure: {
          activity: 'provider-encounter',
          providers: ['university'],
          least: 2,
          yearGroups: [13],
          sinceYear: 7,
          considering: 'university',
        },
      },
    ),
    yesNo(
      '7.6',
      'Encounters with providers have a clear purpose that both they and pupils share.',
      providers7,
      providerPart('purpose'),
    ),
    yesNo(
      '7.7',
      'Encounters with providers rest on learning outcomes that fit the pupils.',
      providers7,
      providerPart('outcomes'),
    ),
    yesNo('7.8', 'Encounters with providers let both sides talk with each other.', providers7, providerPart('two-way')),
    yesNo(
      '7.9',
      'Encounters with providers tell of admissions, qualifications and the careers they lead to.',
      providers7,
      providerPart('provider-facts'),
    ),
    yesNo(
      '7.10',
      'Encounters with providers show what it is like to learn there.',
      providers7,
      providerPart('learning-there'),
    ),
    yesNo('7.11', 'Encounters with providers leave pupils time to reflect.', providers7, providerPart('reflection')),
  ],
} as const satisfies Benchmark;

const guidance8 = [
  area,
  cite(
    criteria2025.guidance,
    'published',
    'Asks for a guidance meeting by 16 and another by 18, and that parents are told how to get one.',
  ),
];

export const guidance2025 = {
  benchmark: 8,
  title: 'Personal guidance',
  questions: [
    share2025(
      '8.1',
      'By the end of Year 11, pupils have had a personal guidance meeting with a trained careers adviser.',
      guidance8,
      { when: by16, measure: { activity: 'guidance-interview', least: 1, yearGroups: [11], sinceYear: 7 } },
    ),
    share2025(
      '8.2',
      'By the end of Year 13, pupils have had another personal guidance meeting with a trained careers adviser.',
      guidance8,
      { when: by18, measure: { activity: 'guidance-interview', least: 1, yearGroups: [13], sinceYear: 12 } },
    ),
    yesNo('8.3', 'The school tells parents and carers how their children get a guidance meeting.', guidance8, {
      when: from14,
    }),
  ],
} as const satisfies Benchmark;

/**
 * The form for schools since September 2025.
 *
 * Every question is one area, met or not met, so each is worth one point. The 8 areas of benchmark 1 are counted by a
 * published report. The others are assumed: one for each year group where the updated benchmark says "every year", and
 * one for each part of what it calls meaningful. With Years 7 to 11 that makes 8, 22, 10, 8, 9, 8, 10 and 2 areas.
 *
 * @example
 * ```ts
 * import { schools2025, questionsFor } from 'careers-domain/benchmarks';
 *
 * const form = questionsFor(schools2025, { yearGroups: [7, 8, 9, 10, 11], specialist: false });
 * form.questions.filter(({ benchmark }) => benchmark === 5).length; // => 9
 * ```
 *
 * @group Frameworks
 */
export const schools2025 = frameworkOf({
  id: 'schools-2025',
  title: 'Compass for schools, from September 2025',
  audience: 'Schools that teach any of Years 7 to 13, other than special schools.',
  inForce: { from: '2025-09-01' },
  cites: [
    cite(
      newForms,
      'published',
      'New evaluations for schools, specialist settings, colleges and training providers, with more questions.',
    ),
    cite(
      report2025,
      'published',
      'Areas are achieved, in progress, not achieved or unscored, and the result counts those met.',
    ),
    assumed(
      'Bands of 1-25%, 26-50% and 91-99% are on the form of 2025; the others between 0% and 100% are filled in, and a share is met from 76% on',
    ),
  ],
  benchmarks: [
    programme2025,
    information2025,
    needs2025,
    curriculum2025,
    employers2025,
    workplaces2025,
    providers2025,
    guidance2025,
  ],
});
