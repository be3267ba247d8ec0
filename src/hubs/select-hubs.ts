import { compareText, type Decision, formatPounds, type Reason, shape } from '../core/index.js';
import {
  type Selection,
  type SelectionCondition,
  type SelectionOptions,
  selectWithinBudget,
} from '../optimisation/index.js';
import { BID } from './check-hub-bid.js';
import { CALL } from './check-hub-call.js';
import type { HubBid, HubCall, HubRuleId } from './entities.js';
import { fundHub } from './fund-hub.js';
import { listed, reasonOf } from './reason-of.js';
import { passScore, percentText } from './score-bid.js';
import { anyObject, count, distinctList } from './shapes.js';

/**
 * A bid with what it was found to be worth.
 *
 * @group Judging
 */
export interface JudgedBid {
  /** The bid. */
  readonly bid: HubBid;
  /** Its score in hundredths of a per cent, 0 to 10,000, as `scoreBid` gives it. */
  readonly score: number;
  /** How great the need of its place is, a whole number; 0 unless given. Of equal scores the greater need comes first. */
  readonly need?: number;
  /** Whether it keeps the rules of the call, as `assessBid` gives it. Without it the bid is taken to. */
  readonly assessment?: Decision;
}

/**
 * How long to look for the best set of hubs.
 *
 * @group Judging
 */
export interface SelectHubsOptions {
  /** The most branches that each search may look at. Without it each goes on until its answer is proven. */
  readonly workLimit?: number;
  /** Whether to find the smallest change for each bid that is not selected: most of the work. It is done unless false. */
  readonly changes?: boolean;
}

/**
 * The smallest change that would have let a bid in, all others being as they are.
 *
 * - `possible`: with the score `needed`, the `grant` where there is one, and keeping `rules`, it would have been selected.
 * - `impossible`: neither a higher score nor a smaller grant lets it in. `rules` are limits of the call that cannot be kept
 *   together with it; there are none where it is only that the highest score is not enough.
 * - `unknown`: the work limit was reached before it was found.
 *
 * @group Judging
 */
export type BidChange =
  | {
      /** It could have been let in. */
      readonly kind: 'possible';
      /** The lowest score with which it would have been selected, in hundredths of a per cent. */
      readonly needed: number;
      /** How much more than its own that is; 0 where its own would do. */
      readonly more: number;
      /** Where no score alone lets it in: the highest grant with which that score would, in pence, in whole pounds. */
      readonly grant?: number;
      /** The rules of the call that it does not keep and would have to. */
      readonly rules: readonly Reason[];
      /** The change in words. */
      readonly message: string;
    }
  | {
      /** Nothing of its own could have let it in. */
      readonly kind: 'impossible';
      /** Limits of the call that cannot be kept together with it. */
      readonly rules: readonly Reason[];
      /** Why nothing lets it in. */
      readonly message: string;
    }
  | {
      /** Nobody knows yet. */
      readonly kind: 'unknown';
      /** Why it is not known. */
      readonly message: string;
    };

/**
 * A bid in the ranking.
 *
 * @group Judging
 */
export interface RankedBid {
  /** The id of the bid. */
  readonly bid: string;
  /** Its place in the ranking, from 1. */
  readonly place: number;
  /** Its score in hundredths of a per cent. */
  readonly score: number;
  /** How great the need of its place is. */
  readonly need: number;
  /** What the call would pay for it, in pence. */
  readonly grant: number;
  /** How many members it names. */
  readonly members: number;
  /** `selected`; `waiting`: good enough, and others were better; `refused`: below the pass mark, or against a rule. */
  readonly outcome: 'selected' | 'waiting' | 'refused';
  /** Whether it reached the pass mark, and each rule that it does not keep. */
  readonly reasons: readonly Reason[];
  /** For those not selected: the smallest change that would have let them in. Absent where no set was selected. */
  readonly change?: BidChange;
}

/**
 * What a round of a call came to.
 *
 * @group Judging
 */
export interface HubSelection {
  /** The id of the call. */
  readonly call: string;
  /** `infeasible`: no set of bids keeps all limits. `undecided`: the work limit came before any set was found. */
  readonly outcome: Selection['outcome'];
  /** Every bid, the best first: by score, then need, then the smaller grant for a member, then id. */
  readonly ranking: readonly RankedBid[];
  /** The ids of the bids selected, in the order of the ranking. */
  readonly selected: readonly string[];
  /** The ids of those that wait, in the order of the ranking. */
  readonly waiting: readonly string[];
  /** The ids of those refused, in the order of the ranking. */
  readonly refused: readonly string[];
  /** The scores of those selected together. */
  readonly score: number;
  /** No set of bids that keeps the limits has a higher score together. */
  readonly bound: number;
  /** Whether the set selected is known to be the best. */
  readonly proven: boolean;
  /** What the call pays for those selected, in pence. */
  readonly grant: number;
  /** What is left of its money, in pence. */
  readonly left: number;
  /** Where it is infeasible: limits that cannot be kept together. */
  readonly reasons: readonly Reason[];
}

