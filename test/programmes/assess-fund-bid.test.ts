import { type Decision, unmetReasons } from 'careers-domain/core';
import {
  assessFundBid,
  careersEnterpriseFund2016,
  type FundBid,
  investmentFund2015,
  mentoringFund2016,
  opportunityAreaFund2018,
  personalGuidanceFund2018,
  primaryFund2019,
} from 'careers-domain/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { bidOf, callOf } from './bids.js';

const unmet = (decision: Decision) => unmetReasons(decision).map(({ rule, message }) => [rule, message]);

const urns = (count: number) => Array.from({ length: count }, (_, index) => String(100_001 + index));

describe('the Investment Fund of 2015', () => {
  it('takes a bid that keeps its rules, and gives each with its figures', () => {
    const decision = assessFundBid(bidOf(), investmentFund2015);
    expect(decision.allowed).toBe(true);
    expect(decision.reasons.map(({ rule, message }) => [rule, message])).toEqual([
      ['money', 'The bid asks for £250,000 of the £5,000,000 of the call.'],
      [
        'window',
        'The bid arrived at 2015-12-01T10:00:00Z; bids are received from 2015-10-27T00:00:00Z until 2015-12-04T23:59:59Z.',
      ],
      ['institutions', 'A charity need not name schools or colleges.'],
      ['ages', 'The programme is for ages 12 to 16; the call is for ages 12 to 18.'],
      ['evidence', 'The bid offers track-record; the call asks for track-record.'],
    ]);
    for (const { cites } of decision.reasons) expect(cites.length).toBeGreaterThan(0);
  });

  it.each(['network', 'coalition', 'trust'] as const)(
    'asks a %s for six schools or colleges (Schools Week, 2015)',
    (bidder) => {
      const five = assessFundBid(bidOf({ bidder, institutions: urns(5) }), investmentFund2015);
      expect(unmet(five)).toEqual([
        ['institutions', `The ${bidder} names 5 schools or colleges; it needs at least 6.`],
      ]);
      expect(five.reasons.find(({ met }) => !met)).toMatchObject({ value: 5, limit: 6 });
      expect(assessFundBid(bidOf({ bidder, institutions: urns(6) }), investmentFund2015).allowed).toBe(true);
      expect(assessFundBid(bidOf({ bidder }), investmentFund2015).allowed).toBe(false);
    },
  );

  it('closes at the end of 4 December 2015, whatever the offset of the clock', () => {
    const at = (received: string) => assessFundBid(bidOf({ received }), investmentFund2015).allowed;
    expect(at('2015-10-27T00:00:00Z')).toBe(true);
    expect(at('2015-10-26T23:59:59Z')).toBe(false);
    expect(at('2015-12-05T00:30:00+01:00')).toBe(true);
    expect(at('2015-12-05T00:00:00Z')).toBe(false);
  });

  it('says everything that is wrong at once', () => {
    const bid = bidOf({
      bidder: 'network',
      institutions: ['100001'],
      received: '2016-01-01T00:00:00Z',
      asks: 500_000_001,
      ages: { from: 11, to: 19 },
      evidence: [],
    });
    expect(unmet(assessFundBid(bid, investmentFund2015))).toEqual([
      ['money', 'The bid asks for £5,000,000.01 of the £5,000,000 of the call.'],
      [
        'window',
        'The bid arrived at 2016-01-01T00:00:00Z; bids are received from 2015-10-27T00:00:00Z until 2015-12-04T23:59:59Z.',
      ],
      ['institutions', 'The network names 1 school or college; it needs at least 6.'],
      ['ages', 'The programme is for ages 11 to 19; the call is for ages 12 to 18.'],
      ['evidence', 'The bid offers no evidence; the call asks for track-record.'],
    ]);
  });

  it('does not take for granted what a bid leaves out', () => {
    const { ages, evidence, ...rest } = bidOf();
    expect(unmet(assessFundBid(rest, investmentFund2015)).map(([rule]) => rule)).toEqual(['ages', 'evidence']);
  });
});

