import { coordinatorLimits } from 'careers-domain/advisers';
import { smallNumbers, suppressSmallNumbers } from 'careers-domain/network';

/** @type {(number: number) => string} */
const urn = (number) => String(100_000 + number);

/** @type {import('careers-domain/network').NetworkSnapshot} */
const before = {
  on: '2017-07-31',
  academicYear: '2016/17',
  scope: {
    name: 'schools and colleges in Hilldale',
    institutions: [1, 2, 3].map((number) => ({ urn: urn(number), region: 'North East' })),
  },
  network: [{ urn: urn(1), joined: '2016-09-01' }],
  pairs: [{ institution: urn(1), adviser: 'amy' }],
  evaluations: [{ urn: urn(1), completed: '2017-07-01', achieved: 1 }],
  encounters: [{ urn: urn(1), academicYear: '2016/17', pupils: 90, encounters: 100, pupilsMet: 60 }],
};
/** @type {import('careers-domain/network').NetworkSnapshot} */
const after = {
  on: '2018-07-31',
  academicYear: '2017/18',
  scope: {
    name: 'schools and colleges in Hilldale',
    institutions: [
      { urn: urn(1), name: 'Hill School', region: 'North East' },
      { urn: urn(2), region: 'North East' },
      { urn: urn(4), region: 'London' },
      { urn: urn(5) },
    ],
  },
  links: [{ from: urn(3), to: urn(4), on: '2018-01-01' }],
  network: [
    { urn: urn(1), joined: '2016-09-01' },
    { urn: urn(2), joined: '2017-09-01', left: '2018-06-01' },
    { urn: urn(4), joined: '2018-02-01' },
  ],
  pairs: [
    { institution: urn(1), adviser: 'amy' },
    { institution: urn(4), adviser: 'bola' },
  ],
  coordinators: [{ id: 'kim', institutions: [urn(1), urn(4)], advisers: ['amy'] }],
  hubs: [
    { id: 'north', name: 'North', members: [{ urn: urn(1), joined: '2017-09-01' }] },
    { id: 'south', members: [{ urn: urn(4), joined: '2016-09-01', left: '2018-07-31' }] },
  ],
  evaluations: [
    { urn: urn(1), completed: '2018-07-01', achieved: 3 },
    { urn: urn(2), completed: '2018-06-01' },
  ],
  encounters: [
    { urn: urn(1), academicYear: '2017/18', pupils: 100, encounters: 150, pupilsMet: 80 },
    { urn: urn(4), academicYear: '2017/18', pupils: 50, encounters: 25, pupilsMet: 20 },
  ],
  awards: [
    { institution: urn(1), state: 'paid' },
    { institution: urn(2), state: 'offered' },
  ],
  programmes: [
    { id: 'P-1', reached: [{ area: 'North', youngPeople: ['ann', 'ben'] }] },
    { id: 'P-2', reached: [{ area: 'North', youngPeople: 12 }] },
  ],
  sources: { encounters: [{ title: 'A survey', publisher: 'Hilldale', grade: 'published' }] },
};
/** @type {import('careers-domain/network').NetworkSnapshot} */
const published = {
  on: '2018-09-30',
  academicYear: '2017/18',
  scope: { name: 'state-funded secondary schools and colleges in England' },
  counts: { scope: 4_000, network: 2_100, matched: 1_900, coordinators: 120, pupils: 900, encounters: 1_800 },
};

const table = {
  rows: ['Hill', 'Dale', 'Moor'],
  columns: ['Met an employer', 'Met none'],
  counts: [
    [147, 3],
    [90, 30],
    [60, 0],
  ],
};
const wide = {
  rows: ['Hill', 'Dale', 'Moor', 'Vale'],
  columns: ['Year 7', 'Year 8', 'Year 9'],
  counts: [
    [1, 12, 8],
    [9, 2, 30],
    [0, 6, 7],
    [15, 4, 3],
  ],
};

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/network')>} */
export const calls = {
  chartGrowth: [
    [before, after],
    [before, after, { of: 'likeForLike' }],
  ],
  chartHubs: [[after]],
  chartNetwork: [[after], [published]],
  describeNetwork: [[after], [after, before]],
  encounterTable: [[after], [after, { hub: 'north' }]],
  growthBetween: [[before, after]],
  networkFigures: [[after], [after, coordinatorLimits], [published]],
  networkTables: [[after], [after, before]],
  possibleCounts: [
    [suppressSmallNumbers(table).table],
    [suppressSmallNumbers(wide, { ...smallNumbers, zeros: 'hidden' }).table],
  ],
  suppressSmallNumbers: [
    [table],
    [wide, { ...smallNumbers, threshold: 11 }, { least: 'cells', effort: 1 }],
    [wide, { ...smallNumbers, zeros: 'hidden' }],
  ],
};
