import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { checkBeam } from './gates/beam.mjs';
import { checkChangesets } from './gates/changesets.mjs';
import { checkCompilers, checkConsumers, checkZodFloor } from './gates/consumers.mjs';
import { checkDigest } from './gates/digest.mjs';
import { checkMutation } from './gates/mutation.mjs';
import { checkHouse } from './gates/rooms.mjs';
import { checkSizes } from './gates/sizes.mjs';
import { checkSurface } from './gates/surface.mjs';
import { checkTarball } from './gates/tarball.mjs';

/**
 * What a gate found. No problems means that it stands open.
 *
 * @typedef {object} Finding
 * @property {readonly string[]} problems
 * @property {string} [note] - Figures worth a place in the line of a gate that passed.
 */

/** @typedef {() => Finding | Promise<Finding>} Gate */

/**
 * A gate that passes when every command does.
 *
 * @param {readonly string[]} commands
 * @param {{ environment?: Record<string, string>, noteIn?: (output: string) => string }} [options]
 * @returns {Gate}
 */
const commands =
  (commands, { environment = {}, noteIn = () => '' } = {}) =>
  async () => {
    const problems = [];
    let note = '';
    for (const command of commands) {
      const { code, output } = await run(command, environment);
      if (code !== 0) problems.push(`$ ${command}\n${output}`);
      note += noteIn(output);
    }
    return { problems, note };
  };

/** The shares of statements, branches, functions and lines that the tests ran. */
const coverageIn = (/** @type {string} */ output) =>
  /All files[ |]+([\d. |]+?)[ |]*$/m.exec(output)?.[1]?.replace(/[ |]+/g, ' ') ?? '';

/** @type {(command: string, environment: Record<string, string>) => Promise<{ code: number | null, output: string }>} */
const run = (command, environment) =>
  new Promise((done) => {
    const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
    const env = { ...process.env, NO_COLOR: '1', PATH: path, ...environment };
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('close', (code) => done({ code, output }));
  });

const TESTS = 'vitest run --config test/vitest.config.ts --reporter=dot';

/** The time zones and locales in which every test must pass: both sides of Greenwich and of the date line. */
const PLACES = {
  'Europe/London': 'en_GB.UTF-8',
  'America/Los_Angeles': 'C',
  'Pacific/Auckland': 'tr_TR.UTF-8',
  'Pacific/Apia': 'ar_EG.UTF-8',
};

/** @type {Record<string, Gate>} */
const gates = {
  biome: commands(['biome check --max-diagnostics=100 .']),
  types: commands(['tsc --project tsconfig.json', 'tsc --project test/tsconfig.json']),
  knip: commands(['knip']),
  rooms: checkHouse,
  coverage: commands([`${TESTS} --coverage`], { noteIn: coverageIn }),
  ...Object.fromEntries(
    Object.entries(PLACES).map(([zone, locale]) => [
      `zone:${zone}`,
      commands([TESTS], { environment: { TZ: zone, LC_ALL: locale, LANG: locale } }),
    ]),
  ),
  build: commands(['npm run --silent build']),
  publint: commands(['publint --strict']),
  // The file for warehouses is no module, so it has no types.
  attw: commands(['attw --pack . --exclude-entrypoints udf']),
  surface: checkSurface,
  tarball: checkTarball,
  consumers: checkConsumers,
  'zod-floor': checkZodFloor,
  compilers: checkCompilers,
  digest: checkDigest,
  // It calls the built package, as the gate of the site does, which is not there yet when this file is read.
  fuzz: async () => (await import('./gates/fuzz.mjs')).checkFuzz(),
  sizes: checkSizes,
  beam: checkBeam,
  docs: commands(['node docs/build-site.mjs']),
  site: async () => (await import('./gates/site.mjs')).checkSite(),
  changesets: checkChangesets,
  mutation: checkMutation,
};

/** Too slow to stand in every change's way: run when it is asked for by name. */
const ON_DEMAND = ['mutation'];

/** The gates that look at what was built. */
const AFTER_BUILD = [
  'publint',
  'attw',
  'tarball',
  'consumers',
  'zod-floor',
  'compilers',
  'digest',
  'fuzz',
  'sizes',
  'beam',
  'docs',
  'site',
];

/** @type {(asked: readonly string[]) => string[]} */
const chosenGates = (asked) => {
  if (asked.length === 0) return Object.keys(gates).filter((name) => !ON_DEMAND.includes(name));
  const unknown = asked.filter((name) => !(name in gates));
  if (unknown.length > 0) {
    throw new Error(`No such gate: ${unknown.join(', ')}. There are: ${Object.keys(gates).join(', ')}`);
  }
  const needed = new Set(asked);
  if (asked.includes('site')) needed.add('docs');
  if (asked.some((name) => AFTER_BUILD.includes(name))) needed.add('build');
  return Object.keys(gates).filter((name) => needed.has(name));
};

/**
 * A gate that breaks down is shut.
 *
 * @type {(name: string) => Promise<Finding>}
 */
const knock = async (name) => {
  try {
    return (await gates[name]?.()) ?? { problems: [] };
  } catch (error) {
    const { stack, stdout = '', stderr = '' } = /** @type {Error & { stdout?: string, stderr?: string }} */ (error);
    return { problems: [stdout + stderr || String(stack)] };
  }
};

let passed = 0;
let failed = 0;
for (const name of chosenGates(process.argv.slice(2))) {
  const start = performance.now();
  const finding = await knock(name);
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const isOpen = finding.problems.length === 0;
  if (isOpen) passed += 1;
  else failed += 1;
  console.log(
    [isOpen ? 'pass' : 'FAIL', name.padEnd(24), seconds.padStart(7), finding.note ?? ''].join('  ').trimEnd(),
  );
  for (const problem of finding.problems) console.log(problem.replace(/^/gm, '      '));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
