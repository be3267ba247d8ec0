import { type Citation, weakestGrade } from '../../core/index.js';
import type { Band, Benchmark, Condition, Measure, Question } from '../entities.js';
import { shares2018, shares2025 } from './bands.js';

type YesNo<Id extends string> = Extract<Question, { kind: 'yes-no' }> & { readonly id: Id };

type Banded<Id extends string, B extends readonly Band[]> = Omit<Extract<Question, { kind: 'banded' }>, 'bands'> & {
  readonly id: Id;
  readonly bands: B;
};

/** Who is asked, and how pupils' records answer it. */
interface Asked {
  readonly when?: Condition;
  readonly measure?: Measure;
}

/** A question answered with yes or no, worth one point. */
export const yesNo = <const Id extends string>(
  id: Id,
  text: string,
  cites: readonly Citation[],
  asked: Asked = {},
): YesNo<Id> => ({ id, kind: 'yes-no', text, points: 1, ...asked, grade: weakestGrade(cites), cites });

/** A share of pupils on a form of 2018: worth 0 to 4 points, fully met from 76% on. */
export const share2018 = <const Id extends string>(
  id: Id,
  text: string,
  cites: readonly Citation[],
  asked: Asked = {},
): Banded<Id, typeof shares2018> => ({
  id,
  kind: 'banded',
  text,
  points: 4,
  ...asked,
  bands: shares2018,
  achievedAt: '76-99',
  grade: weakestGrade(cites),
  cites,
});

/** A share of pupils on a form of 2025: worth a point from 76% on, and nothing below. */
export const share2025 = <const Id extends string>(
  id: Id,
  text: string,
  cites: readonly Citation[],
  asked: Asked = {},
): Banded<Id, typeof shares2025> => ({
  id,
  kind: 'banded',
  text,
  points: 1,
  ...asked,
  bands: shares2025,
  achievedAt: '76-90',
  grade: weakestGrade(cites),
  cites,
});

/** A benchmark as it stands on another form, with the reason why it is thought to stand there. */
export const carriedOver = <B extends Benchmark>(benchmark: B, why: Citation): B => ({
  ...benchmark,
  questions: benchmark.questions.map((question) => {
    const cites = [why, ...question.cites];
    return { ...question, grade: weakestGrade(cites), cites };
  }),
});
