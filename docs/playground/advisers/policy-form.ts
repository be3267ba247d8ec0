import { type MatchPolicy, matchPolicy } from 'careers-domain/advisers';
import type { ProblemIssue } from 'careers-domain/core';
import { element, find } from '../dom.js';
import { type Draft, withBlock, withoutSettled, withPolicy } from './draft.js';
import { counted, type Names } from './words.js';

type WeightName = keyof MatchPolicy['weights'];
type LimitName = keyof MatchPolicy['limits'];

interface Field {
  readonly label: string;
  readonly hint?: string;
  /** Whether it counts for anything in a draft; always unless given. */
  readonly counts?: (draft: Draft) => boolean;
}

const hasTravel = ({ problem }: Draft): boolean => (problem.travel?.length ?? 0) > 0;

const WEIGHTS: Readonly<Record<WeightName, Field>> = {
  km: { label: 'Each kilometre between the two' },
  minute: { label: 'Each minute of travel', counts: hasTravel },
  sector: { label: 'None of the sectors wanted' },
  growthSector: { label: 'No growth sector of the area' },
  seniority: { label: 'Each step below the seniority wanted' },
  benchmark: { label: 'Each benchmark that is not offered' },
  hour: { label: 'Each hour a month too few' },
  stay: {
    label: 'Taken off for a pair of before',
    counts: ({ problem }) => (problem.previous?.length ?? 0) > 0,
  },
};

const LIMITS: Readonly<Record<LimitName, Field>> = {
  km: { label: 'Kilometres an adviser travels who does not say' },
  minutes: { label: 'Minutes an adviser travels who does not say', counts: hasTravel },
  hoursPerMonth: { label: 'Hours a month wanted where a school does not say' },
};

/** Makes a change, or says what is wrong with it. */
type Attempt = (next: Draft) => readonly ProblemIssue[];

/** Builds the fields of the policy, and returns what shows a draft in them. */
export const buildPolicyForm = (draftNow: () => Draft, attempt: Attempt): ((draft: Draft) => void) => {
  const weights = fieldsOf(
    WEIGHTS,
    'weight',
    (name, value) => withPolicy(draftNow(), { weights: { ...draftNow().policy.weights, [name]: value } }),
    attempt,
  );
  const limits = fieldsOf(
    LIMITS,
    'limit',
    (name, value) => withPolicy(draftNow(), { limits: { ...draftNow().policy.limits, [name]: value } }),
    attempt,
  );
  find('weights', HTMLDivElement).append(...weights.fields);
  find('limits', HTMLDivElement).append(...limits.fields);
  const priorities = [...document.querySelectorAll<HTMLInputElement>('input[name=priority]')];
  for (const input of priorities) {
    input.addEventListener('change', () =>
      attempt(withPolicy(draftNow(), { priority: input.value === 'tier' ? 'tier' : 'turn' })),
    );
  }
  find('usual-policy', HTMLButtonElement).addEventListener('click', () => {
    const { weights, limits, priority } = matchPolicy;
    attempt(withPolicy(draftNow(), { weights, limits, priority, growthSectors: [] }));
  });
  return (draft) => {
    weights.show(draft, draft.policy.weights);
    limits.show(draft, draft.policy.limits);
    for (const input of priorities) input.checked = input.value === draft.policy.priority;
    showGrowthSectors(draft, attempt);
  };
};

