import {
  coordinatorLimits,
  coordinatorLoad,
  type Match,
  matchAdvisers,
  type StableMatch,
} from 'careers-domain/advisers';
import type { ProblemIssue } from 'careers-domain/core';
import { download, element, find, goTo, unfoldInPrint } from '../dom.js';
import { keep, keptText, openFiles } from '../keeping.js';
import { announce, refuse, say, sayNothing } from '../notice.js';
import { makeTabs } from '../tabs.js';
import { type Acts, cardOf, type Matching, showAdvisers, showSchools } from './cards.js';
import { showComparison, stableOf } from './comparison.js';
import { type Draft, fileOf, firstDraft, matchOf, readFile, restoreDraft, withNewAdviser } from './draft.js';
import { drawMap, lineOf, type MarkKind, markOf, type Party, type Picture } from './map.js';
import { choosePair, chosenPair, onPairChosen, showPair } from './pair-form.js';
import { buildPolicyForm, pointInWords, showSettled } from './policy-form.js';
import { changeInWords, compareNames, counted, inKm, namesIn, pictureInWords } from './words.js';

/** For `all` rules: the page of their sources. Filled in when the site is built. */
declare const RULE_PAGES: Readonly<Record<string, string>>;

const STORE = 'careers-domain.advisers';

const map = find('map', HTMLDivElement);
const chosenLine = find('chosen', HTMLParagraphElement);
const newPlace = find('new-place', HTMLSelectElement);
const stableSide = find('stable-side', HTMLSelectElement);
const drawStable = find('draw-stable', HTMLInputElement);
const undo = find('undo', HTMLButtonElement);

let matching: Matching;
/** What was there before each change, the latest last. */
let past: readonly Draft[] = [];
let chosen: Party | undefined;

/** Takes a draft over and shows all that follows from it. */
const show = (draft: Draft, match = matchAdvisers(draft.problem, draft.policy)): void => {
  matching = { draft, match, names: namesIn(draft.problem) };
  keep(STORE, fileOf(draft));
  undo.hidden = past.length === 0;
  keepingFocus(() => {
    showHeadline();
    showSchools(find('schools', HTMLDivElement), matching, acts);
    showAdvisers(find('advisers', HTMLDivElement), matching, acts);
    showPair(find('pair', HTMLDivElement), matching, acts);
    showSettled(find('settled', HTMLDivElement), draft, matching.names, change);
    showPolicy(draft);
    find('point', HTMLParagraphElement).textContent = pointInWords(draft.policy);
    showComparison(find('comparison', HTMLDivElement), matching, stable());
    offerPlaces();
  });
  draw();
};

const stable = (): StableMatch => stableOf(matching, stableSide.value === 'advisers' ? 'advisers' : 'institutions');

/** Draws a page anew, and gives the focus back to whatever had it, or to the card that holds it. */
const keepingFocus = (act: () => void): void => {
  const { activeElement } = document;
  const [id, card] = [activeElement?.id, activeElement?.closest('details')?.id];
  act();
  if (!id || document.activeElement === activeElement) return;
  const again = document.getElementById(id) ?? document.getElementById(`${card}-name`);
  again?.focus({ preventScroll: true });
};

/** Makes a change and says what it does, if the library finds nothing wrong with it. */
const attempt = (next: Draft): readonly ProblemIssue[] => {
  const after = matchOf(next);
  if (!('pairs' in after)) return after;
  sayNothing();
  const { draft, match: before } = matching;
  past = [...past, draft];
  show(next, after);
  tellChange(changeInWords(before, after, matching.names));
  return [];
};

const change = (next: Draft): void => {
  const issues = attempt(next);
  if (issues.length > 0) refuse('That cannot be', issues);
};

const tellChange = (text: string): void => {
  find('change', HTMLParagraphElement).textContent = text;
  announce(text);
};

const acts: Acts = {
  change,
  tryPair: (pair) => {
    choosePair(pair);
    showPair(find('pair', HTMLDivElement), matching, acts);
    showTab('panel-pair');
    goTo(find('pair-result', HTMLHeadingElement));
  },
};

