import type { Citation } from '../../core/index.js';
import type { ActivityKind, ActivityPart } from '../entities.js';
import { frozen } from './framework.js';
import { cite, criteria2025 } from './sources.js';

/**
 * What makes an activity of one kind meaningful.
 *
 * @group Evidence
 */
export interface MeaningfulChecklist {
  /** Its parts, in the order of the checklist; none where no checklist is published. */
  readonly parts: readonly {
    /** The part, as records name it. */
    readonly part: ActivityPart;
    /** The part in words. */
    readonly text: string;
  }[];
  /** Where it comes from. */
  readonly cites: readonly Citation[];
}

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
    cites: [cite(criteria2025.employers, 'published', 'Four parts.')],
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
    cites: [cite(criteria2025.workplaces, 'published', 'Seven parts.')],
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
    cites: [cite(criteria2025.providers, 'published', 'Six parts.')],
  },
  'guidance-interview': {
    parts: [],
    cites: [cite(criteria2025.guidance, 'published', 'No checklist comes with it.')],
  },
});
