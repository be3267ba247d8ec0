import type { NetworkSnapshot } from '../entities.js';
import { countInWords, type FigureKind, soMany } from './in-words.js';
import type { SnapshotIndex } from './snapshot-index.js';

/**
 * The figures of the network.
 *
 * @group Figures
 */
export type FigureId =
  | 'coverage'
  | 'hubs'
  | 'compass'
  | 'matched'
  | 'bursaries'
  | 'encounters'
  | 'pupils-met'
  | 'achieved'
  | 'institutions-per-coordinator'
  | 'advisers-per-coordinator';

/**
 * The parts of a snapshot that figures come from.
 *
 * @group Figures
 */
export type Part = keyof NonNullable<NetworkSnapshot['sources']>;

/** What an institution adds to a figure; `not-asked` where the figure is not about it, `missing` where nothing is known. */
export type Contribution = readonly [numerator: number, denominator: number] | 'not-asked' | 'missing';

/** How a figure is made. */
export interface FigureRule {
  readonly figure: FigureId;
  readonly title: string;
  readonly kind: FigureKind;
  /** The parts of the snapshot that it needs, the one it counts first. */
  readonly parts: readonly Part[];
  /** What an institution adds to it; absent where it is no sum over institutions. */
  readonly contributionOf?: (urn: string, index: SnapshotIndex) => Contribution;
  /** The same of published numbers, each of them perhaps unknown. */
  readonly counted: (counts: NonNullable<NetworkSnapshot['counts']>) => readonly (number | undefined)[];
  /** The figure in a sentence. */
  readonly sentence: (numerator: number, denominator: number, text: string, scope: string) => string;
}

const ofAll = (isCounted: boolean): Contribution => [isCounted ? 1 : 0, 1];

/** Every figure, in the order in which they are told. */
export const figureRules: readonly FigureRule[] = [
  {
    figure: 'coverage',
    title: 'In the network',
    kind: 'share',
    parts: ['network', 'scope'],
    contributionOf: (urn, { network }) => ofAll(network.has(urn)),
    counted: ({ network, scope }) => [network, scope],
    sentence: (some, all, text, scope) =>
      `${countInWords(some)} of ${countInWords(all)} ${scope} are in the network: ${text}.`,
  },
  {
    figure: 'hubs',
    title: 'In a Careers Hub',
    kind: 'share',
    parts: ['hubs', 'scope'],
    contributionOf: (urn, { hubs }) => ofAll(hubs.has(urn)),
    counted: ({ hubMembers, scope }) => [hubMembers, scope],
    sentence: (some, all, text, scope) =>
      `${countInWords(some)} of ${countInWords(all)} ${scope} are in a Careers Hub: ${text}.`,
  },
  {
    figure: 'compass',
    title: 'Completed Compass',
    kind: 'share',
    parts: ['evaluations', 'scope'],
    contributionOf: (urn, { evaluations }) => ofAll(evaluations.has(urn)),
    counted: ({ compass, scope }) => [compass, scope],
    sentence: (some, all, text, scope) =>
      `${countInWords(some)} of ${countInWords(all)} ${scope} have completed Compass: ${text}.`,
  },
  {
    figure: 'matched',
    title: 'With an Enterprise Adviser',
    kind: 'share',
    parts: ['pairs', 'network'],
    contributionOf: (urn, { network, matched }) => (network.has(urn) ? ofAll(matched.has(urn)) : 'not-asked'),
    counted: ({ matched, network }) => [matched, network],
    sentence: (some, all, text) =>
      `${countInWords(some)} of ${countInWords(all)} in the network have an Enterprise Adviser: ${text}.`,
  },
  {
    figure: 'bursaries',
    title: 'With a bursary',
    kind: 'share',
    parts: ['awards', 'scope'],
    contributionOf: (urn, { bursaries }) => ofAll(bursaries.has(urn)),
    counted: ({ bursaries, scope }) => [bursaries, scope],
    sentence: (some, all, text, scope) =>
      `${countInWords(some)} of ${countInWords(all)} ${scope} have a bursary for their Careers Leader: ${text}.`,
  },
  {
    figure: 'encounters',
    title: 'Employer encounters for each pupil',
    kind: 'mean',
    parts: ['encounters'],
    contributionOf: (urn, { encounters }) => {
      const known = encounters.get(urn);
      return known ? [known.encounters, known.pupils] : 'missing';
    },
    counted: ({ encounters, pupils }) => [encounters, pupils],
    sentence: (some, all, text) =>
      `${soMany(some, 'encounter')} with employers of ${soMany(all, 'pupil')}: ${text} each.`,
  },
  {
    figure: 'pupils-met',
    title: 'Pupils who met an employer',
    kind: 'share',
    parts: ['encounters'],
    contributionOf: (urn, { encounters }) => {
      const known = encounters.get(urn);
      return known ? [known.pupilsMet, known.pupils] : 'missing';
    },
    counted: ({ pupilsMet, pupils }) => [pupilsMet, pupils],
    sentence: (some, all, text) => `${countInWords(some)} of ${soMany(all, 'pupil')} have met an employer: ${text}.`,
  },
  {
    figure: 'achieved',
    title: 'Benchmarks achieved',
    kind: 'mean',
    parts: ['evaluations'],
    contributionOf: (urn, { evaluations }) => {
      const newest = evaluations.get(urn);
      if (newest === undefined) return 'not-asked';
      return newest.achieved === undefined ? 'missing' : [newest.achieved, 1];
    },
    counted: () => [],
    sentence: (some, all, text) =>
      `${soMany(some, 'benchmark')} achieved in ${soMany(all, 'evaluation')}: ${text} on average.`,
  },
  {
    figure: 'institutions-per-coordinator',
    title: 'Institutions for each coordinator',
    kind: 'mean',
    parts: ['coordinators'],
    counted: ({ network, coordinators }) => [network, coordinators],
    sentence: (some, all, text) => `${soMany(all, 'coordinator')} for ${soMany(some, 'institution')}: ${text} each.`,
  },
  {
    figure: 'advisers-per-coordinator',
    title: 'Advisers for each coordinator',
    kind: 'mean',
    parts: ['coordinators'],
    counted: ({ advisers, coordinators }) => [advisers, coordinators],
    sentence: (some, all, text) => `${soMany(all, 'coordinator')} for ${soMany(some, 'adviser')}: ${text} each.`,
  },
];