/** Which panel is shown. */
let panel = '';
const showTab = makeTabs(find('tabs', HTMLDivElement), (shown) => {
  panel = shown;
  draw();
});
const showPolicy = buildPolicyForm(() => matching.draft, attempt);

const showHeadline = (): void => {
  const { draft, match } = matching;
  const { needs, served, points, unserved, spare } = match;
  find('headline', HTMLParagraphElement).replaceChildren(
    element('strong', {}, `${served} of ${needs}`),
    ` ${needs === 1 ? 'need' : 'needs'} served`,
  );
  find('figures', HTMLParagraphElement).textContent = [
    `${counted(points, 'point')} in all${distancesInWords(match)}.`,
    `${counted(unserved.length, 'school')} with needs left, ${counted(spare.length, 'adviser')} with places left.`,
  ].join(' ');
  find('hub', HTMLParagraphElement).textContent = loadInWords(draft);
  find('summary', HTMLAnchorElement).textContent = `${served} of ${needs} needs served`;
  for (const [tab, count] of [
    ['schools-count', draft.problem.requests.length],
    ['advisers-count', draft.problem.advisers.length],
  ] as const) {
    find(tab, HTMLSpanElement).textContent = String(count);
  }
};

const distancesInWords = ({ pairs }: Match): string => {
  const distances = pairs.flatMap(({ km }) => (km === undefined ? [] : [km]));
  if (distances.length === 0) return '';
  const mean = distances.reduce((sum, km) => sum + km, 0) / distances.length;
  return `; ${inKm(mean)} apart on average, ${inKm(Math.max(...distances))} at most`;
};

/** How many coordinators so many schools and advisers need. */
const loadInWords = ({ problem }: Draft): string => {
  const all = {
    id: 'all',
    institutions: problem.requests.map(({ institution }) => institution),
    advisers: problem.advisers.map(({ id }) => id),
  };
  const { institutions, advisers, needed } = coordinatorLoad([all]);
  const { institutions: most } = coordinatorLimits;
  return `${counted(institutions, 'school')} and ${counted(advisers, 'adviser')} need ${counted(needed, 'Enterprise Coordinator')}, at ${most} schools each (assumed: nobody publishes the limit).`;
};

const drawsStable = (): boolean => panel === 'panel-comparison' && drawStable.checked;

/** What the map shows of the best match, or of the stable one. */
const shownMatch = (): Pick<Picture, 'pairs' | 'left'> => {
  if (!drawsStable()) {
    const { pairs, unserved, spare } = matching.match;
    const left = [...unserved.map(({ institution }) => institution), ...spare.map(({ adviser }) => adviser)];
    return { pairs, left: new Set(left) };
  }
  const { pairs, unserved, spare } = stable();
  return { pairs, left: new Set([...unserved, ...spare]) };
};

const draw = (): void => {
  const { draft, match } = matching;
  const adviser = draft.problem.advisers.find(({ id }) => chosen?.side === 'adviser' && id === chosen.id);
  find('map-caption', HTMLElement).textContent = drawsStable() ? 'The stable match' : 'The best match in total';
  drawMap(
    map,
    {
      problem: draft.problem,
      ...shownMatch(),
      blocked: draft.policy.blocked ?? [],
      tried: panel === 'panel-pair' ? chosenPair() : undefined,
      chosen,
      reachKm: adviser && (adviser.travelKm ?? draft.policy.limits.km),
      description: pictureInWords(draft.name, match),
    },
    (party) => choose(party, true),
  );
};

const WIDE = window.matchMedia('(min-width: 64rem)');

/** Lets a school or an adviser stand out, and on a wide screen shows its card beside the map. */
const choose = (party: Party, onMap: boolean): void => {
  chosen = party;
  draw();
  const { names } = matching;
  const name = party.side === 'school' ? names.school(party.id) : names.adviser(party.id);
  chosenLine.replaceChildren(
    element('strong', {}, name),
    ' ',
    element('a', { href: `#${cardOf(party)}` }, 'Show why', element('span', { class: 'visually-hidden' }, `: ${name}`)),
  );
  if (onMap && WIDE.matches) goToPart(cardOf(party));
};

