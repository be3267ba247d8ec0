import { checkHub, type Hub, hubWave1, hubWave2, hubWave3, mergeHubs } from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';
import { frozen, hub, problemsOf, unmet, urns } from './support.js';

const merger = { id: 'west', name: 'The West', on: '2019-09-01' };
const a = hub({ coordinators: 1, advisers: 10, areas: ['E37000016', 'E37000005'], unnamedMembers: 2 });
const b = (more: Partial<Hub> = {}) =>
  hub({
    id: 'devon',
    name: 'Devon',
    opened: '2018-10-01',
    areas: ['E37000016'],
    members: urns(30, 50).map((urn) => ({ urn, joined: '2018-10-01' })),
    coordinators: 1.5,
    advisers: 5,
    ...more,
  });

describe('mergeHubs', () => {
  it('has the members, areas, staff and history of both, whichever comes first', () => {
    const change = mergeHubs(frozen([a, b()]), hubWave2, merger);
    expect(change.hub).toEqual({
      id: 'west',
      name: 'The West',
      call: 'hub-wave-2',
      areas: ['E37000005', 'E37000016'],
      opened: '2018-09-01',
      ceiling: 60,
      members: [...a.members, ...b().members],
      unnamedMembers: 2,
      coordinators: 2.5,
      advisers: 15,
      waiting: [],
      changes: [{ change: 'merged', on: '2019-09-01', hubs: ['cornwall', 'devon'] }],
    });
    expect(checkHub(change.hub)).toEqual([]);
    expect(change.reasons.map(({ message }) => message)).toEqual([
      'Nobody is in both hubs at a time.',
      'The West would have 42 members; 60 is the most.',
      'The change comes on 2019-09-01; what came before it, on 2018-10-01.',
    ]);
    expect(mergeHubs([b(), a], hubWave2, merger)).toEqual(change);
  });

  it('leaves unknown what is not known of both', () => {
    const { coordinators, advisers, ...bare } = b();
    const merged = mergeHubs([hub(), bare], hubWave3, merger).hub!;
    expect(['coordinators', 'advisers', 'unnamedMembers', 'ceiling'].filter((name) => name in merged)).toEqual([]);
    expect('coordinators' in mergeHubs([a, bare], hubWave3, merger).hub!).toBe(false);
  });

  it('joins waiting lists: the longer wait and the greater need count, and members wait no more', () => {
    const first = {
      ...a,
      waiting: [
        { urn: '100060', since: '2018-12-01', need: 3 },
        { urn: '100030', since: '2018-12-01' },
      ],
    };
    const second = b({
      waiting: [
        { urn: '100060', since: '2018-11-01' },
        { urn: '100059', since: '2019-01-01' },
      ],
    });
    const waiting = [
      { urn: '100059', since: '2019-01-01' },
      { urn: '100060', since: '2018-11-01', need: 3 },
    ];
    expect(mergeHubs([first, second], hubWave2, merger).hub?.waiting).toEqual(waiting);
    expect(mergeHubs([second, first], hubWave2, merger).hub?.waiting).toEqual(waiting);
  });

  it('keeps earlier changes in the order of their days', () => {
    const extended = (on: string) => ({ change: 'extended', on, call: 'hub-wave-2', ceiling: 60 }) as const;
    const change = mergeHubs(
      [{ ...a, changes: [extended('2019-03-01')] }, b({ changes: [extended('2019-02-01')] })],
      hubWave2,
      merger,
    );
    expect(change.hub?.changes.map(({ on }) => on)).toEqual(['2019-02-01', '2019-03-01', '2019-09-01']);
  });

  it('refuses hubs that are too many together', () => {
    expect(mergeHubs([a, b({ unnamedMembers: 18 })], hubWave2, merger).allowed).toBe(true);
    expect(unmet(mergeHubs([a, b({ unnamedMembers: 19 })], hubWave2, merger))).toEqual([
      'The West would have 61 members; 60 is the most.',
    ]);
    const inWave1 = mergeHubs([a, b()], hubWave1, merger);
    expect(inWave1.reasons.find(({ met }) => !met)).toMatchObject({ rule: 'size-most', value: 42, limit: 40 });
    expect(mergeHubs([a, b({ unnamedMembers: 900 })], hubWave3, merger).reasons[1]?.message).toBe(
      'The West would have 942 members; there is no limit.',
    );
  });

  it('refuses hubs with a member in both at a time, and takes one that went from one to the other', () => {
    const moved = (left: string, joined: string): [Hub, Hub] => [
      hub({ members: [{ urn: '100001', joined: '2018-09-01', left }] }),
      b({ members: [{ urn: '100001', joined }] }),
    ];
    expect(unmet(mergeHubs(moved('2019-01-02', '2019-01-01'), hubWave2, merger))).toEqual([
      '100001 is in both hubs at a time.',
    ]);
    const change = mergeHubs(moved('2019-01-01', '2019-01-01'), hubWave2, merger);
    expect(checkHub(change.hub)).toEqual([]);
    expect(change.flags?.map(({ message }) => message)).toEqual(['The West has 1 member; at least 20 are needed.']);
    const both = mergeHubs([hub(), hub({ id: 'devon', name: 'Devon' })], hubWave2, merger);
    expect(unmet(both)).toEqual([
      '100000, 100001, 100002, 100003, 100004, 100005, 100006, 100007, 100008, 100009 and 10 more are in both hubs at a time.',
    ]);
  });

  it('is refused with every problem', () => {
    expect(problemsOf(() => mergeHubs([hub(), hub()], hubWave2, { ...merger, on: '' }))).toEqual([
      'bad-hub-change',
      'hubs.1.id: is the same hub',
      "merger.on: is a date, written YYYY-MM-DD, not ''",
    ]);
    expect(problemsOf(() => mergeHubs([hub()] as never, { ...hubWave2, id: '' }, null as never))).toEqual([
      'bad-hub-change',
      'hubs: is a list of two hubs, at least 2, not 1',
      "call.id: is a text of 1 to 200 characters, not ''",
      'merger: is an object with id, name and on, not null',
    ]);
  });
});
