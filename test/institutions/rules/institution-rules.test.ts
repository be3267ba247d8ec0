import { institutionRules } from 'careers-domain/institutions';
import { expect, it } from 'vitest';

it('names every rule once, each with its sources', () => {
  const names = institutionRules.map(({ ruleSet, rule }) => `${ruleSet} ${rule}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { cites, statement } of institutionRules) {
    expect(cites.length).toBeGreaterThan(0);
    expect(statement).toMatch(/^[A-Z].*\.$/);
  }
});

it('has a public address for whatever is not assumed', () => {
  for (const { grade, cites } of institutionRules) {
    if (grade !== 'assumed') expect(cites.every(({ url }) => url !== undefined)).toBe(true);
  }
});
