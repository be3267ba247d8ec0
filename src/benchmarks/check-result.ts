import { nameValue, type ProblemIssue, shape } from '../core/index.js';
import { checkSetting } from './check-evaluation.js';
import type { EvaluationResult, QuestionResult } from './score-evaluation.js';

/** A yes or a no. */
export const flag = shape.value('true or false', (flag) => typeof flag === 'boolean');

/** A whole number of points, of effort or of lower answers. */
export const count = shape.value('a whole number from 0', (count) => Number.isSafeInteger(count) && Number(count) >= 0);

/** An answer to a question of any form. */
export const answer = shape.value(
  'true, false or a band',
  (answer) => typeof answer === 'boolean' || typeof answer === 'string',
);

/** How a report calls the institution. */
export const naming = shape.object('an object with name', { name: shape.optional(shape.text()) });

/** The reasons of a decision, as far as they are read. */
export const reasons = shape.list(
  'a list of reasons',
  shape.object('a reason', {
    rule: shape.text(),
    met: flag,
    message: shape.text(),
    value: () => [],
    limit: () => [],
    cites: () => [],
  }),
  { least: 1, most: 1000 },
);

/** A percentage, or none where no question applies. */
export const percentage = shape.value(
  'a whole number from 0 to 100, or null',
  (percentage) =>
    percentage === null || (Number.isInteger(percentage) && Number(percentage) >= 0 && Number(percentage) <= 100),
);
const percentages = { percentage, lowest: percentage, highest: percentage };

/** Where a question stands. */
export const state = shape.oneOf('met', 'in-progress', 'not-started', 'unanswered', 'not-applicable');

const question = shape.andThen<QuestionResult>(
  shape.object("a question's result", {
    question: shape.text(),
    text: shape.text(),
    state,
    answer: shape.optional(answer),
    rank: shape.optional(count),
    points: count,
    possible: count,
  }),
  ({ state, answer, rank }, path) => {
    const isAnswered = state !== 'unanswered' && state !== 'not-applicable';
    if (isAnswered === (answer !== undefined) && isAnswered === (rank !== undefined)) return [];
    return [{ path, message: `has answer and rank where it is answered, and neither where it is ${nameValue(state)}` }];
  },
);

/** Where a benchmark stands. */
export const status = shape.oneOf('achieved', 'in-progress', 'not-achieved', 'unscored');

const benchmark: shape.Check = shape.object("a benchmark's result", {
  benchmark: shape.whole(1, 8),
  title: shape.text(),
  points: count,
  possible: count,
  ...percentages,
  status,
  headline: shape.text(),
  questions: shape.list('a list of questions', question, { least: 1, most: 1000 }),
  // What follows from the questions is not read, so it is not looked at.
  short: () => [],
  unanswered: () => [],
});

/** What is wrong with a result that is to be read question by question. */
export const checkResult: shape.Check = shape.andThen<EvaluationResult>(
  shape.object('a result of scoreEvaluation', {
    framework: shape.text(),
    setting: checkSetting,
    benchmarks: shape.list('a list of 8 benchmarks', benchmark, { least: 8, most: 8 }),
    achieved: shape.whole(0, 8),
    complete: flag,
    overall: shape.object('the overall figures', { points: count, possible: count, ...percentages }),
  }),
  ({ benchmarks }, path) => {
    const seen = new Set<string>();
    return benchmarks.flatMap(({ benchmark, questions }, position) => {
      const at = [...path, 'benchmarks', position];
      const issues: ProblemIssue[] = [];
      if (benchmark !== position + 1) {
        issues.push({ path: [...at, 'benchmark'], message: `is ${position + 1}, not ${benchmark}` });
      }
      for (const [index, { question }] of questions.entries()) {
        if (seen.has(question)) {
          const message = `names question ${nameValue(question)} a second time`;
          issues.push({ path: [...at, 'questions', index, 'question'], message });
        }
        seen.add(question);
      }
      return issues;
    });
  },
);
