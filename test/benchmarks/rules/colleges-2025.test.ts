import { colleges2025, findQuestion, trainingProviders2025 } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { pointsOf } from './points.js';

describe('the forms for colleges and training providers of 2025', () => {
  it('count 8 areas in benchmark 1, and 8 in benchmark 6: a share and seven parts', () => {
    expect(pointsOf(colleges2025, [12, 13])).toEqual([8, 6, 10, 4, 6, 8, 7, 2]);
    expect(pointsOf(trainingProviders2025, [12, 13])).toEqual(pointsOf(colleges2025, [12, 13]));
  });

  it('are one form but for benchmark 1, where directors or trustees stand in for governors (guidance for ITPs)', () => {
    expect(trainingProviders2025.benchmarks.slice(1)).toEqual(colleges2025.benchmarks.slice(1));
    expect(findQuestion(colleges2025, '1.3').question.text).toMatch(/governors/);
    expect(findQuestion(trainingProviders2025, '1.3').question.text).toMatch(/directors or trustees/);
  });

  it('ask for two encounters with employers a year (the updated benchmark for colleges)', () => {
    expect(findQuestion(colleges2025, '5.1').question.measure).toMatchObject({ least: 2 });
  });
});
