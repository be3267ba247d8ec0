import {
  createScorer,
  type EvaluationResult,
  emptyTally,
  type Framework,
  middleSchools2018,
  schools2018,
  scoreEvaluation,
  TallySchema,
  tallyAll,
  tallyOf,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from './arbitraries.js';
import { problemOf } from './problem-of.js';
import { anyScore, scoreWith } from './scores.js';

describe('tallyOf', () => {
  it('counts one result', () => {
    const statuses = ['achieved', 'in-progress', 'not-achieved', 'unscored'] as const;
    const tally = tallyOf(
      scoreWith(
        [...statuses, ...statuses].map((status, i) => ({ status, percentage: status === 'unscored' ? 0 : i * 10 })),
      ),
    );
    expect(tally.results).toBe(1);
    expect(tally.complete).toBe(0);
    expect(tally.achieved[6]).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(tally.benchmarks.map((benchmark) => Object.values(benchmark.statuses))).toEqual([
      ...[
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
      ...[
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
    ]);
    expect(tally.benchmarks.map(({ percentages }) => percentages.indexOf(1))).toEqual([0, 10, 20, -1, 40, 50, 60, -1]);
  });

  it('comes to the same for a result and for its score', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const tally = tallyOf(scoreEvaluation(evaluation, framework));
        expect(tallyOf(createScorer(framework)(evaluation))).toEqual(tally);
        expect(tally.framework).toBe(framework.id);
      }),
    );
  });

  it('fits its schema and comes through JSON unchanged', () => {
    fc.assert(
      fc.property(anyScore, (score) => {
        const tally = tallyOf(score);
        expect(TallySchema.parse(JSON.parse(JSON.stringify(tally)))).toEqual(tally);
      }),
    );
  });

  it('has the same size whatever it counts', () => {
    const keys = (value: unknown): unknown =>
      typeof value === 'object' && value !== null ? Object.entries(value).map(([key, inner]) => [key, keys(inner)]) : 0;
    const shape = keys(emptyTally(schools2018));
    fc.assert(
      fc.property(anyScore, (score) => {
        expect(keys(tallyOf(score))).toEqual(shape);
      }),
    );
  });

  it('counts what is not asked or not answered as unscored, never as not achieved', () => {
    const setting = { yearGroups: [5, 6, 7, 8], specialist: false };
    const answers = { '5.1': '0-25' };
    const result = scoreEvaluation({ framework: 'middle-schools-2018', setting, answers }, middleSchools2018);
    expect(result.benchmarks.map(({ percentage }) => percentage)).toEqual([0, 0, 0, 0, 0, null, null, null]);
    const tally = tallyOf(result);
    expect(tally.benchmarks.map(({ statuses }) => statuses.unscored)).toEqual([1, 1, 1, 1, 0, 1, 1, 1]);
    expect(tally.benchmarks.map(({ statuses }) => statuses['not-achieved'])).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('tells everything that is wrong with a result', () => {
    const score = scoreWith(Array(8).fill({ status: 'achieved', percentage: 100 }));
    const wrong = {
      ...score,
      complete: 'yes',
      statuses: ['done', ...score.statuses.slice(1)],
      percentages: [100, 101, 1.5, Number.NaN, null, '100', -1, 100],
    } as unknown as EvaluationResult;
    const { issues, code } = problemOf(() => tallyOf(wrong));
    expect(code).toBe('bad-result');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'complete',
      'statuses.0',
      'percentages.1',
      'percentages.2',
      'percentages.3',
      'percentages.4',
      'percentages.5',
      'percentages.6',
    ]);
  });

  it('refuses what is no result', () => {
    for (const wrong of [undefined, null, 5, 'result', [], {}, { framework: '' }, { framework: 'schools-2018' }]) {
      expect(problemOf(() => tallyOf(wrong as EvaluationResult)).code).toBe('bad-result');
    }
  });
});

describe('emptyTally', () => {
  it('is the tally of no result', () => {
    expect(emptyTally(schools2018)).toEqual(tallyAll([], schools2018));
    expect(emptyTally(schools2018).results).toBe(0);
  });

  it('needs a framework', () => {
    expect(problemOf(() => emptyTally('schools-2018' as unknown as Framework)).code).toBe('bad-framework');
  });
});
