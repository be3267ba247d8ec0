import {
  academicYearOf,
  compareText,
  type Decision,
  decisionOf,
  financialYearOf,
  formatPounds,
  nameValue,
  type Pence,
  type ProblemIssue,
  pence,
  type Reason,
  shape,
  sumMoney,
} from '../core/index.js';
import { AWARDS } from './check-award.js';
import { citesOf, countsFor, requireScheme } from './check-scheme.js';
import type { Award, BursaryScheme } from './entities.js';
import { groupBy } from './group-by.js';
import { type MoneyStage, paymentTrails } from './payment-trails.js';
import { withinScheme } from './within-scheme.js';

/**
 * One payment of one award within a line of a budget.
 *
 * @group Budget
 */
export interface BudgetEntry {
  /** The award's id. */
  readonly award: string;
  /** Which of its payments. */
  readonly payment: string;
  /** How much. */
  readonly amount: Pence;
  /** The day on which it came to this line. */
  readonly on: string;
}

/**
 * A line of a budget: its amount is the sum of its entries.
 *
 * @group Budget
 */
export interface BudgetLine {
  /** The sum of the entries. */
  readonly amount: Pence;
  /** Every payment in it, by day, then award, then payment. */
  readonly entries: readonly BudgetEntry[];
}

/**
 * What happened to the money in one year: each line holds what came to it within the year, wherever it stands now.
 *
 * @group Budget
 */
export interface BudgetYear {
  /** The year, written `2018/19` where academic and `2018-19` where financial. */
  readonly year: string;
  /** Offered in the year. */
  readonly offered: BudgetLine;
  /** Committed in the year, because an offer was accepted. */
  readonly committed: BudgetLine;
  /** Fell due in the year, because the training was begun or completed. */
  readonly due: BudgetLine;
  /** Claimed in the year. */
  readonly claimed: BudgetLine;
  /** Paid in the year. */
  readonly paid: BudgetLine;
  /** Released in the year, because an award ended. */
  readonly released: BudgetLine;
}

/**
 * Where a scheme's money stands on a day.
 *
 * `allocated` is the sum of `reserve`, `offered`, `committed`, `due`, `paid` and `left`, to the penny. What was released
 * is part of `left` again.
 *
 * @group Budget
 */
export interface Budget {
  /** The scheme's id. */
  readonly scheme: string;
  /** The day. */
  readonly on: string;
  /** The money set aside for the scheme. */
  readonly allocated: Pence;
  /** The part of it that is not to be offered. */
  readonly reserve: Pence;
  /** Offered and not yet accepted. */
  readonly offered: BudgetLine;
  /** Accepted, and not yet due. */
  readonly committed: BudgetLine;
  /** Owed: due, claimed or not, and not yet paid. */
  readonly due: BudgetLine;
  /** Paid. */
  readonly paid: BudgetLine;
  /** Free again, because the award ended before it fell due or was claimed. */
  readonly released: BudgetLine;
  /** What can still be offered; negative where more is promised than there is. */
  readonly left: Pence;
  /** Year by year, from September to August. */
  readonly byAcademicYear: readonly BudgetYear[];
  /** Year by year, from April to March. */
  readonly byFinancialYear: readonly BudgetYear[];
  /** Whether what is spent, and what is promised, is within the money, and whether the places are within the scheme's. */
  readonly within: Decision;
}

/**
 * Where a scheme's money stands on a day: what is offered, committed, owed, paid, released and left, and what happened in
 * each academic and financial year.
 *
 * Only what had happened by that day counts, so a budget of any past day can be made from today's awards. A payment falls
 * due on the day of the step that makes it due, whenever it is claimed: training completed in July and claimed in the
 * following April falls due in one year and is claimed and paid in another.
 *
 * Spending too much cannot go unseen: an award worth more than the scheme allows, or paid twice, is refused as bad input;
 * promising more than there is gives a negative `left` and a `within` that says by how much.
 *
 * @param scheme - The scheme.
 * @param awards - All awards that take its places, those that ended among them, in any order.
 * @param on - The day.
 *
 * @throws DomainProblem `bad-scheme` where the scheme has problems; `bad-budget` listing everything that is wrong with the
 * awards and the day; `bad-money` where a sum leaves the safe integers; `bad-date` for an event in the first months of the
 * year 0001 or the last of 9999, which belong to no whole year.
 *
 * @example
 * ```ts
 * import { budgetOf, bursaries2018, offerAward } from 'careers-domain/bursaries';
 *
 * const application = {
 *   id: 'A-1',
 *   institution: '105000',
 *   received: '2018-09-20',
 *   kind: 'school',
 *   funding: 'state',
 *   region: 'North West',
 * } as const;
 * const awards = [offerAward(application, bursaries2018, '2018-10-01')];
 * const budget = budgetOf(bursaries2018, awards, '2018-12-31');
 * budget.offered.amount; // => 100_000
 * budget.left; // => 49_900_000
 * budget.within.allowed; // => true
 * ```
 *
 * @group Budget
 */
