import { type AcademicYear, compareText, DomainProblem } from '../core/index.js';
import type { Evidence } from './create-evidence.js';
import { nameOf, renamed } from './evidence/entry.js';
import { type EvidenceState, evidenceOf, settle, stateOf } from './evidence/log.js';
import { FORMAT, readPacked } from './evidence/read-packed.js';
import { pupilAt, sortedIds } from './evidence/roster.js';

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
  const { state, issues } = readPacked(packed);
  if (state) return evidenceOf(state);
  throw new DomainProblem('bad-evidence', 'The packed evidence cannot be read', issues);
};
