import type { Answer, Question } from './entities.js';

/** An answer as a form shows it: yes, no, or the label of a band. */
export const answerInWords = (answer: Answer, question: Question | undefined): string => {
  if (question?.kind !== 'banded') return answer === true ? 'yes' : 'no';
  return question.bands.find(({ id }) => id === answer)?.label ?? String(answer);
};
