import { unmetReasons } from 'careers-domain/core';
import {
  type AreaNeed,
  allocateFund,
  assessFundBid,
  type FundBid,
  type FundCall,
  investmentFund2015,
  mentoringFund2016,
  primaryFund2019,
} from 'careers-domain/programmes';
import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { AREAS, anyBids, anyNeeds, bidOf, callOf, numbersFrom } from './bids.js';

interface Version {
  readonly bid: string;
  readonly asks: number;
  readonly areas: FundBid['areas'];
}

/** Every way to award bids: of each its whole, one of its smaller versions, or nothing. */
const everyChoice = (bids: readonly FundBid[]): readonly (readonly Version[])[] =>
  bids.reduce<readonly (readonly Version[])[]>(
    (choices, { id, asks, areas, smaller = [] }) =>
      [undefined, { asks, areas }, ...smaller].flatMap((version) =>
        choices.map((choice) => (version ? [...choice, { bid: id, ...version }] : choice)),
      ),
    [[]],
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const worth = ({ areas }: Version, needs: readonly AreaNeed[]): number =>
  sum(areas.map(({ area, youngPeople }) => youngPeople * Number(needs.find((need) => need.area === area)?.weight)));

const isCold = ({ areas }: Version, needs: readonly AreaNeed[], bidFrom: number): boolean => {
  const inCold = areas.filter(({ area }) => needs.find((need) => need.area === area)?.cold);
  return sum(inCold.map((each) => each.youngPeople)) * 100 >= bidFrom * sum(areas.map((each) => each.youngPeople));
};

describe('the best awards', () => {
  it('are those found by trying every one', () => {
    const anyShare = fc.record({ percent: fc.constantFrom(0, 50, 75, 100), bidFrom: fc.constantFrom(1, 50, 100) });
    fc.assert(
      fc.property(anyBids(5), anyNeeds, anyShare, fc.nat(50), fc.boolean(), (bids, needs, share, amount, perArea) => {
        const call = callOf(
          { rule: 'money', amount },
          { rule: 'cold-spots', ...share },
          { rule: 'partial-awards' },
          ...(perArea ? [{ rule: 'per-area', least: 1 } as const] : []),
        );
        const within = bids.map(({ smaller = [], ...bid }) => ({ ...bid, smaller }));
        const choices = everyChoice(within).filter((choice) => {
          const all = sum(choice.map(({ asks }) => asks));
          const cold = sum(choice.filter((each) => isCold(each, needs, share.bidFrom)).map(({ asks }) => asks));
          const offered = AREAS.filter((area) =>
            within.some((bid) =>
              [bid, ...bid.smaller].some(
                ({ asks, areas }) => asks <= amount && areas.some((each) => each.area === area),
              ),
            ),
          );
          const isServed = offered.every((area) =>
            choice.some(({ areas }) => areas.some((each) => each.area === area)),
          );
          return all <= amount && cold * 100 >= all * share.percent && (!perArea || isServed);
        });
        const best = Math.max(...choices.map((choice) => sum(choice.map((version) => worth(version, needs)))));
        const { awards, strands, refused } = allocateFund(bids, call, { needs });
        const [strand] = strands;
        if (choices.length === 0) {
          expect(strand?.outcome).toBe('impossible');
          expect(strand?.decision.allowed).toBe(false);
          expect(awards).toEqual([]);
        } else {
          expect(strand).toMatchObject({ outcome: 'allocated', value: best, bound: best, proven: true });
          const chosen = new Set(awards.map(({ bid, amount: cost }) => `${bid} ${cost}`));
          const isThere = choices.some(
            (choice) => choice.length === chosen.size && choice.every(({ bid, asks }) => chosen.has(`${bid} ${asks}`)),
          );
          expect(isThere).toBe(true);
        }
        expect([...awards, ...refused].map(({ bid }) => bid).sort()).toEqual(bids.map(({ id }) => id).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('are worth what HiGHS finds for a fund of the size of 2015, and take 75% to cold spots', async () => {
    const highs = await loadHighs();
    const next = numbersFrom(2015);
    const needs = Array.from({ length: 38 }, (_, index) => ({
      area: `LEP ${index}`,
      weight: 1 + next(10),
      cold: next(2) === 0,
    }));
    const bids = Array.from({ length: 80 }, (_, index) =>
      bidOf({
        id: `B-${index}`,
        asks: (2_000 + next(28_000)) * 1_000,
        areas: [{ area: `LEP ${next(38)}`, youngPeople: 100 + next(4_900) }],
      }),
    );
    const { awards, strands } = allocateFund(bids, investmentFund2015, { needs });
    const [strand] = strands;
    const needOf = (bid: FundBid) => needs.find(({ area }) => area === bid.areas[0]?.area) as AreaNeed;
    const term = (amount: number, index: number) => `${amount < 0 ? '-' : '+'} ${Math.abs(amount)} x${index}`;
    const lp = [
      'Maximize',
      ` value: ${bids.map((bid, index) => term(needOf(bid).weight * Number(bid.areas[0]?.youngPeople), index)).join(' ')}`,
      'Subject To',
      ` money: ${bids.map(({ asks }, index) => term(asks / 1_000, index)).join(' ')} <= 500000`,
      ` cold: ${bids.map((bid, index) => term((bid.asks / 1_000) * (needOf(bid).cold ? 25 : -75), index)).join(' ')} >= 0`,
      'Binary',
      ` ${bids.map((_, index) => `x${index}`).join(' ')}`,
      'End',
    ].join('\n');
    const { Status, ObjectiveValue } = highs.solve(lp, { mip_rel_gap: 0, mip_abs_gap: 0 });
    expect(Status).toBe('Optimal');
    expect(strand).toMatchObject({ outcome: 'allocated', value: Math.round(ObjectiveValue), proven: true });
    const cold = sum(awards.filter((award) => award.cold).map(({ amount }) => amount));
    expect(cold * 4).toBeGreaterThanOrEqual(3 * sum(awards.map(({ amount }) => amount)));
    expect(strand?.decision.allowed).toBe(true);
  }, 60_000);

  it('do not depend on the order of the bids, change nothing and go through JSON', () => {
    fc.assert(
      fc.property(anyBids(6), anyNeeds, fc.nat(50), (bids, needs, amount) => {
        const call = callOf(
          { rule: 'money', amount },
          { rule: 'cold-spots', percent: 75, bidFrom: 50 },
          { rule: 'partial-awards' },
        );
        const before = JSON.stringify(bids);
        const allocation = allocateFund(bids, call, { needs });
        expect(allocateFund([...bids].reverse(), call, { needs: [...needs].reverse() })).toEqual(allocation);
        expect(JSON.stringify(bids)).toBe(before);
        expect(JSON.parse(JSON.stringify(allocation))).toEqual(allocation);
      }),
    );
  });

  it('reach no fewer with more money', () => {
    fc.assert(
      fc.property(anyBids(6), anyNeeds, fc.nat(50), fc.nat(50), (bids, needs, some, more) => {
        const value = (amount: number) =>
          allocateFund(bids, callOf({ rule: 'money', amount }, { rule: 'cold-spots', percent: 75, bidFrom: 100 }), {
            needs,
          }).strands[0]?.value;
        expect(value(some + more)).toBeGreaterThanOrEqual(Number(value(some)));
      }),
    );
  });
});

describe('who gets nothing', () => {
  const needs = [
    { area: 'Ashby', weight: 2, cold: true },
    { area: 'Brook', weight: 1, cold: false },
    { area: 'Castle', weight: 0, cold: false },
  ];
  const at = (id: string, asks: number, area: string, youngPeople: number) =>
    bidOf({ id, asks, areas: [{ area, youngPeople }] });
  const call = callOf({ rule: 'money', amount: 100 }, { rule: 'cold-spots', percent: 75, bidFrom: 100 });

  it('is told what one more award would break', () => {
    const bids = [
      at('a', 60, 'Ashby', 50),
      at('b', 20, 'Brook', 20),
      at('c', 20, 'Brook', 10),
      at('d', 50, 'Ashby', 5),
      at('e', 1, 'Castle', 9),
    ];
    const { awards, refused } = allocateFund(bids, call, { needs });
    expect(awards.map(({ bid }) => bid)).toEqual(['a', 'b']);
    expect(refused.map(({ bid, reasons }) => [bid, reasons.map(({ rule, message }) => `${rule}: ${message}`)])).toEqual(
      [
        ['c', ['cold-spots: With it, £0.60 of the £1 awarded would go to cold spots; 75% of it are £0.75.']],
        ['d', ['money: It asks for £0.50; of £1 the awards that reach more leave £0.20.']],
        ['e', ['cold-spots: With it, £0.60 of the £0.81 awarded would go to cold spots; 75% of it are £0.61.']],
      ],
    );
  });

  it('is told where it reaches nobody in need', () => {
    const { refused } = allocateFund([at('e', 1, 'Castle', 9)], callOf({ rule: 'money', amount: 100 }), { needs });
    expect(refused[0]?.reasons).toEqual([
      {
        rule: 'objective',
        met: false,
        message: 'It reaches nobody in an area with a need above 0.',
        value: 0,
        cites: [],
      },
    ]);
  });

  it('is told which rules of the call the bid does not keep', () => {
    const late = bidOf({ id: 'late', received: '2015-12-05T00:00:00Z', ages: { from: 5, to: 18 } });
    const { refused } = allocateFund([late], investmentFund2015, {
      needs: [{ area: 'Cornwall', weight: 1, cold: true }],
    });
    expect(refused).toEqual([{ bid: 'late', reasons: unmetReasons(assessFundBid(late, investmentFund2015)) }]);
  });

  it('always has a reason, and never gets an award', () => {
    fc.assert(
      fc.property(anyBids(6), anyNeeds, fc.nat(50), (bids, anyOf, amount) => {
        const { refused } = allocateFund(bids, callOf({ rule: 'money', amount }), { needs: anyOf });
        for (const { reasons } of refused) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.every(({ met }) => !met)).toBe(true);
        }
      }),
    );
  });
});

describe('smaller versions', () => {
  const bid = bidOf({
    asks: 100,
    areas: [{ area: 'Ashby', youngPeople: 30 }],
    smaller: [
      { asks: 60, areas: [{ area: 'Ashby', youngPeople: 20 }] },
      { asks: 40, areas: [{ area: 'Ashby', youngPeople: 10 }] },
    ],
  });

  it('are awarded where the call allows it, the one that reaches most', () => {
    const call = callOf({ rule: 'money', amount: 70 }, { rule: 'partial-awards' });
    expect(
      allocateFund([bid], callOf({ rule: 'money', amount: 100 }, { rule: 'partial-awards' })).awards[0]?.amount,
    ).toBe(100);
    // A bid for more than there is cannot be awarded as a whole, and need not be.
    expect(allocateFund([bid], call).awards).toEqual([
      { bid: 'B-1', amount: 60, asked: 100, youngPeople: 20, value: 20, cold: false },
    ]);
  });

  it('are not looked at where it does not', () => {
    const { awards, refused } = allocateFund([bid], callOf({ rule: 'money', amount: 70 }));
    expect(awards).toEqual([]);
    expect(refused[0]?.reasons.map(({ message }) => message)).toEqual([
      'The bid asks for £1 of the £0.70 of the call.',
    ]);
  });

  it('must keep the rules as well, and explain a refusal by the cheapest of them', () => {
    const call = callOf({ rule: 'money', amount: 70 }, { rule: 'grant', least: 50 }, { rule: 'partial-awards' });
    const other = bidOf({ id: 'B-0', asks: 50, areas: [{ area: 'Ashby', youngPeople: 90 }] });
    const { awards, refused } = allocateFund([bid, other], call);
    expect(awards.map(({ bid: id }) => id)).toEqual(['B-0']);
    expect(refused[0]?.reasons.map(({ message }) => message)).toEqual([
      'It asks for £0.60; of £0.70 the awards that reach more leave £0.20.',
    ]);
  });
});

describe('an award for each area', () => {
  const bids = [
    bidOf({
      id: 'a',
      asks: 60,
      areas: [{ area: 'Ashby', youngPeople: 90 }],
      ages: { from: 11, to: 14 },
      groups: ['at-risk'],
    }),
    bidOf({
      id: 'b',
      asks: 60,
      areas: [{ area: 'Brook', youngPeople: 10 }],
      ages: { from: 11, to: 14 },
      groups: ['at-risk'],
    }),
  ];
  const withMoney = (amount: number): FundCall => ({
    ...mentoringFund2016,
    rules: mentoringFund2016.rules.map((rule) => (rule.rule === 'money' ? { ...rule, amount } : rule)),
  });

  it('goes before reach: at least one provider in each LEP area (Mentoring Fund, 2016)', () => {
    const bigger = { ...bids[0], id: 'c' } as FundBid;
    const { awards, strands } = allocateFund([...bids, bigger], withMoney(120));
    expect(awards.map(({ bid }) => bid)).toEqual(['a', 'b']);
    expect(strands[0]?.decision.reasons.map(({ message }) => message)).toEqual([
      '£1.20 of £1.20 are awarded.',
      'Ashby has 1 award; each area is to have at least 1.',
      'Brook has 1 award; each area is to have at least 1.',
    ]);
  });

  it('can be impossible, and the contradiction is named', () => {
    const { awards, refused, strands } = allocateFund(bids, withMoney(110));
    expect(awards).toEqual([]);
    expect(strands[0]).toMatchObject({
      outcome: 'impossible',
      awarded: 0,
      left: 110,
      value: 0,
      bound: 0,
      proven: true,
    });
    expect(strands[0]?.decision.reasons.map(({ rule }) => rule)).toEqual([
      'budget',
      'least-per.area.Ashby',
      'least-per.area.Brook',
    ]);
    expect(refused.map(({ reasons }) => reasons.length)).toEqual([3, 3]);
  });

  it('is reported as missing where nobody bids, and holds nobody up', () => {
    const { awards, strands } = allocateFund(bids, withMoney(120), { areas: ['Brook', 'Castle'] });
    expect(awards).toHaveLength(2);
    expect(unmetReasons(strands[0]?.decision ?? { allowed: true, reasons: [] }).map(({ message }) => message)).toEqual([
      'No bid for Castle may be awarded; each area is to have at least 1.',
    ]);
  });
});

describe('strands', () => {
  const bid = (id: string, strand: string, asks: number) =>
    bidOf({
      id,
      bidder: 'provider',
      received: '2019-02-15T14:00:00Z',
      strand,
      asks,
      delivery: { from: '2019-09-01', to: '2020-07-31' },
    });

  it('have their own money: £1.65m for nine and £350,000 for six make £2,000,000 for 15 (Primary Fund, CEC)', () => {
    const scaling = Array.from({ length: 9 }, (_, index) =>
      bid(`S-${index}`, 'scaling', index === 0 ? 165_000_000 - 8 * 18_000_000 : 18_000_000),
    );
    const fresh = Array.from({ length: 7 }, (_, index) => bid(`N-${index}`, 'new', index < 6 ? 5_800_000 : 5_800_001));
    const { awards, refused, strands } = allocateFund([...scaling, ...fresh], primaryFund2019);
    expect(awards).toHaveLength(15);
    expect(refused.map(({ bid: id }) => id)).toEqual(['N-6']);
    expect(strands.map(({ strand, money, awarded, left }) => [strand, money, awarded, left])).toEqual([
      ['scaling', 165_000_000, 165_000_000, 0],
      ['new', 35_000_000, 34_800_000, 200_000],
    ]);
    expect(sum(strands.map(({ money }) => money))).toBe(200_000_000);
  });

  it('pay for the first seven awards of £1,248,209 (CEC)', () => {
    const amounts = [403_552, 240_000, 164_375, 157_120, 145_575, 75_000, 62_587];
    const bids = amounts.map((amount, index) => bid(`P-${index}`, 'scaling', amount * 100));
    expect(allocateFund(bids, primaryFund2019).strands[0]?.awarded).toBe(124_820_900);
  });
});

describe('a limit of work', () => {
  it('leaves the best found with a bound, and says that it is not proven', () => {
    const bids = Array.from({ length: 30 }, (_, index) =>
      bidOf({
        id: `B-${index}`,
        asks: 1_000 + ((index * 37) % 91),
        areas: [{ area: 'Ashby', youngPeople: 100 + ((index * 53) % 97) }],
      }),
    );
    const call = callOf({ rule: 'money', amount: 9_999 });
    const full = allocateFund(bids, call);
    const short = allocateFund(bids, call, { workLimit: 1 });
    expect(full.strands[0]?.proven).toBe(true);
    expect(short.strands[0]?.proven).toBe(false);
    expect(short.strands[0]?.bound).toBeGreaterThanOrEqual(Number(full.strands[0]?.value));
    for (const { reasons } of short.refused) expect(reasons.length).toBeGreaterThan(0);
  });
});

describe('bids and options that are none', () => {
  const call = callOf({ rule: 'money', amount: 100 });

  it('are refused with all their problems', () => {
    const { code, issues } = problemOf(() =>
      allocateFund([bidOf({ asks: -1 }), bidOf({ asks: 1.5 }), 'bid' as never], call, {
        needs: [{ area: 'Ashby', weight: 0.5, cold: 'yes' as never }],
        workLimit: 0,
      }),
    );
    expect(code).toBe('bad-allocation');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'bids.0.asks',
      'bids.1.asks',
      'bids.2',
      'options.needs.0.weight',
      'options.needs.0.cold',
      'options.workLimit',
    ]);
  });

  it.each<[string, () => unknown, string]>([
    ['an id twice', () => allocateFund([bidOf(), bidOf()], call), "names 'B-1' a second time"],
    ['needs of no area', () => allocateFund([bidOf()], call, { needs: [] }), 'Cornwall has no need in options.needs'],
    [
      'no needs, where cold spots matter',
      () => allocateFund([bidOf()], investmentFund2015),
      'is missing; the call asks for 75% to cold spots',
    ],
    [
      'money beyond what can be added exactly',
      () =>
        allocateFund(
          Array.from({ length: 71 }, (_, index) => bidOf({ id: `${index}`, asks: 1_000_000_000_000 })),
          call,
        ),
      'ask for more than £703,687,441,776.64 together',
    ],
    [
      'young people beyond what can be added exactly',
      () =>
        allocateFund([bidOf({ areas: [{ area: 'Cornwall', youngPeople: 100_000_000 }] })], call, {
          needs: [{ area: 'Cornwall', weight: 1_000_000, cold: true }],
        }),
      'reach more than 70368744177664 young people by need',
    ],
  ])('are refused: %s', (_, act, message) => {
    const { code, issues } = problemOf(act);
    expect(code).toBe('bad-allocation');
    expect(issues.map((issue) => issue.message)).toEqual([message]);
  });
});
