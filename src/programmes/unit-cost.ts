import { type Pence, pence, shape } from '../core/index.js';
import { people } from './people.js';

/**
 * What each young person cost.
 *
 * @group Reach
 */
export interface UnitCost {
  /** The whole money, in pence. */
  readonly money: Pence;
  /** The young people over whom it is divided. */
  readonly youngPeople: number;
  /** The money for each of them in whole pence, rounded as asked. */
  readonly each: Pence;
  /** Whether nothing had to be rounded. */
  readonly exact: boolean;
}

/**
 * Divides money over the young people reached.
 *
 * @param amount - The whole money, in pence.
 * @param youngPeople - How many, from 1: where nobody was reached there is no unit cost.
 * @param rounding - Which whole penny a fraction becomes: the nearest with halves up unless given.
 *
 * @throws DomainProblem `bad-unit-cost` listing every problem.
 *
 * @example
 * ```ts
 * import { formatPounds, pounds } from 'careers-domain/core';
 * import { unitCost } from 'careers-domain/programmes';
 *
 * // The Mentoring Fund, and the Opportunity Area Fund
 * formatPounds(unitCost(pounds(3_500_000), 20_000).each); // => '£175'
 * unitCost(pounds(1_500_000), 143_000);
 * // => { money: 150000000, youngPeople: 143000, each: 1049, exact: false }
 * ```
 *
 * @group Reach
 */
export const unitCost = (
  amount: number,
  youngPeople: number,
  rounding: 'down' | 'up' | 'half-up' = 'half-up',
): UnitCost => {
  shape.requireAll('bad-unit-cost', 'There is no unit cost', [
    [shape.money, amount, ['money']],
    [people(1), youngPeople, ['youngPeople']],
    [shape.oneOf('down', 'up', 'half-up'), rounding, ['rounding']],
  ]);
  return {
    money: pence(amount),
    youngPeople,
    each: eachOf(amount, youngPeople, rounding),
    exact: amount % youngPeople === 0,
  };
};

/** The money for each, of amounts that are known to be right and may be larger than those of a single fund. */
export const eachOf = (amount: number, youngPeople: number, rounding: 'down' | 'up' | 'half-up'): Pence => {
  const rest = amount % youngPeople;
  const isUp = rounding === 'up' ? rest > 0 : rounding === 'half-up' && rest >= youngPeople - rest;
  return pence((amount - rest) / youngPeople + (isUp ? 1 : 0));
};
