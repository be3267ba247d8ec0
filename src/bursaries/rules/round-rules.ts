import type { CitedRule } from '../../core/index.js';
import { assumed } from './sources.js';

const rule = (rule: string, statement: string, why: string): CitedRule => ({
  ruleSet: 'award-rounds',
  rule,
  statement,
  grade: 'assumed',
  cites: [assumed(why)],
});

/** How a round goes where a scheme leaves it open. `awardRound` carries these rules out; here they stand as statements. */
export const roundRules: readonly CitedRule[] = [
  rule(
    'first-application',
    'Of the applications of one institution the first to arrive count, as many as it may have places.',
    'Which application of an institution counts',
  ),
  rule('ties', 'What the order of a scheme leaves tied goes by URN, then by application.', 'How ties are broken'),
  rule(
    'passed-on',
    'Places that an area does not use go to those who wait, best ranked first, up to the ceiling of their area.',
    'What becomes of places that an area does not use',
  ),
  rule(
    'freed',
    'A place that is freed goes to the next who waits in its area, or else to the next of all whose area is below its ceiling.',
    'Who has a place that is freed',
  ),
];
