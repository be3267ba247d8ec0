import { DomainProblem, nameValue, type ProblemIssue } from '../core/index.js';
import type { Evidence } from './create-evidence.js';
import type { Pupil } from './entities.js';
import { nameOf, renamed } from './evidence/entry.js';
import {
  type EvidenceState,
  emptyLog,
  evidenceOf,
  type Names,
  noEvidence,
  settleWhenDue,
  stateIn,
} from './evidence/log.js';
import { numberOf } from './evidence/read-record.js';
import { emptyRoster, MOST, pupilAt, type Roster } from './evidence/roster.js';

/**
 * Evidence that was collected in parts, as if it had been collected in one: the same records in any parts give the same
 * answers, and the order of the parts does not matter.
 *
 * The parts may hold the records of the same cohort, or of different pupils, or both: the cohort of the whole is everyone
 * in any part. A record that is in two parts counts once.
 *
 * @param parts - At least one, all for the same academic year.
 *
 * @throws DomainProblem `bad-evidence` listing parts that are no evidence or for another academic year, and pupils who
 * are in different year groups in different parts or differ in whether they consider university.
 *
 * @example
 * ```ts
 * import { addRecords, answersFromEvidence, createEvidence, mergeEvidence, schools2018 } from 'careers-domain/benchmarks';
 *
 * const cohort = [{ id: 'p1', yearGroup: 8 }, { id: 'p2', yearGroup: 8 }];
 * const empty = createEvidence(cohort, '2024/25');
 * const autumn = addRecords(empty, [{ pupil: 'p1', date: '2024-11-05', activity: 'employer-encounter' }]);
 * const spring = addRecords(empty, [{ pupil: 'p2', date: '2025-03-20', activity: 'employer-encounter' }]);
 * answersFromEvidence(mergeEvidence([autumn, spring]), schools2018).answers; // => { '5.1': '100' }
 * ```
 *
 * @group Evidence
 */
export const mergeEvidence = (parts: readonly Evidence[]): Evidence => {
  const states = statesOf(parts);
  const { roster, issues } = mergeRosters(states.map((state) => state.roster));
  if (issues.length > 0) throw badMerge(issues);
  const { names, numbers } = mergeNames(states.map((state) => state.names));
  const log = emptyLog(states.reduce((total, { length }) => total + length, 0));
  for (const [part, state] of states.entries()) {
    const places = placesIn(roster, state.roster);
    for (let i = 0; i < state.length; i++) {
      const place = state.log.pupils[i] as number;
      const entry = state.log.entries[i] as number;
      const name = nameOf(entry);
      log.pupils[log.used] = places === undefined ? place : (places[place] as number);
      log.entries[log.used] = name === 0 ? entry : renamed(entry, numbers[part]?.[name - 1] as number);
      log.used++;
    }
  }
  const merged = {
    calendar: states[0].calendar,
    roster,
    names,
    given: states.reduce((total, { given }) => total + given, 0),
    log,
    length: log.used,
    settled: 0,
  };
  settleWhenDue(merged);
  return evidenceOf(merged);
};

const statesOf = (parts: unknown): readonly [EvidenceState, ...EvidenceState[]] => {
  if (!Array.isArray(parts) || parts.length === 0) {
    const given = Array.isArray(parts) ? 'an empty one' : nameValue(parts);
    throw badMerge([{ path: ['parts'], message: `is a list of evidence, not ${given}` }]);
  }
  const states = Array.from(parts, stateIn);
  const year = states.find((state) => state !== undefined)?.calendar.academicYear;
  const issues = states.flatMap((state, index): ProblemIssue[] => {
    const path = ['parts', index];
    if (state === undefined) return [noEvidence(parts[index], path)];
    const { academicYear } = state.calendar;
    return academicYear === year ? [] : [{ path, message: `is for ${academicYear}, where others are for ${year}` }];
  });
  const [first, ...rest] = states.flatMap((state) => state ?? []);
  if (first === undefined || issues.length > 0) throw badMerge(issues);
  return [first, ...rest];
};

const mergeRosters = (
  rosters: readonly Roster[],
): { readonly roster: Roster; readonly issues: readonly ProblemIssue[] } => {
  const [first, ...rest] = rosters;
  if (first && rest.every((roster) => isSame(roster, first))) return { roster: first, issues: [] };
  const issues: ProblemIssue[] = [];
  const { roster, enrol } = emptyRoster(rosters.reduce((total, { ids }) => total + ids.length, 0));
  for (const [part, { ids }] of rosters.entries()) {
    for (let place = 0; place < ids.length; place++) {
      const pupil = pupilAt(rosters[part] as Roster, place);
      const known = roster.places.get(pupil.id);
      if (known === undefined) enrol(pupil);
      else issues.push(...differences(pupil, pupilAt(roster, known), ['parts', part]));
      if (roster.ids.length > MOST) return { roster, issues: [tooMany('pupils')] };
    }
  }
  return { roster, issues };
};

const isSame = (a: Roster, b: Roster): boolean => {
  if (a === b) return true;
  if (a.ids.length !== b.ids.length) return false;
  for (let i = 0; i < a.ids.length; i++) {
    if (a.ids[i] !== b.ids[i] || a.yearGroups[i] !== b.yearGroups[i] || a.considering[i] !== b.considering[i]) {
      return false;
    }
  }
  return true;
};

const differences = (pupil: Pupil, known: Pupil, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const issues: ProblemIssue[] = [];
  const name = `pupil ${nameValue(pupil.id)}`;
  if (pupil.yearGroup !== known.yearGroup) {
    issues.push({
      path,
      message: `has ${name} in Year ${pupil.yearGroup}, where another part has Year ${known.yearGroup}`,
    });
  }
  if (pupil.consideringUniversity !== known.consideringUniversity) {
    issues.push({ path, message: `differs from another part in whether ${name} considers university` });
  }
  return issues;
};

/** Where the pupils of a part stand in the whole; `undefined` where they stand where they stood. */
const placesIn = (whole: Roster, part: Roster): Uint32Array | undefined => {
  if (isSame(whole, part)) return undefined;
  return Uint32Array.from(part.ids, (id) => whole.places.get(id) as number);
};

/** The ids of activities of all parts together, and the numbers those of each part have there. */
const mergeNames = (
  parts: readonly Names[],
): { readonly names: Names; readonly numbers: readonly (readonly number[])[] } => {
  const names: Names = { list: [], numbers: new Map() };
  const numbers = parts.map(({ list }) => list.map((id) => numberOf(id, names)));
  if (numbers.some((part) => part.some((number) => number < 0)))
    throw badMerge([tooMany('different ids of activities')]);
  return { names, numbers };
};

const tooMany = (what: string): ProblemIssue => ({
  path: ['parts'],
  message: `have more than ${MOST} ${what} together`,
});

const badMerge = (issues: readonly ProblemIssue[]): DomainProblem =>
  new DomainProblem('bad-evidence', 'The evidence cannot be merged', issues);
