import type {
  AdviserPair,
  AdviserRequest,
  EnterpriseAdviser,
  MatchPolicy,
  MatchProblem,
} from 'careers-domain/advisers';
import { distanceKm } from 'careers-domain/institutions';

// The rules of matching once more, as directly as they can be written, and every match tried.

const isPair = (a: AdviserPair) => (b: AdviserPair) => a.institution === b.institution && a.adviser === b.adviser;

const seniorities = ['chief-executive', 'director', 'section-head', 'manager', 'other'];

/** What a pair counts. */
export const pointsByHand = (
  problem: MatchProblem,
  { weights, limits, growthSectors = [] }: MatchPolicy,
  request: AdviserRequest,
  adviser: EnterpriseAdviser,
): number => {
  const pair = { institution: request.institution, adviser: adviser.id };
  const knows = (sector: string) => (adviser.sectors ?? []).includes(sector);
  let points = travelByHand(problem, { weights }, request, adviser);
  if (request.sectors && request.sectors.length > 0 && !request.sectors.some(knows)) points += weights.sector;
  if (growthSectors.length > 0 && !growthSectors.some(knows)) points += weights.growthSector;
  const below = seniorities.indexOf(adviser.seniority ?? 'other') - seniorities.indexOf(request.seniority ?? 'other');
  points += Math.max(0, below) * weights.seniority;
  for (const benchmark of request.benchmarks ?? []) {
    if (!adviser.benchmarks?.includes(benchmark)) points += weights.benchmark;
  }
  points += weights.hour * Math.max(0, (request.hoursPerMonth ?? limits.hoursPerMonth) - (adviser.hoursPerMonth ?? 0));
  if (problem.previous?.some(isPair(pair))) points -= weights.stay;
  return points;
};

/** What the travel of a pair counts. */
export const travelByHand = (
  problem: MatchProblem,
  { weights }: Pick<MatchPolicy, 'weights'>,
  request: AdviserRequest,
  adviser: EnterpriseAdviser,
): number => {
  const minutes = problem.travel?.find(isPair({ institution: request.institution, adviser: adviser.id }))?.minutes;
  if (minutes !== undefined) return minutes * weights.minute;
  if (!adviser.place || !request.place) return 0;
  return Math.round(distanceKm(request.place, adviser.place) * weights.km);
};

/** Whether two can be a pair, fixed ones too. */
const canBe = (problem: MatchProblem, policy: MatchPolicy, request: AdviserRequest, adviser: EnterpriseAdviser) => {
  const pair = { institution: request.institution, adviser: adviser.id };
  if (policy.fixed?.some(isPair(pair))) return true;
  if (policy.blocked?.some(isPair(pair))) return false;
  const minutes = problem.travel?.find(isPair(pair))?.minutes;
  if (minutes !== undefined) return minutes <= (adviser.travelMinutes ?? policy.limits.minutes);
  if (!request.place || !adviser.place) return false;
  return distanceKm(request.place, adviser.place) <= (adviser.travelKm ?? policy.limits.km);
};

/** One of all possible matches. */
export interface Candidate {
  readonly pairs: readonly AdviserPair[];
  /** How many needs of each urgency are served, the most urgent first. */
  readonly coverage: readonly number[];
  readonly changed: number;
  readonly points: number;
}

/** Every match there can be. */
export const everyMatch = (problem: MatchProblem, policy: MatchPolicy): readonly Candidate[] => {
  const fixed = policy.fixed ?? [];
  const left = new Map(problem.advisers.map(({ id, capacity = 1 }) => [id, capacity]));
  const found: Candidate[] = [];
  const visit = (k: number, pairs: readonly AdviserPair[]): void => {
    const request = problem.requests[k];
    if (!request) {
      found.push(candidate(problem, policy, pairs));
      return;
    }
    const possible = problem.advisers.filter((adviser) => canBe(problem, policy, request, adviser));
    for (const chosen of subsets(possible, request.advisers ?? 1)) {
      const own = chosen.map(({ id }) => ({ institution: request.institution, adviser: id }));
      const isComplete = fixed
        .filter((pair) => pair.institution === request.institution)
        .every((pair) => own.some(isPair(pair)));
      if (!isComplete || own.some(({ adviser }) => left.get(adviser)! < 1)) continue;
      for (const { adviser } of own) left.set(adviser, left.get(adviser)! - 1);
      visit(k + 1, [...pairs, ...own]);
      for (const { adviser } of own) left.set(adviser, left.get(adviser)! + 1);
    }
  };
  visit(0, []);
  return found;
};

const subsets = <T>(list: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_, k) => (bits >> k) % 2 === 1)).filter(
    (set) => set.length <= most,
  );

const candidate = (problem: MatchProblem, policy: MatchPolicy, pairs: readonly AdviserPair[]): Candidate => {
  const coverage = Array<number>(10).fill(0);
  for (const { institution, advisers = 1, tier = 1 } of problem.requests) {
    const served = pairs.filter((pair) => pair.institution === institution).length;
    for (let turn = 0; turn < Math.min(served, advisers); turn++) {
      coverage[policy.priority === 'turn' ? turn * 2 + tier - 1 : (tier - 1) * 2 + turn]!++;
    }
  }
  const points = pairs.reduce((sum, { institution, adviser }) => {
    const request = problem.requests.find((each) => each.institution === institution)!;
    return sum + pointsByHand(problem, policy, request, problem.advisers.find(({ id }) => id === adviser)!);
  }, 0);
  const changed = pairs.filter((pair) => !problem.previous?.some(isPair(pair))).length;
  return { pairs, coverage, changed, points };
};

/** Served needs in all, then by urgency, the most first; then by the figures given, the least first. */
export const bestBy = (
  candidates: readonly Candidate[],
  figures: (candidate: Candidate) => readonly number[] = ({ points }) => [points],
): Candidate | undefined => {
  const keyOf = (each: Candidate) => [-each.pairs.length, ...each.coverage.map((count) => -count), ...figures(each)];
  let best: Candidate | undefined;
  for (const each of candidates) if (best === undefined || isLess(keyOf(each), keyOf(best))) best = each;
  return best;
};

const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const k = a.findIndex((value, position) => value !== b[position]);
  return k >= 0 && a[k]! < b[k]!;
};
