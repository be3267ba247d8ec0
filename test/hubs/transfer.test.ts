import { checkHub, hubWave1, type Transfer, transfer } from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';
import { frozen, hub, problemsOf, school, unmet } from './support.js';

const from = hub();
const to = hub({ id: 'devon', name: 'Devon', members: [], unnamedMembers: 30 });
const move = (more: Partial<Transfer> = {}): Transfer => ({
  from,
  to,
  institution: school(3),
  on: '2019-04-01',
  ...more,
});

describe('transfer', () => {
  it('ends one membership and begins the other on one day, each naming the other hub', () => {
    const change = transfer(frozen(move()), hubWave1);
    expect(change.allowed).toBe(true);
    expect(change.from?.members[3]).toEqual({
      urn: '100003',
      joined: '2018-09-01',
      left: '2019-04-01',
      wentTo: 'devon',
    });
    expect(change.to?.members).toEqual([{ urn: '100003', joined: '2019-04-01', cameFrom: 'cornwall' }]);
    expect(checkHub(change.from)).toEqual([]);
    expect(checkHub(change.to)).toEqual([]);
    expect(change.flags?.map(({ message }) => message)).toEqual(['Cornwall has 19 members; at least 20 are needed.']);
    expect(change.reasons.map(({ rule }) => rule)).toEqual([
      'dates',
      'open',
      'england',
      'state-funded',
      'phase',
      'area',
      'one-hub',
      'size-most',
      'waiting-order',
      'dates',
    ]);
  });

  it('does nothing by halves: whatever stands in the way of leaving or of joining is told', () => {
    const full = { ...to, unnamedMembers: 40 };
    const refused = transfer(move({ to: full, institution: school(77) }), hubWave1);
    expect(unmet(refused)).toEqual(['100077 is no member of Cornwall.', 'Devon has 40 members; 40 is the most.']);
    expect(Object.keys(refused).sort()).toEqual(['allowed', 'reasons']);
  });

  it('does not count the hub that is left, and counts every other', () => {
    const third = hub({ id: 'third', name: 'Third', members: [{ urn: '100003', joined: '2018-09-01' }] });
    expect(transfer(move({ hubs: [from, to] }), hubWave1).allowed).toBe(true);
    expect(unmet(transfer(move({ hubs: [from, to, third] }), hubWave1))).toEqual(['School 3 is in Third already.']);
  });

  it('brings back who left', () => {
    const there = transfer(move(), hubWave1);
    const back = transfer(move({ from: there.to!, to: there.from!, on: '2019-09-01' }), hubWave1);
    expect(back.to?.members.filter(({ urn }) => urn === '100003')).toEqual([
      { urn: '100003', joined: '2018-09-01', left: '2019-04-01', wentTo: 'devon' },
      { urn: '100003', joined: '2019-09-01', cameFrom: 'devon' },
    ]);
    expect(checkHub(back.to)).toEqual([]);
    expect(checkHub(back.from)).toEqual([]);
  });

  it('is refused with every problem', () => {
    expect(problemsOf(() => transfer(move({ to: from }), hubWave1))).toEqual([
      'bad-hub-change',
      'move.to.id: is the hub that it leaves',
    ]);
    expect(problemsOf(() => transfer(move({ hubs: null as never }), hubWave1))).toEqual([
      'bad-hub-change',
      'move.hubs: is a list of hubs, not null',
    ]);
    expect(problemsOf(() => transfer(undefined as never, hubWave1))).toEqual([
      'bad-hub-change',
      'move: is an object with from, to, institution and on, not nothing',
      'move.from: is a hub, not nothing',
      'move.to: is a hub, not nothing',
      'move.institution: is an institution, not nothing',
      'move.on: is a date, written YYYY-MM-DD, not nothing',
    ]);
    expect(problemsOf(() => transfer(move({ hubs: [1] as never }), { ...hubWave1, id: '' }))).toEqual([
      'bad-hub-change',
      'move.hubs.0: is a hub, not 1',
      "call.id: is a text of 1 to 200 characters, not ''",
    ]);
  });
});
