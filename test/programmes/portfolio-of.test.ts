import { sumMoney } from 'careers-domain/core';
import {
  careersEnterpriseFund2016,
  type FundCall,
  investmentFund2015,
  mentoringFund2016,
  opportunityAreaFund2018,
  type Programme,
  portfolioOf,
  primaryFund2019,
  reach,
} from 'careers-domain/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { numbersFrom } from './bids.js';

const CALLS: readonly FundCall[] = [
  investmentFund2015,
  careersEnterpriseFund2016,
  mentoringFund2016,
  opportunityAreaFund2018,
  primaryFund2019,
];

/** 150 programmes that reach 540,000 young people in 38 areas, as by 2018 funded programmes had (CEC annual report). */
const nationalPortfolio = (seed: number): Programme[] => {
  const next = numbersFrom(seed);
  const programmes = Array.from({ length: 150 }, (_, index) => {
    const first = next(38);
    return {
      id: `P-${String(index).padStart(3, '0')}`,
      call: CALLS[index % CALLS.length]?.id ?? '',
      award: 3_000_000 + next(2_000_000),
      ...(next(3) === 0 ? {} : { match: next(5_000_000) }),
      reached: [
        { area: `LEP ${first}`, youngPeople: 1_000 + next(2_000) },
        { area: `LEP ${(first + 1) % 38}`, youngPeople: 500 + next(1_000) },
      ],
    };
  });
  const short =
    540_000 - programmes.flatMap(({ reached }) => reached).reduce((sum, { youngPeople }) => sum + youngPeople, 0);
  return programmes.map((programme, index) => {
    const [first, second] = programme.reached;
    if (!first || !second) return programme;
    const more = Math.floor(short / 150) + (index === 0 ? short - 150 * Math.floor(short / 150) : 0);
    return { ...programme, reached: [{ ...first, youngPeople: first.youngPeople + more }, second] };
  });
};

describe('150 programmes for 540,000 young people', () => {
  const programmes = nationalPortfolio(2018);
  const coldSpots = Array.from({ length: 20 }, (_, index) => `LEP ${index}`);
  const portfolio = portfolioOf(programmes, { calls: CALLS, coldSpots, apart: true });

  it('add up: calls and areas come to the whole, to the penny', () => {
    expect(portfolio.programmes).toBe(150);
    expect(portfolio.award).toBe(sumMoney(programmes.map(({ award }) => award)));
    expect(sumMoney(portfolio.calls.map(({ award }) => award))).toBe(portfolio.award);
    expect(sumMoney(portfolio.areas.map(({ award }) => award))).toBe(portfolio.award);
    expect(portfolio.calls.map(({ programmes: count }) => count)).toEqual([30, 30, 30, 30, 30]);
    expect(portfolio.areas).toHaveLength(38);
    expect(portfolio.matchUnknown).toBe(programmes.filter(({ match }) => match === undefined).length);
    expect(portfolio.match).toBe(sumMoney(programmes.flatMap(({ match }) => match ?? [])));
  });

  it('reach 540,000 at most, and at least the largest programme of each area', () => {
    expect(portfolio.reach).toEqual(reach(programmes, { apart: true }));
    expect(portfolio.reach).toMatchObject({ listed: 0, counted: 540_000, atMost: 540_000 });
    expect(portfolio.reach.atLeast).toBe(portfolio.areas.reduce((sum, area) => sum + area.reach.atLeast, 0));
    const { least, most } = portfolio.unitCost ?? { least: 0, most: 0 };
    expect(least).toBe(Math.round(portfolio.award / 540_000));
    expect(most).toBeGreaterThan(least);
  });

  it('say how much is in cold spots, and hold the call of 2015 to its 75%', () => {
    const cold = new Set(coldSpots);
    const inCold = portfolio.areas.filter(({ name }) => cold.has(name));
    expect(portfolio.cold?.award).toBe(sumMoney(inCold.map(({ award }) => award)));
    expect(portfolio.cold?.percent).toBe(Math.floor((100 * Number(portfolio.cold?.award)) / portfolio.award));
    expect(portfolio.cold?.decision.reasons.map(({ rule }) => rule)).toEqual(['investment-fund-2015.cold-spots']);
    const everywhere = portfolioOf(programmes, { calls: CALLS, coldSpots: portfolio.areas.map(({ name }) => name) });
    expect(everywhere.cold).toMatchObject({ percent: 100, award: portfolio.award, decision: { allowed: true } });
    expect(portfolioOf(programmes, { calls: CALLS, coldSpots: [] }).cold).toMatchObject({
      percent: 0,
      award: 0,
      decision: { allowed: false },
    });
  });
});

