import {
  type AnswersById,
  type BenchmarkNumber,
  createScorer,
  type Evaluation,
  type Framework,
  type PlanTarget,
  planFor,
  type ReachablePlan,
  schools2018,
  scoreEvaluation,
  type UnreachablePlan,
} from 'careers-domain/benchmarks';
import { DomainProblem } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation, anyEvaluationOn } from './arbitraries.js';
import { answersUpwards, anySmallFramework } from './small-frameworks.js';

const upTo16 = { yearGroups: [7, 8, 9, 10, 11], specialist: false };

const on2018 = (answers: AnswersById, setting = upTo16): Evaluation => ({
  framework: 'schools-2018',
  setting,
  answers,
});

const reached = (plan: ReachablePlan | UnreachablePlan): ReachablePlan => {
  if (!plan.reachable) throw new Error('The plan does not reach its target');
  return plan;
};

const numbers = (plan: ReachablePlan | UnreachablePlan): readonly number[] =>
  reached(plan).steps.map(({ benchmark }) => benchmark);

const anyTarget: fc.Arbitrary<PlanTarget> = fc.oneof(
  fc.record({ achieved: fc.nat(8) }),
  fc.record({ benchmarks: fc.shuffledSubarray<BenchmarkNumber>([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1 }) }),
);

const anyEffort = fc.dictionary(
  fc.integer({ min: 1, max: 8 }).map((benchmark) => `${benchmark}.1`),
  fc.integer({ min: 1, max: 3 }),
);

const anySmallCase = anySmallFramework(1).chain((framework) =>
  fc.record({
    framework: fc.constant(framework),
    evaluation: anyEvaluationOn(framework),
    target: anyTarget,
    effort: anyEffort.map((effort) => ({ ...effort })),
  }),
);

describe('a plan for so many benchmarks', () => {
  const answers = { '2.1': '51-75', '2.2': false, '5.1': '26-50', '6.1': '51-75', '8.1': '76-99' };

  it('counts those achieved already, and takes the cheapest', () => {
    const plan = reached(planFor(on2018(answers), schools2018, { achieved: 2 }));
    expect(plan.steps.map(({ benchmark, effort }) => [benchmark, effort])).toEqual([[6, 1]]);
    expect([plan.effort, plan.before.achieved, plan.after.achieved]).toEqual([1, 1, 2]);
  });

  it('takes fewer changes where two cost the same, then the lower number', () => {
    expect(numbers(planFor(on2018(answers), schools2018, { achieved: 3 }))).toEqual([6, 5]);
    const ties = { '5.1': '51-75', '6.1': '51-75', '8.1': '51-75' };
    expect(numbers(planFor(on2018(ties), schools2018, { achieved: 2 }))).toEqual([5, 6]);
  });

  it('has nothing to do where the target is reached', () => {
    const plan = reached(planFor(on2018(answers), schools2018, { achieved: 1 }));
    expect([plan.effort, plan.steps, plan.after]).toEqual([0, [], plan.before]);
  });

  it('follows the weights', () => {
    expect(numbers(planFor(on2018(answers), schools2018, { achieved: 2 }, { effort: { '6.1': 50 } }))).toEqual([5]);
  });

  it('says why it cannot be, and what would have to be different', () => {
    const plan = planFor(on2018({}, { yearGroups: [7, 8], specialist: false }), schools2018, { achieved: 6 });
    expect(plan.reachable).toBe(false);
    expect(plan.reasons).toHaveLength(1);
    expect(plan.reasons[0]).toMatchObject({ rule: 'target.achieved', met: false, value: 5, limit: 6 });
    expect(plan.reasons[0]?.message).toMatch(
      /^6 of the 8 benchmarks are wanted, and 5 have questions in this setting\. (Benchmark [678] has no question in this setting; it is asked only where Year 10 or 11 is taught, or where Year 12 or 13 is taught\. ?){3}$/,
    );
  });
});

