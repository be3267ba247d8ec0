import { type CitedRule, formatPounds, ruleSetAsRule, shape, weakestGrade } from '../../core/index.js';
import { CALL } from '../check-hub-call.js';
import type { HubCall, HubRuleId } from '../entities.js';
import { citesOf, KIND_IN_WORDS } from '../reason-of.js';
import { hubWave1 } from './wave-1.js';
import { hubWave2 } from './wave-2.js';
import { hubWave3 } from './wave-3.js';

/**
 * Every rule of a call in words, with its sources: the figures are those of the call itself.
 *
 * @param call - One of the waves, or yours.
 *
 * @throws DomainProblem `bad-hub-call` listing every problem of the call.
 *
 * @example
 * ```ts
 * import { hubCallRules, hubWave1 } from 'careers-domain/hubs';
 *
 * const { statement, grade } = hubCallRules(hubWave1).find(({ rule }) => rule === 'size-most') ?? {};
 * statement; // => 'A new hub has at most 40 members.'
 * grade; // => 'published'
 *
 * const larger = { ...hubWave1, size: { least: 20, most: 50 } };
 * hubCallRules(larger).find(({ rule }) => rule === 'size-most')?.statement; // => 'A new hub has at most 50 members.'
 * ```
 *
 * @group Calls
 */
export const hubCallRules = (call: HubCall): readonly CitedRule[] => {
  shape.requireAll('bad-hub-call', 'The rules of the call cannot be told', [[CALL, call, ['call']]]);
  return rulesOf(call);
};

const rulesOf = (call: HubCall): readonly CitedRule[] => [
  ruleSetAsRule(call),
  ...Object.entries(STATEMENTS).flatMap(([rule, state]) => {
    const statement = state(call);
    if (statement === undefined) return [];
    const cites = citesOf(call, rule as HubRuleId);
    return [{ ruleSet: call.id, rule, statement, grade: weakestGrade(cites), cites }];
  }),
];

