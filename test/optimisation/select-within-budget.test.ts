import { DomainProblem } from 'careers-domain/core';
import {
  type Project,
  type SelectionCondition,
  type SelectionProblem,
  selectWithinBudget,
} from 'careers-domain/optimisation';
import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { bestByTrying, keepsAll, lpOf } from './support/selections.js';

const project = (id: string, value: number, cost: number, labels: Project['labels'] = {}): Project => ({
  id,
  value,
  cost,
  labels,
});

const projectsOf = (most: number, values: fc.Arbitrary<number>): fc.Arbitrary<Project[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 2 }),
      value: values,
      cost: fc.nat(20),
      labels: fc.record({
        area: fc.constantFrom('a', 'b', 'c', 'd'),
        region: fc.constantFrom('north', 'south', ['north', 'south'], 'west'),
        spot: fc.constantFrom('cold', 'warm', 'warm'),
      }),
    }),
    { selector: ({ id }) => id, maxLength: most },
  );

const conditions: fc.Arbitrary<SelectionCondition[]> = fc
  .tuple(
    fc.option(fc.record({ kind: fc.constant('most-per' as const), label: fc.constant('area'), count: fc.nat(2) })),
    fc.option(
      fc.record(
        {
          kind: fc.constant('least-per' as const),
          label: fc.constant('region'),
          count: fc.nat(2),
          of: fc.constant(['north', 'south', 'west']),
          excused: fc.subarray(['north', 'west']),
        },
        { requiredKeys: ['kind', 'label', 'count'] },
      ),
    ),
    fc.option(
      fc.record({
        kind: fc.constant('least-share' as const),
        label: fc.constant('spot'),
        is: fc.constant('cold'),
        percent: fc.nat(100),
      }),
    ),
  )
  .map((found) => found.filter((condition) => condition !== null));

const problemsOf = (most: number, values: fc.Arbitrary<number>): fc.Arbitrary<SelectionProblem> =>
  fc.record(
    { projects: projectsOf(most, values), budget: fc.nat(120), most: fc.nat(6), conditions },
    { requiredKeys: ['projects', 'budget'] },
  );

const chance = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

/** Bids as they come in: 38 areas in 9 regions, a grant for each member and a sum for each hub. */
const bids = (count: number, seed: number): SelectionProblem => {
  const next = chance(seed);
  const projects = Array.from({ length: count }, (_, index) => {
    const [members, area] = [20 + Math.floor(next() * 21), Math.floor(next() * 38)];
    const labels = { area: `E${area}`, region: `R${area % 9}`, spot: area % 3 === 0 ? 'cold' : 'warm' };
    return project(`bid-${index}`, members, 15_000_000 + members * 100_000, labels);
  });
  return {
    projects,
    budget: 340_000_000,
    most: 20,
    conditions: [
      { kind: 'most-per', label: 'area', count: 2 },
      { kind: 'least-per', label: 'region', count: 1, excused: ['R8'] },
      { kind: 'least-share', label: 'spot', is: 'cold', percent: 50 },
    ],
  };
};

