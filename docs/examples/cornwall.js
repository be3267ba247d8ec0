/**
 * The 21 state-funded secondary and special schools of Cornwall that `register/` holds, where they stand on the grid,
 * and advisers for them. What the schools want, and the advisers, are made up.
 *
 * Source of names, numbers and places: see `register/README.md`.
 */
/** @type {[urn: string, name: string, easting: number, northing: number][]} */
const SCHOOLS = [
  ['112039', "Sir James Smith's Community School", 210229, 83715],
  ['112041', 'Torpoint Community College', 243177, 55325],
  ['112050', 'Brannel School', 194274, 52794],
  ['112054', 'Redruth School', 169081, 42253],
  ['112063', 'Cape Cornwall School', 136508, 31538],
  ['112067', 'Humphry Davy School', 146946, 31048],
  ['136383', 'Bodmin College', 207586, 65793],
  ['136524', 'Camborne Science and International Academy', 163729, 40218],
  ['136572', 'The Roseland Academy', 193386, 45520],
  ['136575', 'Saltash.net community school', 242225, 58230],
  ['136614', 'Pool Academy', 166709, 41903],
  ['136873', 'Mounts Bay Academy', 145808, 31466],
  ['137223', 'Falmouth School', 178943, 33315],
  ['137839', 'Looe Community Academy', 225854, 54526],
  ['139155', 'Launceston College', 233186, 83806],
  ['139740', 'Caradon Alternative Provision Academy', 224803, 64760],
  ['139741', 'Community & Hospital Education Service Ap Academy', 165864, 42203],
  ['139758', 'Nine Maidens Alternative Provision Academy', 168067, 37317],
  ['139759', 'North Cornwall Alternative Provision Academy', 208082, 85252],
  ['143173', 'Doubletrees School', 206564, 53840],
  ['143649', 'Callington Community College', 236094, 69942],
];

const NAMES =
  'Amy Bola Cas Dai Ewa Finn Gita Hal Iris Jago Kim Lowen Mo Nia Omar Pip Rosa Sam Tamsin Una Wenna Yusuf'.split(' ');
const SECTORS = ['construction', 'creative', 'digital', 'farming and food', 'health', 'marine', 'tourism'];
const SENIORITIES = /** @type {const} */ (['chief-executive', 'director', 'section-head', 'manager']);

let state = 20_180_711;
const below = (/** @type {number} */ limit) => {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * limit);
};
const some = (/** @type {readonly string[]} */ all, /** @type {number} */ count) =>
  Array.from({ length: count }, () => /** @type {string} */ (all[below(all.length)])).filter(
    (each, position, taken) => taken.indexOf(each) === position,
  );
const benchmarks = (/** @type {number} */ count) =>
  some(['1', '2', '3', '4', '5', '6', '7', '8'], count)
    .sort()
    .map((each) => /** @type {1} */ (Number(each)));

/** On the way from one school to another nearby, so that nobody lives in the sea. */
const somewhere = () => {
  const [, , east, north] = /** @type {typeof SCHOOLS[0]} */ (SCHOOLS[below(SCHOOLS.length)]);
  const nearest = SCHOOLS.map(([, , x, y]) => ({ x, y, squared: (x - east) ** 2 + (y - north) ** 2 }))
    .filter(({ squared }) => squared > 0)
    .sort((a, b) => a.squared - b.squared);
  const { x, y } = /** @type {typeof nearest[0]} */ (nearest[below(3)]);
  const share = 0.2 + below(31) / 100;
  return { easting: Math.round(east + share * (x - east)), northing: Math.round(north + share * (y - north)) };
};

/** Requests of the schools, advisers with one or two places, and a pair that must not be. */
export const cornwall = {
  name: 'Cornwall',
  blocked: [{ institution: '136575', adviser: 'gita', reason: 'a governor there' }],
  problem: {
    requests: SCHOOLS.map(([institution, name, easting, northing]) => ({
      institution,
      name,
      place: { easting, northing },
      advisers: below(4) === 0 ? 2 : 1,
      sectors: some(SECTORS, 2),
      benchmarks: benchmarks(3),
      ...(below(3) === 0 && { seniority: /** @type {const} */ ('director') }),
    })),
    advisers: NAMES.map((name) => ({
      id: name.toLowerCase(),
      name,
      place: somewhere(),
      travelKm: 6 + below(17),
      sectors: some(SECTORS, 2),
      seniority: /** @type {typeof SENIORITIES[number]} */ (SENIORITIES[below(4)]),
      benchmarks: benchmarks(5),
      capacity: below(4) === 0 ? 2 : 1,
      hoursPerMonth: 4 + 2 * below(4),
    })),
  },
};
