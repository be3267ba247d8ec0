import type { Fraction } from '../benchmarks/index.js';
import { compareText, DomainProblem, nameValue, type ProblemIssue } from '../core/index.js';
import { requireSnapshots } from './check-snapshot.js';
import type { NetworkSnapshot } from './entities.js';
import { type FigureId, type FigureRule, figureRules } from './figures/figure-rules.js';
import { countInWords, differenceOf, type FigureKind, fractionOf, growthOf, soMany } from './figures/in-words.js';
import { allFigures, baseOf, type FigureBase, sumOver } from './figures/make-figure.js';
import { type SameInstitutions, sameInstitutions } from './figures/same-institutions.js';

/**
 * A figure before and after.
 *
 * @group Growth
 */
export interface FigureChange {
  /** Before; `null` where it is not known. */
  readonly before: Fraction | null;
  /** After; `null` where it is not known. */
  readonly after: Fraction | null;
  /** How much more or less it is: `+5.3 points` of a share, `+0.50` of a mean; `null` where either is not known. */
  readonly difference: string | null;
  /** The same in per cent of what it was, such as `+53.8%`; `null` where either is not known, or it was nothing. */
  readonly growth: string | null;
  /** How much more or fewer are counted, in per cent of how many were: growth of the first number alone. */
  readonly countGrowth: string | null;
}

/**
 * How a figure has changed: of all on either day, and like for like.
 *
 * @group Growth
 */
export interface FigureGrowth {
  /** Which figure it is. */
  readonly figure: FigureId;
  /** What it is called. */
  readonly title: string;
  /** How it is read. */
  readonly kind: FigureKind;
  /** Of all who were there on each day. */
  readonly all: FigureChange;
  /** Of the same institutions on both days, as far as they are known on both; `null` where they are not listed. */
  readonly likeForLike: FigureChange | null;
  /** Institutions that are there on both days, and left out of like for like: they are known on one day at most. */
  readonly leftOut: readonly SameInstitutions[];
  /** Both changes in words. */
  readonly message: string;
}

/**
 * Who came and who went between two days. `before + joined + opened - left - closed + regrouped` is `after`.
 *
 * @group Growth
 */
export interface Movement {
  /** What they came to and went from: the figure that counts them. */
  readonly figure: 'coverage' | 'hubs' | 'compass';
  /** How many it were. */
  readonly before: number;
  /** How many it are. */
  readonly after: number;
  /** Those who were there before, and came in since. */
  readonly joined: readonly string[];
  /** Those who came in and were not there at all before. */
  readonly opened: readonly string[];
  /** Those who went and are still there. */
  readonly left: readonly string[];
  /** Those who went because they are there no more. */
  readonly closed: readonly string[];
  /** By how many those who stayed are more or fewer, because some merged or were split. */
  readonly regrouped: number;
  /** The same in a sentence. */
  readonly message: string;
}

/**
 * How the network has grown between two days.
 *
 * @group Growth
 */
export interface NetworkGrowth {
  /** The first day. */
  readonly from: string;
  /** The second day. */
  readonly to: string;
  /** Whom it is about. */
  readonly scope: string;
  /** Every figure, in the order of `networkFigures`. */
  readonly figures: readonly FigureGrowth[];
  /** Who came and went, where both snapshots list the scope and who is counted. */
  readonly movements: readonly Movement[];
  /** Who is the same under other URNs: converted, merged or split. */
  readonly carriedOn: readonly SameInstitutions[];
}

