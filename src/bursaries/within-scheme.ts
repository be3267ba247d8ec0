import { formatPounds, type Pence, type Reason, sumMoney } from '../core/index.js';
import { citesOf } from './check-scheme.js';
import type { Award, BursaryScheme } from './entities.js';
import { paymentTrails, stageOf } from './payment-trails.js';

/** What awards promise, what is paid of it included: all that was not released. */
export const promisedBy = (awards: readonly Award[]): Pence =>
  sumMoney(
    awards
      .flatMap(({ history }) => paymentTrails(history))
      .filter((trail) => stageOf(trail) !== 'released')
      .map(({ payment }) => payment.amount),
  );

/** Whether what is promised is within the money of a scheme, and the places taken within its places. */
export const withinScheme = (
  scheme: BursaryScheme,
  { promised, taken }: { readonly promised: number; readonly taken: number },
): readonly Reason[] => {
  const free = scheme.money - scheme.reserve;
  return [
    {
      rule: 'money',
      met: promised <= free,
      message: `${formatPounds(promised)} of ${formatPounds(free)} are promised, paid or owed.`,
      value: promised,
      limit: free,
      cites: citesOf(scheme, 'money'),
    },
    {
      rule: 'places',
      met: taken <= scheme.places,
      message: `${taken} of ${scheme.places} places are taken.`,
      value: taken,
      limit: scheme.places,
      cites: citesOf(scheme, 'places'),
    },
  ];
};
