import { type Citation, DomainProblem, formatPounds, type ProblemIssue, shape } from '../core/index.js';
import type { AreaQuota, Award, BursaryScheme, QuotaTable, SchemePayment, SchemeRuleId, Tier } from './entities.js';

/**
 * Everything that is wrong with a bursary scheme, each with its path; an empty list where nothing is.
 *
 * Besides the shape it finds ids given twice, a place that is promised more than its ceiling, places that the money cannot
 * pay for, floors above ceilings or above the places, and hubs that may apply but have no quota.
 *
 * @param scheme - Anything: it need not have the right shape.
 *
 * @example
 * ```ts
 * import { bursaries2018, checkScheme } from 'careers-domain/bursaries';
 *
 * checkScheme(bursaries2018); // => []
 * checkScheme({ ...bursaries2018, places: 600 })[0]?.message;
 * // => 'is £500,000; 600 places of £1,000 and a reserve of £0 need £600,000'
 * ```
 *
 * @group Schemes
 */
export const checkScheme = (scheme: unknown): readonly ProblemIssue[] => SCHEME(scheme, []);

/**
 * Throws where {@link checkScheme} finds anything.
 *
 * @throws DomainProblem `bad-scheme` with every problem.
 */
export const requireScheme = (scheme: unknown): void => {
  const issues = checkScheme(scheme);
  if (issues.length > 0) throw new DomainProblem('bad-scheme', 'The scheme cannot be used', issues);
};

/** The sources of a rule: its own, or failing that those of the scheme. */
export const citesOf = (scheme: BursaryScheme, rule: SchemeRuleId): readonly Citation[] =>
  scheme.rules[rule]?.cites ?? scheme.cites;

/** Whether an award takes one of the scheme's places. */
export const countsFor = ({ scheme }: Award, { id, continues = [] }: BursaryScheme): boolean =>
  scheme === id || continues.includes(scheme);

export const KIND = shape.oneOf(
  'school',
  'special-school',
  'alternative-provision',
  'sixth-form-college',
  'fe-college',
  'independent-training-provider',
);

export const FUNDING = shape.oneOf('state', 'independent');

export const RECIPIENT = shape.oneOf('institution', 'provider');

export const DUE_ON = shape.oneOf('enrolled', 'completed');

/** How great a need is, on any scale. */
export const NEED = shape.value('a number from 0', (need) => Number.isFinite(need) && Number(need) >= 0);

/** The most places that a scheme can have, and so the most applications and awards of one. */
export const MOST_PLACES = 100_000;

const GRADE = shape.oneOf('published', 'inferred', 'assumed');

const CITATION = shape.object('a citation', {
  title: shape.text(),
  publisher: shape.text(),
  grade: GRADE,
  url: shape.optional(shape.text()),
  published: shape.optional(shape.text()),
  note: shape.optional(shape.text()),
});

const PERIOD = shape.andThen<{ readonly from: string; readonly to?: string }>(
  shape.object('a period with from and to', { from: shape.date, to: shape.optional(shape.date) }),
  ({ from, to }, path) =>
    to !== undefined && to < from ? [{ path, message: `ends on ${to}, before it begins on ${from}` }] : [],
);

const STATED_RULE = shape.object('a rule with statement, grade and cites', {
  statement: shape.text(),
  grade: GRADE,
  cites: shape.list('a list of citations', CITATION),
});

/** Every rule that a scheme can state, so that none is missed. */
const RULES: Readonly<Record<SchemeRuleId, shape.Check>> = {
  'in-force': shape.optional(STATED_RULE),
  places: shape.optional(STATED_RULE),
  money: shape.optional(STATED_RULE),
  payments: shape.optional(STATED_RULE),
  ceiling: shape.optional(STATED_RULE),
  window: shape.optional(STATED_RULE),
  kind: shape.optional(STATED_RULE),
  funding: shape.optional(STATED_RULE),
  hub: shape.optional(STATED_RULE),
  'per-institution': shape.optional(STATED_RULE),
  tiers: shape.optional(STATED_RULE),
  order: shape.optional(STATED_RULE),
  quotas: shape.optional(STATED_RULE),
  answer: shape.optional(STATED_RULE),
};

const PAYMENT = shape.object('a payment', {
  id: shape.name,
  title: shape.text(),
  to: RECIPIENT,
  most: shape.money,
  dueOn: DUE_ON,
});

