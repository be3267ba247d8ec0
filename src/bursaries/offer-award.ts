import { addDays, DomainProblem, formatPounds, type ProblemIssue } from '../core/index.js';
import { amountsFor, applicationProblems, areaOf, tierOf } from './assess-application.js';
import { requireScheme } from './check-scheme.js';
import type { Application, Award, BursaryScheme } from './entities.js';
import { date, shapeOf, text } from './shapes.js';
import { awardOffered } from './take-step.js';

/**
 * Offers a place: an award with its first event, the offer, and the terms of the scheme written into it.
 *
 * Whether the application may have a place is for `awardRound` to say; what it is paid is checked here, so that no award
 * is ever worth more than the scheme allows.
 *
 * @param application - The application that was awarded a place.
 * @param scheme - The scheme whose terms it gets.
 * @param on - The day of the offer. It stays open for the scheme's `answerDays`.
 * @param options - `inPlaceOf`: the award that ended and whose place this is.
 *
 * @throws DomainProblem `bad-scheme` where the scheme has problems; `bad-offer` listing everything that is wrong with the
 * application, the date and the amounts.
 *
 * @example
 * ```ts
 * import { bursaries2018, offerAward } from 'careers-domain/bursaries';
 *
 * const award = offerAward(
 *   {
 *     id: 'A-1',
 *     institution: '105000',
 *     received: '2018-09-20',
 *     kind: 'school',
 *     funding: 'state',
 *     region: 'North West',
 *   },
 *   bursaries2018,
 *   '2018-10-01',
 * );
 * award.answerBy; // => '2018-10-29'
 * award.payments; // => [{ payment: 'completion', to: 'institution', amount: 100_000, dueOn: 'completed' }]
 * ```
 *
 * @group Awards
 */
export const offerAward = (
  application: Application,
  scheme: BursaryScheme,
  on: string,
  options: { readonly inPlaceOf?: string } = {},
): Award => {
  requireScheme(scheme);
  const shapeIssues = [
    ...applicationProblems(application, scheme, ['application']),
    ...date(on, ['on']),
    ...shapeOf('an object with inPlaceOf', {}, { inPlaceOf: text })(options, ['options']),
  ];
  const issues = shapeIssues.length > 0 ? shapeIssues : termProblems(application, scheme);
  if (issues.length > 0) throw new DomainProblem('bad-offer', 'This cannot be offered', issues);
  return offerChecked(application, scheme, on, options.inPlaceOf);
};

/** The award of an application that was checked before. */
export const offerChecked = (
  application: Application,
  scheme: BursaryScheme,
  on: string,
  inPlaceOf: string | undefined,
): Award => {
  const area = areaOf(application, scheme);
  const amounts = amountsFor(application, scheme);
  return awardOffered({
    type: 'offered',
    award: application.id,
    on,
    scheme: scheme.id,
    institution: application.institution,
    tier: tierOf(application, scheme)?.id ?? '',
    ...(area !== undefined && { area }),
    payments: scheme.payments.map(({ id, to, dueOn }, index) => ({
      payment: id,
      to,
      amount: amounts[index]?.amount ?? 0,
      dueOn,
    })),
    answerBy: addDays(on, scheme.answerDays),
    ...(inPlaceOf !== undefined && { inPlaceOf }),
  });
};

const termProblems = (application: Application, scheme: BursaryScheme): readonly ProblemIssue[] => {
  const amounts = amountsFor(application, scheme);
  const total = amounts.reduce((sum, { amount }) => sum + amount, 0);
  const over = amounts.flatMap(({ id, amount }, index) => {
    const most = scheme.payments[index]?.most ?? 0;
    if (amount <= most) return [];
    const message = `is ${formatPounds(amount)}, above the scheme's ${formatPounds(most)}`;
    return [{ path: ['application', 'asks', id], message }];
  });
  return [
    ...over,
    ...(total > scheme.mostPerPlace
      ? [
          {
            path: ['application', 'asks'],
            message: `come to ${formatPounds(total)} with all that is not named; a place costs at most ${formatPounds(scheme.mostPerPlace)}`,
          },
        ]
      : []),
    ...(tierOf(application, scheme) ? [] : [{ path: ['application'], message: 'is in no tier of the scheme' }]),
  ];
};
