import { DomainProblem, nameValue, type ProblemIssue } from '../../core/index.js';
import type { Evidence } from '../create-evidence.js';
import type { Calendar } from './calendar.js';
import { FLAGS, identityOf, REPEATED } from './entry.js';
import type { Roster } from './roster.js';

/** What is behind an {@link Evidence}: the pupils, and their records in two columns. */
export interface EvidenceState {
  readonly calendar: Calendar;
  readonly roster: Roster;
  readonly names: Names;
  /** How many records were ever added. */
  readonly given: number;
  // The three below change, but only to hold the same records sorted.
  log: Log;
  /** How much of the log is of this evidence. */
  length: number;
  /** How much of that, from its start, is sorted and has no record twice. */
  settled: number;
}

/**
 * The places of pupils and the entries of their records, side by side. Evidence that came from other evidence shares
 * its log and only reads further, so that adding a record costs that record and changes no older evidence.
 */
export interface Log {
  pupils: Uint32Array;
  entries: Float64Array;
  /** How much is taken. Who reads less than that must not write. */
  used: number;
}

/** The ids of activities, numbered from 1. It only grows, so that evidence can share it. */
export interface Names {
  readonly list: string[];
  readonly numbers: Map<string, number>;
}

const states = new WeakMap<object, EvidenceState>();

export const evidenceOf = (state: EvidenceState): Evidence => {
  const evidence = Object.freeze({
    academicYear: state.calendar.academicYear,
    pupils: state.roster.ids.length,
    records: state.given,
  });
  states.set(evidence, state);
  return evidence;
};

/** What is behind evidence; `undefined` where it is none. */
export const stateIn = (evidence: unknown): EvidenceState | undefined =>
  typeof evidence === 'object' && evidence !== null ? states.get(evidence) : undefined;

/**
 * @throws DomainProblem `bad-evidence` for what is no evidence.
 */
export const stateOf = (evidence: unknown): EvidenceState => {
  const state = stateIn(evidence);
  if (state) return state;
  throw new DomainProblem('bad-evidence', 'There is no evidence to work with', [noEvidence(evidence, ['evidence'])]);
};

export const noEvidence = (value: unknown, path: ProblemIssue['path']): ProblemIssue => ({
  path,
  message: `is evidence, not ${nameValue(value)}; a copy of evidence is none, but packEvidence makes what can be copied`,
});

export const emptyLog = (capacity: number): Log => ({
  pupils: new Uint32Array(capacity),
  entries: new Float64Array(capacity),
  used: 0,
});

/** A log that holds these records at its start and has room for more behind them. */
export const roomFor = (log: Log, length: number, more: number): Log => {
  const isOurs = log.used === length;
  const needed = length + more;
  if (isOurs && log.pupils.length >= needed) return log;
  const capacity = Math.max(needed, Math.min(2 * length, length + GROWTH));
  const pupils = new Uint32Array(capacity);
  const entries = new Float64Array(capacity);
  pupils.set(log.pupils.subarray(0, length));
  entries.set(log.entries.subarray(0, length));
  if (!isOurs) return { pupils, entries, used: length };
  log.pupils = pupils;
  log.entries = entries;
  return log;
};

// A log doubles until it is large, and then grows by this many records.
const GROWTH = 2 ** 22;

// Unsettled records wait until they are as many as the settled ones and this many more: then each record is sorted a
// few times at most however many come, and repeated ones never take more room than that.
const SLACK = 2 ** 20;

export const settleWhenDue = (state: EvidenceState): void => {
  if (state.length - state.settled > state.settled + SLACK) settle(state);
};

/** Sorts the records by pupil and entry and makes one of those that are the same, with all their flags. */
export const settle = (state: EvidenceState): void => {
  const { roster, log, length } = state;
  if (state.settled === length) return;
  const { pupils, entries } = log;
  // A counting sort by pupil: first where each pupil's records begin, then, as they are put there, where they end.
  const bounds = new Uint32Array(roster.ids.length);
  for (let i = 0; i < length; i++) {
    const pupil = pupils[i] as number;
    bounds[pupil] = (bounds[pupil] as number) + 1;
  }
  let total = 0;
  for (let pupil = 0; pupil < bounds.length; pupil++) {
    const count = bounds[pupil] as number;
    bounds[pupil] = total;
    total += count;
  }
  const sorted = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const pupil = pupils[i] as number;
    const at = bounds[pupil] as number;
    sorted[at] = entries[i] as number;
    bounds[pupil] = at + 1;
  }
  const owners = new Uint32Array(length);
  let kept = 0;
  let start = 0;
  for (let pupil = 0; pupil < bounds.length; pupil++) {
    const end = bounds[pupil] as number;
    sortBetween(sorted, start, end);
    let last = -1;
    for (let i = start; i < end; i++) {
      const entry = sorted[i] as number;
      if (last >= 0 && identityOf(last) === identityOf(entry)) {
        last = identityOf(entry) + ((last & FLAGS) | (entry & FLAGS) | REPEATED);
        sorted[kept - 1] = last;
      } else {
        last = entry;
        sorted[kept] = entry;
        owners[kept] = pupil;
        kept++;
      }
    }
    start = end;
  }
  state.log = { pupils: owners, entries: sorted, used: kept };
  state.length = kept;
  state.settled = kept;
};

/** Sorts a stretch in place. A pupil mostly has few records, for which this beats the call of a sort. */
const sortBetween = (numbers: Float64Array, start: number, end: number): void => {
  if (end - start > 32) {
    numbers.subarray(start, end).sort();
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const number = numbers[i] as number;
    let j = i - 1;
    while (j >= start && (numbers[j] as number) > number) {
      numbers[j + 1] = numbers[j] as number;
      j--;
    }
    numbers[j + 1] = number;
  }
};
