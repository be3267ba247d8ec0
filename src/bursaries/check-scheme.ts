import { type Citation, DomainProblem, formatPounds, type ProblemIssue } from '../core/index.js';
import type { Award, BursaryScheme, QuotaTable, SchemeRuleId } from './entities.js';
import { type Check, date, listOf, money, oneOf, repeated, sentence, shapeOf, text, that, whole } from './shapes.js';

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
 * import { pounds } from 'careers-domain/core';
 * import { bursaries2018, checkScheme } from 'careers-domain/bursaries';
 *
 * checkScheme(bursaries2018); // => []
 * checkScheme({ ...bursaries2018, places: 600 })[0]?.message;
 * // => 'is £500,000; 600 places of £1,000 and a reserve of £0 need £600,000'
 * ```
 *
 * @group Schemes
 */
export const checkScheme = (scheme: unknown): readonly ProblemIssue[] => {
  const issues = SCHEME(scheme, []);
  return issues.length > 0 ? issues : contentProblems(scheme as BursaryScheme);
};

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

export const KIND: Check = oneOf(
  'school',
  'special-school',
  'alternative-provision',
  'sixth-form-college',
  'fe-college',
  'independent-training-provider',
);

export const FUNDING: Check = oneOf('state', 'independent');

export const RECIPIENT: Check = oneOf('institution', 'provider');

export const DUE_ON: Check = oneOf('enrolled', 'completed');

const CITATION = shapeOf(
  'a citation',
  { title: sentence, publisher: sentence, grade: oneOf('published', 'inferred', 'assumed') },
  { url: sentence, published: sentence, note: sentence },
);

const PERIOD: Check = (value, path) => {
  const issues = shapeOf('a period with from and to', { from: date }, { to: date })(value, path);
  if (issues.length > 0) return issues;
  const { from, to } = value as { from: string; to?: string };
  return to !== undefined && to < from ? [{ path, message: `ends on ${to}, before it begins on ${from}` }] : [];
};

const RULE_IDS: Readonly<Record<SchemeRuleId, true>> = {
  'in-force': true,
  places: true,
  money: true,
  payments: true,
  ceiling: true,
  window: true,
  kind: true,
  funding: true,
  hub: true,
  'per-institution': true,
  tiers: true,
  order: true,
  quotas: true,
  answer: true,
};

const STATED_RULE = shapeOf('a rule with statement, grade and cites', {
  statement: sentence,
  grade: oneOf('published', 'inferred', 'assumed'),
  cites: listOf(CITATION, 'citations'),
});

const SCHEME = shapeOf(
  'a bursary scheme',
  {
    id: text,
    title: sentence,
    inForce: PERIOD,
    cites: listOf(CITATION, 'citations', 1),
    places: whole(0, 100_000),
    money,
    reserve: money,
    payments: listOf(
      shapeOf('a payment', { id: text, title: sentence, to: RECIPIENT, most: money, dueOn: DUE_ON }),
      'payments',
      1,
      20,
    ),
    mostPerPlace: money,
    windows: listOf(PERIOD, 'periods', 1),
    perInstitution: whole(1),
    eligible: shapeOf(
      'an object with kinds and funding',
      { kinds: listOf(KIND, 'kinds', 1), funding: listOf(FUNDING, 'kinds of funding', 1) },
      { hubs: listOf(text, 'hubs', 1) },
    ),
    tiers: listOf(
      shapeOf('a tier', {
        id: text,
        title: sentence,
        when: shapeOf(
          'a condition',
          {},
          {
            inHub: that((value) => typeof value === 'boolean', 'true or false'),
            regions: listOf(text, 'regions', 1),
            kinds: listOf(KIND, 'kinds', 1),
            needFrom: that((value) => Number.isFinite(value) && Number(value) >= 0, 'a number from 0'),
          },
        ),
      }),
      'tiers',
      1,
      100,
    ),
    order: listOf(oneOf('need', 'received'), 'ways to rank'),
    answerDays: whole(0, 3650),
    rules: shapeOf('an object of rules', {}, Object.fromEntries(Object.keys(RULE_IDS).map((id) => [id, STATED_RULE]))),
  },
  {
    continues: listOf(text, 'scheme ids'),
    quotas: shapeOf('a quota table', {
      by: oneOf('region', 'hub'),
      method: oneOf('largest-remainder', 'highest-averages'),
      areas: listOf(
        shapeOf('an area', { area: text, weight: whole(0, 1_000_000_000) }, { least: whole(0), most: whole(0) }),
        'areas',
        1,
        1000,
      ),
    }),
  },
);

const contentProblems = (scheme: BursaryScheme): readonly ProblemIssue[] => {
  const { payments, tiers, eligible, quotas, places } = scheme;
  return [
    ...repeated(
      payments.map(({ id }) => id),
      (index) => ['payments', index, 'id'],
      'the payment',
    ),
    ...repeated(
      tiers.map(({ id }) => id),
      (index) => ['tiers', index, 'id'],
      'the tier',
    ),
    ...repeated(eligible.hubs ?? [], (index) => ['eligible', 'hubs', index], 'the hub'),
    ...moneyProblems(scheme),
    ...(quotas ? quotaProblems(quotas, places, eligible.hubs ?? []) : []),
  ];
};

const moneyProblems = ({ money: set, reserve, mostPerPlace, places }: BursaryScheme): readonly ProblemIssue[] => {
  const needed = mostPerPlace * places + reserve;
  // Beyond the safe integers no scheme has the money, whatever the exact sum.
  if (needed <= set) return [];
  const sum = Number.isSafeInteger(needed) ? formatPounds(needed) : 'more money than can be counted';
  const message = `is ${formatPounds(set)}; ${places} places of ${formatPounds(mostPerPlace)} and a reserve of ${formatPounds(reserve)} need ${sum}`;
  return [{ path: ['money'], message }];
};

const quotaProblems = ({ by, areas }: QuotaTable, places: number, hubs: readonly string[]): readonly ProblemIssue[] => {
  const names = areas.map(({ area }) => area);
  const issues: ProblemIssue[] = [
    ...repeated(names, (index) => ['quotas', 'areas', index, 'area'], `the ${by}`),
    ...areas.flatMap(({ least = 0, most = places }, index) =>
      least > most
        ? [{ path: ['quotas', 'areas', index, 'least'], message: `is ${least}, above the most it may have, ${most}` }]
        : [],
    ),
  ];
  const floors = areas.reduce((sum, { least = 0 }) => sum + least, 0);
  if (floors > places) {
    issues.push({ path: ['quotas', 'areas'], message: `promise at least ${floors} places; there are ${places}` });
  }
  if (areas.every(({ weight }) => weight === 0)) {
    issues.push({ path: ['quotas', 'areas'], message: 'have no weight; at least one must weigh more than 0' });
  }
  const missing = by === 'hub' ? hubs.filter((hub) => !names.includes(hub)) : [];
  for (const hub of missing) {
    issues.push({ path: ['quotas', 'areas'], message: `do not cover the hub '${hub}', whose members may apply` });
  }
  return issues;
};
