import { RegionSchema, type RegisterCode, registerCodes, registerColumns } from 'careers-domain/institutions';
import { describe, expect, it } from 'vitest';

const plain = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '');

const textsOf = (codes: readonly RegisterCode[]) =>
  codes.flatMap(({ code, name, otherNames = [] }) => [String(code), name, ...otherNames].map(plain));

describe('the codes of the register', () => {
  it.each(['types', 'typeGroups', 'phases', 'statuses', 'sixthForm'] as const)('of %s are told apart', (column) => {
    const texts = textsOf(registerCodes[column]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('have the nine regions of England', () => {
    expect(registerCodes.regions.map(({ name }) => name).sort()).toEqual([...RegionSchema.options].sort());
    expect(registerCodes.regions.map(({ code }) => code)).toEqual(
      Array.from({ length: 9 }, (_, index) => `E1200000${index + 1}`),
    );
    const letters = [...registerCodes.regions, ...registerCodes.otherCountries].map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('name only groups that there are', () => {
    const groups = registerCodes.typeGroups.map(({ code }) => code);
    for (const type of registerCodes.types) expect(groups).toEqual(expect.arrayContaining([...type.groups]));
  });

  it('count open and open but proposed to close as open (early careers framework: types and statuses)', () => {
    expect(registerCodes.openStatuses).toEqual([1, 3]);
  });

  it('have as state-funded what the department has (early careers framework: types and statuses)', () => {
    const published = [
      1, 2, 3, 5, 6, 7, 8, 12, 14, 15, 18, 28, 31, 32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 44, 45, 46,
    ];
    const fundingOf = (code: number) => registerCodes.types.find((type) => type.code === code)?.funding;
    for (const code of published) expect([code, fundingOf(code)]).toEqual([code, 'state']);
    for (const code of [10, 11]) expect([code, fundingOf(code)]).toEqual([code, 'independent']);
    // What lies outside England or teaches no pupils of school age is out of reach.
    for (const code of [29, 30, 37, 47, 48]) expect([code, fundingOf(code)]).toEqual([code, undefined]);
  });

  it('tell the funding of every type of which they tell the kind', () => {
    for (const { kind, funding } of registerCodes.types) expect(kind === undefined).toBe(funding === undefined);
  });
});

describe('the columns of the register', () => {
  it('are each read for one thing', () => {
    const headings = Object.values(registerColumns).flat().map(plain);
    expect(new Set(headings).size).toBe(headings.length);
  });
});
