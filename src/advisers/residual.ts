// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { AssignmentSolution } from '../optimisation/index.js';
import type { Table } from './read-match-problem.js';

/**
 * A best match as a network of what could be done otherwise: an institution could take another adviser, an adviser could
 * leave an institution. Rows come first as nodes, then columns. Fixed pairs, and those whose needs or places they use up,
 * are left out.
 *
 * The prices of the solution make every step cost 0 or more, which is what lets shortest paths be found quickly.
 */
export interface Residual {
  readonly rows: number;
  readonly last: number;
  /** The pairs by row and by column: positions in the lists of `row`, `column` and `cost`. */
  readonly byRow: Spans;
  readonly byColumn: Spans;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly cost: Float64Array;
  readonly chosen: Uint8Array;
  /** The tier of each node: the rank of the level at which it is short, `last` where it is not. */
  readonly tier: Int32Array;
  readonly price: Float64Array;
  /** The ranks of the needs of each row, fixed ones left out, and how many of them are served. */
  readonly ranks: readonly (readonly number[])[];
  readonly served: Int32Array;
  /** The places of each column, fixed ones left out, and how many are taken. */
  readonly places: Int32Array;
  readonly taken: Int32Array;
  /** The pairs of each row that are chosen. */
  readonly held: Spans;
  readonly comers: Comers;
}

/** The numbers in `at` from `start[k]` up to `start[k + 1]` belong to k. */
export interface Spans {
  readonly start: Int32Array;
  readonly at: Int32Array;
}

/** The network of a solution of a table, for costs in the order of the table's edges. */
export const residualOf = (table: Table, costs: ArrayLike<number>, solution: AssignmentSolution): Residual => {
  const [rows, columns] = [table.requests.length, table.advisers.length];
  const levels = [...new Set(table.levels.flat())].sort((a, b) => a - b);
  const rankOf = new Map(levels.map((level, rank) => [level, rank]));
  const fixed = new Set(table.fixed.map(([row, column]) => row * columns + column));
  const fixedNeeds = new Int32Array(rows);
  const places = Int32Array.from(table.capacity);
  for (const [row, column] of table.fixed) {
    fixedNeeds[row]!++;
    places[column]!--;
  }
  const ranks = table.levels.map((list, row) => list.slice(fixedNeeds[row]).map((level) => rankOf.get(level)!));

  const most = table.edges.row.length;
  const [row, column, cost] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)];
  let size = 0;
  for (let e = 0; e < most; e++) {
    const [r, c] = [table.edges.row[e]!, table.edges.column[e]!];
    if (places[c] === 0 || ranks[r]!.length === 0 || (fixed.size > 0 && fixed.has(r * columns + c))) continue;
    row[size] = r;
    column[size] = c;
    cost[size++] = costs[e]!;
  }

  const { shortage } = solution;
  const tier = new Int32Array(rows + columns).fill(levels.length);
  shortage.rows.forEach((r, k) => {
    tier[r] = rankOf.get(shortage.rowLevels[k]!)!;
  });
  shortage.columns.forEach((c, k) => {
    tier[rows + c] = rankOf.get(shortage.columnLevels[k]!)!;
  });
  const net = {
    rows,
    last: levels.length,
    byRow: spansOf(row.subarray(0, size), rows),
    byColumn: spansOf(column.subarray(0, size), columns),
    row,
    column,
    cost,
    chosen: new Uint8Array(size),
    tier,
    price: Float64Array.from([...solution.rowPrices, ...solution.columnPrices]),
    ranks,
    served: new Int32Array(rows),
    places,
    taken: new Int32Array(columns),
  };
  const own = solution.pairs.flatMap(([r, c]) => edgeOf(net, r, c) ?? []);
  for (const e of own) {
    net.chosen[e] = 1;
    net.served[row[e]!]!++;
    net.taken[column[e]!]!++;
  }
  // The pairs of a solution are in the order of their rows.
  const { start } = spansOf(
    own.map((e) => row[e]!),
    rows,
  );
  return { ...net, held: { start, at: Int32Array.from(own) }, comers: comersIn(net) };
};

/** The position of a pair; nothing for a fixed one. */
export const edgeOf = (
  { byRow: { start, at }, column }: Pick<Residual, 'byRow' | 'column'>,
  row: number,
  own: number,
): number | undefined => {
  for (let k = start[row]!; k < start[row + 1]!; k++) if (column[at[k]!] === own) return at[k]!;
  return undefined;
};

/** The positions of each key in a list of keys. */
export const spansOf = (keys: ArrayLike<number>, count: number): Spans => {
  const start = new Int32Array(count + 1);
  for (let e = 0; e < keys.length; e++) start[keys[e]! + 1]!++;
  for (let k = 0; k < count; k++) start[k + 1]! += start[k]!;
  const next = start.slice();
  const at = new Int32Array(keys.length);
  for (let e = 0; e < keys.length; e++) at[next[keys[e]!]!++] = e;
  return { start, at };
};

/** For each column the rows of its tier that do not have it, those first whom it would cost the least to come. */
export interface Comers {
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly cost: Float64Array;
  /** By how much the cost is more than the two prices. */
  readonly slack: Float64Array;
}

