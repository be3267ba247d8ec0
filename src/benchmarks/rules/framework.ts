import type { AnswersTo, Framework, FrameworkData } from '../entities.js';

/**
 * Data of ours as a framework: the type learns its questions, and nobody can change it. Unlike `defineFramework` it
 * checks nothing at run time: the tests do, once for all.
 */
export const frameworkOf = <const D extends FrameworkData>(data: D): Framework<AnswersTo<D['benchmarks']>, D['id']> =>
  frozen(data) as unknown as Framework<AnswersTo<D['benchmarks']>, D['id']>;

/** Freezes plain data through and through. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};