export const budgetOf = (scheme: BursaryScheme, awards: readonly Award[], on: string): Budget => {
  requireScheme(scheme);
  shape.requireAll('bad-budget', 'There is no budget of this', [
    [awardsOf(scheme), awards, ['awards']],
    [shape.date, on, ['on']],
  ]);
  const moves = movesUpTo(on, awards);
  const standing = moves.filter(({ isLast }) => isLast);
  const line = (...stages: readonly MoneyStage[]) => lineOf(standing.filter(({ stage }) => stages.includes(stage)));
  const [allocated, reserve] = [pence(scheme.money), pence(scheme.reserve)];
  const [offered, committed, due, paid] = [line('offered'), line('committed'), line('due', 'claimed'), line('paid')];
  const promised = sumMoney([offered, committed, due, paid].map(({ amount }) => amount));
  const left = pence(allocated - reserve - promised);
  return {
    scheme: scheme.id,
    on,
    allocated,
    reserve,
    offered,
    committed,
    due,
    paid,
    released: line('released'),
    left,
    byAcademicYear: yearsOf(moves, academicYearOf),
    byFinancialYear: yearsOf(moves, financialYearOf),
    within: decisionOf([
      spentReason(scheme, due.amount + paid.amount),
      ...withinScheme(scheme, { promised, taken: awards.filter((award) => isTaken(on, award)).length }),
    ]),
  };
};

/** What is wrong with awards as awards of one scheme. */
export const awardsOf = (scheme: BursaryScheme): shape.Check =>
  shape.andThen<readonly Award[]>(AWARDS, (awards, path) =>
    awards.flatMap((award, index) => worthIssues(award, scheme, [...path, index])),
  );

const worthIssues = (award: Award, scheme: BursaryScheme, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  if (!countsFor(award, scheme)) {
    return [
      {
        path: [...path, 'scheme'],
        message: `is ${nameValue(award.scheme)}, whose awards do not count in ${scheme.id}`,
      },
    ];
  }
  const promised = paymentTrails(award.history).map(({ payment }) => payment);
  const issues: ProblemIssue[] = promised.flatMap(({ payment, amount }, index) => {
    const most = scheme.payments.find(({ id }) => id === payment)?.most;
    if (most !== undefined && amount <= most) return [];
    const message =
      most === undefined
        ? `is ${nameValue(payment)}, which the scheme does not pay`
        : `is ${formatPounds(amount)}, above the scheme's ${formatPounds(most)}`;
    return [{ path: [...path, 'payments', index, most === undefined ? 'payment' : 'amount'], message }];
  });
  const worth = promised.reduce((sum, { amount }) => sum + amount, 0);
  if (worth > scheme.mostPerPlace) {
    const message = `come to ${formatPounds(worth)}; a place costs at most ${formatPounds(scheme.mostPerPlace)}`;
    issues.push({ path: [...path, 'payments'], message });
  }
  return issues;
};

/** Money that came to a stage. */
interface Move extends BudgetEntry {
  readonly stage: MoneyStage;
  /** Whether it still stands there. */
  readonly isLast: boolean;
}

const movesUpTo = (on: string, awards: readonly Award[]): readonly Move[] =>
  awards
    .flatMap(({ id, history }) =>
      paymentTrails(historyUpTo(on, history)).flatMap(({ payment: { payment, amount }, stages }) =>
        stages.map((stage, index) => ({
          award: id,
          payment,
          amount: pence(amount),
          ...stage,
          isLast: index === stages.length - 1,
        })),
      ),
    )
    .sort((a, b) => compareText(a.on, b.on) || compareText(a.award, b.award) || compareText(a.payment, b.payment));

/** What had happened to an award by a day; nothing where it was offered later. */
export const historyUpTo = (on: string, history: Award['history']): Award['history'] =>
  history.filter((event) => event.on <= on);

const lineOf = (moves: readonly Move[]): BudgetLine => ({
  amount: sumMoney(moves.map(({ amount }) => amount)),
  entries: moves.map(({ award, payment, amount, on }) => ({ award, payment, amount, on })),
});

const yearsOf = (moves: readonly Move[], yearOf: (date: string) => string): readonly BudgetYear[] =>
  // In the order of their days, and so of the years.
  [...groupBy(moves, ({ on }) => yearOf(on))].map(([year, within]) => {
    const line = (stage: MoneyStage) => lineOf(within.filter((move) => move.stage === stage));
    return {
      year,
      offered: line('offered'),
      committed: line('committed'),
      due: line('due'),
      claimed: line('claimed'),
      paid: line('paid'),
      released: line('released'),
    };
  });

const spentReason = (scheme: BursaryScheme, spent: number): Reason => ({
  rule: 'money',
  met: spent <= scheme.money,
  message: `${formatPounds(spent)} of ${formatPounds(scheme.money)} are paid or owed.`,
  value: spent,
  limit: scheme.money,
  cites: citesOf(scheme, 'money'),
});

const isTaken = (on: string, { history }: Award): boolean => {
  const events = historyUpTo(on, history);
  return (
    events.length > 0 && !events.some(({ type }) => type === 'declined' || type === 'withdrawn' || type === 'lapsed')
  );
};
