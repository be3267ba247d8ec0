import {
  addMonths,
  compareText,
  DomainProblem,
  didYouMean,
  nameValue,
  type Pence,
  type ProblemIssue,
  pence,
  sumMoney,
} from '../core/index.js';
import { historyUpTo, moneyIssues } from './budget-of.js';
import { requireScheme } from './check-scheme.js';
import type { Award, BursaryScheme } from './entities.js';
import { type MoneyStage, type PaymentTrail, paymentTrails, stageOf } from './payment-trails.js';
import { type Check, chance, date, listOf, recordOf, shapeOf, text, that, whole } from './shapes.js';
import {
  both,
  CERTAIN,
  type Chance,
  chanceAbove,
  chanceOf,
  commonUnit,
  convolve,
  type Grid,
  gridOf,
  type Outcomes,
  opposite,
  type Spread,
  spreadOf,
  workOf,
} from './spend-spread.js';

/**
 * How probable the steps from an offer to its payment are, each from 0 to 1.
 *
 * @group Forecast
 */
export interface Chances {
  /** That an offer is accepted and the careers leader enrols. Unless given 1, the cautious answer. */
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
  /** The risk with yet one more; null where no more were tried. */
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
 * awards, the expectations and the day, or saying that the amounts have no unit in common that is large enough to work with.
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
  const issues = [...moneyIssues(scheme, awards), ...EXPECTATIONS(expectations, ['expectations']), ...date(on, ['on'])];
  refuse(issues.length > 0 ? issues : tierIssues(scheme, expectations));

  const { quantiles = [0.05, 0.5, 0.95], risk = 0.05, tier = scheme.tiers.at(-1)?.id ?? '' } = expectations;
  // In the order of their ids: floating-point sums depend on the order to the last digit.
  const outlooks = [...awards]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((award) => outlookOf(award, expectations, on));
  const further = furtherOffer(scheme, tier, expectations, on);
  const unit = commonUnit(
    [...outlooks, further].flatMap(({ onEnrolment, onCompletion }) => [onEnrolment.amount, onCompletion.amount]),
  );
  const months = monthsOf(outlooks, on);
  requireWork(unit, months, outlooks);

  const spreadWithin = (isCounted: (month: string) => boolean): Spread => {
    const { base, sums } = sumsOf(outlooks, isCounted);
    return spreadOf(gridOf(base, unit, sums), sums, quantiles);
  };
  const { base, sums } = sumsOf(outlooks, () => true);
  const grid = gridOf(base, unit, sums);
  const available = pence(scheme.money - scheme.reserve);
  return {
    scheme: scheme.id,
    on,
    available,
    months: months.map((month) => ({
      month,
      paid: sumMoney(
        outlooks.flatMap(({ paid }) => paid.filter((each) => each.month === month).map(({ amount }) => amount)),
      ),
      spend: spreadWithin((each) => each === month),
      cumulative: spreadWithin((each) => each <= month),
    })),
    total: spreadOf(grid, sums, quantiles),
    overspend: chanceAbove(grid, available),
    more: {
      tier,
      risk,
      ...moreOffers(
        grid,
        outcomesOf(further, () => true),
        available,
        risk,
        scheme.places,
      ),
    },
    relativeError: (16 * awards.length + grid.probabilities.length) * 2 ** -53,
  };
};

/** What an award has cost and may cost, and when. */
interface Outlook {
  readonly paid: readonly Spending[];
  /** Claimed, or due whatever happens now. */
  readonly owed: readonly Spending[];
  /** What is spent if it comes to enrolment. */
  readonly onEnrolment: Spending;
  /** What is spent if it comes to completion and a claim. */
  readonly onCompletion: Spending;
  readonly enrolment: Chance;
  /** Completion and claim, once enrolled. */
  readonly completion: Chance;
}

interface Spending {
  readonly month: string;
  readonly amount: number;
}

