import {
  DomainProblem,
  isIsoDate,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  unknownProperties,
} from '../core/index.js';
import type { ProviderKind } from './entities.js';
import { FIRST_YEAR } from './evidence/calendar.js';
import { PROVIDERS } from './evidence/entry.js';
import { isYearGroup } from './is-year-group.js';

/**
 * Looks at all of the rules that decides something; citations are not looked at.
 *
 * @throws DomainProblem `bad-rules` listing what is wrong with them.
 */
export const requireAccessRules = (rules: unknown): void => {
  const issues = problemsOf(rules);
  if (issues.length > 0) throw new DomainProblem('bad-rules', 'There are no provider access rules to go by', issues);
};

const problemsOf = (rules: unknown): readonly ProblemIssue[] => {
  if (!isPlainObject(rules)) return [{ path: [], message: `are provider access rules, not ${nameValue(rules)}` }];
  const { id, inForce, providers, phases, notChecked } = rules;
  const issues: ProblemIssue[] = [];
  if (!isText(id)) issues.push({ path: ['id'], message: `is a text, not ${nameValue(id)}` });
  if (!isPeriod(inForce)) {
    issues.push({ path: ['inForce'], message: 'has a first day, from, and may have a last day, to, no earlier' });
  }
  if (!Array.isArray(providers) || !Array.from(providers).every((kind) => PROVIDERS.includes(kind as ProviderKind))) {
    issues.push({ path: ['providers'], message: `is a list with some of ${PROVIDERS.join(', ')}` });
  }
  if (!Array.isArray(notChecked) || !Array.from(notChecked).every(isText)) {
    issues.push({ path: ['notChecked'], message: `is a list of texts, not ${nameValue(notChecked)}` });
  }
  if (!Array.isArray(phases) || phases.length === 0) {
    return [...issues, { path: ['phases'], message: `is a list of phases, not ${nameValue(phases)}` }];
  }
  let ended = 0;
  for (const [index, phase] of Array.from<unknown>(phases).entries()) {
    issues.push(...problemsOfPhase(phase, ended, ['phases', index]));
    if (isPlainObject(phase) && isPlainObject(phase.to) && isYearGroup(phase.to.yearGroup)) ended = phase.to.yearGroup;
  }
  return issues;
};

const problemsOfPhase = (phase: unknown, ended: number, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (!isPlainObject(phase)) return [{ path, message: `is a phase, not ${nameValue(phase)}` }];
  const { id, title, attendance, least, from, to, cites } = phase;
  const issues = [
    ...unknownProperties(phase, ['id', 'title', 'attendance', 'least', 'from', 'to', 'grade', 'cites'], path),
  ];
  const refuse = (property: string, message: string): void => {
    issues.push({ path: [...path, property], message });
  };
  if (!isText(id)) refuse('id', `is a text, not ${nameValue(id)}`);
  if (!isText(title)) refuse('title', `is a text, not ${nameValue(title)}`);
  if (attendance !== 'mandatory' && attendance !== 'optional') {
    refuse('attendance', `is 'mandatory' or 'optional', not ${nameValue(attendance)}`);
  }
  if (!Number.isSafeInteger(least) || Number(least) < 1) {
    refuse('least', `is a whole number from 1, not ${nameValue(least)}`);
  }
  if (!Array.isArray(cites)) refuse('cites', `is a list of citations, not ${nameValue(cites)}`);
  if (!isYearGroupDay(from))
    refuse('from', 'has a yearGroup from 7 to 14 and a day that every year has, written MM-DD');
  if (!isYearGroupDay(to)) refuse('to', 'has a yearGroup from 7 to 14 and a day that every year has, written MM-DD');
  if (isYearGroupDay(from) && isYearGroupDay(to)) {
    if (orderOf(from) > orderOf(to)) refuse('to', 'is no earlier than from');
    if (from.yearGroup <= ended) refuse('from', `comes after Year ${ended}, which is in the phase before`);
  }
  return issues;
};

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isPeriod = (period: unknown): boolean =>
  isPlainObject(period) &&
  isIsoDate(period.from) &&
  (period.to === undefined || (isIsoDate(period.to) && period.to >= period.from));

interface YearGroupDay {
  readonly yearGroup: number;
  readonly day: string;
}

// 2023 is no leap year.
const isYearGroupDay = (value: unknown): value is YearGroupDay =>
  isPlainObject(value) &&
  isYearGroup(value.yearGroup) &&
  value.yearGroup >= FIRST_YEAR &&
  typeof value.day === 'string' &&
  isIsoDate(`2023-${value.day}`);

/** Days in the order in which a pupil comes to them: a school year begins in September. */
const orderOf = ({ yearGroup, day }: YearGroupDay): string =>
  `${String(yearGroup).padStart(2, '0')}-${day >= '09-01' ? 0 : 1}-${day}`;
