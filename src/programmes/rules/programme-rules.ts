import { type CitedRule, ruleSetAsRule } from '../../core/index.js';
import { careersEnterpriseFund2016 } from './careers-enterprise-fund-2016.js';
import { coldSpotIndicators2015 } from './cold-spot-indicators.js';
import { investmentFund2015 } from './investment-fund-2015.js';
import { mentoringFund2016 } from './mentoring-fund-2016.js';
import { opportunityAreaFund2018 } from './opportunity-area-fund-2018.js';
import { personalGuidanceFund2018 } from './personal-guidance-fund-2018.js';
import { primaryFund2019 } from './primary-fund-2019.js';
import { assumed } from './sources.js';

const CALLS = [
  investmentFund2015,
  careersEnterpriseFund2016,
  mentoringFund2016,
  opportunityAreaFund2018,
  personalGuidanceFund2018,
  primaryFund2019,
];

/**
 * Every rule of the fund calls, the cold-spot indicators and the allocation, with its sources and how far it can be
 * trusted.
 *
 * @example
 * ```ts
 * import { programmeRules } from 'careers-domain/programmes';
 *
 * programmeRules.filter(({ grade }) => grade === 'assumed').map(({ ruleSet, rule }) => `${ruleSet} ${rule}`);
 * // => [
 * //   'investment-fund-2015 cold-spots',
 * //   'opportunity-area-fund-2018 areas',
 * //   'personal-guidance-fund-2018 institutions',
 * //   'fund-allocation objective',
 * //   'fund-allocation strands',
 * // ]
 * ```
 *
 * @group Fund calls
 */
export const programmeRules: readonly CitedRule[] = [
  ...CALLS.flatMap((call) => [
    ruleSetAsRule(call),
    ...call.rules.map(({ rule, statement, grade, cites }) => ({ ruleSet: call.id, rule, statement, grade, cites })),
  ]),
  ...coldSpotIndicators2015.map(({ id, title, cold, grade, cites }) => ({
    ruleSet: 'cold-spots-2015',
    rule: id,
    statement: `${title}, in per cent: ${cold} values are cold.`,
    grade,
    cites,
  })),
  {
    ruleSet: 'fund-allocation',
    rule: 'objective',
    statement: 'The best awards are those that reach most young people, each counted by the need of the area.',
    grade: 'assumed',
    cites: [
      assumed('What the best awards are', 'No criteria or weights of any fund were found; need guides them all.'),
    ],
  },
  {
    ruleSet: 'fund-allocation',
    rule: 'strands',
    statement: 'Each strand of a call is awarded from its own money, and keeps the conditions of the call on its own.',
    grade: 'assumed',
    cites: [assumed('Strands are apart')],
  },
];
