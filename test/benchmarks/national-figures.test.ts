import { NationalFiguresSchema, nationalFigures } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';

const rows = Object.entries(nationalFigures);
const tenths = (percent: number) => Math.round(percent * 10);

describe('nationalFigures', () => {
  it.each(rows)('%s fits its schema and carries its id', (id, figures) => {
    expect(NationalFiguresSchema.parse(figures)).toEqual(figures);
    expect(figures.id).toBe(id);
  });

  it.each(rows)('%s names each benchmark at most once, in order', (_, { benchmarks }) => {
    const numbers = benchmarks.map(({ benchmark }) => benchmark);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it.each(rows)('%s comes to 100%% in each benchmark, as far as whole per cent can', (_, { benchmarks }) => {
    for (const { achieved, inProgress, notAchieved } of benchmarks) {
      if (notAchieved === undefined) continue;
      const whole = tenths(achieved) + tenths(inProgress ?? 0) + tenths(notAchieved);
      const isWholePercent = [achieved, inProgress ?? 0, notAchieved].every(Number.isInteger);
      expect(Math.abs(whole - 1000)).toBeLessThanOrEqual(isWholePercent ? 10 : 0);
    }
  });

  it.each([
    ['2017/18', 213.3, 2.13],
    ['2018/19', 301, 3],
    ['about-2020', 350, 3.5],
    ['2020/21', 397, 3.97],
  ] as const)('%s has shares that sum to %s%%, the mean of %s achieved', (year, sum, mean) => {
    const { benchmarks, meanAchieved } = nationalFigures[year];
    expect(benchmarks).toHaveLength(8);
    expect(benchmarks.reduce((total, { achieved }) => total + tenths(achieved), 0)).toBe(tenths(sum));
    expect(meanAchieved?.value).toBe(mean);
    expect(Math.abs(mean - sum / 100)).toBeLessThan(0.015);
  });

  it('tells of the row that may be of hubs that it is assumed, and why', () => {
    const { grade, doubts, benchmarks } = nationalFigures['about-2020'];
    expect(benchmarks.map(({ achieved }) => achieved)).toEqual([27, 52, 25, 45, 58, 52, 30, 61]);
    expect(grade).toBe('assumed');
    expect(doubts.join(' ')).toContain('first wave of Careers Hubs');
  });

  it('grades a mean that was only summed as inferred', () => {
    for (const [id, { meanAchieved }] of rows) {
      if (meanAchieved) expect(meanAchieved.grade).toBe(/about-2020|2020\/21/.test(id) ? 'inferred' : 'published');
    }
  });

  it('gives every source an address', () => {
    for (const { cites } of Object.values(nationalFigures)) {
      for (const { url } of cites) expect(url).toMatch(/^https?:\/\//);
    }
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(nationalFigures['2017/18'].benchmarks[0])).toBe(true);
  });
});