const outlookOf = (award: Award, expectations: Expectations, on: string): readonly Outlook[] => {
  const history = historyUpTo(on, award.history);
  const last = history.at(-1);
  if (!last) return [];
  const { toEnrol, toComplete, toPay } = expectations.months;
  const chances = chancesOf(expectations, award.tier);
  const accepted = history.some(({ type }) => type === 'accepted');
  const enrolled = history.find((event) => event.type === 'enrolled');
  const completed = history.find((event) => event.type === 'completed');
  const enrolsOn = enrolled?.on ?? later(on, addMonths(last.on, toEnrol));
  const completesOn = completed?.on ?? (enrolled ? later(on, enrolled.endsOn) : addMonths(enrolsOn, toComplete));
  const paymentAfter = (day: string): string => monthOf(later(on, addMonths(day, toPay)));
  const trails = paymentTrails(history);
  const isOwed = (trail: PaymentTrail): boolean =>
    stageOf(trail) === 'claimed' || (stageOf(trail) === 'due' && trail.payment.dueOn === 'enrolled');
  return [
    {
      paid: trails
        .filter((trail) => stageOf(trail) === 'paid')
        .map((trail) => ({ month: monthOf(reachedOn(trail)), amount: trail.payment.amount })),
      owed: trails
        .filter(isOwed)
        .map((trail) => ({ month: paymentAfter(reachedOn(trail)), amount: trail.payment.amount })),
      onEnrolment: { month: paymentAfter(enrolsOn), amount: openAmount(trails, 'enrolled', ['offered', 'committed']) },
      onCompletion: {
        month: paymentAfter(completesOn),
        amount: openAmount(trails, 'completed', ['offered', 'committed', 'due']),
      },
      enrolment: accepted ? CERTAIN : chances.enrolment,
      completion: completed ? chances.claim : both(chances.completion, chances.claim),
    },
  ];
};

/** An offer made on the day itself, worth the most that a place may cost. */
const furtherOffer = (scheme: BursaryScheme, tier: string, expectations: Expectations, on: string): Outlook => {
  const { enrolment, completion, claim } = chancesOf(expectations, tier);
  const mostDueOn = (step: string): number =>
    scheme.payments.reduce((sum, { dueOn, most }) => (dueOn === step ? sum + most : sum), 0);
  const onEnrolment = Math.min(mostDueOn('enrolled'), scheme.mostPerPlace);
  const onCompletion = Math.min(mostDueOn('completed'), scheme.mostPerPlace - onEnrolment);
  const month = monthOf(on);
  return {
    paid: [],
    owed: [],
    onEnrolment: { month, amount: onEnrolment },
    onCompletion: { month, amount: onCompletion },
    enrolment,
    completion: both(completion, claim),
  };
};

const chancesOf = (
  expectations: Expectations,
  tier: string,
): { readonly enrolment: Chance; readonly completion: Chance; readonly claim: Chance } => {
  const own = Object.hasOwn(expectations.tiers ?? {}, tier) ? expectations.tiers?.[tier] : undefined;
  const { acceptance = 1, withdrawal, completion, claim = 1 } = { ...expectations, ...own };
  return {
    enrolment: chanceOf(acceptance),
    completion: both(opposite(chanceOf(withdrawal)), chanceOf(completion)),
    claim: chanceOf(claim),
  };
};

const reachedOn = ({ stages }: PaymentTrail): string => stages.at(-1)?.on ?? '';

const openAmount = (
  trails: readonly PaymentTrail[],
  dueOn: PaymentTrail['payment']['dueOn'],
  stages: readonly MoneyStage[],
): number =>
  trails.reduce(
    (sum, trail) =>
      trail.payment.dueOn === dueOn && stages.includes(stageOf(trail)) ? sum + trail.payment.amount : sum,
    0,
  );

const later = (a: string, b: string): string => (a > b ? a : b);

const monthOf = (day: string): string => day.slice(0, 7);

/** What is certain, and what is not, of the spending in the months that count. */
const sumsOf = (
  outlooks: readonly Outlook[],
  isCounted: (month: string) => boolean,
): { readonly base: number; readonly sums: readonly Outcomes[] } => {
  const certain = outlooks.flatMap(({ paid, owed }) => [...paid, ...owed]).filter(({ month }) => isCounted(month));
  return {
    base: sumMoney(certain.map(({ amount }) => amount)),
    sums: outlooks.map((outlook) => outcomesOf(outlook, isCounted)).filter((outcomes) => outcomes.length > 1),
  };
};

const outcomesOf = (
  { onEnrolment, onCompletion, enrolment, completion }: Outlook,
  isCounted: (month: string) => boolean,
): Outcomes => {
  const first = isCounted(onEnrolment.month) ? onEnrolment.amount : 0;
  const second = isCounted(onCompletion.month) ? onCompletion.amount : 0;
  const { yes, no } = both(enrolment, completion);
  if (first === 0 && second === 0) return [{ amount: 0, probability: 1 }];
  if (first === 0) {
    return [
      { amount: 0, probability: no },
      { amount: second, probability: yes },
    ];
  }
  if (second === 0) {
    return [
      { amount: 0, probability: enrolment.no },
      { amount: first, probability: enrolment.yes },
    ];
  }
  return [
    { amount: 0, probability: enrolment.no },
    { amount: first, probability: enrolment.yes * completion.no },
    { amount: first + second, probability: yes },
  ];
};

