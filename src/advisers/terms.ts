import { SENIORITIES } from './check-match-problem.js';
import type { AdviserRequest, EnterpriseAdviser, MatchPolicy } from './entities.js';
import { counted, inKm } from './in-words.js';

/**
 * What a term of a pair is about.
 *
 * @group Matching
 */
export type TermName =
  | 'distance'
  | 'travel'
  | 'sector'
  | 'growth-sector'
  | 'seniority'
  | 'benchmarks'
  | 'hours'
  | 'stay';

/**
 * One term of what a pair counts: the points of all terms add up to the points of the pair.
 *
 * @group Matching
 */
export interface MatchTerm {
  /** What it is about. */
  readonly term: TermName;
  /** Whole points: the fewer the better the two fit; below 0 for a bonus. */
  readonly points: number;
  /** Why, in a sentence. */
  readonly message: string;
}

/** Two who can be a pair, and what lies between them. */
export interface PairFacts {
  readonly request: AdviserRequest;
  readonly adviser: EnterpriseAdviser;
  /** Kilometres, where both places are known. */
  readonly km: number | undefined;
  /** Minutes, where they are given; the distance then does not count. */
  readonly minutes: number | undefined;
  /** Whether the two were a pair before. */
  readonly stays: boolean;
}

/** What a pair counts under a policy: the sum of its terms. */
export const pointsOf = (facts: PairFacts, policy: MatchPolicy): number => {
  let sum = 0;
  for (const { points } of RULES) sum += points(facts, policy) ?? 0;
  return sum;
};

/** Every term that applies to a pair, in the order of the policy's weights. */
export const termsOf = (facts: PairFacts, policy: MatchPolicy): readonly MatchTerm[] =>
  RULES.flatMap(({ term, points, message }) => {
    const count = points(facts, policy);
    return count === undefined ? [] : [{ term, points: count, message: message(facts, policy) }];
  });

interface TermRule {
  readonly term: TermName;
  /** Nothing where the term does not apply. */
  readonly points: (facts: PairFacts, policy: MatchPolicy) => number | undefined;
  readonly message: (facts: PairFacts, policy: MatchPolicy) => string;
}

const RULES: readonly TermRule[] = [
  {
    term: 'distance',
    points: ({ km, minutes }, { weights }) =>
      km === undefined || minutes !== undefined ? undefined : Math.round(km * weights.km),
    message: ({ km }) => `${inKm(km ?? 0)} away.`,
  },
  {
    term: 'travel',
    points: ({ minutes }, { weights }) => (minutes === undefined ? undefined : minutes * weights.minute),
    message: ({ minutes }) => `${minutes} minutes of travel.`,
  },
  {
    term: 'sector',
    points: ({ request, adviser }, { weights }) => {
      if (!isAsked(request.sectors)) return undefined;
      return shared(request.sectors, adviser.sectors) === undefined ? weights.sector : 0;
    },
    message: ({ request, adviser }) => {
      const found = shared(request.sectors, adviser.sectors);
      return found === undefined ? `Knows none of ${listed(request.sectors)}.` : `Knows ${found}, as wanted.`;
    },
  },
  {
    term: 'growth-sector',
    points: ({ adviser }, { weights, growthSectors }) => {
      if (!isAsked(growthSectors)) return undefined;
      return shared(growthSectors, adviser.sectors) === undefined ? weights.growthSector : 0;
    },
    message: ({ adviser }, { growthSectors }) => {
      const found = shared(growthSectors, adviser.sectors);
      return found === undefined
        ? 'Knows no growth sector of the area.'
        : `Knows ${found}, a growth sector of the area.`;
    },
  },
  {
    term: 'seniority',
    points: ({ request, adviser }, { weights }) =>
      request.seniority === undefined ? undefined : stepsBelow(request, adviser) * weights.seniority,
    message: ({ request, adviser }) => {
      const steps = stepsBelow(request, adviser);
      const found = adviser.seniority === undefined ? 'Seniority is not known' : inWords(adviser.seniority);
      if (steps === 0) return `${found}, as wanted.`;
      return `${found}, ${counted(steps, 'step')} below the ${inWords(request.seniority ?? 'other').toLowerCase()} wanted.`;
    },
  },
  {
    term: 'benchmarks',
    points: ({ request, adviser }, { weights }) =>
      isAsked(request.benchmarks) ? gaps(request, adviser).length * weights.benchmark : undefined,
    message: ({ request, adviser }) => {
      const missing = gaps(request, adviser);
      if (missing.length === 0) return `Helps with ${benchmarksInWords(request.benchmarks)}, as wanted.`;
      return `Does not offer ${benchmarksInWords(missing)}.`;
    },
  },
  {
    term: 'hours',
    points: (facts, policy) => hoursShort(facts, policy) * policy.weights.hour,
    message: (facts, policy) => {
      const offered = facts.adviser.hoursPerMonth;
      const found = offered === undefined ? 'Hours are not known' : `${counted(offered, 'hour')} a month`;
      const short = hoursShort(facts, policy);
      return short === 0 ? `${found}, as wanted.` : `${found}, ${counted(short, 'hour')} short.`;
    },
  },
  {
    term: 'stay',
    // Without a weight it must not be -0.
    points: ({ stays }, { weights }) => (stays ? 0 - weights.stay : undefined),
    message: () => 'The two were a pair before.',
  },
];

const isAsked = (wishes: readonly unknown[] | undefined): boolean => wishes !== undefined && wishes.length > 0;

const shared = (wanted: readonly string[] = [], known: readonly string[] = []): string | undefined =>
  wanted.find((sector) => known.includes(sector));

const stepsBelow = (
  { seniority: wanted = 'other' }: AdviserRequest,
  { seniority = 'other' }: EnterpriseAdviser,
): number => Math.max(0, SENIORITIES.indexOf(seniority) - SENIORITIES.indexOf(wanted));

const gaps = ({ benchmarks = [] }: AdviserRequest, adviser: EnterpriseAdviser): readonly number[] =>
  [...new Set(benchmarks)].filter((benchmark) => !adviser.benchmarks?.includes(benchmark));

const hoursShort = ({ request, adviser }: PairFacts, { limits }: MatchPolicy): number =>
  Math.max(0, (request.hoursPerMonth ?? limits.hoursPerMonth) - (adviser.hoursPerMonth ?? 0));

const listed = (texts: readonly string[] = []): string => texts.join(', ');

const inWords = (seniority: string): string =>
  `${seniority.charAt(0).toUpperCase()}${seniority.slice(1).replace('-', ' ')}`;

const benchmarksInWords = (benchmarks: readonly number[] = []): string => {
  const numbers = [...new Set(benchmarks)].sort((a, b) => a - b);
  return `benchmark${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
};
