import {
  compareText,
  type Decision,
  DomainProblem,
  decisionOf,
  nameValue,
  type ProblemIssue,
  type Reason,
  shape,
  sumMoney,
} from '../core/index.js';
import { applicationFor, areaOf, areaProblems, costOf, decisionFor, tierOf } from './assess-application.js';
import { AWARDS, isLive } from './check-award.js';
import { citesOf, countsFor, floorsOf, MOST_PLACES, requireScheme } from './check-scheme.js';
import type { Application, Award, BursaryScheme, Tier } from './entities.js';
import { groupBy } from './group-by.js';
import { quotasFor } from './quotas-for.js';
import { promisedBy, withinScheme } from './within-scheme.js';

/**
 * What a round starts from.
 *
 * @group Rounds
 */
export interface RoundOptions {
  /** Awards made so far. Those that still stand take places, and count against their institution. */
  readonly held?: readonly Award[];
  /**
   * How many places the scheme has for this round and all before it, instead of `scheme.places`: more than those, for
   * example, because `forecast` says that it is safe.
   */
  readonly places?: number;
}

/**
 * What a round decided about one application.
 *
 * @group Rounds
 */
export interface RoundOutcome extends Decision {
  /** The application. */
  readonly application: Application;
  /** Its place among all that may have one, from 1. Absent where it may not. */
  readonly rank?: number;
  /** Its tier. Absent where it may not have a place. */
  readonly tier?: string;
  /** The region or hub in whose quota it counts, where the scheme has quotas. */
  readonly area?: string;
  /** Whether its place is one of its area's own, or one that another area did not use. Absent without a place. */
  readonly place?: 'own' | 'passed-on';
}

/**
 * How the places of an area came out.
 *
 * @group Rounds
 */
export interface AreaOutcome {
  /** The region or hub. */
  readonly area: string;
  /** Its share of all places. */
  readonly quota: number;
  /** Places taken before this round. */
  readonly held: number;
  /** Applications of this round that may have a place. */
  readonly applied: number;
  /** Places awarded in this round, those passed on from other areas among them. */
  readonly awarded: number;
}

/**
 * The result of a round: every application is in exactly one of the three lists.
 *
 * @group Rounds
 */
export interface Round {
  /** The scheme's id. */
  readonly scheme: string;
  /** All places, those taken before the round among them. */
  readonly places: number;
  /** Places left when the round is over. */
  readonly left: number;
  /** The areas in the order of their names; empty where the scheme has no quotas. */
  readonly areas: readonly AreaOutcome[];
  /** Those who have a place, best ranked first. */
  readonly awarded: readonly RoundOutcome[];
  /** Those who may have a place and wait for one, best ranked first. */
  readonly waiting: readonly RoundOutcome[];
  /** Those who may not have one, by URN. */
  readonly refused: readonly RoundOutcome[];
  /**
   * Whether the places awarded and those taken before are within the scheme's own places, and what they promise within its
   * money. It can only be a no where `options.places` is more than the scheme has, or too much was promised before.
   */
  readonly within: Decision;
}

