import { DomainProblem } from 'careers-domain/core';
import * as hubs from 'careers-domain/hubs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bid, hub, school } from './support.js';

const functions = Object.entries<unknown>(hubs).filter(
  (entry): entry is [string, (...values: unknown[]) => unknown] => typeof entry[1] === 'function',
);

// Right values too, so that wrong ones get past the first check.
const anyValue = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
  fc.constantFrom<unknown>(
    hubs.hubWave1,
    bid(),
    hub(),
    school(1),
    [school(1), school(2)],
    [{ bid: bid(), score: 7_000 }],
    { institutions: [school(1)] },
    { institution: school(50), on: '2019-01-01' },
    { urn: '100001', on: '2019-01-01' },
    { km: 5 },
    '2019-03-31',
  ),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"id": "a"}}'),
    { ...hubs.hubWave1, sources: JSON.parse('{"__proto__": []}') },
    { ...hubs.hubWave1, scoring: { ...hubs.hubWave1.scoring, criteria: [null] } },
    { ...hub(), members: [null], changes: [undefined] },
    { ...bid(), members: { length: 1e9 } },
    { km: 5, need: JSON.parse('{"__proto__": {}}') },
    { institutions: [school(1)], hubs: 'all', bids: {} },
    Array.from({ length: 100_001 }),
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
      { numRuns: 150 },
    );
  });
});
