import {
  type AcademicYear,
  compareText,
  DomainProblem,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  unknownProperties,
} from '../core/index.js';
import type { Evidence } from './create-evidence.js';
import { type Calendar, calendarOf, firstDayFor } from './evidence/calendar.js';
import { allParts, dayOf, kindOf, nameOf, PARTS, REPEATED, renamed } from './evidence/entry.js';
import { type EvidenceState, emptyLog, evidenceOf, settle, stateOf } from './evidence/log.js';
import { pupilAt, type Roster, readCohort, sortedIds } from './evidence/roster.js';

/**
 * Evidence as plain JSON: numbers and texts in lists, to keep it or to send it to another worker. Two pieces of evidence
 * with the same pupils and records pack to equal values, whatever the order they came in.
 *
 * @group Evidence
 */
export interface PackedEvidence {
  /** What this is, and in which version. */
  readonly format: 'careers-domain/evidence/1';
  /** The academic year. */
  readonly academicYear: AcademicYear;
  /** How many records were added. */
  readonly given: number;
  /** The ids of the pupils, in order. */
  readonly pupils: readonly string[];
  /** Their year groups. */
  readonly yearGroups: readonly number[];
  /** Whether they consider university; `null` where it is not recorded. */
  readonly considering: readonly (boolean | null)[];
  /** The ids of the activities, in order. */
  readonly activityIds: readonly string[];
  /** How many different records each pupil has. */
  readonly counts: readonly number[];
  /** The records, pupil after pupil, each as one number. */
  readonly entries: readonly number[];
}

/**
 * Evidence as plain JSON, exactly.
 *
 * @throws DomainProblem `bad-evidence` where the evidence is none.
 *
 * @example
 * ```ts
 * import { addRecords, createEvidence, packEvidence, unpackEvidence } from 'careers-domain/benchmarks';
 *
 * const empty = createEvidence([{ id: 'p1', yearGroup: 8 }], '2024/25');
 * const evidence = addRecords(empty, [{ pupil: 'p1', date: '2024-11-05', activity: 'employer-encounter' }]);
 * const sent = JSON.stringify(packEvidence(evidence));
 * unpackEvidence(JSON.parse(sent)); // => { academicYear: '2024/25', pupils: 1, records: 1 }
 * ```
 *
 * @group Evidence
 */
export const packEvidence = (evidence: Evidence): PackedEvidence => {
  const state = stateOf(evidence);
  settle(state);
  const { calendar, roster, names, given, log, length } = state;
  const used = new Set<number>();
  for (let i = 0; i < length; i++) used.add(nameOf(log.entries[i] as number));
  used.delete(0);
  const activityIds = Array.from(used, (name) => names.list[name - 1] as string).sort(compareText);
  const newNames = new Map(activityIds.map((id, index) => [names.numbers.get(id), index + 1]));
  const pupils = sortedIds(roster.ids);
  const places = pupils.map((id) => roster.places.get(id) as number);
  const ends = endsIn(state);
  const counts: number[] = [];
  const entries = new Float64Array(length);
  let filled = 0;
  for (const place of places) {
    const start = filled;
    for (let i = ends[place - 1] ?? 0; i < (ends[place] as number); i++) {
      const entry = log.entries[i] as number;
      entries[filled] = renamed(entry, newNames.get(nameOf(entry)) ?? 0);
      filled++;
    }
    if (activityIds.length > 0) entries.subarray(start, filled).sort();
    counts.push(filled - start);
  }
  return {
    format: FORMAT,
    academicYear: calendar.academicYear,
    given,
    pupils,
    yearGroups: places.map((place) => roster.yearGroups[place] as number),
    considering: places.map((place) => pupilAt(roster, place).consideringUniversity ?? null),
    activityIds,
    counts,
    entries: Array.from(entries),
  };
};

/** Where the records of each pupil end in a settled log. */
const endsIn = ({ roster, log, length }: EvidenceState): Uint32Array => {
  const ends = new Uint32Array(roster.ids.length);
  let end = 0;
  for (let place = 0; place < ends.length; place++) {
    while (end < length && log.pupils[end] === place) end++;
    ends[place] = end;
  }
  return ends;
};

/**
 * The evidence that {@link packEvidence} packed.
 *
 * @param packed - What `packEvidence` returned, or what came back from JSON.
 *
 * @throws DomainProblem `bad-evidence` listing what is wrong with it: counts that are no whole numbers or do not add up,
 * records that lie outside the time that counts, and whatever else no evidence packs to.
 *
 * @example
 * ```ts
 * import { answersFromEvidence, createEvidence, packEvidence, schools2018, unpackEvidence } from 'careers-domain/benchmarks';
 *
 * const packed = packEvidence(createEvidence([{ id: 'p1', yearGroup: 8 }], '2024/25'));
 * answersFromEvidence(unpackEvidence(packed), schools2018).answers; // => { '5.1': '0-25' }
 * ```
 *
 * @group Evidence
 */
