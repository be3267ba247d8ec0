import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFramework, planFor, questionsFor, scoreEvaluation } from 'careers-domain/benchmarks';
import { checkAdvisersPage } from './advisers-page.mjs';
import {
  checkFit,
  checkForAll,
  chromiumMissing,
  foldedInPrint,
  launch,
  SCREENS,
  SITE,
  serve,
  watcher,
} from './browser.mjs';

/** @import { Page } from 'playwright-core' */
/** @import { Watch } from './browser.mjs' */
/** @import { Evaluation } from 'careers-domain/benchmarks' */

const PAGES = [
  'index.html',
  'playground/index.html',
  'playground/advisers.html',
  'documents/Scoring_an_evaluation.html',
  'documents/Compass_for_schools,_2018_to_2025.html',
  'functions/benchmarks.scoreEvaluation.html',
  'modules/benchmarks.html',
];

/** The site holds together, and the playground does what its visitors are told, in a real browser. */
export const checkSite = async () => {
  const problems = brokenLinks();
  const missing = chromiumMissing();
  if (missing !== undefined) return { problems, note: `SKIPPED in the browser: ${missing}` };

  const server = await serve();
  const browser = await launch();
  try {
    const watch = watcher(browser, server.origin, problems);
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      for (const page of PAGES)
        await checkPage(await watch({ viewport }), `${server.origin}/${page}`, `${page} (${screen})`, problems);
    }
    await checkSearch(await watch({ viewport: SCREENS.wide }), server.origin, problems);
    const answered = await checkPlayground(watch, `${server.origin}/playground/index.html`, problems);
    const matched = await checkAdvisersPage(watch, `${server.origin}/playground/advisers.html`, problems);
    return {
      problems,
      note: `${PAGES.length * 2} pages looked at, ${answered} questions answered by keyboard, ${matched} matches compared`,
    };
  } catch (error) {
    // Where a step cannot be taken, what was found before still matters.
    return { problems: [...problems, String(/** @type {Error} */ (error).stack)] };
  } finally {
    await browser.close();
    server.close();
  }
};

/**
 * Links and addresses in the pages that lead to no file of the site.
 *
 * @returns {string[]}
 */
