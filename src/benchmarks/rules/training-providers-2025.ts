import type { Benchmark } from '../entities.js';
import {
  curriculum2025,
  employers2025,
  guidance2025,
  information2025,
  needs2025,
  providers2025,
  sharedAreas,
  workplaces2025,
} from './colleges-2025.js';
import { frameworkOf } from './framework.js';
import { yesNo } from './question.js';
import { cite, criteria2025, newForms, trainingProviderGuide } from './sources.js';

const programme1 = [
  sharedAreas,
  cite(criteria2025.programme, 'published', 'Asks for each of them, of colleges and training providers as of schools.'),
  cite(trainingProviderGuide, 'published', 'Directors or trustees stand in for governors.'),
];

const programme = {
  benchmark: 1,
  title: 'A stable careers programme',
  questions: [
    yesNo('1.1', 'The provider has a trained Careers Leader.', programme1),
    yesNo(
      '1.2',
      'The careers programme is tailored to the needs of all learners, disadvantaged ones included.',
      programme1,
    ),
    yesNo('1.3', 'The directors or trustees explicitly back the careers programme.', programme1),
    yesNo('1.4', 'The careers programme rests on learning outcomes and builds up in a fitting sequence.', programme1),
    yesNo('1.5', 'The careers programme is tied to the development plan of the whole provider.', programme1),
    yesNo('1.6', 'The careers programme says how parents and carers are engaged.', programme1),
    yesNo('1.7', 'The chief executive explicitly backs the careers programme.', programme1),
    yesNo('1.8', "The careers programme is published on the provider's website.", programme1),
  ],
} as const satisfies Benchmark;

/**
 * The form for independent training providers since September 2025.
 *
 * They share the evaluation of {@link colleges2025} and read some of its terms in their own way: directors or trustees
 * stand in for governors.
 *
 * @example
 * ```ts
 * import { findQuestion, trainingProviders2025 } from 'careers-domain/benchmarks';
 *
 * findQuestion(trainingProviders2025, '1.3').question.text;
 * // => 'The directors or trustees explicitly back the careers programme.'
 * ```
 *
 * @group Frameworks
 */
export const trainingProviders2025 = frameworkOf({
  id: 'training-providers-2025',
  title: 'Compass for independent training providers, from September 2025',
  audience: 'Independent training providers.',
  inForce: { from: '2025-09-01' },
  cites: [
    cite(newForms, 'published', 'Colleges and training providers share an evaluation.'),
    cite(trainingProviderGuide, 'published', 'Says how a training provider reads the terms of the benchmarks.'),
    sharedAreas,
  ],
  benchmarks: [
    programme,
    information2025,
    needs2025,
    curriculum2025,
    employers2025,
    workplaces2025,
    providers2025,
    guidance2025,
  ],
});