/**
 * Awards the places of a scheme, with the reasons for every application.
 *
 * 1. Every application is assessed by every rule. Of an institution's applications no more count than it may have places:
 *    the first to arrive.
 * 2. Those that may have a place are ranked: by tier, then as the scheme orders, then by URN, then by id.
 * 3. Where the scheme has quotas, its places are shared out between the areas, floors and ceilings kept; awards that stand
 *    from before count in their area. Each area's applicants take its places, best ranked first.
 * 4. Places that an area's own applicants do not use are passed on to those who wait, best ranked first, wherever they are,
 *    up to the ceiling of their area.
 *
 * The order of the applications does not matter. With quotas by `highest-averages`, or without quotas, more places never
 * take a place from anyone who had one. With quotas by `largest-remainder` they can: an area's share may fall as the places
 * rise.
 *
 * @param applications - The applications of this round, each once.
 * @param scheme - The scheme.
 * @param options - The awards made so far, and the places where they are not the scheme's.
 *
 * @throws DomainProblem `bad-scheme` where the scheme has problems; `bad-round` listing everything that is wrong with the
 * applications, the awards and the places, and every region or hub that the quotas do not cover.
 *
 * @example
 * ```ts
 * import { awardRound, bursaries2018 } from 'careers-domain/bursaries';
 *
 * const common = { kind: 'school', funding: 'state', region: 'North West' } as const;
 * const applications = [
 *   { ...common, id: 'A-1', institution: '105000', received: '2018-09-20' },
 *   { ...common, id: 'A-2', institution: '104000', received: '2018-09-20' },
 *   { ...common, id: 'A-3', institution: '103000', received: '2018-10-20' },
 * ];
 * const round = awardRound(applications, bursaries2018, { places: 1 });
 * round.awarded.map(({ application }) => application.id); // => ['A-2']
 * round.waiting.map(({ application }) => application.id); // => ['A-1']
 * round.waiting[0]?.reasons.at(-1)?.message; // => 'It is ranked 2, and this round has 1 place.'
 * round.refused.map(({ application }) => application.id); // => ['A-3']
 * ```
 *
 * @group Rounds
 */
export const awardRound = (
  applications: readonly Application[],
  scheme: BursaryScheme,
  options: RoundOptions = {},
): Round => {
  requireScheme(scheme);
  requireShape(applications, scheme, options);
  const { held = [], places = scheme.places } = options;
  const assessed = assessAll(applications, scheme, held);
  requireFit(assessed, scheme, held, places);

  const candidates = rankAll(assessed, scheme);
  const standing = held.filter((award) => isLive(award) && countsFor(award, scheme));
  const pools = poolsOf(candidates, standing, scheme, places);
  const free = Math.max(0, places - standing.length);
  const placed = placeAll(candidates, pools, free);
  const outcomes = candidates.map((candidate) => outcomeOf(candidate, placed.get(candidate), pools, free, scheme));
  const awarded = outcomes.filter(({ place }) => place !== undefined);
  return {
    scheme: scheme.id,
    places,
    left: free - placed.size,
    areas: scheme.quotas ? [...pools.values()].map((pool) => areaOutcome(pool, placed)) : [],
    awarded,
    waiting: outcomes.filter(({ place }) => place === undefined),
    refused: assessed.filter(({ allowed }) => !allowed).sort((a, b) => compareById(a.application, b.application)),
    within: decisionOf(
      withinScheme(scheme, {
        promised: sumMoney([
          promisedBy(held.filter((award) => countsFor(award, scheme))),
          ...awarded.map(({ application }) => costOf(application, scheme)),
        ]),
        taken: standing.length + awarded.length,
      }),
    ),
  };
};

type Assessed = Pick<RoundOutcome, 'application' | 'allowed' | 'reasons'>;

/** An application that may have a place, with its place in the ranking. */
interface Candidate {
  readonly assessed: Assessed;
  readonly tier: Tier;
  readonly rank: number;
  readonly pool: string;
  readonly rankInPool: number;
}

/** The places of an area, or of all where there are no quotas, and who competes for them. */
interface Pool {
  readonly area: string;
  readonly quota: number;
  readonly most: number;
  readonly held: number;
  readonly candidates: readonly Candidate[];
  /** Places taken so far, those held from before among them. */
  taken: number;
}

type Placed = ReadonlyMap<Candidate, 'own' | 'passed-on'>;

const assessAll = (
  applications: readonly Application[],
  scheme: BursaryScheme,
  held: readonly Award[],
): readonly Assessed[] => {
  const awards = new Map(held.map((award) => [award.id, award]));
  const live = groupBy(held.filter(isLive), ({ institution }) => institution);
  const heldBy = (institution: string): number => live.get(institution)?.length ?? 0;
  const assessed = applications.map((application) => {
    const { id, institution } = application;
    return {
      application,
      ...decisionFor(application, scheme, { before: awards.get(id), held: heldBy(institution) }),
    };
  });
  const eligible = assessed.filter(({ allowed }) => allowed);
  const surplus = new Map<Assessed, Assessed>();
  for (const [institution, own] of groupBy(eligible, ({ application }) => application.institution)) {
    const free = scheme.perInstitution - heldBy(institution);
    const inTurn = [...own].sort((a, b) => compareByArrival(a.application, b.application));
    const first = inTurn
      .slice(0, free)
      .map(({ application }) => application.id)
      .join(', ');
    for (const late of inTurn.slice(free)) surplus.set(late, withoutTurn(late, first, scheme));
  }
  return assessed.map((each) => surplus.get(each) ?? each);
};

