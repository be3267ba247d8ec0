import {
  type ActivityRecord,
  answersFromEncounters,
  answersFromEvidence,
  checkEvaluation,
  colleges2018,
  createEvidence,
  type EncounterAnswers,
  type EvidencedAnswer,
  type Framework,
  frameworks,
  type Measure,
  type Pupil,
  type Question,
  schools2018,
  schools2025,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, anyRecordOf, type Case, shuffled } from './evidence-arbitraries.js';
import { problemOf } from './problem-of.js';

const pupils = (count: number, yearGroup: number, more: Partial<Pupil> = {}): Pupil[] =>
  Array.from({ length: count }, (_, i) => ({ id: `y${yearGroup}-${String(i).padStart(4, '0')}`, yearGroup, ...more }));

const each = (cohort: readonly Pupil[], record: Omit<ActivityRecord, 'pupil'>): ActivityRecord[] =>
  cohort.map(({ id }) => ({ pupil: id, ...record }) as ActivityRecord);

const find = ({ questions }: EncounterAnswers, id: string): EvidencedAnswer =>
  questions.find(({ question }) => question === id)!;

const EMPLOYER = { date: '2024-11-05', activity: 'employer-encounter' } as const;

describe('answersFromEncounters on the schools form of 2018', () => {
  it('answers benchmark 5 by the share of pupils with an employer encounter this year', () => {
    const cohort = pupils(4, 8);
    const result = answersFromEncounters(each(cohort.slice(0, 3), EMPLOYER), cohort, '2024/25', schools2018);
    expect(result.answers).toEqual({ '5.1': '51-75' });
    expect(find(result, '5.1')).toEqual({
      question: '5.1',
      benchmark: 5,
      text: expect.stringContaining('employer'),
      answer: '51-75',
      share: { met: 3, of: 4 },
      percentage: 75,
      reason: '3 of 4 pupils in Year 8 have had at least 1 employer encounter in 2024/25: 75%.',
      short: ['y8-0003'],
      notRecorded: 0,
    });
  });

  it.each([
    ['2024-08-31', 0],
    ['2024-09-01', 1],
    ['2025-08-31', 1],
  ])('counts an encounter on %s for the year 2024/25: %i', (date, met) => {
    const records: ActivityRecord[] = [{ pupil: 'p', date, activity: 'employer-encounter' }];
    const result = answersFromEncounters(records, [{ id: 'p', yearGroup: 9 }], '2024/25', schools2018);
    expect(find(result, '5.1').share).toEqual({ met, of: 1 });
  });

  it('looks back to the start of Year 7 for what is due by 16, and to that of Year 12 for what is due by 18', () => {
    const cohort = [...pupils(2, 11), ...pupils(2, 13)];
    const experience = (pupil: string, date: string): ActivityRecord => ({
      pupil,
      date,
      activity: 'workplace-experience',
    });
    const records = [
      experience('y11-0000', '2020-09-01'),
      experience('y13-0000', '2023-08-31'),
      experience('y13-0001', '2023-09-01'),
    ];
    const result = answersFromEncounters(records, cohort, '2024/25', schools2018);
    expect(find(result, '6.1')).toMatchObject({ share: { met: 1, of: 2 }, answer: '26-50', short: ['y11-0001'] });
    expect(find(result, '6.2')).toMatchObject({ share: { met: 1, of: 2 }, answer: '26-50', short: ['y13-0000'] });
    expect(result.records).toEqual({ given: 3, different: 3, unused: 1 });
  });

  it('asks for each kind of provider by itself', () => {
    const cohort = pupils(1, 11);
    const records = each(cohort, { date: '2024-10-01', activity: 'provider-encounter', provider: 'college' } as never);
    const { answers } = answersFromEncounters(records, cohort, '2024/25', schools2018);
    expect([answers['7.1'], answers['7.2'], answers['7.3'], answers['7.4'], answers['7.5']]).toEqual([
      '0-25',
      '100',
      '0-25',
      '0-25',
      '0-25',
    ]);
  });

  it('asks for two university visits of those who consider university, and tells of whom it is not recorded', () => {
    const cohort = [
      { id: 'two', yearGroup: 13, consideringUniversity: true },
      { id: 'one', yearGroup: 13, consideringUniversity: true },
      { id: 'none', yearGroup: 13, consideringUniversity: false },
      { id: 'unknown', yearGroup: 13 },
    ];
    const visit = (pupil: string, date: string): ActivityRecord => ({
      pupil,
      date,
      activity: 'provider-encounter',
      provider: 'university',
    });
    const records = [visit('two', '2024-06-01'), visit('two', '2024-10-01'), visit('one', '2024-10-01')];
    const result = answersFromEncounters(records, cohort, '2024/25', schools2018);
    expect(find(result, '7.6')).toMatchObject({
      answer: '26-50',
      share: { met: 1, of: 2 },
      short: ['one'],
      notRecorded: 1,
      reason:
        '1 of 2 pupils in Year 13 who consider university have had at least 2 encounters with a university since the start of Year 7: 50%. For 1 pupil it is not recorded whether they consider university.',
    });
  });

  it('gives no answer, and says why, where there is nobody to look at', () => {
    const result = answersFromEncounters([], pupils(3, 13), '2024/25', schools2018);
    expect(result.answers).toEqual({ '5.1': '0-25', '6.2': '0-25', '8.2': '0-25' });
    const eleven = find(result, '6.1');
    expect(eleven).toMatchObject({ share: { met: 0, of: 0 }, percentage: null, short: [] });
    expect(eleven).not.toHaveProperty('answer');
    expect(eleven.reason).toBe('No pupil of the cohort is in Year 11.');
    expect(find(result, '7.6').reason).toBe(
      'No pupil of the cohort is in Year 13 and known to consider university. For 3 pupils it is not recorded whether they consider university.',
    );
  });

  it('has no answer at all for a cohort of nobody', () => {
    expect(answersFromEncounters([], [], '2024/25', schools2018).answers).toEqual({});
  });

  it.each([
    [0, 1000, 0, '0-25'],
    [1, 1000, 1, '0-25'],
    [255, 1000, 25, '0-25'],
    [260, 1000, 26, '26-50'],
    [509, 1000, 50, '26-50'],
    [759, 1000, 75, '51-75'],
    [760, 1000, 76, '76-99'],
    [999, 1000, 99, '76-99'],
    [1000, 1000, 100, '100'],
  ])('makes %i of %i pupils %i%%, band %s: floored, nobody and everybody kept apart', (met, of, percentage, answer) => {
    const cohort = pupils(of, 7);
    const records = each(cohort.slice(0, met), EMPLOYER);
    const found = find(answersFromEncounters(records, cohort, '2024/25', schools2018), '5.1');
    expect(found).toMatchObject({ percentage, answer, share: { met, of } });
    expect(found.short).toHaveLength(of - met);
  });

  it('counts an activity that was offered and not attended for nothing', () => {
    const cohort = pupils(1, 8);
    const result = answersFromEncounters(
      each(cohort, { ...EMPLOYER, attended: false }),
      cohort,
      '2024/25',
      schools2018,
    );
    expect(find(result, '5.1').share.met).toBe(0);
    expect(result.records.unused).toBe(1);
  });

  it('asks colleges for two encounters every year', () => {
    const cohort = pupils(2, 12);
    const records = [...each(cohort, EMPLOYER), ...each(cohort.slice(1), { ...EMPLOYER, date: '2025-02-01' })];
    const result = answersFromEncounters(records, cohort, '2024/25', colleges2018);
    expect(result.questions.find(({ benchmark }) => benchmark === 5)).toMatchObject({ share: { met: 1, of: 2 } });
  });
});

