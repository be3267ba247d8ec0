import { type Citation, weakestGrade } from '../../core/index.js';
import type { FormMapping } from '../entities.js';
import { frozen } from './framework.js';
import { assumed, cite, collegeGuidance2018, criteria2025, newForms, schoolCriteria2018 } from './sources.js';

type Mapped = FormMapping['questions'][number];

const mapped = (from: string, to: string, answers: Mapped['answers'], cites: readonly Citation[]): Mapped => ({
  from,
  to,
  answers,
  grade: weakestGrade(cites),
  cites,
});

const yesAndNo = [
  { from: true, to: true },
  { from: false, to: false },
];

/** Where the form of 2025 asks for more: what fell short of less falls short of more. */
const noOnly = [{ from: false, to: false }];

/** The bands of 2025 are finer, so each band becomes the lowest one it can mean. */
const shares = [
  { from: '0-25', to: '0' },
  { from: '26-50', to: '26-50' },
  { from: '51-75', to: '51-75' },
  { from: '76-99', to: '76-90' },
  { from: '100', to: '100' },
];

const sameWords = assumed('An area that both forms put in nearly the same words asks the same');
const askedForMore = assumed('The area of 2025 takes in the area of 2018 and asks for more');

const published = cite(criteria2025.programme, 'inferred', 'Asks that the programme is published, as in 2018.');

const guidance = [
  cite(schoolCriteria2018(8), 'inferred', 'Asked for an interview by 16 and another by 18.'),
  cite(criteria2025.guidance, 'inferred', 'Asks for the same under the name of a meeting.'),
];

const parents = mapped('2.2', '2.29', yesAndNo, [
  cite(schoolCriteria2018(2), 'inferred', 'Asked that parents are encouraged.'),
  cite(
    criteria2025.information,
    'inferred',
    'Asks for it still, and for support besides, which is a question of its own.',
  ),
]);

const ofSchools: readonly Mapped[] = [
  mapped('1.17', '1.1', yesAndNo, [
    cite(schoolCriteria2018(1), 'inferred', 'Asked for a named and trained person in charge.'),
    cite(criteria2025.programme, 'inferred', 'Asks for a trained Careers Leader.'),
  ]),
  mapped('1.7', '1.8', yesAndNo, [published]),
  mapped('3.2', '3.1', noOnly, [askedForMore]),
  mapped('3.3', '3.3', yesAndNo, [sameWords]),
  mapped('3.4', '3.4', noOnly, [askedForMore]),
  mapped('3.7', '3.6', noOnly, [askedForMore]),
  mapped('3.11', '3.9', yesAndNo, [sameWords]),
  mapped('8.1', '8.1', shares, guidance),
  mapped('8.2', '8.2', shares, guidance),
];

