import {
  type AdviserPair,
  type AdviserRequest,
  alternativesFor,
  type EnterpriseAdviser,
  type Match,
  type MatchChange,
  type MatchedPair,
} from 'careers-domain/advisers';
import { element } from '../dom.js';
import { type Draft, withAdviser, withBlock, withChange, withFixed, withoutSettled, withRequest } from './draft.js';
import { type MarkKind, markOf, type Party } from './map.js';
import { atWhoseCost, compareNames, counted, inKm, type Names } from './words.js';

/** A draft, and how it is matched. */
export interface Matching {
  readonly draft: Draft;
  readonly match: Match;
  readonly names: Names;
}

/** What a visitor can do from a card. */
export interface Acts {
  readonly change: (next: Draft) => void;
  /** Shows what a pair would cost. */
  readonly tryPair: (pair: AdviserPair) => void;
}

/** The id of the card of a school or an adviser. */
export const cardOf = ({ side, id }: Party): string => `${side}-${encodeURIComponent(id)}`;

/** A card for each school, those with needs left first. */
export const showSchools = (place: HTMLElement, matching: Matching, acts: Acts): void => {
  const { draft, match, names } = matching;
  const left = new Set(match.unserved.map(({ institution }) => institution));
  const sorted = [...draft.problem.requests].sort((a, b) =>
    compareNames(names.school(a.institution), names.school(b.institution)),
  );
  showGroups(
    place,
    [
      ['Needs left', sorted.filter(({ institution }) => left.has(institution))],
      ['All they need', sorted.filter(({ institution }) => !left.has(institution))],
    ],
    (request) => schoolCard(request, matching, acts),
  );
};

/** A card for each adviser, those with places left first. */
export const showAdvisers = (place: HTMLElement, matching: Matching, acts: Acts): void => {
  const { draft, match, names } = matching;
  const left = new Set(match.spare.map(({ adviser }) => adviser));
  const sorted = [...draft.problem.advisers].sort((a, b) => compareNames(names.adviser(a.id), names.adviser(b.id)));
  showGroups(
    place,
    [
      ['Places left', sorted.filter(({ id }) => left.has(id))],
      ['All places taken', sorted.filter(({ id }) => !left.has(id))],
    ],
    (adviser) => adviserCard(adviser, matching, acts),
  );
};

interface Card {
  readonly party: Party;
  readonly mark: MarkKind;
  readonly name: string;
  /** What stands beside the name. */
  readonly brief: string;
  /** What unfolds. */
  readonly body: () => readonly (Node | string)[];
}

const showGroups = <T>(
  place: HTMLElement,
  groups: readonly (readonly [heading: string, members: readonly T[]])[],
  cardFor: (member: T) => Card,
): void => {
  const open = new Set([...place.querySelectorAll('details[open]')].map(({ id }) => id));
  const shown = groups.filter(([, members]) => members.length > 0);
  place.replaceChildren(
    ...shown.flatMap(([heading, members]) => [
      element('h3', {}, `${heading} (${members.length})`),
      ...members.map((member) => foldedCard(cardFor(member), open)),
    ]),
  );
};

const foldedCard = ({ party, mark, name, brief, body }: Card, open: ReadonlySet<string>): HTMLElement => {
  const id = cardOf(party);
  const inside = element('div', { class: 'inside' });
  const card = element(
    'details',
    { class: 'party', id, 'data-side': party.side, 'data-id': party.id, open: open.has(id) },
    element(
      'summary',
      { id: `${id}-name` },
      element('span', { class: 'name' }, markOf(mark), name),
      element('span', { class: 'brief' }, brief),
    ),
    inside,
  );
  // What is folded is worked out when it is looked at.
  const fill = (): void => {
    if (card.open && !inside.hasChildNodes()) inside.append(...body());
  };
  card.addEventListener('toggle', fill);
  fill();
  return card;
};

