import { checkHub, HubSchema } from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';
import { hub } from './support.js';

const lines = (value: unknown) => checkHub(value).map(({ path, message }) => `${path.join('.')}: ${message}`);
const member = { urn: '100001', joined: '2018-09-01' };

describe('checkHub', () => {
  it('finds nothing wrong with a right hub, as the schema does', () => {
    const right = hub({
      ceiling: 60,
      unnamedMembers: 3,
      coordinators: 1.5,
      advisers: 12,
      members: [
        { ...member, left: '2019-01-01', wentTo: 'b' },
        { ...member, joined: '2019-01-01', cameFrom: 'b' },
      ],
      waiting: [{ urn: '100002', since: '2018-12-01', need: 5 }],
      changes: [
        { change: 'extended', on: '2019-09-01', call: 'hub-wave-2', ceiling: 60 },
        { change: 'merged', on: '2020-01-01', hubs: ['a', 'b'] },
      ],
    });
    expect(lines(right)).toEqual([]);
    expect(HubSchema.safeParse(right).success).toBe(true);
  });

  it.each([
    [
      { members: [{ ...member, joined: '2018-08-31' }] },
      ['members.0.joined: is 2018-08-31, before the hub opened on 2018-09-01'],
    ],
    [
      { members: [{ ...member, left: '2018-09-01' }] },
      ['members.0.left: is 2018-09-01, not after it joined on 2018-09-01'],
    ],
    [{ members: [{ ...member, left: '2018-09-02' }] }, []],
    [{ members: [member, member] }, ['members.1.joined: is 2018-09-01, while 100001 is a member already']],
    [
      {
        members: [
          { ...member, joined: '2019-01-01' },
          { ...member, left: '2019-01-02' },
        ],
      },
      ['members.0.joined: is 2019-01-01, while 100001 is a member already'],
    ],
    [{ members: [{ ...member, urn: '1' }] }, ["members.0.urn: is a URN of six digits, not '1'"]],
    [
      {
        waiting: [
          { urn: '100002', since: '2018-12-01' },
          { urn: '100002', since: '2018-12-02' },
        ],
      },
      ["waiting.1.urn: names '100002' a second time"],
    ],
    [{ coordinators: -0.5 }, ['coordinators: is a number of posts from 0 to 10000, not -0.5']],
    [{ coordinators: Number.NaN }, ['coordinators: is a number of posts from 0 to 10000, not NaN']],
    [{ coordinators: 10_001 }, ['coordinators: is a number of posts from 0 to 10000, not 10001']],
    [{ coordinators: 10_000 }, []],
    [{ ceiling: 0 }, ['ceiling: is a whole number from 1 to 100000, not 0']],
    [{ changes: [{ change: 'closed' }] }, ["changes.0.change: is one of 'extended', 'merged', not 'closed'"]],
    [{ changes: [null] }, ["changes.0.change: is one of 'extended', 'merged', not nothing"]],
    [
      { changes: [{ change: 'merged', on: '2020-01-01', hubs: ['a'] }] },
      ['changes.0.hubs: is a list of two hubs, at least 2, not 1'],
    ],
    [{ areas: ['Cornwall'] }, ["areas.0: is the code of a LEP area, E37 and six digits, not 'Cornwall'"]],
  ])('judges %j', (more, expected) => {
    expect(lines({ ...hub(), ...more })).toEqual(expected);
  });

  it.each([undefined, null, [], 'a hub'])('finds no hub in %j', (value) => {
    expect(lines(value)).toHaveLength(1);
  });
});
