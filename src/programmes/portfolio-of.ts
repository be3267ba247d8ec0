import {
  compareText,
  type Decision,
  DomainProblem,
  decisionOf,
  formatPounds,
  nameValue,
  type Pence,
  type ProblemIssue,
  pence,
  percentOfMoney,
  shape,
  sumMoney,
} from '../core/index.js';
import { apportion } from '../optimisation/index.js';
import { checkFundCall, ruleOf } from './check-fund-call.js';
import type { FundCall, Programme, Reached } from './entities.js';
import { REACHED, type Reach, type ReachBounds, reachOf, sharedProblems } from './reach.js';
import { eachOf } from './unit-cost.js';

/**
 * What is known of a portfolio besides its programmes.
 *
 * @group Portfolio
 */
export interface PortfolioOptions {
  /** The calls from which the programmes are funded. Where given, no award may be more than its call has. */
  readonly calls?: readonly FundCall[];
  /** The areas that are cold spots. */
  readonly coldSpots?: readonly string[];
  /** Whether nobody belongs to two areas, as for {@link reach}. */
  readonly apart?: boolean;
}

/**
 * The figures of a part of a portfolio.
 *
 * @group Portfolio
 */
export interface PortfolioLine {
  /** The id of the call, or the name of the area. */
  readonly name: string;
  /** How many programmes have a part in it. */
  readonly programmes: number;
  /** The money awarded to this part. */
  readonly award: Pence;
  /** How many young people were reached, within bounds. */
  readonly reach: ReachBounds;
  /** The award for each young person in whole pence, within the bounds of the reach. Absent where perhaps nobody was reached. */
  readonly unitCost?: {
    /** If as many were reached as can have been. */
    readonly least: Pence;
    /** If as few were. */
    readonly most: Pence;
  };
}

/**
 * A portfolio of programmes at a glance. The awards of its calls, and those of its areas, add up to the whole.
 *
 * @group Portfolio
 */
export interface Portfolio extends Omit<PortfolioLine, 'name' | 'reach'> {
  /** The match put beside the awards by others, as far as it is known. */
  readonly match: Pence;
  /** How many programmes do not say what match they have. */
  readonly matchUnknown: number;
  /** How many young people were reached, within bounds, in all and by area. */
  readonly reach: Reach;
  /** Each call, by id. */
  readonly calls: readonly PortfolioLine[];
  /** Each area, by name: the award of a programme in several is shared in proportion to the young people reached there. */
  readonly areas: readonly PortfolioLine[];
  /** Where cold spots are given: the money in them. */
  readonly cold?: {
    /** The money awarded for cold spots. */
    readonly award: Pence;
    /** Its share of all money in whole per cent, rounded down. */
    readonly percent: number;
    /** Whether each call that asks for a share has it. */
    readonly decision: Decision;
  };
}

/**
 * What was awarded, whom it reached and what it cost for each of them: in all, by call and by area.
 *
 * A programme in several areas has its award shared between them in proportion to the young people reached there, whole
 * pence, by largest remainder; in equal parts where it reached nobody.
 *
 * @param programmes - In any order.
 * @param options - Calls to hold the awards against, cold spots, and whether areas are apart.
 *
 * @throws DomainProblem `bad-portfolio` listing every problem: money that is negative or no whole pence, an id named twice,
 * an award of more than its call has or awards that come to more than that, a call that is not in the list.
 *
 * @example
 * ```ts
 * import { mentoringFund2016, portfolioOf } from 'careers-domain/programmes';
 *
 * const programme = (id: string, award: number, reached: { area: string; youngPeople: number }[]) => ({
 *   id,
 *   call: 'mentoring-fund-2016',
 *   award,
 *   reached,
 * });
 * const portfolio = portfolioOf(
 *   [
 *     programme('P-1', 9_000_000, [{ area: 'Cornwall', youngPeople: 400 }, { area: 'Solent', youngPeople: 200 }]),
 *     programme('P-2', 3_500_000, [{ area: 'Solent', youngPeople: 200 }]),
 *   ],
 *   { calls: [mentoringFund2016], coldSpots: ['Cornwall'], apart: true },
 * );
 * portfolio.areas.map(({ name, award }) => [name, award]); // => [['Cornwall', 6000000], ['Solent', 6500000]]
 * [portfolio.reach.atLeast, portfolio.reach.atMost]; // => [600, 800]
 * portfolio.unitCost; // => { least: 15625, most: 20833 }
 * portfolio.cold?.percent; // => 48
 * ```
 *
 * @group Portfolio
 */
