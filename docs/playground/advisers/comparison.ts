import { compareMatches, type MatchFigures, matchStable, type StableMatch } from 'careers-domain/advisers';
import { element } from '../dom.js';
import { cardOf, type Matching } from './cards.js';
import { inKm } from './words.js';

/** The match that a visitor compares with the best one. */
export const stableOf = ({ draft }: Matching, best: StableMatch['best']): StableMatch =>
  matchStable(draft.problem, draft.policy, { best });

/** The best match in total and a stable one, side by side. */
export const showComparison = (place: HTMLElement, { draft, match, names }: Matching, stable: StableMatch): void => {
  const { first, second, shared, differences } = compareMatches(draft.problem, match, stable, draft.policy);
  const row = (label: string, figure: (figures: MatchFigures) => string): HTMLElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      ...[first, second].map((figures) => element('td', {}, figure(figures))),
    );
  const km = (distance: number | undefined): string => (distance === undefined ? 'not known' : inKm(distance));
  place.replaceChildren(
    element(
      'table',
      { class: 'figures' },
      element('caption', {}, `They share ${shared} of ${Math.max(first.served, second.served)} pairs`),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('td', {}),
          ...['Best in total', 'Stable'].map((heading) => element('th', { scope: 'col' }, heading)),
        ),
      ),
      element(
        'tbody',
        {},
        row(`Needs served, of ${match.needs}`, ({ served }) => String(served)),
        row('Points in all', ({ points }) => String(points)),
        row('Mean distance', ({ meanKm }) => km(meanKm)),
        row('Furthest', ({ furthestKm }) => km(furthestKm)),
        row('Who would rather have each other', ({ blocking }) => (blocking === 0 ? 'nobody' : `${blocking} pairs`)),
      ),
    ),
    element('h3', {}, `Schools whose advisers differ (${differences.length})`),
    ...(differences.length === 0 ? [element('p', {}, 'None: the best in total is stable as well.')] : []),
    element(
      'ul',
      {},
      ...differences.map(({ institution, first, second }) =>
        element(
          'li',
          {},
          element('a', { href: `#${cardOf({ side: 'school', id: institution })}` }, names.school(institution)),
          `: ${listed(first, names.adviser)} in the best, ${listed(second, names.adviser)} in the stable one`,
        ),
      ),
    ),
  );
};

const listed = (ids: readonly string[], nameOf: (id: string) => string): string =>
  ids.length === 0 ? 'nobody' : ids.map(nameOf).join(', ');
