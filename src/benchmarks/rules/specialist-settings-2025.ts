import { frameworkOf } from './framework.js';
import { carriedOver } from './question.js';
import {
  curriculum2025,
  employers2025,
  guidance2025,
  information2025,
  needs2025,
  programme2025,
  providers2025,
  workplaces2025,
} from './schools-2025.js';
import { assumed, cite, newForms } from './sources.js';

const asForSchools = assumed('Specialist settings are asked and scored as schools are');

/**
 * The form for specialist settings since September 2025.
 *
 * The questions of {@link schools2025}, each of them assumed: that specialist settings have a form of their own is
 * published, what is on it is not.
 *
 * @example
 * ```ts
 * import { specialistSettings2025 } from 'careers-domain/benchmarks';
 *
 * specialistSettings2025.inForce; // => { from: '2025-09-01' }
 * ```
 *
 * @group Frameworks
 */
export const specialistSettings2025 = frameworkOf({
  id: 'specialist-settings-2025',
  title: 'Compass for specialist settings, from September 2025',
  audience: 'Special schools and other specialist settings, most of whose pupils do not take GCSEs.',
  inForce: { from: '2025-09-01' },
  cites: [cite(newForms, 'published', 'Specialist settings have an evaluation of their own.'), asForSchools],
  benchmarks: [
    carriedOver(programme2025, asForSchools),
    carriedOver(information2025, asForSchools),
    carriedOver(needs2025, asForSchools),
    carriedOver(curriculum2025, asForSchools),
    carriedOver(employers2025, asForSchools),
    carriedOver(workplaces2025, asForSchools),
    carriedOver(providers2025, asForSchools),
    carriedOver(guidance2025, asForSchools),
  ],
});
