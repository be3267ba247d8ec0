import { readFileSync } from 'node:fs';
import { compareMatches, forcePair, matchAdvisers, matchPolicy, matchStable } from 'careers-domain/advisers';
import { westSussex } from '../../docs/examples/west-sussex.js';
import { checkFit, checkForAll, foldedInPrint, SCREENS } from './browser.mjs';

/** @import { MatchPolicy, MatchProblem } from 'careers-domain/advisers' */
/** @import { Page } from 'playwright-core' */
/** @import { Watch } from './browser.mjs' */

const FELPHAM = '126080';

/**
 * Matches advisers as a visitor does, most of it by keyboard, and compares what the page shows with what the library
 * says: blocked, forced and fixed pairs, other weights, places more and fewer, the stable match, drafts and files.
 *
 * @type {(watch: Watch, url: string, problems: string[]) => Promise<number>}
 */
export const checkAdvisersPage = async (watch, url, problems) => {
  const page = await watch({ viewport: SCREENS.wide });
  await page.goto(url);
  let compared = 0;
  const same = (/** @type {string} */ what, /** @type {unknown} */ seen, /** @type {unknown} */ wanted) => {
    compared += 1;
    if (JSON.stringify(seen) !== JSON.stringify(wanted))
      problems.push(`advisers page, ${what}: ${JSON.stringify(seen)} and not ${JSON.stringify(wanted)}`);
  };
  const policy = { ...matchPolicy, blocked: westSussex.blocked, fixed: [] };
  const { problem } = westSussex;
  const match = matchAdvisers(problem, policy);
  same('at first', await seenMatch(page), expectedMatch(problem, policy));

  await walkByKeyboard(page, same, problems);

  const [first] = match.pairs;
  if (!first) return compared;
  const blocking = { ...policy, blocked: [...policy.blocked, { ...first, reason: 'by your choice' }].map(bare) };
  await tabTo(page, 'tab-schools', problems);
  await page.keyboard.press('Enter');
  await tabTo(page, `school-${first.institution}-name`, problems);
  if (!(await page.locator(`#school-${first.institution}`).getAttribute('open'))) {
    await page.keyboard.press('Enter');
  }
  await tabTo(page, `school-${first.institution} ${first.adviser}-Block`, problems);
  await page.keyboard.press('Enter');
  same('with a pair blocked', await seenMatch(page), expectedMatch(problem, blocking));
  same('a blocked pair', (await seenMatch(page)).pairs.includes(`${first.institution} ${first.adviser}`), false);
  same(
    'where the focus is after that',
    await page.evaluate(() => document.activeElement?.id),
    `school-${first.institution}-name`,
  );
  await page.locator('#announcement', { hasText: 'Ends: ' }).waitFor({ state: 'attached' });

  await page.reload();
  same('after coming back', await seenMatch(page), expectedMatch(problem, blocking));
  same('the blocked pair on the map', await page.locator('#map .line.blocked').count(), blocking.blocked.length);

  await page.getByRole('tab', { name: 'Try a pair' }).click();
  await page.getByRole('button', { name: /^Lift ?: Bola at The Academy/ }).click();
  const lifted = { ...blocking, blocked: blocking.blocked.slice(1) };
  same('with a block lifted', await seenMatch(page), expectedMatch(problem, lifted));
  const pair = { institution: FELPHAM, adviser: 'amy' };
  await page.getByLabel('School', { exact: true }).selectOption(pair.institution);
  await page.getByLabel('Adviser', { exact: true }).selectOption(pair.adviser);
  const forced = forcePair(problem, matchAdvisers(problem, lifted), pair);
  const cost = (await page.locator('#pair-cost').textContent()) ?? '';
  same('the cost of a forced pair', [...cost.matchAll(/\d+(?= point)/g)].join(), String(forced.points));
  same('needs served with a forced pair', /fewer served/.test(cost), forced.served < 0);
  await page.getByRole('button', { name: 'Fix this pair' }).click();
  const fixing = { ...lifted, fixed: [pair] };
  same('with a pair fixed', await seenMatch(page), expectedMatch(problem, fixing));
  await page.getByRole('button', { name: 'Undo' }).click();
  same('after undo', await seenMatch(page), expectedMatch(problem, lifted));

  await page.getByRole('tab', { name: 'Weights' }).click();
  const sector = page.getByLabel('None of the sectors wanted');
  await sector.fill('3000');
  const weighing = { ...lifted, weights: { ...lifted.weights, sector: 3000 } };
  same('with another weight', await seenMatch(page), expectedMatch(problem, weighing));
  await sector.fill('-1');
  await page
    .getByText('This is a whole number from 0 to 1,000,000')
    .or(page.locator('#weight-sector-problem:not(:empty)'))
    .first()
    .waitFor();
  same('with a wrong weight', await seenMatch(page), expectedMatch(problem, weighing));
  await page.getByLabel('Kilometres an adviser travels').fill('5');
  const limiting = { ...weighing, limits: { ...weighing.limits, km: 5 } };
  same('with another limit', await seenMatch(page), expectedMatch(problem, limiting));
  await page.getByRole('button', { name: 'Back to the usual points' }).click();
  same('with the usual points', await seenMatch(page), expectedMatch(problem, lifted));

  await page.getByRole('tab', { name: 'Advisers' }).click();
  await page.locator('#adviser-omar > summary').click();
  await page.locator('#adviser-omar').getByRole('button', { name: 'Places: one fewer' }).click();
  const withPlaces = (/** @type {number} */ capacity) => ({
    ...problem,
    advisers: problem.advisers.map((each) => (each.id === 'omar' ? { ...each, capacity } : each)),
  });
  same('with a place fewer', await seenMatch(page), expectedMatch(withPlaces(1), lifted));
  await page.getByRole('button', { name: 'Undo' }).click();

  await page.getByRole('tab', { name: 'Schools' }).click();
  await page.locator(`#school-${FELPHAM} > summary`).click();
  await page.getByRole('button', { name: /^Do it ?: Omar could come to Felpham/ }).click();
  const more = withPlaces(3);
  same('with what would help', await seenMatch(page), expectedMatch(more, lifted));
  same('needs served with it', matchAdvisers(more, lifted).served, match.served + 1);

  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByLabel('Draw the stable match').check();
  const stable = matchStable(more, lifted);
  const { second, differences } = compareMatches(more, matchAdvisers(more, lifted), stable, lifted);
  same('the stable match on the map', await page.locator('#map .line:not(.blocked)').count(), stable.pairs.length);
  same('the figures of the stable match', await page.locator('.figures td:last-child').allTextContents(), [
    String(second.served),
    String(second.points),
    `${second.meanKm?.toFixed(1)} km`,
    `${second.furthestKm?.toFixed(1)} km`,
    'nobody',
  ]);
  same('schools whose advisers differ', await page.locator('#comparison li').count(), differences.length);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download schools' }).click(),
  ]);
  const file = readFileSync(await download.path());
  const guest = await watch({ viewport: SCREENS.narrow });
  await guest.goto(url);
  const open = (/** @type {Buffer} */ buffer) =>
    guest.getByLabel('Open a file of them').setInputFiles({ name: 'ours.json', mimeType: 'application/json', buffer });
  await open(file);
  await guest.getByText('ours.json is open').waitFor();
  same('from a file', await seenMatch(guest), expectedMatch(more, lifted));
  await open(Buffer.from(JSON.stringify({ problem: { ...problem, requests: [{ institution: '1' }] } })));
  await guest.getByText('problem requests 0 institution').waitFor();
  same('after a wrong file', await seenMatch(guest), expectedMatch(more, lifted));
  await guest.getByRole('button', { name: 'Start again' }).click();
  same('the example again', await seenMatch(guest), expectedMatch(problem, policy));

  await page.locator('#map [data-id="omar"]').click();
  same('a mark leads to its card', await page.evaluate(() => document.activeElement?.id), 'adviser-omar-name');
  same('folded in print', await foldedInPrint(page), 0);
  for (const [screen, each] of /** @type {const} */ ([
    ['wide', page],
    ['narrow', guest],
  ])) {
    await checkTabs(each, screen, problems);
    await each.context().close();
  }
  return compared;
};

