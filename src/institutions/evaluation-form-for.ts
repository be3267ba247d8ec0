import {
  type CitedRule,
  compareText,
  type Decision,
  DomainProblem,
  decisionOf,
  isoDate,
  isPlainObject,
  isWithin,
  nameValue,
  type ProblemIssue,
  type Reason,
  unknownProperties,
} from '../core/index.js';
import type { FrameworkId, Institution } from './entities.js';
import {
  type EvaluationForm,
  type EvaluationFormRules,
  evaluationForms,
  type FormAudience,
} from './rules/evaluation-forms.js';
import { yearGroupRules } from './rules/year-groups.js';
import { requireFacts, type SettingFacts, yearGroupsOf } from './setting-of.js';

/**
 * What the choice of a form follows from: any institution will do, and so will these properties alone.
 *
 * @group Evaluation forms
 */
export type FormFacts = SettingFacts & Partial<Pick<Institution, 'name' | 'registerType' | 'phase'>>;

/**
 * What only the institution itself can say.
 *
 * @group Evaluation forms
 */
export interface FormOptions {
  /** Whether 75% or more of its students take level 2 qualifications such as GCSEs, or could. Absent while not asked. */
  readonly mostTakeLevel2?: boolean;
  /** The rules of choice; {@link evaluationForms} unless given. */
  readonly rules?: EvaluationFormRules;
}

/**
 * Which form an institution uses, with the reasons.
 *
 * @group Evaluation forms
 */
export interface FormDecision extends Decision {
  /** The framework's id; absent where there is no form for it on that day. */
  readonly framework?: FrameworkId;
}

/**
 * The form for self-evaluation that an institution uses on a day, with the reasons.
 *
 * Post-16 institutions must use the form for colleges, special schools the one for specialist settings. Every other school
 * is asked whether 75% or more of its students take level 2 qualifications; while that is not answered, schools are taken
 * to say yes and alternative provision to say no. Middle schools had a form of their own until August 2025.
 *
 * @param institution - The institution, or the part of it that matters.
 * @param on - The day on which the form is filled in.
 * @param options - What only the institution can say.
 *
 * @throws DomainProblem `bad-institution` where a property is wrong, `bad-date` for a day that is none, `bad-options` for
 * options that are none.
 *
 * @example
 * ```ts
 * import { evaluationFormFor } from 'careers-domain/institutions';
 *
 * const unit = { name: 'CCfL Key Stage 4 PRU', kind: 'alternative-provision', statutoryAges: { low: 14, high: 16 } } as const;
 *
 * evaluationFormFor(unit, '2019-03-31').framework; // => 'special-schools-2018'
 * evaluationFormFor(unit, '2019-03-31', { mostTakeLevel2: true }).framework; // => 'schools-2018'
 * evaluationFormFor(unit, '2025-09-01').framework; // => 'specialist-settings-2025'
 *
 * const early = evaluationFormFor({ kind: 'fe-college' }, '2018-05-25');
 * early.framework; // => undefined
 * early.reasons.filter(({ met }) => !met).map(({ message }) => message);
 * // => ['On 2018-05-25 there is no form for colleges; the first is in use from 2018-09-01.']
 * ```
 *
 * @group Evaluation forms
 */
export const evaluationFormFor = (institution: FormFacts, on: string, options: FormOptions = {}): FormDecision => {
  requireFacts(institution);
  const { mostTakeLevel2, rules = evaluationForms } = checked(options);
  const { audience, reasons } = chooseAudience(institution, mostTakeLevel2, rules);
  const audiences = [audience, rules.fallback[audience] ?? audience];
  const form = formOn(isoDate(on), audiences, rules);
  const decision = decisionOf([reachReason(institution, rules), ...reasons, inForceReason(on, audiences, form, rules)]);
  return decision.allowed && form ? { ...decision, framework: form.id } : decision;
};

const checked = (options: unknown): FormOptions => {
  const issues = isPlainObject(options)
    ? [...unknownProperties(options, ['mostTakeLevel2', 'rules']), ...optionProblems(options)]
    : [{ path: [], message: `are options, not ${nameValue(options)}` }];
  if (issues.length > 0) throw new DomainProblem('bad-options', 'The options have problems', issues);
  return options as FormOptions;
};

const optionProblems = ({ mostTakeLevel2, rules }: Readonly<Record<string, unknown>>): readonly ProblemIssue[] => [
  ...(mostTakeLevel2 === undefined || typeof mostTakeLevel2 === 'boolean'
    ? []
    : [{ path: ['mostTakeLevel2'], message: `is true or false, not ${nameValue(mostTakeLevel2)}` }]),
  ...(rules === undefined || areRules(rules)
    ? []
    : [{ path: ['rules'], message: `are rules of the shape of evaluationForms, not ${nameValue(rules)}` }]),
];

const areRules = (rules: unknown): boolean =>
  isPlainObject(rules) &&
  isListOf(rules.forms, isForm) &&
  isPlainObject(rules.fallback) &&
  isPlainObject(rules.postSixteen) &&
  [rules.postSixteen.types, rules.postSixteen.phases, rules.primaryPhases, rules.middlePhases].every((list) =>
    isListOf(list, Number.isSafeInteger),
  ) &&
  [rules.lowestYear, rules.postSixteen.lowestAge, rules.levelTwoPercent].every(Number.isSafeInteger) &&
  isPlainObject(rules.rules) &&
  Object.keys(evaluationForms.rules).every((id) => isCitedRule(Object(rules.rules)[id]));

