import type { Fraction } from '../../benchmarks/index.js';
import { type Citation, compareText } from '../../core/index.js';
import type { NetworkSnapshot } from '../entities.js';
import { type FigureId, type FigureRule, figureRules } from './figure-rules.js';
import { type FigureKind, fractionOf, soMany } from './in-words.js';
import { indexOf, type SnapshotIndex } from './snapshot-index.js';

/**
 * A figure of the network with all that it rests on.
 *
 * @group Figures
 */
export interface NetworkFigure {
  /** Which figure it is. */
  readonly figure: FigureId;
  /** What it is called. */
  readonly title: string;
  /** How it is read: as a share of those counted, or as so many for each. */
  readonly kind: FigureKind;
  /** How many of how many, exactly; `null` where that is not known, or where there is none to count. */
  readonly value: Fraction | null;
  /** The URNs of those of whom nothing is known. They are counted in neither number. */
  readonly missing: readonly string[];
  /** Where the parts of the snapshot come from, as the snapshot says. */
  readonly sources: readonly Citation[];
  /** The figure in a sentence, with who is missing. */
  readonly message: string;
}

/** What figures are made from: a snapshot, and who was what on its day. */
export interface FigureBase {
  readonly snapshot: NetworkSnapshot;
  readonly index: SnapshotIndex;
}

export const baseOf = (snapshot: NetworkSnapshot): FigureBase => ({ snapshot, index: indexOf(snapshot) });

/** Everybody the figures can be about: the scope, or, where that is only a number, those who are named anywhere. */
export const everybody = ({ snapshot, index }: FigureBase): readonly string[] => {
  const { institutions } = snapshot.scope;
  if (institutions) return institutions.map(({ urn }) => urn);
  return [...new Set([...index.network, ...index.evaluations.keys(), ...index.encounters.keys()])].sort(compareText);
};

/** All figures of everybody, of coordinators and of published numbers too. */
export const allFigures = (base: FigureBase): readonly NetworkFigure[] => {
  const urns = everybody(base);
  return figureRules.map((rule) => {
    const summed = sumOver(rule, urns, base);
    const [numerator, denominator] = summed?.value ?? knownNumbers(rule, base);
    return figureOf(rule, numerator, denominator, summed?.missing ?? [], base);
  });
};

/** The figures of some institutions: those that are sums over institutions. */
export const figuresOver = (urns: readonly string[], base: FigureBase): readonly NetworkFigure[] =>
  figureRules.flatMap((rule) => {
    const summed = sumOver(rule, urns, base);
    return summed ? [figureOf(rule, ...summed.value, summed.missing, base)] : [];
  });

/** A figure as a sum over institutions; `undefined` where it is none, or where a list that it needs is not there. */
export const sumOver = (
  rule: FigureRule,
  urns: readonly string[],
  { snapshot, index }: FigureBase,
):
  | { readonly value: readonly [numerator: number, denominator: number]; readonly missing: readonly string[] }
  | undefined => {
  const isThere = rule.parts.every(
    (part) => (part === 'scope' ? snapshot.scope.institutions : snapshot[part]) !== undefined,
  );
  if (!isThere || rule.contributionOf === undefined) return undefined;
  let [numerator, denominator] = [0, 0];
  const missing: string[] = [];
  for (const urn of urns) {
    const contribution = rule.contributionOf(urn, index);
    if (contribution === 'missing') missing.push(urn);
    else if (contribution !== 'not-asked') {
      numerator += contribution[0];
      denominator += contribution[1];
    }
  }
  return { value: [numerator, denominator], missing: missing.sort(compareText) };
};

/** A figure from numbers: published ones, and how long lists are. */
const knownNumbers = (rule: FigureRule, { snapshot, index }: FigureBase): readonly (number | undefined)[] => {
  const { scope, network, hubs, evaluations, awards, coordinators, counts = {} } = snapshot;
  const lengths = {
    ...(scope.institutions && { scope: scope.institutions.length }),
    ...(network && { network: index.network.size }),
    ...(hubs && { hubMembers: index.hubs.size }),
    ...(evaluations && { compass: index.evaluations.size }),
    ...(awards && { bursaries: index.bursaries.size }),
  };
  if (coordinators && rule.figure === 'institutions-per-coordinator') {
    return [new Set(coordinators.flatMap(({ institutions }) => institutions)).size, coordinators.length];
  }
  if (coordinators && rule.figure === 'advisers-per-coordinator') {
    return [new Set(coordinators.flatMap(({ advisers }) => advisers)).size, coordinators.length];
  }
  return rule.counted({ ...counts, ...lengths });
};

const figureOf = (
  rule: FigureRule,
  numerator: number | undefined,
  denominator: number | undefined,
  missing: readonly string[],
  { snapshot }: FigureBase,
): NetworkFigure => {
  const { figure, title, kind, parts } = rule;
  const isKnown = numerator !== undefined && denominator !== undefined;
  const value = isKnown ? fractionOf(numerator, denominator, kind) : null;
  const sources = parts.flatMap((part) => snapshot.sources?.[part] ?? []);
  return { figure, title, kind, value, missing, sources, message: messageOf(rule, value, isKnown, missing, snapshot) };
};

const messageOf = (
  { title, sentence }: FigureRule,
  value: Fraction | null,
  isKnown: boolean,
  missing: readonly string[],
  { scope }: NetworkSnapshot,
): string => {
  const unknown = missing.length > 0 ? ` Not known of ${soMany(missing.length, 'institution')}.` : '';
  if (value) return `${sentence(value.numerator, value.denominator, value.text, scope.name)}${unknown}`;
  return isKnown ? `${title}: there is none to count.${unknown}` : `${title}: not known.`;
};
