import {
  type Decision,
  decisionOf,
  didYouMean,
  formatPounds,
  isWithin,
  nameValue,
  type ProblemIssue,
  type Reason,
  shape,
} from '../core/index.js';
import { AWARDS, isLive, URN } from './check-award.js';
import { citesOf, FUNDING, KIND, NEED, requireScheme } from './check-scheme.js';
import type {
  Application,
  Award,
  BursaryScheme,
  SchemePayment,
  SchemeRuleId,
  Tier,
  TierCondition,
} from './entities.js';

/**
 * What is known beyond an application itself.
 *
 * @group Rounds
 */
export interface ApplicationContext {
  /** Awards made so far, from any scheme. Those of the same institution that still stand count against it. */
  readonly awards?: readonly Award[];
}

/**
 * Whether an institution may have a place at all: every rule of the scheme, met or not.
 *
 * A yes is no award. Whether there is a place for everybody who may have one is for `awardRound` to say.
 *
 * @param application - One application.
 * @param scheme - The scheme it is for.
 * @param context - The awards made so far.
 *
 * @throws DomainProblem `bad-scheme` where the scheme has problems; `bad-application` listing everything that is wrong with
 * the application and the awards.
 *
 * @example
 * ```ts
 * import { unmetReasons } from 'careers-domain/core';
 * import { assessApplication, bursaries2018 } from 'careers-domain/bursaries';
 *
 * const decision = assessApplication(
 *   {
 *     id: 'A-1',
 *     institution: '105000',
 *     received: '2018-10-05',
 *     kind: 'school',
 *     funding: 'independent',
 *     region: 'North West',
 *   },
 *   bursaries2018,
 * );
 * decision.reasons.map(({ rule, met }) => [rule, met]);
 * // => [['window', false], ['kind', true], ['funding', false], ['per-institution', true], ['ceiling', true], ['tiers', true]]
 * unmetReasons(decision)[0]?.message;
 * // => 'The application arrived on 2018-10-05; applications are received from 2018-09-01 to 2018-10-01.'
 * ```
 *
 * @group Rounds
 */
export const assessApplication = (
  application: Application,
  scheme: BursaryScheme,
  context: ApplicationContext = {},
): Decision => {
  requireScheme(scheme);
  shape.requireAll('bad-application', 'The application cannot be assessed', [
    [applicationFor(scheme), application, []],
    [CONTEXT, context, ['context']],
  ]);
  const { awards = [] } = context;
  const { id, institution } = application;
  return decisionFor(application, scheme, {
    before: awards.find((award) => award.id === id),
    held: awards.filter((award) => award.institution === institution && isLive(award)).length,
  });
};

const CONTEXT = shape.object('a context', { awards: shape.optional(AWARDS) });

/** What counts against an application. */
interface Standing {
  /** The award that was made of it before. */
  readonly before: Award | undefined;
  /** How many awards of its institution still stand. */
  readonly held: number;
}

/** The decision on an application that was checked before. */
export const decisionFor = (application: Application, scheme: BursaryScheme, standing: Standing): Decision => {
  const reasons = [
    windowReason(application, scheme),
    kindReason(application, scheme),
    fundingReason(application, scheme),
    ...hubReasons(application, scheme),
    perInstitutionReason(application, scheme, standing),
    ...paymentReasons(application, scheme),
    ceilingReason(application, scheme),
    tierReason(application, scheme),
  ];
  return decisionOf(reasons.map(({ rule, ...reason }): Reason => ({ rule, ...reason, cites: citesOf(scheme, rule) })));
};

/** A reason before it has its sources. */
type Finding = Omit<Reason, 'cites' | 'rule'> & { readonly rule: SchemeRuleId };

const windowReason = ({ received }: Application, { windows }: BursaryScheme): Finding => ({
  rule: 'window',
  met: windows.some((window) => isWithin(received, window)),
  message: `The application arrived on ${received}; applications are received ${windows
    .map(({ from, to }) => (to === undefined ? `from ${from} on` : `from ${from} to ${to}`))
    .join(', and ')}.`,
  value: received,
});

const kindReason = ({ kind }: Application, { eligible }: BursaryScheme): Finding => {
  const met = eligible.kinds.includes(kind);
  return {
    rule: 'kind',
    met,
    message: `The institution's kind is ${kind}, which ${met ? 'may' : 'may not'} apply.`,
    value: kind,
  };
};

const fundingReason = ({ funding }: Application, { eligible }: BursaryScheme): Finding => {
  const met = eligible.funding.includes(funding);
  return {
    rule: 'funding',
    met,
    message: `The institution's funding is ${funding}; it must be ${eligible.funding.join(' or ')}.`,
    value: funding,
    limit: eligible.funding.join(' or '),
  };
};

