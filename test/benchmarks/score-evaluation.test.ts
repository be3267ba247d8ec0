import {
  type AnswersById,
  colleges2018,
  type Evaluation,
  type Framework,
  questionsFor,
  schools2018,
  scoreEvaluation,
} from 'careers-domain/benchmarks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from './arbitraries.js';

const upTo16 = { yearGroups: [7, 8, 9, 10, 11], specialist: false };
const upTo18 = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };

const on = (framework: Framework, answers: AnswersById, setting = upTo16) =>
  scoreEvaluation({ framework: framework.id, setting, answers }, framework);

/** Yes to the first so many questions of a benchmark, no to the rest. */
const firstOf = (framework: Framework, benchmark: number, yes: number): AnswersById =>
  Object.fromEntries((framework.benchmarks[benchmark - 1]?.questions ?? []).map(({ id }, i) => [id, i < yes]));

describe('percentages', () => {
  it('are floored: 11 of 17 is 64 (a school’s shared Compass result)', () => {
    const [first] = on(schools2018, firstOf(schools2018, 1, 11)).benchmarks;
    expect(first).toMatchObject({ points: 11, possible: 17, percentage: 64, status: 'in-progress' });
    expect(first.headline).toBe('has met 64% of the 17 assessment areas in benchmark 1');
  });

  it('are floored: 16 of 18 is 88 (a college’s shared Compass result)', () => {
    const [first] = on(colleges2018, firstOf(colleges2018, 1, 16), {
      yearGroups: [12, 13],
      specialist: false,
    }).benchmarks;
    expect(first).toMatchObject({ points: 16, possible: 18, percentage: 88 });
    expect(first.short).toHaveLength(2);
  });

  it('are 72 for 8 of 11 in benchmark 3, with the three that are short', () => {
    const third = on(schools2018, firstOf(schools2018, 3, 8)).benchmarks[2];
    expect(third.percentage).toBe(72);
    expect(third.short.map(({ question, answer, needed, gain }) => [question, answer, needed, gain])).toEqual([
      ['3.9', false, true, 1],
      ['3.10', false, true, 1],
      ['3.11', false, true, 1],
    ]);
  });
});

describe('statuses', () => {
  it('tell all, some, none and nothing yet apart', () => {
    const statusOfFifth = (answers: AnswersById) => on(schools2018, answers).benchmarks[4].status;
    expect(statusOfFifth({ '5.1': '100' })).toBe('achieved');
    expect(statusOfFifth({ '5.1': '76-99' })).toBe('achieved');
    expect(statusOfFifth({ '5.1': '51-75' })).toBe('in-progress');
    expect(statusOfFifth({ '5.1': '0-25' })).toBe('not-achieved');
    expect(statusOfFifth({})).toBe('unscored');
  });

  it('are not achieved while a question is open, however good the rest', () => {
    const [first] = on(schools2018, { '1.1': true }).benchmarks;
    expect(first).toMatchObject({ status: 'in-progress', lowest: 5, highest: 100 });
    expect(first.unanswered).toHaveLength(16);
  });

  it('say unscored and give no percentage where no question applies', () => {
    const [, , , , , , , eighth] = on(schools2018, {}, { yearGroups: [1, 2], specialist: false }).benchmarks;
    expect(eighth).toMatchObject({ possible: 0, percentage: null, lowest: null, highest: null, status: 'unscored' });
    expect(eighth.headline).toBe('has no assessment area in benchmark 8');
  });
});

describe('questions', () => {
  it('stand in every state', () => {
    const sixth = on(schools2018, { '6.1': '26-50' }, upTo18).benchmarks[5];
    expect(sixth.questions.map(({ state, points, possible }) => [state, points, possible])).toEqual([
      ['in-progress', 1, 4],
      ['unanswered', 0, 4],
    ]);
    expect(on(schools2018, {}).benchmarks[5].questions[1]).toMatchObject({ state: 'not-applicable', possible: 0 });
  });

  it('count as unanswered when undefined', () => {
    expect(on(schools2018, { '5.1': undefined })).toEqual(on(schools2018, {}));
  });
});

