import {
  type AcademicYear,
  DomainProblem,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  unknownProperties,
} from '../../core/index.js';
import type { PackedEvidence } from '../pack-evidence.js';
import { type Calendar, calendarOf, firstDayFor } from './calendar.js';
import { allParts, dayOf, kindOf, nameOf, PARTS, REPEATED } from './entry.js';
import { type EvidenceState, emptyLog, settle } from './log.js';
import { MOST, readCohort } from './roster.js';

export const FORMAT = 'careers-domain/evidence/1';

type Refuse = (path: ProblemIssue['path'], message: string) => void;

/** Packed evidence as it was before it was packed, or everything that is wrong with it. */
export const readPacked = (
  packed: unknown,
): { readonly state?: EvidenceState; readonly issues: readonly ProblemIssue[] } => {
  const issues: ProblemIssue[] = [];
  const refuse: Refuse = (path, message) => issues.push({ path, message });
  if (!hasLists(packed, refuse)) return { issues };
  const { format, academicYear, activityIds, entries, given } = packed;
  if (format !== FORMAT) refuse(['format'], `is '${FORMAT}', not ${nameValue(format)}`);
  const calendar = readCalendar(academicYear, refuse);
  const roster = readPupils(packed, refuse);
  checkActivityIds(activityIds, refuse);
  checkNumbers(packed, refuse);
  if (!calendar || !roster || issues.length > 0) return { issues };

  const log = emptyLog(entries.length);
  for (const [pupil, count] of packed.counts.entries()) {
    const place = roster.places.get(packed.pupils[pupil] as string) as number;
    const firstDay = firstDayFor(calendar, roster.yearGroups[place] as number);
    for (const end = log.used + count; log.used < end; log.used++) {
      const entry = entries[log.used] as number;
      if (!isEntry(entry, firstDay, calendar, activityIds.length)) {
        refuse(['entries', log.used], `is no record of pupil ${nameValue(packed.pupils[pupil])}: ${nameValue(entry)}`);
      }
      log.pupils[log.used] = place;
      log.entries[log.used] = entry;
    }
  }
  if (issues.length > 0) return { issues };
  const names = { list: [...activityIds], numbers: new Map(activityIds.map((id, index) => [id, index + 1])) };
  const state = { calendar, roster, names, given, log, length: log.used, settled: 0 };
  settle(state);
  if (state.length < entries.length) refuse(['entries'], `hold ${entries.length - state.length} records twice`);
  return issues.length > 0 ? { issues } : { state, issues };
};

/** The most that each list may have; records can come from many portions. */
const LISTS = {
  pupils: MOST,
  yearGroups: MOST,
  considering: MOST,
  counts: MOST,
  activityIds: MOST,
  entries: 2 ** 27,
} as const;

const hasLists = (packed: unknown, refuse: Refuse): packed is PackedEvidence => {
  if (!isPlainObject(packed)) {
    refuse([], `is what packEvidence returns, not ${nameValue(packed)}`);
    return false;
  }
  const unknown = unknownProperties(packed, ['format', 'academicYear', 'given', ...Object.keys(LISTS)]);
  for (const { path, message } of unknown) refuse(path, message);
  let found = true;
  for (const [name, most] of Object.entries(LISTS)) {
    const list = packed[name];
    if (Array.isArray(list) && list.length <= most) continue;
    refuse([name], Array.isArray(list) ? `is longer than ${most}` : `is a list, not ${nameValue(list)}`);
    found = false;
  }
  return found;
};

const readCalendar = (academicYear: AcademicYear, refuse: Refuse): Calendar | undefined => {
  try {
    return calendarOf(academicYear);
  } catch (problem) {
    if (!(problem instanceof DomainProblem)) throw problem;
    for (const { message } of problem.issues) refuse(['academicYear'], message);
    return undefined;
  }
};

const readPupils = ({ pupils, yearGroups, considering, counts }: PackedEvidence, refuse: Refuse) => {
  for (const [name, { length }] of Object.entries({ yearGroups, considering, counts })) {
    if (length !== pupils.length) refuse([name], `has ${length} values for ${pupils.length} pupils`);
  }
  const cohort = Array.from(pupils, (id, i) => ({
    id,
    yearGroup: yearGroups[i],
    ...(considering[i] !== null && { consideringUniversity: considering[i] }),
  }));
  const { roster, issues } = readCohort(cohort);
  for (const { path, message } of issues) refuse([LIST_OF[String(path[2])] ?? 'pupils', Number(path[1])], message);
  return roster;
};

/** Which list each property of a pupil is in. */
const LIST_OF: Readonly<Record<string, string>> = { yearGroup: 'yearGroups', consideringUniversity: 'considering' };

const checkActivityIds = (activityIds: readonly unknown[], refuse: Refuse): void => {
  const seen = new Set<unknown>();
  for (const [i, id] of Array.from(activityIds).entries()) {
    if (typeof id !== 'string' || id === '') {
      refuse(['activityIds', i], `is a text that is not empty, not ${nameValue(id)}`);
    } else if (seen.has(id)) refuse(['activityIds', i], `names ${nameValue(id)} a second time`);
    seen.add(id);
  }
};

const checkNumbers = ({ counts, entries, given }: PackedEvidence, refuse: Refuse): void => {
  const checkEach = (name: string, numbers: readonly unknown[], take: (number: number) => void): void => {
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i];
      if (isCount(number)) take(number);
      else refuse([name, i], `is a whole number from 0, not ${nameValue(number)}`);
    }
  };
  let [total, repeated] = [0, 0];
  checkEach('counts', counts, (count) => {
    total += count;
  });
  checkEach('entries', entries, (entry) => {
    if ((entry & REPEATED) !== 0) repeated++;
  });
  if (total !== entries.length) refuse(['counts'], `add up to ${total} records, where there are ${entries.length}`);
  const least = entries.length + repeated;
  if (!isCount(given) || given < least || (repeated === 0 && given > least)) {
    const right = `${repeated === 0 ? '' : 'at least '}${least}, the number of all records`;
    refuse(['given'], `is ${right}, not ${nameValue(given)}`);
  }
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isEntry = (entry: number, firstDay: number, { lastDay }: Calendar, ids: number): boolean => {
  const day = dayOf(entry);
  return nameOf(entry) <= ids && day >= firstDay && day <= lastDay && (entry & PARTS & ~allParts(kindOf(entry))) === 0;
};