const fieldsOf = <N extends string>(
  fields: Readonly<Record<N, Field>>,
  kind: string,
  changed: (name: N, value: number) => Draft,
  attempt: Attempt,
): { readonly fields: readonly HTMLElement[]; readonly show: (draft: Draft, values: Record<N, number>) => void } => {
  const built = (Object.keys(fields) as N[]).map((name) => {
    const id = `${kind}-${name}`;
    const problem = element('span', { class: 'problem', id: `${id}-problem` });
    const input = element('input', {
      type: 'number',
      id,
      min: 0,
      step: 'any',
      inputmode: 'decimal',
      'aria-describedby': `${id}-problem`,
      input: () => {
        const next = changed(name, input.value === '' ? Number.NaN : input.valueAsNumber);
        const [issue] = attempt(next);
        problem.textContent = issue ? `This ${issue.message}. The match stays as it was.` : '';
        input.setAttribute('aria-invalid', String(issue !== undefined));
      },
    });
    const field = element(
      'div',
      { class: 'number-field' },
      element('label', { for: id }, fields[name].label),
      input,
      problem,
    );
    return { name, field, input, problem };
  });
  return {
    fields: built.map(({ field }) => field),
    show: (draft, values) => {
      for (const { name, field, input, problem } of built) {
        field.hidden = fields[name].counts?.(draft) === false;
        // Whoever is typing keeps what was typed.
        if (input.valueAsNumber !== values[name]) input.value = String(values[name]);
        problem.textContent = '';
        input.removeAttribute('aria-invalid');
      }
    },
  };
};

const showGrowthSectors = (draft: Draft, attempt: Attempt): void => {
  const { problem, policy } = draft;
  const chosen = policy.growthSectors ?? [];
  const known = [...problem.advisers, ...problem.requests].flatMap(({ sectors = [] }) => sectors);
  const all = [...new Set([...known, ...chosen])].sort();
  find('growth-sectors', HTMLDivElement).replaceChildren(
    ...all.map((sector) => {
      const input = element('input', {
        type: 'checkbox',
        id: `growth-${encodeURIComponent(sector)}`,
        change: () =>
          attempt(
            withPolicy(draft, {
              growthSectors: input.checked ? [...chosen, sector] : chosen.filter((each) => each !== sector),
            }),
          ),
      });
      input.checked = chosen.includes(sector);
      return element('label', { class: 'choice' }, input, ` ${sector}`);
    }),
  );
};

/** The pairs that are fixed, and those that are blocked with their reasons. */
export const showSettled = (place: HTMLElement, draft: Draft, names: Names, change: (next: Draft) => void): void => {
  const { fixed = [], blocked = [] } = draft.policy;
  const inWords = ({ institution, adviser }: { institution: string; adviser: string }): string =>
    `${names.adviser(adviser)} at ${names.school(institution)}`;
  const lift = (pair: { institution: string; adviser: string }): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        id: `lift-${pair.institution}-${pair.adviser}`,
        click: () => change(withoutSettled(draft, pair)),
      },
      'Lift',
      element('span', { class: 'visually-hidden' }, `: ${inWords(pair)}`),
    );
  place.replaceChildren(
    element('h3', {}, `Fixed pairs (${fixed.length})`),
    ...(fixed.length === 0
      ? [element('p', { class: 'quiet' }, 'None. “Fix in place” on a pair keeps it whatever else changes.')]
      : []),
    element(
      'ul',
      { class: 'choices' },
      ...fixed.map((pair) => element('li', {}, element('span', {}, inWords(pair)), lift(pair))),
    ),
    element('h3', {}, `Blocked pairs (${blocked.length})`),
    ...(blocked.length === 0 ? [element('p', { class: 'quiet' }, 'None. “Block” on a pair rules it out.')] : []),
    element(
      'ul',
      { class: 'choices' },
      ...blocked.map((pair) => {
        const id = `reason-${pair.institution}-${pair.adviser}`;
        const input = element('input', {
          type: 'text',
          id,
          value: pair.reason,
          maxlength: 100,
          change: () => change(withBlock(draft, pair, input.value.trim() || 'by your choice')),
        });
        return element(
          'li',
          {},
          element('span', {}, inWords(pair), element('label', { for: id, class: 'quiet' }, ' Reason'), input),
          lift(pair),
        );
      }),
    ),
  );
};

/** What a point is worth in kilometres, in words; nothing where kilometres count nothing. */
export const pointInWords = ({ weights }: MatchPolicy): string =>
  weights.km === 0 ? '' : `${counted(weights.km, 'point')} weigh as much as a kilometre.`;
