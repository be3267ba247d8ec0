import { indexSchools, yearGroupRules } from 'careers-domain/institutions';

const school = {
  urn: '100049',
  ukprn: '10002938',
  dfeNumber: '2024104',
  name: 'Haverstock School',
  kind: /** @type {const} */ ('school'),
  registerType: 1,
  phase: 4,
  status: 1,
  statutoryAges: { low: 11, high: 18 },
  sixthForm: true,
  funding: /** @type {const} */ ('state'),
  localAuthority: { code: '202', name: 'Camden' },
  region: /** @type {const} */ ('London'),
  lepAreas: ['E37000051'],
  postcode: 'NW3 2BQ',
  place: { easting: 527_968, northing: 184_550 },
  pupils: 1200,
  pupilsByYearGroup: { '11': 180, '7': 200 },
  freeSchoolMealPupils: 500,
  freeSchoolMealPercent: 41.7,
};
const unit = {
  name: 'CCfL Key Stage 4 PRU',
  kind: /** @type {const} */ ('alternative-provision'),
  statutoryAges: { low: 14, high: 16 },
};
const row = {
  'URN': '100049',
  'LA (code)': '202',
  'LA (name)': 'Camden',
  'EstablishmentNumber': '4104',
  'EstablishmentName': 'Haverstock School',
  'TypeOfEstablishment (code)': '01',
  'TypeOfEstablishment (name)': 'Community School',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (name)': 'Secondary',
  'StatutoryLowAge': '11',
  'StatutoryHighAge': '18',
  'OfficialSixthForm (code)': '1',
  'Postcode': 'NW3 2BQ',
  'GOR (name)': 'London',
  'NumberOfPupils': '1,200',
  'PercentageFSM': '41.7',
  'Easting': 527_968,
  'Northing': 184_550,
};
const schools = [
  { urn: '100049', place: { easting: 527_968, northing: 184_550 } },
  { urn: '100050', place: { easting: 528_256, northing: 186_071 } },
  { urn: '100001' },
];
const onTheGlobe = [
  { urn: '100049', place: { latitude: 51.5456, longitude: -0.1554 } },
  { urn: '100050', place: { latitude: 51.559, longitude: -0.151 } },
];
const london = { latitude: 51.5074, longitude: -0.1278 };

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/institutions')>} */
export const calls = {
  distanceKm: [
    [school.place, { easting: 528_256, northing: 186_071 }],
    [london, { latitude: 53.4808, longitude: -2.2426 }],
  ],
  evaluationFormFor: [
    [school, '2019-03-31'],
    [unit, '2019-03-31', { mostTakeLevel2: true }],
    [{ kind: 'fe-college' }, '2018-05-25'],
  ],
  formatDfeNumber: [['2024104']],
  indexSchools: [[schools], [schools, 25]],
  institutionFromRegisterRow: [[row], [{ 'URN': '10049', 'EstablishmentName': 'NA' }]],
  institutionProblems: [[school], [{ ...school, urn: '1' }, ['schools', 0]]],
  isDfeNumber: [['2024104'], ['202/4104']],
  isPostcode: [['NW3 2BQ'], ['nw32bq']],
  isUkprn: [['10002938'], ['20002938']],
  isUrn: [['100049'], ['100049\n']],
  parseDfeNumber: [['202/4104'], [2024104]],
  parsePostcode: [[' nw32bq']],
  parseUkprn: [['10002938 '], [10_002_938]],
  parseUrn: [[' 100049 '], [100_049]],
  placeProblems: [[school.place], [{ latitude: 91, longitude: 0 }]],
  schoolsWithin: [
    [indexSchools(schools), school.place, 5],
    [indexSchools(onTheGlobe, 3), london, 20],
  ],
  settingOf: [[school], [unit], [{ kind: 'special-school', statutoryAges: { low: 3, high: 19 } }, yearGroupRules]],
};
