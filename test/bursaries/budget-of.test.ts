import {
  type Award,
  type AwardEvent,
  applyEvent,
  type Budget,
  type BudgetLine,
  type BursaryScheme,
  budgetOf,
  bursaries2018,
  bursaries2018Extended,
  offerAward,
  replay,
} from 'careers-domain/bursaries';
import { pounds, unmetReasons } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, awards, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

const withEvents = (award: Award, events: readonly AwardEvent[]): Award =>
  events.reduce((current, event) => {
    const outcome = applyEvent(current, event);
    expect(outcome.allowed, unmetReasons(outcome)[0]?.message).toBe(true);
    return outcome.award;
  }, award);

const offer = (id: string, scheme: BursaryScheme = bursaries2018): Award =>
  offerAward(application(id, { institution: String(100_000 + Number(id.slice(2))) }), scheme, '2018-10-01');

/** Completed in July 2019, claimed in April 2020, paid in May 2020. */
const late = withEvents(offer('A-1'), [
  { type: 'accepted', award: 'A-1', on: '2018-10-15' },
  { type: 'enrolled', award: 'A-1', on: '2018-11-01', endsOn: '2019-07-12' },
  { type: 'completed', award: 'A-1', on: '2019-07-12' },
  { type: 'claimed', award: 'A-1', on: '2020-04-06', payment: 'completion', claim: 'C-1' },
  { type: 'paid', award: 'A-1', on: '2020-05-01', claim: 'C-1', amount: pounds(1000) },
]);

const LINES = ['offered', 'committed', 'due', 'paid', 'released'] as const;

const amountsIn = (budget: Budget) => LINES.map((line) => budget[line].amount);

