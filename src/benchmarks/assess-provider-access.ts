import {
  type AcademicYear,
  academicYearPeriod,
  addDays,
  compareText,
  type Decision,
  decisionOf,
  isoDate,
} from '../core/index.js';
import { requireAccessRules } from './check-access-rules.js';
import { collectEvidence, type Evidence } from './create-evidence.js';
import type { ActivityRecord, ProviderAccessRules, Pupil } from './entities.js';
import type { Calendar } from './evidence/calendar.js';
import { type DuplicateRecord, duplicatesIn } from './evidence/duplicates.js';
import { ATTENDED, dayOf, KINDS, kindOf, nameOf, occasionOf } from './evidence/entry.js';
import { type EvidenceState, settle, stateOf } from './evidence/log.js';
import { countInWords } from './in-words.js';
import { providerAccess2023 } from './rules/provider-access.js';
import type { Share } from './share.js';

type Phase = ProviderAccessRules['phases'][number];

/**
 * The time in which the encounters of a phase must be, for the pupils now in one year group.
 *
 * @group Provider access
 */
export interface AccessWindow {
  /** The year group in the academic year looked at. */
  readonly yearGroup: number;
  /** The first day that counts. */
  readonly from: string;
  /** The first day that no longer counts: the day after the last. */
  readonly until: string;
  /**
   * - `ends`: it ends in the academic year looked at, so that these pupils are judged.
   * - `goes-on`: it goes on after that year, so that they are not judged yet.
   * - `not-in-force`: it ended before the rules came into force, or began after, so that they ask nothing.
   */
  readonly state: 'ends' | 'goes-on' | 'not-in-force';
}

/**
 * A pupil with fewer encounters than the phase asks for.
 *
 * @group Provider access
 */
export interface PupilShortOfAccess {
  /** The id of the pupil. */
  readonly pupil: string;
  /** The pupil's year group. */
  readonly yearGroup: number;
  /** How many encounters in the window are on record. */
  readonly encounters: number;
  /** How many are missing. */
  readonly missing: number;
}

/**
 * What the records say of one phase.
 *
 * @group Provider access
 */
export interface PhaseOfAccess {
  /** The phase, by its id in the rules. */
  readonly phase: string;
  /** Its name. */
  readonly title: string;
  /** Whether pupils must take part, or it is enough that they are offered the encounters. */
  readonly attendance: Phase['attendance'];
  /** How many encounters each pupil must have. */
  readonly least: number;
  /** When, for each year group of the phase. */
  readonly windows: readonly AccessWindow[];
  /** Whether every pupil who is judged has them. */
  readonly decision: Decision;
  /** How many of the pupils judged have them. */
  readonly share: Share;
  /** The pupils judged who are short, by id. */
  readonly short: readonly PupilShortOfAccess[];
  /** The pupils whose window goes on and who still need encounters, by id. */
  readonly toGo: readonly PupilShortOfAccess[];
}

/**
 * What the records say of a school under the provider access rules.
 *
 * @group Provider access
 */
export interface ProviderAccess {
  /** The id of the rules. */
  readonly rules: string;
  /** The academic year. */
  readonly academicYear: AcademicYear;
  /** Whether the school gave every pupil judged in this year the encounters, with a reason for each phase. */
  readonly decision: Decision;
  /** The phases, in order. */
  readonly phases: readonly PhaseOfAccess[];
  /** What the law asks for besides, and these records cannot show. */
  readonly notChecked: readonly string[];
  /** The records that came more than once, by pupil, date and activity. Each was counted once. */
  readonly duplicates: readonly DuplicateRecord[];
}

/**
 * Whether pupils had the encounters with providers of technical education or apprenticeships that the law asks for: two
 * by 28 February of Year 9, two more by 28 February of Year 11, and two offered by 28 February of Year 13.
 *
 * Each pupil of Years 8 to 13 is in one phase. Those whose window ends in the academic year are judged; the others are
 * listed where they still need encounters. In a mandatory phase only encounters attended count, in the optional one also
 * those offered and not attended (`attended: false`). Encounters of one kind of provider on one day count once, unless
 * their activity ids differ; records of one activity id on one day are one encounter, however many providers were there.
 *
 * @param records - Activity records; those of other activities and providers are left aside.
 * @param cohort - The pupils, each with the year group in that academic year.
 * @param academicYear - Such as `2024/25`.
 * @param rules - {@link providerAccess2023} unless another is given.
 *
 * @returns The decision for the school and for each phase, with the pupils who are short and by how many. Dates are half
 * open: `until` is the first day that no longer counts. In a leap year that is 29 February.
 *
 * @throws DomainProblem `bad-evidence` listing everything that is wrong with cohort, year and records (see `addRecords`);
 * `bad-rules` listing what is wrong with the rules; `bad-date` where a window would leave the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { type ActivityRecord, assessProviderAccess } from 'careers-domain/benchmarks';
 *
 * const records: ActivityRecord[] = [
 *   { pupil: 'p1', date: '2022-11-10', activity: 'provider-encounter', provider: 'college' },
 *   { pupil: 'p1', date: '2024-02-29', activity: 'provider-encounter', provider: 'training-provider' },
 * ];
 * const { decision, phases } = assessProviderAccess(records, [{ id: 'p1', yearGroup: 9 }], '2023/24');
 * decision.allowed; // => false
 * phases[0].windows[1];
 * // => { yearGroup: 9, from: '2022-09-01', until: '2024-02-29', state: 'ends' }
 * phases[0].short; // => [{ pupil: 'p1', yearGroup: 9, encounters: 1, missing: 1 }]
 * ```
 *
 * @group Provider access
 */
