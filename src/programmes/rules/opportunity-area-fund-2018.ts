import { pounds } from '../../core/index.js';
import type { FundCall } from '../entities.js';
import { assumed, firstDay, firstOpportunityAreas, opportunityAreaAwards } from './sources.js';

/**
 * The Opportunity Area Fund of 2018: £1.5m for proven programmes in the twelve Opportunity Areas.
 *
 * @example
 * ```ts
 * import { opportunityAreaFund2018 } from 'careers-domain/programmes';
 *
 * const areas = opportunityAreaFund2018.rules.find((rule) => rule.rule === 'areas');
 * areas?.rule === 'areas' && areas.of.length; // => 12
 * areas?.grade; // => 'assumed'
 * ```
 *
 * @group Fund calls
 */
export const opportunityAreaFund2018: FundCall = {
  id: 'opportunity-area-fund-2018',
  title: 'Opportunity Area Fund 2018',
  inForce: { from: '2018-06-01' },
  cites: [firstDay(opportunityAreaAwards, 'The month is published; its first day is taken.')],
  rules: [
    {
      rule: 'money',
      amount: pounds(1_500_000),
      statement: 'There is £1.5m.',
      grade: 'published',
      cites: [opportunityAreaAwards],
    },
    {
      rule: 'areas',
      of: [
        'Blackpool',
        'Bradford',
        'Derby',
        'Doncaster',
        'Fenland and East Cambridgeshire',
        'Hastings',
        'Ipswich',
        'Norwich',
        'Oldham',
        'Scarborough',
        'Stoke-on-Trent',
        'West Somerset',
      ],
      statement: 'Programmes run in the twelve Opportunity Areas.',
      grade: 'assumed',
      cites: [
        firstOpportunityAreas,
        opportunityAreaAwards,
        assumed(
          'Doncaster, Hastings, and Fenland and East Cambridgeshire',
          'No source that was read names these three.',
        ),
      ],
    },
    {
      rule: 'evidence',
      of: ['proven'],
      statement: 'Programmes are proven.',
      grade: 'published',
      cites: [opportunityAreaAwards],
    },
  ],
};
