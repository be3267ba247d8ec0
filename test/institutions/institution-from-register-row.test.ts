import { DomainProblem } from 'careers-domain/core';
import {
  type Institution,
  InstitutionSchema,
  institutionFromRegisterRow,
  type RegisterRow,
  registerCodes,
  registerColumns,
} from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerRows } from './register.js';

const row: RegisterRow = {
  URN: '100049',
  UKPRN: '10002938',
  'LA (code)': '202',
  'LA (name)': 'Camden',
  EstablishmentNumber: '4104',
  EstablishmentName: 'Haverstock School',
  'TypeOfEstablishment (name)': 'Community School',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (name)': 'Secondary',
  StatutoryLowAge: '11',
  StatutoryHighAge: '18',
  'OfficialSixthForm (name)': 'Has a sixth form',
  Postcode: 'NW3 2BQ',
  'GOR (name)': 'London',
  Easting: '527968',
  Northing: '184550',
};

const haverstock: Institution = {
  urn: '100049',
  ukprn: '10002938',
  dfeNumber: '2024104',
  name: 'Haverstock School',
  kind: 'school',
  registerType: 1,
  phase: 4,
  status: 1,
  statutoryAges: { low: 11, high: 18 },
  sixthForm: true,
  funding: 'state',
  localAuthority: { code: '202', name: 'Camden' },
  region: 'London',
  postcode: 'NW3 2BQ',
  place: { easting: 527968, northing: 184550 },
};

const without = (...headings: string[]): RegisterRow =>
  Object.fromEntries(Object.entries(row).filter(([heading]) => !headings.includes(heading)));

const changed = (changes: RegisterRow): Institution | undefined =>
  institutionFromRegisterRow({ ...row, ...changes }).institution;

describe('every row of the register of July 2017', () => {
  const rows = registerRows();
  const readings = rows.map((each) => institutionFromRegisterRow(each));

  it('becomes an institution without a note', () => {
    expect(readings).toHaveLength(2140);
    for (const { institution, notes, problems } of readings) {
      expect(problems).toBeUndefined();
      expect(notes).toEqual([]);
      expect(InstitutionSchema.safeParse(institution).error).toBeUndefined();
      expect(JSON.parse(JSON.stringify(institution))).toStrictEqual(institution);
    }
  });

  it('keeps its figures', () => {
    for (const [index, { institution }] of readings.entries()) {
      const { URN, Easting, Northing, Postcode, EstablishmentName, UKPRN } = rows[index] ?? {};
      expect(institution).toMatchObject({
        urn: URN,
        name: EstablishmentName?.replace(/ +/g, ' '),
        postcode: Postcode,
        place: { easting: Number(Easting), northing: Number(Northing) },
      });
      expect(institution?.ukprn).toBe(UKPRN === '' ? undefined : UKPRN);
    }
  });

  it('is of a kind by its type, though most but secondary schools have no phase', () => {
    const count = (isCounted: (institution: Institution) => boolean) =>
      readings.filter(({ institution }) => institution && isCounted(institution)).length;
    expect(count(({ kind }) => kind === 'special-school')).toBe(319);
    expect(count(({ kind, phase }) => kind === 'special-school' && phase === 0)).toBe(319);
    expect(count(({ kind }) => kind === 'alternative-provision')).toBe(92);
    expect(count(({ kind }) => kind === 'sixth-form-college')).toBe(14);
    expect(count(({ kind }) => kind === 'school')).toBe(1715);
    expect(count(({ funding }) => funding === 'independent')).toBe(262 + 113);
    expect(count(({ region }) => region === 'Yorkshire and The Humber')).toBe(194);
    expect(count(({ status }) => status === 3)).toBe(43);
  });
});