export const assessProviderAccess = (
  records: readonly ActivityRecord[],
  cohort: readonly Pupil[],
  academicYear: AcademicYear,
  rules: ProviderAccessRules = providerAccess2023,
): ProviderAccess => providerAccessFromEvidence(collectEvidence(records, cohort, academicYear), rules);

/**
 * The same as {@link assessProviderAccess}, from evidence that was collected bit by bit.
 *
 * @param evidence - From `createEvidence`, `addRecords`, `mergeEvidence` or `unpackEvidence`.
 * @param rules - {@link providerAccess2023} unless another is given.
 *
 * @throws DomainProblem `bad-evidence` where the evidence is none; `bad-rules` listing what is wrong with the rules;
 * `bad-date` where a window would leave the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { createEvidence, providerAccessFromEvidence } from 'careers-domain/benchmarks';
 *
 * const { decision, phases } = providerAccessFromEvidence(createEvidence([{ id: 'p1', yearGroup: 8 }], '2024/25'));
 * decision.allowed; // => true
 * phases[0].toGo; // => [{ pupil: 'p1', yearGroup: 8, encounters: 0, missing: 2 }]
 * ```
 *
 * @group Provider access
 */
export const providerAccessFromEvidence = (
  evidence: Evidence,
  rules: ProviderAccessRules = providerAccess2023,
): ProviderAccess => {
  requireAccessRules(rules);
  const state = stateOf(evidence);
  const { academicYear } = state.calendar;
  const counts = countEncounters(rules, state);
  const phases = rules.phases.map((phase, index) => assessPhase(phase, rules, counts[index] as PhaseCount));
  return {
    rules: rules.id,
    academicYear,
    decision: decisionOf(phases.flatMap(({ decision }) => decision.reasons)),
    phases,
    notChecked: [...rules.notChecked],
    duplicates: duplicatesIn(state),
  };
};

/** One phase while its pupils are counted. */
interface PhaseCount {
  readonly windows: readonly AccessWindow[];
  judged: number;
  met: number;
  readonly short: PupilShortOfAccess[];
  readonly toGo: PupilShortOfAccess[];
}

const countEncounters = (rules: ProviderAccessRules, state: EvidenceState): readonly PhaseCount[] => {
  settle(state);
  const { roster, log, length } = state;
  const counts = rules.phases.map((phase): PhaseCount => {
    const windows = windowsOf(phase, rules, state.calendar.academicYear);
    return { windows, judged: 0, met: 0, short: [], toGo: [] };
  });
  const tests = Array.from({ length: 15 }, (_, yearGroup) => testFor(yearGroup, rules, counts, state.calendar));
  let end = 0;
  for (let pupil = 0; pupil < roster.ids.length; pupil++) {
    const start = end;
    while (end < length && log.pupils[end] === pupil) end++;
    const yearGroup = roster.yearGroups[pupil] as number;
    const test = tests[yearGroup];
    if (!test) continue;
    const { count, least, window } = test;
    const encounters = encountersBetween(log.entries, start, end, test);
    if (window.state === 'ends') {
      count.judged++;
      if (encounters >= least) count.met++;
    }
    if (encounters < least) {
      const list = window.state === 'ends' ? count.short : count.toGo;
      list.push({ pupil: roster.ids[pupil] as string, yearGroup, encounters, missing: least - encounters });
    }
  }
  return counts;
};

/** What the encounters of the pupils in one year group are put to. */
interface Test {
  readonly count: PhaseCount;
  readonly window: AccessWindow;
  readonly least: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** A bit for each kind of activity that counts. */
  readonly kinds: number;
  /** The flags that an entry must have. */
  readonly needed: number;
}

