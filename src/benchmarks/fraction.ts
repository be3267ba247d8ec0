/**
 * An exact figure of whole numbers, and how it is shown.
 *
 * @group Roll-ups
 */
export interface Fraction {
  /** How many there are. */
  readonly numerator: number;
  /** Of how many; at least 1. */
  readonly denominator: number;
  /** As a text, floored and never rounded: a share such as `43.3%`, or a mean such as `2.13`. */
  readonly text: string;
}

/** A share in per cent with one decimal; `null` of nothing. Only all of them are 100.0%. */
export const shareOf = (numerator: number, denominator: number): Fraction | null =>
  denominator === 0 ? null : { numerator, denominator, text: `${floored(100n * BigInt(numerator), denominator, 1)}%` };

/** A mean with two decimals; `null` of nothing. */
export const meanOf = (numerator: number, denominator: number): Fraction | null =>
  denominator === 0 ? null : { numerator, denominator, text: floored(BigInt(numerator), denominator, 2) };

const floored = (numerator: bigint, denominator: number, decimals: number): string => {
  const unit = 10n ** BigInt(decimals);
  const parts = (numerator * unit) / BigInt(denominator);
  return `${parts / unit}.${String(parts % unit).padStart(decimals, '0')}`;
};