describe('budgetOf', () => {
  it.each<[string, readonly number[]]>([
    ['2018-09-30', [0, 0, 0, 0, 0]],
    ['2018-10-01', [100_000, 0, 0, 0, 0]],
    ['2018-10-15', [0, 100_000, 0, 0, 0]],
    ['2019-07-11', [0, 100_000, 0, 0, 0]],
    ['2019-07-12', [0, 0, 100_000, 0, 0]],
    ['2020-04-30', [0, 0, 100_000, 0, 0]],
    ['2020-05-01', [0, 0, 0, 100_000, 0]],
  ])('on %s finds the money where it stood', (on, amounts) => {
    const budget = budgetOf(bursaries2018, [late], on);
    expect(amountsIn(budget)).toEqual(amounts);
    expect(budget.left).toBe(on < '2018-10-01' ? pounds(500_000) : pounds(499_000));
  });

  it('puts a completion in July, and its claim in the next April, into different years', () => {
    const { byAcademicYear, byFinancialYear } = budgetOf(bursaries2018, [late], '2020-12-31');
    const yearsOf = (years: Budget['byAcademicYear'], line: 'due' | 'claimed' | 'paid') =>
      years.filter((year) => year[line].amount > 0).map(({ year }) => year);
    expect(byAcademicYear.map(({ year }) => year)).toEqual(['2018/19', '2019/20']);
    expect(yearsOf(byAcademicYear, 'due')).toEqual(['2018/19']);
    expect(yearsOf(byAcademicYear, 'claimed')).toEqual(['2019/20']);
    expect(yearsOf(byAcademicYear, 'paid')).toEqual(['2019/20']);
    expect(byFinancialYear.map(({ year }) => year)).toEqual(['2018-19', '2019-20', '2020-21']);
    expect(yearsOf(byFinancialYear, 'due')).toEqual(['2019-20']);
    expect(yearsOf(byFinancialYear, 'claimed')).toEqual(['2020-21']);
    expect(byFinancialYear[1]?.due.entries).toEqual([
      { award: 'A-1', payment: 'completion', amount: 100_000, on: '2019-07-12' },
    ]);
  });

  it('releases what is not due when an award ends, and keeps what a provider is owed', () => {
    const hub = offerAward(application('A-2'), twoPayments, '2018-10-01');
    const withdrawn = withEvents(hub, [
      { type: 'accepted', award: 'A-2', on: '2018-10-15' },
      { type: 'enrolled', award: 'A-2', on: '2018-11-01', endsOn: '2019-07-12' },
      { type: 'withdrawn', award: 'A-2', on: '2019-02-01', reason: 'The leader left the school.' },
    ]);
    const budget = budgetOf(twoPayments, [withdrawn], '2019-03-01');
    expect(amountsIn(budget)).toEqual([0, 0, pounds(2500), 0, pounds(1000)]);
    expect(budget.left).toBe(pounds(32_500));
    expect(budget.due.entries.map(({ payment, on }) => [payment, on])).toEqual([['training', '2018-11-01']]);
  });

  it('releases what was completed and never claimed', () => {
    const completed = late.history.slice(1, 4);
    const lapsed = withEvents(offer('A-1'), [...completed, { type: 'lapsed', award: 'A-1', on: '2020-09-01' }]);
    expect(amountsIn(budgetOf(bursaries2018, [lapsed], '2020-08-31'))).toEqual([0, 0, 100_000, 0, 0]);
    expect(amountsIn(budgetOf(bursaries2018, [lapsed], '2020-09-01'))).toEqual([0, 0, 0, 0, 100_000]);
  });

  it('shows promises above the money, or above the places, by how much and by which rule', () => {
    const small = { ...bursaries2018, places: 2, money: pounds(2500), reserve: pounds(500) };
    const offers = ['A-1', 'A-2', 'A-3'].map((id) => offer(id, small));
    const within = budgetOf(small, offers.slice(1), '2018-10-01');
    expect([within.left, within.within.allowed]).toEqual([0, true]);
    const over = budgetOf(small, offers, '2018-10-01');
    expect([over.left, over.within.allowed]).toEqual([pounds(-1000), false]);
    expect(unmetReasons(over.within).map(({ rule, message }) => [rule, message])).toEqual([
      ['money', '£3,000 of £2,000 are promised, paid or owed.'],
      ['places', '3 of 2 places are taken.'],
    ]);
    const completed = offers.map((award) =>
      withEvents(award, [
        { type: 'accepted', award: award.id, on: '2018-10-02' },
        { type: 'enrolled', award: award.id, on: '2018-10-03', endsOn: '2019-07-01' },
        { type: 'completed', award: award.id, on: '2019-07-01' },
      ]),
    );
    expect(unmetReasons(budgetOf(small, completed, '2019-07-01').within)[0]?.message).toBe(
      '£3,000 of £2,500 are paid or owed.',
    );
  });

  it('counts awards of a scheme that it continues, and refuses those of another', () => {
    expect(budgetOf(bursaries2018Extended, [offer('A-1')], '2018-12-01').offered.amount).toBe(100_000);
    expect(
      problemOf(() => budgetOf(bursaries2018, [offer('A-1', bursaries2018Extended)], '2018-12-01')).issues,
    ).toEqual(["awards.0.scheme: is 'bursaries-2018-extended', whose awards do not count in bursaries-2018"]);
  });

  it('refuses an award above what the scheme pays', () => {
    const dear = {
      ...bursaries2018,
      payments: [{ ...bursaries2018.payments[0]!, most: pounds(1100) }],
      mostPerPlace: pounds(1100),
      places: 450,
    };
    expect(
      problemOf(() => budgetOf(bursaries2018, [offer('A-1', dear), offer('A-2', twoPayments)], '2018-12-01')),
    ).toEqual({
      code: 'bad-budget',
      issues: [
        "awards.0.payments.0.amount: is £1,100, above the scheme's £1,000",
        'awards.0.payments: come to £1,100; a place costs at most £1,000',
        "awards.1.scheme: is 'two-payments', whose awards do not count in bursaries-2018",
      ],
    });
    const renamed = { ...twoPayments, id: 'bursaries-2018' };
    expect(problemOf(() => budgetOf(bursaries2018, [offer('A-2', renamed)], '2018-12-01')).issues).toEqual([
      "awards.0.payments.1.payment: is 'training', which the scheme does not pay",
      'awards.0.payments: come to £3,500; a place costs at most £1,000',
    ]);
  });

  it('refuses an award or a claim that is there twice, and a second payment of one claim', () => {
    const second = withEvents(
      offer('A-2'),
      late.history.slice(1).map((event) => ({ ...event, award: 'A-2' })),
    );
    expect(problemOf(() => budgetOf(bursaries2018, [late, second, late], '2018-13-01')).issues).toEqual([
      "awards.2.id: names 'A-1' a second time",
      "awards.1.claims.0: is the claim 'C-1' a second time",
      "awards.2.claims.0: is the claim 'C-1' a second time",
      "on: is a date, written YYYY-MM-DD, not '2018-13-01'",
    ]);
    const paidTwice = { ...late, history: [...late.history, { ...late.history.at(-1)!, on: '2020-05-02' }] };
    expect(problemOf(() => budgetOf(bursaries2018, [paidTwice], '2020-12-31')).issues).toEqual([
      'awards.0.history.6: An award that is paid cannot be paid. It was paid on 2020-05-01 already. Nothing can follow.',
      'awards.0.history.6: The claim C-1 was paid on 2020-05-01.',
    ]);
  });

  it('refuses an event dated before the one it follows', () => {
    const disordered = { ...late, history: [...late.history.slice(0, 2), { ...late.history[2]!, on: '2018-10-14' }] };
    expect(problemOf(() => budgetOf(bursaries2018, [disordered], '2018-12-01')).issues).toEqual([
      'awards.0.history.2: The event is dated 2018-10-14; the last one, accepted, is dated 2018-10-15.',
    ]);
  });

  it('puts what is claimed and not yet paid among what is due, under the day of the claim', () => {
    const { due, byFinancialYear } = budgetOf(bursaries2018, [late], '2020-04-30');
    expect(due.entries).toEqual([{ award: 'A-1', payment: 'completion', amount: 100_000, on: '2020-04-06' }]);
    expect(byFinancialYear.map(({ year, paid }) => [year, paid.amount])).toEqual([
      ['2018-19', 0],
      ['2019-20', 0],
      ['2020-21', 0],
    ]);
  });

  it('parts the years on 31 August and 31 March', () => {
    const days = ['2019-03-31', '2019-04-01', '2019-08-31', '2019-09-01'];
    const offers = days.map((on, index) =>
      offerAward(application(`A-${index}`, { institution: String(100_001 + index) }), bursaries2018, on),
    );
    const { byAcademicYear, byFinancialYear } = budgetOf(bursaries2018, offers, '2019-12-31');
    const countsOf = (years: Budget['byAcademicYear']) =>
      years.map(({ year, offered }) => [year, offered.entries.length]);
    expect(countsOf(byAcademicYear)).toEqual([
      ['2018/19', 3],
      ['2019/20', 1],
    ]);
    expect(countsOf(byFinancialYear)).toEqual([
      ['2018-19', 1],
      ['2019-20', 3],
    ]);
  });

  it('may spend all that it has, and gives the rule with its figures and sources', () => {
    const spent = budgetOf({ ...bursaries2018, places: 1, money: pounds(1000) }, [late], '2020-05-01');
    expect(spent.within.reasons[0]).toEqual({
      rule: 'money',
      met: true,
      message: '£1,000 of £1,000 are paid or owed.',
      value: pounds(1000),
      limit: pounds(1000),
      cites: bursaries2018.rules.money?.cites,
    });
    expect(bursaries2018.rules.money?.cites).not.toEqual(bursaries2018.cites);
  });

  it.each(['declined', 'withdrawn', 'lapsed'] as const)('has the place of an award back that is %s', (type) => {
    const ended = withEvents(offer('A-1'), [
      ...(type === 'withdrawn' ? [{ type: 'accepted', award: 'A-1', on: '2018-10-02' } as const] : []),
      { type, award: 'A-1', on: '2018-11-30' },
    ]);
    const taken = (on: string) => budgetOf(bursaries2018, [ended], on).within.reasons.at(-1)?.value;
    expect([taken('2018-09-30'), taken('2018-11-29'), taken('2018-11-30')]).toEqual([0, 1, 0]);
  });

  it('lists the payments of a day by award and then by payment, whatever the order of the scheme', () => {
    const scheme = { ...twoPayments, payments: twoPayments.payments.toReversed() };
    const { offered } = budgetOf(scheme, [offer('A-2', scheme), offer('A-1', scheme)], '2018-10-01');
    expect(offered.entries.map(({ award, payment }) => `${award} ${payment}`)).toEqual([
      'A-1 completion',
      'A-1 training',
      'A-2 completion',
      'A-2 training',
    ]);
  });

  it('has nothing but its money where there are no awards', () => {
    const { within, left, byAcademicYear, offered } = budgetOf(
      { ...bursaries2018, places: 499, reserve: 100_000 },
      [],
      '2018-10-01',
    );
    expect([left, byAcademicYear, offered]).toEqual([pounds(499_000), [], { amount: 0, entries: [] }]);
    expect(within.reasons.map(({ message }) => message)).toEqual([
      '£0 of £500,000 are paid or owed.',
      '£0 of £499,000 are promised, paid or owed.',
      '0 of 499 places are taken.',
    ]);
  });
});

