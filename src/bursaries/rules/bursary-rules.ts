import type { CitedRule } from '../../core/index.js';
import type { BursaryScheme, SchemeRule } from '../entities.js';
import { awardLife } from './award-life.js';
import { bursaries2018, bursaries2018Extended } from './bursaries-2018.js';
import { hubTrainingPlaces2018 } from './hub-training-places-2018.js';
import { roundRules } from './round-rules.js';

const rulesOf = ({ id, rules }: BursaryScheme): readonly CitedRule[] =>
  Object.entries<SchemeRule | undefined>(rules).flatMap(([rule, stated]) =>
    stated ? [{ ruleSet: id, rule, ...stated }] : [],
  );

/**
 * Every rule of the bursary schemes, of award rounds and of the life of an award, with its sources and how far it can be trusted.
 *
 * @example
 * ```ts
 * import { bursaryRules } from 'careers-domain/bursaries';
 *
 * bursaryRules
 *   .filter(({ ruleSet, grade }) => ruleSet === 'bursaries-2018' && grade === 'published')
 *   .map(({ rule }) => rule);
 * // => ['payments', 'places']
 * ```
 *
 * @group Schemes
 */
export const bursaryRules: readonly CitedRule[] = [
  ...[bursaries2018, bursaries2018Extended, hubTrainingPlaces2018].flatMap(rulesOf),
  ...roundRules,
  ...Object.values(awardLife.rules),
];
