/** The sum of numbers. */
export const sum = (numbers: readonly number[]): number => {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i] as number;
  return total;
};
