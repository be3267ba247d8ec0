/**
 * The 20 state-funded secondary schools and colleges of West Sussex that `register/` holds, where they stand on the grid,
 * and advisers for them. What the schools want, and the advisers, are made up.
 *
 * Source of names, numbers and places: see `register/README.md`.
 */
/** @type {[urn: string, name: string, easting: number, northing: number][]} */
const SCHOOLS = [
  ['126064', 'Tanbridge House School', 515490, 130879],
  ['126068', 'Weald School, The', 508454, 125382],
  ['126069', 'Bourne Community College', 476486, 106349],
  ['126071', 'Ifield Community College', 525273, 136967],
  ['126080', 'Felpham Community College', 494699, 100213],
  ['126081', 'The Angmering School', 506788, 103601],
  ['126085', 'Oathall Community College', 533836, 124802],
  ['126087', 'Downlands Community School', 530873, 115320],
  ['126095', "St Wilfrid's Catholic Comprehensive School, Crawley", 525777, 136237],
  ['126096', 'Chatsmore Catholic High School', 510331, 103069],
  ['126161', 'Oak Grove College', 511994, 104400],
  ['126163', 'Fordwater School, Chichester', 486213, 106518],
  ['131182', 'West Sussex Alternative Provision College', 530307, 120857],
  ['135745', 'The Littlehampton Academy', 503171, 102784],
  ['135760', 'Midhurst Rother College', 488506, 122178],
  ['135962', 'Shoreham Academy', 523387, 105582],
  ['137096', 'The Academy, Selsey', 485334, 93650],
  ['139668', 'Chichester Free School', 487970, 103485],
  ['140199', 'Ormiston Six Villages Academy', 494051, 105476],
  ['140424', 'Bohunt School Worthing', 514554, 103966],
];

const NAMES = 'Amy Bola Cas Dai Ewa Finn Gita Hal Iris Joe Kim Lee Mo Nia Omar Pip Rosa Sam Tia Una Wes Yusuf'.split(
  ' ',
);
const SECTORS = ['aviation', 'construction', 'digital', 'farming and food', 'finance', 'health', 'tourism'];
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
export const westSussex = {
  name: 'West Sussex',
  blocked: [{ institution: '137096', adviser: 'bola', reason: 'a governor there' }],
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
