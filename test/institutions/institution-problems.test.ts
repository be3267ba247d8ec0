import { type Institution, InstitutionSchema, institutionProblems } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { anyInstitution } from './arbitraries.js';

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
  lepAreas: ['E37000023'],
  postcode: 'NW3 2BQ',
  place: { easting: 527968, northing: 184550 },
  pupils: 1100,
  pupilsByYearGroup: { 7: 180, 13: 60 },
  freeSchoolMealPupils: 500,
  freeSchoolMealPercent: 45.5,
};

describe('the problems of an institution', () => {
  it('are none where all is right', () => {
    expect(institutionProblems(haverstock)).toEqual([]);
    expect(InstitutionSchema.safeParse(haverstock).success).toBe(true);
    fc.assert(
      fc.property(anyInstitution, (institution) => {
        expect(institutionProblems(institution)).toEqual([]);
        expect(InstitutionSchema.safeParse(institution).success).toBe(true);
      }),
    );
  });

  it('are those that the schema finds, at the same places, whatever one property is', () => {
    const anyValue = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(...Object.values(haverstock), '', 0, -1, 14, 99, 100, 0.5, '7', true),
      fc.record({ low: fc.integer(), high: fc.integer(), code: fc.string() }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(haverstock)), anyValue, (field, value) => {
        const institution = { ...haverstock, [field]: value };
        const found = institutionProblems(institution);
        const parsed = InstitutionSchema.safeParse(institution);
        // What the schema finds, the function finds; it also compares ages and looks for repeated areas.
        if (!parsed.success) expect(found[0]?.path[0]).toBe(parsed.error.issues[0]?.path[0] ?? field);
        else if (field !== 'statutoryAges' && field !== 'lepAreas') expect(found).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, object, string, string]>([
    ['a missing name', { name: undefined }, 'name', 'is a name, not nothing'],
    ['ages the wrong way round', { statutoryAges: { low: 18, high: 11 } }, 'statutoryAges', 'above the highest of 11'],
    ['an age too many', { statutoryAges: { low: 11, high: 18, middle: 14 } }, 'statutoryAges.middle', 'no property'],
    ['half the ages', { statutoryAges: { low: 11 } }, 'statutoryAges.high', 'is an age, 0 to 99, not nothing'],
    ['an area twice', { lepAreas: ['E37000023', 'E37000023'] }, 'lepAreas.1', "names 'E37000023' a second time"],
    ['an area that is none', { lepAreas: ['London'] }, 'lepAreas.0', "E37 and six digits, not 'London'"],
    ['no area', { lepAreas: [] }, 'lepAreas', 'names no LEP area'],
    ['pupils of no year group', { pupilsByYearGroup: { 15: 1 } }, 'pupilsByYearGroup.15', "1 to 14, not '15'"],
    ['half a pupil', { pupilsByYearGroup: { 7: 0.5 } }, 'pupilsByYearGroup.7', 'a whole number from 0, not 0.5'],
    ['an authority without digits', { localAuthority: { code: '20' } }, 'localAuthority.code', 'three digits'],
    ['a region of another name', { region: 'Greater London' }, 'region', "not 'Greater London'"],
    ['a mistyped property', { postCode: 'NW3 2BQ' }, 'postCode', "did you mean 'postcode'?"],
  ])('name %s and where it is', (_, change, path, message) => {
    const [problem, ...others] = institutionProblems({ ...haverstock, ...change });
    expect(others).toEqual([]);
    expect(problem?.path.join('.')).toBe(path);
    expect(problem?.message).toContain(message);
  });

  it('are all listed at once, below the path that was given', () => {
    expect(institutionProblems({ urn: 1 }, ['members', 3]).map(({ path }) => path.join('.'))).toEqual([
      'members.3.urn',
      'members.3.name',
      'members.3.kind',
      'members.3.funding',
    ]);
    expect(institutionProblems(null, ['members', 3])).toEqual([
      { path: ['members', 3], message: 'is an institution, not null' },
    ]);
  });

  it('come from own properties only', () => {
    const inherited = JSON.parse(
      '{"__proto__": {"urn": "100049"}, "name": "A", "kind": "constructor", "funding": "state"}',
    );
    expect(institutionProblems(inherited).map(({ path }) => path.join('.'))).toEqual(['__proto__', 'urn', 'kind']);
  });
});

describe('the schema', () => {
  it('makes JSON Schema that refuses what it refuses', () => {
    expect(z.toJSONSchema(InstitutionSchema).$defs?.Institution).toMatchObject({
      additionalProperties: false,
      required: ['urn', 'name', 'kind', 'funding'],
      properties: { statutoryAges: { additionalProperties: false, required: ['low', 'high'] } },
    });
  });
});
