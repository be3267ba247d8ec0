// The two combine functions of the pipeline: evidence and tallies, which merge in any order and any grouping. Beam calls
// them wherever records happen to be, and brings together what they return.
import { mergeEvidence, mergeTallies, packEvidence, unpackEvidence } from 'careers-domain/benchmarks';
import { evidenceOf, schoolFigures, tallyOfSchool } from '../national-year/figures.js';

/** @import { Evidence, PackedEvidence, Tally } from 'careers-domain/benchmarks' */
/** @import { PupilYear, SchoolFigures } from '../national-year/figures.js' */

/**
 * Evidence in parts. Where Beam sends it to another worker it travels packed, as plain JSON.
 *
 * @typedef {{ parts: readonly Evidence[], toBSON: () => { packed: PackedEvidence[] } }} Parts
 */

/** @type {(parts: readonly Evidence[]) => Parts} */
const holding = (parts) => ({ parts, toBSON: () => ({ packed: merged(parts).map(packEvidence) }) });

/** @type {(parts: readonly Evidence[]) => readonly Evidence[]} */
const merged = (parts) => (parts.length > 1 ? [mergeEvidence(parts)] : parts);

// Merging costs what is merged, so it waits until there is something to merge.
const ENOUGH = 256;

/** @type {(held: Parts | { packed: readonly PackedEvidence[] }) => readonly Evidence[]} */
const partsIn = (held) => ('packed' in held ? held.packed.map(unpackEvidence) : held.parts);

/** A school's figures from its pupils. */
export const schoolCombine = {
  createAccumulator: () => holding([]),
  addInput: (/** @type {Parts} */ held, /** @type {PupilYear} */ pupilYear) => {
    const parts = [...partsIn(held), evidenceOf([pupilYear])];
    return holding(parts.length < ENOUGH ? parts : merged(parts));
  },
  mergeAccumulators: (/** @type {Iterable<Parts>} */ all) => holding(merged([...all].flatMap(partsIn))),
  extractOutput: (/** @type {Parts} */ held) => merged(partsIn(held)).map((whole) => schoolFigures('', whole))[0],
};

/** The nation's tally from its schools' figures. */
export const nationCombine = {
  createAccumulator: () => ({ tallies: [] }),
  addInput: (/** @type {{ tallies: Tally[] }} */ { tallies }, /** @type {SchoolFigures} */ figures) => ({
    tallies: [mergeTallies([...tallies, tallyOfSchool(figures)])],
  }),
  mergeAccumulators: (/** @type {Iterable<{ tallies: Tally[] }>} */ all) => {
    const tallies = [...all].flatMap(({ tallies }) => tallies);
    return { tallies: tallies.length > 1 ? [mergeTallies(tallies)] : tallies };
  },
  extractOutput: (/** @type {{ tallies: Tally[] }} */ { tallies }) => tallies[0],
};
