import {
  assumptions,
  benchmarkRules,
  type CitedRule,
  type Grade,
  institutionRules,
  programmeRules,
  schools2018,
  trainingRules,
} from 'careers-domain';
import { adviserRules } from 'careers-domain/advisers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './benchmarks/problem-of.js';

const grades: readonly Grade[] = ['published', 'inferred', 'assumed'];

describe('assumptions', () => {
  it('lists every rule of every room that is not published, and no other', () => {
    const all: readonly CitedRule[] = [
      ...institutionRules,
      ...benchmarkRules,
      ...programmeRules,
      ...trainingRules,
      ...adviserRules,
    ];
    expect(assumptions()).toEqual(all.filter(({ grade }) => grade !== 'published'));
    expect(assumptions({ grades })).toEqual(all);
    expect(assumptions().length).toBeLessThan(all.length);
  });

  it('has a row for each question of schools 2018 that is inferred or assumed', () => {
    const rows = assumptions().filter(({ ruleSet, rule }) => ruleSet === 'schools-2018' && rule !== 'rule-set');
    const questions = schools2018.benchmarks.flatMap(({ questions }) => questions);
    expect(rows.map(({ rule }) => rule)).toEqual(
      questions.filter(({ grade }) => grade !== 'published').map(({ id }) => id),
    );
  });

  it('says for each what it states and what it stands on', () => {
    for (const { statement, grade, cites } of assumptions()) {
      expect(statement).toMatch(/^[A-Z].*[.]$/);
      expect(cites.length).toBeGreaterThan(0);
      // What was inferred was inferred from something that can be opened.
      if (grade === 'inferred') expect(cites.some(({ url }) => url !== undefined)).toBe(true);
    }
  });

  it('splits by grade without loss', () => {
    fc.assert(
      fc.property(fc.subarray([...grades]), (chosen) => {
        const rest = grades.filter((grade) => !chosen.includes(grade));
        const together = assumptions({ grades: chosen }).length + assumptions({ grades: rest }).length;
        expect(together).toBe(assumptions({ grades }).length);
        expect(assumptions({ grades: chosen }).every(({ grade }) => chosen.includes(grade))).toBe(true);
      }),
    );
  });

  it('refuses grades that are none, naming the nearest', () => {
    const { code, issues } = problemOf(() => assumptions({ grades: ['assumed', 'infered' as Grade, null as never] }));
    expect(code).toBe('unknown-grade');
    expect(issues).toEqual([
      { path: ['grades', 1], message: "'infered' is no grade; did you mean 'inferred'?" },
      { path: ['grades', 2], message: 'null is no grade' },
    ]);
  });

  it.each([7, 'assumed', {}, null])('refuses grades that are no list: %j', (grades) => {
    expect(problemOf(() => assumptions({ grades: grades as never })).code).toBe('unknown-grade');
  });
});
