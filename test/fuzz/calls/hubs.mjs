import { hubWave1, hubWave2, hubWave3 } from 'careers-domain/hubs';

/** @import { Hub, HubBid, HubCall } from 'careers-domain/hubs' */
/** @import { Institution } from 'careers-domain/institutions' */

/** @type {(urn: string, easting: number) => Institution} */
const school = (urn, easting) => ({
  urn,
  name: `School ${urn}`,
  kind: 'school',
  phase: 4,
  status: 1,
  funding: 'state',
  region: 'South West',
  lepAreas: ['E37000005'],
  place: { easting, northing: 42_500 },
});
const truro = school('100001', 182_000);
const penryn = school('100002', 184_000);
const redruth = school('100003', 187_000);
const schools = [truro, penryn, redruth];
/** @type {Institution} */
const unit = {
  urn: '100004',
  name: 'Camden Centre for Learning',
  kind: 'alternative-provision',
  phase: 0,
  status: 2,
  statutoryAges: { low: 14, high: 16 },
  funding: 'state',
};

/** @type {HubBid} */
const bid = {
  id: 'cornwall',
  name: 'Cornwall',
  bidder: { kind: 'lep', name: 'Cornwall and Isles of Scilly LEP' },
  areas: ['E37000005'],
  region: 'South West',
  members: ['100001', '100002'],
  interestAt: '2018-04-24T15:00:00+01:00',
  appliedAt: '2018-05-25T15:00:00+01:00',
  accountableBody: 'Cornwall Council',
  commitments: ['benchmarks', 'careers-leader'],
  plan: { coordinators: 2, coordinatorCost: 4_000_000, leadCost: 5_000_000, trainingPlaces: 1 },
  match: [
    { from: 'Cornwall Council', kind: 'cash', amount: 13_000_000 },
    { from: 'Truro College', kind: 'in-kind', amount: 1_000_000 },
  ],
};
/** @type {HubBid} */
const extension = {
  ...bid,
  id: 'cornwall-2',
  bidder: { kind: 'other', name: 'Cornish Careers' },
  waivers: [{ area: 'E37000005', by: 'Cornwall and Isles of Scilly LEP', on: '2019-01-20' }],
  extendsHub: 'cornwall',
};

/** @type {Hub} */
const hub = {
  id: 'cornwall',
  name: 'Cornwall',
  call: 'hub-wave-1',
  areas: ['E37000005'],
  opened: '2018-09-01',
  members: [
    { urn: '100001', joined: '2018-09-01' },
    { urn: '100002', joined: '2018-09-01', left: '2019-01-01', wentTo: 'devon' },
    { urn: '100002', joined: '2019-03-01', cameFrom: 'devon' },
  ],
  unnamedMembers: 20,
  coordinators: 1.5,
  advisers: 18,
  waiting: [
    { urn: '100003', since: '2018-10-01', need: 31 },
    { urn: '100004', since: '2018-11-01' },
  ],
  changes: [{ change: 'extended', on: '2019-01-07', call: 'hub-wave-2', ceiling: 60 }],
};
/** @type {Hub} */
const other = {
  ...hub,
  id: 'devon',
  name: 'Devon',
  areas: ['E37000016'],
  members: [{ urn: '100005', joined: '2018-09-01' }],
  waiting: [{ urn: '100003', since: '2018-09-01' }],
  changes: [{ change: 'merged', on: '2019-02-01', hubs: ['exeter', 'torbay'] }],
};

/** @type {HubCall} */
const small = {
  ...hubWave1,
  size: { least: 2, most: 3 },
  hubs: { most: 2, perArea: 1, everyRegion: true, excused: ['London'] },
  money: { ...hubWave1.money, total: 40_000_000 },
};

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/hubs')>} */
export const calls = {
  admit: [
    [hub, hubWave1, { institution: redruth, on: '2019-04-01', hubs: [other] }],
    [hub, hubWave2, { institution: unit, on: '2019-04-01' }],
  ],
  assessBid: [
    [bid, small, { institutions: schools, bids: [bid, { ...bid, id: 'devon', members: ['100003'] }], hubs: [other] }],
    [extension, hubWave2, { institutions: [...schools, unit], hubs: [hub] }],
  ],
  assessMember: [
    [truro, hubWave1],
    [unit, hubWave3, ['E37000005', 'E37000016']],
  ],
  checkHub: [[hub], [other]],
  checkHubBid: [[bid], [extension]],
  checkHubCall: [[hubWave1], [hubWave2], [hubWave3]],
  extendHub: [
    [hub, { ...hubWave2, size: { ...hubWave2.size, extension: 80 } }, '2019-09-01'],
    [other, hubWave3, '2020-09-01'],
  ],
  fundHub: [
    [bid, hubWave1],
    [{ id: 'camden', members: bid.members, plan: bid.plan, match: bid.match, extendsHub: 'london' }, hubWave2],
  ],
  hubCallRules: [[hubWave1], [hubWave3]],
  hubCapacity: [
    [hub, hubWave1, '2019-03-31'],
    [other, hubWave3, '2019-03-31'],
  ],
  mergeHubs: [
    [[hub, other], hubWave2, { id: 'south-west', name: 'South West', on: '2020-04-01' }],
    [[hub, { ...hub, id: 'kernow' }], hubWave1, { id: 'south-west', name: 'South West', on: '2020-04-01' }],
  ],
  openHub: [[bid, hubWave1]],
  proposeMembers: [
    [[...schools, unit], small, { km: 5 }],
    [schools, hubWave1, { km: 2, size: 2, need: { 100002: 7 }, areas: ['E37000005'], taken: ['100001'] }],
  ],
  reviewPublishedHubs: [[]],
  scoreBid: [
    [
      {
        bid: 'cornwall',
        marks: ['amy', 'ben'].flatMap((marker) =>
          hubWave1.scoring.criteria.map(({ id }, index) => ({ marker, criterion: id, mark: index + 2 })),
        ),
      },
      hubWave1,
    ],
  ],
  selectHubs: [
    [
      [
        { bid, score: 8_200 },
        { bid: { ...bid, id: 'devon', areas: ['E37000016'] }, score: 8_200, need: 3 },
        { bid: { ...bid, id: 'dorset', areas: ['E37000009'] }, score: 7_650 },
        {
          bid: { ...bid, id: 'exmoor', areas: ['E37000016'], region: 'South East' },
          score: 4_000,
          assessment: { allowed: false, reasons: [{ rule: 'size-least', met: false, message: 'Too few.', cites: [] }] },
        },
      ],
      { ...small, hubs: { ...small.hubs, everyRegion: false } },
      { workLimit: 10_000 },
    ],
    [[{ bid, score: 5_000, assessment: { allowed: true, reasons: [] } }], small, { changes: false }],
  ],
  transfer: [
    [{ from: hub, to: other, institution: truro, on: '2019-04-01', hubs: [{ ...other, id: 'dorset' }] }, hubWave1],
    [
      {
        from: hub,
        to: { ...other, areas: ['E37000005'], waiting: [] },
        institution: penryn,
        on: '2019-04-01',
      },
      hubWave1,
    ],
  ],
  withdraw: [
    [hub, hubWave1, { urn: '100001', on: '2019-04-01' }],
    [hub, hubWave1, { urn: '100009', on: '2019-04-01' }],
  ],
};
