import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { roomsOf } from '../../.ci/surface.mjs';
import { targetsIn } from './targets.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const PACKAGE = manifest.name;

/**
 * The entry points of the package, as `package.json` lists them: the rooms, and `index` for the root. Rooms come first:
 * what the root only re-exports is of its room.
 */
export const DOORS = [...roomsOf(manifest), 'index'];

/** @param {string} door */
export const specifierOf = (door) => (door === 'index' ? PACKAGE : `${PACKAGE}/${door}`);

/** @param {string} door */
const callsFileOf = (door) => `test/fuzz/calls/${door}.mjs`;

/** The entry points with what they export, and right calls of it. */
export const openDoors = () =>
  Promise.all(DOORS.map(async (door) => ({ door, room: await import(specifierOf(door)), calls: await callsOf(door) })));

/** Every function that the package exports, with right calls of it, and which functions have none. */
export const findTargets = async () => targetsIn(await openDoors());

/** @param {string} door */
const callsOf = async (door) => {
  const file = callsFileOf(door);
  return existsSync(file) ? (await import(pathToFileURL(resolve(file)).href)).calls : {};
};
