import { type Decision, decisionOf, type Reason } from '../core/index.js';
import type { Hub } from './entities.js';

/**
 * What became of a step in the life of a hub: the hub as it is then, or the reasons why it is not taken.
 *
 * @group Hubs
 */
export type HubChange = MadeChange | RefusedChange;

/**
 * A step that was taken.
 *
 * @group Hubs
 */
export interface MadeChange extends Decision {
  /** True. */
  readonly allowed: true;
  /** The hub after it. The hub before it is as it was. */
  readonly hub: Hub;
  /** What does not stand in the way and should be known: that the hub has fewer members than it should, for one. */
  readonly flags: readonly Reason[];
}

/**
 * A step that was not taken.
 *
 * @group Hubs
 */
export interface RefusedChange extends Decision {
  /** False. */
  readonly allowed: false;
  /** Never there. */
  readonly hub?: undefined;
  /** Never there. */
  readonly flags?: undefined;
}

/** The change where every reason is met; `flags` of it are only those that are not met. */
export const changeOf = (
  reasons: readonly Reason[],
  make: () => Hub,
  flagsOf: (hub: Hub) => readonly Reason[],
): HubChange => {
  if (!decisionOf(reasons).allowed) return { allowed: false, reasons };
  const hub = make();
  return { allowed: true, reasons, hub, flags: flagsOf(hub).filter(({ met }) => !met) };
};