export const portfolioOf = (programmes: readonly Programme[], options: PortfolioOptions = {}): Portfolio => {
  const issues = portfolioProblems(programmes, options);
  if (issues.length > 0) throw new DomainProblem('bad-portfolio', 'The portfolio has problems', issues);
  const parts = programmes.flatMap(partsOf);
  const reach = reachOf(
    programmes.flatMap(({ reached }) => reached),
    options.apart === true,
  );
  const whole = lineOf('', parts, reach);
  const matches = programmes.flatMap(({ match }) => match ?? []);
  const calls = linesBy(parts, ({ programme }) => programme.call, options);
  return {
    programmes: whole.programmes,
    award: whole.award,
    match: sumMoney(matches),
    matchUnknown: programmes.length - matches.length,
    reach,
    ...(whole.unitCost ? { unitCost: whole.unitCost } : {}),
    calls,
    areas: linesBy(parts, ({ reached }) => reached.area, options),
    ...(options.coldSpots ? { cold: coldOf(parts, options.coldSpots, options.calls ?? []) } : {}),
  };
};

/** What a programme did in one area, with its part of the award. */
interface Part {
  readonly programme: Programme;
  readonly reached: Reached;
  readonly award: number;
}

const partsOf = (programme: Programme): readonly Part[] => {
  const { award, reached } = programme;
  const numbers = reached.map(({ youngPeople }) =>
    typeof youngPeople === 'number' ? youngPeople : youngPeople.length,
  );
  // By area, so that equal remainders go to the same area whatever the order.
  const order = reached.map((_, index) => index).sort((a, b) => compareText(areaAt(reached, a), areaAt(reached, b)));
  const isNobody = numbers.every((number) => number === 0);
  const shares = apportion(
    award,
    order.map((index) => (isNobody ? 1 : Number(numbers[index]))),
  );
  return order.flatMap((index, place) => {
    const there = reached[index];
    return there ? [{ programme, reached: there, award: Number(shares[place]) }] : [];
  });
};

const areaAt = (reached: readonly Reached[], index: number): string => reached[index]?.area ?? '';

const linesBy = (
  parts: readonly Part[],
  nameOf: (part: Part) => string,
  { apart }: PortfolioOptions,
): readonly PortfolioLine[] => {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groups.get(nameOf(part));
    if (group) group.push(part);
    else groups.set(nameOf(part), [part]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, group]) => {
      const { areas, ...bounds } = reachOf(
        group.map(({ reached }) => reached),
        apart === true,
      );
      return lineOf(name, group, bounds);
    });
};

const lineOf = (name: string, parts: readonly Part[], reach: ReachBounds): PortfolioLine => {
  const award = sumMoney(parts.map((part) => part.award));
  return {
    name,
    programmes: new Set(parts.map(({ programme }) => programme.id)).size,
    award,
    reach,
    ...(reach.atLeast === 0
      ? {}
      : { unitCost: { least: eachOf(award, reach.atMost, 'half-up'), most: eachOf(award, reach.atLeast, 'half-up') } }),
  };
};

