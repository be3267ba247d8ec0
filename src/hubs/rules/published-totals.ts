import type { Citation } from '../../core/index.js';
import type { PublishedHub } from '../entities.js';
import { frozen } from './call-defaults.js';
import { hubsPage, says, wave2News } from './sources.js';

/**
 * A total that was published of the members of hubs.
 *
 * @group Published hubs
 */
export interface PublishedTotal {
  /** After which wave. */
  readonly after: 'wave-1' | 'wave-2';
  /** How many members there were in all. */
  readonly members: number;
  /** The waves whose hubs it counts, as far as anybody has said. */
  readonly waves: readonly PublishedHub['wave'][];
  /** Why the hubs' own numbers do not come to it. */
  readonly doubt: string;
  /** Where it was published. */
  readonly cites: readonly Citation[];
}

/**
 * The totals that were published of the members of hubs. The hubs' own numbers do not add up to them; see `doubt`.
 *
 * @example
 * ```ts
 * import { publishedTotals } from 'careers-domain/hubs';
 *
 * publishedTotals.map(({ after, members }) => [after, members]); // => [['wave-1', 710], ['wave-2', 1300]]
 * ```
 *
 * @group Published hubs
 */
export const publishedTotals: readonly PublishedTotal[] = frozen([
  {
    after: 'wave-1',
    members: 710,
    waves: ['wave-1'],
    doubt:
      'No number was found for East Sussex, and some numbers are of a later day than the total. Whether the 50 of the pilot are in the total is not known: East Sussex would have 43 with them and 93 without, both more than the 40 allowed.',
    cites: [says(hubsPage, '710 schools and colleges in 20 hubs.')],
  },
  {
    after: 'wave-2',
    members: 1300,
    waves: ['pilot', 'wave-1', 'wave-2'],
    doubt: 'The total is a round one, and for most hubs of wave 2 no number was found.',
    cites: [says(wave2News, 'About 1,300 schools and colleges in all.')],
  },
] satisfies PublishedTotal[]);
