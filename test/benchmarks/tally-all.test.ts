import {
  createScorer,
  type EvaluationResult,
  emptyTally,
  type Framework,
  mergeTallies,
  type Score,
  schools2018,
  scoreEvaluation,
  tallyAll,
  tallyOf,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluationOn } from './arbitraries.js';
import { problemOf } from './problem-of.js';
import { anyScore, scoreWith, someScores } from './scores.js';

const achieved = { status: 'achieved', percentage: 100 } as const;

describe('tallyAll', () => {
  it('comes to what the tallies of each come to together', () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        expect(tallyAll(scores, schools2018)).toEqual(mergeTallies(emptyTally(schools2018), ...scores.map(tallyOf)));
      }),
    );
  });

  it('takes results and scores side by side', () => {
    fc.assert(
      fc.property(fc.array(anyEvaluationOn(schools2018), { maxLength: 6 }), (evaluations) => {
        const results = evaluations.map((evaluation) => scoreEvaluation(evaluation, schools2018));
        const scores = evaluations.map(createScorer(schools2018));
        expect(tallyAll(results, schools2018)).toEqual(tallyAll(scores, schools2018));
        expect(tallyAll([...results, ...scores], schools2018)).toEqual(tallyAll([...scores, ...results], schools2018));
      }),
      { numRuns: 30 },
    );
  });

  it('walks whatever can be walked, once', () => {
    function* walk() {
      for (let i = 0; i < 1000; i++) yield scoreWith(Array(8).fill(achieved));
    }
    expect(tallyAll(walk(), schools2018).achieved[8]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1000]);
  });

  it('does not mind the order of results, and leaves them as they are', () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        const before = structuredClone(scores);
        expect(tallyAll([...scores].reverse(), schools2018)).toEqual(tallyAll(scores, schools2018));
        expect(scores).toEqual(before);
      }),
    );
  });

  it('names each result on another form', () => {
    const scores = ['schools-2018', 'colleges-2018', 'schools-2018', 'schools-2025'].map((framework) =>
      scoreWith(Array(8).fill(achieved), framework),
    );
    const { code, issues } = problemOf(() => tallyAll(scores, schools2018));
    expect(code).toBe('mixed-frameworks');
    expect(issues).toEqual([
      { path: [1, 'framework'], message: "is 'colleges-2018', where the tally is of 'schools-2018'" },
      { path: [3, 'framework'], message: "is 'schools-2025', where the tally is of 'schools-2018'" },
    ]);
  });

  it('counts a result exactly where it is one', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.constantFrom('achieved', 'unscored', '50', 50, 0, -1, 50.5, 101, null, Number.NaN, 'schools-2018', true),
    );
    const fields = ['statuses', 'percentages', 'complete', 'framework'] as const;
    const spoilt = fc
      .tuple(anyScore, fc.constantFrom(...fields), fc.nat({ max: 7 }), anything)
      .map(([score, field, index, value]) =>
        field === 'complete' || field === 'framework'
          ? { ...score, [field]: value }
          : { ...score, [field]: (score[field] as readonly unknown[]).with(index, value) },
      );
    fc.assert(
      fc.property(fc.oneof(spoilt, anything), (wrong) => {
        const tally = () => tallyAll([wrong as EvaluationResult], schools2018);
        if (isCountable(wrong)) expect(tally().results).toBe(1);
        else expect(['bad-result', 'mixed-frameworks']).toContain(problemOf(tally).code);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what is no list, and what is no framework', () => {
    for (const wrong of [undefined, null, 5, 'scores', {}]) {
      expect(problemOf(() => tallyAll(wrong as [], schools2018)).code).toBe('bad-result');
    }
    expect(problemOf(() => tallyAll([], {} as Framework)).code).toBe('bad-framework');
  });
});

const isCountable = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || !('statuses' in value)) return false;
  const { framework, complete, statuses, percentages } = value as Score;
  const scored = ['achieved', 'in-progress', 'not-achieved'];
  const isRight = (status: unknown, percentage: unknown) =>
    status === 'unscored' ||
    (scored.includes(status as string) && Array.from({ length: 101 }, (_, i) => i).includes(percentage as number));
  return (
    framework === 'schools-2018' &&
    typeof complete === 'boolean' &&
    statuses.every((status, index) => isRight(status, percentages[index]))
  );
};
