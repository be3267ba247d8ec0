import { type AcademicYear, DomainProblem, nameValue, type ProblemIssue } from '../core/index.js';
import type { ActivityRecord, Pupil } from './entities.js';
import { type Calendar, calendarOf, firstDayFor } from './evidence/calendar.js';
import { type EvidenceState, emptyLog, evidenceOf, roomFor, settleWhenDue, stateOf } from './evidence/log.js';
import { placeIn, readRecord, recordProblems } from './evidence/read-record.js';
import { MOST, type Roster, readCohort } from './evidence/roster.js';

/**
 * The activity records of a cohort, packed so that millions fit in memory. It never changes: {@link addRecords} and
 * `mergeEvidence` give new evidence.
 *
 * What is inside is hidden. `answersFromEvidence` and `providerAccessFromEvidence` read it; `packEvidence` writes it as
 * plain JSON, to keep it or to send it to another worker.
 *
 * @group Evidence
 */
export interface Evidence {
  /** The academic year it is for. */
  readonly academicYear: AcademicYear;
  /** How many pupils the cohort has. */
  readonly pupils: number;
  /** How many records were added, those that came twice counted twice. */
  readonly records: number;
}

/**
 * Evidence without records yet, for a cohort in one academic year.
 *
 * @param cohort - The pupils, each with the year group in that academic year; at most 10,000,000.
 * @param academicYear - Such as `2024/25`.
 *
 * @throws DomainProblem `bad-evidence` listing everything that is wrong with cohort and year: pupils named twice, year
 * groups that do not exist, properties that do not exist.
 *
 * @example
 * ```ts
 * import { addRecords, answersFromEvidence, createEvidence, schools2018 } from 'careers-domain/benchmarks';
 *
 * const cohort = [{ id: 'p1', yearGroup: 8 }, { id: 'p2', yearGroup: 8 }];
 * let evidence = createEvidence(cohort, '2024/25');
 * evidence = addRecords(evidence, [{ pupil: 'p1', date: '2024-11-05', activity: 'employer-encounter' }]);
 * evidence = addRecords(evidence, [{ pupil: 'p2', date: '2025-03-20', activity: 'employer-encounter' }]);
 * answersFromEvidence(evidence, schools2018).answers; // => { '5.1': '100' }
 * ```
 *
 * @group Evidence
 */
export const createEvidence = (cohort: readonly Pupil[], academicYear: AcademicYear): Evidence => {
  const { roster, calendar, issues } = readFrame(cohort, academicYear);
  if (!roster || !calendar || issues.length > 0) throw badEvidence(issues);
  return evidenceOf(emptyState(roster, calendar));
};

/**
 * The evidence with more records in it, in any order and any portions.
 *
 * Records that are the same (pupil, activity, kind of provider, date and activity id) count once, with the parts of all
 * of them together; `answersFromEvidence` lists them. A date counts from the start of the pupil's Year 7, or of the
 * academic year for younger pupils, to the end of the academic year.
 *
 * Adding costs as much as the records added. Memory grows with the pupils and the different records, about 12 bytes a
 * record and twice that while they are sorted, however often records are repeated.
 *
 * @param evidence - What was collected so far; it stays as it is.
 * @param records - At most 10,000,000 at a time.
 *
 * @throws DomainProblem `bad-evidence` listing everything that is wrong with the records, with their positions: unknown
 * pupils, dates that are none or outside the time that counts, unknown activities, providers and parts. Then none of
 * these records is added.
 *
 * @example
 * ```ts
 * import { addRecords, createEvidence } from 'careers-domain/benchmarks';
 * import { DomainProblem } from 'careers-domain/core';
 *
 * const evidence = createEvidence([{ id: 'p1', yearGroup: 8 }], '2024/25');
 * try {
 *   addRecords(evidence, [{ pupil: 'p1', date: '2025-09-01', activity: 'employer-encounter' }]);
 * } catch (problem) {
 *   if (!(problem instanceof DomainProblem)) throw problem;
 *   problem.issues[0].path; // => ['records', 0, 'date']
 * }
 * ```
 *
 * @group Evidence
 */
export const addRecords = (evidence: Evidence, records: readonly ActivityRecord[]): Evidence => {
  const { state, issues } = withRecords(stateOf(evidence), records);
  if (issues.length > 0) throw badEvidence(issues);
  return evidenceOf(state);
};

