import type { ColdSpotIndicator } from '../entities.js';
import { coldSpotReport } from './sources.js';

const indicator = (id: string, theme: string, title: string, cold: ColdSpotIndicator['cold']): ColdSpotIndicator => ({
  id,
  title,
  theme,
  unit: 'percent',
  cold,
  grade: 'inferred',
  cites: [
    coldSpotReport,
    {
      ...coldSpotReport,
      grade: 'inferred',
      note: `That ${cold} values are cold follows from what the indicator measures.`,
    },
  ],
});

/**
 * The ten indicators of the cold spots report of 2015. The indicators are published, which end of each is cold is inferred.
 *
 * The update of 2018 kept eight of them; which eight is not known here, so leave out what your figures do not have.
 *
 * @example
 * ```ts
 * import { coldSpotIndicators2015 } from 'careers-domain/programmes';
 *
 * coldSpotIndicators2015.filter(({ cold }) => cold === 'high').map(({ id }) => id);
 * // => ['free-school-meals', 'neet', 'poorly-prepared-at-16', 'poorly-prepared-at-17-18']
 * ```
 *
 * @group Cold spots
 */
export const coldSpotIndicators2015: readonly ColdSpotIndicator[] = [
  indicator('free-school-meals', 'Deprivation', 'Pupils on free school meals', 'high'),
  indicator(
    'work-experience',
    'Employer engagement',
    'Employers with anyone on work experience in the last 12 months',
    'low',
  ),
  indicator(
    'work-inspiration',
    'Employer engagement',
    'Employers that offered work inspiration in the last 12 months',
    'low',
  ),
  indicator('five-good-gcses', 'Outcomes', 'Pupils with five GCSEs at A* to C', 'low'),
  indicator('stem-a-levels', 'Outcomes', 'A-level entries in science, technology, engineering and maths', 'low'),
  indicator('girls-in-stem', 'Outcomes', 'A-level entries in these subjects by girls', 'low'),
  indicator('apprenticeships', 'Outcomes', 'Pupils in a sustained apprenticeship after key stage 4', 'low'),
  indicator('neet', 'Outcomes', 'Young people of 16 and 17 not in education, employment or training', 'high'),
  indicator(
    'poorly-prepared-at-16',
    'Outcomes',
    'Employers that find leavers of 16 poorly or very poorly prepared',
    'high',
  ),
  indicator(
    'poorly-prepared-at-17-18',
    'Outcomes',
    'Employers that find school leavers of 17 and 18 poorly or very poorly prepared',
    'high',
  ),
];
