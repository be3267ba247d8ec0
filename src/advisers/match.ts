import type { AdviserPair, MatchPolicy } from './entities.js';
import type { MatchTerm } from './terms.js';

/**
 * Who works with whom, why, who is left, what would help them, and the proof that there is no better way.
 *
 * It is plain data: keep it as JSON, read it years later, and check it again with `verifyMatch`.
 *
 * @group Matching
 */
export interface Match {
  /** What was aimed at once as many needs are served as can be. */
  readonly aim: MatchAim;
  /** The policy by which the pairs were chosen. */
  readonly policy: MatchPolicy;
  /** The pairs of before by which it was made: those of the problem, or those given to `rematch`. */
  readonly previous: readonly AdviserPair[];
  /** The pairs, by institution, then by adviser. */
  readonly pairs: readonly MatchedPair[];
  /** How many needs there are, and how many of them are served. */
  readonly needs: number;
  /** How many needs are served: as many as can be. */
  readonly served: number;
  /** The points of all pairs: the fewest by which so many can be served, by the aim. */
  readonly points: number;
  /** Institutions with needs left, by URN. */
  readonly unserved: readonly UnservedNeed[];
  /** Advisers with places left, by id. */
  readonly spare: readonly SpareAdviser[];
  /** Groups of institutions that compete for too few places, the largest first. */
  readonly shortages: readonly Shortage[];
  /** What one place more with an adviser would be worth, the most useful first; those of no use are left out. */
  readonly worth: readonly PlaceWorth[];
  /** What proves that no other way serves more, or as many for less. */
  readonly proof: MatchProof;
}

/**
 * What a match aims at once as many needs are served as can be: the fewest points, or the fewest changed pairs and only
 * then the fewest points.
 *
 * @group Matching
 */
export type MatchAim = 'best-fit' | 'fewest-changes';

/**
 * An institution and an adviser who are to work together, and why.
 *
 * @group Matching
 */
export interface MatchedPair extends AdviserPair {
  /** Whether the policy fixes the pair. */
  readonly fixed: boolean;
  /** How far apart they are, in kilometres, where both places are known. */
  readonly km?: number;
  /** The minutes of travel, where they are given. */
  readonly minutes?: number;
  /** What the pair counts: the sum of its terms. */
  readonly points: number;
  /** Why it counts so much. */
  readonly terms: readonly MatchTerm[];
  /** What would be best if just this pair could not be. A fixed pair has none. */
  readonly runnerUp?: RunnerUp;
}

/**
 * What would be best for all if a pair could not be.
 *
 * @group Matching
 */
export interface RunnerUp {
  /** Whom the institution would have instead; absent where it would go without. */
  readonly adviser?: string;
  /** How many needs more would be served: 0, or -1 for one fewer. */
  readonly served: number;
  /** How many pairs more would change, where few changes are the aim. */
  readonly changed?: number;
  /** How many points more all pairs would count: the regret. */
  readonly points: number;
  /** The same in a sentence. */
  readonly message: string;
}

/**
 * Why a need is left.
 *
 * - `place-unknown`: neither the institution's place nor any travel time is known;
 * - `out-of-reach`: no adviser travels so far;
 * - `blocked`: every further adviser within reach is blocked;
 * - `all-paired`: it has every adviser within reach already;
 * - `fixed`: fixed pairs take every place of the advisers within reach;
 * - `shortage`: it competes with others for too few places.
 *
 * @group Matching
 */
export type UnservedReason = 'place-unknown' | 'out-of-reach' | 'blocked' | 'all-paired' | 'fixed' | 'shortage';

/**
 * An institution with needs left, the reason, and what would serve one of them.
 *
 * @group Matching
 */
export interface UnservedNeed {
  /** Its URN. */
  readonly institution: string;
  /** How many of its needs are left. */
  readonly needs: number;
  /** Why. */
  readonly reason: UnservedReason;
  /** Why, in a sentence with the figures. */
  readonly message: string;
  /**
   * The evidence: where none is within reach, the adviser who would have to travel the least further; the blocked ones;
   * those whose places fixed pairs take; those it has already; those it competes for.
   */
  readonly advisers: readonly string[];
  /** The position of its group in `shortages`. */
  readonly shortage?: number;
  /** The smallest change of each kind that would serve one need more, nobody being worse served. */
  readonly changes: readonly MatchChange[];
}

