import type { ActivityKind, ActivityPart, ProviderKind } from '../entities.js';
import { meaningfulParts } from '../rules/meaningful.js';

/*
 * A record without its pupil as one whole number, exact in a double. From the lowest bit: 7 bits of parts, attended,
 * repeated, 3 bits of kind, 12 bits of day, and above them the number of the activity's id (0 where it has none). What
 * makes two records the same stands above the flags, so that sorting brings them together.
 */
export const PARTS = 0x7f;
export const ATTENDED = 0x80;
export const REPEATED = 0x100;
export const FLAGS = 0x1ff;

const DAY = 2 ** 12;
const NAME = 2 ** 24;

export const entryOf = (name: number, day: number, kind: number, flags: number): number =>
  name * NAME + day * DAY + kind * (FLAGS + 1) + flags;

/** What makes two records the same: everything but the flags. */
export const identityOf = (entry: number): number => entry - (entry & FLAGS);

export const kindOf = (entry: number): number => (entry >>> 9) & 7;

export const dayOf = (entry: number): number => (entry >>> 12) & 0xfff;

export const nameOf = (entry: number): number => Math.floor(entry / NAME);

/** The id of the activity and the day, without the kind. */
export const occasionOf = (entry: number): number => entry - (entry & (DAY - 1));

/** The same entry under another number of the activity's id. */
export const renamed = (entry: number, name: number): number => name * NAME + (entry % NAME);

/** The kinds that are told apart: a provider encounter is of another kind for each kind of provider. */
export const KINDS: readonly { readonly activity: ActivityKind; readonly provider?: ProviderKind }[] = [
  { activity: 'employer-encounter' },
  { activity: 'workplace-experience' },
  { activity: 'guidance-interview' },
  { activity: 'provider-encounter', provider: 'sixth-form' },
  { activity: 'provider-encounter', provider: 'college' },
  { activity: 'provider-encounter', provider: 'training-provider' },
  { activity: 'provider-encounter', provider: 'apprenticeship-provider' },
  { activity: 'provider-encounter', provider: 'university' },
];

export const ACTIVITIES: readonly ActivityKind[] = [...new Set(KINDS.map(({ activity }) => activity))];

export const PROVIDERS: readonly ProviderKind[] = KINDS.flatMap(({ provider }) => provider ?? []);

const withoutProvider = new Map<unknown, number>(
  KINDS.flatMap(({ activity, provider }, kind): [string, number][] => (provider ? [] : [[activity, kind]])),
);

const byProvider = new Map<unknown, number>(
  KINDS.flatMap(({ provider }, kind): [string, number][] => (provider ? [[provider, kind]] : [])),
);

/** The number of a kind; `undefined` where there is no such kind. */
export const kindNumber = (activity: unknown, provider: unknown): number | undefined => {
  if (activity === 'provider-encounter') return byProvider.get(provider);
  return provider === undefined ? withoutProvider.get(activity) : undefined;
};

const bitsByKind = KINDS.map(
  ({ activity }) => new Map<unknown, number>(meaningfulParts[activity].parts.map(({ part }, bit) => [part, 1 << bit])),
);

/** The bit of a part in an entry of this kind; `undefined` where such activities have no such part. */
export const partBit = (kind: number, part: ActivityPart): number | undefined => bitsByKind[kind]?.get(part);

/** The bits of a list of parts; -1 for what is no list, or names parts that such activities do not have. */
export const partBits = (kind: number, parts: unknown): number => {
  if (!Array.isArray(parts) || bitsByKind[kind]?.size === 0) return -1;
  let bits = 0;
  for (const part of parts) {
    const bit = bitsByKind[kind]?.get(part);
    if (bit === undefined) return -1;
    bits |= bit;
  }
  return bits;
};

/** Every part that activities of this kind can have. */
export const allParts = (kind: number): number => (1 << Number(bitsByKind[kind]?.size)) - 1;
