// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { Optimum } from './find-optimum.js';
import { enlarged, type ListedNetwork } from './pairs-that-matter.js';
import { leastServed, mostServed, servedOf } from './settle-prices.js';

/**
 * Of all best assignments the smallest: the one with the smallest first pair, then the smallest second one, and so on.
 *
 * What can differ between best assignments is what the prices leave open: pairs worth exactly 0, columns at price 0
 * that may have places left, and rows at price 0 whose last need may stay unserved. So each row in turn takes the
 * smallest column from which some way through these leads back to the row, and what it has taken is settled.
 *
 * @returns Its pairs, by row, then by column.
 */
export const smallestOptimum = (network: ListedNetwork, optimum: Optimum): [row: number, column: number][] => {
  const { places, levels } = network;
  const { rowTier, columnTier, rowPrice, columnPrice } = optimum;
  const [rowCount, columnCount, last] = [rowTier.length, columnTier.length, levels.length];
  const { start, column, row, chosen, pairs } = openPairs(network, optimum);

  const served = new Int32Array(rowCount);
  const least = new Int32Array(rowCount);
  const most = new Int32Array(rowCount);
  const taken = new Int32Array(columnCount);
  for (const c of optimum.chosenColumn) taken[c]!++;
  // Counts can change through a tier's pool: those of its columns in the last tier, those of its rows in any other.
  const pool: number[][] = Array.from({ length: last + 1 }, () => []);
  for (let r = 0; r < rowCount; r++) {
    served[r] = servedOf(optimum, r);
    least[r] = leastServed(network, optimum, r);
    most[r] = mostServed(network, optimum, r);
    if (rowTier[r]! < last && rowPrice[r] === 0) pool[rowTier[r]!]!.push(r);
  }
  for (let c = 0; c < columnCount; c++) if (columnTier[c] === last && columnPrice[c] === 0) pool[last]!.push(c);

  // The open pairs that each column has and could still give up form a list.
  const first = new Int32Array(columnCount).fill(-1);
  const next = new Int32Array(column.length);
  const choose = (e: number): void => {
    chosen[e] = 1;
    next[e] = first[column[e]!]!;
    first[column[e]!] = e;
  };
  const unlist = (e: number): void => {
    let before = first[column[e]!]!;
    if (before === e) first[column[e]!] = next[e]!;
    else {
      while (next[before] !== e) before = next[before]!;
      next[before] = next[e]!;
    }
  };
  for (let e = 0; e < column.length; e++) if (chosen[e] === 1) choose(e);

  // Nodes: columns, rows, pools.
  const poolNode = columnCount + rowCount;
  const nodes = poolNode + last + 1;
  const seenIn = new Int32Array(nodes);
  const deadFor = new Int32Array(nodes).fill(-1);
  const cameFrom = new Int32Array(nodes);
  const cameBy = new Int32Array(nodes);
  const queue = new Int32Array(nodes);
  // For each column the pair through which the row whose turn it is has it and could give it up.
  const ownPair = new Int32Array(columnCount).fill(-1);
  // For each row a pair through which it could take a column that the row whose turn it is has. Stale ones are told by
  // what has become of the pair.
  const lastStep = new Int32Array(rowCount).fill(-1);
  const byColumn = positionsByColumn(column, columnCount);
  let stepsFor = -1;
  let search = 0;
  let waiting = 0;

  const visit = (node: number, from: number, by: number, target: number): void => {
    if (seenIn[node] === search || deadFor[node] === target) return;
    seenIn[node] = search;
    cameFrom[node] = from;
    cameBy[node] = by;
    queue[waiting++] = node;
  };

  const findLastSteps = (target: number): void => {
    stepsFor = target;
    for (let own = start[target]!; own < start[target + 1]!; own++) {
      const c = column[own]!;
      if (ownPair[c] !== own) continue;
      for (let k = byColumn.start[c]!; k < byColumn.start[c + 1]!; k++)
        lastStep[row[byColumn.at[k]!]!] = byColumn.at[k]!;
    }
  };

  // Looks for a way from a column back to a row. What cannot lead back now cannot do so later for the same row.
  const leadsBack = (origin: number, target: number): boolean => {
    const goal = columnCount + target;
    search++;
    waiting = 0;
    visit(origin, -1, -1, target);
    if (stepsFor !== target) findLastSteps(target);
    for (let done = 0; done < waiting; done++) {
      const node = queue[done]!;
      if (node < columnCount) {
        for (let e = first[node]!; e >= 0; e = next[e]!) {
          const r = row[e]!;
          visit(columnCount + r, node, e, target);
          const step = lastStep[r]!;
          if (step < 0 || chosen[step] === 1 || ownPair[column[step]!]! < 0 || seenIn[columnCount + r] !== search)
            continue;
          visit(column[step]!, columnCount + r, step, target);
          visit(goal, column[step]!, ownPair[column[step]!]!, target);
          return true;
        }
        if (columnTier[node] === last && columnPrice[node] === 0 && taken[node]! < places[node]!) {
          visit(poolNode + last, node, -1, target);
        }
      } else if (node < poolNode) {
        const r = node - columnCount;
        for (let e = start[r]!; e < start[r + 1]!; e++) {
          if (chosen[e] === 1) continue;
          visit(column[e]!, node, e, target);
        }
        if (rowTier[r]! < last && rowPrice[r] === 0 && served[r]! > least[r]!) {
          visit(poolNode + rowTier[r]!, node, -1, target);
        }
      } else if (node === poolNode + last) {
        for (const c of pool[last]!) if (taken[c]! > 0) visit(c, node, -1, target);
      } else {
        for (const r of pool[node - poolNode]!) {
          if (r >= target && served[r]! < most[r]!) visit(columnCount + r, node, -1, target);
        }
      }
      if (seenIn[goal] === search) return true;
    }
    for (let k = 0; k < waiting; k++) deadFor[queue[k]!] = target;
    return false;
  };

  const follow = (target: number): void => {
    for (let node = columnCount + target; cameFrom[node]! >= 0; node = cameFrom[node]!) {
      const [from, by] = [cameFrom[node]!, cameBy[node]!];
      if (by < 0) {
        // To or from a pool.
        if (node < columnCount) taken[node]!--;
        else if (node < poolNode) served[node - columnCount]!++;
        else if (from < columnCount) taken[from]!++;
        else served[from - columnCount]!--;
      } else if (node < columnCount) choose(by);
      else {
        chosen[by] = 0;
        unlist(by);
      }
    }
  };

  for (let r = 0; r < rowCount; r++) {
    let undecided = 0;
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      if (chosen[e] === 0) continue;
      ownPair[column[e]!] = e;
      undecided++;
    }
    const gains = rowTier[r]! < last && rowPrice[r] === 0;
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      if (chosen[e] === 1) {
        unlist(e);
        ownPair[column[e]!] = -1;
        undecided--;
      } else if (undecided > 0 || (gains && served[r]! < most[r]!)) {
        if (!leadsBack(column[e]!, r)) continue;
        const given = cameBy[columnCount + r]!;
        if (given >= 0) {
          ownPair[column[given]!] = -1;
          undecided--;
        }
        follow(r);
        chosen[e] = 1;
      }
      if (chosen[e] === 1) pairs.push([r, column[e]!]);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
};

