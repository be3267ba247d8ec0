import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * What an import may cost, in bytes: bundled with all it brings along, minified, under gzip. Half of the scorer is the
 * check of its input, with messages.
 *
 * @type {readonly { from: string, names: readonly string[], limit: number }[]}
 */
const BUDGETS = [
  { from: 'benchmarks', names: ['scoreEvaluation', 'schools2018'], limit: 12_000 },
  { from: 'benchmarks', names: ['createScorer'], limit: 3_000 },
  { from: 'optimisation', names: ['solveAssignment'], limit: 12_000 },
  { from: 'bursaries', names: ['awardRound', 'bursaries2018'], limit: 15_000 },
  { from: 'bursaries', names: ['forecast'], limit: 12_000 },
  { from: 'programmes', names: ['allocateFund', 'investmentFund2015'], limit: 16_000 },
  { from: 'programmes', names: ['coldSpots', 'coldSpotIndicators2015'], limit: 6_000 },
  { from: 'hubs', names: ['assessBid', 'hubWave1'], limit: 18_000 },
  { from: 'hubs', names: ['selectHubs', 'hubWave1'], limit: 22_000 },
  { from: 'training', names: ['placeLeaders'], limit: 20_000 },
  { from: 'advisers', names: ['matchAdvisers'], limit: 24_000 },
];

/** Each single function of core; those of its dates, which bring a part of date-fns; and all its shapes, dates among them. */
const CORE_LIMIT = 1_000;
const DATES_LIMIT = 3_000;
const SHAPES_LIMIT = 3_500;

/** All schemas of all rooms, with zod itself, which is 25,000 for a single object and grows with the kinds in use. */
const SCHEMAS_LIMIT = 52_000;

/** The file for warehouses: Snowflake recommends that a function's text stays about 100 kB, stored compressed. */
const UDF_LIMIT = 40_000;

/** Every budget is kept, and whoever imports anything but a schema ships no validator. */
export const checkSizes = async () => {
  const rooms = readdirSync('src', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  const isSchema = (/** @type {string} */ name) => /schema$/i.test(name);
  const dates = await namesIn('core/dates.js');
  const coreLimit = (/** @type {string} */ name) =>
    name === 'shape' ? SHAPES_LIMIT : dates.includes(name) ? DATES_LIMIT : CORE_LIMIT;
  const problems = [];
  const notes = [];

  /** @type {(from: string, names: readonly string[], limit: number) => Promise<void>} */
  const spend = async (from, names, limit) => {
    const { bytes, hasZod } = await bundled([{ from, names }]);
    const what = `{ ${names.join(', ')} } from ${from}`;
    if (bytes > limit) problems.push(`${what} costs ${bytes} bytes; its budget is ${limit}`);
    if (hasZod) problems.push(`${what} brings zod along`);
    if (limit < Infinity && from !== 'core') notes.push(`${names.join(' + ')} ${kilobytes(bytes)}`);
  };

  const schemas = [];
  for (const room of rooms) {
    const names = await namesIn(`${room}/index.js`);
    schemas.push({ from: room, names: names.filter(isSchema) });
    for (const name of names.filter((name) => !isSchema(name))) {
      await spend(room, [name], room === 'core' ? coreLimit(name) : Infinity);
    }
  }
  for (const { from, names, limit } of BUDGETS) await spend(from, names, limit);

  const { bytes } = await bundled(schemas);
  if (bytes > SCHEMAS_LIMIT) problems.push(`All schemas cost ${bytes} bytes; their budget is ${SCHEMAS_LIMIT}`);
  notes.push(`all schemas and zod ${kilobytes(bytes)}`);

  const udf = gzipSync(readFileSync('dist/udf.js'), { level: 9 }).length;
  if (udf > UDF_LIMIT) problems.push(`The file for warehouses costs ${udf} bytes; its budget is ${UDF_LIMIT}`);
  notes.push(`the file for warehouses ${kilobytes(udf)}`);
  return { problems, note: notes.join(', ') };
};

/** @type {(file: string) => Promise<string[]>} */
const namesIn = async (file) => Object.keys(await import(pathToFileURL(resolve('dist', file)).href));

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @type {(imports: readonly { from: string, names: readonly string[] }[]) => Promise<{ bytes: number, hasZod: boolean }>} */
const bundled = async (imports) => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: imports.map(({ from, names }) => `export { ${names} } from 'careers-domain/${from}';`).join('\n'),
      resolveDir: resolve('.'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    metafile: true,
    outfile: 'bundle.js',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const hasZod = inputs.some(([path, { bytesInOutput }]) => /node_modules\/zod\//.test(path) && bytesInOutput > 0);
  return { bytes: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length, hasZod };
};
