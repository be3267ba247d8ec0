import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FOLDER } from '../surface.mjs';
import { temporaryFolder } from './installed.mjs';

/**
 * The next release can be made: in a copy of the repository, the pending changesets become a version and its entry in
 * the changelog, and npm would publish that. The copy has a branch `main` wherever the original stands, since changesets
 * asks for it.
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
  for (const copied of ['.changeset', 'package.json', 'dist']) {
    rmSync(join(folder, copied), { recursive: true, force: true });
    cpSync(copied, join(folder, copied), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const problems = unannounced();
  if (problems.length > 0) return { problems };

  run('npx', 'changeset', 'status');
  run('npx', 'changeset', 'version');
  const { name, version, publishConfig } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const changelog = join(folder, 'CHANGELOG.md');
  if (!existsSync(changelog) || !readFileSync(changelog, 'utf8').includes(`\n## ${version}\n`)) {
    problems.push(`CHANGELOG.md of the next release has no heading "## ${version}"`);
  }

  if (publishConfig?.access !== 'public' || publishConfig?.provenance !== true) {
    problems.push(
      'publishConfig must ask for public access, and for provenance, which says from where it was published',
    );
  }
  const words = ['publish', '--dry-run', '--json', '--offline', '--ignore-scripts'];
  const { id, files } = JSON.parse(run('npm', ...words))[name];
  if (id !== `${name}@${version}`) problems.push(`npm would publish ${id}, not ${name}@${version}`);
  const paths = files.map((/** @type {{ path: string }} */ { path }) => path);
  for (const file of ['CHANGELOG.md', 'README.md', 'dist/index.js']) {
    if (!paths.includes(file)) problems.push(`npm would publish no ${file}`);
  }
  return { problems, note: `next is ${version}, ${paths.length} files to publish` };
};

/**
 * A public surface that has changed since the last release, and no changeset that says so.
 *
 * @returns {string[]}
 */
const unannounced = () => {
  const released = lastRelease();
  const pending = readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md');
  if (pending.length > 0 || !hasChangedSince(released)) return [];
  return [`The public surface has changed since ${released ?? 'the beginning'}: add a changeset, npx changeset`];
};

/**
 * The tag of the last release; nothing where there was none yet.
 *
 * @returns {string | undefined}
 */
const lastRelease = () => {
  try {
    const words = ['describe', '--tags', '--abbrev=0', '--match', 'v*'];
    return execFileSync('git', words, { stdio: 'pipe', encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

/** @param {string | undefined} released */
const hasChangedSince = (released) =>
  released === undefined ||
  execFileSync('git', ['diff', '--name-only', released, '--', FOLDER], { encoding: 'utf8' }).trim() !== '';