describe('a row', () => {
  it('in the columns of July 2017 becomes an institution', () => {
    expect(institutionFromRegisterRow(row)).toStrictEqual({ institution: haverstock, notes: [] });
  });

  it('with codes instead of names, in the columns of the current download, becomes the same', () => {
    const coded: RegisterRow = {
      ...without(
        'TypeOfEstablishment (name)',
        'EstablishmentStatus (name)',
        'PhaseOfEducation (name)',
        'OfficialSixthForm (name)',
        'GOR (name)',
      ),
      'TypeOfEstablishment (code)': '01',
      'EstablishmentStatus (code)': '1',
      'PhaseOfEducation (code)': '4',
      'OfficialSixthForm (code)': '1',
      'GOR (code)': 'H',
    };
    expect(institutionFromRegisterRow(coded)).toStrictEqual({ institution: haverstock, notes: [] });
  });

  it('with codes, names and many other columns, as the current download has them, becomes an institution', () => {
    // A row of the download of 2021, as a public test of the department keeps it (register-trainee-teachers).
    const current: RegisterRow = {
      '\uFEFFURN': 100001,
      'LA (code)': '201',
      'LA (name)': 'City of London',
      EstablishmentNumber: '6005',
      EstablishmentName: 'City of London School for Girls',
      'TypeOfEstablishment (code)': '11',
      'TypeOfEstablishment (name)': 'Other independent school',
      'EstablishmentTypeGroup (code)': '3',
      'EstablishmentTypeGroup (name)': 'Independent schools',
      'EstablishmentStatus (code)': '1',
      'EstablishmentStatus (name)': 'Open',
      OpenDate: '01-01-1920',
      'PhaseOfEducation (code)': '0',
      'PhaseOfEducation (name)': 'Not applicable',
      StatutoryLowAge: 7,
      StatutoryHighAge: 18,
      'Boarders (name)': 'No boarders',
      'OfficialSixthForm (code)': '1',
      'OfficialSixthForm (name)': 'Has a sixth form',
      'Gender (name)': 'Girls',
      NumberOfPupils: '744',
      PercentageFSM: '0.0',
      FSM: '',
      UKPRN: 10013279,
      'FurtherEducationType (name)': 'Not applicable',
      Postcode: 'EC2Y 8BB',
      'GOR (code)': 'H',
      'GOR (name)': 'London',
      'DistrictAdministrative (code)': 'E09000001',
      'PreviousLA (code)': '999',
      Easting: 532301,
      Northing: 181746,
    };
    expect(institutionFromRegisterRow(current)).toStrictEqual({
      institution: {
        urn: '100001',
        ukprn: '10013279',
        dfeNumber: '2016005',
        name: 'City of London School for Girls',
        kind: 'school',
        registerType: 11,
        phase: 0,
        status: 1,
        statutoryAges: { low: 7, high: 18 },
        sixthForm: true,
        funding: 'independent',
        localAuthority: { code: '201', name: 'City of London' },
        region: 'London',
        postcode: 'EC2Y 8BB',
        place: { easting: 532301, northing: 181746 },
        pupils: 744,
        freeSchoolMealPercent: 0,
      },
      notes: [],
    });
  });

  it.each<[string, RegisterRow]>([
    ['a byte-order mark', { '\uFEFFURN': '100049' }],
    ['a byte-order mark read in another encoding', { 'ï»¿URN': '100049' }],
    ['blanks and quotes', { ' "urn" ': '100049' }],
  ])('whose first heading has %s is read', (_, first) => {
    expect(institutionFromRegisterRow({ ...first, ...without('URN') }).institution).toStrictEqual(haverstock);
  });

  it('is read whatever capitals, blanks and punctuation its headings have', () => {
    const respelt = (spell: (heading: string) => string) =>
      institutionFromRegisterRow(Object.fromEntries(Object.entries(row).map(([key, value]) => [spell(key), value])));
    for (const spell of [
      (heading: string) => heading.toUpperCase(),
      (heading: string) => heading.toLowerCase().replace(/ \((.*)\)/, '_$1'),
      (heading: string) => heading.replace(/ \((.*)\)/, '.$1'),
      (heading: string) => heading.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
      (heading: string) => heading.replace(/(?<!LA) \(name\)/, ''),
    ]) {
      expect(respelt(spell)).toStrictEqual({ institution: haverstock, notes: [] });
    }
  });

  it('is read whatever blanks and capitals its cells have', () => {
    const loose = Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, `\t ${String(value).replace(' ', ' \u00a0 ')} \n`]),
    );
    expect(institutionFromRegisterRow(loose)).toStrictEqual({ institution: haverstock, notes: [] });
    const shouted = { ...row, 'TypeOfEstablishment (name)': 'COMMUNITY  SCHOOL', Postcode: 'nw32bq' };
    expect(institutionFromRegisterRow(shouted).institution).toStrictEqual(haverstock);
  });

  it('is read where a program took whole numbers for fractions', () => {
    const fractions = { ...row, URN: '100049.0', UKPRN: '10002938.0', 'LA (code)': '202.0', Easting: '527968.00' };
    expect(institutionFromRegisterRow(fractions).institution).toStrictEqual(haverstock);
  });

  it('can be read in any order of columns', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(row), { minLength: Object.keys(row).length }), (entries) => {
        expect(institutionFromRegisterRow(Object.fromEntries(entries)).institution).toEqual(haverstock);
      }),
    );
  });

  it.each(['', ' ', 'NA', 'n/a', '#N/A', 'NaN', 'NULL', 'None', '-', '9999', 9999, null, undefined, Number.NaN])(
    'with %j for nothing leaves out what can be left out',
    (nothing) => {
      const known = ['URN', 'EstablishmentName', 'TypeOfEstablishment (name)'];
      const bare = Object.fromEntries(
        Object.values(registerColumns)
          .flat()
          .map((heading) => [heading, known.includes(heading) ? row[heading] : nothing]),
      );
      const counts = { NumberOfPupils: null, FSM: null };
      expect(institutionFromRegisterRow({ ...bare, ...counts })).toStrictEqual({
        institution: { urn: '100049', name: 'Haverstock School', kind: 'school', registerType: 1, funding: 'state' },
        notes: [],
      });
    },
  );

  it('can have 9,999 pupils', () => {
    expect(changed({ NumberOfPupils: '9999', FSM: '9999.0' })).toMatchObject({
      pupils: 9999,
      freeSchoolMealPupils: 9999,
    });
  });

  it.each<[string, RegisterRow, Partial<Institution>]>([
    ['a middle school of the old spelling', { 'PhaseOfEducation (name)': 'Middle Deemed Secondary' }, { phase: 5 }],
    ['an all-through school of the old spelling', { 'PhaseOfEducation (name)': 'All Through' }, { phase: 7 }],
    ['an all-through school of the new spelling', { 'PhaseOfEducation (name)': 'All-through' }, { phase: 7 }],
    ['a school to be closed', { 'EstablishmentStatus (name)': 'Open, but proposed to close' }, { status: 3 }],
    ['Yorkshire', { 'GOR (name)': 'Yorkshire and the Humber' }, { region: 'Yorkshire and The Humber' }],
    ['a region by its statistical code', { 'GOR (name)': 'E12000008' }, { region: 'South East' }],
    ['no sixth form', { 'OfficialSixthForm (name)': 'Does not have a sixth form' }, { sixthForm: false }],
    ['a percentage with its sign', { PercentageFSM: '10.2 %' }, { freeSchoolMealPercent: 10.2 }],
    ['a short establishment number', { EstablishmentNumber: 48 }, { dfeNumber: '2020048' }],
    ['a whole DfE number', { LAESTAB: '202/4105' }, { dfeNumber: '2024105' }],
    [
      'latitude and longitude alone',
      { Easting: null, Northing: null, Latitude: 51.5456, Longitude: -0.1554 },
      { place: { latitude: 51.5456, longitude: -0.1554 } },
    ],
  ])('is read with %s', (_, changes, expected) => {
    expect(changed(changes)).toMatchObject(expected);
  });

  it('whose sixth form is not applicable says nothing of one', () => {
    expect(changed({ 'OfficialSixthForm (name)': 'Not applicable' })).not.toHaveProperty('sixthForm');
  });

  it.each<[string, RegisterRow, Institution['kind']]>([
    ['a college', { EstablishmentName: 'Barnsley College' }, 'fe-college'],
    ['a sixth form college by name', { EstablishmentName: 'Hills Road Sixth Form College' }, 'sixth-form-college'],
    [
      'one by type',
      { EstablishmentName: 'Hereford', 'FurtherEducationType (name)': 'Sixth form college' },
      'sixth-form-college',
    ],
    [
      'one whose further type is not given',
      { EstablishmentName: 'Leyton Sixth Form College', 'FurtherEducationType (name)': 'Not applicable' },
      'sixth-form-college',
    ],
  ])('of the type Further education is %s', (_, changes, kind) => {
    expect(changed({ 'TypeOfEstablishment (name)': 'Further Education', ...changes })?.kind).toBe(kind);
  });

  it('of a type other than further education is no sixth form college for its name', () => {
    expect(changed({ EstablishmentName: 'Haverstock Sixth Form College' })?.kind).toBe('school');
  });

  it.each(
    registerCodes.types.flatMap((type) => [type.name, ...(type.otherNames ?? [])].map((name) => [name, type] as const)),
  )('of the type %s is read by name and by code, or is out of reach', (name, { code, kind, funding }) => {
    for (const text of [name, name.toUpperCase(), code, String(code).padStart(2, '0')]) {
      const { institution, problems } = institutionFromRegisterRow({ ...row, 'TypeOfEstablishment (name)': text });
      expect(institution && [institution.registerType, institution.kind, institution.funding]).toEqual(
        kind && [code, kind, funding],
      );
      if (!kind) expect(problems?.[0]?.message).toContain('not of those that careers programmes in England reach');
    }
  });

  it('of the old spelling of a 2017 download is of the same type', () => {
    const typeOf = (name: string) => changed({ 'TypeOfEstablishment (name)': name })?.registerType;
    expect(typeOf('Free Schools - 16-19')).toBe(39);
    expect(typeOf('Free Schools - Alternative Provision')).toBe(38);
    expect(typeOf('Academy 16-19 Converter')).toBe(45);
    expect(typeOf('Academy 16-19 Sponsor Led')).toBe(46);
  });

  it('of type 10 is independent, although its group is state-funded (claim additional payments: the school model)', () => {
    expect(changed({ 'TypeOfEstablishment (name)': 'Other Independent Special School' })).toMatchObject({
      kind: 'special-school',
      funding: 'independent',
    });
  });
});

