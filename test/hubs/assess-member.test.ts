import { assessMember, hubWave1, hubWave3 } from 'careers-domain/hubs';
import { institutionFromRegisterRow } from 'careers-domain/institutions';
import { describe, expect, it } from 'vitest';
import { registerRows } from '../institutions/register.js';
import { frozen, problemsOf, school, unmet } from './support.js';

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(school(1)).filter(([name]) => !names.includes(name))) as never;

describe('assessMember', () => {
  it('allows an open, state-funded secondary school, and says why by every rule', () => {
    const assessment = assessMember(frozen(school(1)), hubWave1, ['E37000005']);
    expect(assessment).toMatchObject({ urn: '100001', name: 'School 1', allowed: true });
    expect(assessment.reasons.map(({ rule, message }) => [rule, message])).toEqual([
      ['open', 'School 1 is open.'],
      ['england', 'School 1 stands in England: in South West.'],
      ['state-funded', 'School 1 is funded by the state.'],
      ['phase', 'School 1 has phase 4, secondary.'],
      ['area', 'School 1 stands in E37000005, an area of the hub.'],
    ]);
    for (const { cites } of assessment.reasons) expect(cites.length).toBeGreaterThan(0);
  });

  it.each([
    ['closed', school(1, { status: 2 }), 'School 1 is closed.'],
    ['proposed', school(1, { status: 4 }), 'School 1 is proposed to open.'],
    ['of unknown status', without('status'), 'Nothing says that School 1 is open.'],
    [
      'of no known place',
      without('region', 'lepAreas'),
      'Nothing says that School 1 stands in England: its region is not known.',
    ],
    ['independent', school(1, { funding: 'independent' }), 'School 1 is independent.'],
    ['primary', school(1, { phase: 2 }), 'School 1 has phase 2, primary, which does not count.'],
    [
      'a middle school (wave 3 only)',
      school(1, { phase: 5 }),
      'School 1 has phase 5, middle deemed secondary, which does not count.',
    ],
    [
      'a training provider',
      school(1, { kind: 'independent-training-provider' }),
      'School 1 is an independent training provider, which does not count.',
    ],
    ['of no known ages', school(1, { phase: 0 }), 'Neither phase nor ages of School 1 are known.'],
    [
      'too young',
      school(1, { phase: 0, statutoryAges: { low: 3, high: 13 } }),
      'School 1 has pupils to the age of 13; 14 is needed.',
    ],
  ])('refuses one that is %s, for that alone', (_, institution, message) => {
    expect(unmet(assessMember(institution, hubWave1))).toEqual([message]);
  });

  it.each([
    ['to close', school(1, { status: 3 })],
    [
      'a special school of phase 0',
      school(1, { kind: 'special-school', phase: 0, statutoryAges: { low: 2, high: 14 } }),
    ],
    ['a college without ages', school(1, { kind: 'fe-college', phase: 0 })],
    ['a sixth form college', school(1, { kind: 'sixth-form-college', phase: 6 })],
    ['all-through', school(1, { phase: 7 })],
    ['of unknown region in a known area', without('region')],
  ])('allows one that is %s', (_, institution) => {
    expect(unmet(assessMember(institution, hubWave1))).toEqual([]);
  });

  it('allows middle schools in wave 3 (Worcestershire LEP: a hub of middle schools)', () => {
    expect(assessMember(school(1, { phase: 5 }), hubWave3).allowed).toBe(true);
  });

  it('allows independent schools where the call does', () => {
    const members = { ...hubWave1.members, funding: ['state', 'independent'] as const };
    expect(assessMember(school(1, { funding: 'independent' }), { ...hubWave1, members }).allowed).toBe(true);
  });

  it('takes a school in two LEP areas for both, and one whose area nobody knows for none', () => {
    const both = school(1, { lepAreas: ['E37000018', 'E37000039'] });
    expect(assessMember(both, hubWave1, ['E37000039']).allowed).toBe(true);
    expect(unmet(assessMember(both, hubWave1, ['E37000005']))).toEqual([
      'School 1 stands in E37000018 and E37000039, outside E37000005.',
    ]);
    expect(unmet(assessMember(without('lepAreas'), hubWave1, ['E37000005']))).toEqual([
      'The LEP area of School 1 is not known.',
    ]);
  });

  it('tells of each of 2,140 rows of the register of July 2017 whether it may be a member', () => {
    const readings = registerRows().map((row) => institutionFromRegisterRow(row).institution!);
    const assessed = readings.map((institution) => ({ institution, ...assessMember(institution, hubWave1) }));
    const allowed = assessed.filter(({ allowed }) => allowed);
    expect(allowed.length).toBeGreaterThan(1_400);
    expect(allowed.every(({ institution }) => institution.funding === 'state')).toBe(true);
    // Phase 0 is what most special schools and units have; a test for "secondary" would lose them.
    expect(allowed.filter(({ institution }) => institution.phase === 0).length).toBeGreaterThan(200);
    for (const { allowed, reasons } of assessed) expect(allowed).toBe(reasons.every(({ met }) => met));
  });

  it('is refused with every problem', () => {
    expect(
      problemsOf(() => assessMember({ ...school(1), phase: 9 }, { ...hubWave1, id: '' }, ['E37000005', 'E37000005'])),
    ).toEqual([
      'bad-hub-member',
      'institution.phase: is a phase of the register, 0 to 7, not 9',
      "call.id: is a text of 1 to 200 characters, not ''",
      "areas.1: names 'E37000005' a second time",
    ]);
    expect(problemsOf(() => assessMember(school(1), hubWave1, []))).toEqual([
      'bad-hub-member',
      'areas: is a list of LEP areas, at least 1, not 0',
    ]);
  });
});
