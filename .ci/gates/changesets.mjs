import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './installed.mjs';

/**
 * The next release can be made: in a copy of the repository, the pending changesets become a version and its entry in
 * the changelog. The copy has a branch `main` wherever the original stands, since changesets asks for it.
 */
export const checkChangesets = () => {
  const folder = temporaryFolder();
  /** @type {(command: string, ...rest: string[]) => string} */
  const run = (command, ...rest) =>
    execFileSync(command, rest, {
      cwd: folder,
      stdio: 'pipe',
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
  run('git', 'clone', '--quiet', '--no-local', resolve('.'), '.');
  run('git', 'checkout', '--quiet', '-B', 'main');
  rmSync(join(folder, '.changeset'), { recursive: true, force: true });
  cpSync('.changeset', join(folder, '.changeset'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');

  run('npx', 'changeset', 'status');
  run('npx', 'changeset', 'version');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const changelog = join(folder, 'CHANGELOG.md');
  const isWritten = existsSync(changelog) && readFileSync(changelog, 'utf8').includes(`\n## ${version}\n`);
  return {
    problems: isWritten ? [] : [`CHANGELOG.md of the next release has no heading "## ${version}"`],
    note: `next is ${version}`,
  };
};
