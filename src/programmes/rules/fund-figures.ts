import { type Citation, type Pence, pounds } from '../../core/index.js';
import { fund2016Awards, mentoringRegions, opportunityAreaAwards } from './sources.js';

/**
 * What a fund came to, as it was published.
 *
 * @group Fund calls
 */
export interface FundFigures {
  /** The id of the call. */
  readonly call: string;
  /** The money awarded. */
  readonly money: Pence;
  /** The organisations that were awarded money. */
  readonly organisations: number;
  /** The young people to be reached, as the source rounds them. */
  readonly youngPeople: number;
  /** Where the figures come from. */
  readonly cites: readonly Citation[];
}

/**
 * What three funds came to, as it was published: money, organisations and young people.
 *
 * @example
 * ```ts
 * import { formatPounds } from 'careers-domain/core';
 * import { fundFigures, unitCost } from 'careers-domain/programmes';
 *
 * fundFigures.map(({ call, money, youngPeople }) => `${call} ${formatPounds(unitCost(money, youngPeople).each)}`);
 * // => ['careers-enterprise-fund-2016 £31.25', 'mentoring-fund-2016 £175', 'opportunity-area-fund-2018 £10.49']
 * ```
 *
 * @group Fund calls
 */
export const fundFigures: readonly FundFigures[] = [
  {
    call: 'careers-enterprise-fund-2016',
    money: pounds(5_000_000),
    organisations: 48,
    youngPeople: 160_000,
    cites: [fund2016Awards],
  },
  {
    call: 'mentoring-fund-2016',
    money: pounds(3_500_000),
    organisations: 39,
    youngPeople: 20_000,
    cites: [mentoringRegions],
  },
  {
    call: 'opportunity-area-fund-2018',
    money: pounds(1_500_000),
    organisations: 21,
    youngPeople: 143_000,
    cites: [opportunityAreaAwards],
  },
];
