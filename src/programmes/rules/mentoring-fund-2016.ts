import { pounds } from '../../core/index.js';
import type { FundCall } from '../entities.js';
import { firstDay, mentoringRegions } from './sources.js';

/**
 * The Mentoring Fund of 2016: £3.5m as the first part of £12m, for pupils at risk before their GCSEs, in every LEP area.
 *
 * @example
 * ```ts
 * import { mentoringFund2016 } from 'careers-domain/programmes';
 *
 * mentoringFund2016.rules.find(({ rule }) => rule === 'per-area')?.statement;
 * // => 'Each LEP area has at least one provider.'
 * ```
 *
 * @group Fund calls
 */
export const mentoringFund2016: FundCall = {
  id: 'mentoring-fund-2016',
  title: 'Mentoring Fund 2016',
  inForce: { from: '2016-11-01' },
  cites: [firstDay(mentoringRegions, 'The month is published; its first day is taken.')],
  rules: [
    {
      rule: 'money',
      amount: pounds(3_500_000),
      statement: 'There is £3.5m, the first part of £12m.',
      grade: 'published',
      cites: [mentoringRegions],
    },
    {
      rule: 'ages',
      within: { from: 11, to: 14 },
      statement: 'Programmes are for pupils of Years 7 to 9, which is before their GCSEs begin.',
      grade: 'inferred',
      cites: [
        {
          ...mentoringRegions,
          grade: 'inferred',
          note: 'Pupils before their GCSEs are taken to be those before Year 10, 11 to 14 years old.',
        },
      ],
    },
    {
      rule: 'groups',
      of: ['at-risk'],
      statement: 'Programmes are for pupils at risk.',
      grade: 'published',
      cites: [mentoringRegions],
    },
    {
      rule: 'per-area',
      least: 1,
      statement: 'Each LEP area has at least one provider.',
      grade: 'published',
      cites: [mentoringRegions],
    },
  ],
};
