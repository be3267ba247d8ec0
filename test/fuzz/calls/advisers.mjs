import { londonCoordinatorLimits, matchAdvisers, matchPolicy, matchStable, rematch } from 'careers-domain/advisers';

/** @type {(easting: number, northing: number) => { easting: number, northing: number }} */
const at = (easting, northing) => ({ easting, northing });

/** @type {import('careers-domain/advisers').MatchProblem} */
const problem = {
  advisers: [
    { id: 'amy', place: at(528_000, 185_000), sectors: ['engineering'], seniority: 'director', benchmarks: [5, 6] },
    { id: 'bola', name: 'Bola', place: at(530_000, 185_000), capacity: 2, hoursPerMonth: 4, travelKm: 3.5 },
    { id: 'cas', travelMinutes: 45, ranking: ['100050', '100049'] },
    { id: 'dai', place: at(600_000, 185_000), travelKm: 1, hoursPerMonth: 8 },
  ],
  requests: [
    { institution: '100049', name: 'Haverstock School', place: at(527_968, 184_550), advisers: 2, benchmarks: [5] },
    { institution: '100050', place: at(528_500, 185_800), tier: 2, sectors: ['health'], seniority: 'chief-executive' },
    { institution: '100051', place: at(529_000, 184_000), hoursPerMonth: 6, ranking: ['bola', 'amy'] },
    { institution: '100052' },
  ],
  travel: [
    { institution: '100049', adviser: 'amy', minutes: 12 },
    { institution: '100050', adviser: 'cas', minutes: 40 },
  ],
  previous: [
    { institution: '100050', adviser: 'amy' },
    { institution: '100049', adviser: 'gone' },
  ],
};
/** @type {import('careers-domain/advisers').MatchPolicy} */
const policy = {
  ...matchPolicy,
  growthSectors: ['engineering'],
  priority: 'tier',
  blocked: [{ institution: '100051', adviser: 'amy', reason: 'works for a supplier of the school' }],
  fixed: [{ institution: '100050', adviser: 'bola' }],
};
/** @type {import('careers-domain/advisers').MatchProblem} */
const onTheGlobe = {
  advisers: [
    { id: 'amy', place: { latitude: 51.5, longitude: -0.1 } },
    { id: 'bola', place: { latitude: 51.52, longitude: -0.12 } },
  ],
  requests: [{ institution: '100049', place: { latitude: 51.51, longitude: -0.1 } }],
};

const match = matchAdvisers(problem, policy);
const plain = matchAdvisers(problem);
const few = matchAdvisers(onTheGlobe);
const again = rematch(problem, plain, policy).match;
const stable = matchStable(problem, policy);

/** @type {import('careers-domain/advisers').EnterpriseCoordinator[]} */
const coordinators = [
  { id: 'kim', place: at(528_000, 185_000), institutions: ['100049', '100050'], advisers: ['amy', 'bola'] },
  { id: 'lee', name: 'Lee', place: at(531_000, 184_000), institutions: ['100050'], advisers: [] },
];
const institutions = [
  { urn: '100049', place: at(527_968, 184_550) },
  { urn: '100050', place: at(528_500, 185_800) },
  { urn: '100051', place: at(529_000, 184_000) },
];

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/advisers')>} */
export const calls = {
  alternativesFor: [
    [problem, match, '100049', 3],
    [problem, plain, '100051', 1],
    [problem, again, '100050', 10],
  ],
  chartMatches: [
    [problem, match],
    [problem, plain, { name: 'Camden', width: 800 }],
  ],
  compareMatches: [
    [problem, match, stable, policy],
    [problem, plain, again],
    [onTheGlobe, few, matchStable(onTheGlobe)],
  ],
  coordinatorLoad: [[coordinators], [coordinators, londonCoordinatorLimits]],
  explainPair: [
    [problem, match, { institution: '100050', adviser: 'bola' }],
    [problem, match, { institution: '100051', adviser: 'amy' }],
    [problem, plain, { institution: '100052', adviser: 'dai' }],
  ],
  forcePair: [
    [problem, plain, { institution: '100050', adviser: 'bola' }],
    [onTheGlobe, few, { institution: '100049', adviser: 'bola' }],
  ],
  matchAdvisers: [[problem], [problem, policy], [onTheGlobe]],
  matchStable: [[problem], [problem, policy, { best: 'advisers' }], [onTheGlobe]],
  rematch: [
    [problem, plain],
    [problem, [{ institution: '100049', adviser: 'amy' }], policy],
  ],
  splitInstitutions: [
    [institutions, coordinators],
    [institutions, coordinators, { least: 1, most: 2 }],
  ],
  verifyMatch: [
    [problem, match],
    [problem, plain, matchPolicy],
    [problem, again],
  ],
};
