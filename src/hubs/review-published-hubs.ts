import { type Citation, type Decision, decisionOf, type Reason } from '../core/index.js';
import type { Hub, HubCall, PublishedHub } from './entities.js';
import { countOf, reasonOf } from './reason-of.js';
import { publishedHubs } from './rules/published-hubs.js';
import { publishedTotals } from './rules/published-totals.js';
import { hubWave1 } from './rules/wave-1.js';
import { hubWave2 } from './rules/wave-2.js';

/**
 * A hub as it was published, held against the limits of its wave.
 *
 * @group Published hubs
 */
export interface PublishedHubReview extends Decision {
  /** Its id. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** When it came about. */
  readonly wave: PublishedHub['wave'];
  /** How many members were published; absent where no number was found. */
  readonly members?: number;
}

/**
 * A published total beside what the hubs' own numbers come to.
 *
 * @group Published hubs
 */
export interface TotalReview {
  /** After which wave. */
  readonly after: 'wave-1' | 'wave-2';
  /** The published total. */
  readonly published: number;
  /** What the hubs' own numbers come to. */
  readonly counted: number;
  /** How many hubs have a number. */
  readonly hubsCounted: number;
  /** How many hubs there are. */
  readonly hubs: number;
  /** Both figures in words, and why they differ. */
  readonly message: string;
  /** Where the total was published. */
  readonly cites: readonly Citation[];
}

/**
 * The published hubs as hubs, held against the limits of their waves, with the totals beside what they add up to.
 *
 * @group Published hubs
 */
export interface PublishedReview {
  /** Each published hub with every number that was published of it. */
  readonly reviews: readonly PublishedHubReview[];
  /** Each hub of which a number is known; what extends one is counted with it. Members are known by number only. */
  readonly hubs: readonly Hub[];
  /** Each published total. */
  readonly totals: readonly TotalReview[];
}

/**
 * Loads the published hubs of waves 1 and 2 and of the pilot as hubs, holds every published number against the limits of
 * its wave, and shows each published total beside the sum of its parts, with the reason why they differ.
 *
 * The pilot stood outside the bidding, so no limits hold for it. That its hubs are listed as opened with wave 1 is
 * assumed.
 *
 * @example
 * ```ts
 * import { reviewPublishedHubs } from 'careers-domain/hubs';
 *
 * const { hubs, reviews, totals } = reviewPublishedHubs();
 * reviews.every(({ allowed }) => allowed); // => true
 * const [wave1] = totals;
 * [wave1.published, wave1.counted, wave1.hubsCounted, wave1.hubs]; // => [710, 617, 19, 20]
 * const teesValley = hubs.find(({ name }) => name === 'Tees Valley');
 * [teesValley?.unnamedMembers, teesValley?.ceiling]; // => [60, 60]
 * ```
 *
 * @group Published hubs
 */
export const reviewPublishedHubs = (): PublishedReview => ({
  reviews: publishedHubs.map(reviewOf),
  hubs: publishedHubs.flatMap((published) => (published.extendsHub === undefined ? hubOf(published) : [])),
  totals: publishedTotals.map(({ after, members, waves, doubt, cites }) => {
    const parts = publishedHubs.filter(({ wave }) => waves.includes(wave));
    const known = parts.flatMap((part) => part.members ?? []);
    const counted = known.reduce((sum, number) => sum + number, 0);
    return {
      after,
      published: members,
      counted,
      hubsCounted: known.length,
      hubs: parts.length,
      message: `${members} members were published; the ${known.length} of ${countOf(parts.length, 'hub')} with a number come to ${counted}. ${doubt}`,
      cites,
    };
  }),
});

const CALLS: Readonly<Record<PublishedHub['wave'], HubCall | undefined>> = {
  pilot: undefined,
  'wave-1': hubWave1,
  'wave-2': hubWave2,
};

const reviewOf = ({ id, name, wave, members, otherCounts = [], extendsHub }: PublishedHub): PublishedHubReview => {
  const call = CALLS[wave];
  const before = publishedHubs.find((each) => each.id === extendsHub)?.members ?? 0;
  const counts = members === undefined ? [] : [members, ...otherCounts];
  const reasons = call === undefined ? [] : counts.flatMap((count) => limits(count + before, name, extendsHub, call));
  return { id, name, wave, ...(members !== undefined && { members }), ...decisionOf(reasons) };
};

const limits = (size: number, name: string, extendsHub: string | undefined, call: HubCall): readonly Reason[] => {
  const { least, most, extension } = call.size;
  const limit = extendsHub === undefined ? most : extension;
  const rule = extendsHub === undefined ? 'size-most' : 'extension';
  const has = `${name} was published with ${countOf(size, 'member')}${extendsHub === undefined ? '' : ' in all'}`;
  return [
    reasonOf(call, 'size-least', size >= least, `${has}; at least ${least} are needed.`, { value: size, limit: least }),
    ...(limit === undefined
      ? []
      : [reasonOf(call, rule, size <= limit, `${has}; ${limit} is the most.`, { value: size, limit })]),
  ];
};

const hubOf = ({ id, name, wave, areas, members }: PublishedHub): readonly Hub[] => {
  if (members === undefined) return [];
  const call = CALLS[wave] ?? hubWave1;
  const extension = publishedHubs.find(({ extendsHub }) => extendsHub === id);
  const ceiling = hubWave2.size.extension as number;
  const on = hubWave2.runs.from;
  return [
    {
      id,
      name,
      call: wave === 'pilot' ? 'north-east-pilot' : call.id,
      areas,
      opened: call.runs.from,
      ...(extension && { ceiling }),
      members: [],
      unnamedMembers: members + (extension?.members ?? 0),
      waiting: [],
      changes: extension ? [{ change: 'extended', on, call: hubWave2.id, ceiling }] : [],
    },
  ];
};
