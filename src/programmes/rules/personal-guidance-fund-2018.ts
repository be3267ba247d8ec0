import { pounds } from '../../core/index.js';
import type { FundCall } from '../entities.js';
import {
  assumed,
  firstDay,
  personalGuidanceFirstRound,
  personalGuidanceLaunch,
  personalGuidanceSecondRound,
} from './sources.js';

/**
 * The Personal Guidance Fund of 2018: £2.5m for clusters of schools and colleges, whose advisers it trains.
 *
 * @example
 * ```ts
 * import { personalGuidanceFund2018 } from 'careers-domain/programmes';
 *
 * personalGuidanceFund2018.rules.find(({ rule }) => rule === 'staff-training')?.statement;
 * // => 'Staff qualified at Level 6 get professional development, all others a qualification.'
 * ```
 *
 * @group Fund calls
 */
export const personalGuidanceFund2018: FundCall = {
  id: 'personal-guidance-fund-2018',
  title: 'Personal Guidance Fund 2018',
  inForce: { from: '2018-05-01' },
  cites: [firstDay(personalGuidanceLaunch, 'The month is published; its first day is taken.')],
  rules: [
    {
      rule: 'money',
      amount: pounds(2_500_000),
      statement: 'There is £2.5m: just under £870,000 in the first round, about £1.6m in the second.',
      grade: 'published',
      cites: [personalGuidanceLaunch, personalGuidanceFirstRound, personalGuidanceSecondRound],
    },
    {
      rule: 'institutions',
      least: 2,
      statement: 'A bid is for a cluster, which is two schools or colleges or more.',
      grade: 'assumed',
      cites: [personalGuidanceLaunch, assumed('Two make a cluster', 'Clusters are published; their size is not.')],
    },
    {
      rule: 'staff-training',
      cpdFrom: 6,
      statement: 'Staff qualified at Level 6 get professional development, all others a qualification.',
      grade: 'published',
      cites: [personalGuidanceLaunch],
    },
  ],
};
