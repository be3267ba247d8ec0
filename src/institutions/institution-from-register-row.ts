import { nameValue, type ProblemIssue } from '../core/index.js';
import type { Institution, Place, Region } from './entities.js';
import { isDfeNumber, isUkprn, isUrn, tidyPostcode } from './identifiers.js';
import { placeProblems } from './place-problems.js';
import {
  type Cell,
  type Cells,
  type Codes,
  cellIn,
  cellsIn,
  cellsOf,
  codesByText,
  digitsOf,
  keyOf,
  type Report,
  readCodes,
} from './register-cells.js';
import { type RegisterCode, type RegisterType, registerCodes } from './rules/register-codes.js';
import { type RegisterColumn, registerColumns } from './rules/register-columns.js';

/**
 * One row of the national register: the cells by the headings of their columns. Columns that are not read do no harm.
 *
 * @group Register
 */
export type RegisterRow = Readonly<Record<string, string | number | null | undefined>>;

/**
 * What a row of the register came to: an institution, or the problems why it is none.
 *
 * @group Register
 */
export type RegisterReading = ReadableRow | UnreadableRow;

/**
 * A row that came to an institution.
 *
 * @group Register
 */
export interface ReadableRow {
  /** The institution. */
  readonly institution: Institution;
  /** What was left out because it could not be read, by column: a postcode that is none, for one. */
  readonly notes: readonly ProblemIssue[];
  /** Never there. */
  readonly problems?: undefined;
}

/**
 * A row that came to no institution.
 *
 * @group Register
 */
export interface UnreadableRow {
  /** Everything that stands in the way, by column. */
  readonly problems: readonly ProblemIssue[];
  /** Never there. */
  readonly institution?: undefined;
  /** Never there. */
  readonly notes?: undefined;
}

/**
 * A row of the national register of schools (EduBase, today Get information about schools) as an institution.
 *
 * It reads the download's own columns, old and new spellings of their headings, codes or names or both, and forgives what
 * such files are full of: byte-order marks, blanks around and within, capitals, `NA` and `9999` for nothing. A row without
 * URN, name or known type, one that contradicts itself, and one outside England come back as problems, all of them at
 * once. A postcode, number or place that cannot be read is left out and noted.
 *
 * The LEP area is not in the register: add `lepAreas` from a directory of postcodes.
 *
 * @param row - The cells by heading, as readers of CSV files give them. Numbers may be numbers.
 *
 * @throws DomainProblem `bad-register-row` for what is no row at all.
 *
 * @example
 * ```ts
 * import { institutionFromRegisterRow } from 'careers-domain/institutions';
 *
 * const { institution, notes } = institutionFromRegisterRow({
 *   'URN': '100049',
 *   'LA (code)': '202',
 *   'LA (name)': 'Camden',
 *   'EstablishmentNumber': '4104',
 *   'EstablishmentName': 'Haverstock School',
 *   'TypeOfEstablishment (code)': '01',
 *   'TypeOfEstablishment (name)': 'Community School',
 *   'EstablishmentStatus (name)': 'Open',
 *   'PhaseOfEducation (name)': 'Secondary',
 *   'StatutoryLowAge': '11',
 *   'StatutoryHighAge': '18',
 *   'OfficialSixthForm (code)': '1',
 *   'Postcode': 'NW3',
 *   'GOR (name)': 'London',
 *   'Easting': 527968,
 *   'Northing': 184550,
 * });
 * institution;
 * // => {
 * //   urn: '100049',
 * //   dfeNumber: '2024104',
 * //   name: 'Haverstock School',
 * //   kind: 'school',
 * //   registerType: 1,
 * //   phase: 4,
 * //   status: 1,
 * //   statutoryAges: { low: 11, high: 18 },
 * //   sixthForm: true,
 * //   funding: 'state',
 * //   localAuthority: { code: '202', name: 'Camden' },
 * //   region: 'London',
 * //   place: { easting: 527968, northing: 184550 },
 * // }
 * notes; // => [{ path: ['Postcode'], message: "'NW3' is not a postcode; it is left out" }]
 *
 * institutionFromRegisterRow({ URN: '10049', EstablishmentName: 'NA' }).problems;
 * // => [
 * //   { path: ['URN'], message: "'10049' is not a URN of six digits" },
 * //   { path: ['EstablishmentName'], message: 'is missing' },
 * //   { path: ['TypeOfEstablishment (code)'], message: 'is missing' },
 * // ]
 * ```
 *
 * @group Register
 */
