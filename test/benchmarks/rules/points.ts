import { type Framework, questionsFor } from 'careers-domain/benchmarks';

/** The points that each benchmark of a form can earn where these year groups are taught. */
export const pointsOf = (framework: Framework, yearGroups: readonly number[]): readonly number[] => {
  const { questions } = questionsFor(framework, { yearGroups, specialist: false });
  return framework.benchmarks.map(({ benchmark }) =>
    questions
      .filter((question) => question.benchmark === benchmark)
      .reduce((sum, { options }) => sum + Math.max(...options.map(({ points }) => points)), 0),
  );
};
