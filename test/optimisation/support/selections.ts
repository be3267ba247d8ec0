import type { Project, SelectionProblem } from 'careers-domain/optimisation';

const labelsOf = ({ labels = {} }: Project, label: string): readonly string[] => [labels[label] ?? []].flat();

const sumOf = (projects: readonly Project[], amount: 'value' | 'cost'): number =>
  projects.reduce((sum, project) => sum + project[amount], 0);

/** Whether a choice keeps every condition, read off the problem word by word. */
export const keepsAll = (chosen: readonly Project[], problem: SelectionProblem): boolean => {
  const { budget, most = Number.POSITIVE_INFINITY, conditions = [], required = [] } = problem;
  const withLabel = (label: string, name: string) => chosen.filter((each) => labelsOf(each, label).includes(name));
  const offered = (label: string) => [...new Set(problem.projects.flatMap((each) => labelsOf(each, label)))];
  return (
    sumOf(chosen, 'cost') <= budget &&
    chosen.length <= most &&
    required.every((id) => chosen.some((each) => each.id === id)) &&
    conditions.every((condition) => {
      const { label } = condition;
      if (condition.kind === 'most-per') {
        return offered(label).every((name) => withLabel(label, name).length <= condition.count);
      }
      if (condition.kind === 'least-per') {
        const { of = offered(label), excused = [], count } = condition;
        return of.every((name) => excused.includes(name) || withLabel(label, name).length >= count);
      }
      return sumOf(withLabel(label, condition.is), 'cost') * 100 >= sumOf(chosen, 'cost') * condition.percent;
    })
  );
};

/** The best choice by trying every one; nothing where none keeps the conditions. */
export const bestByTrying = (problem: SelectionProblem): { chosen: readonly string[]; value: number } | undefined => {
  const projects = [...problem.projects].sort((a, b) => (a.id < b.id ? -1 : 1));
  let best: readonly Project[] | undefined;
  for (let pattern = 0; pattern < 2 ** projects.length; pattern++) {
    const chosen = projects.filter((_, project) => (pattern >> project) & 1);
    if (keepsAll(chosen, problem) && (!best || comesBefore(chosen, best))) best = chosen;
  }
  return best && { chosen: best.map(({ id }) => id), value: sumOf(best, 'value') };
};

const comesBefore = (a: readonly Project[], b: readonly Project[]): boolean => {
  if (sumOf(a, 'value') !== sumOf(b, 'value')) return sumOf(a, 'value') > sumOf(b, 'value');
  const worthless = (chosen: readonly Project[]) => chosen.filter(({ value }) => value === 0).map(({ id }) => id);
  const [left, right] = [worthless(a).reverse(), worthless(b).reverse()];
  // The one without the last worthless project on which the two differ.
  for (let k = 0; k < Math.max(left.length, right.length); k++) {
    if (left[k] !== right[k]) return left[k] === undefined || (right[k] !== undefined && left[k]! < right[k]!);
  }
  const [first, second] = [a, b].map((chosen) => chosen.map(({ id }) => id));
  for (let k = 0; k < first!.length; k++) {
    if (first![k] !== second![k]) return second![k] !== undefined && first![k]! < second![k]!;
  }
  return first!.length < second!.length;
};

/** The problem in the LP format that HiGHS reads. */
export const lpOf = ({ projects, budget, most, conditions = [] }: SelectionProblem): string => {
  const sum = (weight: (project: Project) => number) => {
    const terms = projects.flatMap((project, k) => {
      const amount = weight(project);
      return amount === 0 ? [] : [`${amount < 0 ? '-' : '+'} ${Math.abs(amount)} x${k}`];
    });
    return terms.length === 0 ? '0 x0' : terms.join(' ');
  };
  const offered = (label: string) => [...new Set(projects.flatMap((each) => labelsOf(each, label)))];
  const has = (label: string, name: string) => (project: Project) => (labelsOf(project, label).includes(name) ? 1 : 0);
  const rows = [
    `${sum(({ cost }) => cost)} <= ${budget}`,
    ...(most === undefined ? [] : [`${sum(() => 1)} <= ${most}`]),
    ...conditions.flatMap((condition) => {
      const { label } = condition;
      if (condition.kind === 'most-per') {
        return offered(label).map((name) => `${sum(has(label, name))} <= ${condition.count}`);
      }
      if (condition.kind === 'least-per') {
        const { of = offered(label), excused = [], count } = condition;
        return of.filter((name) => !excused.includes(name)).map((name) => `${sum(has(label, name))} >= ${count}`);
      }
      const weight = (project: Project) => project.cost * (100 * has(label, condition.is)(project) - condition.percent);
      return [`${sum(weight)} >= 0`];
    }),
  ];
  return [
    'Maximize',
    ` value: ${sum(({ value }) => value)}`,
    'Subject To',
    ...rows.map((row, k) => ` r${k}: ${row}`),
    'Binary',
    ` ${projects.map((_, k) => `x${k}`).join(' ')}`,
    'End',
  ].join('\n');
};
