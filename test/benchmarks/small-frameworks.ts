import type { Answer, Band, BenchmarkNumber, Condition, Framework, Question } from 'careers-domain/benchmarks';
import fc from 'fast-check';

const cites = [{ title: 'Made up for a test', publisher: 'Nobody', grade: 'assumed' as const }];

const anyCondition: fc.Arbitrary<Condition | undefined> = fc.constantFrom(
  undefined,
  undefined,
  { anyYearOf: [12, 13] },
  { specialist: true },
);

/** Two or three bands; a higher one earns no less, and may earn no more. */
const anyBands: fc.Arbitrary<readonly Band[]> = fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }).map((climbs) => {
  let points = 0;
  return [0, ...climbs].map((climb, rank) => {
    points += climb;
    return { id: `band-${rank}`, label: `Band ${rank}`, least: rank * 10, points };
  });
});

const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    isYesNo: fc.boolean(),
    when: anyCondition,
    bands: anyBands,
    pick: fc.nat(),
    most: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ isYesNo, when, bands, pick, most }): Question => {
    const fields = { id: '', text: 'Is it so?', grade: 'assumed' as const, cites, ...(when && { when }) };
    if (isYesNo) return { kind: 'yes-no', points: most, ...fields };
    const achievedAt = bands[pick % bands.length]!.id;
    return { kind: 'banded', points: Math.max(1, bands.at(-1)!.points), bands, achievedAt, ...fields };
  });

/** A form small enough to try every answer: at most so many questions in each benchmark, each with two or three answers. */
export const anySmallFramework = (mostQuestions: number): fc.Arbitrary<Framework> =>
  fc
    .array(fc.array(anyQuestion, { minLength: 1, maxLength: mostQuestions }), { minLength: 8, maxLength: 8 })
    .map((benchmarks) => ({
      id: 'small',
      title: 'A small form',
      audience: 'Nobody: it is made for a test.',
      inForce: { from: '2018-01-01' },
      cites,
      benchmarks: benchmarks.map((questions, index) => ({
        benchmark: (index + 1) as BenchmarkNumber,
        title: `Benchmark ${index + 1}`,
        questions: questions.map((question, place) => ({ ...question, id: `${index + 1}.${place + 1}` })),
      })),
    }));

/** The answers to a question from the lowest to the highest. */
export const answersUpwards = (question: Question): readonly Answer[] =>
  question.kind === 'yes-no' ? [false, true] : question.bands.map(({ id }) => id);
