import {
  type Award,
  type AwardEvent,
  applyEvent,
  type BursaryScheme,
  bursaries2018,
  type Expectations,
  forecast,
  offerAward,
  type Spread,
} from 'careers-domain/bursaries';
import { pounds } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, awards, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

/** An exact fraction. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

/** A floating-point number from 0 to 1 as the exact fraction that it is. */
const exactly = (value: number): Fraction => {
  let [numerator, denominator] = [value, 1n];
  while (!Number.isInteger(numerator)) [numerator, denominator] = [numerator * 2, denominator * 2n];
  return [BigInt(numerator), denominator];
};
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const rest = ([a, b]: Fraction): Fraction => [b - a, b];
const isAbove = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d > c * b;

/** Whether a floating-point number differs from an exact one by no more than a part of it. */
const isWithin = (value: number, exact: Fraction, part: number): boolean => {
  const [difference, scale] = plus(exactly(value), [-exact[0], exact[1]]);
  return !isAbove([difference < 0n ? -difference : difference, scale], times(exact, exactly(part)));
};

type Ways = readonly { readonly spent: number; readonly chance: Fraction }[];

/** What an award may cost from its state alone, each way with its exact probability. */
const waysOf = (award: Award, expectations: Expectations): Ways => {
  const own = { ...expectations, ...expectations.tiers?.[award.tier] };
  const [acceptance, claim] = [exactly(own.acceptance ?? 1), exactly(own.claim ?? 1)];
  const completion = times(rest(exactly(own.withdrawal)), exactly(own.completion));
  const types = award.history.map(({ type }) => type);
  const isOver = ['declined', 'withdrawn', 'lapsed', 'reallocated'].includes(award.state);
  const fixed = award.payments.filter(
    ({ payment, dueOn }) =>
      award.claims.some((each) => each.payment === payment) || (dueOn === 'enrolled' && types.includes('enrolled')),
  );
  const open = isOver ? [] : award.payments.filter((payment) => !fixed.includes(payment));
  const sum = (list: typeof open) => list.reduce((total, { amount }) => total + amount, 0);
  const [certain, first, second] = [
    sum(fixed),
    sum(open.filter(({ dueOn }) => dueOn === 'enrolled')),
    sum(open.filter(({ dueOn }) => dueOn === 'completed')),
  ];
  const begins: Fraction = types.includes('accepted') ? [1n, 1n] : acceptance;
  const ends = types.includes('completed') ? claim : times(completion, claim);
  return [
    { spent: certain, chance: rest(begins) },
    { spent: certain + first, chance: times(begins, rest(ends)) },
    { spent: certain + first + second, chance: times(begins, ends) },
  ];
};

/** The exact distribution of a sum, by going through every combination of ways. */
const exactSum = (all: readonly Ways[]): ReadonlyMap<number, Fraction> =>
  all.reduce<ReadonlyMap<number, Fraction>>(
    (sums, ways) => {
      const next = new Map<number, Fraction>();
      for (const [spent, chance] of sums) {
        for (const way of ways) {
          const total = spent + way.spent;
          next.set(total, plus(next.get(total) ?? [0n, 1n], times(chance, way.chance)));
        }
      }
      return next;
    },
    new Map([[0, [1n, 1n]]]),
  );

// Nothing so small that four awards could leave the range of a double.
const chance = fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double({ min: 1e-9, max: 1, noNaN: true }));

const expectations = fc.record({
  acceptance: chance,
  withdrawal: chance,
  completion: chance,
  claim: chance,
  months: fc.record({ toEnrol: fc.nat(2), toComplete: fc.nat(9), toPay: fc.nat(2) }),
  tiers: fc.record({ hub: fc.record({ completion: chance }) }),
});

const simple = (changes: Partial<Expectations> = {}): Expectations => ({
  withdrawal: 0,
  completion: 0.5,
  months: { toEnrol: 1, toComplete: 9, toPay: 1 },
  ...changes,
});

const offers = (count: number, scheme: BursaryScheme = bursaries2018): readonly Award[] =>
  Array.from({ length: count }, (_, index) =>
    offerAward(application(`A-${index}`, { institution: String(100_001 + index) }), scheme, '2018-10-01'),
  );

const END = '2030-01-01';

