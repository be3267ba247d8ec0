import {
  type Answer,
  type Benchmark,
  type Framework,
  findQuestion,
  type Question,
  type QuestionList,
  type QuestionToAsk,
} from 'careers-domain/benchmarks';
import { element } from '../dom.js';

/** The elements of a form that change with every answer. */
export interface QuestionForm {
  /** Shows how far each benchmark is answered. */
  readonly showProgress: (list: QuestionList) => void;
}

/**
 * Builds the questions of a form, a part for each benchmark, with the answers they have.
 *
 * @param sources - Where the sources of the form are listed.
 * @param onAnswer - Told of each answer that is chosen, or cleared.
 */
export const buildQuestions = (
  place: HTMLElement,
  framework: Framework,
  list: QuestionList,
  sources: string,
  onAnswer: (question: string, answer: Answer | undefined) => void,
): QuestionForm => {
  const counts = new Map<number, HTMLElement>();
  const parts = framework.benchmarks.map((benchmark) => {
    const asked = list.questions.filter((question) => question.benchmark === benchmark.benchmark);
    const count = element('span', { class: 'count' });
    counts.set(benchmark.benchmark, count);
    return element(
      'details',
      { class: 'benchmark', id: `benchmark-${benchmark.benchmark}` },
      element('summary', {}, element('span', {}, `${benchmark.benchmark}. ${benchmark.title}`), count),
      ...(asked.length === 0 ? [element('p', {}, 'Nothing is asked here for the year groups you teach.')] : []),
      ...asked.map((question) => questionField(question, framework, onAnswer)),
      sourcesOf(benchmark, sources),
    );
  });
  const isOpen = new Map(
    [...place.querySelectorAll('details')].map((details) => [
      details.id,
      details.open && place.dataset.form === framework.id,
    ]),
  );
  const first = `benchmark-${list.questions.find(({ question }) => question === list.next)?.benchmark ?? 1}`;
  const wasBuilt = [...isOpen.values()].some(Boolean);
  for (const part of parts) part.open = wasBuilt ? isOpen.get(part.id) === true : part.id === first;
  place.dataset.form = framework.id;
  place.replaceChildren(...parts);

  const showProgress = ({ questions }: QuestionList): void => {
    for (const [number, count] of counts) {
      const asked = questions.filter(({ benchmark }) => benchmark === number);
      const answered = asked.filter(({ answer }) => answer !== undefined).length;
      count.textContent = asked.length === 0 ? 'not asked' : `${answered} of ${asked.length} answered`;
      count.classList.toggle('done', answered === asked.length);
    }
  };
  showProgress(list);
  return { showProgress };
};

const questionField = (
  { question: id, text, options, answer: given }: QuestionToAsk,
  framework: Framework,
  onAnswer: (question: string, answer: Answer | undefined) => void,
): HTMLElement => {
  const { question } = findQuestion(framework, id);
  const clear = (): void => {
    for (const input of field.querySelectorAll('input')) input.checked = false;
    onAnswer(id, undefined);
  };
  const field = element(
    'fieldset',
    {
      class: 'question',
      id: `question-${id}`,
      'aria-describedby': `worth-${id}`,
      tabindex: -1,
      keydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Delete' && field.querySelector(':checked')) clear();
      },
    },
    element('legend', {}, element('span', { class: 'number' }, id), ' ', text),
    element(
      'div',
      { class: 'options' },
      ...options.map(({ answer, label }) => {
        const input = element('input', {
          type: 'radio',
          name: id,
          value: String(answer),
          change: () => onAnswer(id, answer),
        });
        input.checked = answer === given;
        return element('label', { class: 'choice' }, input, ' ', label);
      }),
      // The Delete key does the same, so that the way from question to question by Tab stays short.
      element(
        'button',
        { type: 'button', class: 'clear', tabindex: -1, 'aria-label': `Clear the answer to ${id}`, click: clear },
        'Clear',
      ),
    ),
    element('p', { class: 'quiet worth', id: `worth-${id}` }, worthInWords(question)),
  );
  return field;
};

const worthInWords = (question: Question): string => {
  const points = question.points === 1 ? '1 point' : `${question.points} points`;
  if (question.kind === 'yes-no') return `${points}. ${GRADES[question.grade]}.`;
  const from = question.bands.find(({ id }) => id === question.achievedAt)?.label;
  return `Up to ${points}; fully met from ${from}. ${GRADES[question.grade]}.`;
};

const GRADES: Readonly<Record<Question['grade'], string>> = {
  published: 'Published',
  inferred: 'Inferred from what is published',
  assumed: 'Assumed: no source says so',
};

const sourcesOf = ({ benchmark, title }: Benchmark, sources: string): HTMLElement =>
  element(
    'p',
    { class: 'quiet' },
    element(
      'a',
      { href: sources },
      `Where the questions of benchmark ${benchmark} come from`,
      element('span', { class: 'visually-hidden' }, `: ${title}`),
    ),
  );
