import assert from 'node:assert/strict';
import { attainablePercentages, schools2018, scoreEvaluation } from 'careers-domain/benchmarks';
import { formatPounds } from 'careers-domain/core';
import { evaluation } from './evaluation.cjs';

const result = scoreEvaluation(evaluation, schools2018);
assert.equal(result.benchmarks.length, 8);
assert.equal(result.complete, false);
assert.equal(attainablePercentages(schools2018, evaluation.setting, 1).at(-1), 100);
assert.throws(() => scoreEvaluation({ ...evaluation, framework: 'colleges-2018' }, schools2018), {
  name: 'DomainProblem',
});
assert.equal(formatPounds(100_000), '£1,000');
