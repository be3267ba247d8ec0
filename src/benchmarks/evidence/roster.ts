import { compareText, isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../../core/index.js';
import type { Pupil } from '../entities.js';
import { isYearGroup } from '../is-year-group.js';

/** The pupils of a cohort in columns: a pupil's place in them stands for the pupil everywhere else. */
export interface Roster {
  readonly ids: readonly string[];
  readonly yearGroups: Uint8Array;
  /** Whether the pupil considers university: one of the three values below. */
  readonly considering: Uint8Array;
  readonly places: ReadonlyMap<string, number>;
}

export const NOT_RECORDED = 0;
export const NOT_CONSIDERING = 1;
export const CONSIDERING = 2;

/** So many pupils, different activity ids or records at a time: more than England has, and a list that fits in memory. */
export const MOST = 10_000_000;

/**
 * A cohort as a roster, and everything that is wrong with it. Pupils that are right are in the roster all the same, so
 * that their records can be looked at; there is none for what is no list.
 */
export const readCohort = (
  cohort: unknown,
): { readonly roster: Roster | undefined; readonly issues: readonly ProblemIssue[] } => {
  if (!Array.isArray(cohort) || cohort.length > MOST) {
    const message = Array.isArray(cohort)
      ? `has more than ${MOST} pupils; split it and merge the evidence`
      : `is a list of pupils, not ${nameValue(cohort)}`;
    return { roster: undefined, issues: [{ path: ['cohort'], message }] };
  }
  const issues: ProblemIssue[] = [];
  const { roster, enrol } = emptyRoster(cohort.length);
  for (let i = 0; i < cohort.length; i++) {
    const pupil: unknown = cohort[i];
    const problems = isRightPupil(pupil) ? [] : pupilProblems(pupil, ['cohort', i]);
    for (const problem of problems) issues.push(problem);
    if (!isPlainObject(pupil) || typeof pupil.id !== 'string') continue;
    if (roster.places.has(pupil.id)) {
      issues.push({ path: ['cohort', i, 'id'], message: `names pupil ${nameValue(pupil.id)} a second time` });
    } else {
      // Records of a pupil whose year group is wrong are not wrong for that.
      enrol(problems.length === 0 ? (pupil as Pupil) : { id: pupil.id, yearGroup: 14 });
    }
  }
  return { roster, issues };
};

/** A roster with room for so many pupils, and what puts them in. No pupil may be put in twice. */
export const emptyRoster = (size: number): { readonly roster: Roster; readonly enrol: (pupil: Pupil) => void } => {
  const ids: string[] = [];
  const places = new Map<string, number>();
  const roster = { ids, yearGroups: new Uint8Array(size), considering: new Uint8Array(size), places };
  const enrol = ({ id, yearGroup, consideringUniversity }: Pupil): void => {
    const place = ids.push(id) - 1;
    places.set(id, place);
    roster.yearGroups[place] = yearGroup;
    if (consideringUniversity !== undefined) {
      roster.considering[place] = consideringUniversity ? CONSIDERING : NOT_CONSIDERING;
    }
  };
  return { roster, enrol };
};

/** Ids in the order of `compareText`. */
export const sortedIds = (ids: readonly string[]): string[] => {
  // Without surrogates the order of code points is the engine's own, which sorts three times as fast.
  return ids.some((id) => /[\ud800-\udfff]/.test(id)) ? [...ids].sort(compareText) : [...ids].sort();
};

/** The pupil at a place, as it was given. */
export const pupilAt = ({ ids, yearGroups, considering }: Roster, place: number): Pupil => ({
  id: ids[place] as string,
  yearGroup: yearGroups[place] as number,
  ...(considering[place] !== NOT_RECORDED && { consideringUniversity: considering[place] === CONSIDERING }),
});

const PUPIL = ['id', 'yearGroup', 'consideringUniversity'];

const isRightPupil = (pupil: unknown): pupil is Pupil =>
  isPlainObject(pupil) &&
  typeof pupil.id === 'string' &&
  pupil.id !== '' &&
  isYearGroup(pupil.yearGroup) &&
  (pupil.consideringUniversity === undefined || typeof pupil.consideringUniversity === 'boolean') &&
  hasOnly(pupil, PUPIL);

const hasOnly = (object: object, known: readonly string[]): boolean => {
  for (const name in object) if (!known.includes(name)) return false;
  return true;
};

const pupilProblems = (pupil: unknown, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (!isPlainObject(pupil)) {
    return [{ path, message: `a pupil is an object with id and yearGroup, not ${nameValue(pupil)}` }];
  }
  const issues = [...unknownProperties(pupil, PUPIL, path)];
  if (typeof pupil.id !== 'string' || pupil.id === '') {
    issues.push({ path: [...path, 'id'], message: `is a text that is not empty, not ${nameValue(pupil.id)}` });
  }
  if (!isYearGroup(pupil.yearGroup)) {
    issues.push({
      path: [...path, 'yearGroup'],
      message: `is a year group, 1 to 14, not ${nameValue(pupil.yearGroup)}`,
    });
  }
  if (pupil.consideringUniversity !== undefined && typeof pupil.consideringUniversity !== 'boolean') {
    issues.push({
      path: [...path, 'consideringUniversity'],
      message: `is true, false or left out, not ${nameValue(pupil.consideringUniversity)}`,
    });
  }
  return issues;
};