/**
 * How the network has grown between two days: every figure of all, and like for like of the institutions that are there
 * on both; and the difference explained by who joined, opened, left and closed.
 *
 * A school that becomes an academy gets a new URN. It is followed by the `links` of the second snapshot, which are those
 * of the register, and counts as the same school. Schools that merged, and one that was split, are compared together.
 *
 * @param before - The network on the first day.
 * @param after - The network on the second day, of the same scope.
 *
 * @throws DomainProblem `bad-snapshot` listing everything that is wrong with either; `not-comparable` where the second day
 * is not after the first, or the scopes differ.
 *
 * @example
 * ```ts
 * import { growthBetween } from 'careers-domain/network';
 *
 * const scope = (...urns: string[]) => ({ name: 'schools in Hilldale', institutions: urns.map((urn) => ({ urn })) });
 * const encounters = (urn: string, academicYear: string, encounters: number) =>
 *   ({ urn, academicYear, pupils: 100, encounters, pupilsMet: 80 });
 * const growth = growthBetween(
 *   {
 *     on: '2017-07-31',
 *     academicYear: '2016/17',
 *     scope: scope('100001', '100002'),
 *     network: [{ urn: '100001', joined: '2016-09-01' }],
 *     encounters: [encounters('100001', '2016/17', 100)],
 *   },
 *   {
 *     on: '2018-07-31',
 *     academicYear: '2017/18',
 *     scope: scope('140001', '100002'),
 *     links: [{ from: '100001', to: '140001', on: '2018-01-01' }],
 *     network: [{ urn: '140001', joined: '2016-09-01' }, { urn: '100002', joined: '2017-09-01' }],
 *     encounters: [encounters('140001', '2017/18', 150)],
 *   },
 * );
 * growth.carriedOn; // => [{ before: ['100001'], after: ['140001'] }]
 * growth.movements[0]?.message; // => 'In the network: 1 before, 2 after; 1 joined.'
 * growth.figures.find(({ figure }) => figure === 'encounters')?.likeForLike?.growth; // => '+50.0%'
 * ```
 *
 * @group Growth
 */
export const growthBetween = (before: NetworkSnapshot, after: NetworkSnapshot): NetworkGrowth => {
  requireSnapshots([before, ['before']], [after, ['after']]);
  requireComparable(before, after);
  const [was, is] = [baseOf(before), baseOf(after)];
  const groups = sameInstitutions(was, is);
  return {
    from: before.on,
    to: after.on,
    scope: after.scope.name,
    figures: figuresGrown(was, is, groups),
    movements: MOVED.flatMap((figure) => movementOf(figure, was, is, groups) ?? []),
    carriedOn: groups.filter(
      ({ before, after }) =>
        before.length > 0 && after.length > 0 && !(before.length === 1 && after.length === 1 && before[0] === after[0]),
    ),
  };
};

const requireComparable = (before: NetworkSnapshot, after: NetworkSnapshot): void => {
  const issues: ProblemIssue[] = [];
  if (before.on >= after.on) {
    issues.push({ path: ['after', 'on'], message: `is ${after.on}, not after the first day, ${before.on}` });
  }
  if (before.academicYear > after.academicYear) {
    const message = `is ${after.academicYear}, before ${before.academicYear}`;
    issues.push({ path: ['after', 'academicYear'], message });
  }
  if (before.scope.name !== after.scope.name) {
    const message = `is ${nameValue(after.scope.name)}, where the other is ${nameValue(before.scope.name)}`;
    issues.push({ path: ['after', 'scope', 'name'], message });
  }
  if (issues.length > 0) throw new DomainProblem('not-comparable', 'The snapshots cannot be compared', issues);
};

const figuresGrown = (
  was: FigureBase,
  is: FigureBase,
  groups: readonly SameInstitutions[],
): readonly FigureGrowth[] => {
  const [before, after] = [allFigures(was), allFigures(is)];
  return figureRules.map((rule, index) => {
    const { figure, title, kind } = rule;
    const all = changeOf(before[index]?.value ?? null, after[index]?.value ?? null, kind);
    const { likeForLike, leftOut } = sameGrown(rule, was, is, groups);
    return { figure, title, kind, all, likeForLike, leftOut, message: messageOf(title, all, likeForLike) };
  });
};

