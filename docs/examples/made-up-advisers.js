import { readFileSync } from 'node:fs';
import { institutionFromRegisterRow } from 'careers-domain/institutions';
import { parse } from 'csv-parse/sync';

/** @import { EnterpriseAdviser } from 'careers-domain/advisers' */
/** @import { Institution, Place, RegisterRow } from 'careers-domain/institutions' */

/**
 * The institutions of the register of 2017 that are in this repository.
 *
 * @returns {Institution[]}
 */
export const institutionsOf2017 = () => {
  const csv = readFileSync(new URL('register/schools-england-2017.csv', import.meta.url));
  /** @type {RegisterRow[]} */
  const rows = parse(csv, { columns: true });
  return rows.flatMap((row) => institutionFromRegisterRow(row).institution ?? []);
};

/** The sectors that most advisers came from in 2017: https://www.marchesgrowthhub.co.uk/surge-in-volunteers/ */
const SECTORS = ['professional services', 'manufacturing', 'information services', 'financial services', 'education'];
const SENIORITIES = /** @type {const} */ (['chief-executive', 'director', 'section-head', 'manager', 'other']);
const NAMES = ['Amy', 'Bola', 'Cas', 'Dai', 'Ewa', 'Finn', 'Gita', 'Hal', 'Ines', 'Jo', 'Kofi', 'Liv', 'Max', 'Nia'];

/**
 * Advisers who live up to ten kilometres from some institution. Nobody publishes where real ones live, so these are made
 * up: the same ones for the same seed, on any machine.
 *
 * @param {readonly Institution[]} institutions
 * @param {number} count
 * @param {number} seed
 * @returns {EnterpriseAdviser[]}
 */
export const madeUpAdvisers = (institutions, count, seed) => {
  const random = generator(seed);
  /** @type {<T>(list: readonly T[]) => T} */
  const oneOf = (list) => /** @type {any} */ (list[Math.floor(random() * list.length)]);
  const places = institutions.flatMap(({ place }) => place ?? []);
  return Array.from({ length: count }, (_, k) => ({
    id: `adviser-${String(k + 1).padStart(4, '0')}`,
    name: `${oneOf(NAMES)} ${k + 1}`,
    place: near(oneOf(places), random),
    sectors: [oneOf(SECTORS)],
    seniority: oneOf(SENIORITIES),
    hoursPerMonth: 4 + Math.floor(random() * 9),
  }));
};

/** @type {(place: Place, random: () => number) => Place} */
const near = (place, random) => {
  if (!('easting' in place)) throw new Error('The register has places on the grid.');
  const metres = () => Math.round((random() - 0.5) * 20_000);
  return { easting: Math.max(0, place.easting + metres()), northing: Math.max(0, place.northing + metres()) };
};

/**
 * Numbers from 0 up to 1, the same on every machine (mulberry32).
 *
 * @type {(seed: number) => () => number}
 */
const generator = (seed) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
