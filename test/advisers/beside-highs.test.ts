import { type MatchProblem, matchAdvisers, matchPolicy, verifyMatch } from 'careers-domain/advisers';
import { distanceKm } from 'careers-domain/institutions';
import loadHighs from 'highs';
import { expect, it } from 'vitest';
import { pointsByHand } from './by-force.js';

// Problems that are too large to try every match of, solved once more by a solver of linear programmes: first for the most
// needs served, then for the most first needs among as many, then for the fewest points among these.

it('serves as many needs, by turn, for as few points as HiGHS finds', async () => {
  const highs = await loadHighs();
  for (let seed = 1; seed <= 3; seed++) {
    const problem = middling(seed);
    const match = matchAdvisers(problem);
    expect(verifyMatch(problem, match).allowed).toBe(true);

    const programme = programmeOf(problem);
    const solve = (goal: string, more: readonly string[]) => {
      const { Status, ObjectiveValue } = highs.solve(programme(goal, more), { mip_rel_gap: 0, mip_abs_gap: 0 });
      expect(Status).toBe('Optimal');
      return Math.round(ObjectiveValue);
    };
    const served = solve('Maximize all', []);
    const first = solve('Maximize first', [`all = ${served}`]);
    const points = solve('Minimize points', [`all = ${served}`, `first = ${first}`]);
    const withSome = new Set(match.pairs.map(({ institution }) => institution));
    expect([match.served, withSome.size, match.points]).toEqual([served, first, points]);
    expect(match.served).toBeLessThan(match.needs);
  }
}, 60_000);

/** Fifty institutions and forty advisers in a square of 40 km. */
const middling = (seed: number): MatchProblem => {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
  const place = () => ({ easting: 400_000 + below(40_000), northing: 300_000 + below(40_000) });
  return {
    requests: Array.from({ length: 50 }, (_, k) => ({
      institution: String(100_001 + k),
      place: place(),
      advisers: 1 + below(2),
      sectors: [below(2) === 0 ? 'health' : 'finance'],
    })),
    advisers: Array.from({ length: 40 }, (_, k) => ({
      id: `adviser-${k}`,
      place: place(),
      travelKm: 4 + below(10),
      capacity: 1 + below(2),
      hoursPerMonth: 4 + below(6),
      sectors: [below(2) === 0 ? 'health' : 'finance'],
    })),
  };
};

/** The problem in the LP format, for a goal and more conditions: `all` counts pairs, `first` institutions with any. */
const programmeOf = (problem: MatchProblem) => {
  const pairs = problem.requests.flatMap((request, row) =>
    problem.advisers.flatMap((adviser, column) =>
      distanceKm(request.place!, adviser.place!) <= adviser.travelKm!
        ? [{ name: `x${row}_${column}`, row, column, points: pointsByHand(problem, matchPolicy, request, adviser) }]
        : [],
    ),
  );
  const sum = (names: readonly string[]) => (names.length === 0 ? '0 all' : names.join(' + '));
  const rows = [
    ...problem.requests.flatMap(({ advisers = 1 }, row) => {
      const own = pairs.filter((pair) => pair.row === row).map(({ name }) => name);
      return [`${sum(own)} <= ${advisers}`, `${sum(own)} - f${row} >= 0`];
    }),
    ...problem.advisers.map(({ capacity = 1 }, column) => {
      return `${sum(pairs.filter((pair) => pair.column === column).map(({ name }) => name))} <= ${capacity}`;
    }),
    `${sum(pairs.map(({ name }) => name))} - all = 0`,
    `${sum(problem.requests.map((_, row) => `f${row}`))} - first = 0`,
    `${pairs.map(({ name, points }) => `${points} ${name}`).join(' + ')} - points = 0`,
  ];
  const binaries = [...pairs.map(({ name }) => name), ...problem.requests.map((_, row) => `f${row}`)];
  return (goal: string, more: readonly string[]): string => {
    const [sense, what] = goal.split(' ');
    const all = [...rows, ...more].map((row, k) => ` r${k}: ${row}`);
    return `${sense}\n goal: ${what}\nSubject To\n${all.join('\n')}\nBinary\n ${binaries.join(' ')}\nEnd`;
  };
};
