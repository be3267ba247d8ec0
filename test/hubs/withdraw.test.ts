import { checkHub, hubWave1, withdraw } from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';
import { frozen, hub, problemsOf, unmet } from './support.js';

const leave = (on: string, urn = '100003') => ({ urn, on });

describe('withdraw', () => {
  it('ends the membership, keeps it, and flags a hub that falls under its floor', () => {
    const change = withdraw(frozen(hub()), hubWave1, leave('2019-04-01'));
    expect(change.hub?.members[3]).toEqual({ urn: '100003', joined: '2018-09-01', left: '2019-04-01' });
    expect(change.hub?.members).toHaveLength(20);
    expect(checkHub(change.hub)).toEqual([]);
    expect(change.reasons).toMatchObject([
      { rule: 'dates', met: true, message: '100003 joined Cornwall on 2018-09-01 and leaves on 2019-04-01.' },
    ]);
    expect(change.flags).toMatchObject([
      {
        rule: 'size-least',
        met: false,
        message: 'Cornwall has 19 members; at least 20 are needed.',
        value: 19,
        limit: 20,
      },
    ]);
    expect(withdraw(hub({ unnamedMembers: 1 }), hubWave1, leave('2019-04-01')).flags).toEqual([]);
  });

  it('ends the membership that goes on, and no earlier one', () => {
    const members = [
      { urn: '100003', joined: '2018-09-01', left: '2018-12-01' },
      { urn: '100003', joined: '2019-01-01' },
    ];
    expect(withdraw(hub({ members }), hubWave1, leave('2019-04-01')).hub?.members).toEqual([
      members[0],
      { ...members[1], left: '2019-04-01' },
    ]);
  });

  it('refuses who is no member, has left, or has not joined by then', () => {
    expect(unmet(withdraw(hub(), hubWave1, leave('2019-04-01', '100099')))).toEqual([
      '100099 is no member of Cornwall.',
    ]);
    const gone = hub({ members: [{ urn: '100003', joined: '2018-09-01', left: '2019-01-01' }] });
    expect(unmet(withdraw(gone, hubWave1, leave('2019-04-01')))).toEqual([
      '100003 leaves Cornwall on 2019-01-01 already.',
    ]);
    expect(unmet(withdraw(hub(), hubWave1, leave('2018-09-01')))).toEqual([
      '100003 joined Cornwall on 2018-09-01 and leaves on 2018-09-01.',
    ]);
    expect(withdraw(hub(), hubWave1, leave('2018-09-02')).allowed).toBe(true);
  });

  it('is refused with every problem', () => {
    expect(problemsOf(() => withdraw({ ...hub(), id: '' }, { ...hubWave1, id: '' }, { urn: '1', on: 'now' }))).toEqual([
      'bad-hub-change',
      "hub.id: is a text of 1 to 200 characters, not ''",
      "call.id: is a text of 1 to 200 characters, not ''",
      "withdrawal.urn: is a URN of six digits, not '1'",
      "withdrawal.on: is a date, written YYYY-MM-DD, not 'now'",
    ]);
    expect(problemsOf(() => withdraw(hub(), hubWave1, 5 as never))[1]).toBe(
      'withdrawal: is an object with urn and on, not 5',
    );
  });
});
