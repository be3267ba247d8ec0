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
  expect(text).toMatch(/^\d+ members stand within 15 km of .+; at least 20 are needed\.$/m);
  expect(text).toMatch(/^ {2}2019\/20: the call pays £65,000, the place £65,000$/m);
  expect(text).toMatch(/^In wave 1, 710 members were published; the 19 of 20 hubs with a number come to 617\./m);
  expect(text).toMatch(/500 are awarded a place/);
  expect(text).toMatch(/more places are safe at a risk of 1%/);
  expect(text).toMatch(/^Financial year 2019-20: £[\d,]+ fell due, £[\d,]+ were claimed, £[\d,]+ paid\.$/m);
  expect(text).toMatch(/^Ashby +cold spot; cold by: free-school-meals, neet$/m);
  expect(text).toMatch(/^£3,500,000 of the £4,500,000 awarded go to cold spots; 75% of it are £3,375,000\.$/m);
  expect(text).toMatch(/^ +york +closed: It needs 2, and 1 leader can come\.$/m);
  expect(text).toMatch(/^710 of 3,760 secondary schools and colleges in England are in a Careers Hub: 18\.8%\.$/m);
  expect(text).toMatch(/^In the network: all from 45\.2% to 53\.1%, \+7\.9 points \(\+17\.6%\)\.$/m);
  expect(text).toMatch(/^ {2}Hill School +c +c +150$/m);
  expect(text).toMatch(/^ {2}A reader knows of Hill School, Met none: 1 to 14\.$/m);
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

it('the South West goes from rows of the register to hubs and two years of money', async () => {
  const text = await printed('hubs-for-the-south-west');
  expect(text).toMatch(/^169 of 206 schools may be in a hub\.$/m);
  expect(text).toMatch(/^ {2}The hub would have 18 members; at least 20 are needed\.$/m);
  expect(text).toMatch(/^3 hubs for £640,500, £59,500 left$/m);
  expect(text).toMatch(/Dorset: waiting\. It has a score of 66\.66%; with 73\.34% it would have been selected\./);
  expect(text).toMatch(/^On 1 September 2019 it has 28 members and 12 places left\.$/m);
  expect(text).toMatch(/^The call pays, and the place +£[\d,]+ +£130,000$/m);
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

it('all rooms come together in the picture of a region, its growth and a table that may be published', async () => {
  const text = await printed('the-national-picture');
  expect(text).toMatch(/^- 146 of 206 schools of the South West are in the network: 70\.8%\.$/m);
  expect(text).toMatch(/^- 37 of 206 schools of the South West are in a Careers Hub: 17\.9%\.$/m);
  expect(text).toMatch(/^- 20 of 206 schools of the South West have a bursary for their Careers Leader: 9\.7%\.$/m);
  expect(text).toMatch(/^- 2 programmes reached between 400 and 404 young people\.$/m);
  expect(text).toMatch(
    /^Employer encounters for each pupil: .*like for like from 2\.00 to 3\.00, \+1\.00 \(\+50\.0%\)\.$/m,
  );
  expect(text).toMatch(/^26 members of the hub, 11 not known$/m);
  expect(text).toMatch(/^Nothing hidden \(c\) can be worked out: true\./m);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});
