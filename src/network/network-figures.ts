import { type CoordinatorLimits, type CoordinatorLoad, coordinatorLimits, coordinatorLoad } from '../advisers/index.js';
import { type Citation, compareText } from '../core/index.js';
import type { Region } from '../institutions/index.js';
import { type Reach, reach } from '../programmes/index.js';
import { requireSnapshots } from './check-snapshot.js';
import type { NetworkSnapshot } from './entities.js';
import type { Part } from './figures/figure-rules.js';
import { countInWords, soMany } from './figures/in-words.js';
import { allFigures, baseOf, type FigureBase, figuresOver, type NetworkFigure } from './figures/make-figure.js';

/**
 * The figures of some of the institutions, such as those in a hub.
 *
 * @group Figures
 */
export interface GroupFigures {
  /** Who they are. */
  readonly group: string;
  /** How many they are. */
  readonly institutions: number;
  /** Their figures, in the order of those of all: those that are sums over institutions. */
  readonly figures: readonly NetworkFigure[];
}

/**
 * Institutions that a part of the snapshot names and the scope does not. They are in no figure that is of the scope.
 *
 * @group Figures
 */
export interface OutsideScope {
  /** The part. */
  readonly part: Part;
  /** Their URNs. */
  readonly urns: readonly string[];
}

/**
 * How many young people the programmes reached, in all and by area.
 *
 * @group Figures
 */
export interface NetworkReach extends Reach {
  /** How many programmes there are. */
  readonly programmes: number;
  /** Where they come from, as the snapshot says. */
  readonly sources: readonly Citation[];
  /** The same in a sentence. */
  readonly message: string;
}

/**
 * The figures of the network on a day.
 *
 * @group Figures
 */
export interface NetworkFigures {
  /** The day. */
  readonly on: string;
  /** The academic year of the figures about pupils. */
  readonly academicYear: string;
  /** Whom they are about. */
  readonly scope: string;
  /** The figures of all, always the same ones in the same order. */
  readonly figures: readonly NetworkFigure[];
  /** Members of hubs beside the others; `null` where hubs or the scope are not listed. */
  readonly hubs: {
    /** Those in a hub. */
    readonly members: GroupFigures;
    /** Those in none. */
    readonly others: GroupFigures;
  } | null;
  /** Region by region, by name; those whose region is not known last. Empty where no region is known. */
  readonly regions: readonly GroupFigures[];
  /** How much each coordinator has to do, against the limits; `null` where the snapshot has no coordinators. */
  readonly load: CoordinatorLoad | null;
  /** Whom the funded programmes reached; `null` where the snapshot has none. */
  readonly reach: NetworkReach | null;
  /** Who is named and not in scope, part by part. */
  readonly outside: readonly OutsideScope[];
}

/**
 * The figures of the whole network on a day: coverage, hubs, Compass, matches, bursaries, encounters, benchmarks and the
 * load of coordinators; for all, for members of hubs beside the others, and region by region.
 *
 * Every figure says how many of how many, of whom, from which sources, and who is missing. An institution of which
 * nothing is known is listed and counted in neither number, never as a 0. Coverage is of the scope that the snapshot
 * names, because sources divide by different numbers.
 *
 * @param snapshot - Lists by URN, and published numbers where there is no list.
 * @param limits - How many institutions and advisers one coordinator can look after; `coordinatorLimits` of
 * `careers-domain/advisers` unless given, which are assumed.
 *
 * @throws DomainProblem `bad-snapshot` listing everything that is wrong with it: a URN that is there twice, dates out of
 * order, figures of another academic year, numbers that cannot be; `bad-coordinators` where the limits are none.
 *
 * @example
 * ```ts
 * import { networkFigures } from 'careers-domain/network';
 *
 * const { figures } = networkFigures({
 *   on: '2018-07-31',
 *   academicYear: '2017/18',
 *   scope: { name: 'schools and colleges in Hilldale', institutions: [{ urn: '100001' }, { urn: '100002' }, { urn: '100003' }] },
 *   network: [{ urn: '100001', joined: '2016-09-01' }, { urn: '100002', joined: '2017-09-01' }],
 *   encounters: [{ urn: '100001', academicYear: '2017/18', pupils: 800, encounters: 1_000, pupilsMet: 600 }],
 * });
 * const [coverage] = figures;
 * coverage?.value; // => { numerator: 2, denominator: 3, text: '66.6%' }
 * coverage?.message; // => '2 of 3 schools and colleges in Hilldale are in the network: 66.6%.'
 * figures.find(({ figure }) => figure === 'encounters')?.message;
 * // => '1,000 encounters with employers of 800 pupils: 1.25 each. Not known of 2 institutions.'
 * ```
 *
 * @group Figures
 */