describe('answersFromEncounters on the schools form of 2025', () => {
  const all = ['purpose', 'outcomes', 'two-way', 'reflection'] as const;
  const meeting = (pupil: string, parts: readonly (typeof all)[number][], date = '2025-10-01'): ActivityRecord => ({
    pupil,
    date,
    activity: 'employer-encounter',
    parts: [...parts],
  });

  it('counts only encounters with all four parts, and asks for each part of every encounter', () => {
    const cohort = pupils(3, 8);
    const records = [meeting('y8-0000', all), meeting('y8-0001', ['purpose', 'outcomes', 'two-way'])];
    const result = answersFromEncounters(records, cohort, '2025/26', schools2025);
    const share = result.questions.find(({ answer, benchmark }) => benchmark === 5 && answer !== undefined);
    expect(share).toMatchObject({ share: { met: 1, of: 3 }, answer: '26-50', short: ['y8-0001', 'y8-0002'] });
    expect(share?.reason).toContain('at least 1 meaningful employer encounter in 2025/26');
    const parts = result.questions.filter(({ benchmark, answer }) => benchmark === 5 && typeof answer === 'boolean');
    expect(parts.map(({ answer, share: { met, of }, short }) => [answer, met, of, short])).toEqual([
      [true, 2, 2, []],
      [true, 2, 2, []],
      [true, 2, 2, []],
      [false, 1, 2, ['y8-0001']],
    ]);
    expect(parts[3]?.reason).toBe('1 of 2 employer encounters of pupils in Year 8 in 2025/26 had this part: 50%.');
  });

  it.each([
    [[7, 8, 9, 10, 11], 'Years 7 to 11'],
    [[9, 7, 13], 'Years 7, 9 and 13'],
    [[6, 12, 12], 'Year 12'],
    [[1, 2], 'Years 7 to 13'],
  ])('names only year groups of the cohort: %j', (years, named) => {
    const cohort = years.flatMap((year, index) => pupils(1, year, { id: `p${index}` }));
    const { reason } = find(answersFromEncounters([], cohort, '2024/25', schools2018), '5.1');
    expect(reason).toContain(` in ${named}`);
    expect(reason).toMatch(/ in (Years? [\d, and to]+?)(\.| have)/);
  });

  it('counts an encounter without parts on record as not shown to be meaningful', () => {
    const records: ActivityRecord[] = [{ pupil: 'y8-0000', date: '2025-10-01', activity: 'employer-encounter' }];
    const result = answersFromEncounters(records, pupils(1, 8), '2025/26', schools2025);
    expect(find(result, '5.2')).toMatchObject({ answer: '0', short: ['y8-0000'] });
  });

  it('gives no answer on parts where no activity is on record', () => {
    const part = answersFromEncounters([], pupils(2, 8), '2025/26', schools2025).questions.filter(
      ({ reason }) => reason === 'No employer encounters of pupils in Year 8 are on record in 2025/26.',
    );
    expect(part).toHaveLength(4);
    expect(part.every((question) => question.answer === undefined)).toBe(true);
  });

  it('puts 1 of 1,000 in the band of a few, not of nobody', () => {
    const cohort = pupils(1000, 8);
    const result = answersFromEncounters([meeting('y8-0000', all)], cohort, '2025/26', schools2025);
    expect(find(result, '5.2').answer).toBe('1-25');
  });
});