export const unpackEvidence = (packed: PackedEvidence): Evidence => {
  const frame = readFrame(packed);
  const { roster, calendar } = frame;
  if (!roster || !calendar || frame.issues.length > 0) throw badPack(frame.issues);
  const { pupils, activityIds, counts, entries, given } = packed;
  const issues: ProblemIssue[] = [];
  const log = emptyLog(entries.length);
  for (const [pupil, count] of counts.entries()) {
    const place = roster.places.get(pupils[pupil] as string) as number;
    const firstDay = firstDayFor(calendar, roster.yearGroups[place] as number);
    for (let i = 0; i < count; i++) {
      const entry = entries[log.used] as number;
      if (!isEntry(entry, firstDay, calendar, activityIds.length)) {
        issues.push({ path: ['entries', log.used], message: `is no record of this pupil: ${nameValue(entry)}` });
      }
      log.pupils[log.used] = place;
      log.entries[log.used] = entry;
      log.used++;
    }
  }
  if (issues.length > 0) throw badPack(issues);
  const names = { list: [...activityIds], numbers: new Map(activityIds.map((id, index) => [id, index + 1])) };
  const state = { calendar, roster, names, given, log, length: log.used, settled: 0 };
  settle(state);
  if (state.length < entries.length) {
    throw badPack([{ path: ['entries'], message: `hold ${entries.length - state.length} records twice` }]);
  }
  return evidenceOf(state);
};

const FORMAT = 'careers-domain/evidence/1';

const LISTS = ['pupils', 'yearGroups', 'considering', 'activityIds', 'counts', 'entries'] as const;

const readFrame = (
  packed: unknown,
): {
  readonly roster?: Roster | undefined;
  readonly calendar?: Calendar | undefined;
  readonly issues: readonly ProblemIssue[];
} => {
  if (!isPlainObject(packed)) {
    return { issues: [{ path: [], message: `is what packEvidence returns, not ${nameValue(packed)}` }] };
  }
  const issues = [...unknownProperties(packed, ['format', 'academicYear', 'given', ...LISTS])];
  const refuse = (path: ProblemIssue['path'], message: string): void => {
    issues.push({ path, message });
  };
  const { format, academicYear, given } = packed;
  if (format !== FORMAT) refuse(['format'], `is '${FORMAT}', not ${nameValue(format)}`);
  const calendar = readCalendar(academicYear, refuse);
  for (const list of LISTS) {
    if (!Array.isArray(packed[list])) refuse([list], `is a list, not ${nameValue(packed[list])}`);
  }
  if (LISTS.some((list) => !Array.isArray(packed[list]))) return { calendar, issues };
  const { pupils, yearGroups, considering, activityIds, counts, entries } = packed as unknown as PackedEvidence;
  for (const [list, { length }] of Object.entries({ yearGroups, considering, counts })) {
    if (length !== pupils.length) refuse([list], `has ${length} values for ${pupils.length} pupils`);
  }
  const cohort = Array.from(pupils, (id, i) => ({
    id,
    yearGroup: yearGroups[i],
    ...(considering[i] !== null && { consideringUniversity: considering[i] }),
  }));
  const { roster, issues: wrongPupils } = readCohort(cohort);
  for (const { path, message } of wrongPupils) {
    const [, index, property] = path;
    refuse(index === undefined ? ['pupils'] : [LIST_OF[String(property)] ?? 'pupils', index], message);
  }
  checkActivityIds(activityIds, refuse);
  let total = 0;
  for (const [i, count] of Array.from(counts).entries()) {
    if (isCount(count)) total += count;
    else refuse(['counts', i], `is a whole number from 0, not ${nameValue(count)}`);
  }
  if (total !== entries.length) refuse(['counts'], `add up to ${total} records, where there are ${entries.length}`);
  const repeated = entries.filter((entry) => (entry & REPEATED) !== 0).length;
  const fits = isCount(given) && (repeated === 0 ? given === entries.length : given >= entries.length + repeated);
  if (!fits) {
    refuse(
      ['given'],
      `is the number of all records, ${repeated === 0 ? entries.length : `at least ${entries.length + repeated}`}, not ${nameValue(given)}`,
    );
  }
  return { roster, calendar, issues };
};

type Refuse = (path: ProblemIssue['path'], message: string) => void;

const LIST_OF: Readonly<Record<string, string>> = { yearGroup: 'yearGroups', consideringUniversity: 'considering' };

const readCalendar = (academicYear: unknown, refuse: Refuse): Calendar | undefined => {
  try {
    return calendarOf(academicYear as AcademicYear);
  } catch (problem) {
    if (!(problem instanceof DomainProblem)) throw problem;
    for (const { message } of problem.issues) refuse(['academicYear'], message);
    return undefined;
  }
};

const checkActivityIds = (activityIds: readonly unknown[], refuse: Refuse): void => {
  const seen = new Set<unknown>();
  for (const [i, id] of Array.from(activityIds).entries()) {
    if (typeof id !== 'string' || id === '') {
      refuse(['activityIds', i], `is a text that is not empty, not ${nameValue(id)}`);
    } else if (seen.has(id)) refuse(['activityIds', i], `names ${nameValue(id)} a second time`);
    seen.add(id);
  }
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isEntry = (entry: unknown, firstDay: number, { lastDay }: Calendar, ids: number): boolean => {
  if (!isCount(entry) || nameOf(entry) > ids) return false;
  const day = dayOf(entry);
  return day >= firstDay && day <= lastDay && (entry & PARTS & ~allParts(kindOf(entry))) === 0;
};

const badPack = (issues: readonly ProblemIssue[]): DomainProblem =>
  new DomainProblem('bad-evidence', 'The packed evidence cannot be read', issues);