describe('every budget', () => {
  const days = fc.nat(900).map((day) => new Date(Date.UTC(2018, 8, 1 + day)).toISOString().slice(0, 10));

  it('adds up to the penny: the lines to the money, the entries to the lines, the years to all that ever was', () => {
    fc.assert(
      fc.property(awards(twoPayments, 6), days, (list, on) => {
        const budget = budgetOf(twoPayments, list, on);
        const sumOf = (line: BudgetLine) => line.entries.reduce((sum, { amount }) => sum + amount, 0);
        for (const line of LINES) expect(sumOf(budget[line])).toBe(budget[line].amount);
        const { allocated, reserve, left } = budget;
        const [offered, committed, due, paid, released] = LINES.map((line) => budget[line].amount as number);
        const promised = offered! + committed! + due! + paid!;
        expect(reserve + promised + left).toBe(allocated);
        for (const years of [budget.byAcademicYear, budget.byFinancialYear]) {
          const over = (line: 'offered' | 'due' | 'paid' | 'released') =>
            years.reduce((sum, year) => sum + year[line].amount, 0);
          expect(over('offered')).toBe(promised + released!);
          expect(over('paid')).toBe(paid);
          expect(over('released')).toBe(released);
          expect(over('due')).toBeGreaterThanOrEqual(due! + paid!);
        }
      }),
    );
  });

  it('is what the states of the awards say (counted anew)', () => {
    fc.assert(
      fc.property(awards(twoPayments, 6), days, (list, on) => {
        const totals = { offered: 0, committed: 0, due: 0, paid: 0, released: 0 };
        for (const { history } of list) {
          const known = history.filter((event) => event.on <= on);
          if (known.length === 0) continue;
          const award = replay(known);
          const types = known.map(({ type }) => type);
          for (const { payment, amount, dueOn } of award.payments) {
            const claim = award.claims.find((each) => each.payment === payment);
            const isOver = ['declined', 'withdrawn', 'lapsed', 'reallocated'].includes(award.state);
            const isDue = types.includes(dueOn) && !(isOver && dueOn === 'completed');
            if (claim) totals[claim.paidOn === undefined ? 'due' : 'paid'] += amount;
            else if (isDue) totals.due += amount;
            else if (isOver) totals.released += amount;
            else totals[award.state === 'offered' ? 'offered' : 'committed'] += amount;
          }
        }
        expect(amountsIn(budgetOf(twoPayments, list, on))).toEqual(Object.values(totals));
      }),
    );
  });

  it('does not depend on the order of the awards, on later events or on what is done with the result', () => {
    fc.assert(
      fc.property(awards(twoPayments, 6), days, (list, on) => {
        const budget = budgetOf(twoPayments, list, on);
        expect(budgetOf(twoPayments, [...list].reverse(), on)).toEqual(budget);
        const asItWas = list.flatMap(({ history }) => {
          const known = history.filter((event) => event.on <= on);
          return known.length === 0 ? [] : [replay(known)];
        });
        expect(budgetOf(twoPayments, asItWas, on)).toEqual(budget);
        expect(JSON.parse(JSON.stringify(budget))).toEqual(budget);
      }),
    );
  });
});