describe('the other calls', () => {
  it('2016: four kinds of activity, in one of two strands', () => {
    const bid = bidOf({ strand: 'national', activities: ['enterprise', 'volunteering'] });
    expect(assessFundBid(bid, careersEnterpriseFund2016).allowed).toBe(true);
    expect(
      unmet(assessFundBid({ ...bid, activities: ['enterprise', 'mentoring'] }, careersEnterpriseFund2016)),
    ).toEqual([
      [
        'activities',
        'The programme includes mentoring; the call funds work-experience, enterprise, volunteering and transition-skills.',
      ],
    ]);
    const { strand, ...open } = bid;
    expect(unmet(assessFundBid({ ...open, activities: [] }, careersEnterpriseFund2016))).toEqual([
      ['money', 'The bid names no strand; the call has national and opportunity-areas.'],
      [
        'activities',
        'The bid names no activities; the call funds work-experience, enterprise, volunteering and transition-skills.',
      ],
    ]);
  });

  it('mentoring: pupils at risk before their GCSEs', () => {
    const bid = bidOf({ ages: { from: 12, to: 14 }, groups: ['at-risk', 'carers'] });
    expect(assessFundBid(bid, mentoringFund2016).allowed).toBe(true);
    expect(unmet(assessFundBid({ ...bid, groups: ['carers'], ages: { from: 12, to: 15 } }, mentoringFund2016))).toEqual(
      [
        ['ages', 'The programme is for ages 12 to 15; the call is for ages 11 to 14.'],
        ['groups', 'The programme is for carers; the call asks for at-risk.'],
      ],
    );
  });

  it('Opportunity Areas: proven programmes, and no other area', () => {
    const bid = bidOf({
      areas: [
        { area: 'Derby', youngPeople: 10 },
        { area: 'Cornwall', youngPeople: 10 },
      ],
      evidence: ['proven'],
    });
    expect(unmet(assessFundBid(bid, opportunityAreaFund2018))).toEqual([['areas', 'The call is not for Cornwall.']]);
    const derby = { ...bid, areas: bid.areas.slice(0, 1) };
    expect(assessFundBid(derby, opportunityAreaFund2018).allowed).toBe(true);
  });

  it('personal guidance: Level 6 gets development, who has less a qualification', () => {
    const staff = [
      { level: 6, gets: 'cpd' },
      { level: 4, gets: 'qualification' },
    ] as const;
    const bid = bidOf({ institutions: urns(2), staff });
    expect(assessFundBid(bid, personalGuidanceFund2018).allowed).toBe(true);
    const swapped = staff.map(({ level }) => ({ level, gets: level < 6 ? 'cpd' : 'qualification' }) as const);
    expect(assessFundBid({ ...bid, staff: swapped }, personalGuidanceFund2018).reasons.at(-1)).toMatchObject({
      met: false,
      value: 2,
      limit: 0,
    });
    expect(unmet(assessFundBid({ ...bid, staff: [], institutions: urns(1) }, personalGuidanceFund2018))).toEqual([
      ['institutions', 'The charity names 1 school or college; it needs at least 2.'],
      ['staff-training', 'The bid names no staff to be trained.'],
    ]);
  });

  it('primary: until 15:00 on 15 February 2019, from six kinds of bidder, for a year from September', () => {
    const bid = bidOf({
      bidder: 'trust',
      received: '2019-02-15T15:00:00Z',
      strand: 'new',
      asks: 35_000_000,
      delivery: { from: '2019-09-01', to: '2020-07-31' },
    });
    expect(assessFundBid(bid, primaryFund2019).allowed).toBe(true);
    const wrong: FundBid = {
      ...bid,
      bidder: 'charity',
      received: '2019-02-15T15:00:01Z',
      asks: 35_000_001,
      delivery: { from: '2019-09-01', to: '2020-08-01' },
    };
    expect(unmet(assessFundBid(wrong, primaryFund2019))).toEqual([
      ['money', "The bid asks for £350,000.01 of the £350,000 of the strand 'new'."],
      ['window', 'The bid arrived at 2019-02-15T15:00:01Z; bids are received until 2019-02-15T15:00:00Z.'],
      ['bidders', 'The bidder is a charity; bids are open to school, hub, local authority, LEP, trust and provider.'],
      ['delivery', 'The programme runs from 2019-09-01 to 2020-08-01; it must run from 2019-09-01 to 2020-07-31.'],
    ]);
    const { delivery, ...silent } = bid;
    expect(unmet(assessFundBid({ ...silent, strand: 'old' }, primaryFund2019))).toEqual([
      ['money', "There is no strand 'old'; the call has scaling and new."],
      ['delivery', 'The bid does not say when it runs; it must run from 2019-09-01 to 2020-07-31.'],
    ]);
  });
});

