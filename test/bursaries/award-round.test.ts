import {
  type Application,
  type AwardEvent,
  applyEvent,
  assessApplication,
  awardRound,
  type BursaryScheme,
  bursaries2018,
  bursaries2018Extended,
  hubTrainingPlaces2018,
  offerAward,
  type Round,
  replay,
} from 'careers-domain/bursaries';
import { pounds } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, applications, awards, quotas, REGIONS, twoPayments } from './arbitraries.js';
import { problemOf } from './problem-of.js';

const idsOf = (outcomes: Round['awarded']) => outcomes.map((outcome) => outcome.application.id);

const withQuotas = (table: BursaryScheme['quotas'], scheme: BursaryScheme = twoPayments): BursaryScheme => ({
  ...scheme,
  ...(table && { quotas: table }),
});

describe('a round without quotas', () => {
  const list = [
    application('A-1', { institution: '100003', need: 10 }),
    application('A-2', { institution: '100002', need: 10 }),
    application('A-3', { institution: '100001', need: 10, received: '2018-09-21' }),
    application('A-4', { institution: '100004', need: 20 }),
    application('A-5', { institution: '100005', hub: 'Cumbria' }),
  ];

  it('ranks by tier, need, day and URN', () => {
    expect(idsOf(awardRound(list, twoPayments).awarded)).toEqual(['A-5', 'A-4', 'A-2', 'A-1', 'A-3']);
  });

  it('keeps a waiting list with reasons', () => {
    const round = awardRound(list, twoPayments, { places: 3 });
    expect(idsOf(round.waiting)).toEqual(['A-1', 'A-3']);
    expect(round.left).toBe(0);
    const [first] = round.waiting;
    expect(first).toMatchObject({ allowed: false, rank: 4, tier: 'other' });
    expect(first?.reasons.filter(({ met }) => !met)).toEqual([
      {
        rule: 'places',
        met: false,
        message: 'It is ranked 4, and this round has 3 places.',
        value: 4,
        limit: 3,
        cites: bursaries2018.rules.places?.cites,
      },
    ]);
  });

  it('counts the first application of an institution, and refuses the later with the reason', () => {
    const twice = [
      application('B-2', { received: '2018-09-19', need: 5 }),
      application('B-1', { received: '2018-09-21', need: 30 }),
      application('B-0', { received: '2018-09-01', need: 30, funding: 'independent' }),
    ];
    const round = awardRound(twice, twoPayments);
    expect(idsOf(round.awarded)).toEqual(['B-2']);
    expect(idsOf(round.refused)).toEqual(['B-0', 'B-1']);
    expect(round.refused[1]?.reasons.filter(({ met }) => !met).map(({ message }) => message)).toEqual([
      "Of this institution's applications B-2 arrived first, and it may have 1 in all.",
    ]);
    expect(idsOf(awardRound(twice, { ...twoPayments, perInstitution: 2 }).awarded)).toEqual(['B-1', 'B-2']);
  });

  it('takes held awards off the places while they stand, those of a scheme that it continues among them', () => {
    const held = list.slice(0, 2).map((each) => offerAward(each, bursaries2018, '2018-09-25'));
    const late = list.slice(2).map((each) => ({ ...each, received: '2018-10-02' }));
    const round = (awards: typeof held) => awardRound(late, bursaries2018Extended, { held: awards, places: 4 });
    expect(idsOf(round(held).awarded)).toHaveLength(2);
    const declined = held.map(
      (award) => applyEvent(award, { type: 'declined', award: award.id, on: '2018-09-26' }).award,
    );
    expect(idsOf(round(declined).awarded)).toHaveLength(3);
    const elsewhere = held.map((award) =>
      offerAward(application(award.id, { institution: award.institution }), twoPayments, '2018-09-25'),
    );
    expect(idsOf(round(elsewhere).awarded)).toHaveLength(3);
  });
});

