// The whole story on real figures, in the terminal: `npm run demo`.
import {
  compareWithTally,
  explainPercentage,
  findQuestion,
  nationalFigures,
  planFor,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import { matraversJuly2021 } from './matravers-july-2021.js';

const heading = (/** @type {string} */ text) => console.log(`\n${text}\n${'─'.repeat(text.length)}`);

const { name, evaluation } = matraversJuly2021;
const result = scoreEvaluation(evaluation, schools2018);

heading(`${name}, July 2021, on the ${schools2018.title}`);
for (const { benchmark, title, percentage, status } of result.benchmarks) {
  console.log(`${benchmark}  ${title.padEnd(58)} ${`${percentage}%`.padStart(4)}  ${status}`);
}
console.log(`\n${result.achieved} of 8 benchmarks achieved; ${result.overall.percentage}% of all points.`);

const shown = (/** @type {boolean | string} */ answer) =>
  answer === true ? 'yes' : answer === false ? 'no' : `${answer}%`;

heading('What is short, and what would mend it');
for (const { headline, short } of result.benchmarks.filter(({ short }) => short.length > 0)) {
  console.log(`${name} ${headline}.`);
  for (const { question, text, answer, needed } of short) {
    console.log(`  ${question}  ${text}\n       ${shown(answer)} now; fully met from ${shown(needed)} on`);
  }
}

heading('Why 62%, and where the question comes from');
console.log(explainPercentage(schools2018, evaluation.setting, 6, 62).message);
for (const { grade, title, publisher, note } of findQuestion(schools2018, '6.1').question.cites) {
  console.log(`  ${grade}: ${title} (${publisher})${note ? ` – ${note}` : ''}`);
}

heading('The least that achieves five benchmarks');
const plan = planFor(evaluation, schools2018, { achieved: 5 });
if (plan.reachable) {
  for (const { text, from, to } of plan.steps.flatMap(({ changes }) => changes)) {
    console.log(`  ${text}\n       from ${from === undefined ? 'no answer' : shown(from)} to ${shown(to)}`);
  }
}

heading('Beside the nation');
const { message, doubts } = compareWithTally(result, nationalFigures['2020/21']);
console.log(message);
for (const doubt of doubts) console.log(`  Mind: ${doubt}`);

heading('A year of bursaries');
await import('./a-year-of-bursaries.js');

heading('Where to look next');
console.log('README.md for ten lines of use; docs/guides for each area; npm run docs builds the site into .site.');
