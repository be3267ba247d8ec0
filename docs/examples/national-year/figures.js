// A school's figures for a year from its pupils' records, and the nation's from its schools'. The program that reads a
// file, the Beam pipeline and the warehouse's function all come to these.
import {
  addRecords,
  answersFromEvidence,
  createEvidence,
  createScorer,
  describeTally,
  schools2018,
  tallyOf,
} from 'careers-domain/benchmarks';

/** @import { ActivityRecord, AnswersById, Evidence, Pupil, Tally } from 'careers-domain/benchmarks' */

/**
 * A line of the file: a pupil of a school, and what the pupil took part in.
 *
 * @typedef {object} PupilYear
 * @property {string} urn - The school.
 * @property {Pupil} pupil
 * @property {readonly ActivityRecord[]} records
 */

/** @typedef {ReturnType<typeof schoolFigures>} SchoolFigures */

const YEAR = '2024/25';

/** @param {readonly PupilYear[]} pupilYears */
export const evidenceOf = (pupilYears) =>
  addRecords(
    createEvidence(
      pupilYears.map(({ pupil }) => pupil),
      YEAR,
    ),
    pupilYears.flatMap(({ records }) => records),
  );

/** @type {(urn: string, evidence: Evidence) => { urn: string, pupils: number, records: number, answers: AnswersById, shares: Record<string, { met: number, of: number }> }} */
export const schoolFigures = (urn, evidence) => {
  const { answers, questions, records } = answersFromEvidence(evidence, schools2018);
  return {
    urn,
    pupils: evidence.pupils,
    records: records.different,
    answers,
    shares: Object.fromEntries(questions.map(({ question, share }) => [question, share])),
  };
};

const score = createScorer(schools2018);

/**
 * A school as one in the nation's tally. Where nobody is in Year 13, there is no sixth form to ask about.
 *
 * @param {SchoolFigures} figures
 */
export const tallyOfSchool = ({ answers, shares }) => {
  const yearGroups = shares['6.2']?.of ? [7, 8, 9, 10, 11, 12, 13] : [7, 8, 9, 10, 11];
  return tallyOf(score({ framework: schools2018.id, setting: { yearGroups, specialist: false }, answers }));
};

/** @param {Tally} tally */
export const nationFigures = (tally) => ({ nation: describeTally(tally) });
