import {
  type AnswersById,
  type Band,
  type CarriedForward,
  carryForward,
  checkEvaluation,
  colleges2018,
  colleges2025,
  type Evaluation,
  type FormMapping,
  FormMappingSchema,
  type Framework,
  frameworks,
  mappings2018To2025,
  type NotCarriedForward,
  questionsFor,
  schools2018,
  schools2025,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import { DomainProblem, weakestGrade } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation, anyEvaluationOn, anySetting } from './arbitraries.js';

const upTo16 = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const upTo18 = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };
const mappings = mappings2018To2025;

const on2018 = (answers: AnswersById, more: Partial<Evaluation> = {}): Evaluation => ({
  framework: 'schools-2018',
  setting: upTo16,
  answers,
  ...more,
});

const carriedOn = <F extends Framework>(forward: CarriedForward<F> | NotCarriedForward): CarriedForward<F> => {
  if (!forward.possible) throw new Error(forward.reasons[0]?.message);
  return forward;
};

/** What is to be filled in afresh, by question or property. */
const afreshIn = ({ afresh }: CarriedForward): Record<string, string> =>
  Object.fromEntries(afresh.map(({ path, reason }) => [path.join('.'), reason]));

describe('on the same form', () => {
  it('every answer is carried, and the institution; learner numbers, date and id never are', () => {
    const evaluation = on2018(
      { '1.1': true, '5.1': '76-99' },
      { id: 'spring', date: '2019-03-31', institution: '100049', learners: { '11': 180 } },
    );
    const forward = carriedOn(carryForward(evaluation, schools2018, schools2018));
    expect(forward.draft).toEqual({
      institution: '100049',
      framework: 'schools-2018',
      setting: upTo16,
      answers: { '1.1': true, '5.1': '76-99' },
    });
    expect(forward.carried).toEqual([
      { question: '1.1', answer: true, from: { question: '1.1', answer: true }, exact: true },
      { question: '5.1', answer: '76-99', from: { question: '5.1', answer: '76-99' }, exact: true },
    ]);
    expect(forward.left).toEqual([]);
    expect(afreshIn(forward)).toMatchObject({
      'answers.1.2': 'not-answered',
      learners: 'never-carried',
      date: 'never-carried',
    });
  });

  it('a sixth form that is new is asked afresh', () => {
    const forward = carriedOn(carryForward(on2018({ '8.1': '100' }), schools2018, schools2018, { setting: upTo18 }));
    expect(forward.draft.setting).toEqual(upTo18);
    expect(forward.draft.answers).toEqual({ '8.1': '100' });
    expect(forward.afresh.find(({ path }) => path[1] === '8.2')).toEqual({
      path: ['answers', '8.2'],
      reason: 'not-asked-before',
      message: 'Question 8.2 is asked only where Year 12 or 13 is taught, and was not asked before.',
    });
  });

  it('what a closed sixth form answered is left behind, by name', () => {
    const evaluation = on2018({ '8.1': '100', '8.2': '76-99' }, { setting: upTo18 });
    const forward = carriedOn(carryForward(evaluation, schools2018, schools2018, { setting: upTo16 }));
    expect(forward.draft.answers).toEqual({ '8.1': '100' });
    expect(forward.left).toMatchObject([{ question: '8.2', answer: '76-99', text: expect.any(String) }]);
  });
});