const hubReasons = ({ hub }: Application, { eligible: { hubs } }: BursaryScheme): readonly Finding[] => {
  if (!hubs) return [];
  if (hub === undefined) {
    const message = 'The institution is in no Careers Hub; only members of certain hubs may apply.';
    return [{ rule: 'hub', met: false, message }];
  }
  const met = hubs.includes(hub);
  return [{ rule: 'hub', met, message: `The members of the hub ${hub} ${met ? 'may' : 'may not'} apply.`, value: hub }];
};

const perInstitutionReason = (
  { id }: Application,
  { perInstitution }: BursaryScheme,
  { before, held }: Standing,
): Finding => {
  if (before) {
    const message = `The application ${id} was awarded a place before, and the award is ${before.state}.`;
    return { rule: 'per-institution', met: false, message };
  }
  return {
    rule: 'per-institution',
    met: held < perInstitution,
    message: `The institution holds ${held} of the ${perInstitution} it may have.`,
    value: held,
    limit: perInstitution,
  };
};

const paymentReasons = ({ asks = {} }: Application, { payments }: BursaryScheme): readonly Finding[] =>
  payments.flatMap((payment) => {
    const asked = askedFor(asks, payment);
    if (asked === undefined) return [];
    const { title, most } = payment;
    return [
      {
        rule: 'payments',
        met: asked <= most,
        message: `${title}: ${formatPounds(asked)} is asked for, and there is at most ${formatPounds(most)}.`,
        value: asked,
        limit: most,
      },
    ];
  });

const ceilingReason = (application: Application, scheme: BursaryScheme): Finding => {
  const cost = costOf(application, scheme);
  return {
    rule: 'ceiling',
    met: cost <= scheme.mostPerPlace,
    message: `The place would cost ${formatPounds(cost)}; a place costs at most ${formatPounds(scheme.mostPerPlace)}.`,
    value: cost,
    limit: scheme.mostPerPlace,
  };
};

const tierReason = (application: Application, scheme: BursaryScheme): Finding => {
  const tier = tierOf(application, scheme);
  return {
    rule: 'tiers',
    met: tier !== undefined,
    message: tier ? `It is in the tier '${tier.title}'.` : 'No tier of the scheme takes it.',
    ...(tier && { value: tier.id }),
  };
};

/** The payments of a place with what an application would be paid: what it asks for, or else the most. */
export const amountsFor = (
  { asks = {} }: Application,
  { payments }: BursaryScheme,
): readonly (SchemePayment & { readonly amount: number })[] =>
  payments.map((payment) => ({ ...payment, amount: askedFor(asks, payment) ?? payment.most }));

const askedFor = (asks: Readonly<Record<string, number>>, { id }: SchemePayment): number | undefined =>
  Object.hasOwn(asks, id) ? asks[id] : undefined;

/** What a place for an application would cost. */
export const costOf = (application: Application, scheme: BursaryScheme): number =>
  amountsFor(application, scheme).reduce((sum, { amount }) => sum + amount, 0);

/** The first tier that takes an application. */
export const tierOf = (application: Application, { tiers }: BursaryScheme): Tier | undefined =>
  tiers.find(({ when }) => belongs(application, when));

const belongs = ({ hub, region, kind, need = 0 }: Application, when: TierCondition): boolean =>
  (when.inHub === undefined || when.inHub === (hub !== undefined)) &&
  (when.regions === undefined || when.regions.includes(region)) &&
  (when.kinds === undefined || when.kinds.includes(kind)) &&
  (when.needFrom === undefined || need >= when.needFrom);

/** The region or hub in whose quota an application counts, where the scheme has quotas. */
export const areaOf = ({ region, hub }: Application, { quotas }: BursaryScheme): string | undefined =>
  quotas && (quotas.by === 'region' ? region : hub);

const APPLICATION = shape.object('an application', {
  id: shape.name,
  institution: URN,
  received: shape.date,
  kind: KIND,
  funding: FUNDING,
  region: shape.name,
  hub: shape.optional(shape.name),
  need: shape.optional(NEED),
  asks: shape.optional(shape.record('an object of amounts by payment', shape.money)),
});

/** What is wrong with the area of an application, where the scheme shares its places out between areas. */
export const areaProblems = (
  application: Application,
  { quotas }: BursaryScheme,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  if (!quotas) return [];
  const { by, areas } = quotas;
  const area = application[by];
  if (area === undefined)
    return [{ path: [...path, by], message: `is missing, and the places are shared out by ${by}` }];
  const names = areas.map((each) => each.area);
  if (names.includes(area)) return [];
  return [{ path: [...path, by], message: `is ${nameValue(area)}, which has no quota${didYouMean(area, names)}` }];
};

/** What is wrong with an application for a scheme. */
export const applicationFor = ({ payments }: BursaryScheme): shape.Check =>
  shape.andThen<Application>(APPLICATION, ({ asks = {} }, path) => {
    const known = payments.map(({ id }) => id);
    return Object.keys(asks)
      .filter((id) => !known.includes(id))
      .map((id) => ({
        path: [...path, 'asks', id],
        message: `is for no payment of the scheme; it has ${known.join(', ')}`,
      }));
  });
