import {
  compareText,
  type Decision,
  DomainProblem,
  decisionOf,
  formatPounds,
  type Pence,
  type ProblemIssue,
  pence,
  percentOfMoney,
  type Reason,
  shape,
  sumMoney,
  unmetReasons,
} from '../core/index.js';
import { type SelectionCondition, selectWithinBudget } from '../optimisation/index.js';
import { assess, moneyFor } from './assess-fund-bid.js';
import { BID } from './check-fund-bid.js';
import { requireFundCall, ruleOf } from './check-fund-call.js';
import type { AreaNeed, FundBid, FundCall } from './entities.js';

/**
 * What an allocation is told besides bids and call.
 *
 * @group Allocation
 */
export interface FundAllocationOptions {
  /**
   * The need of every area in which a bid runs. Absent: a young person counts 1 everywhere, and there are no cold spots, so
   * a call with the rule `cold-spots` must have it.
   */
  readonly needs?: readonly AreaNeed[];
  /** The areas for which the rule `per-area` holds: unless given, those of `needs`, or without them those of the bids. */
  readonly areas?: readonly string[];
  /** The most branches to look at for each strand, from 1. Without it the search goes on until the best is proven. */
  readonly workLimit?: number;
}

/**
 * Money awarded to a bid.
 *
 * @group Allocation
 */
export interface FundAward {
  /** The bid's id. */
  readonly bid: string;
  /** The strand it is from, where the call has strands. */
  readonly strand?: string;
  /** What it is awarded, in pence. */
  readonly amount: Pence;
  /** What it asked for, in pence: more than `amount` where a smaller version was awarded. */
  readonly asked: Pence;
  /** How many young people it is to reach. */
  readonly youngPeople: number;
  /** The same, each counted by the need of the area. */
  readonly value: number;
  /** Whether it counts as a bid for cold spots. */
  readonly cold: boolean;
}

/**
 * A bid that is awarded nothing, and why.
 *
 * @group Allocation
 */
export interface RefusedBid {
  /** The bid's id. */
  readonly bid: string;
  /** The rules of the call that it does not keep; or else what its award would break beside those that were made. */
  readonly reasons: readonly Reason[];
}

/**
 * How the money of a strand, or of a call without strands, was awarded.
 *
 * - `allocated`: the awards are the best there are where `proven`, otherwise the best found within the work limit.
 * - `impossible`: no awards keep all conditions; `decision` names some that contradict each other.
 * - `undecided`: the work limit was reached before any awards were found that keep the conditions.
 *
 * @group Allocation
 */
export interface StrandAllocation {
  /** The strand's id, where the call has strands. */
  readonly strand?: string;
  /** What it came to. */
  readonly outcome: 'allocated' | 'impossible' | 'undecided';
  /** The money there was. */
  readonly money: Pence;
  /** The money awarded. */
  readonly awarded: Pence;
  /** The money left. */
  readonly left: Pence;
  /** The young people to be reached, each counted by the need of the area. */
  readonly value: number;
  /** No awards that keep the conditions come to more than this. */
  readonly bound: number;
  /** Whether these are known to be the best awards, and the first of those as good. */
  readonly proven: boolean;
  /** Every condition, with its figures: money, share for cold spots, awards for each area. */
  readonly decision: Decision;
}

/**
 * Who is awarded what, who is not and why, and how each condition came out.
 *
 * @group Allocation
 */
export interface FundAllocation {
  /** The awards, by bid. */
  readonly awards: readonly FundAward[];
  /** The other bids, by id. */
  readonly refused: readonly RefusedBid[];
  /** Each strand in the order of the call; one entry for a call without strands. */
  readonly strands: readonly StrandAllocation[];
}

