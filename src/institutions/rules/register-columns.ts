/**
 * What a column of the register holds.
 *
 * @group Register codes
 */
export type RegisterColumn =
  | 'urn'
  | 'ukprn'
  | 'localAuthorityCode'
  | 'localAuthorityName'
  | 'establishmentNumber'
  | 'dfeNumber'
  | 'name'
  | 'type'
  | 'furtherEducationType'
  | 'status'
  | 'phase'
  | 'lowAge'
  | 'highAge'
  | 'sixthForm'
  | 'postcode'
  | 'region'
  | 'district'
  | 'easting'
  | 'northing'
  | 'latitude'
  | 'longitude'
  | 'pupils'
  | 'freeSchoolMealPercent'
  | 'freeSchoolMealPupils';

/**
 * The columns of the register that are read, by what they hold: the headings of the current download, and older ones.
 *
 * Capitals, blanks, punctuation and a byte-order mark in a heading make no difference: `LA (code)`, `LA.Code` and
 * `la_code` are one. Where a code and a name are both there, both are read and must agree.
 *
 * @example
 * ```ts
 * import { registerColumns } from 'careers-domain/institutions';
 *
 * registerColumns.status;
 * // => ['EstablishmentStatus (code)', 'EstablishmentStatus (name)', 'EstablishmentStatus']
 * ```
 *
 * @group Register codes
 */
export const registerColumns: Readonly<Record<RegisterColumn, readonly [string, ...string[]]>> = {
  urn: ['URN'],
  ukprn: ['UKPRN'],
  localAuthorityCode: ['LA (code)'],
  localAuthorityName: ['LA (name)'],
  establishmentNumber: ['EstablishmentNumber'],
  dfeNumber: ['DfENumber', 'LAESTAB'],
  name: ['EstablishmentName'],
  type: ['TypeOfEstablishment (code)', 'TypeOfEstablishment (name)', 'TypeOfEstablishment'],
  furtherEducationType: ['FurtherEducationType (name)', 'FurtherEducationType'],
  status: ['EstablishmentStatus (code)', 'EstablishmentStatus (name)', 'EstablishmentStatus'],
  phase: ['PhaseOfEducation (code)', 'PhaseOfEducation (name)', 'PhaseOfEducation'],
  lowAge: ['StatutoryLowAge'],
  highAge: ['StatutoryHighAge'],
  sixthForm: ['OfficialSixthForm (code)', 'OfficialSixthForm (name)', 'OfficialSixthForm'],
  postcode: ['Postcode'],
  region: ['GOR (code)', 'GOR (name)', 'GOR', 'Region'],
  district: ['DistrictAdministrative (code)'],
  easting: ['Easting'],
  northing: ['Northing'],
  latitude: ['Latitude'],
  longitude: ['Longitude'],
  pupils: ['NumberOfPupils'],
  freeSchoolMealPercent: ['PercentageFSM'],
  freeSchoolMealPupils: ['FSM'],
};
