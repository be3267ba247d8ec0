import { type AdviserPair, explainPair } from 'careers-domain/advisers';
import { element, find } from '../dom.js';
import { type Acts, cardOf, type Matching, termList } from './cards.js';
import { withBlock, withFixed } from './draft.js';
import { atWhoseCost, compareNames, counted, pairsInWords } from './words.js';

const school = find('pair-school', HTMLSelectElement);
const adviser = find('pair-adviser', HTMLSelectElement);

/** The pair that a visitor tries, and what it would cost. */
export const showPair = (place: HTMLElement, matching: Matching, acts: Acts): void => {
  const { draft, match, names } = matching;
  const { requests, advisers } = draft.problem;
  offer(
    school,
    requests.map(({ institution }) => [institution, names.school(institution)]),
  );
  offer(
    adviser,
    advisers.map(({ id }) => [id, names.adviser(id)]),
  );
  const pair = chosenPair();
  if (pair.institution === '' || pair.adviser === '') {
    place.replaceChildren(element('p', {}, 'There are no two to try.'));
    return;
  }
  const explanation = explainPair(draft.problem, match, pair);
  const { forced, runnerUp, status, fixed } = explanation;
  const isBlocked = status === 'blocked';
  place.replaceChildren(
    element(
      'h3',
      { id: 'pair-result', tabindex: -1 },
      `${names.adviser(pair.adviser)} at ${names.school(pair.institution)}`,
    ),
    element('p', {}, explanation.message),
    ...(forced
      ? [
          element('h4', {}, 'What it would take'),
          element('p', { id: 'pair-cost' }, forced.possible ? costInWords(forced) : forced.message),
          ...(forced.displaced.length > 0 ? [element('p', {}, `Ends: ${pairsInWords(forced.displaced, names)}.`)] : []),
          ...(forced.started.length > 0 ? [element('p', {}, `Begins: ${pairsInWords(forced.started, names)}.`)] : []),
        ]
      : []),
    ...(runnerUp ? [element('p', {}, runnerUp.message)] : []),
    element('h4', {}, `What the pair counts: ${counted(explanation.points, 'point')}`),
    termList(explanation),
    element(
      'p',
      { class: 'buttons small' },
      !fixed &&
        forced?.possible !== false &&
        element(
          'button',
          { type: 'button', id: 'pair-fix', click: () => acts.change(withFixed(draft, pair)) },
          'Fix this pair',
        ),
      !isBlocked &&
        element(
          'button',
          { type: 'button', id: 'pair-block', click: () => acts.change(withBlock(draft, pair, 'by your choice')) },
          'Block this pair',
        ),
      element('a', { href: `#${cardOf({ side: 'school', id: pair.institution })}` }, 'The school'),
      element('a', { href: `#${cardOf({ side: 'adviser', id: pair.adviser })}` }, 'The adviser'),
    ),
  );
};

/** The two to try. */
export const chosenPair = (): AdviserPair => ({ institution: school.value, adviser: adviser.value });

/** Chooses the two to try. */
export const choosePair = ({ institution, adviser: id }: AdviserPair): void => {
  school.value = institution;
  adviser.value = id;
};

/** Calls back whenever other two are chosen. */
export const onPairChosen = (act: () => void): void => {
  for (const select of [school, adviser]) select.addEventListener('change', act);
};

const offer = (select: HTMLSelectElement, options: readonly (readonly [value: string, label: string])[]): void => {
  const { value } = select;
  const sorted = [...options].sort(([, a], [, b]) => compareNames(a, b));
  select.replaceChildren(...sorted.map(([value, label]) => element('option', { value }, label)));
  if (options.some(([each]) => each === value)) select.value = value;
};

const costInWords = ({ served, points }: { readonly served: number; readonly points: number }): string => {
  const needs =
    served === 0
      ? 'As many needs served'
      : `${counted(Math.abs(served), 'need')} ${served > 0 ? 'more' : 'fewer'} served`;
  if (points === 0) return `${needs}, for as many points.`;
  const figures = `${counted(Math.abs(points), 'point')} ${points > 0 ? 'more' : 'fewer'} in all`;
  return `${needs}, for ${figures}.${atWhoseCost({ served, points })}`;
};
