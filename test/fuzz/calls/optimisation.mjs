import { solveAssignment, stableMatching } from 'careers-domain/optimisation';

const dense = {
  costs: [
    [4, 1, 3],
    [2, 0, 5],
    [3, 2, null],
  ],
};
const sparse = {
  rows: ['100001', '100002'],
  columns: ['amy', 'bola', 'cas'],
  edges: { row: [0, 0, 1, 1], column: [0, 1, 1, 2], cost: [5, 7, 2, 9] },
  rowCapacity: [2, 1],
  columnCapacity: 1,
  rowLevels: [[1, 2], [1]],
  fixed: [/** @type {const} */ (['100001', 'bola'])],
  forbidden: [/** @type {const} */ ([1, 'cas'])],
};
const short = {
  costs: [[1], [2], [3]],
  rowLevels: /** @type {const} */ ('by-turn'),
  rowCapacity: 2,
  columnCapacity: [2],
};

const preferences = {
  proposers: [[0, 1], [0], [1, 0]],
  reviewers: [
    [1, 2, 0],
    [0, 2],
  ],
  capacity: [1, 1],
};
const named = {
  proposers: [
    ['x', ['y', 'z']],
    ['z', 'x'],
  ],
  reviewers: [['a', 'b'], ['b'], [['a', 'b']]],
  proposerIds: ['a', 'b'],
  reviewerIds: ['x', 'y', 'z'],
  need: [2, 1],
  fixed: [/** @type {const} */ (['a', 'z'])],
};

const projects = [
  { id: 'cumbria', value: 80, cost: 250, labels: { region: 'North West' } },
  { id: 'kent', value: 90, cost: 300, labels: { region: 'South East', area: ['kent', 'coast'] } },
  { id: 'solent', value: 85, cost: 250, labels: { region: 'South East', cold: 'yes' } },
  { id: 'sussex', value: 84, cost: 200, labels: { region: 'South East', cold: 'no' } },
  { id: 'tees', value: 10, cost: 0 },
];
/** @type {import('careers-domain/optimisation').SelectionProblem} */
const selection = {
  projects,
  budget: 800,
  most: 4,
  conditions: [
    { kind: 'most-per', label: 'region', count: 2 },
    { kind: 'least-per', label: 'region', count: 1, of: ['North West', 'South East', 'London'], excused: ['London'] },
    { kind: 'least-share', label: 'cold', is: 'yes', percent: 25 },
  ],
  required: ['tees'],
};

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/optimisation')>} */
export const calls = {
  apportion: [
    [10_000, [1, 1, 1]],
    [15, [50, 30, 5], { minimum: 2 }],
    [10, [[1, 3], 0.5, [1, 6]], { minimum: [0, 1, 0], maximum: [9, 9, 2] }],
  ],
  findBlockingPairs: [
    [
      preferences,
      {
        pairs: [
          [0, 0],
          [2, 1],
        ],
      },
    ],
    [named, stableMatching(named)],
  ],
  selectWithinBudget: [
    [selection],
    [{ projects, budget: 500 }, { workLimit: 3 }],
    [{ projects, budget: 100, conditions: [{ kind: 'least-per', label: 'region', count: 1 }] }],
  ],
  solveAssignment: [[dense], [sparse], [short]],
  stableMatching: [[preferences], [named], [named, { best: 'reviewers' }]],
  verifyAssignment: [
    [dense, solveAssignment(dense)],
    [sparse, solveAssignment(sparse)],
    [short, solveAssignment(short)],
  ],
};
