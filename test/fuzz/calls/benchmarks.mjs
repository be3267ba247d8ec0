import {
  addRecords,
  colleges2018,
  compareResults,
  createEvidence,
  createScorer,
  mappings2018To2025,
  nationalFigures,
  packEvidence,
  planFor,
  providerAccess2023,
  schools2018,
  schools2025,
  scoreEvaluation,
  specialistSettings2025,
  tallyAll,
  tallyOf,
} from 'careers-domain/benchmarks';

const setting = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };
const first = {
  id: 'e1',
  institution: '100049',
  date: '2018-11-05',
  framework: 'schools-2018',
  setting,
  answers: { '1.1': true, '1.7': false, '2.1': '51-75', '2.2': false, '5.1': '26-50', '6.2': '100', '8.1': '76-99' },
  learners: { '11': 180 },
};
const second = { ...first, date: '2025-03-31', answers: { ...first.answers, '1.7': true, '2.2': true, '5.1': '100' } };
const college = { framework: 'colleges-2018', setting: { yearGroups: [12, 13], specialist: false }, answers: {} };

const before = scoreEvaluation(first, schools2018);
const after = scoreEvaluation(second, schools2018);
const score = createScorer(schools2018);
const tally = tallyAll([before, score(second)], schools2018);

const assumption = { title: 'Our own form', publisher: 'Hill Trust', grade: /** @type {const} */ ('assumed') };
const small = {
  id: 'hill-trust',
  title: 'Hill Trust form',
  audience: 'The schools of Hill Trust.',
  inForce: { from: '2025-09-01' },
  cites: [assumption],
  benchmarks: /** @type {const} */ ([1, 2, 3, 4, 5, 6, 7, 8]).map((benchmark) => ({
    benchmark,
    title: `Benchmark ${benchmark}`,
    questions: [
      {
        id: `${benchmark}.1`,
        kind: /** @type {const} */ ('yes-no'),
        text: 'There is a programme.',
        points: 2,
        when: { anyYearOf: [11, 12], specialist: false },
        grade: /** @type {const} */ ('assumed'),
        cites: [assumption],
      },
      {
        id: `${benchmark}.2`,
        kind: /** @type {const} */ ('banded'),
        text: 'Pupils met an employer.',
        points: 3,
        measure: { activity: /** @type {const} */ ('employer-encounter'), least: 1, yearGroups: [8], sinceYear: 7 },
        grade: /** @type {const} */ ('assumed'),
        cites: [assumption],
        bands: [
          { id: 'few', label: 'Few', least: 0, points: 0 },
          { id: 'many', label: 'Many', least: 50, points: 3 },
        ],
        achievedAt: 'many',
      },
    ],
  })),
};

const cohort = [
  { id: 'ada', yearGroup: 8 },
  { id: 'ben', yearGroup: 11, consideringUniversity: true },
  { id: 'cem', yearGroup: 13, consideringUniversity: false },
];
/** @type {import('careers-domain/benchmarks').ActivityRecord[]} */
const records = [
  { pupil: 'ada', date: '2024-11-05', activity: 'employer-encounter', parts: ['purpose', 'two-way'] },
  { pupil: 'ben', date: '2023-06-12', activity: 'workplace-experience', attended: false },
  { pupil: 'ben', date: '2025-01-20', activity: 'provider-encounter', provider: 'college', activityId: 'fair' },
  { pupil: 'cem', date: '2025-02-03', activity: 'guidance-interview' },
];
const empty = createEvidence(cohort, '2024/25');
const evidence = addRecords(empty, records);

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/benchmarks')>} */
export const calls = {
  addRecords: [
    [empty, records],
    [evidence, records],
  ],
  answersFromEncounters: [
    [records, cohort, '2024/25', schools2018],
    [[], cohort, '2024/25', schools2025],
  ],
  answersFromEvidence: [
    [evidence, schools2018],
    [evidence, schools2025],
    [empty, small],
  ],
  assessProviderAccess: [
    [records, cohort, '2024/25'],
    [records, cohort, '2024/25', providerAccess2023],
  ],
  attainablePercentages: [
    [schools2018, setting, 1],
    [small, setting, 5],
  ],
  carryForward: [
    [second, schools2018, schools2025, { mappings: mappings2018To2025 }],
    [second, schools2018, schools2025],
    [first, schools2018, schools2018, { setting: { yearGroups: [9, 10, 11], specialist: true } }],
  ],
  chartComparison: [
    [before, after],
    [before, after, { name: 'Hill School', before: '2018', after: '2019' }],
  ],
  chartHistory: [
    [
      [
        { date: '2019-07-01', label: 'July 2019', result: after },
        { date: '2018-11-05', result: before },
      ],
      { name: 'Hill School' },
    ],
  ],
  chartResult: [[before], [after, { name: 'Hill School' }]],
  chartTally: [[tally], [tally, { name: 'North Hub', framework: schools2018 }]],
  checkEvaluation: [
    [first, schools2018],
    [{ ...first, answers: { '5.1': 80 } }, schools2018],
    [first, small],
  ],
  citedRules: [[schools2018], [small]],
  compareResults: [
    [before, after],
    [before, scoreEvaluation(college, colleges2018)],
  ],
  compareWithTally: [
    [before, tally],
    [after, nationalFigures['2017/18'], { name: 'Hill School' }],
  ],
  createEvidence: [
    [cohort, '2024/25'],
    [[], '2018/19'],
  ],
  createScorer: [[schools2018], [small]],
  'createScorer()': [[first], [second]],
  defineFramework: [[small], [schools2018]],
  describeComparison: [
    [compareResults(before, after), schools2018],
    [compareResults(before, scoreEvaluation(college, colleges2018)), colleges2018, { name: 'Hill School' }],
  ],
  describePlan: [
    [planFor(first, schools2018, { achieved: 2 }), schools2018],
    [planFor(first, schools2018, { benchmarks: [1, 5] }), schools2018, { name: 'Hill School' }],
  ],
  describeResult: [
    [before, schools2018],
    [after, schools2018, { name: 'Hill School' }],
  ],
  describeTally: [[tally]],
  emptyTally: [[schools2018], [small]],
  evaluationSchema: [[schools2018], [small]],
  explainPercentage: [
    [schools2018, setting, 1, 64],
    [small, setting, 2, 40],
  ],
  findFramework: [['schools-2025']],
  findQuestion: [
    [schools2018, '8.1'],
    [small, '2.2'],
  ],
  mergeEvidence: [[[evidence, empty]], [[evidence]]],
  // The compiler loses one of the two ways to call it.
  mergeTallies: /** @type {any} */ ([[tally, tallyOf(before)], [[tally, tally, tally]]]),
  nextSteps: [
    [first, schools2018],
    [second, schools2018, { effort: { '2.2': 10 } }],
  ],
  packEvidence: [[evidence], [empty]],
  planFor: [
    [first, schools2018, { achieved: 2 }],
    [first, schools2018, { benchmarks: [1, 5] }, { effort: { '1.2': 3 } }],
  ],
  providerAccessFromEvidence: [[evidence], [evidence, providerAccess2023]],
  questionsFor: [
    [schools2018, setting, first.answers],
    [specialistSettings2025, { yearGroups: [11], specialist: true }],
  ],
  scoreEvaluation: [
    [first, schools2018],
    [second, schools2018],
    [college, colleges2018],
  ],
  tallyAll: [
    [[before, after], schools2018],
    [[score(first), score(second)], schools2018],
  ],
  tallyOf: [[before], [score(second)]],
  unpackEvidence: [[packEvidence(evidence)], [packEvidence(empty)]],
};
