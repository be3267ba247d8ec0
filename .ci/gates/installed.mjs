import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** A folder that is gone when the gates are done. */
export const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), `${manifest.name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** @type {string | undefined} */
let project;

/**
 * A stranger's project: the files of test/package/consumers, with the packed library and its peer installed by npm.
 *
 * @returns {string} The project's folder.
 */
export const consumerProject = () => {
  if (project !== undefined) return project;
  const folder = temporaryFolder();
  cpSync('test/package/consumers', folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' });
  execFileSync(
    'npm',
    [
      ...['install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
      ...[join(folder, packed.trim()), `zod@${manifest.devDependencies.zod}`],
    ],
    { cwd: folder, stdio: 'pipe' },
  );
  project = folder;
  return folder;
};
