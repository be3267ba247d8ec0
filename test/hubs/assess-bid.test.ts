import { assessBid, type HubBid, type HubCall, hubWave1, hubWave2, hubWave3 } from 'careers-domain/hubs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bid, frozen, hub, problemsOf, school, schools, unmet, urns } from './support.js';

const register = schools(0, 70);
const assess = (more: Partial<HubBid> = {}, call: HubCall = hubWave1, context = {}) =>
  assessBid(bid(more), call, { institutions: register, ...context });

describe('assessBid', () => {
  it('allows a bid that keeps every rule, and says so by each of them', () => {
    const assessment = assessBid(frozen(bid()), hubWave1, frozen({ institutions: register }));
    expect(assessment).toMatchObject({ bid: 'cornwall', call: 'hub-wave-1', allowed: true, size: 20 });
    expect(assessment.members).toHaveLength(20);
    expect(assessment.reasons.map(({ rule }) => rule)).toEqual([
      'interest-deadline',
      'application-deadline',
      'bidder',
      'size-least',
      'size-most',
      'register',
      'open',
      'england',
      'state-funded',
      'phase',
      'area',
      'once',
      'one-bid',
      'one-hub',
      'region',
      'accountable-body',
      'commitments',
      'match',
    ]);
    for (const { rule, cites } of assessment.reasons) expect([rule, cites.length > 0]).toEqual([rule, true]);
    expect(assessment.reasons.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'Cornwall and Isles of Scilly LEP is a LEP.',
        '20 of 20 members are open.',
        '20 of the 20 members whose region is known stand in South West.',
        'Cornwall Council answers for the money.',
        'The members make 4 of 4 promises.',
      ]),
    );
  });

  it('finds everything at once', () => {
    const institutions = [school(0, { status: 2 }), school(1, { lepAreas: ['E37000009'], region: 'London' })];
    const found = assess(
      {
        members: ['100000', '100001', '100001', '100999'],
        bidder: { kind: 'other', name: 'A group' },
        interestAt: undefined as never,
        accountableBody: undefined as never,
        commitments: ['adviser'],
        match: [],
        region: 'South East',
      },
      hubWave1,
      { institutions, bids: [bid({ id: 'devon', members: ['100000'] })], hubs: [hub({ id: 'old' })] },
    );
    expect(unmet(found)).toEqual([
      'No expression of interest came in; it was due by 2018-04-24T15:00:00+01:00.',
      'A group may bid only where the LEP or combined authority does not wish to; of E37000005 nobody has said so.',
      'The hub would have 3 members; at least 20 are needed.',
      '2 of 3 members are in the register; not 100999.',
      '2 of 3 members are open; not 100000.',
      '2 of 3 members stand in an area of the hub; not 100001.',
      '2 of 3 members are named once; not 100001.',
      '2 of 3 members are in no other bid; not 100000.',
      '1 of 3 members are in no hub yet; not 100000, 100001.',
      '0 of the 2 members whose region is known stand in South East, 1 in London, 1 in South West.',
      'Nobody is named who answers for the money.',
      'The members make 1 of 4 promises; not to work towards all eight benchmarks by the end of the hub; nor to have a trained, senior Careers Leader with time for the job; nor to give each pupil at least one meaningful encounter with an employer a year.',
      'The match is £0 of the £130,000 needed, 50% of £260,000: £130,000 short.',
    ]);
    expect(found.members.map((member) => [member.urn, member.name, unmet(member)])).toEqual([
      [
        '100000',
        'School 0',
        ['School 0 is closed.', 'School 0 is in the bid devon too.', 'School 0 is in the hub old already.'],
      ],
      [
        '100001',
        'School 1',
        [
          'School 1 stands in E37000009, outside E37000005.',
          'School 1 is named 2 times.',
          'School 1 is in the hub old already.',
        ],
      ],
      ['100999', undefined, ['Nobody in the register has the URN 100999.']],
    ]);
  });

  describe('the deadline (wave 1: 15:00 on 25 May 2018, London summer time)', () => {
    it.each([
      ['on the second', '2018-05-25T15:00:00+01:00', true],
      ['on the second, by Greenwich', '2018-05-25T14:00:00Z', true],
      ['on the second, in New York', '2018-05-25T10:00:00-04:00', true],
      ['a second late', '2018-05-25T15:00:01+01:00', false],
      ['an hour late, for who forgets summer time', '2018-05-25T15:00:00Z', false],
    ])('%s', (_, appliedAt, met) => {
      const reason = assess({ appliedAt }).reasons.find(({ rule }) => rule === 'application-deadline');
      expect(reason).toMatchObject({
        met,
        message: `The application came in at ${appliedAt}; it was due by 2018-05-25T15:00:00+01:00.`,
      });
    });

    it('is not asked for where the call has none', () => {
      const rules = assess({}, hubWave3).reasons.map(({ rule }) => rule);
      expect(rules).not.toContain('application-deadline');
      expect(rules).not.toContain('size-most');
    });
  });

  describe('the bidder', () => {
    const other = { kind: 'other', name: 'A group' } as const;
    const waiver = { area: 'E37000005', by: 'The LEP', on: '2018-05-25' };

    it('may be another where the LEP gave the place up, no later than the application', () => {
      expect(unmet(assess({ bidder: other, waivers: [waiver] }))).toEqual([]);
      expect(assess({ bidder: other, waivers: [waiver] }).reasons[3]?.message).toBe(
        'A group bids for a place that The LEP gave up to it.',
      );
      expect(unmet(assess({ bidder: other, waivers: [{ ...waiver, on: '2018-05-26' }] }))).toHaveLength(1);
      expect(unmet(assess({ bidder: other, waivers: [{ ...waiver, area: 'E37000009' }] }))).toHaveLength(1);
    });

    it('needs a waiver for every area', () => {
      expect(
        unmet(assess({ bidder: other, waivers: [waiver], areas: ['E37000005', 'E37000016', 'E37000009'] })),
      ).toEqual([
        'A group may bid only where the LEP or combined authority does not wish to; of E37000009, E37000016 nobody has said so.',
      ]);
    });

    it('is never another where the call says so', () => {
      const call = { ...hubWave1, bidders: { kinds: ['combined-authority'] as const, others: false } };
      expect(unmet(assess({ bidder: other, waivers: [waiver] }, call))).toEqual([
        'A group is neither a LEP nor a combined authority.',
      ]);
      expect(unmet(assess({}, call))).toEqual(['Cornwall and Isles of Scilly LEP is a LEP.']);
      expect(unmet(assess({ bidder: { kind: 'combined-authority', name: 'CA' } }, call))).toEqual([]);
    });
  });

  describe('the size (waves 1 and 2: 20 to 40; extension to 60)', () => {
    it.each([
      [19, ['The hub would have 19 members; at least 20 are needed.']],
      [20, []],
      [40, []],
      [41, ['The hub would have 41 members; 40 is the most.']],
    ])('of a new hub: %i', (size, messages) => {
      expect(unmet(assess({ members: urns(0, size) }))).toEqual(messages);
    });

    const late = { appliedAt: '2019-02-22T23:59:59Z', extendsHub: 'cornwall' };

    it.each([
      [40, []],
      [41, ['The hub would have 61 members; 60 is the most.']],
    ])('of a hub that has 20 and would have %i more', (more, messages) => {
      const found = assess({ ...late, members: urns(20, 20 + more) }, hubWave2, { hubs: [hub()] });
      expect(unmet(found)).toEqual(messages);
      expect(found.size).toBe(20 + more);
    });

    it('counts members known by number, and no member twice', () => {
      const hubs = [hub({ unnamedMembers: 10 })];
      const found = assess({ ...late, members: urns(18, 30) }, hubWave2, { hubs });
      expect(found.size).toBe(40);
      expect(unmet(found)).toEqual(['10 of 12 members are in no hub yet; not 100018, 100019.']);
    });

    it('cannot be told of a hub that there is not, or by a call that extends none', () => {
      expect(unmet(assess(late, hubWave2))).toEqual(['There is no hub cornwall to extend.']);
      const on = { hubs: [hub()] };
      expect(unmet(assess({ extendsHub: 'cornwall', members: urns(20, 40) }, hubWave1, on))).toEqual([
        'Careers Hubs, wave 1 extends no hub.',
      ]);
      const unlimited = assess({ ...late, members: urns(20, 69) }, hubWave3, on);
      expect(unmet(unlimited)).toEqual([]);
      expect(unlimited.reasons.find(({ rule }) => rule === 'extension')?.message).toBe(
        'Cornwall is extended; a hub may have any number of members.',
      );
    });
  });

  it('asks who is in a hub on the day on which the hubs of the call begin', () => {
    const left = (on: string) => [hub({ id: 'old', members: [{ urn: '100000', joined: '2018-09-01', left: on }] })];
    expect(unmet(assess({ appliedAt: '2019-02-01T12:00:00Z' }, hubWave2, { hubs: left('2019-09-01') }))).toEqual([]);
    expect(unmet(assess({ appliedAt: '2019-02-01T12:00:00Z' }, hubWave2, { hubs: left('2019-09-02') }))).toEqual([
      '19 of 20 members are in no hub yet; not 100000.',
    ]);
  });

  it('takes the region of most members, either of two with as many', () => {
    const half = [...schools(0, 10), ...schools(10, 20, { region: 'South East' })];
    expect(unmet(assess({}, hubWave1, { institutions: half }))).toEqual([]);
    expect(unmet(assess({ region: 'South East' }, hubWave1, { institutions: half }))).toEqual([]);
    expect(unmet(assess({ region: 'London' }, hubWave1, { institutions: half }))).toEqual([
      '0 of the 20 members whose region is known stand in London, 10 in South East, 10 in South West.',
    ]);
    const nowhere = schools(0, 20).map(({ region, ...rest }) => rest);
    expect(unmet(assess({}, hubWave1, { institutions: nowhere }))).toEqual([
      '0 of the 0 members whose region is known stand in South West.',
    ]);
  });

  it('may be given the bid itself among the bids', () => {
    expect(assess({}, hubWave1, { bids: [bid()] }).allowed).toBe(true);
  });

  it('asks no order of members, register, bids or hubs, and answers in JSON', () => {
    const context = {
      institutions: schools(0, 30, { status: 2 }).concat(schools(30, 60)),
      bids: [bid({ id: 'a', members: urns(5, 9) }), bid({ id: 'b', members: urns(7, 40) })],
      hubs: [hub({ id: 'x' }), hub({ id: 'y', members: [{ urn: '100035', joined: '2018-09-01' }] })],
    };
    const members = urns(3, 50);
    const expected = assessBid(bid({ members }), hubWave1, context);
    expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
    const all = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(
        all(members),
        all(context.institutions),
        all(context.bids),
        all(context.hubs),
        (members, institutions, bids, hubs) => {
          expect(assessBid(bid({ members }), hubWave1, { institutions, bids, hubs })).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is refused with every problem of bid, call and context', () => {
    const bad = bid({ plan: { coordinators: 1.5, coordinatorCost: -1, leadCost: 0.5 }, region: 'Londn' as never });
    const call = { ...hubWave1, money: { ...hubWave1.money, coordinatorPercent: 101 } };
    const context = { institutions: [school(0), school(0)], bids: [1], hubs: [hub(), hub()] };
    expect(problemsOf(() => assessBid(bad, call, context as never))).toEqual([
      'bad-hub-bid',
      expect.stringMatching(/^bid\.region: is one of North East, .*, not 'Londn'$/),
      'bid.plan.coordinators: is a whole number from 0 to 100000, not 1.5',
      'bid.plan.coordinatorCost: is an amount in whole pence from 0 to £10 billion, not -1',
      'bid.plan.leadCost: is an amount in whole pence from 0 to £10 billion, not 0.5',
      'call.money.coordinatorPercent: is a whole per cent from 0 to 100, not 101',
      "context.institutions.1.urn: names '100000' a second time",
      'context.bids.0: is a bid, not 1',
      "context.hubs.1.id: names 'cornwall' a second time",
    ]);
    expect(problemsOf(() => assessBid(bid(), hubWave1, { institutions: [], bids: null, hubs: null } as never))).toEqual(
      ['bad-hub-bid', 'context.bids: is a list of bids, not null', 'context.hubs: is a list of hubs, not null'],
    );
    expect(problemsOf(() => assessBid(bid(), hubWave1, undefined as never))).toEqual([
      'bad-hub-bid',
      'context: is an object with institutions, not nothing',
      'context.institutions: is a list of institutions, not nothing',
    ]);
  });
});
