import type { HubCall } from '../entities.js';
import { commitments, commonSources, frozen, phaseSources, staffing } from './call-defaults.js';
import { assumed, follows, middleSchoolsHub, says, wave2Answer, wave2Page, wave3News, wave3Press } from './sources.js';

/**
 * The third wave of Careers Hubs: 22 areas, with new hubs or more members, for the academic year from September 2020.
 *
 * Its prospectus was not seen. Where nothing is known of it, the rules of wave 2 are `assumed` to have gone on; no upper
 * limit of members was seen.
 *
 * @example
 * ```ts
 * import { hubWave3 } from 'careers-domain/hubs';
 *
 * hubWave3.size; // => { least: 20 }
 * hubWave3.hubs.most; // => 22
 * hubWave3.members.phases; // => [4, 5, 6, 7]
 * ```
 *
 * @group Calls
 */
export const hubWave3: HubCall = frozen({
  id: 'hub-wave-3',
  title: 'Careers Hubs, wave 3',
  inForce: { from: '2020-06-23', to: '2021-07-31' },
  cites: [follows(wave3News, 'Announced on 23 June 2020.')],
  runs: { from: '2020-09-01', to: '2021-07-31' },
  bidders: { kinds: ['lep', 'combined-authority'], others: true },
  size: { least: 20 },
  members: {
    kinds: ['school', 'special-school', 'alternative-provision', 'sixth-form-college', 'fe-college'],
    phases: [4, 5, 6, 7],
    ageFrom: 14,
    funding: ['state'],
  },
  commitments,
  hubs: { most: 22, perArea: 2, everyRegion: false, excused: [] },
  scoring: {
    highest: 5,
    criteria: [
      { id: 'capacity', title: 'Capacity to deliver', weight: 1 },
      { id: 'need', title: 'Need of the area', weight: 1 },
      { id: 'benefit', title: 'Wider benefit', weight: 1 },
    ],
    passPercent: 50,
    spread: 2,
  },
  money: {
    total: 200_000_000,
    perMember: 100_000,
    perMemberEach: 'run',
    coordinatorPercent: 50,
    leadFor: 'new',
    leadPercent: 50,
    match: { percent: 50, inKind: true },
  },
  staffing,
  waitingOrder: ['need', 'since'],
  sources: {
    ...commonSources,
    runs: [follows(wave3Press, 'One year.')],
    bidder: [follows(wave3News, '22 LEP areas; the rule of wave 2 is taken to go on.')],
    waiver: [assumed('Another group bids only where the LEP or combined authority does not wish to, as in wave 2')],
    'size-least': [says(wave3Press, 'Groups of 20 or more.')],
    'size-most': [follows(wave3Press, 'No upper limit is named.')],
    phase: [...phaseSources, follows(middleSchoolsHub, 'A hub of middle schools, so middle schools count.')],
    'accountable-body': [assumed('A bid names who answers for the money, as in wave 2')],
    criteria: [
      follows(wave2Answer, 'The call was not seen; bids are judged as in wave 2.'),
      assumed('Each weighs the same'),
    ],
    money: [says(wave3Press, '£2m, shared by the size of the hub.')],
    hubs: [says(wave3Press, '22 areas.')],
    'every-region': [assumed('No region must get a hub')],
    'central-fund': [
      follows(wave2Page, 'About £1,000 a member, stated for wave 2.'),
      assumed('Also in wave 3, and once'),
    ],
    coordinators: [follows(wave2Page, 'Half the cost, stated for wave 2.'), assumed('Also in wave 3')],
    'hub-lead': [
      follows(wave2Page, 'New hubs have a hub lead, stated for wave 2.'),
      assumed('Half the cost of a hub lead is paid', 'The share was not published.'),
    ],
  },
} satisfies HubCall);
