import { didYouMean, nameValue, type ProblemIssue, shape } from '../core/index.js';
import type { BursaryScheme } from './entities.js';

/**
 * How probable the steps from an offer to its payment are, each from 0 to 1.
 *
 * @group Forecast
 */
export interface Chances {
  /**
   * That an offer is accepted and the careers leader enrols. Unless given 1, the cautious answer. An offer past its last
   * day counts until it is recorded as lapsed, because its answer may have been recorded late.
   */
  readonly acceptance?: number;
  /** That somebody who enrolled withdraws before the training ends. */
  readonly withdrawal: number;
  /** That somebody who does not withdraw completes. */
  readonly completion: number;
  /** That what is due on completion is claimed. Unless given 1, the cautious answer. */
  readonly claim?: number;
}

/**
 * What a forecast takes for granted.
 *
 * @group Forecast
 */
export interface Expectations extends Chances {
  /** Other chances for the awards of certain tiers, by the tier's id. */
  readonly tiers?: Readonly<Record<string, Partial<Chances>>>;
  /** How many months each step takes, whole numbers from 0. */
  readonly months: {
    /** From the offer or its acceptance to enrolment. */
    readonly toEnrol: number;
    /** From enrolment to completion, where the award does not yet say when its training ends. */
    readonly toComplete: number;
    /** From the day on which a payment falls due, or is claimed, to its payment. */
    readonly toPay: number;
  };
  /** The risk of overspending that is bearable, from 0 to 1. Unless given 0.05. */
  readonly risk?: number;
  /** The tier in which more places would be offered. Unless given, the scheme's last. */
  readonly tier?: string;
  /** Which quantiles to work out. Unless given 0.05, 0.5 and 0.95. */
  readonly quantiles?: readonly number[];
}

/** A probability. */
export const CHANCE = shape.value(
  'a probability from 0 to 1',
  (chance) => typeof chance === 'number' && isChance(chance),
);

const isChance = (number: number): boolean => number >= 0 && number <= 1;

const QUANTILE = shape.value(
  'a number above 0 and up to 1',
  (quantile) => typeof quantile === 'number' && isChance(quantile) && quantile > 0,
);

// Ten years: nobody plans further, and a table of months stays a table.
const MONTHS = shape.whole(0, 120);

const EXPECTATIONS = shape.object('an object with completion, withdrawal and months', {
  acceptance: shape.optional(CHANCE),
  withdrawal: CHANCE,
  completion: CHANCE,
  claim: shape.optional(CHANCE),
  tiers: shape.optional(
    shape.record(
      'an object of chances by tier',
      shape.object('an object of chances', {
        acceptance: shape.optional(CHANCE),
        withdrawal: shape.optional(CHANCE),
        completion: shape.optional(CHANCE),
        claim: shape.optional(CHANCE),
      }),
    ),
  ),
  months: shape.object('an object with toEnrol, toComplete and toPay', {
    toEnrol: MONTHS,
    toComplete: MONTHS,
    toPay: MONTHS,
  }),
  risk: shape.optional(CHANCE),
  tier: shape.optional(shape.name),
  quantiles: shape.optional(shape.list('a list of quantiles', QUANTILE, { least: 1, most: 100 })),
});

/** What is expected of a scheme: chances and months, and no tier that it does not have. */
export const expectationsFor = ({ tiers }: BursaryScheme): shape.Check => {
  const known = tiers.map(({ id }) => id);
  const unknown = (id: string, path: ProblemIssue['path']): readonly ProblemIssue[] =>
    known.includes(id)
      ? []
      : [{ path, message: `names ${nameValue(id)}, no tier of the scheme${didYouMean(id, known)}` }];
  return shape.andThen<Expectations>(EXPECTATIONS, ({ tiers: own = {}, tier }, path) => [
    ...Object.keys(own).flatMap((id) => unknown(id, [...path, 'tiers', id])),
    ...(tier === undefined ? [] : unknown(tier, [...path, 'tier'])),
  ]);
};
