import { DomainProblem } from 'careers-domain/core';
import * as institutions from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const functions = Object.entries<unknown>(institutions).filter(
  (entry): entry is [string, (...values: unknown[]) => unknown] => typeof entry[1] === 'function',
);

const index = institutions.indexSchools([{ urn: '100049', place: { easting: 527_968, northing: 184_550 } }]);

// Right values too, so that wrong ones get past the first check.
const anyValue = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
  fc.constantFrom<unknown>(index, 'school', { kind: 'school' }, { easting: 1, northing: 1 }, '2019-03-31', 10, {}),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"kind": "school"}}'),
    { kind: '__proto__' },
    { kind: 'school', statutoryAges: { low: Number.NaN, high: Number.POSITIVE_INFINITY } },
    { kind: 'fe-college', phase: '__proto__', registerType: 'constructor' },
    Array.from({ length: 10_000 }),
    { ...index, cells: JSON.parse('{"__proto__": [0], "52,18": [-1, 0.5, "0"]}') },
    { ...index, schools: { length: 1e9 } },
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
