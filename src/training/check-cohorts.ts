import type { ProblemIssue } from '../core/index.js';
import type { Cohort } from './entities.js';
import { type Check, date, distinctListOf, place, shapeOf, text, whole } from './shapes.js';

const COHORT_SHAPE = shapeOf(
  'a cohort',
  { id: text, course: text, from: date, to: date, least: whole(0, 10_000), most: whole(1, 10_000) },
  { venue: place },
);

const COHORT: Check = (cohort, path) => {
  const issues = COHORT_SHAPE(cohort, path);
  return issues.length > 0 ? issues : limitProblems(cohort as Cohort, path);
};

const limitProblems = ({ from, to, least, most }: Cohort, path: ProblemIssue['path']): readonly ProblemIssue[] => [
  ...(to < from ? [{ path: [...path, 'to'], message: `is ${to}, before the first day ${from}` }] : []),
  ...(least > most
    ? [{ path: [...path, 'least'], message: `is ${least}, more than the ${most} places there are` }]
    : []),
];

/** What is wrong with a list of cohorts. */
export const COHORTS: Check = distinctListOf(COHORT, 'cohorts', ({ id }: Cohort) => id, ['id'], 0, 2_000);
