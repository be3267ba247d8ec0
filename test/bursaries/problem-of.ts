import { DomainProblem } from 'careers-domain/core';

/** The problem that an act ends in, its issues as texts; whatever else it ends in is an error of the test. */
export const problemOf = (act: () => unknown): { readonly code: string; readonly issues: readonly string[] } => {
  try {
    act();
  } catch (problem) {
    if (!(problem instanceof DomainProblem)) throw problem;
    return {
      code: problem.code,
      issues: problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  }
  throw new Error('Nothing was refused.');
};
