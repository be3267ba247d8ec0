import {
  coldSpotIndicators2015,
  investmentFund2015,
  mentoringFund2016,
  personalGuidanceFund2018,
  primaryFund2019,
} from 'careers-domain/programmes';

/** @type {(id: string, asks: number, area: string, youngPeople: number) => import('careers-domain/programmes').FundBid} */
const bid = (id, asks, area, youngPeople) => ({
  id,
  bidder: 'charity',
  received: '2015-12-01T10:00:00Z',
  asks,
  areas: [{ area, youngPeople }],
  ages: { from: 12, to: 16 },
  evidence: ['track-record'],
});
const bids = [
  bid('B-1', 300_000_000, 'Cornwall', 4_000),
  bid('B-2', 100_000_000, 'Solent', 9_000),
  bid('B-3', 100_000_000, 'Solent', 8_000),
];
const needs = [
  { area: 'Cornwall', weight: 3, cold: true },
  { area: 'Solent', weight: 1, cold: false },
];
/** @type {import('careers-domain/programmes').FundBid} */
const network = {
  ...bid('B-4', 25_000_000, 'Cornwall', 1_200),
  bidder: 'network',
  institutions: ['112055', '112056', '112057', '112058', '112059', '112060'],
};

const figures = [
  { area: 'Ashby', figures: { 'free-school-meals': 21.4, neet: 3.1 } },
  { area: 'Brook', figures: { 'free-school-meals': 18, neet: 5.2 } },
  { area: 'Castle', figures: { 'free-school-meals': 9.5, neet: 5.2 } },
];
const indicators = coldSpotIndicators2015.filter(({ id }) => id === 'free-school-meals' || id === 'neet');
/** @type {import('careers-domain/programmes').ColdSpotCuts} */
const cuts = { cut: { by: 'groups', groups: 3, cold: 1 }, ties: 'first', coldFrom: 1 };

const programmes = [
  {
    id: 'P-1',
    call: 'mentoring-fund-2016',
    award: 9_000_000,
    reached: [
      { area: 'Cornwall', youngPeople: 400 },
      { area: 'Solent', youngPeople: ['ann', 'ben'] },
    ],
  },
  {
    id: 'P-2',
    call: 'mentoring-fund-2016',
    award: 3_500_000,
    reached: [{ area: 'Solent', youngPeople: ['ben', 'cas'] }],
  },
];

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/programmes')>} */
export const calls = {
  allocateFund: [
    [bids, investmentFund2015, { needs }],
    [bids.slice(1), mentoringFund2016, { needs }],
  ],
  assessFundBid: [
    [bid('B-1', 25_000_000, 'Cornwall', 1_200), investmentFund2015],
    [network, investmentFund2015],
    [network, personalGuidanceFund2018],
  ],
  checkFundCall: [
    [investmentFund2015],
    [primaryFund2019],
    [{ ...primaryFund2019, rules: primaryFund2019.rules.slice(1) }],
  ],
  coldSpots: [[figures, indicators, cuts]],
  portfolioOf: [[programmes, { calls: [mentoringFund2016], coldSpots: ['Cornwall'], apart: true }], [programmes]],
  reach: [[programmes], [programmes, { apart: true }]],
  unitCost: [
    [350_000_000, 20_000],
    [150_000_000, 143_000],
  ],
};
