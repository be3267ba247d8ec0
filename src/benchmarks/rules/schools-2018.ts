import type { Benchmark } from '../entities.js';
import { shares2018 } from './bands.js';
import { frameworkOf } from './framework.js';
import { assumed, cite, MATRAVERS, SCHOOL_RESULT, schoolCriteria } from './sources.js';

const areas17 = [
  cite(SCHOOL_RESULT, 'published', 'The result counts 17 assessment areas in benchmark 1, this one among them.'),
];

const audience17 = [
  cite(
    SCHOOL_RESULT,
    'inferred',
    'Of the 17 areas the result shows nine and the heads of two lists. Four audiences in each list make 17, as 18 are published for colleges, which have one audience more.',
  ),
  cite(schoolCriteria(1), 'published', 'Pupils, parents, teachers and employers are the four audiences.'),
];

export const programme2018 = {
  benchmark: 1,
  title: 'A stable careers programme',
  questions: [
    {
      id: '1.1',
      kind: 'yes-no',
      text: 'The school has a structured careers programme that is written down.',
      points: 1,
      grade: 'published',
      cites: areas17,
    },
    {
      id: '1.2',
      kind: 'yes-no',
      text: 'The governing body has approved the careers programme.',
      points: 1,
      grade: 'published',
      cites: areas17,
    },
    {
      id: '1.3',
      kind: 'yes-no',
      text: 'The senior leadership team openly backs the careers programme.',
      points: 1,
      grade: 'published',
      cites: areas17,
    },
    {
      id: '1.4',
      kind: 'yes-no',
      text: 'The careers programme has the money and the staff time it needs.',
      points: 1,
      grade: 'published',
      cites: areas17,
    },
    {
      id: '1.5',
      kind: 'yes-no',
      text: 'Somebody follows systematically how the careers programme is carried out.',
      points: 1,
      grade: 'published',
      cites: areas17,
    },
    {
      id: '1.6',
      kind: 'yes-no',
      text: 'The careers programme sets out both its strategy and its day-to-day work.',
      points: 1,
      grade: 'published',
      cites: areas17,
    },
    {
      id: '1.7',
      kind: 'yes-no',
      text: "The careers programme is published on the school's website.",
      points: 1,
      grade: 'published',
      cites: areas17,
    },
    {
      id: '1.8',
      kind: 'yes-no',
      text: 'What the website says about careers is written for pupils, among others.',
      points: 1,
      grade: 'inferred',
      cites: audience17,
    },
    {
      id: '1.9',
      kind: 'yes-no',
      text: 'What the website says about careers is written for teachers, among others.',
      points: 1,
      grade: 'inferred',
      cites: audience17,
    },
    {
      id: '1.10',
      kind: 'yes-no',
      text: 'What the website says about careers is written for employers, among others.',
      points: 1,
      grade: 'inferred',
      cites: audience17,
    },
    {
      id: '1.11',
      kind: 'yes-no',
      text: 'What the website says about careers is written for parents and carers, among others.',
      points: 1,
      grade: 'inferred',
      cites: audience17,
    },
    {
      id: '1.12',
      kind: 'yes-no',
      text: 'The school evaluates the careers programme at least every three years.',
      points: 1,
      grade: 'published',
      cites: areas17,
    },
    {
      id: '1.13',
      kind: 'yes-no',
      text: 'The evaluation draws on what pupils say about the programme.',
      points: 1,
      grade: 'inferred',
      cites: audience17,
    },
    {
      id: '1.14',
      kind: 'yes-no',
      text: 'The evaluation draws on what teachers say about the programme.',
      points: 1,
      grade: 'inferred',
      cites: audience17,
    },
    {
      id: '1.15',
      kind: 'yes-no',
      text: 'The evaluation draws on what employers say about the programme.',
      points: 1,
      grade: 'inferred',
      cites: audience17,
    },
    {
      id: '1.16',
      kind: 'yes-no',
      text: 'The evaluation draws on what parents and carers say about the programme.',
      points: 1,
      grade: 'inferred',
      cites: audience17,
    },
    {
      id: '1.17',
      kind: 'yes-no',
      text: 'A named person with suitable training leads careers work: the Careers Leader.',
      points: 1,
      grade: 'published',
      cites: areas17,
    },
  ],
} as const satisfies Benchmark;

