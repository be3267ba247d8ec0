import {
  compareText,
  DomainProblem,
  nameValue,
  type Pence,
  type ProblemIssue,
  pence,
  shape,
  sumMoney,
} from '../core/index.js';
import type { TrainingCourse } from './entities.js';
import type { Placement } from './place-leaders.js';

/**
 * What the places of a course cost.
 *
 * @group Cost
 */
export interface CourseCost {
  /** The course's id. */
  readonly course: string;
  /** The id of its provider. */
  readonly provider: string;
  /** How many are placed on it. */
  readonly places: number;
  /** What a place costs, in pence. */
  readonly price: Pence;
  /** What all of them cost, in pence. */
  readonly cost: Pence;
}

/**
 * What the places of all courses cost. Courses add up to providers, and providers to the whole.
 *
 * @group Cost
 */
export interface PlacesCost {
  /** All places, in pence. */
  readonly cost: Pence;
  /** Each provider with what it is to be paid, by id. */
  readonly providers: readonly {
    /** The provider's id. */
    readonly provider: string;
    /** How many are placed on its courses. */
    readonly places: number;
    /** What all of them cost, in pence. */
    readonly cost: Pence;
  }[];
  /** Each course with places taken, by id. */
  readonly courses: readonly CourseCost[];
}

/**
 * What the places that leaders were given cost, by course and by provider.
 *
 * @param placed - The placements.
 * @param courses - At least the courses on which somebody is placed, with their prices.
 *
 * @throws DomainProblem `bad-training` listing every problem: a course that is not in the list or has no price.
 *
 * @example
 * ```ts
 * import { costOfPlaces } from 'careers-domain/training';
 *
 * const course = { id: 'level-6', provider: 'cdi', title: 'Level 6', mode: 'blended', accreditation: 'level-6', price: 250_000 } as const;
 * costOfPlaces([{ course: 'level-6' }, { course: 'level-6' }], [course]).providers;
 * // => [{ provider: 'cdi', places: 2, cost: 500000 }]
 * ```
 *
 * @group Cost
 */
export const costOfPlaces = (
  placed: readonly Pick<Placement, 'course'>[],
  courses: readonly TrainingCourse[],
): PlacesCost => {
  const issues = costProblems(placed, courses);
  if (issues.length > 0) throw new DomainProblem('bad-training', 'The places have no cost', issues);
  const taken = new Map<string, number>();
  for (const { course } of placed) taken.set(course, (taken.get(course) ?? 0) + 1);
  const lines = [...courses]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap(({ id, provider, price = 0 }) => {
      const places = taken.get(id) ?? 0;
      return places === 0 ? [] : [{ course: id, provider, places, price: pence(price), cost: pence(places * price) }];
    });
  const providers = [...new Set(lines.map(({ provider }) => provider))].sort(compareText).map((provider) => {
    const own = lines.filter((line) => line.provider === provider);
    return {
      provider,
      places: own.reduce((sum, { places }) => sum + places, 0),
      cost: sumMoney(own.map(({ cost }) => cost)),
    };
  });
  return { cost: sumMoney(lines.map(({ cost }) => cost)), providers, courses: lines };
};

const COURSES = shape.andThen(
  shape.list(
    'a list of courses',
    shape.object('a course', {
      id: shape.name,
      provider: shape.name,
      title: shape.text(),
      mode: shape.oneOf('face-to-face', 'online', 'blended'),
      accreditation: shape.oneOf('none', 'level-6', 'level-7'),
      price: shape.optional(shape.whole(0, 1_000_000_000)),
      hours: shape.optional(shape.whole(1, 10_000)),
    }),
    { most: 10_000 },
  ),
  shape.distinct(({ id }: TrainingCourse) => id, ['id']),
);

// Whole placements are welcome, so what else they say is let be.
const PLACED = shape.list(
  'a list of placements',
  (placement, path) => shape.name(Object(placement).course, [...path, 'course']),
  { most: 100_000 },
);

const costProblems = (placed: unknown, courses: unknown): readonly ProblemIssue[] => {
  const wrong = [...PLACED(placed, ['placed']), ...COURSES(courses, ['courses'])];
  if (wrong.length > 0) return wrong;
  const priced = new Map((courses as readonly TrainingCourse[]).map(({ id, price }) => [id, price]));
  return (placed as readonly Pick<Placement, 'course'>[]).flatMap(({ course }, index) => {
    const path = ['placed', index, 'course'];
    if (!priced.has(course)) return [{ path, message: `there is no course ${nameValue(course)}` }];
    return priced.get(course) === undefined ? [{ path, message: `${nameValue(course)} has no price` }] : [];
  });
};