describe('every right evaluation', () => {
  it('adds up, stays within bounds and survives JSON', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const before = JSON.stringify(evaluation);
        const result = scoreEvaluation(evaluation, framework);
        expect(JSON.stringify(evaluation)).toBe(before);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        for (const {
          points,
          possible,
          percentage,
          lowest,
          highest,
          questions,
          status,
          short,
          unanswered,
        } of result.benchmarks) {
          expect(questions.reduce((sum, question) => sum + question.points, 0)).toBe(points);
          expect(questions.reduce((sum, question) => sum + question.possible, 0)).toBe(possible);
          if (possible === 0) expect([percentage, lowest, highest]).toEqual([null, null, null]);
          else {
            // The percentage is the one whole number p with p/100 <= points/possible < (p + 1)/100.
            expect(100 * points - Number(percentage) * possible).toBeGreaterThanOrEqual(0);
            expect((Number(percentage) + 1) * possible - 100 * points).toBeGreaterThan(0);
            expect(Number(highest)).toBeGreaterThanOrEqual(Number(lowest));
          }
          if (status === 'achieved') expect([short, unanswered]).toEqual([[], []]);
        }
        expect(result.achieved).toBe(result.benchmarks.filter(({ status }) => status === 'achieved').length);
        expect(result.overall.points).toBe(result.benchmarks.reduce((sum, { points }) => sum + points, 0));
      }),
    );
  });

  it('has bounds that its best and its worst completion reach', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const result = scoreEvaluation(evaluation, framework);
        const finished = (pick: 'best' | 'worst') =>
          scoreEvaluation(
            { ...evaluation, answers: { ...completion(evaluation, framework, pick), ...evaluation.answers } },
            framework,
          );
        const [best, worst] = [finished('best'), finished('worst')];
        expect(best.complete && worst.complete).toBe(true);
        expect(best.benchmarks.map(({ percentage }) => percentage)).toEqual(
          result.benchmarks.map(({ highest }) => highest),
        );
        expect(worst.benchmarks.map(({ percentage }) => percentage)).toEqual(
          result.benchmarks.map(({ lowest }) => lowest),
        );
        expect([worst.overall.percentage, best.overall.percentage]).toEqual([
          result.overall.lowest,
          result.overall.highest,
        ]);
      }),
    );
  });

  it('never loses by a better answer', () => {
    fc.assert(
      fc.property(anyEvaluation('complete'), fc.nat(), ({ framework, evaluation }, pick) => {
        const { questions } = questionsFor(framework, evaluation.setting, evaluation.answers);
        const question = questions[pick % Math.max(1, questions.length)];
        if (!question) return;
        const best = question.options.reduce((a, b) => (b.points > a.points ? b : a));
        const better = { ...evaluation, answers: { ...evaluation.answers, [question.question]: best.answer } };
        const [before, after] = [scoreEvaluation(evaluation, framework), scoreEvaluation(better, framework)];
        expect(after.achieved).toBeGreaterThanOrEqual(before.achieved);
        after.benchmarks.forEach(({ percentage }, i) => {
          expect(percentage ?? 0).toBeGreaterThanOrEqual(before.benchmarks[i]?.percentage ?? 0);
        });
      }),
    );
  });

  it('does not depend on the order of its answers or year groups', () => {
    fc.assert(
      fc.property(anyEvaluation(), ({ framework, evaluation }) => {
        const turned = {
          ...evaluation,
          answers: Object.fromEntries(Object.entries(evaluation.answers).reverse()),
        };
        expect(scoreEvaluation(turned, framework)).toEqual(scoreEvaluation(evaluation, framework));
        const setting = { ...evaluation.setting, yearGroups: [...evaluation.setting.yearGroups].reverse() };
        expect(scoreEvaluation({ ...evaluation, setting }, framework).benchmarks).toEqual(
          scoreEvaluation(evaluation, framework).benchmarks,
        );
      }),
    );
  });
});

const completion = (evaluation: Evaluation, framework: Framework, pick: 'best' | 'worst'): AnswersById =>
  Object.fromEntries(
    questionsFor(framework, evaluation.setting).questions.map(({ question, options }) => {
      const sorted = [...options].sort((a, b) => a.points - b.points);
      return [question, (pick === 'best' ? sorted.at(-1) : sorted[0])?.answer];
    }),
  );
