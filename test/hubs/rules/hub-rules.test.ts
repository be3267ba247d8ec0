import {
  type HubCall,
  HubRuleIdSchema,
  hubCallRules,
  hubRules,
  hubWave1,
  hubWave2,
  hubWave3,
} from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support.js';

const statement = (call: HubCall, rule: string) => hubCallRules(call).find((each) => each.rule === rule)?.statement;

describe('the waves', () => {
  it('have the dates that CEC published for wave 1', () => {
    expect([hubWave1.interestBy, hubWave1.applyBy]).toEqual(['2018-04-24T15:00:00+01:00', '2018-05-25T15:00:00+01:00']);
    expect(hubWave1.runs).toEqual({ from: '2018-09-01', to: '2020-07-31' });
    expect(hubWave2.applyBy?.slice(0, 10)).toBe('2019-02-22');
  });

  it.each([
    [hubWave1, 20, 40, undefined, 20, 500_000_000],
    [hubWave2, 20, 40, 60, 20, 250_000_000],
    [hubWave3, 20, undefined, undefined, 22, 200_000_000],
  ])('have the sizes, numbers and money as published: $title', (call, least, most, extension, hubs, total) => {
    expect(call.size).toEqual({ least, ...(most && { most }), ...(extension && { extension }) });
    expect([call.hubs.most, call.money.total]).toEqual([hubs, total]);
    expect(call.money).toMatchObject({ perMember: 100_000, coordinatorPercent: 50, leadFor: 'new' });
  });

  it('have 15 training places of up to £3,500 in wave 1 (FE Week), 300 and £1.05m in all', () => {
    expect(hubWave1.money.training).toEqual({ places: 15, each: 350_000 });
    expect(hubWave1.hubs.most * 15 * 350_000).toBe(105_000_000);
    expect(hubWave2.money.training).toBeUndefined();
  });

  it('cannot be changed', () => {
    expect(() => Object.assign(hubWave1.size, { most: 50 })).toThrow(TypeError);
    expect(Object.isFrozen(hubWave3.sources.open?.[0])).toBe(true);
  });
});

describe.each([hubWave1, hubWave2, hubWave3])('the rules of $title', (call) => {
  const rules = hubCallRules(call);

  it('are each told once, in a sentence, with sources', () => {
    expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    for (const { rule, statement, cites, ruleSet } of rules) {
      expect([rule, statement]).toEqual([rule, expect.stringMatching(/^[A-Z£0-9].*\.$/)]);
      expect([rule, cites.length > 0]).toEqual([rule, true]);
      expect(ruleSet).toBe(call.id);
    }
  });

  it('are every rule that the call has', () => {
    const told = rules.map(({ rule }) => rule).filter((rule) => rule !== 'rule-set');
    const absent = HubRuleIdSchema.options.filter((rule) => !told.includes(rule));
    expect(absent).toEqual(HubRuleIdSchema.options.filter((rule) => call.sources[rule] === undefined));
  });

  it('have a public address for whatever is not assumed', () => {
    for (const { cites } of rules) {
      for (const { grade, url } of cites) expect(grade === 'assumed' || url !== undefined).toBe(true);
    }
  });

  it('do not pretend to know what nobody published', () => {
    for (const rule of ['criteria', 'pass-mark', 'per-area', 'coordinator-ratio', 'hub-lead', 'waiting-order']) {
      expect([rule, rules.find((each) => each.rule === rule)?.grade]).toEqual([rule, 'assumed']);
    }
  });
});

describe('hubCallRules', () => {
  it('says the figures of the call itself', () => {
    const other: HubCall = {
      ...hubWave2,
      bidders: { kinds: ['lep'], others: false },
      size: { least: 5 },
      hubs: { most: 3, perArea: 1, everyRegion: true, excused: ['London', 'South West'] },
      commitments: [],
      waitingOrder: [],
      money: {
        ...hubWave2.money,
        perMemberEach: 'year',
        leadFor: 'none',
        match: { percent: 20, inKind: false },
        training: { places: 2, each: 12_345 },
      },
    };
    const { applyBy, ...undated } = other;
    const said = Object.fromEntries(hubCallRules(undated).map(({ rule, statement }) => [rule, statement]));
    expect(said).toMatchObject({
      'bidder': 'A bid comes from a LEP.',
      'waiver': 'Nobody else may bid.',
      'size-least': 'A hub has at least 5 members.',
      'size-most': 'A new hub may have any number of members.',
      'per-area': 'A LEP area has at most 1 hub of the call.',
      'every-region': 'Each region but London and South West with a bid good enough gets a hub.',
      'central-fund': 'The central hub fund has £1,000 for each member, in each academic year.',
      'hub-lead': 'No hub lead is paid.',
      'match': 'At least 20% of what coordinators and hub lead cost is local, in cash.',
      'training': 'A hub has 2 training places of up to £123.45.',
      'waiting-order': 'On a waiting list the lower URN comes first.',
    });
    for (const rule of ['application-deadline', 'commitments', 'extension']) expect(said).not.toHaveProperty(rule);
  });

  it('says what wave 1 says', () => {
    expect(statement(hubWave1, 'bidder')).toBe('A bid comes from a LEP or a combined authority.');
    expect(statement(hubWave1, 'extension')).toBe('No hub is extended.');
    expect(statement(hubWave2, 'extension')).toBe('A hub is extended to at most 60 members in all.');
    expect(statement(hubWave1, 'phase')).toBe(
      'A member is a school, a special school, alternative provision, a sixth form college or a further education college, of phase 4, 6 or 7, or where the phase says nothing with pupils of 14 or older.',
    );
    expect(statement(hubWave1, 'every-region')).toBe('Each region but London with a bid good enough gets a hub.');
    expect(statement(hubWave2, 'every-region')).toBe('No region must get a hub.');
    expect(statement(hubWave1, 'per-area')).toBe('A LEP area has at most 2 hubs of the call.');
    expect(statement({ ...hubWave1, hubs: { ...hubWave1.hubs, excused: [] } }, 'every-region')).toBe(
      'Each region with a bid good enough gets a hub.',
    );
    const { perArea, ...hubs } = hubWave1.hubs;
    expect(statement({ ...hubWave1, hubs }, 'per-area')).toBe('A LEP area may have any number of hubs.');
  });

  it('grades a rule without sources as assumed', () => {
    expect(hubCallRules({ ...hubWave1, sources: {} }).find(({ rule }) => rule === 'open')).toMatchObject({
      grade: 'assumed',
      cites: [],
    });
  });

  it('refuses what is no call', () => {
    expect(problemsOf(() => hubCallRules({ ...hubWave1, id: '' }))).toEqual([
      'bad-hub-call',
      "call.id: is a text of 1 to 200 characters, not ''",
    ]);
  });

  it('are the rules of the three waves together', () => {
    expect(hubRules).toEqual([hubWave1, hubWave2, hubWave3].flatMap(hubCallRules));
  });
});
