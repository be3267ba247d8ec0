import { addDays as addCalendarDays } from 'date-fns/addDays';
import { addMonths as addCalendarMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { isPlainObject, nameValue } from './bad-input.js';
import type { AcademicYear, FinancialYear, Instant, IsoDate, Period } from './entities.js';
import { DomainProblem } from './problem.js';

/**
 * Whether a text is a date of the calendar, written `YYYY-MM-DD`.
 *
 * Whole text only: no time of day, no blanks, no trailing line. Years run from 0001 to 9999.
 *
 * @example
 * ```ts
 * import { isIsoDate } from 'careers-domain/core';
 *
 * isIsoDate('2024-02-29'); // => true
 * isIsoDate('2023-02-29'); // => false
 * ```
 *
 * @group Dates
 */
export const isIsoDate = (text: unknown): text is IsoDate => {
  const parts = typeof text === 'string' && text.length === 10 ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * A text as a date of the calendar.
 *
 * @throws DomainProblem `bad-date` where it is none.
 *
 * @example
 * ```ts
 * import { isoDate } from 'careers-domain/core';
 *
 * isoDate('2018-10-02'); // => '2018-10-02'
 * ```
 *
 * @group Dates
 */
export const isoDate = (text: string): IsoDate => {
  if (isIsoDate(text)) return text;
  throw new DomainProblem('bad-date', 'Not a date', [
    { path: [], message: `${nameValue(text)} is not a date of the calendar, written YYYY-MM-DD` },
  ]);
};

/**
 * The date some days later, or earlier where the number is negative.
 *
 * @param days - A whole number.
 *
 * @throws DomainProblem `bad-date` for a text that is no date, a number that is not whole, or a result outside the years
 * 0001 to 9999.
 *
 * @example
 * ```ts
 * import { addDays } from 'careers-domain/core';
 *
 * addDays('2020-02-28', 2); // => '2020-03-01'
 * ```
 *
 * @group Dates
 */
export const addDays = (date: string, days: number): IsoDate => moved(date, days, addCalendarDays);

/**
 * The same day some months later, or the month's last day where it has no such day.
 *
 * @param months - A whole number, negative for earlier.
 *
 * @throws DomainProblem `bad-date`, as {@link addDays}.
 *
 * @example
 * ```ts
 * import { addMonths } from 'careers-domain/core';
 *
 * addMonths('2019-01-31', 1); // => '2019-02-28'
 * ```
 *
 * @group Dates
 */
export const addMonths = (date: string, months: number): IsoDate => moved(date, months, addCalendarMonths);

// date-fns reads and writes calendar parts in the machine's zone alike, so the zone cancels out.
const moved = (date: string, amount: number, move: (date: Date, amount: number) => Date): IsoDate => {
  const start = parseISO(isoDate(date));
  const moment = Number.isSafeInteger(amount) ? move(start, amount) : undefined;
  const result =
    moment === undefined || Number.isNaN(moment.getTime()) ? undefined : formatISO(moment, { representation: 'date' });
  if (isIsoDate(result)) return result;
  throw new DomainProblem('bad-date', 'Not a date', [
    {
      path: [],
      message: `${nameValue(date)} moved by ${nameValue(amount)} leads to no date in the years 0001 to 9999`,
    },
  ]);
};

/**
 * How many days lie between two dates: 0 for the same day, negative where the second is earlier.
 *
 * @throws DomainProblem `bad-date` for a text that is no date.
 *
 * @example
 * ```ts
 * import { daysBetween } from 'careers-domain/core';
 *
 * daysBetween('2019-03-30', '2019-04-01'); // => 2
 * ```
 *
 * @group Dates
 */
export const daysBetween = (from: string, to: string): number =>
  differenceInCalendarDays(parseISO(isoDate(to)), parseISO(isoDate(from))) || 0;

/**
 * Whether a date lies in a period. First and last day are included; without a last day the period is open.
 *
 * @throws DomainProblem `bad-date` for a text that is no date, or what is no period.
 *
 * @example
 * ```ts
 * import { isWithin } from 'careers-domain/core';
 *
 * isWithin('2025-08-31', { from: '2018-01-01', to: '2025-08-31' }); // => true
 * isWithin('2025-09-01', { from: '2018-01-01', to: '2025-08-31' }); // => false
 * ```
 *
 * @group Dates
 */
export const isWithin = (date: string, period: Period): boolean => {
  if (!isPlainObject(period)) {
    throw new DomainProblem('bad-date', 'Not a period', [
      { path: [], message: `${nameValue(period)} is not a period with a first day` },
    ]);
  }
  const { from, to } = period;
  return isoDate(date) >= isoDate(from) && (to === undefined || date <= isoDate(to));
};

/**
 * The academic year a date lies in: 1 September to 31 August, written `2018/19`.
 *
 * @throws DomainProblem `bad-date` for a text that is no date, or one before 1 September 0001.
 *
 * @example
 * ```ts
 * import { academicYearOf } from 'careers-domain/core';
 *
 * academicYearOf('2019-08-31'); // => '2018/19'
 * academicYearOf('2019-09-01'); // => '2019/20'
 * ```
 *
 * @group Dates
 */
export const academicYearOf = (date: string): AcademicYear => yearName(isoDate(date), '09-01', '/');

/**
 * The first and the last day of a year, both included.
 *
 * @group Dates
 */
export interface WholeYear {
  /** The first day. */
  readonly from: IsoDate;
  /** The last day, included. */
  readonly to: IsoDate;
}

/**
 * First and last day of an academic year.
 *
 * @throws DomainProblem `bad-year` for a text that is no academic year, such as `2018/20`.
 *
 * @example
 * ```ts
 * import { academicYearPeriod } from 'careers-domain/core';
 *
 * academicYearPeriod('2018/19'); // => { from: '2018-09-01', to: '2019-08-31' }
 * ```
 *
 * @group Dates
 */
export const academicYearPeriod = (year: AcademicYear): WholeYear => {
  const start = startOfYear(year, '/', 'an academic year, written 2018/19');
  return { from: isoDate(`${yearText(start)}-09-01`), to: isoDate(`${yearText(start + 1)}-08-31`) };
};

/**
 * The financial year a date lies in: 1 April to 31 March, written `2018-19`.
 *
 * @throws DomainProblem `bad-date` for a text that is no date, or one before 1 April 0001.
 *
 * @example
 * ```ts
 * import { financialYearOf } from 'careers-domain/core';
 *
 * financialYearOf('2019-03-31'); // => '2018-19'
 * financialYearOf('2019-04-01'); // => '2019-20'
 * ```
 *
 * @group Dates
 */
export const financialYearOf = (date: string): FinancialYear => yearName(isoDate(date), '04-01', '-');

/**
 * First and last day of a financial year.
 *
 * @throws DomainProblem `bad-year` for a text that is no financial year, such as `2018/19`.
 *
 * @example
 * ```ts
 * import { financialYearPeriod } from 'careers-domain/core';
 *
 * financialYearPeriod('2018-19'); // => { from: '2018-04-01', to: '2019-03-31' }
 * ```
 *
 * @group Dates
 */
export const financialYearPeriod = (year: FinancialYear): WholeYear => {
  const start = startOfYear(year, '-', 'a financial year, written 2018-19');
  return { from: isoDate(`${yearText(start)}-04-01`), to: isoDate(`${yearText(start + 1)}-03-31`) };
};

const yearName = (date: IsoDate, firstDay: string, separator: string): string => {
  const year = Number(date.slice(0, 4));
  const start = date.slice(5) >= firstDay ? year : year - 1;
  if (start >= 1 && start < 9999) return `${yearText(start)}${separator}${yearText(start + 1).slice(2)}`;
  throw new DomainProblem('bad-date', 'Not a date', [
    { path: [], message: `${nameValue(date)} lies in no whole year between 0001 and 9999` },
  ]);
};

const startOfYear = (year: string, separator: '/' | '-', form: string): number => {
  const parts = typeof year === 'string' && year.length === 7 ? /^(\d{4})[/-](\d{2})$/.exec(year) : null;
  const start = Number(parts?.[1]);
  if (parts && year[4] === separator && start >= 1 && start < 9999 && (start + 1) % 100 === Number(parts[2])) {
    return start;
  }
  throw new DomainProblem('bad-year', 'Not a year', [{ path: [], message: `${nameValue(year)} is not ${form}` }]);
};

const yearText = (year: number): string => String(year).padStart(4, '0');

/**
 * Compares two moments, each with its own offset: `2018-05-25T15:00:00+01:00` is the same moment as
 * `2018-05-25T14:00:00Z`.
 *
 * @returns -1 where the first is earlier, 0 for the same moment, 1 where it is later.
 *
 * @throws DomainProblem `bad-date` for a text that is no moment with an offset.
 *
 * @example
 * ```ts
 * import { compareInstants } from 'careers-domain/core';
 *
 * compareInstants('2018-05-25T15:00:00+01:00', '2018-05-25T14:00:01Z'); // => -1
 * ```
 *
 * @group Dates
 */
export const compareInstants = (a: Instant, b: Instant): -1 | 0 | 1 => {
  const [first, second] = [momentOf(a), momentOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const momentOf = (instant: Instant): number => {
  const parts = typeof instant === 'string' && instant.length <= 30 ? INSTANT.exec(instant) : null;
  if (parts && isIsoDate(parts[1])) return parseISO(instant).getTime();
  throw new DomainProblem('bad-date', 'Not a moment', [
    { path: [], message: `${nameValue(instant)} is not a moment with an offset, written 2018-05-25T15:00:00+01:00` },
  ]);
};
