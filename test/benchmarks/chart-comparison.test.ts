import {
  chartComparison,
  type EvaluationResult,
  schools2018,
  schools2025,
  scoreEvaluation,
  specialSchools2018,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluationOn } from './arbitraries.js';
import { coloursOf, draw, filled, heard, seen } from './draw.js';
import { problemOf } from './problem-of.js';

const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const resultWith = (answers: Record<string, string | boolean>) =>
  scoreEvaluation({ framework: 'schools-2018', setting, answers }, schools2018);
const before = resultWith({ '4.1': '51-75', '5.1': '26-50', '6.1': '51-75' });
const after = resultWith({ '5.1': '100', '6.1': '51-75', '8.1': '0-25' });

describe('chartComparison', () => {
  it('is drawn with a circle for before and a diamond for after, where there is a score', async () => {
    const names = { name: 'Hill School', before: 'November 2018', after: 'July 2019' };
    const svg = await draw(chartComparison(before, after, names));
    expect(filled(svg, '#e69f00')).toBe(3);
    expect(filled(svg, '#0072b2')).toBe(3);
    expect(svg.match(/<line [^>]*stroke="#777777"/g)).toHaveLength(2);
    expect(seen(svg)).toEqual(
      expect.arrayContaining([
        'Hill School: 1 of 8 Gatsby Benchmarks achieved, 0 before',
        'November 2018 and July 2019. Form: schools-2018.',
        'November 2018',
        'July 2019',
        '25%, in progress → 100%, achieved',
      ]),
    );
  });

  it('says each benchmark once to screen readers', async () => {
    const chart = chartComparison(before, after);
    const sentences = heard(await draw(chart));
    expect(sentences).toEqual([
      '1. A stable careers programme: unscored; then unscored.',
      '2. Learning from career and labour market information: unscored; then unscored.',
      '3. Addressing the needs of each pupil: unscored; then unscored.',
      '4. Linking curriculum learning to careers: 12%, in progress; then unscored.',
      '5. Encounters with employers and employees: 25%, in progress; then 100%, achieved.',
      '6. Experiences of workplaces: 50%, in progress; then 50%, in progress.',
      '7. Encounters with further and higher education: unscored; then unscored.',
      '8. Personal guidance: unscored; then 0%, not achieved.',
    ]);
    for (const sentence of sentences) expect(chart.description).toContain(sentence);
  });

  it('tells a status once where it is the same', () => {
    const figures = chartComparison(before, resultWith({ '5.1': '51-75', '6.1': '51-75' })).data.values.flatMap(
      ({ figure }) => figure ?? [],
    );
    expect(figures.slice(3, 7)).toEqual([
      '12%, in progress → unscored',
      '25% → 50%, in progress',
      '50%, in progress',
      'unscored',
    ]);
  });

  it('uses colours that colour-blind readers can tell apart, and grey', () => {
    expect(coloursOf(chartComparison(before, after))).toEqual(['#0072b2', '#777777', '#e69f00']);
  });

  it('can be drawn for any two results on a form, and is plain JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvaluationOn(schools2018), anyEvaluationOn(schools2018), async (earlier, later) => {
        const chart = chartComparison(scoreEvaluation(earlier, schools2018), scoreEvaluation(later, schools2018));
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
        expect(heard(await draw(chart))).toHaveLength(8);
      }),
      { numRuns: 20 },
    );
  });

  it('names both forms where two of them compare', () => {
    const special = scoreEvaluation(
      { framework: 'special-schools-2018', setting: { ...setting, specialist: true }, answers: {} },
      specialSchools2018,
    );
    expect(chartComparison(before, special).title.subtitle).toEqual([
      'Before and After. Form: schools-2018, then special-schools-2018.',
    ]);
  });

  it('refuses forms that do not compare, with the reasons', () => {
    const onNewForm = scoreEvaluation({ framework: 'schools-2025', setting, answers: {} }, schools2025);
    const { code, issues } = problemOf(() => chartComparison(before, onNewForm));
    expect(code).toBe('not-comparable');
    expect(issues[0]?.message).toContain('schools-2018 and schools-2025');
  });

  it('refuses what is no result, and names that do not tell the two apart', () => {
    expect(problemOf(() => chartComparison(before, {} as EvaluationResult)).code).toBe('bad-result');
    for (const names of [
      { before: '2018', after: '2018' },
      { before: '' },
      { after: 5 },
      { name: Symbol('a') },
      null,
      { nam: 'a' },
    ]) {
      expect(problemOf(() => chartComparison(before, after, names as never)).code).toBe('bad-name');
    }
  });
});
