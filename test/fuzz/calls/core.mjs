import { schools2018, schools2025 } from 'careers-domain/benchmarks';

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
  sumMoney: [[[165_000_000, 35_000_000]], [[9_007_199_254_740_991, 1, -2]]],
  unknownProperties: [
    [{ speciallist: true }, ['yearGroups', 'specialist'], ['setting']],
    [{ a: 1 }, ['a']],
  ],
  unmetReasons: [[{ allowed: false, reasons: [met, unmet] }]],
  weakestGrade: [[schools2018.cites], [[]]],
};
