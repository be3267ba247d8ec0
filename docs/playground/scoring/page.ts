import {
  type Answer,
  type CarriedForward,
  carryForward,
  describeResult,
  type Evaluation,
  findFramework,
  frameworks,
  mappings2018To2025,
  nextSteps,
  planFor,
  questionsFor,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import type { YearGroup } from 'careers-domain/institutions';
import { download, element, find, goTo, unfoldInPrint } from '../dom.js';
import { keep, keptText, openFiles } from '../keeping.js';
import { announce, refuse, say, sayNothing } from '../notice.js';
import {
  type Draft,
  emptyDraft,
  fileOf,
  fragmentOf,
  readFile,
  readFragment,
  restoreDraft,
  type SharedEvaluation,
  shownEvaluation,
  storeDraft,
  withEvaluation,
  withForm,
} from './draft.js';
import { drawResult } from './drawing.js';
import { buildQuestions, type QuestionForm } from './questions.js';
import { outcomeInWords, showOutcome, showReasons, showShort, showSteps, showTrust } from './results.js';

/** By form, and for `all` of them: the page of their rules and sources. Filled in when the site is built. */
declare const RULE_PAGES: Readonly<Record<string, string>>;

const STORE = 'careers-domain.playground';
const YEAR_GROUPS: readonly YearGroup[] = [7, 8, 9, 10, 11, 12, 13];

const name = find('name', HTMLInputElement);
const form = find('framework', HTMLSelectElement);
const years = find('years', HTMLFieldSetElement);
const specialist = find('specialist', HTMLInputElement);
const target = find('target', HTMLSelectElement);
const questions = find('questions', HTMLDivElement);
const chart = find('chart', HTMLDivElement);
const chartCaption = find('chart-caption', HTMLElement);

let draft: Draft;
/** While a link is looked at, changes go into the address, and the visitor's own draft is left alone. */
let isShared = false;
let questionForm: QuestionForm;

const keepDraft = (): void => {
  if (isShared) history.replaceState(null, '', `#${fragmentOf(draft.name, shownEvaluation(draft))}`);
  else keep(STORE, storeDraft(draft));
};

/** Takes a draft over and shows all of it. */
const show = (next: Draft): void => {
  draft = next;
  keepDraft();
  const evaluation = shownEvaluation(draft);
  const framework = findFramework(draft.form);
  name.value = draft.name;
  form.value = draft.form;
  specialist.checked = evaluation.setting.specialist;
  for (const input of years.querySelectorAll('input')) {
    input.checked = evaluation.setting.yearGroups.includes(Number(input.value) as YearGroup);
  }
  find('years-problem', HTMLParagraphElement).textContent = '';
  find('audience', HTMLParagraphElement).textContent = framework.audience;
  find('years-hint', HTMLParagraphElement).textContent = framework.benchmarks.some(({ questions }) =>
    questions.some(({ when }) => when?.anyYearOf),
  )
    ? 'They decide which questions are asked.'
    : 'On this form every question is asked, whatever you teach.';
  const list = questionsFor(framework, evaluation.setting, evaluation.answers);
  questionForm = buildQuestions(questions, framework, list, sourcesOf(draft.form), answerQuestion);
  showResults();
};

/** Shows what follows from the draft, and leaves the fields as they are. */
const showResults = (): void => {
  const evaluation = shownEvaluation(draft);
  const framework = findFramework(draft.form);
  const list = questionsFor(framework, evaluation.setting, evaluation.answers);
  const result = scoreEvaluation(evaluation, framework);
  questionForm.showProgress(list);
  find('progress', HTMLProgressElement).value = list.progress;
  find('progress-words', HTMLParagraphElement).textContent = `${list.answered} of ${list.total} answered`;
  const next = find('next-question', HTMLAnchorElement);
  next.hidden = list.next === undefined;
  next.href = `#question-${list.next}`;
  next.textContent = `Next question: ${list.next}`;
  find('summary', HTMLAnchorElement).textContent =
    `${result.achieved} of 8 achieved, ${list.answered} of ${list.total} answered`;
  showOutcome(find('outcome', HTMLDivElement), result, draft.name);
  showShort(find('short', HTMLDivElement), result, framework);
  showTrust(find('trust', HTMLDivElement), result, framework, sourcesOf(draft.form));
  showPlan();
  draw();
};

const showPlan = (): void => {
  const evaluation = shownEvaluation(draft);
  const framework = findFramework(draft.form);
  const place = find('steps', HTMLDivElement);
  if (target.value === '') {
    showSteps(place, nextSteps(evaluation, framework).steps, framework);
    return;
  }
  const plan = planFor(evaluation, framework, { achieved: Number(target.value) });
  if (plan.reachable) showSteps(place, plan.steps, framework);
  else showReasons(place, plan.reasons);
};

let drawing = 0;
/** Draws when the page has come to rest: a chart takes longer than a keystroke. */
const draw = (): void => {
  clearTimeout(drawing);
  drawing = window.setTimeout(() => {
    const result = scoreEvaluation(shownEvaluation(draft), findFramework(draft.form));
    drawResult(chart, chartCaption, result, draft.name);
  }, 100);
};

const sourcesOf = (id: string): string => RULE_PAGES[id] ?? '../index.html';

const answerQuestion = (question: string, answer: Answer | undefined): void => {
  const { evaluations, form: id } = draft;
  const evaluation = evaluations[id] ?? shownEvaluation(draft);
  const { [question]: _, ...others } = evaluation.answers;
  draft = withEvaluation(draft, {
    ...evaluation,
    answers: answer === undefined ? others : { ...evaluation.answers, [question]: answer },
  });
  keepDraft();
  showResults();
  const result = scoreEvaluation(shownEvaluation(draft), findFramework(id));
  const benchmark = result.benchmarks.find(({ questions }) => questions.some((each) => each.question === question));
  announce(outcomeInWords(result, benchmark?.benchmark ?? 0));
};

const changeSetting = (): void => {
  const yearGroups = YEAR_GROUPS.filter(
    (year) => years.querySelector<HTMLInputElement>(`input[value="${year}"]`)?.checked,
  );
  find('years-problem', HTMLParagraphElement).textContent =
    yearGroups.length === 0 ? 'Tick at least one year group. Until then the results stay as they were.' : '';
  if (yearGroups.length === 0) return;
  const evaluation = draft.evaluations[draft.form] ?? shownEvaluation(draft);
  show(withEvaluation(draft, { ...evaluation, setting: { yearGroups, specialist: specialist.checked } }));
};

const changeForm = (): void => {
  const earlier = shownEvaluation(draft);
  show(withForm(draft, form.value));
  const forward = carriedTo(form.value, earlier);
  sayNothing();
  if (!forward) return;
  const { carried, draft: evaluation } = forward;
  const count = carried.length === 1 ? '1 answer' : `${carried.length} answers`;
  const bringOver = () => show(withEvaluation(draft, evaluation));
  say(`${count} of the form you come from still hold on this one.`, ['Bring them over', bringOver]);
};

/** What of an earlier form still holds on one that is still empty. */
const carriedTo = (id: string, earlier: Evaluation): CarriedForward | undefined => {
  const { setting, answers } = shownEvaluation(draft);
  if (earlier.framework === id || Object.keys(answers).length > 0) return undefined;
  const options = { mappings: mappings2018To2025, setting };
  const forward = carryForward(earlier, findFramework(earlier.framework), findFramework(id), options);
  return forward.possible && forward.carried.length > 0 ? forward : undefined;
};

const clearAnswers = (): void => {
  const before = draft;
  show(withEvaluation(draft, { ...shownEvaluation(draft), answers: {} }));
  say('The answers of this form are cleared.', ['Undo', () => show(before)]);
};

const openFile = (name: string, text: string): void => {
  const reading = readFile(text);
  if ('evaluation' in reading) {
    const before = draft;
    show(withEvaluation(draft, reading.evaluation));
    say(`${name} is open.`, ['Undo', () => show(before)]);
  } else refuse(`${name} cannot be opened`, reading);
};

const copyLink = async (): Promise<void> => {
  const link = new URL(`#${fragmentOf(draft.name, shownEvaluation(draft))}`, location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    say('The link is copied.');
  } catch {
    // Pages without a secure address have no clipboard.
    say('Copy this link:', element('a', { href: link }, link));
  }
};

const fillChoices = (): void => {
  const all = Object.values(frameworks);
  const groups: readonly (readonly [string, readonly (typeof all)[number][]])[] = [
    ['From September 2025', all.filter(({ inForce }) => !('to' in inForce))],
    ['From 2018 to August 2025', all.filter(({ inForce }) => 'to' in inForce)],
  ];
  form.append(
    ...groups.map(([label, forms]) =>
      element('optgroup', { label }, ...forms.map(({ id, title }) => element('option', { value: id }, title))),
    ),
  );
  years
    .querySelector('.years')
    ?.append(
      ...YEAR_GROUPS.map((year) =>
        element('label', { class: 'choice' }, element('input', { type: 'checkbox', value: year }), ` Year ${year}`),
      ),
    );
  target.append(
    element('option', { value: '' }, 'every benchmark, easiest first'),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((count) =>
      element('option', { value: count }, `the least effort to ${count} of 8`),
    ),
  );
};

const listen = (): void => {
  name.addEventListener('input', () => {
    draft = { ...draft, name: name.value.trim() };
    keepDraft();
    showResults();
  });
  form.addEventListener('change', changeForm);
  years.addEventListener('change', changeSetting);
  specialist.addEventListener('change', changeSetting);
  target.addEventListener('change', showPlan);
  const buttons: Readonly<Record<string, () => void>> = {
    'copy-link': copyLink,
    export: () => download(`evaluation-${draft.form}.json`, fileOf(shownEvaluation(draft)), 'application/json'),
    report: () => {
      const framework = findFramework(draft.form);
      const report = describeResult(scoreEvaluation(shownEvaluation(draft), framework), framework, {
        ...(draft.name !== '' && { name: draft.name }),
      });
      download(`report-${draft.form}.md`, report, 'text/markdown');
    },
    print: () => window.print(),
    clear: clearAnswers,
  };
  for (const [id, act] of Object.entries(buttons)) find(id, HTMLButtonElement).addEventListener('click', act);
  openFiles(find('import', HTMLInputElement), openFile);
  unfoldInPrint();
  window.addEventListener('resize', draw);
  window.addEventListener('hashchange', openPage);
  // The address may carry answers, so links within the page move the focus and leave the address alone.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const place = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!place) return;
    event.preventDefault();
    goTo(place);
  });
};

/** Shows what the address carries, or the visitor's own draft. */
const openPage = (): void => {
  const own = restoreDraft(keptText(STORE)) ?? emptyDraft();
  const reading = readFragment(location.hash.slice(1));
  sayNothing();
  isShared = reading !== undefined && 'evaluation' in reading;
  if (reading !== undefined && 'evaluation' in reading) showShared(reading, own);
  else show(own);
  if (Array.isArray(reading)) refuse('The answers in this link cannot be shown, so here is your own draft', reading);
};

const showShared = ({ name = '', evaluation }: SharedEvaluation, own: Draft): void => {
  const leave = (next: Draft): void => {
    isShared = false;
    history.replaceState(null, '', location.href.replace(/#.*/, ''));
    show(next);
  };
  show(withEvaluation({ ...emptyDraft(), name }, evaluation));
  say(
    'These answers come from a link. You can change them; your own draft is left alone.',
    ['Make them my draft', () => leave(withEvaluation({ ...own, name: draft.name }, shownEvaluation(draft)))],
    ['Back to my draft', () => leave(own)],
  );
};

find('sources-link', HTMLAnchorElement).href = RULE_PAGES.all ?? '../index.html';
fillChoices();
listen();
openPage();
