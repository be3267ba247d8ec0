import {
  type Answers,
  type AnswersById,
  checkEvaluation,
  defineFramework,
  type Framework,
  type FrameworkData,
  FrameworkSchema,
  frameworks,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

const assumption = { title: 'Our own form', publisher: 'Hill Trust', grade: 'assumed' } as const;

const ask = <const Id extends string>(id: Id) =>
  ({ id, kind: 'yes-no', text: 'It is done.', points: 1, grade: 'assumed', cites: [assumption] }) as const;

const share = {
  id: '5.1',
  kind: 'banded',
  text: 'Pupils meet employers.',
  points: 3,
  bands: [
    { id: 'few', label: 'Few', least: 0, points: 0 },
    { id: 'half', label: 'Half', least: 50, points: 1 },
    { id: 'most', label: 'Most', least: 90, points: 3 },
  ],
  achievedAt: 'half',
  when: { anyYearOf: [7, 8], specialist: false },
  measure: { activity: 'employer-encounter', least: 1, yearGroups: [7, 8] },
  grade: 'assumed',
  cites: [assumption],
} as const;

const hillTrust = {
  id: 'hill-trust',
  title: 'Hill Trust form',
  audience: 'The schools of Hill Trust.',
  inForce: { from: '2025-09-01', to: '2026-08-31' },
  cites: [assumption],
  benchmarks: [
    { benchmark: 1, title: 'Programme', questions: [ask('1.1'), ask('1.2')] },
    { benchmark: 2, title: 'Information', questions: [ask('2.1')] },
    { benchmark: 3, title: 'Needs', questions: [ask('3.1')] },
    { benchmark: 4, title: 'Curriculum', questions: [ask('4.1')] },
    { benchmark: 5, title: 'Employers', questions: [share] },
    { benchmark: 6, title: 'Workplaces', questions: [ask('6.1')] },
    { benchmark: 7, title: 'Providers', questions: [ask('7.1')] },
    { benchmark: 8, title: 'Guidance', questions: [ask('8.1')] },
  ],
} as const satisfies FrameworkData;

type Path = readonly (string | number)[];

/** The Hill Trust form as JSON, with one place changed; a change to `undefined` takes the place out. */
const changed = (path: Path, to: unknown, form: FrameworkData = hillTrust): FrameworkData => {
  const json = JSON.parse(JSON.stringify(form));
  const owner = path.slice(0, -1).reduce((place, key) => place[key], json);
  const last = path.at(-1) as string | number;
  if (to === undefined) delete owner[last];
  else Object.defineProperty(owner, last, { value: to, enumerable: true, configurable: true, writable: true });
  return json;
};

const issuesOf = (json: unknown): readonly string[] => {
  const problem = problemOf(() => defineFramework(json as FrameworkData));
  expect(problem.code).toBe('bad-framework');
  return problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

const ofShare = (...path: Path): Path => ['benchmarks', 4, 'questions', 0, ...path];

const problemsWith = (framework: Framework, answers: AnswersById): number =>
  checkEvaluation({ framework: framework.id, setting: { yearGroups: [7], specialist: false }, answers }, framework)
    .length;

describe('defineFramework', () => {
  it('gives back what is right, as a frozen copy', () => {
    const json = changed(['title'], 'Hill Trust form');
    const framework = defineFramework(json);
    expect(framework).toEqual(hillTrust);
    expect(framework).not.toBe(json);
    expect(Object.isFrozen(json)).toBe(false);
    const everyObject = (value: unknown): object[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(everyObject)] : [];
    expect(everyObject(framework).every(Object.isFrozen)).toBe(true);
  });

  it('knows the questions and bands of a framework by type', () => {
    const framework = defineFramework(hillTrust);
    const answers: Answers<typeof framework> = { '1.1': true, '5.1': 'half' };
    // @ts-expect-error There is no such question.
    const otherQuestion: Answers<typeof framework> = { '1.3': true };
    // @ts-expect-error There is no such band.
    const otherBand: Answers<typeof framework> = { '5.1': 'all' };
    const setting = { yearGroups: [7, 8], specialist: false };
    const result = scoreEvaluation({ framework: 'hill-trust', setting, answers }, framework);
    expect(result.benchmarks.map(({ points, possible }) => [points, possible])[4]).toEqual([1, 3]);
    expect([otherQuestion, otherBand].map((each) => problemsWith(framework, each))).toEqual([1, 1]);
  });

  it('takes what JSON.parse gives; its type then knows no question, and the functions still do', () => {
    const framework = defineFramework(JSON.parse(JSON.stringify(hillTrust)));
    const answers: Answers<typeof framework> = { '1.1': true, '5.1': 'most' };
    // @ts-expect-error An answer is true, false or a band.
    const noAnswers: Answers<typeof framework> = { '1.1': 7 };
    const evaluation = { framework: 'hill-trust', setting: { yearGroups: [7], specialist: false }, answers };
    expect(scoreEvaluation(evaluation, framework).achieved).toBe(1);
    expect(problemsWith(framework, noAnswers)).toBe(1);
  });

  it('leaves out what is there and undefined', () => {
    const framework = defineFramework({ ...hillTrust, inForce: { from: '2025-09-01', to: undefined } });
    expect(Object.keys(framework.inForce)).toEqual(['from']);
  });

  it.each(Object.values(frameworks).map((framework) => [framework.id, framework] as const))(
    'takes the shipped framework %s, also as JSON',
    (_, framework) => {
      expect(defineFramework(framework)).toEqual(framework);
      expect(defineFramework(JSON.parse(JSON.stringify(framework)))).toEqual(framework);
    },
  );

  it.each<[string, Path, unknown, string]>([
    ['a mistyped property', ['audiense'], 'x', "audiense: there is no property 'audiense'; did you mean 'audience'?"],
    ['a missing property', ['title'], undefined, 'title: is a text, not nothing'],
    ['an empty text', ['title'], '', "title: is a text, not ''"],
    [
      'an id with capitals',
      ['id'],
      'Hill',
      "id: is an id of small letters and digits, joined by points or hyphens, not 'Hill'",
    ],
    [
      'a day that is none',
      ['inForce', 'from'],
      '2025-02-29',
      "inForce.from: is a date, written YYYY-MM-DD, not '2025-02-29'",
    ],
    [
      'an end before the beginning',
      ['inForce', 'to'],
      '2025-08-31',
      'inForce.to: is no earlier than the first day, 2025-09-01, not 2025-08-31',
    ],
    ['no citation', ['cites'], [], 'cites: is a list of citations, at least 1, not 0'],
    [
      'a publication without its address',
      ['cites', 0, 'grade'],
      'published',
      'cites.0.url: is the web address of the source; only what is assumed has none',
    ],
    [
      'an inference without its source',
      ['benchmarks', 0, 'questions', 0, 'cites', 0, 'grade'],
      'inferred',
      'benchmarks.0.questions.0.cites.0.url: is the web address of the source; only what is assumed has none',
    ],
    ['an address that is none', ['cites', 0, 'url'], 'the web', "cites.0.url: is a web address, not 'the web'"],
    [
      'an address of another kind',
      ['cites', 0, 'url'],
      'javascript:x',
      "cites.0.url: is a web address, not 'javascript:x'",
    ],
    [
      'a time of publication that is none',
      ['cites', 0, 'published'],
      'May 2025',
      "cites.0.published: is a year, a month or a day, written YYYY-MM-DD, not 'May 2025'",
    ],
    ['a note that is no text', ['cites', 0, 'note'], 1, 'cites.0.note: is a text, not 1'],
    [
      'a grade that is none',
      ['cites', 0, 'grade'],
      'sure',
      "cites.0.grade: is one of 'published', 'inferred', 'assumed', not 'sure'",
    ],
    [
      'seven benchmarks',
      ['benchmarks'],
      hillTrust.benchmarks.slice(0, 7),
      'benchmarks: is a list of the eight benchmarks, at least 8, not 7',
    ],
    [
      'nine benchmarks',
      ['benchmarks'],
      [...hillTrust.benchmarks, { benchmark: 9, title: 'More', questions: [ask('9.1')] }],
      'benchmarks: is a list of the eight benchmarks, at most 8, not 9',
    ],
    [
      'benchmarks in another order',
      ['benchmarks', 2, 'benchmark'],
      4,
      'benchmarks.2.benchmark: is 3, as the eight stand in order, not 4',
    ],
    [
      'a benchmark without questions',
      ['benchmarks', 0, 'questions'],
      [],
      'benchmarks.0.questions: is a list of questions, at least 1, not 0',
    ],
    [
      'an id twice in one benchmark',
      ['benchmarks', 0, 'questions', 1, 'id'],
      '1.1',
      "benchmarks.0.questions.1.id: '1.1' is the id of a question before it, in benchmark 1",
    ],
    [
      'an id twice in two benchmarks',
      ['benchmarks', 7, 'questions', 0, 'id'],
      '2.1',
      "benchmarks.7.questions.0.id: '2.1' is the id of a question before it, in benchmark 2",
    ],
    [
      'a name that every object has',
      ['benchmarks', 0, 'questions', 0, 'id'],
      'constructor',
      "benchmarks.0.questions.0.id: 'constructor' is a name that every object has; choose another",
    ],
    [
      'a yes/no question with bands',
      ['benchmarks', 0, 'questions', 0, 'bands'],
      share.bands,
      "benchmarks.0.questions.0.bands: there is no property 'bands'",
    ],
    [
      'a kind that is none',
      ['benchmarks', 0, 'questions', 0, 'kind'],
      'yesno',
      "benchmarks.0.questions.0.kind: is one of 'yes-no', 'banded', not 'yesno'",
    ],
    [
      'no points',
      ['benchmarks', 0, 'questions', 0, 'points'],
      0,
      'benchmarks.0.questions.0.points: is a whole number from 1 to 1000, not 0',
    ],
    [
      'too many points',
      ['benchmarks', 0, 'questions', 0, 'points'],
      1001,
      'benchmarks.0.questions.0.points: is a whole number from 1 to 1000, not 1001',
    ],
    [
      'half points',
      ['benchmarks', 0, 'questions', 0, 'points'],
      1.5,
      'benchmarks.0.questions.0.points: is a whole number from 1 to 1000, not 1.5',
    ],
    [
      'points as text',
      ['benchmarks', 0, 'questions', 0, 'points'],
      '1',
      "benchmarks.0.questions.0.points: is a whole number from 1 to 1000, not '1'",
    ],
    [
      'one band',
      ofShare('bands'),
      share.bands.slice(0, 1),
      'benchmarks.4.questions.0.bands: is a list of bands, at least 2, not 1',
    ],
    [
      'a band twice',
      ofShare('bands', 2, 'id'),
      'few',
      "benchmarks.4.questions.0.bands.2.id: 'few' is the id of a band before it",
    ],
    [
      'bands that begin above 0',
      ofShare('bands', 0, 'least'),
      1,
      'benchmarks.4.questions.0.bands.0.least: is 0, where the bands begin, not 1',
    ],
    [
      'bands that do not rise',
      ofShare('bands', 2, 'least'),
      50,
      'benchmarks.4.questions.0.bands.2.least: is more than 50, the band before it, not 50',
    ],
    [
      'a band above 100%',
      ofShare('bands', 2, 'least'),
      101,
      'benchmarks.4.questions.0.bands.2.least: is a whole number from 0 to 100, not 101',
    ],
    [
      'points that fall',
      ofShare('bands', 1, 'points'),
      4,
      'benchmarks.4.questions.0.bands.2.points: is at least 4, the points of the band before it, not 3',
    ],
    [
      'points other than those of the last band',
      ofShare('points'),
      4,
      'benchmarks.4.questions.0.points: is 3, the points of the last band, not 4',
    ],
    [
      'a threshold that is no band',
      ofShare('achievedAt'),
      'hlaf',
      "benchmarks.4.questions.0.achievedAt: is the id of a band, not 'hlaf'; did you mean 'half'?",
    ],
    [
      'a threshold that earns nothing',
      ofShare('achievedAt'),
      'few',
      "benchmarks.4.questions.0.achievedAt: is a band that earns points; 'few' earns none",
    ],
    [
      'a question for no year group',
      ofShare('when', 'anyYearOf'),
      [],
      'benchmarks.4.questions.0.when.anyYearOf: is a list of year groups, at least 1, not 0',
    ],
    [
      'a question for a year group that there is not',
      ofShare('when', 'anyYearOf'),
      [15],
      'benchmarks.4.questions.0.when.anyYearOf.0: is a whole number from 1 to 14, not 15',
    ],
    [
      'a condition that is neither true nor false',
      ofShare('when', 'specialist'),
      'no',
      "benchmarks.4.questions.0.when.specialist: is true or false, not 'no'",
    ],
    [
      'a measure of nothing',
      ofShare('measure', 'least'),
      0,
      'benchmarks.4.questions.0.measure.least: is a whole number from 1, not 0',
    ],
  ])('refuses %s', (_, path, to, issue) => {
    expect(issuesOf(changed(path, to))).toEqual([issue]);
  });

  it('lists every problem at once', () => {
    const json = {
      ...hillTrust,
      id: 7,
      cites: undefined,
      benchmarks: hillTrust.benchmarks.map((each) => ({ ...each, title: null })),
    };
    expect(issuesOf(json)).toEqual([
      'id: is an id of small letters and digits, joined by points or hyphens, not 7',
      'cites: is a list of citations, not nothing',
      ...hillTrust.benchmarks.map((_, index) => `benchmarks.${index}.title: is a text, not null`),
    ]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'schools-2018'],
    ['a list', []],
    ['a number', Number.NaN],
    ['an object without anything', {}],
    ['an object that only inherits', Object.create(hillTrust)],
    ['questions that only inherit', { ...hillTrust, benchmarks: Object.create(hillTrust.benchmarks) }],
    ['a __proto__ of its own', JSON.parse(`{ "__proto__": ${JSON.stringify(hillTrust)} }`)],
    ['a list of a billion', { ...hillTrust, benchmarks: new Array(1_000_000_000) }],
    ['questions by the billion', changed(['benchmarks', 0, 'questions'], new Array(1_000_000_000))],
    ['an address by the million', changed(['cites', 0, 'url'], `https://${'a'.repeat(1_000_000)}`)],
  ])('refuses %s', (_, json) => {
    expect(issuesOf(json).length).toBeGreaterThan(0);
  });

  it('accepts nothing that the schema refuses, whatever place of a form is changed to whatever', () => {
    const source = { ...assumption, url: 'https://example.org/a', published: '2025-09', note: 'It says so.' };
    const form = { ...hillTrust, cites: [{ ...source, grade: 'published' }] } as const;
    const pathsIn = (value: unknown, path: Path = []): Path[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, each]) => {
            const at = [...path, Array.isArray(value) ? Number(key) : key];
            return [at, ...pathsIn(each, at)];
          })
        : [];
    const junk = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue(),
      fc.webUrl(),
      fc.constantFrom(
        -0,
        '0',
        '4.1',
        '100',
        '2024-02-29',
        'https://xn--a.com/',
        'https://a.b:99999/',
        'published',
        'banded',
      ),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(form)), junk, (path, to) => {
        const json = changed(path, to, form);
        const isRight = FrameworkSchema.safeParse(json).success;
        try {
          const framework = defineFramework(json);
          expect(isRight).toBe(true);
          expect(JSON.parse(JSON.stringify(framework))).toEqual(JSON.parse(JSON.stringify(json)));
        } catch (problem) {
          expect(problem).toMatchObject({ code: 'bad-framework' });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes any bands that rise from 0 with points that do not fall, and scores them as the schema reads them', () => {
    const bandsOf = fc
      .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 })
      .chain((least) =>
        fc.tuple(
          fc.constant([0, ...least.sort((a, b) => a - b)]),
          fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: least.length + 1, maxLength: least.length + 1 }),
        ),
      )
      .map(([least, points]) => {
        const rising = points.sort((a, b) => a - b);
        return least.map((from, index) => ({
          id: `b${index}`,
          label: `${from}%`,
          least: from,
          points: rising[index]!,
        }));
      })
      .filter((bands) => bands.at(-1)!.points > 0);
    fc.assert(
      fc.property(bandsOf, fc.nat(), (bands, at) => {
        const earning = bands.filter(({ points }) => points > 0);
        const achievedAt = earning[at % earning.length]!.id;
        const json = changed(ofShare(), { ...share, bands, achievedAt, points: bands.at(-1)!.points });
        expect(defineFramework(json)).toEqual(json);
        expect(FrameworkSchema.parse(json)).toEqual(json);
      }),
    );
  });

  it('refuses anything else as bad input, never with another error', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(problemOf(() => defineFramework(json as FrameworkData)).code).toBe('bad-framework');
      }),
    );
  });
});
