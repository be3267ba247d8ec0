import type { Citation } from '../../core/index.js';
import type { ProviderAccessRules } from '../entities.js';
import { frozen } from './framework.js';
import { assumed, cite } from './sources.js';

const act = {
  title: 'Skills and Post-16 Education Act 2022, section 14',
  publisher: 'legislation.gov.uk',
  url: 'https://www.legislation.gov.uk/ukpga/2022/21/section/14',
  published: '2022-04-28',
};

const guidance = {
  title: 'Provider Access Legislation (PAL) guidance',
  publisher: 'The Careers & Enterprise Company',
  url: 'https://careersandenterprise.zendesk.com/hc/en-gb/articles/6472443556124-Provider-Access-Legislation-PAL-guidance',
};

const statement = {
  title: 'What is the provider access legislation?',
  publisher: 'The Careers & Enterprise Company',
  url: 'https://www.careersandenterprise.co.uk/news/what-is-the-provider-access-legislation/',
  published: '2022-06-21',
};

const providers = {
  title: 'Provider Access Legislation',
  publisher: "St Mary's School",
  url: 'https://www.stmarys.net/page/?title=PAL&pid=263',
};

const leapYears = cite(
  guidance,
  'inferred',
  'The last day is given as 28 February, and is taken at its word: included, and in a leap year 29 February is a day late.',
);

const phaseCites = (note: string): readonly Citation[] => [
  cite(act, 'published', 'Access on at least two occasions in each of three key phases.'),
  cite(guidance, 'published', note),
  leapYears,
];

/**
 * The provider access legislation, in force from January 2023: at least two encounters with providers of technical
 * education or apprenticeships in each of three phases, the last of which need only be offered.
 *
 * @example
 * ```ts
 * import { providerAccess2023 } from 'careers-domain/benchmarks';
 *
 * const [first] = providerAccess2023.phases;
 * first.least; // => 2
 * first.from; // => { yearGroup: 8, day: '09-01' }
 * first.to; // => { yearGroup: 9, day: '02-28' }
 * ```
 *
 * @group Rules
 */
export const providerAccess2023: ProviderAccessRules = frozen({
  id: 'provider-access-2023',
  title: 'Provider access legislation',
  inForce: { from: '2023-01-01' },
  cites: [
    cite(act, 'published', 'What schools must do.'),
    cite(statement, 'inferred', 'In force from January 2023; the first of the month is taken.'),
    assumed(
      'A phase that ended before the law came into force is not judged; encounters before that day count towards one that ended later.',
    ),
    assumed('Pupils go up one year group every September, so that the year group now tells the year groups before.'),
    cite(providers, 'inferred', 'Colleges and training providers count; a sixth form as such does not.'),
    assumed(
      'Universities do not count, although one that offers approved technical qualifications or apprenticeships may: record that encounter as one with an apprenticeship provider or a college.',
    ),
  ],
  providers: ['college', 'training-provider', 'apprenticeship-provider'],
  phases: [
    {
      id: 'first',
      title: 'First key phase',
      attendance: 'mandatory',
      least: 2,
      from: { yearGroup: 8, day: '09-01' },
      to: { yearGroup: 9, day: '02-28' },
      grade: 'inferred',
      cites: phaseCites('Two encounters from 1 September of Year 8 to 28 February of Year 9.'),
    },
    {
      id: 'second',
      title: 'Second key phase',
      attendance: 'mandatory',
      least: 2,
      from: { yearGroup: 10, day: '09-01' },
      to: { yearGroup: 11, day: '02-28' },
      grade: 'inferred',
      cites: phaseCites('Two encounters from 1 September of Year 10 to 28 February of Year 11.'),
    },
    {
      id: 'third',
      title: 'Third key phase',
      attendance: 'optional',
      least: 2,
      from: { yearGroup: 12, day: '09-01' },
      to: { yearGroup: 13, day: '02-28' },
      grade: 'inferred',
      cites: phaseCites(
        'Two encounters from 1 September of Year 12 to 28 February of Year 13, which pupils need not attend.',
      ),
    },
  ],
  notChecked: [
    'The two encounters of a phase are not with the very same provider.',
    'Each takes a reasonable time of the standard school day.',
    'Each tells of the provider and what it offers, of the careers that leads to and of what learning there is like, and answers questions.',
    'The school publishes a policy statement on access.',
  ],
});
