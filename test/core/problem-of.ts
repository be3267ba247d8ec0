import { DomainProblem } from 'careers-domain/core';
import { expect } from 'vitest';

/** The problem that a call throws, in three parts. */
export const problemOf = (
  call: () => unknown,
): Pick<DomainProblem, 'code' | 'issues'> & { readonly subject: string } => {
  try {
    call();
  } catch (problem) {
    if (!(problem instanceof DomainProblem)) throw problem;
    const { code, message, issues } = problem;
    return { code, subject: message.slice(0, message.indexOf(':\n')), issues };
  }
  return expect.fail('It was not refused');
};
