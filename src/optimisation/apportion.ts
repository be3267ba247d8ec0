import { DomainProblem, nameValue, type ProblemIssue } from '../core/index.js';

/**
 * A weight: a number from 0, taken exactly as it is written in decimals (0.1 is one tenth), or a fraction of two whole
 * numbers: `[1, 3]` is one third.
 *
 * @group Apportionment
 */
export type Weight = number | readonly [numerator: number, denominator: number];

/**
 * What each share must have and may have.
 *
 * @group Apportionment
 */
export interface ApportionOptions {
  /** The least of each share, a whole number from 0: one for all or one each. Without it, 0. */
  readonly minimum?: number | readonly number[];
  /** The most of each share, a whole number from 0: one for all or one each. Without it there is no limit. */
  readonly maximum?: number | readonly number[];
}

/**
 * Divides a whole amount in proportion to weights into whole shares that add up to it, by largest remainder.
 *
 * Each share is its exact quota rounded down or up. The units left over after rounding down go to the largest
 * remainders, equal ones to the first. No rounding happens on the way, so the shares of any amount are right to the unit.
 *
 * With a minimum or a maximum a quota that is too small or too large is moved to it, and the others stay in proportion
 * among themselves. A weight of 0 has its minimum.
 *
 * @param total - A whole number from 0.
 * @param weights - At least one above 0, unless the minimums alone make up the total.
 *
 * @throws DomainProblem `bad-apportionment` listing every amount, weight or limit that is none, or saying that no shares
 * within the limits make up the total.
 *
 * @example
 * ```ts
 * import { apportion } from 'careers-domain/optimisation';
 *
 * apportion(10_000, [1, 1, 1]); // => [3334, 3333, 3333]
 * apportion(15, [50, 30, 5], { minimum: 2 }); // => [8, 5, 2]
 * apportion(10, [[1, 3], 0.5, [1, 6]]); // => [3, 5, 2]
 * ```
 *
 * @group Apportionment
 */
export const apportion = (total: number, weights: readonly Weight[], options: ApportionOptions = {}): number[] => {
  const shares = readShares(total, weights, options);
  const rate = commonRate(BigInt(total), shares);
  const quotas = shares.map(({ weight, minimum, maximum }) => {
    const quota = rate.numerator * weight;
    if (quota < minimum * rate.denominator) return { whole: minimum, rest: 0n };
    if (maximum !== undefined && quota > maximum * rate.denominator) return { whole: maximum, rest: 0n };
    return { whole: quota / rate.denominator, rest: quota % rate.denominator };
  });
  const left = Number(quotas.reduce((sum, { whole }) => sum - whole, BigInt(total)));
  const rounded = quotas.map(({ whole }) => Number(whole));
  const order = quotas.map((_, k) => k).sort((a, b) => compare(restOf(quotas, b), restOf(quotas, a)) || a - b);
  for (const k of order.slice(0, left)) rounded[k] = (rounded[k] as number) + 1;
  return rounded;
};

interface Share {
  readonly weight: bigint;
  readonly minimum: bigint;
  readonly maximum: bigint | undefined;
}

const restOf = (quotas: readonly { readonly rest: bigint }[], k: number): bigint => quotas[k]?.rest ?? 0n;

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The rate at which each weight's quota, moved to its limits, makes the quotas add up to the total.
 *
 * What they add up to rises with the rate in straight pieces: a share begins to rise where its quota leaves its minimum
 * and stops at its maximum. So the pieces are walked through, from the lowest rate up, until the total is reached.
 */
const commonRate = (total: bigint, shares: readonly Share[]): { numerator: bigint; denominator: bigint } => {
  let rising = 0n;
  let still = 0n;
  const turns: { at: bigint; weight: bigint; rising: bigint; still: bigint }[] = [];
  for (const { weight, minimum, maximum } of shares) {
    if (weight === 0n || minimum > 0n) still += minimum;
    else rising += weight;
    if (weight === 0n) continue;
    if (minimum > 0n) turns.push({ at: minimum, weight, rising: weight, still: -minimum });
    if (maximum !== undefined) turns.push({ at: maximum, weight, rising: -weight, still: maximum });
  }
  turns.sort((a, b) => compare(a.at * b.weight, b.at * a.weight));
  for (const turn of turns) {
    if (still * turn.weight + rising * turn.at >= total * turn.weight) break;
    rising += turn.rising;
    still += turn.still;
  }
  return rising > 0n ? { numerator: total - still, denominator: rising } : { numerator: 0n, denominator: 1n };
};

