import { addMonths, compareText, DomainProblem, type Pence, pence, shape, sumMoney } from '../core/index.js';
import { awardsOf } from './budget-of.js';
import { requireScheme } from './check-scheme.js';
import type { Award, BursaryScheme, Tier } from './entities.js';
import { type Expectations, expectationsFor } from './expectations.js';
import { certainSpend, furtherOffer, monthOf, type Outlook, outcomesOf, outlookOf } from './outlook-of.js';
import {
  certainly,
  chanceAbove,
  type Distribution,
  type Outcomes,
  plus,
  type Spread,
  spreadOf,
} from './spend-spread.js';

/**
 * One month of a forecast.
 *
 * @group Forecast
 */
export interface ForecastMonth {
  /** The month, written `2019-07`. */
  readonly month: string;
  /** What was paid in it already. */
  readonly paid: Pence;
  /** What may be spent in it altogether. */
  readonly spend: Spread;
  /** What may be spent up to its end. */
  readonly cumulative: Spread;
}

/**
 * How many more places can be offered.
 *
 * @group Forecast
 */
export interface MoreOffers {
  /** The tier in which they would be offered. */
  readonly tier: string;
  /** The risk of overspending that was called bearable. */
  readonly risk: number;
  /** How many more offers keep the risk within it. No more are tried than the scheme has places. */
  readonly places: number;
  /** The risk of overspending with so many more. */
  readonly overspend: number;
  /** The risk with yet one more; null where no more were tried, because the scheme has no more places. */
  readonly overspendWithNext: number | null;
}

/**
 * What a scheme may still cost, month by month.
 *
 * @group Forecast
 */
export interface Forecast {
  /** The scheme's id. */
  readonly scheme: string;
  /** The day from which it looks ahead. */
  readonly on: string;
  /** The money that may be spent: all that is allocated but the reserve. */
  readonly available: Pence;
  /** Month by month, without a gap, from the first payment or the day of the forecast to the last payment. */
  readonly months: readonly ForecastMonth[];
  /** All that may be spent in the end. */
  readonly total: Spread;
  /** The probability that more is spent than is available. */
  readonly overspend: number;
  /** How many more places can be offered. */
  readonly more: MoreOffers;
  /** No probability here is wrong by more than this part of itself, as long as it is above 1e-300. */
  readonly relativeError: number;
}

/**
 * What a scheme may still cost: the exact distribution of what is spent in each month, and how many more places can be
 * offered without running too great a risk.
 *
 * Each award that still stands goes its way independently of the others: it is accepted, withdrawn, completed and claimed
 * with the chances given, and each payment comes in the month that the steps lead to. The probability of every sum is
 * worked out by convolution; nothing is sampled. What is paid or claimed by the day is certain. Because some will not
 * complete, more places than the money covers can be safe: `more.places` is the greatest number of further offers with
 * which the probability of spending more than is available stays within the risk.
 *
 * @param scheme - The scheme.
 * @param awards - All awards that take its places, in any order.
 * @param expectations - The chances, how long each step takes, and the risk.
 * @param on - The day from which to look ahead; what happened later is left out.
 *
 * @throws DomainProblem `bad-scheme` where the scheme has problems; `bad-forecast` listing everything that is wrong with the
 * awards, the expectations and the day, or saying that there are too many possible sums to work with; `bad-date` where a
 * payment would come after the year 9999; `bad-money` where a sum leaves the safe integers.
 *
 * @example
 * ```ts
 * import { bursaries2018, forecast, offerAward } from 'careers-domain/bursaries';
 *
 * const application = {
 *   id: 'A-1',
 *   institution: '105000',
 *   received: '2018-09-20',
 *   kind: 'school',
 *   funding: 'state',
 *   region: 'North West',
 * } as const;
 * const awards = [offerAward(application, bursaries2018, '2018-10-01')];
 * const ahead = forecast(
 *   bursaries2018,
 *   awards,
 *   { acceptance: 0.5, withdrawal: 0, completion: 0.5, months: { toEnrol: 1, toComplete: 9, toPay: 1 } },
 *   '2018-10-01',
 * );
 * ahead.total.distribution;
 * // => [{ amount: 0, probability: 0.75 }, { amount: 100_000, probability: 0.25 }]
 * ahead.months.at(-1)?.month; // => '2019-09'
 * ```
 *
 * @group Forecast
 */