/**
 * Evidence from everything at once. Unlike `createEvidence` and `addRecords` one after the other it lists the problems of
 * cohort, year and records together.
 *
 * @throws DomainProblem `bad-evidence`.
 */
export const collectEvidence = (
  records: readonly ActivityRecord[],
  cohort: readonly Pupil[],
  academicYear: AcademicYear,
): Evidence => {
  const { roster, calendar, issues } = readFrame(cohort, academicYear);
  if (!roster || !calendar || issues.length > 0) {
    throw badEvidence([...issues, ...problemsOf(records, roster, calendar)]);
  }
  const added = withRecords(emptyState(roster, calendar), records);
  if (added.issues.length > 0) throw badEvidence(added.issues);
  return evidenceOf(added.state);
};

/** What records are read against: the cohort and the academic year, as far as they can be read. */
interface Frame {
  readonly roster: Roster | undefined;
  readonly calendar: Calendar | undefined;
  readonly issues: readonly ProblemIssue[];
}

const readFrame = (cohort: unknown, academicYear: AcademicYear): Frame => {
  const { roster, issues } = readCohort(cohort);
  try {
    return { roster, calendar: calendarOf(academicYear), issues };
  } catch (problem) {
    if (!(problem instanceof DomainProblem)) throw problem;
    const inYear = problem.issues.map(({ message }) => ({ path: ['academicYear'], message }));
    return { roster, calendar: undefined, issues: [...issues, ...inYear] };
  }
};

const emptyState = (roster: Roster, calendar: Calendar): EvidenceState => ({
  calendar,
  roster,
  names: { list: [], numbers: new Map() },
  given: 0,
  log: emptyLog(0),
  length: 0,
  settled: 0,
});

/** A state with records behind those it has, or what is wrong with them; the state it came from stays as it is. */
const withRecords = (
  state: EvidenceState,
  records: readonly ActivityRecord[],
): { readonly state: EvidenceState; readonly issues: readonly ProblemIssue[] } => {
  const { roster, calendar, names } = state;
  const noList = problemOfList(records);
  if (noList) return { state, issues: [noList] };
  const log = roomFor(state.log, state.length, records.length);
  const firstDays = Array.from({ length: 15 }, (_, yearGroup) => firstDayFor(calendar, yearGroup));
  const issues: ProblemIssue[] = [];
  let { length } = state;
  for (let i = 0; i < records.length; i++) {
    const record = records[i] as ActivityRecord;
    const place = placeIn(record, roster);
    const yearGroup = roster.yearGroups[place];
    const entry = yearGroup === undefined ? -1 : readRecord(record, firstDays[yearGroup] as number, calendar, names);
    if (entry < 0) {
      const problems = recordProblems(record, ['records', i], roster, calendar);
      issues.push(...(problems.length > 0 ? problems : [tooManyIds(i)]));
    } else {
      log.pupils[length] = place;
      log.entries[length] = entry;
      length++;
    }
  }
  // What was written behind the end of a log is in no evidence until it is taken.
  if (issues.length > 0) return { state, issues };
  log.used = length;
  const added = { ...state, log, length, given: state.given + records.length };
  settleWhenDue(added);
  return { state: added, issues };
};

const problemsOf = (
  records: unknown,
  roster: Roster | undefined,
  calendar: Calendar | undefined,
): readonly ProblemIssue[] => {
  const noList = problemOfList(records);
  if (noList) return [noList];
  return Array.from(records as readonly unknown[]).flatMap((record, i) =>
    recordProblems(record, ['records', i], roster, calendar),
  );
};

const problemOfList = (records: unknown): ProblemIssue | undefined => {
  const path = ['records'];
  if (!Array.isArray(records)) return { path, message: `is a list of records, not ${nameValue(records)}` };
  if (records.length <= MOST) return undefined;
  return { path, message: `has more than ${MOST} records; add them in portions with addRecords` };
};

const tooManyIds = (index: number): ProblemIssue => ({
  path: ['records', index, 'activityId'],
  message: `is one more than the ${MOST} different ids of activities that evidence can hold`,
});

const badEvidence = (issues: readonly ProblemIssue[]): DomainProblem =>
  new DomainProblem('bad-evidence', 'The evidence cannot be used', issues);
