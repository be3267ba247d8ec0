import type { Citation, CitedRule } from '../../core/index.js';
import { evaluationForms } from './evaluation-forms.js';
import { registerCodes } from './register-codes.js';
import { yearGroupRules } from './year-groups.js';

const assumed = (title: string): Citation => ({ title, publisher: 'The careers-domain authors', grade: 'assumed' });

/**
 * Every rule about institutions, with its sources and how far it can be trusted.
 *
 * @example
 * ```ts
 * import { institutionRules } from 'careers-domain/institutions';
 *
 * institutionRules.filter(({ grade }) => grade === 'assumed').map(({ rule }) => rule);
 * // => ['level-2-unasked', 'from-ages', 'kinds', 'sixth-form-colleges']
 * ```
 *
 * @group Register codes
 */
export const institutionRules: readonly CitedRule[] = [
  ...Object.values(evaluationForms.rules),
  {
    ruleSet: yearGroupRules.id,
    rule: 'from-ages',
    statement:
      'Year groups follow from the statutory ages: Year 1 begins at 5, schools end with Year 13, those without a sixth form with Year 11, specialist settings with Year 14.',
    grade: 'assumed',
    cites: yearGroupRules.cites,
  },
  {
    ruleSet: registerCodes.id,
    rule: 'kinds',
    statement:
      'The register type tells the kind: secure units and the secure academy are alternative provision, sixth form centres and 16 to 19 academies are sixth form colleges, special post-16 institutions are special schools.',
    grade: 'assumed',
    cites: [assumed('The kind of institution that each register type is')],
  },
  {
    ruleSet: registerCodes.id,
    rule: 'sixth-form-colleges',
    statement:
      'A further education college is a sixth form college where its further education type says sixth form, or its name sixth form college.',
    grade: 'assumed',
    cites: [assumed('Which further education colleges are sixth form colleges')],
  },
  {
    ruleSet: registerCodes.id,
    rule: 'funding',
    statement:
      'The state funds every type but independent schools, independent special schools (type 10, although its group is state-funded) and online providers.',
    grade: 'inferred',
    cites: registerCodes.cites,
  },
];