/**
 * Ranks bids, and selects the set with the highest scores together within the money of the call, the number of hubs, the
 * most for an area and, where the call asks for it, a hub in each region.
 *
 * The set is the best there is, not one bid after another down the ranking: an expensive bid at the top can keep out two
 * that are worth more together. Of several best sets it is the one whose bids stand highest in the ranking.
 *
 * @param bids - The bids with their scores, in any order.
 * @param call - One of the waves, or yours.
 * @param options - How long to look; to the end unless given.
 *
 * @throws DomainProblem `bad-hub-bids` listing every problem of both; `bad-selection` for grants beyond what can be added.
 *
 * @example
 * ```ts
 * import { hubWave2, selectHubs } from 'careers-domain/hubs';
 *
 * const bid = (id: string, area: string) => ({
 *   id,
 *   name: id,
 *   bidder: { kind: 'lep', name: id } as const,
 *   areas: [area],
 *   region: 'South West' as const,
 *   members: ['100049'],
 *   commitments: [],
 *   plan: { coordinators: 2, coordinatorCost: 4_000_000, leadCost: 6_000_000 },
 *   match: [],
 * });
 * const bids = [
 *   { bid: bid('cornwall', 'E37000005'), score: 8_200 },
 *   { bid: bid('dorset', 'E37000009'), score: 7_900 },
 *   { bid: bid('devon', 'E37000016'), score: 7_650 },
 *   { bid: bid('exmoor', 'E37000016'), score: 4_000 },
 * ];
 * const { selected, waiting, refused, ranking } = selectHubs(bids, {
 *   ...hubWave2,
 *   hubs: { ...hubWave2.hubs, most: 2 },
 * });
 * selected; // => ['cornwall', 'dorset']
 * waiting; // => ['devon']
 * refused; // => ['exmoor']
 * // At the same score devon comes before dorset, by its id.
 * ranking[2].change?.message; // => 'It has a score of 76.5%; with 79% it would have been selected.'
 * ```
 *
 * @group Judging
 */
export const selectHubs = (
  bids: readonly JudgedBid[],
  call: HubCall,
  options: SelectHubsOptions = {},
): HubSelection => {
  shape.requireAll('bad-hub-bids', 'The hubs cannot be selected', [
    [BIDS, bids, ['bids']],
    [CALL, call, ['call']],
    [OPTIONS, options, ['options']],
  ]);
  const { changes = true, ...limits } = options;
  const entries = bids.map((judged) => entryOf(judged, call));
  const solve: Solve = (competing, required) => bestSet(competing, call, limits, required);
  const competing = entries.filter((entry) => isGoodEnough(entry, call));
  const best = solve(competing);
  const chosen = new Set(best.outcome === 'selected' ? best.chosen : []);

  const ranking = rank(entries).map((entry, index): RankedBid => {
    const { id, score, need, grant, members } = entry;
    const isIn = chosen.has(id);
    const outcome = isIn ? 'selected' : isGoodEnough(entry, call) ? 'waiting' : 'refused';
    const change =
      isIn || !changes || best.outcome !== 'selected' ? undefined : changeFor(entry, competing, best, call, solve);
    return {
      bid: id,
      place: index + 1,
      score,
      need,
      grant,
      members,
      outcome,
      reasons: [passMark(entry, call), ...entry.unmet],
      ...(change && { change }),
    };
  });
  const idsOf = (outcome: RankedBid['outcome']) =>
    ranking.filter((each) => each.outcome === outcome).map(({ bid }) => bid);
  const isSelected = best.outcome === 'selected';
  const grant = isSelected ? best.cost : 0;
  return {
    call: call.id,
    outcome: best.outcome,
    ranking,
    selected: idsOf('selected'),
    waiting: idsOf('waiting'),
    refused: idsOf('refused'),
    score: isSelected ? best.value : 0,
    bound: best.outcome === 'infeasible' ? 0 : best.bound,
    proven: best.outcome === 'infeasible' || (isSelected && best.proven),
    grant,
    left: call.money.total - grant,
    reasons: best.outcome === 'infeasible' ? best.reasons : [],
  };
};

const REASON = shape.andThen(anyObject('a reason'), ({ met }: Reason, path) => shape.flag(met, [...path, 'met']));

