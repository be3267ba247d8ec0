import type { AcademicYear } from '../core/index.js';
import { collectEvidence, type Evidence } from './create-evidence.js';
import type { ActivityRecord, Answer, Answers, BenchmarkNumber, Framework, Pupil } from './entities.js';
import { askInWords } from './evidence/ask-in-words.js';
import { type Ask, countAsks } from './evidence/asks.js';
import { type DuplicateRecord, duplicatesIn } from './evidence/duplicates.js';
import { type EvidenceState, stateOf } from './evidence/log.js';
import { sortedIds } from './evidence/roster.js';
import { bandAt, percentOfShare, type Share } from './share.js';

/**
 * A question that pupils' records can answer, with its answer and all that it rests on.
 *
 * @group Evidence
 */
export interface EvidencedAnswer {
  /** The question's id. */
  readonly question: string;
  /** The number of its benchmark. */
  readonly benchmark: BenchmarkNumber;
  /** The question in words. */
  readonly text: string;
  /** The answer: a band, or yes or no. Absent where there was nothing to look at; `reason` says why. */
  readonly answer?: Answer;
  /** How many of how many: of the pupils looked at, or of their activities where the question is about a part of them. */
  readonly share: Share;
  /**
   * The share in whole per cent, floored; at least 1 where it is more than nobody, 100 only where it is everybody, and
   * `null` where there was nothing to look at.
   */
  readonly percentage: number | null;
  /** One sentence with the figures, or on why there is no answer. */
  readonly reason: string;
  /** The ids of the pupils who are short: those with too few activities, or with one that lacks the part asked about. */
  readonly short: readonly string[];
  /** How many pupils were left out because it is not recorded whether they consider university. */
  readonly notRecorded: number;
}

/**
 * What pupils' records say to the questions of a form.
 *
 * @group Evidence
 */
export interface EncounterAnswers<F extends Framework = Framework> {
  /** The id of the form. */
  readonly framework: F['id'];
  /** The academic year. */
  readonly academicYear: AcademicYear;
  /** The answers by question id, as an evaluation takes them; questions without an answer are left out. */
  readonly answers: Answers<F>;
  /** Every question of the form that records can answer, in the order of the form. */
  readonly questions: readonly EvidencedAnswer[];
  /** How many records there were. */
  readonly records: {
    /** All that were given. */
    readonly given: number;
    /** Those that differ: what was counted. */
    readonly different: number;
    /**
     * How many of those no question looks at: of a kind or from a time that is not asked about for the pupil's year
     * group, or offered and not attended.
     */
    readonly unused: number;
  };
  /** The records that came more than once, by pupil, date and activity. Each was counted once. */
  readonly duplicates: readonly DuplicateRecord[];
}

/**
 * Answers the questions of a form that pupils' records can answer, in benchmarks 5 to 8: which share of the pupils had
 * the encounters, experiences, visits and interviews it asks about, and who did not.
 *
 * Which pupils and which activities count is told by each question's `measure`, as data. On a form that asks about the
 * parts of a meaningful activity, as those of 2025 do, only activities with every part it asks about count towards
 * shares, and a question about a part is answered with yes where all activities on record have it. On other forms every
 * activity recorded counts; no source says how the two hang together, so this is assumed. Activities offered and not
 * attended count for none.
 *
 * @param records - What pupils took part in, in any order. Records that are the same count once.
 * @param cohort - The pupils, each with the year group in that academic year. They are taken to have gone up one year
 * group every September.
 * @param academicYear - Such as `2024/25`.
 * @param framework - The form: one of `frameworks`, or yours from `defineFramework`.
 *
 * @returns The answers, ready for an evaluation, and for each its exact share, its reason and the pupils who are short.
 *
 * @throws DomainProblem `bad-evidence` listing everything that is wrong with cohort, year and records (see `addRecords`);
 * `bad-framework` where the framework is none, or has a measure that cannot be worked out.
 *
 * @example
 * ```ts
 * import { type ActivityRecord, answersFromEncounters, schools2018 } from 'careers-domain/benchmarks';
 *
 * const cohort = [{ id: 'ada', yearGroup: 11 }, { id: 'ben', yearGroup: 11 }, { id: 'cem', yearGroup: 11 }];
 * const records: ActivityRecord[] = [
 *   { pupil: 'ada', date: '2023-06-12', activity: 'workplace-experience' },
 *   { pupil: 'ben', date: '2024-10-01', activity: 'workplace-experience' },
 * ];
 * const { answers, questions } = answersFromEncounters(records, cohort, '2024/25', schools2018);
 * answers['6.1']; // => '51-75'
 * const { share, percentage, reason, short } = questions.find(({ question }) => question === '6.1')!;
 * share; // => { met: 2, of: 3 }
 * percentage; // => 66
 * short; // => ['cem']
 * reason; // => '2 of 3 pupils in Year 11 have had at least 1 workplace experience since the start of Year 7: 66%.'
 * ```
 *
 * @group Evidence
 */
