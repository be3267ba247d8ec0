import { runInNewContext } from 'node:vm';
import { createScorer, type Evaluation, type Framework, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
import { DomainProblem } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from './arbitraries.js';

const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const score = createScorer(schools2018);

describe('createScorer', () => {
  it('gives the figures of scoreEvaluation', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const { benchmarks, achieved, complete } = scoreEvaluation(evaluation, framework);
        expect(createScorer(framework)(evaluation)).toEqual({
          framework: framework.id,
          points: benchmarks.map(({ points }) => points),
          possible: benchmarks.map(({ possible }) => possible),
          percentages: benchmarks.map(({ percentage }) => percentage),
          highest: benchmarks.map(({ highest }) => highest),
          statuses: benchmarks.map(({ status }) => status),
          achieved,
          complete,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind answers that are undefined', () => {
    const answers = { '1.1': true, '1.2': undefined, '5.1': '100' };
    expect(score({ framework: 'schools-2018', setting, answers }).points).toEqual([1, 0, 0, 0, 4, 0, 0, 0]);
  });

  it('takes answers without a prototype, and of another realm', () => {
    const plain = { '1.1': true, '5.1': '100' };
    for (const answers of [Object.assign(Object.create(null), plain), runInNewContext(`(${JSON.stringify(plain)})`)]) {
      expect(score({ framework: 'schools-2018', setting, answers }).points).toEqual([1, 0, 0, 0, 4, 0, 0, 0]);
    }
  });

  it('refuses answers that are a map, rather than find none in it', () => {
    const answers = new Map([['5.1', '100']]) as unknown as Evaluation['answers'];
    expect(() => score({ framework: 'schools-2018', setting, answers })).toThrow(/are answers by question id/);
  });

  it('cannot be changed by what is done to a score', () => {
    const evaluation = { framework: 'schools-2018', setting, answers: {} };
    expect(() => (score(evaluation).possible as number[]).push(1)).toThrow(TypeError);
    (score(evaluation).points as number[])[0] = 99;
    expect(score(evaluation).points[0]).toBe(0);
  });

  it('keeps settings apart', () => {
    const possible = (yearGroups: number[]) =>
      score({ framework: 'schools-2018', setting: { yearGroups, specialist: false }, answers: {} }).possible;
    expect(possible([7, 8, 9, 10, 11])).not.toEqual(possible([7, 8, 9, 10, 11, 12, 13]));
    expect(possible([11, 10, 9, 8, 7])).toEqual(possible([7, 8, 9, 10, 11]));
  });

  it('refuses what scoreEvaluation refuses, with the same problems', () => {
    const wrong = [
      { framework: 'schools-2025', setting, answers: {} },
      { framework: 'schools-2018', setting: { yearGroups: [7, 7], specialist: false }, answers: {} },
      { framework: 'schools-2018', setting: { yearGroups: [], specialist: false }, answers: {} },
      { framework: 'schools-2018', setting: { yearGroups: [7.5], specialist: false }, answers: {} },
      { framework: 'schools-2018', setting: { yearGroups: [33], specialist: false }, answers: {} },
      { framework: 'schools-2018', setting: { yearGroups: [7], specialist: 1 }, answers: {} },
      { framework: 'schools-2018', setting, answers: { '1.1': 'yes' } },
      { framework: 'schools-2018', setting, answers: { '6.2': '100' } },
      { framework: 'schools-2018', setting, answers: { '1.1': true, 'no such': true } },
      { framework: 'schools-2018', setting, answers: null },
      { framework: 'schools-2018', setting, answers: [] },
      { framework: 'schools-2018', setting: null, answers: {} },
    ] as Evaluation[];
    for (const evaluation of wrong) {
      expect(issuesOf(() => score(evaluation))).toEqual(issuesOf(() => scoreEvaluation(evaluation, schools2018)));
    }
  });

  it('refuses what is no evaluation, and does not look at what cannot change a score', () => {
    expect(() => score(undefined as unknown as Evaluation)).toThrow(/an evaluation is an object/);
    expect(() => score({} as Evaluation)).toThrow(/framework: .*\n.*setting: .*\n.*answers: /);
    const row = { framework: 'schools-2018', setting, answers: { '5.1': '100' }, urn: 100049, date: 'soon' };
    expect(score(row as Evaluation).achieved).toBe(1);
  });

  it('refuses what is no framework', () => {
    expect(() => createScorer({} as Framework)).toThrow(/is not a framework/);
  });
});

const issuesOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof DomainProblem) return problem.issues;
    throw problem;
  }
};