const schoolCard = (request: AdviserRequest, matching: Matching, acts: Acts): Card => {
  const { draft, match, names } = matching;
  const { institution, advisers: wanted = 1 } = request;
  const party: Party = { side: 'school', id: institution };
  const pairs = match.pairs.filter((pair) => pair.institution === institution);
  const unserved = match.unserved.find((each) => each.institution === institution);
  const whom = pairs.map(({ adviser }) => names.adviser(adviser)).join('; ');
  return {
    party,
    mark: unserved ? 'school-left' : 'school-served',
    name: names.school(institution),
    brief:
      [whom, unserved && `${counted(unserved.needs, 'need')} left`].filter(Boolean).join('; ') || 'asks for nobody',
    body: () => [
      element('p', { class: 'quiet' }, wishesInWords(request)),
      ...(unserved
        ? [
            element('p', { class: 'why' }, unserved.message, ' ', shortageInWords(unserved.shortage, matching)),
            ...helpfulChanges(unserved.changes, party, draft, acts),
          ]
        : []),
      ...pairs.map((pair) => pairBlock(pair, party, matching, acts)),
      ...alternatives(institution, matching, acts),
      stepper(
        party,
        'Advisers wanted',
        wanted,
        fixedOf(draft, (pair) => pair.institution === institution),
        (advisers) => acts.change(withRequest(draft, institution, { advisers })),
      ),
    ],
  };
};

const adviserCard = (adviser: EnterpriseAdviser, matching: Matching, acts: Acts): Card => {
  const { draft, match, names } = matching;
  const { id, capacity = 1 } = adviser;
  const party: Party = { side: 'adviser', id };
  const pairs = match.pairs.filter((pair) => pair.adviser === id);
  const spare = match.spare.find((each) => each.adviser === id);
  const worth = match.worth.find((each) => each.adviser === id);
  const whom = pairs.map(({ institution }) => names.school(institution)).join('; ');
  return {
    party,
    mark: spare ? 'adviser-left' : 'adviser-full',
    name: names.adviser(id),
    brief: [whom, spare && `${counted(spare.places, 'place')} left`].filter(Boolean).join('; ') || 'no place',
    body: () => [
      element('p', { class: 'quiet' }, offerInWords(adviser, draft)),
      ...(spare
        ? [element('p', { class: 'why' }, spare.message), ...helpfulChanges(spare.changes, party, draft, acts)]
        : []),
      ...pairs.map((pair) => pairBlock(pair, party, matching, acts)),
      ...(worth ? [element('p', {}, worth.message)] : []),
      stepper(
        party,
        'Places',
        capacity,
        fixedOf(draft, (pair) => pair.adviser === id),
        (capacity) => acts.change(withAdviser(draft, id, { capacity })),
      ),
    ],
  };
};

const fixedOf = ({ policy }: Draft, isOwn: (pair: AdviserPair) => boolean): number =>
  (policy.fixed ?? []).filter(isOwn).length;

/** A pair with what it counts and why, what would be best without it, and what can be done about it. */
const pairBlock = (pair: MatchedPair, { side }: Party, { draft, names }: Matching, acts: Acts): HTMLElement => {
  const [own, other] = [
    `${pair.institution} ${pair.adviser}`,
    side === 'school'
      ? { party: { side: 'adviser', id: pair.adviser } as const, name: names.adviser(pair.adviser) }
      : { party: { side: 'school', id: pair.institution } as const, name: names.school(pair.institution) },
  ];
  const button = (label: string, act: () => void): HTMLElement =>
    element(
      'button',
      { type: 'button', id: `${side}-${own}-${label}`, click: act },
      label,
      element(
        'span',
        { class: 'visually-hidden' },
        `: ${names.adviser(pair.adviser)} at ${names.school(pair.institution)}`,
      ),
    );
  return element(
    'div',
    { class: 'pair', 'data-pair': own },
    element(
      'h4',
      {},
      element('a', { href: `#${cardOf(other.party)}` }, other.name),
      ` – ${counted(pair.points, 'point')}${pair.fixed ? ', fixed' : ''}`,
    ),
    termList(pair),
    ...(pair.runnerUp ? [element('p', {}, pair.runnerUp.message)] : []),
    element(
      'p',
      { class: 'buttons small' },
      pair.fixed
        ? button('No longer fix', () => acts.change(withoutSettled(draft, pair)))
        : button('Fix in place', () => acts.change(withFixed(draft, pair))),
      button('Block', () => acts.change(withBlock(draft, pair, 'by your choice'))),
    ),
  );
};

/** What a pair counts, term by term. */
export const termList = ({ terms }: Pick<MatchedPair, 'terms'>): HTMLElement =>
  element(
    'ul',
    { class: 'terms' },
    ...terms.map(({ points, message }) =>
      element(
        'li',
        points === 0 ? { class: 'good' } : {},
        element(
          'span',
          { class: 'points' },
          String(points),
          element('span', { class: 'visually-hidden' }, ' points: '),
        ),
        ' ',
        message,
      ),
    ),
  );