describe('a round with quotas', () => {
  const inRegions = (counts: Readonly<Record<string, number>>): readonly Application[] =>
    Object.entries(counts).flatMap(([region, count], area) =>
      Array.from({ length: count }, (_, index) =>
        application(`${region}-${index}`, { region, institution: String(100_000 + area * 100 + index), need: index }),
      ),
    );

  it('gives each hub of 2018 its 15 places and not one more', () => {
    const members = Array.from({ length: 17 }, (_, index) =>
      application(`A-${index}`, { hub: 'Cumbria', institution: String(100_001 + index) }),
    );
    const round = awardRound(members, hubTrainingPlaces2018);
    expect([round.awarded.length, round.waiting.length]).toEqual([15, 2]);
    expect(round.areas.find(({ area }) => area === 'Cumbria')).toEqual({
      area: 'Cumbria',
      quota: 15,
      held: 0,
      applied: 17,
      awarded: 15,
    });
    expect(round.waiting[0]?.reasons.at(-1)).toMatchObject({
      rule: 'quotas',
      met: false,
      message: 'It is ranked 16 of 17 in Cumbria, which has 15 places. Cumbria can have no more than 15.',
    });
  });

  it('passes on what an area does not use to the best ranked who wait, up to the ceiling of their area', () => {
    const scheme = withQuotas({
      by: 'region',
      method: 'largest-remainder',
      areas: [
        { area: 'London', weight: 1 },
        { area: 'North West', weight: 1, most: 3 },
        { area: 'South West', weight: 1 },
      ],
    });
    const round = awardRound(inRegions({ London: 0, 'North West': 6, 'South West': 5 }), scheme, { places: 6 });
    expect(round.areas.map(({ quota, awarded }) => [quota, awarded])).toEqual([
      [2, 0],
      [2, 3],
      [2, 3],
    ]);
    expect(round.awarded.map(({ application: { id }, place }) => [id, place])).toEqual([
      ['North West-5', 'own'],
      ['North West-4', 'own'],
      ['South West-4', 'own'],
      ['North West-3', 'passed-on'],
      ['South West-3', 'own'],
      ['South West-2', 'passed-on'],
    ]);
    expect(round.waiting.at(0)?.reasons.at(-1)?.message).toBe(
      'It is ranked 4 of 6 in North West, which has 2 places. North West can have no more than 3.',
    );
  });

  it("shows Hamilton's paradox by largest remainder, and not by highest averages", () => {
    const areas = [
      { area: 'London', weight: 6 },
      { area: 'North West', weight: 6 },
      { area: 'South West', weight: 2 },
    ];
    const quotasAt = (method: 'largest-remainder' | 'highest-averages', places: number) =>
      awardRound([], withQuotas({ by: 'region', method, areas }), { places }).areas.map(({ quota }) => quota);
    expect(quotasAt('largest-remainder', 10)).toEqual([4, 4, 2]);
    expect(quotasAt('largest-remainder', 11)).toEqual([5, 5, 1]);
    expect(quotasAt('highest-averages', 10)).toEqual([5, 4, 1]);
    expect(quotasAt('highest-averages', 11)).toEqual([5, 5, 1]);

    const list = inRegions({ London: 5, 'North West': 5, 'South West': 2 });
    const awardedAt = (method: 'largest-remainder' | 'highest-averages', places: number) =>
      idsOf(awardRound(list, withQuotas({ by: 'region', method, areas }), { places }).awarded);
    const lost = (method: 'largest-remainder' | 'highest-averages') => {
      const after = awardedAt(method, 11);
      return awardedAt(method, 10).filter((id) => !after.includes(id));
    };
    expect(lost('largest-remainder')).toEqual(['South West-0']);
    expect(lost('highest-averages')).toEqual([]);
  });

  it('keeps floors and ceilings, and an area without weight at its floor', () => {
    for (const method of ['largest-remainder', 'highest-averages'] as const) {
      const scheme = withQuotas({
        by: 'region',
        method,
        areas: [
          { area: 'South West', weight: 0, least: 1 },
          { area: 'London', weight: 90, most: 4 },
          { area: 'North West', weight: 9 },
          { area: 'North East', weight: 1, least: 2 },
        ],
      });
      expect(awardRound([], scheme).areas.map(({ area, quota }) => [area, quota])).toEqual([
        ['London', 4],
        ['North East', 2],
        ['North West', 3],
        ['South West', 1],
      ]);
    }
  });

  it('says where places ran out, and where an area is at its ceiling', () => {
    const areas = [
      { area: 'London', weight: 1 },
      { area: 'North West', weight: 1, most: 2 },
    ];
    const scheme = withQuotas({ by: 'region', method: 'highest-averages', areas });
    const { waiting } = awardRound(inRegions({ London: 3, 'North West': 3 }), scheme, { places: 4 });
    expect(waiting.map(({ reasons }) => reasons.at(-1))).toMatchObject([
      {
        rule: 'places',
        met: false,
        message:
          'It is ranked 3 of 3 in London, which has 2 places. All places are taken, those that other areas did not use among them.',
      },
      {
        rule: 'quotas',
        met: false,
        message: 'It is ranked 3 of 3 in North West, which has 2 places. North West can have no more than 2.',
      },
    ]);
  });

  it('gives nobody a place where those of before took all, whatever the quotas', () => {
    const areas = [
      { area: 'London', weight: 1 },
      { area: 'North West', weight: 1 },
    ];
    const scheme = withQuotas({ by: 'region', method: 'highest-averages', areas });
    const [first, second, third] = inRegions({ London: 2, 'North West': 1 });
    const held = [first!, second!].map((each) => offerAward(each, scheme, '2018-09-30'));
    const round = awardRound([third!], scheme, { held, places: 2 });
    expect([round.awarded.length, round.left]).toEqual([0, 0]);
    expect(round.waiting[0]?.reasons.at(-1)?.message).toBe(
      'It is ranked 1 of 1 in North West, which has 1 place. All places are taken, those that other areas did not use among them.',
    );
  });

  it('refuses an application whose id is that of the award of another institution', () => {
    const held = [offerAward(application('A-1', { institution: '100001' }), twoPayments, '2018-09-30')];
    expect(problemOf(() => awardRound([application('A-1')], twoPayments, { held })).issues).toEqual([
      "applications.0.id: is 'A-1', the id of an award that the institution 100001 holds",
    ]);
    const own = awardRound([application('A-1', { institution: '100001' })], twoPayments, { held });
    expect(own.refused[0]?.reasons.find(({ met }) => !met)?.message).toBe(
      'The application A-1 was awarded a place before, and the award is offered.',
    );
  });

  it('leaves places unshared where every area is at its ceiling', () => {
    const areas = [{ area: 'London', weight: 1, most: 3 }];
    for (const method of ['largest-remainder', 'highest-averages'] as const) {
      const round = awardRound(inRegions({ London: 5 }), withQuotas({ by: 'region', method, areas }));
      expect([round.areas[0]?.quota, round.awarded.length, round.left]).toEqual([3, 3, 7]);
    }
  });

  it('counts held awards in their area', () => {
    const scheme = withQuotas({
      by: 'region',
      method: 'largest-remainder',
      areas: [
        { area: 'London', weight: 1 },
        { area: 'North West', weight: 1 },
      ],
    });
    const [first, ...rest] = inRegions({ London: 3, 'North West': 3 });
    const round = awardRound(rest, scheme, { held: [offerAward(first!, scheme, '2018-09-30')], places: 4 });
    expect(round.areas.map(({ quota, held, awarded }) => [quota, held, awarded])).toEqual([
      [2, 1, 1],
      [2, 0, 2],
    ]);
    expect(round.awarded.find(({ area }) => area === 'London')?.reasons.at(-1)?.message).toBe(
      'It is ranked 1 of 2 in London, which has 2 places, 1 of them taken before.',
    );
  });

  it('names every region that the table does not cover, and every application given twice', () => {
    const scheme = withQuotas({
      by: 'region',
      method: 'largest-remainder',
      areas: [{ area: 'North West', weight: 1, least: 2 }],
    });
    const list = [
      application('A-1'),
      application('A-1', { institution: '100001' }),
      application('A-2', { institution: '100002', region: 'North Wets' }),
      application('A-3', { institution: '100003', region: 'London' }),
      application('A-4', { institution: '100004', region: 'London', funding: 'independent' }),
    ];
    expect(problemOf(() => awardRound(list, scheme, { places: 1 }))).toEqual({
      code: 'bad-round',
      issues: [
        "applications.1.id: names 'A-1' a second time",
        "applications.2.region: is 'North Wets', which has no quota; did you mean 'North West'?",
        "applications.3.region: is 'London', which has no quota",
        'options.places: is 1; the areas are promised at least 2',
      ],
    });
    expect(awardRound(list.slice(0, 1), scheme, { places: 2 }).areas[0]?.quota).toBe(2);
    const byHub = withQuotas({ by: 'hub', method: 'highest-averages', areas: [{ area: 'Cumbria', weight: 1 }] });
    expect(problemOf(() => awardRound([application('A-1')], byHub)).issues).toEqual([
      'applications.0.hub: is missing, and the places are shared out by hub',
    ]);
  });

  it('refuses what are no applications, no awards and no places', () => {
    const run = (list: unknown, options: unknown) => () => awardRound(list as never, twoPayments, options as never);
    expect(problemOf(run('all', { places: 1.5, held: {}, place: 3 }))).toEqual({
      code: 'bad-round',
      issues: [
        "applications: is a list of applications, not 'all'",
        "options.place: there is no property 'place'; did you mean 'places'?",
        'options.held: is a list of awards, not an object',
        'options.places: is a whole number from 0 to 100000, not 1.5',
      ],
    });
    expect(problemOf(run([{ ...application('A-1'), asks: { travel: 5 } }], {})).issues).toEqual([
      'applications.0.asks.travel: is for no payment of the scheme; it has completion, training',
    ]);
    expect(problemOf(run(Array.from({ length: 100_001 }), {})).issues).toEqual([
      'applications: is a list of applications, at most 100000, not 100001',
    ]);
  });
});