describe('duplicates', () => {
  const cohort = [{ id: 'p', yearGroup: 12 }];
  const visit: ActivityRecord = { pupil: 'p', date: '2024-10-01', activity: 'employer-encounter' };
  const count = (records: readonly ActivityRecord[]) =>
    answersFromEncounters(records, cohort, '2024/25', colleges2018).records.different;

  it('are counted once and told', () => {
    const result = answersFromEncounters([visit, visit, visit], cohort, '2024/25', colleges2018);
    expect(result.records).toEqual({ given: 3, different: 1, unused: 0 });
    expect(result.duplicates).toEqual([{ pupil: 'p', date: '2024-10-01', activity: 'employer-encounter' }]);
    expect(result.questions.find(({ benchmark }) => benchmark === 5)?.share.met).toBe(0);
  });

  it('are records alike in pupil, activity, provider, date and activity id', () => {
    const college: ActivityRecord = { ...visit, activity: 'provider-encounter', provider: 'college' };
    const university: ActivityRecord = { ...visit, activity: 'provider-encounter', provider: 'university' };
    expect(count([visit, { ...visit, date: '2024-10-02' }])).toBe(2);
    expect(count([visit, { ...visit, activityId: 'fair' }])).toBe(2);
    expect(
      count([
        { ...visit, activityId: 'talk' },
        { ...visit, activityId: 'fair' },
      ]),
    ).toBe(2);
    expect(
      count([
        { ...visit, activityId: 'fair' },
        { ...visit, activityId: 'fair' },
      ]),
    ).toBe(1);
    expect(count([visit, college, university])).toBe(3);
    expect(count([visit, { ...visit, attended: false }, { ...visit, parts: ['purpose'] }])).toBe(1);
  });

  it('have the parts of all of them together, and were attended if any was', () => {
    const other = { ...visit, date: '2025-10-01' };
    const halves: ActivityRecord[] = [
      { ...other, parts: ['purpose', 'outcomes'], attended: false },
      { ...other, parts: ['two-way', 'reflection'] },
    ];
    const { questions } = answersFromEncounters(halves, [{ id: 'p', yearGroup: 8 }], '2025/26', schools2025);
    expect(questions.find(({ question }) => question === '5.2')?.share).toEqual({ met: 1, of: 1 });
  });

  it('come by pupil, date, activity, provider and activity id', () => {
    const many = [{ id: 'b', yearGroup: 12 }, { id: 'a', yearGroup: 12 }, ...cohort];
    const fair = (pupil: string, date: string, more: object = {}) =>
      ({ pupil, date, activity: 'provider-encounter', provider: 'college', ...more }) as ActivityRecord;
    const records = [
      fair('b', '2024-10-01'),
      fair('a', '2024-11-01'),
      fair('a', '2024-10-02', { provider: 'university' }),
      fair('a', '2024-10-02', { activityId: 'y' }),
      fair('a', '2024-10-02', { activityId: 'x' }),
      { pupil: 'b', date: '2024-09-30', activity: 'employer-encounter', activityId: 'x' } as ActivityRecord,
      { pupil: 'b', date: '2024-09-30', activity: 'employer-encounter' } as ActivityRecord,
    ];
    const { duplicates } = answersFromEncounters([...records, ...records], many, '2024/25', schools2018);
    expect(duplicates.map(({ pupil, date, provider, activityId }) => [pupil, date, provider, activityId])).toEqual([
      ['a', '2024-10-02', 'college', 'x'],
      ['a', '2024-10-02', 'college', 'y'],
      ['a', '2024-10-02', 'university', undefined],
      ['a', '2024-11-01', 'college', undefined],
      ['b', '2024-09-30', undefined, undefined],
      ['b', '2024-09-30', undefined, 'x'],
      ['b', '2024-10-01', 'college', undefined],
    ]);
  });
});

