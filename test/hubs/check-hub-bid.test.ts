import { checkHubBid, HubBidSchema } from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';
import { bid, urns } from './support.js';

const lines = (value: unknown) => checkHubBid(value).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('checkHubBid', () => {
  it('finds nothing wrong with a right bid, as the schema does', () => {
    for (const right of [
      bid(),
      bid({ extendsHub: 'x', waivers: [{ area: 'E37000005', by: 'LEP', on: '2018-05-01' }] }),
    ]) {
      expect(lines(right)).toEqual([]);
      expect(HubBidSchema.safeParse(right).success).toBe(true);
    }
  });

  it('finds a bid that names itself as a member, wherever that stands', () => {
    expect(lines(bid({ id: '100001' }))).toEqual(["members.1: names the bid itself, '100001'"]);
  });

  it('does not look through a list of 10,000 members', () => {
    expect(lines(bid({ members: urns(0, 10_000) }))).toEqual([
      'members: is a list of members, at most 1000, not 10000',
    ]);
  });

  it.each([
    ['id', '', "id: is a text of 1 to 200 characters, not ''"],
    ['name', 'x'.repeat(201), /^name: is a text of 1 to 200 characters, not 'x+…'$/],
    [
      'bidder',
      { kind: 'school', name: 'A' },
      "bidder.kind: is one of 'lep', 'combined-authority', 'other', not 'school'",
    ],
    ['areas', [], 'areas: is a list of LEP areas, at least 1, not 0'],
    ['areas', ['E37000005', 'E37000005'], "areas.1: names 'E37000005' a second time"],
    ['areas', ['E37000005\n'], /^areas.0: is the code of a LEP area, E37 and six digits, not/],
    ['region', 'Wales', /^region: is one of North East, .* not 'Wales'$/],
    ['members', ['10004'], "members.0: is a URN of six digits, not '10004'"],
    ['commitments', ['a', 'a'], "commitments.1: names 'a' a second time"],
    ['interestAt', '2018-04-24 15:00', /^interestAt: is a moment with an offset, .* not '2018-04-24 15:00'$/],
    ['appliedAt', 5, /^appliedAt: is a moment with an offset/],
    [
      'waivers',
      [{ area: 'E37000005', by: 'A', on: '2018-02-30' }],
      "waivers.0.on: is a date, written YYYY-MM-DD, not '2018-02-30'",
    ],
    ['match', [{ from: 'A', kind: 'gold', amount: 1 }], "match.0.kind: is one of 'cash', 'in-kind', not 'gold'"],
    ['match', [{ from: 'A', kind: 'cash', amount: 0.1 }], /^match.0.amount: is an amount in whole pence/],
    [
      'plan',
      { coordinators: 1, coordinatorCost: 1, leadCost: 1, trainingPlaces: -1 },
      /^plan.trainingPlaces: is a whole number/,
    ],
    ['accountableBody', null, 'accountableBody: is a text of 1 to 200 characters, not null'],
    ['extendHub', 'x', "extendHub: there is no property 'extendHub'; did you mean 'extendsHub'?"],
  ])('finds what is wrong with %s: %j', (name, value, message) => {
    expect(lines({ ...bid(), [name]: value })).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
    expect(HubBidSchema.safeParse({ ...bid(), [name]: value }).success).toBe(
      message === "areas.1: names 'E37000005' a second time" || message === "commitments.1: names 'a' a second time",
    );
  });

  it.each([undefined, null, [], 'a bid', 7])('finds no bid in %j', (value) => {
    expect(lines(value)).toHaveLength(1);
  });
});
