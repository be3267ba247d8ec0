import { assumed, cite, resultsGuide } from './sources.js';

/** What it rests on which results compare. */
export const comparisonCites = [
  cite(resultsGuide, 'published', 'A result is compared with that of the evaluation before.'),
  assumed('How results on different forms compare'),
];
