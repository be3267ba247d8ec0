// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.

/** Nodes by their distance, the nearest first: a heap with four children to a node that knows where each node stands. */
export interface NearestFirst {
  /** Each node's distance; infinite until it is reached. */
  readonly distance: Float64Array;
  /** Puts a node in, or moves it to a smaller distance. */
  readonly reach: (node: number, distance: number) => void;
  /** The distance of the nearest node that waits; infinite where none does. */
  readonly nearest: () => number;
  /** Takes the nearest node out. */
  readonly take: () => number;
  /** Forgets all that waits; distances stay. */
  readonly clear: () => void;
}

/** An empty queue for so many nodes. */
export const nearestFirst = (nodes: number): NearestFirst => {
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const heap = new Int32Array(nodes);
  const place = new Int32Array(nodes).fill(-1);
  let size = 0;
  return {
    distance,
    reach: (node, at) => {
      let hole = place[node]!;
      if (hole < 0) hole = size++;
      distance[node] = at;
      while (hole > 0) {
        const parent = (hole - 1) >> 2;
        const other = heap[parent]!;
        if (distance[other]! <= at) break;
        heap[hole] = other;
        place[other] = hole;
        hole = parent;
      }
      heap[hole] = node;
      place[node] = hole;
    },
    nearest: () => (size > 0 ? distance[heap[0]!]! : Number.POSITIVE_INFINITY),
    take: () => {
      const top = heap[0]!;
      place[top] = -1;
      size--;
      if (size === 0) return top;
      const node = heap[size]!;
      const at = distance[node]!;
      let hole = 0;
      for (;;) {
        const firstChild = 4 * hole + 1;
        if (firstChild >= size) break;
        const last = Math.min(firstChild + 4, size);
        let child = firstChild;
        let least = distance[heap[firstChild]!]!;
        for (let k = firstChild + 1; k < last; k++) {
          const other = distance[heap[k]!]!;
          if (other < least) {
            least = other;
            child = k;
          }
        }
        if (least >= at) break;
        const moved = heap[child]!;
        heap[hole] = moved;
        place[moved] = hole;
        hole = child;
      }
      heap[hole] = node;
      place[node] = hole;
      return top;
    },
    clear: () => {
      for (let k = 0; k < size; k++) place[heap[k]!] = -1;
      size = 0;
    },
  };
};
