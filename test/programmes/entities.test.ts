import { DomainProblem } from 'careers-domain/core';
import {
  AreaNeedSchema,
  allocateFund,
  assessFundBid,
  type FundBid,
  FundBidSchema,
  investmentFund2015,
  type Programme,
  ProgrammeSchema,
  portfolioOf,
} from 'careers-domain/programmes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBids, anyNeeds, bidOf, callOf } from './bids.js';

const isTaken = (act: () => unknown): boolean => {
  try {
    act();
    return true;
  } catch (problem) {
    if (problem instanceof DomainProblem) return false;
    throw problem;
  }
};

/** One property of an object, perhaps of one within it, replaced by something else. */
const anyChange = <T extends object>(right: T): fc.Arbitrary<T> =>
  fc
    .record({
      key: fc.constantFrom(...Object.keys(right), 'other'),
      value: fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        'x',
        -1,
        0,
        1.5,
        7,
        1e13,
        Number.NaN,
        [],
        [''],
        ['100001'],
        {},
        true,
      ),
    })
    .map(({ key, value }) => ({ ...right, [key]: value }));

describe('schemas and functions', () => {
  it('take the same bids', () => {
    const full: FundBid = bidOf({
      match: 5,
      strand: 'national',
      institutions: ['100001'],
      activities: ['enterprise'],
      groups: ['at-risk'],
      staff: [{ level: 6, gets: 'cpd' }],
      delivery: { from: '2019-09-01', to: '2020-07-31' },
      smaller: [{ asks: 5, areas: [{ area: 'Cornwall', youngPeople: 1 }] }],
    });
    expect(FundBidSchema.parse(full)).toEqual(full);
    fc.assert(
      fc.property(anyChange(full), (bid) => {
        // A smaller version must be smaller, which no schema can say.
        const isSmaller = !(Number(bid.asks) <= 5 && bid.smaller?.length);
        expect(isTaken(() => assessFundBid(bid, investmentFund2015))).toBe(
          FundBidSchema.safeParse(bid).success && isSmaller,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('take the same programmes', () => {
    const right: Programme = { id: 'P', call: 'c', award: 5, match: 5, reached: [{ area: 'a', youngPeople: ['ann'] }] };
    fc.assert(
      fc.property(anyChange(right), (programme) => {
        expect(isTaken(() => portfolioOf([programme]))).toBe(ProgrammeSchema.safeParse(programme).success);
      }),
      { numRuns: 300 },
    );
  });

  it('take the same needs', () => {
    const call = callOf({ rule: 'money', amount: 10 });
    fc.assert(
      fc.property(
        anyBids(0),
        anyNeeds.chain(([need]) => anyChange(need ?? {})),
        (bids, need) => {
          expect(isTaken(() => allocateFund(bids, call, { needs: [need as never] }))).toBe(
            AreaNeedSchema.safeParse(need).success,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
