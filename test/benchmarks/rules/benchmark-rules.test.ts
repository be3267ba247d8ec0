import {
  benchmarkRules,
  citedRules,
  type Framework,
  frameworks,
  mappings2018To2025,
  schools2018,
} from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../problem-of.js';

describe('citedRules', () => {
  it('has one rule for each question, and one for the form', () => {
    for (const framework of Object.values(frameworks) as Framework[]) {
      const ids = framework.benchmarks.flatMap(({ questions }) => questions.map(({ id }) => id));
      expect(citedRules(framework).map(({ rule }) => rule)).toEqual(['rule-set', ...ids]);
    }
  });

  it('says what a question is worth, when it is met and where it is asked', () => {
    const statementOf = (id: string) => citedRules(schools2018).find(({ rule }) => rule === id)?.statement;
    expect(statementOf('2.2')).toBe(
      'Worth 1 point for a yes, asked everywhere: The school encourages parents and carers to use such information with their children.',
    );
    expect(statementOf('8.1')).toBe(
      'Worth up to 4 points, fully met from 76% on, asked where Year 10 or 11 is taught: By the end of Year 11, pupils have had a guidance interview with a trained careers adviser.',
    );
  });

  it('says that a question with an empty condition is asked everywhere', () => {
    const [first, ...others] = schools2018.benchmarks;
    const [question] = first!.questions;
    const form = { ...schools2018, benchmarks: [{ ...first!, questions: [{ ...question!, when: {} }] }, ...others] };
    expect(citedRules(form)[1]?.statement).toMatch(/^Worth 1 point for a yes, asked everywhere: /);
  });

  it('refuses what is no framework', () => {
    expect(problemOf(() => citedRules({} as Framework)).code).toBe('bad-framework');
  });
});

describe('benchmarkRules', () => {
  it('holds the rules of every framework, of scoring, of carrying forward and of provider access, and the national figures', () => {
    const sets = [...new Set(benchmarkRules.map(({ ruleSet }) => ruleSet))];
    expect(sets).toEqual([
      ...Object.keys(frameworks),
      'scoring',
      ...mappings2018To2025.map(({ id }) => id),
      'provider-access-2023',
      'national-figures',
    ]);
  });

  it('cannot be changed by whoever reads it', () => {
    expect(benchmarkRules.every(Object.isFrozen)).toBe(true);
  });

  it('says in words when the phases of provider access are', () => {
    const phases = benchmarkRules.filter(({ ruleSet, rule }) => ruleSet === 'provider-access-2023' && rule === 'third');
    expect(phases.map(({ statement }) => statement)).toEqual([
      'Third key phase: at least 2 encounters from 1 September of Year 12 to 28 February of Year 13, attendance optional.',
    ]);
  });

  it('says in words which answers carry from 2018 to 2025', () => {
    const rules = benchmarkRules.filter(({ ruleSet }) => ruleSet === 'schools-2018-to-2025');
    expect(rules.find(({ rule }) => rule === '3.2-to-3.1')?.statement).toBe(
      'Question 3.2 of schools-2018 settles question 3.1 of schools-2025: no as no.',
    );
    expect(rules.find(({ rule }) => rule === '8.1-to-8.1')?.statement).toBe(
      'Question 8.1 of schools-2018 settles question 8.1 of schools-2025: 0-25 as 0, 26-50 as 26-50, 51-75 as 51-75, 76-99 as 76-90, 100 as 100.',
    );
  });

  it('names no rule twice', () => {
    const names = benchmarkRules.map(({ ruleSet, rule }) => `${ruleSet} ${rule}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('calls the floored percentage published, and the make-up of the overall score assumed', () => {
    const gradeOf = (id: string) =>
      benchmarkRules.find(({ ruleSet, rule }) => ruleSet === 'scoring' && rule === id)?.grade;
    expect(['percentage', 'achieved', 'overall'].map(gradeOf)).toEqual(['published', 'inferred', 'assumed']);
  });
});
