import { emptyTally, mergeTallies, schools2018, schools2025, type Tally, tallyAll } from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';
import { scoreWith, someScores } from './scores.js';

const someTally: fc.Arbitrary<Tally> = someScores.map((scores) => tallyAll(scores, schools2018));
const none = emptyTally(schools2018);
const two = tallyAll(Array(2).fill(scoreWith(Array(8).fill({ status: 'achieved', percentage: 100 }))), schools2018);

describe('mergeTallies', () => {
  it('is the tally of all results, however they were parted', () => {
    fc.assert(
      fc.property(fc.array(someScores, { minLength: 1, maxLength: 5 }), (parts) => {
        const tallies = parts.map((scores) => tallyAll(scores, schools2018));
        expect(mergeTallies(tallies)).toEqual(tallyAll(parts.flat(), schools2018));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(someTally, someTally, someTally, (a, b, c) => {
        const merged = mergeTallies(a, b, c);
        expect(mergeTallies(mergeTallies(a, b), c)).toEqual(merged);
        expect(mergeTallies(a, mergeTallies(b, c))).toEqual(merged);
        expect(mergeTallies([a, b, c])).toEqual(merged);
      }),
    );
  });

  it('is commutative, down to the text', () => {
    fc.assert(
      fc.property(someTally, someTally, (a, b) => {
        expect(JSON.stringify(mergeTallies(a, b))).toBe(JSON.stringify(mergeTallies(b, a)));
      }),
    );
  });

  it('has the empty tally as its identity', () => {
    fc.assert(
      fc.property(someTally, (tally) => {
        expect(mergeTallies(tally, none)).toEqual(tally);
        expect(mergeTallies(none, tally)).toEqual(tally);
        expect(mergeTallies(tally)).toEqual(tally);
      }),
    );
  });

  it('merges what came through JSON', () => {
    fc.assert(
      fc.property(someTally, someTally, (a, b) => {
        expect(mergeTallies(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)))).toEqual(mergeTallies(a, b));
      }),
    );
  });

  it('leaves the tallies as they are', () => {
    fc.assert(
      fc.property(someTally, someTally, (a, b) => {
        const before = structuredClone([a, b]);
        mergeTallies(a, b);
        expect([a, b]).toEqual(before);
      }),
    );
  });

  it('names each tally on another form', () => {
    const { code, issues } = problemOf(() => mergeTallies(none, emptyTally(schools2025), two, emptyTally(schools2025)));
    expect(code).toBe('mixed-frameworks');
    expect(issues).toEqual([
      { path: [1, 'framework'], message: "is 'schools-2025', where that of the first is 'schools-2018'" },
      { path: [3, 'framework'], message: "is 'schools-2025', where that of the first is 'schools-2018'" },
    ]);
  });

  it('refuses to merge nothing', () => {
    for (const act of [() => mergeTallies(), () => mergeTallies([])]) {
      expect(problemOf(act).message).toContain('emptyTally');
    }
  });

  it('refuses what is no tally', () => {
    for (const wrong of [undefined, null, 5, 'tally', {}, { ...two, schools: 2 }]) {
      expect(problemOf(() => mergeTallies(two, wrong as Tally)).code).toBe('bad-tally');
    }
  });

  it('refuses counts that do not add up', () => {
    const benchmarkWith = (change: object) => [{ ...two.benchmarks[0], ...change }, ...two.benchmarks.slice(1)];
    const statuses = { achieved: 2, 'in-progress': 0, 'not-achieved': 0, unscored: 0 };
    const wrong: [object, string[]][] = [
      [{ results: 3 }, ['achieved', ...Array.from({ length: 8 }, (_, i) => `benchmarks.${i}.statuses`)]],
      [{ complete: 3 }, ['complete']],
      [{ complete: -1 }, ['complete']],
      [{ complete: 1.5 }, ['complete']],
      [{ framework: 7 }, ['framework']],
      [{ achieved: none.achieved }, ['achieved', 'achieved', 'achieved']],
      [{ achieved: two.achieved.slice(1) }, ['achieved']],
      [{ achieved: two.achieved.with(3, [0]) }, ['achieved.3']],
      [{ achieved: two.achieved.with(8, [2, 0, 0, 0, 0, 0, 0, 0, 0]) }, ['achieved']],
      [{ benchmarks: benchmarkWith({ benchmark: 2 }) }, ['benchmarks.0.benchmark']],
      [{ benchmarks: benchmarkWith({ statuses: { ...statuses, achieved: 1, 'in-progress': 1 } }) }, ['achieved']],
      [
        { benchmarks: benchmarkWith({ statuses: { ...statuses, 'in-progress': 1 } }) },
        ['achieved', '0.statuses', '0.percentages'],
      ],
      [{ benchmarks: benchmarkWith({ statuses: { achieved: 2 } }) }, ['in-progress', 'not-achieved', 'unscored']],
      [{ benchmarks: benchmarkWith({ percentages: Array(101).fill(0) }) }, ['benchmarks.0.percentages']],
      [{ benchmarks: benchmarkWith({ percentages: [2] }) }, ['benchmarks.0.percentages']],
      [{ benchmarks: benchmarkWith({ percentages: Array(101).fill('0') }) }, Array(101).fill('percentages')],
    ];
    for (const [change, paths] of wrong) {
      const { code, issues } = problemOf(() => mergeTallies(two, { ...two, ...change } as Tally));
      expect(code).toBe('bad-tally');
      expect(issues).toHaveLength(paths.length);
      for (const [index, path] of paths.entries()) expect(issues[index]?.path.join('.')).toContain(path);
    }
  });

  it('counts up to where counting stays exact, and refuses more', () => {
    const many = { ...none, results: 2 ** 50, complete: 0 };
    const unscored = { achieved: 0, 'in-progress': 0, 'not-achieved': 0, unscored: 2 ** 50 };
    const full: Tally = {
      ...many,
      achieved: none.achieved.with(0, [2 ** 50]),
      benchmarks: none.benchmarks.map((benchmark) => ({ ...benchmark, statuses: unscored })),
    };
    expect(mergeTallies(full, none)).toEqual(full);
    expect(problemOf(() => mergeTallies(full, full)).issues[0]?.message).toContain('more results than can be counted');
  });
});
