import type { Benchmark, ProviderKind } from '../entities.js';
import { frameworkOf } from './framework.js';
import { share2018, yesNo } from './question.js';
import { assumed, cite, matravers, schoolCriteria2018, schoolResult, supplementaryQuestions } from './sources.js';

const area17 = [cite(schoolResult, 'published', 'Lists this among the 17 assessment areas of benchmark 1.')];

const audience17 = [
  cite(
    schoolResult,
    'inferred',
    'Counts 17 assessment areas and shows nine of them and the heads of two lists. Four audiences in each list make 17, as the 18 listed for colleges do with one audience more.',
  ),
  cite(schoolCriteria2018(1), 'published', 'Names pupils, parents, teachers and employers as the audiences.'),
];

export const programme2018 = {
  benchmark: 1,
  title: 'A stable careers programme',
  questions: [
    yesNo('1.1', 'The school has a structured careers programme that is written down.', area17),
    yesNo('1.2', 'The governing body has approved the careers programme.', area17),
    yesNo('1.3', 'The senior leadership team openly backs the careers programme.', area17),
    yesNo('1.4', 'The careers programme has the money and the staff time it needs.', area17),
    yesNo('1.5', 'Somebody checks systematically how the careers programme is being carried out.', area17),
    yesNo('1.6', 'The careers programme sets out both its strategy and its day-to-day work.', area17),
    yesNo('1.7', "The careers programme is published on the school's website.", area17),
    yesNo('1.8', 'The website tells pupils what the careers programme means for them.', audience17),
    yesNo('1.9', 'The website tells teachers what the careers programme means for them.', audience17),
    yesNo('1.10', 'The website tells employers what the careers programme means for them.', audience17),
    yesNo('1.11', 'The website tells parents and carers what the careers programme means for them.', audience17),
    yesNo('1.12', 'The school evaluates the careers programme at least every three years.', area17),
    yesNo('1.13', 'The evaluation draws on feedback from pupils.', audience17),
    yesNo('1.14', 'The evaluation draws on feedback from teachers.', audience17),
    yesNo('1.15', 'The evaluation draws on feedback from employers.', audience17),
    yesNo('1.16', 'The evaluation draws on feedback from parents and carers.', audience17),
    yesNo('1.17', 'The school has a Careers Leader, who leads the careers programme.', area17),
  ],
} as const satisfies Benchmark;

const points5 = cite(
  matravers,
  'inferred',
  'Five points explain every published percentage of benchmark 2: a share worth 4 and a yes worth 1.',
);

export const information2018 = {
  benchmark: 2,
  title: 'Learning from career and labour market information',
  questions: [
    share2018(
      '2.1',
      'By the age of 14, pupils have used information on careers and the labour market when choosing what to study.',
      [points5, cite(schoolCriteria2018(2), 'published', 'Asks it of every pupil.')],
    ),
    yesNo('2.2', 'The school encourages parents and carers to use such information with their children.', [
      points5,
      cite(schoolCriteria2018(2), 'published', 'Asks that parents are encouraged to use it.'),
    ]),
  ],
} as const satisfies Benchmark;

const area11 = [
  assumed('The eleven areas of benchmark 3 by name'),
  cite(
    matravers,
    'inferred',
    'Eleven points explain every published percentage of benchmark 3, and among 1 to 21 no other number does.',
  ),
  cite(
    schoolCriteria2018(3),
    'published',
    'Asks for aspirations, no stereotypes, records that pupils can see, and destination data.',
  ),
];

export const needs2018 = {
  benchmark: 3,
  title: 'Addressing the needs of each pupil',
  questions: [
    yesNo('3.1', 'The careers programme sets out to raise the aspirations of every pupil.', area11),
    yesNo('3.2', 'The careers programme challenges stereotypes of who can do which job.', area11),
    yesNo('3.3', 'Careers support for vulnerable pupils and those with special needs is planned for them.', area11),
    yesNo('3.4', 'The school keeps systematic records of the careers activities of each pupil.', area11),
    yesNo('3.5', 'The school keeps systematic records of the careers advice given to each pupil.', area11),
    yesNo('3.6', 'The school keeps systematic records of the decisions agreed with each pupil.', area11),
    yesNo('3.7', 'All pupils can see their own careers records.', area11),
    yesNo('3.8', 'The school collects accurate data on where each pupil goes on leaving.', area11),
    yesNo('3.9', "The school keeps data on each pupil's destinations for at least three years.", area11),
    yesNo('3.10', 'The school shares destination data with the local authority.', area11),
    yesNo('3.11', 'The school uses destination data to evaluate the careers programme.', area11),
  ],
} as const satisfies Benchmark;