export const networkFigures = (
  snapshot: NetworkSnapshot,
  limits: CoordinatorLimits = coordinatorLimits,
): NetworkFigures => {
  requireSnapshots([snapshot, ['snapshot']]);
  const base = baseOf(snapshot);
  return {
    on: snapshot.on,
    academicYear: snapshot.academicYear,
    scope: snapshot.scope.name,
    figures: allFigures(base),
    hubs: hubsBeside(base),
    regions: byRegion(base),
    load: snapshot.coordinators ? coordinatorLoad(snapshot.coordinators, limits) : null,
    reach: reachOf(base),
    outside: outsideOf(base),
  };
};

const groupOf = (group: string, urns: readonly string[], base: FigureBase): GroupFigures => ({
  group,
  institutions: urns.length,
  figures: figuresOver(urns, base),
});

const hubsBeside = (base: FigureBase): NetworkFigures['hubs'] => {
  const { scope, hubs } = base.snapshot;
  if (hubs === undefined || scope.institutions === undefined) return null;
  const urns = scope.institutions.map(({ urn }) => urn);
  const isMember = (urn: string): boolean => base.index.hubs.has(urn);
  return {
    members: groupOf('In a Careers Hub', urns.filter(isMember), base),
    others: groupOf(
      'In none',
      urns.filter((urn) => !isMember(urn)),
      base,
    ),
  };
};

const byRegion = (base: FigureBase): readonly GroupFigures[] => {
  const regions = new Map<Region | undefined, string[]>();
  for (const { urn, region } of base.snapshot.scope.institutions ?? []) {
    const there = regions.get(region);
    if (there) there.push(urn);
    else regions.set(region, [urn]);
  }
  const unknown = regions.get(undefined);
  regions.delete(undefined);
  if (regions.size === 0) return [];
  return [
    ...[...regions]
      .sort(([a], [b]) => compareText(String(a), String(b)))
      .map(([region, urns]) => groupOf(String(region), urns, base)),
    ...(unknown ? [groupOf('Region not known', unknown, base)] : []),
  ];
};

const reachOf = ({ snapshot: { programmes, sources } }: FigureBase): NetworkReach | null => {
  if (programmes === undefined) return null;
  const reached = reach(programmes);
  const { atLeast, atMost } = reached;
  const bounds =
    atLeast === atMost
      ? soMany(atLeast, 'young person', 'young people')
      : `between ${countInWords(atLeast)} and ${countInWords(atMost)} young people`;
  return {
    ...reached,
    programmes: programmes.length,
    sources: sources?.programmes ?? [],
    message: `${soMany(programmes.length, 'programme')} reached ${bounds}.`,
  };
};

const outsideOf = ({ snapshot, index }: FigureBase): readonly OutsideScope[] => {
  const { scope, pairs = [], coordinators = [], awards = [] } = snapshot;
  if (scope.institutions === undefined) return [];
  const known = new Set(scope.institutions.map(({ urn }) => urn));
  const named: readonly (readonly [Part, Iterable<string>])[] = [
    ['network', index.network],
    ['pairs', pairs.map(({ institution }) => institution)],
    ['coordinators', coordinators.flatMap(({ institutions }) => institutions)],
    ['hubs', index.hubs.keys()],
    ['evaluations', index.evaluations.keys()],
    ['encounters', index.encounters.keys()],
    ['awards', awards.map(({ institution }) => institution)],
  ];
  return named.flatMap(([part, urns]) => {
    const outside = [...new Set(urns)].filter((urn) => !known.has(urn));
    return outside.length > 0 ? [{ part, urns: outside.sort(compareText) }] : [];
  });
};
