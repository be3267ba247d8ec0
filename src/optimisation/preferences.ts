import type { Reference } from './assignment.js';

/**
 * Two sides that rank each other.
 *
 * @group Stable matching
 */
export interface PreferenceProblem {
  /**
   * For each proposer the reviewers it would accept, the best first, by position or identifier. A list within the list
   * holds reviewers it likes equally well; identifiers (or positions) then decide.
   */
  readonly proposers: readonly PreferenceList[];
  /** For each reviewer the proposers it would accept, likewise. */
  readonly reviewers: readonly PreferenceList[];
  /** How many reviewers each proposer needs, a whole number from 0: one for all or one each. Without it, 1. */
  readonly need?: number | readonly number[];
  /** How many proposers each reviewer has places for, a whole number from 0: one for all or one each. Without it, 1. */
  readonly capacity?: number | readonly number[];
  /** Pairs that are settled already, whatever the lists say. They use up needs and places. */
  readonly fixed?: readonly (readonly [proposer: Reference, reviewer: Reference])[];
  /** The proposers' identifiers. */
  readonly proposerIds?: readonly string[];
  /** The reviewers' identifiers. */
  readonly reviewerIds?: readonly string[];
}

/**
 * Whom one would accept, the best first; a list within it holds equals.
 *
 * @group Stable matching
 */
export type PreferenceList = readonly (Reference | readonly Reference[])[];

/**
 * Two that would both rather have each other than what they have.
 *
 * @group Stable matching
 */
export interface BlockingPair {
  /** The proposer's position. */
  readonly proposer: number;
  /** The reviewer's position. */
  readonly reviewer: number;
  /** The fixed pairs that alone keep them apart. Empty where nothing does: the matching is then not stable. */
  readonly forcedBy: readonly (readonly [proposer: number, reviewer: number])[];
}

/**
 * An entry of a list that the other side's list does not return; it cannot lead to a pair.
 *
 * @group Stable matching
 */
export interface DroppedEntry {
  /** The proposer's position. */
  readonly proposer: number;
  /** The reviewer's position. */
  readonly reviewer: number;
  /** Whose list names the other. */
  readonly listedBy: 'proposer' | 'reviewer';
}

/**
 * A stable matching.
 *
 * @group Stable matching
 */
export interface StableMatching {
  /** The pairs as positions `[proposer, reviewer]`, by proposer, then by reviewer. */
  readonly pairs: readonly (readonly [proposer: number, reviewer: number])[];
  /** Proposers with needs left, ascending. */
  readonly unmatched: readonly number[];
  /** Reviewers with places left, ascending. */
  readonly open: readonly number[];
  /** Entries of lists that the other side does not return, by proposer, then by reviewer. */
  readonly dropped: readonly DroppedEntry[];
  /** Blocking pairs that the fixed pairs force, by proposer, then by reviewer. Without fixed pairs there are none. */
  readonly blocking: readonly BlockingPair[];
}
