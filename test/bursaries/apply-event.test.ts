import {
  type Award,
  type AwardEvent,
  type AwardRule,
  type AwardState,
  applyEvent,
  awardLife,
  bursaries2018,
  hubTrainingPlaces2018,
  offerAward,
} from 'careers-domain/bursaries';
import { addDays, pounds, unmetReasons } from 'careers-domain/core';
import { trainingEvents } from 'careers-domain/training';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, awards, eventOf, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

const offered = offerAward(application('A-1'), bursaries2018, '2018-10-01');

/** An award after events of these kinds, each a day after the other. */
const led = (award: Award, ...types: readonly AwardEvent['type'][]): Award =>
  types.reduce((current, type, index) => {
    const outcome = applyEvent(current, eventOf(type, current, `2018-10-${String(10 + index)}`));
    expect(outcome.allowed, unmetReasons(outcome)[0]?.message).toBe(true);
    return outcome.award;
  }, award);

const WAYS: Readonly<Record<AwardState, readonly AwardEvent['type'][]>> = {
  offered: [],
  accepted: ['accepted'],
  declined: ['declined'],
  enrolled: ['accepted', 'enrolled'],
  completed: ['accepted', 'enrolled', 'completed'],
  claimed: ['accepted', 'enrolled', 'completed', 'claimed'],
  paid: ['accepted', 'enrolled', 'completed', 'claimed', 'paid'],
  withdrawn: ['accepted', 'withdrawn'],
  lapsed: ['accepted', 'lapsed'],
  reallocated: ['declined', 'reallocated'],
};

const LEGAL: Readonly<Record<AwardState, readonly AwardEvent['type'][]>> = {
  offered: ['accepted', 'declined', 'withdrawn', 'lapsed'],
  accepted: ['enrolled', 'withdrawn', 'lapsed'],
  declined: ['reallocated'],
  enrolled: ['completed', 'withdrawn', 'lapsed'],
  completed: ['lapsed', 'claimed'],
  claimed: ['paid'],
  paid: [],
  withdrawn: ['reallocated'],
  lapsed: ['reallocated'],
  reallocated: [],
};

const STATES = Object.keys(LEGAL) as readonly AwardState[];
const TYPES = [...STATES] as readonly AwardEvent['type'][];

