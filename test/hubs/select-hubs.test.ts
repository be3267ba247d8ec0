import { fundHub, type HubCall, hubWave1, hubWave2, type JudgedBid, selectHubs } from 'careers-domain/hubs';
import { type Region, registerCodes } from 'careers-domain/institutions';
import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { lpOf } from '../optimisation/support/selections.js';
import { bid, frozen, problemsOf, urns } from './support.js';

const AREAS = ['E37000005', 'E37000009', 'E37000016', 'E37000022'];
const REGIONS: Region[] = ['South West', 'London', 'North West'];

interface Sketch {
  readonly id: string;
  readonly score: number;
  readonly need?: number;
  readonly area?: string;
  readonly region?: Region;
  readonly members?: number;
  readonly lead?: number;
}

/** A bid that costs a call without coordinators £1,000 a member and half of its hub lead. */
const judged = ({
  id,
  score,
  need,
  area = AREAS[0]!,
  region = 'South West',
  members = 20,
  lead = 0,
}: Sketch): JudgedBid => ({
  bid: bid({
    id,
    areas: [area],
    region,
    members: urns(0, members),
    plan: { coordinators: 0, coordinatorCost: 0, leadCost: lead },
  }),
  score,
  ...(need !== undefined && { need }),
});

const call = (total: number, hubs: Partial<HubCall['hubs']> = {}, passPercent = 50): HubCall => ({
  ...hubWave2,
  money: { ...hubWave2.money, total },
  hubs: { most: 20, everyRegion: false, excused: [], ...hubs },
  scoring: { ...hubWave2.scoring, passPercent },
});

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Grants that bids ask for instead of their own, by id. */
type Grants = ReadonlyMap<string, number>;

const grantOf = ({ bid }: JudgedBid, rules: HubCall, grants: Grants): number =>
  grants.get(bid.id) ?? fundHub(bid, rules).total.paid;

/** Bids in the order of the ranking, read off its rule. */
const rankedByHand = (bids: readonly JudgedBid[], rules: HubCall, grants: Grants = new Map()): JudgedBid[] => {
  const grant = (each: JudgedBid) => grantOf(each, rules, grants) / each.bid.members.length;
  return [...bids].sort(
    (a, b) =>
      b.score - a.score || (b.need ?? 0) - (a.need ?? 0) || grant(a) - grant(b) || compareIds(a.bid.id, b.bid.id),
  );
};

/** The best set by trying every one: the highest score together, then the bids that rank highest. */
const bestByTrying = (bids: readonly JudgedBid[], rules: HubCall, asked: Grants = new Map()): string[] | undefined => {
  const passing = rankedByHand(bids, rules, asked).filter(
    ({ score }) => score >= Math.max(1, rules.scoring.passPercent * 100),
  );
  const grants = passing.map((each) => grantOf(each, rules, asked));
  const { most, perArea = Number.POSITIVE_INFINITY, everyRegion, excused } = rules.hubs;
  const regions = new Set(passing.map(({ bid }) => bid.region).filter((region) => !excused.includes(region)));
  const areas = new Set(passing.flatMap(({ bid }) => bid.areas));
  let best: { value: number; places: number[] } | undefined;
  for (let pattern = 0; pattern < 2 ** passing.length; pattern++) {
    const places = passing.flatMap((_, k) => ((pattern >> k) & 1 ? [k] : []));
    const set = places.map((k) => passing[k]!);
    const keeps =
      places.reduce((sum, k) => sum + grants[k]!, 0) <= rules.money.total &&
      set.length <= most &&
      [...areas].every((area) => set.filter(({ bid }) => bid.areas.includes(area)).length <= perArea) &&
      (!everyRegion || [...regions].every((region) => set.some(({ bid }) => bid.region === region)));
    if (!keeps) continue;
    const value = set.reduce((sum, { score }) => sum + score, 0);
    if (best === undefined || value > best.value || (value === best.value && isSmaller(places, best.places))) {
      best = { value, places };
    }
  }
  return best?.places.map((k) => passing[k]!.bid.id);
};

const isSmaller = (a: readonly number[], b: readonly number[]): boolean => {
  const k = a.findIndex((place, index) => place !== b[index]);
  return k >= 0 && (b[k] === undefined || a[k]! < b[k]!);
};

