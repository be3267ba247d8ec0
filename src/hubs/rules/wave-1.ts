import type { HubCall } from '../entities.js';
import { commitments, commonSources, frozen, phaseSources, staffing } from './call-defaults.js';
import {
  assumed,
  existingHubsPage,
  follows,
  hubsPage,
  judging,
  says,
  trainingPlaces,
  wave1Page,
  wave1Prospectus,
  wave2Page,
} from './sources.js';

/**
 * The first wave of Careers Hubs: 20 hubs of up to 40 schools and colleges, for the two academic years from September 2018.
 *
 * Weights, pass mark, hubs in one area, the share of the hub lead and the number of members for a coordinator were not
 * published; they are `assumed`, and yours to replace: `{ ...hubWave1, scoring: { ...hubWave1.scoring, passPercent: 60 } }`.
 *
 * @example
 * ```ts
 * import { hubWave1 } from 'careers-domain/hubs';
 *
 * hubWave1.size; // => { least: 20, most: 40 }
 * hubWave1.applyBy; // => '2018-05-25T15:00:00+01:00'
 * hubWave1.sources['size-most']?.map(({ grade }) => grade); // => ['published']
 * ```
 *
 * @group Calls
 */
export const hubWave1: HubCall = frozen({
  id: 'hub-wave-1',
  title: 'Careers Hubs, wave 1',
  inForce: { from: '2018-04-01', to: '2020-07-31' },
  cites: [says(wave1Prospectus, 'Published in April 2018; the first of the month is taken.')],
  opens: '2018-04-01',
  interestBy: '2018-04-24T15:00:00+01:00',
  applyBy: '2018-05-25T15:00:00+01:00',
  runs: { from: '2018-09-01', to: '2020-07-31' },
  bidders: { kinds: ['lep', 'combined-authority'], others: true },
  size: { least: 20, most: 40 },
  members: {
    kinds: ['school', 'special-school', 'alternative-provision', 'sixth-form-college', 'fe-college'],
    phases: [4, 6, 7],
    ageFrom: 14,
    funding: ['state'],
  },
  commitments,
  hubs: { most: 20, perArea: 2, everyRegion: true, excused: ['London'] },
  scoring: {
    highest: 5,
    criteria: [
      { id: 'leadership', title: 'Leadership and plan', weight: 1 },
      { id: 'need', title: 'Need of the area', weight: 1 },
      { id: 'benefit', title: 'Wider benefit', weight: 1 },
    ],
    passPercent: 50,
    spread: 2,
  },
  money: {
    total: 500_000_000,
    perMember: 100_000,
    perMemberEach: 'run',
    coordinatorPercent: 50,
    leadFor: 'new',
    leadPercent: 50,
    training: { places: 15, each: 350_000 },
    match: { percent: 50, inKind: true },
  },
  staffing,
  waitingOrder: ['need', 'since'],
  sources: {
    ...commonSources,
    'interest-deadline': [says(wave1Page, 'By 15:00 on 24 April 2018, which is London summer time.')],
    'application-deadline': [says(wave1Page, 'By 15:00 on 25 May 2018, which is London summer time.')],
    runs: [says(existingHubsPage, 'Two academic years, September 2018 to July 2020.')],
    bidder: [says(wave1Page, 'LEPs and combined authorities bid.')],
    waiver: [says(wave1Page, 'Another group bids only where the LEP or combined authority does not wish to.')],
    'size-least': [says(wave1Page, '20 to 40 schools and colleges.')],
    'size-most': [says(wave1Page, '20 to 40 schools and colleges.')],
    extension: [assumed('No hub was extended in the first wave')],
    phase: phaseSources,
    'accountable-body': [assumed('A bid names who answers for the money', 'Seen in an application of wave 2.')],
    criteria: [
      says(judging, 'Leadership and plan, need of the area, wider benefit.'),
      assumed('Each criterion weighs the same, and marks go from 0 to 5', 'No weights were published.'),
    ],
    money: [says(hubsPage, '£5m over two years.')],
    hubs: [says(existingHubsPage, '20 hubs, besides the pilot in the North East.')],
    'every-region': [
      follows(hubsPage, 'There was a hub in each region but London; whether that was a rule is not known.'),
    ],
    'central-fund': [
      follows(wave2Page, 'About £1,000 a member, stated for wave 2.'),
      assumed('A member brings it once, not in each year'),
    ],
    coordinators: [follows(wave2Page, 'Half the cost, stated for wave 2 of those there are already.')],
    'hub-lead': [
      follows(wave2Page, 'New hubs have a hub lead, stated for wave 2.'),
      assumed('Half the cost of a hub lead is paid', 'The share was not published.'),
    ],
    training: [says(trainingPlaces, 'Up to £3,500 each for 15 schools and colleges in each hub.')],
  },
} satisfies HubCall);
