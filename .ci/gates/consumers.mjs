import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { consumerProject, fromRegistry, temporaryFolder } from './installed.mjs';

/** The last of each line of TypeScript from the oldest supported to the newest. */
const COMPILERS = ['5.4.5', '5.5.4', '5.6.3', '5.7.3', '5.8.3', '5.9.3', '6.0.3', '7.0.2'];

const PROJECTS = ['tsconfig.nodenext.json', 'tsconfig.bundler.json'];

/** A stranger's project compiles and runs with the packed library: ESM and CommonJS, both ways to resolve types. */
export const checkConsumers = () => ({ problems: problemsOf(consumerProject()) });

/** The same with the oldest zod that package.json allows: its types differ from those the library was built with. */
export const checkZodFloor = () => {
  const folder = temporaryFolder();
  cpSync(consumerProject(), folder, { recursive: true });
  const zod = join(folder, 'node_modules/zod');
  rmSync(zod, { recursive: true });
  cpSync('node_modules/zod-floor', zod, { recursive: true });
  return { problems: problemsOf(folder) };
};

/** The same project compiles with every compiler that users may have. */
export const checkCompilers = async () => {
  const folder = consumerProject();
  const problems = /** @type {string[]} */ ([]);
  const notes = /** @type {string[]} */ ([]);
  for (const version of COMPILERS) {
    const { folder: compiler, reason } = await fromRegistry('typescript', version);
    if (compiler === undefined) {
      notes.push(`SKIPPED ${version}: ${reason}`);
      continue;
    }
    const tsc = join(compiler, 'node_modules/typescript/bin/tsc');
    const found = problemsWith(
      PROJECTS.map((project) => [tsc, '--project', project]),
      folder,
    );
    problems.push(...found.map((problem) => `TypeScript ${version}: ${problem}`));
    notes.push(version);
  }
  return { problems, note: `TypeScript ${notes.join(', ')}` };
};

/** @type {(folder: string) => string[]} */
const problemsOf = (folder) => {
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const compiled = PROJECTS.map((project) => [tsc, '--project', project]);
  return problemsWith([...compiled, ['exports.mjs'], ['smoke.mjs'], ['smoke.cjs']], folder);
};

/**
 * What Node says where it is given these words and fails.
 *
 * @type {(commands: readonly (readonly string[])[], folder: string) => string[]}
 */
const problemsWith = (commands, folder) =>
  commands.flatMap((command) => {
    try {
      execFileSync(process.execPath, command, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
      return [];
    } catch (error) {
      const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
      return [`$ node ${command.join(' ')}\n${stdout}${stderr}`];
    }
  });
