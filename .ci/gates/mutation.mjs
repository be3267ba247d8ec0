import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { roomsOf } from '../surface.mjs';
import { temporaryFolder } from './installed.mjs';

/**
 * How many lines of functions are mutated in each room: a sample, or all with `MUTATION_LINES=0`. `MUTATION_ROOMS` takes
 * some rooms alone, `MUTATION_SAMPLE` draws another sample.
 */
const LINES = Number(process.env.MUTATION_LINES ?? 60) || Number.POSITIVE_INFINITY;
const SAMPLE = process.env.MUTATION_SAMPLE ?? '1';
const ROOMS = process.env.MUTATION_ROOMS?.split(',');

/** A sample has at least so many functions, for one long function says little of a room. */
const FUNCTIONS = 8;

/**
 * The least share of mutants that a room's own tests must find, in per cent. Not all can be found: some change nothing, and
 * they count as missed.
 */
const LEAST = 85;

/** The tests of each room notice it when its code is changed: functions drawn by lot, always the same, are mutated. */
export const checkMutation = async () => {
  const rooms = roomsOf(JSON.parse(readFileSync('package.json', 'utf8')));
  const problems = /** @type {string[]} */ ([]);
  const notes = /** @type {string[]} */ ([]);
  for (const room of rooms.filter((room) => ROOMS?.includes(room) ?? true)) {
    const all = functionsOf(room);
    const drawn = draw(all, LINES);
    const mutants = await mutate(room, drawn);
    const found = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const percent = mutants.length === 0 ? 0 : (100 * found) / mutants.length;
    notes.push(`${room} ${percent.toFixed(1)}% of ${mutants.length} in ${drawn.length} of ${all.length} functions`);
    if (percent >= LEAST) continue;
    problems.push(
      `${room}: its tests notice ${percent.toFixed(1)}% of ${mutants.length} mutants; the least is ${LEAST}%`,
    );
    problems.push(...mutants.filter(isMissed).map(({ where, text }) => `  ${where} ${text}`));
  }
  return { problems, note: notes.join('; ') };
};

/**
 * A function, or a constant that holds some, at the top of a file.
 *
 * @typedef {object} Place
 * @property {string} file
 * @property {string} name
 * @property {number} from - Its first line, from 1.
 * @property {number} to - Its last line.
 */

/**
 * The functions of a room. Entities and texts of rules are data: what they should be, no test can say better.
 *
 * @param {string} room
 * @returns {Place[]}
 */
const functionsOf = (room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(^|[\\/])(index|entities)\.ts$/.test(file))
    .map((file) => join('src', room, file).replaceAll(sep, '/'))
    .sort()
    .flatMap((file) => {
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
      const lineAt = (/** @type {number} */ position) => source.getLineAndCharacterOfPosition(position).line + 1;
      return source.statements.filter(holdsFunction).map((statement) => {
        const name = ts.isVariableStatement(statement)
          ? statement.declarationList.declarations[0]?.name.getText()
          : statement.getText().slice(0, 40);
        return { file, name: name ?? '', from: lineAt(statement.getStart()), to: lineAt(statement.getEnd()) };
      });
    });

/** @type {(node: ts.Node) => boolean} */
const holdsFunction = (node) =>
  !ts.isImportDeclaration(node) &&
  !ts.isTypeAliasDeclaration(node) &&
  !ts.isInterfaceDeclaration(node) &&
  (ts.isArrowFunction(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)
    ? true
    : (ts.forEachChild(node, (child) => holdsFunction(child) || undefined) ?? false));

/**
 * So many lines of functions, drawn by the digests of their names: the lot falls the same until a name changes.
 *
 * @type {(places: readonly Place[], lines: number) => Place[]}
 */
const draw = (places, lines) => {
  const lot = (/** @type {Place} */ { file, name }) =>
    createHash('sha256').update(`${SAMPLE} ${file} ${name}`).digest('hex');
  const drawn = /** @type {Place[]} */ ([]);
  let left = lines;
  for (const place of places.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1))) {
    if (left <= 0 && drawn.length >= FUNCTIONS) break;
    drawn.push(place);
    left -= place.to - place.from + 1;
  }
  return drawn;
};

/** @typedef {{ status: string, where: string, text: string }} Mutant */

/** @type {(mutant: Mutant) => boolean} */
const isMissed = ({ status }) => status === 'Survived' || status === 'NoCoverage';

/**
 * The mutants of these places and what became of them, when only the room's own tests are run.
 *
 * @type {(room: string, places: readonly Place[]) => Promise<Mutant[]>}
 */
const mutate = async (room, places) => {
  const folder = temporaryFolder();
  const report = join(folder, 'mutation.json');
  const config = join(folder, 'stryker.config.json');
  writeFileSync(
    config,
    JSON.stringify({
      mutate: places.map(({ file, from, to }) => `${file}:${from}-${to}`),
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'test/vitest.config.ts', related: false },
      coverageAnalysis: 'perTest',
      // What is worked out once, when a module is loaded, would need all tests from the start for each mutant.
      ignoreStatic: true,
      ignorePatterns: ['.site', 'dist'],
      reporters: ['json'],
      jsonReporter: { fileName: report },
      tempDirName: join(folder, 'sandbox'),
      concurrency: 2,
      timeoutMS: 20_000,
      allowConsoleColors: false,
    }),
  );
  const env = { ...process.env, TESTS_OF: room };
  await promisify(execFile)('node_modules/.bin/stryker', ['run', config], { env, maxBuffer: 2 ** 28 });
  if (!existsSync(report)) throw new Error(`No mutants of ${room} were reported`);
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter((/** @type {Mutant} */ { status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status))
      .map((/** @type {any} */ { status, location, mutatorName, replacement }) => ({
        status,
        where: `${file}:${location.start.line}:${location.start.column}`,
        text: `${mutatorName}: ${textBetween(source, location)} became ${replacement}`
          .replace(/\s+/g, ' ')
          .slice(0, 200),
      })),
  );
};

/** @type {(source: string, location: { start: { line: number, column: number }, end: { line: number, column: number } }) => string} */
const textBetween = (source, { start, end }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  if (start.line === end.line) return lines[0]?.slice(start.column - 1, end.column - 1) ?? '';
  return `${lines[0]?.slice(start.column - 1)} …`;
};