describe('a portfolio', () => {
  it('shares an award between areas by the young people reached there, equal remainders to the first by name', () => {
    const programme = (reached: Programme['reached'], award = 100) => ({ id: 'P', call: 'c', award, reached });
    const awards = (reached: Programme['reached'], award?: number) =>
      portfolioOf([programme(reached, award)]).areas.map((line) => [line.name, line.award]);
    expect(
      awards([
        { area: 'b', youngPeople: 1 },
        { area: 'a', youngPeople: ['ann', 'ben'] },
      ]),
    ).toEqual([
      ['a', 67],
      ['b', 33],
    ]);
    expect(
      awards(
        [
          { area: 'b', youngPeople: 1 },
          { area: 'a', youngPeople: 1 },
        ],
        1,
      ),
    ).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
    expect(
      awards([
        { area: 'b', youngPeople: 0 },
        { area: 'a', youngPeople: 0 },
      ]),
    ).toEqual([
      ['a', 50],
      ['b', 50],
    ]);
  });

  it('has no unit cost where perhaps nobody was reached', () => {
    const nobody = { id: 'P', call: 'c', award: 100, reached: [{ area: 'a', youngPeople: 0 }] };
    expect(portfolioOf([nobody])).toEqual({
      programmes: 1,
      award: 100,
      match: 0,
      matchUnknown: 1,
      reach: {
        listed: 0,
        counted: 0,
        atLeast: 0,
        atMost: 0,
        areas: [{ area: 'a', listed: 0, counted: 0, atLeast: 0, atMost: 0 }],
      },
      calls: [{ name: 'c', programmes: 1, award: 100, reach: { listed: 0, counted: 0, atLeast: 0, atMost: 0 } }],
      areas: [{ name: 'a', programmes: 1, award: 100, reach: { listed: 0, counted: 0, atLeast: 0, atMost: 0 } }],
    });
    expect(portfolioOf([], { coldSpots: [] })).toMatchObject({ programmes: 0, award: 0, cold: { percent: 0 } });
  });

  it('adds up for any programmes, in any order, and goes through JSON', () => {
    const anyProgramme = fc.record({
      call: fc.constantFrom('c', 'd'),
      award: fc.nat(1_000),
      reached: fc
        .uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 })
        .chain((areas) =>
          fc.tuple(...areas.map((area) => fc.record({ area: fc.constant(area), youngPeople: fc.nat(5) }))),
        ),
    });
    fc.assert(
      fc.property(fc.array(anyProgramme, { maxLength: 8 }), (all) => {
        const programmes = all.map((programme, index) => ({ id: `P-${index}`, ...programme }));
        const portfolio = portfolioOf(programmes);
        expect(portfolioOf([...programmes].reverse())).toEqual(portfolio);
        expect(JSON.parse(JSON.stringify(portfolio))).toEqual(portfolio);
        for (const lines of [portfolio.calls, portfolio.areas]) {
          expect(sumMoney(lines.map(({ award }) => award))).toBe(portfolio.award);
        }
      }),
    );
  });
});