const monthsOf = (outlooks: readonly Outlook[], on: string): readonly string[] => {
  const named = outlooks
    .flatMap(({ paid, owed, onEnrolment, onCompletion }) => [...paid, ...owed, onEnrolment, onCompletion])
    .filter(({ amount }) => amount > 0)
    .map(({ month }) => month);
  const [first = monthOf(on), ...others] = [monthOf(on), ...named].sort(compareText);
  const last = others.at(-1) ?? first;
  const months = [first];
  for (let month = first; month < last; ) {
    month = monthOf(addMonths(`${month}-01`, 1));
    months.push(month);
  }
  return months;
};

const moreOffers = (
  { base, unit, probabilities }: Grid,
  offer: Outcomes,
  available: number,
  risk: number,
  most: number,
): Pick<MoreOffers, 'places' | 'overspend' | 'overspendWithNext'> => {
  // Sums that are too much are all alike, so they share the last place.
  const size = Math.max(0, Math.floor((available - base) / unit) + 1) + 1;
  const overspendOf = (sums: Float64Array): number => Math.min(1, sums.at(-1) ?? 0);
  let sums = convolve(probabilities, [{ amount: 0, probability: 1 }], unit, size);
  for (let places = 0; ; places++) {
    const overspend = overspendOf(sums);
    if (places >= Math.min(most, MOST_WORK / (offer.length * size))) {
      return { places, overspend, overspendWithNext: null };
    }
    const withNext = convolve(sums, offer, unit, size);
    if (overspendOf(withNext) > risk) return { places, overspend, overspendWithNext: overspendOf(withNext) };
    sums = withNext;
  }
};

// A few seconds of multiplying.
const MOST_WORK = 2_000_000_000;

const requireWork = (unit: number, months: readonly string[], outlooks: readonly Outlook[]): void => {
  let work = 0;
  for (const month of [...months, ...months.slice(-1)]) {
    for (const isCounted of [(each: string) => each === month, (each: string) => each <= month]) {
      work += workOf(unit, sumsOf(outlooks, isCounted).sums);
    }
    if (work > MOST_WORK) break;
  }
  if (work <= MOST_WORK) return;
  const message = `have payments whose greatest common unit is ${unit}p; there are too many possible sums to work with`;
  refuse([{ path: ['awards'], message: `${message}. Round the payments to whole pounds or fives` }]);
};

const CHANCES = { acceptance: chance, withdrawal: chance, completion: chance, claim: chance };

const EXPECTATIONS: Check = shapeOf(
  'an object with completion, withdrawal and months',
  {
    completion: chance,
    withdrawal: chance,
    months: shapeOf('an object with toEnrol, toComplete and toPay', {
      toEnrol: whole(0, 1200),
      toComplete: whole(0, 1200),
      toPay: whole(0, 1200),
    }),
  },
  {
    acceptance: chance,
    claim: chance,
    tiers: recordOf(shapeOf('an object of chances', {}, CHANCES), 'chances by tier'),
    risk: chance,
    tier: text,
    quantiles: listOf(
      that((value) => Number(value) > 0 && chance(value, []).length === 0, 'a number above 0 and up to 1'),
      'quantiles',
      1,
      100,
    ),
  },
);

const tierIssues = ({ tiers }: BursaryScheme, expectations: Expectations): readonly ProblemIssue[] => {
  const known = tiers.map(({ id }) => id);
  const named = [
    ...Object.keys(expectations.tiers ?? {}).map((id) => ({ id, path: ['expectations', 'tiers', id] })),
    ...(expectations.tier === undefined ? [] : [{ id: expectations.tier, path: ['expectations', 'tier'] }]),
  ];
  return named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) => ({
      path,
      message: `names ${nameValue(id)}, no tier of the scheme${didYouMean(id, known)}`,
    }));
};

const refuse = (issues: readonly ProblemIssue[]): void => {
  if (issues.length > 0) throw new DomainProblem('bad-forecast', 'There is no forecast of this', issues);
};
