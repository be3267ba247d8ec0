// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { type Decision, decisionOf, type Reason } from '../core/index.js';
import { verifyAssignment } from '../optimisation/index.js';
import type { MatchPolicy, MatchProblem } from './entities.js';
import { counted } from './in-words.js';
import type { Match } from './match.js';
import { readMatch, solutionOf } from './read-match.js';
import { assignmentOf, isWithinReach, keyOf, matchedPair, scaleOf, type Table } from './read-match-problem.js';

/**
 * Checks a match without trusting whoever made it, and without solving anything: each pair, each sum, and the proof that
 * no other way serves more needs, or as many for fewer points.
 *
 * Its reasons are the steps: `match.known` (institutions and advisers are those of the problem), `match.pairs` (no pair is
 * out of reach, blocked or there twice, and fixed ones are there), `match.places` (no needs or places are exceeded),
 * `match.terms` (points and terms are those of the policy and add up), `match.left` (whoever has needs or places left is
 * listed), and then those of `verifyAssignment`. What cannot be looked at any more after a failed step is left out.
 *
 * @param match - From {@link matchAdvisers} or `rematch`, perhaps read from a file.
 * @param policy - The policy it must be by; without it the one that it carries.
 *
 * @throws DomainProblem `bad-match-problem` as {@link matchAdvisers}; `bad-match` for what is no match at all.
 *
 * @example
 * ```ts
 * import { matchAdvisers, verifyMatch } from 'careers-domain/advisers';
 *
 * const place = { easting: 528_000, northing: 185_000 };
 * const problem = { advisers: [{ id: 'amy', place }], requests: [{ institution: '100049', place }] };
 * const match = matchAdvisers(problem);
 * verifyMatch(problem, match).allowed; // => true
 * verifyMatch(problem, { ...match, pairs: [], served: 0, points: 0 }).allowed; // => false
 * ```
 *
 * @group Matching
 */
export const verifyMatch = (problem: MatchProblem, match: Match, policy?: MatchPolicy): Decision => {
  const table = readMatch(problem, match, policy);
  const known = checkKnown(table, match);
  if (!known.met) return decisionOf([known]);
  const own = [
    known,
    checkPairs(table, match),
    checkPlaces(table, match),
    checkTerms(table, match),
    checkLeft(table, match),
  ];
  const proof = verifyAssignment(assignmentOf(table, scaleOf(table, match.aim)), solutionOf(table, match));
  return decisionOf([...own, ...proof.reasons]);
};

const reasonOf = (rule: string, faults: readonly string[], good: string): Reason => ({
  rule,
  met: faults.length === 0,
  message: faults.length === 0 ? good : `${counted(faults.length, 'fault')}: ${faults.slice(0, 10).join('; ')}.`,
  value: faults.length,
  limit: 0,
  cites: [],
});

const checkKnown = ({ rowOf, columnOf, requests, advisers }: Table, { pairs, proof }: Match): Reason => {
  const faults = [
    ...pairs.flatMap(({ institution, adviser }) => [
      ...(rowOf.has(institution) ? [] : [`no request is of ${institution}`]),
      ...(columnOf.has(adviser) ? [] : [`there is no adviser ${adviser}`]),
    ]),
    ...differences(
      'institution',
      requests.map(({ institution }) => institution),
      proof.institutions.map(({ institution }) => institution),
    ),
    ...differences(
      'adviser',
      advisers.map(({ id }) => id),
      proof.advisers.map(({ adviser }) => adviser),
    ),
  ];
  return reasonOf('match.known', faults, 'All institutions and advisers are those of the problem.');
};

const differences = (what: string, asked: readonly string[], priced: readonly string[]): readonly string[] => {
  if (new Set(priced).size !== priced.length) return [`an ${what} has two prices`];
  const [ours, theirs] = [new Set(asked), new Set(priced)];
  return [
    ...asked.filter((id) => !theirs.has(id)).map((id) => `${what} ${id} has no price`),
    ...priced.filter((id) => !ours.has(id)).map((id) => `${what} ${id} has a price and is not in the problem`),
  ];
};

