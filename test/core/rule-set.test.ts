import {
  type Citation,
  type Grade,
  type RuleSet,
  RuleSetSchema,
  ruleSetAsRule,
  ruleSetInForce,
  weakestGrade,
} from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

const ruleSet = (id: string, from: string, to?: string): RuleSet => ({
  id,
  title: id,
  inForce: to === undefined ? { from } : { from, to },
  cites: [],
});

const old = ruleSet('old', '2018-01-01', '2025-08-31');
const current = ruleSet('current', '2025-09-01');

describe('ruleSetInForce', () => {
  it('changes at midnight between two days', () => {
    expect(ruleSetInForce([old, current], '2025-08-31')).toBe(old);
    expect(ruleSetInForce([old, current], '2025-09-01')).toBe(current);
    expect(ruleSetInForce([old, current], '2017-12-31')).toBeUndefined();
    expect(ruleSetInForce([], '2020-01-01')).toBeUndefined();
  });

  it('takes the newest of those in force, whatever their order', () => {
    const sets = [
      ruleSet('a', '2018-01-01'),
      ruleSet('b', '2019-01-01'),
      ruleSet('c', '2019-01-01'),
      ruleSet('d', '2021-01-01'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sets, { minLength: 4, maxLength: 4 }), (order) => {
        expect(ruleSetInForce(order, '2020-06-01')?.id).toBe('c');
      }),
    );
  });

  it('refuses a text that is no date', () => {
    expect(() => ruleSetInForce([old], '2020-02-30')).toThrow(/not a date/i);
  });

  it('works on what the schema calls a rule set', () => {
    expect(RuleSetSchema.safeParse(old).success).toBe(true);
  });
});

const cited = (grade: Grade): Citation => ({ title: 'A', publisher: 'B', url: 'https://example.org/', grade });

describe('weakestGrade', () => {
  it('is no better than any of its sources, and is that of one of them', () => {
    const grades: readonly Grade[] = ['published', 'inferred', 'assumed'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...grades), { minLength: 1 }), (all) => {
        const ranks = all.map((grade) => grades.indexOf(grade));
        expect(grades.indexOf(weakestGrade(all.map(cited)))).toBe(Math.max(...ranks));
      }),
    );
  });

  it('is assumed where there is no source', () => {
    expect(weakestGrade([])).toBe('assumed');
  });
});

describe('ruleSetAsRule', () => {
  it('says when a rule set is in force, on the strength of its sources', () => {
    expect(ruleSetAsRule(old)).toEqual({
      ruleSet: 'old',
      rule: 'rule-set',
      statement: 'old: in force from 2018-01-01 to 2025-08-31.',
      grade: 'assumed',
      cites: [],
    });
    const cites = [cited('published'), cited('inferred')];
    expect(ruleSetAsRule({ ...current, cites })).toMatchObject({
      statement: 'current: in force from 2025-09-01 on.',
      grade: 'inferred',
      cites,
    });
  });
});

describe('what is no rule set', () => {
  const refused = (message: string, ...path: (string | number)[]) => ({
    code: 'bad-rule-set',
    subject: 'The rules cannot be read',
    issues: [{ path, message }],
  });
  const NO_PERIOD = "'old' does not say from which day on it is in force";

  it.each<[string, unknown, string]>([
    ['nothing', null, 'is no rule set with an id and a title'],
    ['no id', { ...old, id: 7 }, 'is no rule set with an id and a title'],
    ['no title', { ...old, title: undefined }, 'is no rule set with an id and a title'],
    ['no period', { ...old, inForce: undefined }, NO_PERIOD],
    ['a first day that is none', { ...old, inForce: { from: '2018-02-30' } }, NO_PERIOD],
    ['a last day that is none', { ...old, inForce: { from: '2018-01-01', to: 'ever' } }, NO_PERIOD],
  ])('is refused: %s', (_, wrong, message) => {
    const sets = [current, wrong as RuleSet];
    expect(problemOf(() => ruleSetInForce(sets, '2020-01-01'))).toEqual(refused(message, 1));
    expect(problemOf(() => ruleSetAsRule(wrong as RuleSet))).toEqual(refused(message, 0));
  });

  it('is refused: a hole in the list, and what is no list', () => {
    const holes = Object.assign([], { length: 1 });
    const message = 'is no rule set with an id and a title';
    expect(problemOf(() => ruleSetInForce(holes, '2020-01-01'))).toEqual(refused(message, 0));
    expect(problemOf(() => ruleSetInForce({} as never, '2020-01-01'))).toEqual(
      refused('is a list of rule sets, not an object'),
    );
  });

  it('is refused: a source without a grade, and sources that are no list', () => {
    const message = 'is no source that is published, inferred or assumed';
    const wrong = { ...cited('published'), grade: 'rumoured' } as unknown as Citation;
    expect(problemOf(() => weakestGrade([cited('published'), wrong]))).toEqual(refused(message, 1));
    expect(problemOf(() => weakestGrade([null as never]))).toEqual(refused(message, 0));
    expect(problemOf(() => weakestGrade('none' as never))).toEqual(refused("is a list of sources, not 'none'"));
    expect(problemOf(() => ruleSetAsRule({ ...old, cites: [wrong] }))).toEqual(refused(message, 0));
  });
});
