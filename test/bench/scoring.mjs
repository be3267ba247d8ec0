import { createScorer, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import { Model } from 'survey-core';
import { race } from './race.mjs';

/**
 * Scores the same evaluations on the schools form of 2018 with this library and with what a team would otherwise take.
 * Every contender gets the same answers and must come to the same eight percentages, or the bench fails.
 */
export const benchScoring = async () => {
  const setting = { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false };
  const evaluations = sample(1_000, setting);
  const score = createScorer(schools2018);
  const expected = evaluations.map((evaluation) => score(evaluation).percentages);

  const contenders = {
    createScorer: (evaluation) => score(evaluation).percentages,
    scoreEvaluation: (evaluation) => scoreEvaluation(evaluation, schools2018).benchmarks.map((b) => b.percentage),
    'hand-written loop': handLoop(),
    'json-logic-engine, compiled': jsonLogic(),
    'json-rules-engine, one fact with paths': await jsonRules('paths'),
    'json-rules-engine, a fact an answer': await jsonRules('facts'),
    'survey-core': surveyCore(),
  };
  for (const [name, contender] of Object.entries(contenders)) {
    for (let i = 0; i < 20; i++) {
      const got = await contender(evaluations[i]);
      if (JSON.stringify(got) !== JSON.stringify(expected[i])) throw new Error(`${name}: ${got} is not ${expected[i]}`);
    }
  }

  const lines = [];
  for (const [ours, peers] of [
    ['createScorer', ['hand-written loop', 'json-logic-engine, compiled', ...RULES, 'survey-core']],
    ['scoreEvaluation', [...RULES, 'json-logic-engine, compiled', 'survey-core']],
  ]) {
    for (const peer of peers) {
      lines.push(
        await race({
          bench: `${ours} beside ${peer}`,
          inputs: evaluations,
          ours: contenders[ours],
          peer: contenders[peer],
        }),
      );
    }
  }
  return lines;
};

const RULES = ['json-rules-engine, one fact with paths', 'json-rules-engine, a fact an answer'];

const questions = schools2018.benchmarks.flatMap(({ benchmark, questions }) =>
  questions.map((question) => ({ ...question, benchmark })),
);

/** Complete evaluations with answers from a seeded generator (mulberry32), as they come from JSON. */
const sample = (count, setting) => {
  let seed = 2018;
  const next = (n) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
  return Array.from({ length: count }, () =>
    JSON.parse(
      JSON.stringify({
        framework: 'schools-2018',
        setting,
        answers: Object.fromEntries(
          questions.map((q) => [q.id, q.kind === 'yes-no' ? next(2) === 1 : q.bands[next(q.bands.length)].id]),
        ),
      }),
    ),
  );
};

/** What a programmer writes for this one form and setting, checking nothing: the limit of what is possible. */
const handLoop = () => {
  const groups = schools2018.benchmarks.map((b) => b.questions.map(({ id }) => id));
  const possible = schools2018.benchmarks.map((b) => b.questions.reduce((sum, { points }) => sum + points, 0));
  return ({ answers }) => {
    const percentages = [];
    for (let b = 0; b < groups.length; b++) {
      let points = 0;
      for (const id of groups[b]) {
        switch (answers[id]) {
          case true:
          case '26-50':
            points += 1;
            break;
          case '51-75':
            points += 2;
            break;
          case '76-99':
            points += 3;
            break;
          case '100':
            points += 4;
            break;
        }
      }
      percentages.push(Math.floor((100 * points) / possible[b]));
    }
    return percentages;
  };
};

/** One expression for all eight percentages, compiled to a function as its documentation recommends for speed. */
const jsonLogic = () => {
  const pointsOf = (q) =>
    q.kind === 'yes-no'
      ? { if: [{ '===': [{ val: ['answers', q.id] }, true] }, q.points, 0] }
      : { if: q.bands.flatMap((band) => [{ '===': [{ val: ['answers', q.id] }, band.id] }, band.points]).concat(0) };
  const percentages = schools2018.benchmarks.map((b) => {
    const possible = b.questions.reduce((sum, { points }) => sum + points, 0);
    const points = { '+': b.questions.map(pointsOf) };
    const hundredfold = { '*': [100, points] };
    return { '/': [{ '-': [hundredfold, { '%': [hundredfold, possible] }] }, possible] };
  });
  return new LogicEngine().build(percentages);
};

/**
 * A rule for each answer that earns points; the event carries them. The answers are either one fact that conditions look
 * into by a path, or each a fact of its own.
 */
const jsonRules = async (how) => {
  const engine = new Engine();
  const factFor = (id) => (how === 'paths' ? { fact: 'answers', path: `$.["${id}"]` } : { fact: id });
  for (const q of questions) {
    const worth = q.kind === 'yes-no' ? [[true, q.points]] : q.bands.map((band) => [band.id, band.points]);
    for (const [value, points] of worth.filter(([, points]) => points > 0)) {
      engine.addRule({
        conditions: { all: [{ ...factFor(q.id), operator: 'equal', value }] },
        event: { type: 'points', params: { benchmark: q.benchmark, points } },
      });
    }
  }
  const possible = schools2018.benchmarks.map((b) => b.questions.reduce((sum, { points }) => sum + points, 0));
  return async ({ answers }) => {
    const { events } = await engine.run(how === 'paths' ? { answers } : answers);
    const points = Array(8).fill(0);
    for (const { params } of events) points[params.benchmark - 1] += params.points;
    return points.map((sum, i) => Math.floor((100 * sum) / possible[i]));
  };
};

/** A survey with a calculated value for each benchmark. */
const surveyCore = () => {
  const name = (id) => `q${id.replace('.', '_')}`;
  const worth = (q) =>
    q.kind === 'yes-no'
      ? `iif({${name(q.id)}} = true, ${q.points}, 0)`
      : q.bands.reduceRight((rest, band) => `iif({${name(q.id)}} = '${band.id}', ${band.points}, ${rest})`, '0');
  const model = new Model({
    elements: questions.map((q) =>
      q.kind === 'yes-no'
        ? { type: 'boolean', name: name(q.id) }
        : { type: 'dropdown', name: name(q.id), choices: q.bands.map(({ id }) => id) },
    ),
    calculatedValues: schools2018.benchmarks.map((b) => ({
      name: `b${b.benchmark}`,
      expression: b.questions.map(worth).join(' + '),
    })),
  });
  const possible = schools2018.benchmarks.map((b) => b.questions.reduce((sum, { points }) => sum + points, 0));
  return ({ answers }) => {
    model.data = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [name(id), answer]));
    return possible.map((most, i) => Math.floor((100 * model.getVariable(`b${i + 1}`)) / most));
  };
};
