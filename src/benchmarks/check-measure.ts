import { isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../core/index.js';
import type { ActivityKind } from './entities.js';
import { FIRST_YEAR } from './evidence/calendar.js';
import { ACTIVITIES, PROVIDERS } from './evidence/entry.js';
import { isYearGroup } from './is-year-group.js';
import { meaningfulParts } from './rules/meaningful.js';

/** Everything that is wrong with a measure: what its schema refuses, and what a schema cannot say. */
export const checkMeasure = (measure: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (!isPlainObject(measure)) {
    return [{ path, message: `is an object with activity, least and yearGroups, not ${nameValue(measure)}` }];
  }
  const { activity, providers, part, least, yearGroups, sinceYear, considering } = measure;
  const issues = [...unknownProperties(measure, FIELDS, path)];
  const refuse = (property: string, message: string): void => {
    issues.push({ path: [...path, property], message });
  };
  if (!isOneOf(activity, ACTIVITIES)) {
    refuse('activity', `is one of ${listed(ACTIVITIES)}, not ${nameValue(activity)}`);
  } else {
    const parts = meaningfulParts[activity as ActivityKind].parts.map((each) => each.part);
    if (part !== undefined && !isOneOf(part, parts)) {
      refuse('part', `there is no such part of this activity: ${nameValue(part)}`);
    }
    if (providers !== undefined && activity !== 'provider-encounter') {
      refuse('providers', `are named for provider encounters only, not for ${nameValue(activity)}`);
    }
  }
  if (providers !== undefined && !isListOf(providers, PROVIDERS)) {
    refuse('providers', `is a list of at least one of ${listed(PROVIDERS)}, not ${nameValue(providers)}`);
  }
  if (!Number.isSafeInteger(least) || Number(least) < 1) {
    refuse('least', `is a whole number from 1, not ${nameValue(least)}`);
  }
  if (considering !== undefined && considering !== 'university') {
    refuse('considering', `is 'university' or left out, not ${nameValue(considering)}`);
  }
  const years: readonly unknown[] = Array.isArray(yearGroups) ? Array.from(yearGroups) : [];
  if (years.length === 0 || !years.every(isYearGroup)) {
    refuse('yearGroups', `is a list of at least one year group, 1 to 14, not ${nameValue(yearGroups)}`);
  }
  if (sinceYear !== undefined) {
    const problem = isYearGroup(sinceYear) ? problemOfSince(sinceYear, years.filter(isYearGroup)) : 'is a year group';
    if (problem !== undefined) refuse('sinceYear', `${problem}, not ${nameValue(sinceYear)}`);
  }
  return issues;
};

const FIELDS = ['activity', 'providers', 'part', 'least', 'yearGroups', 'sinceYear', 'considering'];

const problemOfSince = (since: number, years: readonly number[]): string | undefined => {
  const [youngest, oldest] = [Math.min(...years), Math.max(...years)];
  if (since > youngest) return `is no later than the youngest year group looked at, ${youngest}`;
  if (since < FIRST_YEAR && since < oldest) return `is Year ${FIRST_YEAR} at the earliest, before which nothing counts`;
  return undefined;
};

const isListOf = (value: unknown, known: readonly string[]): boolean =>
  Array.isArray(value) && value.length > 0 && Array.from(value).every((each) => isOneOf(each, known));

const isOneOf = (value: unknown, known: readonly string[]): boolean => known.includes(value as string);

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
