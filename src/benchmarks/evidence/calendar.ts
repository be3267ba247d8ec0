import { type AcademicYear, academicYearPeriod, addDays, addMonths, daysBetween, isIsoDate } from '../../core/index.js';

/**
 * The days on which an activity can lie that evidence for an academic year counts, numbered from 0: from the start of
 * Year 7 of those who are in Year 14 now, to the last day of the academic year.
 */
export interface Calendar {
  readonly academicYear: AcademicYear;
  /** The number of 1 September so many years ago; 0 years ago is the start of the academic year itself. */
  readonly yearStarts: readonly number[];
  /** The number of the last day of the academic year. */
  readonly lastDay: number;
  /** The number of a day; -1 for what is no date, or lies outside. */
  readonly dayOf: (date: unknown) => number;
  readonly dateOf: (day: number) => string;
}

/** No activity before this year group counts: the benchmarks begin at age 11. */
export const FIRST_YEAR = 7;

const LAST_YEAR = 14;

/**
 * @throws DomainProblem `bad-year` for a text that is no academic year.
 */
export const calendarOf = (academicYear: AcademicYear): Calendar => {
  const { from } = academicYearPeriod(academicYear);
  // The calendar begins with the year 0001.
  const years = Math.min(LAST_YEAR - FIRST_YEAR, Number(from.slice(0, 4)) - 1);
  const origin = addMonths(from, -12 * years);
  const lastDay = daysBetween(origin, addMonths(from, 12)) - 1;
  // There are few days and many records, so that a day is worked out once.
  const days = new Map<unknown, number>();
  return {
    academicYear,
    lastDay,
    yearStarts: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, ago) =>
      ago > years ? 0 : daysBetween(origin, addMonths(from, -12 * ago)),
    ),
    dayOf: (date) => {
      const known = days.get(date);
      if (known !== undefined) return known;
      const day = isIsoDate(date) ? daysBetween(origin, date) : -1;
      if (day < 0 || day > lastDay) return -1;
      days.set(date, day);
      return day;
    },
    dateOf: (day) => addDays(origin, day),
  };
};

/** The first day that counts for a pupil: the start of Year 7, or of the academic year for who is younger. */
export const firstDayFor = ({ yearStarts }: Calendar, yearGroup: number): number =>
  yearStarts[Math.max(0, yearGroup - FIRST_YEAR)] as number;