/** Goes to a part of the page, wherever it is folded away. */
const goToPart = (id: string): void => {
  const part = document.getElementById(id);
  if (!part) return;
  const panel = part.closest('[role=tabpanel]');
  if (panel) showTab(panel.id);
  if (part instanceof HTMLDetailsElement) part.open = true;
  goTo(part instanceof HTMLDetailsElement ? find(`${id}-name`, HTMLElement) : part);
};

const offerPlaces = (): void => {
  const { draft, names } = matching;
  const { value } = newPlace;
  const placed = draft.problem.requests.filter(({ place }) => place !== undefined);
  newPlace.replaceChildren(
    ...placed
      .map(({ institution }) => [institution, names.school(institution)] as const)
      .sort(([, a], [, b]) => compareNames(a, b))
      .map(([urn, name]) => element('option', { value: urn }, name)),
  );
  if (placed.some(({ institution }) => institution === value)) newPlace.value = value;
};

const openFile = (name: string, text: string): void => {
  const reading = readFile(text);
  if (!('problem' in reading)) {
    refuse(`${name} cannot be opened`, reading);
    return;
  }
  startFrom(reading, `${name} is open.`);
};

/** Starts with other schools and advisers, and offers the way back. */
const startFrom = (next: Draft, text: string): void => {
  past = [...past, matching.draft];
  chosen = undefined;
  chosenLine.replaceChildren();
  find('change', HTMLParagraphElement).textContent = '';
  show(next);
  say(text, ['Undo', goBack]);
};

const goBack = (): void => {
  const draft = past.at(-1);
  if (!draft) return;
  const { match: before, names } = matching;
  past = past.slice(0, -1);
  show(draft);
  sayNothing();
  tellChange(`Undone. ${changeInWords(before, matching.match, names)}`);
};

const showLegend = (): void => {
  const kinds: readonly (readonly [MarkKind, string])[] = [
    ['school-served', 'School with all it needs'],
    ['school-left', 'School with needs left'],
    ['adviser-full', 'Adviser without places left'],
    ['adviser-left', 'Adviser with places left'],
  ];
  const lines = [
    ['line', 'Pair'],
    ['line fixed', 'Fixed pair'],
    ['line blocked', 'Blocked pair'],
  ] as const;
  find('legend', HTMLUListElement).append(
    ...kinds.map(([kind, label]) => element('li', {}, markOf(kind), label)),
    ...lines.map(([kind, label]) => element('li', {}, lineOf(kind), label)),
  );
};

const listen = (): void => {
  const buttons: Readonly<Record<string, () => void>> = {
    undo: goBack,
    'new-adviser': () => change(withNewAdviser(matching.draft, newPlace.value)),
    export: () => download('advisers.json', fileOf(matching.draft), 'application/json'),
    'export-match': () => download('match.json', `${JSON.stringify(matching.match, null, 2)}\n`, 'application/json'),
    print: () => window.print(),
    'start-again': () => startFrom(firstDraft(), 'The example is back as it was.'),
  };
  for (const [id, act] of Object.entries(buttons)) find(id, HTMLButtonElement).addEventListener('click', act);
  openFiles(find('import', HTMLInputElement), openFile);
  onPairChosen(() => {
    showPair(find('pair', HTMLDivElement), matching, acts);
    draw();
  });
  stableSide.addEventListener('change', () => {
    showComparison(find('comparison', HTMLDivElement), matching, stable());
    draw();
  });
  drawStable.addEventListener('change', draw);
  window.addEventListener('resize', draw);
  // Whose card is worked in stands out on the map.
  for (const type of ['focusin', 'click']) {
    find('panels', HTMLDivElement).addEventListener(type, ({ target }) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('details.party') : null;
      const { side, id = '' } = card?.dataset ?? {};
      if (card && id !== chosen?.id) choose({ side: side === 'school' ? 'school' : 'adviser', id }, false);
    });
  }
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    goToPart(link.getAttribute('href')?.slice(1) ?? '');
  });
  unfoldInPrint();
};

find('sources-link', HTMLAnchorElement).href = RULE_PAGES.all ?? '../index.html';
showLegend();
listen();
show(restoreDraft(keptText(STORE)) ?? firstDraft());
showTab('panel-schools');
