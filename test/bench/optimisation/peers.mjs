import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Mcmf } from '@algorithm.ts/mcmf';
import highs from 'highs';
import hungarianOn3 from 'hungarian-on3';
import { linearSumAssignment } from 'linear-sum-assignment';
import { munkres } from 'munkres';

const sumOf = (costs, pairs) => pairs.reduce((sum, [row, column]) => sum + costs[row][column], 0);

/** Peers for one-to-one assignment: each takes a matrix and answers with the total. */
export const densePeers = {
  munkres: (costs) => sumOf(costs, munkres(costs)),
  'linear-sum-assignment': (costs) => {
    const { rowAssignments } = linearSumAssignment(costs, { maximaze: false });
    return sumOf(
      costs,
      Array.from(rowAssignments, (column, row) => [row, column]),
    );
  },
  'hungarian-on3': (costs) => sumOf(costs, hungarianOn3(costs)),
};

/** Serves as many as can be at the least cost, as a flow. */
export const flow = ({ rows, columns, edges, rowCapacity, columnCapacity }) => {
  const solver = new Mcmf();
  const [source, sink] = [0, rows + columns + 1];
  solver.init(source, sink, rows + columns + 2);
  for (let row = 0; row < rows; row++) solver.addEdge(source, 1 + row, rowCapacity[row], 0);
  for (let column = 0; column < columns; column++) solver.addEdge(1 + rows + column, sink, columnCapacity[column], 0);
  for (let e = 0; e < edges.row.length; e++)
    solver.addEdge(1 + edges.row[e], 1 + rows + edges.column[e], 1, edges.cost[e]);
  const { mincost, maxflow } = solver.minCostMaxFlow();
  return { served: maxflow, total: mincost };
};

/**
 * Solves the same as a linear programme. Its objective knows no "first", so each unserved need costs more than
 * serving it ever could.
 */
export const linearProgramme = async () => {
  const solver = await highs();
  return (problem) => {
    const penalty = 1 + 2 * Math.max(...problem.edges.cost) * 50;
    const { Columns } = solver.solve(programmeOf(problem, penalty), { presolve: 'on' });
    let [served, total] = [0, 0];
    problem.edges.cost.forEach((cost, e) => {
      const chosen = Math.round(Columns[`x${e}`].Primal);
      served += chosen;
      total += chosen * cost;
    });
    return { served, total };
  };
};

const programmeOf = ({ rows, columns, edges, rowCapacity, columnCapacity }, penalty) => {
  const byRow = Array.from({ length: rows }, () => []);
  const byColumn = Array.from({ length: columns }, () => []);
  edges.row.forEach((row, e) => {
    byRow[row].push(`x${e}`);
    byColumn[edges.column[e]].push(`x${e}`);
  });
  const limits = (lists, capacity, name) =>
    lists.flatMap((names, k) => (names.length > 0 ? [` ${name}${k}: ${names.join(' + ')} <= ${capacity[k]}`] : []));
  return [
    'Minimize',
    ` obj: ${edges.cost
      .map((cost, e) => `${cost - penalty} x${e}`)
      .join(' + ')
      .replaceAll('+ -', '- ')}`,
    'Subject To',
    ...limits(byRow, rowCapacity, 'r'),
    ...limits(byColumn, columnCapacity, 'c'),
    'Bounds',
    ...edges.cost.map((_, e) => ` 0 <= x${e} <= 1`),
    'End',
  ].join('\n');
};

const PYTHON = `
import sys, time
import numpy
from scipy.optimize import linear_sum_assignment
print('ready', flush=True)
for line in sys.stdin:
    path, size = line.split()
    costs = numpy.fromfile(path, dtype=numpy.float64).reshape(int(size), int(size))
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(costs)
    print((time.perf_counter() - start) * 1000, int(costs[rows, columns].sum()), flush=True)
`;

/**
 * A Python that waits beside this process and solves matrices on request with scipy.
 *
 * @returns Undefined where there is no Python with scipy.
 */
export const scipy = async () => {
  const python = spawn('python3', ['-c', PYTHON], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const started = await Promise.race([
    lines.next(),
    new Promise((done) => python.once('error', () => done({ done: true }))),
  ]);
  if (started.done) return undefined;
  return {
    load: (costs) => {
      const path = join(tmpdir(), `careers-domain-bench-${process.pid}.bin`);
      writeFileSync(path, Float64Array.from(costs.flat()));
      return {
        solve: async () => {
          python.stdin.write(`${path} ${costs.length}\n`);
          const [milliseconds, total] = (await lines.next()).value.split(' ').map(Number);
          return { milliseconds, total };
        },
        remove: () => rmSync(path),
      };
    },
    stop: () => python.stdin.end(),
  };
};
