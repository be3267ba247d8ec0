import type { Fraction } from '../../benchmarks/index.js';

/**
 * How a figure is to be read: as a share of those counted, or as so many for each.
 *
 * @group Figures
 */
export type FigureKind = 'share' | 'mean';

/** An exact figure; `null` of nothing. As everywhere, its text is floored and never rounded. */
export const fractionOf = (numerator: number, denominator: number, kind: FigureKind): Fraction | null => {
  if (denominator === 0) return null;
  const [scale, decimals] = kind === 'share' ? [100n, 1] : [1n, 2];
  const text = decimal(BigInt(numerator) * scale, BigInt(denominator), decimals);
  return { numerator, denominator, text: kind === 'share' ? `${text}%` : text };
};

/** How much a figure has changed, signed: `+5.3 points` of a share, `+0.50` of a mean. */
export const differenceOf = (before: Fraction, after: Fraction, kind: FigureKind): string => {
  const scale = kind === 'share' ? 100n : 1n;
  const [was, is] = crossed(before, after);
  const bottom = BigInt(before.denominator) * BigInt(after.denominator);
  const text = signed((is - was) * scale, bottom, kind === 'share' ? 1 : 2);
  return kind === 'share' ? `${text} points` : text;
};

/** How much larger something is than it was, signed: `+53.8%`; `null` where it was nothing. */
export const growthOf = (before: Fraction, after: Fraction): string | null => {
  const [was, is] = crossed(before, after);
  return was === 0n ? null : `${signed(100n * (is - was), was, 1)}%`;
};

const crossed = (before: Fraction, after: Fraction): readonly [was: bigint, is: bigint] => [
  BigInt(before.numerator) * BigInt(after.denominator),
  BigInt(after.numerator) * BigInt(before.denominator),
];

// Floored towards nothing, so that no change is told larger than it is.
const signed = (numerator: bigint, denominator: bigint, decimals: number): string => {
  const size = numerator < 0n ? -numerator : numerator;
  return `${numerator < 0n ? '-' : '+'}${decimal(size, denominator, decimals)}`;
};

const decimal = (numerator: bigint, denominator: bigint, decimals: number): string => {
  const unit = 10n ** BigInt(decimals);
  const parts = (numerator * unit) / denominator;
  return `${parts / unit}.${String(parts % unit).padStart(decimals, '0')}`;
};

/** A count as a reader likes it: `3,760`. */
export const countInWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** "1 institution", "2,000 institutions". */
export const soMany = (count: number, one: string, several = `${one}s`): string =>
  `${countInWords(count)} ${count === 1 ? one : several}`;
