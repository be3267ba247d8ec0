import { pounds } from '../../core/index.js';
import type { FundCall } from '../entities.js';
import { firstDay, primaryFundAwards, primaryFundCall } from './sources.js';

/**
 * The Primary Fund of 2019: £2m, of which £1.65m scale up what exists and £350,000 start what is new.
 *
 * @example
 * ```ts
 * import { primaryFund2019 } from 'careers-domain/programmes';
 *
 * const window = primaryFund2019.rules.find((rule) => rule.rule === 'window');
 * window?.rule === 'window' && window.closes; // => '2019-02-15T15:00:00Z'
 * ```
 *
 * @group Fund calls
 */
export const primaryFund2019: FundCall = {
  id: 'primary-fund-2019',
  title: 'Primary Fund 2019',
  inForce: { from: '2019-01-01', to: '2020-07-31' },
  cites: [firstDay(primaryFundCall, 'The day of the call was not found; bids were due in the middle of February.')],
  rules: [
    {
      rule: 'money',
      amount: pounds(2_000_000),
      strands: [
        { id: 'scaling', title: 'Scaling up what exists', amount: pounds(1_650_000) },
        { id: 'new', title: 'Starting what is new', amount: pounds(350_000) },
      ],
      statement: 'There is £2m: £1.65m for scaling up and £350,000 for what is new.',
      grade: 'inferred',
      cites: [
        primaryFundCall,
        { ...primaryFundAwards, grade: 'inferred', note: 'The division is that of the awards made.' },
      ],
    },
    {
      rule: 'window',
      closes: '2019-02-15T15:00:00Z',
      statement: 'Bids are received until 15:00 on 15 February 2019.',
      grade: 'published',
      cites: [primaryFundCall],
    },
    {
      rule: 'bidders',
      of: ['school', 'hub', 'local-authority', 'lep', 'trust', 'provider'],
      statement: 'Schools, hubs, councils, LEPs, trusts and providers may bid.',
      grade: 'published',
      cites: [primaryFundCall],
    },
    {
      rule: 'delivery',
      within: { from: '2019-09-01', to: '2020-07-31' },
      statement: 'Programmes run from September 2019 to July 2020.',
      grade: 'published',
      cites: [primaryFundCall],
    },
  ],
};