const shortageInWords = (position: number | undefined, { match, names }: Matching): string => {
  const shortage = position === undefined ? undefined : match.shortages[position];
  if (!shortage) return '';
  const schools = shortage.institutions.map((institution) => names.school(institution)).join('; ');
  return `${shortage.message} Schools: ${schools}. Advisers: ${shortage.advisers.map((id) => names.adviser(id)).join('; ')}.`;
};

const helpfulChanges = (
  changes: readonly MatchChange[],
  party: Party,
  draft: Draft,
  acts: Acts,
): readonly HTMLElement[] => {
  if (changes.length === 0) return [];
  return [
    element('h4', {}, 'What would help'),
    element(
      'ul',
      { class: 'choices' },
      ...changes.map((change) =>
        element(
          'li',
          {},
          element('span', {}, change.message),
          element(
            'button',
            {
              type: 'button',
              id: `${cardOf(party)}-${change.change}-${change.extraMinutes ?? ''}`,
              click: () => acts.change(withChange(draft, change)),
            },
            'Do it',
            element('span', { class: 'visually-hidden' }, `: ${change.message}`),
          ),
        ),
      ),
    ),
  ];
};

const alternatives = (institution: string, { draft, match, names }: Matching, acts: Acts): readonly HTMLElement[] => {
  const others = alternativesFor(draft.problem, match, institution, 3);
  if (others.length === 0) return [];
  return [
    element('h4', {}, 'Whom else it could have'),
    element(
      'ul',
      { class: 'choices' },
      ...others.map((other) =>
        element(
          'li',
          {},
          element('span', {}, other.message, atWhoseCost({ served: other.served, points: other.regret })),
          element(
            'button',
            { type: 'button', id: `try-${institution}-${other.adviser}`, click: () => acts.tryPair(other) },
            'Try',
            element('span', { class: 'visually-hidden' }, ` ${names.adviser(other.adviser)} there`),
          ),
        ),
      ),
    ),
  ];
};

/** A number that goes up and down by one. */
const stepper = (
  party: Party,
  label: string,
  value: number,
  least: number,
  onChange: (value: number) => void,
): HTMLElement => {
  const id = `${cardOf(party)}-count`;
  const step = (by: number, sign: string, what: string): HTMLElement => {
    const isEnd = value + by < least || value + by > 100;
    return element(
      'button',
      {
        type: 'button',
        id: `${id}${by}`,
        'aria-label': `${label}: ${what}`,
        'aria-disabled': isEnd ? 'true' : undefined,
        click: () => {
          if (!isEnd) onChange(value + by);
        },
      },
      sign,
    );
  };
  return element(
    'p',
    { class: 'stepper' },
    element('span', {}, label),
    step(-1, '−', 'one fewer'),
    element('output', { id }, String(value)),
    step(1, '+', 'one more'),
  );
};

const wishesInWords = ({ advisers = 1, sectors = [], seniority, benchmarks = [], tier }: AdviserRequest): string =>
  `${[
    `Asks for ${counted(advisers, 'adviser')}`,
    sectors.length > 0 && `from ${sectors.join(' or ')}`,
    seniority && `at least ${seniority.replace('-', ' ')}`,
    benchmarks.length > 0 && `for benchmark${benchmarks.length === 1 ? '' : 's'} ${benchmarks.join(', ')}`,
    tier !== undefined && `in tier ${tier}`,
  ]
    .filter(Boolean)
    .join('; ')}.`;

const offerInWords = (adviser: EnterpriseAdviser, { policy }: Draft): string =>
  `${[
    adviser.seniority ? sentenceCase(adviser.seniority.replace('-', ' ')) : 'Seniority not known',
    adviser.sectors?.length && `knows ${adviser.sectors.join(' and ')}`,
    adviser.benchmarks?.length &&
      `helps with benchmark${adviser.benchmarks.length === 1 ? '' : 's'} ${adviser.benchmarks.join(', ')}`,
    adviser.hoursPerMonth !== undefined && `${counted(adviser.hoursPerMonth, 'hour')} a month`,
    `travels ${inKm(adviser.travelKm ?? policy.limits.km)}`,
  ]
    .filter(Boolean)
    .join('; ')}.`;

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
