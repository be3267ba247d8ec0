import type { HubCall } from '../entities.js';
import {
  assumed,
  blackCountryHub,
  follows,
  grantAgreement,
  hubsPage,
  implementationPlan,
  london2015,
  londonExpansion,
  londonMatch,
  newAngliaHub,
  oxfordshireHub,
  says,
  wave1Institutions,
} from './sources.js';

/** Freezes plain data through and through. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

/** What members promise: one hub asked it of its own, and nothing better is public. */
export const commitments: HubCall['commitments'] = [
  { id: 'benchmarks', title: 'work towards all eight benchmarks by the end of the hub' },
  { id: 'careers-leader', title: 'have a trained, senior Careers Leader with time for the job' },
  { id: 'adviser', title: 'be in the adviser network with at least one Enterprise Adviser' },
  { id: 'encounters', title: 'give each pupil at least one meaningful encounter with an employer a year' },
];

/** How many people a hub needs. */
export const staffing: HubCall['staffing'] = {
  membersPerCoordinator: 20,
  advisersPerCoordinator: 40,
  advisersPerMember: 1,
};

/** What holds for all three waves, as far as anybody has said. */
export const commonSources: HubCall['sources'] = {
  register: [assumed('The members of a bid are looked up in the national register')],
  open: [assumed('A member is open, or open and proposed to close')],
  england: [says(hubsPage, 'The hubs are hubs of England.')],
  'state-funded': [
    follows(blackCountryHub, 'Later hubs say "state-funded"; no page says that independent schools may join.'),
  ],
  once: [assumed('A school or college is named once in a bid')],
  'one-bid': [assumed('A school or college is named in one bid of a call')],
  'one-hub': [assumed('A school or college is in one hub at a time')],
  area: [assumed('The members of a bid stand in its LEP areas')],
  region: [assumed('A bid counts for the region in which most of its members stand')],
  commitments: [
    assumed('What the members of a bid promise'),
    follows(newAngliaHub, 'What this hub asks of its members; not the national rule.'),
  ],
  match: [
    says(londonMatch, 'Each pound needs a match of 50%.'),
    follows(london2015, '£100,000 of the match was in kind, so what is given in kind counts.'),
  ],
  moderation: [assumed('Marks for one criterion that lie far apart are talked over')],
  ranking: [
    assumed('More points first, then the greater need, then the smaller grant for a member, then the id'),
    assumed('The hubs are those with the most points together'),
  ],
  years: [assumed('An academic year of which the hubs run a part counts whole')],
  'per-area': [assumed('At most two hubs in an area', 'None was published; the North East had two.')],
  'pass-mark': [assumed('The share of all points that a bid needs', 'None was published.')],
  'coordinator-ratio': [
    assumed('One coordinator for 20 members', 'Often quoted, and not found in anything read; 16 to 25 are documented.'),
    follows(implementationPlan, '125 coordinators for over 2,000 schools and colleges: about 16 each.'),
    follows(grantAgreement, '250 coordinators for 4,400 schools and colleges: 17.6 each.'),
    says(londonExpansion, 'In London a coordinator has up to 25 schools.'),
  ],
  'adviser-ratio': [
    follows(
      londonExpansion,
      'In London a coordinator has up to 40 advisers, and a school up to two; taken for everywhere.',
    ),
  ],
  'waiting-order': [assumed('The greater need first, then the longer wait, then the URN')],
  dates: [assumed('Members join, leave and move while the hub is open, each after what happened before')],
};

export const phaseSources = [
  says(wave1Institutions, 'Wave 1 has 646 schools, 15 sixth forms and 49 further education colleges.'),
  says(oxfordshireHub, 'Special schools and a pupil referral unit take part.'),
  assumed(
    'Where the phase says nothing, pupils to the age of 14 or beyond',
    'Special schools, units and colleges mostly have phase 0.',
  ),
];