describe('bad input', () => {
  const cohort = [{ id: 'p', yearGroup: 9 }];
  const right = { pupil: 'p', date: '2024-10-01', activity: 'employer-encounter' };
  const refused = (records: unknown, of: unknown = cohort, year = '2024/25') =>
    problemOf(() => answersFromEncounters(records as ActivityRecord[], of as Pupil[], year, schools2018));

  it.each<[string, object, string, RegExp]>([
    ['an unknown pupil', { pupil: 'q' }, 'pupil', /no pupil 'q'/],
    ['a pupil that is a number', { pupil: 5 }, 'pupil', /the id of a pupil, not 5/],
    ['a date that is none', { date: '2025-02-29' }, 'date', /written YYYY-MM-DD/],
    ['a date after the academic year', { date: '2025-09-01' }, 'date', /outside the time that counts, from 2022-09-01/],
    ['a date before Year 7', { date: '2022-08-31' }, 'date', /outside the time that counts/],
    ['an unknown activity', { activity: 'employer-encountr' }, 'activity', /did you mean 'employer-encounter'/],
    ['a provider where there is none', { provider: 'college' }, 'provider', /for provider encounters only/],
    ['a missing provider', { activity: 'provider-encounter' }, 'provider', /not nothing/],
    ['an unknown provider', { activity: 'provider-encounter', provider: 'colege' }, 'provider', /mean 'college'/],
    ['parts that are no list', { parts: 'purpose' }, 'parts', /a list of parts/],
    ['attended in words', { attended: 'yes' }, 'attended', /true, false or left out/],
    ['an activity id that is empty', { activityId: '' }, 'activityId', /not empty/],
    ['a mistyped property', { activityID: 'a' }, 'activityID', /did you mean 'activityId'/],
    ['a count', { count: -1.5 }, 'count', /no property/],
  ])('is %s', (_, wrong, property, message) => {
    const { code, issues } = refused([right, { ...right, ...wrong }]);
    expect(code).toBe('bad-evidence');
    expect(issues).toEqual([{ path: ['records', 1, property], message: expect.stringMatching(message) }]);
  });

  it('is a part that such an activity does not have', () => {
    const { issues } = refused([{ ...right, parts: ['purpose', 'feedback'] }]);
    expect(issues).toEqual([{ path: ['records', 0, 'parts', 1], message: expect.stringContaining("not 'feedback'") }]);
    expect(refused([{ ...right, activity: 'guidance-interview', parts: ['purpose'] }]).issues[0]?.message).toContain(
      "no parts of 'guidance-interview'",
    );
  });

  it('is a cohort with a pupil twice, an impossible year group, or no id', () => {
    const { issues } = refused(
      [],
      [{ id: 'p', yearGroup: 9 }, { id: 'p', yearGroup: 9 }, { id: '', yearGroup: 9.5, considering: true }, 7],
    );
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'cohort.1.id',
      'cohort.2.considering',
      'cohort.2.id',
      'cohort.2.yearGroup',
      'cohort.3',
    ]);
    expect(refused([], [{ id: 'p', yearGroup: 9, consideringUniversity: 'yes' }]).issues[0]?.path).toEqual([
      'cohort',
      0,
      'consideringUniversity',
    ]);
  });

  it('is told together: cohort, year and records', () => {
    const { issues } = refused(
      [
        { ...right, activity: 'x' },
        { ...right, pupil: 'bad' },
      ],
      [{ id: 'bad' }],
      '2024',
    );
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'cohort.0.yearGroup',
      'academicYear',
      'records.0.pupil',
      'records.0.activity',
    ]);
  });

  it('does not blame records for a cohort that is none', () => {
    expect(refused([right, { ...right, date: '' }], null).issues.map(({ path }) => path.join('.'))).toEqual([
      'cohort',
      'records.1.date',
    ]);
    expect(refused(null, null).issues.map(({ path }) => path.join('.'))).toEqual(['cohort', 'records']);
  });

  it('is no more than there is memory for', () => {
    expect(refused(new Array(10_000_001)).issues[0]?.message).toContain('add them in portions');
    expect(refused([], new Array(10_000_001)).issues[0]?.message).toContain('split it');
  });

  it('takes a property that is left undefined as left out', () => {
    const record = { ...right, parts: undefined, attended: undefined, activityId: undefined, provider: undefined };
    const result = answersFromEncounters([record as never], cohort, '2024/25', schools2018);
    expect(result.questions[0]?.share).toEqual({ met: 1, of: 1 });
  });

  it('never ends in anything but a DomainProblem', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (records, of, year) => {
        problemOf(() => answersFromEncounters(records as never, of as never, year as never, schools2018));
        problemOf(() => answersFromEncounters([records] as never, cohort, '2024/25', schools2018));
        problemOf(() => answersFromEvidence(records as never, schools2018));
        problemOf(() => answersFromEvidence(createEvidence([], '2024/25'), records as never));
      }),
    );
  });
});

