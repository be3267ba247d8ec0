/**
 * The figures of the whole network, and what of them may be published.
 *
 * @module network
 */
export { chartGrowth } from './chart-growth.js';
export { chartHubs } from './chart-hubs.js';
export { chartNetwork } from './chart-network.js';
export { describeNetwork } from './describe-network.js';
export { type EncounterTable, encounterTable } from './encounter-table.js';
export {
  type CountTable,
  CountTableSchema,
  type NetworkSnapshot,
  NetworkSnapshotSchema,
  type PublishedTable,
  PublishedTableSchema,
} from './entities.js';
export type { FigureId, Part } from './figures/figure-rules.js';
export type { FigureKind } from './figures/in-words.js';
export type { NetworkFigure } from './figures/make-figure.js';
export type { SameInstitutions } from './figures/same-institutions.js';
export {
  type FigureChange,
  type FigureGrowth,
  growthBetween,
  type Movement,
  type NetworkGrowth,
} from './growth-between.js';
export {
  type GroupFigures,
  type NetworkFigures,
  type NetworkReach,
  networkFigures,
  type OutsideScope,
} from './network-figures.js';
export { type NetworkTable, networkTables } from './network-tables.js';
export { type PossibleCount, possibleCounts } from './possible-counts.js';
export { networkRules } from './rules/network-rules.js';
export { publishedNetworks } from './rules/published-networks.js';
export { type SmallNumberRules, smallNumbers } from './rules/small-numbers.js';
export {
  type HiddenCount,
  type SuppressedTable,
  type SuppressionOptions,
  suppressSmallNumbers,
} from './suppress-small-numbers.js';
