import { compareInstants, DomainProblem, formatPounds, type ProblemIssue, sumMoney } from '../core/index.js';
import type { Ages, FundBidder, FundCall, FundRule, FundRuleId } from './entities.js';
import {
  andThen,
  type Check,
  date,
  distinctListOf,
  instant,
  listOf,
  money,
  oneOf,
  sentence,
  shapeOf,
  text,
  whole,
} from './shapes.js';

/**
 * Everything that is wrong with a fund call, each with its path; an empty list where nothing is.
 *
 * Besides the shape it finds a rule that stands twice, a call without money, strands that come to more than the money, and
 * limits that leave nothing between them.
 *
 * @param call - Anything: it need not have the right shape.
 *
 * @example
 * ```ts
 * import { checkFundCall, primaryFund2019 } from 'careers-domain/programmes';
 *
 * checkFundCall(primaryFund2019); // => []
 * checkFundCall({ ...primaryFund2019, rules: primaryFund2019.rules.slice(1) });
 * // => [{ path: ['rules'], message: "has no rule 'money'" }]
 * ```
 *
 * @group Fund calls
 */
export const checkFundCall = (call: unknown): readonly ProblemIssue[] => CALL(call, []);

/**
 * Throws where {@link checkFundCall} finds anything.
 *
 * @throws DomainProblem `bad-fund-call` with every problem.
 */
export const requireFundCall = (call: unknown): void => {
  const issues = checkFundCall(call);
  if (issues.length > 0) throw new DomainProblem('bad-fund-call', 'The fund call cannot be used', issues);
};

/** The rule of a call that is of this kind, where it has one. */
export const ruleOf = <R extends FundRuleId>({ rules }: FundCall, id: R): Extract<FundRule, { rule: R }> | undefined =>
  rules.find((rule): rule is Extract<FundRule, { rule: R }> => rule.rule === id);

// Whoever leaves out a bidder, or a rule below, has code that does not compile.
const BIDDERS: Readonly<Record<FundBidder, true>> = {
  school: true,
  college: true,
  network: true,
  coalition: true,
  trust: true,
  hub: true,
  'local-authority': true,
  lep: true,
  employer: true,
  provider: true,
  charity: true,
};

export const BIDDER: Check = oneOf(...Object.keys(BIDDERS));

export const AGES: Check = andThen(
  shapeOf('ages with from and to', { from: whole(0, 25), to: whole(0, 25) }),
  ({ from, to }: Ages, path) => (from <= to ? [] : [{ path, message: `go from ${from} down to ${to}` }]),
);

const PERIOD: Check = andThen(
  shapeOf('a period with from and to', { from: date }, { to: date }),
  ({ from, to }: FundCall['inForce'], path) =>
    to === undefined || from <= to ? [] : [{ path, message: `ends on ${to}, before it begins on ${from}` }],
);

const GRADE = oneOf('published', 'inferred', 'assumed');

const CITATIONS = listOf(
  shapeOf(
    'a citation',
    { title: sentence, publisher: sentence, grade: GRADE },
    { url: sentence, published: sentence, note: sentence },
  ),
  'citations',
  1,
  100,
);

const WORDS = distinctListOf(text, 'texts', (word: string) => word, [], 1, 10_000);

const BIDDER_LIST = distinctListOf(BIDDER, 'bidders', (bidder: string) => bidder, [], 1, 100);

const STRANDS = distinctListOf(
  shapeOf('a strand', { id: text, title: sentence, amount: money }),
  'strands',
  ({ id }: { id: string }) => id,
  ['id'],
  1,
  20,
);

type Fields = Readonly<Record<string, Check>>;

const RULE_FIELDS: Readonly<Record<FundRuleId, readonly [required: Fields, optional?: Fields]>> = {
  money: [{ amount: money }, { strands: STRANDS }],
  window: [{ closes: instant }, { opens: instant }],
  bidders: [{ of: BIDDER_LIST }],
  institutions: [{ least: whole(1, 10_000) }, { of: BIDDER_LIST }],
  ages: [{ within: AGES }],
  activities: [{ of: WORDS }],
  groups: [{ of: WORDS }],
  evidence: [{ of: WORDS }],
  areas: [{ of: WORDS }],
  'staff-training': [{ cpdFrom: whole(1, 8) }],
  grant: [{}, { least: money, most: money }],
  match: [{ percent: whole(0, 1000) }],
  delivery: [{ within: PERIOD }],
  'cold-spots': [{ percent: whole(0, 100), bidFrom: whole(0, 100) }],
  'per-area': [{ least: whole(1, 10_000) }],
  'partial-awards': [{}],
};

const RULE_ID = oneOf(...Object.keys(RULE_FIELDS));

const RULE: Check = (rule, path) => {
  const id: unknown = Object(rule).rule;
  const wrong = RULE_ID(id, [...path, 'rule']);
  if (wrong.length > 0) return wrong;
  const [required, optional] = RULE_FIELDS[id as FundRuleId];
  return andThen(
    shapeOf('a rule', { rule: RULE_ID, ...required, statement: sentence, grade: GRADE, cites: CITATIONS }, optional),
    limitProblems,
  )(rule, path);
};

/** Limits that contradict each other. */
const limitProblems = (rule: FundRule, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (rule.rule === 'money') {
    const parts = sumMoney((rule.strands ?? []).map(({ amount }) => amount));
    if (parts <= rule.amount) return [];
    const message = `come to ${formatPounds(parts)}, more than the ${formatPounds(rule.amount)} there is`;
    return [{ path: [...path, 'strands'], message }];
  }
  if (rule.rule === 'window' && rule.opens !== undefined && compareInstants(rule.opens, rule.closes) > 0) {
    return [{ path: [...path, 'closes'], message: `is ${rule.closes}, before the call opens at ${rule.opens}` }];
  }
  if (rule.rule === 'grant' && rule.least !== undefined && rule.most !== undefined && rule.least > rule.most) {
    const message = `is ${formatPounds(rule.most)}, less than the least of ${formatPounds(rule.least)}`;
    return [{ path: [...path, 'most'], message }];
  }
  return [];
};

const CALL: Check = andThen(
  shapeOf('a fund call', {
    id: text,
    title: sentence,
    inForce: PERIOD,
    cites: CITATIONS,
    rules: distinctListOf(RULE, 'rules', ({ rule }: FundRule) => rule, ['rule'], 1, 100),
  }),
  (call: FundCall, path) =>
    ruleOf(call, 'money') ? [] : [{ path: [...path, 'rules'], message: "has no rule 'money'" }],
);