const areas5 = cite(
  MATRAVERS,
  'inferred',
  'Five areas explain every published percentage of benchmark 2; a share worth 4 and a yes worth 1 make five.',
);

export const information2018 = {
  benchmark: 2,
  title: 'Learning from career and labour market information',
  questions: [
    {
      id: '2.1',
      kind: 'banded',
      text: 'Pupils have used information on careers and the labour market, by the age of 14, when choosing what to study.',
      points: 4,
      bands: shares2018,
      achievedAt: '76-99',
      grade: 'inferred',
      cites: [
        areas5,
        cite(
          schoolCriteria(2),
          'published',
          'The benchmark asks it of every pupil by 14. The bands are inferred from the points.',
        ),
      ],
    },
    {
      id: '2.2',
      kind: 'yes-no',
      text: 'The school encourages parents and carers to use such information with their children.',
      points: 1,
      grade: 'inferred',
      cites: [areas5, cite(schoolCriteria(2), 'published', 'The benchmark asks it.')],
    },
  ],
} as const satisfies Benchmark;

const needs11 = [
  assumed('Which eleven areas there are: none of them is published by name'),
  cite(
    MATRAVERS,
    'inferred',
    'Eleven areas, and no other number up to 21, explain every published percentage of benchmark 3.',
  ),
  cite(schoolCriteria(3), 'published', 'The criteria of the benchmark, from which the areas are made.'),
];

