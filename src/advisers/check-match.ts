import { DomainProblem, type ProblemIssue } from '../core/index.js';
import { checkPairs } from './check-match-problem.js';
import { anything, type Check, list, object, oneOf, optional, text, urn, value } from './shape.js';

/** Throws where something is no match. Whether it is a good one is another question. */
export const requireMatch = (match: unknown): void => {
  const issues = checkMatch(match, []);
  if (issues.length > 0) throw new DomainProblem('bad-match', 'Not a match', issues);
};

const number: Check = value('a number', Number.isFinite);
const integer: Check = value('a whole number', Number.isSafeInteger);

const pair = object('a pair', {
  institution: urn,
  adviser: text,
  fixed: value('true or false', (fixed) => typeof fixed === 'boolean'),
  km: optional(number),
  minutes: optional(number),
  points: integer,
  terms: list('terms', object('a term', { term: text, points: integer, message: text })),
  runnerUp: anything,
});

const price = { price: integer, shortAt: optional(integer) };
const withId =
  (name: string, count: string): Check =>
  (entry, path): readonly ProblemIssue[] =>
    pick(name, text)(entry, path).concat(pick(count, integer)(entry, path));

const pick =
  (name: string, check: Check) =>
  (entry: unknown, path: ProblemIssue['path']): ProblemIssue[] =>
    typeof entry === 'object' && entry !== null
      ? [...check((entry as Record<string, unknown>)[name], [...path, name])]
      : [{ path, message: 'is an object' }];

const checkMatch = object('a match', {
  aim: oneOf('best-fit', 'fewest-changes'),
  policy: anything,
  previous: checkPairs,
  pairs: list('pairs', pair),
  needs: integer,
  served: integer,
  points: integer,
  unserved: list('needs left', withId('institution', 'needs')),
  spare: list('places left', withId('adviser', 'places')),
  shortages: anything,
  worth: anything,
  proof: object('a proof', {
    institutions: list('prices', object('a price', { institution: urn, ...price })),
    advisers: list('prices', object('a price', { adviser: text, ...price })),
  }),
});