describe('from 2018 to 2025', () => {
  const forwarded = (answers: AnswersById) =>
    carriedOn(carryForward(on2018(answers, { setting: upTo18 }), schools2018, schools2025, { mappings }));

  it('a band becomes the lowest it can mean, and says whether that is all it can mean', () => {
    const become = ['0-25', '26-50', '51-75', '76-99', '100'].map((band) => {
      const { answer, exact } = forwarded({ '8.1': band }).carried[0]!;
      return [band, answer, exact];
    });
    expect(become).toEqual([
      ['0-25', '0', false],
      ['26-50', '26-50', true],
      ['51-75', '51-75', true],
      ['76-99', '76-90', false],
      ['100', '100', true],
    ]);
  });

  it('a yes is carried only where no more is asked for; a no is carried all the same', () => {
    expect(forwarded({ '1.7': true, '3.2': true }).draft.answers).toEqual({ '1.8': true });
    expect(forwarded({ '1.7': false, '3.2': false }).draft.answers).toEqual({ '1.8': false, '3.1': false });
    const forward = forwarded({ '3.2': true });
    expect(afreshIn(forward)['answers.3.1']).toBe('answer-does-not-carry');
    expect(forward.afresh.find(({ path }) => path[1] === '3.1')?.message).toBe(
      'The answer to question 3.2, yes, does not settle it.',
    );
    expect(forward.left.map(({ question }) => question)).toEqual(['3.2']);
  });

  it('what asks something else now is asked afresh, and why', () => {
    const forward = forwarded({ '5.1': '100', '6.1': '100' });
    expect(forward.draft.answers).toEqual({});
    expect(afreshIn(forward)).toMatchObject({
      'answers.1.8': 'not-answered',
      'answers.5.1': 'changed-question',
      'answers.6.1': 'changed-question',
      'answers.3.2': 'new-question',
    });
    expect(forward.left.map(({ question }) => question)).toEqual(['5.1', '6.1']);
  });

  it('leads from colleges to colleges too', () => {
    const setting = { yearGroups: [12, 13], specialist: false };
    const evaluation = { framework: 'colleges-2018', setting, answers: { '1.18': true, '2.2': true, '8.1': '76-99' } };
    const forward = carriedOn(carryForward(evaluation, colleges2018, colleges2025, { mappings }));
    expect(forward.draft.answers).toEqual({ '2.5': true, '8.1': '76-90' });
  });

  it('gives a draft with the type of its form', () => {
    const { draft } = forwarded({ '8.1': '100' });
    const id: 'schools-2025' = draft.framework;
    const band: '0' | '1-25' | '26-50' | '51-75' | '76-90' | '91-99' | '100' | undefined = draft.answers['8.1'];
    expect([id, band]).toEqual(['schools-2025', '100']);
  });
});

describe('between forms of your own', () => {
  const withBands = (id: string, bands: readonly Band[]): Framework => ({
    ...schools2018,
    id,
    benchmarks: schools2018.benchmarks.map((benchmark) => ({
      ...benchmark,
      questions: benchmark.questions.map((question) =>
        question.id === '8.1' && question.kind === 'banded' ? { ...question, bands, achievedAt: 'most' } : question,
      ),
    })),
  });
  const coarse: readonly Band[] = [
    { id: 'few', label: 'Few', least: 0, points: 0 },
    { id: 'most', label: 'Most', least: 76, points: 4 },
  ];

  it('a last band that goes up to all is more than one that ends before', () => {
    const mine = withBands('mine', coarse);
    const [template] = mappings;
    const [entry] = template!.questions;
    const mapping = {
      ...template!,
      from: 'mine',
      to: 'schools-2018',
      questions: [{ ...entry!, from: '8.1', to: '8.1', answers: [{ from: 'most', to: '76-99' }] }],
      changed: [],
    };
    const evaluation = { framework: 'mine', setting: upTo16, answers: { '8.1': 'most' } };
    const { carried } = carriedOn(carryForward(evaluation, mine, schools2018, { mappings: [mapping] }));
    expect(carried).toEqual([
      { question: '8.1', answer: '76-99', from: { question: '8.1', answer: 'most' }, exact: false },
    ]);
  });

  it('an answer that a new version of the form no longer takes is asked afresh', () => {
    const forward = carriedOn(carryForward(on2018({ '8.1': '76-99' }), schools2018, withBands('schools-2018', coarse)));
    expect(forward.draft.answers).toEqual({});
    expect(afreshIn(forward)['answers.8.1']).toBe('answer-does-not-carry');
  });
});

describe('a fair no', () => {
  it('is given without a mapping', () => {
    expect(carryForward(on2018({}), schools2018, schools2025)).toEqual({
      possible: false,
      reasons: [
        {
          rule: 'carry-forward',
          met: false,
          message:
            'No mapping given leads from schools-2018 to schools-2025, and answers do not carry to another form without one.',
          cites: [],
        },
      ],
    });
  });

  it('is given from a school to a college, and from 2025 back to 2018', () => {
    expect(carryForward(on2018({}), schools2018, colleges2018, { mappings }).possible).toBe(false);
    const evaluation = { framework: 'schools-2025', setting: upTo16, answers: {} };
    expect(carryForward(evaluation, schools2025, schools2018, { mappings }).possible).toBe(false);
  });
});

