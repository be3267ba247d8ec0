import { DomainProblem } from 'careers-domain/core';

/** The problem that an act ends in; whatever else it ends in is an error of the test. */
export const problemOf = (act: () => unknown): DomainProblem => {
  try {
    act();
  } catch (problem) {
    if (problem instanceof DomainProblem) return problem;
    throw problem;
  }
  throw new Error('Nothing was refused.');
};
