import { nameValue } from './bad-input.js';
import type { Pence } from './entities.js';
import { DomainProblem } from './problem.js';

/**
 * A whole number of pence as an amount of money. Negative amounts are allowed: a balance can be overdrawn.
 *
 * @throws DomainProblem `bad-money` for a fraction, NaN, infinity or a number beyond the safe integers.
 *
 * @example
 * ```ts
 * import { pence } from 'careers-domain/core';
 *
 * pence(350_000); // => 350000
 * ```
 *
 * @group Money
 */
export const pence = (amount: number): Pence => {
  if (Number.isSafeInteger(amount)) return (amount + 0) as Pence;
  throw badMoney(`${nameValue(amount)} is not a whole number of pence`);
};

/**
 * Pounds, with pence after the point, as an amount of money.
 *
 * @param amount - Pounds with at most two decimals that matter: `12.5`, `3500`.
 *
 * @throws DomainProblem `bad-money` where the amount is no whole number of pence.
 *
 * @example
 * ```ts
 * import { pounds } from 'careers-domain/core';
 *
 * pounds(3500); // => 350000
 * pounds(31.25); // => 3125
 * ```
 *
 * @group Money
 */
export const pounds = (amount: number): Pence => {
  const whole = typeof amount === 'number' ? Math.round(amount * 100) : Number.NaN;
  // 10.49 * 100 is 1049 only after rounding; the quotient tells whether rounding changed what was written.
  if (Number.isSafeInteger(whole) && whole / 100 === amount) return pence(whole);
  throw badMoney(`${nameValue(amount)} pounds are not a whole number of pence`);
};

/**
 * An amount of money in words a reader knows: `£1,248,209`, with pence only where there are any.
 *
 * The same on every machine: no locale is asked.
 *
 * @throws DomainProblem `bad-money` for what is no whole number of pence.
 *
 * @example
 * ```ts
 * import { formatPounds } from 'careers-domain/core';
 *
 * formatPounds(124_820_900); // => '£1,248,209'
 * formatPounds(-3_125); // => '-£31.25'
 * ```
 *
 * @group Money
 */
export const formatPounds = (amount: number): string => {
  const whole = pence(amount);
  const digits = String(Math.abs(whole)).padStart(3, '0');
  const grouped = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = digits.slice(-2);
  return `${whole < 0 ? '-' : ''}£${grouped}${rest === '00' ? '' : `.${rest}`}`;
};

/**
 * A share of an amount in whole per cent, worked out in whole numbers.
 *
 * @param amount - Pence, not negative.
 * @param percent - Whole per cent, 0 or more.
 * @param rounding - Which whole penny a fraction becomes: `down` (towards nothing), `up`, or `half-up` (the nearest, halves up).
 *
 * @throws DomainProblem `bad-money` for a negative or fractional amount or percentage, or a result beyond the safe integers.
 *
 * @example
 * ```ts
 * import { percentOfMoney } from 'careers-domain/core';
 *
 * percentOfMoney(101, 50, 'down'); // => 50
 * percentOfMoney(101, 50, 'half-up'); // => 51
 * ```
 *
 * @group Money
 */
export const percentOfMoney = (amount: number, percent: number, rounding: 'down' | 'up' | 'half-up'): Pence => {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw badMoney(`${nameValue(amount)} is not a whole number of pence from 0`);
  if (!Number.isSafeInteger(percent) || percent < 0)
    throw badMoney(`${nameValue(percent)} is not a whole per cent from 0`);
  const hundredths = BigInt(amount) * BigInt(percent);
  if (typeof rounding !== 'string' || !Object.hasOwn(ADDED, rounding)) {
    throw badMoney(`${nameValue(rounding)} is no rounding; choose down, up or half-up`);
  }
  return pence(Number((hundredths + ADDED[rounding]) / 100n));
};

/** What is added to hundredths before they are cut off. */
const ADDED = { down: 0n, up: 99n, 'half-up': 50n };

/**
 * The sum of amounts of money.
 *
 * @throws DomainProblem `bad-money` listing each amount that is no whole number of pence, or a sum beyond the safe integers.
 *
 * @example
 * ```ts
 * import { sumMoney } from 'careers-domain/core';
 *
 * sumMoney([165_000_000, 35_000_000]); // => 200000000
 * ```
 *
 * @group Money
 */
export const sumMoney = (amounts: readonly number[]): Pence => {
  if (!Array.isArray(amounts)) throw badMoney(`${nameValue(amounts)} is not a list of amounts`);
  const issues = amounts.flatMap((amount, index) =>
    Number.isSafeInteger(amount)
      ? []
      : [{ path: [index], message: `${nameValue(amount)} is not a whole number of pence` }],
  );
  if (issues.length > 0) throw new DomainProblem('bad-money', 'Not an amount of money', issues);
  // A partial sum may leave the safe integers and come back, so it is kept exact.
  return pence(Number(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)));
};

const badMoney = (message: string): DomainProblem =>
  new DomainProblem('bad-money', 'Not an amount of money', [{ path: [], message }]);
