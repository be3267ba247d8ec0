/**
 * Matravers School, Westbury, ages 11 to 18, as it published its Compass result of July 2021: eight percentages and
 * which of the benchmarks were fully achieved.
 *
 * The school published results, not answers. These are answers that come to what it published; others do too.
 *
 * Source: https://www.matravers.wilts.sch.uk/Gatsby-Benchmarks/
 */
export const matraversJuly2021 = {
  name: 'Matravers School',
  published: {
    percentages: [100, 60, 90, 75, 100, 62, 50, 75],
    achieved: [true, false, false, true, true, false, false, false],
  },
  evaluation: {
    framework: 'schools-2018',
    setting: { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false },
    answers: {
      ...Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`1.${i + 1}`, true])),
      '2.1': '51-75',
      '2.2': true,
      ...Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`3.${i + 1}`, i !== 10])),
      '4.1': '76-99',
      '4.2': '76-99',
      '4.3': '76-99',
      '4.4': '76-99',
      '5.1': '100',
      '6.1': '100',
      '6.2': '26-50',
      '7.1': '51-75',
      '7.2': '51-75',
      '7.3': '51-75',
      '7.4': '51-75',
      '7.5': '51-75',
      '7.6': '51-75',
      '8.1': '100',
      '8.2': '51-75',
    },
  },
};