const sketches = (most: number) =>
  fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 2 }),
      score: fc.oneof(
        fc.integer({ min: 40, max: 60 }).map((score) => score * 100),
        fc.nat(10_000),
      ),
      need: fc.nat(2),
      area: fc.constantFrom(...AREAS),
      region: fc.constantFrom(...REGIONS),
      members: fc.integer({ min: 1, max: 4 }),
      lead: fc.nat(3).map((lead) => lead * 100_000),
    }),
    { selector: ({ id }) => id, maxLength: most },
  );

const calls = fc
  .tuple(
    fc.nat(20),
    fc.nat(5),
    fc.integer({ min: 1, max: 2 }),
    fc.boolean(),
    fc.subarray(REGIONS),
    fc.constantFrom(0, 50),
  )
  .map(([money, most, perArea, everyRegion, excused, pass]) =>
    call(money * 100_000, { most, perArea, everyRegion, excused }, pass),
  );

describe('selectHubs', () => {
  it('finds the best set, and of equals the one that ranks highest, as trying every set does', () => {
    fc.assert(
      fc.property(sketches(9), calls, (drawn, rules) => {
        const bids = drawn.map(judged);
        const best = bestByTrying(bids, rules);
        const found = selectHubs(bids, rules);
        expect(found.ranking.map(({ bid }) => bid)).toEqual(rankedByHand(bids, rules).map(({ bid }) => bid.id));
        if (best === undefined) {
          expect(found).toMatchObject({
            outcome: 'infeasible',
            selected: [],
            refused: expect.any(Array),
            proven: true,
          });
          expect(found.reasons.length).toBeGreaterThan(0);
          return;
        }
        expect(found).toMatchObject({ outcome: 'selected', selected: best, proven: true, reasons: [] });
        expect(found.bound).toBe(found.score);
        const chosen = found.ranking.filter(({ outcome }) => outcome === 'selected');
        expect(chosen.reduce((sum, { score }) => sum + score, 0)).toBe(found.score);
        expect(chosen.reduce((sum, { grant }) => sum + grant, 0)).toBe(found.grant);
        expect(found.grant + found.left).toBe(rules.money.total);
        expect([...found.selected, ...found.waiting, ...found.refused].sort()).toEqual(
          drawn.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('finds the best of 16 bids as trying all 65,536 sets does', () => {
    const bids = Array.from({ length: 16 }, (_, k) =>
      judged({
        id: `bid-${k}`,
        score: 5_000 + ((k * 7_919) % 4_001),
        area: AREAS[k % 4]!,
        region: REGIONS[k % 3]!,
        members: 20 + ((k * 5) % 21),
        lead: (k % 5) * 1_000_000,
      }),
    );
    const rules = call(17_000_000, { most: 6, perArea: 2, everyRegion: true });
    const { selected } = selectHubs(bids, rules);
    expect(selected).toEqual(bestByTrying(bids, rules));
    expect(selected.length).toBeGreaterThan(3);
  });

  it('agrees with HiGHS on 60 bids in nine regions, under every limit of wave 1', async () => {
    const highs = await loadHighs();
    const regions = registerCodes.regions.map(({ name }) => name);
    const bids = Array.from({ length: 60 }, (_, k) =>
      judged({
        id: `bid-${k}`,
        score: 5_000 + ((k * 7_919) % 5_001),
        area: `E3700000${k % 8}`,
        region: regions[(k * 5) % 9]!,
        members: 20 + ((k * 11) % 21),
        lead: 4_000_000 + ((k * 13) % 40) * 100_000,
      }),
    );
    const rules = { ...hubWave1, money: { ...hubWave1.money, total: 170_000_000 } };
    const found = selectHubs(bids, rules, { changes: false });
    const problem = {
      projects: bids.map(({ bid, score }) => ({
        id: bid.id,
        value: score,
        cost: fundHub(bid, rules).total.paid,
        labels: { area: bid.areas, region: bid.region },
      })),
      budget: rules.money.total,
      most: 20,
      conditions: [
        { kind: 'most-per', label: 'area', count: 2 },
        { kind: 'least-per', label: 'region', count: 1, excused: ['London'] },
      ] as const,
    };
    const peer = highs.solve(lpOf(problem), { mip_rel_gap: 0, mip_abs_gap: 0 });
    expect(found).toMatchObject({ outcome: 'selected', proven: true, score: Math.round(peer.ObjectiveValue) });
    expect(
      new Set(
        found.ranking
          .filter(({ outcome }) => outcome === 'selected')
          .map(({ bid }) => regions[(Number(bid.slice(4)) * 5) % 9]),
      ).size,
    ).toBeGreaterThanOrEqual(8);
  }, 60_000);

  it('ranks by score, then need, then the smaller grant for a member, then id', () => {
    const bids = [
      judged({ id: 'd', score: 7_000, need: 2 }),
      judged({ id: 'c', score: 7_000, need: 2 }),
      judged({ id: 'b', score: 7_000, need: 2, members: 21, lead: 1_000_000 }),
      judged({ id: 'e', score: 7_000, need: 3 }),
      judged({ id: 'f', score: 7_001 }),
      judged({ id: 'a', score: 7_000, need: 2, members: 0, lead: 0 }),
    ];
    expect(selectHubs(bids, call(1e9)).ranking.map(({ bid, place }) => [bid, place])).toEqual([
      ['f', 1],
      ['e', 2],
      ['c', 3],
      ['d', 4],
      ['b', 5],
      ['a', 6],
    ]);
  });

  it('selects two bids that are worth more together than the dear one at the top', () => {
    const bids = [
      judged({ id: 'dear', score: 9_000, members: 40 }),
      judged({ id: 'one', score: 8_000, members: 20 }),
      judged({ id: 'two', score: 7_000, members: 20 }),
    ];
    const found = selectHubs(frozen(bids), frozen(call(4_000_000)));
    expect(found).toMatchObject({
      call: 'hub-wave-2',
      selected: ['one', 'two'],
      waiting: ['dear'],
      grant: 4_000_000,
      left: 0,
    });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(selectHubs([...bids].reverse(), call(4_000_000))).toEqual(found);
  });

  it('refuses below the pass mark and against a rule, with each reason', () => {
    const reason = (rule: string, met: boolean) => ({ rule, met, message: `${rule}.`, cites: [] });
    const broken = { allowed: false, reasons: [reason('open', true), reason('area', false)] };
    const found = selectHubs(
      [
        judged({ id: 'good', score: 5_000 }),
        judged({ id: 'low', score: 4_999 }),
        { ...judged({ id: 'broken', score: 9_000 }), assessment: broken },
        { ...judged({ id: 'kept', score: 9_000 }), assessment: { allowed: true, reasons: [reason('open', true)] } },
        { ...judged({ id: 'both', score: 1 }), assessment: broken },
      ],
      call(1e9),
    );
    expect(found).toMatchObject({ selected: ['kept', 'good'], waiting: [], refused: ['broken', 'low', 'both'] });
    const of = (id: string) => found.ranking.find(({ bid }) => bid === id)!;
    expect(of('low').reasons).toMatchObject([
      {
        rule: 'pass-mark',
        met: false,
        message: 'The bid has 49.99% of all points; 50% are needed.',
        value: 49.99,
        limit: 50,
      },
    ]);
    expect(of('broken').reasons.map(({ rule, met }) => [rule, met])).toEqual([
      ['pass-mark', true],
      ['area', false],
    ]);
    expect(of('low').change).toEqual({
      kind: 'possible',
      needed: 5_000,
      more: 1,
      rules: [],
      message: 'It has a score of 49.99%; with 50% it would have been selected.',
    });
    expect(of('broken').change).toMatchObject({
      kind: 'possible',
      needed: 9_000,
      more: 0,
      message: 'It does not keep area; keeping the rules it would have been selected.',
    });
    expect(of('both').change).toMatchObject({
      needed: 5_000,
      more: 4_999,
      rules: [{ rule: 'area' }],
      message:
        'It has a score of 0.01% and does not keep area; with 50% and keeping the rules it would have been selected.',
    });
    expect(of('good').change).toBeUndefined();
  });

  it('selects nobody without any points, even where no pass mark is set', () => {
    const found = selectHubs([judged({ id: 'none', score: 0 }), judged({ id: 'one', score: 1 })], call(1e9, {}, 0));
    expect(found).toMatchObject({ selected: ['one'], refused: ['none'] });
    expect(found.ranking[1]?.change).toMatchObject({ needed: 1, more: 1 });
  });

  describe('the smallest change', () => {
    it('is the lowest score with which a bid is in: at it the bid is, a hundredth of a per cent below it is not', () => {
      fc.assert(
        fc.property(sketches(7), calls, (drawn, rules) => {
          const bids = drawn.map(judged);
          const found = selectHubs(bids, rules);
          for (const { bid: id, change, outcome } of found.ranking) {
            if (found.outcome !== 'selected' || outcome === 'selected') {
              expect(change).toBeUndefined();
              continue;
            }
            const own = bids.find(({ bid }) => bid.id === id)!;
            const isIn = (score: number, grant = fundHub(own.bid, rules).total.paid) =>
              bestByTrying(
                bids.map((each) => (each.bid.id === id ? { ...each, score } : each)),
                rules,
                new Map([[id, grant]]),
              )?.includes(id) ?? false;
            if (change?.kind !== 'possible') {
              expect(change?.kind).toBe('impossible');
              const pass = Math.max(1, rules.scoring.passPercent * 100);
              expect([isIn(10_000), isIn(Math.max(own.score, pass), 0)]).toEqual([false, false]);
            } else if (change.grant === undefined) {
              expect([isIn(change.needed), isIn(change.needed - 1)]).toEqual([true, false]);
            } else {
              expect([
                isIn(10_000),
                isIn(change.needed, change.grant),
                isIn(change.needed, change.grant + 100),
              ]).toEqual([false, true, false]);
            }
            if (change?.kind === 'possible') expect(change.more).toBe(change.needed - own.score);
          }
        }),
        { numRuns: 100 },
      );
    });

    it('is a smaller grant where no score lets the bid in, to the pound', () => {
      const [dear] = selectHubs([judged({ id: 'dear', score: 9_000, members: 40 })], call(3_999_999)).ranking;
      expect(dear?.change).toEqual({
        kind: 'possible',
        needed: 9_000,
        more: 0,
        grant: 3_999_900,
        rules: [],
        message: 'It asks for £40,000; for £39,999 it would have been selected.',
      });
      const bids = [
        judged({ id: 'dear', score: 9_000, members: 40 }),
        judged({ id: 'one', score: 8_000 }),
        judged({ id: 'two', score: 7_000 }),
      ];
      expect(selectHubs(bids, call(4_000_000)).ranking[0]?.change).toMatchObject({ needed: 9_000, grant: 2_000_000 });
    });

    it('is both a higher score and a smaller grant where the bid is below the pass mark', () => {
      const bids = [
        judged({ id: 'west', score: 8_000, area: AREAS[0]! }),
        judged({ id: 'north', score: 4_000, area: AREAS[1]!, region: 'North West' }),
      ];
      const everyRegion = { everyRegion: true };
      expect(selectHubs(bids, call(4_000_000, everyRegion)).ranking[1]?.change).toMatchObject({
        needed: 5_000,
        more: 1_000,
      });
      expect(selectHubs(bids, call(3_999_999, everyRegion)).ranking[1]?.change).toMatchObject({
        kind: 'possible',
        needed: 5_000,
        grant: 1_999_900,
        message: 'It has a score of 40% and asks for £20,000; with 50% and for £19,999 it would have been selected.',
      });
    });

    it('is impossible where limits keep the bid out, and they are named', () => {
      const [none] = selectHubs([judged({ id: 'a', score: 9_000 })], call(1e9, { most: 0 })).ranking;
      expect(none?.change).toMatchObject({
        kind: 'impossible',
        rules: [{ rule: 'hubs', met: false, message: 'There are at most 0 hubs.', limit: 0 }],
        message:
          'Neither score nor grant would have let it in. With it these limits cannot be kept: There are at most 0 hubs.',
      });
      const bids = [judged({ id: 'west', score: 8_000 }), judged({ id: 'north', score: 4_000, region: 'North West' })];
      const shut = selectHubs(bids, call(1e9, { everyRegion: true, perArea: 1 })).ranking[1]?.change;
      expect(shut?.kind === 'impossible' && shut.rules.map(({ rule, message }) => [rule, message]).sort()).toEqual([
        ['every-region', 'North West gets a hub.'],
        ['every-region', 'South West gets a hub.'],
        ['per-area', 'E37000005 has at most 1.'],
      ]);
    });

    it('is impossible where neither the highest score nor no grant at all is enough', () => {
      const bids = [judged({ id: 'a', score: 10_000, need: 1 }), judged({ id: 'b', score: 10_000 })];
      expect(selectHubs(bids, call(1e9, { perArea: 1 })).ranking[1]?.change).toEqual({
        kind: 'impossible',
        rules: [],
        message: 'Neither the highest score nor the smallest grant would have let it in.',
      });
    });

    it('is not looked for where nobody asks', () => {
      const bids = [judged({ id: 'a', score: 8_000 }), judged({ id: 'b', score: 4_000 })];
      const found = selectHubs(bids, call(1e9), { changes: false });
      expect(found.ranking.some((each) => 'change' in each)).toBe(false);
      expect(found.selected).toEqual(selectHubs(bids, call(1e9), { changes: true }).selected);
    });
  });

  it('tells which limits contradict each other', () => {
    const bids = [judged({ id: 'a', score: 8_000 }), judged({ id: 'b', score: 8_000, region: 'North West' })];
    const found = selectHubs(bids, call(1e9, { perArea: 1, everyRegion: true }));
    expect(found).toMatchObject({
      outcome: 'infeasible',
      selected: [],
      waiting: ['a', 'b'],
      score: 0,
      bound: 0,
      proven: true,
      grant: 0,
      left: 1e9,
    });
    expect(found.reasons.map(({ rule, message }) => [rule, message]).sort()).toEqual([
      ['every-region', 'North West gets a hub.'],
      ['every-region', 'South West gets a hub.'],
      ['per-area', 'E37000005 has at most 1.'],
    ]);
    for (const { cites } of found.reasons) expect(cites.length).toBeGreaterThan(0);
    expect(found.ranking.every(({ change }) => change === undefined)).toBe(true);
  });

  it('stops at a work limit with the best found, a bound that holds, and changes unknown', () => {
    const bids = Array.from({ length: 40 }, (_, k) =>
      judged({
        id: `bid-${k}`,
        score: 5_000 + ((k * 7_919) % 4_001),
        area: AREAS[k % 4]!,
        members: 20 + ((k * 5) % 21),
        lead: ((k * 3) % 7) * 300_000,
      }),
    );
    const rules = call(23_456_789, { most: 9, perArea: 3 });
    const best = selectHubs(bids, rules);
    const stopped = selectHubs(bids, rules, { workLimit: 1 });
    expect(best.proven).toBe(true);
    expect(stopped.proven).toBe(false);
    expect(stopped.bound).toBeGreaterThanOrEqual(best.score);
    expect(stopped.score).toBeLessThanOrEqual(best.score);
    expect(stopped.ranking.some(({ change }) => change?.kind === 'unknown')).toBe(stopped.outcome === 'selected');
  });

  it('is refused with every problem', () => {
    const bad = [
      { bid: bid({ region: 'Wales' as never }), score: 10_001 },
      { bid: bid(), score: 70.5, need: -1, assessment: { allowed: 'yes', reasons: [{ met: 1 }, 2] } },
      { bid: bid(), score: 1, assessment: null },
    ];
    expect(
      problemsOf(() => selectHubs(bad as never, { ...hubWave1, id: '' }, { workLimit: 0, changes: 1 as never })),
    ).toEqual([
      'bad-hub-bids',
      expect.stringMatching(/^bids.0.bid.region: /),
      'bids.0.score: is a whole number from 0 to 10000, not 10001',
      'bids.1.score: is a whole number from 0 to 10000, not 70.5',
      'bids.1.need: is a whole number from 0 to 100000, not -1',
      "bids.1.assessment.allowed: is true or false, not 'yes'",
      'bids.1.assessment.reasons.0.met: is true or false, not 1',
      'bids.1.assessment.reasons.1: is a reason, not 2',
      'bids.2.assessment: is a decision, not null',
      "call.id: is a text of 1 to 200 characters, not ''",
      'options.workLimit: is a whole number from 1, not 0',
      'options.changes: is true or false, not 1',
    ]);
    expect(
      problemsOf(() => selectHubs([judged({ id: 'a', score: 1 }), judged({ id: 'a', score: 2 })], hubWave1)),
    ).toEqual(['bad-hub-bids', "bids.1.bid.id: names 'a' a second time"]);
  });
});
