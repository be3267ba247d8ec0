import {
  compareText,
  DomainProblem,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  type Reason,
  unknownProperties,
} from '../core/index.js';
import type { Project, SelectionCondition, SelectionOptions, SelectionProblem } from './selection.js';

/** A limit on a sum over the projects chosen: each adds its amount, and together they may come to at most `limit`. */
export interface Row {
  /** The projects that add something, ascending. */
  readonly projects: readonly number[];
  /** What each of them adds: whole numbers, below 0 where choosing it helps. */
  readonly amounts: readonly number[];
  readonly limit: number;
  /** The condition in words, for the case that it cannot be met. */
  readonly reason: Reason;
}

/** A selection as the search reads it: projects in the order of their ids, every condition a row. */
export interface SelectionModel {
  readonly ids: readonly string[];
  readonly values: readonly number[];
  readonly costs: readonly number[];
  readonly rows: readonly Row[];
}

/**
 * Checks a selection problem and brings it into order.
 *
 * @throws DomainProblem `bad-selection` listing every problem.
 */
export const readSelection = (problem: SelectionProblem, options: SelectionOptions): SelectionModel => {
  const issues = [...optionProblems(options), ...problemProblems(problem)];
  if (issues.length > 0) throw new DomainProblem('bad-selection', 'The selection cannot be made', issues);
  const projects = [...problem.projects].sort((a, b) => compareText(a.id, b.id));
  const rows = [
    budgetRow(projects, problem.budget),
    ...(problem.most === undefined ? [] : [numberRow(projects, problem.most)]),
    ...(problem.conditions ?? []).flatMap((condition) => conditionRows(projects, condition)),
    ...(problem.required ?? []).map((id) => requiredRow(projects, id)),
  ];
  return {
    ids: projects.map(({ id }) => id),
    values: projects.map(({ value }) => value),
    costs: projects.map(({ cost }) => cost),
    rows,
  };
};

const MOST_PROJECTS = 20_000;

const rowOf = (
  projects: readonly Project[],
  amountOf: (project: Project) => number,
  limit: number,
  [rule, message, figures]: readonly [rule: string, message: string, figures?: Pick<Reason, 'value' | 'limit'>],
): Row => {
  const added = projects.flatMap((project, index) => {
    const amount = amountOf(project);
    return amount === 0 ? [] : [[index, amount] as const];
  });
  return {
    projects: added.map(([index]) => index),
    amounts: added.map(([, amount]) => amount),
    limit,
    reason: { rule, met: false, message, ...figures, cites: [] },
  };
};

const budgetRow = (projects: readonly Project[], budget: number): Row =>
  rowOf(projects, ({ cost }) => cost, budget, [
    'budget',
    `The projects may cost ${budget} at most.`,
    { limit: budget },
  ]);

const numberRow = (projects: readonly Project[], most: number): Row =>
  rowOf(projects, () => 1, most, ['most', `At most ${most} may be chosen.`, { limit: most }]);

const requiredRow = (projects: readonly Project[], id: string): Row =>
  rowOf(projects, (project) => (project.id === id ? -1 : 0), -1, [`required.${id}`, `'${id}' must be chosen.`]);

const conditionRows = (projects: readonly Project[], condition: SelectionCondition): readonly Row[] => {
  const { kind, label } = condition;
  const has = (name: string) => (project: Project) => labelsOf(project, label).includes(name);
  if (kind === 'least-share') {
    const { is, percent } = condition;
    const message = `At least ${percent}% of the money must go to projects with ${label} '${is}'.`;
    const amountOf = (project: Project) => project.cost * (has(is)(project) ? percent - 100 : percent);
    return [rowOf(projects, amountOf, 0, [`least-share.${label}`, message, { limit: percent }])];
  }
  const { count } = condition;
  const offered = new Map<string, number>();
  for (const project of projects) {
    for (const name of labelsOf(project, label)) offered.set(name, (offered.get(name) ?? 0) + 1);
  }
  const names = [...offered.keys()].sort(compareText);
  if (kind === 'most-per') {
    return names.map((name) =>
      rowOf(projects, (project) => (has(name)(project) ? 1 : 0), count, [
        `most-per.${label}.${name}`,
        `At most ${count} with ${label} '${name}' may be chosen.`,
        { limit: count },
      ]),
    );
  }
  const { of = names, excused = [] } = condition;
  return [...new Set(of)]
    .filter((name) => !excused.includes(name))
    .sort(compareText)
    .map((name) => {
      const value = offered.get(name) ?? 0;
      const message = `At least ${count} with ${label} '${name}' must be chosen; ${value} can be.`;
      return rowOf(projects, (project) => (has(name)(project) ? -1 : 0), -count, [
        `least-per.${label}.${name}`,
        message,
        { value, limit: count },
      ]);
    });
};

