import type { Scale } from './read-match-problem.js';

/** What an institution or an adviser is called in sentences: the name, or else the identifier. */
export const nameOf = (
  party: { readonly name?: string | undefined } & ({ readonly id: string } | { readonly institution: string }),
): string => party.name ?? ('id' in party ? party.id : party.institution);

/** A count with its noun: "1 step", "2 steps". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;

/** Kilometres in a sentence, to a hundred metres. */
export const inKm = (km: number): string => `${km.toFixed(1)} km`;

/** A cost as points and, where they count, changed pairs. */
export const apart = (cost: number, { forChange }: Scale): { readonly changed?: number; readonly points: number } => {
  if (forChange === 0) return { points: cost };
  const changed = Math.round(cost / forChange) + 0;
  return { changed, points: cost - changed * forChange };
};

/** ": 3 pairs changed and 120 points more". */
export const atCost = ({ changed, points }: { readonly changed?: number; readonly points: number }): string => {
  const inPoints = points < 0 ? `${counted(-points, 'point')} fewer` : `${counted(points, 'point')} more`;
  if (changed === undefined || changed === 0) return `: ${inPoints}`;
  const inChanges = `${counted(Math.abs(changed), 'change')} ${changed < 0 ? 'fewer' : 'more'}`;
  return `: ${inChanges} and ${inPoints}`;
};