describe('the mappings', () => {
  it.each(mappings.map((mapping) => [mapping.id, mapping] as const))(
    '%s: every entry fits both forms',
    (_, mapping) => {
      expect(FormMappingSchema.safeParse(mapping).success).toBe(true);
      const framework = (id: string) => Object.values<Framework>(frameworks).find((each) => each.id === id)!;
      const [from, to] = [framework(mapping.from), framework(mapping.to)];
      // What is wrong with a mapping is thrown; see below.
      const evaluation = { framework: from.id, setting: upTo18, answers: {} };
      expect(carryForward(evaluation, from, to, { mappings }).possible).toBe(true);
      const ids = to.benchmarks.flatMap(({ questions }) => questions.map(({ id }) => id));
      for (const { questions } of mapping.changed) expect(ids).toEqual(expect.arrayContaining([...questions]));
      const changed = mapping.changed.flatMap(({ questions }) => questions);
      expect(new Set(changed).size).toBe(changed.length);
      for (const { to, grade, cites } of mapping.questions) {
        expect(changed).not.toContain(to);
        expect(grade).toBe(weakestGrade(cites));
        expect(grade).not.toBe('published');
      }
    },
  );

  it('never carry a yes or a share to more than it was', () => {
    for (const mapping of mappings) {
      const [from, to] = [mapping.from, mapping.to].map(
        (id) => Object.values<Framework>(frameworks).find((each) => each.id === id)!,
      ) as [Framework, Framework];
      const shareOf = (framework: Framework, id: string, answer: unknown): number => {
        const question = framework.benchmarks.flatMap(({ questions }) => questions).find((each) => each.id === id)!;
        if (question.kind === 'yes-no') return answer === true ? 1 : 0;
        return question.bands.find((band) => band.id === answer)!.least;
      };
      for (const entry of mapping.questions) {
        for (const pair of entry.answers) {
          expect(shareOf(to, entry.to, pair.to)).toBeLessThanOrEqual(shareOf(from, entry.from, pair.from));
        }
      }
    }
  });
});

/** Any evaluation with the forms of a way forward, and a new setting or none. */
const anyWay = fc
  .oneof(
    anyEvaluation().map(({ framework, evaluation }) => ({ from: framework, to: framework, evaluation })),
    fc.constantFrom(...mappings).chain((mapping) => {
      const framework = (id: string) => Object.values<Framework>(frameworks).find((each) => each.id === id)!;
      const from = framework(mapping.from);
      return anyEvaluationOn(from).map((evaluation) => ({ from, to: framework(mapping.to), evaluation }));
    }),
  )
  .chain((way) => fc.option(anySetting, { nil: undefined }).map((setting) => ({ ...way, setting })));

describe('for every evaluation', () => {
  it('the draft is a right evaluation, and each of its questions is carried or listed', () => {
    fc.assert(
      fc.property(anyWay, ({ from, to, evaluation, setting }) => {
        const options = { mappings, ...(setting && { setting }) };
        const forward = carriedOn(carryForward(evaluation, from, to, options));
        const { draft, carried, afresh } = forward;
        expect(checkEvaluation(draft, to)).toEqual([]);
        const asked = questionsFor(to, draft.setting).questions.map(({ question }) => question);
        const listed = afresh.flatMap(({ path }) => (path[0] === 'answers' ? [path[1]] : []));
        expect([...carried.map(({ question }) => question), ...listed].sort()).toEqual([...asked].sort());
        expect(draft.answers).toEqual(Object.fromEntries(carried.map(({ question, answer }) => [question, answer])));
        expect(afresh.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['learners', 'date']));
      }),
    );
  });

  it('every earlier answer is carried or left behind, none of them twice', () => {
    fc.assert(
      fc.property(anyWay, ({ from, to, evaluation }) => {
        const { carried, left } = carriedOn(carryForward(evaluation, from, to, { mappings }));
        const gone = [...carried.map((each) => each.from), ...left].map(({ question, answer }) => [question, answer]);
        expect(Object.fromEntries(gone)).toEqual(evaluation.answers);
        expect(gone).toHaveLength(Object.keys(evaluation.answers).length);
      }),
    );
  });

  it('on the same form and setting nothing is lost: the draft scores the same', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const { draft, left } = carriedOn(carryForward(evaluation, framework, framework));
        expect(left).toEqual([]);
        expect(scoreEvaluation(draft, framework)).toEqual(scoreEvaluation(evaluation, framework));
      }),
    );
  });

  it('learner numbers, date and id never come along, nothing is changed and nothing but JSON is given', () => {
    fc.assert(
      fc.property(anyWay, ({ from, to, evaluation }) => {
        const whole = { ...evaluation, id: 'a', date: '2025-03-31', institution: '100049', learners: { '11': 180 } };
        const input = structuredClone(whole);
        const forward = carriedOn(carryForward(whole, from, to, { mappings }));
        expect(Object.keys(forward.draft).sort()).toEqual(['answers', 'framework', 'institution', 'setting']);
        expect(whole).toEqual(input);
        expect(JSON.parse(JSON.stringify(forward))).toEqual(forward);
        const { institution, ...rest } = forward.draft;
        expect(institution).toBe('100049');
        expect(carriedOn(carryForward(evaluation, from, to, { mappings: [...mappings].reverse() })).draft).toEqual(
          rest,
        );
      }),
    );
  });
});