export const institutionFromRegisterRow = (row: RegisterRow): RegisterReading => {
  const report: Report = { problems: [], notes: [] };
  const cells = cellsOf(row, report);
  const authority = cellIn('localAuthorityCode', cells, report);
  const institution = {
    urn: readUrn(cells, report),
    ukprn: readUkprn(cells, report),
    dfeNumber: readDfeNumber(authority, cells, report),
    ...readNameAndKind(cells, report),
    phase: readCode('phase', PHASES, cells, report)?.code,
    status: readCode('status', STATUSES, cells, report)?.code,
    statutoryAges: readAges(cells, report),
    sixthForm: readSixthForm(cells, report),
    localAuthority: readLocalAuthority(authority, cells, report),
    region: readRegion(cells, report),
    postcode: readPostcode(cells, report),
    place: readPlace(cells, report),
    pupils: readWhole('pupils', cells, report),
    freeSchoolMealPupils: readWhole('freeSchoolMealPupils', cells, report),
    freeSchoolMealPercent: readPercent(cells, report),
  };
  refuseOtherCountries(cells, report);
  const { problems, notes } = report;
  return problems.length > 0 ? { problems } : { institution: withoutGaps(institution) as Institution, notes };
};

/** Leaves out the properties that nobody knows, so that what goes to JSON comes back the same. */
const withoutGaps = (properties: object): unknown =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

const missing = (column: RegisterColumn): ProblemIssue => ({
  path: [registerColumns[column][0]],
  message: 'is missing',
});

const leftOut = ({ heading, text }: Cell, what: string): ProblemIssue => ({
  path: [heading],
  message: `${nameValue(text)} is not ${what}; it is left out`,
});

const readUrn = (cells: Cells, report: Report): string | undefined => {
  const cell = cellIn('urn', cells, report);
  const urn = cell && digitsOf(cell.text);
  if (isUrn(urn)) return urn;
  report.problems.push(
    cell ? { path: [cell.heading], message: `${nameValue(cell.text)} is not a URN of six digits` } : missing('urn'),
  );
  return undefined;
};

const readUkprn = (cells: Cells, report: Report): string | undefined => {
  const cell = cellIn('ukprn', cells, report);
  const ukprn = cell && digitsOf(cell.text);
  if (cell && !isUkprn(ukprn)) report.notes.push(leftOut(cell, 'a UKPRN, eight digits that begin with 1'));
  return isUkprn(ukprn) ? ukprn : undefined;
};

const readDfeNumber = (authority: Cell | undefined, cells: Cells, report: Report): string | undefined => {
  const establishment = cellIn('establishmentNumber', cells, report);
  const whole = cellIn('dfeNumber', cells, report);
  if (whole) {
    const number = digitsOf(whole.text).replace('/', '');
    if (isDfeNumber(number)) return number;
    report.notes.push(leftOut(whole, 'a DfE number of seven digits'));
  }
  if (!authority || !establishment) return undefined;
  const number = `${digitsOf(authority.text)}${digitsOf(establishment.text).padStart(4, '0')}`;
  if (isDfeNumber(number)) return number;
  report.notes.push(leftOut(establishment, 'an establishment number of four digits'));
  return undefined;
};

const readNameAndKind = (cells: Cells, report: Report): Partial<Institution> => {
  const name = cellIn('name', cells, report)?.text;
  if (name === undefined) report.problems.push(missing('name'));
  const [cell] = cellsIn('type', cells);
  const type = readCode('type', TYPES, cells, report);
  if (!cell) report.problems.push(missing('type'));
  if (name === undefined || !cell || !type) return {};
  if (type.kind === undefined || type.funding === undefined) {
    report.problems.push({
      path: [cell.heading],
      message: `type ${type.code}, ${type.name}, is not of those that careers programmes in England reach`,
    });
    return {};
  }
  const kind = isSixthFormCollege(type, name, cells) ? 'sixth-form-college' : type.kind;
  return { name, kind, registerType: type.code, funding: type.funding };
};

const isSixthFormCollege = (type: RegisterType, name: string, cells: Cells): boolean => {
  const { type: college, furtherEducationType, name: words } = registerCodes.sixthFormCollege;
  const isSaid = cellsIn('furtherEducationType', cells).some(({ text }) => has(text, furtherEducationType));
  return type.code === college && (isSaid || has(name, words));
};

const has = (text: string, words: string): boolean => text.toLowerCase().includes(words);

const TYPES = codesByText(registerCodes.types);
const PHASES = codesByText(registerCodes.phases);
const STATUSES = codesByText(registerCodes.statuses);
const SIXTH_FORMS = codesByText(registerCodes.sixthForm);

const REGIONS: Codes<{ readonly name: string; readonly region?: Region }> = new Map(
  [
    ...registerCodes.regions.map((each) => ({
      texts: [each.code, each.letter, each.name],
      name: each.name,
      region: each.name,
    })),
    ...registerCodes.otherCountries.map(({ letter, names }) => ({ texts: [letter, ...names], name: names.join() })),
  ].flatMap(({ texts, ...region }) => texts.map((text) => [keyOf(text), region] as const)),
);

/**
 * The code of a column on which answers hang. Where one of code and name is unknown the other counts; where neither is
 * known, or they contradict each other, that is a problem.
 */
const readCode = <C extends RegisterCode>(
  column: RegisterColumn,
  codes: Codes<C>,
  cells: Cells,
  report: Report,
): C | undefined => {
  const { code, unknown, contradictions } = readCodes(column, codes, cells);
  report.problems.push(...contradictions);
  (code ? report.notes : report.problems).push(...unknown);
  return code;
};

