import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { consumerProject, temporaryFolder } from './installed.mjs';

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

/** @type {(folder: string) => string[]} */
const problemsOf = (folder) => {
  const tsc = resolve('node_modules/typescript/bin/tsc');
  return [
    [tsc, '--project', 'tsconfig.nodenext.json'],
    [tsc, '--project', 'tsconfig.bundler.json'],
    ['exports.mjs'],
    ['smoke.mjs'],
    ['smoke.cjs'],
  ].flatMap((command) => {
    try {
      execFileSync(process.execPath, command, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
      return [];
    } catch (error) {
      const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
      return [`$ node ${command.join(' ')}\n${stdout}${stderr}`];
    }
  });
};
