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
import { formatPounds, pounds } from 'careers-domain/core';
import { assessMember, fundHub, hubWave1, proposeMembers, reviewPublishedHubs } from 'careers-domain/hubs';
import {
  growthBetween,
  networkFigures,
  possibleCounts,
  publishedNetworks,
  suppressSmallNumbers,
} from 'careers-domain/network';
import { allocateFund, coldSpotIndicators2015, coldSpots, investmentFund2015 } from 'careers-domain/programmes';
import { placeLeaders } from 'careers-domain/training';
import { institutionsOf2017, madeUpAdvisers } from './made-up-advisers.js';
import { matraversJuly2021 } from './matravers-july-2021.js';
import { southWest } from './south-west.js';

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

heading('A Careers Hub for the West of England, from the register of July 2017');
const schools = southWest();
const area = ['E37000037'];
const known = schools.map((school) => assessMember(school, hubWave1, area));
console.log(`${known.filter(({ allowed }) => allowed).length} of the region's ${schools.length} schools may be in it.`);
const proposal = proposeMembers(schools, hubWave1, { km: 15, areas: area });
for (const { message } of proposal.reasons) console.log(message);
const hub = {
  id: 'west-of-england',
  members: proposal.members.map(({ urn }) => urn),
  plan: { coordinators: 2, coordinatorCost: 4_000_000, leadCost: 5_000_000 },
  match: [{ from: 'The councils', kind: /** @type {const} */ ('cash'), amount: 13_000_000 }],
};
const { years, reasons } = fundHub(hub, hubWave1);
for (const { year, paid, local } of years) {
  console.log(`  ${year}: the call pays ${formatPounds(paid)}, the place ${formatPounds(local)}`);
}
for (const { message } of reasons) console.log(message);
for (const { message } of reviewPublishedHubs().totals.slice(0, 1)) console.log(`In wave 1, ${message}`);
heading('Advisers for the schools of Cumbria in the register of 2017 (the advisers are made up)');
const cumbria = institutionsOf2017().filter(({ localAuthority }) => localAuthority?.name === 'Cumbria');
const problem = {
  advisers: madeUpAdvisers(cumbria, 24, 2018),
  requests: cumbria.map(({ urn, name, place }) => ({ institution: urn, name, ...(place && { place }) })),
};
const match = matchAdvisers(problem);
const names = new Map(cumbria.map(({ urn, name }) => [urn, name]));
const people = new Map(problem.advisers.map(({ id, name }) => [id, name]));
console.log(`${match.served} of ${match.needs} schools have an adviser. No other way serves more, or as many as well:`);
console.log(`the proof holds without the solver: ${verifyMatch(problem, match).allowed}.`);
for (const { institution, adviser, terms, runnerUp } of match.pairs.slice(0, 2)) {
  console.log(`  ${people.get(adviser)} goes to ${names.get(institution)}. ${runnerUp?.message}`);
  for (const { points, message } of terms) console.log(`    ${String(points).padStart(5)}  ${message}`);
}
for (const { message, changes } of match.unserved.slice(0, 2)) {
  console.log(`  ${message}`);
  for (const change of changes) console.log(`    ${change.message}`);
}

