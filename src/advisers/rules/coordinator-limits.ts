import type { Citation } from '../../core/index.js';
import type { CoordinatorLimits } from '../entities.js';

const LONDON_SOURCE: Citation = {
  title: 'Expansion of the London Enterprise Adviser Network (MD2262)',
  publisher: 'Greater London Authority',
  url: 'https://www.london.gov.uk/decisions/md2262-expansion-london-enterprise-adviser-network',
  grade: 'published',
  note: 'A coordinator has up to 25 schools and up to 40 advisers. It pays for 2018 to 2020; the first day is assumed.',
};

const ratioSource: Citation = {
  title: 'Careers strategy: implementation plan',
  publisher: 'The Careers & Enterprise Company',
  url: 'https://vdocuments.mx/implementation-plan-the-careers-enterprise-company-implementation-plan-the.html',
  published: '2018-04',
  grade: 'inferred',
  note: '125 coordinators for over 2,000 schools and colleges, which is 16 to one. No national limit was found.',
};

const grantSource: Citation = {
  title: 'Our grant funding agreement',
  publisher: 'The Careers & Enterprise Company',
  url: 'https://www.careersandenterprise.co.uk/our-grant-funding-agreement',
  grade: 'inferred',
  note: '250 coordinators for at least 4,400 schools and colleges, which is 17.6 to one.',
};

/**
 * The limits of the London network: up to 25 institutions and up to 40 advisers for each coordinator.
 *
 * @group Policy
 */
export const londonCoordinatorLimits: CoordinatorLimits = {
  id: 'london-coordinator-limits',
  title: 'Limits of coordinators in London',
  inForce: { from: '2018-09-01' },
  cites: [LONDON_SOURCE],
  institutions: 25,
  advisers: 40,
};

/**
 * The default limits: 20 institutions, which is often said and nowhere published, and the 40 advisers of London.
 *
 * National figures come to 16 and 18 institutions for each coordinator, London allows 25.
 *
 * @example
 * ```ts
 * import { coordinatorLimits } from 'careers-domain/advisers';
 *
 * [coordinatorLimits.institutions, coordinatorLimits.advisers]; // => [20, 40]
 * ```
 *
 * @group Policy
 */
export const coordinatorLimits: CoordinatorLimits = {
  id: 'coordinator-limits',
  title: 'Limits of coordinators',
  inForce: { from: '2015-09-01' },
  cites: [
    {
      title: 'A coordinator looks after 20 institutions',
      publisher: 'The careers-domain authors',
      grade: 'assumed',
      note: 'Often said, found in no source. Published figures come to 16 to 25.',
    },
    ratioSource,
    grantSource,
    LONDON_SOURCE,
  ],
  institutions: 20,
  advisers: 40,
};
