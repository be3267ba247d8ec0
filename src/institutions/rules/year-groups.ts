import type { RuleSet } from '../../core/index.js';

/**
 * How year groups follow from the ages for which an institution is registered.
 *
 * @group Settings
 */
export interface YearGroupRules extends RuleSet {
  /** The age at which Year 1 begins; each later year group begins a year later. */
  readonly firstAge: number;
  /** The last year group of schools and colleges, however high their highest age. */
  readonly lastYear: number;
  /** The last year group of specialist settings. */
  readonly lastYearSpecialist: number;
  /** The last year group of a school of which the register says that it has no sixth form. */
  readonly lastYearWithoutSixthForm: number;
  /** The year groups of a college or training provider whose ages are not known. */
  readonly collegeYears: readonly number[];
}

/**
 * The assumed mapping: Year 1 begins at 5, so ages 11 to 18 are Years 7 to 13.
 *
 * Nobody publishes how Compass maps registered ages to year groups. Schools registered up to 19 are taken to end with
 * Year 13, specialist settings with Year 14; a school of which the register says that it has no sixth form ends with
 * Year 11, whatever its highest age.
 *
 * @group Settings
 */
export const yearGroupRules: YearGroupRules = {
  id: 'year-groups',
  title: 'Year groups from statutory ages',
  inForce: { from: '2017-01-01' },
  cites: [
    {
      title: 'Year groups are read off the statutory ages of the register',
      publisher: 'The careers-domain authors',
      grade: 'assumed',
      note: 'Year 7 begins at 11 and Year 12 at 16 in every source; no source says how a form derives year groups.',
    },
  ],
  firstAge: 5,
  lastYear: 13,
  lastYearSpecialist: 14,
  lastYearWithoutSixthForm: 11,
  collegeYears: [12, 13],
};