export const needs2018 = {
  benchmark: 3,
  title: 'Addressing the needs of each pupil',
  questions: [
    {
      id: '3.1',
      kind: 'yes-no',
      text: "The careers programme sets out to raise every pupil's aspirations.",
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.2',
      kind: 'yes-no',
      text: 'The careers programme challenges stereotypes of who does which job.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.3',
      kind: 'yes-no',
      text: "The school keeps a systematic record of each pupil's careers activities.",
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.4',
      kind: 'yes-no',
      text: 'The school keeps a systematic record of the careers advice each pupil was given.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.5',
      kind: 'yes-no',
      text: 'The school keeps a systematic record of the decisions agreed with each pupil.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.6',
      kind: 'yes-no',
      text: 'Every pupil can see these records of their own.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.7',
      kind: 'yes-no',
      text: 'Staff who support a pupil use these records to fit the programme to that pupil.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.8',
      kind: 'yes-no',
      text: 'The school collects accurate data on where each pupil goes on leaving.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.9',
      kind: 'yes-no',
      text: 'The school keeps destination data on each pupil for at least three years after leaving.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.10',
      kind: 'yes-no',
      text: 'The school shares destination data with the local authority.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
    {
      id: '3.11',
      kind: 'yes-no',
      text: 'Destination data is used when the careers programme is evaluated.',
      points: 1,
      grade: 'assumed',
      cites: needs11,
    },
  ],
} as const satisfies Benchmark;

const subjects16 = [
  assumed('Which four subjects are asked about: none of them is published by name'),
  cite(
    MATRAVERS,
    'inferred',
    'Sixteen areas, and no other number, explain every published percentage of benchmark 4: four shares worth 4 each. 75% was achieved, as four shares of 76-99 give it; a later copy of the page also calls 62% achieved, which no share of 76-99 in every subject gives, so the threshold may be lower here or that flag out of date.',
  ),
  cite(schoolCriteria(4), 'published', 'The benchmark links curriculum learning with careers.'),
];

export const curriculum2018 = {
  benchmark: 4,
  title: 'Linking curriculum learning to careers',
  questions: [
    {
      id: '4.1',
      kind: 'banded',
      text: 'Pupils have learned, by the age of 14, how English leads to a wide range of careers.',
      points: 4,
      bands: shares2018,
      achievedAt: '76-99',
      grade: 'assumed',
      cites: subjects16,
    },
    {
      id: '4.2',
      kind: 'banded',
      text: 'Pupils have learned, by the age of 14, how mathematics leads to a wide range of careers.',
      points: 4,
      bands: shares2018,
      achievedAt: '76-99',
      grade: 'assumed',
      cites: subjects16,
    },
    {
      id: '4.3',
      kind: 'banded',
      text: 'Pupils have learned, by the age of 14, how science leads to a wide range of careers.',
      points: 4,
      bands: shares2018,
      achievedAt: '76-99',
      grade: 'assumed',
      cites: subjects16,
    },
    {
      id: '4.4',
      kind: 'banded',
      text: 'Pupils have met the world of work and careers, by the age of 14, in their PSHE lessons.',
      points: 4,
      bands: shares2018,
      achievedAt: '76-99',
      grade: 'assumed',
      cites: subjects16,
    },
  ],
} as const satisfies Benchmark;

export const employers2018 = {
  benchmark: 5,
  title: 'Encounters with employers and employees',
  questions: [
    {
      id: '5.1',
      kind: 'banded',
      text: 'Pupils from Year 7 on have at least one meaningful encounter with an employer every year.',
      points: 4,
      when: { anyYearOf: [7, 8, 9, 10, 11, 12, 13] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: { activity: 'employer-encounter', least: 1, yearGroups: [7, 8, 9, 10, 11, 12, 13] },
      grade: 'inferred',
      cites: [
        cite(MATRAVERS, 'inferred', 'One share worth 4 explains every published percentage of benchmark 5.'),
        cite(schoolCriteria(5), 'published', 'The benchmark asks for one encounter in every year from the age of 11.'),
      ],
    },
  ],
} as const satisfies Benchmark;

const halves8 = (benchmark: number) => [
  cite(
    MATRAVERS,
    'inferred',
    `Eight areas with a sixth form, and four without, explain every published percentage of benchmark ${benchmark}: a share worth 4 by 16 and another by 18. That a question by 16 is asked where Year 10 or 11 is taught, and one by 18 where Year 12 or 13 is, is assumed.`,
  ),
  cite(schoolCriteria(benchmark), 'published', 'The benchmark asks it of every pupil, once by 16 and once more by 18.'),
];

const workplaces8 = halves8(6);
const guidance8 = halves8(8);

export const workplaces2018 = {
  benchmark: 6,
  title: 'Experiences of workplaces',
  questions: [
    {
      id: '6.1',
      kind: 'banded',
      text: 'Pupils have had an experience of a workplace by the end of Year 11, part-time jobs not counted.',
      points: 4,
      when: { anyYearOf: [10, 11] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: { activity: 'workplace-experience', least: 1, yearGroups: [11], sinceYear: 7 },
      grade: 'inferred',
      cites: workplaces8,
    },
    {
      id: '6.2',
      kind: 'banded',
      text: 'Pupils have had one more experience of a workplace by the end of Year 13, part-time jobs not counted.',
      points: 4,
      when: { anyYearOf: [12, 13] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: { activity: 'workplace-experience', least: 1, yearGroups: [13], sinceYear: 12 },
      grade: 'inferred',
      cites: workplaces8,
    },
  ],
} as const satisfies Benchmark;

const providers24 = [
  assumed('Which five kinds of provider are asked about: they are not published one by one'),
  cite(
    MATRAVERS,
    'inferred',
    'Twenty-four areas with a sixth form, and twenty without, explain every published percentage of benchmark 7: five shares worth 4 by 16, and one more by 18.',
  ),
  cite(schoolCriteria(7), 'published', 'The benchmark names sixth forms, colleges, universities and apprenticeships.'),
];

export const providers2018 = {
  benchmark: 7,
  title: 'Encounters with further and higher education',
  questions: [
    {
      id: '7.1',
      kind: 'banded',
      text: 'Pupils have had a meaningful encounter with a sixth form by the end of Year 11.',
      points: 4,
      when: { anyYearOf: [10, 11] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: { activity: 'provider-encounter', provider: 'sixth-form', least: 1, yearGroups: [11], sinceYear: 7 },
      grade: 'assumed',
      cites: providers24,
    },
    {
      id: '7.2',
      kind: 'banded',
      text: 'Pupils have had a meaningful encounter with a further education college by the end of Year 11.',
      points: 4,
      when: { anyYearOf: [10, 11] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: { activity: 'provider-encounter', provider: 'college', least: 1, yearGroups: [11], sinceYear: 7 },
      grade: 'assumed',
      cites: providers24,
    },
    {
      id: '7.3',
      kind: 'banded',
      text: 'Pupils have had a meaningful encounter with an independent training provider by the end of Year 11.',
      points: 4,
      when: { anyYearOf: [10, 11] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: {
        activity: 'provider-encounter',
        provider: 'training-provider',
        least: 1,
        yearGroups: [11],
        sinceYear: 7,
      },
      grade: 'assumed',
      cites: providers24,
    },
    {
      id: '7.4',
      kind: 'banded',
      text: 'Pupils have had a meaningful encounter with a provider of apprenticeships by the end of Year 11.',
      points: 4,
      when: { anyYearOf: [10, 11] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: {
        activity: 'provider-encounter',
        provider: 'apprenticeship-provider',
        least: 1,
        yearGroups: [11],
        sinceYear: 7,
      },
      grade: 'assumed',
      cites: providers24,
    },
    {
      id: '7.5',
      kind: 'banded',
      text: 'Pupils have had a meaningful encounter with a university by the end of Year 11.',
      points: 4,
      when: { anyYearOf: [10, 11] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: { activity: 'provider-encounter', provider: 'university', least: 1, yearGroups: [11], sinceYear: 7 },
      grade: 'assumed',
      cites: providers24,
    },
    {
      id: '7.6',
      kind: 'banded',
      text: 'Pupils who consider university have visited at least two universities by the end of Year 13.',
      points: 4,
      when: { anyYearOf: [12, 13] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: {
        activity: 'provider-encounter',
        provider: 'university',
        least: 2,
        yearGroups: [13],
        sinceYear: 7,
        considering: 'university',
      },
      grade: 'inferred',
      cites: [
        cite(
          MATRAVERS,
          'inferred',
          'The four areas by which benchmark 7 is larger with a sixth form: a share worth 4.',
        ),
        cite(schoolCriteria(7), 'published', 'The benchmark asks for two visits of those who consider university.'),
      ],
    },
  ],
} as const satisfies Benchmark;

export const guidance2018 = {
  benchmark: 8,
  title: 'Personal guidance',
  questions: [
    {
      id: '8.1',
      kind: 'banded',
      text: 'Pupils have had a guidance interview with a trained careers adviser by the end of Year 11.',
      points: 4,
      when: { anyYearOf: [10, 11] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: { activity: 'guidance-interview', least: 1, yearGroups: [11], sinceYear: 7 },
      grade: 'inferred',
      cites: guidance8,
    },
    {
      id: '8.2',
      kind: 'banded',
      text: 'Pupils have had one more guidance interview with a trained careers adviser by the end of Year 13.',
      points: 4,
      when: { anyYearOf: [12, 13] },
      bands: shares2018,
      achievedAt: '76-99',
      measure: { activity: 'guidance-interview', least: 1, yearGroups: [13], sinceYear: 12 },
      grade: 'inferred',
      cites: guidance8,
    },
  ],
} as const satisfies Benchmark;

/**
 * The form for schools of 2018 to 2025.
 *
 * Its benchmarks are worth 17, 5, 11, 16, 4, 8, 24 and 8 points with a sixth form, and 17, 5, 11, 16, 4, 4, 20 and 4
 * without. The 17 are published; the others were worked out from published percentages, which are floored and which no
 * other number explains. A share of pupils is worth 0 to 4 points and counts as fully met from 76% on, which is inferred
 * from one school's percentages and flags.
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
      SCHOOL_RESULT,
      'published',
      'Percentages are out of a number of assessment areas and are cut off, not rounded: 64% of 17.',
    ),
    cite(
      MATRAVERS,
      'inferred',
      'Percentages next to flags: a share of pupils is worth 0 to 4 points and is fully met from 76% on. The labels of the bands are not published.',
    ),
    {
      title: 'Guidance for supplementary Compass evaluation questions',
      publisher: 'The Careers & Enterprise Company',
      url: 'https://careersandenterprise.zendesk.com/hc/en-gb/articles/19201532422684-Guidance-for-supplementary-Compass-evaluation-questions',
      grade: 'published',
      note: 'Four questions on work experience under benchmark 6 gather national data. They are unscored as far as is known and their text is not published, so they are left out.',
    },
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
