import type { Citation } from '../../core/index.js';
import { frozen } from './framework.js';
import { assumed, cite, resultsGuide } from './sources.js';

/** What it rests on which results compare. */
export const comparisonCites: readonly Citation[] = frozen([
  cite(resultsGuide, 'published', 'A result is compared with that of the evaluation before.'),
  assumed('How results on different forms compare'),
]);