const comersIn = ({
  rows,
  byColumn,
  row: rowOf,
  cost: costOf,
  chosen,
  tier,
  price,
}: Omit<Residual, 'held' | 'comers'>): Comers => {
  const { start, at } = byColumn;
  const comers = {
    start: new Int32Array(start.length),
    row: new Int32Array(at.length),
    cost: new Float64Array(at.length),
    slack: new Float64Array(at.length),
  };
  const slackOf = new Float64Array(at.length);
  let size = 0;
  for (let column = 0; column + 1 < start.length; column++) {
    const own: number[] = [];
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const e = at[k]!;
      const row = rowOf[e]!;
      if (chosen[e] === 1 || tier[row] !== tier[rows + column]) continue;
      slackOf[e] = costOf[e]! - price[row]! - price[rows + column]!;
      own.push(e);
    }
    own.sort((a, b) => slackOf[a]! - slackOf[b]!);
    for (const e of own) {
      comers.row[size] = rowOf[e]!;
      comers.cost[size] = costOf[e]!;
      comers.slack[size++] = slackOf[e]!;
    }
    comers.start[column + 1] = size;
  }
  return comers;
};

/** For each node how a place for one more comes about most cheaply. */
export interface Ways {
  /** 0 where a spare place is found; else how urgent the need is that somebody gives up, 1 the least urgent. */
  readonly loss: Int32Array;
  /** What it costs besides. */
  readonly cost: Float64Array;
  /** The node that takes the next step; -1 for who gives up a need or has a spare place. */
  readonly next: Int32Array;
}

/** The loss where there is no way. */
export const NEVER = 0x7fffffff;

/**
 * For each row the cheapest way to serve one need more of it, for each column the cheapest way to give it one institution
 * more: by a spare place if there is a way to one, otherwise by giving up the least urgent need.
 *
 * Ways lead into a shortage but never out of it; so the tiers are gone through from the most urgent on.
 */
export const waysToServe = (net: Residual): Ways => {
  const ways = noWays(net.tier.length);
  const search = searchIn(net, ways);
  const members = Array.from({ length: net.last + 1 }, (): number[] => []);
  net.tier.forEach((tier, node) => {
    members[tier]!.push(node);
  });
  for (const nodes of members) {
    for (const node of nodes) {
      if (node < net.rows) startFromRow(net, ways, search, node);
      else startFromColumn(net, ways, search, node);
    }
    search.run();
  }
  return ways;
};

const noWays = (nodes: number) => ({
  loss: new Int32Array(nodes).fill(NEVER),
  cost: new Float64Array(nodes),
  next: new Int32Array(nodes),
});

const startFromRow = (net: Residual, ways: Ways, search: Search, row: number): void => {
  const { byRow, chosen, column, cost, rows, tier } = net;
  if (net.served[row]! > 0) search.offer(row, lossOf(net, row), 0, -1);
  for (let k = byRow.start[row]!; k < byRow.start[row + 1]!; k++) {
    const e = byRow.at[k]!;
    const node = rows + column[e]!;
    if (chosen[e] === 0 && tier[node]! < tier[row]! && ways.loss[node] !== NEVER) {
      search.offer(row, ways.loss[node]!, ways.cost[node]! + cost[e]!, node);
    }
  }
};

const startFromColumn = (net: Residual, ways: Ways, search: Search, node: number): void => {
  const { byColumn, chosen, cost, rows, tier } = net;
  const own = node - rows;
  if (net.taken[own]! < net.places[own]!) search.offer(node, 0, 0, -1);
  for (let k = byColumn.start[own]!; k < byColumn.start[own + 1]!; k++) {
    const e = byColumn.at[k]!;
    const row = net.row[e]!;
    if (chosen[e] === 1 && tier[row]! < tier[node]! && ways.loss[row] !== NEVER) {
      search.offer(node, ways.loss[row]!, ways.cost[row]! - cost[e]!, row);
    }
  }
};

/** How urgent the least urgent served need of a row is, 1 the least. */
export const lossOf = (net: Residual, row: number): number => net.last - net.ranks[row]![net.served[row]! - 1]!;

/** A way from a row to a place: what it costs, and the column that the row takes, as a node. */
export interface WayBack {
  readonly cost: number;
  readonly next: number;
}

/**
 * Finds the cheapest way from a row to a column of the same tier: what all together would do if the row gave this column
 * up. Nothing where there is none below a limit.
 *
 * Who can have a place elsewhere for less than here is of no help: the row would go there too.
 */
export const wayBackIn = (
  net: Residual,
  ways: Ways,
): ((row: number, column: number, limit: number) => WayBack | undefined) => {
  const found = noWays(net.tier.length);
  let [loss, most] = [0, 0];
  const isUseless = (node: number, cost: number): boolean =>
    ways.loss[node] === loss ? cost - ways.cost[node]! >= most : ways.loss[node]! < loss;
  const search = searchIn(net, found, isUseless);
  return (row, column, limit) => {
    [loss, most] = [ways.loss[row]!, limit - ways.cost[row]!];
    search.clear(limit - net.price[row]!);
    search.offer(net.rows + column, 0, 0, -1);
    search.run(row);
    return found.loss[row] === 0 ? { cost: found.cost[row]!, next: found.next[row]! } : undefined;
  };
};

