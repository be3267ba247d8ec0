import { pounds } from '../../core/index.js';
import type { FundCall } from '../entities.js';
import { firstDay, fund2016, fund2016Awards } from './sources.js';

/**
 * The Careers & Enterprise Fund of 2016: £5m for four kinds of activity, £1m of it for the first six Opportunity Areas.
 *
 * @example
 * ```ts
 * import { careersEnterpriseFund2016 } from 'careers-domain/programmes';
 *
 * const activities = careersEnterpriseFund2016.rules.find(({ rule }) => rule === 'activities');
 * activities?.statement; // => 'Funded are work experience, enterprise, volunteering and transition skills.'
 * ```
 *
 * @group Fund calls
 */
export const careersEnterpriseFund2016: FundCall = {
  id: 'careers-enterprise-fund-2016',
  title: 'Careers & Enterprise Fund 2016',
  inForce: { from: '2016-11-01' },
  cites: [firstDay(fund2016, 'The month is published; its first day is taken.'), fund2016Awards],
  rules: [
    {
      rule: 'money',
      amount: pounds(5_000_000),
      strands: [
        { id: 'national', title: 'Everywhere', amount: pounds(4_000_000) },
        { id: 'opportunity-areas', title: 'The first six Opportunity Areas', amount: pounds(1_000_000) },
      ],
      statement: 'There is £5m, of which £1m is for the first six Opportunity Areas.',
      grade: 'inferred',
      cites: [
        fund2016,
        {
          ...fund2016Awards,
          grade: 'inferred',
          note: '£4m and over £1m are taken for £5m. Which of the two the £1m for Opportunity Areas is part of is not said.',
        },
      ],
    },
    {
      rule: 'activities',
      of: ['work-experience', 'enterprise', 'volunteering', 'transition-skills'],
      statement: 'Funded are work experience, enterprise, volunteering and transition skills.',
      grade: 'published',
      cites: [fund2016],
    },
  ],
};