describe('bad input', () => {
  const right = mappings[0]!;
  const withEntry = (change: Partial<FormMapping['questions'][number]>): readonly FormMapping[] => [
    { ...right, questions: [{ ...right.questions[0]!, ...change }] },
  ];

  const issuesOf = (evaluation: unknown, options?: unknown): readonly string[] => {
    try {
      carryForward(evaluation as Evaluation, schools2018, schools2025, options as { mappings: FormMapping[] });
    } catch (problem) {
      if (!(problem instanceof DomainProblem)) throw problem;
      expect(problem.code).toBe('bad-evaluation');
      return problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }
    return [];
  };

  it.each<[string, unknown, readonly string[]]>([
    ['null', null, ['options: is an object with setting and mappings, not null']],
    [
      'a mistyped option',
      { mapping: mappings },
      ["options.mapping: there is no property 'mapping'; did you mean 'mappings'?"],
    ],
    [
      'a wrong setting',
      { setting: { yearGroups: [15], specialist: false } },
      ['options.setting.yearGroups.0: is a year group, 1 to 14, not 15'],
    ],
    ['one mapping', { mappings: right }, ['options.mappings: is a list of mappings, not an object']],
    [
      'the same way twice',
      { mappings: [right, right] },
      ['options.mappings.1: leads from schools-2018 to schools-2025, as one before it does'],
    ],
    [
      'an unknown question',
      { mappings: withEntry({ from: '1.71', to: '1.9' }) },
      [
        "options.mappings.0.questions.0.from: there is no question '1.71'; did you mean '1.1'?",
        "options.mappings.0.questions.0.to: there is no question '1.9'; did you mean '1.1'?",
      ],
    ],
    [
      'an answer that is not taken',
      { mappings: withEntry({ answers: [{ from: '100', to: 'yes' }] }) },
      [
        "options.mappings.0.questions.0.answers.0.from: is an answer that question 1.17 takes, not '100'",
        "options.mappings.0.questions.0.answers.0.to: is an answer that question 1.1 takes, not 'yes'",
      ],
    ],
    [
      'two answers to one question',
      { mappings: [{ ...right, questions: [right.questions[0], right.questions[0]] }] },
      ['options.mappings.0.questions.1.to: answers question 1.1 a second time'],
    ],
  ])('such as the options %s is refused', (_, options, issues) => {
    expect(issuesOf(on2018({}), options)).toEqual(issues);
  });

  it('is listed as a whole: evaluation and options', () => {
    expect(issuesOf({ ...on2018({}), framework: 'schools-2025' }, { setting: 5 })).toEqual([
      expect.stringMatching(/^framework: is 'schools-2018'/),
      'options.setting: a setting is an object with yearGroups and specialist, not 5',
    ]);
  });

  it('of any kind gives a DomainProblem or an answer', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        issuesOf(anything);
        issuesOf(on2018({}), anything);
        issuesOf(on2018({}), { mappings: [anything] });
        if (typeof anything === 'object') issuesOf(on2018({}), { mappings: [{ ...right, ...anything }] });
      }),
    );
  });

  it('that is no framework is refused', () => {
    expect(() => carryForward(on2018({}), schools2018, {} as Framework)).toThrow(/is not a framework/);
  });
});