const REASONS = shape.list('a list of reasons', REASON, { most: 1000 });

const DECISION = shape.andThen(anyObject('a decision'), ({ allowed, reasons }: Decision, path) => [
  ...shape.flag(allowed, [...path, 'allowed']),
  ...REASONS(reasons, [...path, 'reasons']),
]);

const BIDS = distinctList(
  'a list of bids',
  shape.object('a bid with its score', {
    bid: BID,
    score: shape.whole(0, 10_000),
    need: shape.optional(count),
    assessment: shape.optional(DECISION),
  }),
  { most: 2000 },
  ({ bid }: { bid: { id: string } }) => bid.id,
  ['bid', 'id'],
);

const OPTIONS = shape.object('options', {
  workLimit: shape.optional(shape.whole(1)),
  changes: shape.optional(shape.flag),
});

interface Entry {
  readonly id: string;
  readonly bid: HubBid;
  readonly score: number;
  readonly need: number;
  readonly grant: number;
  readonly members: number;
  readonly isEligible: boolean;
  /** The rules of the call that it does not keep. */
  readonly unmet: readonly Reason[];
}

const entryOf = ({ bid, score, need = 0, assessment }: JudgedBid, call: HubCall): Entry => ({
  id: bid.id,
  bid,
  score,
  need,
  grant: fundHub(bid, call).total.paid,
  members: new Set(bid.members).size,
  isEligible: assessment?.allowed ?? true,
  unmet: assessment?.reasons.filter(({ met }) => !met) ?? [],
});

const isGoodEnough = ({ isEligible, score }: Entry, call: HubCall): boolean => isEligible && score >= passScore(call);

const passMark = ({ score }: Entry, call: HubCall): Reason => {
  const limit = call.scoring.passPercent;
  const message = `The bid has ${percentText(score)} of all points; ${limit}% are needed.`;
  return reasonOf(call, 'pass-mark', score >= passScore(call), message, { value: score / 100, limit });
};

/** By score, then need, then the smaller grant for a member, then id. */
const rank = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => b.score - a.score || b.need - a.need || compareGrants(a, b) || compareText(a.id, b.id));

// Grants for a member as exact fractions; a bid without members comes last.
const compareGrants = (a: Entry, b: Entry): number => {
  if (a.members === 0 || b.members === 0) return b.members - a.members;
  const difference = BigInt(a.grant) * BigInt(b.members) - BigInt(b.grant) * BigInt(a.members);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
};

interface Chosen {
  readonly outcome: 'selected';
  /** The ids of the bids chosen. */
  readonly chosen: readonly string[];
  readonly value: number;
  readonly cost: number;
  readonly bound: number;
  readonly proven: boolean;
}

type Best =
  | Chosen
  | { readonly outcome: 'infeasible'; readonly reasons: readonly Reason[] }
  | { readonly outcome: 'undecided'; readonly bound: number };

/** The best set of bids, that one among them where one is required. */
const bestSet = (
  competing: readonly Entry[],
  call: HubCall,
  options: SelectionOptions,
  required: Entry | undefined,
): Best => {
  // Of equal sets the optimiser gives the one with the smallest ids: by their places that is the one ranked highest.
  const ranked = rank(competing).map((entry, index) => ({ entry, place: String(index).padStart(4, '0') }));
  const idAt = new Map(ranked.map(({ entry, place }) => [place, entry.id]));
  const selection = selectWithinBudget(
    {
      projects: ranked.map(({ entry, place }) => ({
        id: place,
        value: entry.score,
        cost: entry.grant,
        labels: { area: entry.bid.areas, region: entry.bid.region },
      })),
      budget: call.money.total,
      most: call.hubs.most,
      conditions: conditionsOf(call),
      required: ranked.filter(({ entry }) => entry.id === required?.id).map(({ place }) => place),
    },
    options,
  );
  if (selection.outcome === 'undecided') return selection;
  if (selection.outcome === 'infeasible') {
    return { outcome: 'infeasible', reasons: selection.reasons.flatMap((reason) => limitOf(reason, call)) };
  }
  return { ...selection, chosen: selection.chosen.flatMap((place) => idAt.get(place) ?? []) };
};

const conditionsOf = ({ hubs }: HubCall): readonly SelectionCondition[] => [
  ...(hubs.perArea === undefined ? [] : [{ kind: 'most-per', label: 'area', count: hubs.perArea } as const]),
  ...(hubs.everyRegion ? [{ kind: 'least-per', label: 'region', count: 1, excused: hubs.excused } as const] : []),
];