const isListOf = (value: unknown, isRight: (element: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isRight);

const isForm = (form: unknown): boolean =>
  isPlainObject(form) && typeof form.id === 'string' && isPlainObject(form.inForce) && Array.isArray(form.cites);

const isCitedRule = (rule: unknown): boolean =>
  isPlainObject(rule) && typeof rule.rule === 'string' && Array.isArray(rule.cites);

interface Choice {
  readonly audience: FormAudience;
  /** Every rule looked at until one decided. */
  readonly reasons: readonly Reason[];
}

const chooseAudience = (
  institution: FormFacts,
  mostTakeLevel2: boolean | undefined,
  rules: EvaluationFormRules,
): Choice => {
  const name = nameOf(institution);
  const because = postSixteenBecause(institution, rules);
  const postSixteen = reason(
    rules.rules['post-16'],
    because === undefined ? `${name} is not registered as post-16.` : `${name} is post-16: ${because}.`,
  );
  if (because !== undefined) {
    return {
      audience: institution.kind === 'independent-training-provider' ? 'training-providers' : 'colleges',
      reasons: [postSixteen],
    };
  }
  const isSpecial = institution.kind === 'special-school';
  const special = reason(rules.rules.special, `${name} is ${isSpecial ? 'a' : 'no'} special school by register.`);
  if (isSpecial) return { audience: 'specialist-settings', reasons: [postSixteen, special] };

  const isAssumed = mostTakeLevel2 === undefined;
  const isMost = mostTakeLevel2 ?? institution.kind !== 'alternative-provision';
  const share = `${isMost ? 'at least' : 'fewer than'} ${rules.levelTwoPercent}% of its students take level 2 qualifications`;
  const levelTwo = reason(
    rules.rules[isAssumed ? 'level-2-unasked' : 'level-2'],
    isAssumed ? `Nobody has said, so it is assumed that ${share}.` : `${name} says that ${share}.`,
  );
  if (!isMost) return { audience: 'specialist-settings', reasons: [postSixteen, special, levelTwo] };

  const isMiddle = institution.phase !== undefined && rules.middlePhases.includes(institution.phase);
  const middle = reason(rules.rules.middle, `${name} is ${isMiddle ? 'a' : 'no'} middle school by register.`);
  return { audience: isMiddle ? 'middle-schools' : 'schools', reasons: [postSixteen, special, levelTwo, middle] };
};

/** What makes an institution post-16, if anything does. */
const postSixteenBecause = (
  { kind, registerType, phase, statutoryAges }: FormFacts,
  { postSixteen }: EvaluationFormRules,
): string | undefined => {
  if (kind === 'independent-training-provider') return 'it is a training provider';
  if (kind === 'fe-college' || kind === 'sixth-form-college') return 'it is a college';
  if (registerType !== undefined && postSixteen.types.includes(registerType))
    return `its register type is ${registerType}`;
  if (phase !== undefined && postSixteen.phases.includes(phase)) return `its phase in the register is ${phase}`;
  // A special school from 16 on stays a special school: the register says so, while its ages only suggest a college.
  if (kind === 'school' && statutoryAges !== undefined && statutoryAges.low >= postSixteen.lowestAge) {
    return `its lowest age is ${statutoryAges.low}`;
  }
  return undefined;
};

const reachReason = (institution: FormFacts, { lowestYear, primaryPhases, rules }: EvaluationFormRules): Reason => {
  const name = nameOf(institution);
  const { phase } = institution;
  const yearGroups = yearGroupsOf(institution, yearGroupRules);
  const highest = yearGroups?.at(-1);
  if (highest !== undefined) {
    return {
      ...reason(rules.reach, `${name} teaches up to Year ${highest}; there is a form from Year ${lowestYear} on.`),
      met: highest >= lowestYear,
      value: highest,
      limit: lowestYear,
    };
  }
  if (yearGroups) return { ...reason(rules.reach, `${name} teaches no year group from 1 to 14.`), met: false };
  if (phase !== undefined && primaryPhases.includes(phase)) {
    return {
      ...reason(rules.reach, `${name} teaches nobody in Year ${lowestYear} or above by its phase.`),
      met: false,
    };
  }
  return reason(rules.reach, `The ages of ${name} are not known; it is taken to teach Year ${lowestYear} or above.`);
};

/** The form of the first of these audiences that has one on the day. */
const formOn = (
  on: string,
  audiences: readonly FormAudience[],
  { forms }: EvaluationFormRules,
): EvaluationForm | undefined =>
  audiences
    .map((audience) => forms.find((form) => form.audience === audience && isWithin(on, form.inForce)))
    .find((form) => form !== undefined);

const inForceReason = (
  on: string,
  audiences: readonly FormAudience[],
  form: EvaluationForm | undefined,
  { forms, rules }: EvaluationFormRules,
): Reason => {
  const words = audiences[0]?.replaceAll('-', ' ');
  if (form) {
    const message = `On ${on} ${words} use the form ${form.id}.`;
    return { ...reason(rules['in-force'], message), value: form.id, cites: form.cites };
  }
  const [first] = forms
    .filter(({ audience }) => audiences.includes(audience))
    .map(({ inForce }) => inForce.from)
    .sort(compareText);
  const from = first === undefined ? '' : `; the first is in use from ${first}`;
  return { ...reason(rules['in-force'], `On ${on} there is no form for ${words}${from}.`), met: false, value: on };
};

const reason = ({ rule, cites }: CitedRule, message: string): Reason => ({ rule, met: true, message, cites });

const nameOf = ({ name }: FormFacts): string => name ?? 'The institution';
