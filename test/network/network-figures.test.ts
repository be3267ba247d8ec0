import { coordinatorLimits } from 'careers-domain/advisers';
import {
  type FigureId,
  type NetworkFigure,
  type NetworkSnapshot,
  NetworkSnapshotSchema,
  networkFigures,
  publishedNetworks,
} from 'careers-domain/network';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';
import { hilldale, someSnapshot, urn } from './snapshots.js';

const figureIn = (figures: readonly NetworkFigure[], figure: FigureId): NetworkFigure => {
  const found = figures.find((each) => each.figure === figure);
  if (found === undefined) throw new Error(`No figure ${figure}`);
  return found;
};

describe('networkFigures', () => {
  const { figures, hubs, regions, reach, outside } = networkFigures(hilldale);

  it.each([
    ['coverage', 5, 8, '5 of 8 schools and colleges in Hilldale are in the network: 62.5%.'],
    ['hubs', 2, 8, '2 of 8 schools and colleges in Hilldale are in a Careers Hub: 25.0%.'],
    ['compass', 3, 8, '3 of 8 schools and colleges in Hilldale have completed Compass: 37.5%.'],
    ['matched', 2, 5, '2 of 5 in the network have an Enterprise Adviser: 40.0%.'],
    ['bursaries', 2, 8, '2 of 8 schools and colleges in Hilldale have a bursary for their Careers Leader: 25.0%.'],
    ['encounters', 175, 150, '175 encounters with employers of 150 pupils: 1.16 each. Not known of 6 institutions.'],
    ['pupils-met', 100, 150, '100 of 150 pupils have met an employer: 66.6%. Not known of 6 institutions.'],
    ['achieved', 5, 2, '5 benchmarks achieved in 2 evaluations: 2.50 on average. Not known of 1 institution.'],
    ['institutions-per-coordinator', 5, 2, '2 coordinators for 5 institutions: 2.50 each.'],
    ['advisers-per-coordinator', 3, 2, '2 coordinators for 3 advisers: 1.50 each.'],
  ] as const)('%s', (id, numerator, denominator, message) => {
    const figure = figureIn(figures, id);
    expect(figure.value).toMatchObject({ numerator, denominator });
    expect(figure.message).toBe(message);
  });

  it('lists who is missing, and counts them nowhere', () => {
    expect(figureIn(figures, 'encounters').missing).toEqual([2, 3, 5, 6, 7, 8].map(urn));
    expect(figureIn(figures, 'achieved').missing).toEqual([urn(6)]);
    expect(figureIn(figures, 'coverage').missing).toEqual([]);
  });

  it('names the sources of each figure', () => {
    expect(figureIn(figures, 'pupils-met').sources.map(({ title }) => title)).toEqual(['A survey']);
    expect(figureIn(figures, 'coverage').sources).toEqual([]);
  });

  it('puts members of hubs beside the others, on the day', () => {
    expect(hubs?.members).toMatchObject({ group: 'In a Careers Hub', institutions: 2 });
    expect(hubs?.others).toMatchObject({ group: 'In none', institutions: 6 });
    expect(figureIn(hubs?.members.figures ?? [], 'encounters').value?.text).toBe('1.50');
    expect(figureIn(hubs?.others.figures ?? [], 'encounters').value?.text).toBe('0.50');
    expect(figureIn(hubs?.others.figures ?? [], 'matched').value).toEqual({
      numerator: 0,
      denominator: 3,
      text: '0.0%',
    });
    expect(hubs?.members.figures.map(({ figure }) => figure)).not.toContain('institutions-per-coordinator');
  });

  it('goes region by region, the unknown last', () => {
    expect(regions.map(({ group, institutions }) => [group, institutions])).toEqual([
      ['London', 4],
      ['North East', 3],
      ['Region not known', 1],
    ]);
    expect(figureIn(regions[2]?.figures ?? [], 'encounters')).toMatchObject({
      value: null,
      message: 'Employer encounters for each pupil: there is none to count. Not known of 1 institution.',
    });
  });

  it("holds coordinators' load against the limits that it is given", () => {
    const { load } = networkFigures(hilldale);
    expect(load).toMatchObject({ institutions: 5, advisers: 3, missing: 0, sharedInstitutions: [urn(3)] });
    const tight = { ...coordinatorLimits, institutions: 2 };
    expect(networkFigures(hilldale, tight).load).toMatchObject({ needed: 3, missing: 1 });
    expect(networkFigures(publishedNetworks['2018']).load).toBeNull();
    expect(problemOf(() => networkFigures(hilldale, { ...tight, advisers: 0 })).code).toBe('bad-coordinators');
  });

  it('counts nobody twice who was reached twice', () => {
    expect(reach).toMatchObject({
      programmes: 2,
      atLeast: 3,
      atMost: 3,
      message: '2 programmes reached 3 young people.',
    });
    const both = networkFigures({
      ...hilldale,
      programmes: [...(hilldale.programmes ?? []), { id: 'P-3', reached: [{ area: 'South', youngPeople: 5000 }] }],
    });
    expect(both.reach?.message).toBe('3 programmes reached between 5,000 and 5,003 young people.');
    const { programmes: _, ...without } = hilldale;
    expect(networkFigures(without).reach).toBeNull();
  });

  it('reports who is named and not in scope', () => {
    expect(outside).toEqual([]);
    const institutions = hilldale.scope.institutions?.filter((each) => each.urn !== urn(1)) ?? [];
    const found = networkFigures({ ...hilldale, scope: { ...hilldale.scope, institutions } });
    expect(found.outside).toEqual(
      ['network', 'pairs', 'coordinators', 'hubs', 'evaluations', 'encounters', 'awards'].map((part) => ({
        part,
        urns: [urn(1)],
      })),
    );
    expect(figureIn(found.figures, 'coverage').value).toMatchObject({ numerator: 4, denominator: 7 });
  });

  it('knows who was in on the day, the last day left out', () => {
    const on = (day: string) => {
      const network = [{ urn: urn(1), joined: '2017-09-01', left: '2018-01-01' }];
      const { academicYear, scope } = hilldale;
      return figureIn(networkFigures({ on: day, academicYear, scope, network }).figures, 'coverage').value?.numerator;
    };
    expect([on('2017-09-01'), on('2017-12-31'), on('2018-01-01')]).toEqual([1, 1, 0]);
    const later = { ...hilldale, network: [{ urn: urn(1), joined: '2018-08-01' }] };
    expect(figureIn(networkFigures(later).figures, 'coverage').value?.numerator).toBe(0);
  });

  it('tells what is not known, and never as a 0', () => {
    const { on, academicYear } = hilldale;
    const bare = networkFigures({ on, academicYear, scope: { name: 'schools' } });
    for (const { value } of bare.figures) expect(value).toBeNull();
    expect(bare.figures[0]?.message).toBe('In the network: not known.');
    expect([bare.hubs, bare.regions, bare.outside]).toEqual([null, [], []]);
    const empty = networkFigures({ on, academicYear, scope: { name: 'schools', institutions: [] }, network: [] });
    expect(empty.figures[0]?.message).toBe('In the network: there is none to count.');
  });

  it('takes numbers in place of lists, and lists beside numbers of others', () => {
    const { on, academicYear, network = [] } = hilldale;
    const known = networkFigures({
      on,
      academicYear,
      scope: { name: 'schools' },
      network,
      counts: { scope: 20, matched: 3 },
    });
    expect(figureIn(known.figures, 'coverage').value?.text).toBe('25.0%');
    expect(figureIn(known.figures, 'matched').value?.text).toBe('60.0%');
  });

  it('comes to what was published: 2,000 in the network and 16 for each coordinator in 2018; 710 in hubs; 3,000 in Compass', () => {
    const published = networkFigures(publishedNetworks['2018']).figures;
    expect(figureIn(published, 'coverage').value).toEqual({ numerator: 2000, denominator: 3760, text: '53.1%' });
    expect(figureIn(published, 'hubs').value?.numerator).toBe(710);
    expect(figureIn(published, 'compass').value?.text).toBe('79.7%');
    expect(figureIn(published, 'institutions-per-coordinator').value?.text).toBe('16.00');
  });

  it('comes to the targets of the grant agreement: 81.8% matched, 17.6 for each coordinator', () => {
    const target = networkFigures(publishedNetworks['target-2020']).figures;
    expect(figureIn(target, 'matched').value?.text).toBe('81.8%');
    expect(figureIn(target, 'institutions-per-coordinator').value?.text).toBe('17.60');
    expect(figureIn(target, 'coverage').value).toBeNull();
  });

  it('adds up: hubs and others, and all regions, come to all', () => {
    fc.assert(
      fc.property(someSnapshot(2017), (snapshot) => {
        const result = networkFigures(snapshot);
        const groupings = [result.hubs ? [result.hubs.members, result.hubs.others] : [], result.regions];
        for (const groups of groupings.filter(({ length }) => length > 0)) {
          for (const [index, { figure }] of (groups[0]?.figures ?? []).entries()) {
            const all = figureIn(result.figures, figure);
            const parts = groups.map((group) => group.figures[index]);
            expect(parts.reduce((sum, part) => sum + (part?.value?.numerator ?? 0), 0)).toBe(all.value?.numerator ?? 0);
            expect(parts.reduce((sum, part) => sum + (part?.value?.denominator ?? 0), 0)).toBe(
              all.value?.denominator ?? 0,
            );
            expect(parts.flatMap((part) => part?.missing ?? []).sort()).toEqual(all.missing);
          }
        }
      }),
    );
  });

  it('is the same for lists in any order, leaves its input as it is, and is plain JSON', () => {
    fc.assert(
      fc.property(someSnapshot(2017), (snapshot) => {
        const before = structuredClone(snapshot);
        const turned = Object.fromEntries(
          Object.entries(snapshot).map(([name, part]) => [name, Array.isArray(part) ? [...part].reverse() : part]),
        ) as NetworkSnapshot;
        const result = networkFigures(snapshot);
        const institutions = [...(snapshot.scope.institutions ?? [])].reverse();
        expect(networkFigures({ ...turned, scope: { ...snapshot.scope, institutions } })).toEqual(result);
        expect(snapshot).toEqual(before);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(() => NetworkSnapshotSchema.parse(snapshot)).not.toThrow();
      }),
    );
  });
});

