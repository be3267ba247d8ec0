import {
  compareInstants,
  type Decision,
  DomainProblem,
  decisionOf,
  formatPounds,
  isWithin,
  percentOfMoney,
  type Reason,
} from '../core/index.js';
import { BID } from './check-fund-bid.js';
import { requireFundCall, ruleOf } from './check-fund-call.js';
import type { Ages, FundBid, FundCall, FundRule, FundRuleId } from './entities.js';

/**
 * Whether a bid keeps the rules of a call: every rule about a single bid, met or not, with its figures and sources.
 *
 * Rules about all awards together (`cold-spots`, `per-area`, `partial-awards`) are for `allocateFund`. Where a rule asks
 * for what the bid does not say, it is not met.
 *
 * @param bid - The bid. Its smaller versions are not looked at.
 * @param call - The call.
 *
 * @throws DomainProblem `bad-fund-call` or `bad-fund-bid` listing everything that is wrong with the call or the bid.
 *
 * @example
 * ```ts
 * import { unmetReasons } from 'careers-domain/core';
 * import { assessFundBid, investmentFund2015 } from 'careers-domain/programmes';
 *
 * const bid = {
 *   id: 'B-1',
 *   bidder: 'network',
 *   received: '2015-12-01T10:00:00Z',
 *   asks: 25_000_000,
 *   areas: [{ area: 'Cornwall', youngPeople: 1200 }],
 *   institutions: ['112055', '112056', '112057', '112058', '112059'],
 *   ages: { from: 11, to: 16 },
 *   evidence: ['track-record'],
 * } as const;
 *
 * const decision = assessFundBid(bid, investmentFund2015);
 * decision.allowed; // => false
 * unmetReasons(decision).map(({ message }) => message);
 * // => [
 * //   'The network names 5 schools or colleges; it needs at least 6.',
 * //   'The programme is for ages 11 to 16; the call is for ages 12 to 18.',
 * // ]
 * ```
 *
 * @group Bids
 */
export const assessFundBid = (bid: FundBid, call: FundCall): Decision => {
  requireFundCall(call);
  const issues = BID(bid, []);
  if (issues.length > 0) throw new DomainProblem('bad-fund-bid', 'The bid cannot be assessed', issues);
  return assess(bid, call);
};

/** The assessment of a bid and a call that are known to be right. */
export const assess = (bid: FundBid, call: FundCall): Decision =>
  decisionOf(call.rules.flatMap((rule) => check(rule, bid)));

/** The money of a strand, or of the whole call where it has no strands; `undefined` where there is no such strand. */
export const moneyFor = (call: FundCall, strand: string | undefined): number | undefined => {
  const rule = ruleOf(call, 'money');
  if (rule?.strands) return rule.strands.find(({ id }) => id === strand)?.amount;
  return strand === undefined ? rule?.amount : undefined;
};

type Finding = Pick<Reason, 'met' | 'message' | 'value' | 'limit'>;

const check = (rule: FundRule, bid: FundBid): readonly Reason[] => {
  const found = (CHECKS[rule.rule] as ((rule: FundRule, bid: FundBid) => Finding) | undefined)?.(rule, bid);
  return found ? [{ rule: rule.rule, ...found, cites: rule.cites }] : [];
};

type Checks = {
  readonly [R in FundRuleId]?: (rule: Extract<FundRule, { rule: R }>, bid: FundBid) => Finding;
};

