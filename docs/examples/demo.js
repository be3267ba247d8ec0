// The whole story on real figures, in the terminal: `npm run demo`.
import { matchAdvisers, verifyMatch } from 'careers-domain/advisers';
import {
  compareWithTally,
  explainPercentage,
  findQuestion,
  nationalFigures,
  planFor,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import { institutionsOf2017, madeUpAdvisers } from './made-up-advisers.js';
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

heading('Advisers for the schools of Cumbria in the register of 2017 (the advisers are made up)');
const cumbria = institutionsOf2017().filter(({ localAuthority }) => localAuthority?.name === 'Cumbria');
const problem = {
  advisers: madeUpAdvisers(cumbria, 24, 2018),
  requests: cumbria.map(({ urn, name, place }) => ({ institution: urn, name, ...(place && { place }) })),
};
const match = matchAdvisers(problem);
const schools = new Map(cumbria.map(({ urn, name }) => [urn, name]));
const people = new Map(problem.advisers.map(({ id, name }) => [id, name]));
console.log(`${match.served} of ${match.needs} schools have an adviser. No other way serves more, or as many as well:`);
console.log(`the proof holds without the solver: ${verifyMatch(problem, match).allowed}.`);
for (const { institution, adviser, terms, runnerUp } of match.pairs.slice(0, 2)) {
  console.log(`  ${people.get(adviser)} goes to ${schools.get(institution)}. ${runnerUp?.message}`);
  for (const { points, message } of terms) console.log(`    ${String(points).padStart(5)}  ${message}`);
}
for (const { message, changes } of match.unserved.slice(0, 2)) {
  console.log(`  ${message}`);
  for (const change of changes) console.log(`    ${change.message}`);
}

heading('Where to look next');
console.log('README.md for ten lines of use; docs/guides for each area; npm run docs builds the site into .site.');