// From here on names and figures are made up; the rules are those of the time.
heading(`Who gets money from the ${investmentFund2015.title}`);
const { areas } = coldSpots(
  [
    { area: 'Ashby', figures: { 'free-school-meals': 21, neet: 5.2 } },
    { area: 'Brook', figures: { 'free-school-meals': 14, neet: 5.2 } },
    { area: 'Castle', figures: { 'free-school-meals': 9, neet: 2.9 } },
  ],
  coldSpotIndicators2015.filter(({ id }) => ['free-school-meals', 'neet'].includes(id)),
  { cut: { by: 'groups', groups: 3, cold: 1 }, ties: 'first', coldFrom: 2 },
);
for (const { area, indicators, cold } of areas) {
  console.log(
    `${area.padEnd(8)} ${cold ? 'cold spot' : 'no cold spot'}; cold by: ${indicators.join(', ') || 'nothing'}`,
  );
}
const bidFor = (
  /** @type {[id: string, pounds: number, area: string, youngPeople: number]} */ ...[id, asks, area, youngPeople]
) => ({
  id,
  bidder: /** @type {const} */ ('charity'),
  received: '2015-12-01T10:00:00Z',
  asks: pounds(asks),
  areas: [{ area, youngPeople }],
  ages: { from: 12, to: 18 },
  evidence: ['track-record'],
});
const fund = allocateFund(
  [
    bidFor('Ashby mentors', 2_000_000, 'Ashby', 2_000),
    bidFor('Ashby works', 1_500_000, 'Ashby', 1_500),
    bidFor('Brook visits', 1_000_000, 'Brook', 6_000),
    bidFor('Castle talks', 1_000_000, 'Castle', 5_000),
  ],
  investmentFund2015,
  { needs: areas.map(({ area, count, cold }) => ({ area, weight: 1 + count, cold })) },
);
for (const { bid, amount, youngPeople } of fund.awards) {
  console.log(`  ${bid.padEnd(14)} ${formatPounds(amount)} for ${youngPeople} young people`);
}
for (const { bid, reasons } of fund.refused) {
  for (const { message } of reasons) console.log(`  ${bid.padEnd(14)} nothing: ${message}`);
}
for (const { value, bound, proven, decision } of fund.strands) {
  for (const { message } of decision.reasons) console.log(message);
  console.log(`Reach by need ${value}; no awards come to more than ${bound}: ${proven ? 'proven' : 'not proven'}.`);
}

heading('Where Careers Leaders are trained');
const leeds = { easting: 430_000, northing: 433_000 };
const york = { easting: 460_000, northing: 452_000 };
const autumn = { course: 'level-6', from: '2018-10-08', to: '2019-07-12' };
const leader = (/** @type {string} */ id, /** @type {typeof leeds} */ place, /** @type {string[]} */ choices) => ({
  id,
  institution: '105000',
  place,
  choices,
});
const training = placeLeaders(
  [
    leader('Ann', leeds, ['leeds', 'web']),
    leader('Ben', leeds, ['leeds', 'web']),
    leader('Cas', york, ['level-6', 'web']),
  ],
  [
    { ...autumn, id: 'leeds', venue: leeds, least: 2, most: 2 },
    { ...autumn, id: 'york', venue: york, least: 2, most: 9 },
    { ...autumn, id: 'web', course: 'online', least: 1, most: 50 },
  ],
);
for (const { leader, reasons } of training.placed) {
  console.log(`${leader}: ${reasons.map(({ message }) => message).join(' ')}`);
}
for (const { cohort, outcome, reasons } of training.cohorts) {
  console.log(`  ${cohort.padEnd(6)} ${outcome}: ${reasons.map(({ message }) => message).join(' ')}`);
}

heading('A year of bursaries');
await import('./a-year-of-bursaries.js');

heading('The network in 2018, and a table of pupils that gives nobody away');
const { '2017': lastYear, '2018': thisYear } = publishedNetworks;
for (const { value, message } of networkFigures(thisYear).figures) if (value !== null) console.log(message);
console.log(growthBetween(lastYear, thisYear).figures[0]?.message);
const pupils = suppressSmallNumbers({
  rows: ['Hill School', 'Dale School', 'Moor School'],
  columns: ['Met an employer', 'Met none'],
  counts: [
    [147, 3],
    [90, 30],
    [60, 12],
  ],
});
for (const [index, name] of pupils.table.rows.entries()) {
  const cells = [...(pupils.table.counts[index] ?? []), pupils.table.rowTotals[index]];
  console.log(`  ${name.padEnd(12)} ${cells.map((cell) => String(cell ?? 'c').padStart(5)).join('')}`);
}
for (const { row, column, least, most } of possibleCounts(pupils.table).slice(0, 2)) {
  console.log(`  A reader knows of ${row}, ${column}: ${least} to ${most}.`);
}

heading('Where to look next');
console.log('README.md for ten lines of use; docs/guides for each area; npm run docs builds the site into .site.');
