import { compareText, type Decision, decisionOf, shape } from '../core/index.js';
import { type Institution, indexSchools, schoolsWithin } from '../institutions/index.js';
import { type MemberAssessment, memberAssessment } from './assess-member.js';
import { CALL } from './check-hub-call.js';
import type { HubCall } from './entities.js';
import { countOf, reasonOf } from './reason-of.js';
import { areas as areasShape, count, institutions as institutionsShape, urn } from './shapes.js';

/**
 * What a group of members should be like.
 *
 * @group Bids
 */
export interface ProposalOptions {
  /** How far from the school or college in its middle a member may stand, in kilometres. */
  readonly km: number;
  /** How many members are wanted at most; unless given, the most that a new hub may have, or the fewest where there is no limit. */
  readonly size?: number;
  /** How great the need of each is, by URN, a whole number; 0 for those not named. */
  readonly need?: Readonly<Record<string, number>>;
  /** The codes of the LEP areas to stay in; everywhere unless given. */
  readonly areas?: readonly string[];
  /** The URNs of those who are not to be asked: in a hub already, or in another bid. */
  readonly taken?: readonly string[];
}

/**
 * A school or college that is proposed.
 *
 * @group Bids
 */
export interface ProposedMember {
  /** Its URN. */
  readonly urn: string;
  /** Its name. */
  readonly name: string;
  /** How far from the middle it stands, in kilometres. */
  readonly km: number;
  /** How great its need is. */
  readonly need: number;
}

/**
 * A proposal of members, allowed where they are enough for a hub.
 *
 * @group Bids
 */
export interface MemberProposal extends Decision {
  /** The URN of the school or college in the middle; absent where nobody is eligible. */
  readonly middle?: string;
  /** Who is proposed: the one in the middle, then the neediest. */
  readonly members: readonly ProposedMember[];
  /** Their need together. */
  readonly need: number;
  /** How many may be members, near or far. */
  readonly eligible: number;
  /** Who may not be a member, by URN, with every reason. */
  readonly ineligible: readonly MemberAssessment[];
  /** The URNs of those who may be members, and of whom nobody knows where they stand. */
  readonly unplaced: readonly string[];
}

/**
 * Proposes members for a bid: a group around one school or college, no farther from it than a given way, of those in the
 * greatest need.
 *
 * Each that is eligible is tried as the middle. With it come the neediest within reach, of equal need the nearest. The
 * best group is the one with the greatest need together; of equal ones the one with the most members, then the one with
 * the shortest ways together, then the one whose middle has the lower URN. So without any needs it is the largest and
 * most compact group there is.
 *
 * @param institutions - The register of a region, in any order.
 * @param call - One of the waves, or yours.
 * @param options - How far, how many, by which need.
 *
 * @throws DomainProblem `bad-proposal` listing every problem of all three; `bad-schools` where some places are on the grid
 * and others by latitude and longitude.
 *
 * @example
 * ```ts
 * import { hubWave1, proposeMembers } from 'careers-domain/hubs';
 *
 * const school = (urn: string, easting: number) => ({
 *   urn,
 *   name: `School ${urn}`,
 *   kind: 'school' as const,
 *   phase: 4,
 *   status: 1,
 *   funding: 'state' as const,
 *   region: 'London' as const,
 *   place: { easting, northing: 184_550 },
 * });
 * const schools = [school('100001', 520_000), school('100002', 523_000), school('100003', 526_000), school('100004', 560_000)];
 * const proposal = proposeMembers(schools, { ...hubWave1, size: { least: 2, most: 3 } }, { km: 5 });
 * proposal.middle; // => '100002'
 * proposal.members.map(({ urn, km }) => [urn, km]); // => [['100002', 0], ['100001', 3], ['100003', 3]]
 * proposal.reasons[0].message; // => '3 members stand within 5 km of School 100002; at least 2 are needed.'
 * ```
 *
 * @group Bids
 */
export const proposeMembers = (
  institutions: readonly Institution[],
  call: HubCall,
  options: ProposalOptions,
): MemberProposal => {
  shape.requireAll('bad-proposal', 'No members can be proposed', [
    [institutionsShape, institutions, ['institutions']],
    [CALL, call, ['call']],
    [OPTIONS, options, ['options']],
  ]);
  const { km, size = call.size.most ?? call.size.least, need = {}, areas } = options;
  const taken = new Set(options.taken);
  const asked = [...institutions].sort((a, b) => compareText(a.urn, b.urn)).filter(({ urn }) => !taken.has(urn));
  const assessed = asked.map((institution) => ({
    institution,
    assessment: memberAssessment(institution, call, areas),
  }));
  const eligible = assessed.filter(({ assessment }) => assessment.allowed).map(({ institution }) => institution);
  const index = indexSchools(eligible, Math.min(1000, Math.max(1, km)));
  const names = new Map(eligible.map(({ urn, name }) => [urn, name]));
  const needOf = (urn: string): number => (Object.hasOwn(need, urn) ? (need[urn] as number) : 0);

  let best: Group | undefined;
  for (const { urn: middle, place } of index.schools) {
    const near = schoolsWithin(index, place, km)
      .map(({ urn, km }) => ({ urn, name: names.get(urn) ?? urn, km, need: needOf(urn) }))
      .sort((a, b) => Number(b.urn === middle) - Number(a.urn === middle) || b.need - a.need);
    const group = groupOf(middle, near.slice(0, size));
    if (best === undefined || isBetter(group, best)) best = group;
  }
  const { middle, members = [], need: total = 0 } = best ?? {};
  const where = middle === undefined ? 'nobody whose place is known' : names.get(middle);
  const message = `${countOf(members.length, 'member')} ${members.length === 1 ? 'stands' : 'stand'} within ${km} km of ${where}; at least ${call.size.least} are needed.`;
  const isEnough = members.length >= call.size.least;
  return {
    ...decisionOf([reasonOf(call, 'size-least', isEnough, message, { value: members.length, limit: call.size.least })]),
    ...(middle !== undefined && { middle }),
    members,
    need: total,
    eligible: eligible.length,
    ineligible: assessed.map(({ assessment }) => assessment).filter(({ allowed }) => !allowed),
    unplaced: index.unplaced,
  };
};

const OPTIONS = shape.object('options with km', {
  km: shape.value(
    'a number of kilometres from 0 to 1000',
    (value) => typeof value === 'number' && value >= 0 && value <= 1000,
  ),
  size: shape.optional(shape.whole(1, 1000)),
  need: shape.optional(shape.record('needs by URN', count)),
  areas: shape.optional(areasShape),
  taken: shape.optional(shape.list('a list of URNs', urn, { most: 100_000 })),
});

interface Group {
  readonly middle: string;
  readonly members: readonly ProposedMember[];
  readonly need: number;
  /** The ways of all members together, in millimetres. */
  readonly ways: number;
}

const groupOf = (middle: string, members: readonly ProposedMember[]): Group => ({
  middle,
  members,
  need: members.reduce((sum, { need }) => sum + need, 0),
  ways: members.reduce((sum, { km }) => sum + Math.round(km * 1e6), 0),
});

const isBetter = (a: Group, b: Group): boolean =>
  (a.need - b.need || a.members.length - b.members.length || b.ways - a.ways) > 0;
