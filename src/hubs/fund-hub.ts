import {
  type AcademicYear,
  academicYearOf,
  addMonths,
  type Citation,
  type Decision,
  decisionOf,
  formatPounds,
  pence,
  percentOfMoney,
  type Reason,
  shape,
  sumMoney,
} from '../core/index.js';
import { MATCH, MEMBERS, PLAN } from './check-hub-bid.js';
import { CALL } from './check-hub-call.js';
import type { HubBid, HubCall, HubMatch, HubPlan, HubRuleId } from './entities.js';
import { citesOf, countOf, reasonOf } from './reason-of.js';
import { anyObject } from './shapes.js';

/**
 * What the money of a hub hangs on: a bid will do, and so will these properties alone.
 *
 * @group Money
 */
export type HubToFund = Pick<HubBid, 'id' | 'members' | 'plan' | 'match'> & Partial<Pick<HubBid, 'extendsHub'>>;

/**
 * One line of the statement of a hub.
 *
 * @group Money
 */
export interface StatementLine {
  /** By which rule of the call it is paid. */
  readonly rule: HubRuleId;
  /** The academic year. What is paid once stands in the first. */
  readonly year: AcademicYear;
  /** How many members, places or posts. */
  readonly count: number;
  /** What one of them costs, in pence. */
  readonly each: number;
  /** What they cost together, in pence. */
  readonly cost: number;
  /** What the call pays of it, in pence; a part of a penny is left to the place. */
  readonly paid: number;
  /** What is left to the place, in pence. */
  readonly local: number;
  /** The line in words. */
  readonly message: string;
  /** Where its rule comes from. */
  readonly cites: readonly Citation[];
}

/**
 * What lines of a statement come to together, in pence: `cost` is always `paid` and `local` together.
 *
 * @group Money
 */
export interface StatementSum {
  /** What is spent. */
  readonly cost: number;
  /** What the call pays of it. */
  readonly paid: number;
  /** What is left to the place. */
  readonly local: number;
}

/**
 * What the lines of one academic year come to, in pence.
 *
 * @group Money
 */
export interface StatementYear extends StatementSum {
  /** The academic year. */
  readonly year: AcademicYear;
}

/**
 * What must come from the place, and what does, in pence.
 *
 * @group Money
 */
export interface MatchStatement {
  /** What coordinators and hub lead cost over the whole time: the match is a share of it. */
  readonly of: number;
  /** What is needed. */
  readonly needed: number;
  /** What is offered in cash. */
  readonly cash: number;
  /** What is offered in kind. */
  readonly inKind: number;
  /** What counts of both. */
  readonly counted: number;
  /** What is short of what is needed; 0 where nothing is. */
  readonly short: number;
  /** What the place has to find and has not offered; 0 where nothing is. */
  readonly uncovered: number;
}

/**
 * What a hub costs, who pays, and whether the match is enough: the reasons are those of the match.
 *
 * @group Money
 */
export interface HubStatement extends Decision {
  /** The id of the hub or bid. */
  readonly hub: string;
  /** The id of the call. */
  readonly call: string;
  /** Every line, by academic year. */
  readonly lines: readonly StatementLine[];
  /** What the lines of each academic year come to. */
  readonly years: readonly StatementYear[];
  /** What all lines come to. */
  readonly total: StatementSum;
  /** What comes from the place. */
  readonly match: MatchStatement;
}

/**
 * What a hub costs over the time of its call, what the call pays of it, and whether the match is enough.
 *
 * Lines add up to the penny: of each the call pays its share, rounded down, and the place has the rest. An academic year
 * of which the call has a part counts whole. Members, and with them the central fund and at most one training place each,
 * are those that are named.
 *
 * @param hub - A bid, or a hub's id, members, plan and match. One that extends a hub is paid no hub lead where the call
 * pays it for new hubs only.
 * @param call - One of the waves, or yours.
 *
 * @throws DomainProblem `bad-hub-funding` listing every problem of both; `bad-money` where amounts leave the safe integers.
 *
 * @example
 * ```ts
 * import { fundHub, hubWave2 } from 'careers-domain/hubs';
 *
 * const statement = fundHub(
 *   {
 *     id: 'camden',
 *     members: ['100049', '100050'],
 *     plan: { coordinators: 1, coordinatorCost: 4_000_000, leadCost: 5_000_000 },
 *     match: [{ from: 'Camden', kind: 'cash', amount: 4_400_000 }],
 *   },
 *   hubWave2,
 * );
 * statement.lines.map(({ message }) => message);
 * // => [
 * //   '2019/20: 2 members at £1,000 each in the central hub fund.',
 * //   '2019/20: 1 coordinator at £40,000, 50% of it paid.',
 * //   '2019/20: 1 hub lead at £50,000, 50% of it paid.',
 * // ]
 * statement.total; // => { cost: 9_200_000, paid: 4_700_000, local: 4_500_000 }
 * statement.allowed; // => false
 * statement.reasons[0].message;
 * // => 'The match is £44,000 of the £45,000 needed, 50% of £90,000: £1,000 short.'
 * ```
 *
 * @group Money
 */