/**
 * Awards the money of a call: of all awards that keep its conditions, those that reach most young people, each counted by
 * the need of the area.
 *
 * Bids that do not keep the rules about a single bid are out, with their reasons. Among the others the choice is exact and
 * proven: within the money, with the least share for cold spots (`cold-spots`) and the least number for each area
 * (`per-area`) where the call has these rules. Where it allows `partial-awards`, a bid can be awarded one of the smaller
 * versions that it offers; no bid is cut to a sum at which it did not say it could run. Of choices as good as each other it
 * is the one with the smallest list of bids, by id. Each strand is awarded from its own money.
 *
 * An area for which no bid may be awarded cannot have its award: it holds nobody else up, and the decision says that the
 * rule is not met.
 *
 * @param bids - All bids that arrived, in any order.
 * @param call - The call.
 * @param options - The needs of the areas, and where to stop.
 *
 * @throws DomainProblem `bad-fund-call` for a call that is none; `bad-allocation` listing every problem of bids and options:
 * a bid that is none, an id named twice, an area of a bid without a need, sums too large to be exact.
 *
 * @example
 * ```ts
 * import { allocateFund, investmentFund2015 } from 'careers-domain/programmes';
 *
 * const bid = (id: string, asks: number, area: string, youngPeople: number) => ({
 *   id,
 *   bidder: 'charity' as const,
 *   received: '2015-12-01T10:00:00Z',
 *   asks,
 *   areas: [{ area, youngPeople }],
 *   ages: { from: 12, to: 16 },
 *   evidence: ['track-record'],
 * });
 * const bids = [
 *   bid('B-1', 300_000_000, 'Cornwall', 4_000),
 *   bid('B-2', 100_000_000, 'Solent', 9_000),
 *   bid('B-3', 100_000_000, 'Solent', 8_000),
 * ];
 * const needs = [
 *   { area: 'Cornwall', weight: 3, cold: true },
 *   { area: 'Solent', weight: 1, cold: false },
 * ];
 *
 * const { awards, refused, strands } = allocateFund(bids, investmentFund2015, { needs });
 * awards.map(({ bid }) => bid); // => ['B-1', 'B-2']
 * strands[0].value; // => 21000
 * strands[0].decision.reasons.map(({ message }) => message);
 * // => [
 * //   '£4,000,000 of £5,000,000 are awarded.',
 * //   '£3,000,000 of the £4,000,000 awarded go to cold spots; 75% of it are £3,000,000.',
 * // ]
 * refused[0].reasons.map(({ message }) => message);
 * // => ['With it, £3,000,000 of the £5,000,000 awarded would go to cold spots; 75% of it are £3,750,000.']
 * ```
 *
 * @group Allocation
 */
export const allocateFund = (
  bids: readonly FundBid[],
  call: FundCall,
  options: FundAllocationOptions = {},
): FundAllocation => {
  requireFundCall(call);
  const issues = allocationProblems(bids, call, options);
  if (issues.length > 0) throw new DomainProblem('bad-allocation', 'The money cannot be allocated', issues);

  const sorted = [...bids].sort((a, b) => compareText(a.id, b.id));
  const offers = sorted.flatMap((bid) => offersOf(bid, call, options));
  const strands = (ruleOf(call, 'money')?.strands ?? [undefined]).map((strand) =>
    allocateStrand(
      strand?.id,
      offers.filter(({ bid }) => bid.strand === strand?.id),
      call,
      options,
    ),
  );
  const awarded = new Map(strands.flatMap(({ chosen }) => chosen.map((offer) => [offer.bid.id, offer])));
  return {
    awards: sorted.flatMap(({ id }) => awarded.get(id) ?? []).map(awardOf),
    refused: sorted
      .filter(({ id }) => !awarded.has(id))
      .map((bid) => ({
        bid: bid.id,
        reasons:
          strands.find(({ result }) => result.strand === bid.strand)?.refusals.get(bid.id) ??
          unmetReasons(assess(bid, call)),
      })),
    strands: strands.map(({ result }) => result),
  };
};