export const answersFromEncounters = <F extends Framework>(
  records: readonly ActivityRecord[],
  cohort: readonly Pupil[],
  academicYear: AcademicYear,
  framework: F,
): EncounterAnswers<F> => answersFromEvidence(collectEvidence(records, cohort, academicYear), framework);

/**
 * The same as {@link answersFromEncounters}, from evidence that was collected bit by bit.
 *
 * @param evidence - From `createEvidence`, `addRecords`, `mergeEvidence` or `unpackEvidence`.
 * @param framework - The form.
 *
 * @throws DomainProblem `bad-evidence` where the evidence is none; `bad-framework` where the framework is none, or has a
 * measure that cannot be worked out.
 *
 * @example
 * ```ts
 * import { answersFromEvidence, createEvidence, schools2018 } from 'careers-domain/benchmarks';
 *
 * const evidence = createEvidence([{ id: 'p1', yearGroup: 8 }], '2024/25');
 * const { answers, questions } = answersFromEvidence(evidence, schools2018);
 * answers; // => { '5.1': '0-25' }
 * questions.find(({ question }) => question === '6.1')?.reason; // => 'No pupil of the cohort is in Year 11.'
 * ```
 *
 * @group Evidence
 */
export const answersFromEvidence = <F extends Framework>(evidence: Evidence, framework: F): EncounterAnswers<F> => {
  const state = stateOf(evidence);
  const { asks, unused } = countAsks(framework, state);
  const taught = new Set(state.roster.yearGroups);
  const questions = asks.map((ask) => answerTo(ask, state, taught));
  const answered = questions.flatMap(({ question, answer }) => (answer === undefined ? [] : [[question, answer]]));
  return {
    framework: framework.id,
    academicYear: evidence.academicYear,
    answers: Object.fromEntries(answered),
    questions,
    records: { given: state.given, different: state.length, unused },
    duplicates: duplicatesIn(state),
  };
};

const answerTo = (ask: Ask, { roster, calendar }: EvidenceState, taught: ReadonlySet<number>): EvidencedAnswer => {
  const { question, benchmark, met, of, short, notRecorded } = ask;
  const share = { met, of };
  const percentage = percentOfShare(share);
  const answer = percentage === null ? undefined : answerAt(percentage, ask);
  return {
    question: question.id,
    benchmark,
    text: question.text,
    ...(answer !== undefined && { answer }),
    share,
    percentage,
    reason: askInWords(ask, percentage, calendar.academicYear, taught),
    short: sortedIds(short.map((place) => roster.ids[place] as string)),
    notRecorded,
  };
};

const answerAt = (percentage: number, { question }: Ask): Answer | undefined =>
  question.kind === 'yes-no' ? percentage === 100 : bandAt(percentage, question.bands);