describe('forecast', () => {
  it('gives the exact distribution to within the error it states (exact fractions)', () => {
    fc.assert(
      fc.property(awards(twoPayments, 6), expectations, (list, expected) => {
        const { total, relativeError } = forecast(twoPayments, list, expected, END);
        const exact = exactSum(list.map((award) => waysOf(award, expected)));
        const found = new Map(total.distribution.map(({ amount, probability }) => [amount as number, probability]));
        for (const [amount, fraction] of exact) {
          expect(isWithin(found.get(amount) ?? 0, fraction, relativeError)).toBe(true);
        }
        for (const amount of found.keys()) expect(exact.has(amount)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is the binomial distribution where all awards are alike', () => {
    const { total } = forecast(bursaries2018, offers(40), simple({ completion: 0.3 }), '2018-10-01');
    const factor = (n: number, k: number): bigint =>
      k === 0 ? 1n : (factor(n, k - 1) * BigInt(n - k + 1)) / BigInt(k);
    const power = (base: Fraction, exponent: number): Fraction => [
      base[0] ** BigInt(exponent),
      base[1] ** BigInt(exponent),
    ];
    const p = exactly(0.3);
    for (let k = 0; k <= 40; k++) {
      const exact = times([factor(40, k), 1n], times(power(p, k), power(rest(p), 40 - k)));
      expect(isWithin(total.distribution[k]!.probability, exact, 40 * 2 ** -49)).toBe(true);
    }
    expect(total.expected).toBeCloseTo(40 * 0.3 * 100_000, 3);
    expect([total.least, total.most]).toEqual([0, 4_000_000]);
  });

  it('has spreads whose probabilities, means and quantiles belong together', () => {
    fc.assert(
      fc.property(
        awards(twoPayments, 6),
        expectations,
        fc.constantFrom('2018-10-01', '2019-01-31', END),
        (list, expected, on) => {
          const result = forecast(twoPayments, list, { ...expected, quantiles: [0.1, 0.9] }, on);
          const spreads = [result.total, ...result.months.flatMap(({ spend, cumulative }) => [spend, cumulative])];
          for (const spread of spreads) {
            const { distribution, quantiles } = spread;
            const sum = distribution.reduce((all, { probability }) => all + probability, 0);
            const mean = distribution.reduce((all, { amount, probability }) => all + amount * probability, 0);
            expect(sum).toBeCloseTo(1, 12);
            expect(mean).toBeCloseTo(spread.expected, 4);
            expect([distribution[0]?.amount, distribution.at(-1)?.amount]).toEqual([spread.least, spread.most]);
            for (const { quantile, amount } of quantiles) {
              expect(upTo(spread, amount)).toBeGreaterThanOrEqual(quantile - 1e-12);
              if (amount > spread.least) expect(upTo(spread, amount - 1)).toBeLessThan(quantile);
            }
          }
          expect(result.months.at(-1)?.cumulative).toEqual(result.total);
          const monthly = result.months.reduce((all, { spend }) => all + spend.expected, 0);
          expect(monthly).toBeCloseTo(result.total.expected, 4);
        },
      ),
    );
  });

  it('puts every payment into the month to which its steps lead, and what is paid into its own', () => {
    const [first, second, third, fourth] = offers(4, twoPayments).map((award, index) =>
      [
        [],
        [{ type: 'accepted', award: 'A-1', on: '2018-10-10' }],
        [
          { type: 'accepted', award: 'A-2', on: '2018-10-10' },
          { type: 'enrolled', award: 'A-2', on: '2018-10-20', endsOn: '2019-03-31' },
        ],
        [
          { type: 'accepted', award: 'A-3', on: '2018-10-10' },
          { type: 'enrolled', award: 'A-3', on: '2018-10-20', endsOn: '2019-03-31' },
          { type: 'claimed', award: 'A-3', on: '2018-10-25', payment: 'training', claim: 'C-1' },
          { type: 'paid', award: 'A-3', on: '2018-10-31', claim: 'C-1', amount: pounds(2500) },
          { type: 'completed', award: 'A-3', on: '2018-11-05' },
        ],
      ][index]!.reduce((current, event) => applyEvent(current, event as AwardEvent).award, award),
    );
    const monthsOf = (award: Award | undefined, on: string) =>
      forecast(twoPayments, [award!], simple({ completion: 1 }), on)
        .months.filter(({ spend }) => spend.most > 0)
        .map(({ month, spend, paid }) => [month, spend.most, paid]);
    const [training, bursary] = [pounds(2500), pounds(1000)];
    // Offered on 1 October: enrols in November, completes nine months later, each payment a month after.
    expect(monthsOf(first, '2018-10-31')).toEqual([
      ['2018-12', training, 0],
      ['2019-09', bursary, 0],
    ]);
    // Looked at in January, what should have happened by then is expected at once.
    expect(monthsOf(first, '2019-01-15')).toEqual([
      ['2019-02', training, 0],
      ['2019-11', bursary, 0],
    ]);
    expect(monthsOf(second, '2018-10-31')).toEqual([
      ['2018-12', training, 0],
      ['2019-09', bursary, 0],
    ]);
    // Enrolled: the award says when its training ends.
    expect(monthsOf(third, '2018-10-31')).toEqual([
      ['2018-11', training, 0],
      ['2019-04', bursary, 0],
    ]);
    expect(monthsOf(third, '2019-05-15')).toEqual([
      ['2019-05', training, 0],
      ['2019-06', bursary, 0],
    ]);
    // Completed early, and its training paid.
    expect(monthsOf(fourth, '2018-11-30')).toEqual([
      ['2018-10', training, training],
      ['2018-12', bursary, 0],
    ]);
    expect(monthsOf(fourth, '2018-09-30')).toEqual([]);
  });

  it('takes what is paid or claimed as certain, and leaves out what was released', () => {
    const [award] = offers(1);
    const events: readonly AwardEvent[] = [
      { type: 'accepted', award: 'A-0', on: '2018-10-10' },
      { type: 'enrolled', award: 'A-0', on: '2018-10-20', endsOn: '2019-03-31' },
      { type: 'completed', award: 'A-0', on: '2019-03-31' },
      { type: 'claimed', award: 'A-0', on: '2019-04-02', payment: 'completion', claim: 'C-1' },
    ];
    const claimed = events.reduce((current, event) => applyEvent(current, event).award, award!);
    const chances = simple({ completion: 0.1, claim: 0.25 });
    const certain = [{ amount: 100_000, probability: 1 }];
    expect(forecast(bursaries2018, [claimed], chances, '2019-04-02').total.distribution).toEqual(certain);
    expect(forecast(bursaries2018, [claimed], chances, '2019-04-01').total.distribution).toEqual([
      { amount: 0, probability: 0.75 },
      { amount: 100_000, probability: 0.25 },
    ]);
    const declined = applyEvent(award!, { type: 'declined', award: 'A-0', on: '2018-10-02' }).award;
    expect(forecast(bursaries2018, [declined], chances, '2018-10-02').total.most).toBe(0);
  });

  it('does not depend on the order of the awards', () => {
    const list = offers(30).map((award, index) =>
      index % 3 === 0 ? applyEvent(award, { type: 'accepted', award: award.id, on: '2018-10-02' }).award : award,
    );
    const chances = simple({ acceptance: 0.9, completion: 0.7 });
    const [forth, back] = [list, [...list].reverse()].map((each) =>
      forecast(bursaries2018, each, chances, '2018-10-02'),
    );
    expect(back).toEqual(forth);
  });
});

const upTo = ({ distribution }: Spread, amount: number): number =>
  distribution.reduce((sum, each) => (each.amount <= amount ? sum + each.probability : sum), 0);

describe('how many more places are safe', () => {
  it('is none where everybody completes, and all those that the scheme has where nobody does', () => {
    const small = { ...bursaries2018, places: 10, money: pounds(10_000) };
    const more = (completion: number, count: number) =>
      forecast(small, offers(count, small), simple({ completion }), '2018-10-01').more;
    expect(more(1, 10)).toMatchObject({ places: 0, overspend: 0, overspendWithNext: 1 });
    expect(more(1, 7)).toMatchObject({ places: 3, overspend: 0, overspendWithNext: 1 });
    expect(more(0, 10)).toMatchObject({ places: 10, overspend: 0, overspendWithNext: null });
  });

  it('is the greatest number that keeps the risk (exact fractions)', () => {
    fc.assert(
      fc.property(awards(twoPayments, 4), expectations, chance, fc.nat(20_000), (list, expected, risk, money) => {
        const worst = list.reduce(
          (sum, { payments }) => sum + payments.reduce((all, { amount }) => all + amount, 0),
          0,
        );
        // As much money as there is, so that the number of places is seldom 0 or all.
        const scheme = {
          ...twoPayments,
          places: 4,
          money: 4 * 350_000 + worst,
          reserve: worst - Math.min(worst, money * 50),
        };
        const result = forecast(scheme, list, { ...expected, risk, tier: 'other' }, END);
        const further = waysOf(offerAward(application('A-99', { institution: '100999' }), scheme, END), expected);
        const base = list.map((award) => waysOf(award, expected));
        const overspend = (places: number): Fraction => {
          const sums = exactSum([...base, ...Array<Ways>(places).fill(further)]);
          return [...sums].reduce<Fraction>(
            (sum, [amount, each]) => (amount > result.available ? plus(sum, each) : sum),
            [0n, 1n],
          );
        };
        const { places, overspendWithNext } = result.more;
        expect(isWithin(result.overspend, overspend(0), result.relativeError)).toBe(true);
        expect(isWithin(result.more.overspend, overspend(places), result.relativeError)).toBe(true);
        if (places > 0) expect(isAbove(overspend(places), exactly(Math.min(1, risk * (1 + 1e-9))))).toBe(false);
        if (overspendWithNext === null) expect(places).toBe(4);
        else expect(isAbove(overspend(places + 1), exactly(risk * (1 - 1e-9)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a risk of one in twenty unless told otherwise', () => {
    const run = (given: Partial<Expectations>) => forecast(bursaries2018, offers(2), simple(given), '2018-10-01').more;
    expect(run({})).toEqual(run({ risk: 0.05 }));
  });

  it('leaves the reserve alone', () => {
    const scheme = { ...bursaries2018, places: 400, reserve: pounds(100_000) };
    const ahead = forecast(scheme, [], simple({ completion: 1, risk: 0 }), '2018-10-01');
    expect([ahead.available, ahead.more.places]).toEqual([pounds(400_000), 400]);
  });

  it('has reached a quantile where the probability so far is exactly that', () => {
    const { total } = forecast(bursaries2018, offers(1), simple({ quantiles: [0.5, 0.51] }), '2018-10-01');
    expect(total.quantiles.map(({ amount }) => amount)).toEqual([0, pounds(1000)]);
  });

  it('grows with the risk, and shrinks as completion grows more probable', () => {
    const more = (completion: number, risk: number) =>
      forecast(bursaries2018, offers(300), simple({ completion, risk }), '2018-10-01').more.places;
    expect(more(0.8, 0.01)).toBeLessThan(more(0.8, 0.1));
    expect(more(0.9, 0.05)).toBeLessThan(more(0.8, 0.05));
    // Of the 500 places 200 are left in any case.
    expect(more(0.9, 0.05)).toBeGreaterThan(200);
  });

  it('never falls as the risk rises, and every award more makes overspending no less probable', () => {
    const small: BursaryScheme = { ...twoPayments, places: 6, money: 6 * pounds(3500) };
    fc.assert(
      fc.property(awards(small, 5), expectations, chance, chance, (list, expected, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
          (risk) => forecast(small, list, { ...expected, risk }, END).more,
        );
        expect(low!.places).toBeLessThanOrEqual(high!.places);
        const risks = list.map((_, index) => forecast(small, list.slice(0, index + 1), expected, END).overspend);
        for (const [index, risk] of risks.slice(1).entries())
          expect(risk).toBeGreaterThanOrEqual(risks[index]! - 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('is worked out for the tier asked for', () => {
    const list = offers(8, twoPayments);
    const chances = simple({ tiers: { hub: { completion: 0, acceptance: 0 } } });
    expect(forecast(twoPayments, list, { ...chances, tier: 'hub' }, '2018-10-01').more).toMatchObject({
      tier: 'hub',
      places: 10,
    });
    expect(forecast(twoPayments, list, chances, '2018-10-01').more.tier).toBe('other');
  });
});

describe('bad input', () => {
  const of = (expected: unknown, on = '2018-10-01') =>
    problemOf(() => forecast(twoPayments, [], expected as never, on));

  it('is one problem that lists all', () => {
    const bad = {
      completion: 1.1,
      withdrawal: -0.1,
      acceptance: Number.NaN,
      claim: '1',
      months: { toEnrol: 0.5, toComplete: -1, toPay: 121 },
      tiers: { hub: { claim: 2 } },
      quantiles: [0, 1.5],
      risk: -1,
      luck: 1,
    };
    const isChance = 'is a probability from 0 to 1, not';
    expect(of(bad, '2018-02-30')).toEqual({
      code: 'bad-forecast',
      issues: [
        "expectations.luck: there is no property 'luck'",
        `expectations.acceptance: ${isChance} NaN`,
        `expectations.withdrawal: ${isChance} -0.1`,
        `expectations.completion: ${isChance} 1.1`,
        `expectations.claim: ${isChance} '1'`,
        `expectations.tiers.hub.claim: ${isChance} 2`,
        'expectations.months.toEnrol: is a whole number from 0 to 120, not 0.5',
        'expectations.months.toComplete: is a whole number from 0 to 120, not -1',
        'expectations.months.toPay: is a whole number from 0 to 120, not 121',
        `expectations.risk: ${isChance} -1`,
        'expectations.quantiles.0: is a number above 0 and up to 1, not 0',
        'expectations.quantiles.1: is a number above 0 and up to 1, not 1.5',
        "on: is a date, written YYYY-MM-DD, not '2018-02-30'",
      ],
    });
    expect(of(undefined).issues).toEqual([
      'expectations: is an object with completion, withdrawal and months, not nothing',
    ]);
  });

  it('is a tier that the scheme does not have', () => {
    expect(of(simple({ tier: 'others', tiers: { hubs: {} } })).issues).toEqual([
      "expectations.tiers.hubs: names 'hubs', no tier of the scheme; did you mean 'hub'?",
      "expectations.tier: names 'others', no tier of the scheme; did you mean 'other'?",
    ]);
    expect(of({ ...simple(), tiers: JSON.parse('{"__proto__": {}}') }).issues).toEqual([
      "expectations.tiers.__proto__: names '__proto__', no tier of the scheme",
    ]);
  });

  it('is an award above the scheme', () => {
    const dear = {
      ...bursaries2018,
      payments: [{ ...bursaries2018.payments[0]!, most: 100_001 }],
      mostPerPlace: 100_001,
      places: 1,
    };
    expect(problemOf(() => forecast(bursaries2018, offers(1, dear), simple(), '2018-10-01')).issues).toEqual([
      "awards.0.payments.0.amount: is £1,000.01, above the scheme's £1,000",
      'awards.0.payments: come to £1,000.01; a place costs at most £1,000',
    ]);
  });

  it('is a forecast over more than fifty years', () => {
    const [award] = offers(1);
    const accepted = applyEvent(award!, { type: 'accepted', award: 'A-0', on: '2018-10-02' }).award;
    const endsOn = (day: string) => [
      applyEvent(accepted, { type: 'enrolled', award: 'A-0', on: '2018-10-03', endsOn: day }).award,
    ];
    const run = (day: string) => forecast(bursaries2018, endsOn(day), simple(), '2018-10-03');
    // Paid a month after its end: the six hundredth month from October 2018 is September 2068.
    expect(run('2068-08-31').months).toHaveLength(600);
    expect(problemOf(() => run('2068-09-01'))).toEqual({
      code: 'bad-forecast',
      issues: [': would have to run from 2018-10 to 2068-10, and no forecast runs over more than 600 months'],
    });
  });

  it('is awards worth so many different amounts that nobody could add them all up', () => {
    const scheme = {
      ...bursaries2018,
      id: 'odd',
      payments: [{ ...bursaries2018.payments[0]!, most: 2 ** 30 }],
      mostPerPlace: 2 ** 30,
      places: 30,
      money: 10 ** 12,
    };
    const priced = Array.from({ length: 30 }, (_, index) =>
      offerAward(
        application(`A-${index}`, { institution: String(100_001 + index), asks: { completion: 2 ** index } }),
        scheme,
        '2018-10-01',
      ),
    );
    expect(problemOf(() => forecast(scheme, priced, simple(), '2018-10-01')).issues).toEqual([
      'awards: are worth so many different amounts that their sums are too many to work with; round the payments',
    ]);
    expect(forecast(scheme, priced.slice(0, 12), simple({ risk: 0 }), '2018-10-01').total.distribution).toHaveLength(
      4096,
    );
  });
});