const checkPairs = (table: Table, { pairs }: Match): Reason => {
  const seen = new Set<string>();
  const faults = pairs.flatMap((pair) => {
    const [row, column] = [table.rowOf.get(pair.institution)!, table.columnOf.get(pair.adviser)!];
    const key = keyOf(table, row, column);
    const isRepeated = seen.has(key);
    seen.add(key);
    const named = `${pair.adviser} at ${pair.institution}`;
    const isFixed = table.isFixed.has(key);
    return [
      ...(isRepeated ? [`${named} is there twice`] : []),
      ...(table.blocked.has(key) ? [`${named} is blocked`] : []),
      ...(isFixed || isWithinReach(table, row, column) ? [] : [`${named} is out of reach`]),
      ...(isFixed === pair.fixed ? [] : [`${named} is ${isFixed ? '' : 'not '}fixed`]),
    ];
  });
  const missing = [...table.isFixed].filter((key) => !seen.has(key)).map((key) => `the fixed pair ${key} is missing`);
  return reasonOf(
    'match.pairs',
    [...faults, ...missing],
    'Every pair is within reach and not blocked; fixed ones are there.',
  );
};

const countBy = (ids: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** For each request and each adviser, by position, how many pairs it has. */
const usesOf = ({ requests, advisers }: Table, { pairs }: Match) => {
  const [byUrn, byId] = [countBy(pairs.map((pair) => pair.institution)), countBy(pairs.map((pair) => pair.adviser))];
  return {
    served: requests.map(({ institution }) => byUrn.get(institution) ?? 0),
    taken: advisers.map(({ id }) => byId.get(id) ?? 0),
  };
};

const checkPlaces = (table: Table, match: Match): Reason => {
  const { served, taken } = usesOf(table, match);
  const faults = [
    ...table.requests.flatMap(({ institution }, row) =>
      served[row]! > table.need[row]! ? [`${institution} has ${served[row]} of ${table.need[row]}`] : [],
    ),
    ...table.advisers.flatMap(({ id }, column) =>
      taken[column]! > table.capacity[column]! ? [`${id} has ${taken[column]} of ${table.capacity[column]}`] : [],
    ),
  ];
  return reasonOf('match.places', faults, 'Nobody has more than is needed or can be taken.');
};

const checkTerms = (table: Table, match: Match): Reason => {
  const faults = match.pairs.flatMap((pair) => {
    const right = matchedPair(table, table.rowOf.get(pair.institution)!, table.columnOf.get(pair.adviser)!);
    const isRight =
      pair.points === right.points &&
      pair.km === right.km &&
      pair.minutes === right.minutes &&
      pair.terms.length === right.terms.length &&
      right.terms.every(({ term, points }, k) => pair.terms[k]!.term === term && pair.terms[k]!.points === points);
    return isRight ? [] : [`${pair.adviser} at ${pair.institution} counts otherwise`];
  });
  const [needs, served] = [table.need.reduce((sum, need) => sum + need, 0), match.pairs.length];
  const points = match.pairs.reduce((sum, pair) => sum + pair.points, 0);
  if (match.needs !== needs) faults.push(`there are ${needs} needs, not ${match.needs}`);
  if (match.served !== served) faults.push(`${served} needs are served, not ${match.served}`);
  if (match.points !== points) faults.push(`the points add up to ${points}, not ${match.points}`);
  return reasonOf('match.terms', faults, 'All points are those of the policy, and they add up.');
};

const checkLeft = (table: Table, match: Match): Reason => {
  const { served, taken } = usesOf(table, match);
  const needs = new Map(match.unserved.map(({ institution, needs }) => [institution, needs]));
  const places = new Map(match.spare.map(({ adviser, places }) => [adviser, places]));
  const faults = [
    ...table.requests.flatMap(({ institution }, row) =>
      (needs.get(institution) ?? 0) === Math.max(0, table.need[row]! - served[row]!)
        ? []
        : [`the needs left of ${institution} differ`],
    ),
    ...table.advisers.flatMap(({ id }, column) =>
      (places.get(id) ?? 0) === Math.max(0, table.capacity[column]! - taken[column]!)
        ? []
        : [`the places left of ${id} differ`],
    ),
    ...(needs.size === match.unserved.length && places.size === match.spare.length ? [] : ['somebody is left twice']),
  ];
  return reasonOf('match.left', faults, 'Whoever has needs or places left is listed.');
};
