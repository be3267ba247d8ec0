import {
  type ActivityRecord,
  ActivityRecordSchema,
  addRecords,
  answersFromEvidence,
  createEvidence,
  type Evidence,
  mergeEvidence,
  type PackedEvidence,
  PupilSchema,
  packEvidence,
  schools2018,
  unpackEvidence,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, type Case, shuffled } from './evidence-arbitraries.js';
import { problemOf } from './problem-of.js';

const cohort = [
  { id: 'b', yearGroup: 8 },
  { id: 'a', yearGroup: 8, consideringUniversity: true },
];

const meets = (pupil: string, date: string, more: object = {}): ActivityRecord => ({
  pupil,
  date,
  activity: 'employer-encounter',
  ...more,
});

const wholeOf = ({ cohort, academicYear, records }: Case): Evidence =>
  addRecords(createEvidence(cohort, academicYear), records);

const metOf = (evidence: Evidence) => answersFromEvidence(evidence, schools2018).questions[0]?.share.met;

describe('createEvidence', () => {
  it('tells what it is of, and nothing else', () => {
    expect(createEvidence(cohort, '2024/25')).toEqual({ academicYear: '2024/25', pupils: 2, records: 0 });
  });

  it('refuses cohort and year together', () => {
    const { code, issues } = problemOf(() => createEvidence([...cohort, { id: 'a', yearGroup: 0 }], '2024-25'));
    expect(code).toBe('bad-evidence');
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['cohort.2.yearGroup', 'cohort.2.id', 'academicYear']);
  });

  it('takes the first years of the calendar', () => {
    const evidence = createEvidence([{ id: 'p', yearGroup: 14 }], '0003/04');
    expect(metOf(addRecords(evidence, [meets('p', '0001-09-01')]))).toBe(0);
    const { issues } = problemOf(() => addRecords(evidence, [meets('p', '0004-09-01')]));
    expect(issues[0]?.path).toEqual(['records', 0, 'date']);
  });
});