/** What becomes of an application whose institution has applied often enough before. */
const withoutTurn = ({ application, reasons }: Assessed, first: string, scheme: BursaryScheme): Assessed => {
  const message = `Of this institution's applications ${first} arrived first, and it may have ${scheme.perInstitution} in all.`;
  const changed = reasons.map((reason) =>
    reason.rule === 'per-institution' ? { ...reason, met: false, message } : reason,
  );
  return { application, ...decisionOf(changed) };
};

const rankAll = (assessed: readonly Assessed[], scheme: BursaryScheme): readonly Candidate[] => {
  const counts = new Map<string, number>();
  return assessed
    .flatMap((each) => {
      const tier = each.allowed ? tierOf(each.application, scheme) : undefined;
      return tier ? [{ assessed: each, tier, pool: areaOf(each.application, scheme) ?? '' }] : [];
    })
    .sort(
      (a, b) =>
        scheme.tiers.indexOf(a.tier) - scheme.tiers.indexOf(b.tier) ||
        compareBy(scheme.order, a.assessed.application, b.assessed.application) ||
        compareById(a.assessed.application, b.assessed.application),
    )
    .map((candidate, index) => {
      const rankInPool = (counts.get(candidate.pool) ?? 0) + 1;
      counts.set(candidate.pool, rankInPool);
      return { ...candidate, rank: index + 1, rankInPool };
    });
};

const compareBy = (order: BursaryScheme['order'], a: Application, b: Application): number => {
  for (const key of order) {
    const difference = key === 'need' ? (b.need ?? 0) - (a.need ?? 0) : compareText(a.received, b.received);
    if (difference !== 0) return difference;
  }
  return 0;
};

const compareById = (a: Application, b: Application): number =>
  compareText(a.institution, b.institution) || compareText(a.id, b.id);

const compareByArrival = (a: Application, b: Application): number =>
  compareText(a.received, b.received) || compareText(a.id, b.id);

const poolsOf = (
  candidates: readonly Candidate[],
  standing: readonly Award[],
  { quotas }: BursaryScheme,
  places: number,
): ReadonlyMap<string, Pool> => {
  if (!quotas) {
    const pool = { area: '', quota: places, most: places, held: standing.length, candidates, taken: standing.length };
    return new Map([['', pool]]);
  }
  const byArea = groupBy(candidates, ({ pool }) => pool);
  const heldIn = groupBy(standing, ({ area = '' }) => area);
  const limits = new Map(quotas.areas.map(({ area, most = places }) => [area, most]));
  return new Map(
    [...quotasFor(places, quotas)].map(([area, quota]) => {
      const held = heldIn.get(area)?.length ?? 0;
      const most = limits.get(area) ?? places;
      return [area, { area, quota, most, held, candidates: byArea.get(area) ?? [], taken: held }];
    }),
  );
};

/** Who has a place: first each area's own, then what is left over to whoever is next, up to the ceiling of its area. */
const placeAll = (candidates: readonly Candidate[], pools: ReadonlyMap<string, Pool>, free: number): Placed => {
  const placed = new Map<Candidate, 'own' | 'passed-on'>();
  const place = (kind: 'own' | 'passed-on', limitOf: (pool: Pool) => number) => {
    for (const candidate of candidates) {
      const pool = pools.get(candidate.pool) as Pool;
      if (placed.size >= free || placed.has(candidate) || pool.taken >= limitOf(pool)) continue;
      placed.set(candidate, kind);
      pool.taken++;
    }
  };
  place('own', ({ quota }) => quota);
  place('passed-on', ({ most }) => most);
  return placed;
};

