import { type Citation, type CitedRule, weakestGrade } from '../../core/index.js';
import { comparisonCites } from './comparison.js';
import { assumed, cite, collegeResult, matravers, overallScore, resultsGuide, schoolResult } from './sources.js';

const rule = (rule: string, statement: string, cites: readonly Citation[]): CitedRule => ({
  ruleSet: 'scoring',
  rule,
  statement,
  grade: weakestGrade(cites),
  cites,
});

/** How answers become results, on any form. The functions carry these rules out; here they stand with their sources. */
export const scoringRules: readonly CitedRule[] = [
  rule(
    'percentage',
    "A benchmark's percentage is its points of those possible in the setting, cut off and not rounded.",
    [
      cite(schoolResult, 'published', '64% of 17 areas, where 11 of 17 are 64.7.'),
      cite(collegeResult, 'published', '88% of 18 areas with 16 ticks, where 16 of 18 are 88.9.'),
    ],
  ),
  rule('achieved', 'A benchmark is achieved when each question that applies is fully met, even below 100%.', [
    cite(matravers, 'inferred', 'Benchmark 4 is flagged as achieved at 75%, benchmark 3 as not achieved at 90%.'),
  ]),
  rule('in-progress', 'A benchmark is in progress when anything is begun and not everything is fully met.', [
    cite(resultsGuide, 'published', 'A mark for each criterion: not started, in progress, fully met.'),
    cite(matravers, 'inferred', 'What is not achieved is called in progress.'),
  ]),
  rule('overall', 'The overall percentage is all points of all that are possible, cut off and not rounded.', [
    cite(overallScore, 'published', 'There is a score across all benchmarks.'),
    assumed('How the overall score is made up'),
  ]),
  rule('effort', 'One band to climb is as much effort as another, and as much as a yes.', [
    assumed('No source measures effort; callers can give weights of their own'),
  ]),
  rule(
    'meaningful',
    'Where a form asks about parts of an activity, only activities with all of them count as meaningful.',
    [assumed('Neither form says how its questions on parts bear on its shares of pupils')],
  ),
  rule('share', 'A share of pupils is cut off, but is at least 1% where it is more than nobody.', [
    cite(schoolResult, 'inferred', 'Percentages of areas are cut off.'),
    assumed('A share above nobody and below 1% belongs to the band that begins at 1%'),
  ]),
  rule('duplicates', 'Records of one pupil, kind of activity, kind of provider, day and activity id count once.', [
    assumed('No source says which records are the same'),
  ]),
  rule('year-groups', 'Pupils go up one year group every September, so that the year group now tells those before.', [
    assumed('No source says how those who stay in a year group, or skip one, are counted'),
  ]),
  rule('comparison', 'Results on two forms compare only where both forms ask the same questions.', comparisonCites),
];
