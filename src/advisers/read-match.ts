// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { DomainProblem, shape } from '../core/index.js';
import type { AssignmentSolution } from '../optimisation/index.js';
import { checkPairs, pairKey, urn } from './check-match-problem.js';
import type { MatchPolicy, MatchProblem } from './entities.js';
import type { Match } from './match.js';
import { readMatchProblem, scaleOf, type Table } from './read-match-problem.js';

/**
 * The table that a match was made from.
 *
 * @throws DomainProblem `bad-match` for what is no match, `bad-match-problem` for a problem or policy that is none.
 */
export const readMatch = (problem: MatchProblem, match: Match, policy?: MatchPolicy): Table => {
  requireMatch(match);
  const before = match.aim === 'best-fit' ? problem : { ...problem, previous: match.previous };
  return readMatchProblem(before, policy ?? match.policy);
};

/** The solution that a match claims, in the order of its table. All of its institutions and advisers must be there. */
export const solutionOf = (table: Table, { aim, pairs, points, proof }: Match): AssignmentSolution => {
  const { rowOf, columnOf, requests, advisers } = table;
  const { forPoints, forChange } = scaleOf(table, aim);
  const changed = pairs.filter((pair) => !table.previous.has(pairKey(pair))).length;
  const rows = new Map(proof.institutions.map((each) => [each.institution, each]));
  const columns = new Map(proof.advisers.map((each) => [each.adviser, each]));
  const rowProofs = requests.map(({ institution }) => rows.get(institution)!);
  const columnProofs = advisers.map(({ id }) => columns.get(id)!);
  const shortRows = rowProofs.flatMap(({ shortAt }, row) =>
    shortAt === undefined ? [] : [{ at: row, level: shortAt }],
  );
  const shortColumns = columnProofs.flatMap(({ shortAt }, column) =>
    shortAt === undefined ? [] : [{ at: column, level: shortAt }],
  );
  return {
    pairs: pairs.map(({ institution, adviser }) => [rowOf.get(institution)!, columnOf.get(adviser)!] as const),
    served: pairs.length,
    total: points * forPoints + changed * forChange,
    rowPrices: rowProofs.map(({ price }) => price),
    columnPrices: columnProofs.map(({ price }) => price),
    shortage: {
      rows: shortRows.map(({ at }) => at),
      rowLevels: shortRows.map(({ level }) => level),
      columns: shortColumns.map(({ at }) => at),
      columnLevels: shortColumns.map(({ level }) => level),
    },
  };
};

/** Throws where something is no match. Whether it is a good one is another question. */
const requireMatch = (match: unknown): void => {
  const issues = checkMatch(match, []);
  if (issues.length > 0) throw new DomainProblem('bad-match', 'Not a match', issues);
};

const text = shape.text();
const anything: shape.Check = () => [];
const number = shape.value('a number', Number.isFinite);
const integer = shape.value('a whole number', Number.isSafeInteger);

const pair = shape.object('a pair', {
  institution: urn,
  adviser: text,
  fixed: shape.flag,
  km: shape.optional(number),
  minutes: shape.optional(number),
  points: integer,
  terms: shape.list('a list of terms', shape.object('a term', { term: text, points: integer, message: text })),
  runnerUp: anything,
});

const left = { reason: text, message: text, changes: anything };
const price = { price: integer, shortAt: shape.optional(integer) };
const checkMatch = shape.object('a match', {
  aim: shape.oneOf('best-fit', 'fewest-changes'),
  policy: anything,
  previous: checkPairs,
  pairs: shape.list('a list of pairs', pair),
  needs: integer,
  served: integer,
  points: integer,
  unserved: shape.list(
    'a list of needs left',
    shape.object('needs left', { institution: urn, needs: integer, ...left, advisers: anything, shortage: anything }),
  ),
  spare: shape.list(
    'a list of places left',
    shape.object('places left', { adviser: text, places: integer, ...left, institutions: anything }),
  ),
  shortages: anything,
  worth: anything,
  proof: shape.object('a proof', {
    institutions: shape.list('a list of prices', shape.object('a price', { institution: urn, ...price })),
    advisers: shape.list('a list of prices', shape.object('a price', { adviser: text, ...price })),
  }),
});
