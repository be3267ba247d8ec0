// A year of the nation's schools on one machine: `node docs/examples/national-year/stream.js < year.ndjson`. It holds one
// school at a time, so memory does not grow with the file. The lines of a school stand together, as exports have them;
// `sort` brings them together where they do not.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { emptyTally, mergeTallies, schools2018 } from 'careers-domain/benchmarks';
import { evidenceOf, nationFigures, schoolFigures, tallyOfSchool } from './figures.js';

/** @import { PupilYear } from './figures.js' */

/**
 * The figures of each school as it is read, and of the nation at the end, each as a line of JSON.
 *
 * @param {AsyncIterable<string> | Iterable<string>} lines
 */
export const figuresIn = async function* (lines) {
  let nation = emptyTally(schools2018);
  for await (const pupilYears of schoolsIn(lines)) {
    const figures = schoolFigures(pupilYears[0]?.urn ?? '', evidenceOf(pupilYears));
    nation = mergeTallies(nation, tallyOfSchool(figures));
    yield JSON.stringify(figures);
  }
  yield JSON.stringify(nationFigures(nation));
};

/**
 * The pupils of one school after the other.
 *
 * @param {AsyncIterable<string> | Iterable<string>} lines
 */
const schoolsIn = async function* (lines) {
  const done = new Set();
  /** @type {PupilYear[]} */
  let school = [];
  for await (const line of lines) {
    /** @type {PupilYear} */
    const pupilYear = JSON.parse(line);
    const urn = school[0]?.urn;
    if (urn !== undefined && urn !== pupilYear.urn) {
      yield school;
      done.add(urn);
      school = [];
    }
    if (done.has(pupilYear.urn)) throw new Error(`The lines of ${pupilYear.urn} do not stand together; sort the file`);
    school.push(pupilYear);
  }
  if (school.length > 0) yield school;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const input = process.argv[2] === undefined ? process.stdin : createReadStream(process.argv[2]);
  for await (const line of figuresIn(createInterface({ input }))) console.log(line);
}
