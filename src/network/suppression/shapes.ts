import { type ProblemIssue, shape } from '../../core/index.js';

/** No count, and no sum of counts, is larger: their sums and costs stay whole numbers that are exact. */
export const MOST_COUNT = 1_000_000_000;

/** No table has more numbers, its totals among them: looking for the least loss stays within seconds. */
export const MOST_NUMBERS = 2_500;

/** The names of rows or columns, each once. */
export const namesOf = (what: string): shape.Check =>
  shape.andThen(
    shape.list(`a list of names of ${what}`, shape.name, { least: 1, most: MOST_NUMBERS }),
    shape.distinct((name: string) => name),
  );

/** A table that is too large, or whose lists have not the lengths they should have. */
export const sizeProblems = (
  rows: readonly string[],
  columns: readonly string[],
  lists: readonly (readonly [path: ProblemIssue['path'], length: number, wanted: number])[],
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  const numbers = (rows.length + 1) * (columns.length + 1);
  return [
    ...(numbers > MOST_NUMBERS
      ? [{ path, message: `has ${numbers} numbers with its totals, where ${MOST_NUMBERS} are the most` }]
      : []),
    ...lists.flatMap(([where, found, wanted]) =>
      found === wanted
        ? []
        : [{ path: [...path, ...where], message: `has ${found} entries, where there are ${wanted}` }],
    ),
  ];
};
