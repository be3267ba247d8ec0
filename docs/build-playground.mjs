import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('playground', import.meta.url));

/**
 * Builds the pages of the playground, each with a script of its own.
 *
 * @param {string} target - The folder that takes them.
 * @param {Readonly<Record<string, string>>} rulePages - By rule set, and for `all` of them: the page that tells its sources.
 */
export const buildPlayground = async (target, rulePages) => {
  mkdirSync(target, { recursive: true });
  for (const name of ['index.html', 'advisers.html', 'playground.css', 'advisers.css']) {
    copyFileSync(join(source, name), join(target, name));
  }
  await build({
    entryPoints: ['scoring', 'advisers'].map((page) => ({ in: join(source, page, 'page.ts'), out: page })),
    outdir: target,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'linked',
    define: { RULE_PAGES: JSON.stringify(rulePages) },
    logLevel: 'warning',
  });
};
