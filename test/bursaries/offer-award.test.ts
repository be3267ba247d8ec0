import {
  AwardSchema,
  assessApplication,
  type BursaryScheme,
  bursaries2018,
  hubTrainingPlaces2018,
  offerAward,
  replay,
} from 'careers-domain/bursaries';
import { pounds } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, applications, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

describe('offerAward', () => {
  it('writes the terms of the scheme into the award', () => {
    const award = offerAward(
      application('A-1', { hub: 'Cumbria', asks: { training: pounds(1900) } }),
      hubTrainingPlaces2018,
      '2018-10-01',
    );
    expect(award).toEqual({
      id: 'A-1',
      scheme: 'hub-training-places-2018',
      institution: '105000',
      tier: 'all',
      area: 'Cumbria',
      payments: [
        { payment: 'completion', to: 'institution', amount: pounds(1000), dueOn: 'completed' },
        { payment: 'training', to: 'provider', amount: pounds(1900), dueOn: 'enrolled' },
      ],
      answerBy: '2018-10-29',
      state: 'offered',
      claims: [],
      history: [expect.objectContaining({ type: 'offered', award: 'A-1', on: '2018-10-01' })],
    });
  });

  it('keeps in whose place it was made, and has no area where the scheme has none', () => {
    const award = offerAward(application('A-2'), bursaries2018, '2018-10-01', { inPlaceOf: 'A-1' });
    expect([award.inPlaceOf, 'area' in award, award.tier]).toEqual(['A-1', false, 'all']);
    expect(offerAward(application('A-2', { hub: 'Cumbria' }), twoPayments, '2018-10-01').tier).toBe('hub');
    expect(offerAward(application('A-2'), { ...bursaries2018, answerDays: 0 }, '2018-10-01').answerBy).toBe(
      '2018-10-01',
    );
  });

  it('is never worth more than the scheme allows, payment by payment and in all', () => {
    const capped: BursaryScheme = { ...twoPayments, mostPerPlace: pounds(3000) };
    const asking = (asks: Readonly<Record<string, number>>) => () =>
      offerAward(application('A-1', { asks }), capped, '2018-10-01');
    expect(problemOf(asking({}))).toEqual({
      code: 'bad-offer',
      issues: ['application.asks: come to £3,500 with all that is not named; a place costs at most £3,000'],
    });
    expect(problemOf(asking({ training: pounds(2500.01), completion: 0 })).issues).toEqual([
      "application.asks.training: is £2,500.01, above the scheme's £2,500",
    ]);
    expect(problemOf(asking({ training: pounds(2600), completion: pounds(1100) })).issues).toEqual([
      "application.asks.completion: is £1,100, above the scheme's £1,000",
      "application.asks.training: is £2,600, above the scheme's £2,500",
      'application.asks: come to £3,700 with all that is not named; a place costs at most £3,000',
    ]);
    expect(asking({ training: pounds(2000) })().payments.map(({ amount }) => amount)).toEqual([
      pounds(1000),
      pounds(2000),
    ]);
  });

  it('refuses an application in no tier, or in an area without quota', () => {
    const northern: BursaryScheme = {
      ...hubTrainingPlaces2018,
      tiers: [{ id: 'north', title: 'The North', when: { regions: ['North West'] } }],
    };
    const offer = (changes: Parameters<typeof application>[1]) => () =>
      offerAward(application('A-1', changes), northern, '2018-10-01');
    expect(problemOf(offer({ region: 'London', hub: 'Cumbra' })).issues).toEqual([
      'application: is in no tier of the scheme',
      "application.hub: is 'Cumbra', which has no quota; did you mean 'Cumbria'?",
    ]);
    expect(problemOf(offer({})).issues).toEqual(['application.hub: is missing, and the places are shared out by hub']);
  });

  it('refuses what is no application, no day and no option, all at once', () => {
    const bad = () => offerAward({ id: '' } as never, bursaries2018, 'today', { inplaceOf: 'A-1' } as never);
    expect(problemOf(bad)).toEqual({
      code: 'bad-offer',
      issues: [
        "application.id: is a text of 1 to 200 characters, not ''",
        'application.institution: is a URN of six digits, not nothing',
        'application.received: is a date, written YYYY-MM-DD, not nothing',
        "application.kind: is one of 'school', 'special-school', 'alternative-provision', 'sixth-form-college', 'fe-college', 'independent-training-provider', not nothing",
        "application.funding: is one of 'state', 'independent', not nothing",
        'application.region: is a text of 1 to 200 characters, not nothing',
        "on: is a date, written YYYY-MM-DD, not 'today'",
        "options.inplaceOf: there is no property 'inplaceOf'; did you mean 'inPlaceOf'?",
      ],
    });
    expect(problemOf(() => offerAward(application('A-1'), bursaries2018, '9999-12-31')).code).toBe('bad-date');
  });

  it('gives an award that its history gives again, worth what the assessment said', () => {
    fc.assert(
      fc.property(applications(6), (list) => {
        const before = JSON.stringify(list);
        for (const each of list) {
          const award = offerAward(each, twoPayments, '2018-10-01');
          expect(replay(JSON.parse(JSON.stringify(award.history)))).toEqual(award);
          expect(AwardSchema.safeParse(award).success).toBe(true);
          const cost = assessApplication(each, twoPayments).reasons.find(({ rule }) => rule === 'ceiling')?.value;
          expect(award.payments.reduce((sum, { amount }) => sum + amount, 0)).toBe(cost);
        }
        expect(JSON.stringify(list)).toBe(before);
      }),
    );
  });
});
