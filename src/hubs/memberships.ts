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
  const later = hub.members.map(({ joined }) => joined).filter((joined) => joined > on);
  return Math.max(...[on, ...new Set(later)].map((day) => sizeOn(hub, day)));
};
