import {
  type AwardEvent,
  AwardEventSchema,
  AwardSchema,
  bursaries2018,
  offerAward,
  replay,
} from 'careers-domain/bursaries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, awards, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

const offered = offerAward(application('A-1'), bursaries2018, '2018-10-01');

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
    expect(problemOf(() => replay(history))).toEqual({
      code: 'bad-history',
      issues: [
        '1: The event is dated 2018-09-30; the last one, offered, is dated 2018-10-01.',
        '3: The event is about the award A-2, and this is the award A-1.',
        '4: An award that is accepted cannot be paid. What can follow is: enrolled, withdrawn, lapsed.',
        '4: The award has no claim C-1 that could be paid.',
      ],
    });
  });

  it.each<[string, unknown, string]>([
    ['no list', {}, ': is a list of events, not an object'],
    ['no history', [], ': is a list of events, at least 1, not 0'],
    [
      'a history longer than any life',
      Array(1001).fill(offered.history[0]),
      ': is a list of events, at most 1000, not 1001',
    ],
    [
      'a history without an offer',
      [{ type: 'accepted', award: 'A-1', on: '2018-10-05' }],
      "0.type: is the offer, with which every award begins, not 'accepted'",
    ],
    [
      'an offer with a payment given twice',
      [{ ...offered.history[0], payments: [...offered.payments, ...offered.payments] }],
      "0.payments.1.payment: names 'completion' a second time",
    ],
    [
      'an offer that ends before it is made',
      [{ ...offered.history[0], answerBy: '2018-09-30' }],
      '0.answerBy: is 2018-09-30, before the offer on 2018-10-01',
    ],
    [
      'a payment of less than nothing',
      [{ ...offered.history[0], payments: [{ ...offered.payments[0], amount: -1 }] }],
      '0.payments.0.amount: is an amount in whole pence from 0 to £10 billion, not -1',
    ],
    [
      'an institution without a URN',
      [{ ...offered.history[0], institution: '1' }],
      "0.institution: is a URN of six digits, not '1'",
    ],
  ])('refuses %s', (_, history, issue) => {
    expect(problemOf(() => replay(history as never))).toEqual({ code: 'bad-history', issues: [issue] });
  });

  it('takes an offer that ends on the day it is made', () => {
    const [offer] = offered.history;
    const sameDay = { ...offer, answerBy: '2018-10-01' } as AwardEvent;
    expect(replay([sameDay]).answerBy).toBe('2018-10-01');
  });
});
