import { DomainProblem, didYouMean, isPlainObject, nameValue, type ProblemIssue, shape } from '../core/index.js';
import { checkMeasure } from './check-measure.js';
import type { AnswerTo, Band, Framework, FrameworkData, Question } from './entities.js';
import { frozen } from './rules/framework.js';

/**
 * A framework of your own: a form as data, checked through and through.
 *
 * Everything that works with a framework of this library works with yours, and its type knows your questions: a wrong
 * id or band in an evaluation does not compile. Checked are the shapes and what a schema cannot say: ids are unique,
 * the benchmarks are 1 to 8 in order, bands rise from 0, their points do not fall and end at the question's points,
 * `achievedAt` is a band that earns points, every question can apply somewhere, what is published or inferred says where.
 *
 * @param json - The framework, as an object literal or as it comes from a JSON file. It is copied, not kept.
 *
 * @returns The copy, frozen.
 *
 * @throws DomainProblem `bad-framework` listing everything that is wrong, each with its path.
 *
 * @example
 * ```ts
 * import { defineFramework, scoreEvaluation } from 'careers-domain/benchmarks';
 *
 * const assumption = { title: 'Our own form', publisher: 'Hill Trust', grade: 'assumed' } as const;
 * const ask = <const Id extends string>(id: Id, text: string) =>
 *   ({ id, kind: 'yes-no', text, points: 1, grade: 'assumed', cites: [assumption] }) as const;
 *
 * const hillTrust = defineFramework({
 *   id: 'hill-trust',
 *   title: 'Hill Trust form',
 *   audience: 'The schools of Hill Trust.',
 *   inForce: { from: '2025-09-01' },
 *   cites: [assumption],
 *   benchmarks: [
 *     { benchmark: 1, title: 'Programme', questions: [ask('1.1', 'There is a programme.')] },
 *     { benchmark: 2, title: 'Information', questions: [ask('2.1', 'Pupils use information.')] },
 *     { benchmark: 3, title: 'Needs', questions: [ask('3.1', 'There are records.')] },
 *     { benchmark: 4, title: 'Curriculum', questions: [ask('4.1', 'Subjects lead to careers.')] },
 *     { benchmark: 5, title: 'Employers', questions: [ask('5.1', 'Pupils meet employers.')] },
 *     { benchmark: 6, title: 'Workplaces', questions: [ask('6.1', 'Pupils see workplaces.')] },
 *     { benchmark: 7, title: 'Providers', questions: [ask('7.1', 'Pupils meet providers.')] },
 *     { benchmark: 8, title: 'Guidance', questions: [ask('8.1', 'Pupils meet an adviser.')] },
 *   ],
 * });
 * const setting = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
 * scoreEvaluation({ framework: 'hill-trust', setting, answers: { '8.1': true } }, hillTrust).achieved; // => 1
 * ```
 *
 * @group Frameworks
 */
export const defineFramework = <const D extends FrameworkData>(
  json: D,
): Framework<
  { readonly [Q in D['benchmarks'][number]['questions'][number] as Q['id']]?: AnswerTo<Q> | undefined },
  D['id']
> => {
  const issues = checkFramework(json, []);
  if (issues.length > 0) throw new DomainProblem('bad-framework', 'The framework cannot be used', issues);
  return frozen(copyOf(json)) as unknown as ReturnType<typeof defineFramework<D>>;
};

const ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const id = shape.text('an id of small letters and digits, joined by points or hyphens', ID);

