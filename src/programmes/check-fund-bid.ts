import { formatPounds, type ProblemIssue, shape } from '../core/index.js';
import { isUrn } from '../institutions/index.js';
import { AGES, BIDDER } from './check-fund-call.js';
import type { AreaReach, FundBid } from './entities.js';
import { people } from './people.js';

const VERSION = {
  asks: shape.money,
  areas: shape.andThen(
    shape.list('a list of areas', shape.object('a reach in an area', { area: shape.name, youngPeople: people(1) }), {
      least: 1,
      most: 1000,
    }),
    shape.distinct(({ area }: AreaReach) => area, ['area']),
  ),
  match: shape.optional(shape.money),
};

const WORDS = shape.list('a list of texts', shape.name, { most: 1000 });

/** What is wrong with a bid: its shape, and smaller versions that are not smaller. */
export const BID: shape.Check = shape.andThen(
  shape.object('a bid', {
    id: shape.name,
    bidder: BIDDER,
    received: shape.instant,
    ...VERSION,
    strand: shape.optional(shape.name),
    institutions: shape.optional(
      shape.andThen(
        shape.list('a list of URNs', shape.value('a URN of six digits', isUrn), { most: 10_000 }),
        shape.distinct((each: string) => each),
      ),
    ),
    ages: shape.optional(AGES),
    activities: shape.optional(WORDS),
    groups: shape.optional(WORDS),
    evidence: shape.optional(WORDS),
    staff: shape.optional(
      shape.list(
        'a list of members of staff',
        shape.object('a member of staff', { level: shape.whole(0, 8), gets: shape.oneOf('cpd', 'qualification') }),
        { most: 10_000 },
      ),
    ),
    delivery: shape.optional(
      shape.andThen(
        shape.object('a period with from and to', { from: shape.date, to: shape.date }),
        ({ from, to }: NonNullable<FundBid['delivery']>, path) =>
          from <= to ? [] : [{ path, message: `ends on ${to}, before it begins on ${from}` }],
      ),
    ),
    smaller: shape.optional(
      shape.list('a list of smaller versions', shape.object('a smaller version', VERSION), { most: 10 }),
    ),
  }),
  (bid: FundBid, path) => versionProblems(bid, path),
);

const versionProblems = ({ asks, smaller = [] }: FundBid, path: ProblemIssue['path']): readonly ProblemIssue[] =>
  smaller.flatMap((version, index) =>
    version.asks < asks
      ? []
      : [
          {
            path: [...path, 'smaller', index, 'asks'],
            message: `is ${formatPounds(version.asks)}; a smaller version asks less than ${formatPounds(asks)}`,
          },
        ],
  );