const points16 = [
  assumed('The four subjects of benchmark 4 by name'),
  cite(
    matravers,
    'inferred',
    'Sixteen points, and no other number, explain every published percentage of benchmark 4: four shares worth 4 each. 75% was achieved, which four shares of 76-99 give. A later copy of the page also calls 62% achieved, which they cannot give: either the threshold is lower in this benchmark, or that flag was out of date.',
  ),
  cite(schoolCriteria2018(4), 'published', 'Asks that every pupil, by 14, learns how subjects lead to careers.'),
];

export const curriculum2018 = {
  benchmark: 4,
  title: 'Linking curriculum learning to careers',
  questions: [
    share2018('4.1', 'By the age of 14, pupils have learned how English leads to a wide range of careers.', points16),
    share2018('4.2', 'By the age of 14, pupils have learned how maths leads to a wide range of careers.', points16),
    share2018('4.3', 'By the age of 14, pupils have learned how science leads to a wide range of careers.', points16),
    share2018('4.4', 'By the age of 14, pupils have learned about careers and working life in PSHE.', points16),
  ],
} as const satisfies Benchmark;

export const employers2018 = {
  benchmark: 5,
  title: 'Encounters with employers and employees',
  questions: [
    share2018(
      '5.1',
      'Pupils have at least one meaningful encounter with an employer in every year from Year 7 on.',
      [
        cite(
          matravers,
          'inferred',
          'Four points explain every published percentage of benchmark 5: one share worth 4.',
        ),
        cite(schoolCriteria2018(5), 'published', 'Asks for one encounter in every year from the age of 11.'),
      ],
      {
        when: { anyYearOf: [7, 8, 9, 10, 11, 12, 13] },
        measure: { activity: 'employer-encounter', least: 1, yearGroups: [7, 8, 9, 10, 11, 12, 13] },
      },
    ),
  ],
} as const satisfies Benchmark;

const by16 = { anyYearOf: [10, 11] } as const;
const by18 = { anyYearOf: [12, 13] } as const;

const points8 = (benchmark: 6 | 8) => [
  cite(
    matravers,
    'inferred',
    `Eight points with a sixth form, and four without, explain every published percentage of benchmark ${benchmark}: a share worth 4 by 16 and another by 18. Where only some of Years 7 to 13 are taught, the first is taken to be asked with Year 10 or 11, the second with Year 12 or 13.`,
  ),
  cite(schoolCriteria2018(benchmark), 'published', 'Asks for one by 16 and a further one by 18.'),
];

const workplaces8 = points8(6);

export const workplaces2018 = {
  benchmark: 6,
  title: 'Experiences of workplaces',
  questions: [
    share2018(
      '6.1',
      'By the end of Year 11, pupils have had an experience of a workplace, part-time jobs not counted.',
      workplaces8,
      {
        when: by16,
        measure: { activity: 'workplace-experience', least: 1, yearGroups: [11], sinceYear: 7 },
      },
    ),
    share2018(
      '6.2',
      'By the end of Year 13, pupils have had a further experience of a workplace, part-time jobs not counted.',
      workplaces8,
      {
        when: by18,
        measure: { activity: 'workplace-experience', least: 1, yearGroups: [13], sinceYear: 12 },
      },
    ),
  ],
} as const satisfies Benchmark;

const provider24 = [
  assumed('The five kinds of provider by name'),
  cite(
    matravers,
    'inferred',
    'Twenty-four points with a sixth form, and twenty without, explain every published percentage of benchmark 7: five shares worth 4 each by 16, and one more by 18.',
  ),
  cite(
    schoolCriteria2018(7),
    'published',
    'Names sixth forms, colleges, universities and providers of apprenticeships.',
  ),
];

