import { DomainProblem } from 'careers-domain/core';
import { describe, expect, it } from 'vitest';
import { findTargets } from './find-targets.mjs';
import { fuzz } from './fuzz.mjs';
import { inputAt } from './inputs.mjs';
import { targetsIn } from './targets.mjs';

/** The slow gate tries many more. */
const INPUTS = 250;

const { targets, problems } = await findTargets();

describe('every public function', () => {
  it('has right calls on record, from which wrong ones are made', () => {
    expect(problems).toEqual([]);
  });

  it.each(targets)('$name answers its right calls', ({ call, calls }) => {
    for (const values of calls) expect(() => call(...values)).not.toThrow();
  });

  it.each(targets)(
    '$name answers or throws a DomainProblem, whatever it is given, soon and without changing it',
    (target) => {
      expect(fuzz(target, { inputs: INPUTS }).problems).toEqual([]);
    },
  );
});

describe('the list of functions', () => {
  const room = {
    addOne: (a: number) => a + 1,
    adderOf: (a: number) => (b: number) => a + b,
    kit: { twice: String },
    data: {},
  };
  const calls = { addOne: [[1]], adderOf: [[1]], 'adderOf()': [[2]], kit: { twice: [String, 'a'] } };

  it('has each function, what it returns, and what is built with a toolkit', () => {
    const { targets, problems } = targetsIn([
      { door: 'sums', room, calls },
      { door: 'index', room, calls: {} },
    ]);
    expect(problems).toEqual([]);
    expect(targets.map(({ name }) => name)).toEqual([
      'sums.addOne',
      'sums.adderOf',
      'sums.adderOf()',
      'sums.kit.twice',
    ]);
  });

  it.each([
    ['addOne', 'test/fuzz/calls/sums.mjs has no call of addOne: add a right one, a list of its arguments'],
    ['adderOf()', "test/fuzz/calls/sums.mjs has no call of what adderOf returns: add it as 'adderOf()'"],
    ['kit', 'test/fuzz/calls/sums.mjs has nothing built with kit.twice: add it with a right value'],
  ])('misses %s', (name, problem) => {
    const rest = Object.fromEntries(Object.entries(calls).filter(([key]) => key !== name));
    expect(targetsIn([{ door: 'sums', room, calls: rest }]).problems).toEqual([problem]);
  });

  it('knows a call on record that is refused', () => {
    const refuse = () => {
      throw new Error('No');
    };
    const { problems } = targetsIn([{ door: 'sums', room: { refuse }, calls: { refuse: [[]] } }]);
    expect(problems).toEqual(['test/fuzz/calls/sums.mjs: the first call of refuse is refused: No']);
  });

  it('knows calls of what is not there', () => {
    const { problems } = targetsIn([{ door: 'sums', room, calls: { ...calls, gone: [[]] } }]);
    expect(problems).toEqual(['test/fuzz/calls/sums.mjs has calls of gone, which is not exported']);
  });
});

describe('an input', () => {
  const calls = [[{ id: 'a', list: [1, 2, 3] }, 'text']];

  it('is the same for the same name and position', () => {
    for (let position = 0; position < 50; position++) {
      expect(inputAt('f', position, calls)).toEqual(inputAt('f', position, calls));
    }
    expect(
      new Set(Array.from({ length: 50 }, (_, position) => shown(inputAt('f', position, calls)))).size,
    ).toBeGreaterThan(30);
    expect(shown(inputAt('g', 1, calls))).not.toBe(shown(inputAt('f', 1, calls)));
  });

  it('leaves the right calls as they are', () => {
    for (let position = 0; position < 500; position++) inputAt('f', position, calls);
    expect(calls).toEqual([[{ id: 'a', list: [1, 2, 3] }, 'text']]);
  });
});

const shown = (values: unknown): string => {
  try {
    return JSON.stringify(values, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  } catch (error) {
    return String(error);
  }
};

describe('the fuzzer', () => {
  const faultsOf = (call: (...values: unknown[]) => unknown, calls: readonly (readonly unknown[])[], inputs = 300) =>
    fuzz({ name: 'f', call, calls }, { inputs }).problems;
  const refuse = () => {
    throw new DomainProblem('bad-thing', 'No', [{ path: [], message: 'is wrong' }]);
  };

  it('lets pass what answers, and what refuses', () => {
    expect(faultsOf((value) => typeof value, [[1]])).toEqual([]);
    const { refused, inputs, problems } = fuzz({ name: 'f', call: refuse, calls: [[1]] }, { inputs: 20 });
    expect([refused, inputs, problems]).toEqual([20, 20, []]);
  });

  it.each<[string, (...values: never[]) => unknown, string]>([
    ['a TypeError', (text: string) => text.toUpperCase(), 'throws TypeError'],
    ['what is no error', () => Promise.reject.call(undefined), 'throws TypeError'],
    ['a change of its input', (list: number[]) => Array.isArray(list) && list.push(1), 'throws TypeError'],
    ['NaN', (value: unknown) => (typeof value === 'number' ? Number.NaN : 0), 'returns NaN'],
    ['NaN deep inside', () => ({ a: [Number.NaN] }), 'returns NaN'],
    [
      'a problem that says nothing',
      () => {
        throw new DomainProblem('bad-thing', 'No', []);
      },
      "throws a DomainProblem 'bad-thing' that does not say what is wrong",
    ],
    [
      'another kind of problem',
      () => {
        throw new RangeError('no');
      },
      'throws RangeError: no',
    ],
  ])('finds %s', (_, call, fault) => {
    expect(faultsOf(call as never, [[[1]], ['a'], [2]]).join('\n')).toContain(fault);
  });

  it('finds what takes too long', () => {
    const wait = () => {
      const before = process.cpuUsage();
      let used = 0;
      for (let i = 0; used < 20_000; i++) used = i % 1_000 === 0 ? process.cpuUsage(before).user : used;
    };
    const { problems } = fuzz({ name: 'f', call: wait, calls: [[1]] }, { inputs: 1, most: 10 });
    expect(problems.join()).toMatch(/^f, input 0: takes \d+ ms$/);
  });

  it('finds what changes the prototype of all objects', () => {
    const pollute = () => Object.assign(Object.prototype, { polluted: true });
    try {
      expect(faultsOf(pollute, [[1]], 1)).toEqual(['f has changed Object.prototype']);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });

  it('stops at its time', () => {
    const { inputs } = fuzz({ name: 'f', call: () => 0, calls: [[1]] }, { inputs: 10_000_000, seconds: 0.1 });
    expect(inputs).toBeGreaterThan(10);
    expect(inputs).toBeLessThan(10_000_000);
  });
});
