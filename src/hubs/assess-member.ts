import { type Decision, decisionOf, type Reason, shape } from '../core/index.js';
import { type Institution, institutionProblems, registerCodes } from '../institutions/index.js';
import { CALL } from './check-hub-call.js';
import type { HubCall } from './entities.js';
import { KIND_IN_WORDS, reasonOf } from './reason-of.js';
import { areas as areasShape } from './shapes.js';

/**
 * Whether a school or college may be a member of a hub, with every reason.
 *
 * @group Bids
 */
export interface MemberAssessment extends Decision {
  /** Its URN. */
  readonly urn: string;
  /** Its name; absent where nobody in the register has that URN. */
  readonly name?: string;
}

/**
 * Whether a school or college may be a member of a hub: whether it is open, in England, funded as the call asks, of the
 * right kind and age, and, where areas are given, in one of them.
 *
 * What the register does not say counts as not met, and the reason says what is missing. Phase 0, which most special
 * schools, units and colleges have, says nothing; then the ages decide.
 *
 * @param institution - From the register, or yours.
 * @param call - One of the waves, or yours.
 * @param areas - The codes of the hub's LEP areas. Without them the area is not asked for.
 *
 * @throws DomainProblem `bad-hub-member` listing every problem of all three.
 *
 * @example
 * ```ts
 * import { assessMember, hubWave1 } from 'careers-domain/hubs';
 *
 * const unit = {
 *   urn: '100006',
 *   name: 'Camden Centre for Learning',
 *   kind: 'alternative-provision',
 *   phase: 0,
 *   status: 1,
 *   statutoryAges: { low: 14, high: 16 },
 *   funding: 'state',
 *   region: 'London',
 * } as const;
 * assessMember(unit, hubWave1).allowed; // => true
 *
 * const { allowed, reasons } = assessMember({ ...unit, status: 2, lepAreas: ['E37000023'] }, hubWave1, ['E37000015']);
 * allowed; // => false
 * reasons.filter(({ met }) => !met).map(({ message }) => message);
 * // => [
 * //   'Camden Centre for Learning is closed.',
 * //   'Camden Centre for Learning stands in E37000023, outside E37000015.',
 * // ]
 * ```
 *
 * @group Bids
 */
export const assessMember = (institution: Institution, call: HubCall, areas?: readonly string[]): MemberAssessment => {
  shape.requireAll('bad-hub-member', 'The member cannot be assessed', [
    [institutionProblems, institution, ['institution']],
    [CALL, call, ['call']],
    ...(areas === undefined ? [] : ([[areasShape, areas, ['areas']]] as const)),
  ]);
  return memberAssessment(institution, call, areas);
};

/** {@link assessMember}, for input that was checked before. */
export const memberAssessment = (
  institution: Institution,
  call: HubCall,
  areas?: readonly string[],
): MemberAssessment => ({
  urn: institution.urn,
  name: institution.name,
  ...decisionOf([
    isOpen(institution, call),
    isInEngland(institution, call),
    isFunded(institution, call),
    isOfPhase(institution, call),
    ...(areas === undefined ? [] : [isInArea(institution, call, areas)]),
  ]),
});

const isOpen = ({ name, status }: Institution, call: HubCall): Reason => {
  const met = status !== undefined && registerCodes.openStatuses.includes(status);
  if (status === undefined) return reasonOf(call, 'open', met, `Nothing says that ${name} is open.`);
  const words = registerCodes.statuses.find(({ code }) => code === status)?.name ?? '';
  return reasonOf(call, 'open', met, `${name} is ${words.toLowerCase()}.`, { value: status });
};

const isInEngland = ({ name, region, lepAreas }: Institution, call: HubCall): Reason => {
  const where = region ?? lepAreas?.join(' and ');
  const met = where !== undefined;
  return reasonOf(
    call,
    'england',
    met,
    met
      ? `${name} stands in England: in ${where}.`
      : `Nothing says that ${name} stands in England: its region is not known.`,
  );
};

const isFunded = ({ name, funding }: Institution, call: HubCall): Reason =>
  reasonOf(
    call,
    'state-funded',
    call.members.funding.includes(funding),
    funding === 'state' ? `${name} is funded by the state.` : `${name} is independent.`,
    { value: funding },
  );

const isOfPhase = (institution: Institution, call: HubCall): Reason => {
  const { name, kind, phase = 0 } = institution;
  const { kinds, phases, ageFrom } = call.members;
  const reason = (met: boolean, message: string) => reasonOf(call, 'phase', met, message);
  if (!kinds.includes(kind)) return reason(false, `${name} is ${KIND_IN_WORDS[kind]}, which does not count.`);
  if (phase !== 0) {
    const words = registerCodes.phases.find(({ code }) => code === phase)?.name ?? '';
    const met = phases.includes(phase);
    return reason(met, `${name} has phase ${phase}, ${words.toLowerCase()}${met ? '' : ', which does not count'}.`);
  }
  // Colleges are for those over 16, whatever ages the register has for them.
  if (kind === 'fe-college' || kind === 'sixth-form-college') return reason(true, `${name} is ${KIND_IN_WORDS[kind]}.`);
  const oldest = institution.statutoryAges?.high;
  if (oldest === undefined) return reason(false, `Neither phase nor ages of ${name} are known.`);
  const figures = { value: oldest, limit: ageFrom };
  const message = `${name} has pupils to the age of ${oldest}; ${ageFrom} is needed.`;
  return reasonOf(call, 'phase', oldest >= ageFrom, message, figures);
};

const isInArea = ({ name, lepAreas }: Institution, call: HubCall, areas: readonly string[]): Reason => {
  if (lepAreas === undefined) return reasonOf(call, 'area', false, `The LEP area of ${name} is not known.`);
  const met = lepAreas.some((each) => areas.includes(each));
  const where = `${name} stands in ${lepAreas.join(' and ')}`;
  return reasonOf(call, 'area', met, `${where}, ${met ? 'an area of the hub' : `outside ${areas.join(', ')}`}.`);
};
