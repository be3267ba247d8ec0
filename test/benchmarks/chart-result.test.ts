import {
  chartResult,
  type EvaluationResult,
  middleSchools2018,
  questionsFor,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from './arbitraries.js';
import { coloursOf, draw, filled, heard, seen } from './draw.js';
import { problemOf } from './problem-of.js';

const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const resultWith = (answers: Record<string, string | boolean>) =>
  scoreEvaluation({ framework: 'schools-2018', setting, answers }, schools2018);
const unfinished = resultWith({ '1.1': true, '1.2': false, '2.1': '0-25', '5.1': '76-99', '8.1': '0-25' });

describe('chartResult', () => {
  it('is drawn with a bar for each benchmark in the colour of its status, and the figure beside', async () => {
    const svg = await draw(chartResult(unfinished, { name: 'Hill School' }));
    expect(filled(svg, ACHIEVED)).toBe(1);
    expect(filled(svg, IN_PROGRESS)).toBe(1);
    expect(seen(svg)).toEqual(
      expect.arrayContaining([
        'Hill School: 1 of 8 Gatsby Benchmarks achieved',
        'Form: schools-2018.',
        'Points earned, % of those possible',
        '2. Learning from career and labour market information',
        '5%, in progress, up to 94% possible',
        '75%, achieved',
        '0%, not achieved',
        'unscored',
      ]),
    );
  });

  it('says each benchmark once to screen readers, scored or not', async () => {
    const chart = chartResult(unfinished);
    const sentences = [
      '1. A stable careers programme: 5%, in progress, up to 94% possible.',
      '2. Learning from career and labour market information: 0%, not achieved, up to 20% possible.',
      '3. Addressing the needs of each pupil: unscored.',
      '4. Linking curriculum learning to careers: unscored.',
      '5. Encounters with employers and employees: 75%, achieved.',
      '6. Experiences of workplaces: unscored.',
      '7. Encounters with further and higher education: unscored.',
      '8. Personal guidance: 0%, not achieved.',
    ];
    expect(heard(await draw(chart))).toEqual(sentences);
    expect(chart.description).toBe(['1 of 8 Gatsby Benchmarks achieved.', ...sentences].join(' '));
  });

  it('draws in dashes what is still possible, and says so only where it does', async () => {
    const svg = await draw(chartResult(unfinished));
    expect(svg.match(/stroke-dasharray="3,3"/g)).toHaveLength(2);
    expect(seen(svg)).toContain('Dashed: what the unanswered questions still leave possible.');
    const finished = chartResult(resultWith({ '5.1': '100' }));
    expect(await draw(finished)).not.toContain('stroke-dasharray');
    expect(finished.title.subtitle).toEqual(['Form: schools-2018.']);
  });

  it('marks what is not achieved, at 0%, apart from what is unscored', async () => {
    expect(filled(await draw(chartResult(unfinished)), NOT_ACHIEVED)).toBe(2);
    expect(filled(await draw(chartResult(resultWith({}))), NOT_ACHIEVED)).toBe(0);
  });

  it('names in full and in order what a middle school is not asked', async () => {
    const middle = { yearGroups: [5, 6, 7, 8], specialist: false };
    const answers = Object.fromEntries(
      questionsFor(middleSchools2018, middle).questions.map(({ question, options }) => [
        question,
        options[0]?.answer ?? '',
      ]),
    );
    const evaluation = { framework: 'middle-schools-2018' as const, setting: middle, answers };
    const svg = await draw(chartResult(scoreEvaluation(evaluation, middleSchools2018)));
    const names = middleSchools2018.benchmarks.map(({ benchmark, title }) => `${benchmark}. ${title}`);
    expect(seen(svg).filter((text) => names.includes(text))).toEqual(names);
    expect(heard(svg).slice(5)).toEqual(names.slice(5).map((name) => `${name}: unscored.`));
  });

  it('uses colours that colour-blind readers can tell apart, and grey', () => {
    expect(coloursOf(chartResult(unfinished))).toEqual(
      [ACHIEVED, IN_PROGRESS, NOT_ACHIEVED, '#777777', '#bbbbbb'].sort(),
    );
  });

  it('can be drawn for any result, is plain JSON and the same for the same result', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvaluation(), async ({ framework, evaluation }) => {
        const result = scoreEvaluation(evaluation, framework);
        const chart = chartResult(result);
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
        expect(chartResult(structuredClone(result))).toEqual(chart);
        expect(heard(await draw(chart))).toHaveLength(8);
      }),
      { numRuns: 25 },
    );
  });

  it('is a fresh copy each time', () => {
    const chart = chartResult(unfinished);
    chart.config.title.fontSize = 99;
    chart.layer.length = 0;
    expect(chartResult(unfinished).config.title.fontSize).toBe(16);
    expect(chartResult(unfinished).layer).not.toHaveLength(0);
  });

  it('refuses what is no result, and a name that is no text', () => {
    for (const wrong of [undefined, null, 5, {}, { ...unfinished, benchmarks: unfinished.benchmarks.slice(1) }]) {
      expect(problemOf(() => chartResult(wrong as EvaluationResult)).code).toBe('bad-result');
    }
    for (const name of ['', 5, Symbol('a')]) {
      expect(problemOf(() => chartResult(unfinished, { name: name as string })).code).toBe('bad-name');
    }
    expect(problemOf(() => chartResult(unfinished, null as never)).code).toBe('bad-name');
  });
});

const [ACHIEVED, IN_PROGRESS, NOT_ACHIEVED] = ['#0072b2', '#56b4e9', '#d55e00'] as const;
