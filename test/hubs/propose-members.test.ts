import { hubWave1, hubWave3, type ProposalOptions, proposeMembers } from 'careers-domain/hubs';
import { distanceKm, type Institution, institutionFromRegisterRow } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerRows } from '../institutions/register.js';
import { frozen, problemsOf, school, unmet, urnOf } from './support.js';

const call = { ...hubWave1, size: { least: 2, most: 4 } };
const at = (n: number, km: number, more: Partial<Institution> = {}) =>
  school(n, { place: { easting: 200_000 + km * 1000, northing: 60_000 }, ...more });

const row = [at(0, 0), at(1, 3), at(2, 5), at(3, 20), at(4, 21), at(5, 22), at(6, 90)];

describe('proposeMembers', () => {
  it('proposes the largest and most compact group where no need is given', () => {
    const proposal = proposeMembers(frozen(row), call, frozen({ km: 5 }));
    // Around 3 km: ways of 0, 2 and 3 km; around 21 km: 0, 1 and 1.
    expect(proposal).toMatchObject({
      allowed: true,
      middle: urnOf(4),
      need: 0,
      eligible: 7,
      ineligible: [],
      unplaced: [],
    });
    expect(proposal.members).toEqual([
      { urn: urnOf(4), name: 'School 4', km: 0, need: 0 },
      { urn: urnOf(3), name: 'School 3', km: 1, need: 0 },
      { urn: urnOf(5), name: 'School 5', km: 1, need: 0 },
    ]);
    expect(proposal.reasons.map(({ rule, message }) => [rule, message])).toEqual([
      ['size-least', '3 members stand within 5 km of School 4; at least 2 are needed.'],
    ]);
  });

  it('proposes those in the greatest need, and of equal need the nearest', () => {
    const need = { [urnOf(0)]: 9, [urnOf(2)]: 9, [urnOf(1)]: 1 };
    const proposal = proposeMembers(row, call, { km: 5, need });
    expect(proposal.middle).toBe(urnOf(1));
    expect(proposal.members.map(({ urn, need }) => [urn, need])).toEqual([
      [urnOf(1), 1],
      [urnOf(2), 9],
      [urnOf(0), 9],
    ]);
    expect(proposal.need).toBe(19);
  });

  it('takes no more than are wanted, or than a new hub may have, and the one in the middle always', () => {
    const crowd = Array.from({ length: 9 }, (_, k) => at(k, k));
    expect(proposeMembers(crowd, call, { km: 9 }).members).toHaveLength(4);
    expect(proposeMembers(crowd, { ...hubWave3, size: { least: 3 } }, { km: 9 }).members).toHaveLength(3);
    const need = Object.fromEntries(crowd.map(({ urn }, k) => [urn, k]));
    const two = proposeMembers(crowd, call, { km: 9, size: 2, need });
    expect(two.members.map(({ urn }) => urn)).toEqual([urnOf(7), urnOf(8)]);
  });

  it('leaves out who may not be a member, is taken, stands elsewhere or nobody knows where', () => {
    const { place, ...nowhere } = at(9, 1);
    const mixed = [...row, at(7, 1, { status: 2 }), at(8, 2, { lepAreas: ['E37000009'] }), nowhere];
    const proposal = proposeMembers(mixed, call, { km: 5, areas: ['E37000005'], taken: [urnOf(4)] });
    expect(proposal.middle).toBe(urnOf(1));
    expect(proposal.members.map(({ urn }) => urn)).toEqual([urnOf(1), urnOf(2), urnOf(0)]);
    expect(proposal.eligible).toBe(7);
    expect(proposal.unplaced).toEqual([urnOf(9)]);
    expect(proposal.ineligible.map((each) => [each.urn, unmet(each)])).toEqual([
      [urnOf(7), ['School 7 is closed.']],
      [urnOf(8), ['School 8 stands in E37000009, outside E37000005.']],
    ]);
    expect(proposeMembers(mixed, call, { km: 5, taken: [urnOf(4)] }).members.map(({ urn }) => urn)).toContain(urnOf(8));
  });

  it('says no where too few stand together, or nobody', () => {
    expect(unmet(proposeMembers(row, hubWave1, { km: 5 }))).toEqual([
      '3 members stand within 5 km of School 4; at least 20 are needed.',
    ]);
    expect(unmet(proposeMembers([at(1, 1)], call, { km: 5 }))).toEqual([
      '1 member stands within 5 km of School 1; at least 2 are needed.',
    ]);
    const nobody = proposeMembers([], call, { km: 0 });
    expect(unmet(nobody)).toEqual([
      '0 members stand within 0 km of nobody whose place is known; at least 2 are needed.',
    ]);
    expect('middle' in nobody).toBe(false);
  });

  it('is the best group of all middles, as looking at each shows, whatever the order', () => {
    const anySchools = fc
      .array(fc.tuple(fc.nat(40), fc.nat(4)), { minLength: 1, maxLength: 14 })
      .map((drawn) => drawn.map(([km, need], n) => ({ institution: at(n, km), need })));
    fc.assert(
      fc.property(anySchools, fc.nat(15), fc.integer({ min: 1, max: 5 }), fc.nat(13), (drawn, km, size, turn) => {
        const institutions = drawn.map(({ institution }) => institution);
        const need = Object.fromEntries(drawn.map(({ institution, need }) => [institution.urn, need]));
        const options: ProposalOptions = { km, size, need };
        const found = proposeMembers(institutions, call, options);
        const groups = institutions.map((middle) => {
          const others = institutions
            .filter(({ urn }) => urn !== middle.urn)
            .map(({ urn, place }) => ({ urn, need: need[urn]!, km: distanceKm(place!, middle.place!) }))
            .filter((each) => each.km <= km)
            .sort((a, b) => b.need - a.need || a.km - b.km || Number(a.urn) - Number(b.urn));
          const members = [{ urn: middle.urn, need: need[middle.urn]!, km: 0 }, ...others].slice(0, size);
          return {
            middle: middle.urn,
            members: members.map(({ urn }) => urn),
            need: members.reduce((sum, each) => sum + each.need, 0),
            ways: members.reduce((sum, each) => sum + each.km, 0),
          };
        });
        const [best] = groups.sort(
          (a, b) =>
            b.need - a.need ||
            b.members.length - a.members.length ||
            a.ways - b.ways ||
            Number(a.middle) - Number(b.middle),
        );
        expect([found.middle, found.members.map(({ urn }) => urn), found.need]).toEqual([
          best!.middle,
          best!.members,
          best!.need,
        ]);
        const turned = [
          ...institutions.slice(turn % institutions.length),
          ...institutions.slice(0, turn % institutions.length),
        ];
        expect(proposeMembers(turned, call, options)).toEqual(found);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
    );
  });

  it('proposes 40 of the South West within 30 km from the register of July 2017', () => {
    const institutions = registerRows()
      .filter((row) => row['GOR (name)'] === 'South West')
      .map((row) => institutionFromRegisterRow(row).institution!);
    const proposal = proposeMembers(institutions, hubWave1, { km: 30 });
    expect(proposal.allowed).toBe(true);
    expect(proposal.members.length).toBeGreaterThanOrEqual(20);
    expect(proposal.members.every(({ km }) => km <= 30)).toBe(true);
    expect(proposal.eligible + proposal.ineligible.length).toBe(institutions.length);
  });

  it('is refused with every problem', () => {
    const options = { km: -1, size: 0, need: { a: -1 }, areas: [], taken: ['x'], near: 5 };
    expect(problemsOf(() => proposeMembers([{} as never], { ...call, id: '' }, options as never))).toEqual([
      'bad-proposal',
      'institutions.0.urn: is a URN, six digits, not nothing',
      'institutions.0.name: is a name, not nothing',
      expect.stringMatching(/^institutions.0.kind: /),
      "institutions.0.funding: is 'state' or 'independent', not nothing",
      "call.id: is a text of 1 to 200 characters, not ''",
      expect.stringMatching(/^options.near: there is no property 'near'/),
      'options.km: is a number of kilometres from 0 to 1000, not -1',
      'options.size: is a whole number from 1 to 1000, not 0',
      'options.need.a: is a whole number from 0 to 100000, not -1',
      'options.areas: is a list of LEP areas, at least 1, not 0',
      "options.taken.0: is a URN of six digits, not 'x'",
    ]);
    expect(problemsOf(() => proposeMembers(row, call, { km: 1001 }))[1]).toMatch(/^options.km: /);
    expect(problemsOf(() => proposeMembers(row, call, { km: Number.NaN }))[1]).toMatch(/^options.km: /);
    const globe = school(50, { place: { latitude: 50, longitude: -5 } });
    expect(problemsOf(() => proposeMembers([...row, globe], call, { km: 5 }))[0]).toBe('bad-schools');
  });
});
