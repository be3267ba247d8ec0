import {
  describeResult,
  type EvaluationResult,
  schools2018,
  schools2025,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from './arbitraries.js';
import { problemOf } from './problem-of.js';

const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };

describe('describeResult', () => {
  it('says what is achieved, what is short and what is open', () => {
    const answers = { '2.1': '26-50', '2.2': false, '5.1': '76-99' };
    const result = scoreEvaluation({ framework: 'schools-2018', setting, answers }, schools2018);
    const text = describeResult(result, schools2018, { name: 'Hill School' });
    expect(text).toMatch(
      /^# Gatsby Benchmarks: 1 of 8 achieved\n\nHill School has achieved 1 of the 8 benchmarks\. The form is not finished: 6 /,
    );
    expect(text).toMatch(/\| 5\. Encounters with employers and employees \| 75% \| Achieved \|/);
    expect(text).toMatch(/\| 1\. A stable careers programme \| 0% to 100% \| Unscored \|/);
    expect(text).toMatch(/- \*\*2\.1\*\* .* Answered 26% to 50%; fully met from 76% to 99% \(2 more points\)\./);
    expect(text).toMatch(/- \*\*2\.2\*\* .* Answered no; fully met from yes \(1 more point\)\./);
    expect(text).not.toMatch(/## 5\./);
  });

  it('counts how far the questions can be trusted, and they add up', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const result = scoreEvaluation(evaluation, framework);
        const text = describeResult(result, framework);
        const [, all, ...grades] =
          /(\d+) questions in this setting: (\d+) as published, (\d+) inferred from published figures, (\d+) assumed/.exec(
            text,
          ) ?? [];
        expect(grades.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(all));
        expect(text).not.toMatch(/undefined|NaN|null|\[object/);
        expect(text.endsWith('\n')).toBe(true);
      }),
    );
  });

  it('refuses another form’s result, and what is none', () => {
    const result = scoreEvaluation({ framework: 'schools-2018', setting, answers: {} }, schools2018);
    expect(() => describeResult(result, schools2025)).toThrow(
      /is 'schools-2018', where the framework given is 'schools-2025'/,
    );
    expect(() => describeResult(null as unknown as EvaluationResult, schools2018)).toThrow(/is nothing, where/);
  });
});

describe('a report', () => {
  const result = scoreEvaluation({ framework: 'schools-2018', setting, answers: { '5.1': '51-75' } }, schools2018);
  const withFifth = (change: object): EvaluationResult =>
    ({ ...result, benchmarks: result.benchmarks.with(4, { ...result.benchmarks[4], ...change } as never) }) as never;

  it.each<[string, EvaluationResult, object, string]>([
    ['a name that is no text', result, { name: 5 }, 'options.name'],
    ['no options', result, null as never, 'options'],
    ['a figure that is none', withFifth({ percentage: 101 }), {}, 'benchmarks.4.percentage'],
    ['no list of what is short', withFifth({ short: undefined }), {}, 'benchmarks.4.short'],
    [
      'what is short without words',
      withFifth({ short: [{ ...result.benchmarks[4].short[0], text: '' }] }),
      {},
      'benchmarks.4.short.0.text',
    ],
    ['no list of open questions', withFifth({ unanswered: '5.1' }), {}, 'benchmarks.4.unanswered'],
    ['an open question that is no id', withFifth({ unanswered: ['5.1', 5] }), {}, 'benchmarks.4.unanswered.1'],
  ])('is refused: %s', (_, wrong, options, place) => {
    const { code, issues } = problemOf(() => describeResult(wrong, schools2018, options));
    expect(code).toBe('bad-result');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([place]);
  });
});