/**
 * Why an adviser has places left.
 *
 * - `place-unknown`: neither the adviser's place nor any travel time is known;
 * - `out-of-reach`: no institution is within reach;
 * - `blocked`: every further institution within reach is blocked;
 * - `no-need-left`: the institutions within reach have all they need without this place.
 *
 * @group Matching
 */
export type SpareReason = 'place-unknown' | 'out-of-reach' | 'blocked' | 'no-need-left';

/**
 * An adviser with places left, the reason, and what would use one of them.
 *
 * @group Matching
 */
export interface SpareAdviser {
  /** The id. */
  readonly adviser: string;
  /** How many places are left. */
  readonly places: number;
  /** Why. */
  readonly reason: SpareReason;
  /** Why, in a sentence with the figures. */
  readonly message: string;
  /** The evidence: the nearest institution where none is within reach, the blocked ones, those that need nobody more. */
  readonly institutions: readonly string[];
  /** The smallest change of each kind that would serve one need more by this adviser, nobody being worse served. */
  readonly changes: readonly MatchChange[];
}

/**
 * One change that would serve one need more.
 *
 * - `lift-block`: the pair is no longer blocked;
 * - `travel-further`: the adviser travels further, by `extraKm` or `extraMinutes`;
 * - `one-more-place`: the adviser takes one institution more;
 * - `new-adviser`: somebody new within reach.
 *
 * @group Matching
 */
export interface MatchChange {
  /** The kind of change. */
  readonly change: 'lift-block' | 'travel-further' | 'one-more-place' | 'new-adviser';
  /** The institution. */
  readonly institution: string;
  /** The adviser; absent for somebody new. */
  readonly adviser?: string;
  /** How many kilometres further. */
  readonly extraKm?: number;
  /** How many minutes longer. */
  readonly extraMinutes?: number;
  /** The change in a sentence. */
  readonly message: string;
}

/**
 * Institutions that compete for too few places: the needs left are those for which there is no place.
 *
 * @group Matching
 */
export interface Shortage {
  /** The URNs of the institutions. */
  readonly institutions: readonly string[];
  /** The ids of all advisers within their reach, other than those they have from elsewhere. All of them are full. */
  readonly advisers: readonly string[];
  /** How many advisers the institutions need, besides fixed ones. */
  readonly needs: number;
  /** How many places these advisers have, besides those that fixed pairs take. */
  readonly places: number;
  /** How many pairs the institutions have with advisers for whom nobody else competes. */
  readonly elsewhere: number;
  /** How many needs are left: `needs` less `places` and `elsewhere`. */
  readonly unserved: number;
  /** The same in a sentence. */
  readonly message: string;
}

/**
 * What one place more with an adviser would be worth.
 *
 * @group Matching
 */
export interface PlaceWorth {
  /** The adviser's id. */
  readonly adviser: string;
  /** How many needs more would be served, 0 or 1. */
  readonly served: number;
  /** How many pairs more would change, where few changes are the aim. */
  readonly changed?: number;
  /** How many points more all pairs would count; below 0 where they would fit better. */
  readonly points: number;
  /** The same in a sentence. */
  readonly message: string;
}

/**
 * The prices that prove a match: at these, a chosen pair costs no more than its two sides pay, and any other no less.
 *
 * @group Matching
 */
export interface MatchProof {
  /** Each institution with its price, by URN. */
  readonly institutions: readonly (AtPrice & {
    /** The URN. */
    readonly institution: string;
  })[];
  /** Each adviser with the price of a place, by id. */
  readonly advisers: readonly (AtPrice & {
    /** The id. */
    readonly adviser: string;
  })[];
}

/**
 * A price in a proof.
 *
 * @group Matching
 */
export interface AtPrice {
  /** The price in points; with few changes as the aim, a change counts as many points as all pairs can differ by. */
  readonly price: number;
  /** The level of need for which it stands in a shortage; absent outside. */
  readonly shortAt?: number;
}
