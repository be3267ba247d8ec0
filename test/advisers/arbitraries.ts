import {
  type AdviserPair,
  type AdviserRequest,
  type EnterpriseAdviser,
  type MatchPolicy,
  type MatchProblem,
  matchPolicy,
} from 'careers-domain/advisers';
import fc from 'fast-check';

// Few places, so that distances tie and limits are met exactly.
const anyPlace = fc.record({
  easting: fc.integer({ min: 500, max: 506 }).map((km) => km * 1000),
  northing: fc.integer({ min: 200, max: 203 }).map((km) => km * 1000),
});

const anySectors = fc.subarray(['health', 'engineering', 'finance']);
const anyBenchmarks = fc.subarray([1, 5, 6, 8] as const);
const anySeniority = fc.constantFrom('chief-executive', 'director', 'section-head', 'manager', 'other');

const anyAdviser = (id: string): fc.Arbitrary<EnterpriseAdviser> =>
  fc.record(
    {
      id: fc.constant(id),
      place: anyPlace,
      travelKm: fc.integer({ min: 0, max: 5 }),
      sectors: anySectors,
      seniority: anySeniority,
      benchmarks: anyBenchmarks,
      capacity: fc.integer({ min: 0, max: 3 }),
      hoursPerMonth: fc.integer({ min: 0, max: 10 }),
    },
    { requiredKeys: ['id', 'travelKm'] },
  ) as fc.Arbitrary<EnterpriseAdviser>;

const anyRequest = (institution: string): fc.Arbitrary<AdviserRequest> =>
  fc.record(
    {
      institution: fc.constant(institution),
      place: anyPlace,
      advisers: fc.integer({ min: 0, max: 2 }),
      tier: fc.integer({ min: 1, max: 2 }),
      sectors: anySectors,
      seniority: anySeniority,
      benchmarks: anyBenchmarks,
      hoursPerMonth: fc.integer({ min: 0, max: 10 }),
    },
    { requiredKeys: ['institution'] },
  ) as fc.Arbitrary<AdviserRequest>;

/** A problem with its policy: small enough to try every match of it. */
export const anySmallCase: fc.Arbitrary<{ problem: MatchProblem; policy: MatchPolicy }> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .chain(([schools, people]) => {
    const urns = Array.from({ length: schools }, (_, k) => String(100_001 + k));
    const ids = Array.from({ length: people }, (_, k) => 'abcd'.charAt(k));
    const all: AdviserPair[] = urns.flatMap((institution) => ids.map((adviser) => ({ institution, adviser })));
    return fc
      .record({
        advisers: fc.tuple(...ids.map(anyAdviser)),
        requests: fc.tuple(...urns.map(anyRequest)),
        some: fc.shuffledSubarray(all, { maxLength: Math.min(all.length, 5) }),
        cuts: fc.tuple(fc.nat(2), fc.nat(2)),
        minutes: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }),
        previous: fc.subarray(all),
        priority: fc.constantFrom('turn' as const, 'tier' as const),
        growth: anySectors,
        stay: fc.constantFrom(0, 100, 700),
      })
      .map(({ advisers, requests, some, cuts, minutes, previous, priority, growth, stay }) => {
        const fixed = withinCapacity(some.slice(0, cuts[0]), advisers, requests);
        const isFixed = (pair: AdviserPair) => fixed.includes(pair);
        const blocked = some
          .slice(cuts[0], cuts[0] + cuts[1])
          .filter((pair) => !isFixed(pair))
          .map((pair) => ({ ...pair, reason: 'A governor there' }));
        const travel = some
          .slice(cuts[0] + cuts[1])
          .concat(some.slice(0, 1))
          .map((pair, k) => ({ ...pair, minutes: minutes[k % 5]! }));
        return {
          problem: { advisers, requests, travel: distinct(travel), previous },
          policy: {
            ...matchPolicy,
            weights: { ...matchPolicy.weights, stay },
            priority,
            growthSectors: growth,
            blocked,
            fixed,
          },
        };
      });
  });

const distinct = <P extends AdviserPair>(pairs: readonly P[]): P[] => [
  ...new Map(pairs.map((pair) => [`${pair.institution} ${pair.adviser}`, pair])).values(),
];

const withinCapacity = (
  pairs: readonly AdviserPair[],
  advisers: readonly EnterpriseAdviser[],
  requests: readonly AdviserRequest[],
): AdviserPair[] => {
  const kept: AdviserPair[] = [];
  for (const pair of pairs) {
    const { capacity = 1 } = advisers.find(({ id }) => id === pair.adviser)!;
    const { advisers: need = 1 } = requests.find(({ institution }) => institution === pair.institution)!;
    if (kept.filter(({ adviser }) => adviser === pair.adviser).length >= capacity) continue;
    if (kept.filter(({ institution }) => institution === pair.institution).length >= need) continue;
    kept.push(pair);
  }
  return kept;
};
