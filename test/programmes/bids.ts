import type { AreaNeed, FundBid, FundCall, FundRule } from 'careers-domain/programmes';
import fc from 'fast-check';

/** A bid that keeps the rules of the Investment Fund of 2015, with what is to be different. */
export const bidOf = (changes: Partial<FundBid> = {}): FundBid => ({
  id: 'B-1',
  bidder: 'charity',
  received: '2015-12-01T10:00:00Z',
  asks: 25_000_000,
  areas: [{ area: 'Cornwall', youngPeople: 1200 }],
  ages: { from: 12, to: 16 },
  evidence: ['track-record'],
  ...changes,
});

const stated = {
  statement: 'A rule of a test.',
  grade: 'assumed',
  cites: [{ title: 'A test', publisher: 'The careers-domain authors', grade: 'assumed' }],
} as const;

/** A rule that needs no sources. Each kind of rule keeps its own figures. */
type Unstated<R> = R extends unknown ? Omit<R, keyof typeof stated> : never;

/** A call with these rules, whose words do not matter. */
export const callOf = (...rules: readonly Unstated<FundRule>[]): FundCall => ({
  id: 'a-call',
  title: 'A call',
  inForce: { from: '2018-01-01' },
  cites: stated.cites,
  rules: rules.map((rule) => ({ ...rule, ...stated }) as FundRule),
});

export const AREAS = ['Ashby', 'Brook', 'Castle'] as const;

/** The need of three areas, the first of them cold, the second perhaps. */
export const anyNeeds: fc.Arbitrary<AreaNeed[]> = fc
  .tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.boolean())
  .map(([a, b, c, isCold]) => [
    { area: 'Ashby', weight: a, cold: true },
    { area: 'Brook', weight: b, cold: isCold },
    { area: 'Castle', weight: c, cold: false },
  ]);

const anyAreas = fc
  .uniqueArray(fc.constantFrom(...AREAS), { minLength: 1, maxLength: 2 })
  .chain((areas) =>
    fc.tuple(
      ...areas.map((area) => fc.record({ area: fc.constant(area), youngPeople: fc.integer({ min: 1, max: 9 }) })),
    ),
  );

const anyVersion = fc.record({ asks: fc.integer({ min: 1, max: 20 }), areas: anyAreas });

/** A few bids that ask for a few pence each, some with smaller versions. */
export const anyBids = (most: number): fc.Arbitrary<FundBid[]> =>
  fc.array(fc.tuple(anyVersion, fc.array(anyVersion, { maxLength: 2 })), { maxLength: most }).map((versions) =>
    versions.map(([bid, others], index) => {
      const smaller = others.filter(({ asks }) => asks < bid.asks);
      return bidOf({ id: `B-${index}`, ...bid, ...(smaller.length > 0 ? { smaller } : {}) });
    }),
  );

/** Whole numbers that a seed alone decides. */
export const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
