import { compareText } from '../../core/index.js';
import type { ActivityKind, ProviderKind } from '../entities.js';
import { dayOf, KINDS, kindOf, nameOf, REPEATED } from './entry.js';
import { type EvidenceState, settle } from './log.js';

/**
 * A record that came more than once and was counted once.
 *
 * @group Evidence
 */
export interface DuplicateRecord {
  /** The id of the pupil. */
  readonly pupil: string;
  /** The day. */
  readonly date: string;
  /** The kind of activity. */
  readonly activity: ActivityKind;
  /** The kind of provider, for provider encounters. */
  readonly provider?: ProviderKind;
  /** The id of the activity, where the records have one. */
  readonly activityId?: string;
}

/** The records that came more than once, by pupil, date, activity, provider and activity id. */
export const duplicatesIn = (state: EvidenceState): readonly DuplicateRecord[] => {
  settle(state);
  const { roster, calendar, names, log, length } = state;
  const found: DuplicateRecord[] = [];
  for (let i = 0; i < length; i++) {
    const entry = log.entries[i] as number;
    if ((entry & REPEATED) === 0) continue;
    const activityId = names.list[nameOf(entry) - 1];
    found.push({
      pupil: roster.ids[log.pupils[i] as number] as string,
      date: calendar.dateOf(dayOf(entry)),
      ...(KINDS[kindOf(entry)] as (typeof KINDS)[number]),
      ...(activityId !== undefined && { activityId }),
    });
  }
  return found.sort(
    (a, b) =>
      compareText(a.pupil, b.pupil) ||
      compareText(a.date, b.date) ||
      compareText(a.activity, b.activity) ||
      compareText(a.provider ?? '', b.provider ?? '') ||
      compareText(a.activityId ?? '', b.activityId ?? ''),
  );
};
