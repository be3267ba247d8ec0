/** Whether a value is a year group, 1 to 14. */
export const isYearGroup = (year: unknown): year is number =>
  Number.isInteger(year) && Number(year) >= 1 && Number(year) <= 14;
