import { coordinatorLimits, coordinatorLoad, londonCoordinatorLimits } from 'careers-domain/advisers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';

const urns = (count: number, from = 100_001) => Array.from({ length: count }, (_, k) => String(from + k));
const ids = (count: number) => Array.from({ length: count }, (_, k) => `adviser-${k}`);

describe('coordinatorLoad', () => {
  it('allows up to 25 schools and up to 40 advisers in London (Greater London Authority, MD2262)', () => {
    const one = (schools: number, people: number) =>
      coordinatorLoad([{ id: 'kim', institutions: urns(schools), advisers: ids(people) }], londonCoordinatorLimits)
        .coordinators[0]!;
    expect(one(25, 40)).toMatchObject({ allowed: true, institutions: 25, advisers: 40, room: 0 });
    expect(one(26, 40)).toMatchObject({ allowed: false, room: -1 });
    expect(one(25, 41)).toMatchObject({ allowed: false, room: 0 });
    expect(one(26, 41).reasons).toEqual([
      {
        rule: 'coordinator.institutions',
        met: false,
        message: 'kim looks after 26 institutions; the limit is 25.',
        value: 26,
        limit: 25,
        cites: londonCoordinatorLimits.cites,
      },
      {
        rule: 'coordinator.advisers',
        met: false,
        message: 'kim looks after 41 advisers; the limit is 40.',
        value: 41,
        limit: 40,
        cites: londonCoordinatorLimits.cites,
      },
    ]);
  });

  it('asks for 220 coordinators for 4,400 institutions at 20 each, fewer than the 250 of the grant agreement', () => {
    const coordinators = Array.from({ length: 200 }, (_, k) => ({
      id: `coordinator-${k}`,
      institutions: urns(22, 100_000 + 22 * k),
      advisers: [],
    }));
    const load = coordinatorLoad(coordinators);
    expect([load.institutions, load.needed, load.missing]).toEqual([4_400, 220, 20]);
    expect(load.coordinators.every(({ allowed }) => !allowed)).toBe(true);
  });

  it('takes the tighter limit, and asks for nobody where there is nothing to do', () => {
    const busy = coordinatorLoad([{ id: 'kim', institutions: urns(1), advisers: ids(81) }]);
    expect([busy.needed, busy.missing]).toEqual([3, 2]);
    const idle = coordinatorLoad([{ id: 'kim', name: 'Kim', institutions: [], advisers: [] }]);
    expect([idle.needed, idle.missing, idle.coordinators[0]?.room]).toEqual([0, 0, 20]);
    expect(idle.coordinators[0]?.reasons[0]?.message).toBe('Kim looks after 0 institutions; the limit is 20.');
    expect(coordinatorLoad([])).toMatchObject({ coordinators: [], needed: 0, missing: 0 });
  });

  it('counts once whom two look after, and names them', () => {
    const load = coordinatorLoad([
      { id: 'lee', institutions: ['100003', '100002'], advisers: ['bola', 'amy'] },
      { id: 'kim', institutions: ['100002', '100001', '100003'], advisers: ['amy'] },
    ]);
    expect(load).toMatchObject({
      institutions: 3,
      advisers: 2,
      sharedInstitutions: ['100002', '100003'],
      sharedAdvisers: ['amy'],
    });
    expect(load.coordinators.map(({ coordinator }) => coordinator)).toEqual(['kim', 'lee']);
  });

  it('does not depend on any order, and its sums add up', () => {
    const anyCoordinators = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        institutions: fc.uniqueArray(fc.constantFrom(...urns(30)), { maxLength: 30 }),
        advisers: fc.uniqueArray(fc.constantFrom(...ids(50)), { maxLength: 50 }),
      }),
      { selector: ({ id }) => id, maxLength: 5 },
    );
    fc.assert(
      fc.property(anyCoordinators, (coordinators) => {
        const load = coordinatorLoad(coordinators);
        const turned = coordinators.map((each) => ({ ...each, institutions: [...each.institutions].reverse() }));
        expect(coordinatorLoad(turned.reverse())).toEqual(load);
        expect(JSON.parse(JSON.stringify(load))).toEqual(load);
        const all = new Set(coordinators.flatMap(({ institutions }) => institutions));
        expect(load.institutions).toBe(all.size);
        expect(load.needed * coordinatorLimits.institutions).toBeGreaterThanOrEqual(load.institutions);
        expect(load.needed * coordinatorLimits.advisers).toBeGreaterThanOrEqual(load.advisers);
        for (const { allowed, institutions, advisers } of load.coordinators) {
          expect(allowed).toBe(institutions <= 20 && advisers <= 40);
        }
      }),
    );
  });

  it('lists everything that is wrong', () => {
    const coordinators = [
      { id: 'kim', institutions: ['100001', '100001', 7], advisers: ['amy', 'amy'] },
      { id: 'kim', institutions: null, advisers: [], place: { easting: 1 } },
      'lee',
    ];
    const { code, message, issues } = problemOf(() =>
      coordinatorLoad(
        coordinators as never,
        { ...coordinatorLimits, institutions: 0, advisers: 0.5, cites: 1 } as never,
      ),
    );
    expect(code).toBe('bad-coordinators');
    expect(message).toMatch(/^The load cannot be worked out/);
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'coordinators.0.institutions.2: is a URN, six digits, not 7',
      'coordinators.1.place.northing: is a number of metres from 0 to 1300000, not nothing',
      'coordinators.1.institutions: is a list of URNs, not null',
      "coordinators.2: is a coordinator, not 'lee'",
      'coordinators.0.institutions.1: is there a second time',
      'coordinators.0.advisers.1: is there a second time',
      'coordinators.1.id: names a coordinator a second time',
      'limits.cites: is a list of sources, not 1',
      'limits.institutions: is a whole number from 1 to 100000, not 0',
      'limits.advisers: is a whole number from 1 to 100000, not 0.5',
    ]);
  });
});
