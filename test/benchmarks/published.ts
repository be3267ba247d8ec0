import type { Evaluation, schools2018 } from 'careers-domain/benchmarks';

/**
 * What Matravers School, ages 11 to 18, published of July 2021: eight percentages and which benchmarks were achieved.
 *
 * The school published results, not answers; these are answers that come to its results.
 *
 * Source: https://www.matravers.wilts.sch.uk/Gatsby-Benchmarks/
 */
export const matravers2021 = {
  percentages: [100, 60, 90, 75, 100, 62, 50, 75],
  achieved: [true, false, false, true, true, false, false, false],
  evaluation: {
    framework: 'schools-2018',
    date: '2021-07-31',
    setting: { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false },
    answers: {
      '1.1': true,
      '1.2': true,
      '1.3': true,
      '1.4': true,
      '1.5': true,
      '1.6': true,
      '1.7': true,
      '1.8': true,
      '1.9': true,
      '1.10': true,
      '1.11': true,
      '1.12': true,
      '1.13': true,
      '1.14': true,
      '1.15': true,
      '1.16': true,
      '1.17': true,
      '2.1': '76-99',
      '2.2': false,
      '3.1': true,
      '3.2': true,
      '3.3': true,
      '3.4': true,
      '3.5': true,
      '3.6': true,
      '3.7': true,
      '3.8': true,
      '3.9': false,
      '3.10': true,
      '3.11': true,
      '4.1': '76-99',
      '4.2': '76-99',
      '4.3': '76-99',
      '4.4': '76-99',
      '5.1': '100',
      '6.1': '76-99',
      '6.2': '51-75',
      '7.1': '76-99',
      '7.2': '51-75',
      '7.3': '26-50',
      '7.4': '26-50',
      '7.5': '51-75',
      '7.6': '76-99',
      '8.1': '100',
      '8.2': '51-75',
    },
  } satisfies Evaluation<typeof schools2018>,
};