describe('a framework whose measures cannot be worked out', () => {
  const withMeasure = (measure: unknown, bands?: unknown): Framework => {
    const form = JSON.parse(JSON.stringify(schools2018));
    const [question] = form.benchmarks[4].questions;
    question.measure = measure;
    if (bands !== undefined) question.bands = bands;
    return form;
  };
  const measure = { activity: 'workplace-experience', least: 1, yearGroups: [9, 11], sinceYear: 7 };

  it.each<[string, unknown, string]>([
    ['no object', null, ''],
    ['an unknown activity', { ...measure, activity: 'lesson' }, '.activity'],
    ['providers of workplaces', { ...measure, providers: ['college'] }, '.providers'],
    ['an unknown provider', { ...measure, activity: 'provider-encounter', providers: ['school'] }, '.providers.0'],
    ['no provider', { ...measure, activity: 'provider-encounter', providers: [] }, '.providers'],
    ['a part of another activity', { ...measure, part: 'two-way' }, '.part'],
    ['a negative number of activities', { ...measure, least: -1 }, '.least'],
    ['half an activity', { ...measure, least: 1.5 }, '.least'],
    ['no year group', { ...measure, yearGroups: [] }, '.yearGroups'],
    ['a year group that is none', { ...measure, yearGroups: [11, 15] }, '.yearGroups.1'],
    ['year groups in words', { ...measure, yearGroups: 'all' }, '.yearGroups'],
    ['a start after the youngest year group', { ...measure, sinceYear: 10 }, '.sinceYear'],
    ['a start before Year 7', { ...measure, sinceYear: 6 }, '.sinceYear'],
    ['a start that is no year group', { ...measure, sinceYear: 'Year 7' }, '.sinceYear'],
    ['an unknown plan', { ...measure, considering: 'college' }, '.considering'],
    ['a mistyped property', { ...measure, since: 7 }, '.since'],
  ])('is refused: %s', (_, wrong, place) => {
    const { code, issues } = problemOf(() => answersFromEncounters([], [], '2024/25', withMeasure(wrong)));
    expect(code).toBe('bad-framework');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([`benchmarks.4.questions.0.measure${place}`]);
  });

  it('is refused where no band begins at 0', () => {
    const bands = [
      { id: 'some', label: 'Some', least: 1, points: 0 },
      { id: 'all', label: 'All', least: 100, points: 4 },
    ];
    const { issues } = problemOf(() => answersFromEncounters([], [], '2024/25', withMeasure(measure, bands)));
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['benchmarks.4.questions.0.bands']);
  });

  it('takes a question in the last years of primary school that looks at the year itself', () => {
    const own = withMeasure({ activity: 'employer-encounter', least: 1, yearGroups: [6], sinceYear: 6 });
    const records: ActivityRecord[] = [{ pupil: 'p', date: '2024-09-01', activity: 'employer-encounter' }];
    const { questions } = answersFromEncounters(records, [{ id: 'p', yearGroup: 6 }], '2024/25', own);
    expect(questions[0]?.share).toEqual({ met: 1, of: 1 });
  });
});

