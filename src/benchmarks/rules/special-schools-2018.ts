import { frameworkOf } from './framework.js';
import { carriedOver } from './question.js';
import {
  curriculum2018,
  employers2018,
  guidance2018,
  information2018,
  needs2018,
  programme2018,
  providers2018,
  workplaces2018,
} from './schools-2018.js';
import { assumed, cite, specialSchoolGuide, supplementaryQuestions } from './sources.js';

const asForSchools = assumed('Special schools are asked and scored as other schools are');

/**
 * The form for special schools of 2018 to 2025.
 *
 * The questions and points of {@link schools2018}, each of them assumed: what differs on the form for special schools is
 * not published. A special school answers for the pupils for whom it finds an activity suitable.
 *
 * @example
 * ```ts
 * import { specialSchools2018 } from 'careers-domain/benchmarks';
 *
 * specialSchools2018.benchmarks[0].questions[0].grade; // => 'assumed'
 * ```
 *
 * @group Frameworks
 */
export const specialSchools2018 = frameworkOf({
  id: 'special-schools-2018',
  title: 'Compass for special schools, 2018 to 2025',
  audience:
    'Special schools and other specialist settings, which answer for the pupils for whom an activity is suitable.',
  inForce: { from: '2018-01-01', to: '2025-08-31' },
  cites: [
    cite(specialSchoolGuide, 'published', 'A special school answers for the cohort that it judges suitable.'),
    asForSchools,
    cite(
      supplementaryQuestions,
      'published',
      'Special schools, too, have four more questions on work experience. They are left out, as their text was not found.',
    ),
  ],
  benchmarks: [
    carriedOver(programme2018, asForSchools),
    carriedOver(information2018, asForSchools),
    carriedOver(needs2018, asForSchools),
    carriedOver(curriculum2018, asForSchools),
    carriedOver(employers2018, asForSchools),
    carriedOver(workplaces2018, asForSchools),
    carriedOver(providers2018, asForSchools),
    carriedOver(guidance2018, asForSchools),
  ],
});