/** A figure of the same institutions on both days. */
const sameGrown = (
  rule: FigureRule,
  was: FigureBase,
  is: FigureBase,
  groups: readonly SameInstitutions[],
): Pick<FigureGrowth, 'likeForLike' | 'leftOut'> => {
  const leftOut: SameInstitutions[] = [];
  const [before, after] = [
    [0, 0],
    [0, 0],
  ] as [[number, number], [number, number]];
  for (const group of groups) {
    if (group.before.length === 0 || group.after.length === 0) continue;
    const [then, now] = [sumOver(rule, group.before, was), sumOver(rule, group.after, is)];
    if (then === undefined || now === undefined) return { likeForLike: null, leftOut: [] };
    const isAsked = then.value[1] > 0 && now.value[1] > 0;
    if (then.missing.length + now.missing.length > 0) leftOut.push(group);
    else if (isAsked) {
      before[0] += then.value[0];
      before[1] += then.value[1];
      after[0] += now.value[0];
      after[1] += now.value[1];
    }
  }
  if (before[1] === 0) return { likeForLike: null, leftOut };
  return {
    likeForLike: changeOf(fractionOf(...before, rule.kind), fractionOf(...after, rule.kind), rule.kind),
    leftOut,
  };
};

const changeOf = (before: Fraction | null, after: Fraction | null, kind: FigureKind): FigureChange => {
  if (before === null || after === null) return { before, after, difference: null, growth: null, countGrowth: null };
  const counted = ({ numerator }: Fraction): Fraction => ({ numerator, denominator: 1, text: '' });
  return {
    before,
    after,
    difference: differenceOf(before, after, kind),
    growth: growthOf(before, after),
    countGrowth: growthOf(counted(before), counted(after)),
  };
};

const messageOf = (title: string, all: FigureChange, likeForLike: FigureChange | null): string => {
  const said = [changeInWords('all', all), ...(likeForLike ? [changeInWords('like for like', likeForLike)] : [])];
  return `${title}: ${said.join('; ')}.`;
};

const changeInWords = (of: string, { before, after, difference, growth }: FigureChange): string => {
  if (difference === null) return `${of} not known on both days`;
  return `${of} from ${before?.text} to ${after?.text}, ${difference}${growth === null ? '' : ` (${growth})`}`;
};

const MOVED = ['coverage', 'hubs', 'compass'] as const;

/** Who came and went; `undefined` where they are not listed on both days. */
const movementOf = (
  figure: Movement['figure'],
  was: FigureBase,
  is: FigureBase,
  groups: readonly SameInstitutions[],
): Movement | undefined => {
  const rule = figureRules.find((each) => each.figure === figure) as FigureRule;
  if (sumOver(rule, [], was) === undefined || sumOver(rule, [], is) === undefined) return undefined;
  const countedIn = (urns: readonly string[], base: FigureBase): readonly string[] =>
    urns.filter((urn) => sumOver(rule, [urn], base)?.value[0] === 1);
  const came: Record<CameOrWent, string[]> = { joined: [], opened: [], left: [], closed: [] };
  let [before, after, regrouped] = [0, 0, 0];
  for (const group of groups) {
    const [then, now] = [countedIn(group.before, was), countedIn(group.after, is)];
    before += then.length;
    after += now.length;
    if (then.length > 0 && now.length > 0) regrouped += now.length - then.length;
    else if (now.length > 0) came[group.before.length > 0 ? 'joined' : 'opened'].push(...now);
    else came[group.after.length > 0 ? 'left' : 'closed'].push(...then);
  }
  for (const urns of Object.values(came)) urns.sort(compareText);
  return {
    figure,
    before,
    after,
    ...came,
    regrouped,
    message: movementInWords(rule.title, before, after, came, regrouped),
  };
};

type CameOrWent = 'joined' | 'opened' | 'left' | 'closed';

const movementInWords = (
  title: string,
  before: number,
  after: number,
  came: Readonly<Record<CameOrWent, readonly string[]>>,
  regrouped: number,
): string => {
  const parts = Object.entries(came).flatMap(([word, { length }]) =>
    length > 0 ? [`${countInWords(length)} ${word}`] : [],
  );
  if (regrouped !== 0) {
    parts.push(
      `${soMany(Math.abs(regrouped), 'institution')} ${regrouped > 0 ? 'more by splits' : 'fewer by mergers'}`,
    );
  }
  const said = parts.length > 0 ? parts.join(', ') : 'nobody came or went';
  return `${title}: ${countInWords(before)} before, ${countInWords(after)} after; ${said}.`;
};
