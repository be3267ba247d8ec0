import { afterEach, expect, it, vi } from 'vitest';

// The programs under docs/examples, run as they stand; what they print is what a reader sees first.

const printed = async (program: string): Promise<string> => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import(`../../docs/examples/${program}.js`);
  return log.mock.calls.map((call) => call.join(' ')).join('\n');
};

afterEach(() => vi.restoreAllMocks());

it('the demo scores a real school, says what is short and what to do first, and matches advisers', async () => {
  const text = await printed('demo');
  expect(text).toMatch(/^1 +A stable careers programme +100% +achieved$/m);
  expect(text).toMatch(/^3 of 8 benchmarks achieved; 74% of all points\.$/m);
  expect(text).toMatch(/Matravers School has met 62% of the 8 assessment areas in benchmark 6\./);
  expect(text).toMatch(/51-75% now; fully met from 76-99% on/);
  expect(text).toMatch(/62% is 5 of 8 points, floored to whole per cent\./);
  expect(text).toMatch(/from 51-75% to 76-99%/);
  expect(text).toMatch(/^Ashby +cold spot; cold by: free-school-meals, neet$/m);
  expect(text).toMatch(/^£3,500,000 of the £4,500,000 awarded go to cold spots; 75% of it are £3,375,000\.$/m);
  expect(text).toMatch(/^ +york +closed: It needs 2, and 1 leader can come\.$/m);
  expect(text).toMatch(/^24 of 26 schools have an adviser\./m);
  expect(text).toMatch(/^the proof holds without the solver: true\.$/m);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});

it('a year at Hill School goes from encounters to a report', async () => {
  const text = await printed('a-year-at-hill-school');
  expect(text).toMatch(/^76-99 280 of 300 pupils .*: 93%\.$/m);
  expect(text).toMatch(/^# Gatsby Benchmarks: 2 of 8 achieved$/m);
  expect(text).toMatch(/characters of Vega-Lite/);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});

it('a region and the nation are matched, and both proofs hold', async () => {
  const text = await printed('advisers-of-a-region');
  expect(text).toMatch(/^North East: 81 of 99 institutions have an adviser, for 43965 points\.$/m);
  expect(text).toMatch(/^These 96 institutions need 96 advisers and can reach only 78 places with 78 advisers\.$/m);
  expect(text).toMatch(/^80 pairs stay, 1 ends, 0 begin\./m);
  expect(text).toMatch(/^England: 1736 of 2140 institutions, 3 shortages\.$/m);
  expect(text.match(/^Checked without the solver: true\.$/gm)).toHaveLength(2);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});
