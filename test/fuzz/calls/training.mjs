const leeds = { easting: 430_000, northing: 433_000 };
const york = { easting: 460_000, northing: 452_000 };
const dates = { from: '2018-10-08', to: '2019-07-12' };
const cohorts = [
  { id: 'leeds', course: 'level-6', venue: leeds, least: 2, most: 2, ...dates },
  { id: 'york', course: 'level-6', venue: york, least: 2, most: 9, ...dates },
  { id: 'web', course: 'online', least: 1, most: 50, ...dates },
];
/** @type {(id: string, place: typeof leeds, choices: readonly string[]) => import('careers-domain/training').CareersLeader} */
const leader = (id, place, choices) => ({ id, institution: '105000', place, choices });
const leaders = [
  leader('ann', leeds, ['leeds', 'web']),
  leader('ben', leeds, ['leeds', 'web']),
  leader('cas', york, ['level-6', 'web']),
];
/** @type {import('careers-domain/training').TrainingCourse} */
const course = {
  id: 'level-6',
  provider: 'cdi',
  title: 'Level 6',
  mode: 'blended',
  accreditation: 'level-6',
  price: 250_000,
};
const record = { leader: 'L-1', award: 'A-1', cohort: 'leeds', enrolledOn: '2018-09-20' };

/** @satisfies {import('../calls.js').CallsOf<typeof import('careers-domain/training')>} */
export const calls = {
  costOfPlaces: [[[{ course: 'level-6' }, { course: 'level-6' }], [course]]],
  placeLeaders: [
    [leaders, cohorts],
    [leaders.slice(1), cohorts],
  ],
  trainingEvents: [
    [[{ ...record, completedOn: '2019-07-12' }], cohorts],
    [[record], cohorts],
  ],
};
