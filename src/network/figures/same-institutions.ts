import { compareText } from '../../core/index.js';
import type { NetworkSnapshot } from '../entities.js';
import { everybody, type FigureBase } from './make-figure.js';

/**
 * Institutions that are the same before and after: one and itself, or those that the register links.
 *
 * @group Growth
 */
export interface SameInstitutions {
  /** Their URNs before, ascending. */
  readonly before: readonly string[];
  /** Their URNs after, ascending. */
  readonly after: readonly string[];
}

/**
 * Who before is who after. A school that converts is one, under another URN; several that merge, or one that is split,
 * are compared together. A group without anybody after has closed, one without anybody before has opened.
 *
 * Links of the time between count, and older ones where the list of before still has the old URN.
 */
export const sameInstitutions = (before: FigureBase, after: FigureBase): readonly SameInstitutions[] => {
  const [was, is] = [new Set(everybody(before)), new Set(everybody(after))];
  const parents = new Map<string, string>();
  const rootOf = (urn: string): string => {
    let root = urn;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    // Shortens the way for the next who asks.
    for (let at = urn; at !== root; ) {
      const next = parents.get(at) as string;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { from, to } of linksBetween(before.snapshot, after.snapshot, was)) {
    const [a, b] = [rootOf(from), rootOf(to)];
    if (a !== b) parents.set(a, b);
  }
  const groups = new Map<string, { before: string[]; after: string[] }>();
  const put = (urn: string, side: 'before' | 'after'): void => {
    const root = rootOf(urn);
    const group = groups.get(root) ?? { before: [], after: [] };
    group[side].push(urn);
    groups.set(root, group);
  };
  for (const urn of was) put(urn, 'before');
  for (const urn of is) put(urn, 'after');
  return [...groups.values()]
    .map((group) => ({ before: group.before.sort(compareText), after: group.after.sort(compareText) }))
    .sort((a, b) => compareText(nameOf(a), nameOf(b)));
};

const nameOf = ({ before, after }: SameInstitutions): string => before[0] ?? (after[0] as string);

const linksBetween = (before: NetworkSnapshot, after: NetworkSnapshot, was: ReadonlySet<string>) =>
  (after.links ?? []).filter(({ from, on }) => on > before.on || was.has(from));