const coldOf = (
  parts: readonly Part[],
  coldSpots: readonly string[],
  calls: readonly FundCall[],
): NonNullable<Portfolio['cold']> => {
  const cold = new Set(coldSpots);
  const moneyIn = (some: readonly Part[]) => ({
    all: sumMoney(some.map(({ award }) => award)),
    cold: sumMoney(some.filter(({ reached }) => cold.has(reached.area)).map(({ award }) => award)),
  });
  const whole = moneyIn(parts);
  const reasons = [...calls]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((call) => {
      const rule = ruleOf(call, 'cold-spots');
      if (!rule) return [];
      const found = moneyIn(parts.filter(({ programme }) => programme.call === call.id));
      const least = percentOfMoney(found.all, rule.percent, 'up');
      return [
        {
          rule: `${call.id}.${rule.rule}`,
          met: found.cold >= least,
          message: `${formatPounds(found.cold)} of the ${formatPounds(found.all)} of ${call.title} are in cold spots; ${rule.percent}% of it are ${formatPounds(least)}.`,
          value: found.cold,
          limit: least,
          cites: rule.cites,
        },
      ];
    });
  return {
    award: whole.cold,
    percent: whole.all === 0 ? 0 : Number((BigInt(whole.cold) * 100n) / BigInt(whole.all)),
    decision: decisionOf(reasons),
  };
};

const PROGRAMMES = shape.andThen(
  shape.list(
    'a list of programmes',
    shape.object('a programme', {
      id: shape.name,
      call: shape.name,
      award: shape.money,
      reached: REACHED,
      match: shape.optional(shape.money),
    }),
    { most: 100_000 },
  ),
  shape.distinct(({ id }: Programme) => id, ['id']),
);

const OPTIONS = shape.object('options', {
  calls: shape.optional(
    shape.andThen(
      shape.list(
        'a list of calls',
        (call, path) => checkFundCall(call).map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
        { most: 1000 },
      ),
      shape.distinct(({ id }: FundCall) => id, ['id']),
    ),
  ),
  coldSpots: shape.optional(shape.list('a list of areas', shape.name, { most: 10_000 })),
  apart: shape.optional(shape.flag),
});

const portfolioProblems = (programmes: unknown, options: unknown): readonly ProblemIssue[] => {
  const wrong = [...PROGRAMMES(programmes, ['programmes']), ...OPTIONS(options, ['options'])];
  if (wrong.length > 0) return wrong;
  const { calls, apart } = options as PortfolioOptions;
  const list = programmes as readonly Programme[];
  return [...sumProblems(list), ...(apart ? sharedProblems(list) : []), ...(calls ? callProblems(list, calls) : [])];
};

/** Sums that would no longer be exact. */
const sumProblems = (programmes: readonly Programme[]): readonly ProblemIssue[] => {
  const isExact = (amounts: readonly number[]) =>
    Number.isSafeInteger(amounts.reduce((sum, amount) => sum + amount, 0));
  return [
    ...(isExact(programmes.map(({ award }) => award)) ? [] : ['awards']),
    ...(isExact(programmes.map(({ match = 0 }) => match)) ? [] : ['matches']),
  ].map((what) => ({ path: ['programmes'], message: `have ${what} that come to more than can be added exactly` }));
};

const callProblems = (programmes: readonly Programme[], calls: readonly FundCall[]): readonly ProblemIssue[] => {
  const moneyOf = new Map(calls.map((call) => [call.id, pence(ruleOf(call, 'money')?.amount ?? 0)]));
  const single = programmes.flatMap(({ call, award }, index) => {
    const most = moneyOf.get(call);
    if (most === undefined) {
      return [{ path: ['programmes', index, 'call'], message: `there is no call ${nameValue(call)} in options.calls` }];
    }
    if (award <= most) return [];
    const message = `is ${formatPounds(award)}, more than the ${formatPounds(most)} of ${call}`;
    return [{ path: ['programmes', index, 'award'], message }];
  });
  if (single.length > 0) return single;
  return [...moneyOf]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([id, most]) => {
      const sum = sumMoney(programmes.filter(({ call }) => call === id).map(({ award }) => award));
      if (sum <= most) return [];
      return [
        {
          path: ['programmes'],
          message: `awards of ${id} come to ${formatPounds(sum)}, more than its ${formatPounds(most)}`,
        },
      ];
    });
};
