import { createScorer, schools2018, tallyAll } from 'careers-domain/benchmarks';
import { race } from './race.mjs';

/**
 * Tallies results with this library, which checks each of them, and with a loop of counters that checks nothing. Both
 * must come to the same counts, or the bench fails.
 */
export const benchTally = async () => {
  const scores = sample(20_000).map(createScorer(schools2018));
  const { benchmarks, achieved } = tallyAll(scores, schools2018);
  const counts = {
    statuses: benchmarks.flatMap(({ statuses }) => Object.values(statuses)),
    percentages: benchmarks.flatMap(({ percentages }) => percentages),
    achieved: achieved[8],
  };
  if (JSON.stringify(counts) !== JSON.stringify(countingLoop(scores)))
    throw new Error('The loop and the tally differ.');

  const line = await race({
    bench: 'tallyAll beside a counting loop',
    inputs: [scores],
    ours: (all) => tallyAll(all, schools2018),
    peer: countingLoop,
  });
  const each = (microseconds) => Number((microseconds / scores.length).toPrecision(4));
  return [
    { ...line, size: scores.length, ours: each(line.ours), peer: each(line.peer), unit: 'microseconds a result' },
  ];
};

/** Complete evaluations in which every answer occurs. */
const sample = (count) => {
  const questions = schools2018.benchmarks.flatMap((benchmark) => benchmark.questions);
  const setting = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };
  const answerTo = (question, turn) =>
    question.kind === 'yes-no' ? turn % 3 > 0 : question.bands[turn % question.bands.length].id;
  return Array.from({ length: count }, (_, i) => ({
    framework: 'schools-2018',
    setting,
    answers: Object.fromEntries(questions.map((question, place) => [question.id, answerTo(question, i * (place + 7))])),
  }));
};

const countingLoop = (scores) => {
  const statuses = Array(8 * 4).fill(0);
  const percentages = Array(8 * 101).fill(0);
  const achieved = Array(9).fill(0);
  for (const score of scores) {
    for (let i = 0; i < 8; i++) {
      const status = score.statuses[i];
      if (status === 'unscored') {
        statuses[4 * i + 3]++;
        continue;
      }
      statuses[4 * i + (status === 'achieved' ? 0 : status === 'in-progress' ? 1 : 2)]++;
      percentages[101 * i + score.percentages[i]]++;
    }
    achieved[score.achieved]++;
  }
  return { statuses, percentages, achieved };
};
