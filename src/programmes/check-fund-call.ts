import { compareInstants, DomainProblem, formatPounds, type ProblemIssue, shape, sumMoney } from '../core/index.js';
import type { Ages, FundBidder, FundCall, FundRule, FundRuleId } from './entities.js';

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

export const BIDDER: shape.Check = shape.oneOf(...Object.keys(BIDDERS));

export const AGES: shape.Check = shape.andThen(
  shape.object('ages with from and to', { from: shape.whole(0, 25), to: shape.whole(0, 25) }),
  ({ from, to }: Ages, path) => (from <= to ? [] : [{ path, message: `go from ${from} down to ${to}` }]),
);

const PERIOD: shape.Check = shape.andThen(
  shape.object('a period with from and to', { from: shape.date, to: shape.optional(shape.date) }),
  ({ from, to }: FundCall['inForce'], path) =>
    to === undefined || from <= to ? [] : [{ path, message: `ends on ${to}, before it begins on ${from}` }],
);

const GRADE = shape.oneOf('published', 'inferred', 'assumed');

const CITATIONS = shape.list(
  'a list of citations',
  shape.object('a citation', {
    title: shape.text(),
    publisher: shape.text(),
    grade: GRADE,
    url: shape.optional(shape.text()),
    published: shape.optional(shape.text()),
    note: shape.optional(shape.text()),
  }),
  { least: 1, most: 100 },
);

const WORDS = shape.andThen(
  shape.list('a list of texts', shape.name, { least: 1, most: 10_000 }),
  shape.distinct((word: string) => word),
);

const BIDDER_LIST = shape.andThen(
  shape.list('a list of bidders', BIDDER, { least: 1, most: 100 }),
  shape.distinct((bidder: string) => bidder),
);

const STRANDS = shape.andThen(
  shape.list(
    'a list of strands',
    shape.object('a strand', { id: shape.name, title: shape.text(), amount: shape.money }),
    { least: 1, most: 20 },
  ),
  shape.distinct(({ id }: { id: string }) => id, ['id']),
);

const RULE_FIELDS: Readonly<Record<FundRuleId, Readonly<Record<string, shape.Check>>>> = {
  money: { amount: shape.money, strands: shape.optional(STRANDS) },
  window: { closes: shape.instant, opens: shape.optional(shape.instant) },
  bidders: { of: BIDDER_LIST },
  institutions: { least: shape.whole(1, 10_000), of: shape.optional(BIDDER_LIST) },
  ages: { within: AGES },
  activities: { of: WORDS },
  groups: { of: WORDS },
  evidence: { of: WORDS },
  areas: { of: WORDS },
  'staff-training': { cpdFrom: shape.whole(1, 8) },
  grant: { least: shape.optional(shape.money), most: shape.optional(shape.money) },
  match: { percent: shape.whole(0, 1000) },
  delivery: { within: PERIOD },
  'cold-spots': { percent: shape.whole(0, 100), bidFrom: shape.whole(0, 100) },
  'per-area': { least: shape.whole(1, 10_000) },
  'partial-awards': {},
};

const RULE_ID = shape.oneOf(...Object.keys(RULE_FIELDS));

const RULE: shape.Check = (rule, path) => {
  const id: unknown = Object(rule).rule;
  const wrong = RULE_ID(id, [...path, 'rule']);
  if (wrong.length > 0) return wrong;
  return shape.andThen(
    shape.object('a rule', {
      rule: RULE_ID,
      ...RULE_FIELDS[id as FundRuleId],
      statement: shape.text(),
      grade: GRADE,
      cites: CITATIONS,
    }),
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

const CALL: shape.Check = shape.andThen(
  shape.object('a fund call', {
    id: shape.name,
    title: shape.text(),
    inForce: PERIOD,
    cites: CITATIONS,
    rules: shape.andThen(
      shape.list('a list of rules', RULE, { least: 1, most: 100 }),
      shape.distinct(({ rule }: FundRule) => rule, ['rule']),
    ),
  }),
  (call: FundCall, path) =>
    ruleOf(call, 'money') ? [] : [{ path: [...path, 'rules'], message: "has no rule 'money'" }],
);