const testFor = (
  yearGroup: number,
  { phases, providers }: ProviderAccessRules,
  counts: readonly PhaseCount[],
  calendar: Calendar,
): Test | undefined => {
  const index = phases.findIndex(({ from, to }) => yearGroup >= from.yearGroup && yearGroup <= to.yearGroup);
  const [phase, count] = [phases[index], counts[index]];
  const window = count?.windows.find((each) => each.yearGroup === yearGroup);
  if (!phase || !count || !window || window.state === 'not-in-force') return undefined;
  return {
    count,
    window,
    least: phase.least,
    firstDay: calendar.dayOf(window.from),
    lastDay: window.state === 'ends' ? calendar.dayOf(addDays(window.until, -1)) : calendar.lastDay,
    kinds: KINDS.reduce(
      (bits, { provider }, kind) => (provider && providers.includes(provider) ? bits | (1 << kind) : bits),
      0,
    ),
    needed: phase.attendance === 'mandatory' ? ATTENDED : 0,
  };
};

const encountersBetween = (
  entries: Float64Array,
  start: number,
  end: number,
  { firstDay, lastDay, kinds, needed }: Test,
): number => {
  let encounters = 0;
  let lastNamed = -1;
  for (let i = start; i < end; i++) {
    const entry = entries[i] as number;
    const day = dayOf(entry);
    if ((kinds & (1 << kindOf(entry))) === 0 || (entry & needed) !== needed || day < firstDay || day > lastDay)
      continue;
    // Entries are sorted by activity id and day first, so that those of one occasion follow each other.
    const occasion = occasionOf(entry);
    if (nameOf(entry) === 0 || occasion !== lastNamed) encounters++;
    lastNamed = occasion;
  }
  return encounters;
};

const windowsOf = (
  { from, to }: Phase,
  { inForce }: ProviderAccessRules,
  academicYear: AcademicYear,
): readonly AccessWindow[] =>
  Array.from({ length: to.yearGroup - from.yearGroup + 1 }, (_, index) => {
    const yearGroup = from.yearGroup + index;
    const first = dateIn(academicYear, yearGroup, from);
    const last = dateIn(academicYear, yearGroup, to);
    const applies = last >= inForce.from && (inForce.to === undefined || first <= inForce.to);
    const state = yearGroup === to.yearGroup ? 'ends' : 'goes-on';
    return { yearGroup, from: first, until: addDays(last, 1), state: applies ? state : 'not-in-force' };
  });

/** A day of the school year in which those who are in one year group now are, were or will be in another. */
const dateIn = (academicYear: AcademicYear, now: number, { yearGroup, day }: Phase['from']): string => {
  const start = academicYearPeriod(academicYear).from;
  const year = Number(start.slice(0, 4)) + yearGroup - now + (day < start.slice(5) ? 1 : 0);
  return isoDate(`${String(year).padStart(4, '0')}-${day}`);
};

const assessPhase = (phase: Phase, rules: ProviderAccessRules, count: PhaseCount): PhaseOfAccess => {
  const { id, title, attendance, least, cites } = phase;
  const { windows, judged, met, short, toGo } = count;
  return {
    phase: id,
    title,
    attendance,
    least,
    windows,
    decision: decisionOf([
      { rule: id, met: met === judged, message: inWords(phase, rules, count), value: met, limit: judged, cites },
    ]),
    share: { met, of: judged },
    short: short.sort(byPupil),
    toGo: toGo.sort(byPupil),
  };
};

const byPupil = (a: PupilShortOfAccess, b: PupilShortOfAccess): number => compareText(a.pupil, b.pupil);

const inWords = (phase: Phase, rules: ProviderAccessRules, count: PhaseCount): string => {
  const sentence = `${phase.title}: ${judgedInWords(phase, rules, count)}.`;
  const { length } = count.toGo;
  if (length === 0) return sentence;
  return length === 1
    ? `${sentence} 1 pupil in an earlier year group still needs encounters, and has time.`
    : `${sentence} ${length} pupils in earlier year groups still need encounters, and have time.`;
};

const judgedInWords = (
  { attendance, least, to }: Phase,
  { inForce }: ProviderAccessRules,
  { windows, judged, met }: PhaseCount,
): string => {
  const { from, until, state } = windows.at(-1) as AccessWindow;
  const year = `Year ${to.yearGroup}`;
  const time = `from ${from} to ${addDays(until, -1)}`;
  if (state === 'not-in-force') {
    const period = inForce.to === undefined ? inForce.from : `${inForce.from} to ${inForce.to}`;
    return `nothing is asked of ${year}, whose time was ${time}; the rules are in force from ${period}`;
  }
  if (judged === 0) return `no pupil of the cohort is in ${year}, where it ends`;
  const had = attendance === 'mandatory' ? 'had' : 'were offered';
  return `${met} of ${countInWords(judged, 'pupil')} in ${year} ${had} at least ${countInWords(least, 'encounter')} ${time}`;
};
