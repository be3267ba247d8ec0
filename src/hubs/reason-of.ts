import type { Citation, Reason } from '../core/index.js';
import type { InstitutionKind } from '../institutions/index.js';
import type { HubCall, HubRuleId } from './entities.js';

/** Where a rule of a call comes from. */
export const citesOf = ({ sources }: HubCall, rule: HubRuleId): readonly Citation[] => sources[rule] ?? [];

/** What a rule of a call came to, with the call's sources of it. */
export const reasonOf = (
  call: HubCall,
  rule: HubRuleId,
  met: boolean,
  message: string,
  figures: Pick<Reason, 'value' | 'limit'> = {},
): Reason => ({ rule, met, message, ...figures, cites: citesOf(call, rule) });

/** A number of things in words: `1 member`, `2 members`. */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Names in a sentence, the first ten of them. */
export const listed = (names: readonly string[]): string =>
  names.length <= 10 ? names.join(', ') : `${names.slice(0, 10).join(', ')} and ${names.length - 10} more`;

/** The kinds of institution in words. */
export const KIND_IN_WORDS: Readonly<Record<InstitutionKind, string>> = {
  school: 'a school',
  'special-school': 'a special school',
  'alternative-provision': 'alternative provision',
  'sixth-form-college': 'a sixth form college',
  'fe-college': 'a further education college',
  'independent-training-provider': 'an independent training provider',
};
