/**
 * The figures of the whole network, and what of them may be published.
 *
 * @module network
 */
export {
  type CountTable,
  CountTableSchema,
  type PublishedTable,
  PublishedTableSchema,
} from './entities.js';
export { type PossibleCount, possibleCounts } from './possible-counts.js';
export { networkRules } from './rules/network-rules.js';
export { type SmallNumberRules, smallNumbers } from './rules/small-numbers.js';
export {
  type HiddenCount,
  type SuppressedTable,
  type SuppressionOptions,
  suppressSmallNumbers,
} from './suppress-small-numbers.js';
