import {
  applyEvent,
  awardRound,
  bursaries2018,
  bursaries2018Extended,
  forecast,
  hubTrainingPlaces2018,
  offerAward,
} from 'careers-domain/bursaries';

/** @import { Application, AwardEvent, BursaryScheme, Expectations } from 'careers-domain/bursaries' */

/** @type {(id: string, institution: string, changes?: Partial<Application>) => Application} */
const application = (id, institution, changes) => ({
  id,
  institution,
  received: '2018-09-20',
  kind: 'school',
  funding: 'state',
  region: 'North West',
  ...changes,
});

/** @type {BursaryScheme} */
const scheme = {
  ...hubTrainingPlaces2018,
  id: 'mine',
  windows: [{ from: '2018-09-01', to: '2018-10-01' }],
  places: 3,
  money: 1_100_000,
  reserve: 50_000,
  perInstitution: 2,
  eligible: { kinds: ['school', 'special-school'], funding: ['state'], hubs: ['Cumbria', 'Solent'] },
  tiers: [
    { id: 'needy', title: 'The neediest', when: { needFrom: 30, regions: ['North West'], kinds: ['school'] } },
    { id: 'other', title: 'All others', when: {} },
  ],
  order: ['need', 'received'],
  quotas: {
    by: 'hub',
    method: 'highest-averages',
    areas: [
      { area: 'Cumbria', weight: 30, least: 1 },
      { area: 'Solent', weight: 50, most: 2 },
    ],
  },
};
const cumbria = application('A-1', '105000', { hub: 'Cumbria', need: 40, asks: { training: 200_000 } });
const solent = application('A-2', '105001', { hub: 'Solent', need: 10 });
const applications = [cumbria, solent, application('A-3', '105002', { hub: 'Solent', received: '2018-09-21' })];

const offers = [cumbria, solent].map((each) => offerAward(each, scheme, '2018-10-01'));
const [offer] = /** @type {[(typeof offers)[number]]} */ (offers);
/** @type {readonly AwardEvent[]} */
const events = [
  { type: 'accepted', award: 'A-1', on: '2018-10-08' },
  { type: 'enrolled', award: 'A-1', on: '2018-11-01', endsOn: '2019-07-12', course: 'level-6' },
  { type: 'claimed', award: 'A-1', on: '2018-11-20', payment: 'training', claim: 'C-1' },
  { type: 'paid', award: 'A-1', on: '2018-12-20', claim: 'C-1', amount: 200_000 },
];
const paid = events.reduce((award, event) => applyEvent(award, event).award, offer);
const freed = applyEvent(offer, { type: 'declined', award: 'A-1', on: '2018-10-05' }).award;

/** @type {Expectations} */
const expectations = { withdrawal: 0.1, completion: 0.9, months: { toEnrol: 1, toComplete: 9, toPay: 1 } };
/** @type {Expectations} */
const cautious = {
  ...expectations,
  acceptance: 0.8,
  claim: 0.95,
  tiers: { needy: { completion: 0.7, acceptance: 1 } },
  tier: 'needy',
  risk: 0.2,
  quantiles: [0.1, 1],
};

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/bursaries')>} */
export const calls = {
  applyEvent: [
    [offer, { type: 'accepted', award: 'A-1', on: '2018-10-08' }],
    [offer, { type: 'lapsed', award: 'A-1', on: '2018-11-30' }],
    [freed, { type: 'reallocated', award: 'A-1', on: '2018-10-08', to: 'A-3' }],
    [paid, { type: 'completed', award: 'A-1', on: '2019-07-12' }],
    [paid, { type: 'withdrawn', award: 'A-1', on: '2019-01-31', reason: 'left the school' }],
    [paid, { type: 'claimed', award: 'A-1', on: '2019-02-01', payment: 'completion', claim: 'C-2' }],
  ],
  assessApplication: [
    [cumbria, scheme, { awards: [paid] }],
    [solent, bursaries2018],
    [solent, bursaries2018Extended, { awards: offers }],
  ],
  awardRound: [
    [applications, scheme],
    [applications, scheme, { held: [paid], places: 4 }],
    [applications.slice(1), { ...bursaries2018, perInstitution: 2 }, { places: 1 }],
  ],
  budgetOf: [
    [scheme, [paid, ...offers.slice(1)], '2019-12-31'],
    [scheme, [freed], '2018-10-08'],
  ],
  chartForecast: [
    [forecast(scheme, [paid, ...offers.slice(1)], cautious, '2019-01-01')],
    [forecast(bursaries2018, [], expectations, '2018-10-01')],
  ],
  checkScheme: [[scheme], [bursaries2018], [{ ...hubTrainingPlaces2018, money: 1 }]],
  forecast: [
    [scheme, [paid, ...offers.slice(1)], cautious, '2019-01-01'],
    [scheme, offers, expectations, '2018-10-08'],
  ],
  offerAward: [
    [cumbria, scheme, '2018-10-01', { inPlaceOf: 'A-9' }],
    [solent, bursaries2018, '2018-10-01'],
  ],
  reallocatePlaces: [
    [awardRound(applications, scheme, { places: 2 }), [freed, ...offers.slice(1)], scheme, '2018-10-08'],
  ],
  replay: [[paid.history], [freed.history], [offer.history]],
};