/** The pairs of column c are `at[start[c]]` up to `at[start[c + 1]]`. */
const positionsByColumn = (column: Int32Array, columnCount: number): { start: Int32Array; at: Int32Array } => {
  const start = new Int32Array(columnCount + 1);
  for (let e = 0; e < column.length; e++) start[column[e]! + 1]!++;
  for (let c = 0; c < columnCount; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  const at = new Int32Array(column.length);
  for (let e = 0; e < column.length; e++) at[next[column[e]!]!++] = e;
  return { start, at };
};

/** Open pairs by row and column with whether they are chosen, and the chosen pairs that are not open. */
interface OpenPairs {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly row: Int32Array;
  readonly chosen: Uint8Array;
  readonly pairs: [row: number, column: number][];
}

const openPairs = (network: ListedNetwork, optimum: Optimum): OpenPairs => {
  const { start, column, cost } = network;
  const { rowTier, columnTier, rowPrice, columnPrice, chosenStart, chosenColumn } = optimum;
  const pairs: [number, number][] = [];
  const openStart = new Int32Array(rowTier.length + 1);
  let openColumn = new Int32Array(chosenColumn.length * 2 + 16);
  let openRow = new Int32Array(openColumn.length);
  let chosen = new Uint8Array(openColumn.length);
  let count = 0;
  for (let r = 0; r < rowTier.length; r++) {
    const [price, tier] = [rowPrice[r]!, rowTier[r]!];
    let k = chosenStart[r]!;
    const end = chosenStart[r + 1]!;
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      const c = column[e]!;
      const own = k < end && chosenColumn[k] === c;
      if (own) k++;
      if (cost[e]! - price - columnPrice[c]! !== 0 || columnTier[c] !== tier) {
        if (own) pairs.push([r, c]);
        continue;
      }
      if (count === openColumn.length) {
        openColumn = enlarged(openColumn, new Int32Array(2 * count));
        openRow = enlarged(openRow, new Int32Array(2 * count));
        chosen = enlarged(chosen, new Uint8Array(2 * count));
      }
      openColumn[count] = c;
      openRow[count] = r;
      chosen[count++] = own ? 1 : 0;
    }
    openStart[r + 1] = count;
  }
  return { start: openStart, column: openColumn.subarray(0, count), row: openRow, chosen, pairs };
};
