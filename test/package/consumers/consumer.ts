import { type Evaluation, EvaluationSchema, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
import { DomainProblem, type IsoDate, IsoDateSchema, isoDate } from 'careers-domain/core';
import * as z from 'zod';

const evaluation: Evaluation = EvaluationSchema.parse({
  framework: 'schools-2018',
  setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
  answers: {},
});

export const percentages: readonly (number | null)[] = scoreEvaluation(evaluation, schools2018).benchmarks.map(
  ({ percentage }) => percentage,
);

// The library's schemas are schemas of the consumer's own zod.
export const RecordSchema = z.strictObject({ on: IsoDateSchema, evaluation: EvaluationSchema });

export const on: IsoDate = isoDate('2018-09-01');

// @ts-expect-error A plain text is no date until it was checked.
export const unchecked: IsoDate = '2018-09-01';

export const codeOf = (problem: unknown): string | undefined =>
  problem instanceof DomainProblem ? problem.code : undefined;
