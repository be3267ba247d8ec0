import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameworks } from 'careers-domain/benchmarks';
import { Application, DeclarationReflection, DocumentReflection, ReflectionKind } from 'typedoc';
import { buildPlayground } from './build-playground.mjs';
import { rulesPages, writeRulesPages } from './rules-pages.mjs';

// Builds the site into `.site`: `npm run docs`. The package must have been built before.

const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, '.site');

/** What has changed, newest first: the changesets that no release has yet, and the changelog. */
const changelog = () => {
  const pending = readdirSync(join(root, '.changeset'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => readFileSync(join(root, '.changeset', name), 'utf8').replace(/^---\n.*?\n---\n+/s, ''));
  const released = existsSync(join(root, 'CHANGELOG.md')) ? readFileSync(join(root, 'CHANGELOG.md'), 'utf8') : '';
  return [
    '---\ntitle: Changelog\ngroup: Changes\n---\n\n# Changelog',
    ...(pending.length > 0 ? ['## Not yet released', ...pending] : []),
    released.replace(/^# .*\n+/, ''),
  ].join('\n\n');
};

/**
 * Makes every page about the library, as HTML and as Markdown.
 *
 * @returns {Promise<Page[]>} The documents and modules, in the order of the site.
 */
const buildPages = async () => {
  // Beside the other documents, because typedoc looks for them all under the folder that they share.
  const folder = mkdtempSync(join(root, '.site-pages-'));
  try {
    writeFileSync(join(folder, 'changelog.md'), changelog());
    const app = await Application.bootstrapWithPlugins({ options: join(root, 'docs/typedoc.json') });
    const first = app.options.getValue('projectDocuments');
    const guides = readdirSync(join(root, 'docs/guides')).map((name) => join(root, 'docs/guides', name));
    const rules = [...rulesPages().keys()].map((path) => join(root, 'docs', path));
    const documents = new Set([...first, ...guides.sort(), ...rules, join(folder, 'changelog.md')]);
    app.options.setValue('projectDocuments', [...documents]);
    /** @type {Page[]} */
    const pages = [];
    app.renderer.on('beginRender', (event) => {
      for (const { model, url } of event.pages) {
        if (!url.endsWith('.html')) continue;
        if (model instanceof DocumentReflection)
          pages.push({ title: model.name, group: String(model.frontmatter.group), url });
        else if (model instanceof DeclarationReflection && model.kind === ReflectionKind.Module)
          pages.push({ title: model.name, group: 'Modules', url });
      }
    });
    const project = await app.convert();
    if (!project) throw new Error('The source could not be read.');
    app.validate(project);
    await app.generateOutputs(project);
    if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('The pages have faults; see above.');
    return pages;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** @typedef {{ readonly title: string, readonly group: string, readonly url: string }} Page */

/**
 * Where the rules of the playground and their sources stand, seen from its folder.
 *
 * @type {(pages: readonly Page[]) => Record<string, string>}
 */
const rulePagesIn = (pages) => {
  const urlOf = (/** @type {string} */ wanted) => `../${pages.find(({ title }) => title === wanted)?.url}`;
  return {
    all: urlOf('What is published, inferred and assumed'),
    ...Object.fromEntries(Object.values(frameworks).map(({ id, title }) => [id, urlOf(title)])),
  };
};

/**
 * What there is to read, for machines: https://llmstxt.org.
 *
 * @type {(pages: readonly Page[]) => void}
 */
const writeIndexForMachines = (pages) => {
  const { name, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const lines = [...new Set(pages.map(({ group }) => group))].flatMap((wanted) => [
    `\n## ${wanted}\n`,
    ...pages
      .filter(({ group }) => group === wanted)
      .map(({ title, url }) => `- [${title}](markdown/${url.replace(/\.html$/, '.md')})`),
  ]);
  const opening = [
    `# ${name}\n\n> ${description}`,
    'Every page of this site has a copy in Markdown below `markdown/`, at the same path with `.md` in the place of `.html`.',
    'Start from [the README](markdown/index.md). Each module lists its functions, types and schemas.',
  ];
  writeFileSync(join(site, 'llms.txt'), `${[...opening, lines.join('\n').trim()].join('\n\n')}\n`);
};

writeRulesPages();
const pages = await buildPages();
await buildPlayground(join(site, 'playground'), rulePagesIn(pages));
writeIndexForMachines(pages);