describe('the notes on a row', () => {
  it.each<[string, RegisterRow, string, string, keyof Institution]>([
    ['a postcode that is none', { Postcode: 'NW3' }, 'Postcode', "'NW3' is not a postcode; it is left out", 'postcode'],
    ['a UKPRN that is none', { UKPRN: '938' }, 'UKPRN', "'938' is not a UKPRN", 'ukprn'],
    ['an establishment number', { EstablishmentNumber: '41045' }, 'EstablishmentNumber', 'four digits', 'dfeNumber'],
    ['an age in words', { StatutoryLowAge: 'eleven' }, 'StatutoryLowAge', 'an age from 0 to 99', 'statutoryAges'],
    [
      'ages the wrong way round',
      { StatutoryLowAge: '19' },
      'StatutoryLowAge',
      'up to the highest, 18',
      'statutoryAges',
    ],
    ['a region of no name', { 'GOR (name)': 'Lundon' }, 'GOR (name)', "did you mean 'London'?", 'region'],
    ['half a place', { Northing: '' }, 'Easting', 'without the other half', 'place'],
    [
      'a sixth form in doubt',
      { 'OfficialSixthForm (code)': '2' },
      'OfficialSixthForm (name)',
      "says 'Has a sixth form', but",
      'sixthForm',
    ],
    [
      'a sixth form unknown',
      { 'OfficialSixthForm (name)': 'Maybe' },
      'OfficialSixthForm (name)',
      'not known',
      'sixthForm',
    ],
    ['pupils in words', { NumberOfPupils: 'many' }, 'NumberOfPupils', 'a whole number', 'pupils'],
    ['half a meal', { FSM: '1.5' }, 'FSM', 'a whole number', 'freeSchoolMealPupils'],
    ['101%', { PercentageFSM: '101' }, 'PercentageFSM', 'per cent, 0 to 100', 'freeSchoolMealPercent'],
  ])('name %s, which is left out', (_, changes, heading, message, property) => {
    const { institution, notes } = institutionFromRegisterRow({ ...row, ...changes });
    expect(institution).not.toHaveProperty(property);
    expect(notes).toHaveLength(1);
    expect(notes?.[0]?.path).toEqual([heading]);
    expect(notes?.[0]?.message).toContain(message);
  });

  it.each<[string, RegisterRow]>([
    ['nowhere', { Easting: '0', Northing: '0' }],
    ['off the grid', { Easting: '7000000', Northing: '184550' }],
    ['in words', { Easting: '527968', Northing: 'north' }],
  ])('name a place %s, both halves', (_, changes) => {
    const { institution, notes } = institutionFromRegisterRow({ ...row, ...changes });
    expect(institution).not.toHaveProperty('place');
    expect(notes?.map(({ path }) => path[0])).toEqual(['Easting', 'Northing']);
  });

  it('name an authority without a code, and keep its name', () => {
    const { institution, notes } = institutionFromRegisterRow({ ...row, 'LA (code)': 'E09' });
    expect(institution?.localAuthority).toEqual({ name: 'Camden' });
    expect(institution).not.toHaveProperty('dfeNumber');
    expect(notes?.length).toBe(2);
  });

  it('name a code that is unknown where the name is known, and the other way round', () => {
    const byName = institutionFromRegisterRow({ ...row, 'TypeOfEstablishment (code)': '99' });
    expect(byName.institution).toStrictEqual(haverstock);
    expect(byName.notes?.map(({ path }) => path[0])).toEqual(['TypeOfEstablishment (code)']);
    const byCode = institutionFromRegisterRow({
      ...row,
      'TypeOfEstablishment (code)': '1',
      'TypeOfEstablishment (name)': 'Community school (new)',
    });
    expect(byCode.institution).toStrictEqual(haverstock);
    expect(byCode.notes?.map(({ path }) => path[0])).toEqual(['TypeOfEstablishment (name)']);
  });
});

