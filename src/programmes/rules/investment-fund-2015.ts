import { pounds } from '../../core/index.js';
import type { FundCall } from '../entities.js';
import { assumed, coldSpotInvestment, groupsOfSchools, investmentFundLaunch } from './sources.js';

/**
 * The Investment Fund of 2015: £5m for programmes in cold spots.
 *
 * No limits of a grant and no match were published; that the £5m became £10m is a result and no rule for a single bid.
 *
 * @example
 * ```ts
 * import { investmentFund2015 } from 'careers-domain/programmes';
 *
 * investmentFund2015.rules.map(({ rule }) => rule);
 * // => ['money', 'window', 'institutions', 'ages', 'evidence', 'cold-spots']
 * ```
 *
 * @group Fund calls
 */
export const investmentFund2015: FundCall = {
  id: 'investment-fund-2015',
  title: 'Investment Fund 2015',
  inForce: { from: '2015-10-27' },
  cites: [investmentFundLaunch, coldSpotInvestment],
  rules: [
    {
      rule: 'money',
      amount: pounds(5_000_000),
      statement: 'There is £5m.',
      grade: 'published',
      cites: [investmentFundLaunch, coldSpotInvestment],
    },
    {
      rule: 'window',
      opens: '2015-10-27T00:00:00Z',
      closes: '2015-12-04T23:59:59Z',
      statement: 'Bids are received from 27 October to the end of 4 December 2015.',
      grade: 'inferred',
      cites: [{ ...investmentFundLaunch, grade: 'inferred', note: 'The days are published, the hours are not.' }],
    },
    {
      rule: 'institutions',
      least: 6,
      of: ['network', 'coalition', 'trust'],
      statement: 'A network, coalition or trust names at least six schools or colleges.',
      grade: 'published',
      cites: [groupsOfSchools],
    },
    {
      rule: 'ages',
      within: { from: 12, to: 18 },
      statement: 'Programmes are for young people of 12 to 18.',
      grade: 'published',
      cites: [investmentFundLaunch],
    },
    {
      rule: 'evidence',
      of: ['track-record'],
      statement: 'A bidder has a track record.',
      grade: 'published',
      cites: [investmentFundLaunch],
    },
    {
      rule: 'cold-spots',
      percent: 75,
      bidFrom: 100,
      statement:
        'At least 75% of the money goes to bids for cold spots, which are those that reach young people there and nowhere else.',
      grade: 'assumed',
      cites: [
        coldSpotInvestment,
        assumed(
          'The 75% as a rule, by money',
          'Published is that 75% are in cold spots: an outcome. That it is a least share of the money, and when a bid counts, is assumed.',
        ),
      ],
    },
  ],
};
