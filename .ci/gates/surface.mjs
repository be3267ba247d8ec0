import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, REFRESH, surfaceOf } from '../surface.mjs';

/** What the package offers is what the text on record says, so that no change of it goes unseen. */
export const checkSurface = () => {
  const surface = surfaceOf();
  const stale = [...surface].flatMap(([door, text]) => {
    const file = join(FOLDER, `${door}.txt`);
    return existsSync(file) ? linesApart(file, readFileSync(file, 'utf8'), text) : [`${file} is missing`];
  });
  const strays = readdirSync(FOLDER).filter((file) => !surface.has(file.replace(/\.txt$/, '')));
  const problems = [...stale, ...strays.map((file) => `${join(FOLDER, file)} is of no entry point`)];
  const names = [...surface.values()].join('').match(/^\w+ [\w$]+/gm)?.length;
  return {
    problems: problems.length > 0 ? [...problems, `Where this is meant: ${REFRESH}, and a changeset`] : [],
    note: `${names} names`,
  };
};

/**
 * The first lines in which a file and a text differ.
 *
 * @type {(file: string, recorded: string, text: string) => string[]}
 */
const linesApart = (file, recorded, text) => {
  const [before, after] = [recorded.split('\n'), text.split('\n')];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `${file}: - ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `${file}: + ${line}`);
  const apart = [...gone, ...come].map((line) => line.slice(0, 300));
  return recorded === text || apart.length > 0 ? apart.slice(0, 20) : [`${file} has the same lines in another order`];
};
