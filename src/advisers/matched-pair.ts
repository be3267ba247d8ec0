import type { MatchedPair } from './match.js';
import { factsOf, keyOf, type Table } from './read-match-problem.js';
import { termsOf } from './terms.js';

/** A pair with its terms. */
export const matchedPair = (table: Table, row: number, column: number): MatchedPair => {
  const facts = factsOf(table, row, column);
  const terms = termsOf(facts, table.policy);
  return {
    institution: facts.request.institution,
    adviser: facts.adviser.id,
    fixed: table.isFixed.has(keyOf(table, row, column)),
    ...(facts.km === undefined ? {} : { km: facts.km }),
    ...(facts.minutes === undefined ? {} : { minutes: facts.minutes }),
    points: terms.reduce((sum, { points }) => sum + points, 0),
    terms,
  };
};
