import {
  type ActivityRecord,
  addRecords,
  assessProviderAccess,
  createEvidence,
  mergeEvidence,
  type ProviderAccessRules,
  ProviderAccessRulesSchema,
  type ProviderKind,
  type Pupil,
  providerAccess2023,
  providerAccessFromEvidence,
} from 'careers-domain/benchmarks';
import { academicYearOf, weakestGrade } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, anyRecordOf, type Case, shuffled } from './evidence-arbitraries.js';
import { problemOf } from './problem-of.js';

const meets = (pupil: string, date: string, more: object = {}): ActivityRecord => ({
  pupil,
  date,
  activity: 'provider-encounter',
  provider: 'college',
  ...more,
});

/** The encounters that count for one pupil of a year group in an academic year. */
const countedFor = (yearGroup: number, academicYear: string, records: readonly Omit<ActivityRecord, 'pupil'>[]) => {
  const { phases } = assessProviderAccess(
    records.map((record) => ({ ...record, pupil: 'p' }) as ActivityRecord),
    [{ id: 'p', yearGroup }],
    academicYear,
  );
  const found = phases.flatMap(({ short, toGo }) => [...short, ...toGo])[0];
  return found ? found.encounters : 'enough';
};

describe('the windows of the provider access legislation (guidance of The Careers & Enterprise Company)', () => {
  const windowOf = (yearGroup: number, academicYear: string) =>
    assessProviderAccess([], [], academicYear)
      .phases.flatMap(({ windows }) => windows)
      .find((window) => window.yearGroup === yearGroup);

  it.each([
    [8, '2024/25', '2024-09-01', '2026-03-01', 'goes-on'],
    [9, '2024/25', '2023-09-01', '2025-03-01', 'ends'],
    [9, '2023/24', '2022-09-01', '2024-02-29', 'ends'],
    [10, '2026/27', '2026-09-01', '2028-02-29', 'goes-on'],
    [11, '2022/23', '2021-09-01', '2023-03-01', 'ends'],
    [11, '2023/24', '2022-09-01', '2024-02-29', 'ends'],
    [12, '2024/25', '2024-09-01', '2026-03-01', 'goes-on'],
    [13, '2099/00', '2098-09-01', '2100-03-01', 'ends'],
    [13, '2399/00', '2398-09-01', '2400-02-29', 'ends'],
    [9, '2021/22', '2020-09-01', '2022-03-01', 'not-in-force'],
    [8, '2020/21', '2020-09-01', '2022-03-01', 'not-in-force'],
    [8, '2021/22', '2021-09-01', '2023-03-01', 'goes-on'],
  ])('for Year %i of %s are from %s until %s: %s', (yearGroup, academicYear, from, until, state) => {
    expect(windowOf(yearGroup, academicYear)).toEqual({ yearGroup, from, until, state });
  });

  it('begin and end, in every academic year, where their year groups begin and in the night to the day after 28 February', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 8, max: 13 }), (start, yearGroup) => {
        const academicYear = academicYearOf(`${start}-09-01`);
        const { from, until } = windowOf(yearGroup, academicYear)!;
        const isLast = yearGroup % 2 === 1;
        const end = new Date(`${start + (isLast ? 1 : 2)}-02-28T00:00:00Z`);
        end.setUTCDate(end.getUTCDate() + 1);
        expect(from).toBe(`${isLast ? start - 1 : start}-09-01`);
        expect(until).toBe(end.toISOString().slice(0, 10));
      }),
    );
  });

  it('hold no Year 7 and no Year 14', () => {
    const cohort = [
      { id: 'a', yearGroup: 7 },
      { id: 'b', yearGroup: 14 },
    ];
    const { decision, phases } = assessProviderAccess([], cohort, '2024/25');
    expect(decision.allowed).toBe(true);
    expect(phases.map(({ share, short, toGo }) => [share.of, short.length, toGo.length])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it.each([
    [9, '2024/25', '2023-08-31', 0],
    [9, '2024/25', '2023-09-01', 1],
    [9, '2024/25', '2024-08-31', 1],
    [9, '2024/25', '2025-02-28', 1],
    [9, '2024/25', '2025-03-01', 0],
    [11, '2023/24', '2024-02-28', 1],
    [11, '2023/24', '2024-02-29', 0],
    [8, '2024/25', '2024-09-01', 1],
    [8, '2024/25', '2025-08-31', 1],
    [13, '2024/25', '2023-09-01', 1],
    [13, '2024/25', '2025-02-28', 1],
    [13, '2024/25', '2025-03-01', 0],
  ])('count, for Year %i of %s, an encounter on %s: %i', (yearGroup, academicYear, date, counted) => {
    expect(countedFor(yearGroup, academicYear, [meets('p', date)])).toBe(counted);
  });
});

describe('assessProviderAccess', () => {
  it('wants two encounters of each pupil whose phase ends, and tells who is short by how many', () => {
    const cohort = [
      { id: 'none', yearGroup: 9 },
      { id: 'one', yearGroup: 9 },
      { id: 'two', yearGroup: 9 },
      { id: 'early', yearGroup: 8 },
    ];
    const records = [meets('two', '2023-10-01'), meets('two', '2024-11-01'), meets('one', '2024-11-01')];
    const result = assessProviderAccess(records, cohort, '2024/25');
    expect(result.decision.allowed).toBe(false);
    expect(result.decision.reasons.map(({ rule, met }) => [rule, met])).toEqual([
      ['first', false],
      ['second', true],
      ['third', true],
    ]);
    expect(result.phases[0]).toEqual({
      phase: 'first',
      title: 'First key phase',
      attendance: 'mandatory',
      least: 2,
      windows: [
        { yearGroup: 8, from: '2024-09-01', until: '2026-03-01', state: 'goes-on' },
        { yearGroup: 9, from: '2023-09-01', until: '2025-03-01', state: 'ends' },
      ],
      decision: { allowed: false, reasons: [result.decision.reasons[0]] },
      share: { met: 1, of: 3 },
      short: [
        { pupil: 'none', yearGroup: 9, encounters: 0, missing: 2 },
        { pupil: 'one', yearGroup: 9, encounters: 1, missing: 1 },
      ],
      toGo: [{ pupil: 'early', yearGroup: 8, encounters: 0, missing: 2 }],
    });
    expect(result.decision.reasons[0]).toMatchObject({
      value: 1,
      limit: 3,
      message:
        'First key phase: 1 of 3 pupils in Year 9 had at least 2 encounters from 2023-09-01 to 2025-02-28. 1 pupil in an earlier year group still needs encounters, and has time.',
    });
    expect(result.decision.reasons[1]?.message).toBe(
      'Second key phase: no pupil of the cohort is in Year 11, where it ends.',
    );
    expect(result.notChecked).toEqual(providerAccess2023.notChecked);
  });

  it('wants attendance in the first two phases, and only the offer in the third', () => {
    const offered = { attended: false };
    expect(countedFor(9, '2024/25', [meets('', '2024-10-01', offered)])).toBe(0);
    expect(countedFor(11, '2024/25', [meets('', '2024-10-01', offered)])).toBe(0);
    expect(countedFor(13, '2024/25', [meets('', '2024-10-01', offered)])).toBe(1);
    expect(countedFor(13, '2024/25', [meets('', '2024-10-01', offered), meets('', '2024-10-02')])).toBe('enough');
    const [, , third] = assessProviderAccess([], [{ id: 'p', yearGroup: 13 }], '2024/25').phases;
    expect(third?.decision.reasons[0]?.message).toBe(
      'Third key phase: 0 of 1 pupil in Year 13 were offered at least 2 encounters from 2023-09-01 to 2025-02-28.',
    );
  });

  it.each<[ProviderKind, number]>([
    ['college', 1],
    ['training-provider', 1],
    ['apprenticeship-provider', 1],
    ['sixth-form', 0],
    ['university', 0],
  ])('counts an encounter with a %s: %i', (provider, counted) => {
    expect(countedFor(9, '2024/25', [meets('', '2024-10-01', { provider })])).toBe(counted);
  });

  it('counts nothing but provider encounters', () => {
    const other = [{ date: '2024-10-01', activity: 'employer-encounter' as const }];
    expect(countedFor(9, '2024/25', other)).toBe(0);
  });

  it('counts encounters, not records: one a day with a kind of provider, one for all providers of one activity', () => {
    const day = '2024-10-01';
    const counted = (...more: object[]) =>
      countedFor(
        9,
        '2024/25',
        more.map((each) => meets('', day, each)),
      );
    expect(counted({}, {})).toBe(1);
    expect(counted({}, { provider: 'training-provider' })).toBe('enough');
    expect(counted({ activityId: 'talk' }, { activityId: 'visit' })).toBe('enough');
    expect(counted({ activityId: 'fair' }, { activityId: 'fair', provider: 'training-provider' })).toBe(1);
    expect(counted({ activityId: 'fair' }, { activityId: 'fair', date: '2024-10-02' })).toBe('enough');
    expect(counted({ activityId: 'fair' }, { activityId: 'fair', provider: 'university' })).toBe(1);
  });

  it('asks nothing of pupils whose phase ended before the law was in force, and says so', () => {
    const cohort = [
      { id: 'p', yearGroup: 11 },
      { id: 'q', yearGroup: 10 },
    ];
    const { decision, phases } = assessProviderAccess([], cohort, '2021/22');
    expect(decision.allowed).toBe(true);
    expect(phases[1]).toMatchObject({ share: { met: 0, of: 0 }, short: [] });
    expect(phases[1]?.toGo.map(({ pupil }) => pupil)).toEqual(['q']);
    expect(decision.reasons[1]?.message).toBe(
      'Second key phase: nothing is asked of Year 11, whose time was from 2020-09-01 to 2022-02-28; the rules are in force from 2023-01-01. 1 pupil in an earlier year group still needs encounters, and has time.',
    );
    expect(assessProviderAccess([], cohort, '2022/23').phases[1]?.short.map(({ pupil }) => pupil)).toEqual(['p']);
  });

  it('tells duplicates, counted once', () => {
    const record = meets('p', '2024-10-01', { activityId: 'fair' });
    const { duplicates } = assessProviderAccess([record, record], [{ id: 'p', yearGroup: 9 }], '2024/25');
    expect(duplicates).toEqual([record]);
  });

  it('goes by other rules where they are given', () => {
    const rules: ProviderAccessRules = {
      ...providerAccess2023,
      id: 'own',
      inForce: { from: '2024-01-01', to: '2024-12-31' },
      providers: ['university'],
      phases: [
        {
          ...providerAccess2023.phases[0]!,
          least: 1,
          from: { yearGroup: 9, day: '06-01' },
          to: { yearGroup: 9, day: '07-31' },
        },
      ],
    };
    const visit = meets('p', '2024-07-31', { provider: 'university' });
    const cohort = [{ id: 'p', yearGroup: 9 }];
    const { phases, decision } = assessProviderAccess([visit], cohort, '2023/24', rules);
    expect(phases[0]?.windows).toEqual([{ yearGroup: 9, from: '2024-06-01', until: '2024-08-01', state: 'ends' }]);
    expect(decision.reasons.map(({ message }) => message)).toEqual([
      'First key phase: 1 of 1 pupil in Year 9 had at least 1 encounter from 2024-06-01 to 2024-07-31.',
    ]);
    const after = assessProviderAccess([], cohort, '2024/25', rules);
    expect(after.decision.reasons[0]?.message).toContain('the rules are in force from 2024-01-01 to 2024-12-31.');
  });

  it('goes by rules that are in force for one day of the window, and by windows over the turn of the year', () => {
    const winter = {
      ...providerAccess2023.phases[0]!,
      from: { yearGroup: 9, day: '10-01' },
      to: { yearGroup: 9, day: '03-31' },
    };
    const stateWith = (inForce: ProviderAccessRules['inForce']) =>
      assessProviderAccess([], [], '2023/24', { ...providerAccess2023, inForce, phases: [winter] }).phases[0]?.windows;
    const window = { yearGroup: 9, from: '2023-10-01', until: '2024-04-01' };
    expect(stateWith({ from: '2024-03-31' })).toEqual([{ ...window, state: 'ends' }]);
    expect(stateWith({ from: '2024-04-01' })).toEqual([{ ...window, state: 'not-in-force' }]);
    expect(stateWith({ from: '2023-01-01', to: '2023-10-01' })).toEqual([{ ...window, state: 'ends' }]);
    expect(stateWith({ from: '2023-01-01', to: '2023-09-30' })).toEqual([{ ...window, state: 'not-in-force' }]);
  });

  it.each(['0001/02', '9998/99'])('refuses %s, in which a window leaves the calendar', (academicYear) => {
    expect(problemOf(() => assessProviderAccess([], [], academicYear)).code).toBe('bad-date');
  });

  it('refuses bad evidence as everything else does', () => {
    const { code, issues } = problemOf(() =>
      assessProviderAccess([meets('q', '2025-09-01', { provider: 'school' })], [{ id: 'p', yearGroup: 9 }], '2024/25'),
    );
    expect(code).toBe('bad-evidence');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'records.0.pupil',
      'records.0.date',
      'records.0.provider',
    ]);
  });

  const [first, second, third] = providerAccess2023.phases as [Phase, Phase, Phase];
  type Phase = ProviderAccessRules['phases'][number];

  it.each<[string, object, string]>([
    ['no id', { id: '' }, 'id'],
    ['no day on which it begins', { inForce: {} }, 'inForce'],
    ['an end before the beginning', { inForce: { from: '2023-01-01', to: '2022-01-01' } }, 'inForce'],
    ['an unknown provider', { providers: ['school'] }, 'providers.0'],
    ['providers that are no list', { providers: 'college' }, 'providers'],
    ['no phase', { phases: [] }, 'phases'],
    ['a phase that is none', { phases: [null] }, 'phases.0'],
    ['a phase without an id', { phases: [{ ...first, id: 5 }] }, 'phases.0.id'],
    ['a phase without a title', { phases: [{ ...first, title: '' }] }, 'phases.0.title'],
    ['a mistyped property', { phases: [{ ...first, lest: 2 }] }, 'phases.0.lest'],
    ['another attendance', { phases: [{ ...first, attendance: 'usual' }] }, 'phases.0.attendance'],
    ['half an encounter', { phases: [{ ...first, least: 0.5 }] }, 'phases.0.least'],
    ['no encounter', { phases: [{ ...first, least: 0 }] }, 'phases.0.least'],
    ['a day that only leap years have', { phases: [{ ...first, to: { yearGroup: 9, day: '02-29' } }] }, 'phases.0.to'],
    ['a year group before Year 7', { phases: [{ ...first, from: { yearGroup: 6, day: '09-01' } }] }, 'phases.0.from'],
    [
      'an end before its beginning',
      { phases: [{ ...first, to: { yearGroup: 8, day: '08-31' }, from: first.to }] },
      'phases.0.to',
    ],
    [
      'an end that comes before its beginning in the school year',
      { phases: [{ ...first, from: { yearGroup: 9, day: '03-01' }, to: { yearGroup: 9, day: '10-01' } }] },
      'phases.0.to',
    ],
    ['a phase within another', { phases: [first, { ...second, from: first.to }, third] }, 'phases.1.from'],
    ['no citations', { phases: [{ ...first, cites: undefined }] }, 'phases.0.cites'],
    ['nothing on what is not checked', { notChecked: undefined }, 'notChecked'],
  ])('refuses rules with %s', (_, change, place) => {
    const { code, issues } = problemOf(() =>
      assessProviderAccess([], [], '2024/25', { ...providerAccess2023, ...change } as ProviderAccessRules),
    );
    expect(code).toBe('bad-rules');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([place]);
  });

  it('never ends in anything but a DomainProblem', () => {
    const properties = Object.keys(providerAccess2023);
    fc.assert(
      fc.property(fc.constantFrom(...properties), fc.anything(), (property, anything) => {
        problemOf(() => assessProviderAccess([anything] as never, [anything] as never, '2024/25'));
        fc.pre(anything !== undefined);
        problemOf(() => assessProviderAccess([], [], '2024/25', anything as never));
        try {
          assessProviderAccess([], [], '2024/25', { ...providerAccess2023, [property]: anything });
        } catch (problem) {
          expect(problem).toMatchObject({ name: 'DomainProblem', code: 'bad-rules' });
        }
      }),
    );
  });
});

