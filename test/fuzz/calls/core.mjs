import { schools2018, schools2025 } from 'careers-domain/benchmarks';
import { shape } from 'careers-domain/core';

const met = { rule: 'open', met: true, message: 'The school is open.', cites: [] };
const unmet = {
  rule: 'size.least',
  met: false,
  message: 'The bid names 18 members; a hub needs at least 20.',
  value: 18,
  limit: 20,
  cites: [
    {
      title: 'A report',
      publisher: 'A school',
      url: 'https://example.org/',
      grade: /** @type {const} */ ('published'),
    },
  ],
};

/**
 * A check, of one value.
 *
 * @type {(check: shape.Check) => (value: unknown) => unknown}
 */
const checked = (check) => (value) => check(value, []);

const visit = shape.object('a visit', { on: shape.date, pupils: shape.optional(shape.whole(0, 500)) });

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/core')>} */
export const calls = {
  academicYearOf: [['2019-08-31'], ['2019-09-01']],
  academicYearPeriod: [['2018/19'], ['1999/00']],
  addDays: [
    ['2020-02-28', 2],
    ['2019-10-28', -365],
  ],
  addMonths: [
    ['2019-01-31', 1],
    ['2020-02-29', -12],
  ],
  compareInstants: [
    ['2018-05-25T15:00:00+01:00', '2018-05-25T14:00:01Z'],
    ['2018-05-25T15:00:00.5-05:30', '2018-05-25T15:00:00.5-05:30'],
  ],
  compareText: [
    ['a', 'b'],
    ['\u{1f600}', '\uffee'],
    ['same', 'same'],
  ],
  daysBetween: [
    ['2019-03-30', '2019-04-01'],
    ['2000-02-29', '1900-02-28'],
  ],
  decisionOf: [[[met, unmet]], [[]]],
  didYouMean: [
    ['schools-2081', ['schools-2018', 'colleges-2018']],
    ['hello', ['schools-2018']],
  ],
  financialYearOf: [['2019-03-31'], ['2019-04-01']],
  financialYearPeriod: [['2018-19'], ['1999-00']],
  formatPounds: [[124_820_900], [-3_125], [0]],
  isIsoDate: [['2024-02-29'], ['2023-02-29']],
  isPlainObject: [[{}], [[]]],
  isWithin: [
    ['2025-08-31', { from: '2018-01-01', to: '2025-08-31' }],
    ['2025-09-01', { from: '2018-01-01' }],
  ],
  isoDate: [['2018-10-02']],
  nameValue: [['80%'], [[1, 2]], [undefined]],
  nearest: [
    ['schools-2081', ['colleges-2018', 'schools-2018']],
    ['hello', ['colleges-2018']],
  ],
  pence: [[350_000], [-1]],
  percentOfMoney: [
    [101, 50, 'down'],
    [101, 50, 'half-up'],
    [9_007_199_254_740_991, 1, 'up'],
  ],
  pounds: [[3500], [31.25]],
  ruleSetAsRule: [[schools2018], [schools2025]],
  ruleSetInForce: [
    [[schools2018, schools2025], '2025-08-31'],
    [[], '2025-09-01'],
  ],
  shape: {
    andThen: [checked(shape.andThen(shape.list('a list', visit), () => [])), [{ on: '2019-03-31', pupils: 3 }]],
    date: [checked(shape.date), '2019-03-31'],
    distinct: [
      checked(
        shape.andThen(
          shape.list('names', shape.name),
          shape.distinct((/** @type {string} */ name) => name),
        ),
      ),
      ['a', 'b'],
    ],
    flag: [checked(shape.flag), true],
    instant: [checked(shape.instant), '2018-05-25T15:00:00+01:00'],
    list: [checked(shape.list('a list of codes', shape.text('a code', /^\d+$/), { least: 1, most: 9 })), ['12', '3']],
    money: [checked(shape.money), 350_000],
    name: [checked(shape.name), 'Hill School'],
    object: [checked(visit), { on: '2019-03-31', pupils: 3 }],
    oneOf: [checked(shape.oneOf('cash', 'in-kind')), 'cash'],
    optional: [checked(shape.optional(shape.flag)), false],
    ownValue: [(/** @type {unknown} */ value) => shape.ownValue({ on: value }, 'on'), '2019-03-31'],
    record: [checked(shape.record('seats by room', shape.whole(0))), { hall: 200 }],
    requireAll: [
      (/** @type {unknown} */ value) => shape.requireAll('bad-visit', 'No visit', [[visit, value, ['visit']]]),
      { on: '2019-03-31' },
    ],
    text: [checked(shape.text('a code of three digits', /^\d{3}$/)), '202'],
    value: [checked(shape.value('an even number', (number) => [2, 4, 6].some((even) => even === number))), 4],
    whole: [checked(shape.whole(20, 40)), 20],
  },
  sumMoney: [[[165_000_000, 35_000_000]], [[9_007_199_254_740_991, 1, -2]]],
  unknownProperties: [
    [{ speciallist: true }, ['yearGroups', 'specialist'], ['setting']],
    [{ a: 1 }, ['a']],
  ],
  unmetReasons: [[{ allowed: false, reasons: [met, unmet] }]],
  weakestGrade: [[schools2018.cites], [[]]],
};
