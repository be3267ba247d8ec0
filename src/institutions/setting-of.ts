import { DomainProblem, isPlainObject, nameValue, type ProblemIssue } from '../core/index.js';
import type { Institution, Setting, YearGroup } from './entities.js';
import { fieldProblems } from './institution-problems.js';
import { type YearGroupRules, yearGroupRules } from './rules/year-groups.js';

/**
 * What a setting follows from: any institution will do, and so will these properties alone.
 *
 * @group Settings
 */
export type SettingFacts = Pick<Institution, 'kind'> & Partial<Pick<Institution, 'statutoryAges' | 'sixthForm'>>;

/**
 * The setting of an institution: the year groups it teaches, and whether it is specialist. A form asks by it.
 *
 * Year groups are read off the ages for which it is registered, by an assumed mapping: ages 11 to 18 are Years 7 to 13.
 * A college whose ages are not known teaches Years 12 and 13. Special schools and alternative provision are specialist;
 * whoever knows better writes `{ ...settingOf(institution), specialist: false }`.
 *
 * @param institution - The institution, or the part of it that matters.
 * @param rules - How year groups follow from ages; {@link yearGroupRules} unless given.
 *
 * @throws DomainProblem `bad-institution` where a property is wrong; `no-setting` for a school whose ages are not known,
 * or who teaches nobody of school age; `bad-rules` for rules that are none.
 *
 * @example
 * ```ts
 * import { settingOf } from 'careers-domain/institutions';
 *
 * settingOf({ kind: 'school', statutoryAges: { low: 11, high: 18 }, sixthForm: true });
 * // => { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false }
 * settingOf({ kind: 'special-school', statutoryAges: { low: 14, high: 19 } });
 * // => { yearGroups: [10, 11, 12, 13, 14], specialist: true }
 * settingOf({ kind: 'fe-college' });
 * // => { yearGroups: [12, 13], specialist: false }
 * ```
 *
 * @group Settings
 */
export const settingOf = (institution: SettingFacts, rules: YearGroupRules = yearGroupRules): Setting => {
  requireFacts(institution);
  requireRules(rules);
  const yearGroups = yearGroupsOf(institution, rules);
  if (yearGroups !== undefined && yearGroups.length > 0) return { yearGroups, specialist: isSpecialist(institution) };
  const ages = institution.statutoryAges;
  throw new DomainProblem('no-setting', 'The institution has no setting', [
    {
      path: ['statutoryAges'],
      message: ages
        ? `${ages.low} to ${ages.high} are the ages of no year group from 1 to 14`
        : 'are not known, so nobody can say which year groups it teaches',
    },
  ]);
};

/** Throws where a property that rules look at is wrong. */
export const requireFacts = (institution: unknown): void => {
  const issues: readonly ProblemIssue[] = isPlainObject(institution)
    ? fieldProblems(institution, ['kind'])
    : [{ path: [], message: `is an institution, not ${nameValue(institution)}` }];
  if (issues.length > 0) throw new DomainProblem('bad-institution', 'The institution has problems', issues);
};

/** Throws for rules that are none, such as the position that `map` hands over. */
const requireRules = (rules: unknown): void => {
  const numbers = ['firstAge', 'lastYear', 'lastYearSpecialist', 'lastYearWithoutSixthForm'];
  if (
    isPlainObject(rules) &&
    numbers.every((name) => Number.isSafeInteger(rules[name])) &&
    isList(rules.collegeYears)
  ) {
    return;
  }
  throw new DomainProblem('bad-rules', 'Not rules for year groups', [
    { path: [], message: `${nameValue(rules)} says nothing of ages and years; leave it out for the usual rules` },
  ]);
};

const isList = (value: unknown): boolean => Array.isArray(value) && value.every((year) => Number.isSafeInteger(year));

/** The year groups taught: none where the ages are of no year group, `undefined` where nothing is known. */
export const yearGroupsOf = (
  { kind, statutoryAges, sixthForm }: SettingFacts,
  rules: YearGroupRules,
): readonly YearGroup[] | undefined => {
  if (statutoryAges === undefined) return isCollege(kind) ? [...rules.collegeYears] : undefined;
  const first = Math.max(1, statutoryAges.low - rules.firstAge + 1);
  // Who is registered up to 16 teaches those who turn 16 in Year 11.
  const last = Math.min(statutoryAges.high - rules.firstAge, lastYear({ kind, sixthForm }, first, rules));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

const lastYear = ({ kind, sixthForm }: SettingFacts, first: number, rules: YearGroupRules): number => {
  if (isSpecialist({ kind })) return rules.lastYearSpecialist;
  const hasNone = kind === 'school' && sixthForm === false && first <= rules.lastYearWithoutSixthForm;
  return hasNone ? rules.lastYearWithoutSixthForm : rules.lastYear;
};

const isSpecialist = ({ kind }: Pick<Institution, 'kind'>): boolean =>
  kind === 'special-school' || kind === 'alternative-provision';

const isCollege = (kind: Institution['kind']): boolean =>
  kind === 'sixth-form-college' || kind === 'fe-college' || kind === 'independent-training-provider';
