import { type Framework, findQuestion, frameworks, schools2018 } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

describe('findQuestion', () => {
  it('finds every question of every form, with its benchmark', () => {
    for (const framework of Object.values(frameworks) as Framework[]) {
      for (const benchmark of framework.benchmarks) {
        for (const question of benchmark.questions) {
          expect(findQuestion(framework, question.id)).toEqual({ benchmark, question });
        }
      }
    }
  });

  it('names the nearest id there is', () => {
    const { code, message } = problemOf(() => findQuestion(schools2018, '.1.17'));
    expect(code).toBe('unknown-question');
    expect(message).toBe(
      "There is no such question on schools-2018:\n  '.1.17' is the id of none; did you mean '1.17'?",
    );
  });

  it.each([undefined, null, 1.1, {}, 'constructor', '__proto__', ''])('refuses %j', (id) => {
    expect(problemOf(() => findQuestion(schools2018, id as string)).code).toBe('unknown-question');
  });

  it('refuses what is no framework', () => {
    expect(problemOf(() => findQuestion(null as unknown as Framework, '1.1')).code).toBe('bad-framework');
  });
});
