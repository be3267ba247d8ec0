import {
  type Application,
  type Award,
  type AwardEvent,
  type AwardEventType,
  applyEvent,
  type BursaryScheme,
  bursaries2018,
  hubTrainingPlaces2018,
  offerAward,
} from 'careers-domain/bursaries';
import { addDays, pounds } from 'careers-domain/core';
import fc from 'fast-check';

export const REGIONS = ['East Midlands', 'London', 'North West', 'South West'] as const;

/** An application that may have a place in the bursaries of 2018. */
export const application = (id: string, changes: Partial<Application> = {}): Application => ({
  id,
  institution: '105000',
  received: '2018-09-20',
  kind: 'school',
  funding: 'state',
  region: 'North West',
  ...changes,
});

/** A scheme of two tiers, ranked by need and then by day, with a payment on enrolment and one on completion. */
export const twoPayments: BursaryScheme = {
  ...bursaries2018,
  id: 'two-payments',
  places: 10,
  money: pounds(35_000),
  payments: hubTrainingPlaces2018.payments,
  mostPerPlace: pounds(3500),
  tiers: [
    { id: 'hub', title: 'Members of a hub', when: { inHub: true } },
    { id: 'other', title: 'All others', when: {} },
  ],
  order: ['need', 'received'],
};

/** Up to `most` applications that may mostly have a place, with many ties. */
export const applications = (most: number): fc.Arbitrary<readonly Application[]> =>
  fc
    .array(
      fc.record({
        institution: fc.constantFrom('100001', '100002', '100003', '100004', '100005', '100006', '100007', '100008'),
        received: fc.constantFrom('2018-09-03', '2018-09-04', '2018-09-05', '2018-12-01'),
        region: fc.constantFrom(...REGIONS),
        hub: fc.constantFrom(undefined, 'Cumbria'),
        need: fc.constantFrom(0, 10, 20),
        funding: fc.constantFrom('state', 'state', 'state', 'independent'),
      }),
      { maxLength: most },
    )
    .map((list) =>
      list.map(({ hub, ...rest }, index) => application(`A-${index}`, { ...rest, ...(hub !== undefined && { hub }) })),
    );

/** Quotas for every region, with weights that tie, ceilings, and a floor of one place where `floor` is. */
export const quotas = (
  method: 'largest-remainder' | 'highest-averages',
  floor?: 1,
): fc.Arbitrary<BursaryScheme['quotas']> =>
  fc
    .tuple(
      ...REGIONS.map((area) =>
        fc.record({
          area: fc.constant(area),
          weight: fc.integer({ min: 1, max: 7 }),
          most: fc.constantFrom(undefined, 1, 2, 3),
          least: fc.constantFrom(undefined, floor),
        }),
      ),
    )
    .map((areas) => ({
      by: 'region',
      method,
      areas: areas.map(({ most, least, ...area }) => ({
        ...area,
        ...(most !== undefined && { most }),
        ...(least !== undefined && { least }),
      })),
    }));

/** An event of a kind for an award, on a day. */
export const eventOf = (type: AwardEventType, award: Award, on: string): AwardEvent => {
  const common = { award: award.id, on };
  switch (type) {
    case 'enrolled':
      return { type, ...common, endsOn: addDays(on, 200) };
    case 'claimed': {
      const claimed = award.claims.map(({ payment }) => payment);
      const open = award.payments.filter(({ payment }) => !claimed.includes(payment));
      const due = open.find(({ dueOn }) => dueOn === 'enrolled') ?? open[0];
      const payment = due?.payment ?? 'completion';
      return { type, ...common, payment, claim: `${award.id}/${payment}` };
    }
    case 'paid': {
      const claim = award.claims.find(({ paidOn }) => paidOn === undefined);
      return { type, ...common, claim: claim?.claim ?? 'C-0', amount: claim?.amount ?? 0 };
    }
    case 'reallocated':
      return { type, ...common, to: 'A-999' };
    case 'offered':
      return {
        type,
        ...common,
        scheme: award.scheme,
        institution: award.institution,
        tier: award.tier,
        payments: award.payments,
        answerBy: award.answerBy,
      };
    default:
      return { type, ...common };
  }
};

/** Awards of a scheme, each at some point of a life that chance led. */
export const awards = (scheme: BursaryScheme, most: number): fc.Arbitrary<readonly Award[]> =>
  fc.array(fc.array(fc.tuple(fc.nat(20), fc.nat(60)), { maxLength: 8 }), { maxLength: most }).map((lives) =>
    lives.map((life, index) => {
      const hub = index % 2 === 0 ? { hub: 'Cumbria' } : {};
      const offer = application(`A-${index}`, { institution: String(100_001 + index), ...hub });
      let award = offerAward(offer, scheme, addDays('2018-09-10', index));
      for (const [choice, days] of life) {
        const last = award.history.at(-1)!.on;
        const { legal } = applyEvent(award, eventOf('offered', award, last));
        const type = legal[choice % Math.max(1, legal.length)];
        if (type === undefined) break;
        award = applyEvent(award, eventOf(type, award, addDays(last, days))).award;
      }
      return award;
    }),
  );