const metBy16 = (provider: ProviderKind) =>
  ({
    when: by16,
    measure: { activity: 'provider-encounter', providers: [provider], least: 1, yearGroups: [11], sinceYear: 7 },
  }) as const;

export const providers2018 = {
  benchmark: 7,
  title: 'Encounters with further and higher education',
  questions: [
    share2018(
      '7.1',
      'By the end of Year 11, pupils have had a meaningful encounter with a sixth form.',
      provider24,
      metBy16('sixth-form'),
    ),
    share2018(
      '7.2',
      'By the end of Year 11, pupils have had a meaningful encounter with a further education college.',
      provider24,
      metBy16('college'),
    ),
    share2018(
      '7.3',
      'By the end of Year 11, pupils have had a meaningful encounter with an independent training provider.',
      provider24,
      metBy16('training-provider'),
    ),
    share2018(
      '7.4',
      'By the end of Year 11, pupils have had a meaningful encounter with a provider of apprenticeships.',
      provider24,
      metBy16('apprenticeship-provider'),
    ),
    share2018(
      '7.5',
      'By the end of Year 11, pupils have had a meaningful encounter with a university.',
      provider24,
      metBy16('university'),
    ),
    share2018(
      '7.6',
      'By the end of Year 13, pupils who consider university have visited at least two universities.',
      [
        cite(
          matravers,
          'inferred',
          'Benchmark 7 is worth four points more with a sixth form than without: one more share worth 4.',
        ),
        cite(schoolCriteria2018(7), 'published', 'Asks for two visits of those who consider university.'),
      ],
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
  ],
} as const satisfies Benchmark;

const guidance8 = points8(8);

export const guidance2018 = {
  benchmark: 8,
  title: 'Personal guidance',
  questions: [
    share2018(
      '8.1',
      'By the end of Year 11, pupils have had a guidance interview with a trained careers adviser.',
      guidance8,
      { when: by16, measure: { activity: 'guidance-interview', least: 1, yearGroups: [11], sinceYear: 7 } },
    ),
    share2018(
      '8.2',
      'By the end of Year 13, pupils have had a further guidance interview with a trained careers adviser.',
      guidance8,
      { when: by18, measure: { activity: 'guidance-interview', least: 1, yearGroups: [13], sinceYear: 12 } },
    ),
  ],
} as const satisfies Benchmark;

/**
 * The form for schools of 2018 to 2025.
 *
 * Its benchmarks are worth 17, 5, 11, 16, 4, 8, 24 and 8 points with a sixth form, and 17, 5, 11, 16, 4, 4, 20 and 4
 * without. The 17 are published; the others were worked out from published percentages, which are floored and which
 * hardly any other number explains. A share of pupils is worth 0 to 4 points and counts as fully met from 76% on, which
 * is inferred from percentages published with flags.
 *
 * @example
 * ```ts
 * import { schools2018 } from 'careers-domain/benchmarks';
 *
 * schools2018.benchmarks[0].questions.length; // => 17
 * schools2018.inForce; // => { from: '2018-01-01', to: '2025-08-31' }
 * ```
 *
 * @group Frameworks
 */
export const schools2018 = frameworkOf({
  id: 'schools-2018',
  title: 'Compass for schools, 2018 to 2025',
  audience: 'Schools that teach any of Years 7 to 13, other than special schools and middle schools.',
  inForce: { from: '2018-01-01', to: '2025-08-31' },
  cites: [
    cite(
      schoolResult,
      'published',
      'Percentages are of a number of assessment areas and cut off, not rounded: 64% of 17.',
    ),
    cite(
      matravers,
      'inferred',
      'Fourteen results of five schools were compared, and this one prints flags as well: a share of pupils is worth 0 to 4 points and is fully met from 76% on. How the bands are labelled is not published.',
    ),
    cite(
      schoolCriteria2018(1),
      'inferred',
      'In guidance from January 2018, hence the first day. The updated benchmarks are in force from September 2025, hence the last.',
    ),
    cite(
      supplementaryQuestions,
      'published',
      'Four more questions on work experience gather national data. That they are unscored is inferred, and their text was not found: they are left out.',
    ),
  ],
  benchmarks: [
    programme2018,
    information2018,
    needs2018,
    curriculum2018,
    employers2018,
    workplaces2018,
    providers2018,
    guidance2018,
  ],
});