/**
 * Every panel is sound for all, with something unfolded in it.
 *
 * @type {(page: Page, screen: string, problems: string[]) => Promise<void>}
 */
const checkTabs = async (page, screen, problems) => {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const folded = page.locator('[role=tabpanel]:not(.shut) details:not([open]) > summary');
    if ((await folded.count()) > 0) await folded.first().click();
    const what = `advisers page, ${(await tab.textContent())?.trim()} (${screen})`;
    await checkForAll(page, what, problems);
    await checkFit(page, what, problems);
  }
};

/**
 * From the top of the page to a school, its reasons, and through all tabs.
 *
 * @type {(page: Page, same: (what: string, seen: unknown, wanted: unknown) => void, problems: string[]) => Promise<void>}
 */
const walkByKeyboard = async (page, same, problems) => {
  const { keyboard } = page;
  await tabTo(page, 'tab-schools', problems);
  /** @type {(string | undefined)[]} */
  const seen = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await keyboard.press('ArrowRight');
    seen.push(await page.evaluate(() => document.querySelector('[role=tabpanel]:not(.shut)')?.id));
  }
  const panels = ['advisers', 'pair', 'policy', 'comparison', 'schools'];
  same(
    'the arrow keys',
    seen,
    panels.map((name) => `panel-${name}`),
  );
  await tabTo(page, `school-${FELPHAM}-name`, problems);
  await keyboard.press('Enter');
  const match = matchAdvisers(westSussex.problem, { ...matchPolicy, blocked: westSussex.blocked });
  const pairs = match.pairs.filter(({ institution }) => institution === FELPHAM);
  const unserved = match.unserved.find(({ institution }) => institution === FELPHAM);
  const card = page.locator(`#school-${FELPHAM}`);
  same(
    'the terms of a pair',
    await card.locator('.terms li').allTextContents(),
    pairs.flatMap(({ terms }) => terms.map(({ points, message }) => `${points} points:  ${message}`)),
  );
  const text = (await card.textContent()) ?? '';
  const said = [
    ...pairs.map(({ runnerUp }) => runnerUp?.message),
    unserved?.message,
    ...(unserved?.changes ?? []).map(({ message }) => message),
  ];
  same(
    'why, and what would help',
    said.filter((each) => !text.includes(String(each))),
    [],
  );
  await keyboard.press('Enter');
};

