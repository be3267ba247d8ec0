import * as bursaries from 'careers-domain/bursaries';
import { DomainProblem } from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, twoPayments } from './arbitraries.js';

const functions = Object.entries<unknown>(bursaries).filter(
  (entry): entry is [string, (...values: unknown[]) => unknown] => typeof entry[1] === 'function',
);

const offered = bursaries.offerAward(application('A-1'), twoPayments, '2018-10-01');
const round = bursaries.awardRound([application('A-1'), application('A-2', { institution: '105001' })], twoPayments);
const expectations = { withdrawal: 0.1, completion: 0.9, months: { toEnrol: 1, toComplete: 9, toPay: 1 } };
const ahead = bursaries.forecast(twoPayments, [offered], expectations, '2018-10-01');

const fromJson = (text: string): unknown => JSON.parse(text);

/** Values that are right somewhere, so that wrong ones beside them get past the first check. */
const right: readonly unknown[] = [
  ...[application('A-1'), [application('A-1')], twoPayments, bursaries.bursaries2018, offered, [offered]],
  ...[offered.history, offered.history[0], round, expectations, ahead, '2018-10-01', {}, [], undefined],
];

/** Values that look right, and are wrong in one place. */
const twisted: readonly unknown[] = [
  fromJson('{"__proto__": {"id": "A-1"}}'),
  { ...application('A-1'), asks: fromJson('{"__proto__": 5, "completion": 1}') },
  { ...application('A-1'), need: Number.NaN },
  { ...application('A-1'), region: '__proto__', hub: 'constructor' },
  [{ ...application('A-1'), institution: '__proto__' }, null],
  { ...twoPayments, places: '10' },
  { ...twoPayments, places: 1e308 },
  { ...twoPayments, money: Number.POSITIVE_INFINITY },
  { ...twoPayments, rules: fromJson('{"__proto__": {"statement": "x"}}') },
  { ...twoPayments, quotas: { by: '__proto__', method: 'hamilton', areas: [{ area: 'London', weight: -1 }] } },
  { ...twoPayments, tiers: Array.from({ length: 100_000 }) },
  { ...offered, payments: [{ ...offered.payments[0], amount: Number.MAX_SAFE_INTEGER }] },
  { ...offered, history: fromJson('[{"type": "__proto__", "award": "A-1", "on": "2018-10-01"}]') },
  { ...offered, state: 'toString' },
  [offered, offered],
  [{ ...offered, history: Array.from({ length: 1_000_000 }) }],
  { type: 'constructor', award: 'A-1', on: '2018-10-01' },
  { type: 'paid', award: 'A-1', on: '2018-10-01', claim: '__proto__', amount: -0.5 },
  { ...expectations, tiers: fromJson('{"__proto__": {"completion": 2}}') },
  { ...expectations, tiers: { hub: { completion: undefined, withdrawal: '0.5' } } },
  { ...expectations, months: { toEnrol: 1e9, toComplete: 0, toPay: 0 } },
  { ...ahead, months: Array.from({ length: 1_000_000 }) },
  { ...round, waiting: [{ application: fromJson('{"__proto__": {"id": "A-1"}}') }] },
  { held: [offered], places: Number.NaN },
  new Array(2 ** 32 - 1),
  '0001-01-01',
  '9999-12-31',
  '2018-02-30',
];

const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...right) },
  { weight: 2, arbitrary: fc.constantFrom(...twisted) },
  {
    weight: 1,
    arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
  },
);

