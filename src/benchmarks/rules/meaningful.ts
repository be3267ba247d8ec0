import type { Citation } from '../../core/index.js';
import type { ActivityKind, ActivityPart } from '../entities.js';
import { frozen } from './framework.js';
import { cite } from './sources.js';

/**
 * What makes an activity of one kind meaningful.
 *
 * @group Evidence
 */
export interface MeaningfulChecklist {
  /** Its parts, in the order of the checklist; none where no checklist is published. */
  readonly parts: readonly { readonly part: ActivityPart; readonly text: string }[];
  /** Where it comes from. */
  readonly cites: readonly Citation[];
}

const updated = (benchmark: number, publisher: string, url: string, note: string): Citation =>
  cite({ title: `Updated Gatsby Benchmark ${benchmark}`, publisher, url }, 'published', note);

const PURPOSE = { part: 'purpose', text: 'Pupils and the people they met knew what it was for.' } as const;
const OUTCOMES = {
  part: 'outcomes',
  text: 'It was built on what pupils of their age and needs should learn.',
} as const;
const TWO_WAY = { part: 'two-way', text: 'Pupils and the people they met talked with each other.' } as const;
const REFLECTION = { part: 'reflection', text: 'Pupils had time to think about what they learned.' } as const;

/**
 * What makes an activity meaningful, by kind: the checklists that came with the updated benchmarks of 2025.
 *
 * A record of an activity lists the parts it had. A form that asks about parts counts an activity as meaningful where
 * it has every part the form asks about; the forms of 2018 ask about none and count every activity recorded.
 *
 * @example
 * ```ts
 * import { meaningfulParts } from 'careers-domain/benchmarks';
 *
 * meaningfulParts['employer-encounter'].parts.map(({ part }) => part);
 * // => ['purpose', 'outcomes', 'two-way', 'reflection']
 * ```
 *
 * @group Evidence
 */
export const meaningfulParts: Readonly<Record<ActivityKind, MeaningfulChecklist>> = frozen({
  'employer-encounter': {
    parts: [PURPOSE, OUTCOMES, TWO_WAY, REFLECTION],
    cites: [
      updated(
        5,
        'Cumbria Careers Hub',
        'https://www.careershubcumbria.co.uk/schools-colleges/benchmarks/benchmark-5',
        'Four parts.',
      ),
    ],
  },
  'workplace-experience': {
    parts: [
      PURPOSE,
      OUTCOMES,
      { part: 'extensive-contact', text: 'Pupils and the people they met had much to do with each other.' },
      { part: 'range-of-people', text: 'Pupils met people in different roles.' },
      { part: 'employer-task', text: 'Pupils did a task that the employer had set.' },
      { part: 'feedback', text: 'The employer told pupils how they did.' },
      REFLECTION,
    ],
    cites: [
      updated(
        6,
        'South Midlands Careers Hub',
        'https://careershub.southmidlands.org.uk/schools-colleges/gatsby-benchmarks/benchmark-6/',
        'Seven parts.',
      ),
    ],
  },
  'provider-encounter': {
    parts: [
      PURPOSE,
      OUTCOMES,
      TWO_WAY,
      { part: 'provider-facts', text: 'Pupils learned whom the provider takes, what it offers and where that leads.' },
      { part: 'learning-there', text: 'Pupils learned what studying or training there is like.' },
      REFLECTION,
    ],
    cites: [
      updated(
        7,
        'South Midlands Careers Hub',
        'https://careershub.southmidlands.org.uk/schools-colleges/gatsby-benchmarks/benchmark-7/',
        'Six parts.',
      ),
    ],
  },
  'guidance-interview': {
    parts: [],
    cites: [
      updated(
        8,
        'Leicester and Leicestershire Business and Skills Partnership',
        'https://llbsp.org.uk/gatsby-benchmark-resources/benchmark-8',
        'No checklist comes with it.',
      ),
    ],
  },
});