/** A limit of the optimiser's as the rule of the call that set it; that a bid is required is no rule of the call. */
const limitOf = ({ rule, limit }: Reason, call: HubCall): readonly Reason[] => {
  const [kind, , name = ''] = rule.split('.');
  const unmet = (id: HubRuleId, message: string) => [
    reasonOf(call, id, false, message, limit === undefined ? {} : { limit }),
  ];
  if (kind === 'budget') return unmet('money', `There is ${formatPounds(call.money.total)} in all.`);
  if (kind === 'most') return unmet('hubs', `There are at most ${call.hubs.most} hubs.`);
  if (kind === 'most-per') return unmet('per-area', `${name} has at most ${call.hubs.perArea}.`);
  return kind === 'least-per' ? unmet('every-region', `${name} gets a hub.`) : [];
};

type Solve = (competing: readonly Entry[], required?: Entry) => Best;

/** The smallest change that lets a bid in that was not selected. */
const changeFor = (entry: Entry, competing: readonly Entry[], best: Chosen, call: HubCall, solve: Solve): BidChange => {
  const others = competing.filter(({ id }) => id !== entry.id);
  const least = Math.max(entry.score, passScore(call));
  const passing = { ...entry, score: least };

  let without = best;
  if (others.length === competing.length) {
    const entered = solve([...others, passing]);
    if (entered.outcome === 'infeasible') return cheaper(passing, entry, others, entered.reasons, solve);
    if (entered.outcome === 'undecided' || !entered.proven) return UNKNOWN;
    if (entered.chosen.includes(entry.id)) return possible(entry, least);
    without = entered;
  }
  const within = solve([...others, passing], entry);
  if (within.outcome === 'infeasible') return cheaper(passing, entry, others, within.reasons, solve);
  if (within.outcome === 'undecided' || !within.proven) return UNKNOWN;
  // Each point more lifts every set with the bid, and no other. At the same value the ranking decides.
  const level = least + without.value - within.value;
  const ranked = rank([...others, { ...entry, score: level }]).map(({ id }) => id);
  const first = ranked.find((id) => within.chosen.includes(id) !== without.chosen.includes(id)) as string;
  const needed = within.chosen.includes(first) ? level : level + 1;
  return needed > HIGHEST ? cheaper(passing, entry, others, [], solve) : possible(entry, needed);
};

/** Where no score lets a bid in: the most whole pounds with which its own, or the pass mark, would. */
const cheaper = (
  passing: Entry,
  entry: Entry,
  others: readonly Entry[],
  rules: readonly Reason[],
  solve: Solve,
): BidChange => {
  // What a smaller grant lets in, a still smaller one does too.
  let [low, high] = [-1, Math.floor(entry.grant / 100) + 1];
  while (high - low > 1) {
    const middle = low < 0 ? 0 : (low + high) >> 1;
    const found = solve([...others, { ...passing, grant: middle * 100 }]);
    if (found.outcome === 'undecided' || (found.outcome === 'selected' && !found.proven)) return UNKNOWN;
    if (found.outcome === 'selected' && found.chosen.includes(entry.id)) low = middle;
    else if (low < 0) return rules.length > 0 ? shutOut(rules) : NOT_ENOUGH;
    else high = middle;
  }
  return possible(entry, passing.score, low * 100);
};

const HIGHEST = 10_000;

const UNKNOWN: BidChange = { kind: 'unknown', message: 'The work limit was reached before the change was found.' };

const NOT_ENOUGH: BidChange = {
  kind: 'impossible',
  rules: [],
  message: 'Neither the highest score nor the smallest grant would have let it in.',
};

const shutOut = (rules: readonly Reason[]): BidChange => ({
  kind: 'impossible',
  rules,
  message: `Neither score nor grant would have let it in. With it these limits cannot be kept: ${rules.map(({ message }) => message).join(' ')}`,
});

const possible = ({ score, grant: asked, unmet: rules }: Entry, needed: number, grant?: number): BidChange => {
  const more = needed - score;
  const has: string[] = [];
  const needs: string[] = [];
  if (more > 0) {
    has.push(`has a score of ${percentText(score)}`);
    needs.push(`with ${percentText(needed)}`);
  }
  if (grant !== undefined) {
    has.push(`asks for ${formatPounds(asked)}`);
    needs.push(`for ${formatPounds(grant)}`);
  }
  if (rules.length > 0) {
    has.push(`does not keep ${listed(rules.map(({ rule }) => rule))}`);
    needs.push('keeping the rules');
  }
  const message = `It ${has.join(' and ')}; ${needs.join(' and ')} it would have been selected.`;
  return { kind: 'possible', needed, more, ...(grant !== undefined && { grant }), rules, message };
};
