import { DomainProblem, isPlainObject, nameValue, type ProblemIssue } from '../core/index.js';
import type { Score } from './create-scorer.js';
import type { BenchmarkNumber } from './entities.js';
import type { BenchmarkStatus, EvaluationResult } from './score-evaluation.js';

/** A tally while results are being counted into it. */
export interface TallyDraft {
  readonly framework: string;
  results: number;
  complete: number;
  readonly achieved: number[][];
  readonly benchmarks: readonly BenchmarkDraft[];
}

interface BenchmarkDraft {
  readonly benchmark: BenchmarkNumber;
  readonly statuses: Record<BenchmarkStatus, number>;
  readonly percentages: number[];
}

/** A tally of no result. */
export const draftOf = (framework: string): TallyDraft => ({
  framework,
  results: 0,
  complete: 0,
  achieved: Array.from({ length: 9 }, (_, scored) => Array<number>(scored + 1).fill(0)),
  benchmarks: Array.from({ length: 8 }, (_, index) => ({
    benchmark: (index + 1) as BenchmarkNumber,
    statuses: { achieved: 0, 'in-progress': 0, 'not-achieved': 0, unscored: 0 },
    percentages: Array<number>(101).fill(0),
  })),
});

/** Counts a result in. False where it cannot be counted: `resultProblems` says why, and the draft is then spoilt. */
export const countIn = (draft: TallyDraft, result: EvaluationResult | Score): boolean => {
  if (result?.framework !== draft.framework || typeof result.complete !== 'boolean') return false;
  const score = 'statuses' in result ? result : undefined;
  const benchmarks = 'statuses' in result ? undefined : result.benchmarks;
  let scored = 0;
  let achieved = 0;
  for (let i = 0; i < 8; i++) {
    const { statuses, percentages } = draft.benchmarks[i] as BenchmarkDraft;
    const status = score ? score.statuses?.[i] : benchmarks?.[i]?.status;
    if (status === 'unscored') {
      statuses.unscored++;
      continue;
    }
    if (status === 'achieved') {
      statuses.achieved++;
      achieved++;
    } else if (status === 'in-progress') statuses['in-progress']++;
    else if (status === 'not-achieved') statuses['not-achieved']++;
    else return false;
    const percentage = score ? score.percentages?.[i] : benchmarks?.[i]?.percentage;
    const standing = typeof percentage === 'number' ? percentages[percentage] : undefined;
    if (standing === undefined) return false;
    percentages[percentage as number] = standing + 1;
    scored++;
  }
  const row = draft.achieved[scored] as number[];
  row[achieved] = (row[achieved] as number) + 1;
  draft.results++;
  if (result.complete) draft.complete++;
  return true;
};

/** Why a result cannot be counted. */
export const resultProblems = (
  result: unknown,
  framework: string,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  if (!isPlainObject(result)) {
    const message = `is a result of scoreEvaluation or of a scorer, not ${nameValue(result)}`;
    return [{ path, message }];
  }
  if (typeof result.framework !== 'string' || result.framework === '') {
    return [{ path, message: 'names no framework, as every result of scoreEvaluation and of a scorer does' }];
  }
  if (result.framework !== framework) {
    const message = `is ${nameValue(result.framework)}, where the tally is of '${framework}'`;
    return [{ path: [...path, 'framework'], message }];
  }
  const issues: ProblemIssue[] = [];
  if (typeof result.complete !== 'boolean') {
    issues.push({ path: [...path, 'complete'], message: `is true or false, not ${nameValue(result.complete)}` });
  }
  for (let i = 0; i < 8; i++) issues.push(...standingProblems(result, i, path));
  return issues;
};

const standingProblems = (
  result: Readonly<Record<string, unknown>>,
  index: number,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  const inLists = 'statuses' in result;
  const benchmark = inLists ? undefined : at(result.benchmarks, index);
  const status = inLists ? at(result.statuses, index) : at(benchmark, 'status');
  const percentage = inLists ? at(result.percentages, index) : at(benchmark, 'percentage');
  const whereOf = (one: string, list: string) => [...path, ...(inLists ? [list, index] : ['benchmarks', index, one])];
  if (status === 'unscored') return [];
  const issues: ProblemIssue[] = [];
  if (status !== 'achieved' && status !== 'in-progress' && status !== 'not-achieved') {
    const message = `is achieved, in-progress, not-achieved or unscored, not ${nameValue(status)}`;
    issues.push({ path: whereOf('status', 'statuses'), message });
  }
  if (!Number.isInteger(percentage) || Number(percentage) < 0 || Number(percentage) > 100) {
    const message = `is a whole number from 0 to 100, not ${nameValue(percentage)}`;
    issues.push({ path: whereOf('percentage', 'percentages'), message });
  }
  return issues;
};

const at = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined;

/** Throws where there are problems with results. */
export const refuseResults = (issues: readonly ProblemIssue[]): void => {
  if (issues.length === 0) return;
  const mixed = issues.every(({ path }) => path.at(-1) === 'framework');
  throw new DomainProblem(mixed ? 'mixed-frameworks' : 'bad-result', 'The results cannot be counted together', issues);
};