/** For each column of a row's tier what it costs if the row leaves one of its own columns to come to it. */
export const exchangesWith = (net: Residual, row: number): Ways => {
  const ways = noWays(net.tier.length);
  const search = searchIn(net, ways);
  search.offer(row, 0, 0, -1);
  search.run();
  return ways;
};

interface Search {
  /** Offers a node a way; it is taken if it is the best so far. */
  readonly offer: (node: number, loss: number, cost: number, next: number) => void;
  /** Settles nodes, the nearest first, until there are none left or the last one asked for is reached. */
  readonly run: (last?: number) => void;
  /** Forgets all ways; from now on only keys below a limit count. */
  readonly clear: (limit: number) => void;
}

/**
 * Shortest paths backwards, within tiers. Nodes are settled by loss, then by key: what a way costs less the price of a row,
 * or more the price of a column. Along a step within a tier the key never falls.
 */
const searchIn = (
  net: Residual,
  { loss, cost: best, next }: ReturnType<typeof noWays>,
  isUseless: (node: number, cost: number) => boolean = () => false,
): Search => {
  const { rows, column: columnOf, cost, tier, price, held, comers } = net;
  const settled = new Uint8Array(tier.length);
  const touched: number[] = [];
  const heap = nearestFirst();
  let most = Number.POSITIVE_INFINITY;

  const offer = (node: number, itsLoss: number, itsCost: number, itsNext: number): void => {
    if (settled[node] === 1) return;
    if (loss[node]! < itsLoss || (loss[node] === itsLoss && best[node]! <= itsCost)) return;
    if (isUseless(node, itsCost)) return;
    if (loss[node] === NEVER) touched.push(node);
    loss[node] = itsLoss;
    best[node] = itsCost;
    next[node] = itsNext;
    heap.push(itsLoss, node < rows ? itsCost - price[node]! : itsCost + price[node]!, node);
  };

  // Towards a row leads who has it; towards a column, who does not have it yet.
  const settleRow = (node: number): void => {
    for (let k = held.start[node]!; k < held.start[node + 1]!; k++) {
      const e = held.at[k]!;
      const from = rows + columnOf[e]!;
      if (tier[from] === tier[node]) offer(from, loss[node]!, best[node]! - cost[e]!, node);
    }
  };

  const settleColumn = (node: number): void => {
    const key = best[node]! + price[node]!;
    for (let k = comers.start[node - rows]!; k < comers.start[node - rows + 1]!; k++) {
      if (key + comers.slack[k]! >= most) break;
      offer(comers.row[k]!, loss[node]!, best[node]! + comers.cost[k]!, node);
    }
  };

  return {
    offer,
    run: (last) => {
      while (heap.size() > 0) {
        const node = heap.pop();
        if (settled[node] === 1) continue;
        if (node === last) return;
        settled[node] = 1;
        if (node < rows) settleRow(node);
        else settleColumn(node);
      }
    },
    clear: (limit) => {
      most = limit;
      for (const node of touched) {
        loss[node] = NEVER;
        settled[node] = 0;
      }
      touched.length = 0;
      heap.clear();
    },
  };
};

interface Heap {
  readonly push: (loss: number, key: number, node: number) => void;
  readonly pop: () => number;
  readonly size: () => number;
  readonly clear: () => void;
}

/** A binary heap: the least loss first, then the lowest key, then the first node. */
const nearestFirst = (): Heap => {
  const losses: number[] = [];
  const keys: number[] = [];
  const nodes: number[] = [];
  let size = 0;
  const isBefore = (loss: number, key: number, node: number, k: number): boolean => {
    if (loss !== losses[k]) return loss < losses[k]!;
    return key !== keys[k] ? key < keys[k]! : node < nodes[k]!;
  };
  const put = (k: number, loss: number, key: number, node: number): void => {
    losses[k] = loss;
    keys[k] = key;
    nodes[k] = node;
  };
  return {
    push: (loss, key, node) => {
      let k = size++;
      while (k > 0) {
        const parent = (k - 1) >> 1;
        if (!isBefore(loss, key, node, parent)) break;
        put(k, losses[parent]!, keys[parent]!, nodes[parent]!);
        k = parent;
      }
      put(k, loss, key, node);
    },
    pop: () => {
      const top = nodes[0]!;
      size--;
      const [loss, key, node] = [losses[size]!, keys[size]!, nodes[size]!];
      let k = 0;
      for (let child = 1; child < size; child = 2 * k + 1) {
        if (child + 1 < size && isBefore(losses[child + 1]!, keys[child + 1]!, nodes[child + 1]!, child)) child++;
        if (isBefore(loss, key, node, child)) break;
        put(k, losses[child]!, keys[child]!, nodes[child]!);
        k = child;
      }
      put(k, loss, key, node);
      return top;
    },
    size: () => size,
    clear: () => {
      size = 0;
    },
  };
};