describe('addRecords', () => {
  it('gives new evidence and leaves the old as it was, however the old is used again', () => {
    const empty = createEvidence(cohort, '2024/25');
    const one = addRecords(empty, [meets('a', '2024-10-01')]);
    const two = addRecords(one, [meets('b', '2024-10-01')]);
    const other = addRecords(one, [meets('a', '2024-10-02', { activityId: 'fair' })]);
    const third = addRecords(two, [meets('b', '2024-10-02')]);
    expect([empty, one, two, other, third].map(({ records }) => records)).toEqual([0, 1, 2, 2, 3]);
    expect([empty, one, two, other, third].map(metOf)).toEqual([0, 1, 2, 1, 2]);
    expect([empty, one, two, other, third].map((evidence) => packEvidence(evidence).entries.length)).toEqual([
      0, 1, 2, 2, 3,
    ]);
  });

  it('adds nothing of a portion with anything wrong in it', () => {
    const one = addRecords(createEvidence(cohort, '2024/25'), [meets('a', '2024-10-01')]);
    const before = packEvidence(one);
    problemOf(() => addRecords(one, [meets('b', '2024-10-01', { activityId: 'fair' }), meets('c', '2024-10-01')]));
    expect(packEvidence(one)).toEqual(before);
    expect(packEvidence(addRecords(one, []))).toEqual(before);
    expect(metOf(addRecords(one, [meets('b', '2024-10-01')]))).toBe(2);
  });

  it('gives in any portions what it gives in one', () => {
    const portions = anyCase.chain((given) => fc.tuple(fc.constant(given), fc.array(fc.nat(given.records.length))));
    fc.assert(
      fc.property(portions, ([given, cuts]) => {
        const { cohort, academicYear, records } = given;
        const edges = [0, ...[...cuts].sort((a, b) => a - b), records.length];
        let evidence = createEvidence(cohort, academicYear);
        for (const [i, edge] of edges.entries())
          evidence = addRecords(evidence, records.slice(edges[i - 1] ?? 0, edge));
        expect(packEvidence(evidence)).toEqual(packEvidence(wholeOf(given)));
        expect(answersFromEvidence(evidence, schools2018)).toEqual(answersFromEvidence(wholeOf(given), schools2018));
      }),
    );
  });

  it('counts once what comes over and over again, millions of times', () => {
    const dates = Array.from({ length: 28 }, (_, i) => `2025-02-${String(i + 1).padStart(2, '0')}`);
    const portion = dates.flatMap((date) => Array.from({ length: 8000 }, () => meets('a', date)));
    let evidence = createEvidence(cohort, '2024/25');
    for (let i = 0; i < 11; i++) evidence = addRecords(evidence, portion);
    const { records, duplicates } = answersFromEvidence(evidence, schools2018);
    expect(records).toEqual({ given: 2_464_000, different: 28, unused: 0 });
    expect(duplicates.map(({ date }) => date)).toEqual(dates);
  });

  it('takes exactly what the schema takes, of pupils and dates that are known', () => {
    const wild = anyCase
      .filter(({ records }) => records.length > 0)
      .chain((given) =>
        fc.tuple(
          fc.constant(given),
          fc.constantFrom(...given.records),
          fc.constantFrom('activity', 'provider', 'parts', 'attended', 'activityId', 'note'),
          fc.oneof(
            fc.anything(),
            fc.constantFrom('college', 'guidance-interview', ['purpose'], ['feedback'], [], true),
          ),
        ),
      );
    fc.assert(
      fc.property(wild, ([{ cohort, academicYear }, record, property, value]) => {
        const changed = { ...record, [property]: value } as ActivityRecord;
        const evidence = createEvidence(cohort, academicYear);
        if (ActivityRecordSchema.safeParse(changed).success) expect(addRecords(evidence, [changed]).records).toBe(1);
        else if (value !== undefined) {
          const { issues } = problemOf(() => addRecords(evidence, [changed]));
          expect(issues.length).toBeGreaterThan(0);
          expect(issues.every(({ path }) => path[0] === 'records' && path[1] === 0)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes exactly the pupils that the schema takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('id', 'yearGroup', 'consideringUniversity', 'name'),
        fc.oneof(fc.anything(), fc.constantFrom('', 'p', 0, 7, 14, 15, true)),
        (property, value) => {
          const pupil = { id: 'p', yearGroup: 8, [property]: value };
          fc.pre(value !== undefined);
          if (PupilSchema.safeParse(pupil).success) expect(createEvidence([pupil], '2024/25').pupils).toBe(1);
          else problemOf(() => createEvidence([pupil], '2024/25'));
        },
      ),
    );
  });
});

/** Parts of a case: each record in one or more of them, each pupil at least where its records are. */
const anyParts = anyCase.chain((given) =>
  fc.record({
    given: fc.constant(given),
    parts: fc
      .array(fc.array(fc.boolean(), { minLength: given.records.length, maxLength: given.records.length }), {
        minLength: 1,
        maxLength: 4,
      })
      .chain((picks) =>
        fc
          .tuple(...picks.map(() => fc.tuple(shuffled(given.cohort), fc.boolean())))
          .map((cohorts) => ({ picks, cohorts })),
      ),
  }),
);

describe('mergeEvidence', () => {
  it('gives from parts what the whole gives, in any order, whether parts share the cohort or divide it', () => {
    fc.assert(
      fc.property(anyParts, ({ given: { cohort, academicYear, records }, parts: { picks, cohorts } }) => {
        const sorted = picks.map((pick, part) => records.filter((_, i) => pick[i] || part === 0));
        const parts = sorted.map((own, part) => {
          const [order, isDivided] = cohorts[part]!;
          const present = new Set(own.map(({ pupil }) => pupil));
          const pupils = isDivided && part > 0 ? order.filter(({ id }) => present.has(id)) : order;
          return addRecords(createEvidence(pupils, academicYear), own);
        });
        const merged = mergeEvidence(parts);
        const whole = addRecords(createEvidence(cohort, academicYear), sorted.flat());
        expect(packEvidence(merged)).toEqual(packEvidence(whole));
        expect(answersFromEvidence(merged, schools2018)).toEqual(answersFromEvidence(whole, schools2018));
        expect(packEvidence(mergeEvidence([...parts].reverse()))).toEqual(packEvidence(whole));
        const [first, ...rest] = parts;
        expect(packEvidence(rest.reduce((sum, part) => mergeEvidence([sum, part]), first!))).toEqual(
          packEvidence(whole),
        );
      }),
    );
  });

  it('counts a record that is in two parts once, and tells it', () => {
    const part = addRecords(createEvidence(cohort, '2024/25'), [meets('a', '2024-10-01', { activityId: 'fair' })]);
    const result = answersFromEvidence(mergeEvidence([part, part]), schools2018);
    expect(result.records).toEqual({ given: 2, different: 1, unused: 0 });
    expect(result.duplicates).toEqual([meets('a', '2024-10-01', { activityId: 'fair' })]);
  });

  it('knows pupils by their ids, however alike the cohorts are', () => {
    const [a, b] = ['a', 'b'].map((id) =>
      addRecords(createEvidence([{ id, yearGroup: 8 }], '2024/25'), [meets(id, '2024-10-01')]),
    );
    expect(metOf(mergeEvidence([a!, b!]))).toBe(2);
    const considers = createEvidence([{ id: 'a', yearGroup: 8, consideringUniversity: true }], '2024/25');
    expect(problemOf(() => mergeEvidence([a!, considers])).issues).toHaveLength(1);
  });

  it('refuses all that does not go together', () => {
    const part = createEvidence(cohort, '2024/25');
    const otherYear = createEvidence(cohort, '2023/24');
    const { code, issues } = problemOf(() => mergeEvidence([part, otherYear, { ...part }]));
    expect(code).toBe('bad-evidence');
    expect(issues).toEqual([
      { path: ['parts', 1], message: 'is for 2023/24, where others are for 2024/25' },
      { path: ['parts', 2], message: expect.stringContaining('packEvidence makes what can be copied') },
    ]);
    const others = createEvidence(
      [
        { id: 'a', yearGroup: 9 },
        { id: 'c', yearGroup: 9 },
      ],
      '2024/25',
    );
    expect(problemOf(() => mergeEvidence([part, others])).issues).toEqual([
      { path: ['parts', 1], message: "has pupil 'a' in Year 9, where another part has Year 8" },
      { path: ['parts', 1], message: "differs from another part in whether pupil 'a' considers university" },
    ]);
    for (const none of [[], undefined, part, [undefined]]) {
      expect(problemOf(() => mergeEvidence(none as never)).code).toBe('bad-evidence');
    }
  });
});

describe('packEvidence and unpackEvidence', () => {
  it('keep all of it, through JSON', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const evidence = wholeOf(given);
        const packed = packEvidence(evidence);
        const back = unpackEvidence(JSON.parse(JSON.stringify(packed)));
        expect(back).toEqual(evidence);
        expect(packEvidence(back)).toEqual(packed);
        expect(answersFromEvidence(back, schools2018)).toEqual(answersFromEvidence(evidence, schools2018));
      }),
    );
  });

  it('pack the same pupils and records to the same, whatever order they came in', () => {
    const orders = anyCase.chain((given) =>
      fc.tuple(fc.constant(given), shuffled(given.records), shuffled(given.cohort)),
    );
    fc.assert(
      fc.property(orders, ([given, records, cohort]) => {
        expect(packEvidence(wholeOf({ ...given, records, cohort }))).toEqual(packEvidence(wholeOf(given)));
      }),
    );
  });

  it('hand out nothing that could change the evidence', () => {
    const evidence = addRecords(createEvidence(cohort, '2024/25'), [meets('a', '2024-10-01', { activityId: 'fair' })]);
    const packed = packEvidence(evidence);
    const copy = structuredClone(packed);
    const unpacked = unpackEvidence(packed);
    for (const list of Object.values(packed)) if (Array.isArray(list)) list.length = 0;
    expect(packEvidence(evidence)).toEqual(copy);
    expect(packEvidence(unpacked)).toEqual(copy);
  });

  const packed = packEvidence(
    addRecords(createEvidence(cohort, '2024/25'), [
      meets('a', '2024-10-01', { activityId: 'fair', parts: ['purpose'] }),
      meets('a', '2024-10-02'),
      meets('b', '2024-10-02'),
      meets('b', '2024-10-02'),
      meets('b', '2025-08-31'),
    ]),
  );
  const [first, ...others] = packed.entries as [number, ...number[]];

  it.each<[string, Partial<Record<keyof PackedEvidence | 'note', unknown>>, string]>([
    ['another format', { format: 'careers-domain/evidence/2' }, 'format'],
    ['a year that is none', { academicYear: '2024' }, 'academicYear'],
    ['an unknown property', { note: '' }, 'note'],
    ['a list that is missing', { counts: undefined }, 'counts'],
    ['a negative count', { counts: [-2, 6] }, 'counts.0'],
    ['a fractional count', { counts: [1.5, 2.5] }, 'counts.0'],
    ['counts that do not add up', { counts: [2, 1] }, 'counts'],
    ['counts for too few pupils', { counts: [4] }, 'counts'],
    ['fewer records given than there are', { given: 3 }, 'given'],
    ['no record more for one that came twice', { given: 4 }, 'given'],
    ['a fractional number of records', { given: 5.5 }, 'given'],
    ['a pupil twice', { pupils: ['a', 'a'] }, 'pupils.1'],
    ['a year group that is none', { yearGroups: [8, 15] }, 'yearGroups.1'],
    ['a word for considering', { considering: [true, 'no'] }, 'considering.1'],
    ['an activity id twice', { activityIds: ['fair', 'fair'] }, 'activityIds.1'],
    ['an activity id that is empty', { activityIds: [''] }, 'activityIds.0'],
    ['an activity id too few', { activityIds: [] }, 'entries.1'],
    ['a negative record', { entries: [-1, ...others] }, 'entries.0'],
    ['half a record', { entries: [first + 0.5, ...others] }, 'entries.0'],
    ['a part that such a record cannot have', { entries: [first + 0x40, ...others] }, 'entries.0'],
    ['a record from before the time that counts', { entries: [first % 4096, ...others] }, 'entries.0'],
    ['a record from after it', { entries: [first + 4096 * 365, ...others] }, 'entries.0'],
    ['a record twice', { entries: [first, first, ...others.slice(1)] }, 'entries'],
  ])('refuse %s', (_, change, place) => {
    const { code, issues } = problemOf(() => unpackEvidence({ ...packed, ...change } as PackedEvidence));
    expect(code).toBe('bad-evidence');
    expect(issues.map(({ path }) => path.join('.'))).toContain(place);
  });

  it('never end in anything but a DomainProblem, or in evidence that packs', () => {
    const anyProperty = fc.constantFrom(...(Object.keys(packed) as (keyof PackedEvidence)[]));
    const anyList = fc.array(fc.oneof(fc.anything(), fc.nat(), fc.constantFrom(...packed.entries)));
    fc.assert(
      fc.property(anyProperty, fc.oneof(fc.anything(), anyList), (property, value) => {
        problemOf(() => packEvidence(value as never));
        problemOf(() => unpackEvidence(value as never));
        let evidence: Evidence | undefined;
        try {
          evidence = unpackEvidence({ ...packed, [property]: value });
        } catch (problem) {
          expect(problem).toMatchObject({ name: 'DomainProblem', code: 'bad-evidence' });
        }
        if (evidence) expect(unpackEvidence(packEvidence(evidence))).toEqual(evidence);
      }),
      { numRuns: 500 },
    );
  });
});