/** A bid, or a smaller version of it, that may be awarded. */
interface Offer {
  readonly bid: FundBid;
  /** Its place among those of its bid; 0 is the whole bid. */
  readonly version: number;
  readonly cost: Pence;
  readonly areas: readonly string[];
  readonly youngPeople: number;
  readonly value: number;
  readonly cold: boolean;
}

const offersOf = (bid: FundBid, call: FundCall, { needs }: FundAllocationOptions): readonly Offer[] => {
  const smaller = ruleOf(call, 'partial-awards') ? (bid.smaller ?? []) : [];
  const bidFrom = ruleOf(call, 'cold-spots')?.bidFrom ?? 100;
  const needOf = (area: string) => needs?.find((need) => need.area === area);
  return [bid, ...smaller]
    .map(({ asks, match, areas }) => ({ ...bid, asks, areas, ...(match === undefined ? {} : { match }) }))
    .flatMap((offered, version) => {
      if (!assess(offered, call).allowed) return [];
      const sum = (weight: (area: string) => number) =>
        offered.areas.reduce((total, { area, youngPeople }) => total + youngPeople * weight(area), 0);
      const youngPeople = sum(() => 1);
      return [
        {
          bid,
          version,
          cost: pence(offered.asks),
          areas: offered.areas.map(({ area }) => area),
          youngPeople,
          value: sum((area) => needOf(area)?.weight ?? 1),
          cold: sum((area) => (needOf(area)?.cold ? 100 : 0)) >= bidFrom * youngPeople,
        },
      ];
    });
};

const awardOf = ({ bid, cost, youngPeople, value, cold }: Offer): FundAward => ({
  bid: bid.id,
  ...(bid.strand === undefined ? {} : { strand: bid.strand }),
  amount: cost,
  asked: pence(bid.asks),
  youngPeople,
  value,
  cold,
});

interface StrandOutcome {
  readonly result: StrandAllocation;
  readonly chosen: readonly Offer[];
  /** Why each bid that could have been awarded was not. */
  readonly refusals: ReadonlyMap<string, readonly Reason[]>;
}

const allocateStrand = (
  strand: string | undefined,
  offers: readonly Offer[],
  call: FundCall,
  options: FundAllocationOptions,
): StrandOutcome => {
  const budget = pence(moneyFor(call, strand) ?? 0);
  const asked = areasAsked(offers, options);
  const selection = selectWithinBudget(
    {
      // Positions as ids, with leading zeros: the order of the bids, and no clash with an id of the caller's.
      projects: offers.map(({ bid, cost, areas, value, cold }, index) => ({
        id: String(index).padStart(6, '0'),
        value,
        cost,
        labels: { bid: bid.id, area: areas, ...(cold ? { spot: 'cold' } : {}) },
      })),
      budget,
      conditions: conditionsOf(offers, asked, call),
    },
    options.workLimit === undefined ? {} : { workLimit: options.workLimit },
  );
  const chosen = selection.outcome === 'selected' ? selection.chosen.flatMap((id) => offers[Number(id)] ?? []) : [];
  const awarded = sumMoney(chosen.map(({ cost }) => cost));
  const conditions = conditionsMet(chosen, budget, asked, call);
  const value = chosen.reduce((sum, offer) => sum + offer.value, 0);
  const result: StrandAllocation = {
    ...(strand === undefined ? {} : { strand }),
    outcome: OUTCOMES[selection.outcome],
    money: budget,
    awarded,
    left: pence(budget - awarded),
    value,
    bound: selection.outcome === 'infeasible' ? 0 : selection.bound,
    proven: selection.outcome === 'infeasible' || (selection.outcome === 'selected' && selection.proven),
    decision: decisionOf(selection.outcome === 'infeasible' ? selection.reasons : conditions),
  };
  const refused = offers
    .filter(({ bid }) => chosen.every((offer) => offer.bid !== bid))
    .sort((a, b) => b.cost - a.cost);
  return {
    result,
    chosen,
    refusals: new Map(
      // Of several versions of a bid the cheapest, which comes last, stays: not even that can be awarded.
      refused.map((offer) => [
        offer.bid.id,
        result.outcome === 'allocated' ? refusalOf(offer, chosen, budget, call) : result.decision.reasons,
      ]),
    ),
  };
};

