import { distanceKm } from 'careers-domain/institutions';
import { type CareersLeader, type Cohort, type Placements, placeLeaders } from 'careers-domain/training';
import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../benchmarks/problem-of.js';
import { anyCohorts, anyLeaders, at, cohortOf, leaderOf, numbersFrom } from './leaders.js';

interface Seat {
  readonly leader: CareersLeader;
  readonly cohort: Cohort;
  readonly choice: number;
  readonly tenths: number;
}

/** What each leader can be given, read off the choices word by word. */
const seatsOf = (leader: CareersLeader, cohorts: readonly Cohort[]): readonly Seat[] =>
  cohorts.flatMap((cohort) => {
    const choice = leader.choices.findIndex((wanted) => wanted === cohort.id || wanted === cohort.course) + 1;
    const km = leader.place && cohort.venue ? distanceKm(leader.place, cohort.venue) : 0;
    if (choice === 0 || (cohort.venue && km > (leader.travelKm ?? Number.POSITIVE_INFINITY))) return [];
    return [{ leader, cohort, choice, tenths: Math.round(km * 10) }];
  });

const every = (leaders: readonly CareersLeader[], cohorts: readonly Cohort[]): readonly (readonly Seat[])[] =>
  leaders.reduce<readonly (readonly Seat[])[]>(
    (all, leader) =>
      [undefined, ...seatsOf(leader, cohorts)].flatMap((seat) => all.map((seats) => (seat ? [...seats, seat] : seats))),
    [[]],
  );

const countIn = (seats: readonly Seat[], { id }: Cohort) => seats.filter(({ cohort }) => cohort.id === id).length;

const served = (seats: readonly Seat[], priority: number) =>
  seats.filter(({ leader }) => (leader.priority ?? 1) === priority).length;

const total = (seats: readonly Seat[], amount: 'choice' | 'tenths') =>
  seats.reduce((sum, seat) => sum + seat[amount], 0);

const worth = (seats: readonly Seat[]): readonly number[] => [
  -served(seats, 1),
  -served(seats, 2),
  total(seats, 'choice'),
  total(seats, 'tenths'),
];

const comparing = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((number, place) => number !== b[place]);
  return index < 0 ? 0 : Number(a[index]) - Number(b[index]);
};

/** The first of all best placements: that of the first leader in the first cohort. */
const bestByTrying = (
  leaders: readonly CareersLeader[],
  cohorts: readonly Cohort[],
  mustRun: boolean,
): readonly string[] => {
  const names = (seats: readonly Seat[]) => seats.map(({ leader, cohort }) => `${leader.id} ${cohort.id}`);
  const right = every(leaders, cohorts).filter((seats) =>
    cohorts.every((cohort) => {
      const count = countIn(seats, cohort);
      return count <= cohort.most && (!mustRun || count === 0 || count >= cohort.least);
    }),
  );
  return right
    .map((seats) => ({ worth: worth(seats), names: names(seats) }))
    .reduce((best, other) => {
      const order = comparing(other.worth, best.worth);
      return order < 0 || (order === 0 && isBefore(other.names, best.names)) ? other : best;
    }).names;
};

const isBefore = (a: readonly string[], b: readonly string[]): boolean => {
  const index = a.findIndex((name, place) => name !== b[place]);
  return index >= 0 && Number(b.length) > index && (a[index] as string) < (b[index] as string);
};

const namesOf = ({ placed }: Placements): readonly string[] =>
  placed.map(({ leader, cohort }) => `${leader} ${cohort}`);

