/**
 * A row or a column: its position, or its identifier where identifiers are given.
 *
 * @group Assignment
 */
export type Reference = number | string;

/**
 * What every assignment problem can say beside its costs.
 *
 * @group Assignment
 */
export interface AssignmentOptions {
  /** How many columns each row needs, a whole number from 0: one for all rows, or one each. Without it, 1. */
  readonly rowCapacity?: number | ArrayLike<number>;
  /** How many rows each column has places for, a whole number from 0: one for all columns, or one each. Without it, 1. */
  readonly columnCapacity?: number | ArrayLike<number>;
  /**
   * Which needs come first when not all can be served: whole numbers, the lowest first. One for all needs of a row, or
   * a list with one for each of its needs, never falling. `'by-turn'` gives each row's first need level 1, its second
   * level 2 and so on: nobody gets a second before everybody who can has a first. Without it all needs count alike.
   */
  readonly rowLevels?: 'by-turn' | ArrayLike<number | ArrayLike<number>>;
  /** Pairs that are settled already. They use up needs and places, and their cost counts. */
  readonly fixed?: readonly (readonly [row: Reference, column: Reference])[];
  /** Pairs that must not be. */
  readonly forbidden?: readonly (readonly [row: Reference, column: Reference])[];
}

/**
 * An assignment problem with a cost for nearly every pair: `costs[row][column]`, `null` where a pair cannot be.
 *
 * @group Assignment
 */
export interface DenseAssignment extends AssignmentOptions {
  /** Whole numbers within the safe integers, negative ones too. Each row has one entry for each column. */
  readonly costs: ArrayLike<ArrayLike<number | null>>;
  /** The rows' identifiers. Ties are broken by them; without them by position. */
  readonly rows?: readonly string[];
  /** The columns' identifiers. Ties are broken by them; without them by position. */
  readonly columns?: readonly string[];
}

/**
 * An assignment problem with a cost for few of all pairs, in three parallel lists.
 *
 * @group Assignment
 */
export interface SparseAssignment extends AssignmentOptions {
  /** The rows' identifiers, by which ties are broken; or how many rows there are. */
  readonly rows: number | readonly string[];
  /** The columns' identifiers, by which ties are broken; or how many columns there are. */
  readonly columns: number | readonly string[];
  /** The pairs that can be, by position, with their costs: whole numbers. Of a pair listed twice the cheaper cost counts. */
  readonly edges: {
    /** The position of the row of each pair, from 0. */
    readonly row: ArrayLike<number>;
    /** The position of the column of each pair, from 0. */
    readonly column: ArrayLike<number>;
    /** The cost of each pair: a safe integer. */
    readonly cost: ArrayLike<number>;
  };
}

/**
 * Who can be paired with whom, at what cost, and how many each side needs or can take.
 *
 * @group Assignment
 */
export type AssignmentProblem = DenseAssignment | SparseAssignment;

/**
 * The best assignment with its proof.
 *
 * @group Assignment
 */
export interface AssignmentSolution {
  /** The pairs as positions `[row, column]`, by row, then by column. */
  readonly pairs: readonly (readonly [row: number, column: number])[];
  /** How many needs are served: as many as can be. */
  readonly served: number;
  /** The sum of the pairs' costs: the least that serves so many. */
  readonly total: number;
  /** For each row by how much the total would fall if it needed one fewer, as long as all its needs are served. */
  readonly rowPrices: readonly number[];
  /**
   * For each column what one place more would add to the total: never above 0 (a saving) outside the shortage; inside
   * it the cost of the need that could then be served as well.
   */
  readonly columnPrices: readonly number[];
  /** Why needs stay unserved: empty lists where none does. */
  readonly shortage: AssignmentShortage;
}

/**
 * The rows that compete for too few places, and the columns they compete for: these rows can reach no other columns
 * that are not theirs already, and all of these columns are full.
 *
 * @group Assignment
 */
export interface AssignmentShortage {
  /** Positions of rows, ascending. */
  readonly rows: readonly number[];
  /** For each of these rows the level of need at which it competes; 1 where no levels are given. */
  readonly rowLevels: readonly number[];
  /** Positions of columns, ascending. */
  readonly columns: readonly number[];
  /** For each of these columns the most urgent level of need that it cannot serve. */
  readonly columnLevels: readonly number[];
}
