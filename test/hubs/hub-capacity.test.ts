import { type HubCall, hubCapacity, hubWave1, hubWave2, hubWave3 } from 'careers-domain/hubs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen, hub, problemsOf, unmet, urns } from './support.js';

const on = '2019-03-01';
const of = (members: number, more = {}) => hub({ members: [], unnamedMembers: members, ...more });

describe('hubCapacity', () => {
  it('tells members, places and whom the hub needs', () => {
    expect(hubCapacity(frozen(hub({ unnamedMembers: 5 })), hubWave1, on)).toMatchObject({
      hub: 'cornwall',
      on,
      allowed: true,
      members: 25,
      floor: 20,
      ceiling: 40,
      placesLeft: 15,
      coordinatorsNeeded: { byMembers: 2, byAdvisers: 1, needed: 2 },
      advisersNeeded: 25,
      waiting: [],
    });
  });

  it('counts who is a member on the day: from the first day on, up to the day on which it left', () => {
    const members = [{ urn: '100001', joined: '2018-10-01', left: '2019-03-01' }];
    const at = (day: string) => hubCapacity(hub({ members }), hubWave1, day).members;
    expect([at('2018-09-30'), at('2018-10-01'), at('2019-02-28'), at('2019-03-01')]).toEqual([0, 1, 1, 0]);
  });

  it.each([
    [19, ['Cornwall has 19 members; at least 20 are needed.'], 21],
    [20, [], 20],
    [40, [], 0],
    [41, ['Cornwall has 41 members; 40 is the most.'], 0],
  ])('flags a hub of %i under its floor or over its ceiling', (members, messages, placesLeft) => {
    const capacity = hubCapacity(of(members), hubWave1, on);
    expect(unmet(capacity)).toEqual(messages);
    expect(capacity.placesLeft).toBe(placesLeft);
  });

  it('has the ceiling of a hub that was extended, and none where the call has none', () => {
    expect(hubCapacity(of(60, { ceiling: 60 }), hubWave2, on)).toMatchObject({
      allowed: true,
      placesLeft: 0,
      ceiling: 60,
    });
    expect(hubCapacity(of(61, { ceiling: 60 }), hubWave2, on).reasons.find(({ met }) => !met)?.rule).toBe('extension');
    const free = hubCapacity(of(900), hubWave3, on);
    expect(free.allowed).toBe(true);
    expect('ceiling' in free || 'placesLeft' in free).toBe(false);
  });

  it('reckons coordinators by members and by advisers (London: up to 25 schools and 40 advisers each)', () => {
    const london: HubCall = {
      ...hubWave3,
      staffing: { membersPerCoordinator: 25, advisersPerCoordinator: 40, advisersPerMember: 2 },
    };
    expect(hubCapacity(of(50), london, on)).toMatchObject({
      coordinatorsNeeded: { byMembers: 2, byAdvisers: 3, needed: 3 },
      advisersNeeded: 100,
    });
    expect(hubCapacity(of(51), london, on).coordinatorsNeeded.byMembers).toBe(3);
    expect(hubCapacity(of(20, { advisers: 81 }), london, on).coordinatorsNeeded).toEqual({
      byMembers: 1,
      byAdvisers: 3,
      needed: 3,
    });
  });

  it('holds staff that are known against what is needed', () => {
    const staffed = (coordinators: number, advisers: number) =>
      unmet(hubCapacity(of(40, { coordinators, advisers }), hubWave1, on));
    expect(staffed(2, 40)).toEqual([]);
    expect(staffed(1.5, 39)).toEqual([
      'Cornwall has 1.5 coordinators; for 40 members it needs 2.',
      'Cornwall has 39 advisers; for 40 members it needs 40.',
    ]);
    expect(staffed(2, 81)).toEqual(['Cornwall has 2 coordinators; for 81 advisers it needs 3.']);
    expect(hubCapacity(of(40, { coordinators: 2 }), hubWave1, on).reasons.map(({ rule }) => rule)).toEqual([
      'size-least',
      'size-most',
      'coordinator-ratio',
    ]);
  });

  it('puts the waiting list in the order of the call', () => {
    const waiting = [
      { urn: '100004', since: '2018-11-01' },
      { urn: '100003', since: '2018-11-01', need: 5 },
      { urn: '100002', since: '2018-12-01', need: 5 },
      { urn: '100001', since: '2018-12-01', need: 5 },
    ];
    const order = (waitingOrder: HubCall['waitingOrder']) =>
      hubCapacity(hub({ waiting }), { ...hubWave1, waitingOrder }, on)
        .waiting.map(({ urn }) => urn.slice(-1))
        .join('');
    expect(order(['need', 'since'])).toBe('3124');
    expect(order(['since', 'need'])).toBe('3412');
    expect(order([])).toBe('1234');
  });

  it('does not hang on the order of members or of the waiting list', () => {
    const waiting = urns(50, 55).map((urn, k) => ({ urn, since: '2018-11-01', need: k % 2 }));
    const whole = hub({ waiting });
    const all = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(all(whole.members), all(waiting), (members, waiting) => {
        expect(hubCapacity({ ...whole, members, waiting }, hubWave1, on)).toEqual(hubCapacity(whole, hubWave1, on));
      }),
      { numRuns: 20 },
    );
  });

  it('is refused with every problem', () => {
    expect(problemsOf(() => hubCapacity({ ...hub(), id: '' }, { ...hubWave1, id: '' }, 'today'))).toEqual([
      'bad-hub',
      "hub.id: is a text of 1 to 200 characters, not ''",
      "call.id: is a text of 1 to 200 characters, not ''",
      "on: is a date, written YYYY-MM-DD, not 'today'",
    ]);
  });
});
