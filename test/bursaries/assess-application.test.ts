import {
  type Application,
  applyEvent,
  assessApplication,
  type BursaryScheme,
  bursaries2018,
  hubTrainingPlaces2018,
  offerAward,
} from 'careers-domain/bursaries';
import { DomainProblem, pounds, unmetReasons } from 'careers-domain/core';
import { describe, expect, it } from 'vitest';
import { application } from './arbitraries.js';

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

  it('throws one problem that lists everything', () => {
    const bad = { ...hubApplication(), institution: '1', asks: { travel: 1 }, need: -1 };
    expect(() => assessApplication(bad, hubTrainingPlaces2018)).toThrow(DomainProblem);
    try {
      assessApplication(bad, hubTrainingPlaces2018);
    } catch (problem) {
      expect((problem as DomainProblem).code).toBe('bad-application');
      expect((problem as DomainProblem).issues.map(({ path }) => path.join('.'))).toEqual(['institution', 'need']);
    }
    expect(() => assessApplication(hubApplication({ asks: { travel: 1 } }), hubTrainingPlaces2018)).toThrow(
      'asks.travel: is for no payment of the scheme; it has completion, training',
    );
  });
});