describe('the answers, whatever the records', () => {
  const forms = Object.values<Framework>(frameworks);
  const answersIn = ({ records, cohort, academicYear }: Case, form: Framework) =>
    answersFromEncounters(records, cohort, academicYear, form);

  it('are those of a count by hand', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...forms), (given, form) => {
        const { questions, answers, records, duplicates } = answersIn(given, form);
        const expected = byHand(given, form);
        expect(questions.map(({ question, share, short, answer }) => ({ question, share, short, answer }))).toEqual(
          expected.questions,
        );
        expect(answers).toEqual(
          Object.fromEntries(
            expected.questions.flatMap(({ question, answer }) => (answer === undefined ? [] : [[question, answer]])),
          ),
        );
        expect(records.given).toBe(given.records.length);
        expect(records.different).toBe(expected.different);
        expect(records.unused).toBe(expected.unused);
        expect(duplicates).toHaveLength(expected.repeated);
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of records and pupils, and change neither', () => {
    const orders = anyCase.chain((given) =>
      fc.tuple(fc.constant(given), shuffled(given.records), shuffled(given.cohort), fc.constantFrom(...forms)),
    );
    fc.assert(
      fc.property(orders, ([given, records, cohort, form]) => {
        const before = JSON.stringify(given);
        expect(answersIn({ ...given, records, cohort }, form)).toEqual(answersIn(given, form));
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });

  it('never lower a share of pupils when a record is added', () => {
    const oneMore = anyCase
      .filter(({ cohort }) => cohort.length > 0)
      .chain((given) =>
        fc.tuple(
          fc.constant(given),
          fc.constantFrom(...given.cohort).chain((pupil) => anyRecordOf(pupil, given.academicYear)),
          fc.constantFrom(...forms),
        ),
      );
    fc.assert(
      fc.property(oneMore, ([given, record, form]) => {
        const before = answersIn(given, form).questions;
        const after = answersIn({ ...given, records: [...given.records, record] }, form).questions;
        for (const [index, { question, share, short }] of before.entries()) {
          if (measureOf(form, question).part !== undefined) continue;
          expect(after[index]?.share.of).toBe(share.of);
          expect(after[index]?.share.met).toBeGreaterThanOrEqual(share.met);
          expect(short).toEqual(expect.arrayContaining([...(after[index]?.short ?? [])]));
        }
      }),
    );
  });

  it('are answers that an evaluation of the same year groups takes', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...forms), fc.boolean(), (given, form, specialist) => {
        fc.pre(given.cohort.length > 0);
        const yearGroups = [...new Set(given.cohort.map(({ yearGroup }) => yearGroup))];
        const { answers } = answersIn(given, form);
        const issues = checkEvaluation({ framework: form.id, setting: { yearGroups, specialist }, answers }, form);
        expect(issues.filter(({ message }) => !message.includes('specialist'))).toEqual([]);
      }),
    );
  });

  it('are plain JSON', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...forms), (given, form) => {
        const result = answersIn(given, form);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
    );
  });
});

