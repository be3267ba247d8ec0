// A year of the nation's schools as an Apache Beam pipeline: lines in any order, on any number of machines.
import beam from 'apache-beam';
import { requireForSerialization } from 'apache-beam/serialization';
import { nationFigures } from '../national-year/figures.js';
import { nationCombine, schoolCombine } from './combines.js';

/** @import { Tally } from 'careers-domain/benchmarks' */
/** @import { PupilYear, SchoolFigures } from '../national-year/figures.js' */

const steps = {
  parse: (/** @type {string} */ line) => JSON.parse(line),
  urnOf: (/** @type {PupilYear} */ { urn }) => urn,
  itself: (/** @type {unknown} */ element) => element,
  named: (/** @type {{ urn: string, figures: SchoolFigures }} */ { urn, figures }) => ({ ...figures, urn }),
  asLine: (/** @type {SchoolFigures} */ figures) => JSON.stringify(figures),
  nationAsLine: (/** @type {{ tally: Tally }} */ { tally }) => JSON.stringify(nationFigures(tally)),
};

// Workers import this module and find the functions by name; nothing of them travels as text.
requireForSerialization('careers-domain-on-beam/pipeline', {
  ...steps,
  ...Object.fromEntries(Object.entries(schoolCombine).map(([name, step]) => [`school-${name}`, step])),
  ...Object.fromEntries(Object.entries(nationCombine).map(([name, step]) => [`nation-${name}`, step])),
});

/** The figures of each school and of the nation, each as a line of JSON, from lines that each hold a pupil's year. */
export const yearOfSchools = (/** @type {any} */ lines) => {
  const schools = lines
    .map(steps.parse)
    .apply(beam.groupBy(steps.urnOf, 'urn').combining(steps.itself, schoolCombine, 'figures'))
    .map(steps.named);
  const nation = schools.apply(beam.groupGlobally().combining(steps.itself, nationCombine, 'tally'));
  return { schools: schools.map(steps.asLine), nation: nation.map(steps.nationAsLine) };
};
