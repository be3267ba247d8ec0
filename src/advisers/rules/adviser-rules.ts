import type { Citation, CitedRule } from '../../core/index.js';
import { coordinatorLimits, londonCoordinatorLimits } from './coordinator-limits.js';
import { matchPolicy } from './match-policy.js';

const assumed = (title: string): readonly Citation[] => [
  { title, publisher: 'The careers-domain authors', grade: 'assumed' },
];

const [weights, hours] = [matchPolicy.cites.slice(0, 1), matchPolicy.cites.slice(1)];

/**
 * Every rule about advisers and coordinators, with its sources and how far it can be trusted.
 *
 * @example
 * ```ts
 * import { adviserRules } from 'careers-domain/advisers';
 *
 * adviserRules.filter(({ grade }) => grade === 'published').map(({ rule }) => rule); // => ['hours', 'london']
 * ```
 *
 * @group Policy
 */
export const adviserRules: readonly CitedRule[] = [
  {
    ruleSet: matchPolicy.id,
    rule: 'weights',
    statement:
      'A kilometre counts 100 points, a minute of travel 60, no sector wanted 500, no growth sector 250, a step below the seniority wanted 200, a benchmark not offered 150, an hour short 50; a pair that stays saves 500.',
    grade: 'assumed',
    cites: weights,
  },
  {
    ruleSet: matchPolicy.id,
    rule: 'reach',
    statement: 'An adviser who does not say travels up to 20 kilometres, or 45 minutes where minutes are given.',
    grade: 'assumed',
    cites: assumed('How far advisers travel'),
  },
  {
    ruleSet: matchPolicy.id,
    rule: 'hours',
    statement: 'An adviser gives eight hours a month.',
    grade: 'published',
    cites: hours,
  },
  {
    ruleSet: matchPolicy.id,
    rule: 'turn',
    statement:
      "Every institution's first adviser comes before any second; among these the more urgent tier comes first.",
    grade: 'assumed',
    cites: assumed('Who comes first where advisers are few'),
  },
  {
    ruleSet: matchPolicy.id,
    rule: 'seniority',
    statement: 'Seniority has five steps: chief executive, director, section head, manager, other.',
    grade: 'inferred',
    cites: [
      {
        title: 'Surge in volunteers',
        publisher: 'The Marches Growth Hub',
        url: 'https://www.marchesgrowthhub.co.uk/surge-in-volunteers/',
        grade: 'inferred',
        note: '52% of advisers are chief executives, chairs, directors, partners, section heads or owners. That they form steps is inferred.',
      },
    ],
  },
  {
    ruleSet: londonCoordinatorLimits.id,
    rule: 'london',
    statement: 'In London a coordinator looks after up to 25 institutions and up to 40 advisers.',
    grade: 'published',
    cites: londonCoordinatorLimits.cites,
  },
  {
    ruleSet: coordinatorLimits.id,
    rule: 'institutions',
    statement: 'A coordinator looks after up to 20 institutions and up to 40 advisers.',
    grade: 'assumed',
    cites: coordinatorLimits.cites,
  },
];