describe('the share for cold spots', () => {
  const inCold = (cold: number, other: number) =>
    portfolioOf(
      [
        { id: 'a', call: investmentFund2015.id, award: cold, reached: [{ area: 'x', youngPeople: 1 }] },
        { id: 'b', call: investmentFund2015.id, award: other, reached: [{ area: 'y', youngPeople: 1 }] },
      ],
      { calls: [investmentFund2015], coldSpots: ['x'] },
    ).cold;

  it('is kept from 75% on, in pence that are never rounded down (Investment Fund, CEC)', () => {
    expect(inCold(75, 25)).toMatchObject({ award: 75, percent: 75, decision: { allowed: true } });
    expect(inCold(75, 26)?.decision).toMatchObject({
      allowed: false,
      reasons: [
        {
          rule: 'investment-fund-2015.cold-spots',
          message: '£0.75 of the £1.01 of Investment Fund 2015 are in cold spots; 75% of it are £0.76.',
          value: 75,
          limit: 76,
        },
      ],
    });
  });
});

describe('a portfolio larger than any fund', () => {
  const large = (id: string, award: number, match: number) => ({
    id,
    call: 'c',
    award,
    match,
    reached: [{ area: 'a', youngPeople: 100_000_000 }],
  });

  it('still adds up, and has a unit cost', () => {
    const { award, reach, unitCost } = portfolioOf([
      large('a', 1_000_000_000_000, 0),
      large('b', 1_000_000_000_000, 0),
    ]);
    expect(award).toBe(2_000_000_000_000);
    expect(reach.atMost).toBe(200_000_000);
    expect(unitCost).toEqual({ least: 10_000, most: 20_000 });
  });

  it('is refused where its sums are no longer exact', () => {
    const many = Array.from({ length: 9_008 }, (_, index) => large(`${index}`, 1_000_000_000_000, 1_000_000_000_000));
    const { code, issues } = problemOf(() => portfolioOf(many));
    expect(code).toBe('bad-portfolio');
    expect(issues).toEqual([
      { path: ['programmes'], message: 'have awards that come to more than can be added exactly' },
      { path: ['programmes'], message: 'have matches that come to more than can be added exactly' },
    ]);
  });
});

describe('programmes that cannot be', () => {
  const reached = [{ area: 'a', youngPeople: 1 }];
  const programme = (id: string, award: number, call = primaryFund2019.id) => ({ id, call, award, reached });

  it('are refused with all their problems', () => {
    const { code, issues } = problemOf(() =>
      portfolioOf([programme('a', -1), programme('b', 0.5), { ...programme('c', 1), reached: [], match: -5 }]),
    );
    expect(code).toBe('bad-portfolio');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'programmes.0.award',
      'programmes.1.award',
      'programmes.2.reached',
      'programmes.2.match',
    ]);
  });

  it('are refused where one award, or all together, are more than the call has', () => {
    const calls = [primaryFund2019];
    expect(
      problemOf(() => portfolioOf([programme('a', 200_000_001), programme('b', 1, 'c')], { calls })).issues,
    ).toEqual([
      { path: ['programmes', 0, 'award'], message: 'is £2,000,000.01, more than the £2,000,000 of primary-fund-2019' },
      { path: ['programmes', 1, 'call'], message: "there is no call 'c' in options.calls" },
    ]);
    const both = [programme('a', 100_000_000), programme('b', 100_000_001)];
    expect(problemOf(() => portfolioOf(both, { calls })).issues).toEqual([
      {
        path: ['programmes'],
        message: 'awards of primary-fund-2019 come to £2,000,000.01, more than its £2,000,000',
      },
    ]);
    expect(portfolioOf(both).award).toBe(200_000_001);
  });

  it('are refused where an id comes twice, or a person lives in two areas', () => {
    expect(problemOf(() => portfolioOf([programme('a', 1), programme('a', 1)])).issues).toEqual([
      { path: ['programmes', 1, 'id'], message: "names 'a' a second time" },
    ]);
    const listed = (id: string, area: string) => ({ ...programme(id, 1), reached: [{ area, youngPeople: ['ann'] }] });
    expect(problemOf(() => portfolioOf([listed('a', 'x'), listed('b', 'y')], { apart: true })).code).toBe(
      'bad-portfolio',
    );
  });

  it('are refused together with calls that are none', () => {
    const call = { ...primaryFund2019, rules: [] };
    expect(problemOf(() => portfolioOf([], { calls: [call] })).issues).toEqual([
      { path: ['options', 'calls', 0, 'rules'], message: 'is a list of rules, at least 1, not 0' },
    ]);
  });
});
