/**
 * Schools, colleges and training providers: who they are in the national register, what they teach and where they stand.
 *
 * @module institutions
 */
export { distanceKm } from './distance-km.js';
export {
  type DfeNumber,
  DfeNumberSchema,
  type FrameworkId,
  FrameworkIdSchema,
  type GlobePlace,
  GlobePlaceSchema,
  type GridPlace,
  GridPlaceSchema,
  type Institution,
  type InstitutionKind,
  InstitutionKindSchema,
  InstitutionSchema,
  type Place,
  PlaceSchema,
  type Postcode,
  PostcodeSchema,
  type Region,
  RegionSchema,
  type Setting,
  SettingSchema,
  type Ukprn,
  UkprnSchema,
  type Urn,
  UrnSchema,
  type YearGroup,
  YearGroupSchema,
} from './entities.js';
export { evaluationFormFor, type FormDecision, type FormFacts, type FormOptions } from './evaluation-form-for.js';
export {
  formatDfeNumber,
  isDfeNumber,
  isPostcode,
  isUkprn,
  isUrn,
  parseDfeNumber,
  parsePostcode,
  parseUkprn,
  parseUrn,
} from './identifiers.js';
export {
  institutionFromRegisterRow,
  type ReadableRow,
  type RegisterReading,
  type RegisterRow,
  type UnreadableRow,
} from './institution-from-register-row.js';
export { institutionProblems } from './institution-problems.js';
export { placeProblems } from './place-problems.js';
export {
  type EvaluationForm,
  type EvaluationFormRules,
  evaluationForms,
  type FormAudience,
  type FormRule,
} from './rules/evaluation-forms.js';
export { institutionRules } from './rules/institution-rules.js';
export {
  type RegisterCode,
  type RegisterCodes,
  type RegisterRegion,
  type RegisterType,
  registerCodes,
  type SixthFormCode,
} from './rules/register-codes.js';
export { type RegisterColumn, registerColumns } from './rules/register-columns.js';
export { type YearGroupRules, yearGroupRules } from './rules/year-groups.js';
export {
  indexSchools,
  type PlacedSchool,
  type SchoolIndex,
  type SchoolNearby,
  schoolsWithin,
} from './schools-within.js';
export { type SettingFacts, settingOf } from './setting-of.js';
