import { matchAdvisers, matchPolicy } from 'careers-domain/advisers';
import { distanceKm } from 'careers-domain/institutions';
import { solveAssignment } from 'careers-domain/optimisation';
import { race } from './race.mjs';

const SIZE = 4_400;
const SECTORS = ['construction', 'digital', 'finance', 'health', 'manufacturing', 'media'];

/**
 * A match with everything that explains it, from the advisers and requests on, beside the bare solution of the same pairs
 * at the same costs, which somebody else has worked out already.
 */
export const benchAdvisers = async () => {
  const problem = advisersAndRequests();
  const bare = pairsOf(problem);
  const [match, solution] = [matchAdvisers(problem), solveAssignment(bare)];
  if (match.served !== solution.served || match.points !== solution.total) {
    throw new Error(`${match.served} needs for ${match.points}, not ${solution.served} for ${solution.total}`);
  }
  const line = await race({
    bench: 'matchAdvisers with all reasons, beside the bare solution',
    inputs: [{ problem, bare }],
    ours: ({ problem }) => matchAdvisers(problem),
    peer: ({ bare }) => solveAssignment(bare),
    turns: 5,
    unit: 'microseconds each',
  });
  return [{ ...line, size: SIZE }];
};

/** Institutions and advisers in a square of 100 km, three in five of them in 60 towns; some far from everybody. */
const advisersAndRequests = () => {
  let state = 20_180_711;
  const below = (/** @type {number} */ limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
  const towns = Array.from({ length: 60 }, () => ({ easting: 400_000 + below(1e5), northing: 200_000 + below(1e5) }));
  const place = () => {
    if (below(5) < 2) return { easting: 400_000 + below(1e5), northing: 200_000 + below(1e5) };
    const { easting, northing } = towns[below(towns.length)];
    return { easting: easting + below(8_000) - 4_000, northing: northing + below(8_000) - 4_000 };
  };
  return {
    requests: Array.from({ length: SIZE }, (_, k) => ({
      institution: String(100_001 + k),
      place: place(),
      advisers: 1 + below(2),
      sectors: [SECTORS[below(SECTORS.length)]],
    })),
    advisers: Array.from({ length: SIZE }, (_, k) => ({
      id: `adviser-${String(k).padStart(4, '0')}`,
      place: place(),
      travelKm: 3 + below(4),
      capacity: 1 + below(3),
      hoursPerMonth: 8,
      sectors: [SECTORS[below(SECTORS.length)]],
    })),
  };
};

/** The pairs that can be, and what they count. */
const pairsOf = (/** @type {ReturnType<typeof advisersAndRequests>} */ { requests, advisers }) => {
  const edges = { row: [], column: [], cost: [] };
  for (const [column, adviser] of advisers.entries()) {
    for (const [row, { place, sectors }] of requests.entries()) {
      const km = distanceKm(adviser.place, place);
      if (km > adviser.travelKm) continue;
      edges.row.push(row);
      edges.column.push(column);
      edges.cost.push(
        Math.round(km * matchPolicy.weights.km) + (adviser.sectors[0] === sectors[0] ? 0 : matchPolicy.weights.sector),
      );
    }
  }
  return {
    rows: requests.map(({ institution }) => institution),
    columns: advisers.map(({ id }) => id),
    edges,
    rowCapacity: requests.map((request) => request.advisers),
    columnCapacity: advisers.map(({ capacity }) => capacity),
    rowLevels: requests.map((request) => Array.from({ length: request.advisers }, (_, turn) => turn)),
  };
};