describe('a snapshot', () => {
  const issuesWith = (part: object) => {
    const { code, issues } = problemOf(() => networkFigures({ ...hilldale, ...part } as NetworkSnapshot));
    expect(code).toBe('bad-snapshot');
    return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  it.each([
    [
      'the same URN twice in scope',
      { scope: { name: 'a', institutions: [{ urn: urn(1) }, { urn: urn(1) }] } },
      "snapshot.scope.institutions.1.urn: names '100001' a second time",
    ],
    [
      'the same URN twice in the network at a time',
      { network: [1, 1].map((number) => ({ urn: urn(number), joined: '2017-09-01' })) },
      "snapshot.network.1.urn: is '100001', who is there at that time already",
    ],
    [
      'the same URN in the network at a time, whatever the order',
      {
        network: [
          { urn: urn(1), joined: '2017-10-01', left: '2017-11-01' },
          { urn: urn(1), joined: '2017-09-01' },
          { urn: urn(2), joined: '2017-10-01' },
        ],
      },
      "snapshot.network.0.urn: is '100001', who is there at that time already",
    ],
    [
      'the same URN twice in encounters',
      {
        encounters: [1, 1].map((number) => ({
          urn: urn(number),
          academicYear: '2017/18',
          pupils: 1,
          encounters: 0,
          pupilsMet: 0,
        })),
      },
      "snapshot.encounters.1.urn: names '100001' a second time",
    ],
    [
      'two evaluations on one day',
      { evaluations: [1, 2].map((achieved) => ({ urn: urn(1), completed: '2018-01-01', achieved })) },
      "snapshot.evaluations.1: names '100001 of 2018-01-01' a second time",
    ],
    [
      'a pair twice',
      { pairs: [1, 1].map((number) => ({ institution: urn(number), adviser: 'amy' })) },
      "snapshot.pairs.1: names '100001 and amy' a second time",
    ],
    [
      'who left before joining',
      { network: [{ urn: urn(1), joined: '2017-09-02', left: '2017-09-01' }] },
      'snapshot.network.0.left: is 2017-09-01, before it joined on 2017-09-02',
    ],
    [
      'a member of two hubs at a time',
      {
        hubs: [
          { id: 'north', members: [{ urn: urn(1), joined: '2017-09-01', left: '2018-03-02' }] },
          { id: 'south', members: [{ urn: urn(1), joined: '2018-03-01' }] },
        ],
      },
      "snapshot.hubs.1.members.0.urn: is '100001', who is in hub 'north' at that time",
    ],
    [
      'an evaluation of the future',
      { evaluations: [{ urn: urn(1), completed: '2018-08-01' }] },
      'snapshot.evaluations.0.completed: is 2018-08-01, completed after the day of the snapshot, 2018-07-31',
    ],
    [
      'a link of the future',
      { links: [{ from: urn(1), to: urn(2), on: '2018-08-01' }] },
      'snapshot.links.0.on: is 2018-08-01, a link after the day of the snapshot, 2018-07-31',
    ],
    [
      'a link to itself',
      { links: [{ from: urn(1), to: urn(1), on: '2018-01-01' }] },
      "snapshot.links.0.to: is '100001', the same as from",
    ],
    [
      'a day before its year',
      { academicYear: '2018/19', encounters: [] },
      'snapshot.on: is 2018-07-31, before 2018/19 began on 2018-09-01',
    ],
    [
      'figures of another academic year',
      { encounters: [{ urn: urn(1), academicYear: '2016/17', pupils: 1, encounters: 1, pupilsMet: 1 }] },
      'snapshot.encounters.0.academicYear: is 2016/17, where the snapshot is of 2017/18',
    ],
    [
      'more pupils who met an employer than pupils',
      { encounters: [{ urn: urn(1), academicYear: '2017/18', pupils: 9, encounters: 20, pupilsMet: 10 }] },
      'snapshot.encounters.0.pupilsMet: is 10, of only 9 pupils',
    ],
    [
      'more pupils who met an employer than encounters',
      { encounters: [{ urn: urn(1), academicYear: '2017/18', pupils: 20, encounters: 9, pupilsMet: 10 }] },
      'snapshot.encounters.0.pupilsMet: is 10, of only 9 encounters',
    ],
    [
      'a number beside its list',
      { counts: { network: 5 } },
      'snapshot.counts.network: stands beside the list it is in place of; leave one of them out',
    ],
    ['programmes that are wrong', { programmes: [{ id: 'P-1', reached: [] }] }, 'snapshot.programmes.0.reached: '],
    [
      'a coordinator twice',
      { coordinators: [1, 2].map(() => ({ id: 'kim', institutions: [], advisers: [] })) },
      "snapshot.coordinators.1.id: names 'kim' a second time",
    ],
    [
      'a region that is none',
      { scope: { name: 'a', institutions: [{ urn: urn(1), region: 'Wessex' }] } },
      'snapshot.scope.institutions.0.region: is one of',
    ],
    [
      'an academic year that is none',
      { academicYear: '2017/19' },
      "snapshot.academicYear: is an academic year, written 2018/19, not '2017/19'",
    ],
    ['a mistyped part', { netwrok: [] }, "snapshot.netwrok: there is no property 'netwrok'; did you mean 'network'?"],
  ])('with %s is refused', (_, part, message) => {
    expect(issuesWith(part)[0]).toContain(message);
  });

  it('may have a school in one hub until the day it is in another', () => {
    const hubs = [
      { id: 'north', members: [{ urn: urn(1), joined: '2017-09-01', left: '2018-03-01' }] },
      { id: 'south', members: [{ urn: urn(1), joined: '2018-03-01' }] },
    ];
    expect(networkFigures({ ...hilldale, hubs }).hubs?.members.institutions).toBe(1);
  });

  it('may have a school that left the network and came back', () => {
    const network = [
      { urn: urn(1), joined: '2015-09-01', left: '2016-09-01' },
      { urn: urn(1), joined: '2017-09-01' },
    ];
    expect(figureIn(networkFigures({ ...hilldale, network }).figures, 'coverage').value?.numerator).toBe(1);
  });

  it('names every time within a longer one, and one member as often as it is there', () => {
    const member = { urn: urn(1), joined: '2017-12-02', left: '2017-12-03' };
    const network = [
      { urn: urn(1), joined: '2016-09-01', left: '2017-12-10' },
      member,
      { urn: urn(1), joined: '2017-12-05', left: '2017-12-06' },
      { urn: urn(1), joined: '2017-12-10' },
    ];
    const already = "is '100001', who is there at that time already";
    expect(issuesWith({ network })).toEqual([
      `snapshot.network.1.urn: ${already}`,
      `snapshot.network.2.urn: ${already}`,
    ]);
    expect(issuesWith({ network: [member, member] })).toEqual([`snapshot.network.1.urn: ${already}`]);
  });

  it('is soon refused where somebody is in the network a hundred thousand times', () => {
    const network = Array.from({ length: 100_000 }, () => ({ urn: urn(1), joined: '2017-09-01' }));
    expect(issuesWith({ network })).toHaveLength(99_999);
  });

  it('with numbers that cannot be is refused', () => {
    const { on, academicYear } = hilldale;
    const { issues } = problemOf(() =>
      networkFigures({
        on,
        academicYear,
        scope: { name: 'schools' },
        counts: { scope: 10, network: 11, matched: 12, pupils: 5, pupilsMet: 6, encounters: 5 },
      }),
    );
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'snapshot.counts.network: is 11, more than the 10 of scope',
      'snapshot.counts.matched: is 12, more than the 11 of network',
      'snapshot.counts.pupilsMet: is 6, more than the 5 of pupils',
      'snapshot.counts.pupilsMet: is 6, more than the 5 of encounters',
    ]);
  });

  it.each([undefined, null, [], 'a', JSON.parse('{"__proto__": {}}')])('that is %o is refused', (snapshot) => {
    expect(problemOf(() => networkFigures(snapshot as NetworkSnapshot)).code).toBe('bad-snapshot');
  });

  it('of anything at all gives figures or one problem', () => {
    fc.assert(
      fc.property(
        fc.record(
          { ...Object.fromEntries(Object.keys(hilldale).map((key) => [key, fc.anything()])) },
          { requiredKeys: [] },
        ),
        (part) => {
          const snapshot = { ...hilldale, ...part } as NetworkSnapshot;
          try {
            networkFigures(snapshot);
          } catch (problem) {
            expect((problem as { name?: string }).name).toBe('DomainProblem');
          }
        },
      ),
    );
  });
});
