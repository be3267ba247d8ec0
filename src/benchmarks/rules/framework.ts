import type { AnswerTo, Framework, FrameworkData } from '../entities.js';

/**
 * Data of ours as a framework: the type learns its questions, and nobody can change it. Unlike `defineFramework` it
 * checks nothing at run time: the tests do, once for all.
 */
export const frameworkOf = <const D extends FrameworkData>(
  data: D,
  // Written out here and not given a name: under a name, declarations would repeat the whole of the data behind it.
): Framework<
  { readonly [Q in D['benchmarks'][number]['questions'][number] as Q['id']]?: AnswerTo<Q> | undefined },
  D['id']
> => frozen(data) as unknown as ReturnType<typeof frameworkOf<D>>;

/** Freezes plain data through and through. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};
