// Advisers for the schools of a region, and then of the whole nation: who works with whom, who is left and what would help.
// The institutions are real, from the register of 2017; the advisers are made up by a seeded generator.
import {
  chartMatches,
  compareMatches,
  coordinatorLoad,
  matchAdvisers,
  matchStable,
  rematch,
  splitInstitutions,
  verifyMatch,
} from 'careers-domain/advisers';
import { institutionsOf2017, madeUpAdvisers } from './made-up-advisers.js';

const england = institutionsOf2017();
/** @type {(institutions: typeof england) => import('careers-domain/advisers').AdviserRequest[]} */
const requestsOf = (institutions) =>
  institutions.map(({ urn, name, place }) => ({ institution: urn, name, ...(place && { place }) }));

// The grant agreement of about 2019 asks for 3,600 matched institutions of 4,400, so there are as many advisers here.
const northEast = england.filter(({ region }) => region === 'North East');
const advisers = madeUpAdvisers(northEast, Math.round((northEast.length * 3_600) / 4_400), 2018);
const problem = { advisers, requests: requestsOf(northEast) };
const match = matchAdvisers(problem);

console.log(`North East: ${match.served} of ${match.needs} institutions have an adviser, for ${match.points} points.`);
console.log(`Checked without the solver: ${verifyMatch(problem, match).allowed}.`);
for (const { message } of match.shortages.slice(0, 3)) console.log(message);
for (const { message, changes } of match.unserved.slice(0, 3)) {
  console.log(`${message} ${changes.map((change) => change.message).join(' ')}`);
}
for (const { message } of match.worth.slice(0, 3)) console.log(message);

// An adviser leaves. As many institutions as can be keep theirs.
const [gone] = match.pairs;
const left = advisers.filter(({ id }) => id !== gone?.adviser);
console.log(rematch({ ...problem, advisers: left }, match).message);

// What would it take that nobody would rather have somebody else?
console.log(compareMatches(problem, match, matchStable(problem)).message);

// Six coordinators, each based at a school, share the institutions out so that they travel least.
const bases = northEast.filter((_, k) => k % 17 === 0).slice(0, 6);
const coordinators = bases.map(({ place }, k) => ({
  id: `coordinator-${k + 1}`,
  ...(place && { place }),
  institutions: [],
  advisers: [],
}));
const patches = splitInstitutions(northEast, coordinators);
const load = coordinatorLoad(
  patches.map(({ coordinator, institutions }) => ({
    id: coordinator,
    institutions,
    advisers: match.pairs.filter((pair) => institutions.includes(pair.institution)).map(({ adviser }) => adviser),
  })),
);
for (const [k, { coordinator, institutions, advisers, allowed }] of load.coordinators.entries()) {
  const km = patches[k]?.furthestKm.toFixed(0);
  console.log(
    `${coordinator}: ${institutions} institutions up to ${km} km away, ${advisers} advisers${allowed ? '' : ', too many'}.`,
  );
}

const chart = chartMatches(problem, match, { name: 'North East' });
console.log(JSON.stringify(chart).length, 'characters of Vega-Lite, to draw where you like');

// The same for every institution of the file, all of England at once.
const all = {
  advisers: madeUpAdvisers(england, Math.round((england.length * 3_600) / 4_400), 2019),
  requests: requestsOf(england),
};
const national = matchAdvisers(all);
console.log(`England: ${national.served} of ${national.needs} institutions, ${national.shortages.length} shortages.`);
console.log(`Checked without the solver: ${verifyMatch(all, national).allowed}.`);