describe('selectWithinBudget', () => {
  it.each([
    ['of small values, where many choices are worth the same', fc.nat(3)],
    ['of great values', fc.nat(1_000_000)],
  ])('finds the best choice, and of equals the first, as trying every choice does: %s', (_, values) => {
    fc.assert(
      fc.property(problemsOf(10, values), (problem) => {
        const best = bestByTrying(problem);
        const found = selectWithinBudget(problem);
        if (!best) expect(found.outcome).toBe('infeasible');
        else expect(found).toMatchObject({ outcome: 'selected', ...best, bound: best.value, proven: true });
      }),
      { numRuns: 300 },
    );
  });

  it('finds the best of 16 projects as trying all 65,536 choices does', () => {
    const { projects, ...limits } = bids(16, 11);
    const conditions = [{ kind: 'most-per' as const, label: 'region', count: 1 }];
    const problem = { ...limits, projects, budget: 100_000_000, conditions };
    expect(selectWithinBudget(problem)).toMatchObject({ ...bestByTrying(problem), proven: true });
  });

  it('agrees with HiGHS on 60 to 200 bids, and keeps every condition', async () => {
    const highs = await loadHighs();
    for (const count of [60, 100, 200]) {
      const problem = bids(count, count);
      const found = selectWithinBudget(problem);
      const peer = highs.solve(lpOf(problem), { mip_rel_gap: 0, mip_abs_gap: 0 });
      expect(peer.Status).toBe(found.outcome === 'selected' ? 'Optimal' : 'Infeasible');
      if (found.outcome !== 'selected') continue;
      expect(found.value).toBe(Math.round(peer.ObjectiveValue));
      expect(found.proven).toBe(true);
      const chosen = problem.projects.filter(({ id }) => found.chosen.includes(id));
      expect(keepsAll(chosen, problem)).toBe(true);
    }
  }, 60_000);

  it('asks no order of projects, conditions or labels', () => {
    const problem = bids(60, 5);
    const turned = {
      ...problem,
      projects: [...problem.projects].reverse(),
      conditions: [...(problem.conditions ?? [])].reverse(),
    };
    expect(selectWithinBudget(turned)).toMatchObject({
      ...selectWithinBudget(problem),
      work: expect.any(Number),
    });
  });

  it('leaves its input as it is, and answers in JSON', () => {
    const problem = bids(30, 3);
    const before = structuredClone(problem);
    const found = selectWithinBudget(problem);
    expect(problem).toEqual(before);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('leaves out what is worth nothing, where no condition needs it', () => {
    const projects = [
      project('a', 0, 1, { region: 'north' }),
      project('b', 0, 1, { region: 'south' }),
      project('c', 5, 1, { region: 'north' }),
      project('d', 0, 1, { region: 'south' }),
    ];
    expect(selectWithinBudget({ projects, budget: 10 })).toMatchObject({ chosen: ['c'] });
    const each = { kind: 'least-per', label: 'region', count: 1 } as const;
    expect(selectWithinBudget({ projects, budget: 10, conditions: [each] })).toMatchObject({ chosen: ['b', 'c'] });
  });

  it('chooses what is required, whatever it is worth', () => {
    const projects = [project('a', 1, 5), project('b', 9, 5)];
    expect(selectWithinBudget({ projects, budget: 5, required: ['a'] })).toMatchObject({ chosen: ['a'], value: 1 });
  });

  it('has nothing to choose from nothing', () => {
    expect(selectWithinBudget({ projects: [], budget: 0 })).toMatchObject({
      outcome: 'selected',
      chosen: [],
      value: 0,
    });
  });
});

describe('conditions that contradict each other', () => {
  const projects = [
    project('a', 5, 60, { area: 'x', region: 'north' }),
    project('b', 5, 60, { area: 'x', region: 'south' }),
    project('c', 5, 10, { area: 'y', region: 'west' }),
  ];
  const everywhere = { kind: 'least-per', label: 'region', count: 1 } as const;
  const rulesOf = (problem: SelectionProblem) => {
    const found = selectWithinBudget(problem);
    return found.outcome === 'infeasible' ? found.reasons.map(({ rule }) => rule) : found;
  };

  it.each([
    [
      'a budget',
      { budget: 100, conditions: [everywhere] },
      ['budget', 'least-per.region.north', 'least-per.region.south'],
    ],
    [
      'a limit by area',
      { budget: 900, conditions: [everywhere, { kind: 'most-per', label: 'area', count: 1 }] },
      ['least-per.region.north', 'least-per.region.south', 'most-per.area.x'],
    ],
    ['a number', { budget: 900, most: 0, required: ['c'] }, ['most', 'required.c']],
    [
      'a region without a project',
      { budget: 900, conditions: [{ ...everywhere, of: ['east', 'north'] }] },
      ['least-per.region.east'],
    ],
    [
      'a share of the money',
      { budget: 900, required: ['a'], conditions: [{ kind: 'least-share', label: 'area', is: 'z', percent: 1 }] },
      ['least-share.area', 'required.a'],
    ],
  ] satisfies [string, Omit<SelectionProblem, 'projects'>, string[]][])('names just those: %s', (_, limits, rules) => {
    expect(rulesOf({ projects, ...limits })).toEqual(expect.arrayContaining(rules));
    expect(rulesOf({ projects, ...limits })).toHaveLength(rules.length);
  });

  it('says in words what is asked for and what there is', () => {
    const found = selectWithinBudget({ projects, budget: 900, conditions: [{ ...everywhere, of: ['east'] }] });
    expect(found).toMatchObject({
      reasons: [{ message: "At least 1 with region 'east' must be chosen; 0 can be.", value: 0, limit: 1, met: false }],
    });
  });
});

describe('a work limit', () => {
  const problem = bids(150, 2);
  const best = selectWithinBudget(problem);

  it('gives the best found, with a bound that holds', () => {
    if (best.outcome !== 'selected') throw new Error('There is a best choice.');
    let last = Number.POSITIVE_INFINITY;
    for (const workLimit of [1, 10, 30, best.work - 1]) {
      const found = selectWithinBudget(problem, { workLimit });
      expect(found.outcome).not.toBe('infeasible');
      if (found.outcome === 'infeasible') continue;
      expect(found.work).toBe(workLimit);
      expect(found.bound).toBeGreaterThanOrEqual(best.value);
      expect(found.bound).toBeLessThanOrEqual(last);
      last = found.bound;
      if (found.outcome === 'undecided') continue;
      expect(found.proven).toBe(false);
      expect(found.value).toBeLessThanOrEqual(best.value);
      expect(
        keepsAll(
          problem.projects.filter(({ id }) => found.chosen.includes(id)),
          problem,
        ),
      ).toBe(true);
    }
  });

  it('changes nothing where it is not reached', () => {
    expect(selectWithinBudget(problem, { workLimit: best.work })).toEqual(best);
  });

  it('never calls a choice impossible that was not looked for to the end', () => {
    const found = selectWithinBudget(bids(60, 5), { workLimit: 1 });
    expect(found.outcome).not.toBe('infeasible');
  });
});

describe('bad input', () => {
  const issuesOf = (problem: unknown, options?: unknown): readonly string[] => {
    try {
      selectWithinBudget(problem as SelectionProblem, options as object);
    } catch (error) {
      if (!(error instanceof DomainProblem)) throw error;
      expect(error.code).toBe('bad-selection');
      return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }
    return [];
  };

  it('is refused with every problem and its path', () => {
    const problem = {
      projects: [
        { id: 'a', value: -1, cost: 0.5, labels: { area: 7 } },
        { id: 'a', value: Number.NaN, cost: '5', worth: 5 },
        'b',
      ],
      budget: Number.POSITIVE_INFINITY,
      most: -1,
      conditions: [
        { kind: 'most-per', label: '', count: 1.5 },
        { kind: 'least-share', label: 'area', is: 'x', percent: 101 },
        { kind: 'at-least' },
      ],
      required: ['z'],
    };
    expect(issuesOf(problem, { workLimit: 0 })).toEqual([
      'options.workLimit: is a whole number from 1, not 0',
      'projects.0.value: is a whole number from 0, not -1',
      'projects.0.cost: is a whole number from 0, not 0.5',
      'projects.0.labels.area: is a text, not 7',
      "projects.1.worth: there is no property 'worth'",
      "projects.1.id: names 'a' a second time",
      'projects.1.value: is a whole number from 0, not NaN',
      "projects.1.cost: is a whole number from 0, not '5'",
      "projects.2: is a project, not 'b'",
      'budget: is a whole number from 0, not Infinity',
      'most: is a whole number from 0, not -1',
      "conditions.0.label: is a text, not ''",
      'conditions.0.count: is a whole number from 0, not 1.5',
      'conditions.1.percent: is a whole per cent from 0 to 100, not 101',
      "conditions.2.kind: is 'most-per', 'least-per' or 'least-share', not 'at-least'",
      "required.0: there is no project 'z'",
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['no projects', { budget: 1 }],
    ['labels that are a text', { projects: [{ id: 'a', value: 1, cost: 1, labels: 'x' }], budget: 1 }],
    ['a condition that is none', { projects: [], budget: 1, conditions: [null] }],
    ['sums beyond what is exact', { projects: [project('a', 2 ** 46, 0), project('b', 1, 0)], budget: 1 }],
    ['more projects than can be held', { projects: new Array(20_001).fill(0), budget: 1 }],
    [
      'more conditions than can be held',
      {
        projects: Array.from({ length: 5_000 }, (_, index) => project(`${index}`, 1, 1, { area: `${index}` })),
        budget: 1,
        conditions: [{ kind: 'most-per', label: 'area', count: 1 }],
      },
    ],
  ])('is refused: %s', (_, problem) => {
    expect(issuesOf(problem)).toHaveLength(1);
  });

  it('reads own labels only', () => {
    const projects = [project('a', 1, 1)];
    const conditions = [{ kind: 'least-per', label: '__proto__', count: 1 } as const];
    expect(selectWithinBudget({ projects, budget: 1, conditions })).toMatchObject({ chosen: ['a'] });
  });
});
