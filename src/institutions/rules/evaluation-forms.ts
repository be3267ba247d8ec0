import type { Citation, CitedRule, RuleSet } from '../../core/index.js';
import type { FrameworkId } from '../entities.js';

/**
 * Whom a form for self-evaluation is for.
 *
 * @group Evaluation forms
 */
export type FormAudience = 'schools' | 'specialist-settings' | 'middle-schools' | 'colleges' | 'training-providers';

/**
 * A form for self-evaluation: whom it is for, and when it is the one to fill in.
 *
 * @group Evaluation forms
 */
export interface EvaluationForm extends RuleSet {
  /** The framework's id. */
  readonly id: FrameworkId;
  /** Whom it is for. */
  readonly audience: FormAudience;
}

/**
 * The rules by which an institution finds its form.
 *
 * @group Evaluation forms
 */
export interface EvaluationFormRules extends RuleSet {
  /** The forms there are. */
  readonly forms: readonly EvaluationForm[];
  /** Whose form an audience uses while it has none of its own. */
  readonly fallback: Readonly<Partial<Record<FormAudience, FormAudience>>>;
  /** The lowest year group for which the benchmarks ask anything. */
  readonly lowestYear: number;
  /** What makes an institution post-16 by register: one of these types, one of these phases, or this lowest age. */
  readonly postSixteen: {
    /** Types of the register. */
    readonly types: readonly number[];
    /** Phases of the register. */
    readonly phases: readonly number[];
    /** The lowest statutory age of a school from which on it is post-16. */
    readonly lowestAge: number;
  };
  /** The phases in which nobody is taught for whom there is a form. */
  readonly primaryPhases: readonly number[];
  /** The phases of middle schools. */
  readonly middlePhases: readonly number[];
  /** The share of students, in per cent, who take level 2 qualifications such as GCSEs in a school's form. */
  readonly levelTwoPercent: number;
  /** The rules as sentences with their sources. Their ids are those of the reasons given. */
  readonly rules: Readonly<Record<FormRule, CitedRule>>;
}

/**
 * A rule by which an institution finds its form.
 *
 * @group Evaluation forms
 */
export type FormRule = 'reach' | 'post-16' | 'special' | 'level-2' | 'level-2-unasked' | 'middle' | 'in-force';

const CEC = 'The Careers & Enterprise Company';

const TYPE_CHOICE: Omit<Citation, 'grade' | 'note'> = {
  title: 'Which Compass evaluation type is right for an institution',
  publisher: CEC,
  url: 'https://cec-compass.zendesk.com/hc/en-gb/articles/12609157967900-I-m-not-sure-I-have-the-right-Compass-evaluation-type-for-my-institution-what-should-I-do',
};

const COLLEGE_REPORT: Omit<Citation, 'grade' | 'note'> = {
  title: 'Backing the Gatsby Benchmarks: results of colleges',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/our-research/colleges-benchmark-report',
  published: '2019',
};

const NEW_EVALUATION: Omit<Citation, 'grade' | 'note'> = {
  title: '5 things you need to know before completing the new Compass evaluation',
  publisher: 'The Gatsby Foundation',
  url: 'https://www.gatsbybenchmarks.org.uk/thought-leadership/5-things-you-need-to-know-before-completing-the-new-compass-evaluation',
  published: '2025',
};

const MIDDLE: Omit<Citation, 'grade' | 'note'> = {
  title: 'Gatsby Benchmarks: middle schools',
  publisher: CEC,
  url: 'https://resources.careersandenterprise.co.uk/gatsby-benchmarks-middle-schools',
};

const OFSTED_REVIEW: Omit<Citation, 'grade' | 'note'> = {
  title: 'Independent review of careers guidance in specialist settings',
  publisher: 'Ofsted',
  url: 'https://www.gov.uk/government/publications/independent-review-of-careers-guidance-in-specialist-settings/independent-review-of-careers-guidance-in-specialist-settings',
  published: '2024-02-22',
};

const TRAINING_PROVIDERS: Omit<Citation, 'grade' | 'note'> = {
  title: 'Interpreting the Gatsby Benchmarks: guidance for ITPs',
  publisher: CEC,
  url: 'https://cec-compass.zendesk.com/hc/en-gb/articles/12473193643932-Interpreting-the-Gatsby-Benchmarks-Guidance-for-ITPs',
};

const SCHOOL_CRITERIA: Omit<Citation, 'grade' | 'note'> = {
  title: 'Gatsby Benchmark 5',
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/schools-colleges/gatsby-benchmarks/gatsby-benchmark-5',
};

const UNTIL_2025 = { from: '2018-01-01', to: '2025-08-31' } as const;
const FROM_2025 = { from: '2025-09-01' } as const;
const RULE_SET = 'evaluation-forms';

/**
 * Which form for self-evaluation which institution uses, from 1 January 2018 on.
 *
 * @example
 * ```ts
 * import { evaluationForms } from 'careers-domain/institutions';
 *
 * evaluationForms.rules['level-2'].statement;
 * // => 'Where at least 75% of students take level 2 qualifications, the form for schools applies, otherwise the one for specialist settings.'
 * ```
 *
 * @group Evaluation forms
 */
