import type { Citation, RuleSet } from '../../core/index.js';
import type { InstitutionKind, Region } from '../entities.js';

/**
 * One code of the register.
 *
 * @group Register codes
 */
export interface RegisterCode {
  /** The number that the register uses. It is printed with or without leading zeros. */
  readonly code: number;
  /** The name that goes with it today. */
  readonly name: string;
  /** Other names that downloads have used. Capitals, blanks and punctuation make no other name. */
  readonly otherNames?: readonly string[];
}

/**
 * One type of establishment of the register, with what it means for careers programmes.
 *
 * @group Register codes
 */
export interface RegisterType extends RegisterCode {
  /** The type groups in which the register lists it. Special academies, for one, stand in two. */
  readonly groups: readonly number[];
  /**
   * Its kind of institution here; absent where careers programmes in England do not reach it. Sources group types for
   * other ends, so this is assumed.
   */
  readonly kind?: InstitutionKind;
  /** Whether the state funds it; absent where `kind` is. */
  readonly funding?: 'state' | 'independent';
}

/**
 * What the register says of a sixth form.
 *
 * @group Register codes
 */
export interface SixthFormCode extends RegisterCode {
  /** Whether there is one; absent where the question does not apply. */
  readonly has?: boolean;
}

/**
 * One region of England with its codes.
 *
 * @group Register codes
 */
export interface RegisterRegion {
  /** The statistical code, such as E12000007. */
  readonly code: string;
  /** The letter in the register's own column of regions. */
  readonly letter: string;
  /** Its name. The register writes "Yorkshire and the Humber", others a capital T. */
  readonly name: Region;
}

/**
 * The codes of the national register of schools (EduBase, today Get information about schools).
 *
 * @group Register codes
 */
export interface RegisterCodes extends RuleSet {
  /** Types of establishment. */
  readonly types: readonly RegisterType[];
  /** Groups of types. */
  readonly typeGroups: readonly RegisterCode[];
  /** Phases of education. */
  readonly phases: readonly RegisterCode[];
  /** Statuses. */
  readonly statuses: readonly RegisterCode[];
  /** The statuses that count as open: open, and open but proposed to close. */
  readonly openStatuses: readonly number[];
  /** What the register says of a sixth form. */
  readonly sixthForm: readonly SixthFormCode[];
  /** The nine regions of England. */
  readonly regions: readonly RegisterRegion[];
  /** What stands in the column of regions where a row is of another country. */
  readonly otherCountries: readonly {
    /** The letter in the register's own column of regions. */
    readonly letter: string;
    /** The names that stand beside it. */
    readonly names: readonly string[];
  }[];
  /** Which colleges are sixth form colleges. */
  readonly sixthFormCollege: {
    /** The type of the register that can be one. */
    readonly type: number;
    /** Words in the further education type that make it one. */
    readonly furtherEducationType: string;
    /** Words in the name that make it one. */
    readonly name: string;
  };
}

const DFE = 'Department for Education';

const cites: readonly Citation[] = [
  {
    title: 'Claim additional payments for teaching: the school model',
    publisher: DFE,
    url: 'https://github.com/DFE-Digital/claim-additional-payments-for-teaching/blob/00ac83c799ab02dc2cf53eedca9db7802f9c460d/app/models/school.rb',
    grade: 'published',
    note: 'Types, type groups, phases and statuses; type 10 is not state-funded although its group is.',
  },
  {
    title: 'Early careers framework: types and statuses of the register',
    publisher: DFE,
    url: 'https://github.com/DFE-Digital/early-careers-framework/blob/048460f82c6de0935ff195b72ea2f5d8f25051ad/app/models/concerns/gias_types.rb',
    grade: 'published',
    note: 'Which types are state-funded, which statuses count as open, and how to tell that a place is in England.',
  },
  {
    title: 'Get information about schools: the service itself',
    publisher: DFE,
    url: 'https://github.com/DFE-Digital/get-information-about-schools/blob/d48c7815589d873826332de3d50e8983822f8cda/Web/Edubase.Services.Texuna/Lookup/LookupApiService.cs',
    grade: 'published',
    note: 'The groups in which the register lists each type.',
  },
  {
    title: 'GIAS query tool: the names of the register',
    publisher: DFE,
    url: 'https://github.com/DFE-Digital/gias-query-tool/tree/facdb13a56243f3f6a13aedddb87ce2267beacf1/ddl/types',
    grade: 'published',
    note: 'The names of types, phases and regions in the current download, and the letters of the regions.',
  },
  {
    title: 'Regions',
    publisher: DFE,
    url: 'https://github.com/dfe-analytical-services/dfe-published-data-qa/blob/2cb0b038de812939117554628465f8420538d7aa/data/regions.csv',
    grade: 'published',
    note: 'The codes of the nine regions.',
  },
];

