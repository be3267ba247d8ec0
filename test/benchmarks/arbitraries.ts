import { type AnswersById, type Evaluation, type Framework, frameworks, questionsFor } from 'careers-domain/benchmarks';
import type { Setting } from 'careers-domain/institutions';
import fc from 'fast-check';

/** Any of the shipped frameworks. */
export const anyFramework: fc.Arbitrary<Framework> = fc.constantFrom<Framework>(...Object.values(frameworks));

/** Any setting there can be. */
export const anySetting: fc.Arbitrary<Setting> = fc.record({
  yearGroups: fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], { minLength: 1 }),
  specialist: fc.boolean(),
});

/** Any right evaluation on a framework: all questions answered, or as many as chance has it. */
export const anyEvaluationOn = (framework: Framework, how: 'complete' | 'any' = 'any'): fc.Arbitrary<Evaluation> =>
  anySetting.chain((setting) =>
    fc
      .record(
        Object.fromEntries(
          questionsFor(framework, setting).questions.map(({ question, options }) => [
            question,
            fc.constantFrom(...options.map(({ answer }) => answer)),
          ]),
        ),
        how === 'complete' ? {} : { requiredKeys: [] },
      )
      .map((answers: AnswersById) => ({ framework: framework.id, setting, answers })),
  );

/** Any right evaluation on any shipped framework, with its framework. */
export const anyEvaluation = (
  how: 'complete' | 'any' = 'any',
): fc.Arbitrary<{ framework: Framework; evaluation: Evaluation }> =>
  anyFramework.chain((framework) => anyEvaluationOn(framework, how).map((evaluation) => ({ framework, evaluation })));
