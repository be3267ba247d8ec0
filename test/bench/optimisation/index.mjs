import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { solveAssignment, stableMatching } from 'careers-domain/optimisation';
import { geographic, network, preferences, products, uniform } from './instances.mjs';
import { densePeers, flow, linearProgramme, scipy } from './peers.mjs';

// Every contender solves the same instance, turn by turn in one process (scipy: in one beside it), and the best of its
// turns counts. Whoever comes to another total than we do fails the bench. All our figures include the tie-break.

const dense = [
  { name: 'uniform to 1,000,000', sizes: [100, 200, 2_000], make: (size) => uniform(size, 1e6) },
  { name: 'uniform to 100', sizes: [100, 200, 2_000], make: (size) => uniform(size, 100) },
  { name: 'geographic', sizes: [100, 200, 2_000, 4_000], make: geographic },
  { name: 'i times j', sizes: [200, 1_000], make: products },
];

// Beyond these sizes a peer takes minutes.
const SLOW = { 'linear-sum-assignment': 200, 'hungarian-on3': 200 };

const timed = async (work) => {
  const start = performance.now();
  const result = await work();
  return { milliseconds: result?.milliseconds ?? performance.now() - start, result };
};

/** The best time of each contender over so many rounds of turns. */
const race = async (contenders, rounds) => {
  const best = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(contenders)) {
      const { milliseconds, result } = await timed(work);
      best.set(name, { milliseconds: Math.min(milliseconds, best.get(name)?.milliseconds ?? Infinity), result });
    }
  }
  return best;
};

const line = (bench, size, ours, peer, unit = 'ms') => ({
  bench,
  size,
  ours: Number(ours.toPrecision(4)),
  peer: Number(peer.toPrecision(4)),
  unit,
  ratio: Number((peer / ours).toPrecision(4)),
});

/** Matrices, one to one. */
export const benchDense = async () => {
  const python = await scipy();
  if (!python) console.error('No python3 with scipy here: the comparisons with scipy are skipped.');
  const lines = [];
  for (const { name, sizes, make } of dense) {
    for (const size of sizes) {
      const costs = make(size);
      const matrix = python?.load(costs);
      const contenders = { ours: () => ({ total: solveAssignment({ costs }).total }) };
      if (matrix) contenders.scipy = matrix.solve;
      for (const [peer, solve] of Object.entries(densePeers)) {
        if (size <= (SLOW[peer] ?? Infinity)) contenders[peer] = () => ({ total: solve(costs) });
      }
      const best = await race(contenders, size <= 200 ? 40 : size <= 2_000 ? 5 : 3);
      matrix?.remove();
      const ours = best.get('ours');
      for (const [peer, { milliseconds, result }] of best) {
        if (result.total !== ours.result.total)
          throw new Error(`${peer} comes to ${result.total}, we to ${ours.result.total}`);
        if (peer !== 'ours')
          lines.push(line(`assignment, ${name}, beside ${peer}`, size, ours.milliseconds, milliseconds));
      }
    }
  }
  python?.stop();
  return lines;
};

/** Few pairs, needs and places. */
export const benchSparse = async () => {
  const problem = network();
  const programme = await linearProgramme();
  const solve = (each) => () => solveAssignment(each);
  const short = network({ needs: [2, 2], places: [1, 1] });
  const apart = network({ apart: 200 });
  const own = await race({ plain: solve(problem), short: solve(short), apart: solve(apart) }, 9);
  const plain = own.get('plain');
  const lines = [
    line(
      'assignment, sparse with too few places, beside the same with enough',
      4_400,
      own.get('short').milliseconds,
      plain.milliseconds,
    ),
    line(
      'assignment, sparse with rows that nobody reaches, beside the same without',
      4_400,
      own.get('apart').milliseconds,
      plain.milliseconds,
    ),
  ];
  for (const [peer, work] of Object.entries({ highs: programme, '@algorithm.ts/mcmf': flow })) {
    const { milliseconds, result } = await timed(() => work(problem));
    if (result.served !== plain.result.served || result.total !== plain.result.total) {
      throw new Error(
        `${peer} serves ${result.served} at ${result.total}, we ${plain.result.served} at ${plain.result.total}`,
      );
    }
    lines.push(
      line(`assignment, sparse with needs and places, beside ${peer}`, 4_400, plain.milliseconds, milliseconds),
    );
  }
  return lines;
};

/** A matrix with needs and places, beside one without that is nearly as large. */
export const benchDenseWithPlaces = async () => {
  const { rowCapacity, columnCapacity } = network({ neighbours: 1 });
  const [costs, plain] = [geographic(4_400), geographic(4_000)];
  const best = await race(
    {
      places: () => solveAssignment({ costs, rowCapacity, columnCapacity }),
      plain: () => solveAssignment({ costs: plain }),
    },
    3,
  );
  return [
    line(
      'assignment, geographic with needs and places, beside 4,000 without',
      4_400,
      best.get('places').milliseconds,
      best.get('plain').milliseconds,
    ),
    line(
      `assignment, geographic with needs and places, peak memory beside ${MEMORY_BOUND} MB`,
      4_400,
      peakMegabytes(),
      MEMORY_BOUND,
      'MB',
    ),
  ];
};

const MEMORY_BOUND = 400;

const peakMegabytes = () =>
  Number(
    execFileSync(process.execPath, [fileURLToPath(new URL('./memory.mjs', import.meta.url))], { encoding: 'utf8' }),
  );

/** Both sides rank each other. */
export const benchStable = async () => {
  const problem = network();
  const lists = preferences(problem);
  const best = await race({ stable: () => stableMatching(lists), sparse: () => solveAssignment(problem) }, 9);
  return [
    line(
      'stable matching of 20 choices, beside the least cost',
      4_400,
      best.get('stable').milliseconds,
      best.get('sparse').milliseconds,
    ),
  ];
};
