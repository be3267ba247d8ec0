import { DomainProblem, didYouMean, nameValue } from '../../core/index.js';
import type { Framework } from '../entities.js';
import { colleges2018 } from './colleges-2018.js';
import { colleges2025 } from './colleges-2025.js';
import { middleSchools2018 } from './middle-schools-2018.js';
import { schools2018 } from './schools-2018.js';
import { schools2025 } from './schools-2025.js';
import { specialSchools2018 } from './special-schools-2018.js';
import { specialistSettings2025 } from './specialist-settings-2025.js';
import { trainingProviders2025 } from './training-providers-2025.js';

/**
 * Every framework of this library, by its id.
 *
 * @example
 * ```ts
 * import { frameworks } from 'careers-domain/benchmarks';
 *
 * frameworks['colleges-2018'].title; // => 'Compass for colleges, 2018 to 2025'
 * Object.keys(frameworks).length; // => 8
 * ```
 *
 * @group Frameworks
 */
export const frameworks: {
  /** See {@link schools2018}. */
  readonly 'schools-2018': typeof schools2018;
  /** See {@link specialSchools2018}. */
  readonly 'special-schools-2018': typeof specialSchools2018;
  /** See {@link middleSchools2018}. */
  readonly 'middle-schools-2018': typeof middleSchools2018;
  /** See {@link colleges2018}. */
  readonly 'colleges-2018': typeof colleges2018;
  /** See {@link schools2025}. */
  readonly 'schools-2025': typeof schools2025;
  /** See {@link specialistSettings2025}. */
  readonly 'specialist-settings-2025': typeof specialistSettings2025;
  /** See {@link colleges2025}. */
  readonly 'colleges-2025': typeof colleges2025;
  /** See {@link trainingProviders2025}. */
  readonly 'training-providers-2025': typeof trainingProviders2025;
} = Object.freeze({
  'schools-2018': schools2018,
  'special-schools-2018': specialSchools2018,
  'middle-schools-2018': middleSchools2018,
  'colleges-2018': colleges2018,
  'schools-2025': schools2025,
  'specialist-settings-2025': specialistSettings2025,
  'colleges-2025': colleges2025,
  'training-providers-2025': trainingProviders2025,
});

/**
 * The framework with an id: one of {@link frameworks}.
 *
 * @throws DomainProblem `unknown-framework` where there is none, naming the nearest id there is.
 *
 * @example
 * ```ts
 * import { findFramework } from 'careers-domain/benchmarks';
 *
 * findFramework('schools-2025').inForce.from; // => '2025-09-01'
 * ```
 *
 * @group Frameworks
 */
export const findFramework = (id: string): Framework => {
  if (isFrameworkId(id)) return frameworks[id];
  throw new DomainProblem('unknown-framework', 'There is no such framework', [
    {
      path: [],
      message: `${nameValue(id)} is the id of none${typeof id === 'string' ? didYouMean(id, Object.keys(frameworks)) : ''}`,
    },
  ]);
};

const isFrameworkId = (id: string): id is keyof typeof frameworks =>
  typeof id === 'string' && Object.hasOwn(frameworks, id);