export const evaluationForms: EvaluationFormRules = {
  id: RULE_SET,
  title: 'Which form for self-evaluation applies',
  inForce: { from: '2018-01-01' },
  cites: [{ ...TYPE_CHOICE, grade: 'published' }],
  forms: [
    {
      id: 'schools-2018',
      title: 'Schools, benchmarks of 2014',
      audience: 'schools',
      inForce: UNTIL_2025,
      cites: [
        {
          ...NEW_EVALUATION,
          grade: 'inferred',
          note: 'The first day is that of the guidance of January 2018, the last the day before the new benchmarks.',
        },
      ],
    },
    {
      id: 'special-schools-2018',
      title: 'Special schools, benchmarks of 2014',
      audience: 'specialist-settings',
      inForce: UNTIL_2025,
      cites: [
        {
          ...TYPE_CHOICE,
          grade: 'inferred',
          note: 'The form is published; its first day is taken from that for schools.',
        },
      ],
    },
    {
      id: 'middle-schools-2018',
      title: 'Middle schools, benchmarks of 2014',
      audience: 'middle-schools',
      inForce: UNTIL_2025,
      cites: [
        { ...MIDDLE, grade: 'inferred', note: 'How middle schools are scored is published, not from which day.' },
      ],
    },
    {
      id: 'colleges-2018',
      title: 'Colleges, benchmarks of 2018',
      audience: 'colleges',
      inForce: { from: '2018-09-01', to: '2025-08-31' },
      cites: [
        {
          ...COLLEGE_REPORT,
          grade: 'published',
          note: 'Compass for Colleges was launched in September 2018; the day is not named.',
        },
      ],
    },
    {
      id: 'schools-2025',
      title: 'Schools, benchmarks of 2025',
      audience: 'schools',
      inForce: FROM_2025,
      cites: [
        {
          ...NEW_EVALUATION,
          grade: 'published',
          note: 'Three new forms: schools, specialist settings, and FE with ITPs.',
        },
      ],
    },
    {
      id: 'specialist-settings-2025',
      title: 'Specialist settings, benchmarks of 2025',
      audience: 'specialist-settings',
      inForce: FROM_2025,
      cites: [{ ...NEW_EVALUATION, grade: 'published' }],
    },
    {
      id: 'colleges-2025',
      title: 'Colleges, benchmarks of 2025',
      audience: 'colleges',
      inForce: FROM_2025,
      cites: [{ ...NEW_EVALUATION, grade: 'published' }],
    },
    {
      id: 'training-providers-2025',
      title: 'Independent training providers, benchmarks of 2025',
      audience: 'training-providers',
      inForce: FROM_2025,
      cites: [
        {
          ...NEW_EVALUATION,
          grade: 'published',
          note: 'Compass has one form for FE and ITPs; here it is two, for the words differ.',
        },
      ],
    },
  ],
  fallback: { 'middle-schools': 'schools', 'training-providers': 'colleges' },
  lowestYear: 7,
  postSixteen: { types: [18, 31, 32, 39, 45, 46], phases: [6], lowestAge: 16 },
  primaryPhases: [1, 2],
  middlePhases: [3, 5],
  levelTwoPercent: 75,
  rules: {
    reach: {
      ruleSet: RULE_SET,
      rule: 'reach',
      statement: 'There is a form for institutions that teach Year 7 or above.',
      grade: 'inferred',
      cites: [{ ...SCHOOL_CRITERIA, grade: 'inferred', note: 'The earliest age that a benchmark asks about is 11.' }],
    },
    'post-16': {
      ruleSet: RULE_SET,
      rule: 'post-16',
      statement: 'An institution registered as post-16 must use the form for colleges.',
      grade: 'inferred',
      cites: [
        { ...TYPE_CHOICE, grade: 'published', note: 'Who is registered as post-16 must use the post-16 form.' },
        {
          ...COLLEGE_REPORT,
          grade: 'inferred',
          note: 'FE colleges, sixth form colleges and 16 to 19 academies and free schools filled it in; the other types, the phase and the lowest age of 16 follow from the word post-16.',
        },
        { ...TRAINING_PROVIDERS, grade: 'inferred', note: 'Training providers fill in the form for post-16.' },
      ],
    },
    special: {
      ruleSet: RULE_SET,
      rule: 'special',
      statement: 'A school that the register has as a special school uses the form for specialist settings.',
      grade: 'published',
      cites: [
        { ...TYPE_CHOICE, grade: 'published', note: 'Special schools are known by their URN and need not choose.' },
      ],
    },
    'level-2': {
      ruleSet: RULE_SET,
      rule: 'level-2',
      statement:
        'Where at least 75% of students take level 2 qualifications, the form for schools applies, otherwise the one for specialist settings.',
      grade: 'published',
      cites: [
        {
          ...TYPE_CHOICE,
          grade: 'published',
          note: 'Every other school is asked whether 75% or more take level 2 qualifications.',
        },
      ],
    },
    'level-2-unasked': {
      ruleSet: RULE_SET,
      rule: 'level-2-unasked',
      statement:
        'While nobody has said how many take level 2 qualifications, schools are taken to be above the share, and alternative provision below.',
      grade: 'assumed',
      cites: [
        {
          ...OFSTED_REVIEW,
          grade: 'inferred',
          note: 'The review counts pupil referral units among specialist settings. What Compass assumes, no source says.',
        },
      ],
    },
    middle: {
      ruleSet: RULE_SET,
      rule: 'middle',
      statement: 'A middle school uses the form for middle schools while there is one, then the one for schools.',
      grade: 'inferred',
      cites: [
        { ...MIDDLE, grade: 'inferred', note: 'Middle schools are scored on the ages they teach.' },
        { ...NEW_EVALUATION, grade: 'inferred', note: 'There is none for middle schools among the forms of 2025.' },
      ],
    },
    'in-force': {
      ruleSet: RULE_SET,
      rule: 'in-force',
      statement: 'The form must be in use on the day.',
      grade: 'published',
      cites: [
        { ...NEW_EVALUATION, grade: 'published', note: 'New forms since autumn 2025.' },
        { ...COLLEGE_REPORT, grade: 'published', note: 'A form for colleges since September 2018.' },
      ],
    },
  },
};
