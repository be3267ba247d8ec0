import { compareText, DomainProblem, nameValue, type ProblemIssue, shape } from '../core/index.js';
import { COHORTS } from './check-cohorts.js';
import type { Cohort, TrainingRecord } from './entities.js';

/**
 * What every event of training says.
 *
 * @group Completion
 */
export interface TrainingStep {
  /** The award to which it happened. */
  readonly award: string;
  /** The day on which it happened. */
  readonly on: string;
}

/**
 * A leader was enrolled in a cohort.
 *
 * @group Completion
 */
export interface TrainingEnrolled extends TrainingStep {
  /** What happened. */
  readonly type: 'enrolled';
  /** The last day of the cohort. */
  readonly endsOn: string;
  /** The course of the cohort. */
  readonly course: string;
}

/**
 * A leader completed the training.
 *
 * @group Completion
 */
export interface TrainingCompleted extends TrainingStep {
  /** What happened. */
  readonly type: 'completed';
}

/**
 * A leader gave the training up.
 *
 * @group Completion
 */
export interface TrainingWithdrawn extends TrainingStep {
  /** What happened. */
  readonly type: 'withdrawn';
  /** Why, in words. */
  readonly reason?: string;
}

/**
 * Something that happened in training, in the shape in which a bursary award takes it.
 *
 * @group Completion
 */
export type TrainingEvent = TrainingEnrolled | TrainingCompleted | TrainingWithdrawn;

/**
 * What happened in training, as events of the bursary awards that pay for it: enrolled, then completed or withdrawn.
 *
 * Give each to `applyEvent` of `careers-domain/bursaries`, which knows what it means for the money.
 *
 * @param records - What became of each leader's training, in any order. Each award once.
 * @param cohorts - The cohorts named in the records.
 *
 * @returns The events by day, on the same day by award; an award's own in the order in which they happened.
 *
 * @throws DomainProblem `bad-training` listing every problem: a cohort that is not in the list, training that ended before
 * enrolment, was completed before its first day, or was both completed and given up, an award named twice.
 *
 * @example
 * ```ts
 * import { trainingEvents } from 'careers-domain/training';
 *
 * const cohorts = [{ id: 'leeds', course: 'level-6', from: '2018-10-08', to: '2019-07-12', least: 8, most: 20 }];
 * trainingEvents(
 *   [{ leader: 'L-1', award: 'A-1', cohort: 'leeds', enrolledOn: '2018-09-20', completedOn: '2019-07-12' }],
 *   cohorts,
 * );
 * // => [
 * //   { type: 'enrolled', award: 'A-1', on: '2018-09-20', endsOn: '2019-07-12', course: 'level-6' },
 * //   { type: 'completed', award: 'A-1', on: '2019-07-12' },
 * // ]
 * ```
 *
 * @group Completion
 */
export const trainingEvents = (
  records: readonly TrainingRecord[],
  cohorts: readonly Cohort[],
): readonly TrainingEvent[] => {
  const issues = recordProblems(records, cohorts);
  if (issues.length > 0) throw new DomainProblem('bad-training', 'The training records have problems', issues);
  const byId = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
  // A stable sort keeps the events of an award on the same day in their order.
  return records
    .flatMap((record) => eventsOf(record, byId.get(record.cohort)))
    .sort((a, b) => compareText(a.on, b.on) || compareText(a.award, b.award));
};

const eventsOf = (
  { award, enrolledOn, completedOn, withdrawnOn, reason }: TrainingRecord,
  cohort: Cohort | undefined,
): readonly TrainingEvent[] => [
  ...(cohort ? [{ type: 'enrolled', award, on: enrolledOn, endsOn: cohort.to, course: cohort.course } as const] : []),
  ...(completedOn === undefined ? [] : [{ type: 'completed', award, on: completedOn } as const]),
  ...(withdrawnOn === undefined
    ? []
    : [{ type: 'withdrawn', award, on: withdrawnOn, ...(reason === undefined ? {} : { reason }) } as const]),
];

const RECORD = shape.object('a training record', {
  leader: shape.name,
  award: shape.name,
  cohort: shape.name,
  enrolledOn: shape.date,
  completedOn: shape.optional(shape.date),
  withdrawnOn: shape.optional(shape.date),
  reason: shape.optional(shape.name),
});

const RECORDS = shape.andThen(
  shape.list('a list of records', RECORD, { most: 100_000 }),
  shape.distinct(({ award }: TrainingRecord) => award, ['award']),
);

const recordProblems = (records: unknown, cohorts: unknown): readonly ProblemIssue[] => {
  const wrong = [...RECORDS(records, ['records']), ...COHORTS(cohorts, ['cohorts'])];
  if (wrong.length > 0) return wrong;
  const byId = new Map((cohorts as readonly Cohort[]).map((cohort) => [cohort.id, cohort]));
  return (records as readonly TrainingRecord[]).flatMap((record, index) => {
    const { enrolledOn, completedOn, withdrawnOn, reason } = record;
    const cohort = byId.get(record.cohort);
    const at = (key: keyof TrainingRecord, message: string) => ({ path: ['records', index, key], message });
    return [
      ...(cohort ? [] : [at('cohort', `there is no cohort ${nameValue(record.cohort)}`)]),
      ...(cohort && enrolledOn > cohort.to
        ? [at('enrolledOn', `is ${enrolledOn}, after the last day ${cohort.to}`)]
        : []),
      ...(completedOn !== undefined && completedOn < enrolledOn
        ? [at('completedOn', `is ${completedOn}, before enrolment on ${enrolledOn}`)]
        : []),
      ...(completedOn !== undefined && cohort && completedOn < cohort.from
        ? [at('completedOn', `is ${completedOn}, before the first day ${cohort.from}`)]
        : []),
      ...(withdrawnOn !== undefined && withdrawnOn < enrolledOn
        ? [at('withdrawnOn', `is ${withdrawnOn}, before enrolment on ${enrolledOn}`)]
        : []),
      ...(completedOn !== undefined && withdrawnOn !== undefined
        ? [at('withdrawnOn', `is ${withdrawnOn}, and it was completed on ${completedOn}`)]
        : []),
      ...(reason !== undefined && withdrawnOn === undefined ? [at('reason', 'is given, and it was not given up')] : []),
    ];
  });
};
