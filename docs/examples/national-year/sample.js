// A made-up year of as many schools as you like, the same every time: `node docs/examples/national-year/sample.js 20`.
import { fileURLToPath } from 'node:url';

/** @import { ActivityRecord, ProviderKind } from 'careers-domain/benchmarks' */
/** @import { PupilYear } from './figures.js' */

/** @type {readonly ProviderKind[]} */
const PROVIDERS = ['sixth-form', 'college', 'training-provider', 'apprenticeship-provider', 'university'];

const MONTHS = ['2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03'];

/**
 * The pupils of a school, each with some records of the year; some records stand there twice, as they do in life.
 *
 * @param {number} number - Which school, from 0.
 * @param {{ pupils?: number, records?: number }} [size] - How many pupils, and how many records for each of them.
 * @returns {Generator<PupilYear>}
 */
export const pupilYearsOf = function* (number, { pupils = 100 + ((number * 37) % 60), records = 20 } = {}) {
  const urn = String(100_001 + number);
  const yearGroups = number % 3 === 0 ? 5 : 7;
  for (let i = 0; i < pupils; i++) {
    const yearGroup = 7 + (i % yearGroups);
    const id = `${urn}-${i}`;
    yield {
      urn,
      pupil: {
        id,
        yearGroup,
        ...(yearGroup === 13 && i % 4 > 0 ? { consideringUniversity: i % 4 > 1 } : {}),
      },
      records: Array.from({ length: records }, (_, k) => recordOf(id, mixed(number, i, k % 16 === 15 ? k - 1 : k))),
    };
  }
};

/** @type {(pupil: string, random: number) => ActivityRecord} */
const recordOf = (pupil, random) => {
  const date = `${MONTHS[random % MONTHS.length]}-${10 + ((random >>> 4) % 19)}`;
  const kind = (random >>> 9) % 16;
  if (kind < 3) return { pupil, date, activity: 'employer-encounter' };
  if (kind < 4) return { pupil, date, activity: 'workplace-experience' };
  if (kind < 6) return { pupil, date, activity: 'guidance-interview' };
  return {
    pupil,
    date,
    activity: 'provider-encounter',
    provider: PROVIDERS[kind % 5] ?? 'college',
    activityId: `visit-${random % 7}`,
  };
};

/** A whole number that looks like chance and is none. */
const mixed = (/** @type {number[]} */ ...parts) => {
  let state = 2_166_136_261;
  for (const part of parts) {
    state = Math.imul(state ^ part, 16_777_619);
    state = Math.imul(state ^ (state >>> 15), 739_982_445);
  }
  return (state ^ (state >>> 12)) >>> 0;
};

/** @param {number} schools */
export const sampleLines = function* (schools) {
  for (let number = 0; number < schools; number++) {
    for (const pupilYear of pupilYearsOf(number)) yield JSON.stringify(pupilYear);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const line of sampleLines(Number(process.argv[2] ?? 20))) console.log(line);
}
