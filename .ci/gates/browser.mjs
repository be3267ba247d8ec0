import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, FLAGS } from './chromium.mjs';

/** @import { Browser, Page } from 'playwright-core' */

/** Where the site is built. */
export const SITE = '.site';

/** The screens on which pages are looked at. */
export const SCREENS = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } };

/** Starts the browser. */
export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS.map((flag) => `--${flag}`) });

/**
 * Why there is no browser; nothing where there is one. On a machine of its own, such as in CI, it is installed first.
 *
 * @returns {string | undefined}
 */
export const chromiumMissing = () => {
  if (existsSync(CHROMIUM)) return undefined;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return `${CHROMIUM} is missing, and cannot be installed here`;
  try {
    execFileSync('apt-get', ['update', '--quiet'], { stdio: 'pipe' });
    execFileSync('apt-get', ['install', '--quiet', '--yes', '--no-install-recommends', 'chromium'], { stdio: 'pipe' });
  } catch (error) {
    return `chromium could not be installed: ${/** @type {Error} */ (error).message.split('\n')[0]}`;
  }
  return existsSync(CHROMIUM) ? undefined : `the package chromium brought no ${CHROMIUM}`;
};

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
});

/**
 * Serves the site on this machine.
 *
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export const serve = () =>
  new Promise((done) => {
    const server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
      const file = join(SITE, path);
      if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
      return response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      done({ origin: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });

/** @typedef {(options?: import('playwright-core').BrowserContextOptions) => Promise<Page>} Watch */

/**
 * Opens pages, each for a visitor of its own, and notes whatever goes wrong in them and whatever they ask of others.
 *
 * @type {(browser: Browser, origin: string, problems: string[]) => Watch}
 */
export const watcher = (browser, origin, problems) => async (options) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) {
      problems.push(`${page.url()} asks for ${request.url()}`);
    }
  });
  return page;
};

/**
 * A page, as it is now, has no serious fault for a screen reader or a keyboard.
 *
 * @type {(page: Page, what: string, problems: string[]) => Promise<void>}
 */
export const checkForAll = async (page, what, problems) => {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  // @ts-expect-error axe is a global of the page by now.
  const { violations } = await page.evaluate(() => axe.run());
  for (const { id, impact, help, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    problems.push(
      `${what}: ${impact}, ${id}, ${help}: ${nodes.map((/** @type {any} */ node) => node.html.slice(0, 200)).join(' ')}`,
    );
  }
};

/**
 * A page fits its screen.
 *
 * @type {(page: Page, what: string, problems: string[]) => Promise<void>}
 */
export const checkFit = async (page, what, problems) => {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (tooWide > 0) problems.push(`${what}: ${tooWide} pixels wider than the screen`);
};

/**
 * How much of a page is folded, or not filled in, when it is printed.
 *
 * @type {(page: Page) => Promise<number>}
 */
export const foldedInPrint = async (page) => {
  const folded = page.evaluate(
    () =>
      new Promise((done) => {
        const count = () => document.querySelectorAll('details:not([open]), .inside:empty').length;
        window.addEventListener('beforeprint', () => done(count()), { once: true });
      }),
  );
  const [count] = await Promise.all([folded, page.pdf()]);
  return count;
};
