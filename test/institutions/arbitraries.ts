import { type Institution, type Place, registerCodes } from 'careers-domain/institutions';
import fc from 'fast-check';

/** Any URN. */
export const anyUrn: fc.Arbitrary<string> = fc.integer({ min: 100_000, max: 999_999 }).map(String);

/** Any place on the grid, in the box around England. */
export const anyGridPlace: fc.Arbitrary<Place> = fc.record({
  easting: fc.integer({ min: 82_000, max: 656_000 }),
  northing: fc.integer({ min: 5_000, max: 658_000 }),
});

/** Any place on Earth. */
export const anyGlobePlace: fc.Arbitrary<Place> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

const anyAges = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 99 }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

const required = fc.record({
  urn: anyUrn,
  name: fc.string({ minLength: 1 }),
  kind: fc.constantFrom<Institution['kind']>(
    'school',
    'special-school',
    'alternative-provision',
    'sixth-form-college',
    'fe-college',
    'independent-training-provider',
  ),
  funding: fc.constantFrom<Institution['funding']>('state', 'independent'),
});

const optional = fc.record(
  {
    ukprn: fc.integer({ min: 10_000_000, max: 19_999_999 }).map(String),
    dfeNumber: fc.integer({ min: 2_010_000, max: 9_389_999 }).map(String),
    registerType: fc.constantFrom(...registerCodes.types.map(({ code }) => code)),
    phase: fc.integer({ min: 0, max: 7 }),
    status: fc.integer({ min: 1, max: 4 }),
    statutoryAges: anyAges,
    sixthForm: fc.boolean(),
    localAuthority: fc.record({ code: fc.integer({ min: 201, max: 938 }).map(String), name: fc.constant('Camden') }),
    region: fc.constantFrom(...registerCodes.regions.map(({ name }) => name)),
    lepAreas: fc
      .uniqueArray(fc.integer({ min: 1, max: 63 }), { minLength: 1, maxLength: 3 })
      .map((numbers) => numbers.map((number) => `E37${String(number).padStart(6, '0')}`)),
    postcode: fc.constantFrom('NW3 2BQ', 'M1 1AE', 'B33 8TH', 'CR2 6XH', 'DN55 1PT', 'W1A 1HQ', 'EC1A 1BB'),
    place: fc.oneof(anyGridPlace, anyGlobePlace),
    pupils: fc.nat(9_999),
    pupilsByYearGroup: fc.dictionary(fc.integer({ min: 1, max: 14 }).map(String), fc.nat(400)),
    freeSchoolMealPupils: fc.nat(9_999),
    freeSchoolMealPercent: fc.double({ min: 0, max: 100, noNaN: true }),
  },
  { requiredKeys: [] },
);

/** Any right institution. */
export const anyInstitution: fc.Arbitrary<Institution> = fc
  .tuple(required, optional)
  .map(([needed, more]) => ({ ...needed, ...more }));
