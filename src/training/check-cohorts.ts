import { type ProblemIssue, shape } from '../core/index.js';
import { placeProblems } from '../institutions/index.js';
import type { Cohort } from './entities.js';

const COHORT_SHAPE = shape.object('a cohort', {
  id: shape.name,
  course: shape.name,
  from: shape.date,
  to: shape.date,
  least: shape.whole(0, 10_000),
  most: shape.whole(1, 10_000),
  venue: shape.optional(placeProblems),
});

const COHORT: shape.Check = (cohort, path) => {
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
export const COHORTS: shape.Check = shape.andThen(
  shape.list('a list of cohorts', COHORT, { most: 2_000 }),
  shape.distinct(({ id }: Cohort) => id, ['id']),
);