/** The ids of so many questions of a benchmark, from the first on. */
const first = (count: number, benchmark: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${benchmark}.${index + 1}`);

const backing = {
  questions: ['1.3', '1.7'],
  why: 'Governors and head are each asked for explicit backing now; approval and the backing of senior leaders were asked before.',
};
const adviceAndDecisions = {
  questions: ['3.5'],
  why: 'Records of advice and records of decisions were two questions and are one.',
};
const destinations = {
  questions: ['3.7', '3.8'],
  why: 'Destinations are asked about as sustained and as longer-term now.',
};

const changedForSchools: FormMapping['changed'] = [
  backing,
  {
    questions: first(28, 2),
    why: 'Information is asked about year by year now; it was asked about once, by the age of 14.',
  },
  adviceAndDecisions,
  destinations,
  {
    questions: first(7, 4),
    why: 'Every subject is asked about year by year now; it was four subjects, by the age of 14.',
  },
  {
    questions: first(7, 5),
    why: 'Encounters are asked about year by year now, and a checklist says what makes one meaningful.',
  },
  {
    questions: ['6.1', '6.2'],
    why: 'A checklist says now what makes an experience meaningful, and by 16 more than one is asked for.',
  },
  { questions: first(4, 7), why: 'A checklist says now what makes an encounter meaningful.' },
  { questions: ['7.5'], why: 'Visits to all kinds of higher education count now, not to universities alone.' },
];

const common = {
  inForce: { from: '2025-09-01' },
  cites: [
    cite(newForms, 'published', 'The evaluations of 2025 are new and ask more questions.'),
    assumed('Which answers of 2018 still hold in 2025: no source maps one form to the other'),
  ],
};

/**
 * Which answers on the forms of 2018 still hold on those of 2025: schools, special schools, middle schools (which fill in
 * the form for schools now) and colleges.
 *
 * Few do. Benchmarks 2, 4 and 5 are asked year by year now, "meaningful" became a checklist, and benchmark 1 asks about
 * other things. A question is mapped only where its meaning carries, and to the lowest answer that the earlier one can
 * mean; where the later question asks for more, only a no is. No source maps the forms, so each entry is inferred from
 * the criteria or assumed.
 *
 * @example
 * ```ts
 * import { mappings2018To2025 } from 'careers-domain/benchmarks';
 *
 * mappings2018To2025.map(({ from, to }) => `${from} to ${to}`);
 * // => [
 * //   'schools-2018 to schools-2025',
 * //   'special-schools-2018 to specialist-settings-2025',
 * //   'middle-schools-2018 to schools-2025',
 * //   'colleges-2018 to colleges-2025',
 * // ]
 * ```
 *
 * @group Frameworks
 */
export const mappings2018To2025: readonly FormMapping[] = frozen([
  {
    id: 'schools-2018-to-2025',
    title: 'From Compass for schools 2018 to 2025',
    from: 'schools-2018',
    to: 'schools-2025',
    questions: [...ofSchools, parents],
    changed: changedForSchools,
    ...common,
  },
  {
    id: 'special-schools-2018-to-2025',
    title: 'From Compass for special schools 2018 to specialist settings 2025',
    from: 'special-schools-2018',
    to: 'specialist-settings-2025',
    questions: [...ofSchools, parents],
    changed: changedForSchools,
    ...common,
  },
  {
    id: 'middle-schools-2018-to-2025',
    title: 'From Compass for middle schools 2018 to schools 2025',
    from: 'middle-schools-2018',
    to: 'schools-2025',
    // Middle schools were not asked about parents.
    questions: ofSchools,
    changed: changedForSchools,
    ...common,
  },
  {
    id: 'colleges-2018-to-2025',
    title: 'From Compass for colleges 2018 to 2025',
    from: 'colleges-2018',
    to: 'colleges-2025',
    questions: [
      mapped('1.18', '1.1', noOnly, [
        assumed('Whether the Careers Leader is trained was not asked of colleges, so a yes does not carry'),
      ]),
      mapped('1.7', '1.8', yesAndNo, [published]),
      mapped('2.2', '2.5', yesAndNo, [sameWords]),
      mapped('3.2', '3.1', noOnly, [askedForMore]),
      mapped('3.7', '3.6', noOnly, [askedForMore]),
      mapped('3.9', '3.9', yesAndNo, [sameWords]),
      mapped('8.1', '8.1', shares, [
        cite(collegeGuidance2018, 'published', 'Asked for an interview by the end of the programme.'),
        assumed('The form of 2025 asks for the same under the name of a meeting'),
      ]),
      mapped('8.2', '8.2', yesAndNo, [sameWords]),
    ],
    changed: [
      backing,
      {
        questions: first(4, 2),
        why: 'Access to information and its use are asked about apart now, for careers and for the labour market.',
      },
      adviceAndDecisions,
      destinations,
      { questions: ['4.1', '4.2'], why: 'The whole programme and the end of the course are asked about apart now.' },
      { questions: ['5.1', '5.2'], why: 'A checklist says now what makes an encounter meaningful.' },
      { questions: ['6.1'], why: 'A checklist says now what makes an experience meaningful.' },
      { questions: ['7.1'], why: 'A checklist says now what makes an encounter meaningful.' },
    ],
    ...common,
  },
]);