const brokenLinks = () => {
  const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return pages.flatMap((page) => {
    const text = readFileSync(join(SITE, page), 'utf8');
    const targets = [...text.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, target]) =>
      String(target).replaceAll('&amp;', '&'),
    );
    return [...new Set(targets)]
      .filter((target) => !/^(#|[a-z]+:)/.test(target))
      .map((target) => decodeURIComponent(target.replace(/[?#].*/, '')))
      .filter((target) => !existsSync(join(SITE, dirname(page), target)))
      .map((target) => `${page}: leads to ${target}, which is not there`);
  });
};

/**
 * A page has no serious fault for a screen reader or a keyboard, and fits its screen.
 *
 * @type {(page: Page, url: string, what: string, problems: string[]) => Promise<void>}
 */
const checkPage = async (page, url, what, problems) => {
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  if (url.includes('/playground/')) await page.locator('figure [role=img]').waitFor();
  await checkForAll(page, what, problems);
  await checkFit(page, what, problems);
  await page.context().close();
};

/** @type {(page: Page, origin: string, problems: string[]) => Promise<void>} */
const checkSearch = async (page, origin, problems) => {
  await page.goto(`${origin}/index.html`);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  // What is typed before the field has the focus and the index is there goes nowhere.
  await page.locator('#tsd-search-input:focus').waitFor();
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('floored');
  const found = page.locator('#tsd-search-results li[role=option]');
  await found.first().waitFor();
  const hits = await found.allTextContents();
  if (!hits.some((hit) => /scoreEvaluation|Questions and answers/.test(hit))) {
    problems.push(`A search for "floored" finds ${JSON.stringify(hits)}`);
  }
  await checkForAll(page, 'the search with its answers', problems);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/index.html'));
  await page.context().close();
};

/**
 * Fills in a whole form by keyboard alone, then reloads, shares, exports, imports, changes and prints it.
 *
 * @type {(watch: Watch, url: string, problems: string[]) => Promise<number>}
 */
const checkPlayground = async (watch, url, problems) => {
  const page = await watch({ viewport: SCREENS.wide });
  await page.goto(url);
  const evaluation = await fillInByKeyboard(page, problems);
  const expected = expectedOutcome(evaluation);
  const same = (/** @type {string} */ what, /** @type {unknown} */ seen, /** @type {unknown} */ wanted) => {
    if (JSON.stringify(seen) !== JSON.stringify(wanted))
      problems.push(`playground, ${what}: ${JSON.stringify(seen)} and not ${JSON.stringify(wanted)}`);
  };
  same('filled in', await seenOutcome(page), expected);

  await page.getByLabel('Show', { exact: true }).selectOption('8');
  const plan = planFor(evaluation, findFramework(evaluation.framework), { achieved: 8 });
  same(
    'plan',
    await page.locator('#steps > ol > li > strong').allTextContents(),
    plan.reachable && plan.steps.map(({ benchmark, title }) => `${benchmark}. ${title}`),
  );
  const short = scoreEvaluation(evaluation, findFramework(evaluation.framework)).benchmarks.flatMap(
    ({ short }) => short,
  );
  same('short', await page.locator('#short li').count(), short.length);
  // Both come a moment later, so as not to get in the way of whoever types: each must come.
  const whole = `${expected.achieved} of 8`;
  await page.locator('#announcement', { hasText: `${whole} benchmarks achieved.` }).waitFor({ state: 'attached' });
  await page.locator(`#chart [role=img][aria-label^="Hill School: ${whole}"]`).waitFor();
  await checkForAll(page, 'playground, filled in', problems);

  await page.reload();
  same('reloaded', await seenOutcome(page), expected);

  await page.getByRole('button', { name: 'Copy a link' }).click();
  await page.getByText('The link is copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const guest = await watch({ viewport: SCREENS.narrow });
  await guest.goto(link);
  same('shared', await seenOutcome(guest), expected);
  await guest.getByRole('button', { name: 'Back to my draft' }).click();
  same('back from what was shared', (await seenOutcome(guest)).achieved, 0);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the answers' }).click(),
  ]);
  const file = await download.path();
  same('exported', JSON.parse(readFileSync(file, 'utf8')), evaluation);
  await guest
    .getByLabel('Open a file of answers')
    .setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: readFileSync(file) });
  await guest.getByText('answers.json is open').waitFor();
  same('imported', { ...(await seenOutcome(guest)), name: 'Hill School' }, expected);
  await guest.getByLabel('Open a file of answers').setInputFiles({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      '{"framework":"schools-2018","setting":{"yearGroups":[7],"specialist":false},"answers":{"1.111":true}}',
    ),
  });
  await guest.getByText("did you mean '1.11'?").waitFor();
  same('after a wrong file', { ...(await seenOutcome(guest)), name: 'Hill School' }, expected);

  await page.getByLabel('Year 12').check();
  const withSixthForm = { ...evaluation, setting: { ...evaluation.setting, yearGroups: [7, 8, 9, 10, 11, 12] } };
  same('with a sixth form', await seenOutcome(page), expectedOutcome(/** @type {Evaluation} */ (withSixthForm)));
  await page.locator('[name="1.1"]:checked').press('Delete');
  await page.getByRole('button', { name: 'Clear the answer to 1.2', exact: true }).click();
  const { '1.1': _, '1.2': __, ...others } = evaluation.answers;
  const withTwoFewer = { ...withSixthForm, answers: others };
  same('two answers cleared', await seenOutcome(page), expectedOutcome(/** @type {Evaluation} */ (withTwoFewer)));
  await page.getByRole('button', { name: 'Clear the answers' }).click();
  same('cleared', (await seenOutcome(page)).achieved, 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByLabel('Year 12').uncheck();
  same('after undo', await seenOutcome(page), expectedOutcome({ ...evaluation, answers: others }));
  await page.getByLabel('Form', { exact: true }).selectOption('schools-2025');
  await page.getByRole('button', { name: 'Bring them over' }).click();
  same('carried forward', Number.parseInt((await page.locator('#progress-words').textContent()) ?? '', 10) > 0, true);
  same('folded in print', await foldedInPrint(page), 0);
  await page.emulateMedia({ media: 'print' });
  same('printed', [await page.locator('#form').isVisible(), await page.locator('#outcome').isVisible()], [false, true]);
  await Promise.all([page, guest].map((each) => each.context().close()));
  return Object.keys(evaluation.answers).length;
};

/**
 * Answers every question of the form for schools of 2018, each in turn with another of its answers, without a mouse.
 *
 * @type {(page: Page, problems: string[]) => Promise<Evaluation>}
 */
const fillInByKeyboard = async (page, problems) => {
  const { keyboard } = page;
  const focused = () =>
    page.evaluate(() => ({
      id: document.activeElement?.id,
      name: document.activeElement?.getAttribute('name'),
      tag: document.activeElement?.tagName,
      isOpen: document.activeElement?.parentElement?.hasAttribute('open'),
    }));
  const tabTo = async (/** @type {string} */ id) => {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await keyboard.press('Tab');
      if ((await focused()).id === id) return;
    }
    problems.push(`playground: Tab never comes to #${id}`);
  };
  await tabTo('name');
  await keyboard.type('Hill School');
  await tabTo('framework');
  await keyboard.type('Compass for schools, 2018');
  await tabTo('next-question');
  await keyboard.press('Enter');

  const framework = findFramework('schools-2018');
  const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
  /** @type {Record<string, string | boolean>} */
  const answers = {};
  const asked = questionsFor(framework, setting).questions;
  // A Tab for each question, one for each heading and one for each link to sources.
  for (let tabs = 0; tabs < asked.length + 20 && Object.keys(answers).length < asked.length; tabs += 1) {
    await keyboard.press('Tab');
    const { name, tag, isOpen } = await focused();
    const index = asked.findIndex(({ question }) => question === name);
    const question = asked[index];
    if (tag === 'SUMMARY' && !isOpen) await keyboard.press('Enter');
    if (!question) continue;
    const choice = index % question.options.length;
    await keyboard.press('Space');
    for (let down = 0; down < choice; down += 1) await keyboard.press('ArrowDown');
    answers[question.question] = question.options[choice]?.answer ?? false;
  }
  return /** @type {Evaluation} */ ({ framework: 'schools-2018', setting, answers });
};

/** @type {(evaluation: Evaluation) => { name: string, achieved: number, scores: string[], statuses: string[] }} */
const expectedOutcome = (evaluation) => {
  const { achieved, benchmarks } = scoreEvaluation(evaluation, findFramework(evaluation.framework));
  return {
    name: 'Hill School',
    achieved,
    scores: benchmarks.map(({ percentage }) => `${percentage}%`),
    statuses: benchmarks.map(({ status }) => status),
  };
};

/** @type {(page: Page) => Promise<{ name: string, achieved: number, scores: string[], statuses: string[] }>} */
const seenOutcome = async (page) => ({
  name: await page.locator('#name').inputValue(),
  achieved: Number(/\d/.exec((await page.locator('.outcome strong').textContent()) ?? '')?.[0]),
  scores: await page.locator('#outcome .score strong').allTextContents(),
  statuses: (await page.locator('#outcome .status').allTextContents()).map((text) =>
    text.toLowerCase().replace(' ', '-'),
  ),
});
