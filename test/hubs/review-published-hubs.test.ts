import {
  checkHub,
  hubCapacity,
  hubWave2,
  PublishedHubSchema,
  publishedHubs,
  publishedTotals,
  reviewPublishedHubs,
} from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';

const { reviews, hubs, totals } = reviewPublishedHubs();

describe('the published hubs', () => {
  it('are 20 of wave 1, two of the pilot and 20 of wave 2 (CEC; NAHT), each as its schema has it', () => {
    const count = (wave: string) => publishedHubs.filter((hub) => hub.wave === wave).length;
    expect([count('wave-1'), count('pilot'), count('wave-2')]).toEqual([20, 2, 20]);
    expect(new Set(publishedHubs.map(({ id }) => id)).size).toBe(42);
    for (const hub of publishedHubs) {
      expect(PublishedHubSchema.safeParse(hub).success).toBe(true);
      for (const { url } of hub.cites) expect(url).toMatch(/^https?:/);
    }
  });

  it('keep the limits of their waves wherever a number was published', () => {
    expect(reviews).toHaveLength(42);
    for (const { id, wave, members, allowed, reasons } of reviews) {
      expect([id, allowed]).toEqual([id, true]);
      if (wave === 'pilot' || members === undefined) expect(reasons).toEqual([]);
      else expect(reasons.length).toBeGreaterThanOrEqual(2);
    }
    const of = (id: string) => reviews.find((each) => each.id === id);
    expect(of('wave-2-tees-valley')?.reasons.map(({ rule, message }) => [rule, message])).toEqual([
      ['size-least', 'Tees Valley was published with 60 members in all; at least 20 are needed.'],
      ['extension', 'Tees Valley was published with 60 members in all; 60 is the most.'],
    ]);
    expect(of('wave-1-liverpool-city-region')?.reasons.map(({ value }) => value)).toEqual([33, 33, 34, 34]);
    expect(of('wave-1-cumbria')).toMatchObject({ name: 'Cumbria', wave: 'wave-1', members: 40 });
    expect(of('wave-1-east-sussex')).toEqual({
      id: 'wave-1-east-sussex',
      name: 'East Sussex',
      wave: 'wave-1',
      allowed: true,
      reasons: [],
    });
  });

  it('load as hubs, what extends one with it', () => {
    for (const hub of hubs) expect(checkHub(hub)).toEqual([]);
    // 19 of wave 1, two of the pilot, and of wave 2 those with a number that extend none.
    expect(hubs).toHaveLength(19 + 2 + 5);
    const teesValley = hubs.find(({ id }) => id === 'wave-1-tees-valley');
    expect(teesValley).toEqual({
      id: 'wave-1-tees-valley',
      name: 'Tees Valley',
      call: 'hub-wave-1',
      areas: ['E37000034'],
      opened: '2018-09-01',
      ceiling: 60,
      members: [],
      unnamedMembers: 60,
      waiting: [],
      changes: [{ change: 'extended', on: '2019-09-01', call: 'hub-wave-2', ceiling: 60 }],
    });
    expect(hubCapacity(teesValley!, hubWave2, '2019-09-01')).toMatchObject({
      placesLeft: 0,
      coordinatorsNeeded: { needed: 3 },
    });
    expect(hubs.find(({ id }) => id === 'wave-2-dorset')).toMatchObject({
      call: 'hub-wave-2',
      opened: '2019-09-01',
      unnamedMembers: 40,
    });
    expect(hubs.find(({ id }) => id === 'pilot-north-east-colleges')).toMatchObject({
      call: 'north-east-pilot',
      opened: '2018-09-01',
      unnamedMembers: 10,
    });
  });

  it('come to 617 for 19 of 20, where 710 was published (CEC: Careers Hubs), and it is said why', () => {
    expect(totals[0]).toMatchObject({ after: 'wave-1', published: 710, counted: 617, hubsCounted: 19, hubs: 20 });
    expect(totals[0]?.message).toMatch(
      /^710 members were published; the 19 of 20 hubs with a number come to 617\. No number was found for East Sussex/,
    );
    // What is said of East Sussex: 43 with the pilot's 50 in the total, 93 without.
    const pilot = publishedHubs
      .filter(({ wave }) => wave === 'pilot')
      .reduce((sum, { members = 0 }) => sum + members, 0);
    expect([710 - 617 - pilot, 710 - 617]).toEqual([43, 93]);
    expect(totals[0]?.message).toContain('43 with them and 93 without');
  });

  it('come to far less than the 1,300 after wave 2 (Department for Education, 20 May 2019)', () => {
    expect(totals[1]).toMatchObject({ after: 'wave-2', published: 1300, hubs: 42, hubsCounted: 28 });
    expect(totals[1]?.counted).toBe(617 + 50 + 21 + 40 + 20 + 29 + 24 + 16 + 25);
    expect(totals.map(({ cites }) => cites)).toEqual(publishedTotals.map(({ cites }) => cites));
  });
});
