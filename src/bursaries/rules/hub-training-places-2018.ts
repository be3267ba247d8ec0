import { pounds } from '../../core/index.js';
import type { BursaryScheme } from '../entities.js';
import { commonRules } from './bursaries-2018.js';
import { firstHubs, hubPlaces, hubYears, trainingEvaluation } from './sources.js';

const HUBS = [
  'Black Country',
  'Buckinghamshire',
  'Cornwall & Isles of Scilly',
  'Cumbria',
  'East Sussex',
  'Greater Manchester (Bridge GM)',
  'Heart of the South West',
  'Humber',
  'Lancashire (Blackpool, Burnley, Pendle)',
  'Leeds City Region (Kirklees)',
  'Leicester & Leicestershire',
  'Liverpool City Region',
  'New Anglia (Ipswich, Norwich, A140)',
  'Solent (east)',
  'Stoke-on-Trent & Staffordshire',
  'Swindon & Wiltshire',
  'Tees Valley',
  'West of England',
  'Worcestershire',
  'York, North Yorkshire & East Riding',
] as const;

const PLACES_PER_HUB = 15;
const MOST_PER_PLACE = pounds(3500);
const ON_COMPLETION = pounds(1000);
const TRAINING = pounds(2500);
const PERIOD = { from: '2018-09-01', to: '2020-07-31' };

/**
 * The training places of the first Careers Hubs: 15 for each of the 20 hubs, each worth up to £3,500.
 *
 * Published are the 15 places and the £3,500. That they are the £1,000 on completion and £2,500 for the training is
 * inferred, and when the training falls due is assumed; both can be changed in a copy.
 *
 * @example
 * ```ts
 * import { formatPounds } from 'careers-domain/core';
 * import { hubTrainingPlaces2018 } from 'careers-domain/bursaries';
 *
 * hubTrainingPlaces2018.places; // => 300
 * formatPounds(hubTrainingPlaces2018.places * hubTrainingPlaces2018.mostPerPlace); // => '£1,050,000'
 * ```
 *
 * @group Schemes
 */
export const hubTrainingPlaces2018: BursaryScheme = {
  id: 'hub-training-places-2018',
  title: 'Careers Leader training places in the Careers Hubs of 2018',
  inForce: PERIOD,
  cites: [hubPlaces],
  places: PLACES_PER_HUB * HUBS.length,
  money: pounds(1_050_000),
  reserve: pounds(0),
  payments: [
    { id: 'completion', title: 'Bursary on completion', to: 'institution', most: ON_COMPLETION, dueOn: 'completed' },
    { id: 'training', title: 'Training', to: 'provider', most: TRAINING, dueOn: 'enrolled' },
  ],
  mostPerPlace: MOST_PER_PLACE,
  windows: [PERIOD],
  perInstitution: 1,
  eligible: {
    kinds: ['school', 'special-school', 'alternative-provision', 'sixth-form-college', 'fe-college'],
    funding: ['state'],
    hubs: HUBS,
  },
  tiers: [{ id: 'all', title: 'All members of the hub', when: {} }],
  order: ['received'],
  quotas: {
    by: 'hub',
    method: 'largest-remainder',
    areas: HUBS.map((area) => ({ area, weight: 1, most: PLACES_PER_HUB })),
  },
  answerDays: 28,
  rules: {
    ...commonRules,
    'in-force': {
      statement: 'The places are there while the hubs of the first wave run, September 2018 to July 2020.',
      grade: 'inferred',
      cites: [hubYears],
    },
    places: {
      statement: 'There are 15 places in each of the 20 hubs, 300 in all; the North East pilot is not counted.',
      grade: 'inferred',
      cites: [hubPlaces, firstHubs],
    },
    money: {
      statement: 'The 300 places of £3,500 take at most £1.05m.',
      grade: 'inferred',
      cites: [hubPlaces, firstHubs],
    },
    payments: {
      statement:
        'Of the £3,500 the institution is paid £1,000 on completion, and up to £2,500 go to the provider, due when the careers leader enrols.',
      grade: 'assumed',
      cites: [
        hubPlaces,
        trainingEvaluation,
        {
          title: 'The training falls due on enrolment',
          publisher: 'The careers-domain authors',
          grade: 'assumed',
          note: 'The split is inferred from two sources; neither says when a provider is paid.',
        },
      ],
    },
    ceiling: { statement: 'A place costs at most £3,500.', grade: 'published', cites: [hubPlaces] },
    hub: {
      statement: 'Only members of a hub of the first wave may apply.',
      grade: 'published',
      cites: [hubPlaces, firstHubs],
    },
    window: {
      statement: 'Applications are received as long as the scheme is in force.',
      grade: 'assumed',
      cites: [{ title: 'Applications at any time', publisher: 'The careers-domain authors', grade: 'assumed' }],
    },
    quotas: { statement: 'Each hub has 15 places and never more.', grade: 'published', cites: [hubPlaces] },
  },
};
