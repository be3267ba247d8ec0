import type { Benchmark } from '../entities.js';
import { frameworkOf } from './framework.js';
import { carriedOver, share2018 } from './question.js';
import {
  curriculum2018,
  guidance2018,
  needs2018,
  programme2018,
  providers2018,
  workplaces2018,
} from './schools-2018.js';
import { assumed, cite, middleSchoolGuide, schoolCriteria2018 } from './sources.js';

const inFull = cite(middleSchoolGuide, 'published', 'The benchmark applies to middle schools in full.');

const information = {
  benchmark: 2,
  title: 'Learning from career and labour market information',
  questions: [
    share2018(
      '2.1',
      'By the time they leave the school, pupils have used information on careers and the labour market.',
      [
        cite(
          middleSchoolGuide,
          'inferred',
          'The result stands on the question for the lowest age alone, so a middle school can reach 100%; hence nothing is asked about parents.',
        ),
        cite(schoolCriteria2018(2), 'published', 'Asks it of every pupil.'),
      ],
    ),
  ],
} as const satisfies Benchmark;

const [aspirations, stereotypes, support, activities, advice, decisions, access, leavers, years, , use] =
  needs2018.questions;

const needs = carriedOver(
  {
    ...needs2018,
    questions: [aspirations, stereotypes, support, activities, advice, decisions, access, leavers, years, use],
  },
  cite(
    middleSchoolGuide,
    'published',
    'Most of the benchmark applies. That all of it does but sharing destinations with the local authority is assumed.',
  ),
);

const employers = {
  benchmark: 5,
  title: 'Encounters with employers and employees',
  questions: [
    share2018(
      '5.1',
      'Pupils have at least one meaningful encounter with an employer in each of Years 7 and 8.',
      [
        cite(middleSchoolGuide, 'published', 'Only encounters in Years 7 and 8 count.'),
        assumed('The one share and its points are those of other schools'),
      ],
      { when: { anyYearOf: [7, 8] }, measure: { activity: 'employer-encounter', least: 1, yearGroups: [7, 8] } },
    ),
  ],
} as const satisfies Benchmark;

const notBefore16 = assumed(
  'Nothing that is asked by 16 or by 18 is asked of a school that teaches neither Year 10 nor 12',
);

/**
 * The form as middle schools fill it in, 2018 to 2025.
 *
 * Benchmarks 1 and 4 are those of {@link schools2018}; benchmark 2 stands on one question, benchmark 3 on most of its
 * areas, benchmark 5 on Years 7 and 8. The questions of benchmarks 6 to 8 ask about older pupils, so they do not apply
 * where none are taught and these benchmarks stay unscored.
 *
 * @example
 * ```ts
 * import { middleSchools2018, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const setting = { yearGroups: [5, 6, 7, 8], specialist: false };
 * const result = scoreEvaluation({ framework: 'middle-schools-2018', setting, answers: {} }, middleSchools2018);
 * result.benchmarks.map(({ possible }) => possible); // => [17, 4, 10, 16, 4, 0, 0, 0]
 * ```
 *
 * @group Frameworks
 */
export const middleSchools2018 = frameworkOf({
  id: 'middle-schools-2018',
  title: 'Compass for middle schools, 2018 to 2025',
  audience: 'Middle schools, whose pupils leave after Year 8 or 9.',
  inForce: { from: '2018-01-01', to: '2025-08-31' },
  cites: [cite(middleSchoolGuide, 'published', 'Says of each benchmark how far it applies to middle schools.')],
  benchmarks: [
    carriedOver(programme2018, inFull),
    information,
    needs,
    carriedOver(curriculum2018, inFull),
    employers,
    carriedOver(workplaces2018, notBefore16),
    carriedOver(providers2018, notBefore16),
    carriedOver(guidance2018, notBefore16),
  ],
});
