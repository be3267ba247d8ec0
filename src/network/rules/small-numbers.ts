import type { CitedRule, RuleSet } from '../../core/index.js';

/**
 * From which size on counts of pupils may be published.
 *
 * @group Rules
 */
export interface SmallNumberRules extends RuleSet {
  /** Counts from 1 up to, but not including, this number are small. */
  readonly threshold: number;
  /** Whether a count of 0 is shown as it is, or hidden as a small one. */
  readonly zeros: 'shown' | 'hidden';
}

/**
 * The default: counts from 1 to 4 are small, and a 0 is shown.
 *
 * Publishers choose their own number. The department once withheld what rested on 10 pupils or fewer, which is
 * `{ ...smallNumbers, threshold: 11 }`.
 *
 * @example
 * ```ts
 * import { smallNumbers } from 'careers-domain/network';
 *
 * [smallNumbers.threshold, smallNumbers.zeros]; // => [5, 'shown']
 * ```
 *
 * @group Rules
 */
export const smallNumbers: SmallNumberRules = {
  id: 'small-numbers',
  title: 'Small numbers',
  inForce: { from: '2018-09-01' },
  cites: [
    { title: 'Which counts of pupils are small', publisher: 'The careers-domain authors', grade: 'assumed' },
    {
      title: 'Special Educational Needs: General Certificate of Secondary Education',
      publisher: 'Hansard, House of Commons',
      url: 'https://hansard.parliament.uk/Commons/2009-06-15/debates/09061543000038/SpecialEducationalNeedsGeneralCertificateOfSecondaryEducation',
      published: '2009-06-15',
      grade: 'published',
      note: 'For attainment, what a school did was withheld where it had 10 or fewer pupils at the end of key stage 4.',
    },
  ],
  threshold: 5,
  zeros: 'shown',
};

/** The rules as data with their sources. */
export const smallNumberRules: readonly CitedRule[] = [
  {
    ruleSet: smallNumbers.id,
    rule: 'threshold',
    statement: 'Counts of pupils from 1 to 4 are not published; a 0 is.',
    grade: 'assumed',
    cites: smallNumbers.cites,
  },
];