describe('the problems of a row', () => {
  it('are all listed at once', () => {
    const { problems, institution } = institutionFromRegisterRow({
      ...row,
      URN: '10049',
      EstablishmentName: '',
      'TypeOfEstablishment (name)': 'Comunity school',
      'EstablishmentStatus (code)': 2,
      'PhaseOfEducation (name)': 'Tertiary',
    });
    expect(institution).toBeUndefined();
    expect(problems).toEqual([
      { path: ['URN'], message: "'10049' is not a URN of six digits" },
      { path: ['EstablishmentName'], message: 'is missing' },
      {
        path: ['TypeOfEstablishment (name)'],
        message: "'Comunity school' is not known in this column; did you mean 'Community school'?",
      },
      { path: ['PhaseOfEducation (name)'], message: "'Tertiary' is not known in this column; did you mean 'Primary'?" },
      { path: ['EstablishmentStatus (name)'], message: "says 'Open', but 'EstablishmentStatus (code)' says '2'" },
    ]);
  });

  it('are three for an empty row', () => {
    expect(institutionFromRegisterRow({}).problems?.map(({ path }) => path[0])).toEqual([
      'URN',
      'EstablishmentName',
      'TypeOfEstablishment (code)',
    ]);
  });

  it.each<[string, RegisterRow, string]>([
    ['code and name contradict each other', { 'TypeOfEstablishment (code)': '2' }, 'TypeOfEstablishment (name)'],
    [
      'one column comes twice with two values',
      { 'E S T A B L I S H M E N T N A M E': 'Parliament Hill School' },
      'EstablishmentName',
    ],
    ['regions contradict each other', { 'GOR (code)': 'J' }, 'GOR (name)'],
    ['it lies in Wales by its region', { 'GOR (name)': 'Wales (pseudo)' }, 'GOR (name)'],
    [
      'it lies in Wales by its district',
      { 'DistrictAdministrative (code)': 'W06000015' },
      'DistrictAdministrative (code)',
    ],
    ['a cell holds a list', { Postcode: ['NW3 2BQ'] as never }, 'Postcode'],
  ])('name the column where %s', (_, changes, heading) => {
    expect(institutionFromRegisterRow({ ...row, ...changes }).problems?.map(({ path }) => path)).toEqual([[heading]]);
  });

  it('do not come from a district of which the register does not know the code', () => {
    expect(changed({ 'DistrictAdministrative (code)': '9999' })).toStrictEqual(haverstock);
    expect(changed({ 'DistrictAdministrative (code)': 'E09000007' })).toStrictEqual(haverstock);
  });

  it('come quickly from a row of a hundred thousand spellings of one column', () => {
    const spellings = Array.from({ length: 100_000 }, (_, index) => [
      `URN${' '.repeat(index % 50)}${'-'.repeat(index % 7)}${'.'.repeat(index % 3)}`,
      index,
    ]);
    const { problems } = institutionFromRegisterRow({ ...row, ...Object.fromEntries(spellings) });
    expect(problems?.[0]?.message).toContain('comes more than 5 times');
  });
});

