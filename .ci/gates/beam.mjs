import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consumerProject, temporaryFolder } from './installed.mjs';

const SCHOOLS = 12;

/** Beam's direct runner comes to what one pass over the same pupils comes to, byte for byte, whatever their order. */
export const checkBeam = () => {
  // The example stands in the packed library as it stands in the repository.
  const root = temporaryFolder();
  const installed = join(consumerProject(), 'node_modules');
  cpSync(join(installed, 'careers-domain'), root, { recursive: true });
  for (const name of ['date-fns', 'zod']) {
    cpSync(join(installed, name), join(root, 'node_modules', name), { recursive: true });
  }
  const [beam, year] = ['beam', 'national-year'].map((name) => join('docs/examples', name));
  for (const folder of [beam, year])
    cpSync(/** @type {string} */ (folder), join(root, String(folder)), { recursive: true });
  const project = join(root, 'docs/examples/beam');
  try {
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], project);
  } catch (error) {
    const { stderr = '' } = /** @type {{ stderr?: string }} */ (error);
    return { problems: [], note: `SKIPPED: apache-beam cannot be installed here (${stderr.trim().split('\n')[0]})` };
  }

  const inFolder = (/** @type {string[]} */ ...path) => join(root, 'docs/examples', ...path);
  const lines = node([inFolder('national-year/sample.js'), String(SCHOOLS)], project)
    .trimEnd()
    .split('\n');
  writeFileSync(join(project, 'year.ndjson'), `${lines.join('\n')}\n`);
  // Every seventh line, then those after them, and so on: no school's lines stand together.
  const scattered = Array.from({ length: 7 }, (_, turn) => lines.filter((_, index) => index % 7 === turn)).flat();
  writeFileSync(join(project, 'scattered.ndjson'), `${scattered.join('\n')}\n`);

  const onePass = node([inFolder('national-year/stream.js'), 'year.ndjson'], project);
  node(['main.js', 'scattered.ndjson', 'figures.ndjson'], project);
  const onBeam = readFileSync(join(project, 'figures.ndjson'), 'utf8');
  const schools = onePass.trimEnd().split('\n').length - 1;
  return {
    problems: [
      ...(schools === SCHOOLS ? [] : [`One pass gives figures of ${schools} schools, not ${SCHOOLS}`]),
      ...(onBeam === onePass ? [] : [`Beam gives\n${onBeam}\nwhere one pass gives\n${onePass}`]),
    ],
    note: `${lines.length} pupils of ${schools} schools, ${onePass.length} bytes alike`,
  };
};

const options = /** @type {const} */ ({ encoding: 'utf8', stdio: 'pipe', timeout: 300_000, maxBuffer: 2 ** 28 });

/** @type {(command: string[], cwd: string) => string} */
const npm = (command, cwd) => execFileSync('npm', command, { ...options, cwd });

/** @type {(command: string[], cwd: string) => string} */
const node = (command, cwd) => execFileSync(process.execPath, command, { ...options, cwd });