/** What each rule of a call says; nothing where the call has no such rule. */
const STATEMENTS: Readonly<Record<HubRuleId, (call: HubCall) => string | undefined>> = {
  'interest-deadline': ({ interestBy }) =>
    interestBy && `The expression of interest must be in by ${interestBy}, that second included.`,
  'application-deadline': ({ applyBy }) => applyBy && `The application must be in by ${applyBy}, that second included.`,
  runs: ({ runs }) => `Hubs run from ${runs.from} to ${runs.to}.`,
  bidder: ({ bidders }) => `A bid comes from ${orList(bidders.kinds.map((kind) => BIDDERS[kind]))}.`,
  waiver: ({ bidders }) =>
    bidders.others
      ? 'Others may bid where the LEP or combined authority of each area does not wish to.'
      : 'Nobody else may bid.',
  'size-least': ({ size }) => `A hub has at least ${size.least} members.`,
  'size-most': ({ size }) =>
    size.most === undefined
      ? 'A new hub may have any number of members.'
      : `A new hub has at most ${size.most} members.`,
  extension: ({ size }) => {
    if (size.extension !== undefined) return `A hub is extended to at most ${size.extension} members in all.`;
    return size.most === undefined ? undefined : 'No hub is extended.';
  },
  register: () => 'A member is a school or college of the national register.',
  open: () => 'A member is open, or open and proposed to close.',
  england: () => 'A member stands in England.',
  'state-funded': ({ members }) => `A member is funded by ${orList(members.funding.map((kind) => FUNDERS[kind]))}.`,
  phase: ({ members }) =>
    `A member is ${orList(members.kinds.map((kind) => KIND_IN_WORDS[kind]))}, of phase ${orList(members.phases.map(String))}, or where the phase says nothing with pupils of ${members.ageFrom} or older.`,
  once: () => 'A member is named once in a bid.',
  'one-bid': () => 'A member is named in one bid of the call.',
  'one-hub': () => 'A member is in no other hub.',
  area: () => 'A member stands in a LEP area of the hub.',
  region: () => 'A bid counts for the region in which most of its members stand.',
  'accountable-body': () => 'A bid names the body that answers for the money.',
  commitments: ({ commitments }) =>
    commitments.length === 0 ? undefined : `Members promise to ${commitments.map(({ title }) => title).join('; to ')}.`,
  match: ({ money: { match } }) =>
    `At least ${match.percent}% of what coordinators and hub lead cost is local, ${match.inKind ? 'in cash or in kind' : 'in cash'}.`,
  criteria: ({ scoring }) =>
    `Marks from 0 to ${scoring.highest} are given for ${scoring.criteria.map(({ title, weight }) => `${title} (weight ${weight})`).join(', ')}.`,
  'pass-mark': ({ scoring }) => `A bid needs ${scoring.passPercent}% of all points.`,
  moderation: ({ scoring }) => `Marks for one criterion that lie more than ${scoring.spread} apart are talked over.`,
  ranking: () =>
    'More points come first, then the greater need, then the smaller grant for a member, then the id; the hubs are those with the most points together.',
  money: ({ money }) => `There is ${formatPounds(money.total)} in all.`,
  hubs: ({ hubs }) => `There are at most ${hubs.most} hubs.`,
  'per-area': ({ hubs }) =>
    hubs.perArea === undefined
      ? 'A LEP area may have any number of hubs.'
      : `A LEP area has at most ${hubs.perArea} ${hubs.perArea === 1 ? 'hub' : 'hubs'} of the call.`,
  'every-region': ({ hubs }) => {
    if (!hubs.everyRegion) return 'No region must get a hub.';
    const but = hubs.excused.length === 0 ? '' : ` but ${hubs.excused.join(' and ')}`;
    return `Each region${but} with a bid good enough gets a hub.`;
  },
  years: () => 'An academic year of which the hubs run a part counts whole.',
  'central-fund': ({ money }) =>
    `The central hub fund has ${formatPounds(money.perMember)} for each member, ${money.perMemberEach === 'run' ? 'once' : 'in each academic year'}.`,
  coordinators: ({ money }) => `The call pays ${money.coordinatorPercent}% of the cost of coordinators.`,
  'hub-lead': ({ money }) =>
    money.leadFor === 'none'
      ? 'No hub lead is paid.'
      : `The call pays ${money.leadPercent}% of the cost of a hub lead${money.leadFor === 'new' ? ', for new hubs only' : ''}.`,
  training: ({ money: { training } }) =>
    training && `A hub has ${training.places} training places of up to ${formatPounds(training.each)}.`,
  'coordinator-ratio': ({ staffing }) =>
    `An Enterprise Coordinator has at most ${staffing.membersPerCoordinator} schools and colleges.`,
  'adviser-ratio': ({ staffing }) =>
    `An Enterprise Coordinator has at most ${staffing.advisersPerCoordinator} Enterprise Advisers, ${staffing.advisersPerMember} for each member.`,
  'waiting-order': ({ waitingOrder }) =>
    `On a waiting list ${[...waitingOrder.map((order) => ORDERS[order]), 'the lower URN'].join(', then ')} comes first.`,
  dates: () => 'Members join, leave and move while the hub is open, each after what happened before.',
};

const BIDDERS = { lep: 'a LEP', 'combined-authority': 'a combined authority' } as const;
const FUNDERS = { state: 'the state', independent: 'fees' } as const;
const ORDERS = { need: 'the greater need', since: 'the longer wait' } as const;

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/**
 * Every rule about hubs, with its sources and how far it can be trusted: those of the three waves.
 *
 * @example
 * ```ts
 * import { hubRules } from 'careers-domain/hubs';
 *
 * hubRules.filter(({ rule }) => rule === 'money').map(({ statement }) => statement);
 * // => ['There is £5,000,000 in all.', 'There is £2,500,000 in all.', 'There is £2,000,000 in all.']
 * ```
 *
 * @group Calls
 */
export const hubRules: readonly CitedRule[] = [hubWave1, hubWave2, hubWave3].flatMap(rulesOf);
