// Runs the pipeline on this machine with Beam's direct runner: `npm start -- year.ndjson figures.ndjson`. Schools stand in
// the order of their URNs and the nation last, so that the same year always gives the same file.
import { readFileSync, writeFileSync } from 'node:fs';
import beam from 'apache-beam';
import { directRunner } from 'apache-beam/runners/direct_runner';
import { requireForSerialization } from 'apache-beam/serialization';
import { yearOfSchools } from './pipeline.js';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('Name the file to read and the file to write.');
const lines = readFileSync(from, 'utf8').trimEnd().split('\n');

/** @type {{ schools: string[], nation: string[] }} */
const collected = { schools: [], nation: [] };
const collect = {
  school: (/** @type {string} */ line) => collected.schools.push(line),
  nation: (/** @type {string} */ line) => collected.nation.push(line),
};
requireForSerialization('careers-domain-on-beam/main', collect);

await directRunner().run((/** @type {any} */ root) => {
  const { schools, nation } = yearOfSchools(root.apply(beam.create(lines)));
  schools.map(collect.school);
  nation.map(collect.nation);
});
writeFileSync(to, [...collected.schools.sort(), ...collected.nation, ''].join('\n'));