describe('whether a round is within its scheme', () => {
  const two: BursaryScheme = { ...bursaries2018, places: 2, money: 250_000, reserve: 50_000 };
  const list = ['A-1', 'A-2', 'A-3'].map((id, index) => application(id, { institution: String(100_001 + index) }));

  it('is a yes up to its places and its money, those taken before among them', () => {
    const held = list.slice(0, 1).map((each) => offerAward(each, two, '2018-09-25'));
    const { within, left } = awardRound(list.slice(1, 2), two, { held });
    expect([within.allowed, left]).toEqual([true, 0]);
    expect(within.reasons.map(({ message }) => message)).toEqual([
      '£2,000 of £2,000 are promised, paid or owed.',
      '2 of 2 places are taken.',
    ]);
  });

  it('is a no, with the figures, where more are awarded than it has', () => {
    const { within, awarded } = awardRound(list, two, { places: 3 });
    expect(awarded).toHaveLength(3);
    expect(within.allowed).toBe(false);
    expect(within.reasons.map(({ rule, met, value, limit }) => [rule, met, value, limit])).toEqual([
      ['money', false, 300_000, 200_000],
      ['places', false, 3, 2],
    ]);
  });

  it('counts what an ended award still costs, and not what it released', () => {
    const enrolled = [
      { type: 'accepted', award: 'A-1', on: '2018-10-02' },
      { type: 'enrolled', award: 'A-1', on: '2018-10-03', endsOn: '2019-07-01' },
      { type: 'withdrawn', award: 'A-1', on: '2018-11-01' },
    ] as const;
    const award = offerAward(list[0]!, twoPayments, '2018-10-01');
    const withdrawn = enrolled.reduce((current, event) => applyEvent(current, event).award, award);
    const { within } = awardRound([list[1]!], twoPayments, { held: [withdrawn] });
    expect(within.reasons.map(({ value }) => value)).toEqual([pounds(2500) + pounds(3500), 1]);
  });
});