/** The labels of a project under one name, each once. */
const labelsOf = ({ labels }: Project, label: string): readonly string[] => {
  const found = labels !== undefined && Object.hasOwn(labels, label) ? labels[label] : undefined;
  if (found === undefined) return [];
  return typeof found === 'string' ? [found] : [...new Set(found)];
};

type Path = ProblemIssue['path'];

const optionProblems = (options: unknown): readonly ProblemIssue[] => {
  if (!isPlainObject(options)) return [{ path: ['options'], message: `are options, not ${nameValue(options)}` }];
  const { workLimit } = options;
  const unknown = unknownProperties(options, ['workLimit'], ['options']);
  return workLimit === undefined ? unknown : [...unknown, ...countProblems(workLimit, ['options', 'workLimit'], 1)];
};

const problemProblems = (problem: unknown): readonly ProblemIssue[] => {
  if (!isPlainObject(problem)) {
    return [{ path: [], message: `is an object with projects and budget, not ${nameValue(problem)}` }];
  }
  const { projects, budget, most, conditions = [], required = [] } = problem;
  const found = [
    ...unknownProperties(problem, ['projects', 'budget', 'most', 'conditions', 'required']),
    ...projectProblems(projects),
    ...countProblems(budget, ['budget']),
    ...(most === undefined ? [] : countProblems(most, ['most'])),
    ...listProblems(conditions, ['conditions'], 'conditions', conditionProblems),
  ];
  const issues = [...found, ...requiredProblems(required, Array.isArray(projects) ? projects : [])];
  if (issues.length > 0) return issues;
  return [
    ...sumProblems(problem as unknown as SelectionProblem),
    ...sizeProblems(problem as unknown as SelectionProblem),
  ];
};

const projectProblems = (projects: unknown): readonly ProblemIssue[] => {
  if (Array.isArray(projects) && projects.length > MOST_PROJECTS) {
    return [{ path: ['projects'], message: `are at most ${MOST_PROJECTS}, not ${projects.length}` }];
  }
  const seen = new Set<unknown>();
  return listProblems(projects, ['projects'], 'projects', (project, path) => {
    if (!isPlainObject(project)) return [{ path, message: `is a project, not ${nameValue(project)}` }];
    const { id, value, cost, labels = {} } = project;
    const isRepeated = seen.has(id);
    seen.add(id);
    return [
      ...unknownProperties(project, ['id', 'value', 'cost', 'labels'], path),
      ...textProblems(id, [...path, 'id']),
      ...(isRepeated ? [{ path: [...path, 'id'], message: `names ${nameValue(id)} a second time` }] : []),
      ...countProblems(value, [...path, 'value']),
      ...countProblems(cost, [...path, 'cost']),
      ...labelProblems(labels, [...path, 'labels']),
    ];
  });
};

const labelProblems = (labels: unknown, path: Path): readonly ProblemIssue[] => {
  if (!isPlainObject(labels)) return [{ path, message: `are labels by name, not ${nameValue(labels)}` }];
  return Object.entries(labels).flatMap(([name, label]) =>
    Array.isArray(label)
      ? listProblems(label, [...path, name], 'labels', textProblems)
      : textProblems(label, [...path, name]),
  );
};

