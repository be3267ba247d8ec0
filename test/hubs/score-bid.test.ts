import { type BidMarks, type HubCall, hubWave1, scoreBid } from 'careers-domain/hubs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen, problemsOf, unmet } from './support.js';

/** Marks of a panel by marker, for leadership, need and benefit. */
const panel = (marks: Readonly<Record<string, readonly [number, number, number]>>): BidMarks => ({
  bid: 'cornwall',
  marks: Object.entries(marks).flatMap(([marker, [leadership, need, benefit]]) => [
    { marker, criterion: 'leadership', mark: leadership },
    { marker, criterion: 'need', mark: need },
    { marker, criterion: 'benefit', mark: benefit },
  ]),
});

const weighted = (...weights: readonly number[]): HubCall => ({
  ...hubWave1,
  scoring: {
    ...hubWave1.scoring,
    criteria: hubWave1.scoring.criteria.map((criterion, k) => ({ ...criterion, weight: weights[k]! })),
  },
});

const passing = (passPercent: number): HubCall => ({ ...hubWave1, scoring: { ...hubWave1.scoring, passPercent } });

describe('scoreBid', () => {
  it('weighs criteria, counts markers alike and rounds down to hundredths of a per cent', () => {
    const score = scoreBid(frozen(panel({ amy: [5, 4, 3], ben: [4, 4, 3] })), weighted(3, 2, 1));
    // 3 × 9 + 2 × 8 + 1 × 6 of 3 × 10 + 2 × 10 + 1 × 10.
    expect(score).toMatchObject({ bid: 'cornwall', call: 'hub-wave-1', points: 49, possible: 60, score: 8166 });
    expect(
      score.criteria.map(({ criterion, weight, points, possible }) => [criterion, weight, points, possible]),
    ).toEqual([
      ['leadership', 3, 27, 30],
      ['need', 2, 16, 20],
      ['benefit', 1, 6, 10],
    ]);
    expect(score.reasons).toMatchObject([
      {
        rule: 'pass-mark',
        met: true,
        message: 'The bid has 49 of 60 points, 81.66%; 50% are needed.',
        value: 81.66,
        limit: 50,
      },
    ]);
  });

  it('passes at the pass mark and not a point below it', () => {
    const marks = panel({ amy: [3, 3, 3] });
    expect(scoreBid(marks, passing(60)).allowed).toBe(true);
    expect(unmet(scoreBid(marks, passing(61)))).toEqual(['The bid has 9 of 15 points, 60%; 61% are needed.']);
    expect(scoreBid(panel({ amy: [5, 0, 0] }), passing(34)).allowed).toBe(false);
    expect(scoreBid(panel({ amy: [5, 0, 0] }), passing(33)).allowed).toBe(true);
  });

  it('passes nobody without any points', () => {
    expect(scoreBid(panel({ amy: [0, 0, 0] }), passing(0)).allowed).toBe(false);
    expect(scoreBid(panel({ amy: [1, 0, 0] }), passing(0)).allowed).toBe(true);
  });

  it('sends marks to be talked over that lie further apart than the call allows', () => {
    const { criteria } = scoreBid(panel({ amy: [5, 5, 5], ben: [3, 2, 5], cay: [4, 4, 5] }), hubWave1);
    expect(
      criteria.map(({ lowest, highest, moderation }) => [lowest, highest, moderation.met, moderation.value]),
    ).toEqual([
      [3, 5, true, 2],
      [2, 5, false, 3],
      [5, 5, true, 0],
    ]);
    expect(criteria[1]?.moderation).toMatchObject({ rule: 'moderation', limit: 2 });
  });

  it('shows what each marker does to the score', () => {
    expect(scoreBid(panel({ cay: [3, 3, 3], ben: [0, 0, 0], amy: [5, 5, 5] }), hubWave1).markers).toEqual([
      { marker: 'amy', score: 10_000, without: 3_000, effect: 2_333 },
      { marker: 'ben', score: 0, without: 8_000, effect: -2_667 },
      { marker: 'cay', score: 6_000, without: 5_000, effect: 333 },
    ]);
    expect(scoreBid(panel({ amy: [5, 5, 5] }), hubWave1).markers).toEqual([{ marker: 'amy', score: 10_000 }]);
  });

  it('is the share by weights of all marks, whatever their order, and rises with every mark', () => {
    const mark = fc.nat(5);
    const marks = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.tuple(mark, mark, mark), {
      minKeys: 1,
      maxKeys: 5,
    });
    const weight = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(marks, fc.tuple(weight, weight, weight), fc.nat(), (given, weights, turn) => {
        const call = weighted(...weights);
        const input = panel(given);
        const score = scoreBid(input, call);
        const panels = Object.values(given);
        const sums = weights.map((_, k) => panels.reduce((sum, each) => sum + each[k]!, 0));
        const points = sums.reduce((sum, each, k) => sum + each * weights[k]!, 0);
        const possible = 5 * panels.length * weights.reduce((sum, each) => sum + each, 0);
        expect([score.points, score.possible]).toEqual([points, possible]);
        expect(score.score).toBe(Number((BigInt(points) * 10_000n) / BigInt(possible)));
        expect(JSON.parse(JSON.stringify(score))).toEqual(score);

        const at = turn % input.marks.length;
        const turned = { ...input, marks: [...input.marks.slice(at), ...input.marks.slice(0, at)] };
        expect(scoreBid(turned, call)).toEqual(score);
        const raised = input.marks.map((each, k) => (k === at ? { ...each, mark: Math.min(5, each.mark + 1) } : each));
        expect(scoreBid({ ...input, marks: raised }, call).score).toBeGreaterThanOrEqual(score.score);
      }),
    );
  });

  it('is refused with every problem', () => {
    const marks = [
      { marker: 'amy', criterion: 'leadership', mark: 6 },
      { marker: 'amy', criterion: 'luck', mark: -1 },
      { marker: '', criterion: 'need', mark: 2.5 },
    ];
    expect(problemsOf(() => scoreBid({ bid: '', marks }, hubWave1))).toEqual([
      'bad-marks',
      "marks.bid: is a text of 1 to 200 characters, not ''",
      'marks.marks.0.mark: is a whole number from 0 to 5, not 6',
      "marks.marks.1.criterion: is one of leadership, need, benefit, not 'luck'",
      'marks.marks.1.mark: is a whole number from 0 to 5, not -1',
      "marks.marks.2.marker: is a text of 1 to 200 characters, not ''",
      'marks.marks.2.mark: is a whole number from 0 to 5, not 2.5',
    ]);
    const { marks: full } = panel({ amy: [1, 2, 3], ben: [1, 2, 3] });
    expect(problemsOf(() => scoreBid({ bid: 'a', marks: [...full.slice(0, 4), full[0]!] }, hubWave1))).toEqual([
      'bad-marks',
      "marks.marks.4: is a second mark of 'amy' for 'leadership'",
      "marks.marks: have none of 'ben' for 'need'",
      "marks.marks: have none of 'ben' for 'benefit'",
    ]);
    expect(problemsOf(() => scoreBid({ bid: 'a', marks: [] }, hubWave1))).toEqual([
      'bad-marks',
      'marks.marks: is a list of marks, at least 1, not 0',
    ]);
    expect(problemsOf(() => scoreBid(panel({ amy: [1, 2, 3] }), { ...hubWave1, title: '' }))).toEqual([
      'bad-marks',
      "call.title: is a text of 1 to 200 characters, not ''",
    ]);
  });
});
