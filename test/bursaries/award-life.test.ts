import {
  type Award,
  type AwardEvent,
  AwardEventSchema,
  AwardSchema,
  type AwardState,
  applyEvent,
  awardLife,
  bursaries2018,
  hubTrainingPlaces2018,
  offerAward,
  replay,
} from 'careers-domain/bursaries';
import { DomainProblem, pounds, unmetReasons } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, awards, eventOf, twoPayments } from './arbitraries.js';

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

  it('throws for what is no event and for an award that its history does not give', () => {
    const codeOf = (run: () => unknown) => {
      try {
        run();
      } catch (problem) {
        return (problem as DomainProblem).code;
      }
      return 'none';
    };
    expect(codeOf(() => applyEvent(offered, { type: 'eaten', award: 'A-1', on: '2018-10-02' } as never))).toBe(
      'bad-event',
    );
    expect(codeOf(() => applyEvent(offered, null as never))).toBe('bad-event');
    expect(codeOf(() => applyEvent(offered, { type: 'accepted', award: 'A-1', on: '2018-02-30' }))).toBe('bad-event');
    expect(codeOf(() => applyEvent({ ...offered, state: 'paid' }, eventOf('accepted', offered, '2018-10-02')))).toBe(
      'bad-award',
    );
    expect(
      codeOf(() =>
        applyEvent(
          { ...offered, payments: [{ ...offered.payments[0]!, amount: 1 }] },
          eventOf('accepted', offered, '2018-10-02'),
        ),
      ),
    ).toBe('bad-award');
  });
});

describe('replay', () => {
  it('gives the award that events made, from its history alone', () => {
    fc.assert(
      fc.property(awards(twoPayments, 4), (list) => {
        for (const award of list) {
          const stored = JSON.parse(JSON.stringify(award.history)) as AwardEvent[];
          expect(replay(stored)).toEqual(award);
          expect(AwardSchema.safeParse(award).success).toBe(true);
          for (const event of award.history) expect(AwardEventSchema.safeParse(event).success).toBe(true);
        }
      }),
    );
  });

  it('lists every event that cannot have happened', () => {
    const history: readonly AwardEvent[] = [
      ...offered.history,
      { type: 'accepted', award: 'A-1', on: '2018-09-30' },
      { type: 'accepted', award: 'A-1', on: '2018-10-05' },
      { type: 'enrolled', award: 'A-2', on: '2018-10-06', endsOn: '2019-07-01' },
      { type: 'paid', award: 'A-1', on: '2018-10-07', claim: 'C-1', amount: 5 },
    ];
    try {
      replay(history);
      expect.unreachable();
    } catch (problem) {
      expect(problem).toBeInstanceOf(DomainProblem);
      expect((problem as DomainProblem).issues.map(({ path }) => path.join('.'))).toEqual(['1', '3', '4', '4']);
    }
  });

  it.each<[string, readonly unknown[], string]>([
    ['no history', [], 'there must be at least 1'],
    ['a history without an offer', [{ type: 'accepted', award: 'A-1', on: '2018-10-05' }], 'is the offer'],
    [
      'an offer with a payment given twice',
      [{ ...offered.history[0], payments: [...offered.payments, ...offered.payments] }],
      'a second time',
    ],
    ['an offer that ends before it is made', [{ ...offered.history[0], answerBy: '2018-09-30' }], 'before the offer'],
  ])('refuses %s', (_, history, message) => {
    expect(() => replay(history as never)).toThrow(message);
  });
});

describe('awardLife', () => {
  it('is what the steps of the tests say, and ends nowhere but where nothing is open', () => {
    expect(Object.keys(awardLife.next).sort()).toEqual([...STATES].sort());
    const reachable = new Set<AwardState>(['offered']);
    for (const state of reachable) for (const next of awardLife.next[state]) reachable.add(next as AwardState);
    expect([...reachable].sort()).toEqual(STATES.filter((state) => state !== 'claimed' && state !== 'paid').sort());
  });
});