const outcomeOf = (
  candidate: Candidate,
  place: 'own' | 'passed-on' | undefined,
  pools: ReadonlyMap<string, Pool>,
  free: number,
  scheme: BursaryScheme,
): RoundOutcome => {
  const { assessed, rank, tier, pool } = candidate;
  const reasons = [...assessed.reasons, ...placeReasons(candidate, place, pools.get(pool) as Pool, free, scheme)];
  return {
    application: assessed.application,
    ...decisionOf(reasons),
    rank,
    tier: tier.id,
    ...(scheme.quotas && { area: pool }),
    ...(place && { place }),
  };
};

const placeReasons = (
  candidate: Candidate,
  place: 'own' | 'passed-on' | undefined,
  pool: Pool,
  free: number,
  scheme: BursaryScheme,
): readonly Reason[] => {
  const { rank } = candidate;
  const reason = (rule: 'quotas' | 'places', met: boolean, message: string): Reason => ({
    rule,
    met,
    message,
    cites: citesOf(scheme, rule),
  });
  if (!scheme.quotas) {
    const message = `It is ranked ${rank}, and this round has ${inWords(free)}.`;
    return [{ ...reason('places', place !== undefined, message), value: rank, limit: free }];
  }
  const { area, quota, most, held, taken, candidates } = pool;
  const before = held === 0 ? '' : `, ${held} of them taken before`;
  const standing = `It is ranked ${candidate.rankInPool} of ${candidates.length} in ${area}, which has ${inWords(quota)}${before}.`;
  if (place === 'own') return [reason('quotas', true, standing)];
  if (place === 'passed-on') return [reason('quotas', true, `${standing} It has one that another area did not use.`)];
  return taken >= most
    ? [reason('quotas', false, `${standing} ${area} can have no more than ${most}.`)]
    : [reason('places', false, `${standing} All places are taken, those that other areas did not use among them.`)];
};

const inWords = (places: number): string => `${places} ${places === 1 ? 'place' : 'places'}`;

const areaOutcome = ({ area, quota, held, candidates }: Pool, placed: Placed): AreaOutcome => ({
  area,
  quota,
  held,
  applied: candidates.length,
  awarded: candidates.filter((candidate) => placed.has(candidate)).length,
});

const OPTIONS = shape.object('an object with held and places', {
  held: shape.optional(AWARDS),
  places: shape.optional(shape.whole(0, MOST_PLACES)),
});

const requireShape = (applications: unknown, scheme: BursaryScheme, options: unknown): void =>
  shape.requireAll('bad-round', 'The places cannot be awarded', [
    [
      shape.list('a list of applications', applicationFor(scheme), { most: MOST_PLACES }),
      applications,
      ['applications'],
    ],
    [OPTIONS, options, ['options']],
  ]);

/** What is right by itself but does not fit together. */
const requireFit = (
  assessed: readonly Assessed[],
  scheme: BursaryScheme,
  held: readonly Award[],
  places: number,
): void => {
  const holders = new Map(held.map(({ id, institution }) => [id, institution]));
  const floors = floorsOf(scheme.quotas?.areas ?? []);
  const issues: readonly ProblemIssue[] = [
    ...shape.distinct(({ application }: Assessed) => application.id, ['id'])(assessed, ['applications']),
    ...assessed.flatMap(({ application: { id, institution } }, index) => {
      const holder = holders.get(id) ?? institution;
      if (holder === institution) return [];
      const message = `is ${nameValue(id)}, the id of an award that the institution ${holder} holds`;
      return [{ path: ['applications', index, 'id'], message }];
    }),
    ...assessed.flatMap(({ application, allowed }, index) =>
      allowed ? areaProblems(application, scheme, ['applications', index]) : [],
    ),
    ...(floors > places
      ? [{ path: ['options', 'places'], message: `is ${places}; the areas are promised at least ${floors}` }]
      : []),
  ];
  if (issues.length > 0) throw new DomainProblem('bad-round', 'The places cannot be awarded', issues);
};