const readShares = (total: number, weights: readonly Weight[], options: ApportionOptions): Share[] => {
  const issues: ProblemIssue[] = [];
  if (!isCount(total)) issues.push({ path: ['total'], message: `${nameValue(total)} is not a whole number from 0` });
  // Made anew, so that a hole in it is seen.
  const list: readonly unknown[] = Array.isArray(weights) ? Array.from<unknown>(weights) : [];
  if (!Array.isArray(weights)) issues.push({ path: ['weights'], message: 'weights must be a list' });
  const fractions = list.map((weight, k) => {
    const fraction = fractionOf(weight);
    if (fraction) return fraction;
    issues.push({ path: ['weights', k], message: `${nameValue(weight)} is neither a number from 0 nor a fraction` });
    return [0n, 1n] as const;
  });
  const { minimum, maximum } = typeof options === 'object' && options !== null ? options : {};
  const least = limitsOf(minimum ?? 0, list.length, 'minimum', issues);
  const most = maximum === undefined ? undefined : limitsOf(maximum, list.length, 'maximum', issues);
  if (issues.length === 0) reportUnreachable(BigInt(total), fractions, least, most, issues);
  if (issues.length > 0) throw new DomainProblem('bad-apportionment', 'The amount cannot be apportioned', issues);

  // Over one denominator the numerators alone are the weights.
  const denominator = fractions.reduce((product, [, d]) => (product % d === 0n ? product : product * d), 1n);
  return fractions.map(([n, d], k) => ({
    weight: n * (denominator / d),
    minimum: least[k] ?? 0n,
    maximum: most?.[k],
  }));
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const fractionOf = (weight: unknown): readonly [numerator: bigint, denominator: bigint] | undefined => {
  if (Array.isArray(weight)) {
    const [numerator, denominator] = weight;
    return weight.length === 2 && isCount(numerator) && isCount(denominator) && denominator > 0
      ? reduced(BigInt(numerator), BigInt(denominator))
      : undefined;
  }
  if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0) return undefined;
  if (Number.isSafeInteger(weight)) return [BigInt(weight), 1n];
  const [, whole = '', decimals = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(weight)) ?? [];
  const digits = BigInt(whole + decimals);
  const power = Number(exponent) - decimals.length;
  return power >= 0 ? [digits * 10n ** BigInt(power), 1n] : reduced(digits, 10n ** BigInt(-power));
};

const reduced = (numerator: bigint, denominator: bigint): readonly [bigint, bigint] => {
  let [a, b] = [numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return [numerator / a, denominator / a];
};

const limitsOf = (limit: unknown, count: number, name: string, issues: ProblemIssue[]): bigint[] => {
  const limits: readonly unknown[] = Array.isArray(limit) ? Array.from<unknown>(limit) : new Array(count).fill(limit);
  if (limits.length !== count) {
    issues.push({ path: [name], message: `${name} has ${limits.length} entries; ${count} are needed` });
  }
  return limits.map((value, k) => {
    if (isCount(value)) return BigInt(value);
    issues.push({
      path: Array.isArray(limit) ? [name, k] : [name],
      message: `${nameValue(value)} is not a whole number from 0`,
    });
    return 0n;
  });
};

const reportUnreachable = (
  total: bigint,
  fractions: readonly (readonly [bigint, bigint])[],
  least: readonly bigint[],
  most: readonly bigint[] | undefined,
  issues: ProblemIssue[],
): void => {
  least.forEach((minimum, k) => {
    const maximum = most?.[k];
    if (maximum !== undefined && minimum > maximum) {
      issues.push({ path: ['minimum', k], message: `The minimum ${minimum} is above the maximum ${maximum}` });
    }
  });
  const lowest = least.reduce((sum, minimum) => sum + minimum, 0n);
  if (lowest > total) issues.push({ path: ['total'], message: `The minimums come to ${lowest}, more than ${total}` });
  const unlimited = !most && fractions.some(([numerator]) => numerator > 0n);
  const highest = fractions.reduce((sum, [n], k) => sum + ((n > 0n ? most?.[k] : least[k]) ?? 0n), 0n);
  if (!unlimited && highest < total) {
    issues.push({ path: ['total'], message: `Shares with a weight above 0 can take ${highest}, less than ${total}` });
  }
};
