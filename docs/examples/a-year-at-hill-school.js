// From raw encounters to a governors' report: answers from pupils' records, score, plan, comparison with last year and
// with the nation, and a chart. Hill School is made up; every step is what an app would do.
import {
  answersFromEncounters,
  chartResult,
  compareResults,
  compareWithTally,
  describeComparison,
  describePlan,
  describeResult,
  nationalFigures,
  planFor,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';

const name = 'Hill School';
const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };

// Sixty pupils in each year group, and what they took part in: every one met an employer, but for some of Year 9; three
// in four of Year 11 have been at a workplace, and all but five have had their interview.
const cohort = setting.yearGroups.flatMap((yearGroup) =>
  Array.from({ length: 60 }, (_, i) => ({ id: `${yearGroup}-${i + 1}`, yearGroup })),
);
const in11 = cohort.filter(({ yearGroup }) => yearGroup === 11);
const records = [
  ...cohort
    .filter(({ yearGroup }, i) => yearGroup !== 9 || i % 3 > 0)
    .map(({ id }) => ({ pupil: id, date: '2024-11-12', activity: /** @type {const} */ ('employer-encounter') })),
  ...in11
    .filter((_, i) => i % 4 > 0)
    .map(({ id }) => ({ pupil: id, date: '2024-06-24', activity: /** @type {const} */ ('workplace-experience') })),
  ...in11
    .slice(5)
    .map(({ id }) => ({ pupil: id, date: '2025-02-03', activity: /** @type {const} */ ('guidance-interview') })),
];
const evidence = answersFromEncounters(records, cohort, '2024/25', schools2018);
for (const { answer, reason } of evidence.questions.filter(({ share }) => share.met > 0)) console.log(answer, reason);

// What records cannot say, the Careers Leader answers. Last year's form is kept from then.
const lastYear = {
  framework: 'schools-2018',
  setting,
  answers: { '1.1': true, '1.2': false, '2.1': '51-75', '2.2': true, '5.1': '51-75', '6.1': '26-50', '8.1': '51-75' },
};
const thisYear = { ...lastYear, answers: { ...lastYear.answers, '1.2': true, ...evidence.answers } };

const before = scoreEvaluation(lastYear, schools2018);
const after = scoreEvaluation(thisYear, schools2018);
const nation = nationalFigures['2018/19'];

console.log(describeResult(after, schools2018, { name }));
console.log(describePlan(planFor(thisYear, schools2018, { achieved: 4 }), schools2018, { name }));
console.log(describeComparison(compareResults(before, after), schools2018, { name }));
for (const { message } of compareWithTally(after, nation).benchmarks) console.log(message);
console.log(JSON.stringify(chartResult(after, { name })).length, 'characters of Vega-Lite, to draw where you like');