describe('what is no row', () => {
  it.each([undefined, null, 'URN,100049', 7, [], [row], () => row, new Map()])('is refused: %s', (value) => {
    expect(() => institutionFromRegisterRow(value as never)).toThrow(DomainProblem);
  });
});

describe('any row at all', () => {
  const anyCell = fc.oneof(
    fc.constantFrom(...Object.values(row), '', 'NA', '9999', 9999, 0, -0, 1, 10, '18', '39', 'W', 'E09000007'),
    fc.string(),
    fc.double(),
    fc.anything(),
  );
  const anyRow = fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.values(registerColumns).flat()), fc.string(), fc.constant('__proto__')),
    anyCell,
    { maxKeys: 30 },
  );

  it('becomes a right institution or problems with paths, goes through JSON, and stays as it was', () => {
    fc.assert(
      fc.property(anyRow, fc.boolean(), (some, isKnown) => {
        const input = isKnown ? { ...row, ...some } : some;
        const before = JSON.stringify(
          Object.entries(input).map(([key, value]) => [key, typeof value, String(Object(value) === value)]),
        );
        const reading = institutionFromRegisterRow(input as RegisterRow);
        if (reading.institution) {
          expect(InstitutionSchema.safeParse(reading.institution).error).toBeUndefined();
          expect(JSON.parse(JSON.stringify(reading))).toStrictEqual(reading);
        } else {
          expect(reading.problems.length).toBeGreaterThan(0);
          for (const { path } of reading.problems) expect(path).toHaveLength(1);
        }
        expect(
          JSON.stringify(
            Object.entries(input).map(([key, value]) => [key, typeof value, String(Object(value) === value)]),
          ),
        ).toBe(before);
      }),
      { numRuns: 1_000 },
    );
  });
});
