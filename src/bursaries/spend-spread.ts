import { type Pence, pence } from '../core/index.js';

/**
 * A chance and the chance of the opposite, both kept: subtracting one from 1 would lose the digits of the other.
 */
export interface Chance {
  readonly yes: number;
  readonly no: number;
}

export const CERTAIN: Chance = { yes: 1, no: 0 };

export const chanceOf = (yes: number): Chance => ({ yes, no: 1 - yes });

export const opposite = ({ yes, no }: Chance): Chance => ({ yes: no, no: yes });

/** The chance that both of two independent things happen. */
export const both = (a: Chance, b: Chance): Chance => ({ yes: a.yes * b.yes, no: a.no + a.yes * b.no });

/** What one award may cost, each amount with its probability. */
export type Outcomes = readonly { readonly amount: number; readonly probability: number }[];

/**
 * How probable it is that a certain amount is spent.
 *
 * @group Forecast
 */
export interface SpendProbability {
  /** The amount in pence. */
  readonly amount: Pence;
  /** Its probability, above 0. */
  readonly probability: number;
}

/**
 * What may be spent, with the probability of every amount.
 *
 * @group Forecast
 */
export interface Spread {
  /** The mean, in pence and parts of a penny. */
  readonly expected: number;
  /** The least amount that is possible at all. */
  readonly least: Pence;
  /** The most that is possible at all. */
  readonly most: Pence;
  /** For each quantile asked for, the least amount that is not exceeded with this probability. */
  readonly quantiles: readonly { readonly quantile: number; readonly amount: Pence }[];
  /** Every possible amount with its probability, from the least on. */
  readonly distribution: readonly SpendProbability[];
}

/** The probabilities of 0, 1, 2 … units beyond what is certain. */
export interface Grid {
  readonly base: number;
  readonly unit: number;
  readonly probabilities: Float64Array;
}

/**
 * The distribution of a sum of independent amounts, one convolution after the other.
 *
 * All terms are positive, so nothing cancels: with `n` amounts of at most three outcomes each probability is right to a
 * relative error below `n × 2⁻⁴⁹`, as long as it is above 1e-300.
 */
export const gridOf = (base: number, unit: number, sums: readonly Outcomes[]): Grid => {
  let probabilities = Float64Array.of(1);
  for (const outcomes of sums)
    probabilities = convolve(probabilities, outcomes, unit, sizeAfter(probabilities, outcomes, unit));
  return { base, unit, probabilities };
};

const sizeAfter = (probabilities: Float64Array, outcomes: Outcomes, unit: number): number =>
  probabilities.length + Math.max(...outcomes.map(({ amount }) => amount)) / unit;

/** Adds one amount. What would lie beyond the size is gathered in the last place. */
export const convolve = (
  probabilities: Float64Array,
  outcomes: Outcomes,
  unit: number,
  size: number,
): Float64Array<ArrayBuffer> => {
  const sum = new Float64Array(size);
  for (const { amount, probability } of outcomes) {
    if (probability === 0) continue;
    const shift = amount / unit;
    for (const [index, before] of probabilities.entries()) {
      const at = Math.min(index + shift, size - 1);
      sum[at] = (sum[at] ?? 0) + before * probability;
    }
  }
  return sum;
};

/** How many multiplications `gridOf` takes. */
export const workOf = (unit: number, sums: readonly Outcomes[]): number => {
  let size = 1;
  let work = 0;
  for (const outcomes of sums) {
    work += size * outcomes.length;
    size += Math.max(...outcomes.map(({ amount }) => amount)) / unit;
  }
  return work;
};

/** The probability that more than an amount is spent. */
export const chanceAbove = ({ base, unit, probabilities }: Grid, amount: number): number => {
  let sum = 0;
  // From the far end, where the small ones are.
  for (let units = probabilities.length - 1; units >= 0 && base + units * unit > amount; units--) {
    sum += probabilities[units] ?? 0;
  }
  return Math.min(1, sum);
};

export const spreadOf = (
  { base, unit, probabilities }: Grid,
  sums: readonly Outcomes[],
  quantiles: readonly number[],
): Spread => {
  const distribution = Array.from(probabilities, (probability, units) => ({
    amount: pence(base + units * unit),
    probability,
  })).filter(({ probability }) => probability > 0);
  const means = sums.map((outcomes) =>
    outcomes.reduce((mean, { amount, probability }) => mean + amount * probability, 0),
  );
  const [first, last] = [distribution[0], distribution.at(-1)];
  return {
    expected: base + means.reduce((sum, mean) => sum + mean, 0),
    least: first?.amount ?? pence(base),
    most: last?.amount ?? pence(base),
    quantiles: quantiles.map((quantile) => ({ quantile, amount: quantileOf(distribution, quantile) })),
    distribution,
  };
};

const quantileOf = (distribution: readonly SpendProbability[], quantile: number): Pence => {
  let sum = 0;
  for (const { amount, probability } of distribution) {
    sum += probability;
    if (sum >= quantile) return amount;
  }
  return distribution.at(-1)?.amount ?? pence(0);
};

/** The greatest amount of which all are multiples; 1 where there is none. */
export const commonUnit = (amounts: Iterable<number>): number => {
  let unit = 0;
  for (const amount of amounts) unit = greatestCommonDivisor(unit, amount);
  return unit || 1;
};

const greatestCommonDivisor = (a: number, b: number): number => {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
};