export const forecast = (
  scheme: BursaryScheme,
  awards: readonly Award[],
  expectations: Expectations,
  on: string,
): Forecast => {
  requireScheme(scheme);
  shape.requireAll('bad-forecast', 'There is no forecast of this', [
    [awardsOf(scheme), awards, ['awards']],
    [expectationsFor(scheme), expectations, ['expectations']],
    [shape.date, on, ['on']],
  ]);
  const { quantiles = [0.05, 0.5, 0.95], risk = 0.05, tier = (scheme.tiers.at(-1) as Tier).id } = expectations;
  // In the order of their ids: floating-point sums depend on the order to the last digit.
  const outlooks = [...awards]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((award) => outlookOf(award, expectations, on) ?? []);
  const add = limitedPlus();
  const sumOf = ({ certain, open }: Spending): Distribution => open.reduce(add, certainly(certain));
  const spreadIn = (isCounted: (month: string) => boolean): Spread => {
    const spending = spendingIn(outlooks, isCounted);
    return spreadOf(sumOf(spending), expectedOf(spending), quantiles);
  };

  const spending = spendingIn(outlooks, always);
  const inAll = sumOf(spending);
  const available = pence(scheme.money - scheme.reserve);
  const offer = outcomesOf(furtherOffer(scheme, tier, expectations, on), always);
  const { more, roundings } = moreOffers(inAll, offer, { available, risk, most: scheme.places }, add);
  return {
    scheme: scheme.id,
    on,
    available,
    months: monthsOf(outlooks, on).map((month) => ({
      month,
      paid: sumMoney(
        outlooks.flatMap(({ paid }) => paid.filter((each) => each.month === month).map(({ amount }) => amount)),
      ),
      spend: spreadIn((each) => each === month),
      cumulative: spreadIn((each) => each <= month),
    })),
    total: spreadOf(inAll, expectedOf(spending), quantiles),
    overspend: chanceAbove(inAll, available),
    more: { tier, risk, ...more },
    relativeError: (ROUNDINGS_AN_AWARD * outlooks.length + roundings) * HALF_A_LAST_DIGIT,
  };
};

const always = (): boolean => true;

// Working out the chances of an award, and adding it, takes fewer.
const ROUNDINGS_AN_AWARD = 16;

const HALF_A_LAST_DIGIT = 2 ** -53;

/** What awards cost for certain in some months, and what each may cost besides. */
interface Spending {
  readonly certain: number;
  readonly open: readonly Outcomes[];
}

const spendingIn = (outlooks: readonly Outlook[], isCounted: (month: string) => boolean): Spending => ({
  certain: sumMoney(outlooks.map((outlook) => certainSpend(outlook, isCounted))),
  open: outlooks.map((outlook) => outcomesOf(outlook, isCounted)).filter((outcomes) => outcomes.length > 1),
});

const expectedOf = ({ certain, open }: Spending): number =>
  open
    .map((outcomes) => outcomes.reduce((mean, { amount, probability }) => mean + amount * probability, 0))
    .reduce((sum, mean) => sum + mean, certain);

/** Adds amounts, and gives up where that takes too much time or room. */
const limitedPlus = (): typeof plus => {
  let work = 0;
  return (sum, outcomes) => {
    const step = sum.amounts.length * outcomes.length;
    work += step;
    if (step <= MOST_SUMS && work <= MOST_WORK) return plus(sum, outcomes);
    const message = 'are worth so many different amounts that their sums are too many to work with; round the payments';
    throw new DomainProblem('bad-forecast', 'There is no forecast of this', [{ path: ['awards'], message }]);
  };
};

const MOST_SUMS = 1_000_000;

// A few seconds of adding.
const MOST_WORK = 300_000_000;

const moreOffers = (
  inAll: Distribution,
  offer: Outcomes,
  { available, risk, most }: { readonly available: number; readonly risk: number; readonly most: number },
  add: typeof plus,
): { readonly more: Pick<MoreOffers, 'places' | 'overspend' | 'overspendWithNext'>; readonly roundings: number } => {
  let [sum, overspend] = [inAll, chanceAbove(inAll, available)];
  for (let places = 0; ; places++) {
    const next = places < most ? add(sum, offer) : undefined;
    const overspendWithNext = next ? chanceAbove(next, available) : null;
    if (next && overspendWithNext !== null && overspendWithNext <= risk) {
      [sum, overspend] = [next, overspendWithNext];
      continue;
    }
    const roundings = ROUNDINGS_AN_AWARD * (places + 1) + (next ?? sum).amounts.length;
    return { more: { places, overspend, overspendWithNext }, roundings };
  }
};

/** Every month from the first payment, or the day itself, to the last. */
const monthsOf = (outlooks: readonly Outlook[], on: string): readonly string[] => {
  const named = outlooks
    .flatMap(({ paid, owed, onEnrolment, onCompletion }) => [...paid, ...owed, onEnrolment, onCompletion])
    .filter(({ amount }) => amount > 0)
    .map(({ month }) => month);
  const inOrder = [monthOf(on), ...named].sort(compareText);
  const [first, last] = [inOrder[0] as string, inOrder.at(-1) as string];
  const months = [first];
  for (let month = first; month < last && months.length <= MOST_MONTHS; ) {
    month = monthOf(addMonths(`${month}-01`, 1));
    months.push(month);
  }
  if (months.length <= MOST_MONTHS) return months;
  const message = `would have to run from ${first} to ${last}, and no forecast runs over more than ${MOST_MONTHS} months`;
  throw new DomainProblem('bad-forecast', 'There is no forecast of this', [{ path: [], message }]);
};

// Fifty years.
const MOST_MONTHS = 600;
