import {
  type Application,
  type Award,
  type AwardEvent,
  applyEvent,
  awardRound,
  type BursaryScheme,
  budgetOf,
  bursaries2018,
  offerAward,
  type Round,
  reallocatePlaces,
  replay,
} from 'careers-domain/bursaries';
import { pounds, unmetReasons } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, applications, quotas, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

const three: BursaryScheme = { ...bursaries2018, places: 3, money: pounds(3000) };

const list = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map((id, index) =>
  application(id, { institution: String(100_001 + index) }),
);

const offersOf = (round: Round, scheme: BursaryScheme): readonly Award[] =>
  round.awarded.map((outcome) => offerAward(outcome.application, scheme, '2018-10-01'));

const happened = (award: Award, ...events: readonly AwardEvent[]): Award =>
  events.reduce((current, event) => applyEvent(current, event).award, award);

const declined = (award: Award, on = '2018-10-05'): Award => happened(award, { type: 'declined', award: award.id, on });

const statesOf = (awards: readonly Award[]) => awards.map(({ id, state }) => [id, state]);

describe('reallocatePlaces', () => {
  const round = awardRound(list, three);
  const awards = offersOf(round, three);

  it('gives each freed place to the next who waits, the first that became free first', () => {
    const [first, second, third] = awards;
    const ended = [declined(first!, '2018-10-07'), second!, declined(third!, '2018-10-06')];
    const next = reallocatePlaces(round, ended, three, '2018-10-08');
    expect(next.places.map(({ from, to }) => [from, to])).toEqual([
      ['A-3', 'A-4'],
      ['A-1', 'A-5'],
    ]);
    expect(statesOf(next.awards)).toEqual([
      ['A-1', 'reallocated'],
      ['A-2', 'offered'],
      ['A-3', 'reallocated'],
      ['A-4', 'offered'],
      ['A-5', 'offered'],
    ]);
    expect(next.awards[3]).toMatchObject({ inPlaceOf: 'A-3', answerBy: '2018-11-05' });
    expect(next.awards[2]?.history.at(-1)).toEqual({ type: 'reallocated', award: 'A-3', on: '2018-10-08', to: 'A-4' });
    expect(budgetOf(three, next.awards, '2018-10-08').left).toBe(0);
  });

  it('breaks ties of the day by id, and gives a place on once', () => {
    const ended = awards.map((award) => declined(award));
    const once = reallocatePlaces(round, ended, three, '2018-10-08');
    expect(once.places.map(({ from, to }) => [from, to])).toEqual([
      ['A-1', 'A-4'],
      ['A-2', 'A-5'],
      ['A-3', undefined],
    ]);
    expect(unmetReasons(once.places[2]!)).toEqual([
      {
        rule: 'places',
        met: false,
        message: 'Nobody waits who could have this place.',
        cites: three.rules.places?.cites,
      },
    ]);
    const twice = reallocatePlaces(round, once.awards, three, '2018-10-09');
    expect(twice.places.map(({ from, to }) => [from, to])).toEqual([['A-3', undefined]]);
    expect(twice.awards).toEqual(once.awards);
  });

  it('passes over an institution that holds all it may have', () => {
    const again = [...list.slice(0, 4), application('A-9', { institution: '100002', received: '2018-09-21' })];
    const open = { ...round, waiting: [{ ...round.waiting[0]!, application: again[4]! }, round.waiting[1]!] };
    const next = reallocatePlaces(open, [declined(awards[0]!), ...awards.slice(1)], three, '2018-10-08');
    expect(next.places.map(({ to }) => to)).toEqual(['A-5']);
  });

  it('keeps a place back while the money that the old award cost is missing', () => {
    const scheme = { ...twoPayments, places: 1, money: pounds(3500) };
    const one = awardRound(list, scheme);
    const [award] = offersOf(one, scheme);
    const withdrawn = happened(
      award!,
      { type: 'accepted', award: 'A-1', on: '2018-10-02' },
      { type: 'enrolled', award: 'A-1', on: '2018-10-03', endsOn: '2019-07-01' },
      { type: 'withdrawn', award: 'A-1', on: '2018-11-01' },
    );
    const { places, awards: unchanged } = reallocatePlaces(one, [withdrawn], scheme, '2018-11-02');
    expect(places[0]).toMatchObject({ from: 'A-1', allowed: false });
    expect(places[0]?.to).toBeUndefined();
    expect(unmetReasons(places[0]!).map(({ rule, message, value, limit }) => [rule, message, value, limit])).toEqual([
      [
        'money',
        'The next on the waiting list, A-2, would cost £3,500, and £1,000 are left.',
        pounds(3500),
        pounds(1000),
      ],
    ]);
    expect(unchanged).toEqual([withdrawn]);
    const richer = { ...scheme, money: pounds(6000) };
    expect(reallocatePlaces(one, [withdrawn], richer, '2018-11-02').places[0]?.to).toBe('A-2');
    expect(reallocatePlaces(one, [withdrawn], { ...richer, reserve: 1 }, '2018-11-02').places[0]?.to).toBeUndefined();
  });

  it('is refused on a day before the award ended, as any event would be', () => {
    const ended = [declined(awards[0]!), ...awards.slice(1)];
    const { places } = reallocatePlaces(round, ended, three, '2018-10-04');
    expect(unmetReasons(places[0]!).map(({ message }) => message)).toEqual([
      'The event is dated 2018-10-04; the last one, declined, is dated 2018-10-05.',
    ]);
  });

  it('stays in the area of the place where anybody waits there, and else goes where there is room', () => {
    const table: BursaryScheme = {
      ...three,
      quotas: {
        by: 'region',
        method: 'highest-averages',
        areas: [
          { area: 'London', weight: 1, most: 1 },
          { area: 'North West', weight: 1 },
          { area: 'South West', weight: 1 },
        ],
      },
    };
    const among = (...regions: readonly string[]): readonly Application[] =>
      regions.map((region, index) => ({ ...list[index]!, region }));
    const freedAfter = (applied: readonly Application[], id: string) => {
      const first = awardRound(applied, table);
      const ended = offersOf(first, table).map((award) => (award.id === id ? declined(award) : award));
      return reallocatePlaces(first, ended, table, '2018-10-08').places.map(({ to }) => to);
    };
    expect(freedAfter(among('London', 'North West', 'South West', 'South West', 'North West'), 'A-2')).toEqual(['A-5']);
    expect(freedAfter(among('London', 'North West', 'South West', 'London', 'South West'), 'A-2')).toEqual(['A-5']);
    expect(freedAfter(among('London', 'North West', 'South West', 'London', 'London'), 'A-2')).toEqual([undefined]);
    expect(freedAfter(among('London', 'North West', 'South West', 'London', 'London'), 'A-1')).toEqual(['A-4']);
  });

  it('refuses what is no round of this scheme, and an application that would cost too much', () => {
    const run = (given: unknown, held: unknown = awards, on = '2018-10-08') =>
      problemOf(() => reallocatePlaces(given as Round, held as readonly Award[], three, on));
    expect(run(7, 'all', 'soon')).toEqual({
      code: 'bad-reallocation',
      issues: [
        'round: is the result of awardRound, not 7',
        "awards: is a list of awards, not 'all'",
        "on: is a date, written YYYY-MM-DD, not 'soon'",
      ],
    });
    const dear = { ...list[4]!, asks: { completion: pounds(1001) } };
    expect(run({ scheme: 'mine', waiting: [7, { application: dear }] }).issues).toEqual([
      "round.scheme: is one of 'bursaries-2018', not 'mine'",
      'round.waiting.0: is what the round decided about an application, not 7',
      "round.waiting.1.application.asks.completion: is £1,001, above the scheme's £1,000",
      'round.waiting.1.application.asks: come to £1,001 with all that is not named; a place costs at most £1,000',
    ]);
    expect(run({ scheme: 'bursaries-2018' }).issues).toEqual([
      'round.waiting: is a list of those who wait, not nothing',
    ]);
  });

  it('gives no place beyond the ceiling of an area, even where it was freed there', () => {
    const rules: BursaryScheme = {
      ...bursaries2018,
      places: 2,
      quotas: {
        by: 'region',
        method: 'largest-remainder',
        areas: [
          { area: 'London', weight: 1, most: 1 },
          { area: 'North West', weight: 1 },
        ],
      },
    };
    const inLondon = list.map((each, index) => (index === 0 ? each : { ...each, region: 'London' }));
    const first = awardRound(inLondon, rules);
    const [north, london] = offersOf(first, rules);
    const ended = [declined(north!, '2018-10-05'), declined(london!, '2018-10-06')];
    const next = reallocatePlaces(first, ended, rules, '2018-10-08');
    expect(next.places.map(({ from, to }) => [from, to])).toEqual([
      ['A-1', 'A-3'],
      ['A-2', undefined],
    ]);
    expect(next.places[1]?.reasons.map(({ message }) => message)).toEqual(['Nobody waits who could have this place.']);
  });

  it('takes no more places and no more money than there are, whatever the order of the awards', () => {
    const scheme = (table: BursaryScheme['quotas']): BursaryScheme => ({
      ...twoPayments,
      places: 4,
      money: 4 * pounds(3500),
      ...(table && { quotas: table }),
    });
    fc.assert(
      fc.property(
        applications(12),
        fc.oneof(fc.constant(undefined), quotas('highest-averages')),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        (applied, table, ends) => {
          const rules = scheme(table);
          const first = awardRound(applied, rules);
          const given = offersOf(first, rules).map((award, index) => (ends[index] ? declined(award) : award));
          const before = JSON.stringify(given);
          const next = reallocatePlaces(first, given, rules, '2018-10-08');
          expect(JSON.stringify(given)).toBe(before);
          expect(reallocatePlaces(first, [...given].reverse(), rules, '2018-10-08')).toEqual(next);
          expect(budgetOf(rules, next.awards, '2018-10-08').within.allowed).toBe(true);
          expect(next.places).toHaveLength(given.filter(({ state }) => state === 'declined').length);
          for (const award of next.awards) expect(replay(award.history)).toEqual(award);
          const live = next.awards.filter(({ state }) => state === 'offered');
          expect(new Set(live.map(({ institution }) => institution)).size).toBe(live.length);
          for (const { area, most = Infinity } of table?.areas ?? []) {
            expect(live.filter((award) => award.area === area).length).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });
});
