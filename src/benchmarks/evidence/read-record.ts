import {
  didYouMean,
  isIsoDate,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  unknownProperties,
} from '../../core/index.js';
import type { ActivityKind, ActivityRecord } from '../entities.js';
import { meaningfulParts } from '../rules/meaningful.js';
import { type Calendar, FIRST_YEAR, firstDayFor } from './calendar.js';
import { ACTIVITIES, ATTENDED, entryOf, kindNumber, PROVIDERS, partBits } from './entry.js';
import type { Names } from './log.js';
import { MOST, type Roster } from './roster.js';

const FIELDS = ['pupil', 'date', 'activity', 'provider', 'parts', 'attended', 'activityId'];

/** The place of the pupil a record is about; -1 where there is none. */
export const placeIn = (record: unknown, roster: Roster): number => {
  if (typeof record !== 'object' || record === null) return -1;
  return roster.places.get((record as ActivityRecord).pupil) ?? -1;
};

/**
 * A record as an entry; -1 where anything is wrong with it, which {@link recordProblems} then tells. This is the inner
 * loop of everything done with evidence: it looks at each property once and makes nothing.
 */
export const readRecord = (record: ActivityRecord, firstDay: number, calendar: Calendar, names: Names): number => {
  const { date, activity, provider, parts, attended, activityId } = record as Readonly<Record<string, unknown>>;
  const day = calendar.dayOf(date);
  const kind = kindNumber(activity, provider);
  if (!(day >= firstDay) || kind === undefined) return -1;
  let named = 3;
  let flags = ATTENDED;
  if (provider !== undefined) named++;
  if (attended !== undefined) {
    named++;
    if (attended === false) flags = 0;
    else if (attended !== true) return -1;
  }
  if (parts !== undefined) {
    named++;
    const bits = partBits(kind, parts);
    if (bits < 0) return -1;
    flags |= bits;
  }
  let name = 0;
  if (activityId !== undefined) {
    named++;
    name = numberOf(activityId, names);
    if (name < 0) return -1;
  }
  let properties = 0;
  for (const _ in record) properties++;
  if (properties !== named && unknownProperties(record, FIELDS).length > 0) return -1;
  return entryOf(name, day, kind, flags);
};

/** The number of an activity's id, given to it where it is new; -1 for what is no id. */
export const numberOf = (id: unknown, { list, numbers }: Names): number => {
  if (typeof id !== 'string' || id === '') return -1;
  const known = numbers.get(id);
  if (known !== undefined) return known;
  if (list.length >= MOST) return -1;
  list.push(id);
  numbers.set(id, list.length);
  return list.length;
};

/** Everything that is wrong with a record. Where cohort or year could not be read, what depends on them is left out. */
export const recordProblems = (
  record: unknown,
  path: ProblemIssue['path'],
  roster: Roster | undefined,
  calendar: Calendar | undefined,
): readonly ProblemIssue[] => {
  if (!isPlainObject(record)) {
    return [{ path, message: `a record is an object with pupil, date and activity, not ${nameValue(record)}` }];
  }
  const { pupil, date, activity, provider, parts, attended, activityId } = record;
  const issues = [...unknownProperties(record, FIELDS, path)];
  const refuse = (property: string, message: string): void => {
    issues.push({ path: [...path, property], message });
  };
  const place = typeof pupil === 'string' ? roster?.places.get(pupil) : undefined;
  if (typeof pupil !== 'string' || pupil === '') refuse('pupil', `is the id of a pupil, not ${nameValue(pupil)}`);
  else if (roster && place === undefined) refuse('pupil', `there is no pupil ${nameValue(pupil)} in the cohort`);
  const dateProblem = problemOfDate(date, place === undefined ? undefined : roster?.yearGroups[place], calendar);
  if (dateProblem !== undefined) refuse('date', dateProblem);
  const isKnown = ACTIVITIES.includes(activity as ActivityKind);
  if (!isKnown)
    refuse('activity', `is ${anyOf(ACTIVITIES)}, not ${nameValue(activity)}${suggest(activity, ACTIVITIES)}`);
  if (activity === 'provider-encounter' && kindNumber(activity, provider) === undefined) {
    refuse('provider', `is ${anyOf(PROVIDERS)}, not ${nameValue(provider)}${suggest(provider, PROVIDERS)}`);
  }
  if (isKnown && activity !== 'provider-encounter' && provider !== undefined) {
    refuse('provider', `is named for provider encounters only, not for ${nameValue(activity)}`);
  }
  if (parts !== undefined) issues.push(...partsProblems(parts, isKnown ? activity : undefined, [...path, 'parts']));
  if (attended !== undefined && typeof attended !== 'boolean') {
    refuse('attended', `is true, false or left out, not ${nameValue(attended)}`);
  }
  if (activityId !== undefined && (typeof activityId !== 'string' || activityId === '')) {
    refuse('activityId', `is a text that is not empty, or left out, not ${nameValue(activityId)}`);
  }
  return issues;
};

const problemOfDate = (
  date: unknown,
  yearGroup: number | undefined,
  calendar: Calendar | undefined,
): string | undefined => {
  if (!isIsoDate(date)) return `is a date, written YYYY-MM-DD, not ${nameValue(date)}`;
  if (!calendar) return undefined;
  const day = calendar.dayOf(date);
  // A pupil who is not known could be in any year group, the oldest included.
  const first = yearGroup === undefined ? 0 : firstDayFor(calendar, yearGroup);
  if (day >= first) return undefined;
  const since = yearGroup !== undefined && yearGroup < FIRST_YEAR ? 'the academic year' : `Year ${FIRST_YEAR}`;
  return `${nameValue(date)} is outside the time that counts, from ${calendar.dateOf(first)} (the start of ${since}) to the end of ${calendar.academicYear}`;
};

const partsProblems = (parts: unknown, activity: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (activity === undefined) return [];
  const known: readonly string[] = meaningfulParts[activity as ActivityKind].parts.map(({ part }) => part);
  if (known.length === 0) return [{ path, message: `is left out: there are no parts of ${nameValue(activity)}` }];
  if (!Array.isArray(parts)) return [{ path, message: `is a list of parts, not ${nameValue(parts)}` }];
  return Array.from(parts).flatMap((part: unknown, index) =>
    known.includes(part as string)
      ? []
      : [{ path: [...path, index], message: `is ${anyOf(known)}, not ${nameValue(part)}${suggest(part, known)}` }],
  );
};

const anyOf = (values: readonly string[]): string => `one of ${values.map((value) => `'${value}'`).join(', ')}`;

const suggest = (value: unknown, known: readonly string[]): string =>
  typeof value === 'string' ? didYouMean(value, known) : '';
