// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import type { Network } from './read-assignment.js';

/**
 * Which needs can be served at best, and where places are short.
 *
 * A row or a column has tier k where a need of rank k, but none more urgent, stays unserved and can reach it along pairs
 * that could change. Where none can reach it, its tier is the number of levels. In every best answer the columns of the
 * lower tiers are full; a pair leads from a row's own tier to another only where that is settled: a row of a lower tier
 * has every pair with a column of a higher tier, and a row of a higher tier none with a column of a lower one.
 */
export interface Coverage {
  readonly rowTier: Int32Array;
  readonly columnTier: Int32Array;
}

/**
 * Serves as many needs as can be, the most urgent first, by paths that re-arrange what was served before.
 *
 * What a failed search has visited cannot change any more, and no later search enters it: all failures together
 * cost one pass over the pairs.
 */
export const coverNeeds = (network: Network): Coverage => {
  const { start, column, cost, needStart, needRank, levels, places } = network;
  const rowCount = start.length - 1;
  const columnCount = places.length;
  const rowTier = new Int32Array(rowCount).fill(levels.length);
  const columnTier = new Int32Array(columnCount).fill(levels.length);

  // The k-th need served of a row is seat needStart[row] + k; the seats of a column form a list.
  const seatColumn = new Int32Array(needRank.length);
  const seatRow = new Int32Array(needRank.length);
  for (let r = 0; r < rowCount; r++) seatRow.fill(r, needStart[r]!, needStart[r + 1]!);
  const nextSeat = new Int32Array(needRank.length).fill(-1);
  const firstSeat = new Int32Array(columnCount).fill(-1);
  const served = new Int32Array(rowCount);
  const taken = new Int32Array(columnCount);

  const queue = new Int32Array(rowCount);
  const columnsSeen = new Int32Array(columnCount);
  const rowSeen = new Int32Array(rowCount).fill(-1);
  const columnSeen = new Int32Array(columnCount).fill(-1);
  const fromRow = new Int32Array(columnCount);
  const fromSeat = new Int32Array(rowCount);
  const ownedAt = new Int32Array(columnCount);

  const seat = (at: number, col: number): void => {
    seatColumn[at] = col;
    nextSeat[at] = firstSeat[col]!;
    firstSeat[col] = at;
  };
  const unseat = (at: number): void => {
    const col = seatColumn[at]!;
    if (firstSeat[col] === at) {
      firstSeat[col] = nextSeat[at]!;
      return;
    }
    let before = firstSeat[col]!;
    while (nextSeat[before] !== at) before = nextSeat[before]!;
    nextSeat[before] = nextSeat[at]!;
  };

  let search = 0;
  let visit = 0;
  const serve = (source: number, rank: number): void => {
    search++;
    let [waiting, done, columns] = [0, 0, 0];
    queue[waiting++] = source;
    rowSeen[source] = search;
    while (done < waiting) {
      const row = queue[done++]!;
      visit++;
      for (let k = 0; k < served[row]!; k++) ownedAt[seatColumn[needStart[row]! + k]!] = visit;
      const base = start[row]!;
      for (let e = base; e < start[row + 1]!; e++) {
        const col = column ? column[e]! : e - base;
        if (columnSeen[col] === search || columnTier[col]! < levels.length) continue;
        if (ownedAt[col] === visit || cost[e] === Number.POSITIVE_INFINITY) continue;
        columnSeen[col] = search;
        fromRow[col] = row;
        if (taken[col]! < places[col]!) {
          taken[col]!++;
          rearrange(source, col);
          return;
        }
        columnsSeen[columns++] = col;
        for (let at = firstSeat[col]!; at >= 0; at = nextSeat[at]!) {
          const holder = seatRow[at]!;
          if (rowSeen[holder] === search || rowTier[holder]! < levels.length) continue;
          rowSeen[holder] = search;
          fromSeat[holder] = at;
          queue[waiting++] = holder;
        }
      }
    }
    for (let k = 0; k < waiting; k++) rowTier[queue[k]!] = rank;
    for (let k = 0; k < columns; k++) columnTier[columnsSeen[k]!] = rank;
  };
  const rearrange = (source: number, end: number): void => {
    let col = end;
    for (;;) {
      const row = fromRow[col]!;
      if (row === source) {
        seat(needStart[row]! + served[row]!++, col);
        return;
      }
      const at = fromSeat[row]!;
      const left = seatColumn[at]!;
      unseat(at);
      seat(at, col);
      col = left;
    }
  };

  for (let rank = 0; rank < levels.length; rank++) {
    for (let row = 0; row < rowCount; row++) {
      for (let k = needStart[row]!; k < needStart[row + 1]!; k++) {
        if (needRank[k] === rank && rowTier[row] === levels.length) serve(row, rank);
      }
    }
  }
  return { rowTier, columnTier };
};
