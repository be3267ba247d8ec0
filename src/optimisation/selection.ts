import type { Reason } from '../core/index.js';

/**
 * Something that can be chosen or left: a bid, a programme, a course.
 *
 * @group Selection
 */
export interface Project {
  /** Its identifier, different from all others. */
  readonly id: string;
  /** What choosing it is worth: a whole number from 0. */
  readonly value: number;
  /** What choosing it costs: a whole number from 0, such as pence. */
  readonly cost: number;
  /** What it belongs to, by the names that conditions use: `{ area: 'E37000015', region: 'North West' }`. Several are a list. */
  readonly labels?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * What else a selection must keep to, besides budget and number.
 *
 * @group Selection
 */
export type SelectionCondition =
  | {
      /** Of all projects with the same label at most `count`: at most two per area. */
      readonly kind: 'most-per';
      /** The name of the label. */
      readonly label: string;
      /** The most projects with the same label: a whole number from 0. */
      readonly count: number;
    }
  | {
      /** Of each label at least `count` projects: at least one per region. */
      readonly kind: 'least-per';
      /** The name of the label. */
      readonly label: string;
      /** The least projects with each label: a whole number from 0. */
      readonly count: number;
      /** Which labels count; without it every label that any project has. */
      readonly of?: readonly string[];
      /** The labels that need none. */
      readonly excused?: readonly string[];
    }
  | {
      /** At least `percent` per cent of the money spent goes to projects with this label. Where nothing is spent it is met. */
      readonly kind: 'least-share';
      /** The name of the label. */
      readonly label: string;
      /** Its value in the projects that get the share. */
      readonly is: string;
      /** The least share: whole per cent, 0 to 100. */
      readonly percent: number;
    };

/**
 * Projects to choose from, and the limits of the choice.
 *
 * @group Selection
 */
export interface SelectionProblem {
  /** The projects, in any order. */
  readonly projects: readonly Project[];
  /** The most that all together may cost: a whole number from 0. */
  readonly budget: number;
  /** The most projects that may be chosen; as many as the budget allows where absent. */
  readonly most?: number;
  /** What else must be kept. */
  readonly conditions?: readonly SelectionCondition[];
  /** The ids of projects that must be chosen. */
  readonly required?: readonly string[];
}

/**
 * How long to search.
 *
 * @group Selection
 */
export interface SelectionOptions {
  /**
   * The most branches to look at: a whole number from 1. Without it the search goes on until it is done. A count and no
   * time, so that every machine stops at the same point.
   */
  readonly workLimit?: number;
}

/**
 * What a selection came to.
 *
 * @group Selection
 */
export type Selection =
  | {
      /** The best there is where `proven`, otherwise the best found within the work limit. */
      readonly outcome: 'selected';
      /** The ids of the projects chosen, in their order. */
      readonly chosen: readonly string[];
      /** What they are worth together. */
      readonly value: number;
      /** What they cost together. */
      readonly cost: number;
      /** No choice that keeps the conditions is worth more than this. */
      readonly bound: number;
      /**
       * Whether it is known to be the answer. It is not where the work limit was reached: before the best value was
       * known, or (with `bound` equal to `value`) before the first of all choices of that value was.
       */
      readonly proven: boolean;
      /** How many branches were looked at. */
      readonly work: number;
    }
  | {
      /** No choice keeps all conditions. */
      readonly outcome: 'infeasible';
      /**
       * Conditions that cannot be kept together, each of which is needed for the contradiction where the work limit left
       * time to find that out.
       */
      readonly reasons: readonly Reason[];
      /** How many branches were looked at. */
      readonly work: number;
    }
  | {
      /** The work limit was reached before any choice was found that keeps all conditions. */
      readonly outcome: 'undecided';
      /** No choice that keeps the conditions is worth more than this. */
      readonly bound: number;
      /** How many branches were looked at. */
      readonly work: number;
    };
