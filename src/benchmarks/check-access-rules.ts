import { DomainProblem, isIsoDate, isPlainObject, type ProblemIssue, shape } from '../core/index.js';
import { FIRST_YEAR } from './evidence/calendar.js';
import { PROVIDERS } from './evidence/entry.js';
import { isYearGroup } from './is-year-group.js';

/**
 * Looks at all of the rules that decides something; citations are not looked at.
 *
 * @throws DomainProblem `bad-rules` listing what is wrong with them.
 */
export const requireAccessRules = (rules: unknown): void => {
  const issues = checkRules(rules, []);
  if (issues.length > 0) throw new DomainProblem('bad-rules', 'There are no provider access rules to go by', issues);
};

const isPeriod = (period: unknown): boolean =>
  isPlainObject(period) &&
  isIsoDate(period.from) &&
  (period.to === undefined || (isIsoDate(period.to) && period.to >= period.from));

interface YearGroupDay {
  readonly yearGroup: number;
  readonly day: string;
}

// 2023 is no leap year.
const isYearGroupDay = (value: unknown): boolean =>
  isPlainObject(value) &&
  isYearGroup(value.yearGroup) &&
  value.yearGroup >= FIRST_YEAR &&
  typeof value.day === 'string' &&
  isIsoDate(`2023-${value.day}`);

/** Days in the order in which a pupil comes to them: a school year begins in September. */
const orderOf = ({ yearGroup, day }: YearGroupDay): string =>
  `${String(yearGroup).padStart(2, '0')}-${day >= '09-01' ? 0 : 1}-${day}`;

interface Phase {
  readonly from: YearGroupDay;
  readonly to: YearGroupDay;
}

const yearGroupDay = shape.value('a yearGroup from 7 to 14 with a day that every year has, MM-DD', isYearGroupDay);

const checkPhase = shape.andThen<Phase>(
  shape.object('a phase', {
    id: shape.text(),
    title: shape.text(),
    attendance: shape.oneOf('mandatory', 'optional'),
    least: shape.whole(1),
    from: yearGroupDay,
    to: yearGroupDay,
    grade: () => [],
    cites: shape.value('a list of citations', Array.isArray),
  }),
  ({ from, to }, path) =>
    orderOf(from) > orderOf(to) ? [{ path: [...path, 'to'], message: 'is no earlier than from' }] : [],
);

/** Phases come one after the other, each in year groups of its own. */
const overlaps = (phases: readonly Phase[], path: ProblemIssue['path']): readonly ProblemIssue[] =>
  phases.flatMap(({ from }, index) => {
    const before = phases[index - 1]?.to.yearGroup ?? 0;
    if (from.yearGroup > before) return [];
    return [{ path: [...path, index, 'from'], message: `comes after Year ${before}, which is in the phase before` }];
  });

const checkParts: Readonly<Record<string, shape.Check>> = {
  id: shape.text(),
  inForce: shape.value('a first day, from, and perhaps a last day, to, no earlier', isPeriod),
  providers: shape.list('a list of kinds of provider', shape.oneOf(...PROVIDERS)),
  notChecked: shape.list('a list of texts', shape.text()),
  phases: shape.andThen(shape.list('a list of phases', checkPhase, { least: 1, most: 14 }), overlaps),
};

/** What else stands in the rules is for reading. */
const checkRules: shape.Check = (rules, path) =>
  isPlainObject(rules)
    ? Object.entries(checkParts).flatMap(([name, check]) => check(shape.ownValue(rules, name), [...path, name]))
    : shape.value('provider access rules', () => false)(rules, path);
