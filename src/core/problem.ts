/**
 * One thing that is wrong with an input, in the shape of a Standard Schema issue.
 *
 * @group Problems
 */
export interface ProblemIssue {
  /** Where: property names and positions from the input's root. Empty when the whole input is meant. */
  readonly path: readonly (string | number)[];
  /** What is wrong, and where possible what would be right, in one sentence. */
  readonly message: string;
}

/**
 * Bad input: wrong shape, an unknown question, 101%, the same URN twice.
 *
 * It lists every problem, each with its path. A fair "no" (not eligible, no place left) is never thrown: it is a value
 * with its reasons.
 *
 * @example
 * ```ts
 * import { DomainProblem, isoDate } from 'careers-domain/core';
 *
 * try {
 *   isoDate('2018-02-30');
 * } catch (problem) {
 *   if (!(problem instanceof DomainProblem)) throw problem;
 *   problem.code; // => 'bad-date'
 *   problem.issues[0].message; // => "'2018-02-30' is not a date of the calendar, written YYYY-MM-DD"
 * }
 * ```
 *
 * @group Problems
 */
export class DomainProblem extends Error {
  /** Always `DomainProblem`. */
  override readonly name = 'DomainProblem';
  /** The kind of problem, stable across versions: `bad-date`, `bad-evaluation` … */
  readonly code: string;
  /** Every problem found, in the order of the input. */
  readonly issues: readonly ProblemIssue[];

  /**
   * @param code - The kind of problem, stable across versions.
   * @param subject - What was refused, as the beginning of the message: "The evaluation cannot be scored".
   * @param issues - Every problem found; at least one.
   */
  constructor(code: string, subject: string, issues: readonly ProblemIssue[]) {
    const lines = issues.slice(0, SHOWN_IN_MESSAGE).map(({ path, message }) => `  ${pathText(path)}${message}`);
    if (issues.length > lines.length) lines.push(`  … and ${issues.length - lines.length} more, listed in issues`);
    super(`${subject}:\n${lines.join('\n')}`);
    this.code = code;
    this.issues = issues;
  }
}

// A message is for reading; a file with a million bad rows has them all in `issues`.
const SHOWN_IN_MESSAGE = 50;

const pathText = (path: ProblemIssue['path']): string => (path.length === 0 ? '' : `${path.map(stepText).join('')}: `);

const stepText = (key: string | number, depth: number): string => {
  if (typeof key === 'number') return `[${key}]`;
  if (!/^[A-Za-z_]\w*$/.test(key)) return `[${JSON.stringify(key)}]`;
  return depth === 0 ? key : `.${key}`;
};