const anyScheme = fc
  .oneof(fc.constant(undefined), quotas('largest-remainder'), quotas('highest-averages'))
  .map((table) => withQuotas(table));

describe('every round', () => {
  it('has each application in one list, whose decision fits, whatever their order', () => {
    fc.assert(
      fc.property(applications(10), anyScheme, fc.nat(10), fc.gen(), (list, scheme, places, gen) => {
        const round = awardRound(list, scheme, { places });
        const ids = [...round.awarded, ...round.waiting, ...round.refused].map((each) => each.application.id);
        expect([...ids].sort()).toEqual(list.map(({ id }) => id).sort());
        expect(round.awarded.every(({ allowed }) => allowed)).toBe(true);
        expect([...round.waiting, ...round.refused].some(({ allowed }) => allowed)).toBe(false);
        expect(round.awarded.length + round.left).toBe(places);
        const shuffled = gen(fc.shuffledSubarray, [...list], { minLength: list.length });
        expect(awardRound(shuffled, scheme, { places })).toEqual(round);
        expect(JSON.parse(JSON.stringify(round))).toEqual(round);
      }),
    );
  });

  it('refuses those whom assessApplication refuses', () => {
    fc.assert(
      fc.property(applications(10), (list) => {
        const refused = idsOf(awardRound(list, twoPayments, { places: 4 }).refused);
        for (const each of list) {
          if (!assessApplication(each, twoPayments).allowed) expect(refused).toContain(each.id);
        }
      }),
    );
  });

  it('is the best of all: own places first, then as many as there are, then the best ranks (brute force)', () => {
    fc.assert(
      fc.property(applications(9), anyScheme, fc.nat(8), (list, scheme, places) => {
        const round = awardRound(list, scheme, { places });
        const candidates = [...round.awarded, ...round.waiting].sort((a, b) => a.rank! - b.rank!);
        const quotaOf = new Map(round.areas.map(({ area, quota }) => [area, quota]));
        const mostOf = new Map(scheme.quotas?.areas.map(({ area, most }) => [area, most ?? Infinity]));
        let best: { own: number; size: number; ranks: readonly number[] } | undefined;
        for (let subset = 0; subset < 2 ** candidates.length; subset++) {
          const chosen = candidates.filter((_, index) => (subset >> index) & 1);
          const counts = new Map<string, number>();
          for (const { area = '' } of chosen) counts.set(area, (counts.get(area) ?? 0) + 1);
          const fits = [...counts].every(([area, count]) => count <= (mostOf.get(area) ?? Infinity));
          if (chosen.length > places || !fits) continue;
          const own = [...counts].reduce((sum, [area, count]) => sum + Math.min(count, quotaOf.get(area) ?? count), 0);
          const found = { own, size: chosen.length, ranks: chosen.map(({ rank }) => rank!) };
          if (best === undefined || isBetter(found, best)) best = found;
        }
        expect(round.awarded.map(({ rank }) => rank)).toEqual(best?.ranks);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, fc.Arbitrary<BursaryScheme['quotas']>]>([
    ['without quotas', fc.constant(undefined)],
    ['by highest averages', quotas('highest-averages')],
    ['by highest averages with floors', quotas('highest-averages', 1)],
  ])('%s takes no place from anyone when there are more, whatever was awarded before', (_, table) => {
    fc.assert(
      fc.property(applications(12), table, fc.nat(14), fc.nat(3), (list, areas, places, before) => {
        const scheme = withQuotas(areas);
        // Those who had places first, perhaps more of an area than its quota is now.
        const held = awardRound(list.slice(0, before), scheme, { places: 10 }).awarded.map((each) =>
          offerAward(each.application, scheme, '2018-09-30'),
        );
        const rest = list.slice(before);
        const least = Math.max(
          places,
          (scheme.quotas?.areas ?? []).reduce((sum, area) => sum + (area.least ?? 0), 0),
        );
        const [fewer, more] = [least, least + 1].map((each) => awardRound(rest, scheme, { held, places: each }));
        const [had, have] = [idsOf(fewer!.awarded), idsOf(more!.awarded)];
        expect(had.filter((id) => !have.includes(id))).toEqual([]);
        expect(have.length - had.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves what it is given as it was, and awards no more than there are places', () => {
    fc.assert(
      fc.property(applications(8), anyScheme, awards(twoPayments, 4), fc.nat(8), (list, scheme, held, places) => {
        const inPool = held.map(({ id, history }) =>
          replay([{ ...history[0]!, award: `held ${id}`, area: 'London' } as AwardEvent]),
        );
        const before = JSON.stringify([list, scheme, inPool]);
        const round = awardRound(list, scheme, { held: inPool, places });
        expect(JSON.stringify([list, scheme, inPool])).toBe(before);
        expect(round.awarded.length + round.left).toBe(Math.max(0, places - inPool.length));
        for (const { area, held: taken, awarded } of round.areas) {
          expect(taken).toBe(area === 'London' ? inPool.length : 0);
          const most = scheme.quotas?.areas.find((each) => each.area === area)?.most ?? Infinity;
          if (awarded > 0) expect(taken + awarded).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('shares out by highest averages so that no place would do more for another area', () => {
    fc.assert(
      fc.property(quotas('highest-averages'), fc.nat(30), (table, places) => {
        const { areas } = awardRound([], withQuotas(table), { places });
        const given = areas.map(({ area, quota }) => ({ ...table!.areas.find((each) => each.area === area)!, quota }));
        const capacity = given.reduce((sum, { most = places }) => sum + Math.min(most, places), 0);
        expect(given.reduce((sum, { quota }) => sum + quota, 0)).toBe(Math.min(places, capacity));
        for (const taker of given.filter(({ quota, most = places }) => quota < most)) {
          for (const giver of given.filter(({ quota }) => quota > 0)) {
            const gain = taker.weight / (2 * taker.quota + 1);
            expect(gain).toBeLessThanOrEqual(giver.weight / (2 * giver.quota - 1) + 1e-12);
          }
        }
      }),
    );
  });

  it('stays within one place of the exact share by largest remainder', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), fc.nat(40), (weights, places) => {
        fc.pre(weights.some((weight) => weight > 0));
        const areas = REGIONS.map((area, index) => ({ area, weight: weights[index]! }));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const round = awardRound([], withQuotas({ by: 'region', method: 'largest-remainder', areas }), { places });
        expect(round.areas.reduce((sum, { quota }) => sum + quota, 0)).toBe(places);
        for (const { area, quota } of round.areas) {
          const exact = (areas.find((each) => each.area === area)!.weight * places) / total;
          expect(Math.abs(quota - exact)).toBeLessThan(1);
        }
      }),
    );
  });
});

const isBetter = (
  a: { own: number; size: number; ranks: readonly number[] },
  b: { own: number; size: number; ranks: readonly number[] },
): boolean => {
  if (a.own !== b.own) return a.own > b.own;
  if (a.size !== b.size) return a.size > b.size;
  const at = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
  return at >= 0 && a.ranks[at]! < b.ranks[at]!;
};