/** A sixth form in doubt is one not known: the ages then tell the year groups. */
const readSixthForm = (cells: Cells, report: Report): boolean | undefined => {
  const { code, unknown, contradictions } = readCodes('sixthForm', SIXTH_FORMS, cells);
  report.notes.push(...unknown, ...contradictions);
  return contradictions.length > 0 ? undefined : code?.has;
};

const readRegion = (cells: Cells, report: Report): Region | undefined => {
  const { code, unknown, contradictions } = readCodes('region', REGIONS, cells);
  report.problems.push(...contradictions);
  report.notes.push(...unknown);
  const [cell] = cellsIn('region', cells);
  if (cell && code && code.region === undefined) report.problems.push(outside(cell, code.name));
  return code?.region;
};

/** The code of a district begins with the letter of its country; a stray 9999 says nothing. */
const refuseOtherCountries = (cells: Cells, report: Report): void => {
  const cell = cellIn('district', cells, report);
  if (cell && /^[A-DF-Z]\d{8}$/.test(cell.text)) report.problems.push(outside(cell, cell.text));
};

const outside = ({ heading }: Cell, where: string): ProblemIssue => ({
  path: [heading],
  message: `lies outside England: ${where}`,
});

const readAges = (cells: Cells, report: Report): Institution['statutoryAges'] => {
  const low = readAge('lowAge', cells, report);
  const high = readAge('highAge', cells, report);
  if (low === undefined || high === undefined) return undefined;
  if (low.age <= high.age) return { low: low.age, high: high.age };
  report.notes.push(leftOut(low.cell, `an age up to the highest, ${high.age}`));
  return undefined;
};

const readAge = (column: RegisterColumn, cells: Cells, report: Report): { age: number; cell: Cell } | undefined => {
  const cell = cellIn(column, cells, report);
  if (!cell) return undefined;
  const digits = digitsOf(cell.text);
  if (/^\d{1,2}$/.test(digits)) return { age: Number(digits), cell };
  report.notes.push(leftOut(cell, 'an age from 0 to 99'));
  return undefined;
};

const readLocalAuthority = (cell: Cell | undefined, cells: Cells, report: Report): Institution['localAuthority'] => {
  const digits = cell && digitsOf(cell.text);
  const code = digits !== undefined && /^\d{3}$/.test(digits) ? digits : undefined;
  if (cell && code === undefined) report.notes.push(leftOut(cell, 'the code of a local authority, three digits'));
  const name = cellIn('localAuthorityName', cells, report)?.text;
  if (code === undefined && name === undefined) return undefined;
  return { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
};

const readPostcode = (cells: Cells, report: Report): string | undefined => {
  const cell = cellIn('postcode', cells, report);
  const postcode = cell && tidyPostcode(cell.text);
  if (cell && postcode === undefined) report.notes.push(leftOut(cell, 'a postcode'));
  return postcode;
};

const readPlace = (cells: Cells, report: Report): Place | undefined =>
  readPair('easting', 'northing', cells, report) ?? readPair('latitude', 'longitude', cells, report);

const readPair = (
  a: 'easting' | 'latitude',
  b: 'northing' | 'longitude',
  cells: Cells,
  report: Report,
): Place | undefined => {
  const found = [a, b].map((column) => cellIn(column, cells, report));
  const [first, second] = found;
  if (!first || !second) {
    for (const cell of found) if (cell) report.notes.push(leftOut(cell, 'a place without the other half'));
    return undefined;
  }
  const place = { [a]: numberOf(first.text), [b]: numberOf(second.text) };
  // 0 and 0 is what stands there for a place not known; it lies in the sea.
  const isNowhere = place[a] === 0 && place[b] === 0;
  if (!isNowhere && placeProblems(place).length === 0) return place as Place;
  report.notes.push(leftOut(first, 'half of a place'), leftOut(second, 'half of a place'));
  return undefined;
};

const numberOf = (text: string): number | undefined =>
  /^-?\d{1,9}(\.\d{1,20})?$/.test(text) ? Number(text) + 0 : undefined;

const readWhole = (column: 'pupils' | 'freeSchoolMealPupils', cells: Cells, report: Report): number | undefined => {
  const cell = cellIn(column, cells, report);
  if (!cell) return undefined;
  const digits = digitsOf(cell.text);
  if (/^\d{1,9}$/.test(digits)) return Number(digits);
  report.notes.push(leftOut(cell, 'a whole number'));
  return undefined;
};

const readPercent = (cells: Cells, report: Report): number | undefined => {
  const cell = cellIn('freeSchoolMealPercent', cells, report);
  if (!cell) return undefined;
  const percent = numberOf(cell.text.replace(/ ?%$/, ''));
  if (percent !== undefined && percent >= 0 && percent <= 100) return percent;
  report.notes.push(leftOut(cell, 'per cent, 0 to 100'));
  return undefined;
};
