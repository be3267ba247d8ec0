import type { Citation } from '../../core/index.js';
import type { MatchPolicy } from '../entities.js';

const HOURS_SOURCE: Citation = {
  title: 'Volunteer school mentor numbers top 1,300',
  publisher: 'Children & Young People Now',
  url: 'https://www.cypnow.co.uk/content/news/volunteer-school-mentor-numbers-top-1-300',
  grade: 'published',
  note: 'Advisers give eight hours a month at least.',
};

/**
 * The default policy for matching: a kilometre counts 100 points, and everything else is told in kilometres.
 *
 * Nobody publishes how advisers are matched in England. Sources name what is looked at (place, sector, seniority, the gaps
 * that Compass shows, time), none says for how much it counts; only the eight hours a month are printed. So take it as a
 * beginning and put your own weights in: `{ ...matchPolicy, weights: { ...matchPolicy.weights, sector: 1_000 } }`.
 *
 * @example
 * ```ts
 * import { matchPolicy } from 'careers-domain/advisers';
 *
 * matchPolicy.limits; // => { km: 20, minutes: 45, hoursPerMonth: 8 }
 * matchPolicy.weights.sector; // => 500
 * ```
 *
 * @group Policy
 */
export const matchPolicy: MatchPolicy = {
  id: 'adviser-matching',
  title: 'Matching of Enterprise Advisers',
  inForce: { from: '2015-09-01' },
  cites: [
    {
      title: 'What each term counts for',
      publisher: 'The careers-domain authors',
      grade: 'assumed',
      note: 'No score for matching is published. What is looked at is inferred from what local partnerships write.',
    },
    HOURS_SOURCE,
  ],
  weights: { km: 100, minute: 60, sector: 500, growthSector: 250, seniority: 200, benchmark: 150, hour: 50, stay: 500 },
  limits: { km: 20, minutes: 45, hoursPerMonth: 8 },
  priority: 'turn',
};
