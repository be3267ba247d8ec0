import { compareText } from '../core/index.js';
import type { Hub, HubMembership } from './entities.js';

/** Whether a membership holds on a day. */
export const isMember = ({ joined, left }: HubMembership, on: string): boolean =>
  joined <= on && (left === undefined || on < left);

/** The memberships that hold on a day. */
export const membersOn = ({ members }: Hub, on: string): readonly HubMembership[] =>
  members.filter((membership) => isMember(membership, on));

/** How many members a hub has on a day, those known by number only included. */
export const sizeOn = (hub: Hub, on: string): number => membersOn(hub, on).length + (hub.unnamedMembers ?? 0);

/** The most members that a hub has on any day from one on: those who are to join later count. */
export const largestSizeFrom = (hub: Hub, on: string): number => {
  const changes = new Map<string, number>();
  const change = (day: string, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const { joined, left } of hub.members) {
    if (left !== undefined && left <= on) continue;
    change(joined <= on ? on : joined, 1);
    if (left !== undefined) change(left, -1);
  }
  let size = hub.unnamedMembers ?? 0;
  let largest = size;
  for (const [, by] of [...changes].sort(([a], [b]) => compareText(a, b))) {
    size += by;
    largest = Math.max(largest, size);
  }
  return largest;
};
