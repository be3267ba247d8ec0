import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import * as library from 'careers-domain';

// Writes the guide "What is published, inferred and assumed" and a page for each rule set, from the rules themselves:
// `npm run build && node docs/rules-pages.mjs`. A test compares them with what is written, so they cannot go stale.

/** @import { CitedRule, Framework, Question, RuleSet } from 'careers-domain' */

const GRADES = /** @type {const} */ (['published', 'inferred', 'assumed']);

/** The pages as they should be, by their paths below `docs`: the guide first, then a page for each rule set. */
export const rulesPages = () => {
  const rules = library.assumptions({ grades: GRADES });
  const ruleSets = publicRuleSets();
  const ids = [...new Set(rules.map(({ ruleSet }) => ruleSet))];
  const forms = ids.filter((id) => isFramework(ruleSets.get(id)));
  const inOrder = [...forms, ...ids.filter((id) => !forms.includes(id))];
  const pages = inOrder.map((id) =>
    rulePage(
      id,
      ruleSets.get(id),
      rules.filter(({ ruleSet }) => ruleSet === id),
    ),
  );
  const rows = pages.map(({ id, title, dates, counts }) => [
    `[${title}](../rules/${id}.md)`,
    capital(dates),
    ...counts,
  ]);
  const guide = [
    head('What is published, inferred and assumed'),
    intro,
    table(['Rules', 'In force', ...GRADES.map(capital)], rows),
    inCode,
  ];
  return new Map([
    ['guides/what-is-published-inferred-and-assumed.md', `${guide.join('\n\n')}\n`],
    ...pages.map(({ id, text }) => /** @type {const} */ ([`rules/${id}.md`, `${text}\n`])),
  ]);
};

/** The pages that are written, by their paths below `docs`. */
export const writtenPages = () =>
  new Map(
    [...rulesPages().keys(), ...ruleFiles()].map((path) => [
      path,
      readFileSync(new URL(path, import.meta.url), 'utf8'),
    ]),
  );

/** Writes every page afresh, and removes those of rule sets that are no more. */
export const writeRulesPages = () => {
  const pages = rulesPages();
  mkdirSync(new URL('rules/', import.meta.url), { recursive: true });
  for (const path of ruleFiles()) if (!pages.has(path)) rmSync(new URL(path, import.meta.url));
  for (const [path, text] of pages) writeFileSync(new URL(path, import.meta.url), text);
};

const ruleFiles = () => readdirSync(new URL('rules/', import.meta.url)).map((name) => `rules/${name}`);

/** @type {(title: string, group?: string) => string} */
const head = (title, group) => `---
title: ${title}${group ? `\ngroup: ${group}` : ''}
---

# ${title}`;

const intro = `The rules of careers education are only partly public. These pages list every rule of this library with its sources and
say how far it can be trusted. They are written from the same data that the functions compute with.

- **Published**: a public source says so.
- **Inferred**: worked out from published figures or texts, and the note says how.
- **Assumed**: no source says so. It is a plain default, and yours to replace: frameworks, rules and weights are arguments.

A rule that stands on several sources is graded by the weakest of them. The questions are worded by this library; the
forms themselves belong to The Careers & Enterprise Company.`;

const inCode = `In code, \`assumptions()\` gives everything that is not published:

\`\`\`ts
import { assumptions } from 'careers-domain';

const [first] = assumptions({ grades: ['assumed'] }).filter(({ ruleSet }) => ruleSet === 'schools-2018');
first?.rule; // => '3.1'
first?.statement;
// => 'Worth 1 point for a yes, asked everywhere: The careers programme sets out to raise the aspirations of every pupil.'
\`\`\``;

/**
 * Every rule set that the library exports, alone or in a list, by its id.
 *
 * @returns {ReadonlyMap<string, RuleSet>}
 */
const publicRuleSets = () => {
  const values = Object.values(library).filter((value) => typeof value === 'object');
  const isRuleSet = (/** @type {any} */ value) =>
    typeof value?.id === 'string' && typeof value.inForce?.from === 'string';
  return new Map(
    [...values, ...values.flatMap((value) => Object.values(value))].filter(isRuleSet).map((set) => [set.id, set]),
  );
};

/** @type {(ruleSet: RuleSet | undefined) => ruleSet is Framework} */
const isFramework = (ruleSet) => ruleSet !== undefined && 'benchmarks' in ruleSet;