const questionOf = (form: Framework, id: string): Question =>
  form.benchmarks.flatMap(({ questions }) => questions).find((question) => question.id === id)!;

const measureOf = (form: Framework, id: string): Measure => questionOf(form, id).measure!;

/** The same by filters over plain records and dates as text, one question and one pupil after the other. */
const byHand = ({ records, cohort, academicYear }: Case, form: Framework) => {
  const alike = new Map<string, ActivityRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([
      record.pupil,
      record.activity,
      'provider' in record ? record.provider : null,
      record.date,
      record.activityId ?? null,
    ]);
    alike.set(key, [...(alike.get(key) ?? []), record]);
  }
  const activities = [...alike.values()].map((same) => ({
    ...same[0]!,
    attended: same.some(({ attended }) => attended !== false),
    parts: [...new Set(same.flatMap((record) => ('parts' in record ? (record.parts ?? []) : [])))] as string[],
  }));
  const asked = form.benchmarks.flatMap(({ questions }) => questions).filter(({ measure }) => measure !== undefined);
  const questions = asked.map((question) => {
    const { activity, providers, part, least, yearGroups, sinceYear, considering } = question.measure!;
    const checklist = asked.flatMap(({ measure }) => (measure?.activity === activity ? (measure.part ?? []) : []));
    const looked = cohort.filter(
      (pupil) =>
        yearGroups.includes(pupil.yearGroup) && (considering === undefined || pupil.consideringUniversity === true),
    );
    const activitiesOf = (pupil: Pupil) => {
      const since = `${Number(academicYear.slice(0, 4)) - pupil.yearGroup + (sinceYear ?? pupil.yearGroup)}-09-01`;
      return activities.filter(
        (each) =>
          each.pupil === pupil.id &&
          each.activity === activity &&
          (providers === undefined || ('provider' in each && providers.includes(each.provider))) &&
          each.attended &&
          each.date >= since,
      );
    };
    const all = looked.flatMap(activitiesOf);
    const enough = (pupil: Pupil) =>
      activitiesOf(pupil).filter(({ parts }) => checklist.every((needed) => parts.includes(needed))).length >= least;
    const lacking = (pupil: Pupil) => activitiesOf(pupil).some(({ parts }) => !parts.includes(part!));
    const share =
      part === undefined
        ? { met: looked.filter(enough).length, of: looked.length }
        : { met: all.filter(({ parts }) => parts.includes(part)).length, of: all.length };
    const short = looked.filter((pupil) => (part === undefined ? !enough(pupil) : lacking(pupil)));
    return {
      question: question.id,
      share,
      short: short.map(({ id }) => id).sort((a, b) => Buffer.compare(utf32(a), utf32(b))),
      answer: share.of === 0 ? undefined : answerFor(question, share),
    };
  });
  const unused = activities.filter(({ pupil, activity, date, attended, ...more }) => {
    const { yearGroup } = cohort.find(({ id }) => id === pupil)!;
    const isAsked = asked.some(({ measure }) => {
      const since = Number(academicYear.slice(0, 4)) - yearGroup + (measure?.sinceYear ?? yearGroup);
      return (
        measure?.activity === activity &&
        measure.yearGroups.includes(yearGroup) &&
        (measure.providers === undefined || ('provider' in more && measure.providers.includes(more.provider))) &&
        date >= `${since}-09-01`
      );
    });
    return !isAsked || !attended;
  }).length;
  return {
    questions,
    unused,
    different: alike.size,
    repeated: [...alike.values()].filter(({ length }) => length > 1).length,
  };
};

/** Text by code points, in bytes that compare as the code points do. */
const utf32 = (text: string): Buffer => {
  const bytes = Buffer.alloc(4 * [...text].length);
  for (const [i, character] of [...text].entries()) bytes.writeUInt32BE(character.codePointAt(0)!, 4 * i);
  return bytes;
};

const answerFor = (question: Question, { met, of }: { met: number; of: number }): string | boolean | undefined => {
  if (question.kind === 'yes-no') return met === of;
  const percent = met === 0 ? 0 : Math.max(1, Math.trunc((met / of) * 100 + 1e-9));
  return question.bands.filter(({ least }) => least <= percent).at(-1)?.id;
};
