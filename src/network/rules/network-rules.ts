import type { CitedRule } from '../../core/index.js';
import { publishedNetworkRules } from './published-networks.js';
import { smallNumberRules } from './small-numbers.js';

/**
 * Every rule about the network's figures, with its sources and how far it can be trusted.
 *
 * @example
 * ```ts
 * import { networkRules } from 'careers-domain/network';
 *
 * networkRules.find(({ rule }) => rule === 'threshold')?.statement;
 * // => 'Counts of pupils from 1 to 4 are not published; a 0 is.'
 * ```
 *
 * @group Rules
 */
export const networkRules: readonly CitedRule[] = [...smallNumberRules, ...publishedNetworkRules];
