import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { emptyTally, mergeTallies, schools2018 } from 'careers-domain/benchmarks';
import { evidenceOf, schoolFigures, tallyOfSchool } from '../../docs/examples/national-year/figures.js';
import { pupilYearsOf } from '../../docs/examples/national-year/sample.js';

/**
 * How the work grows: a year of schools, one after the other as the streaming example takes them, from lines of JSON to
 * figures, with ten times as many records each time. The peer is the same work with a tenth of the records: where the
 * ratio stays about 1, a record costs no more, and all of them take no more memory, the more there are. Each size runs in
 * a process of its own, which is how its peak memory is known; the time is the processor's, that of making records left
 * out.
 */
export const benchScale = () => {
  const runs = [1e4, 1e5, 1e6, 1e7].map((records) => ({ records, ...runOf(records) }));
  const lines = (bench, unit, figureOf) =>
    runs.slice(1).map((run, index) => ({
      bench,
      size: run.records,
      ours: shown(figureOf(run)),
      peer: shown(figureOf(runs[index])),
      unit,
      ratio: shown(figureOf(runs[index]) / figureOf(run)),
    }));
  return [
    ...lines(
      'a year of schools beside a tenth of it, time of a record',
      'microseconds each',
      ({ seconds, records }) => (seconds * 1e6) / records,
    ),
    ...lines('a year of schools beside a tenth of it, peak memory', 'MiB', ({ mebibytes }) => mebibytes),
  ];
};

const PUPILS = 1000;
const RECORDS_EACH = 20;

const runOf = (records) =>
  JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(records)], { encoding: 'utf8' }));

const shown = (number) => Number(number.toPrecision(4));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let microseconds = 0;
  let nation = emptyTally(schools2018);
  let left = Number(process.argv[2]) / RECORDS_EACH;
  for (let school = 0; left > 0; school++) {
    const pupils = Math.min(left, PUPILS);
    left -= pupils;
    const lines = Array.from(pupilYearsOf(school, { pupils, records: RECORDS_EACH }), (each) => JSON.stringify(each));
    const start = process.cpuUsage();
    const pupilYears = lines.map((text) => JSON.parse(text));
    const figures = schoolFigures(pupilYears[0].urn, evidenceOf(pupilYears));
    nation = mergeTallies(nation, tallyOfSchool(figures));
    const { user, system } = process.cpuUsage(start);
    microseconds += user + system;
  }
  if (nation.results === 0) throw new Error('No school was counted.');
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds: microseconds / 1e6, mebibytes }));
}
