import { DomainProblem } from 'careers-domain/core';
import { type SettingFacts, SettingSchema, settingOf, yearGroupRules } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInstitution } from './arbitraries.js';

const years = (kind: SettingFacts['kind'], low: number, high: number, sixthForm?: boolean) =>
  settingOf({ kind, statutoryAges: { low, high }, sixthForm }).yearGroups;

describe('the year groups of a setting', () => {
  it.each<[string, SettingFacts['kind'], number, number, number, number]>([
    ['a secondary school to 16', 'school', 11, 16, 7, 11],
    ['a secondary school to 18', 'school', 11, 18, 7, 13],
    ['a secondary school registered to 19', 'school', 11, 19, 7, 13],
    ['a school to 17', 'school', 11, 17, 7, 12],
    ['an upper school', 'school', 13, 18, 9, 13],
    ['a university technical college', 'school', 14, 19, 10, 13],
    ['a middle school', 'school', 9, 13, 5, 8],
    ['a primary school with a reception', 'school', 4, 11, 1, 6],
    ['an all-through school with a nursery', 'school', 2, 18, 1, 13],
    ['a special school to 19', 'special-school', 11, 19, 7, 14],
    ['a special college to 25', 'special-school', 16, 25, 12, 14],
    ['a pupil referral unit', 'alternative-provision', 5, 16, 1, 11],
    ['a sixth form college', 'sixth-form-college', 16, 19, 12, 13],
    ['a college for all from 14', 'fe-college', 14, 99, 10, 13],
  ])('of %s', (_, kind, low, high, first, last) => {
    expect(years(kind, low, high)).toEqual(Array.from({ length: last - first + 1 }, (__, index) => first + index));
  });

  it('end with Year 11 where the register says that a school has no sixth form, whatever its highest age', () => {
    expect(years('school', 11, 18, false)).toEqual([7, 8, 9, 10, 11]);
    expect(years('school', 11, 18, true).at(-1)).toBe(13);
  });

  it('do not end there for special schools, whose sixth form is often not an official one', () => {
    expect(years('special-school', 11, 19, false).at(-1)).toBe(14);
  });

  it('do not end there for a school that begins after Year 11', () => {
    expect(years('school', 16, 18, false)).toEqual([12, 13]);
  });

  it('are 12 and 13 for a college whose ages are not known', () => {
    expect(settingOf({ kind: 'independent-training-provider' }).yearGroups).toEqual([12, 13]);
  });

  it.each([
    ['whose ages are not known', undefined, 'are not known'],
    ['for children under five', { low: 2, high: 5 }, '2 to 5 are the ages of no year group'],
    ['for adults only', { low: 19, high: 99 }, '19 to 99'],
  ])('are a problem for a school %s', (_, statutoryAges, message) => {
    expect(() => settingOf({ kind: 'school', statutoryAges })).toThrow(message);
  });

  it('follow the rules that are given', () => {
    const rules = { ...yearGroupRules, lastYear: 14 };
    expect(settingOf({ kind: 'school', statutoryAges: { low: 11, high: 19 } }, rules).yearGroups.at(-1)).toBe(14);
  });
});

describe('a setting', () => {
  it.each<[SettingFacts['kind'], boolean]>([
    ['school', false],
    ['special-school', true],
    ['alternative-provision', true],
    ['sixth-form-college', false],
    ['fe-college', false],
    ['independent-training-provider', false],
  ])('of the kind %s is specialist: %s', (kind, specialist) => {
    expect(settingOf({ kind, statutoryAges: { low: 11, high: 18 } }).specialist).toBe(specialist);
  });

  it('is one for every institution, or there is a DomainProblem that says why not', () => {
    fc.assert(
      fc.property(anyInstitution, (institution) => {
        const before = structuredClone(institution);
        try {
          const setting = settingOf(institution);
          expect(SettingSchema.parse(setting)).toEqual(setting);
          expect(setting.yearGroups).toEqual([...new Set(setting.yearGroups)].sort((a, b) => a - b));
        } catch (problem) {
          expect(problem).toBeInstanceOf(DomainProblem);
          expect((problem as DomainProblem).code).toBe('no-setting');
        }
        expect(institution).toEqual(before);
      }),
    );
  });

  it('is refused for facts that are wrong, and for the position that map hands over', () => {
    expect(() => settingOf({ kind: 'college' } as never)).toThrow('kind: is one of school, special-school');
    expect(() => settingOf({ kind: 'school', statutoryAges: { low: 18, high: 11 } })).toThrow('above the highest');
    expect(() => settingOf('100049' as never)).toThrow("is an institution, not '100049'");
    expect(() => [{ kind: 'fe-college' }].map(settingOf as never)).toThrow('0 says nothing of ages and years');
  });
});
