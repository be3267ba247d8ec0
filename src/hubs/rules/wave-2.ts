import type { HubCall } from '../entities.js';
import { commitments, commonSources, frozen, phaseSources, staffing } from './call-defaults.js';
import {
  assumed,
  follows,
  says,
  wave2Answer,
  wave2Application,
  wave2News,
  wave2Page,
  wave2Prospectus,
} from './sources.js';

/**
 * The second wave of Careers Hubs: 20 hubs, 18 of them new and two extended to up to 60 members, from September 2019.
 *
 * The day of the deadline is published, its time is not: the end of the day is taken.
 *
 * @example
 * ```ts
 * import { hubWave2 } from 'careers-domain/hubs';
 *
 * hubWave2.size; // => { least: 20, most: 40, extension: 60 }
 * hubWave2.money.leadFor; // => 'new'
 * ```
 *
 * @group Calls
 */
export const hubWave2: HubCall = frozen({
  id: 'hub-wave-2',
  title: 'Careers Hubs, wave 2',
  inForce: { from: '2019-01-01', to: '2020-07-31' },
  cites: [says(wave2Prospectus, 'Published in January 2019; the first of the month is taken.')],
  opens: '2019-01-01',
  applyBy: '2019-02-22T23:59:59Z',
  runs: { from: '2019-09-01', to: '2020-07-31' },
  bidders: { kinds: ['lep', 'combined-authority'], others: true },
  size: { least: 20, most: 40, extension: 60 },
  members: {
    kinds: ['school', 'special-school', 'alternative-provision', 'sixth-form-college', 'fe-college'],
    phases: [4, 6, 7],
    ageFrom: 14,
    funding: ['state'],
  },
  commitments,
  hubs: { most: 20, perArea: 2, everyRegion: false, excused: [] },
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
    total: 250_000_000,
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
    'application-deadline': [
      says(wave2Answer, 'Applications by 22 February 2019.'),
      assumed('The deadline is the end of the day'),
    ],
    runs: [follows(wave2Page, 'From September 2019, with money to July 2020.')],
    bidder: [says(wave2Answer, 'LEPs and combined authorities bid, with named schools and colleges.')],
    waiver: [says(wave2Answer, 'Another group bids only where the LEP or combined authority does not wish to.')],
    'size-least': [says(wave2Answer, 'A group of 20 to 40 schools and colleges.')],
    'size-most': [says(wave2Answer, 'A group of 20 to 40 schools and colleges.')],
    extension: [says(wave2Page, 'A hub is extended to up to 60 schools and colleges.')],
    phase: phaseSources,
    'accountable-body': [says(wave2Application, 'The form asks for the accountable body.')],
    criteria: [
      says(wave2Application, 'Part A of the form is the capacity to deliver.'),
      assumed('Need and wider benefit are judged as in wave 1, each weighs the same, and marks go from 0 to 5'),
    ],
    money: [says(wave2Prospectus, '£2.5m.')],
    hubs: [says(wave2News, '20 areas: 18 new hubs and two that are extended.')],
    'every-region': [assumed('No region must get a hub')],
    'central-fund': [says(wave2Page, 'About £1,000 a member.'), assumed('A member brings it once, not in each year')],
    coordinators: [says(wave2Page, 'Half the cost of further coordinators, as of those there are.')],
    'hub-lead': [
      says(wave2Page, 'A new hub has a hub lead; an extended one does without another.'),
      assumed('Half the cost of a hub lead is paid', 'The share was not published.'),
    ],
  },
} satisfies HubCall);