describe('the assessment, whatever the records', () => {
  it('is that of a count by hand', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { records, cohort, academicYear } = given;
        const { phases, decision } = assessProviderAccess(records, cohort, academicYear);
        const expected = byHand(given);
        expect(phases.map(({ short, toGo, share }) => ({ short, toGo, share }))).toEqual(expected);
        expect(decision.allowed).toBe(expected.every(({ short }) => short.length === 0));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of records and pupils, nor on the parts they were collected in', () => {
    const orders = anyCase.chain((given) =>
      fc.tuple(fc.constant(given), shuffled(given.records), shuffled(given.cohort), fc.nat(given.records.length)),
    );
    fc.assert(
      fc.property(orders, ([given, records, cohort, cut]) => {
        const expected = assessProviderAccess(given.records, given.cohort, given.academicYear);
        const empty = createEvidence(cohort, given.academicYear);
        const parts = [addRecords(empty, records.slice(cut)), addRecords(empty, records.slice(0, cut))];
        expect(providerAccessFromEvidence(mergeEvidence(parts))).toEqual(expected);
        expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
      }),
    );
  });

  it('never gets worse when a record is added', () => {
    const oneMore = anyCase
      .filter(({ cohort }) => cohort.length > 0)
      .chain((given) =>
        fc.tuple(
          fc.constant(given),
          fc.constantFrom(...given.cohort).chain((pupil) => anyRecordOf(pupil, given.academicYear)),
        ),
      );
    fc.assert(
      fc.property(oneMore, ([{ records, cohort, academicYear }, record]) => {
        const before = assessProviderAccess(records, cohort, academicYear).phases;
        const after = assessProviderAccess([...records, record], cohort, academicYear).phases;
        for (const [i, { share }] of before.entries()) {
          expect(after[i]?.share.of).toBe(share.of);
          expect(after[i]?.share.met).toBeGreaterThanOrEqual(share.met);
        }
      }),
    );
  });
});