const TIER = shape.object('a tier', {
  id: shape.name,
  title: shape.text(),
  when: shape.object('a condition', {
    inHub: shape.optional(shape.flag),
    regions: shape.optional(shape.list('a list of regions', shape.name, { least: 1 })),
    kinds: shape.optional(shape.list('a list of kinds', KIND, { least: 1 })),
    needFrom: shape.optional(NEED),
  }),
});

const ELIGIBLE = shape.object('an object with kinds and funding', {
  kinds: shape.list('a list of kinds', KIND, { least: 1 }),
  funding: shape.list('a list of kinds of funding', FUNDING, { least: 1 }),
  hubs: shape.optional(
    shape.andThen(
      shape.list('a list of hubs', shape.name, { least: 1 }),
      shape.distinct((hub: string) => hub),
    ),
  ),
});

const AREA = shape.andThen<AreaQuota>(
  shape.object('an area', {
    area: shape.name,
    weight: shape.whole(0, 1_000_000_000),
    least: shape.optional(shape.whole(0, MOST_PLACES)),
    most: shape.optional(shape.whole(0, MOST_PLACES)),
  }),
  ({ least = 0, most = least }, path) =>
    least > most ? [{ path: [...path, 'least'], message: `is ${least}, above the most it may have, ${most}` }] : [],
);

const QUOTAS = shape.object('a quota table', {
  by: shape.oneOf('region', 'hub'),
  method: shape.oneOf('largest-remainder', 'highest-averages'),
  areas: shape.andThen(
    shape.list('a list of areas', AREA, { least: 1, most: 1000 }),
    shape.distinct(({ area }: AreaQuota) => area, ['area']),
  ),
});

const moneyProblems = ({ money: set, reserve, mostPerPlace, places }: BursaryScheme): readonly ProblemIssue[] => {
  const needed = mostPerPlace * places + reserve;
  // Beyond the safe integers no scheme has the money, whatever the exact sum.
  if (needed <= set) return [];
  const sum = Number.isSafeInteger(needed) ? formatPounds(needed) : 'more money than can be counted';
  const message = `is ${formatPounds(set)}; ${places} places of ${formatPounds(mostPerPlace)} and a reserve of ${formatPounds(reserve)} need ${sum}`;
  return [{ path: ['money'], message }];
};

const quotaProblems = (
  { by, areas }: QuotaTable,
  { places, eligible: { hubs = [] } }: BursaryScheme,
): readonly ProblemIssue[] => {
  const floors = floorsOf(areas);
  const names = areas.map(({ area }) => area);
  const uncovered = by === 'hub' ? hubs.filter((hub) => !names.includes(hub)) : [];
  return [
    ...(floors > places ? [`promise at least ${floors} places; there are ${places}`] : []),
    ...(areas.every(({ weight }) => weight === 0) ? ['have no weight; at least one must weigh more than 0'] : []),
    ...uncovered.map((hub) => `do not cover the hub '${hub}', whose members may apply`),
  ].map((message) => ({ path: ['quotas', 'areas'], message }));
};

/** The places that areas are promised whatever their weight. */
export const floorsOf = (areas: readonly AreaQuota[]): number => areas.reduce((sum, { least = 0 }) => sum + least, 0);

const SCHEME = shape.andThen<BursaryScheme>(
  shape.object('a bursary scheme', {
    id: shape.name,
    title: shape.text(),
    inForce: PERIOD,
    cites: shape.list('a list of citations', CITATION, { least: 1 }),
    continues: shape.optional(shape.list('a list of scheme ids', shape.name)),
    places: shape.whole(0, MOST_PLACES),
    money: shape.money,
    reserve: shape.money,
    payments: shape.andThen(
      shape.list('a list of payments', PAYMENT, { least: 1, most: 20 }),
      shape.distinct(({ id }: SchemePayment) => id, ['id']),
    ),
    mostPerPlace: shape.money,
    windows: shape.list('a list of periods', PERIOD, { least: 1 }),
    perInstitution: shape.whole(1, MOST_PLACES),
    eligible: ELIGIBLE,
    tiers: shape.andThen(
      shape.list('a list of tiers', TIER, { least: 1, most: 100 }),
      shape.distinct(({ id }: Tier) => id, ['id']),
    ),
    order: shape.list('a list of ways to rank', shape.oneOf('need', 'received'), { most: 2 }),
    quotas: shape.optional(QUOTAS),
    answerDays: shape.whole(0, 3650),
    rules: shape.object('an object of rules', RULES),
  }),
  (scheme) => [...moneyProblems(scheme), ...(scheme.quotas ? quotaProblems(scheme.quotas, scheme) : [])],
);
