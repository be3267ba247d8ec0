import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { assumptions, frameworks } from 'careers-domain';

// Writes the guide "What is published, inferred and assumed" from the rules themselves:
// `npm run build && node docs/rules-page.mjs`. A test compares it with what is written, so it cannot go stale.

/** @import { CitedRule, Framework, Question } from 'careers-domain' */

const GRADES = /** @type {const} */ (['published', 'inferred', 'assumed']);

export const page = fileURLToPath(new URL('guides/what-is-published-inferred-and-assumed.md', import.meta.url));

/** The whole page as Markdown. */
export const rulesPage = () => {
  const rules = assumptions({ grades: GRADES });
  const forms = /** @type {readonly Framework[]} */ (Object.values(frameworks));
  const formIds = new Set(forms.map(({ id }) => id));
  const others = [...new Set(rules.map(({ ruleSet }) => ruleSet))].filter((id) => !formIds.has(id));
  const counts = table(
    ['Rules', ...GRADES.map(capital)],
    [
      ...forms.map(({ id, title }) => [title, ...countsOf(rules, id)]),
      ...others.map((id) => [titleOf(id), ...countsOf(rules, id)]),
    ],
  );
  const sections = [
    ...forms.map(formSection),
    ...others.map((id) =>
      ruleSection(
        titleOf(id),
        rules.filter(({ ruleSet }) => ruleSet === id),
      ),
    ),
  ];
  return `${[head, intro, counts, inCode, ...sections].join('\n\n')}\n`;
};

const head = `---
title: What is published, inferred and assumed
---

# What is published, inferred and assumed`;

const intro = `The rules of careers education are only partly public. This page lists every rule of this library with its sources and
says how far it can be trusted. It is written from the same data that the functions compute with.

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

/** @type {(rules: readonly CitedRule[], id: string) => string[]} */
const countsOf = (rules, id) =>
  GRADES.map((each) => String(rules.filter(({ ruleSet, grade }) => ruleSet === id && grade === each).length));

/** @type {(form: Framework) => string} */
const formSection = ({ id, title, audience, inForce, cites, benchmarks }) =>
  [
    `## ${title}`,
    `${audience} In force from ${inForce.from}${inForce.to ? ` to ${inForce.to}` : ' on'}. Its id is \`${id}\`.`,
    notes(cites),
    ...benchmarks.map(({ benchmark, title, questions }) => {
      const points = questions.reduce((sum, question) => sum + question.points, 0);
      const heading = `### ${benchmark}. ${title}: ${points} ${points === 1 ? 'point' : 'points'} at most`;
      const sources = distinct(questions.flatMap(({ cites }) => cites));
      const rows = questions.map((question) => [
        question.id,
        question.text,
        String(question.points),
        askedWhere(question),
        metFrom(question),
        capital(question.grade),
        numbersOf(question.cites, sources),
      ]);
      return [
        heading,
        table(['', 'Question', 'Points', 'Asked with', 'Met from', 'Grade', 'Sources'], rows),
        notes(sources),
      ].join('\n\n');
    }),
  ].join('\n\n');

/** @type {(title: string, rules: readonly CitedRule[]) => string} */
const ruleSection = (title, rules) => {
  const sources = distinct(rules.flatMap(({ cites }) => cites));
  const rows = rules.map(({ rule, statement, grade, cites }) => [
    rule,
    statement,
    capital(grade),
    numbersOf(cites, sources),
  ]);
  return [`## ${title}`, table(['', 'Rule', 'Grade', 'Sources'], rows), notes(sources)].join('\n\n');
};

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

/** @type {(id: string) => string} */
const titleOf = (id) => capital(id.replaceAll('-', ' '));

/** @type {(text: string) => string} */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, rulesPage());