/** The same by filters over plain records, with the windows written out once more. */
const byHand = ({ records, cohort, academicYear }: Case) =>
  [9, 11, 13].map((lastYear) => {
    const start = Number(academicYear.slice(0, 4));
    const lacking = (yearGroup: number) =>
      cohort.flatMap((pupil) => {
        if (pupil.yearGroup !== yearGroup) return [];
        const encounters = encountersOf(pupil, yearGroup === lastYear ? start - 1 : start);
        return encounters >= 2 ? [] : [{ pupil: pupil.id, yearGroup, encounters, missing: 2 - encounters }];
      });
    const encountersOf = ({ id }: Pupil, from: number): number => {
      const occasions = records.flatMap((record) => {
        const { pupil, date, attended, activityId } = record;
        const counts =
          pupil === id &&
          'provider' in record &&
          ['college', 'training-provider', 'apprenticeship-provider'].includes(record.provider) &&
          date >= `${from}-09-01` &&
          date <= `${from + 2}-02-28` &&
          (attended !== false || lastYear === 13);
        return counts ? [JSON.stringify([date, activityId ?? null, activityId ? '' : record.provider])] : [];
      });
      return new Set(occasions).size;
    };
    const isJudged = `${start + 1}-02-28` >= '2023-01-01';
    const goesOn = `${start + 2}-02-28` >= '2023-01-01';
    const short = isJudged ? lacking(lastYear) : [];
    const of = isJudged ? cohort.filter(({ yearGroup }) => yearGroup === lastYear).length : 0;
    const byPupil = (a: { pupil: string }, b: { pupil: string }): number => comparePoints(a.pupil, b.pupil);
    return {
      short: short.sort(byPupil),
      toGo: (goesOn ? lacking(lastYear - 1) : []).sort(byPupil),
      share: { met: of - short.length, of },
    };
  });

const comparePoints = (a: string, b: string): number => {
  const [left, right] = [[...a], [...b]].map((text) => text.map((character) => character.codePointAt(0)!));
  const at = left!.findIndex((point, i) => point !== right![i]);
  if (at === -1) return left!.length - right!.length;
  return at >= right!.length ? 1 : left![at]! - right![at]!;
};

describe('providerAccess2023', () => {
  it('is what its schema says, and is in force from January 2023', () => {
    expect(ProviderAccessRulesSchema.parse(JSON.parse(JSON.stringify(providerAccess2023)))).toEqual(providerAccess2023);
    expect(providerAccess2023.inForce.from.slice(0, 7)).toBe('2023-01');
  });

  it('grades each phase as its weakest source', () => {
    for (const { grade, cites } of providerAccess2023.phases) expect(grade).toBe(weakestGrade(cites));
  });

  it('asks for six encounters in three phases, the last of which is optional to attend (LLBSP, PAL page)', () => {
    expect(providerAccess2023.phases.map(({ least, attendance }) => [least, attendance])).toEqual([
      [2, 'mandatory'],
      [2, 'mandatory'],
      [2, 'optional'],
    ]);
  });
});