export const fundHub = (hub: HubToFund, call: HubCall): HubStatement => {
  shape.requireAll('bad-hub-funding', 'The hub cannot be funded', [
    [anyObject('a hub with id, members, plan and match'), hub, ['hub']],
    ...hubChecks(hub),
    [CALL, call, ['call']],
  ]);
  const years = academicYearsOf(call.runs);
  const isNew = hub.extendsHub === undefined;
  const members = new Set(hub.members).size;
  const linesByYear = years.map((year, index) =>
    [
      centralFund(members, index === 0, call),
      training(members, hub.plan, index === 0, call),
      coordinators(hub.plan, call),
      hubLead(hub.plan, isNew, call),
    ].flatMap((line) => (line === undefined ? [] : [lineOf(line, year, call)])),
  );
  const lines = linesByYear.flat();
  const total = sumOf(lines);
  const match = matchOf(hub.match, lines, total, call);
  return {
    hub: hub.id,
    call: call.id,
    ...decisionOf([matchReason(match, call)]),
    lines,
    years: years.map((year, index) => ({ year, ...sumOf(linesByYear[index] ?? []) })),
    total,
    match,
  };
};

const hubChecks = (hub: unknown): Parameters<typeof shape.requireAll>[2] => {
  if (typeof hub !== 'object' || hub === null) return [];
  const { id, members, plan, match, extendsHub } = hub as Partial<HubToFund>;
  return [
    [shape.name, id, ['hub', 'id']],
    [MEMBERS, members, ['hub', 'members']],
    [PLAN, plan, ['hub', 'plan']],
    [MATCH, match, ['hub', 'match']],
    ...(extendsHub === undefined ? [] : ([[shape.name, extendsHub, ['hub', 'extendsHub']]] as const)),
  ];
};

/** The academic years of which a time has a part. */
const academicYearsOf = ({ from, to }: HubCall['runs']): readonly AcademicYear[] => {
  const last = academicYearOf(to);
  const years = [academicYearOf(from)];
  for (let months = 12; (years.at(-1) as AcademicYear) < last; months += 12) {
    years.push(academicYearOf(addMonths(from, months)));
  }
  return years;
};

interface Line {
  readonly rule: HubRuleId;
  readonly count: number;
  readonly each: number;
  readonly percent: number;
  readonly what: string;
}

const lineOf = ({ rule, count, each, percent, what }: Line, year: AcademicYear, call: HubCall): StatementLine => {
  const cost = pence(count * each);
  const paid = percentOfMoney(cost, percent, 'down');
  const message = `${year}: ${what}.`;
  return { rule, year, count, each, cost, paid, local: cost - paid, message, cites: citesOf(call, rule) };
};

const centralFund = (members: number, isFirst: boolean, { money }: HubCall): Line | undefined => {
  if (members === 0 || money.perMember === 0 || (money.perMemberEach === 'run' && !isFirst)) return undefined;
  const what = `${countOf(members, 'member')} at ${formatPounds(money.perMember)} each in the central hub fund`;
  return { rule: 'central-fund', count: members, each: money.perMember, percent: 100, what };
};

const training = (members: number, plan: HubPlan, isFirst: boolean, { money }: HubCall): Line | undefined => {
  if (money.training === undefined || !isFirst) return undefined;
  const { places, each } = money.training;
  const count = Math.min(plan.trainingPlaces ?? places, places, members);
  if (count === 0) return undefined;
  const what = `${countOf(count, 'training place')} of up to ${formatPounds(each)}`;
  return { rule: 'training', count, each, percent: 100, what };
};

const coordinators = ({ coordinators: count, coordinatorCost }: HubPlan, { money }: HubCall): Line | undefined => {
  if (count === 0) return undefined;
  const what = `${countOf(count, 'coordinator')} at ${formatPounds(coordinatorCost)}, ${money.coordinatorPercent}% of it paid`;
  return { rule: 'coordinators', count, each: coordinatorCost, percent: money.coordinatorPercent, what };
};

const hubLead = ({ leadCost }: HubPlan, isNew: boolean, { money }: HubCall): Line | undefined => {
  if (leadCost === 0) return undefined;
  const percent = money.leadFor === 'all' || (money.leadFor === 'new' && isNew) ? money.leadPercent : 0;
  const what = `1 hub lead at ${formatPounds(leadCost)}, ${percent}% of it paid`;
  return { rule: 'hub-lead', count: 1, each: leadCost, percent, what };
};

const sumOf = (lines: readonly StatementSum[]): StatementSum => ({
  cost: sumMoney(lines.map(({ cost }) => cost)),
  paid: sumMoney(lines.map(({ paid }) => paid)),
  local: sumMoney(lines.map(({ local }) => local)),
});

const matchOf = (
  match: readonly HubMatch[],
  lines: readonly StatementLine[],
  { local }: StatementSum,
  { money }: HubCall,
): MatchStatement => {
  const offered = (kind: HubMatch['kind']) =>
    sumMoney(match.filter((each) => each.kind === kind).map(({ amount }) => amount));
  const of = sumOf(lines.filter(({ rule }) => rule === 'coordinators' || rule === 'hub-lead')).cost;
  const needed = percentOfMoney(of, money.match.percent, 'up');
  const [cash, inKind] = [offered('cash'), offered('in-kind')];
  const counted = cash + (money.match.inKind ? inKind : 0);
  const lacking = (amount: number) => Math.max(0, amount - counted);
  return { of, needed, cash, inKind, counted, short: lacking(needed), uncovered: lacking(local) };
};

const matchReason = ({ of, needed, inKind, counted, short }: MatchStatement, call: HubCall): Reason => {
  const share = `${call.money.match.percent}% of ${formatPounds(of)}`;
  const left = call.money.match.inKind || inKind === 0 ? '' : ` ${formatPounds(inKind)} in kind does not count.`;
  const end = short === 0 ? '.' : `: ${formatPounds(short)} short.`;
  const message = `The match is ${formatPounds(counted)} of the ${formatPounds(needed)} needed, ${share}${end}${left}`;
  return reasonOf(call, 'match', short === 0, message, { value: counted, limit: needed });
};
