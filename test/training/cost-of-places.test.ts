import { costOfPlaces, type TrainingCourse } from 'careers-domain/training';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';

const courseOf = (id: string, price: number, provider = 'cdi'): TrainingCourse => ({
  id,
  provider,
  title: id,
  mode: 'blended',
  accreditation: 'level-6',
  price,
});

describe('the cost of places', () => {
  it('is 300 places at £2,500, the most that a hub place leaves for training (inferred from two published sums)', () => {
    const placed = Array.from({ length: 300 }, () => ({ course: 'level-6' }));
    expect(costOfPlaces(placed, [courseOf('level-6', 250_000), courseOf('level-7', 1)])).toEqual({
      cost: 75_000_000,
      providers: [{ provider: 'cdi', places: 300, cost: 75_000_000 }],
      courses: [{ course: 'level-6', provider: 'cdi', places: 300, price: 250_000, cost: 75_000_000 }],
    });
  });

  it('adds up by course and by provider, in any order', () => {
    const courses = [courseOf('a', 5, 'x'), courseOf('b', 7, 'y'), courseOf('c', 11, 'x')];
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c').map((course) => ({ course }))), (placed) => {
        const { cost, providers, courses: lines } = costOfPlaces(placed, courses);
        expect(costOfPlaces([...placed].reverse(), [...courses].reverse())).toEqual({
          cost,
          providers,
          courses: lines,
        });
        for (const parts of [providers, lines]) {
          expect(parts.reduce((sum, part) => sum + part.cost, 0)).toBe(cost);
          expect(parts.reduce((sum, part) => sum + part.places, 0)).toBe(placed.length);
        }
      }),
    );
  });

  it('is told of a hundred thousand places in ten thousand courses', () => {
    const courses = Array.from({ length: 10_000 }, (_, index) => courseOf(`c${index}`, 2));
    const placed = Array.from({ length: 100_000 }, (_, index) => ({ course: `c${index % 10_000}` }));
    const { cost, providers } = costOfPlaces(placed, courses);
    expect([cost, providers]).toEqual([200_000, [{ provider: 'cdi', places: 100_000, cost: 200_000 }]]);
    expect(problemOf(() => costOfPlaces([...placed, { course: 'c0' }], courses)).issues).toEqual([
      { path: ['placed'], message: 'is a list of placements, at most 100000, not 100001' },
    ]);
  });

  it('does not exist for a course without a price, or for none', () => {
    const { price, ...free } = courseOf('a', 0);
    expect(costOfPlaces([{ course: 'b' }], [courseOf('b', 0)]).cost).toBe(0);
    const { code, issues } = problemOf(() => costOfPlaces([{ course: 'a' }, { course: 'z' }], [free]));
    expect(code).toBe('bad-training');
    expect(issues).toEqual([
      { path: ['placed', 0, 'course'], message: "'a' has no price" },
      { path: ['placed', 1, 'course'], message: "there is no course 'z'" },
    ]);
  });

  it('does not exist for what is no placement or course, and all of it is said', () => {
    const wrong = () => costOfPlaces([null as never, { course: '' }], [courseOf('a', -1), courseOf('b', 0.5)]);
    expect(problemOf(wrong).issues.map(({ path }) => path.join('.'))).toEqual([
      'placed.0.course',
      'placed.1.course',
      'courses.0.price',
      'courses.1.price',
    ]);
    expect(problemOf(() => costOfPlaces('all' as never, [])).issues).toEqual([
      { path: ['placed'], message: "is a list of placements, not 'all'" },
    ]);
  });
});
