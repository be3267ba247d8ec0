import { fundHub, type HubCall, type HubToFund, hubWave1, hubWave2 } from 'careers-domain/hubs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bid, frozen, hub, problemsOf, unmet, urns } from './support.js';

const withMoney = (money: Partial<HubCall['money']>, call = hubWave1): HubCall => ({
  ...call,
  money: { ...call.money, ...money },
});

const summary = (toFund: HubToFund, call: HubCall) =>
  fundHub(toFund, call).lines.map(({ rule, year, count, each, cost, paid, local }) => [
    rule,
    year,
    count,
    each,
    cost,
    paid,
    local,
  ]);

describe('fundHub', () => {
  it('states what a hub of 20 costs over the two years of wave 1, line by line', () => {
    const statement = fundHub(frozen(bid()), hubWave1);
    expect(summary(bid(), hubWave1)).toEqual([
      ['central-fund', '2018/19', 20, 100_000, 2_000_000, 2_000_000, 0],
      ['training', '2018/19', 15, 350_000, 5_250_000, 5_250_000, 0],
      ['coordinators', '2018/19', 2, 4_000_000, 8_000_000, 4_000_000, 4_000_000],
      ['hub-lead', '2018/19', 1, 5_000_000, 5_000_000, 2_500_000, 2_500_000],
      ['coordinators', '2019/20', 2, 4_000_000, 8_000_000, 4_000_000, 4_000_000],
      ['hub-lead', '2019/20', 1, 5_000_000, 5_000_000, 2_500_000, 2_500_000],
    ]);
    expect(statement.lines.map(({ message }) => message)).toEqual([
      '2018/19: 20 members at £1,000 each in the central hub fund.',
      '2018/19: 15 training places of up to £3,500.',
      '2018/19: 2 coordinators at £40,000, 50% of it paid.',
      '2018/19: 1 hub lead at £50,000, 50% of it paid.',
      '2019/20: 2 coordinators at £40,000, 50% of it paid.',
      '2019/20: 1 hub lead at £50,000, 50% of it paid.',
    ]);
    expect(statement).toMatchObject({
      hub: 'cornwall',
      call: 'hub-wave-1',
      allowed: true,
      years: [
        { year: '2018/19', cost: 20_250_000, paid: 13_750_000, local: 6_500_000 },
        { year: '2019/20', cost: 13_000_000, paid: 6_500_000, local: 6_500_000 },
      ],
      total: { cost: 33_250_000, paid: 20_250_000, local: 13_000_000 },
      match: {
        of: 26_000_000,
        needed: 13_000_000,
        cash: 13_000_000,
        inKind: 0,
        counted: 13_000_000,
        short: 0,
        uncovered: 0,
      },
    });
    for (const { cites } of statement.lines) expect(cites.length).toBeGreaterThan(0);
  });

  describe("London's network 2020-21 (GLA, MD2609: CEC £1,080,000, GLA £985,000)", () => {
    const london: HubToFund = {
      id: 'london',
      members: [],
      plan: { coordinators: 1, coordinatorCost: 206_500_000, leadCost: 0 },
      match: [{ from: 'GLA', kind: 'cash', amount: 98_500_000 }],
    };
    const oneYear = { ...hubWave2, runs: { from: '2020-09-01', to: '2021-07-31' } };

    it('fails a rule that half must be local', () => {
      const { allowed, reasons, match } = fundHub(london, oneYear);
      expect(allowed).toBe(false);
      expect(reasons.map(({ message }) => message)).toEqual([
        'The match is £985,000 of the £1,032,500 needed, 50% of £2,065,000: £47,500 short.',
      ]);
      expect(match).toMatchObject({ of: 206_500_000, needed: 103_250_000, counted: 98_500_000, short: 4_750_000 });
    });

    it('passes with £47,500 in kind, to the penny, where that counts', () => {
      const inKind = (amount: number) => ({
        ...london,
        match: [...london.match, { from: 'Schools', kind: 'in-kind' as const, amount }],
      });
      expect(fundHub(inKind(4_750_000), oneYear).allowed).toBe(true);
      expect(fundHub(inKind(4_749_999), oneYear).match.short).toBe(1);
      const cashOnly = withMoney({ match: { percent: 50, inKind: false } }, oneYear);
      expect(unmet(fundHub(inKind(4_750_000), cashOnly))).toEqual([
        'The match is £985,000 of the £1,032,500 needed, 50% of £2,065,000: £47,500 short. £47,500 in kind does not count.',
      ]);
    });

    it('passes a share of 47%, as CEC paid 52.3%, and not one of 48%', () => {
      const share = (percent: number) => withMoney({ match: { percent, inKind: false } }, oneYear);
      expect(fundHub(london, share(47)).allowed).toBe(true);
      expect(fundHub(london, share(48)).allowed).toBe(false);
      expect(fundHub(london, share(47)).match).toMatchObject({ short: 0, uncovered: 4_750_000 });
    });
  });

  it('pays a hub lead for new hubs only (CEC: bid to become a hub), or as the call says', () => {
    const leadOf = (toFund: HubToFund, leadFor: HubCall['money']['leadFor']) =>
      fundHub(toFund, withMoney({ leadFor }, hubWave2)).lines.find(({ rule }) => rule === 'hub-lead');
    const extending = bid({ extendsHub: 'old' });
    expect(leadOf(bid(), 'new')?.paid).toBe(2_500_000);
    expect(leadOf(extending, 'new')).toMatchObject({
      paid: 0,
      local: 5_000_000,
      message: '2019/20: 1 hub lead at £50,000, 0% of it paid.',
    });
    expect(leadOf(extending, 'all')?.paid).toBe(2_500_000);
    expect(leadOf(bid(), 'none')?.paid).toBe(0);
  });

  it('has no line for what there is not', () => {
    const nothing = { id: 'a', members: [], plan: { coordinators: 0, coordinatorCost: 1, leadCost: 0 }, match: [] };
    expect(fundHub(nothing, hubWave1)).toMatchObject({
      allowed: true,
      lines: [],
      total: { cost: 0, paid: 0, local: 0 },
    });
    expect(
      summary({ ...nothing, members: ['100001'] }, withMoney({ perMember: 0, training: { places: 0, each: 1 } })),
    ).toEqual([]);
  });

  it('has a training place for as many as are wanted, named and there', () => {
    const places = (members: number, trainingPlaces?: number) =>
      fundHub(
        bid({
          members: urns(0, members),
          plan: { ...bid().plan, ...(trainingPlaces !== undefined && { trainingPlaces }) },
        }),
        hubWave1,
      ).lines.find(({ rule }) => rule === 'training')?.count;
    expect([places(20), places(20, 3), places(20, 16), places(9), places(9, 0)]).toEqual([15, 3, 15, 9, undefined]);
    expect(summary(bid(), hubWave2).map(([rule]) => rule)).not.toContain('training');
  });

  it('pays for a member once, or in each year, and once where it is named twice', () => {
    const yearly = summary(bid({ members: ['100001', '100001'] }), withMoney({ perMemberEach: 'year' }));
    expect(yearly.filter(([rule]) => rule === 'central-fund').map(([, year, count]) => [year, count])).toEqual([
      ['2018/19', 1],
      ['2019/20', 1],
    ]);
  });

  it('counts every academic year of which the call has a day', () => {
    const years = (from: string, to: string) =>
      fundHub(bid(), { ...hubWave1, runs: { from, to } }).years.map(({ year }) => year);
    expect(years('2018-08-31', '2018-08-31')).toEqual(['2017/18']);
    expect(years('2018-08-31', '2018-09-01')).toEqual(['2017/18', '2018/19']);
    expect(years('2019-03-31', '2021-09-01')).toEqual(['2018/19', '2019/20', '2020/21', '2021/22']);
  });

  it('adds up to the penny, leaves parts of a penny to the place, and asks no order of the match', () => {
    const amount = fc.integer({ min: 0, max: 10_000_001 });
    const match = fc.array(
      fc.record({ from: fc.constant('A'), kind: fc.constantFrom('cash' as const, 'in-kind' as const), amount }),
      { maxLength: 5 },
    );
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.nat(9),
        amount,
        amount,
        match,
        percent,
        percent,
        fc.boolean(),
        (coordinators, coordinatorCost, leadCost, offers, share, matchPercent, inKind) => {
          const call = withMoney({
            coordinatorPercent: share,
            leadPercent: share,
            match: { percent: Math.min(99, matchPercent), inKind },
          });
          const toFund = bid({ plan: { coordinators, coordinatorCost, leadCost }, match: offers });
          const { lines, years, total, match, allowed } = fundHub(toFund, call);
          const sum = (name: 'cost' | 'paid' | 'local', of: readonly { cost: number; paid: number; local: number }[]) =>
            of.reduce((all, each) => all + each[name], 0);
          for (const name of ['cost', 'paid', 'local'] as const) {
            expect(sum(name, lines)).toBe(total[name]);
            expect(sum(name, years)).toBe(total[name]);
          }
          for (const { cost, paid, local, rule } of lines) {
            expect(paid + local).toBe(cost);
            if (rule === 'coordinators' || rule === 'hub-lead')
              expect(paid).toBe(Number((BigInt(cost) * BigInt(share)) / 100n));
          }
          expect(match.cash + match.inKind).toBe(offers.reduce((all, each) => all + each.amount, 0));
          expect(match.counted).toBe(match.cash + (inKind ? match.inKind : 0));
          expect(match.needed * 100).toBeGreaterThanOrEqual(match.of * call.money.match.percent);
          expect((match.needed - 1) * 100).toBeLessThan(match.of * call.money.match.percent);
          expect(match.short).toBe(Math.max(0, match.needed - match.counted));
          expect(match.uncovered).toBe(Math.max(0, total.local - match.counted));
          expect(allowed).toBe(match.short === 0);
          expect(fundHub({ ...toFund, match: [...offers].reverse() }, call)).toEqual(fundHub(toFund, call));
        },
      ),
    );
  });

  it('is refused with every problem, and where amounts leave the safe integers', () => {
    expect(
      problemsOf(() => fundHub({ id: '', members: ['1'], plan: 1, match: 2, extendsHub: '' } as never, hubWave1)),
    ).toEqual([
      'bad-hub-funding',
      "hub.id: is a text of 1 to 200 characters, not ''",
      "hub.members.0: is a URN of six digits, not '1'",
      'hub.plan: is a plan, not 1',
      'hub.match: is a list of match funding, not 2',
      "hub.extendsHub: is a text of 1 to 200 characters, not ''",
    ]);
    expect(problemsOf(() => fundHub(undefined as never, { ...hubWave1, id: '' }))).toEqual([
      'bad-hub-funding',
      'hub: is a hub with id, members, plan and match, not nothing',
      "call.id: is a text of 1 to 200 characters, not ''",
    ]);
    expect(problemsOf(() => fundHub([] as never, hubWave1))[1]).toBe(
      'hub: is a hub with id, members, plan and match, not a list',
    );
    const huge = { coordinators: 100_000, coordinatorCost: 1_000_000_000_000, leadCost: 0 };
    expect(problemsOf(() => fundHub(bid({ plan: huge }), hubWave1))[0]).toBe('bad-money');
  });

  it('takes a hub that runs as well as a bid', () => {
    const { id, members } = hub();
    const running = { id, members: members.map(({ urn }) => urn), plan: bid().plan, match: bid().match };
    expect(fundHub(running, hubWave1).total).toEqual(fundHub(bid(), hubWave1).total);
  });
});
