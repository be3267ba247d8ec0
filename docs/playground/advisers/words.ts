import type { AdviserPair, Match, MatchProblem } from 'careers-domain/advisers';
import { isSame } from './draft.js';

/** What schools and advisers are called. */
export interface Names {
  readonly school: (institution: string) => string;
  readonly adviser: (id: string) => string;
}

export const namesIn = ({ requests, advisers }: MatchProblem): Names => {
  const schools = new Map(requests.map(({ institution, name = institution }) => [institution, name]));
  const people = new Map(advisers.map(({ id, name = id }) => [id, name]));
  return { school: (institution) => schools.get(institution) ?? institution, adviser: (id) => people.get(id) ?? id };
};

/** Compares two names as people sort them: School 9 comes before School 10. */
export const compareNames = new Intl.Collator('en-GB', { numeric: true }).compare;

/** `1 point`, `2 points`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

export const inKm = (km: number): string => `${km.toFixed(1)} km`;

/** `Amy at Brannel School; Cas at Pool Academy and 2 more`. */
export const pairsInWords = (pairs: readonly AdviserPair[], names: Names): string => {
  const told = pairs
    .slice(0, 4)
    .map(({ institution, adviser }) => `${names.adviser(adviser)} at ${names.school(institution)}`);
  const more = pairs.length > told.length ? ` and ${pairs.length - told.length} more` : '';
  return `${told.join('; ')}${more}`;
};

/** Why not all do what would count fewer points: the best match would be a better one if nobody lost by it. */
export const atWhoseCost = ({ served, points }: { readonly served: number; readonly points: number }): string =>
  served === 0 && points < 0 ? ' But a more urgent need would be left for it.' : '';

/** What a change has done to a match. */
export const changeInWords = (before: Match, after: Match, names: Names): string => {
  const ended = before.pairs.filter((pair) => !after.pairs.some((each) => isSame(each, pair)));
  const begun = after.pairs.filter((pair) => !before.pairs.some((each) => isSame(each, pair)));
  const served = after.served - before.served;
  const points = after.points - before.points;
  const figures = [
    ...(served === 0 ? [] : [`${counted(Math.abs(served), 'need')} ${served > 0 ? 'more' : 'fewer'} served`]),
    ...(points === 0 ? [] : [`${counted(Math.abs(points), 'point')} ${points > 0 ? 'more' : 'fewer'}`]),
  ];
  const sentences = [
    ...(ended.length === 0 ? [] : [`Ends: ${pairsInWords(ended, names)}.`]),
    ...(begun.length === 0 ? [] : [`Begins: ${pairsInWords(begun, names)}.`]),
    ...(figures.length === 0 ? [] : [`In all ${figures.join(', ')}.`]),
  ];
  return sentences.join(' ') || 'That changes no pair.';
};

/** What the picture shows, for those who do not see it. */
export const pictureInWords = (area: string, { needs, served, pairs, unserved, spare }: Match): string =>
  [
    `Map of ${area}: ${served} of ${counted(needs, 'need')} served by ${counted(pairs.length, 'pair')};`,
    `${counted(unserved.length, 'school')} with needs left, ${counted(spare.length, 'adviser')} with places left.`,
    'The lists of schools and advisers say all that it shows.',
  ].join(' ');
