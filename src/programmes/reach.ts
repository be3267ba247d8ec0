import { compareText, DomainProblem, isPlainObject, nameValue, type ProblemIssue, shape } from '../core/index.js';
import type { Programme, Reached } from './entities.js';
import { people } from './people.js';

/**
 * How many young people were reached, as far as it can be known.
 *
 * @group Reach
 */
export interface ReachBounds {
  /** Different young people in all lists together. */
  readonly listed: number;
  /** The sum of the numbers that stand where there is no list. */
  readonly counted: number;
  /** At least so many different young people were reached. */
  readonly atLeast: number;
  /** At most so many. Equal to `atLeast` where the number is known. */
  readonly atMost: number;
}

/**
 * The reach of several programmes, in all and by area.
 *
 * @group Reach
 */
export interface Reach extends ReachBounds {
  /** Each area, by name. */
  readonly areas: readonly AreaReachBounds[];
}

/**
 * The reach in one area.
 *
 * @group Reach
 */
export interface AreaReachBounds extends ReachBounds {
  /** The area. */
  readonly area: string;
}

/**
 * What is known of young people besides lists and numbers.
 *
 * @group Reach
 */
export interface ReachOptions {
  /**
   * Whether nobody belongs to two areas. The bounds of the areas then add up, which makes them closer; and a person listed in
   * two areas is a problem.
   */
  readonly apart?: boolean;
}

/**
 * How many different young people several programmes reached: nobody on a list counts twice, and where there are only
 * numbers, the least and the most that they allow.
 *
 * A number counts each of its young people once. Whom it shares with other numbers and lists is not known: perhaps
 * everybody, so at least the largest of them was reached; perhaps nobody, so at most all together. Both bounds can be true.
 *
 * @param programmes - Any that say whom they reached, by area.
 * @param options - Whether areas are apart.
 *
 * @throws DomainProblem `bad-reach` listing every problem.
 *
 * @example
 * ```ts
 * import { reach } from 'careers-domain/programmes';
 *
 * const { listed, atLeast, atMost } = reach([
 *   { id: 'mentoring', reached: [{ area: 'Cornwall', youngPeople: ['ann', 'ben', 'cas'] }] },
 *   { id: 'enterprise', reached: [{ area: 'Cornwall', youngPeople: ['cas', 'dee'] }] },
 *   { id: 'visits', reached: [{ area: 'Cornwall', youngPeople: 30 }] },
 * ]);
 * listed; // => 4
 * [atLeast, atMost]; // => [30, 34]
 * ```
 *
 * @group Reach
 */
export const reach = (programmes: readonly Pick<Programme, 'id' | 'reached'>[], options: ReachOptions = {}): Reach => {
  shape.requireAll('bad-reach', NOT_TOLD, [
    [PROGRAMMES, programmes, ['programmes']],
    [OPTIONS, options, ['options']],
  ]);
  const shared = options.apart ? sharedProblems(programmes) : [];
  if (shared.length > 0) throw new DomainProblem('bad-reach', NOT_TOLD, shared);
  return reachOf(
    programmes.flatMap(({ reached }) => reached),
    options.apart === true,
  );
};

const NOT_TOLD = 'The reach cannot be told';

/** The reach of what is known to be right. */
export const reachOf = (all: readonly Reached[], apart: boolean): Reach => {
  const byArea = new Map<string, Reached[]>();
  for (const each of all) {
    const there = byArea.get(each.area);
    if (there) there.push(each);
    else byArea.set(each.area, [each]);
  }
  const areas = [...byArea]
    .sort(([a], [b]) => compareText(a, b))
    .map(([area, reached]) => ({ area, ...boundsOf(reached) }));
  return { ...(apart ? sumOf(areas) : boundsOf(all)), areas };
};

const boundsOf = (reached: readonly Reached[]): ReachBounds => {
  const listed = new Set<string>();
  let [counted, largest] = [0, 0];
  for (const { youngPeople } of reached) {
    if (typeof youngPeople === 'number') {
      counted += youngPeople;
      largest = Math.max(largest, youngPeople);
    } else for (const person of youngPeople) listed.add(person);
  }
  return { listed: listed.size, counted, atLeast: Math.max(listed.size, largest), atMost: listed.size + counted };
};

const sumOf = (bounds: readonly ReachBounds[]): ReachBounds => {
  const total = (key: keyof ReachBounds) => bounds.reduce((sum, each) => sum + each[key], 0);
  return { listed: total('listed'), counted: total('counted'), atLeast: total('atLeast'), atMost: total('atMost') };
};

const LIST = shape.andThen(
  shape.list('a list of young people', shape.name, { most: 1_000_000 }),
  shape.distinct((person: string) => person),
);

/** Whom a programme reached: each area once, each young person of a list once. */
export const REACHED: shape.Check = shape.andThen(
  shape.list(
    'a list of areas',
    shape.object('whom it reached in an area', {
      area: shape.name,
      youngPeople: (value, path) => (Array.isArray(value) ? LIST : people(0))(value, path),
    }),
    { least: 1, most: 1000 },
  ),
  shape.distinct(({ area }: Reached) => area, ['area']),
);

// Whole programmes are welcome, so what else they say is let be.
const PROGRAMMES = shape.andThen(
  shape.list(
    'a list of programmes',
    (value, path) => {
      if (!isPlainObject(value)) return [{ path, message: `is a programme, not ${nameValue(value)}` }];
      return [...shape.name(value.id, [...path, 'id']), ...REACHED(value.reached, [...path, 'reached'])];
    },
    { most: 100_000 },
  ),
  shape.distinct(({ id }: Programme) => id, ['id']),
);

const OPTIONS = shape.object('options', { apart: shape.optional(shape.flag) });

/** Young people who are listed in two areas. */
export const sharedProblems = (programmes: readonly Pick<Programme, 'reached'>[]): readonly ProblemIssue[] => {
  const homes = new Map<string, string>();
  return programmes.flatMap(({ reached }, programme) =>
    reached.flatMap(({ area, youngPeople }, place) => {
      if (typeof youngPeople === 'number') return [];
      return youngPeople.flatMap((person, index) => {
        const home = homes.get(person) ?? area;
        homes.set(person, home);
        if (home === area) return [];
        const path = ['programmes', programme, 'reached', place, 'youngPeople', index];
        return [{ path, message: `${nameValue(person)} is also listed in ${home}; areas are not apart` }];
      });
    }),
  );
};
