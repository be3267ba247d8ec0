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

/** What one award may cost, each amount with its probability, the least first. */
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
 * The least amount that is not exceeded with a certain probability.
 *
 * @group Forecast
 */
export interface SpendQuantile {
  /** The probability, above 0 and up to 1. */
  readonly quantile: number;
  /** The amount in pence. */
  readonly amount: Pence;
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
  /** The quantiles asked for, in the order in which they were. */
  readonly quantiles: readonly SpendQuantile[];
  /** Every amount with its probability, from the least on; without those too improbable for a double to hold. */
  readonly distribution: readonly SpendProbability[];
}

/** Possible amounts in rising order, and the probability of each. */
export interface Distribution {
  readonly amounts: readonly number[];
  readonly probabilities: readonly number[];
}

/** Nothing but one amount is possible. */
export const certainly = (amount: number): Distribution => ({ amounts: [amount], probabilities: [1] });

/**
 * Adds an independent amount: one step of a convolution, by merging the amounts so far with themselves, shifted by each
 * outcome.
 *
 * All terms are positive, so nothing cancels: a probability is wrong by no more than a few roundings a step.
 */
export const plus = ({ amounts, probabilities }: Distribution, outcomes: Outcomes): Distribution => {
  const possible = outcomes.filter(({ probability }) => probability > 0);
  const positions = possible.map(() => 0);
  const sums: number[] = [];
  const chances: number[] = [];
  const sumAt = (which: number): number =>
    (amounts[positions[which] as number] ?? Number.POSITIVE_INFINITY) + (possible[which] as Outcomes[number]).amount;
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    for (let which = 0; which < possible.length; which++) least = Math.min(least, sumAt(which));
    if (least === Number.POSITIVE_INFINITY) return { amounts: sums, probabilities: chances };
    let chance = 0;
    for (let which = 0; which < possible.length; which++) {
      if (sumAt(which) !== least) continue;
      const position = positions[which] as number;
      chance += (probabilities[position] as number) * (possible[which] as Outcomes[number]).probability;
      positions[which] = position + 1;
    }
    sums.push(least);
    chances.push(chance);
  }
};

/** The probability that more than an amount is spent. */
export const chanceAbove = ({ amounts, probabilities }: Distribution, amount: number): number => {
  let sum = 0;
  // From the far end, where the small ones are.
  for (let at = amounts.length - 1; at >= 0 && (amounts[at] as number) > amount; at--) {
    sum += probabilities[at] as number;
  }
  return Math.min(1, sum);
};

/** The figures of a distribution. */
export const spreadOf = (
  { amounts, probabilities }: Distribution,
  expected: number,
  quantiles: readonly number[],
): Spread => {
  // What is so improbable that a double cannot hold it is left out.
  const distribution = amounts
    .map((amount, at) => ({ amount: pence(amount), probability: probabilities[at] as number }))
    .filter(({ probability }) => probability > 0);
  return {
    expected,
    least: pence(amounts[0] as number),
    most: pence(amounts.at(-1) as number),
    quantiles: quantiles.map((quantile) => ({ quantile, amount: quantileOf(distribution, quantile) })),
    distribution,
  };
};

const quantileOf = (distribution: readonly SpendProbability[], quantile: number): Pence => {
  let sum = 0;
  const found = distribution.find(({ probability }) => {
    sum += probability;
    return sum >= quantile;
  });
  return (found ?? (distribution.at(-1) as SpendProbability)).amount;
};