const CHECKS: Checks = {
  money: ({ amount, strands }, { asks, strand }) => {
    const part = strands?.find(({ id }) => id === strand);
    if (strands && !part) {
      const said = strand === undefined ? 'The bid names no strand' : `There is no strand '${strand}'`;
      return { met: false, message: `${said}; the call has ${inWords(strands.map(({ id }) => id))}.` };
    }
    if (!strands && strand !== undefined) {
      return { met: false, message: `The bid is for the strand '${strand}'; the call has no strands.` };
    }
    const limit = part?.amount ?? amount;
    const what = part ? `the strand '${part.id}'` : 'the call';
    return {
      met: asks <= limit,
      message: `The bid asks for ${formatPounds(asks)} of the ${formatPounds(limit)} of ${what}.`,
      value: asks,
      limit,
    };
  },
  window: ({ opens, closes }, { received }) => {
    const isEarly = opens !== undefined && compareInstants(received, opens) < 0;
    const isLate = compareInstants(received, closes) > 0;
    return {
      met: !isEarly && !isLate,
      message: `The bid arrived at ${received}; bids are received ${opens === undefined ? '' : `from ${opens} `}until ${closes}.`,
      value: received,
      limit: isEarly ? opens : closes,
    };
  },
  bidders: ({ of }, { bidder }) => ({
    met: of.includes(bidder),
    message: `The bidder is a ${words(bidder)}; bids are open to ${inWords(of.map(words))}.`,
    value: bidder,
  }),
  institutions: ({ least, of }, { bidder, institutions = [] }) => {
    if (of && !of.includes(bidder)) {
      return { met: true, message: `A ${words(bidder)} need not name schools or colleges.` };
    }
    return {
      met: institutions.length >= least,
      message: `The ${words(bidder)} names ${institutions.length} ${institutions.length === 1 ? 'school or college' : 'schools or colleges'}; it needs at least ${least}.`,
      value: institutions.length,
      limit: least,
    };
  },
  ages: ({ within }, { ages }) => ({
    met: ages !== undefined && ages.from >= within.from && ages.to <= within.to,
    message: `${ages === undefined ? 'The bid does not say for which ages it is' : `The programme is for ages ${range(ages)}`}; the call is for ages ${range(within)}.`,
    ...(ages === undefined ? {} : { value: range(ages) }),
    limit: range(within),
  }),
  activities: ({ of }, { activities = [] }) => {
    const others = activities.filter((each) => !of.includes(each));
    const found = others.length > 0 ? `includes ${inWords(others)}` : `consists of ${inWords(activities)}`;
    return {
      met: activities.length > 0 && others.length === 0,
      message: `${activities.length === 0 ? 'The bid names no activities' : `The programme ${found}`}; the call funds ${inWords(of)}.`,
    };
  },
  groups: ({ of }, { groups = [] }) =>
    oneNamed(of, groups, 'The programme is for', 'The bid names no group of young people'),
  evidence: ({ of }, { evidence = [] }) => oneNamed(of, evidence, 'The bid offers', 'The bid offers no evidence'),
  areas: ({ of }, { areas }) => {
    const others = areas.map(({ area }) => area).filter((area) => !of.includes(area));
    return {
      met: others.length === 0,
      message:
        others.length === 0
          ? `Every area of the bid is one of the ${of.length} of the call.`
          : `The call is not for ${inWords(others)}.`,
    };
  },
  'staff-training': ({ cpdFrom }, { staff = [] }) => {
    const wrong = staff.filter(({ level, gets }) => level >= cpdFrom !== (gets === 'cpd')).length;
    return {
      met: staff.length > 0 && wrong === 0,
      message:
        staff.length === 0
          ? 'The bid names no staff to be trained.'
          : `${wrong} of ${staff.length} staff would get the wrong training: from Level ${cpdFrom} on it is professional development, below a qualification.`,
      value: wrong,
      limit: 0,
    };
  },
  grant: ({ least, most }, { asks }) => {
    const limits = [
      ...(least === undefined ? [] : [`at least ${formatPounds(least)}`]),
      ...(most === undefined ? [] : [`at most ${formatPounds(most)}`]),
    ];
    const isShort = least !== undefined && asks < least;
    const limit = isShort ? least : (most ?? least);
    return {
      met: !isShort && (most === undefined || asks <= most),
      message: `The bid asks for ${formatPounds(asks)}; a grant is ${limits.length === 0 ? 'of any size' : limits.join(' and ')}.`,
      value: asks,
      ...(limit === undefined ? {} : { limit }),
    };
  },
  match: ({ percent }, { asks, match }) => {
    const limit = percentOfMoney(asks, percent, 'up');
    const found =
      match === undefined ? 'The bid does not say what match there is' : `There is a match of ${formatPounds(match)}`;
    return {
      met: match !== undefined && match >= limit,
      message: `${found}; ${percent}% of what is asked are ${formatPounds(limit)}.`,
      ...(match === undefined ? {} : { value: match }),
      limit,
    };
  },
  delivery: ({ within }, { delivery }) => {
    const found = delivery
      ? `The programme runs from ${delivery.from} to ${delivery.to}`
      : 'The bid does not say when it runs';
    const end = within.to === undefined ? ' on' : ` to ${within.to}`;
    return {
      met: delivery !== undefined && isWithin(delivery.from, within) && isWithin(delivery.to, within),
      message: `${found}; it must run from ${within.from}${end}.`,
    };
  },
};

const oneNamed = (of: readonly string[], named: readonly string[], start: string, none: string): Finding => ({
  met: named.some((each) => of.includes(each)),
  message: `${named.length === 0 ? none : `${start} ${inWords(named)}`}; the call asks for ${inWords(of, 'or')}.`,
});

const range = ({ from, to }: Ages): string => `${from} to ${to}`;

const words = (id: string): string => (id === 'lep' ? 'LEP' : id.replaceAll('-', ' '));

const inWords = (list: readonly string[], join = 'and'): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${join} ${list.at(-1)}`;