const conditionProblems = (condition: unknown, path: Path): readonly ProblemIssue[] => {
  if (!isPlainObject(condition)) return [{ path, message: `is a condition, not ${nameValue(condition)}` }];
  const { kind, label, count, of = [], excused = [], is, percent } = condition;
  const label_ = textProblems(label, [...path, 'label']);
  const known = (...names: readonly string[]) => unknownProperties(condition, ['kind', 'label', ...names], path);
  if (kind === 'most-per') return [...known('count'), ...label_, ...countProblems(count, [...path, 'count'])];
  if (kind === 'least-per') {
    return [
      ...known('count', 'of', 'excused'),
      ...label_,
      ...countProblems(count, [...path, 'count']),
      ...listProblems(of, [...path, 'of'], 'labels', textProblems),
      ...listProblems(excused, [...path, 'excused'], 'labels', textProblems),
    ];
  }
  if (kind === 'least-share') {
    const isPercent = isCount(percent) && percent <= 100;
    const message = `is a whole per cent from 0 to 100, not ${nameValue(percent)}`;
    return [
      ...known('is', 'percent'),
      ...label_,
      ...textProblems(is, [...path, 'is']),
      ...(isPercent ? [] : [{ path: [...path, 'percent'], message }]),
    ];
  }
  return [{ path: [...path, 'kind'], message: `is 'most-per', 'least-per' or 'least-share', not ${nameValue(kind)}` }];
};

const requiredProblems = (required: unknown, projects: readonly unknown[]): readonly ProblemIssue[] => {
  const ids = new Set(projects.map((project) => (isPlainObject(project) ? project.id : undefined)));
  return listProblems(required, ['required'], 'ids', (id, path) =>
    typeof id === 'string' && ids.has(id) ? [] : [{ path, message: `there is no project ${nameValue(id)}` }],
  );
};

const listProblems = (
  list: unknown,
  path: Path,
  what: string,
  check: (entry: unknown, path: Path) => readonly ProblemIssue[],
): readonly ProblemIssue[] =>
  Array.isArray(list)
    ? Array.from(list).flatMap((entry, index) => check(entry, [...path, index]))
    : [{ path, message: `is a list of ${what}, not ${nameValue(list)}` }];

const textProblems = (text: unknown, path: Path): readonly ProblemIssue[] =>
  typeof text === 'string' && text !== '' ? [] : [{ path, message: `is a text, not ${nameValue(text)}` }];

const countProblems = (count: unknown, path: Path, least = 0): readonly ProblemIssue[] =>
  isCount(count) && count >= least
    ? []
    : [{ path, message: `is a whole number from ${least}, not ${nameValue(count)}` }];

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

// A share of money is reckoned in hundredths of the cost, so that every sum stays a whole number.
const sumProblems = ({ projects }: SelectionProblem): readonly ProblemIssue[] => {
  const total = (name: 'value' | 'cost') => projects.reduce((sum, project) => sum + BigInt(project[name]), 0n);
  return [
    ...(total('value') <= MOST_SUM
      ? []
      : [{ path: ['projects'], message: `have values of more than ${MOST_SUM} together` }]),
    ...(total('cost') <= MOST_SUM ? [] : [{ path: ['projects'], message: `cost more than ${MOST_SUM} together` }]),
  ];
};

const MOST_SUM = BigInt(2 ** 46);

const sizeProblems = ({ projects, conditions = [], required = [] }: SelectionProblem): readonly ProblemIssue[] => {
  const rowsOf = (condition: SelectionCondition): number => {
    if (condition.kind === 'least-share') return 1;
    if (condition.kind === 'least-per' && condition.of) return condition.of.length;
    return new Set(projects.flatMap((project) => labelsOf(project, condition.label))).size;
  };
  const rows = conditions.reduce((sum, condition) => sum + rowsOf(condition), 2 + required.length);
  if (rows * projects.length <= MOST_PAIRS) return [];
  const message = `${projects.length} projects under ${rows} limits are more than the ${MOST_PAIRS} pairs that can be held`;
  return [{ path: [], message }];
};

const MOST_PAIRS = 2 ** 24;
