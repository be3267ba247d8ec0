import {
  type Application,
  applyEvent,
  assessApplication,
  type BursaryScheme,
  bursaries2018,
  hubTrainingPlaces2018,
  offerAward,
} from 'careers-domain/bursaries';
import { pounds, unmetReasons } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, applications, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

const hubApplication = (changes: Partial<Application> = {}) =>
  application('A-1', { received: '2018-10-01', hub: 'Cumbria', ...changes });

const unmet = (changes: Partial<Application>, scheme: BursaryScheme = hubTrainingPlaces2018): readonly string[] =>
  unmetReasons(assessApplication(hubApplication(changes), scheme)).map(({ rule }) => rule);

describe('assessApplication', () => {
  it('checks every rule, each with its sources', () => {
    const { allowed, reasons } = assessApplication(hubApplication(), hubTrainingPlaces2018);
    expect(allowed).toBe(true);
    expect(reasons.map(({ rule }) => rule)).toEqual([
      'window',
      'kind',
      'funding',
      'hub',
      'per-institution',
      'ceiling',
      'tiers',
    ]);
    for (const { rule, cites } of reasons) {
      expect(cites).toBe(hubTrainingPlaces2018.rules[rule as 'window']?.cites);
    }
  });

  it.each<[string, Partial<Application>, readonly string[]]>([
    ['a day before the window', { received: '2018-08-31' }, ['window']],
    ['the first day', { received: '2018-09-01' }, []],
    ['the last day', { received: '2020-07-31' }, []],
    ['a day after it', { received: '2020-08-01' }, ['window']],
    ['a training provider', { kind: 'independent-training-provider' }, ['kind']],
    ['an independent school', { funding: 'independent' }, ['funding']],
    ['a hub of another wave', { hub: 'Dorset' }, ['hub']],
    ['the whole of a payment', { asks: { training: pounds(2500) } }, []],
    ['a penny more', { asks: { training: pounds(2500.01) } }, ['payments', 'ceiling']],
    ['all at once', { received: '2017-01-01', funding: 'independent', hub: 'Dorset' }, ['window', 'funding', 'hub']],
  ])('decides %s', (_, changes, rules) => {
    expect(unmet(changes)).toEqual(rules);
  });

  it('refuses members of no hub where hubs matter', () => {
    const { hub, ...rest } = hubApplication();
    expect(unmetReasons(assessApplication(rest, hubTrainingPlaces2018)).map(({ message }) => message)).toEqual([
      'The institution is in no Careers Hub; only members of certain hubs may apply.',
    ]);
    expect(hub).toBe('Cumbria');
  });

  it('takes the first tier whose whole condition holds', () => {
    const scheme: BursaryScheme = {
      ...hubTrainingPlaces2018,
      tiers: [
        { id: 'needy-colleges', title: 'a', when: { kinds: ['fe-college'], needFrom: 20 } },
        { id: 'north', title: 'b', when: { regions: ['North East', 'North West'], inHub: true } },
      ],
    };
    const tierOf = (changes: Partial<Application>) =>
      assessApplication(hubApplication(changes), scheme).reasons.find(({ rule }) => rule === 'tiers')?.value;
    expect(tierOf({ kind: 'fe-college', need: 20 })).toBe('needy-colleges');
    expect(tierOf({ kind: 'fe-college', need: 19.9 })).toBe('north');
    expect(tierOf({ kind: 'fe-college' })).toBe('north');
    expect(tierOf({ region: 'London' })).toBeUndefined();
    expect(unmet({ region: 'London' }, scheme)).toEqual(['tiers']);
  });

  it('counts the awards that an institution holds, from whichever scheme, and not those that ended', () => {
    const held = offerAward(application('A-0'), bursaries2018, '2018-09-25');
    const { award: declined } = applyEvent(held, { type: 'declined', award: 'A-0', on: '2018-09-26' });
    const assess = (award: typeof held) =>
      unmetReasons(assessApplication(hubApplication(), hubTrainingPlaces2018, { awards: [award] }));
    expect(assess(held).map(({ rule }) => rule)).toEqual(['per-institution']);
    expect(assess(declined)).toEqual([]);
    expect(assess(offerAward(application('A-0', { institution: '105001' }), bursaries2018, '2018-09-25'))).toEqual([]);
  });

  it('gives no second place to an application that led to an award before', () => {
    const held = offerAward(hubApplication(), hubTrainingPlaces2018, '2018-10-05');
    const { award: declined } = applyEvent(held, { type: 'declined', award: 'A-1', on: '2018-10-06' });
    const decision = assessApplication(hubApplication(), hubTrainingPlaces2018, { awards: [declined] });
    expect(unmetReasons(decision).map(({ rule, message }) => [rule, message])).toEqual([
      ['per-institution', 'The application A-1 was awarded a place before, and the award is declined.'],
    ]);
  });

  it('says each rule in one sentence with its figures', () => {
    const asked = hubApplication({ asks: { training: pounds(2000) }, need: 3 });
    const scheme: BursaryScheme = {
      ...hubTrainingPlaces2018,
      windows: [{ from: '2018-09-01', to: '2018-09-30' }, { from: '2018-10-01' }],
      eligible: { ...hubTrainingPlaces2018.eligible, funding: ['state', 'independent'] },
    };
    expect(assessApplication(asked, scheme).reasons.map(({ message }) => message)).toEqual([
      'The application arrived on 2018-10-01; applications are received from 2018-09-01 to 2018-09-30, and from 2018-10-01 on.',
      "The institution's kind is school, which may apply.",
      "The institution's funding is state; it must be state or independent.",
      'The members of the hub Cumbria may apply.',
      'The institution holds 0 of the 1 it may have.',
      'Training: £2,000 is asked for, and there is at most £2,500.',
      'The place would cost £3,000; a place costs at most £3,500.',
      "It is in the tier 'All members of the hub'.",
    ]);
    expect(assessApplication(asked, scheme).reasons.map(({ value, limit }) => [value, limit])).toEqual([
      ['2018-10-01', undefined],
      ['school', undefined],
      ['state', 'state or independent'],
      ['Cumbria', undefined],
      [0, 1],
      [pounds(2000), pounds(2500)],
      [pounds(3000), pounds(3500)],
      ['all', undefined],
    ]);
  });

  it('names the sources of the scheme where a rule states none of its own', () => {
    const { reasons } = assessApplication(application('A-1'), { ...bursaries2018, rules: {} });
    for (const { cites } of reasons) expect(cites).toBe(bursaries2018.cites);
  });

  it('throws one problem that lists everything', () => {
    const bad = { ...hubApplication(), institution: '1', asks: { training: 0.5 }, need: -1, hubb: 'Cumbria' };
    expect(problemOf(() => assessApplication(bad as never, hubTrainingPlaces2018, { awards: [7] } as never))).toEqual({
      code: 'bad-application',
      issues: [
        "hubb: there is no property 'hubb'; did you mean 'hub'?",
        "institution: is a URN of six digits, not '1'",
        'need: is a number from 0, not -1',
        'asks.training: is an amount in whole pence from 0 to £10 billion, not 0.5',
        'context.awards.0: is an award, not 7',
      ],
    });
    expect(
      problemOf(() => assessApplication(hubApplication({ asks: { travel: 1 } }), hubTrainingPlaces2018)).issues,
    ).toEqual(['asks.travel: is for no payment of the scheme; it has completion, training']);
    expect(problemOf(() => assessApplication(hubApplication(), { ...bursaries2018, places: 501 })).code).toBe(
      'bad-scheme',
    );
  });

  it('allows exactly what has every reason met, and reads only', () => {
    fc.assert(
      fc.property(applications(6), (list) => {
        const before = JSON.stringify(list);
        for (const each of list) {
          const decision = assessApplication(each, twoPayments);
          expect(decision.allowed).toBe(decision.reasons.every(({ met }) => met));
          expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
          // More need, an earlier day or membership of a hub never costs anybody a place that they may have.
          if (decision.allowed)
            expect(assessApplication({ ...each, need: 99, hub: 'Cumbria' }, twoPayments).allowed).toBe(true);
        }
        expect(JSON.stringify(list)).toBe(before);
      }),
    );
  });
});
