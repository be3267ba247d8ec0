import { DomainProblem } from 'careers-domain/core';
import * as training from 'careers-domain/training';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, cohortOf, leaderOf } from './leaders.js';

const functions = Object.entries<unknown>(training).filter(
  (entry): entry is [string, (...values: unknown[]) => unknown] => typeof entry[1] === 'function',
);

// Right values too, so that wrong ones get past the first check.
const anyValue = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
  fc.constantFrom<unknown>(
    [leaderOf('a', ['one'])],
    [cohortOf('one', 1, 2)],
    [{ leader: 'a', award: 'A', cohort: 'one', enrolledOn: '2018-10-08' }],
    [{ course: 'x' }],
    [{ id: 'x', provider: 'p', title: 'X', mode: 'online', accreditation: 'none', price: 5 }],
    { underfilled: 'report' },
  ),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"underfilled": "close"}}'),
    [leaderOf('__proto__', ['__proto__'])],
    [cohortOf('__proto__', 0, 1, { course: 'constructor', venue: at(1) })],
    [leaderOf('a', ['one'], { place: { easting: Number.NaN, northing: 1 }, travelKm: Number.POSITIVE_INFINITY })],
    [{ course: '__proto__' }],
    [{ leader: 'a', award: 'A', cohort: '__proto__', enrolledOn: 20_181_008 }],
    { length: 1e9 },
    new Array(1e6),
  ),
);

describe.each(functions)('%s', (name, call) => {
  it('answers or throws a DomainProblem, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 3 }), (values) => {
        try {
          call(...values);
        } catch (problem) {
          if (!(problem instanceof DomainProblem)) expect.fail(`${name} threw ${String(problem)}`);
          expect(problem.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
