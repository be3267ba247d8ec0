import { DomainProblem, didYouMean, nameValue, unmetReasons } from '../core/index.js';
import type { MatchProblem } from './entities.js';
import type { Match } from './match.js';
import { readMatch } from './read-match.js';
import type { Table } from './read-match-problem.js';
import { verifyMatch } from './verify-match.js';

/**
 * The table of a match that is the best for a problem.
 *
 * @throws DomainProblem `bad-match` where it is not: whatever is worked out from it would be wrong.
 */
export const readProven = (problem: MatchProblem, match: Match): Table => {
  const unmet = unmetReasons(verifyMatch(problem, match));
  if (unmet.length === 0) return readMatch(problem, match);
  throw new DomainProblem(
    'bad-match',
    'The match is not the best for this problem; match again',
    unmet.map(({ rule, message }) => ({ path: [rule], message })),
  );
};

/**
 * The row of an institution.
 *
 * @throws DomainProblem `unknown-institution` where there is none.
 */
export const rowIn = ({ rowOf }: Table, institution: unknown): number =>
  findIn(rowOf, institution, 'unknown-institution', 'No request is of this institution');

/**
 * The column of an adviser.
 *
 * @throws DomainProblem `unknown-adviser` where there is none.
 */
export const columnIn = ({ columnOf }: Table, adviser: unknown): number =>
  findIn(columnOf, adviser, 'unknown-adviser', 'There is no such adviser');

const findIn = (positions: ReadonlyMap<string, number>, id: unknown, code: string, subject: string): number => {
  const position = positions.get(id as string);
  if (position !== undefined) return position;
  const hint = typeof id === 'string' ? didYouMean(id, positions.keys()) : '';
  throw new DomainProblem(code, subject, [{ path: [], message: `${nameValue(id)} is not in the problem${hint}` }]);
};
