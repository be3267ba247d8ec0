import {
  academicYearOf,
  academicYearPeriod,
  addDays,
  addMonths,
  compareInstants,
  DomainProblem,
  daysBetween,
  financialYearOf,
  financialYearPeriod,
  IsoDateSchema,
  isIsoDate,
  isoDate,
  isWithin,
} from 'careers-domain/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';

const anyDate = fc
  .date({ min: new Date('0002-01-01T00:00:00Z'), max: new Date('9998-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isIsoDate', () => {
  it.each(['2018-09-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
    expect(isoDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2018-04-31',
    '2018-13-01',
    '2018-00-10',
    '2018-01-00',
    '2018-1-1',
    '18-01-01',
    '0000-01-01',
    '2018-09-01\n',
    ' 2018-09-01',
    '2018-09-01T00:00',
    '',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => isoDate(text)).toThrow(DomainProblem);
  });

  it.each([20180901, null, undefined, {}, ['2018-09-01'], new Date(0)])('refuses what is no text: %j', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });

  it('agrees with the schema on every month and day', () => {
    for (const year of ['1900', '2000', '2023', '2024']) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(isIsoDate(text)).toBe(IsoDateSchema.safeParse(text).success);
        }
      }
    }
  });

  it('agrees with the calendar of the machine', () => {
    fc.assert(fc.property(anyDate, (date) => isIsoDate(date)));
  });
});

describe('addDays and daysBetween', () => {
  it('count over a leap day and over both clock changes', () => {
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(daysBetween('2019-03-30', '2019-04-01')).toBe(2);
    expect(daysBetween('2019-10-26', '2019-10-28')).toBe(2);
    expect(daysBetween('2019-10-28', '2019-10-26')).toBe(-2);
  });

  it('give 0, not minus 0, for the same day', () => {
    expect(Object.is(daysBetween('2019-10-28', '2019-10-28'), 0)).toBe(true);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
      }),
    );
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])('refuse to move by %s', (days) => {
    expect(() => addDays('2018-01-01', days)).toThrow(/bad-date|moved by/);
  });
});

describe('addMonths', () => {
  it('stays within the month', () => {
    expect(addMonths('2019-01-31', 1)).toBe('2019-02-28');
    expect(addMonths('2020-02-29', 12)).toBe('2021-02-28');
    expect(addMonths('2020-03-31', -1)).toBe('2020-02-29');
  });
});

describe('academic and financial years', () => {
  it('begin on 1 September and on 1 April', () => {
    expect(academicYearOf('2019-08-31')).toBe('2018/19');
    expect(academicYearOf('2019-09-01')).toBe('2019/20');
    expect(academicYearOf('1999-12-31')).toBe('1999/00');
    expect(financialYearOf('2019-03-31')).toBe('2018-19');
    expect(financialYearOf('2019-04-01')).toBe('2019-20');
  });

  it('hold the days they are named after, and no others', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const { from, to } of [
          academicYearPeriod(academicYearOf(date)),
          financialYearPeriod(financialYearOf(date)),
        ]) {
          expect(isWithin(date, { from, to })).toBe(true);
          expect(daysBetween(from, to) + 1).toBeGreaterThanOrEqual(365);
          expect(daysBetween(from, to) + 1).toBeLessThanOrEqual(366);
        }
        expect(academicYearOf(addDays(academicYearPeriod(academicYearOf(date)).to, 1))).not.toBe(academicYearOf(date));
      }),
    );
  });

  it.each(['2018/20', '2018-19', '2018/19\n', '18/19', '0000/01', '9999/00', '', 'x'])(
    '%j is no academic year',
    (year) => {
      expect(() => academicYearPeriod(year)).toThrow(/academic year, written 2018\/19/);
    },
  );

  it.each(['2018/19', '2018-20', '2018-19 '])('%j is no financial year', (year) => {
    expect(() => financialYearPeriod(year)).toThrow(/financial year, written 2018-19/);
  });

  it('have no name before the first whole year', () => {
    expect(() => academicYearOf('0001-08-31')).toThrow(/no whole year/);
    expect(academicYearOf('0001-09-01')).toBe('0001/02');
  });
});

describe('isWithin', () => {
  it('includes the first and the last day', () => {
    const period = { from: '2018-01-01', to: '2018-01-31' };
    expect(isWithin('2017-12-31', period)).toBe(false);
    expect(isWithin('2018-01-01', period)).toBe(true);
    expect(isWithin('2018-01-31', period)).toBe(true);
    expect(isWithin('2018-02-01', period)).toBe(false);
    expect(isWithin('9999-12-31', { from: '2018-01-01' })).toBe(true);
  });

  it('refuses a period whose days are none', () => {
    expect(() => isWithin('2018-01-01', { from: '2018-01-01', to: '2018-02-30' })).toThrow(DomainProblem);
  });
});

describe('compareInstants', () => {
  it('knows the wave 1 deadline in London summer time from an hour later in Greenwich', () => {
    expect(compareInstants('2018-05-25T15:00:00+01:00', '2018-05-25T14:00:00Z')).toBe(0);
    expect(compareInstants('2018-05-25T15:00:00+01:00', '2018-05-25T15:00:00Z')).toBe(-1);
    expect(compareInstants('2018-05-25T15:00:00.001+01:00', '2018-05-25T14:00:00Z')).toBe(1);
  });

  it.each([
    '2018-05-25T15:00:00',
    '2018-05-25 15:00:00Z',
    '2018-02-30T15:00:00Z',
    '2018-05-25T24:00:00Z',
    '2018-05-25T15:00:00Z\n',
    '2018-05-25',
    '',
  ])('refuses %j', (text) => {
    expect(() => compareInstants(text, '2018-05-25T14:00:00Z')).toThrow(/not a moment with an offset/);
  });
});

describe('a period', () => {
  it.each([undefined, null, '2018', ['2018-01-01']])('is refused where it is none: %j', (period) => {
    const { code, subject, issues } = problemOf(() => isWithin('2018-01-01', period as never));
    expect([code, subject]).toEqual(['bad-date', 'Not a period']);
    expect(issues).toEqual([{ path: [], message: expect.stringMatching(/^.+ is not a period with a first day$/) }]);
  });
});
