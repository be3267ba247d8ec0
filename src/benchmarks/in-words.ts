import type { Answer, Question } from './entities.js';
import type { BenchmarkStatus } from './score-evaluation.js';

/** An answer as a form shows it: yes, no, or the label of a band. */
export const answerInWords = (answer: Answer, question?: Question): string => {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  const band = question?.kind === 'banded' ? question.bands.find(({ id }) => id === answer) : undefined;
  return band?.label ?? answer;
};

/** A status as a report shows it. */
export const STATUS_IN_WORDS: Readonly<Record<BenchmarkStatus, string>> = {
  achieved: 'Achieved',
  'in-progress': 'In progress',
  'not-achieved': 'Not achieved',
  unscored: 'Unscored',
};

/** A percentage as a report shows it; a dash where there is none. */
export const percentInWords = (percentage: number | null): string => (percentage === null ? '–' : `${percentage}%`);

/** "5", "5 and 6", "5, 6 and 8". */
export const listInWords = (names: readonly (string | number)[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** "1 point", "2 points": the plural of English words that take an s. */
export const countInWords = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** How far questions can be trusted: "3 as published, 1 inferred from published figures, 0 assumed". */
export const gradesInWords = (questions: readonly Question[]): string => {
  const counts = { published: 0, inferred: 0, assumed: 0 };
  for (const { grade } of questions) counts[grade]++;
  return `${counts.published} as published, ${counts.inferred} inferred from published figures, ${counts.assumed} assumed`;
};