describe('a plan for certain benchmarks', () => {
  it('takes those and no others, and leaves out what is achieved', () => {
    const plan = reached(planFor(on2018({ '8.1': '100' }), schools2018, { benchmarks: [8, 6, 5] }));
    expect(plan.steps.map(({ benchmark }) => benchmark)).toEqual([5, 6]);
    expect(plan.target).toEqual({ benchmarks: [5, 6, 8] });
    expect(plan.after.benchmarks.map(({ status }) => status === 'achieved')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((benchmark) => [5, 6, 8].includes(benchmark)),
    );
  });

  it('gives a reason for each, met or not', () => {
    const plan = planFor(on2018({}, { yearGroups: [7, 8], specialist: false }), schools2018, { benchmarks: [6, 5] });
    expect(plan.reachable).toBe(false);
    expect(plan.reasons.map(({ value, met }) => [value, met])).toEqual([
      [5, true],
      [6, false],
    ]);
    expect(Object.keys(plan)).not.toContain('steps');
  });
});

/** One way to answer: what it costs and changes, and which benchmarks it newly achieves. */
interface Try {
  readonly cost: number;
  readonly changes: number;
  readonly gained: readonly number[];
}

/** The best of all ways to answer that reach the target; none lowers an answer. */
const bestByTryingAll = (
  evaluation: Evaluation,
  framework: Framework,
  target: PlanTarget,
  effort: Record<string, number>,
): Try | undefined => {
  const score = createScorer(framework);
  const before = scoreEvaluation(evaluation, framework);
  const wasAchieved = before.benchmarks.map(({ status }) => status === 'achieved');
  const questions = before.benchmarks.flatMap(({ questions }) => questions).filter(({ possible }) => possible > 0);
  const texts = framework.benchmarks.flatMap(({ questions }) => questions);
  let best: Try | undefined;
  const answers: Record<string, string | boolean | undefined> = { ...evaluation.answers };
  const tryFrom = (index: number, cost: number, changes: number): void => {
    const at = questions[index];
    if (at) {
      tryFrom(index + 1, cost, changes);
      const options = answersUpwards(texts.find(({ id }) => id === at.question)!);
      const now = at.rank ?? 0;
      const before = answers[at.question];
      for (let rank = at.rank === undefined ? 0 : now + 1; rank < options.length; rank++) {
        answers[at.question] = options[rank];
        tryFrom(index + 1, cost + (rank - now) * (effort[at.question] ?? 1), changes + 1);
      }
      if (before === undefined) delete answers[at.question];
      else answers[at.question] = before;
      return;
    }
    const { statuses, achieved } = score({ ...evaluation, answers });
    const isReached =
      'achieved' in target
        ? achieved >= target.achieved
        : target.benchmarks.every((benchmark) => statuses[benchmark - 1] === 'achieved');
    if (!isReached) return;
    const gained = [1, 2, 3, 4, 5, 6, 7, 8].filter((n) => statuses[n - 1] === 'achieved' && !wasAchieved[n - 1]);
    const found = { cost, changes, gained };
    if (!best || isBetter(found, best)) best = found;
  };
  tryFrom(0, 0, 0);
  return best;
};

const isBetter = (a: Try, b: Try): boolean =>
  (a.cost - b.cost || a.changes - b.changes || compareLists(a.gained, b.gained)) < 0;

const compareLists = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((number, index) => number !== b[index]);
  return index < 0 ? a.length - b.length : (a[index] ?? 0) - (b[index] ?? 9);
};

describe('against every way to answer', () => {
  it('a plan is the cheapest, then the one with the fewest changes, then the lowest numbers', () => {
    fc.assert(
      fc.property(anySmallCase, ({ framework, evaluation, target, effort }) => {
        const plan = planFor(evaluation, framework, target, { effort });
        const best = bestByTryingAll(evaluation, framework, target, effort);
        expect(plan.reachable).toBe(best !== undefined);
        if (!plan.reachable) return;
        expect({
          cost: plan.effort,
          changes: plan.steps.flatMap(({ changes }) => changes).length,
          gained: plan.steps.map(({ benchmark }) => benchmark).sort((a, b) => a - b),
        }).toEqual(best);
      }),
      { numRuns: 60 },
    );
  });
});

