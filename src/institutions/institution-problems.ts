import { DomainProblem, isPlainObject, nameValue, type ProblemIssue, unknownProperties } from '../core/index.js';
import type { Institution, InstitutionKind } from './entities.js';
import { isDfeNumber, isPostcode, isUkprn, isUrn } from './identifiers.js';
import { placeProblems } from './place-problems.js';
import { registerCodes } from './rules/register-codes.js';

/**
 * Everything that is wrong with an institution, each with its path; an empty list where nothing is.
 *
 * It finds what `InstitutionSchema` finds, without zod, and besides that the lowest age stands above the highest, or that
 * a LEP area is named twice.
 *
 * @param institution - Anything: it need not have the right shape.
 * @param path - Where it stands in a larger input, for the paths of the problems.
 *
 * @throws DomainProblem `bad-path` for a path that is none.
 *
 * @example
 * ```ts
 * import { institutionProblems } from 'careers-domain/institutions';
 *
 * institutionProblems({ urn: '10049', name: 'Haverstock School', kind: 'school', funding: 'State' });
 * // => [
 * //   { path: ['urn'], message: "is a URN, six digits, not '10049'" },
 * //   { path: ['funding'], message: "is 'state' or 'independent', not 'State'" },
 * // ]
 * ```
 *
 * @group Institutions
 */
export const institutionProblems = (institution: unknown, path: ProblemIssue['path'] = []): readonly ProblemIssue[] => {
  if (!Array.isArray(path)) {
    throw new DomainProblem('bad-path', 'Not a path', [
      { path: [], message: `${nameValue(path)} is not a list of names and positions` },
    ]);
  }
  if (!isPlainObject(institution)) return [{ path, message: `is an institution, not ${nameValue(institution)}` }];
  return [
    ...unknownProperties(institution, Object.keys(CHECKS), path),
    ...fieldProblems(institution, ['urn', 'name', 'kind', 'funding'], path),
  ];
};

/** What is wrong with the known properties of an institution of which perhaps only a part is given. */
export const fieldProblems = (
  institution: Readonly<Record<string, unknown>>,
  required: readonly (keyof Institution)[],
  path: ProblemIssue['path'] = [],
): readonly ProblemIssue[] =>
  Object.entries(CHECKS).flatMap(([field, check]) => {
    const value = Object.hasOwn(institution, field) ? institution[field] : undefined;
    const isMissing = value === undefined && required.some((name) => name === field);
    if (value === undefined && !isMissing) return [];
    return check(value).map((issue) => ({ ...issue, path: [...path, field, ...issue.path] }));
  });

type Check = (value: unknown) => readonly ProblemIssue[];

// A kind left out here, or one too many, does not compile.
const KINDS: Readonly<Record<InstitutionKind, true>> = {
  school: true,
  'special-school': true,
  'alternative-provision': true,
  'sixth-form-college': true,
  'fe-college': true,
  'independent-training-provider': true,
};

const FUNDINGS: Readonly<Record<Institution['funding'], true>> = { state: true, independent: true };

const REGIONS: readonly unknown[] = registerCodes.regions.map(({ name }) => name);

const problem = (message: string, path: ProblemIssue['path'] = []): readonly ProblemIssue[] => [{ path, message }];

const is =
  (isRight: (value: unknown) => boolean, what: string): Check =>
  (value) =>
    isRight(value) ? [] : problem(`is ${what}, not ${nameValue(value)}`);

const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isPercent = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 100;

/** Checks the properties of an object, each where it is there. */
const properties =
  (what: string, checks: Readonly<Record<string, Check>>, required: readonly string[]): Check =>
  (value) => {
    if (!isPlainObject(value)) return problem(`is ${what}, not ${nameValue(value)}`);
    return [
      ...unknownProperties(value, Object.keys(checks)),
      ...Object.entries(checks).flatMap(([name, check]) =>
        value[name] === undefined && !required.includes(name)
          ? []
          : check(value[name]).map((issue) => ({ ...issue, path: [name, ...issue.path] })),
      ),
    ];
  };

const isAge = is((value) => isWhole(value, 0, 99), 'an age, 0 to 99');

const ageFields = properties('the lowest and the highest age', { low: isAge, high: isAge }, ['low', 'high']);

const checkAges: Check = (value) => {
  const issues = ageFields(value);
  if (issues.length > 0) return issues;
  const { low, high } = value as { low: number; high: number };
  return low <= high ? [] : problem(`has a lowest age of ${low}, above the highest of ${high}`);
};

const checkLepAreas: Check = (value) => {
  if (!Array.isArray(value)) return problem(`is a list of codes of LEP areas, not ${nameValue(value)}`);
  if (value.length === 0) return problem('names no LEP area; leave it out where none is known');
  const seen = new Set<unknown>();
  return Array.from(value).flatMap((code: unknown, index) => {
    const isRepeated = seen.has(code);
    seen.add(code);
    if (typeof code !== 'string' || !/^E37\d{6}$/.test(code)) {
      return problem(`is the code of a LEP area, E37 and six digits, not ${nameValue(code)}`, [index]);
    }
    return isRepeated ? problem(`names ${code} a second time`, [index]) : [];
  });
};

const checkYearGroups: Check = (value) => {
  if (!isPlainObject(value)) return problem(`are pupils by year group, not ${nameValue(value)}`);
  return Object.entries(value).flatMap(([year, pupils]) => [
    ...(/^([1-9]|1[0-4])$/.test(year) ? [] : problem(`is a year group, 1 to 14, not ${nameValue(year)}`, [year])),
    ...(isWhole(pupils, 0) ? [] : problem(`is a whole number from 0, not ${nameValue(pupils)}`, [year])),
  ]);
};

const CHECKS: Readonly<Record<keyof Institution, Check>> = {
  urn: is(isUrn, 'a URN, six digits'),
  ukprn: is(isUkprn, 'a UKPRN, eight digits that begin with 1'),
  dfeNumber: is(isDfeNumber, 'a DfE number, seven digits'),
  name: is(isText, 'a name'),
  kind: is(
    (value) => typeof value === 'string' && Object.hasOwn(KINDS, value),
    `one of ${Object.keys(KINDS).join(', ')}`,
  ),
  registerType: is((value) => isWhole(value, 1, 99), 'a type of the register, 1 to 99'),
  phase: is((value) => isWhole(value, 0, 7), 'a phase of the register, 0 to 7'),
  status: is((value) => isWhole(value, 1, 4), 'a status of the register, 1 to 4'),
  statutoryAges: checkAges,
  sixthForm: is((value) => typeof value === 'boolean', 'true or false'),
  funding: is((value) => typeof value === 'string' && Object.hasOwn(FUNDINGS, value), "'state' or 'independent'"),
  localAuthority: properties(
    'the code and name of a local authority',
    {
      code: is((value) => typeof value === 'string' && /^\d{3}$/.test(value), 'a code of three digits'),
      name: is(isText, 'a name'),
    },
    [],
  ),
  region: is((value) => REGIONS.includes(value), `one of ${REGIONS.join(', ')}`),
  lepAreas: checkLepAreas,
  postcode: is(isPostcode, 'a postcode in capitals with one space'),
  place: placeProblems,
  pupils: is((value) => isWhole(value, 0), 'a whole number from 0'),
  pupilsByYearGroup: checkYearGroups,
  freeSchoolMealPupils: is((value) => isWhole(value, 0), 'a whole number from 0'),
  freeSchoolMealPercent: is(isPercent, 'per cent, 0 to 100'),
};
