import {
  type Admission,
  admit,
  checkHub,
  type Hub,
  type HubMembership,
  hubCapacity,
  hubWave1,
  hubWave3,
  withdraw,
} from 'careers-domain/hubs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen, hub, problemsOf, school, unmet, urnOf, urns } from './support.js';

const on = '2019-01-07';
const newcomer = (more: Partial<Admission> = {}): Admission => ({ institution: school(50), on, ...more });

describe('admit', () => {
  it('returns the hub with the new member, in order, and leaves the hub as it was', () => {
    const before = frozen(hub({ waiting: [{ urn: '100050', since: '2018-12-01' }] }));
    const change = admit(before, hubWave1, frozen(newcomer()));
    expect(change).toMatchObject({ allowed: true, flags: [] });
    expect(change.hub?.members.at(-1)).toEqual({ urn: '100050', joined: on });
    expect(change.hub?.waiting).toEqual([]);
    const between = hub({ members: [...urns(0, 19), urnOf(60)].map((urn) => ({ urn, joined: '2018-09-01' })) });
    expect(
      admit(between, hubWave1, newcomer())
        .hub?.members.map(({ urn }) => urn)
        .slice(-2),
    ).toEqual(['100050', '100060']);
    expect(change.reasons.map(({ message }) => message).slice(-4)).toEqual([
      'School 50 is in no hub yet.',
      'Cornwall has 20 members; 40 is the most.',
      '20 places are left, and before School 50 nobody waits.',
      'School 50 joins on 2019-01-07; Cornwall opened on 2018-09-01.',
    ]);
  });

  it('flags a hub that is still under its floor', () => {
    expect(admit(hub({ members: [] }), hubWave1, newcomer()).flags?.map(({ message }) => message)).toEqual([
      'Cornwall has 1 member; at least 20 are needed.',
    ]);
  });

  it('refuses who may not be a member, is one, or is in another hub', () => {
    expect(
      unmet(admit(hub(), hubWave1, newcomer({ institution: school(50, { status: 2, lepAreas: ['E37000009'] }) }))),
    ).toEqual(['School 50 is closed.', 'School 50 stands in E37000009, outside E37000005.']);
    expect(unmet(admit(hub(), hubWave1, newcomer({ institution: school(0) })))).toEqual([
      'School 0 is in Cornwall already.',
    ]);
    const others = [hub(), hub({ id: 'b', name: 'B', members: [{ urn: '100050', joined: '2018-09-01' }] })];
    const refused = admit(hub(), hubWave1, newcomer({ hubs: others }));
    expect(unmet(refused)).toEqual(['School 50 is in B already.']);
    expect('hub' in refused || 'flags' in refused).toBe(false);
  });

  it('lets in who has left the other hub by then, and not who is to join it later', () => {
    const other = (membership: object) => [
      hub({ id: 'b', name: 'B', members: [{ urn: '100050', joined: '2018-09-01', ...membership }] }),
    ];
    expect(admit(hub(), hubWave1, newcomer({ hubs: other({ left: on }) })).allowed).toBe(true);
    expect(admit(hub(), hubWave1, newcomer({ hubs: other({ left: '2019-01-08' }) })).allowed).toBe(false);
    expect(admit(hub(), hubWave1, newcomer({ hubs: other({ joined: '2019-09-01' }) })).allowed).toBe(false);
  });

  it('lets in as many as the hub may have, and no more', () => {
    const full = (unnamedMembers: number, more: Partial<Hub> = {}) => hub({ unnamedMembers, ...more });
    expect(admit(full(19), hubWave1, newcomer()).allowed).toBe(true);
    expect(unmet(admit(full(20), hubWave1, newcomer()))).toEqual(['Cornwall has 40 members; 40 is the most.']);
    const extended = admit(full(40, { ceiling: 60 }), hubWave1, newcomer());
    expect(extended.reasons.find(({ met }) => !met)).toMatchObject({ rule: 'extension', value: 60, limit: 60 });
    expect(admit(full(900), hubWave3, newcomer()).allowed).toBe(true);
  });

  it('keeps a place for who is to join later', () => {
    const later = { urn: '100060', joined: '2019-09-01' };
    const early = hub({ unnamedMembers: 19, members: [...hub().members, later] });
    expect(unmet(admit(early, hubWave1, newcomer()))).toEqual(['Cornwall has 40 members; 40 is the most.']);
    const leaves = early.members.map((each) => (each.urn === '100000' ? { ...each, left: '2019-09-01' } : each));
    expect(admit({ ...early, members: leaves }, hubWave1, newcomer()).allowed).toBe(true);
  });

  it('takes those who wait in their order', () => {
    const waiting = [
      { urn: '100050', since: '2018-12-01', need: 3 },
      { urn: '100051', since: '2018-11-01', need: 3 },
      { urn: '100052', since: '2018-11-01', need: 9 },
    ];
    const ask = (n: number, places: number) =>
      unmet(admit(hub({ unnamedMembers: 20 - places, waiting }), hubWave1, newcomer({ institution: school(n) })));
    expect(ask(52, 1)).toEqual([]);
    expect(ask(51, 1)).toEqual(['1 place is left, and before School 51 100052 waits.']);
    expect(ask(51, 2)).toEqual([]);
    expect(ask(50, 2)).toEqual(['2 places are left, and before School 50 100052, 100051 wait.']);
    expect(ask(50, 3)).toEqual([]);
    expect(ask(53, 3)).toEqual(['3 places are left, and before School 53 100052, 100051, 100050 wait.']);
    expect(ask(53, 4)).toEqual([]);
    expect(ask(52, 0)).toEqual(['Cornwall has 40 members; 40 is the most.']);
  });

  it('admits from the day the hub opened, and again from the day one left', () => {
    expect(admit(hub(), hubWave1, newcomer({ on: '2018-09-01' })).allowed).toBe(true);
    expect(unmet(admit(hub(), hubWave1, newcomer({ on: '2018-08-31' })))).toEqual([
      'School 50 joins on 2018-08-31; Cornwall opened on 2018-09-01.',
    ]);
    const members = [{ urn: '100050', joined: '2018-09-01', left: '2019-01-01' }];
    expect(admit(hub({ members }), hubWave1, newcomer({ on: '2019-01-01' })).hub?.members).toEqual([
      ...members,
      { urn: '100050', joined: '2019-01-01' },
    ]);
    expect(
      unmet(
        admit(hub({ members: [{ ...members[0]!, joined: '2018-10-01' }] }), hubWave1, newcomer({ on: '2018-09-15' })),
      ),
    ).toEqual(['School 50 is in Cornwall already.', 'School 50 joins on 2018-09-15; it left Cornwall on 2019-01-01.']);
  });

  it('keeps hubs right whatever is done to them, and tells the same room as counting does', () => {
    const steps = fc.array(
      fc.record({
        leave: fc.boolean(),
        n: fc.nat(30),
        day: fc.integer({ min: 1, max: 28 }),
        month: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 30 },
    );
    const call = { ...hubWave1, size: { least: 3, most: 12 } };
    fc.assert(
      fc.property(steps, (steps) => {
        let now = hub({ members: [] });
        for (const { leave, n, day, month } of steps) {
          const date = `2019-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const change = leave
            ? withdraw(now, call, { urn: urnOf(n), on: date })
            : admit(now, call, { institution: school(n), on: date });
          if (!change.allowed) continue;
          now = change.hub;
          expect(checkHub(now)).toEqual([]);
        }
        for (const { joined } of now.members) {
          const { members, placesLeft } = hubCapacity(now, call, joined);
          expect(members).toBeLessThanOrEqual(12);
          expect(members + placesLeft!).toBe(12);
        }
      }),
    );
  });

  it('counts the fullest day from then on, whoever comes and goes', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((day) => `2019-02-${String(day).padStart(2, '0')}`);
    const stay = fc.record({ joined: day, left: fc.option(day, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 12 }), fc.nat(3), day, (stays, unnamedMembers, on) => {
        const members = stays.flatMap(({ joined, left }, n): HubMembership[] => {
          if (left === undefined) return [{ urn: urnOf(n), joined }];
          return left > joined ? [{ urn: urnOf(n), joined, left }] : [];
        });
        const days = Array.from({ length: 28 }, (_, k) => `2019-02-${String(k + 1).padStart(2, '0')}`);
        const sizes = days
          .filter((each) => each >= on)
          .map((each) => members.filter(({ joined, left }) => joined <= each && !(left && left <= each)).length);
        const { reasons } = admit(hub({ members, unnamedMembers }), hubWave1, newcomer({ on }));
        expect(reasons.find(({ rule }) => rule === 'size-most')?.value).toBe(Math.max(...sizes) + unnamedMembers);
      }),
    );
  });

  it('is refused with every problem', () => {
    expect(
      problemsOf(() =>
        admit({ ...hub(), id: '' }, hubWave1, { institution: {}, on: 1, hubs: [hub(), hub()] } as never),
      ),
    ).toEqual([
      'bad-hub-change',
      "hub.id: is a text of 1 to 200 characters, not ''",
      'admission.institution.urn: is a URN, six digits, not nothing',
      'admission.institution.name: is a name, not nothing',
      expect.stringMatching(/^admission.institution.kind: /),
      "admission.institution.funding: is 'state' or 'independent', not nothing",
      'admission.on: is a date, written YYYY-MM-DD, not 1',
      "admission.hubs.1.id: names 'cornwall' a second time",
    ]);
    expect(problemsOf(() => admit(hub(), hubWave1, newcomer({ hubs: null as never })))).toEqual([
      'bad-hub-change',
      'admission.hubs: is a list of hubs, not null',
    ]);
    expect(problemsOf(() => admit(hub(), hubWave1, null as never))[1]).toBe(
      'admission: is an object with institution and on, not null',
    );
  });
});