describe('for every evaluation', () => {
  const anyCase = fc.record({ case: anyEvaluation(), target: anyTarget });

  it('a plan reaches its target with changes that apply, and no plan is refused without a reason', () => {
    fc.assert(
      fc.property(anyCase, ({ case: { framework, evaluation }, target }) => {
        const plan = planFor(evaluation, framework, target);
        expect(plan.before).toEqual(scoreEvaluation(evaluation, framework));
        expect(plan.reasons.every(({ met }) => met)).toBe(plan.reachable);
        if (!plan.reachable) return;
        const changes = plan.steps.flatMap(({ changes }) => changes);
        const answers = {
          ...evaluation.answers,
          ...Object.fromEntries(changes.map(({ question, to }) => [question, to])),
        };
        expect(plan.after).toEqual(scoreEvaluation({ ...evaluation, answers }, framework));
        if ('achieved' in target) expect(plan.after.achieved).toBe(Math.max(target.achieved, plan.before.achieved));
        else for (const n of target.benchmarks) expect(plan.after.benchmarks[n - 1]?.status).toBe('achieved');
      }),
    );
  });

  it('one benchmark more never costs less, and each costs at least as much as the one before', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const efforts = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((achieved) => {
          const plan = planFor(evaluation, framework, { achieved });
          return plan.reachable ? [plan.effort] : [];
        });
        const steps = efforts.slice(1).map((effort, index) => effort - (efforts[index] ?? 0));
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        expect(steps.every((step) => step >= 0)).toBe(true);
      }),
    );
  });

  it('the order of benchmarks is no matter, nothing is changed and nothing but JSON is given', () => {
    fc.assert(
      fc.property(anyCase, ({ case: { framework, evaluation }, target }) => {
        const turned = 'benchmarks' in target ? { benchmarks: [...target.benchmarks].reverse() } : target;
        const input = structuredClone({ evaluation, target });
        const plan = planFor(evaluation, framework, target);
        expect(planFor(evaluation, framework, turned)).toEqual(plan);
        expect({ evaluation, target }).toEqual(input);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
    );
  });
});

describe('bad input', () => {
  const issuesOf = (evaluation: unknown, target: unknown, options?: unknown): readonly string[] => {
    try {
      planFor(
        evaluation as Evaluation,
        schools2018,
        target as PlanTarget,
        options as { effort: Record<string, number> },
      );
    } catch (problem) {
      if (!(problem instanceof DomainProblem)) throw problem;
      expect(problem.code).toBe('bad-evaluation');
      return problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }
    return [];
  };

  const either = 'target: names either how many are to be achieved or which benchmarks, one of the two';

  it.each<[unknown, readonly string[]]>([
    [6, ['target: is an object with achieved or benchmarks, not 6']],
    [{}, [either]],
    [{ achieved: 6, benchmarks: [1] }, [either]],
    [{ achievd: 6 }, ["target.achievd: there is no property 'achievd'; did you mean 'achieved'?", either]],
    [{ achieved: 9 }, ['target.achieved: is a whole number from 0 to 8, not 9']],
    [{ achieved: -1 }, ['target.achieved: is a whole number from 0 to 8, not -1']],
    [{ achieved: 2.5 }, ['target.achieved: is a whole number from 0 to 8, not 2.5']],
    [{ achieved: '6' }, ["target.achieved: is a whole number from 0 to 8, not '6'"]],
    [{ benchmarks: 5 }, ['target.benchmarks: is a list of benchmark numbers, not 5']],
    [{ benchmarks: [] }, ['target.benchmarks: names 1 to 8 benchmarks, not 0']],
    [
      { benchmarks: [5, 0, 5, '6'] },
      [
        'target.benchmarks.1: is a benchmark, 1 to 8, not 0',
        'target.benchmarks.2: names benchmark 5 a second time',
        "target.benchmarks.3: is a benchmark, 1 to 8, not '6'",
      ],
    ],
  ])('such as the target %j is refused', (target, issues) => {
    expect(issuesOf(on2018({}), target)).toEqual(issues);
  });

  it('however large is refused at once', () => {
    const issues = ['target.benchmarks: names 1 to 8 benchmarks, not 1000000000'];
    expect(issuesOf(on2018({}), { benchmarks: new Array(1e9) })).toEqual(issues);
  });

  it('is listed as a whole: evaluation, target and weights', () => {
    expect(issuesOf(on2018({ '1.1': 'yes' }), { achieved: 9 }, { effort: { '1.1': 0 } })).toEqual([
      expect.stringMatching(/^answers\.1\.1: takes .*, not 'yes'$/),
      'target.achieved: is a whole number from 0 to 8, not 9',
      'options.effort.1.1: is a whole number from 1 to 1000000, not 0',
    ]);
  });

  it('of any kind gives a DomainProblem or an answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (target, options) => {
        issuesOf(on2018({}), target);
        issuesOf(on2018({}), { achieved: 3 }, options);
      }),
    );
  });
});
