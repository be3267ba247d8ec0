import { addDays, formatPounds, type ProblemIssue, shape } from '../core/index.js';
import { amountsFor, applicationFor, areaOf, areaProblems, costOf, tierOf } from './assess-application.js';
import { requireScheme } from './check-scheme.js';
import type { Application, Award, BursaryScheme } from './entities.js';
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
 * application, the date and the amounts; `bad-date` where the offer would be open beyond the year 9999.
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
  shape.requireAll('bad-offer', 'This cannot be offered', [
    [offerable(scheme), application, ['application']],
    [shape.date, on, ['on']],
    [OPTIONS, options, ['options']],
  ]);
  return offerChecked(application, scheme, on, options.inPlaceOf);
};

const OPTIONS = shape.object('an object with inPlaceOf', { inPlaceOf: shape.optional(shape.name) });

/** The award of an application that was checked before. */
export const offerChecked = (
  application: Application,
  scheme: BursaryScheme,
  on: string,
  inPlaceOf: string | undefined,
): Award => {
  const area = areaOf(application, scheme);
  return awardOffered({
    type: 'offered',
    award: application.id,
    on,
    scheme: scheme.id,
    institution: application.institution,
    tier: tierOf(application, scheme)?.id ?? '',
    ...(area !== undefined && { area }),
    payments: amountsFor(application, scheme).map(({ id, to, amount, dueOn }) => ({ payment: id, to, amount, dueOn })),
    answerBy: addDays(on, scheme.answerDays),
    ...(inPlaceOf !== undefined && { inPlaceOf }),
  });
};

/** What is wrong with an application as one to which a place is offered: its shape, its tier, its area or what it would cost. */
export const offerable = (scheme: BursaryScheme): shape.Check =>
  shape.andThen<Application>(applicationFor(scheme), (application, path) => [
    ...amountProblems(application, scheme, [...path, 'asks']),
    ...(tierOf(application, scheme) ? [] : [{ path, message: 'is in no tier of the scheme' }]),
    ...areaProblems(application, scheme, path),
  ]);

const amountProblems = (
  application: Application,
  scheme: BursaryScheme,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  const issues = amountsFor(application, scheme).flatMap(({ id, amount, most }) =>
    amount <= most
      ? []
      : [{ path: [...path, id], message: `is ${formatPounds(amount)}, above the scheme's ${formatPounds(most)}` }],
  );
  const total = costOf(application, scheme);
  if (total <= scheme.mostPerPlace) return issues;
  const message = `come to ${formatPounds(total)} with all that is not named; a place costs at most ${formatPounds(scheme.mostPerPlace)}`;
  return [...issues, { path, message }];
};
