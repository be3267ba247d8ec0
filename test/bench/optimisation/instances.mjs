/** A stream of numbers from 0 up to 1 that is the same on every machine (mulberry32). */
const generator = (seed) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Costs that are whole numbers from 1 to `most`, all equally likely. */
export const uniform = (size, most, seed = 1) => {
  const random = generator(seed);
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 1 + Math.floor(random() * most)));
};

/** Costs that are distances in whole metres between points in a square of 100 km. */
export const geographic = (size, seed = 1) => geographicRows(size, seed).map((row) => Array.from(row));

/** The same in typed rows. */
export const geographicRows = (size, seed = 1) => {
  const random = generator(seed);
  const points = () => Array.from({ length: size }, () => [random() * 1e5, random() * 1e5]);
  const columns = points();
  return points().map(([x, y]) => Int32Array.from(columns, ([a, b]) => Math.round(Math.hypot(x - a, y - b))));
};

/** Costs on which searches for augmenting paths are at their worst (Machol and Wien). */
export const products = (size) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i + 1) * (j + 1)));

/**
 * Institutions and advisers, three in five of them in 60 towns, with the pairs of each institution and its nearest
 * advisers, in metres. `apart` institutions lie where nobody goes.
 */
export const network = ({
  size = 4_400,
  neighbours = 20,
  needs = [1, 2],
  places = [1, 3],
  apart = 0,
  seed = 1,
} = {}) => {
  const random = generator(seed);
  const between = ([least, most]) => least + Math.floor(random() * (most - least + 1));
  const towns = Array.from({ length: 60 }, () => [random() * 1e5, random() * 1e5]);
  const point = () => {
    if (random() >= 0.6) return [random() * 1e5, random() * 1e5];
    const [x, y] = towns[Math.floor(random() * towns.length)];
    return [x + (random() - 0.5) * 8e3, y + (random() - 0.5) * 8e3];
  };
  const institutions = Array.from({ length: size }, point);
  const advisers = Array.from({ length: size }, point);
  const edges = { row: [], column: [], cost: [] };
  institutions.forEach(([x, y], row) => {
    if (row < apart) return;
    const near = advisers.map(([a, b], column) => ({ column, cost: Math.round(Math.hypot(x - a, y - b)) }));
    near.sort((a, b) => a.cost - b.cost || a.column - b.column);
    for (const { column, cost } of near.slice(0, neighbours)) {
      edges.row.push(row);
      edges.column.push(column);
      edges.cost.push(cost);
    }
  });
  return {
    rows: size,
    columns: size,
    edges,
    rowCapacity: institutions.map(() => between(needs)),
    columnCapacity: advisers.map(() => between(places)),
  };
};

/** The same two sides with preferences: who is nearer is liked better, on either side. */
export const preferences = ({ rows, columns, edges, rowCapacity, columnCapacity }) => {
  const lists = (count, own, other) => {
    const list = Array.from({ length: count }, () => []);
    for (let e = 0; e < edges.cost.length; e++) list[own[e]].push({ cost: edges.cost[e], to: other[e] });
    return list.map((each) => each.sort((a, b) => a.cost - b.cost || a.to - b.to).map(({ to }) => to));
  };
  return {
    proposers: lists(rows, edges.row, edges.column),
    reviewers: lists(columns, edges.column, edges.row),
    need: rowCapacity,
    capacity: columnCapacity,
  };
};
