import { DomainProblem, isPlainObject, nameValue } from '../core/index.js';
import type { Setting } from '../institutions/index.js';
import type { Answer, Condition, Framework, Question } from './entities.js';

/**
 * A framework prepared for scoring: what each answer to each question is worth is looked up, not worked out again.
 */
export interface Form {
  readonly questions: readonly FormQuestion[];
  /** The same questions, benchmark by benchmark. */
  readonly benchmarks: readonly (readonly FormQuestion[])[];
  readonly byId: ReadonlyMap<string, FormQuestion>;
}

/** A question with its place in the form and what its answers are worth. */
export interface FormQuestion {
  readonly id: string;
  /** The benchmark's position, 0 to 7. */
  readonly position: number;
  readonly question: Question;
  readonly worth: ReadonlyMap<Answer, Worth>;
  /** The least answer with which it counts as fully met. */
  readonly needed: Answer;
}

/** What an answer earns, and where it leaves its question. */
export interface Worth {
  readonly points: number;
  /** How many answers are lower: 0 for a no or the lowest band. */
  readonly rank: number;
  readonly state: 'met' | 'in-progress' | 'not-started';
}

/**
 * The form of a framework, made once for each framework object.
 *
 * @throws DomainProblem `bad-framework` for what is no framework at all. Finer faults are `defineFramework`'s to find.
 */
export const formOf = (framework: Framework): Form => {
  const known = typeof framework === 'object' && framework !== null ? forms.get(framework) : undefined;
  if (known) return known;
  refuseNoFramework(framework);
  const questions = framework.benchmarks.flatMap((benchmark, position) =>
    benchmark.questions.map((question) => ({
      id: question.id,
      position,
      question,
      worth: worthOf(question),
      needed: question.kind === 'yes-no' ? true : question.achievedAt,
    })),
  );
  const form = {
    questions,
    benchmarks: framework.benchmarks.map((_, i) => questions.filter(({ position }) => position === i)),
    byId: new Map(questions.map((question) => [question.id, question])),
  };
  forms.set(framework, form);
  return form;
};

// Frameworks do not change (ours and those of `defineFramework` are frozen), so what was made of one can be kept.
const forms = new WeakMap<Framework, Form>();

const worthOf = (question: Question): ReadonlyMap<Answer, Worth> => {
  if (question.kind === 'yes-no') {
    return new Map<Answer, Worth>([
      [true, { points: question.points, rank: 1, state: 'met' }],
      [false, { points: 0, rank: 0, state: 'not-started' }],
    ]);
  }
  const metFrom = question.bands.findIndex(({ id }) => id === question.achievedAt);
  return new Map(
    question.bands.map(({ id, points }, rank): [Answer, Worth] => [
      id,
      { points, rank, state: stateAt(rank, metFrom) },
    ]),
  );
};

const stateAt = (rank: number, metFrom: number): Worth['state'] => {
  if (rank >= metFrom) return 'met';
  return rank === 0 ? 'not-started' : 'in-progress';
};

const refuseNoFramework = (framework: unknown): void => {
  const looksRight =
    isPlainObject(framework) &&
    typeof framework.id === 'string' &&
    Array.isArray(framework.benchmarks) &&
    framework.benchmarks.length === 8 &&
    framework.benchmarks.every(
      (benchmark) =>
        isPlainObject(benchmark) && Array.isArray(benchmark.questions) && benchmark.questions.every(isQuestion),
    );
  if (looksRight) return;
  throw new DomainProblem('bad-framework', 'Not a framework', [
    {
      path: [],
      message: `${nameValue(framework)} is not a framework; take one of frameworks, or make yours with defineFramework`,
    },
  ]);
};

const isQuestion = (question: unknown): boolean =>
  isPlainObject(question) &&
  typeof question.id === 'string' &&
  Number.isSafeInteger(question.points) &&
  (question.kind === 'yes-no' ||
    (question.kind === 'banded' && Array.isArray(question.bands) && question.bands.every(isPlainObject)));

/** Whether a question with this condition applies to the setting. */
export const appliesTo = (when: Condition | undefined, setting: Setting): boolean =>
  when === undefined ||
  ((when.specialist === undefined || when.specialist === setting.specialist) &&
    (when.anyYearOf === undefined || teachesAny(setting.yearGroups, when.anyYearOf)));

const teachesAny = (taught: readonly number[], asked: readonly number[]): boolean => {
  for (const year of taught) if (asked.includes(year)) return true;
  return false;
};
