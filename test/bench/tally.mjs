import { createScorer, mergeTallies, schools2018, tallyAll } from 'careers-domain/benchmarks';
import { race } from './race.mjs';

/**
 * Tallies results with this library, which checks each of them, and with a loop of counters that checks nothing. Both
 * must come to the same counts, or the bench fails.
 */
export const benchTally = async () => {
  const scores = sample(20_000).map(createScorer(schools2018));
  const parts = Array.from({ length: 200 }, (_, i) => tallyAll(scores.slice(100 * i, 100 * (i + 1)), schools2018));
  const expected = JSON.stringify(countingLoop(scores));
  for (const tally of [tallyAll(scores, schools2018), mergeTallies(parts)]) {
    const statuses = tally.benchmarks.flatMap((benchmark) => Object.values(benchmark.statuses));
    const percentages = tally.benchmarks.flatMap((benchmark) => benchmark.percentages);
    const counts = { statuses, percentages, achieved: tally.achieved[8] };
    if (JSON.stringify(counts) !== expected) throw new Error('The loop and the tally differ.');
  }
  return [
    perEntry(
      await race({
        bench: 'tallyAll beside a counting loop',
        inputs: [scores],
        ours: (all) => tallyAll(all, schools2018),
        peer: countingLoop,
      }),
      scores.length,
      'microseconds a result',
    ),
    perEntry(
      await race({
        bench: 'mergeTallies beside an adding loop',
        inputs: [parts],
        ours: (all) => mergeTallies(all),
        peer: addingLoop,
      }),
      parts.length,
      'microseconds a tally',
    ),
  ];
};

/** A race over one long list, told by its entries. */
const perEntry = (line, size, unit) => {
  const each = (microseconds) => Number((microseconds / size).toPrecision(4));
  return { ...line, size, ours: each(line.ours), peer: each(line.peer), unit };
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

const addingLoop = (tallies) => {
  const total = Array(8 * 101).fill(0);
  const statuses = Array(8 * 4).fill(0);
  for (const tally of tallies) {
    for (let i = 0; i < 8; i++) {
      const benchmark = tally.benchmarks[i];
      for (let j = 0; j <= 100; j++) total[101 * i + j] += benchmark.percentages[j];
      statuses[4 * i] += benchmark.statuses.achieved;
      statuses[4 * i + 1] += benchmark.statuses['in-progress'];
      statuses[4 * i + 2] += benchmark.statuses['not-achieved'];
      statuses[4 * i + 3] += benchmark.statuses.unscored;
    }
  }
  return { total, statuses };
};
