import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonSchemasOf } from '../schemas.mjs';
import { consumerProject } from './installed.mjs';

/** Types that several rooms share: the bundler of declarations puts them into files of their own. */
const SHARED_TYPES = /^dist\/[\w-]+\.d\.c?ts$/;

/** What was packed is what was meant to be: nothing missing, nothing stray, nothing swallowed. */
export const checkTarball = async () => {
  const folder = join(consumerProject(), 'node_modules/careers-domain');
  const packed = new Map(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const sources = filesBelow('src').filter((file) => file.endsWith('.ts'));
  const schemas = [...jsonSchemasOf(await import(pathToFileURL(resolve('dist/index.js')).href)).keys()];
  const bytes = [...packed.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    problems: checkContents(packed, sources, schemas),
    note: `${packed.size} files, ${(bytes / 1000).toFixed(0)} kB`,
  };
};

/** @param {string} folder */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll(sep, '/'))
    .sort();

/**
 * @param {ReadonlyMap<string, string>} packed - The text of each packed file, by its path.
 * @param {readonly string[]} sources - The paths of the source files, below src.
 * @param {readonly string[]} schemas - The ids of the entities, each of which has a JSON Schema.
 * @returns {string[]} What is wrong.
 */
export const checkContents = (packed, sources, schemas) => {
  const manifest = JSON.parse(packed.get('package.json') ?? '{}');
  const modules = sources.flatMap((file) => ['.js', '.cjs'].map((ending) => `dist/${file.replace(/\.ts$/, ending)}`));
  const publicFiles = pathsIn(manifest.exports)
    .concat(pathsIn(manifest.typesVersions), manifest.main, manifest.module, manifest.types)
    .map((path) => String(path).replace(/^\.\//, ''))
    .flatMap((path) => (path.includes('*') ? schemas.map((id) => path.replace('*', id)) : [path]));
  const wanted = new Set([...modules, ...publicFiles, 'README.md', 'LICENSE']);
  const allowed = new Set([...wanted, 'CHANGELOG.md', 'package.json']);
  return [
    ...[...wanted].filter((file) => !packed.has(file)).map((file) => `${file} is missing`),
    ...[...packed.keys()]
      .filter((file) => !allowed.has(file) && !SHARED_TYPES.test(file))
      .map((file) => `${file} has no business in the package`),
    ...[...packed]
      .filter(([file, text]) => /\.c?js$/.test(file) && text.includes('$ZodType'))
      .map(([file]) => `${file} has swallowed zod`),
  ];
};

/**
 * Every path named anywhere in a value of package.json.
 *
 * @param {unknown} value
 * @returns {string[]}
 */
const pathsIn = (value) => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
};
