import { DomainProblem, isPlainObject, nameValue, type ProblemIssue, shape, unknownProperties } from '../core/index.js';
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
    const value = shape.ownValue(institution, field);
    const isMissing = value === undefined && required.some((name) => name === field);
    return value === undefined && !isMissing ? [] : check(value, [...path, field]);
  });

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

const whole = (what: string, least: number, most = Number.MAX_SAFE_INTEGER): shape.Check =>
  shape.value(what, (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most);

const age = whole('an age, 0 to 99', 0, 99);

const ages = shape.andThen<{ low: number; high: number }>(
  shape.object('the lowest and the highest age', { low: age, high: age }),
  ({ low, high }, path) =>
    low <= high ? [] : [{ path, message: `has a lowest age of ${low}, above the highest of ${high}` }],
);

const lepAreas = shape.andThen<readonly string[]>(
  shape.list('a list of codes of LEP areas', shape.text('the code of a LEP area, E37 and six digits', /^E37\d{6}$/)),
  (areas, path) =>
    areas.length === 0
      ? [{ path, message: 'names no LEP area; leave it out where none is known' }]
      : shape.distinct((area: string) => area)(areas, path),
);

const yearGroups: shape.Check = (value, path) => {
  if (!isPlainObject(value)) return [{ path, message: `are pupils by year group, not ${nameValue(value)}` }];
  return Object.entries(value).flatMap(([year, pupils]) => [
    ...(/^([1-9]|1[0-4])$/.test(year)
      ? []
      : [{ path: [...path, year], message: `is a year group, 1 to 14, not ${nameValue(year)}` }]),
    ...shape.whole(0)(pupils, [...path, year]),
  ]);
};

const CHECKS: Readonly<Record<keyof Institution, shape.Check>> = {
  urn: shape.value('a URN, six digits', isUrn),
  ukprn: shape.value('a UKPRN, eight digits that begin with 1', isUkprn),
  dfeNumber: shape.value('a DfE number, seven digits', isDfeNumber),
  name: shape.text('a name'),
  kind: shape.value(
    `one of ${Object.keys(KINDS).join(', ')}`,
    (value) => typeof value === 'string' && Object.hasOwn(KINDS, value),
  ),
  registerType: whole('a type of the register, 1 to 99', 1, 99),
  phase: whole('a phase of the register, 0 to 7', 0, 7),
  status: whole('a status of the register, 1 to 4', 1, 4),
  statutoryAges: ages,
  sixthForm: shape.flag,
  funding: shape.value(
    "'state' or 'independent'",
    (value) => typeof value === 'string' && Object.hasOwn(FUNDINGS, value),
  ),
  localAuthority: shape.object('the code and name of a local authority', {
    code: shape.optional(shape.text('a code of three digits', /^\d{3}$/)),
    name: shape.optional(shape.text('a name')),
  }),
  region: shape.value(`one of ${REGIONS.join(', ')}`, (value) => REGIONS.includes(value)),
  lepAreas,
  postcode: shape.value('a postcode in capitals with one space', isPostcode),
  place: placeProblems,
  pupils: shape.whole(0),
  pupilsByYearGroup: yearGroups,
  freeSchoolMealPupils: shape.whole(0),
  freeSchoolMealPercent: shape.value(
    'per cent, 0 to 100',
    (value) => typeof value === 'number' && value >= 0 && value <= 100,
  ),
};
