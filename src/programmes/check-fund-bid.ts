import { formatPounds, type ProblemIssue } from '../core/index.js';
import { AGES, BIDDER } from './check-fund-call.js';
import type { AreaReach, FundBid } from './entities.js';
import {
  andThen,
  type Check,
  date,
  distinctListOf,
  instant,
  listOf,
  money,
  oneOf,
  people,
  shapeOf,
  text,
  urn,
  whole,
} from './shapes.js';

const VERSION = {
  asks: money,
  areas: distinctListOf(
    shapeOf('a reach in an area', { area: text, youngPeople: people(1) }),
    'areas',
    ({ area }: AreaReach) => area,
    ['area'],
    1,
    1000,
  ),
};

const WORDS = listOf(text, 'texts', 0, 1000);

/** What is wrong with a bid: its shape, and smaller versions that are not smaller. */
export const BID: Check = andThen(
  shapeOf(
    'a bid',
    { id: text, bidder: BIDDER, received: instant, ...VERSION },
    {
      match: money,
      strand: text,
      institutions: distinctListOf(urn, 'URNs', (each: string) => each, [], 0, 10_000),
      ages: AGES,
      activities: WORDS,
      groups: WORDS,
      evidence: WORDS,
      staff: listOf(
        shapeOf('a member of staff', { level: whole(0, 8), gets: oneOf('cpd', 'qualification') }),
        'members of staff',
        0,
        10_000,
      ),
      delivery: andThen(
        shapeOf('a period with from and to', { from: date, to: date }),
        ({ from, to }: NonNullable<FundBid['delivery']>, path) =>
          from <= to ? [] : [{ path, message: `ends on ${to}, before it begins on ${from}` }],
      ),
      smaller: listOf(shapeOf('a smaller version', VERSION, { match: money }), 'smaller versions', 0, 10),
    },
  ),
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
