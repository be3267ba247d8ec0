import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { digestOf, linesOf } from '../../test/digest/digest.mjs';
import { DOORS, specifierOf } from '../../test/fuzz/find-targets.mjs';
import { CHROMIUM, FLAGS } from './chromium.mjs';
import { consumerProject, fromRegistry, temporaryFolder } from './installed.mjs';

/** @typedef {readonly (readonly [name: string, text: string])[]} Corpus */

/**
 * Where the answers are worked out: a name, and how to get them in a time zone and a locale.
 *
 * @typedef {object} Runtime
 * @property {string} name
 * @property {(zone: string, locale: string) => Promise<Corpus>} answer
 */

/** Both sides of Greenwich and of the date line, with and without daylight saving. */
const ZONES = ['UTC', 'Europe/London', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Apia'];

/** One with other digits, one with other capitals. */
const LOCALES = ['en-GB', 'ar-EG', 'tr-TR'];

/** What npm offers as a program. The Node that runs this gate needs no package. */
const PROGRAMS = [
  { package: 'node', version: '20.20.2', run: [] },
  { package: 'node', version: '22.23.3', run: [] },
  { package: 'node', version: '24.21.0', run: [] },
  { package: 'node', version: '26.10.0', run: [] },
  { package: 'bun', version: '1.4.5', run: [] },
  { package: 'deno', version: '2.9.6', run: ['run', '--no-remote', '--allow-read', '--allow-env'] },
];

const run = promisify(execFile);

/**
 * The packed library gives the same answers on every machine: those recorded in test/digest/results.txt.
 */
export const checkDigest = async () => {
  const recorded = readFileSync('test/digest/results.txt', 'utf8');
  const folder = await prepare();
  const { runtimes, skipped } = await findRuntimes(folder);
  const problems = /** @type {string[]} */ ([]);
  let runs = 0;
  for (const { name, answer } of runtimes) {
    for (const [index, zone] of ZONES.entries()) {
      const locale = /** @type {string} */ (LOCALES[index % LOCALES.length]);
      const where = `${name} in ${zone}, ${locale}`;
      runs += 1;
      try {
        problems.push(...differences(where, recorded, linesOf(await answer(zone, locale))));
      } catch (error) {
        problems.push(`${where}: ${String(error).slice(0, 2_000)}`);
      }
    }
  }
  const places = `${ZONES.length} time zones, ${LOCALES.length} locales`;
  return {
    problems,
    note: [
      `${digestOf(recorded)} from ${recorded.split('\n').length - 1} functions in ${runs} runs: ${runtimes.map(({ name }) => name).join(', ')}; ${places}`,
      ...skipped.map((reason) => `SKIPPED ${reason}`),
    ].join('; '),
  };
};

/** @type {(where: string, recorded: string, lines: string) => string[]} */
const differences = (where, recorded, lines) => {
  const known = new Set(recorded.split('\n'));
  const others = lines.split('\n').filter((line) => !known.has(line));
  const found = new Set(lines.split('\n'));
  const missing = recorded.split('\n').filter((line) => !found.has(line));
  const names = [...new Set([...others, ...missing].map((line) => line.split(' ')[0]))];
  return names.length === 0 ? [] : [`${where}: other answers of ${names.join(', ')}`];
};

/** A stranger's project with the packed library and a program that prints its answers. */
const prepare = async () => {
  const folder = temporaryFolder();
  cpSync(consumerProject(), folder, { recursive: true });
  for (const part of ['fuzz', 'digest']) cpSync(join('test', part), join(folder, part), { recursive: true });
  const imports = DOORS.flatMap((door) => [
    `import * as ${door} from '${specifierOf(door)}';`,
    `import { calls as callsOf_${door} } from './fuzz/calls/${door}.mjs';`,
  ]);
  const doors = DOORS.map((door) => `{ door: '${door}', room: ${door}, calls: callsOf_${door} }`);
  const corpus = `${imports.join('\n')}\nimport { corpusOf } from './digest/corpus.mjs';\nexport const corpus = corpusOf([${doors}]);\n`;
  writeFileSync(join(folder, 'corpus.mjs'), corpus);
  writeFileSync(
    join(folder, 'print.mjs'),
    "import { corpus } from './corpus.mjs';\nconsole.log(JSON.stringify(corpus));\n",
  );
  await build({
    entryPoints: [join(folder, 'corpus.mjs')],
    outfile: join(folder, 'bundle.js'),
    bundle: true,
    format: 'iife',
    globalName: 'answers',
    target: 'es2022',
    logLevel: 'silent',
  });
  writeFileSync(join(folder, 'realm.mjs'), REALM);
  return folder;
};

/**
 * A realm with nothing but the language, and of that neither clock nor chance: whoever asks for them gets an error.
 */
const REALM = `
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const realm = createContext(Object.create(null));
runInContext(\`{
  const refuse = (what) => () => { throw new Error('asked for ' + what); };
  Math.random = refuse('chance');
  Date.now = refuse('the clock');
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) refuse('the clock')();
      super(...parts);
    }
  };
  delete globalThis.Intl;
  delete globalThis.WebAssembly;
  delete globalThis.console;
}\`, realm);
runInContext(readFileSync('bundle.js', 'utf8'), realm);
console.log(runInContext('JSON.stringify(answers.corpus)', realm));
`;

/** @type {(folder: string) => Promise<{ runtimes: Runtime[], skipped: string[] }>} */
const findRuntimes = async (folder) => {
  /** @type {(program: string, words: readonly string[]) => Runtime['answer']} */
  const inProgram = (program, words) => async (zone, locale) => {
    const posix = `${locale.replace('-', '_')}.UTF-8`;
    const env = { ...process.env, TZ: zone, LC_ALL: posix, LANG: posix, NO_COLOR: '1' };
    const { stdout } = await run(program, [...words], { cwd: folder, env, maxBuffer: 2 ** 30 });
    return JSON.parse(stdout);
  };
  const runtimes = /** @type {Runtime[]} */ ([
    { name: `node ${process.versions.node}`, answer: inProgram(process.execPath, ['print.mjs']) },
    { name: 'bare realm', answer: inProgram(process.execPath, ['realm.mjs']) },
  ]);
  const skipped = /** @type {string[]} */ ([]);
  for (const { package: name, version, run: words } of PROGRAMS) {
    if (name === 'node' && version.split('.')[0] === process.versions.node.split('.')[0]) continue;
    const found = await install(name, version);
    if (found.program)
      runtimes.push({ name: `${name} ${version}`, answer: inProgram(found.program, [...words, 'print.mjs']) });
    else skipped.push(`${name} ${version}: ${found.reason}`);
  }
  if (existsSync(CHROMIUM)) runtimes.push({ name: 'chromium', answer: inChromium(join(folder, 'bundle.js')) });
  else skipped.push(`chromium: ${CHROMIUM} is missing`);
  return { runtimes, skipped };
};

/**
 * A program from the registry that says of itself what it should be.
 *
 * @type {(name: string, version: string) => Promise<{ program?: string, reason: string }>}
 */
const install = async (name, version) => {
  const { folder, reason } = await fromRegistry(name, version);
  if (folder === undefined) return { reason };
  const program = join(folder, 'node_modules/.bin', name);
  try {
    const { stdout } = await run(program, ['--version']);
    return stdout.includes(version) ? { program, reason } : { reason: `it says that it is ${stdout.trim()}` };
  } catch (error) {
    return { reason: String(error).split('\n')[0] ?? '' };
  }
};

/** @type {(bundle: string) => Runtime['answer']} */
const inChromium = (bundle) => async (zone, locale) => {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.map((flag) => `--${flag}`) });
  try {
    const context = await browser.newContext({ timezoneId: zone, locale });
    const page = await context.newPage();
    await page.addScriptTag({ path: bundle });
    const text = await page.evaluate('JSON.stringify(answers.corpus)');
    return JSON.parse(/** @type {string} */ (text));
  } finally {
    await browser.close();
  }
};