describe('the best placement', () => {
  it('is the one found by trying every one, where small cohorts are reported', () => {
    fc.assert(
      fc.property(anyLeaders(5), anyCohorts, (leaders, cohorts) => {
        const placements = placeLeaders(leaders, cohorts, { underfilled: 'report' });
        expect(namesOf(placements)).toEqual(bestByTrying(leaders, cohorts, false));
        expect(placements).toMatchObject({ proven: true, work: 1 });
      }),
      { numRuns: 200 },
    );
  });

  it('is the one found by trying every one, where each cohort that runs has its least number', () => {
    fc.assert(
      fc.property(anyLeaders(6), anyCohorts, (leaders, cohorts) => {
        const placements = placeLeaders(leaders, cohorts);
        expect(namesOf(placements)).toEqual(bestByTrying(leaders, cohorts, true));
        expect(placements.proven).toBe(true);
        for (const { outcome, placed, least } of placements.cohorts) {
          expect(outcome).not.toBe('short');
          if (placed > 0) expect(placed).toBeGreaterThanOrEqual(least);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('costs what HiGHS finds for 120 leaders in 12 cohorts of which some stay small', async () => {
    const highs = await loadHighs();
    const next = numbersFrom(2018);
    const cohorts = Array.from({ length: 12 }, (_, index) =>
      cohortOf(`c${String(index).padStart(2, '0')}`, 8, 15, { venue: at(next(100)) }),
    );
    const leaders = Array.from({ length: 120 }, (_, index) => {
      const first = next(12);
      const choices = [first, (first + 1 + next(5)) % 12, (first + 6 + next(5)) % 12].map(
        (each) => cohorts[each]?.id ?? '',
      );
      return leaderOf(`L${String(index).padStart(3, '0')}`, choices, { place: at(next(100)) });
    });
    const placements = placeLeaders(leaders, cohorts);
    const seats = leaders.flatMap((leader) => seatsOf(leader, cohorts));
    const cost = ({ choice, tenths }: Seat) => 20_000_000 - choice * 200_000 - tenths;
    const named = (of: (seat: Seat) => boolean) =>
      seats.flatMap((seat, index) => (of(seat) ? [`+ s${index}`] : [])).join(' ');
    const lp = [
      'Maximize',
      ` v: ${seats.map((seat, index) => `+ ${cost(seat)} s${index}`).join(' ')}`,
      'Subject To',
      ...leaders.map(({ id }, index) => ` l${index}: ${named(({ leader }) => leader.id === id)} <= 1`),
      ...cohorts.flatMap(({ id, least, most }, index) => {
        const all = named(({ cohort }) => cohort.id === id);
        return [` m${index}: ${all} - ${most} r${index} <= 0`, ` n${index}: ${all} - ${least} r${index} >= 0`];
      }),
      'Binary',
      ` ${seats.map((_, index) => `s${index}`).join(' ')} ${cohorts.map((_, index) => `r${index}`).join(' ')}`,
      'End',
    ].join('\n');
    const peer = highs.solve(lp, { mip_rel_gap: 0, mip_abs_gap: 0.1 });
    const ours = seats.filter(({ leader, cohort }) => namesOf(placements).includes(`${leader.id} ${cohort.id}`));
    expect(peer.Status).toBe('Optimal');
    expect(ours.reduce((sum, seat) => sum + cost(seat), 0)).toBe(Math.round(peer.ObjectiveValue));
    expect(placements.proven).toBe(true);
    expect(placements.cohorts.some(({ outcome }) => outcome === 'closed')).toBe(true);
  }, 60_000);

  it('does not depend on the order of the input, changes nothing and goes through JSON', () => {
    fc.assert(
      fc.property(anyLeaders(8), anyCohorts, (leaders, cohorts) => {
        const before = JSON.stringify([leaders, cohorts]);
        const placements = placeLeaders(leaders, cohorts);
        expect(placeLeaders([...leaders].reverse(), [...cohorts].reverse())).toEqual(placements);
        expect(JSON.stringify([leaders, cohorts])).toBe(before);
        expect(JSON.parse(JSON.stringify(placements))).toEqual(placements);
      }),
    );
  });

  it('says what became of every leader, choice, cohort and priority', () => {
    fc.assert(
      fc.property(anyLeaders(8), anyCohorts, fc.constantFrom('close', 'report'), (leaders, cohorts, underfilled) => {
        const placements = placeLeaders(leaders, cohorts, { underfilled: underfilled as 'close' });
        const { placed, unplaced, priorities, choices } = placements;
        expect([...placed, ...unplaced].map(({ leader }) => leader).sort()).toEqual(leaders.map(({ id }) => id).sort());
        for (const { reasons } of placed)
          expect(reasons.map(({ met }) => met)).toEqual(reasons.map((_, index) => index === reasons.length - 1));
        for (const { leader, reasons } of unplaced) {
          const own = leaders.find(({ id }) => id === leader) as CareersLeader;
          const chosen = cohorts.filter(({ id, course }) => own.choices.includes(id) || own.choices.includes(course));
          expect(reasons.length).toBe(chosen.length);
          expect(reasons.every(({ met }) => !met)).toBe(true);
        }
        expect(placements.cohorts.map(({ placed: count }) => count)).toEqual(
          cohorts.map(({ id }) => placed.filter(({ cohort }) => cohort === id).length),
        );
        expect(priorities.reduce((sum, each) => sum + each.leaders, 0)).toBe(leaders.length);
        expect(priorities.reduce((sum, each) => sum + each.placed, 0)).toBe(placed.length);
        expect(choices.reduce((sum, count) => sum + count, 0)).toBe(placed.length);
      }),
    );
  });

  it('places no fewer when a cohort has one place more', () => {
    fc.assert(
      fc.property(anyLeaders(8), anyCohorts, (leaders, cohorts) => {
        const more = cohorts.map((cohort, index) => (index === 0 ? { ...cohort, most: cohort.most + 1 } : cohort));
        expect(placeLeaders(leaders, more).placed.length).toBeGreaterThanOrEqual(
          placeLeaders(leaders, cohorts).placed.length,
        );
      }),
    );
  });
});

describe('what comes first', () => {
  const one = cohortOf('one', 0, 1);

  it('is priority: who comes first has the place, however far down the choice stands', () => {
    const { placed, unplaced, priorities } = placeLeaders(
      [leaderOf('a', ['one'], { priority: 2 }), leaderOf('b', ['two', 'one'], { priority: 1 })],
      [one, cohortOf('two', 2, 5)],
    );
    expect(placed.map(({ leader, choice }) => [leader, choice])).toEqual([['b', 2]]);
    expect(priorities).toEqual([
      { priority: 1, leaders: 1, placed: 1 },
      { priority: 2, leaders: 1, placed: 0 },
    ]);
    expect(unplaced[0]?.reasons.map(({ message }) => message)).toEqual([
      'one is full, and no other use of its places is better.',
    ]);
  });

  it('is a place for as many as possible before a better choice for one', () => {
    const { placed } = placeLeaders(
      [leaderOf('a', ['one', 'two']), leaderOf('b', ['one'])],
      [one, cohortOf('two', 0, 1)],
    );
    expect(placed.map(({ leader, cohort }) => [leader, cohort])).toEqual([
      ['a', 'two'],
      ['b', 'one'],
    ]);
  });

  it('is choice before distance, and distance to the tenth of a kilometre', () => {
    const far = cohortOf('far', 0, 9, { venue: at(99), course: 'x' });
    const near = cohortOf('near', 0, 9, { venue: at(1), course: 'x' });
    const cohortsOf = (choices: string[]) => placeLeaders([leaderOf('a', choices)], [far, near]).placed[0];
    expect(cohortsOf(['far', 'near'])).toMatchObject({ cohort: 'far', choice: 1, km: 99 });
    expect(cohortsOf(['x'])).toMatchObject({ cohort: 'near', choice: 1, km: 1 });
    expect(cohortsOf(['x'])?.reasons.map(({ message }) => message)).toEqual([
      'far is the same choice, and no nearer.',
      'near is choice 1, 1 km away.',
    ]);
  });

  it('is told of a venue beyond the limit of travel', () => {
    const far = cohortOf('far', 0, 9, { venue: at(40.5) });
    const { unplaced, cohorts } = placeLeaders([leaderOf('a', ['far'], { travelKm: 40 })], [far]);
    expect(unplaced[0]?.reasons).toMatchObject([
      { rule: 'distance', message: 'far is 40.5 km away; the limit is 40 km.', value: 40.5, limit: 40 },
    ]);
    expect(cohorts[0]).toMatchObject({ outcome: 'empty', wanted: 0 });
    expect(placeLeaders([leaderOf('a', ['far'], { travelKm: 40.5 })], [far]).placed).toHaveLength(1);
  });
});

describe('cohorts under their least number', () => {
  const leaders = ['a', 'b', 'c'].map((id) => leaderOf(id, id === 'c' ? ['small', 'large'] : ['large', 'small']));

  it('do not run, and who is in them goes elsewhere', () => {
    const { placed, cohorts } = placeLeaders(leaders, [cohortOf('large', 2, 5), cohortOf('small', 2, 5)]);
    expect(placed.map(({ cohort }) => cohort)).toEqual(['large', 'large', 'large']);
    expect(placed[2]?.reasons.map(({ message }) => message)).toEqual(['small does not run.', 'large is choice 2.']);
    expect(cohorts.map(({ outcome, reasons }) => [outcome, reasons[0]?.message])).toEqual([
      ['runs', '3 of 5 places are taken; it needs 2.'],
      ['closed', 'It needs 2, and 3 leaders can come; placements without it are better.'],
    ]);
  });

  it('are filled from others where that places more', () => {
    const { placed, cohorts } = placeLeaders(
      [leaderOf('a', ['large', 'small']), leaderOf('b', ['large']), leaderOf('c', ['small'])],
      [cohortOf('large', 1, 5), cohortOf('small', 2, 5)],
    );
    expect(placed.map(({ leader, cohort }) => `${leader} ${cohort}`)).toEqual(['a small', 'b large', 'c small']);
    expect(placed[0]?.reasons.map(({ message }) => message)).toEqual([
      'large has places left, but small needs this one to run.',
      'small is choice 2.',
    ]);
    expect(cohorts.every(({ outcome }) => outcome === 'runs')).toBe(true);
  });

  it('are told apart from a nearer cohort of the same course, which can have places left', () => {
    const near = cohortOf('near', 0, 5, { course: 'x', venue: at(1) });
    const far = cohortOf('far', 2, 5, { course: 'x', venue: at(50) });
    const { placed } = placeLeaders([leaderOf('a', ['x']), leaderOf('b', ['far'])], [near, far]);
    expect(placed.map(({ leader, cohort }) => `${leader} ${cohort}`)).toEqual(['a far', 'b far']);
    expect(placed[0]?.reasons.map(({ rule, message }) => [rule, message])).toEqual([
      ['least', 'near has places left, but far needs this one to run.'],
      ['choice', 'far is choice 1, 50 km away.'],
    ]);
  });

  it('are only reported where that is asked', () => {
    const { placed, cohorts } = placeLeaders(leaders, [cohortOf('large', 2, 5), cohortOf('small', 2, 5)], {
      underfilled: 'report',
    });
    expect(placed.map(({ cohort }) => cohort)).toEqual(['large', 'large', 'small']);
    expect(cohorts[1]).toMatchObject({ outcome: 'short', placed: 1, least: 2, reasons: [{ met: false }] });
  });

  it('are closed in turn where the limit of work leaves no more, and the answer says that it is not proven', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      leaderOf(`L${index}`, [`c${index % 6}`, `c${(index + 1) % 6}`]),
    );
    const small = Array.from({ length: 6 }, (_, index) => cohortOf(`c${index}`, 3, 5));
    const quick = placeLeaders(many, small, { workLimit: 1 });
    expect(quick.proven).toBe(false);
    for (const { placed, least } of quick.cohorts) expect(placed === 0 || placed >= least).toBe(true);
    const best = placeLeaders(many, small);
    expect(best.proven).toBe(true);
    expect(best.work).toBeGreaterThan(quick.work);
    expect(best.placed.length).toBeGreaterThanOrEqual(quick.placed.length);
  });
});

describe('at the size of 2018', () => {
  it('places 1,300 leaders in 150 cohorts, of which none stays small', () => {
    const next = numbersFrom(2018);
    const anywhere = () => ({ easting: 100_000 + next(500_000), northing: 100_000 + next(400_000) });
    const cohorts = Array.from({ length: 150 }, (_, index) => cohortOf(`c${index}`, 8, 20, { venue: anywhere() }));
    const leaders = Array.from({ length: 1_300 }, (_, index) => {
      const first = next(150);
      const choices = [0, 1 + next(70), 71 + next(70)].map((step) => `c${(first + step) % 150}`);
      return leaderOf(`L${index}`, choices, { place: anywhere(), priority: 1 + next(3) });
    });
    const { placed, unplaced, cohorts: outcomes, work } = placeLeaders(leaders, cohorts, { workLimit: 50 });
    expect(placed.length + unplaced.length).toBe(1_300);
    expect(placed.length).toBeGreaterThan(1_250);
    expect(work).toBeLessThanOrEqual(50);
    for (const { placed: count, least } of outcomes) expect(count === 0 || count >= least).toBe(true);
  }, 60_000);
});

describe('leaders and cohorts that cannot be', () => {
  it('are refused with all their problems', () => {
    const { code, issues } = problemOf(() =>
      placeLeaders(
        [
          { ...leaderOf('a', []), institution: '1', priority: 0, travelKm: Number.NaN },
          leaderOf('b', ['one', 'one'], { place: { easting: -1, northing: 0 } }),
        ],
        [cohortOf('one', 3, 2), cohortOf('two', 0, 0.5), { ...cohortOf('three', 0, 1), to: '2018-01-01' }],
        { underfilled: 'drop' as never, workLimit: 0 },
      ),
    );
    expect(code).toBe('bad-training');
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'leaders.0.institution',
      'leaders.0.choices',
      'leaders.0.priority',
      'leaders.0.travelKm',
      'leaders.1.choices.1',
      'leaders.1.place.easting',
      'cohorts.0.least',
      'cohorts.1.most',
      'cohorts.2.to',
      'options.underfilled',
      'options.workLimit',
    ]);
  });

  it.each<[string, () => unknown, string]>([
    [
      'a choice of nothing',
      () => placeLeaders([leaderOf('a', ['two'])], [cohortOf('one', 0, 1)]),
      "there is no cohort or course 'two'",
    ],
    [
      'a leader twice',
      () => placeLeaders([leaderOf('a', ['one']), leaderOf('a', ['one'])], [cohortOf('one', 0, 1)]),
      "names 'a' a second time",
    ],
    [
      'a cohort twice',
      () => placeLeaders([], [cohortOf('one', 0, 1), cohortOf('one', 0, 1)]),
      "names 'one' a second time",
    ],
    [
      'a cohort named like a course',
      () => placeLeaders([], [cohortOf('one', 0, 1, { course: 'one' })]),
      "'one' is also the id of a course",
    ],
    [
      'no place, where a venue was chosen',
      () => {
        const { place, ...nowhere } = leaderOf('a', ['one']);
        return placeLeaders([nowhere], [cohortOf('one', 0, 1, { venue: at(1) })]);
      },
      'is missing, and one meets at a venue',
    ],
    [
      'places of two kinds',
      () => placeLeaders([leaderOf('a', ['one'])], [cohortOf('one', 0, 1, { venue: { latitude: 53, longitude: -1 } })]),
      'is by latitude and longitude, unlike the first place; give all in one way',
    ],
  ])('are refused: %s', (_, act, message) => {
    const { code, issues } = problemOf(act);
    expect(code).toBe('bad-training');
    expect(issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('are refused where they could not be compared exactly', () => {
    const globe = (longitude: number) => ({ latitude: 0, longitude });
    const cohorts = Array.from({ length: 1_500 }, (_, index) =>
      cohortOf(`c${index}`, 0, 1, { venue: globe(180), course: 'x' }),
    );
    const leaders = Array.from({ length: 5_000 }, (_, index) =>
      leaderOf(`L${index}`, ['c0', 'c1', 'c2', 'c3', 'c4'], { place: globe(0) }),
    );
    expect(problemOf(() => placeLeaders(leaders, cohorts)).issues).toEqual([
      { path: [], message: 'so many leaders, choices and cohorts so far apart cannot be compared exactly' },
    ]);
  });

  it('are refused where they choose more than can be looked at', () => {
    const cohorts = Array.from({ length: 2_000 }, (_, index) => cohortOf(`c${index}`, 0, 1, { course: 'x' }));
    const leaders = Array.from({ length: 501 }, (_, index) => leaderOf(`L${index}`, ['x']));
    expect(problemOf(() => placeLeaders(leaders, cohorts)).issues).toEqual([
      { path: ['leaders'], message: 'choose 1002000 times in all; at most 1000000 can be looked at' },
    ]);
  });

  it('make no placements where there is nobody, or nothing', () => {
    expect(placeLeaders([], [])).toEqual({
      placed: [],
      unplaced: [],
      cohorts: [],
      priorities: [],
      choices: [],
      proven: true,
      work: 1,
    });
  });
});