const OUTCOMES = { selected: 'allocated', infeasible: 'impossible', undecided: 'undecided' } as const;

/** The areas that must have an award, and whether any bid could be one. */
const areasAsked = (
  offers: readonly Offer[],
  { needs, areas }: FundAllocationOptions,
): readonly { readonly area: string; readonly canHave: boolean }[] => {
  const served = new Set(offers.flatMap((offer) => offer.areas));
  const asked = areas ?? needs?.map(({ area }) => area) ?? served;
  return [...new Set(asked)].sort(compareText).map((area) => ({ area, canHave: served.has(area) }));
};

const conditionsOf = (
  offers: readonly Offer[],
  asked: ReturnType<typeof areasAsked>,
  call: FundCall,
): readonly SelectionCondition[] => {
  const [cold, perArea] = [ruleOf(call, 'cold-spots'), ruleOf(call, 'per-area')];
  return [
    ...(offers.some(({ version }) => version > 0) ? [{ kind: 'most-per', label: 'bid', count: 1 } as const] : []),
    ...(cold ? [{ kind: 'least-share', label: 'spot', is: 'cold', percent: cold.percent } as const] : []),
    ...(perArea
      ? [
          {
            kind: 'least-per',
            label: 'area',
            count: perArea.least,
            of: asked.flatMap(({ area, canHave }) => (canHave ? [area] : [])),
          } as const,
        ]
      : []),
  ];
};

/** Every condition with its figures, read off the awards themselves and not off the solver. */
const conditionsMet = (
  chosen: readonly Offer[],
  budget: Pence,
  asked: ReturnType<typeof areasAsked>,
  call: FundCall,
): readonly Reason[] => {
  const perArea = ruleOf(call, 'per-area');
  return [
    moneyReason(chosen, budget, call),
    ...coldReason(chosen, call),
    ...(perArea
      ? asked.map(({ area, canHave }) => {
          const value = chosen.filter(({ areas }) => areas.includes(area)).length;
          const found = canHave
            ? `${area} has ${value} ${value === 1 ? 'award' : 'awards'}`
            : `No bid for ${area} may be awarded`;
          return {
            rule: perArea.rule,
            met: value >= perArea.least,
            message: `${found}; each area is to have at least ${perArea.least}.`,
            value,
            limit: perArea.least,
            cites: perArea.cites,
          };
        })
      : []),
  ];
};

const moneyReason = (chosen: readonly Offer[], budget: Pence, call: FundCall): Reason => {
  const value = sumMoney(chosen.map(({ cost }) => cost));
  return {
    rule: 'money',
    met: value <= budget,
    message: `${formatPounds(value)} of ${formatPounds(budget)} are awarded.`,
    value,
    limit: budget,
    cites: ruleOf(call, 'money')?.cites ?? [],
  };
};

const coldReason = (chosen: readonly Offer[], call: FundCall, isTried = false): readonly Reason[] => {
  const rule = ruleOf(call, 'cold-spots');
  if (!rule) return [];
  const all = sumMoney(chosen.map(({ cost }) => cost));
  const value = sumMoney(chosen.filter(({ cold }) => cold).map(({ cost }) => cost));
  const least = percentOfMoney(all, rule.percent, 'up');
  const goes = isTried ? 'would go' : 'go';
  return [
    {
      rule: rule.rule,
      met: value >= least,
      message: `${isTried ? 'With it, ' : ''}${formatPounds(value)} of the ${formatPounds(all)} awarded ${goes} to cold spots; ${rule.percent}% of it are ${formatPounds(least)}.`,
      value,
      limit: least,
      cites: rule.cites,
    },
  ];
};

