import {
  type AnswersById,
  describePlan,
  type Evaluation,
  type Framework,
  type PlanTarget,
  planFor,
  type ReachablePlan,
  schools2018,
  schools2025,
} from 'careers-domain/benchmarks';
import { DomainProblem } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from './arbitraries.js';

const upTo16 = { yearGroups: [7, 8, 9, 10, 11], specialist: false };

const on2018 = (answers: AnswersById, setting = upTo16): Evaluation => ({
  framework: 'schools-2018',
  setting,
  answers,
});

const name = 'Hill School';

describe('describePlan', () => {
  it('says what to change, from what to what, and what comes of it', () => {
    const evaluation = on2018({ '2.1': '26-50', '5.1': '51-75', '8.1': '100' });
    const text = describePlan(planFor(evaluation, schools2018, { benchmarks: [2, 5] }), schools2018, { name });
    expect(text.split('\n\n')).toEqual([
      '# Plan: benchmarks 2 and 5',
      'Hill School has achieved 1 of the 8 benchmarks. 3 changes achieve benchmarks 2 and 5, at an effort of 4.',
      [
        '| Benchmark | Now | Then | Changes | Effort |',
        '| --- | ---: | ---: | ---: | ---: |',
        '| 5. Encounters with employers and employees | 50% | 75% | 1 | 1 |',
        '| 2. Learning from career and labour market information | 20% | 80% | 2 | 3 |',
      ].join('\n'),
      '## 5. Encounters with employers and employees',
      expect.stringMatching(
        /^- \*\*5\.1\*\* .* Now .*51% to 75%; to reach: .*76% to 99% \(1 more point, effort 1\)\.$/,
      ),
      '## 2. Learning from career and labour market information',
      expect.stringMatching(
        /^- \*\*2\.1\*\* .* Now .*26% to 50%; to reach: .*76% to 99% \(2 more points, effort 2\)\.\n- \*\*2\.2\*\* .* Not answered yet; to reach: yes \(1 more point, effort 1\)\.$/,
      ),
      '## What this plan rests on',
      expect.stringMatching(
        /^Worked out on the form .* \(`schools-2018`\)\. Questions to change: 0 as published, 3 inferred from published figures, 0 assumed\. .*\n$/,
      ),
    ]);
  });

  it('says so where nothing needs to change', () => {
    const text = describePlan(planFor(on2018({ '5.1': '100' }), schools2018, { achieved: 1 }), schools2018, { name });
    expect(text).toBe(
      '# Plan: 1 of the 8 benchmarks\n\nHill School has achieved 1 of the 8 benchmarks. The target is reached: nothing needs to change.\n',
    );
  });

  it('says why there is no plan, and names only what stands in the way', () => {
    const plan = planFor(on2018({}, { yearGroups: [7, 8], specialist: false }), schools2018, { benchmarks: [5, 6] });
    const text = describePlan(plan, schools2018);
    expect(text).toMatch(
      /^# No plan: benchmarks 5 and 6\n\nThe institution has achieved 0 of the 8 benchmarks\. The target cannot be reached in this setting\.\n\n- Benchmark 6 has no question in this setting; .*\.\n$/,
    );
  });

  it('names every change of every plan, also of one that was stored as JSON', () => {
    const anyTarget: fc.Arbitrary<PlanTarget> = fc.record({ achieved: fc.nat(8) });
    fc.assert(
      fc.property(anyEvaluation(), anyTarget, ({ framework, evaluation }, target) => {
        const plan = planFor(evaluation, framework, target);
        const text = describePlan(plan, framework);
        expect(describePlan(JSON.parse(JSON.stringify(plan)), framework)).toBe(text);
        expect(text).not.toMatch(/undefined|NaN|null|\[object/);
        expect(text.match(/^# /gm)).toHaveLength(1);
        expect(text.endsWith('.\n')).toBe(true);
        if (!plan.reachable) return;
        const named = [...text.matchAll(/^- \*\*(.*?)\*\*/gm)].map(([, question]) => question);
        expect(named).toEqual(plan.steps.flatMap(({ changes }) => changes.map(({ question }) => question)));
      }),
    );
  });
});

describe('bad input', () => {
  const plan = planFor(on2018({ '5.1': '26-50' }), schools2018, { benchmarks: [5] }) as ReachablePlan;

  const issuesOf = (subject: unknown, framework: Framework = schools2018, options?: unknown): readonly string[] => {
    try {
      describePlan(subject as ReachablePlan, framework, options as { name: string });
    } catch (problem) {
      if (!(problem instanceof DomainProblem)) throw problem;
      expect(problem.code).toBe('bad-plan');
      return problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }
    return [];
  };

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', null, [': is a plan, not null']],
    [
      'a plan that is neither way',
      { ...plan, reachable: 'yes' },
      expect.arrayContaining(["reachable: is true or false, not 'yes'"]),
    ],
    ['another target', { ...plan, target: { achieved: 9 } }, ['target.achieved: is a whole number from 0 to 8, not 9']],
    ['no steps', { ...plan, steps: 'none' }, ["steps: is a list of steps, not 'none'"]],
    [
      'an empty step',
      { ...plan, steps: [{ ...plan.steps[0], changes: [] }] },
      ['steps.0.changes: is a list of changes, at least 1, not 0'],
    ],
    ['an effort of less than nothing', { ...plan, effort: -1 }, ['effort: is a whole number from 0, not -1']],
    ['no result', { ...plan, before: {} }, expect.arrayContaining(['before.framework: is a text, not nothing'])],
  ])('such as %s is refused', (_, subject, issues) => {
    expect(issuesOf(subject)).toEqual(issues);
  });

  it('of another form is refused', () => {
    expect(issuesOf(plan, schools2025)).toEqual([
      "before.framework: is 'schools-2018', where the framework given is 'schools-2025'",
    ]);
  });

  it('among the options is refused', () => {
    expect(issuesOf(plan, schools2018, null)).toEqual(['options: is an object with name, not null']);
    expect(issuesOf(plan, schools2018, { name: '' })).toEqual(["options.name: is a text, not ''"]);
  });

  it('of any kind gives a DomainProblem or a text', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        issuesOf(anything);
        issuesOf(plan, schools2018, anything);
        if (typeof anything === 'object') issuesOf({ ...plan, ...anything });
      }),
    );
  });
});