/** @type {(id: string, ruleSet: RuleSet | undefined, rules: readonly CitedRule[]) => { id: string, title: string, dates: string, counts: string[], text: string }} */
const rulePage = (id, ruleSet, rules) => {
  const title = ruleSet?.title ?? capital(id.replaceAll('-', ' '));
  const dates = ruleSet ? datesInWords(ruleSet.inForce) : 'whatever the date';
  const counts = GRADES.map((each) => String(rules.filter(({ grade }) => grade === each).length));
  const standing = `Its id is \`${id}\`. ${capital(GRADES.map((grade, index) => `${counts[index]} ${grade}`).join(', '))}: see [what that means](../guides/what-is-published-inferred-and-assumed.md).`;
  const opening = isFramework(ruleSet) ? `${ruleSet.audience} ` : '';
  const text = [
    head(title, 'Rules and sources'),
    `${opening}In force ${dates}. ${standing}`,
    ...(isFramework(ruleSet) ? formSections(ruleSet) : ruleSections(rules)),
  ].join('\n\n');
  return { id, title, dates, counts, text };
};

/** @type {(period: RuleSet['inForce']) => string} */
const datesInWords = ({ from, to }) =>
  to ? `from ${dateInWords(from)} to ${dateInWords(to)}` : `from ${dateInWords(from)} on`;

/** @type {(date: string) => string} */
const dateInWords = (date) => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[Number(month) - 1]} ${year}`;
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** @type {(form: Framework) => string[]} */
const formSections = ({ cites, benchmarks }) => [
  notes(cites),
  ...benchmarks.flatMap(({ benchmark, title, questions }) => {
    const points = questions.reduce((sum, question) => sum + question.points, 0);
    const sources = distinct(questions.flatMap(({ cites }) => cites));
    const rows = questions.map((question) => [
      anchored(question.id),
      question.text,
      capital(question.grade),
      numbersOf(question.cites, sources),
      String(question.points),
      metFrom(question),
      askedWhere(question),
    ]);
    return [
      `<a id="benchmark-${benchmark}"></a>`,
      `## ${benchmark}. ${title}`,
      `${points} ${points === 1 ? 'point' : 'points'} at most.`,
      table(['Id', 'Question', 'Grade', 'Sources', 'Points', 'Met from', 'Asked with'], rows),
      notes(sources),
    ];
  }),
];

/** @type {(rules: readonly CitedRule[]) => string[]} */
const ruleSections = (rules) => {
  const sources = distinct(rules.flatMap(({ cites }) => cites));
  const rows = rules.map(({ rule, statement, grade, cites }) => [
    anchored(rule),
    statement,
    capital(grade),
    numbersOf(cites, sources),
  ]);
  return [table(['Id', 'Rule', 'Grade', 'Sources'], rows), notes(sources)];
};

/** @type {(id: string) => string} */
const anchored = (id) => `<a id="${id}"></a>${id}`;

/** @type {(question: Question) => string} */
const askedWhere = ({ when }) => {
  const years = when?.anyYearOf ?? [];
  const [first, last] = [years[0], years.at(-1)];
  if (years.length > 2 && Number(last) - Number(first) === years.length - 1) return `any of Years ${first} to ${last}`;
  return years.length === 0 ? 'any' : `Year ${years.join(' or ')}`;
};

/** @type {(question: Question) => string} */
const metFrom = (question) =>
  question.kind === 'yes-no' ? 'yes' : `${question.bands.find(({ id }) => id === question.achievedAt)?.least}%`;

/** @typedef {CitedRule['cites'][number]} Citation */

/** @type {(cites: readonly Citation[]) => Citation[]} */
const distinct = (cites) => [...new Map(cites.map((citation) => [JSON.stringify(citation), citation])).values()];

/** @type {(cites: readonly Citation[], sources: readonly Citation[]) => string} */
const numbersOf = (cites, sources) => {
  const keys = sources.map((source) => JSON.stringify(source));
  return cites.map((citation) => keys.indexOf(JSON.stringify(citation)) + 1).join(', ');
};

/** @type {(sources: readonly Citation[]) => string} */
const notes = (sources) => sources.map((source, index) => `${index + 1}. ${noteOf(source)}`).join('\n');

/** @type {(source: Citation) => string} */
const noteOf = ({ title, publisher, url, published, grade, note }) => {
  const name = url ? `[${title}](${url}), ${publisher}${published ? `, ${published}` : ''}` : title;
  return [`${capital(grade)}:`, sentence(name), ...(note ? [sentence(note)] : [])].join(' ');
};

/** @type {(text: string) => string} */
const sentence = (text) => (text.endsWith('.') ? text : `${text}.`);

/** @type {(head: readonly string[], rows: readonly (readonly string[])[]) => string} */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** @type {(text: string) => string} */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

if (argv[1] === fileURLToPath(import.meta.url)) writeRulesPages();