/**
 * Goes on by Tab to an element, from where the focus is.
 *
 * @type {(page: Page, id: string, problems: string[]) => Promise<void>}
 */
const tabTo = async (page, id, problems) => {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
  }
  problems.push(`advisers page: Tab never comes to #${id}`);
};

const bare = (
  /** @type {{ institution: string, adviser: string, reason: string }} */ { institution, adviser, reason },
) => ({
  institution,
  adviser,
  reason,
});

/** @type {(problem: MatchProblem, policy: MatchPolicy) => { served: string, points: string, pairs: string[] }} */
const expectedMatch = (problem, policy) => {
  const { served, needs, points, pairs } = matchAdvisers(problem, policy);
  return {
    served: `${served} of ${needs}`,
    points: String(points),
    pairs: pairs.map(({ institution, adviser }) => `${institution} ${adviser}`).sort(),
  };
};

/** @type {(page: Page) => Promise<{ served: string, points: string, pairs: string[] }>} */
const seenMatch = async (page) => ({
  served: (await page.locator('#headline strong').textContent()) ?? '',
  points: /\d+(?= points? in all)/.exec((await page.locator('#figures').textContent()) ?? '')?.[0] ?? '',
  pairs: await page.evaluate(() => {
    const cards = [...document.querySelectorAll('#schools details.party')];
    const folded = cards.filter((card) => !card.hasAttribute('open'));
    // What is folded is filled in when it is unfolded.
    for (const card of folded) {
      card.setAttribute('open', '');
      card.dispatchEvent(new Event('toggle'));
    }
    const pairs = [...document.querySelectorAll('#schools [data-pair]')].map(
      (pair) => pair.getAttribute('data-pair') ?? '',
    );
    for (const card of folded) card.removeAttribute('open');
    return pairs.sort();
  }),
});
