// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { pairKey } from './check-match-problem.js';
import type { AdviserPair, MatchProblem } from './entities.js';
import { type ForcedPair, forcedIn } from './force-pair.js';
import { inKm, nameOf } from './in-words.js';
import type { Match, MatchedPair } from './match.js';
import { isWithinReach, keyOf, kmLimit, matchedPair, minutesLimit, type Table } from './read-match-problem.js';
import { columnIn, readProven, rowIn } from './read-proven.js';

/**
 * How any two stand to each other in a match.
 *
 * @group Matching
 */
export interface PairExplanation extends Omit<MatchedPair, 'runnerUp'> {
  /**
   * Whether they are a pair, could be one, or why not: `blocked`, `out-of-reach`, or `place-unknown` where neither a
   * distance nor minutes are known.
   */
  readonly status: 'matched' | 'possible' | 'blocked' | 'out-of-reach' | 'place-unknown';
  /** For a pair: what would be best without it. A fixed pair has none. */
  readonly runnerUp?: MatchedPair['runnerUp'];
  /** For two who are no pair: what it would take. */
  readonly forced?: ForcedPair;
  /** The status in a sentence. */
  readonly message: string;
}

/**
 * Why two are a pair, or why not, what each term of it counts, and what it would take to change it.
 *
 * @param match - A match that is the best for the problem, as {@link verifyMatch} has it.
 *
 * @throws DomainProblem `bad-match` where the match is not the best for the problem, `unknown-institution`,
 * `unknown-adviser` or `bad-match-problem`.
 *
 * @example
 * ```ts
 * import { explainPair, matchAdvisers } from 'careers-domain/advisers';
 *
 * const problem = {
 *   advisers: [{ id: 'amy', place: { easting: 528_000, northing: 185_000 }, hoursPerMonth: 6, travelKm: 5 }],
 *   requests: [{ institution: '100049', place: { easting: 528_000, northing: 184_000 } }],
 * };
 * const { status, terms } = explainPair(problem, matchAdvisers(problem), { institution: '100049', adviser: 'amy' });
 * status; // => 'matched'
 * terms.map(({ points, message }) => `${points}: ${message}`);
 * // => ['100: 1.0 km away.', '100: 6 hours a month, 2 hours short.']
 * ```
 *
 * @group Matching
 */
export const explainPair = (problem: MatchProblem, match: Match, pair: AdviserPair): PairExplanation => {
  const table = readProven(problem, match);
  const [row, column] = [rowIn(table, pair?.institution), columnIn(table, pair?.adviser)];
  const own = matchedPair(table, row, column);
  const found = match.pairs.find((each) => pairKey(each) === pairKey(own));
  if (found) {
    const message = `${namesOf(table, row, column)} is a pair${found.fixed ? ', fixed by the policy' : ''}.`;
    const { runnerUp } = found;
    return { ...own, status: 'matched', ...(runnerUp === undefined ? {} : { runnerUp }), message };
  }
  return { ...own, ...standing(table, row, column), forced: forcedIn(table, match, row, column) };
};

const namesOf = ({ requests, advisers }: Table, row: number, column: number): string =>
  `${nameOf(advisers[column]!)} at ${nameOf(requests[row]!)}`;

const standing = (table: Table, row: number, column: number): Pick<PairExplanation, 'status' | 'message'> => {
  const names = namesOf(table, row, column);
  const reason = table.blocked.get(keyOf(table, row, column));
  if (reason !== undefined) return { status: 'blocked', message: `${names} is blocked: ${reason}.` };
  if (isWithinReach(table, row, column)) {
    return { status: 'possible', message: `${names} could be a pair; other pairs are better for all.` };
  }
  const { km, minutes } = matchedPair(table, row, column);
  const adviser = table.advisers[column]!;
  if (minutes !== undefined) {
    const limit = minutesLimit(adviser, table.policy);
    const message = `${names} is out of reach: ${minutes} minutes, and ${nameOf(adviser)} travels ${limit}.`;
    return { status: 'out-of-reach', message };
  }
  if (km === undefined) return { status: 'place-unknown', message: `${names}: a place is not known.` };
  const limit = inKm(kmLimit(adviser, table.policy));
  return {
    status: 'out-of-reach',
    message: `${names} is out of reach: ${inKm(km)}, and ${nameOf(adviser)} travels ${limit}.`,
  };
};