describe('applyEvent', () => {
  it.each(STATES)('from %s lets happen what can follow, and refuses all else with what can', (state) => {
    const award = led(offered, ...WAYS[state]);
    expect(award.state).toBe(state);
    for (const type of TYPES) {
      const outcome = applyEvent(award, eventOf(type, award, '2018-12-01'));
      // By December the offer is closed, so that accepting it is refused for another reason.
      expect([type, outcome.allowed]).toEqual([type, LEGAL[state].includes(type) && type !== 'accepted']);
      if (outcome.allowed)
        expect(outcome.award.history).toEqual([...award.history, eventOf(type, award, '2018-12-01')]);
      else expect([outcome.award, outcome.legal]).toEqual([award, LEGAL[state]]);
    }
  });

  it('takes an answer up to the last day of the offer, and lets it lapse only after', () => {
    const on = (type: 'accepted' | 'lapsed', day: string) =>
      applyEvent(offered, { type, award: 'A-1', on: day }).allowed;
    expect(offered.answerBy).toBe('2018-10-29');
    expect([on('accepted', '2018-10-29'), on('accepted', '2018-10-30')]).toEqual([true, false]);
    expect([on('lapsed', '2018-10-29'), on('lapsed', '2018-10-30')]).toEqual([false, true]);
  });

  it.each<[string, AwardEvent, readonly string[]]>([
    ['an event about another award', { type: 'accepted', award: 'A-2', on: '2018-10-02' }, ['award']],
    ['an event before the last one', { type: 'accepted', award: 'A-1', on: '2018-09-30' }, ['dates']],
    [
      'all that is wrong',
      { type: 'paid', award: 'A-2', on: '2018-09-30', claim: 'C', amount: 1 },
      ['award', 'dates', 'steps', 'claim'],
    ],
    ['a second offer', eventOf('offered', offered, '2018-10-02'), ['steps']],
    [
      'training that ends before it begins',
      { type: 'enrolled', award: 'A-1', on: '2018-10-05', endsOn: '2018-10-04' },
      ['dates', 'steps'],
    ],
  ])('refuses %s', (_, event, rules) => {
    expect(unmetReasons(applyEvent(offered, event)).map(({ rule }) => rule)).toEqual(rules);
  });

  it('refuses what is told twice, and says since when it is so', () => {
    const accepted = led(offered, 'accepted');
    const again = applyEvent(accepted, eventOf('accepted', accepted, '2018-10-10'));
    expect(unmetReasons(again)[0]?.message).toBe(
      'An award that is accepted cannot be accepted. It was accepted on 2018-10-10 already. What can follow is: enrolled, withdrawn, lapsed.',
    );
  });

  it('pays a claim once, and exactly what was claimed', () => {
    const claimed = led(offered, 'accepted', 'enrolled', 'completed', 'claimed');
    const pay = (changes: Partial<Extract<AwardEvent, { type: 'paid' }>>) =>
      applyEvent(claimed, {
        type: 'paid',
        award: 'A-1',
        on: '2018-12-01',
        claim: 'A-1/completion',
        amount: 100_000,
        ...changes,
      });
    expect(unmetReasons(pay({ amount: 99_999 })).map(({ rule }) => rule)).toEqual(['amount']);
    expect(unmetReasons(pay({ claim: 'C-9' })).map(({ rule }) => rule)).toEqual(['claim']);
    const { award } = pay({});
    expect(award.claims).toEqual([
      {
        claim: 'A-1/completion',
        payment: 'completion',
        amount: 100_000,
        claimedOn: '2018-10-13',
        paidOn: '2018-12-01',
      },
    ]);
    const again = applyEvent(award, {
      type: 'paid',
      award: 'A-1',
      on: '2018-12-01',
      claim: 'A-1/completion',
      amount: 100_000,
    });
    expect(unmetReasons(again).map(({ message }) => message)).toEqual([
      'An award that is paid cannot be paid. It was paid on 2018-12-01 already. Nothing can follow.',
      'The claim A-1/completion was paid on 2018-12-01.',
    ]);
  });

  it('lets the training be paid before the bursary, and both under claims of their own', () => {
    const hub = application('A-1', { hub: 'Cumbria' });
    const place = led(offerAward(hub, hubTrainingPlaces2018, '2018-10-01'), 'accepted', 'enrolled');
    const claim = (award: Award, payment: string, id: string) =>
      applyEvent(award, { type: 'claimed', award: 'A-1', on: '2018-12-01', payment, claim: id });
    expect(unmetReasons(claim(place, 'completion', 'C-1')).map(({ message }) => message)).toEqual([
      'The payment completion is committed; it can be claimed while it is due.',
    ]);
    expect(unmetReasons(claim(place, 'travel', 'C-1')).map(({ message }) => message)).toEqual([
      'The award has no payment travel; it has completion, training.',
    ]);
    const trained = led(claim(place, 'training', 'C-1').award);
    expect(trained.state).toBe('enrolled');
    const paid = applyEvent(trained, {
      type: 'paid',
      award: 'A-1',
      on: '2018-12-01',
      claim: 'C-1',
      amount: pounds(2500),
    }).award;
    const completed = applyEvent(paid, { type: 'completed', award: 'A-1', on: '2019-07-05' }).award;
    expect([paid.state, completed.state]).toEqual(['enrolled', 'completed']);
    const twice = applyEvent(completed, {
      type: 'claimed',
      award: 'A-1',
      on: '2019-07-06',
      payment: 'completion',
      claim: 'C-1',
    });
    expect(unmetReasons(twice).map(({ rule }) => rule)).toEqual(['claim']);
    const claimed = applyEvent(completed, {
      type: 'claimed',
      award: 'A-1',
      on: '2019-07-06',
      payment: 'completion',
      claim: 'C-2',
    }).award;
    expect(claimed.state).toBe('claimed');
  });

  it('lets a provider claim for training that was begun, after the award was withdrawn', () => {
    const place = led(offerAward(application('A-1'), twoPayments, '2018-10-01'), 'accepted', 'enrolled', 'withdrawn');
    const { legal } = applyEvent(place, eventOf('completed', place, '2018-12-01'));
    expect(legal).toEqual(['reallocated', 'claimed']);
  });

  it('lets a completed award lapse only while what fell due on completion is unclaimed, and keeps what a provider is owed', () => {
    const place = led(offerAward(application('A-1'), twoPayments, '2018-10-01'), 'accepted', 'enrolled', 'completed');
    const claim = (payment: string) =>
      applyEvent(place, { type: 'claimed', award: 'A-1', on: '2018-12-01', payment, claim: payment });
    const lapse = (award: Award) => applyEvent(award, { type: 'lapsed', award: 'A-1', on: '2018-12-02' });
    expect(claim('training').legal).toEqual(['lapsed', 'claimed', 'paid']);
    expect(claim('completion').legal).toEqual(['claimed', 'paid']);
    expect(lapse(claim('completion').award).allowed).toBe(false);
    const lapsed = lapse(place);
    expect([lapsed.award.state, lapsed.legal]).toEqual(['lapsed', ['reallocated', 'claimed']]);
    const late = applyEvent(lapsed.award, {
      type: 'claimed',
      award: 'A-1',
      on: '2018-12-03',
      payment: 'completion',
      claim: 'C',
    });
    expect(unmetReasons(late).map(({ message }) => message)).toEqual([
      'The payment completion is released; it can be claimed while it is due.',
    ]);
    const owed = applyEvent(lapsed.award, {
      type: 'claimed',
      award: 'A-1',
      on: '2018-12-03',
      payment: 'training',
      claim: 'C',
    });
    expect([owed.allowed, owed.award.state, owed.legal]).toEqual([true, 'lapsed', ['reallocated', 'paid']]);
  });

  it('gives the reasons of every rule with its sources, whether met or not', () => {
    const accepted = applyEvent(offered, { type: 'accepted', award: 'A-1', on: '2018-10-02' });
    expect(accepted.reasons.map(({ rule, met, message }) => [rule, met, message])).toEqual([
      ['award', true, 'The event is about the award A-1, and this is the award A-1.'],
      ['dates', true, 'The event is dated 2018-10-02; the last one, offered, is dated 2018-10-01.'],
      ['steps', true, 'An award that is offered can be accepted.'],
      ['answer', true, 'The offer is open up to 2018-10-29, and would be accepted on 2018-10-02.'],
    ]);
    for (const { rule, cites } of accepted.reasons) expect(cites).toBe(awardLife.rules[rule as AwardRule].cites);
  });

  it('says of a claim and its payment why not', () => {
    const claimed = led(offered, 'accepted', 'enrolled', 'completed', 'claimed');
    const messages = (claim: string, amount: number) =>
      unmetReasons(applyEvent(claimed, { type: 'paid', award: 'A-1', on: '2018-12-01', claim, amount })).map(
        ({ message }) => message,
      );
    expect(messages('C-9', 100_000)).toEqual(['The award has no claim C-9 that could be paid.']);
    expect(messages('A-1/completion', 100_050)).toEqual(['£1,000.50 would be paid, and £1,000 was claimed.']);
    const paid = applyEvent(claimed, {
      type: 'paid',
      award: 'A-1',
      on: '2018-12-01',
      claim: 'A-1/completion',
      amount: 100_000,
    });
    expect(paid.reasons.slice(3).map(({ message }) => message)).toEqual([
      'The claim A-1/completion is not paid yet.',
      '£1,000 would be paid, and £1,000 was claimed.',
    ]);
    const completed = led(offered, 'accepted', 'enrolled', 'completed');
    const claim = applyEvent(completed, {
      type: 'claimed',
      award: 'A-1',
      on: '2018-12-01',
      payment: 'completion',
      claim: 'C',
    });
    expect(claim.reasons.slice(3).map(({ message }) => message)).toEqual([
      'The payment completion is due; it can be claimed while it is due.',
      'The award has no claim C so far.',
    ]);
  });

  it('keeps what it is told of a course and of a reason', () => {
    const accepted = led(offered, 'accepted');
    const { award } = applyEvent(accepted, {
      type: 'enrolled',
      award: 'A-1',
      on: '2018-10-20',
      endsOn: '2018-10-20',
      course: 'Level 6',
    });
    expect([award.endsOn, award.history.at(-1)]).toMatchObject(['2018-10-20', { course: 'Level 6' }]);
    const withdrawn = applyEvent(award, { type: 'withdrawn', award: 'A-1', on: '2018-10-21', reason: 'Moved away.' });
    expect(withdrawn.award.history.at(-1)).toMatchObject({ reason: 'Moved away.' });
    expect(withdrawn.award.endsOn).toBe('2018-10-20');
  });

  it('refuses what is no event, and an award that its history does not give', () => {
    const next =
      (event: unknown, award: unknown = offered) =>
      () =>
        applyEvent(award as Award, event as AwardEvent);
    const accepted = eventOf('accepted', offered, '2018-10-02');
    expect(problemOf(next({ type: 'eaten', award: 'A-1', on: '2018-10-02' }))).toEqual({
      code: 'bad-event',
      issues: [
        "type: is one of 'offered', 'accepted', 'declined', 'enrolled', 'completed', 'claimed', 'paid', 'withdrawn', 'lapsed', 'reallocated', not 'eaten'",
      ],
    });
    expect(problemOf(next(null))).toEqual({ code: 'bad-event', issues: [': is an event, not null'] });
    expect(problemOf(next({ ...accepted, on: '2018-02-30', amount: 1 }))).toEqual({
      code: 'bad-event',
      issues: ["amount: there is no property 'amount'", "on: is a date, written YYYY-MM-DD, not '2018-02-30'"],
    });
    expect(problemOf(next(accepted, { ...offered, state: 'paid' }))).toEqual({
      code: 'bad-award',
      issues: ["state: is 'paid'; its history makes it 'offered'"],
    });
    const dearer = { ...offered, payments: [{ ...offered.payments[0]!, amount: 1 }], endsOn: '2019-01-01' };
    expect(problemOf(next(accepted, dearer)).issues).toEqual([
      'payments: is not what its history makes it',
      "endsOn: is '2019-01-01'; its history makes it nothing",
    ]);
    expect(problemOf(next(accepted, { ...offered, history: [] })).issues).toEqual([
      'history: is a list of events, at least 1, not 0',
    ]);
    expect(problemOf(next(accepted, { ...offered, history: [offered.history[0], offered.history[0]] })).issues).toEqual(
      [
        'history.1: An award that is offered cannot be offered. It was offered on 2018-10-01 already. What can follow is: accepted, declined, withdrawn, lapsed.',
      ],
    );
  });

  it('takes what happened in training, as the training room tells it', () => {
    const cohorts = [{ id: 'leeds', course: 'level-6', from: '2018-10-20', to: '2019-07-12', least: 8, most: 20 }];
    const record = { leader: 'L-1', award: 'A-1', cohort: 'leeds', enrolledOn: '2018-10-15' };
    const trained = (rest: { readonly completedOn: string } | { readonly withdrawnOn: string }) =>
      trainingEvents([{ ...record, ...rest }], cohorts).reduce<Award>(
        (award, event) => {
          const outcome = applyEvent(award, event);
          expect(outcome.allowed, unmetReasons(outcome)[0]?.message).toBe(true);
          return outcome.award;
        },
        led(offered, 'accepted'),
      );
    expect(trained({ completedOn: '2019-07-12' })).toMatchObject({ state: 'completed', endsOn: '2019-07-12' });
    expect(trained({ withdrawnOn: '2019-01-07' }).state).toBe('withdrawn');
  });

  it('leaves award and event as they were, gives JSON, and gains one event or nothing', () => {
    fc.assert(
      fc.property(awards(twoPayments, 3), fc.constantFrom(...TYPES), fc.nat(400), (list, type, days) => {
        for (const award of list) {
          const event = eventOf(type, award, addDays('2018-09-01', days));
          const [awardBefore, eventBefore] = [JSON.stringify(award), JSON.stringify(event)];
          const outcome = applyEvent(award, event);
          expect([JSON.stringify(award), JSON.stringify(event)]).toEqual([awardBefore, eventBefore]);
          expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
          expect(outcome.allowed).toBe(unmetReasons(outcome).length === 0);
          expect(outcome.award.history).toEqual(outcome.allowed ? [...award.history, event] : award.history);
          if (!outcome.legal.includes(type) && !outcome.allowed) expect(outcome.award).toBe(award);
        }
      }),
    );
  });
});
