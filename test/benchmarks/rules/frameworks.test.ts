import {
  type Answers,
  defineFramework,
  type Evaluation,
  type Framework,
  FrameworkSchema,
  findFramework,
  frameworks,
  type schools2018,
  type schools2025,
} from 'careers-domain/benchmarks';
import { weakestGrade } from 'careers-domain/core';
import { evaluationForms } from 'careers-domain/institutions';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../problem-of.js';

const questionsOf = ({ benchmarks }: Framework) => benchmarks.flatMap(({ questions }) => questions);

const every = Object.entries(frameworks).map(([id, framework]) => [id, framework as Framework] as const);

describe.each(every)('the framework %s', (id, framework) => {
  it('bears the id under which it is found', () => {
    expect(framework.id).toBe(id);
    expect(findFramework(id)).toBe(framework);
  });

  it('is one that a user could have defined, and that the schema takes', () => {
    expect(defineFramework(framework)).toEqual(framework);
    expect(FrameworkSchema.parse(framework)).toEqual(framework);
  });

  it('numbers the questions of each benchmark from 1, in the order of the form', () => {
    // A form for middle schools keeps the ids of the form it is a variant of, and leaves gaps.
    for (const { benchmark, questions } of framework.benchmarks) {
      const places = questions.map((question) => Number(question.id.split('.')[1]));
      expect(questions.every((question) => question.id.startsWith(`${benchmark}.`))).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      if (id !== 'middle-schools-2018') expect(places).toEqual(questions.map((_, index) => index + 1));
    }
  });

  it('grades each question no better than the weakest of its sources', () => {
    for (const { grade, cites } of questionsOf(framework)) expect(grade).toBe(weakestGrade(cites));
  });

  it('names the address of every source, and says what it supports', () => {
    for (const { grade, url, note } of [framework, ...questionsOf(framework)].flatMap(({ cites }) => cites)) {
      expect(url === undefined).toBe(grade === 'assumed');
      expect(note !== undefined).toBe(grade !== 'assumed');
    }
  });

  it('asks each question in one sentence', () => {
    for (const { text } of questionsOf(framework)) expect(text).toMatch(/^[A-Z][^.?!]*(level 6[^.?!]*)?\.$/);
    const texts = questionsOf(framework).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('cannot be changed', () => {
    const objectsIn = (value: unknown): object[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
    expect(objectsIn(framework).every(Object.isFrozen)).toBe(true);
  });

  it('is in force when the rules for finding a form say so', () => {
    const form = evaluationForms.forms.find((each) => each.id === id);
    expect(framework.inForce).toEqual(form?.inForce);
  });

  it('measures only what the question asks: a part where it is answered with yes or no, pupils where it is a share', () => {
    for (const { kind, measure, when } of questionsOf(framework)) {
      if (!measure) continue;
      expect(measure.part !== undefined).toBe(kind === 'yes-no');
      // Who is looked at is taught where the question is asked.
      if (when?.anyYearOf) expect(measure.yearGroups.every((year) => when.anyYearOf?.includes(year))).toBe(true);
    }
  });
});

describe('frameworks', () => {
  it('hold all forms that an institution can be told to use', () => {
    expect(Object.keys(frameworks).sort()).toEqual(evaluationForms.forms.map(({ id }) => id).sort());
  });

  it('know their questions and bands by type', () => {
    const answers: Answers<typeof schools2018> = { '1.1': true, '5.1': '76-99', '1.10': undefined };
    const answers2025: Answers<typeof schools2025> = { '2.28': '91-99', '7.11': false };
    const wrong: readonly unknown[] = [
      // @ts-expect-error There is no such question.
      { '1.18': true } satisfies Answers<typeof schools2018>,
      // @ts-expect-error There is no such band.
      { '5.1': '80-99' } satisfies Answers<typeof schools2018>,
      // @ts-expect-error A yes/no question takes no band.
      { '1.10': '100' } satisfies Answers<typeof schools2018>,
      // @ts-expect-error A share takes no yes.
      { '5.1': true } satisfies Answers<typeof schools2018>,
      // @ts-expect-error The band is of the form of 2018.
      { '2.28': '76-99' } satisfies Answers<typeof schools2025>,
      // @ts-expect-error The evaluation is on another form.
      'schools-2025' satisfies Evaluation<typeof schools2018>['framework'],
    ];
    expect([answers, answers2025, ...wrong]).toHaveLength(8);
  });
});

describe('findFramework', () => {
  it('names the nearest id there is', () => {
    const { code, issues } = problemOf(() => findFramework('schools-2081'));
    expect(code).toBe('unknown-framework');
    expect(issues).toEqual([{ path: [], message: "'schools-2081' is the id of none; did you mean 'schools-2018'?" }]);
  });

  it.each([undefined, null, 7, {}, [], 'constructor', '__proto__', 'toString', ''])('refuses %j', (id) => {
    expect(problemOf(() => findFramework(id as string)).code).toBe('unknown-framework');
  });
});
