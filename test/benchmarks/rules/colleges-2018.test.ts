import { colleges2018, findQuestion } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { pointsOf } from './points.js';

describe('the form for colleges of 2018', () => {
  it('counts 18 areas in benchmark 1, all of them published (two Compass results that colleges shared)', () => {
    const [programme] = colleges2018.benchmarks;
    expect(programme?.questions).toHaveLength(18);
    expect(programme?.questions.every(({ grade }) => grade === 'published')).toBe(true);
    expect(pointsOf(colleges2018, [12, 13])[0]).toBe(18);
  });

  it('tells five audiences on the website and hears four (the list of the shared result)', () => {
    const textsOf = (form: RegExp) =>
      colleges2018.benchmarks[0]!.questions.filter(({ text }) => form.test(text)).length;
    expect([textsOf(/^The website tells/), textsOf(/feedback from/)]).toEqual([5, 4]);
    expect(findQuestion(colleges2018, '1.12').question.text).toMatch(/other agencies/);
  });

  it('asks for two encounters a year in benchmark 5 (the criteria for colleges)', () => {
    expect(findQuestion(colleges2018, '5.1').question.measure).toMatchObject({ least: 2 });
  });

  it('asks everything of every college, whatever ages it teaches', () => {
    expect(pointsOf(colleges2018, [14])).toEqual(pointsOf(colleges2018, [12, 13]));
  });

  it('assumes everything but benchmark 1', () => {
    const others = colleges2018.benchmarks.slice(1).flatMap(({ questions }) => questions);
    expect(others.every(({ grade }) => grade === 'assumed')).toBe(true);
  });
});
