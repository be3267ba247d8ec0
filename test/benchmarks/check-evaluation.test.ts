import {
  checkEvaluation,
  createScorer,
  type Evaluation,
  type Framework,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import { DomainProblem } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from './arbitraries.js';

const right = {
  framework: 'schools-2018',
  setting: { yearGroups: [7, 8, 9, 10, 11], specialist: false },
  answers: { '1.1': true, '5.1': '76-99' },
};

const found = (evaluation: unknown) =>
  checkEvaluation(evaluation, schools2018).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('checkEvaluation', () => {
  it('finds nothing wrong with a right one, finished or not', () => {
    expect(found(right)).toEqual([]);
    expect(found({ ...right, answers: {} })).toEqual([]);
    expect(found({ ...right, answers: { '1.1': undefined } })).toEqual([]);
    expect(
      found({ ...right, id: 'a', institution: '100049', date: '2018-10-02', learners: { 7: 120, 11: 0 } }),
    ).toEqual([]);
  });

  it.each([
    [
      'another form',
      { ...right, framework: 'schools-2081' },
      "framework: is 'schools-2018', the form it is to be scored on, not 'schools-2081'",
    ],
    [
      'no form',
      { setting: right.setting, answers: {} },
      "framework: is 'schools-2018', the form it is to be scored on, not nothing",
    ],
    [
      'an unknown question',
      { ...right, answers: { '1.111': true } },
      "answers.1.111: there is no question '1.111'; did you mean '1.11'?",
    ],
    ['a band for a yes/no', { ...right, answers: { '1.1': '100' } }, "answers.1.1: takes true or false, not '100'"],
    [
      'a yes for a band',
      { ...right, answers: { '5.1': true } },
      "answers.5.1: takes '0-25' or '26-50' or '51-75' or '76-99' or '100', not true",
    ],
    [
      'a number for a band',
      { ...right, answers: { '5.1': 100 } },
      "answers.5.1: takes '0-25' or '26-50' or '51-75' or '76-99' or '100', not 100",
    ],
    ['null for an answer', { ...right, answers: { '1.1': null } }, 'answers.1.1: takes true or false, not null'],
    [
      'a question not asked here',
      { ...right, answers: { '6.2': '100' } },
      'answers.6.2: does not apply here; it is asked only where Year 12 or 13 is taught',
    ],
    [
      'no year group',
      { ...right, setting: { yearGroups: [], specialist: false } },
      'setting.yearGroups: names no year group; at least one is taught',
    ],
    [
      'year group 15',
      { ...right, setting: { yearGroups: [15], specialist: false } },
      'setting.yearGroups.0: is a year group, 1 to 14, not 15',
    ],
    [
      'year group 0',
      { ...right, setting: { yearGroups: [7, 0], specialist: false } },
      'setting.yearGroups.1: is a year group, 1 to 14, not 0',
    ],
    [
      'year group 7.5',
      { ...right, setting: { yearGroups: [7.5], specialist: false } },
      'setting.yearGroups.0: is a year group, 1 to 14, not 7.5',
    ],
    [
      'a year group as text',
      { ...right, setting: { yearGroups: ['7'], specialist: false } },
      "setting.yearGroups.0: is a year group, 1 to 14, not '7'",
    ],
    [
      'a year group twice',
      { ...right, setting: { yearGroups: [7, 7], specialist: false } },
      'setting.yearGroups.1: names year group 7 a second time',
    ],
    [
      'year groups as text',
      { ...right, setting: { yearGroups: '7-11', specialist: false } },
      "setting.yearGroups: is a list of year groups, not '7-11'",
    ],
    [
      'specialist left out',
      { ...right, setting: { yearGroups: [7] } },
      'setting.specialist: is true or false, not nothing',
    ],
    [
      'a property of its own',
      { ...right, answer: {} },
      "answer: there is no property 'answer'; did you mean 'answers'?",
    ],
    [
      'a setting’s own property',
      { ...right, setting: { ...right.setting, sixthForm: true } },
      "setting.sixthForm: there is no property 'sixthForm'",
    ],
    [
      'a setting that is none',
      { ...right, setting: null },
      'setting: a setting is an object with yearGroups and specialist, not null',
    ],
    ['answers as a list', { ...right, answers: [true] }, 'answers: are answers by question id, not a list'],
    ['a short URN', { ...right, institution: '1234' }, "institution: is a URN of six digits, not '1234'"],
    [
      'a URN with a line end',
      { ...right, institution: '100049\n' },
      "institution: is a URN of six digits, not '100049\n'",
    ],
    ['a day that is none', { ...right, date: '2018-02-30' }, "date: is a date, written YYYY-MM-DD, not '2018-02-30'"],
    ['an empty id', { ...right, id: '' }, "id: is a text, not ''"],
    ['learners of year 15', { ...right, learners: { 15: 1 } }, "learners.15: there is no year group '15'"],
    ['half a learner', { ...right, learners: { 7: 0.5 } }, 'learners.7: is a whole number of learners from 0, not 0.5'],
    [
      'fewer than no learners',
      { ...right, learners: { 7: -1 } },
      'learners.7: is a whole number of learners from 0, not -1',
    ],
    ['learners as a number', { ...right, learners: 120 }, 'learners: are numbers of learners by year group, not 120'],
  ])('finds %s', (_, evaluation, problem) => {
    expect(found(evaluation)).toEqual([problem]);
  });

  it.each([null, undefined, 1, 'x', [], () => 1])('takes %o for no evaluation', (value) => {
    expect(found(value)).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for an unknown question', (id) => {
    const evaluation = JSON.parse(JSON.stringify(right).replace('"1.1"', `"${id}"`));
    expect(found(evaluation)).toEqual([`answers.${id}: there is no question '${id}'`]);
    expect(() => scoreEvaluation(evaluation, schools2018)).toThrow(DomainProblem);
    expect(() => createScorer(schools2018)(evaluation)).toThrow(DomainProblem);
  });

  it('lists all problems at once', () => {
    const evaluation = {
      framework: 'schools-2025',
      setting: { yearGroups: [7, 99], specialist: 'no' },
      answers: { '9.9': true, '1.1': 'yes' },
      extra: 1,
    };
    expect(checkEvaluation(evaluation, schools2018).map(({ path }) => path.join('.'))).toEqual([
      'extra',
      'framework',
      'setting.specialist',
      'setting.yearGroups.1',
      'answers.9.9',
      'answers.1.1',
    ]);
    try {
      scoreEvaluation(evaluation as unknown as Evaluation, schools2018);
      expect.unreachable();
    } catch (problem) {
      expect(problem).toBeInstanceOf(DomainProblem);
      expect((problem as DomainProblem).code).toBe('bad-evaluation');
      expect((problem as DomainProblem).issues).toEqual(checkEvaluation(evaluation, schools2018));
    }
  });

  it.each([
    undefined,
    null,
    {},
    [],
    'schools-2018',
    { id: 'x', benchmarks: [] },
    { id: 'x', benchmarks: Array(8).fill({}) },
  ])('refuses %o as a framework', (framework) => {
    expect(() => checkEvaluation(right, framework as unknown as Framework)).toThrow(/is not a framework/);
  });

  it('finds nothing wrong with any evaluation that a form could give', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        expect(checkEvaluation(evaluation, framework)).toEqual([]);
      }),
    );
  });

  it('answers anything at all with a list, never with an error', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (framework, setting, answers) => {
        expect(Array.isArray(checkEvaluation({ framework, setting, answers }, schools2018))).toBe(true);
        expect(Array.isArray(checkEvaluation(answers, schools2018))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