/** What the award of one more bid would break. */
const refusalOf = (offer: Offer, chosen: readonly Offer[], budget: Pence, call: FundCall): readonly Reason[] => {
  const left = pence(budget - sumMoney(chosen.map(({ cost }) => cost)));
  const money = {
    rule: 'money',
    met: offer.cost <= left,
    message: `It asks for ${formatPounds(offer.cost)}; of ${formatPounds(budget)} the awards that reach more leave ${formatPounds(left)}.`,
    value: offer.cost,
    limit: left,
    cites: ruleOf(call, 'money')?.cites ?? [],
  };
  const broken = [money, ...coldReason([...chosen, offer], call, true)].filter(({ met }) => !met);
  if (broken.length > 0) return broken;
  const message =
    offer.value === 0
      ? 'It reaches nobody in an area with a need above 0.'
      : 'The search stopped at its limit of work before it was looked at.';
  return [{ rule: 'objective', met: false, message, value: offer.value, cites: [] }];
};

const NEED = shape.object('the need of an area', {
  area: shape.name,
  weight: shape.whole(0, 1_000_000),
  cold: shape.flag,
});

const MOST_BIDS = 5_000;

const BIDS = shape.andThen(
  shape.list('a list of bids', BID, { most: MOST_BIDS }),
  shape.distinct(({ id }: FundBid) => id, ['id']),
);

const OPTIONS = shape.object('options', {
  needs: shape.optional(
    shape.andThen(
      shape.list('a list of needs', NEED, { most: 10_000 }),
      shape.distinct(({ area }: AreaNeed) => area, ['area']),
    ),
  ),
  areas: shape.optional(
    shape.andThen(
      shape.list('a list of areas', shape.name, { most: 10_000 }),
      shape.distinct((area: string) => area),
    ),
  ),
  workLimit: shape.optional(shape.whole(1)),
});

const allocationProblems = (bids: unknown, call: FundCall, options: unknown): readonly ProblemIssue[] => {
  const issues = [...BIDS(bids, ['bids']), ...OPTIONS(options, ['options'])];
  if (issues.length > 0) return issues;
  const { needs } = options as FundAllocationOptions;
  const cold = ruleOf(call, 'cold-spots');
  if (!needs) {
    return cold
      ? [{ path: ['options', 'needs'], message: `is missing; the call asks for ${cold.percent}% to cold spots` }]
      : sumProblems(bids as readonly FundBid[], new Map());
  }
  const weights = new Map(needs.map(({ area, weight }) => [area, weight]));
  const unknown = versionsOf(bids as readonly FundBid[]).flatMap(({ areas, path }) =>
    areas.flatMap(({ area }, index) =>
      weights.has(area)
        ? []
        : [{ path: [...path, 'areas', index, 'area'], message: `${area} has no need in options.needs` }],
    ),
  );
  return unknown.length > 0 ? unknown : sumProblems(bids as readonly FundBid[], weights);
};

const versionsOf = (bids: readonly FundBid[]) =>
  bids.flatMap(({ asks, areas, smaller = [] }, bid) => [
    { asks, areas, path: ['bids', bid] as ProblemIssue['path'] },
    ...smaller.map((version, index) => ({ ...version, path: ['bids', bid, 'smaller', index] as ProblemIssue['path'] })),
  ]);

// The choice is exact as long as all values, and all costs, come to less than this.
const MOST_SUM = 2 ** 46;

const sumProblems = (bids: readonly FundBid[], weights: ReadonlyMap<string, number>): readonly ProblemIssue[] => {
  let [money, value] = [0, 0];
  for (const { asks, areas } of versionsOf(bids)) {
    money += asks;
    for (const { area, youngPeople } of areas) value += youngPeople * (weights.get(area) ?? 1);
  }
  return [
    ...(money <= MOST_SUM ? [] : [{ path: ['bids'], message: `ask for more than ${formatPounds(MOST_SUM)} together` }]),
    ...(value <= MOST_SUM ? [] : [{ path: ['bids'], message: `reach more than ${MOST_SUM} young people by need` }]),
  ];
};