describe("a caller's own call", () => {
  const money = { rule: 'money', amount: 10_000_000 } as const;
  // The limits of a local scheme of West Yorkshire: https://www.futuregoals.co.uk/engage/educators-and-advisers/raising-aspirations-3/
  const grant = { rule: 'grant', least: 500_000, most: 2_000_000 } as const;

  it('can limit a grant', () => {
    const asking = (asks: number) => assessFundBid(bidOf({ asks }), callOf(money, grant)).reasons[1];
    expect([499_999, 500_000, 2_000_000, 2_000_001].map((asks) => asking(asks)?.met)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(asking(499_999)).toMatchObject({
      message: 'The bid asks for £4,999.99; a grant is at least £5,000 and at most £20,000.',
      value: 499_999,
      limit: 500_000,
    });
    expect(assessFundBid(bidOf(), callOf(money, { rule: 'grant' })).allowed).toBe(false);
    expect(unmet(assessFundBid(bidOf({ asks: 1 }), callOf(money, { rule: 'grant' })))).toEqual([]);
  });

  it('can ask for a match, which is never rounded down', () => {
    const matched = (match?: number) =>
      assessFundBid(
        bidOf({ asks: 501, ...(match === undefined ? {} : { match }) }),
        callOf(money, { rule: 'match', percent: 20 }),
      ).reasons[1];
    expect(matched(101)?.met).toBe(true);
    expect(matched(100)).toMatchObject({ met: false, value: 100, limit: 101 });
    expect(matched()?.message).toBe('The bid does not say what match there is; 20% of what is asked are £1.01.');
  });

  it('refuses a strand where there are none', () => {
    expect(unmet(assessFundBid(bidOf({ asks: 1, strand: 'new' }), callOf(money)))).toEqual([
      ['money', "The bid is for the strand 'new'; the call has no strands."],
    ]);
  });

  it('leaves rules about all awards to the allocation', () => {
    const rules = [{ rule: 'per-area', least: 1 }, { rule: 'partial-awards' }] as const;
    expect(assessFundBid(bidOf({ asks: 1 }), callOf(money, ...rules)).reasons).toHaveLength(1);
  });
});

describe('a bid that is none', () => {
  it('is refused with all its problems', () => {
    const bid = {
      ...bidOf({ bidder: 'party' as never, asks: 0.5, match: -1, received: '2015-12-01' }),
      areas: [
        { area: 'Cornwall', youngPeople: 0 },
        { area: '', youngPeople: 5 },
      ],
      institutions: ['1'],
      ages: { from: 18, to: 12 },
      delivery: { from: '2019-02-30', to: '2019-03-01' },
      strnd: 'new',
    };
    const { code, issues } = problemOf(() => assessFundBid(bid, investmentFund2015));
    expect(code).toBe('bad-fund-bid');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'strnd',
      'bidder',
      'received',
      'asks',
      'areas.0.youngPeople',
      'areas.1.area',
      'match',
      'institutions.0',
      'ages',
      'delivery.from',
    ]);
    expect(issues[0]?.message).toBe("there is no property 'strnd'; did you mean 'strand'?");
  });

  it.each<[string, Partial<FundBid>, string]>([
    ['the same school twice', { institutions: ['100001', '100001'] }, "names '100001' a second time"],
    ['the same area twice', { areas: [bidOf().areas, bidOf().areas].flat() }, "names 'Cornwall' a second time"],
    [
      'a delivery that ends before it begins',
      { delivery: { from: '2019-09-02', to: '2019-09-01' } },
      'ends on 2019-09-01, before it begins on 2019-09-02',
    ],
    [
      'a smaller version that is not smaller',
      { smaller: [{ asks: 25_000_000, areas: bidOf().areas }] },
      'is £250,000; a smaller version asks less than £250,000',
    ],
  ])('is refused: %s', (_, changes, message) => {
    expect(
      problemOf(() => assessFundBid(bidOf(changes), investmentFund2015)).issues.map((issue) => issue.message),
    ).toEqual([message]);
  });
});

describe('every assessment', () => {
  it('gives each rule once, whatever the bid says, and changes nothing', () => {
    const anyBid = fc.record(
      {
        bidder: fc.constantFrom<FundBid['bidder']>('school', 'network', 'lep'),
        asks: fc.nat(600_000_000),
        match: fc.nat(600_000_000),
        strand: fc.constantFrom('national', 'scaling', 'new'),
        institutions: fc.nat(8).map(urns),
        activities: fc.subarray(['enterprise', 'sailing']),
        evidence: fc.subarray(['track-record', 'proven']),
        groups: fc.subarray(['at-risk', 'carers']),
      },
      { requiredKeys: [] },
    );
    const calls = [
      investmentFund2015,
      careersEnterpriseFund2016,
      mentoringFund2016,
      opportunityAreaFund2018,
      personalGuidanceFund2018,
      primaryFund2019,
    ];
    fc.assert(
      fc.property(anyBid, fc.constantFrom(...calls), (changes, call) => {
        const bid = bidOf(changes);
        const before = JSON.stringify([bid, call]);
        const decision = assessFundBid(bid, call);
        expect(JSON.stringify([bid, call])).toBe(before);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        const about = call.rules.map(({ rule }) => rule).filter((rule) => rule !== 'cold-spots' && rule !== 'per-area');
        expect(decision.reasons.map(({ rule }) => rule)).toEqual(about);
        expect(decision.allowed).toBe(decision.reasons.every(({ met }) => met));
      }),
    );
  });
});
