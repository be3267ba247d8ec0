import {
  type AnswersById,
  colleges2018,
  compareResults,
  describeComparison,
  type EvaluationResult,
  type Framework,
  questionsFor,
  type ResultsCompared,
  schools2018,
  schools2025,
  scoreEvaluation,
  specialSchools2018,
} from 'careers-domain/benchmarks';
import { DomainProblem } from 'careers-domain/core';
import type { Setting } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluationOn, anyFramework } from './arbitraries.js';

const upTo16 = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const upTo18 = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };

const on = (framework: Framework, answers: AnswersById, setting: Setting = upTo16): EvaluationResult =>
  scoreEvaluation({ framework: framework.id, setting, answers }, framework);

const name = 'Hill School';

describe('describeComparison', () => {
  it('says what was gained and lost, and what changed question by question', () => {
    const before = on(schools2018, { '2.2': false, '5.1': '51-75', '6.1': '100', '7.1': '26-50', '8.1': '100' });
    const after = on(schools2018, { '2.2': true, '5.1': '76-99', '6.1': '26-50', '7.2': '0-25', '8.1': '100' });
    const text = describeComparison(compareResults(before, after), schools2018, { name });
    const paragraphs = text.split('\n\n');
    expect(paragraphs[0]).toBe('# Gatsby Benchmarks: from 2 to 2 of 8 achieved');
    expect(paragraphs[1]).toBe(
      'Hill School has achieved 2 of the 8 benchmarks, as many as before. Gained: benchmark 5. Lost: benchmark 6.',
    );
    expect(text).toContain(
      '| 5. Encounters with employers and employees | 50% | 75% | +25 | In progress → Achieved |\n' +
        '| 6. Experiences of workplaces | 100% | 25% | -75 | Achieved → In progress |\n',
    );
    expect(text).toContain('| 8. Personal guidance | 100% | 100% | 0 | Achieved |');
    expect(text).toContain('Not every question was answered in the earlier and the later form');
    expect(text).toMatch(
      /## Improved\n\n- \*\*2\.2\*\* .* Before: no; now: yes\.\n- \*\*5\.1\*\* .* Before: .*51% to 75%; now: .*76% to 99%\.\n\n/,
    );
    expect(text).toMatch(/## Got worse\n\n- \*\*6\.1\*\* .* Before: .*100%; now: .*26% to 50%\.\n\n/);
    expect(text).toMatch(/## Newly asked or answered\n\n- \*\*7\.2\*\* .* Before: not answered; now: .*25%\.\n\n/);
    expect(text).toMatch(/## No longer asked or answered\n\n- \*\*7\.1\*\* .* Before: .*; now: not answered\.\n\n/);
    expect(text).toMatch(/Both results are on the form schools-2018\. \d+ questions stayed the same\. /);
  });

  it('has no caveat where both forms are finished and ask the same', () => {
    const finished = (top: boolean) => {
      const { questions } = questionsFor(schools2018, upTo16);
      return on(
        schools2018,
        Object.fromEntries(
          questions.map(({ question, kind }) => [question, kind === 'yes-no' ? top : top ? '100' : '0-25']),
        ),
      );
    };
    const text = describeComparison(compareResults(finished(false), finished(true)), schools2018, { name });
    expect(text).toContain(
      'Hill School has achieved 8 of the 8 benchmarks, where it was 0. Gained: benchmarks 1, 2, 3, 4, 5, 6, 7 and 8.',
    );
    expect(text).not.toMatch(/Not every question|Not the same questions/);
    expect(text).toContain(' 0 questions stayed the same.');
  });

  it('names the one form that is not finished, and the one benchmark that asks something else', () => {
    const open = on(schools2018, {}, { yearGroups: [1], specialist: false });
    const comparison = compareResults(open, open) as ResultsCompared;
    const [first, ...others] = comparison.benchmarks;
    const text = describeComparison(
      {
        ...comparison,
        complete: { before: true, after: false },
        benchmarks: [{ ...first, sameQuestions: false }, ...others],
      },
      schools2018,
    );
    expect(text).toContain('Not every question was answered in the later form,');
    expect(text).toContain('Not the same questions were asked in benchmark 1:');
  });

  it('says where other questions were asked', () => {
    const [before, after] = [on(schools2018, { '8.1': '100' }), on(schools2018, { '8.1': '100' }, upTo18)];
    const text = describeComparison(compareResults(before, after), schools2018);
    expect(text).toContain('The institution has achieved 0 of the 8 benchmarks, where it was 1. Lost: benchmark 8.');
    expect(text).toContain('Not the same questions were asked in benchmarks 6, 7 and 8: part of the change there is');
    expect(text).toMatch(/- \*\*8\.2\*\* .* Before: not asked; now: not answered\./);
  });

  it('has no percentage for what was not asked', () => {
    const before = on(schools2018, {}, { yearGroups: [7, 8], specialist: false });
    const text = describeComparison(compareResults(before, on(schools2018, {})), schools2018);
    expect(text).toContain('| 6. Experiences of workplaces | – | 0% | – | Unscored |');
  });

  it('says why two results cannot be compared', () => {
    const comparison = compareResults(on(schools2018, {}), on(colleges2018, {}, upTo18));
    expect(describeComparison(comparison, colleges2018)).toBe(
      `# These results cannot be compared\n\n${comparison.reasons[0]?.message}\n`,
    );
  });

  it('tells two forms apart that compare', () => {
    const comparison = compareResults(on(schools2018, {}), on(specialSchools2018, {}));
    expect(describeComparison(comparison, specialSchools2018)).toMatch(
      /The forms schools-2018 and special-schools-2018 have \d+ questions in common, each with the same words and points\./,
    );
  });

  it('names every question that changed, also of a comparison that was stored as JSON', () => {
    const anyComparison = anyFramework.chain((framework) =>
      fc.tuple(anyEvaluationOn(framework), anyEvaluationOn(framework)).map(([before, after]) => ({
        framework,
        comparison: compareResults(
          scoreEvaluation(before, framework),
          scoreEvaluation(after, framework),
        ) as ResultsCompared,
      })),
    );
    fc.assert(
      fc.property(anyComparison, ({ framework, comparison }) => {
        const text = describeComparison(comparison, framework);
        expect(describeComparison(JSON.parse(JSON.stringify(comparison)), framework)).toBe(text);
        expect(text).not.toMatch(/undefined|NaN|null|\[object/);
        const named = [...text.matchAll(/^- \*\*(.*?)\*\*/gm)].map(([, question]) => question);
        const changed = comparison.benchmarks
          .flatMap(({ questions }) => questions)
          .filter(({ trend }) => trend !== 'same')
          .map(({ question }) => question);
        expect(named.sort()).toEqual(changed.sort());
      }),
    );
  });
});

describe('bad input', () => {
  const comparison = compareResults(on(schools2018, { '5.1': '26-50' }), on(schools2018, { '5.1': '100' }));

  const issuesOf = (subject: unknown, framework: Framework = schools2018, options?: unknown): readonly string[] => {
    try {
      describeComparison(subject as ResultsCompared, framework, options as { name: string });
    } catch (problem) {
      if (!(problem instanceof DomainProblem)) throw problem;
      expect(problem.code).toBe('bad-comparison');
      return problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }
    return [];
  };

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, [': is a comparison, not nothing']],
    [
      'half of one',
      { comparable: true, reasons: [] },
      expect.arrayContaining([
        'reasons: is a list of reasons, at least 1, not 0',
        'benchmarks: is a list of 8 benchmarks, not nothing',
      ]),
    ],
    ['neither way', { ...comparison, comparable: 1 }, expect.arrayContaining(['comparable: is true or false, not 1'])],
    ['an unknown benchmark', { ...comparison, gained: [9] }, ['gained.0: is a whole number from 1 to 8, not 9']],
    [
      'no number',
      { ...comparison, overall: { before: 1, after: 2, change: Number.NaN } },
      ['overall.change: is a whole number, or null, not NaN'],
    ],
  ])('such as %s is refused', (_, subject, issues) => {
    expect(issuesOf(subject)).toEqual(issues);
  });

  it('of another form is refused', () => {
    expect(issuesOf(comparison, schools2025)).toEqual([
      "frameworks.after: is 'schools-2018', where the framework given is 'schools-2025'",
    ]);
  });

  it('of any kind gives a DomainProblem or a text', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        issuesOf(anything);
        issuesOf(comparison, schools2018, anything);
        if (typeof anything === 'object') issuesOf({ ...comparison, ...anything });
      }),
    );
  });
});