const STATE_SCHOOL = { kind: 'school', funding: 'state' } as const;
const STATE_SPECIAL = { kind: 'special-school', funding: 'state' } as const;
const ALTERNATIVE = { kind: 'alternative-provision', funding: 'state' } as const;
const SIXTH_FORM = { kind: 'sixth-form-college', funding: 'state' } as const;

/**
 * The codes of the national register of schools: types, groups, phases, statuses, sixth form and regions.
 *
 * @example
 * ```ts
 * import { registerCodes } from 'careers-domain/institutions';
 *
 * registerCodes.types.find(({ code }) => code === 10);
 * // => {
 * //   code: 10,
 * //   name: 'Other independent special school',
 * //   groups: [5],
 * //   kind: 'special-school',
 * //   funding: 'independent',
 * // }
 * ```
 *
 * @group Register codes
 */
export const registerCodes: RegisterCodes = {
  id: 'register-codes',
  title: 'Codes of the national register of schools',
  inForce: { from: '2017-01-01' },
  cites,
  types: [
    { code: 1, name: 'Community school', groups: [4], ...STATE_SCHOOL },
    { code: 2, name: 'Voluntary aided school', groups: [4], ...STATE_SCHOOL },
    { code: 3, name: 'Voluntary controlled school', groups: [4], ...STATE_SCHOOL },
    { code: 5, name: 'Foundation school', groups: [4], ...STATE_SCHOOL },
    { code: 6, name: 'City technology college', groups: [3], ...STATE_SCHOOL },
    { code: 7, name: 'Community special school', groups: [4, 5], ...STATE_SPECIAL },
    { code: 8, name: 'Non-maintained special school', groups: [5], ...STATE_SPECIAL },
    {
      code: 10,
      name: 'Other independent special school',
      groups: [5],
      kind: 'special-school',
      funding: 'independent',
    },
    { code: 11, name: 'Other independent school', groups: [3], kind: 'school', funding: 'independent' },
    { code: 12, name: 'Foundation special school', groups: [4, 5], ...STATE_SPECIAL },
    { code: 14, name: 'Pupil referral unit', groups: [4], ...ALTERNATIVE },
    {
      code: 15,
      name: 'Local authority nursery school',
      otherNames: ['LA nursery school'],
      groups: [4],
      ...STATE_SCHOOL,
    },
    { code: 18, name: 'Further education', groups: [1], kind: 'fe-college', funding: 'state' },
    { code: 24, name: 'Secure units', groups: [9], ...ALTERNATIVE },
    { code: 25, name: 'Offshore schools', groups: [9] },
    { code: 26, name: "Service children's education", groups: [9] },
    { code: 27, name: 'Miscellaneous', groups: [9] },
    { code: 28, name: 'Academy sponsor led', otherNames: ['Academies'], groups: [10], ...STATE_SCHOOL },
    { code: 29, name: 'Higher education institutions', groups: [2] },
    { code: 30, name: 'Welsh establishment', groups: [6] },
    { code: 31, name: 'Sixth form centres', groups: [1], ...SIXTH_FORM },
    { code: 32, name: 'Special post 16 institution', groups: [9], ...STATE_SPECIAL },
    { code: 33, name: 'Academy special sponsor led', groups: [5, 10], ...STATE_SPECIAL },
    { code: 34, name: 'Academy converter', groups: [10], ...STATE_SCHOOL },
    { code: 35, name: 'Free schools', groups: [11], ...STATE_SCHOOL },
    { code: 36, name: 'Free schools special', groups: [5, 11], ...STATE_SPECIAL },
    { code: 37, name: 'British schools overseas', otherNames: ['British overseas schools'], groups: [9] },
    { code: 38, name: 'Free schools alternative provision', groups: [11], ...ALTERNATIVE },
    { code: 39, name: 'Free schools 16 to 19', otherNames: ['Free schools 16-19'], groups: [11], ...SIXTH_FORM },
    { code: 40, name: 'University technical college', groups: [11], ...STATE_SCHOOL },
    { code: 41, name: 'Studio schools', groups: [11], ...STATE_SCHOOL },
    { code: 42, name: 'Academy alternative provision converter', groups: [10], ...ALTERNATIVE },
    { code: 43, name: 'Academy alternative provision sponsor led', groups: [10], ...ALTERNATIVE },
    { code: 44, name: 'Academy special converter', groups: [5, 10], ...STATE_SPECIAL },
    {
      code: 45,
      name: 'Academy 16-19 converter',
      otherNames: ['Academy 16 to 19 converter'],
      groups: [10],
      ...SIXTH_FORM,
    },
    {
      code: 46,
      name: 'Academy 16 to 19 sponsor led',
      otherNames: ['Academy 16-19 sponsor led'],
      groups: [10],
      ...SIXTH_FORM,
    },
    { code: 47, name: "Children's centre", groups: [] },
    { code: 48, name: "Children's centre linked site", groups: [] },
    { code: 49, name: 'Online provider', groups: [], kind: 'school', funding: 'independent' },
    { code: 56, name: 'Institution funded by other government department', groups: [9], ...STATE_SCHOOL },
    {
      code: 57,
      name: 'Academy secure 16 to 19',
      otherNames: ['Secure 16-19 academy'],
      groups: [10],
      ...ALTERNATIVE,
    },
  ],
  typeGroups: [
    { code: 1, name: 'Colleges' },
    { code: 2, name: 'Universities' },
    { code: 3, name: 'Independent schools' },
    {
      code: 4,
      name: 'Local authority maintained schools',
      otherNames: ['LA maintained schools'],
    },
    { code: 5, name: 'Special schools' },
    { code: 6, name: 'Welsh schools' },
    { code: 9, name: 'Other types' },
    { code: 10, name: 'Academies' },
    { code: 11, name: 'Free schools' },
  ],
  phases: [
    { code: 0, name: 'Not applicable' },
    { code: 1, name: 'Nursery' },
    { code: 2, name: 'Primary' },
    { code: 3, name: 'Middle deemed primary' },
    { code: 4, name: 'Secondary' },
    { code: 5, name: 'Middle deemed secondary' },
    { code: 6, name: '16 plus' },
    { code: 7, name: 'All-through' },
  ],
  statuses: [
    { code: 1, name: 'Open' },
    { code: 2, name: 'Closed' },
    { code: 3, name: 'Open, but proposed to close' },
    { code: 4, name: 'Proposed to open' },
  ],
  openStatuses: [1, 3],
  sixthForm: [
    { code: 0, name: 'Not applicable' },
    { code: 1, name: 'Has a sixth form', has: true },
    { code: 2, name: 'Does not have a sixth form', has: false },
  ],
  regions: [
    { code: 'E12000001', letter: 'A', name: 'North East' },
    { code: 'E12000002', letter: 'B', name: 'North West' },
    { code: 'E12000003', letter: 'D', name: 'Yorkshire and The Humber' },
    { code: 'E12000004', letter: 'E', name: 'East Midlands' },
    { code: 'E12000005', letter: 'F', name: 'West Midlands' },
    { code: 'E12000006', letter: 'G', name: 'East of England' },
    { code: 'E12000007', letter: 'H', name: 'London' },
    { code: 'E12000008', letter: 'J', name: 'South East' },
    { code: 'E12000009', letter: 'K', name: 'South West' },
  ],
  otherCountries: [
    { letter: 'W', names: ['Wales', 'Wales (pseudo)'] },
    { letter: 'S', names: ['Scotland'] },
    { letter: 'N', names: ['Northern Ireland'] },
  ],
  sixthFormCollege: { type: 18, furtherEducationType: 'sixth form', name: 'sixth form college' },
};
