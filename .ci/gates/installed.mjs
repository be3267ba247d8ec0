import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

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

/**
 * A package of the registry in a folder of its own: what only one gate needs is no dependency of this one.
 *
 * @type {(name: string, version: string) => Promise<{ folder?: string, reason: string }>}
 */
export const fromRegistry = async (name, version) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true }));
  const words = ['install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', `${name}@${version}`];
  try {
    await promisify(execFile)('npm', words, { cwd: folder });
    return { folder, reason: '' };
  } catch (error) {
    const { stderr, message } = /** @type {Error & { stderr?: string }} */ (error);
    return { reason: (stderr || message).trim().split('\n').at(-1) ?? '' };
  }
};