// A host of names, so that whatever passes is also an address to the machine that opens it.
const ADDRESS = /^https?:\/\/((?!xn--)[a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(:\d{1,4})?([/?#]\S*)?$/i;

const grade = shape.oneOf('published', 'inferred', 'assumed');

const citation = shape.andThen<{ grade: string; url?: string }>(
  shape.object('a citation', {
    title: shape.text(),
    publisher: shape.text(),
    url: shape.optional(shape.text('a web address', ADDRESS)),
    published: shape.optional(shape.text('a year, a month or a day, written YYYY-MM-DD', /^\d{4}(-\d{2}(-\d{2})?)?$/)),
    grade,
    note: shape.optional(shape.value('a text', (note) => typeof note === 'string')),
  }),
  ({ grade, url }, path) =>
    grade === 'assumed' || url !== undefined
      ? []
      : [{ path: [...path, 'url'], message: `is the web address of the source; only what is assumed has none` }],
);

const cites = shape.list('a list of citations', citation, { least: 1, most: 100 });

const condition = shape.object('a condition', {
  anyYearOf: shape.optional(shape.list('a list of year groups', shape.whole(1, 14), { least: 1, most: 14 })),
  specialist: shape.optional(shape.flag),
});

const bands = shape.andThen<readonly Band[]>(
  shape.list(
    'a list of bands',
    shape.object('a band', {
      id: shape.text(),
      label: shape.text(),
      least: shape.whole(0, 100),
      points: shape.whole(0, 1000),
    }),
    {
      least: 2,
      most: 101,
    },
  ),
  (bands, path) =>
    bands.flatMap(({ id, least, points }, index) => {
      const issues: ProblemIssue[] = [];
      const below = bands[index - 1];
      if (bands.findIndex((band) => band.id === id) < index) {
        issues.push({ path: [...path, index, 'id'], message: `${nameValue(id)} is the id of a band before it` });
      }
      if (below === undefined ? least !== 0 : least <= below.least) {
        const right = below === undefined ? '0, where the bands begin' : `more than ${below.least}, the band before it`;
        issues.push({ path: [...path, index, 'least'], message: `is ${right}, not ${least}` });
      }
      if (below !== undefined && points < below.points) {
        const message = `is at least ${below.points}, the points of the band before it, not ${points}`;
        issues.push({ path: [...path, index, 'points'], message });
      }
      return issues;
    }),
);

const fields = {
  // A name that every object has would be found in answers where nobody gave any.
  id: shape.andThen<string>(id, (id, path) =>
    id in {} ? [{ path, message: `${nameValue(id)} is a name that every object has; choose another` }] : [],
  ),
  text: shape.text(),
  points: shape.whole(1, 1000),
  when: shape.optional(condition),
  measure: shape.optional(checkMeasure),
  grade,
  cites,
};

const kind = shape.oneOf('yes-no', 'banded');

const yesNoQuestion = shape.object('a question', { ...fields, kind });

const bandedQuestion = shape.andThen<Extract<Question, { kind: 'banded' }>>(
  shape.object('a question', { ...fields, kind, bands, achievedAt: shape.text() }),
  ({ points, bands, achievedAt }, path) => {
    const issues: ProblemIssue[] = [];
    const top = bands.at(-1)?.points;
    if (points !== top) {
      issues.push({ path: [...path, 'points'], message: `is ${top}, the points of the last band, not ${points}` });
    }
    const threshold = bands.find(({ id }) => id === achievedAt);
    if (threshold === undefined) {
      const ids = bands.map(({ id }) => id);
      const message = `is the id of a band, not ${nameValue(achievedAt)}${didYouMean(achievedAt, ids)}`;
      issues.push({ path: [...path, 'achievedAt'], message });
    } else if (threshold.points === 0) {
      issues.push({
        path: [...path, 'achievedAt'],
        message: `is a band that earns points; '${achievedAt}' earns none`,
      });
    }
    return issues;
  },
);

const eitherQuestion = shape.object('a question', {
  ...fields,
  kind,
  bands: shape.optional(bands),
  achievedAt: shape.optional(shape.text()),
});

const question: shape.Check = (value, path) => {
  const kind = isPlainObject(value) ? shape.ownValue(value, 'kind') : undefined;
  if (kind === 'banded') return bandedQuestion(value, path);
  return (kind === 'yes-no' ? yesNoQuestion : eitherQuestion)(value, path);
};

const benchmark: shape.Check = (value, path) => {
  const number = Number(path.at(-1)) + 1;
  return shape.object('a benchmark', {
    benchmark: (given, at) =>
      given === number
        ? []
        : [{ path: at, message: `is ${number}, as the eight stand in order, not ${nameValue(given)}` }],
    title: shape.text(),
    questions: shape.list('a list of questions', question, { least: 1, most: 1000 }),
  })(value, path);
};

const period = shape.andThen<{ from: string; to?: string }>(
  shape.object('a period', {
    from: shape.date,
    to: shape.optional(shape.date),
  }),
  ({ from, to }, path) =>
    to !== undefined && to < from
      ? [{ path: [...path, 'to'], message: `is no earlier than the first day, ${from}, not ${to}` }]
      : [],
);

const checkParts = shape.object('a framework', {
  id,
  title: shape.text(),
  audience: shape.text(),
  inForce: period,
  cites,
  benchmarks: shape.list('a list of the eight benchmarks', benchmark, { least: 8, most: 8 }),
});

const checkFramework: shape.Check = (framework, path) => [...checkParts(framework, path), ...repeatedIds(framework)];

/** Question ids used a second time, wherever they can be read. */
const repeatedIds = (framework: unknown): readonly ProblemIssue[] => {
  const first = new Map<string, number>();
  return entriesOf(framework, 'benchmarks').flatMap((benchmark, b) =>
    entriesOf(benchmark, 'questions').flatMap((question, q) => {
      const id = isPlainObject(question) ? shape.ownValue(question, 'id') : undefined;
      if (typeof id !== 'string') return [];
      const before = first.get(id);
      if (before === undefined) first.set(id, b);
      const message = `${nameValue(id)} is the id of a question before it, in benchmark ${Number(before) + 1}`;
      return before === undefined ? [] : [{ path: ['benchmarks', b, 'questions', q, 'id'], message }];
    }),
  );
};

const entriesOf = (owner: unknown, name: string): readonly unknown[] => {
  const entries = isPlainObject(owner) ? shape.ownValue(owner, name) : undefined;
  return Array.isArray(entries) ? entries.slice(0, 1000) : [];
};

const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isPlainObject(value)) return value;
  const given = Object.entries(value).filter(([, property]) => property !== undefined);
  return Object.fromEntries(given.map(([name, property]) => [name, copyOf(property)]));
};