describe.each(functions)('%s', (name, call) => {
  it('answers or throws a DomainProblem, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 4 }), (values) => {
        try {
          call(...values);
        } catch (problem) {
          if (!(problem instanceof DomainProblem)) expect.fail(`${name} threw ${String(problem)}`);
          expect(problem.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Right arguments for every function, so that each of them can be twisted in turn. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  applyEvent: [offered, { type: 'accepted', award: 'A-1', on: '2018-10-02' }],
  assessApplication: [application('A-1'), twoPayments, { awards: [] }],
  awardRound: [[application('A-2')], twoPayments, { held: [offered], places: 5 }],
  budgetOf: [twoPayments, [offered], '2018-10-01'],
  chartForecast: [ahead],
  checkScheme: [twoPayments],
  forecast: [twoPayments, [offered], expectations, '2018-10-01'],
  offerAward: [application('A-1'), twoPayments, '2018-10-01', {}],
  reallocatePlaces: [round, [offered], twoPayments, '2018-10-01'],
  replay: [offered.history],
};

it('every function has its right arguments here', () => {
  expect(Object.keys(calls).filter((name) => functions.some(([each]) => each === name))).toEqual(Object.keys(calls));
  expect(functions.map(([name]) => name).filter((name) => !(name in calls))).toEqual([]);
});

/** Whether NaN or an infinite number stands anywhere in an answer. */
const hasWrongNumber = (answer: unknown): boolean => {
  if (typeof answer === 'number') return !Number.isFinite(answer);
  return typeof answer === 'object' && answer !== null && Object.values(answer).some(hasWrongNumber);
};

describe.each(functions)('%s, with one argument wrong', (name, call) => {
  const own = calls[name] ?? [];

  it('takes the right arguments', () => {
    expect(() => call(...own)).not.toThrow();
  });

  it('answers or throws a DomainProblem, and never a NaN', () => {
    for (const position of own.keys()) {
      for (const value of [
        ...twisted,
        ...right,
        null,
        7,
        'x',
        true,
        Symbol.iterator,
        () => 1,
        new Map(),
        new Date(0),
      ]) {
        try {
          const answer = call(...own.with(position, value));
          expect(hasWrongNumber(answer)).toBe(false);
        } catch (problem) {
          if (!(problem instanceof DomainProblem))
            expect.fail(`${name} threw ${String(problem)} for argument ${position}`);
        }
      }
    }
  });
});

describe('however many there are', () => {
  const MANY = 5_000;
  const scheme: bursaries.BursaryScheme = {
    ...bursaries.bursaries2018,
    places: 100_000,
    money: 1e12,
    perInstitution: MANY / 2,
    windows: [{ from: '2018-09-01' }],
  };
  const applications = Array.from({ length: MANY }, (_, index) => application(`A-${index}`));
  const awards = applications.map((each, index) =>
    bursaries.offerAward({ ...each, id: `B-${index}` }, bursaries.bursaries2018, `${1000 + index}-10-01`),
  );
  const ended = awards.map(
    (award) => bursaries.applyEvent(award, { type: 'declined', award: award.id, on: award.answerBy }).award,
  );
  const waiting = bursaries.awardRound(applications, scheme);
  const withQuotas: bursaries.BursaryScheme = {
    ...scheme,
    quotas: {
      by: 'region',
      method: 'highest-averages',
      areas: ['North West', ...Array.from({ length: 999 }, (_, index) => `Area ${index}`)].map((area, index) => ({
        area,
        weight: index + 1,
      })),
    },
  };

  it.each<[string, () => unknown]>([
    ['a budget of thousands of years', () => bursaries.budgetOf(scheme, awards, '9999-01-01')],
    ['a round of one institution', () => bursaries.awardRound(applications, scheme)],
    [
      'a round after thousands of awards to one institution',
      () => bursaries.awardRound(applications, { ...scheme, perInstitution: 2 * MANY }, { held: ended }),
    ],
    ['a round with a thousand quotas', () => bursaries.awardRound(applications, withQuotas)],
    [
      'places given on',
      () => bursaries.reallocatePlaces({ ...waiting, waiting: waiting.awarded }, ended, scheme, '9999-01-01'),
    ],
  ])('%s does not blow up', (_, run) => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    // What was quadratic took minutes; a slow machine is no fault.
    expect((user + system) / 1e6).toBeLessThan(30);
  });
});
