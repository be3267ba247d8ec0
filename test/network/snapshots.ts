import type { NetworkSnapshot } from 'careers-domain/network';
import fc from 'fast-check';

/** A URN by number, so that small numbers make readable tests. */
export const urn = (number: number): string => String(100_000 + number);

/** A snapshot of eight schools in two regions, with a little of everything. */
export const hilldale: NetworkSnapshot = {
  on: '2018-07-31',
  academicYear: '2017/18',
  scope: {
    name: 'schools and colleges in Hilldale',
    institutions: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
      urn: urn(number),
      ...(number < 8 && { region: number < 4 ? ('North East' as const) : ('London' as const) }),
    })),
  },
  network: [1, 2, 3, 4, 5].map((number) => ({ urn: urn(number), joined: '2017-09-01' })),
  pairs: [
    { institution: urn(1), adviser: 'amy' },
    { institution: urn(1), adviser: 'bola' },
    { institution: urn(2), adviser: 'amy' },
  ],
  coordinators: [
    { id: 'kim', institutions: [urn(1), urn(2), urn(3)], advisers: ['amy'] },
    { id: 'lee', institutions: [urn(3), urn(4), urn(5)], advisers: ['bola', 'cas'] },
  ],
  hubs: [
    { id: 'north', members: [1, 2].map((number) => ({ urn: urn(number), joined: '2017-09-01' })) },
    { id: 'south', members: [{ urn: urn(4), joined: '2016-09-01', left: '2018-07-31' }] },
  ],
  evaluations: [
    { urn: urn(1), completed: '2017-07-01', achieved: 1 },
    { urn: urn(1), completed: '2018-07-01', achieved: 3 },
    { urn: urn(2), completed: '2018-06-01', achieved: 2 },
    { urn: urn(6), completed: '2018-06-01' },
  ],
  encounters: [
    { urn: urn(1), academicYear: '2017/18', pupils: 100, encounters: 150, pupilsMet: 80 },
    { urn: urn(4), academicYear: '2017/18', pupils: 50, encounters: 25, pupilsMet: 20 },
  ],
  awards: [
    { institution: urn(1), state: 'paid' },
    { institution: urn(2), state: 'accepted' },
    { institution: urn(3), state: 'offered' },
    { institution: urn(4), state: 'withdrawn' },
  ],
  programmes: [
    { id: 'P-1', reached: [{ area: 'North', youngPeople: ['ann', 'ben'] }] },
    { id: 'P-2', reached: [{ area: 'North', youngPeople: ['ben', 'cas'] }] },
  ],
  sources: { encounters: [{ title: 'A survey', publisher: 'Hilldale', grade: 'published' }] },
};

const someDate = (from: number, to: number) => fc.integer({ min: from, max: to }).map((year) => `${year}-09-01`);

/** A snapshot of a dozen schools of which anybody may be in anything. */
export const someSnapshot = (year: number): fc.Arbitrary<NetworkSnapshot> => {
  const academicYear = `${year}/${String(year + 1).slice(2)}`;
  const urns = fc.uniqueArray(fc.integer({ min: 1, max: 16 }).map(urn), { minLength: 1, maxLength: 12 });
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 16 }).map(urn), { maxLength: 12 });
  return fc.record(
    {
      on: fc.constant(`${year + 1}-07-31`),
      academicYear: fc.constant(academicYear),
      scope: urns.map((list) => ({
        name: 'schools in Hilldale',
        institutions: list.map((each) => ({ urn: each, ...(each < urn(6) && { region: 'London' as const }) })),
      })),
      network: fc
        .tuple(some, someDate(year - 2, year))
        .map(([list, joined]) => list.map((each) => ({ urn: each, joined }))),
      pairs: some.map((list) => list.map((institution) => ({ institution, adviser: 'amy' }))),
      hubs: some.map((list) => [{ id: 'north', members: list.map((each) => ({ urn: each, joined: '2010-09-01' })) }]),
      evaluations: fc.tuple(some, fc.integer({ min: 0, max: 8 })).map(([list, achieved]) =>
        list.map((each, index) => ({
          urn: each,
          completed: `${year + 1}-07-01`,
          ...(index % 3 > 0 && { achieved }),
        })),
      ),
      encounters: fc.tuple(some, fc.integer({ min: 0, max: 100 })).map(([list, encounters]) =>
        list.map((each) => ({
          urn: each,
          academicYear,
          pupils: 50,
          encounters,
          pupilsMet: Math.min(50, encounters),
        })),
      ),
    },
    { requiredKeys: ['on', 'academicYear', 'scope', 'network'] },
  ) as fc.Arbitrary<NetworkSnapshot>;
};
